"""The most mails that one lead can get in any stretch of time: an exact search over the ways through a campaign.

Every wait is taken at its shortest (a month at 28 days, business days without a weekend between them), every branch both
ways, every event as come. Windows, holidays and absences only make mails later, which can bring two of them together in
one place alone: a late turn of an `every` and the next one. So nothing that can happen is above the bound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from engine.core.calendar import add_months
from engine.core.campaign import Campaign, Place, SendStep
from engine.core.words import Cap, Duration, Unit

#: A search that finds more mails, or looks at more ways, than this is given up: no promise holds then.
_MOST_MAILS = 500
_MOST_WAYS = 50_000
_HOURS: dict[Unit, float] = {"minutes": 1 / 60, "hours": 1, "days": 24, "weeks": 168}
#: How much nearer a link of a chain of months can come, whose day is remembered while its mails slip.
_SLIP_H = 15 * 24.0


@dataclass(frozen=True, slots=True)
class Mailed:
    """A mail on the way found: its campaign and step, and the hours after the first one."""

    campaign: str
    step: str
    hours: float


@dataclass(frozen=True, slots=True)
class _State:
    """On the way: what comes next, what it counts from (of a later turn: its own moment), and the mails so far."""

    campaign: str
    step: str
    occurrence: int
    anchor_h: float
    mails: tuple[Mailed, ...]
    months: bool = False


def most_mails(
    campaign: Campaign, within: Duration, caps: tuple[Cap, ...], others: Mapping[str, Campaign]
) -> tuple[Mailed, ...] | None:
    """The way with the most mails in any stretch of `within`, through `campaign` and those that its `then` leads to.

    `caps` hold in every campaign (company.yaml). None when there are too many ways to look at them all.
    """
    known = {**others, campaign.campaign: campaign}
    best: tuple[Mailed, ...] = ()
    for step in campaign.send_steps:
        for turn in range(1, min(step.occurrences or 1, _MOST_MAILS) + 1):
            start = _State(campaign.campaign, step.id, turn, 0.0, ())
            longest = _longest(start, shortest(within), caps, known)
            if longest is None:
                return None
            best = max(best, longest, key=len)
    return best


def _longest(
    start: _State, within_h: float, caps: tuple[Cap, ...], known: Mapping[str, Campaign]
) -> tuple[Mailed, ...] | None:
    """The most mails from `start` on, whose mail goes at once, until one would lie beyond the stretch."""
    left, best = [start], start.mails
    for _ in range(_MOST_WAYS):
        if not left or len(best) >= _MOST_MAILS:
            return best
        for following in _next(left.pop(), caps, known):
            if following.mails[-1].hours < within_h:
                best = max(best, following.mails, key=len)
                if following.anchor_h < within_h:
                    left.append(following)
    return None


def _next(state: _State, caps: tuple[Cap, ...], known: Mapping[str, Campaign]) -> Iterator[_State]:
    campaign = known[state.campaign]
    place = campaign.route.get(state.step)
    if place is None:
        if (following := campaign.follows) in known:
            assert following is not None
            yield replace(state, campaign=following, step=known[following].first_step, occurrence=1, months=False)
    elif isinstance(place.step, SendStep):
        yield from _mailed(state, place, place.step, (*campaign.at_most, *caps))
    else:
        at = state.anchor_h + _after(state, place)
        for step in dict.fromkeys((*place.arm_ids, place.next_id)):
            yield replace(state, step=step, anchor_h=at, occurrence=1, months=_is_monthly(place))


def _mailed(state: _State, place: Place, step: SendStep, caps: tuple[Cap, ...]) -> Iterator[_State]:
    """The mail goes as early as waits and caps let it; then the next turn, and what follows the step."""
    is_first = not state.mails
    own = 0.0 if is_first else state.anchor_h + (_after(state, place) if state.occurrence == 1 else 0.0)
    at = max(
        [own, *(state.mails[-cap.count].hours + shortest(cap.per) for cap in caps if len(state.mails) >= cap.count)]
    )
    mails = (*state.mails, Mailed(state.campaign, step.id, at))
    most = step.occurrences
    if step.every is not None and (most is None or state.occurrence < most):
        # The first mail of the stretch may be a turn that waited until just before the next one.
        grid = own if is_first else own + shortest(step.every)
        yield replace(state, occurrence=state.occurrence + 1, anchor_h=grid, mails=mails)
    if step.every is None or step.until is not None or (most is not None and state.occurrence >= most):
        yield replace(state, step=place.next_id, occurrence=1, anchor_h=at, mails=mails, months=_is_monthly(place))


def may_be_instant(campaign: Campaign) -> bool:
    """Whether a way through the campaign has no wait at all: it would end as soon as it began."""
    left, seen = [campaign.first_step], set[str]()
    while left:
        place = campaign.route.get(step := left.pop())
        if place is None:
            return True
        if step in seen or (place.step.after and place.step.after.count) or _repeats(place):
            continue
        seen.add(step)
        left += [*place.arm_ids, place.next_id]
    return False


def _repeats(place: Place) -> bool:
    return isinstance(place.step, SendStep) and place.step.every is not None


def _after(state: _State, place: Place) -> float:
    wait = place.step.after
    if wait is None:
        return 0.0
    return max(0.0, shortest(wait) - (_SLIP_H if state.months and _is_monthly(place) else 0.0))


def _is_monthly(place: Place) -> bool:
    return place.step.after is not None and place.step.after.unit in {"months", "years"}


def shortest(wait: Duration) -> float:
    """The fewest hours on the wall clock that a wait can take."""
    if wait.unit in _HOURS:
        return _HOURS[wait.unit] * wait.count
    if wait.unit == "business days":  # 5 from a Sunday end on Friday; each further 5 have a weekend in them
        return 24.0 * (wait.count + 2 * (max(wait.count - 1, 0) // 5))
    return 24.0 * _shortest_months(wait.count * (12 if wait.unit == "years" else 1))


@lru_cache(maxsize=256)
def _shortest_months(months: int) -> int:
    days = (date(2023, 1, 1) + timedelta(days=n) for n in range(4 * 366))
    return min((add_months(day, months) - day).days for day in days)
