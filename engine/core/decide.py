"""What happens to an enrolment now: the one decision that the engine, `simulate` and `plan` share.

`decide` is total and pure: the same enrolment, campaign, lead, history and moment give the same decision, and no history
makes it raise. `walk` follows the turns (branches, waits that are over) up to a decision that somebody has to act on.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from engine.core import caps
from engine.core.calendar import FAR, LocalCalendar, after, calendar_of, local_of
from engine.core.campaign import ALWAYS_EXIT, BranchStep, Campaign, Company, Place, SendStep, WaitStep
from engine.core.conditions import Condition, View
from engine.core.due import is_over, own_moment, planned_moment
from engine.core.enrolment import (
    Enrolment,
    EnrolmentState,
    Event,
    Finished,
    History,
    Sent,
    Skipped,
    Stopped,
    Turned,
    Withheld,
    apply,
)
from engine.core.lead import Lead, address_key
from engine.core.moments import moment_of
from engine.core.permission import No, refusal
from engine.core.touch import SENT_STATES, PastTouch, TouchState
from engine.core.values import value_class
from engine.core.windows import ABSENCE, WINDOW, is_away

#: An unclear touch is given this long to be settled by an event or a read-back.
UNCLEAR_FOR = timedelta(hours=24)
#: How soon what forbids a mail for now is looked at again; `_PATIENCE` names what takes longer.
_LOOK_AGAIN = timedelta(hours=1)
#: The reason of a wait for something to happen. An event that comes in makes it due at once; by itself it looks again after
#: this time, then after twice of it, and so on, in case the event and the beginning of the wait were written side by side.
AWAITS_EVENT = "awaits_event"
_FIRST_LOOK = timedelta(hours=1)
_PATIENCE = {
    "permission_unreadable": timedelta(minutes=5),
    "account_warm": timedelta(hours=12),
    "owned_in_crm": timedelta(hours=12),
}
_PAUSED_FOR = timedelta(days=1)
_RUNNING = frozenset({EnrolmentState.ACTIVE, EnrolmentState.PAUSED})
#: The flow sets this reason on a touch that `if_unclear: resend` put back to intended; a second time it is skipped.
RESENT = "resent"
#: `rekindle recover` sets this reason on a touch that may have left in a time that the database does not know of: never again.
LOST = "lost"


@value_class(frozen=True, slots=True)
class Send:
    """Send this template now. `thread` is the step whose mail it answers."""

    step: str
    occurrence: int
    template: str
    variant: str | None = None
    thread: str | None = None


@value_class(frozen=True, slots=True)
class Wait:
    """Not now; look again at `until`, which lies after now.

    `unless`: set when `until` is but a look in passing, in case something has happened meanwhile; as long as nothing does,
    the answer is the same up to this moment. A clock that knows what happens may jump there.
    """

    until: datetime
    reason: str
    unless: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Withhold:
    """This touch is refused for good; the enrolment goes on, counting from `at`."""

    step: str
    occurrence: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Skip:
    """The campaign's own rule drops this touch; the next `after` counts from `at`."""

    step: str
    occurrence: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """A step without a mail is passed, at its own moment `at`; `reason` says why this way. See enrolment.Turned.

    The choice "sent" is a mail that left already although the enrolment was not moved on: a crash came between.
    """

    step: str
    choice: str
    reason: str
    at: datetime
    occurrence: int = 1


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing follows the last step."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An event ended the enrolment."""

    reason: str


Decision = Send | Wait | Withhold | Skip | Turn | Finish | Stop


def needs(campaign: Campaign, company: Company) -> frozenset[str]:
    """The parts of History that decide looks at for this campaign: touches, mailed_at, account_mailed_at, events, signals
    (which are events too), absences.

    Whatever this says, a touch of the present (step, occurrence) must be in `touches` if there is one, and for a lead with
    caps of its own, `own_caps` and `mailed_at`.
    """
    parts = {"absences"}
    if campaign.at_most or company.at_most:
        parts.add("mailed_at")
    if campaign.at_most_per_account or company.at_most_per_account:
        parts.add("account_mailed_at")
    if campaign.has_lists:
        parts.add("touches")
    if campaign.asks_for_events:
        parts.add("events")
    if campaign.asks_for_signals:
        parts.add("signals")
    return frozenset(parts)


def walk(
    enrolment: Enrolment, campaign: Campaign, lead: Lead, history: History, now: datetime, *, company: Company
) -> tuple[Enrolment, tuple[Event, ...], Decision]:
    """Decide, and follow every Turn: (the enrolment after the turns, their events, the decision that is no Turn)."""
    events: list[Event] = []
    while isinstance(decision := decide(enrolment, campaign, lead, history, now, company=company), Turn):
        event = event_of(decision, now)
        assert event is not None
        events.append(event)
        enrolment = apply(enrolment, event, campaign)
    return enrolment, tuple(events), decision


def event_of(decision: Decision, now: datetime) -> Event | None:
    """What to apply for a decision; None for Wait, and for Send, whose event comes from the delivery."""
    match decision:
        case Withhold(step, occurrence, reason, at):
            return Withheld(step, occurrence, at, reason)
        case Skip(step, occurrence, reason, at):
            return Skipped(step, occurrence, at, reason)
        case Turn(step=step, choice="sent", at=at, occurrence=occurrence):
            return Sent(step, occurrence, at)
        case Turn(step=step, choice=choice, at=at):
            return Turned(step, choice, at)
        case Finish():
            return Finished(now)
        case Stop(reason):
            return Stopped(reason, now)
    return None


def decide(
    enrolment: Enrolment, campaign: Campaign, lead: Lead, history: History, now: datetime, *, company: Company
) -> Decision:
    """The decision of DESIGN section 2 for this enrolment at `now` (aware UTC)."""
    if enrolment.state not in _RUNNING:
        return Finish() if enrolment.state is EnrolmentState.FINISHED else Stop(enrolment.reason or "stopped")
    no = refusal(history.facts, now)
    if no is not None and no.is_final:
        return Stop(no.reason)
    if history.events and (reason := _exit(enrolment, campaign, lead, history, now)):
        return Stop(reason)
    if enrolment.state is EnrolmentState.PAUSED:
        return Wait(now + _PAUSED_FOR, "paused", FAR)
    place = campaign.route.get(enrolment.step)
    if place is None:
        return Finish() if enrolment.step == "" else Stop("step_unknown")
    if history.touches and (known := _of_known_touch(enrolment, place, history, now)):
        return known
    calendar = calendar_of(lead, company)
    planned = planned_moment(enrolment, place, calendar)
    return _of_step(_Case(enrolment, campaign, place, lead, history, now, company, calendar, planned), no)


@dataclass(slots=True, eq=False)
class _Case:
    """A step at hand: `planned` is its moment before windows and caps have their say."""

    enrolment: Enrolment
    campaign: Campaign
    place: Place
    lead: Lead
    history: History
    now: datetime
    company: Company
    calendar: LocalCalendar
    planned: datetime

    def holds(self, condition: Condition, until: datetime | None = None) -> str | None:
        """Why the condition is true up to a moment (now, when not said); None when it is not."""
        view = View(self.lead, self.history.events, self.enrolment.enrolled_at, until or self.now)
        return condition.because(view) if condition.holds(view) else None


def _of_step(case: _Case, no: No | None) -> Decision:
    """What the step wants once nothing forbids it for good; a passing refusal holds it when it is due."""
    step = case.place.step
    if isinstance(step, SendStep) and is_over(step, case.planned, case.enrolment, case.lead, case.calendar):
        return Turn(step.id, "over", f"until {step.until}", _last_moment(case.enrolment))
    if case.now < case.planned:
        return Wait(case.planned, "not_due")
    if no is not None:
        return Wait(case.now + _PATIENCE.get(no.reason, _LOOK_AGAIN), no.reason)
    if isinstance(step, SendStep):
        return _of_mail(case, step)
    return _of_branch(case, step) if isinstance(step, BranchStep) else _of_wait(case, step)


def due_at(enrolment: Enrolment, campaign: Campaign, lead: Lead, company: Company) -> datetime:
    """When to look at the enrolment again, as far as the campaign alone tells: the step's moment, or its window's opening."""
    place = campaign.route.get(enrolment.step)
    if place is None:
        return enrolment.anchor_at
    calendar = calendar_of(lead, company)
    planned = planned_moment(enrolment, place, calendar)
    if not isinstance(place.step, SendStep):
        return planned
    if is_over(place.step, planned, enrolment, lead, calendar):
        return _last_moment(enrolment)
    return place.opening.next(planned, calendar)


def _exit(enrolment: Enrolment, campaign: Campaign, lead: Lead, history: History, now: datetime) -> str | None:
    """The word of the event that ends the enrolment. An answer by a machine ends nothing."""
    for event in history.events:
        if event.kind in ALWAYS_EXIT and not event.is_machine and enrolment.enrolled_at <= event.at <= now:
            return event.kind
    if not campaign.exit_conditions or enrolment.state is EnrolmentState.PAUSED:
        return None  # nobody looks at a paused one; what ends every drip ends it all the same
    view = View(lead, history.events, enrolment.enrolled_at, now)
    return "exit_when" if any(condition.holds(view) for condition in campaign.exit_conditions) else None


def _last_moment(enrolment: Enrolment) -> datetime:
    """The moment of the last mail of an `every`, else what the step counts from."""
    last = enrolment.memory.get("last_at")
    return datetime.fromisoformat(last) if last else enrolment.anchor_at


def _of_known_touch(enrolment: Enrolment, place: Place, history: History, now: datetime) -> Decision | None:
    """What a touch of the present (step, occurrence) settles; None when it has yet to be sent."""
    touch = next(
        (t for t in history.touches if t.step == enrolment.step and t.occurrence == enrolment.occurrence), None
    )
    if touch is None or touch.state in {TouchState.INTENDED, TouchState.RECALLED}:
        return None
    if touch.state in {TouchState.WITHHELD, TouchState.REFUSED}:
        return Withhold(touch.step, touch.occurrence, touch.reason or str(touch.state), now)
    if touch.state in {TouchState.TAKEN, TouchState.UNCLEAR}:
        return _of_unclear(touch, place, now)
    return Turn(touch.step, "sent", str(touch.state), touch.at, touch.occurrence)


def _of_unclear(touch: PastTouch, place: Place, now: datetime) -> Decision | None:
    if now < touch.at + UNCLEAR_FOR:
        return Wait(touch.at + UNCLEAR_FOR, "unclear")
    if isinstance(place.step, SendStep) and place.step.if_unclear == "resend" and touch.reason not in {RESENT, LOST}:
        return None  # decided anew: a Send, for which the flow puts this same touch back to intended
    return Skip(touch.step, touch.occurrence, "unclear", touch.at)


def _of_mail(case: _Case, step: SendStep) -> Decision:
    if hold := _hold(case):
        return hold
    occurrence, now = case.enrolment.occurrence, case.now
    if step.if_late_by and now > after(case.planned, step.if_late_by.more_than, case.calendar):
        return Stop("late") if step.if_late_by.then == "stop" else Skip(step.id, occurrence, "late", now)
    if step.when and not case.holds(step.when):
        return Skip(step.id, occurrence, "when", now)
    template = _template(step, occurrence, case.history.touches)
    if template is None:
        return Skip(step.id, occurrence, "already_sent", now)
    return Send(step.id, occurrence, template, variant_of(step, case.campaign.campaign, case.lead), step.thread)


def _hold(case: _Case) -> Wait | None:
    """What keeps a due mail: caps first, then absence, holidays and window, up to the first moment that suits all."""
    calendar, absences = case.calendar, case.history.absences
    full = caps.full(case.campaign, case.company, case.history, calendar, case.now)
    free, reason = full or (case.now, "")
    opens = case.place.opening.next(free, calendar, absences)
    if opens <= case.now:
        return None
    if opens == free:
        return Wait(opens, reason)
    is_absent = bool(absences) and is_away(local_of(free, calendar.zone).date(), absences)
    return Wait(opens, ABSENCE if is_absent else WINDOW)


def _template(step: SendStep, occurrence: int, touches: tuple[PastTouch, ...]) -> str | None:
    """The template of this occurrence. Of a list, the first from here on that the lead has not had."""
    if len(step.send) == 1 or step.repeat:
        return step.template(occurrence)
    had = {t.template for t in touches if t.state in SENT_STATES and (t.step, t.occurrence) != (step.id, occurrence)}
    return next((name for name in step.send[occurrence - 1 :] if name not in had), None)


def variant_of(step: SendStep, campaign_id: str, lead: Lead) -> str | None:
    """The variant that this lead gets of the step: always the same one, shares as the weights say."""
    if not step.variants:
        return None
    key = f"{campaign_id}\0{step.id}\0{address_key(lead.address)}".encode()
    digest = hashlib.blake2b(key, digest_size=8, person=b"rekindle-variant").digest()
    mark = int.from_bytes(digest, "big") % max(1, sum(step.variants.values()))
    for name, weight in sorted(step.variants.items()):  # a database may give back the names in another order
        mark -= weight
        if mark < 0:
            return name
    return None


def _of_branch(case: _Case, step: BranchStep) -> Decision:
    for number, arm in enumerate(step.branch, 1):
        if arm.when is None:
            return Turn(step.id, str(number), "otherwise", case.planned)
        if why := case.holds(arm.when):
            return Turn(step.id, str(number), why, case.planned)
    return Turn(step.id, "", "no arm holds", case.planned)


def _of_wait(case: _Case, step: WaitStep) -> Decision:
    start, now = case.planned, case.now
    deadline = after(start, step.timeout, case.calendar) if step.timeout else None
    if isinstance(step.wait_until, Condition):
        return _of_event(case, step, step.wait_until, deadline)
    target = moment_of(step.wait_until, start, case.enrolment.enrolled_at, case.lead, case.calendar)
    if target is None:
        return Turn(step.id, "no_date", f"{step.wait_until} is not known", start)
    if deadline is not None and deadline < target:
        return _timeout(step, deadline) if deadline <= now else Wait(deadline, "wait_until")
    return (
        Wait(target, "wait_until")
        if now < target
        else Turn(step.id, "reached", str(step.wait_until), max(start, target))
    )


def _of_event(case: _Case, step: WaitStep, condition: Condition, deadline: datetime | None) -> Decision:
    """The moment the condition came true is an event's own, so that it does not matter when somebody looks."""
    end = case.now if deadline is None else min(case.now, deadline)
    for moment in (case.planned, *sorted(e.at for e in case.history.events if case.planned < e.at <= end)):
        if why := case.holds(condition, moment):
            return Turn(step.id, "reached", why, moment)
    if deadline is not None and deadline <= case.now:
        return _timeout(step, deadline)
    latest = deadline or FAR
    look = case.now + max(_FIRST_LOOK, case.now - case.planned)
    return Wait(min(latest, look), AWAITS_EVENT, latest)


def _timeout(step: WaitStep, deadline: datetime) -> Turn:
    return Turn(step.id, "timeout", f"after {step.timeout}", deadline)


__all__ = [
    "RESENT", "UNCLEAR_FOR", "Decision", "Finish", "Send", "Skip", "Stop", "Turn", "Wait", "Withhold",
    "decide", "due_at", "event_of", "needs", "own_moment", "variant_of", "walk",
]  # fmt: skip
