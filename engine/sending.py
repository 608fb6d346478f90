"""Walk A, from due to sent: a leased batch is decided, intended, rendered, taken, looked at once more, handed over, settled.

Each of these steps may be the last one before a power cut. What it leaves behind is enough for the next worker to go on:
due rows, intended touches, taken touches whose lease ran out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from engine import crash_points
from engine.core import delivery
from engine.core.decide import RESENT, UNCLEAR_FOR, Finish, Send, Stop, Wait, decide, due_at, event_of
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.core.enrolment import (
    Enrolment,
    EnrolmentState,
    Event,
    History,
    Sent,
    Stopped,
    Withheld,
    apply,
)
from engine.core.errors import Unavailable
from engine.core.lead import LeadState
from engine.core.mail import BadHeader
from engine.core.permission import Facts, No, refusal
from engine.core.touch import PastTouch, TouchState, touch_id
from engine.house import House
from engine.live import Live
from engine.mailing import compose
from engine.ports import Mail
from engine.rendering import RenderError
from engine.store import Tx, campaigns, cases, leases, suppressions, timeline, touches
from engine.store.cases import Case, Progress
from engine.store.timeline import Entry
from engine.store.touches import NewTouch, Settled, Taken

log = structlog.get_logger()

#: A walk through branches and skipped steps ends here at the latest; the rest waits for the next tick.
_MOST_TURNS = 200
_RETRY_IN = timedelta(minutes=1)
_DEADLY = {"suppress_address", "suppress_domain"}


@dataclass(slots=True)
class Plan:
    """What one case comes to: a mail to send, or the progress of the enrolment, and the lines for the timeline."""

    case: Case
    enrolment: Enrolment
    send: Send | None = None
    due_at: datetime | None = None
    is_resent: bool = False
    left_taken: bool = False
    entries: list[Entry] = field(default_factory=list)


#: A mail on its way: the plan, the bytes, and what is noted of it when it is taken.
Ready = tuple[Plan, Mail, Taken]


def advance_enrolments(house: House, ids: Sequence[int], token: str) -> None:
    """Work on a batch that the relay leased under `token`; rows that are not ours any more are passed over."""
    now = house.clock.now()
    with house.store.begin("sending.decide") as tx:
        mine, held = leases.restamp(tx, leases.ENROLMENTS, ids, token, now)
        live = house.live.refresh(tx)
        plans = _plan(tx, live, held, now)
        _write(tx, plans, live, mine, now)
    _settle_taken(house, [p for p in plans if p.left_taken], live, mine, now)
    deliver_touches(house, [p for p in plans if p.send], live, mine, now)


def _plan(tx: Tx, live: Live, held: set[int], now: datetime) -> list[Plan]:
    loaded = cases.load_cases(tx, held, live.company) if held else []
    live.load_versions(tx, {c.enrolment.version_id for c in loaded})
    histories = cases.load_histories(tx, loaded, live.needs, now.date() - timedelta(days=1))
    return [_go_on(case, histories[case.enrolment.enrolment_id], live, now) for case in loaded]


def _go_on(case: Case, history: History, live: Live, now: datetime) -> Plan:
    """Decide, and decide again, until there is a mail to send or something to wait for."""
    plan = Plan(case, case.enrolment)
    campaign = live.campaign(case.enrolment.version_id)
    for _ in range(_MOST_TURNS):
        touch = _present_touch(plan.enrolment, history)
        if touch is not None and touch.state is TouchState.TAKEN:
            plan.left_taken = True
            return plan
        decision = decide(plan.enrolment, campaign, case.lead, history, now, company=live.company)
        if isinstance(decision, Send):
            plan.send, plan.is_resent = decision, touch is not None and touch.state is TouchState.UNCLEAR
            return plan
        if isinstance(decision, Wait):
            _wait(plan, decision, now)
            return plan
        event = event_of(decision, now)
        assert event is not None
        plan.entries.append(_entry(plan, now, type(decision).__name__.lower(), getattr(decision, "reason", None)))
        plan.enrolment = apply(plan.enrolment, event, campaign)
        if isinstance(decision, Finish | Stop):
            return plan
    return plan


def _present_touch(enrolment: Enrolment, history: History) -> PastTouch | None:
    key = (enrolment.step, enrolment.occurrence)
    return next((t for t in history.touches if (t.step, t.occurrence) == key), None)


def _wait(plan: Plan, wait: Wait, now: datetime) -> None:
    if wait.reason not in {"not_due", plan.enrolment.reason}:
        plan.entries.append(_entry(plan, now, "wait", wait.reason))
    plan.enrolment, plan.due_at = replace(plan.enrolment, reason=wait.reason), wait.until


def _apply(plan: Plan, event: Event, live: Live) -> Enrolment:
    return apply(plan.enrolment, event, live.campaign(plan.enrolment.version_id))


def _entry(plan: Plan, now: datetime, kind: str, reason: str | None) -> Entry:
    return Entry(plan.case.lead.lead_id, now, kind, reason, plan.enrolment.enrolment_id, plan.enrolment.step)


def _write(tx: Tx, plans: Sequence[Plan], live: Live, token: str, now: datetime) -> None:
    """Commit what was decided: touches to send, enrolments that wait or ended, a line for every decision that is no mail."""
    touches.intend(tx, (_new_touch(p, now) for p in plans if p.send), now)
    resent = [_touch_of(p) for p in plans if p.is_resent]
    touches.settle(tx, [Settled(t, TouchState.UNCLEAR, TouchState.INTENDED, RESENT) for t in resent], now)
    cases.save(tx, (_progress(p, live, now) for p in plans), token, now + leases.HELD)
    timeline.add(tx, (entry for p in plans for entry in p.entries))
    _end(tx, [p for p in plans if p.enrolment.state is EnrolmentState.FINISHED])
    stopped = [p.enrolment.enrolment_id for p in plans if p.enrolment.state is EnrolmentState.STOPPED]
    touches.recall(tx, stopped, "stopped", now)


def _end(tx: Tx, finished: Sequence[Plan]) -> None:
    """A lead whose campaign is over stays watched: dormant."""
    cases.save_lead_states(tx, [p.case.lead.lead_id for p in finished], LeadState.DORMANT, {LeadState.RELEASED})


def _new_touch(plan: Plan, now: datetime) -> NewTouch:
    send, enrolment = plan.send, plan.enrolment
    assert send is not None
    return NewTouch(
        touch_id=touch_id(enrolment.enrolment_id, send.step, send.occurrence),
        enrolment_id=enrolment.enrolment_id,
        step=send.step,
        occurrence=send.occurrence,
        lead_id=enrolment.lead_id,
        address_key=plan.case.address_key,
        template=send.template,
        variant=send.variant,
        due_at=now,
    )


def _progress(plan: Plan, live: Live, now: datetime) -> Progress:
    ended = plan.enrolment.state in {EnrolmentState.FINISHED, EnrolmentState.STOPPED}
    keeps = plan.send is not None or plan.left_taken
    due = plan.due_at or (now if keeps or ended else _next_look(plan.enrolment, plan.case, live, now))
    return Progress(plan.enrolment, due, keeps_lease=keeps, ended_at=now if ended else None)


def _next_look(enrolment: Enrolment, case: Case, live: Live, now: datetime) -> datetime:
    """When the enrolment's next step is due; at once when it has none, so that it is finished."""
    return max(now, due_at(enrolment, live.campaign(enrolment.version_id), case.lead, live.company))


def _settle_taken(house: House, plans: Sequence[Plan], live: Live, token: str, now: datetime) -> None:
    """Touches that a crash left taken: the transport says whether it has them, or they stay unclear until an event does."""
    if not plans:
        return
    with house.store.read() as tx:
        left = touches.find_open(tx, [p.enrolment.enrolment_id for p in plans])
    by_enrolment = {p.enrolment.enrolment_id: p for p in plans}
    reads_back = house.transport.settles == "readback"
    sent = house.transport.find_sent([t.touch_id for t in left]) if reads_back else set()
    answers = []
    for row in left:
        plan = by_enrolment[row.enrolment_id]
        plan.send = Send(row.step, row.occurrence, row.template, row.variant, None)
        answers.append((plan, _known(row.touch_id, sent, reads_back)))
    _settle(house, answers, [], live, token, now)


def _known(touch: str, sent: set[str], reads_back: bool) -> Outcome:
    if touch in sent:
        return Accepted()
    return Deferred("crashed") if reads_back else Unclear("crashed")


def deliver_touches(house: House, plans: Sequence[Plan], live: Live, token: str, now: datetime) -> None:
    """Render the batch, then group by group: take, look once more, hand over, settle."""
    ready = _render(house, plans, live, token, now)
    size = house.transport.group_size
    for start in range(0, len(ready), size):
        _deliver_group(house, ready[start : start + size], live, token, now)


def _render(house: House, plans: Sequence[Plan], live: Live, token: str, now: datetime) -> list[Ready]:
    """One loop over the batch; a lead that the template fails for is withheld with the reason, the others go on."""
    threads = _threads(house, plans)
    ready, failed = [], []
    for plan in plans:
        try:
            ready.append((plan, *compose(house, live, plan.case, plan.send, threads, now)))
        except (RenderError, BadHeader) as error:
            failed.append((plan, str(error)))
    if failed:
        with house.store.begin("sending.withhold") as tx:
            _withhold(tx, failed, TouchState.INTENDED, live, token, now)
    return ready


def _threads(house: House, plans: Sequence[Plan]) -> Mapping[tuple[int, str], str]:
    wanted = {(p.enrolment.enrolment_id, p.send.thread) for p in plans if p.send and p.send.thread}
    if not wanted:
        return {}
    with house.store.read() as tx:
        return touches.find_threads(tx, wanted)


def _withhold(
    tx: Tx, failed: Sequence[tuple[Plan, str]], was: TouchState, live: Live, token: str, now: datetime
) -> None:
    """Permission or rendering refused these touches for good; their enrolments go on with the next step."""
    settled, progress, entries = [], [], []
    for plan, reason in failed:
        send = plan.send
        assert send is not None
        settled.append(Settled(_touch_of(plan), was, TouchState.WITHHELD, reason))
        after = _apply(plan, Withheld(send.step, send.occurrence, now, reason), live)
        progress.append(Progress(after, _next_look(after, plan.case, live, now)))
        entries.append(_entry(plan, now, "withhold", reason))
    touches.settle(tx, settled, now)
    cases.save(tx, progress, token, now)
    timeline.add(tx, entries)


def _touch_of(plan: Plan) -> str:
    assert plan.send is not None
    return touch_id(plan.enrolment.enrolment_id, plan.send.step, plan.send.occurrence)


def _deliver_group(house: House, group: Sequence[Ready], live: Live, token: str, started_at: datetime) -> None:
    now = house.clock.now()
    with house.store.begin("sending.take") as tx:
        taken = touches.take(tx, [t for _, _, t in group], token, house.transport.name, now)
    allowed, refused = _last_look(house, [g for g in group if g[1].touch_id in taken], live, now)
    # A worker that was stopped for a while may not hand over what another one owns by now (a lease is for HELD).
    if house.clock.now() + house.transport.timeout > started_at + leases.HELD:
        log.warning("lease_too_short", touches=len(allowed))
        return
    outcomes = house.transport.send([mail for _, mail, _ in allowed]) if allowed else []
    crash_points.reach("sending.handed_over")
    answers = [(plan, outcome) for (plan, _, _), outcome in zip(allowed, outcomes, strict=True)]
    _settle(house, answers, refused, live, token, now)


def _last_look(
    house: House, group: Sequence[Ready], live: Live, now: datetime
) -> tuple[list[Ready], list[tuple[Plan, No]]]:
    """One permission query for the group, directly before hand-over. What cannot be read is a no."""
    facts: Mapping[int, Facts] = {}
    try:
        with house.store.read() as tx:
            facts = cases.load_facts(tx, [p.enrolment.enrolment_id for p, _, _ in group], live.company)
    except Unavailable:
        log.warning("last_look_unreadable", touches=len(group))
    allowed, refused = [], []
    for entry in group:
        known = facts.get(entry[0].enrolment.enrolment_id)
        no = refusal(known, now) if known else No("permission_unreadable", is_final=False)
        if no is None:
            allowed.append(entry)
        else:
            refused.append((entry[0], no))
    return allowed, refused


def _settle(
    house: House,
    answers: Sequence[tuple[Plan, Outcome]],
    refused: Sequence[tuple[Plan, No]],
    live: Live,
    token: str,
    now: datetime,
) -> None:
    """Commit what became of the group. A touch that an event settled faster keeps what the event said."""
    ends = [_ending(plan, outcome, live, now) for plan, outcome in answers] + [
        _held_back(p, no, now) for p, no in refused
    ]
    with house.store.begin("sending.settle") as tx:
        touches.settle(tx, [end.settled for end in ends], now)
        cases.save(tx, [end.progress for end in ends], token, now)
        timeline.add(tx, [end.entry for end in ends if end.entry])
        _suppress(tx, ends, now)


@dataclass(slots=True)
class Ending:
    """What one handed-over touch comes to, in all the tables that it changes."""

    plan: Plan
    settled: Settled
    progress: Progress
    entry: Entry | None = None
    refused: Refused | None = None


def _ending(plan: Plan, outcome: Outcome, live: Live, now: datetime) -> Ending:
    """From the transport's answer to the touch, the enrolment and the timeline."""
    assert plan.send is not None
    state, reason = delivery.settle(TouchState.TAKEN, outcome)
    enrolment, step, occurrence = plan.enrolment, plan.send.step, plan.send.occurrence
    provider_id = outcome.provider_id if isinstance(outcome, Accepted) else None
    settled = Settled(_touch_of(plan), TouchState.TAKEN, state, reason, provider_id)
    match outcome:
        case Accepted():
            after = _apply(plan, Sent(step, occurrence, now), live)
            return Ending(plan, settled, Progress(after, _next_look(after, plan.case, live, now)))
        case Deferred(reason=why, until=until):
            after, entry = replace(enrolment, reason=why), _entry(plan, now, "wait", why)
            return Ending(plan, settled, Progress(after, until or now + _RETRY_IN), entry)
        case Unclear(reason=why):
            after, entry = replace(enrolment, reason="unclear"), _entry(plan, now, "wait", "unclear")
            return Ending(plan, settled, Progress(after, now + UNCLEAR_FOR), entry)
        case Refused(reason=why) if outcome.verdict in _DEADLY:
            after, entry = _apply(plan, Stopped("bounced", now), live), _entry(plan, now, "stop", why)
            return Ending(plan, settled, Progress(after, now, ended_at=now), entry, outcome)
        case Refused(reason=why):
            after, entry = (
                _apply(plan, Withheld(step, occurrence, now, why), live),
                _entry(plan, now, "withhold", why),
            )
            return Ending(plan, settled, Progress(after, _next_look(after, plan.case, live, now)), entry, outcome)


def _held_back(plan: Plan, no: No, live: Live, now: datetime) -> Ending:
    """The last look said no: for good, and the touch is withheld; or for the moment, and nothing had left us."""
    assert plan.send is not None
    if no.is_final or no.reason == "not_active":
        settled = Settled(_touch_of(plan), TouchState.TAKEN, TouchState.WITHHELD, no.reason)
        after = _apply(plan, Stopped(no.reason, now), live)
        return Ending(plan, settled, Progress(after, now, ended_at=now), _entry(plan, now, "withhold", no.reason))
    settled = Settled(_touch_of(plan), TouchState.TAKEN, TouchState.INTENDED, no.reason)
    progress = Progress(replace(plan.enrolment, reason=no.reason), now + _RETRY_IN)
    return Ending(plan, settled, progress, _entry(plan, now, "wait", no.reason))


def _suppress(tx: Tx, ends: Sequence[Ending], now: datetime) -> None:
    """A provider that knows an address or a domain to be dead saves us from writing there again; our own fault stops us."""
    by_verdict: dict[str, list[Plan]] = {}
    for end in ends:
        if end.refused:
            by_verdict.setdefault(end.refused.verdict, []).append(end.plan)
    keys = {verdict: [p.case.address_key for p in plans] for verdict, plans in by_verdict.items()}
    suppressions.add(tx, "address", keys.get("suppress_address", []), "bounced", "transport", now)
    domains = [key.rpartition("@")[2] for key in keys.get("suppress_domain", [])]
    suppressions.add(tx, "domain", domains, "bounced", "transport", now)
    ours = {p.enrolment.campaign_id for p in by_verdict.get("ours", [])}
    campaigns.save_states(tx, ours, "stopped", "the provider refuses our mail: see `rekindle leads` for the words")
