"""The one door for signals: kept once, scored, and where the policy says so the lead is handed back, in one transaction.

Either the promotion, the stop of the drip, the alert and the notice to its rep are all there, or none of them is.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from engine import raising
from engine.core.alert import alert_key
from engine.core.calendar import find_zone
from engine.core.lead import LeadState, address_key
from engine.core.policy import Policy
from engine.core.promotion import Candidate, Choice, choose
from engine.core.scoring import Score, score
from engine.core.signal import Evidence, Signal, SignalKind, merged, tidied
from engine.policies import policy_in_force
from engine.store import Tx, alerts, promotions, signals, stops, suppressions, timeline, waking
from engine.store import leads as lead_store
from engine.store.promotions import NewPromotion, Open
from engine.store.stops import Stopped

if TYPE_CHECKING:
    from engine.house import House

log = structlog.get_logger()

_BATCH = 500
_MOST_REVISITS = 5000  # at once; more than come due in one day
_EASTERNMOST = timedelta(hours=14)  # UTC+14: where a day begins first
_MORNING = 7


@dataclass(frozen=True, slots=True)
class Promoted:
    """A lead that was handed back just now."""

    lead_id: int
    alert_id: int
    signal_key: str
    score: float
    reasons: tuple[str, ...]


def receive_signal(door: "Tx | House", told: Sequence[Signal], now: datetime) -> tuple[Promoted, ...]:
    """Keep these signals, score whom they concern, and promote who is sales-ready; who was promoted.

    `door` is an open writing transaction, whose other writes then share its fate, or a house. A signal that is known
    only adds its evidence (or moves its story on); each lead, account and episode is decided about by a handful of
    queries, however many signals come.
    """
    if isinstance(door, Tx):
        return _receive(door, told, now)
    with door.store.begin("promoting.receive") as tx:
        return _receive(tx, told, now)


def _receive(tx: Tx, told: Sequence[Signal], now: datetime) -> tuple[Promoted, ...]:
    told = merged(tidied(signal) for signal in told)
    batches = (told[start : start + _BATCH] for start in range(0, len(told), _BATCH))
    return tuple(promoted for batch in batches for promoted in _receive_batch(tx, batch, now))


def _receive_batch(tx: Tx, told: Sequence[Signal], now: datetime) -> tuple[Promoted, ...]:
    lead_ids = {s.lead_id for s in told if s.lead_id is not None}
    account_ids = promotions.lock_subjects(tx, lead_ids, {s.account_id for s in told if s.account_id is not None})
    added = signals.add(tx, told)
    _note_received(tx, added.new, now)
    raising.tell_taken_back(tx, [added.ids[s.signal_key] for s in added.moved if s.is_taken_back], now)
    news = [s for s in (*added.new, *added.moved) if not s.is_taken_back]
    waking.by_signals(tx, {s.lead_id for s in news if s.lead_id}, {s.account_id for s in news if s.account_id}, now)
    policy = policy_in_force(tx)
    choices = _choose(tx, news, lead_ids, account_ids, policy, now) if news else []
    return _promote(tx, choices, added.ids, policy, now)


def _note_received(tx: Tx, new: Iterable[Signal], now: datetime) -> None:
    """A line on the lead's timeline; what is told of an account stands with the account."""
    entries = (timeline.Entry(s.lead_id, now, "signal", s.topic) for s in new if s.lead_id is not None)
    timeline.add(tx, entries)


def look_again(tx: Tx, account_id: int, since: datetime, now: datetime) -> tuple[Promoted, ...]:
    """The account is not warm any more: judge the news that waited since `since`, as if it came now; who was promoted."""
    promotions.lock_subjects(tx, (), [account_id])
    waited = signals.find_waiting(tx, account_id, since)
    policy = policy_in_force(tx)
    choices = _choose(tx, [signal for signal, _ in waited], (), [account_id], policy, now) if waited else []
    return _promote(tx, choices, {signal.signal_key: signal_id for signal, signal_id in waited}, policy, now)


def load_scores(tx: Tx, lead_ids: Collection[int], now: datetime) -> dict[int, Score]:
    """How these leads stand at `now`, with reasons; only those that are watched and have an open episode."""
    watched = promotions.load_open(tx, lead_ids, ())
    scored = _score_all(tx, watched, policy_in_force(tx), now) if watched else []
    return {candidate.lead.lead_id: candidate.score for candidate in scored}


# --- choosing -------------------------------------------------------------------------------------------------------


def _choose(
    tx: Tx,
    news: Sequence[Signal],
    lead_ids: Collection[int],
    account_ids: Collection[int],
    policy: Policy,
    now: datetime,
) -> list[Choice]:
    """At most one choice per account, one per lead without an account."""
    watched = _not_promoted(tx, promotions.load_open(tx, lead_ids, account_ids))
    if not watched:
        return []
    candidates = _score_all(tx, watched, policy, now)
    raised = alerts.find_keys(tx, [alert_key(s) for s in news])
    fresh = {s.signal_key: s for s in news if alert_key(s) not in raised}
    warm = alerts.find_warm(tx, account_ids)
    choices = (
        choose(group, fresh, is_account_warm=account_id in warm) for account_id, group in _by_account(candidates)
    )
    return [choice for choice in choices if choice is not None]


def _not_promoted(tx: Tx, watched: Sequence[Open]) -> list[Open]:
    promoted = promotions.find_promoted(tx, [o.episode_id for o in watched])
    return [o for o in watched if o.episode_id not in promoted]


def _score_all(tx: Tx, watched: Sequence[Open], policy: Policy, now: datetime) -> list[Candidate]:
    """Everybody's score, from one query for their signals and one for who last wrote to us."""
    accounts = {o.lead.account.account_id for o in watched if o.lead.account}
    since = None if policy.count_before_release else min(o.release.at for o in watched)
    by_lead: dict[int, list[Signal]] = defaultdict(list)
    by_account: dict[int, list[Signal]] = defaultdict(list)
    for signal in signals.load_for(tx, [o.lead.lead_id for o in watched], accounts, since):
        if signal.lead_id is not None:
            by_lead[signal.lead_id].append(signal)
        elif signal.account_id is not None:
            by_account[signal.account_id].append(signal)
    scores = {}
    for o in watched:
        shared = by_account[o.lead.account.account_id] if o.lead.account else []
        scores[o.lead.lead_id] = score(o.lead, o.release, [*by_lead[o.lead.lead_id], *shared], policy, now)
    wrote = promotions.load_last_human(tx, [lead_id for lead_id, s in scores.items() if s.is_ready])
    return [Candidate(o.lead, o.episode_id, scores[o.lead.lead_id], wrote.get(o.lead.lead_id)) for o in watched]


def _by_account(candidates: Iterable[Candidate]) -> list[tuple[int | None, list[Candidate]]]:
    """Colleagues together, in the order of ids; whoever has no account stands alone."""
    groups: dict[int, list[Candidate]] = defaultdict(list)
    alone: list[tuple[int | None, list[Candidate]]] = []
    for candidate in candidates:
        if candidate.lead.account is None:
            alone.append((None, [candidate]))
        else:
            groups[candidate.lead.account.account_id].append(candidate)
    return [*sorted(groups.items()), *alone]


# --- handing back ---------------------------------------------------------------------------------------------------


def _promote(
    tx: Tx, choices: Sequence[Choice], signal_ids: Mapping[str, int], policy: Policy, now: datetime
) -> tuple[Promoted, ...]:
    if not choices:
        return ()
    won = promotions.add(tx, [_promotion(c, signal_ids, policy) for c in choices], now)
    choices = [c for c in choices if c.chosen.episode_id in won]
    lead_ids = [c.chosen.lead.lead_id for c in choices]
    stops.stop(tx, lead_ids, "promoted", now)
    promotions.move_leads(tx, lead_ids, LeadState.WARM, promotions.WATCHED)
    raised = raising.raise_alerts(tx, choices, won, now)
    timeline.add(tx, (_entry(c, now) for c in choices))
    promoted = tuple(_promoted(c, raised[alert_key(c.trigger)]) for c in choices)
    for lead in promoted:
        log.info("promoted", lead_id=lead.lead_id, alert_id=lead.alert_id, score=lead.score)
    return promoted


def _promotion(choice: Choice, signal_ids: Mapping[str, int], policy: Policy) -> NewPromotion:
    return NewPromotion(
        episode_id=choice.chosen.episode_id,
        lead_id=choice.chosen.lead.lead_id,
        signal_id=signal_ids[choice.trigger.signal_key],
        score=choice.chosen.score.value,
        threshold=choice.chosen.score.threshold,
        reasons=choice.chosen.score.reasons,
        policy_hash=policy.policy_hash,
    )


def _promoted(choice: Choice, alert_id: int) -> Promoted:
    score = choice.chosen.score
    return Promoted(choice.chosen.lead.lead_id, alert_id, choice.trigger.signal_key, score.value, score.reasons)


def _entry(choice: Choice, now: datetime) -> timeline.Entry:
    score = choice.chosen.score
    detail = {"score": score.value, "threshold": score.threshold, "reasons": list(score.reasons)}
    return timeline.Entry(choice.chosen.lead.lead_id, now, "promoted", choice.trigger.topic, detail=detail)


# --- taking back and stopping ---------------------------------------------------------------------------------------


def withdraw_signals(tx: Tx, signal_keys: Collection[str], now: datetime) -> int:
    """These signals were no news after all (a story merged into another, a denial): they never count again, and a rep who
    was alerted because of one is told. Counts those that counted until now.
    """
    taken_back = signals.withdraw(tx, signal_keys, now)
    raising.tell_taken_back(tx, taken_back, now)
    return len(taken_back)


def stop_for_reply(tx: Tx, lead_ids: Collection[int], reason: str, now: datetime) -> Stopped:
    """End the drip of these leads at once and recall what was not taken yet; they stay watched. `reason` is the word
    (replied, left_company, bounced ...).
    """
    return _stop_each(tx, dict.fromkeys(lead_ids, reason), now)


def _stop_each(tx: Tx, reasons: Mapping[int, str], now: datetime) -> Stopped:
    promotions.lock_leads(tx, list(reasons))  # in the door's own order, so that a stop and a promotion never entangle
    stopped = stops.stop_each(tx, reasons, now)
    promotions.move_leads(tx, stopped.lead_ids, LeadState.DORMANT, [LeadState.RELEASED])
    return stopped


def suppress(tx: Tx, addresses: Iterable[str], reason: str, source: str, now: datetime) -> Stopped:
    """Never write to these addresses again, over all campaigns, and end what runs for them. `reason` is the word
    (unsubscribed, complained, bounced ...), `source` where it was said (one_click, reply, provider ...).
    """
    return suppress_each(tx, dict.fromkeys(map(address_key, addresses), reason), source, now)


def suppress_each(tx: Tx, reasons: Mapping[str, str], source: str, now: datetime) -> Stopped:
    """The same for address keys that have their own reasons, in as few statements as for one."""
    suppressions.add_each(tx, "address", reasons, source, now)
    known = lead_store.find_ids(tx, reasons)
    return _stop_each(tx, {lead_id: reasons[key] for key, lead_id in known.items()}, now)


# --- dates ----------------------------------------------------------------------------------------------------------


def receive_revisits(house: "House", now: datetime) -> tuple[Promoted, ...]:
    """Turn the days that leads or reps named, and that have come, into signals; each is told once, in its rep's morning."""
    promoted: list[Promoted] = []
    while True:
        with house.store.begin("promoting.revisit") as tx:
            ahead = (now + _EASTERNMOST).date()
            due = [d for d in signals.find_due_revisits(tx, ahead, _MOST_REVISITS) if _is_morning(d, now)]
            promoted += _receive(tx, [_revisit(d, now) for d in due], now)
        if len(due) < _MOST_REVISITS:
            return tuple(promoted)


def _is_morning(due: signals.DueRevisit, now: datetime) -> bool:
    """Whether the day has come, and it is seven o'clock where the rep is: nobody calls before."""
    local = now.astimezone(find_zone(due.time_zone or "") or UTC)
    return (local.date(), local.hour) >= (due.revisit_on, _MORNING) or local.date() > due.revisit_on


def _revisit(due: signals.DueRevisit, now: datetime) -> Signal:
    day = f"{due.revisit_on.day} {due.revisit_on:%B %Y}"
    said = due.note or f"Come back on {day}."
    return Signal(
        signal_key=f"{signals.REVISIT_KEY}{due.episode_id}/{due.revisit_on.isoformat()}",
        kind=SignalKind.REVISIT_DATE,
        title=f"the day to come back, {day}, is here",
        happened_at=now,
        received_at=now,
        lead_id=due.lead_id,
        evidence=(Evidence("release", said, "the release"),),
    )
