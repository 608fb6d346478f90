"""Alerts: raised, handed over, claimed, rejected, escalated. Each change is one guarded update, so exactly one can win."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, select, text, update
from sqlalchemy.sql.elements import TextClause

from engine.core.alert import AlertBody, AlertState
from engine.core.lead import Rep
from engine.store.database import Tx, upsert
from engine.store.tables import alerts, leads, promotions, reps

#: The state stands as a literal, so that the partial index is used (a bound parameter would not match it).
_IS_OPEN = text("alerts.state IN ('pending', 'delivered', 'claimed')")
_UNDECIDED = (str(AlertState.PENDING), str(AlertState.DELIVERED))


@dataclass(frozen=True, slots=True)
class NewAlert:
    """An alert as it is raised; `rep_id` None: nobody owns the lead and nobody can be found yet."""

    alert_key: str
    promotion_id: int
    lead_id: int
    account_id: int | None
    rep_id: int | None
    body: AlertBody


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert as it stands. `rep` is who should claim it now."""

    alert_id: int
    alert_key: str
    lead_id: int
    account_id: int | None
    episode_id: int
    signal_id: int
    rep: Rep | None
    state: AlertState
    body: AlertBody
    raised_at: datetime
    handed_at: datetime | None
    claim_by: datetime | None
    escalated_at: datetime | None
    decided_at: datetime | None
    decided_by: str | None
    reject_reason: str | None


def add(tx: Tx, new: Iterable[NewAlert], at: datetime) -> dict[str, int]:
    """Raise these alerts: key -> id."""
    rows = [
        {
            "alert_key": a.alert_key,
            "promotion_id": a.promotion_id,
            "lead_id": a.lead_id,
            "account_id": a.account_id,
            "rep_id": a.rep_id,
            "state": str(AlertState.PENDING),
            "body": a.body.model_dump(mode="json"),
            "raised_at": at,
        }
        for a in new
    ]
    if not rows:
        return {}
    # No "on conflict": whoever raises holds the accounts and has looked; a second alert of one key is a bug to be seen.
    inserted = upsert(tx, alerts).returning(alerts.c.alert_key, alerts.c.alert_id)
    return {row.alert_key: row.alert_id for row in tx.execute(inserted, rows)}


def find_keys(tx: Tx, alert_keys: Collection[str]) -> set[str]:
    """Of these keys, those that an alert was raised for."""
    query = select(alerts.c.alert_key).where(alerts.c.alert_key.in_(alert_keys))
    return {row.alert_key for row in tx.execute(query)}


def find_warm(tx: Tx, account_ids: Collection[int]) -> set[int]:
    """Of these accounts, those where an alert is open."""
    query = select(alerts.c.account_id).where(alerts.c.account_id.in_(account_ids), _IS_OPEN)
    return {row.account_id for row in tx.execute(query)}


def load(tx: Tx, alert_ids: Collection[int]) -> dict[int, Alert]:
    """These alerts, by id."""
    return {row.alert_id: _alert(row) for row in tx.execute(_query().where(alerts.c.alert_id.in_(alert_ids)))}


def load_open_for_signals(tx: Tx, signal_ids: Collection[int]) -> list[Alert]:
    """The open alerts that these signals brought about."""
    query = _query().where(promotions.c.signal_id.in_(signal_ids), _IS_OPEN)
    return [_alert(row) for row in tx.execute(query.order_by(alerts.c.alert_id))]


def load_open_of(tx: Tx, lead_ids: Collection[int]) -> list[Alert]:
    """The open alerts about these leads."""
    query = _query().where(alerts.c.lead_id.in_(lead_ids), _IS_OPEN)
    return [_alert(row) for row in tx.execute(query.order_by(alerts.c.alert_id))]


def load_latest(tx: Tx, state: AlertState | None, limit: int) -> list[Alert]:
    """The newest alerts, all of them or those in `state`."""
    query = _query().order_by(alerts.c.alert_id.desc()).limit(limit)
    if state is not None:
        query = query.where(alerts.c.state == str(state))
    return [_alert(row) for row in tx.execute(query)]


def hand_over(tx: Tx, alert_id: int, at: datetime, claim_by: datetime | None) -> bool:
    """The alert reached its rep: the claim clock starts, once. False when it ran already or somebody decided before.

    `claim_by` None: it was escalated before anybody could be reached, and is escalated once only.
    """
    return _change(
        tx,
        [alerts.c.alert_id == alert_id, alerts.c.state == str(AlertState.PENDING), alerts.c.handed_at.is_(None)],
        state=str(AlertState.DELIVERED),
        handed_at=at,
        claim_by=claim_by,
    )


def claim(tx: Tx, alert_id: int, by: str, rep_id: int | None, at: datetime) -> bool:
    """Give the alert to its one owner. False when it is not to be had any more."""
    owner = {} if rep_id is None else {"rep_id": rep_id}
    return _change(
        tx,
        [alerts.c.alert_id == alert_id, alerts.c.state.in_(_UNDECIDED)],
        **_decided(AlertState.CLAIMED, by, at),
        **owner,
    )


def reject(tx: Tx, alert_id: int, by: str, reason: str, at: datetime) -> bool:
    """Turn the alert down; who claimed it may do so too. False when somebody else decided before."""
    mine = (alerts.c.state == str(AlertState.CLAIMED)) & (alerts.c.decided_by == by)
    return _change(
        tx,
        [alerts.c.alert_id == alert_id, alerts.c.state.in_(_UNDECIDED) | mine],
        **_decided(AlertState.REJECTED, by, at),
        reject_reason=reason,
    )


def close(tx: Tx, alert_id: int, by: str, at: datetime) -> bool:
    """The lead was won or lost: the account is not warm any more. False when the alert was over already."""
    return _change(tx, [alerts.c.alert_id == alert_id, _IS_OPEN], **_decided(AlertState.CLOSED, by, at))


def close_for(tx: Tx, lead_ids: Collection[int], by: str, at: datetime) -> int:
    """End the open alerts of these leads, which need nobody any more (a lead released anew). Counts them."""
    ended = update(alerts).where(alerts.c.lead_id.in_(lead_ids), _IS_OPEN).values(_decided(AlertState.CLOSED, by, at))
    return tx.execute(ended).rowcount if lead_ids else 0


def _decided(state: AlertState, by: str, at: datetime) -> dict[str, Any]:
    return {"state": str(state), "decided_by": by, "decided_at": at, "claim_by": None}


def _change(tx: Tx, guards: Collection[ColumnElement[bool] | TextClause], **values: Any) -> bool:
    return tx.execute(update(alerts).where(*guards).values(values)).rowcount == 1


def take_overdue(tx: Tx, now: datetime, limit: int) -> list[tuple[int, datetime]]:
    """Mark at most `limit` alerts whose time to be claimed is over as escalated, each once: (id, when it was over)."""
    overdue = {row.alert_id: row.claim_by for row in tx.execute(_OVERDUE, {"b_now": now, "b_limit": limit})}
    return [(alert_id, overdue[alert_id]) for alert_id in _escalate(tx, list(overdue), now)]


#: Asked for every minute, and as a rule there are none: it is put together once.
_OVERDUE = (
    select(alerts.c.alert_id, alerts.c.claim_by)
    .where(
        alerts.c.claim_by.is_not(None),
        alerts.c.claim_by <= bindparam("b_now"),
        alerts.c.state == str(AlertState.DELIVERED),
    )
    .order_by(alerts.c.claim_by, alerts.c.alert_id)
    .limit(bindparam("b_limit"))
    .with_for_update(skip_locked=True)
)


def _escalate(tx: Tx, alert_ids: Collection[int], now: datetime) -> list[int]:
    if not alert_ids:
        return []
    escalated = (
        update(alerts)
        .where(alerts.c.alert_id.in_(alert_ids), alerts.c.escalated_at.is_(None), alerts.c.state.in_(_UNDECIDED))
        .values(escalated_at=now, claim_by=None)
        .returning(alerts.c.alert_id)
    )
    return sorted(row.alert_id for row in tx.execute(escalated))


def escalate(tx: Tx, alert_id: int, now: datetime) -> bool:
    """Mark this alert as escalated before its time (its rep cannot be reached). False when it was, or is decided."""
    return bool(_escalate(tx, [alert_id], now))


def assign(tx: Tx, alert_id: int, rep_id: int) -> None:
    """Make somebody else the one who should claim it."""
    tx.execute(update(alerts).where(alerts.c.alert_id == alert_id).values(rep_id=rep_id))


def give_lead(tx: Tx, lead_id: int, rep_id: int) -> None:
    """Make this rep the owner of the lead: answers go to who claimed it, not to who was away."""
    tx.execute(update(leads).where(leads.c.lead_id == lead_id).values(owner_id=rep_id))


def find_someone(tx: Tx) -> Rep | None:
    """Who gets an alert that nobody owns: a rep whom others name as their manager, else the first rep."""
    managers = select(reps.c.manager_id).where(reps.c.manager_id.is_not(None))
    query = select(reps).order_by(reps.c.rep_id.in_(managers).desc(), reps.c.rep_id).limit(1)
    row = tx.execute(query).first()
    return None if row is None else _rep(row)


def _query() -> Select[Any]:
    return (
        select(alerts, promotions.c.episode_id, promotions.c.signal_id, *_REP_COLUMNS)
        .join(promotions, promotions.c.promotion_id == alerts.c.promotion_id)
        .outerjoin(reps, reps.c.rep_id == alerts.c.rep_id)
    )


_REP_COLUMNS = (
    *(reps.c.address, reps.c.name, reps.c.time_zone, reps.c.working_days, reps.c.hours),
    *(reps.c.backup_id, reps.c.manager_id),
)


def _alert(row: Row[Any]) -> Alert:
    return Alert(
        alert_id=row.alert_id,
        alert_key=row.alert_key,
        lead_id=row.lead_id,
        account_id=row.account_id,
        episode_id=row.episode_id,
        signal_id=row.signal_id,
        rep=None if row.rep_id is None else _rep(row),
        state=AlertState(row.state),
        body=AlertBody.model_validate(row.body),
        raised_at=row.raised_at,
        handed_at=row.handed_at,
        claim_by=row.claim_by,
        escalated_at=row.escalated_at,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        reject_reason=row.reject_reason,
    )


def _rep(row: Row[Any]) -> Rep:
    days = tuple(row.working_days)
    return Rep(row.rep_id, row.address, row.name, row.time_zone, days, row.hours, row.backup_id, row.manager_id)
