"""Touches: intended, taken, settled. Every change is guarded by the state that it starts from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Update, and_, bindparam, case, select, update

from engine.core.decide import RESENT
from engine.core.touch import TouchState
from engine.store.batches import among, given, insert_many, packed
from engine.store.database import Tx, upsert
from engine.store.tables import enrolments, touches


@dataclass(frozen=True, slots=True)
class NewTouch:
    """A touch as it is first intended."""

    touch_id: str
    enrolment_id: int
    step: str
    occurrence: int
    lead_id: int
    address_key: str
    template: str
    variant: str | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """What is noted of a touch at the moment it is taken."""

    touch_id: str
    enrolment_id: int
    template_hash: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a touch; `was` is the state that the change is guarded by."""

    touch_id: str
    was: TouchState
    state: TouchState
    reason: str | None = None
    provider_id: str | None = None


def intend(tx: Tx, new: Iterable[NewTouch], now: datetime) -> None:
    """Write down what is to be sent. A touch that exists already (after a crash) stays as it is: the key is unique."""
    rows = [
        {
            "touch_id": t.touch_id,
            "enrolment_id": t.enrolment_id,
            "step": t.step,
            "occurrence": t.occurrence,
            "lead_id": t.lead_id,
            "address_key": t.address_key,
            "template": t.template,
            "variant": t.variant,
            "state": "intended",
            "due_at": t.due_at,
            "intended_at": now,
        }
        for t in new
    ]
    insert_many(tx, upsert(tx, touches).on_conflict_do_nothing(), rows)


#: What was unclear and is sent once more keeps this reason until it is clear, through every take and delay: never a third time.
_is_resent = touches.c.reason == RESENT


def take(tx: Tx, group: Collection[Taken], token: str, transport: str, now: datetime) -> set[str]:
    """Mark these as taken before the provider hears of them; the ids that really were intended and ours to take."""
    lines = packed((t.touch_id, t.template_hash, t.message_id) for t in group)
    values = {"packed": lines, "b_token": token, "b_transport": transport, "b_at": now}
    return {row[0] for row in tx.execute(_take_query(tx.dialect.name), values)}


@cache
def _take_query(dialect: str) -> Update:
    """The rows of the enrolments are locked too: who stops one of them waits, and then sees what was taken."""
    new, intended = given(touches, ("touch_id", "template_hash", "message_id"), dialect), touches.alias()
    mine = (
        select(new)
        .join(intended, intended.c.touch_id == new.c.touch_id)
        .join(enrolments, enrolments.c.enrolment_id == intended.c.enrolment_id)
        .where(intended.c.state == "intended", enrolments.c.lease_token == bindparam("b_token"))
        .with_for_update(of=[intended, enrolments])
        .subquery()
    )
    return (
        update(touches)
        .where(touches.c.touch_id == mine.c.touch_id, touches.c.state == "intended")
        .values(
            state="taken",
            reason=case((_is_resent, RESENT), else_=None),
            taken_at=bindparam("b_at"),
            transport=bindparam("b_transport"),
            template_hash=mine.c.template_hash,
            message_id=mine.c.message_id,
        )
        .returning(touches.c.touch_id)
    )


def settle(tx: Tx, settled: Collection[Settled], now: datetime) -> None:
    """Write what became of these touches, each only if it still is in the state it was in."""
    for was in {s.was for s in settled}:
        lines = packed((s.touch_id, s.state, s.reason, s.provider_id) for s in settled if s.was is was)
        tx.execute(_settle_query(tx.dialect.name), {"packed": lines, "b_was": was, "b_at": now})


@cache
def _settle_query(dialect: str) -> Update:
    new = given(touches, ("touch_id", "state", "reason", "provider_id"), dialect)
    return (
        update(touches)
        .where(touches.c.touch_id == new.c.touch_id, touches.c.state == bindparam("b_was"))
        .values(
            state=new.c.state,
            reason=case((and_(_is_resent, new.c.state.in_(["intended", "unclear"])), RESENT), else_=new.c.reason),
            provider_id=new.c.provider_id,
            settled_at=bindparam("b_at"),
        )
    )


def recall(tx: Tx, enrolment_ids: Collection[int], reason: str, now: datetime) -> None:
    """What was intended for these enrolments will not be sent any more."""
    if enrolment_ids:
        tx.execute(
            update(touches)
            .where(among(tx, touches.c.enrolment_id, enrolment_ids), touches.c.state == "intended")
            .values(state="recalled", reason=reason, settled_at=now)
        )


def wake(tx: Tx, touch_ids: Collection[str], now: datetime) -> None:
    """Let the enrolments of these touches be looked at now: what they waited for is known."""
    if touch_ids:
        waiting = select(touches.c.enrolment_id).where(touches.c.touch_id.in_(touch_ids))
        tx.execute(
            update(enrolments)
            .where(
                enrolments.c.enrolment_id.in_(waiting), enrolments.c.state == "active", enrolments.c.reason == "unclear"
            )
            .values(due_at=now)
        )


def find(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, Row[Any]]:
    """These touches as they stand, by id."""
    rows = tx.execute(select(touches).where(touches.c.touch_id.in_(touch_ids)))
    return {row.touch_id: row for row in rows}


def find_open(tx: Tx, enrolment_ids: Collection[int]) -> list[Row[Any]]:
    """The touches of these enrolments that a provider may hold and nobody has settled."""
    query = select(touches).where(touches.c.enrolment_id.in_(enrolment_ids), touches.c.state.in_(["taken", "unclear"]))
    return list(tx.execute(query))


def find_first_sent(tx: Tx, wanted: Collection[tuple[str, str, str]]) -> Mapping[tuple[str, str, str], Row[Any]]:
    """The first mail that left for each (address, campaign, step), among those given."""
    query = (
        select(touches, enrolments.c.campaign_id)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .where(touches.c.address_key.in_({address for address, _, _ in wanted}))
        .where(touches.c.state.in_(["accepted", "delivered", "bounced", "complained"]))
        .order_by(touches.c.taken_at.desc())
    )
    found = {(row.address_key, row.campaign_id, row.step): row for row in tx.execute(query)}
    return {key: found[key] for key in wanted if key in found}


def find_threads(tx: Tx, wanted: Collection[tuple[int, str]]) -> Mapping[tuple[int, str], str]:
    """The Message-ID of the last mail of each (enrolment, step), for In-Reply-To."""
    if not wanted:
        return {}
    query = (
        select(touches.c.enrolment_id, touches.c.step, touches.c.message_id)
        .where(among(tx, touches.c.enrolment_id, {w[0] for w in wanted}), touches.c.message_id.is_not(None))
        .order_by(touches.c.occurrence)
    )
    found = {(row.enrolment_id, row.step): row.message_id for row in tx.execute(query)}
    return {key: found[key] for key in wanted if key in found}
