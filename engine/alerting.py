"""An alert after its hand-over: claimed or rejected by exactly one person, escalated once when nobody does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import structlog

from engine import notifying, promoting, releasing
from engine.core.alert import AlertState
from engine.core.alert_text import one_line
from engine.core.errors import RekindleError
from engine.core.lead import LeadState, address_key
from engine.core.signal import Evidence
from engine.house import House
from engine.notifying import claim_links, deliver_due_notices, deliver_notices, read_claim_link
from engine.store import Tx, alerts, episodes, notices, promotions, reps, signals, stops, timeline
from engine.store.alerts import Alert

__all__ = [
    "AlertView",
    "Decided",
    "claim_alert",
    "claim_links",
    "close_alert",
    "deliver_due_notices",
    "deliver_notices",
    "escalate_due",
    "list_alerts",
    "load_alert",
    "read_claim_link",
    "reject_alert",
]

log = structlog.get_logger()

_BATCH = 200
_MAX_REASON, _MAX_BY = 500, 254


@dataclass(frozen=True, slots=True)
class Decided:
    """What a claim or a rejection came to.

    `word`: claimed or rejected (by this person, now or before), taken (somebody else's), over (decided otherwise before)
    or unknown (no such alert). `is_new`: this call did it.
    """

    word: Literal["claimed", "rejected", "taken", "over", "unknown"]
    alert: Alert | None
    is_new: bool


def claim_alert(house: House, alert_id: int, by: str) -> Decided:
    """Make `by` (a rep's address, or whatever name the caller vouches for) the one owner of the alert. Safe to repeat."""
    now, by = house.clock.now(), _who(by)
    with house.store.begin("alerting.claim") as tx:
        rep = reps.find(tx, [address_key(by)]).get(address_key(by))
        is_new = alerts.claim(tx, alert_id, by, rep.rep_id if rep else None, now)
        alert = alerts.load(tx, [alert_id]).get(alert_id)
        if is_new and alert is not None:
            promotions.move_leads(tx, [alert.lead_id], LeadState.CLAIMED, [LeadState.WARM])
            if rep is not None:
                alerts.give_lead(tx, alert.lead_id, rep.rep_id)
            _note(tx, alert, "claimed", now)
    return Decided(_word(alert, by), alert, is_new)


def reject_alert(house: House, alert_id: int, by: str, reason: str) -> Decided:
    """Send the lead back to nurture with the rep's reason; its account is not warm any more. Safe to repeat.

    Whoever claimed the alert may still reject it. Raises RekindleError without a reason.
    """
    now, by, reason = house.clock.now(), _who(by), one_line(reason, _MAX_REASON)
    if not reason:
        raise RekindleError("say why the lead is rejected: a few words that the next person understands")
    with house.store.begin("alerting.reject") as tx:
        is_new = alerts.reject(tx, alert_id, by, reason, now)
        alert = alerts.load(tx, [alert_id]).get(alert_id)
        if is_new and alert is not None:
            _note(tx, alert, "rejected", now)
            releasing.resume_lead(tx, house, alert.lead_id, reason, alert_id=alert_id, now=now)
            let_colleagues_go_on(tx, alert, now)
    return Decided(_word(alert, by), alert, is_new)


def close_alert(house: House, alert_id: int, by: str, outcome: Literal["won", "lost"]) -> Decided:
    """The lead was won or lost: the episode ends, the account is not warm any more. Safe to repeat."""
    now, by = house.clock.now(), _who(by)
    with house.store.begin("alerting.close") as tx:
        is_new = alerts.close(tx, alert_id, by, now)
        alert = alerts.load(tx, [alert_id]).get(alert_id)
        if is_new and alert is not None:
            promotions.move_leads(tx, [alert.lead_id], LeadState(outcome), [LeadState.WARM, LeadState.CLAIMED])
            episodes.close(tx, [alert.episode_id], outcome, now)
            _note(tx, alert, outcome, now)
            let_colleagues_go_on(tx, alert, now, is_customer=outcome == "won")
    return Decided(_word(alert, by), alert, is_new)


def _who(by: str) -> str:
    name = one_line(by, _MAX_BY)
    if not name:
        raise RekindleError("say who decides: the address of a rep")
    return address_key(name)


def _word(alert: Alert | None, by: str) -> Literal["claimed", "rejected", "taken", "over", "unknown"]:
    if alert is None:
        return "unknown"
    is_mine = alert.decided_by == by
    if alert.state is AlertState.CLAIMED:
        return "claimed" if is_mine else "taken"
    return "rejected" if alert.state is AlertState.REJECTED and is_mine else "over"


def _note(tx: Tx, alert: Alert, kind: str, now: datetime) -> None:
    detail = {"by": alert.decided_by, "alert_id": alert.alert_id}
    timeline.add(tx, [timeline.Entry(alert.lead_id, now, kind, alert.reject_reason, detail=detail)])
    log.info("alert_decided", word=kind, alert_id=alert.alert_id, lead_id=alert.lead_id)


def let_colleagues_go_on(tx: Tx, alert: Alert, now: datetime, *, is_customer: bool = False) -> None:
    """Those who waited because their account was warm are looked at now, and so is the news that waited with them."""
    if alert.account_id is None:
        return
    stops.wake(tx, [alert.account_id], now)
    if not is_customer:
        promoting.look_again(tx, alert.account_id, alert.raised_at, now)


# --- escalation -----------------------------------------------------------------------------------------------------


def escalate_due(house: House, now: datetime) -> int:
    """Tell the next in line about every alert that nobody claimed in time, each once; counts them.

    When the timetable stood still the reminder goes out on its return, and says how late it is.
    """
    escalated = 0
    while True:
        with house.store.begin("alerting.escalate") as tx:
            due = alerts.take_overdue(tx, now, _BATCH)
            if not due:
                return escalated
            known = alerts.load(tx, [alert_id for alert_id, _ in due])
            late = {alert_id: int((now - claim_by).total_seconds()) for alert_id, claim_by in due}
            notifying.escalate(tx, [known[alert_id] for alert_id, _ in due], late, now)
        escalated += len(due)
        if len(due) < _BATCH:
            return escalated


# --- looking --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AlertView:
    """An alert as its page shows it: with all evidence of its signal, what came after the alert too, and its notices."""

    alert: Alert
    evidence: tuple[Evidence, ...]
    notices: dict[str, list[str]]


def load_alert(house: House, alert_id: int) -> AlertView | None:
    """Everything about one alert; None when there is none of this id."""
    with house.store.read() as tx:
        alert = alerts.load(tx, [alert_id]).get(alert_id)
        if alert is None:
            return None
        return AlertView(
            alert, tuple(signals.load_evidence_of(tx, alert.signal_id)), notices.count_by_state(tx, alert_id)
        )


def list_alerts(house: House, state: AlertState | None = None, limit: int = 100) -> Sequence[Alert]:
    """The newest alerts first, all of them or those in one state."""
    with house.store.read() as tx:
        return alerts.load_latest(tx, state, limit)
