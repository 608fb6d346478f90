"""Walk A, from decided to sent: render the batch; then group by group take, look once more, hand over, settle."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import NamedTuple

import structlog

from engine import crash_points, holding, pausing, rechecking
from engine.core import delivery
from engine.core.breaker import Gate
from engine.core.decide import UNCLEAR_FOR, Send
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.core.enrolment import Enrolment, Event, Sent, Stopped, Withheld, apply
from engine.core.errors import Unavailable
from engine.core.mail import BadHeader
from engine.core.permission import Facts, No, refusal
from engine.core.touch import TouchState, touch_id
from engine.core.values import value_class
from engine.holding import WITNESS_UNREADABLE, Hold
from engine.house import House
from engine.live import Live
from engine.mailing import compose, new_touch
from engine.ports import Mail
from engine.rendering import RenderError
from engine.store import Tx, cases, figures, leases, suppressions, timeline, touches
from engine.store.cases import Case, Progress
from engine.store.timeline import Entry
from engine.store.touches import NewTouch, Settled

log = structlog.get_logger()

_RETRY_IN = timedelta(minutes=1)
_ASK_CRM_IN, _LEFT_TO_SALES = timedelta(minutes=15), timedelta(hours=12)
_DEADLY = {"suppress_address", "suppress_domain"}


@value_class(frozen=True, slots=True)
class Outgoing:
    """A decided mail on its way: whose, where the enrolment stands, and what is sent."""

    case: Case
    enrolment: Enrolment
    send: Send

    @property
    def touch(self) -> str:
        """The id of its touch."""
        return touch_id(self.enrolment.enrolment_id, self.send.step, self.send.occurrence)


class Ready(NamedTuple):
    """A rendered mail and what is written down of it when it is taken."""

    outgoing: Outgoing
    mail: Mail
    touch: NewTouch


class Ending(NamedTuple):
    """What one touch comes to, in all the tables that it changes."""

    outgoing: Outgoing
    settled: Settled
    progress: Progress
    entry: Entry | None = None
    refused: Refused | None = None


def deliver_touches(house: House, plans: Sequence[Outgoing], live: Live, token: str, now: datetime) -> None:
    """Send a batch of decided mails whose enrolments are held under `token` since `now`."""
    ready = _render(house, plans, live, token, now)
    size = house.transport.group_size
    for start in range(0, len(ready), size):
        _deliver_group(house, ready[start : start + size], live, token, now)


def settle_left(house: House, left: Sequence[tuple[Case, Enrolment]], live: Live, token: str, now: datetime) -> None:
    """Touches that a crash left taken: the transport says whether it has them, or they stay unclear until an event does."""
    if not left:
        return
    with house.store.read() as tx:
        rows = touches.find_open(tx, [enrolment.enrolment_id for _, enrolment in left])
    by_enrolment = {enrolment.enrolment_id: (case, enrolment) for case, enrolment in left}
    reads_back = house.transport.settles == "readback"
    sent = house.transport.find_sent([row.touch_id for row in rows]) if reads_back else set()
    answers: list[tuple[Outgoing, Outcome]] = []
    for row in rows:
        case, enrolment = by_enrolment[row.enrolment_id]
        if (row.step, row.occurrence) != (enrolment.step, enrolment.occurrence):
            continue  # an unclear one of a step that is behind it
        outgoing = Outgoing(case, enrolment, Send(row.step, row.occurrence, row.template, row.variant))
        answers.append((outgoing, _known(row.touch_id, sent, now, reads_back=reads_back)))
    _settle(house, answers, _Found(), live, token, now)


def _known(touch: str, sent: set[str], now: datetime, *, reads_back: bool) -> Outcome:
    if touch in sent:
        return Accepted()
    return Deferred("crashed", until=now) if reads_back else Unclear("crashed")


def _render(house: House, plans: Sequence[Outgoing], live: Live, token: str, now: datetime) -> list[Ready]:
    """One loop over the batch; a lead that the template fails for is withheld with the reason, the others go on."""
    threads = _threads(house, plans)
    ready: list[Ready] = []
    failed: list[Ending] = []
    for outgoing in plans:
        try:
            mail, touch = compose(house, live, outgoing.case, outgoing.send, threads, now)
            ready.append(Ready(outgoing, mail, touch))
        except (RenderError, BadHeader) as error:
            failed.append(_withheld(outgoing, TouchState.INTENDED, str(error), live, now))
    if failed:
        with house.store.begin("sending.withhold") as tx:
            touches.intend(tx, [new_touch(end.outgoing.case, end.outgoing.send) for end in failed], now)
            _save(tx, failed, token, now)
    return ready


def _threads(house: House, plans: Sequence[Outgoing]) -> Mapping[tuple[int, str], str]:
    wanted = {(p.enrolment.enrolment_id, p.send.thread) for p in plans if p.send.thread}
    if not wanted:
        return {}
    with house.store.read() as tx:
        return touches.find_threads(tx, wanted)


def _deliver_group(house: House, group: Sequence[Ready], live: Live, token: str, held_since: datetime) -> None:
    now = house.clock.now()
    with house.store.begin("sending.take") as tx:
        taken = touches.take(tx, [ready.touch for ready in group], token, house.transport.name, held_since, now)
    mine = _Found([ready for ready in group if ready.mail.touch_id in taken])
    found = _last_look(house, _left_to_sales(house, mine, now), live, token, held_since, now)
    # A worker that was stopped for a while may not hand over what another one owns by now (a lease is for HELD).
    if house.clock.now() + house.transport.timeout > held_since + leases.HELD:
        log.warning("lease_too_short", touches=len(found.allowed))
        return
    found = _witnessed(house, found, now)
    allowed = found.allowed
    with house.store.turn_lent():
        outcomes = house.transport.send([ready.mail for ready in allowed]) if allowed else []
    crash_points.reach("sending.handed_over")
    answers = [(ready.outgoing, outcome) for ready, outcome in zip(allowed, outcomes, strict=True)]
    _settle(house, answers, found, live, token, now)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the last look found: who may leave, who may not and why, and how the provider's gate stood, if it was asked for."""

    allowed: list[Ready] = field(default_factory=list)
    refused: list[tuple[Outgoing, No | Hold]] = field(default_factory=list)
    gate: Gate | None = None


def _last_look(house: House, mine: _Found, live: Live, token: str, decided_at: datetime, now: datetime) -> _Found:
    """How the house stands, caps and windows, and one permission query for the group, directly before hand-over.

    What cannot be read is a no.
    """
    group: Sequence[Ready] = mine.allowed
    facts: Mapping[int, Facts] = {}
    changes: Mapping[str, No] = {}
    found = _Found(refused=[*mine.refused])
    try:
        with house.store.read_again() as tx:
            seen = holding.look(tx, house, token, now)
            if seen.hold:
                held = [(ready.outgoing, seen.hold) for ready in group]
                return _Found([], [*mine.refused, *held], seen.gate)
            mails = [(ready.mail.touch_id, ready.outgoing.case, ready.outgoing.send.step) for ready in group]
            changes = rechecking.find_changes(tx, live, mails, decided_at, now)
            facts = cases.load_facts(tx, [ready.touch.enrolment_id for ready in group], live.company, now)
            found = _Found(refused=[*mine.refused], gate=seen.gate)
    except Unavailable:
        log.warning("last_look_unreadable", touches=len(group))
    for ready in group:
        known = facts.get(ready.touch.enrolment_id)
        no = refusal(known, now) if known else No("permission_unreadable", is_final=False)
        no = no or changes.get(ready.mail.touch_id)
        if no is None:
            found.allowed.append(ready)
        else:
            found.refused.append((ready.outgoing, no))
    return found


def _left_to_sales(house: House, found: _Found, now: datetime) -> _Found:
    """Whom sales works on gets no campaign's mail; when nobody can tell, it is a no. Asked outside of any transaction."""
    if house.crm is None or not found.allowed:
        return found
    try:
        with house.store.turn_lent():
            owned = house.crm.find_owned({ready.outgoing.case.address_key for ready in found.allowed})
    except Unavailable as error:
        log.warning("crm_unreachable", error=str(error))
        return _held(found, found.allowed, Hold("crm_unreachable", now + _ASK_CRM_IN))
    theirs = [ready for ready in found.allowed if ready.outgoing.case.address_key in owned]
    return _held(found, theirs, Hold("owned_in_crm", now + _LEFT_TO_SALES)) if theirs else found


def _held(found: _Found, held: Sequence[Ready], hold: Hold) -> _Found:
    """The same, with these mails held back after all."""
    ids = {ready.mail.touch_id for ready in held}
    allowed = [ready for ready in found.allowed if ready.mail.touch_id not in ids]
    return replace(found, allowed=allowed, refused=[*found.refused, *((ready.outgoing, hold) for ready in held)])


def _witnessed(house: House, found: _Found, now: datetime) -> _Found:
    """Note outside the database what leaves; what cannot be noted stays. One mail stands for its group, taken by one commit."""
    if house.witness is None or not found.allowed:
        return found
    try:
        house.witness.note(found.allowed[0].mail.touch_id, now)
    except Unavailable as error:
        log.error("witness_unreadable", error=str(error))  # noqa: TRY400 - a sentence for people
        return _held(found, found.allowed, Hold(WITNESS_UNREADABLE, now + _RETRY_IN))
    return found


def _settle(
    house: House,
    answers: Sequence[tuple[Outgoing, Outcome]],
    found: _Found,
    live: Live,
    token: str,
    now: datetime,
) -> None:
    """Commit what became of the group. A touch that an event settled faster keeps what the event said."""
    ends = [_ending(o, outcome, live, now) for o, outcome in answers]
    ends += [_held_back(o, no, live, now) for o, no in found.refused]
    with house.store.begin("sending.settle") as tx:
        _save(tx, ends, token, now)
        _suppress(tx, ends, live, now)
        _count(tx, house, ends, now)
        if found.gate is not None:
            holding.note(tx, house, found.gate, [outcome for _, outcome in answers], now)


def _count(tx: Tx, house: House, ends: Sequence[Ending], now: datetime) -> None:
    """What left for good is counted: bounces and complaints are a share of it."""
    if house.transport.settles != "readback":
        sent = Counter(e.outgoing.enrolment.campaign_id for e in ends if e.settled.state is TouchState.ACCEPTED)
        figures.add(tx, sent, now)


def _save(tx: Tx, ends: Sequence[Ending], token: str, now: datetime) -> None:
    touches.settle(tx, [end.settled for end in ends], now)
    cases.save(tx, [end.progress for end in ends], token, now)
    # What a stop found taken it left to us; by now it has committed, or waits for us and sees what we write.
    touches.recall_ended(tx, [e.outgoing.touch for e in ends if e.settled.state is TouchState.INTENDED], now)
    timeline.add(tx, [end.entry for end in ends if end.entry])


def _ending(outgoing: Outgoing, outcome: Outcome, live: Live, now: datetime) -> Ending:
    """From the transport's answer to the touch, the enrolment and the timeline."""
    state, reason = delivery.settle(TouchState.TAKEN, outcome)
    send = outgoing.send
    match outcome:
        case Accepted(provider_id=provider_id):
            after = _apply(outgoing, Sent(send.step, send.occurrence, now), live)
            if after.reason is not None:  # what it waited for is over
                after = replace(after, reason=None)
            settled = Settled(outgoing.touch, TouchState.TAKEN, state, reason, provider_id)
            return Ending(outgoing, settled, Progress(after, next_look(after, outgoing.case, live, now)))
        case Deferred(reason=why, until=until):
            return _waits(outgoing, state, why, until or now + _RETRY_IN, now)
        case Unclear():  # the touch keeps why nobody knows
            waits = _waits(outgoing, state, "unclear", now + UNCLEAR_FOR, now)
            return waits._replace(settled=waits.settled._replace(reason=reason))
        case Refused(reason=why, is_permanent=False):  # not about this mail, and nothing has left: it may leave later
            return _waits(outgoing, state, why, now + _RETRY_IN, now)._replace(refused=outcome)
        case Refused(reason=why, verdict=verdict) if verdict in _DEADLY:
            return _ended(outgoing, state, "bounced", why, live, now)._replace(refused=outcome)
        case Refused(reason=why):
            withheld = _withheld(outgoing, TouchState.TAKEN, why, live, now)
            return withheld._replace(settled=withheld.settled._replace(state=state), refused=outcome)


def _held_back(outgoing: Outgoing, no: No | Hold, live: Live, now: datetime) -> Ending:
    """The last look said no: for good, and the touch is withheld; or for the moment, and nothing had left us."""
    if isinstance(no, Hold):
        return _waits(outgoing, TouchState.INTENDED, no.reason, no.until, now)
    if no.is_final or no.reason == "not_active":
        return _ended(outgoing, TouchState.WITHHELD, no.reason, no.reason, live, now)
    return _waits(outgoing, TouchState.INTENDED, no.reason, now + _RETRY_IN, now)


def _waits(outgoing: Outgoing, state: TouchState, reason: str, until: datetime, now: datetime) -> Ending:
    settled = Settled(outgoing.touch, TouchState.TAKEN, state, reason)
    progress = Progress(replace(outgoing.enrolment, reason=reason), until)
    is_told = outgoing.enrolment.reason == reason  # it is tried again and again, and said once
    return Ending(outgoing, settled, progress, None if is_told else _entry(outgoing, now, "wait", reason))


def _withheld(outgoing: Outgoing, was: TouchState, reason: str, live: Live, now: datetime) -> Ending:
    """Refused for good; the enrolment goes on with the next step."""
    after = _apply(outgoing, Withheld(outgoing.send.step, outgoing.send.occurrence, now, reason), live)
    progress = Progress(after, next_look(after, outgoing.case, live, now))
    settled = Settled(outgoing.touch, was, TouchState.WITHHELD, reason)
    return Ending(outgoing, settled, progress, _entry(outgoing, now, "withhold", reason))


def _ended(outgoing: Outgoing, state: TouchState, stop: str, reason: str, live: Live, now: datetime) -> Ending:
    after = _apply(outgoing, Stopped(stop, now), live)
    settled = Settled(outgoing.touch, TouchState.TAKEN, state, reason)
    return Ending(outgoing, settled, Progress(after, now, ended_at=now), _entry(outgoing, now, "stop", reason))


def _entry(outgoing: Outgoing, now: datetime, kind: str, reason: str) -> Entry:
    enrolment = outgoing.enrolment
    return Entry(enrolment.lead_id, now, kind, reason, enrolment.enrolment_id, outgoing.send.step)


def _apply(outgoing: Outgoing, event: Event, live: Live) -> Enrolment:
    return apply(outgoing.enrolment, event, live.campaign(outgoing.enrolment.version_id))


def next_look(enrolment: Enrolment, case: Case, live: Live, now: datetime) -> datetime:
    """When the enrolment's next step is due; at once when it has none, so that it is finished."""
    return max(now, live.due_at(enrolment, case.lead))


def _suppress(tx: Tx, ends: Sequence[Ending], live: Live, now: datetime) -> None:
    """A provider that knows an address or a domain to be dead saves us from writing there again; our own fault stops us."""
    refused = [(end.refused.verdict, end.outgoing) for end in ends if end.refused]
    dead = [o.case.address_key for verdict, o in refused if verdict == "suppress_address"]
    gone = [o.case.address_key.rpartition("@")[2] for verdict, o in refused if verdict == "suppress_domain"]
    ours = {e.outgoing.enrolment.campaign_id: e.refused for e in ends if e.refused and e.refused.verdict == "ours"}
    suppressions.add(tx, "address", dead, "bounced", "transport", now)
    suppressions.add(tx, "domain", gone, "bounced", "transport", now)
    for campaign_id, no in ours.items():
        pausing.pause(tx, campaign_id, f"the provider refuses our mail ({no.reason})", live.company, now)
