"""Walk A, from due to decided: a leased batch is loaded, decided and written down; engine.delivering does the rest.

Each step may be the last one before a power cut. What it leaves behind is enough for the next worker to go on: due rows,
and taken touches, whose lease ran out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from engine import admitting, enrolling
from engine.arbitrating import AccountMails
from engine.core.decide import RESENT, Finish, Send, Stop, Wait, decide, event_of
from engine.core.enrolment import Enrolment, EnrolmentState, History, apply
from engine.core.lead import LeadState
from engine.core.pins import with_sender
from engine.core.touch import PastTouch, TouchState, touch_id
from engine.delivering import Outgoing, deliver_touches, next_look, settle_left
from engine.house import House
from engine.live import Live
from engine.mailing import new_touch
from engine.rating import RATE
from engine.store import Tx, cases, leases, lookback, timeline, touches
from engine.store.cases import Case, Progress
from engine.store.timeline import Entry
from engine.store.touches import Settled

#: A walk through branches and skipped steps ends here at the latest; the rest waits for the next tick.
_MOST_TURNS = 200


@dataclass(slots=True)
class Plan:
    """What one case comes to: a mail to send, or the progress of the enrolment, and the lines for the timeline.

    `is_resent`: the mail's touch was unclear and is sent again on request; `is_left`: a crash left it taken;
    `is_queued`: the mail is intended and waits for the send rate.
    """

    case: Case
    enrolment: Enrolment
    send: Send | None = None
    due_at: datetime | None = None
    is_resent: bool = False
    is_left: bool = False
    is_queued: bool = False
    entries: list[Entry] = field(default_factory=list)

    @property
    def is_held(self) -> bool:
        """Whether its touch has yet to be settled: until then the lease is ours, as it was re-stamped."""
        return (self.send is not None and not self.is_queued) or self.is_left

    @property
    def is_changed(self) -> bool:
        """Whether the enrolment has to be written: most only wait for their touch, as they stood."""
        return not self.is_held or self.enrolment is not self.case.enrolment


def advance_enrolments(house: House, ids: Sequence[int], token: str) -> None:
    """Work on a batch that the relay leased under `token`; rows that are not ours any more are passed over."""
    with house.store.turn():
        _advance(house, ids, token)


def _advance(house: House, ids: Sequence[int], token: str) -> None:
    now = house.clock.now()
    with house.store.begin("sending.decide") as tx:
        mine, held = leases.restamp(tx, leases.ENROLMENTS, ids, token, now)
        live = house.live.refresh(tx)
        plans = _plan(tx, live, held, now)
        _admit(tx, house, live, plans, mine, now)
        _write(tx, house, plans, mine, now)
    settle_left(house, [(p.case, p.enrolment) for p in plans if p.is_left], live, mine, now)
    going = [Outgoing(p.case, p.enrolment, p.send) for p in plans if p.send and not p.is_queued]
    deliver_touches(house, going, live, mine, now)


def _plan(tx: Tx, live: Live, held: set[int], now: datetime) -> list[Plan]:
    loaded = cases.load_cases(tx, held, live.company) if held else []
    live.load_versions(tx, {c.enrolment.version_id for c in loaded})
    live.load_pins(tx, (c.enrolment for c in loaded))
    histories = lookback.load_histories(tx, loaded, live.needs, now.date() - timedelta(days=1))
    mails, plans = AccountMails(tx, loaded, live.needs), []
    for case in loaded:
        history = mails.history(case, histories[case.enrolment.enrolment_id])
        lead = with_sender(case.lead, case.enrolment)
        plan = _go_on(case if lead is case.lead else replace(case, lead=lead), history, live, now)
        if plan.send:
            mails.note(case, now)
        plans.append(plan)
    return plans


def _go_on(case: Case, history: History, live: Live, now: datetime) -> Plan:
    """Decide, and decide again, until there is a mail to send or something to wait for."""
    plan = Plan(case, case.enrolment)
    campaign = live.campaign(case.enrolment.version_id)
    for _ in range(_MOST_TURNS):
        touch = _present_touch(plan.enrolment, history)
        if touch is not None and touch.state is TouchState.TAKEN:
            plan.is_left = True
            return plan
        decision = decide(plan.enrolment, campaign, case.lead, history, now, company=live.company)
        if isinstance(decision, Send):
            plan.send, plan.is_resent = decision, touch is not None and touch.state is TouchState.UNCLEAR
            return plan
        if isinstance(decision, Wait):
            _wait(plan, decision, now)
            return plan
        event = event_of(decision, now)
        assert event is not None  # only Send and Wait have none
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


def _admit(tx: Tx, house: House, live: Live, plans: Sequence[Plan], token: str, now: datetime) -> None:
    """Who may not leave yet waits, and stands as before. What waits for the send rate stays intended: its turn will come."""
    sends = [plan for plan in plans if plan.send]
    holds = admitting.admit(tx, house, live, [plan.case for plan in sends], token, now)
    if not any(holds):
        return
    for plan, hold in zip(sends, holds, strict=True):
        if hold is None:
            continue
        plan.is_queued = hold.reason == RATE
        if not plan.is_queued:
            plan.send, plan.is_resent = None, False
        _wait(plan, Wait(hold.until, hold.reason), now)


def _entry(plan: Plan, now: datetime, kind: str, reason: str | None) -> Entry:
    return Entry(plan.case.lead.lead_id, now, kind, reason, plan.enrolment.enrolment_id, plan.enrolment.step)


def _write(tx: Tx, house: House, plans: Sequence[Plan], token: str, now: datetime) -> None:
    """Commit what was decided: enrolments that wait or ended, a line for every decision that is no mail.

    A mail that leaves at once is written down when it is taken: until then its row is due, and held by our lease.
    """
    live = house.live
    touches.intend(tx, [new_touch(p.case, p.send) for p in plans if p.send and _is_told(p, live)], now)
    resent = [_touch_of(p.enrolment) for p in plans if p.is_resent]
    touches.settle(tx, [Settled(t, TouchState.UNCLEAR, TouchState.INTENDED, RESENT) for t in resent], now)
    cases.save(tx, [_progress(p, live, now) for p in plans if p.is_changed], token, now + leases.HELD)
    timeline.add(tx, [entry for p in plans for entry in p.entries])
    finished = [(p.case.lead, p.enrolment) for p in plans if p.enrolment.state is EnrolmentState.FINISHED]
    over = {lead.lead_id for lead, _ in finished} - enrolling.follow(tx, house, finished, now)
    cases.save_lead_states(tx, over, LeadState.DORMANT, {LeadState.RELEASED})
    stopped = [p.enrolment.enrolment_id for p in plans if p.enrolment.state is EnrolmentState.STOPPED]
    touches.recall(tx, stopped, "stopped", now)


def _is_told(plan: Plan, live: Live) -> bool:
    """Whether others have to know of the mail before it is taken: who decides on a colleague next counts it."""
    return plan.is_queued or "account_mailed_at" in live.needs(plan.case.enrolment.version_id)


def _touch_of(enrolment: Enrolment) -> str:
    return touch_id(enrolment.enrolment_id, enrolment.step, enrolment.occurrence)


def _progress(plan: Plan, live: Live, now: datetime) -> Progress:
    ended = plan.enrolment.state in {EnrolmentState.FINISHED, EnrolmentState.STOPPED}
    due = plan.due_at or (now if plan.is_held or ended else next_look(plan.enrolment, plan.case, live, now))
    return Progress(plan.enrolment, due, keeps_lease=plan.is_held, ended_at=now if ended else None)
