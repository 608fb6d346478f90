"""Touches: intended, taken, settled. Every change is guarded by the state that it starts from."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Row, Text, Update, and_, bindparam, case, func, literal_column, or_, select, true, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.sql.dml import ReturningInsert

from engine.core.decide import RESENT
from engine.store.batches import among, among_listed, fixed, given, listed, packed
from engine.store.database import Tx, upsert_on
from engine.store.tables import Moment, enrolments, touches


class NewTouch(NamedTuple):
    """A touch as it is first written down. Of a mail that has yet to be rendered, the last two are not known."""

    touch_id: str
    enrolment_id: int
    step: str
    occurrence: int
    lead_id: int
    address_key: str
    template: str
    variant: str | None
    template_hash: str | None = None
    message_id: str | None = None


class Settled(NamedTuple):
    """What became of a touch; `was` is the state that the change is guarded by."""

    touch_id: str
    was: str
    state: str
    reason: str | None = None
    provider_id: str | None = None


def intend(tx: Tx, new: Collection[NewTouch], now: datetime) -> None:
    """Write down what is to be sent later. A touch that exists already stays as it is: the key is unique."""
    if new:
        tx.execute(_intend_query(tx.dialect.name), {"packed": packed(new), "b_decided": now})


@cache
def _intend_query(dialect: str) -> Insert:
    told = select(given(touches, NewTouch._fields, dialect), literal_column("'intended'"), _decided, _decided)
    names = (*NewTouch._fields, "state", "due_at", "intended_at")
    query = upsert_on(dialect, touches).from_select(names, told.where(true()), include_defaults=False)
    return query.on_conflict_do_nothing()


#: What was unclear and is sent once more keeps this reason until it is clear, through every take and delay: never a third time.
_is_resent = touches.c.reason == RESENT
_decided: Any = bindparam("b_decided", type_=Moment)


def take(
    tx: Tx, group: Collection[NewTouch], token: str, transport: str, decided_at: datetime, now: datetime
) -> set[str]:
    """Write down before the provider hears of them that these are taken; the ids of those that were ours to take.

    A touch that leaves at once is written here first. One that waited since it was decided on, or was put off, stands as intended.
    """
    values = {"b_token": token, "b_transport": transport, "b_decided": decided_at, "b_at": now}
    return set(tx.execute(_take_query(tx.dialect.name), {"packed": packed(group), **values}).scalars())


@cache
def _take_query(dialect: str) -> ReturningInsert[str]:
    """The rows of the enrolments are locked too: who stops one of them waits, and then sees what was taken."""
    new = given(touches, NewTouch._fields, dialect)
    at: Any = bindparam("b_at", type_=Moment)
    mine = (
        select(new, literal_column("'taken'"), _decided, _decided, at, bindparam("b_transport", type_=Text))
        .join(enrolments, enrolments.c.enrolment_id == new.c.enrolment_id)
        .where(enrolments.c.lease_token == bindparam("b_token"))
        .with_for_update(of=enrolments)
    )
    names = (*NewTouch._fields, "state", "due_at", "intended_at", "taken_at", "transport")
    insert = upsert_on(dialect, touches).from_select(names, mine, include_defaults=False)
    noted = {name: insert.excluded[name] for name in ("state", "taken_at", "transport", "template_hash", "message_id")}
    return insert.on_conflict_do_update(
        index_elements=["touch_id"],
        set_=noted | {"reason": case((_is_resent, RESENT), else_=None)},
        where=touches.c.state == "intended",
    ).returning(touches.c.touch_id)


def settle(tx: Tx, settled: Collection[Settled], now: datetime) -> None:
    """Write what became of these touches, each only if it still is in the state it was in.

    What a provider calls them stays, unless they are to be sent anew.
    """
    for was in {s.was for s in settled}:
        lines = packed((s.touch_id, s.state, s.reason, s.provider_id) for s in settled if s.was == was)
        tx.execute(_settle_query(tx.dialect.name, was), {"packed": lines, "b_at": now})


@cache
def _settle_query(dialect: str, was: str) -> Update:
    new = given(touches, ("touch_id", "state", "reason", "provider_id"), dialect)
    is_open = or_(new.c.state == "intended", new.c.state == "unclear")  # an IN would be written anew each time
    known_as = func.coalesce(new.c.provider_id, touches.c.provider_id)
    return (
        update(touches)
        .where(touches.c.touch_id == new.c.touch_id, touches.c.state == fixed(was))
        .values(
            state=new.c.state,
            reason=case((and_(_is_resent, is_open), RESENT), else_=new.c.reason),
            provider_id=case((new.c.state != "intended", known_as)),
            settled_at=bindparam("b_at"),
        )
    )


def settle_alike(tx: Tx, touch_ids: Collection[str], was: str, state: str, reason: str | None, now: datetime) -> None:
    """The same for touches that are over for one and the same reason, in a third of the time."""
    values = {"b_ids": listed(touch_ids), "b_state": state, "b_reason": reason, "b_at": now}
    tx.execute(_settle_alike_query(tx.dialect.name, was), values)


@cache
def _settle_alike_query(dialect: str, was: str) -> Update:
    theirs = among_listed(dialect, touches.c.touch_id, "b_ids")
    mine = update(touches).where(theirs, touches.c.state == fixed(was))
    return mine.values(state=bindparam("b_state"), reason=bindparam("b_reason"), settled_at=bindparam("b_at"))


def recall(tx: Tx, enrolment_ids: Collection[int], reason: str, now: datetime) -> None:
    """What was intended for these enrolments will not be sent any more."""
    if enrolment_ids:
        tx.execute(
            update(touches)
            .where(among(tx, touches.c.enrolment_id, enrolment_ids), touches.c.state == fixed("intended"))
            .values(state="recalled", reason=reason, settled_at=now)
        )


def recall_ended(tx: Tx, touch_ids: Collection[str], now: datetime) -> None:
    """Of these touches, which were put off, those whose drip was stopped while they were taken are not sent any more."""
    if touch_ids:
        tx.execute(
            update(touches)
            .where(touches.c.enrolment_id == enrolments.c.enrolment_id, enrolments.c.state.in_(["stopped", "finished"]))
            .where(among(tx, touches.c.touch_id, touch_ids), touches.c.state == fixed("intended"))
            .values(state="recalled", reason=enrolments.c.reason, settled_at=now)
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
