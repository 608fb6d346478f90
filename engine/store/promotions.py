"""Who could be promoted, and who was: one open episode is promoted at most once (a unique key)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Row, Select, and_, func, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from engine.core.alert import SentMail
from engine.core.lead import Account, Lead, LeadState, Reason, Release, Rep
from engine.core.touch import SENT_STATES
from engine.store.batches import among_listed, fixed, listed
from engine.store.database import Tx, upsert
from engine.store.leads import lead_of
from engine.store.tables import accounts, enrolments, episodes, inbounds, leads, promotions, reps, touches

#: A lead in one of these is nurtured or watched: it can be promoted.
WATCHED = (LeadState.RELEASED, LeadState.DORMANT)


@dataclass(frozen=True, slots=True)
class Open:
    """A watched lead with its open episode; `lead.release` says why and when it was given up."""

    lead: Lead
    episode_id: int
    release: Release


@dataclass(frozen=True, slots=True)
class NewPromotion:
    """A promotion as it is decided."""

    episode_id: int
    lead_id: int
    signal_id: int
    score: float
    threshold: float
    reasons: tuple[str, ...]
    policy_hash: str


def lock_subjects(tx: Tx, lead_ids: Collection[int], account_ids: Collection[int]) -> set[int]:
    """Let nobody else decide about these leads and accounts until we commit; all accounts concerned.

    Else two news of one moment could promote two colleagues. In the order of ids, so that two doors do not wait for each
    other; NO KEY, so that rows which refer to them may still be added. On SQLite a writing transaction is alone anyway.
    """
    dialect, concerned = tx.dialect.name, set(account_ids)
    if lead_ids:
        concerned |= set(tx.scalars(_accounts_query(dialect), {"ids": listed(lead_ids)}))
    for column, ids in ((accounts.c.account_id, concerned), (leads.c.lead_id, lead_ids)):
        if ids and dialect != "sqlite":
            tx.execute(_lock_query(dialect, column), {"ids": listed(ids)}).all()
    return concerned


def lock_leads(tx: Tx, lead_ids: Collection[int]) -> None:
    """The same for who only stops leads."""
    if tx.dialect.name != "sqlite":
        lock_subjects(tx, lead_ids, ())


@cache
def _accounts_query(dialect: str) -> Select[int]:
    mine = among_listed(dialect, leads.c.lead_id, "ids")
    return select(leads.c.account_id).where(mine, leads.c.account_id.is_not(None))


@cache
def _lock_query(dialect: str, key: Column[int]) -> Select[int]:
    return select(key).where(among_listed(dialect, key, "ids")).order_by(key).with_for_update(key_share=True)


def load_open(tx: Tx, lead_ids: Collection[int], account_ids: Collection[int]) -> list[Open]:
    """The watched leads among these and at these accounts."""
    who = or_(leads.c.lead_id.in_(lead_ids), leads.c.account_id.in_(account_ids))
    query: Select[Any] = (
        select(
            *_LEAD_COLUMNS,
            *(episodes.c.episode_id, episodes.c.reason, episodes.c.note, episodes.c.released_at, episodes.c.revisit_on),
        )
        .join(episodes, and_(episodes.c.lead_id == leads.c.lead_id, episodes.c.closed_at.is_(None)))
        .outerjoin(accounts, accounts.c.account_id == leads.c.account_id)
        .outerjoin(reps, reps.c.rep_id == leads.c.owner_id)
        .where(who, leads.c.state.in_([str(state) for state in WATCHED]))
        .order_by(leads.c.lead_id)
    )
    return [_open(row) for row in tx.execute(query)]


_LEAD_COLUMNS = (
    *(leads.c.lead_id, leads.c.address, leads.c.first_name, leads.c.last_name, leads.c.title, leads.c.state),
    *(leads.c.time_zone, leads.c.country, leads.c.locale, leads.c.attributes, leads.c.account_id, leads.c.owner_id),
    *(leads.c.consent_basis, leads.c.consent_at),
    *(accounts.c.name.label("account_name"), accounts.c.domain),
    *(reps.c.address.label("rep_address"), reps.c.name.label("rep_name"), reps.c.time_zone.label("rep_zone")),
    *(reps.c.working_days, reps.c.hours, reps.c.backup_id, reps.c.manager_id),
)


def _open(row: Row[Any]) -> Open:
    release = Release(Reason(row.reason), row.released_at, row.note, row.revisit_on)
    account = None if row.account_id is None else Account(row.account_id, row.account_name, row.domain)
    owner = None
    if row.owner_id is not None:
        owner = Rep(
            row.owner_id,
            row.rep_address,
            row.rep_name,
            row.rep_zone,
            tuple(row.working_days),
            row.hours,
            row.backup_id,
            row.manager_id,
        )
    return Open(lead_of(row, LeadState(row.state), account, owner, release), row.episode_id, release)


def load_last_human(tx: Tx, lead_ids: Collection[int]) -> dict[int, datetime]:
    """When each of these leads last wrote to us in person."""
    if not lead_ids:
        return {}
    query = (
        select(inbounds.c.lead_id, func.max(inbounds.c.received_at).label("at"))
        .where(inbounds.c.lead_id.in_(lead_ids), inbounds.c.kind == "reply")
        .group_by(inbounds.c.lead_id)
    )
    # max() of our own time type comes back as that type on both databases.
    return {row.lead_id: row.at for row in tx.execute(query)}


def load_sent(tx: Tx, lead_ids: Collection[int]) -> dict[int, list[SentMail]]:
    """What each of these leads was sent, or may have been sent, since its open release, oldest first."""
    query = (
        select(touches.c.lead_id, touches.c.taken_at, touches.c.step, touches.c.state, enrolments.c.campaign_id)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .join(episodes, and_(episodes.c.episode_id == enrolments.c.episode_id, episodes.c.closed_at.is_(None)))
        .where(touches.c.lead_id.in_(lead_ids), touches.c.taken_at.is_not(None))
        .where(touches.c.state.in_([str(state) for state in SENT_STATES]))
        .order_by(touches.c.taken_at, touches.c.touch_id)
    )
    found: dict[int, list[SentMail]] = {lead_id: [] for lead_id in lead_ids}
    for row in tx.execute(query):
        found[row.lead_id].append(SentMail(at=row.taken_at, campaign=row.campaign_id, step=row.step, state=row.state))
    return found


def add(tx: Tx, new: Iterable[NewPromotion], at: datetime) -> dict[int, int]:
    """Promote these episodes: episode -> promotion, only those that were not promoted before."""
    rows = [
        {
            "episode_id": p.episode_id,
            "lead_id": p.lead_id,
            "signal_id": p.signal_id,
            "score": p.score,
            "threshold": p.threshold,
            "reasons": list(p.reasons),
            "policy_hash": p.policy_hash,
            "promoted_at": at,
        }
        for p in new
    ]
    if not rows:
        return {}
    inserted = upsert(tx, promotions).on_conflict_do_nothing()
    returning = inserted.returning(promotions.c.episode_id, promotions.c.promotion_id)
    return {row.episode_id: row.promotion_id for row in tx.execute(returning, rows)}


def find_promoted(tx: Tx, episode_ids: Collection[int]) -> set[int]:
    """Of these episodes, those that were promoted already."""
    query = select(promotions.c.episode_id).where(promotions.c.episode_id.in_(episode_ids))
    return {row.episode_id for row in tx.execute(query)}


def move_leads(tx: Tx, lead_ids: Collection[int], towards: LeadState, only_from: Collection[LeadState]) -> list[int]:
    """Move these leads on, those of them that are in one of `only_from`. Who was moved."""
    if not lead_ids:
        return []
    moved = _move_query(tx.dialect.name, towards, tuple(only_from))
    return sorted(tx.execute(moved, {"ids": listed(lead_ids)}).scalars())


@cache
def _move_query(dialect: str, towards: LeadState, only_from: tuple[LeadState, ...]) -> ReturningUpdate[int]:
    return (
        update(leads)
        .where(among_listed(dialect, leads.c.lead_id, "ids"), leads.c.state.in_([fixed(state) for state in only_from]))
        .values(state=str(towards))
        .returning(leads.c.lead_id)
    )
