"""Touches as events find them: locked in one order, so that two webhooks, or a webhook and a worker, settle them in turn."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Select, Text, bindparam, func, or_, select, text

from engine.store.batches import among_listed, bare_rows, listed
from engine.store.database import Tx
from engine.store.tables import enrolments, touches

#: A touch as it stands: its id, its enrolment, its state, its address key, and whether it has left: it was taken once, so that a
#: provider may know it. A plain tuple: there are a thousand in a webhook.
Standing = tuple[str, int, str, str, bool]


def lock(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, Standing]:
    """These touches by id, held until the end of the transaction: what is read here is still so when it is written."""
    if not touch_ids:
        return {}
    rows: list[Standing] = bare_rows(tx, _lock_query(tx.dialect.name), {"b_ids": listed(touch_ids)})
    return {row[0]: row for row in rows}


@cache
def _lock_query(dialect: str) -> Select[str, int, str, str, bool]:
    of = touches.c
    query = select(of.touch_id, of.enrolment_id, of.state, of.address_key, of.taken_at.is_not(None))
    if dialect == "sqlite":  # which locks no rows: they may come as they are asked for
        asked = func.json_each(bindparam("b_ids", type_=Text)).table_valued("value")
        return query.join_from(asked, touches, asked.c.value == touches.c.touch_id)
    return query.where(among_listed(dialect, of.touch_id, "b_ids")).order_by(of.touch_id).with_for_update()


class Orphan(NamedTuple):
    """A touch that was taken and whose drip is over: nobody looks at it any more. `stopped_for` is what ended the drip."""

    touch_id: str
    transport: str | None
    stopped_for: str | None


def find_orphans(tx: Tx, before: datetime, beyond: datetime, limit: int) -> list[Orphan]:
    """At most `limit` of them that were taken before a moment, or, by a clock that was set back since, beyond another."""
    return [
        Orphan(*row) for row in tx.execute(_orphan_query(), {"b_before": before, "b_beyond": beyond, "b_limit": limit})
    ]


@cache
def _orphan_query() -> Select[str, str | None, str | None]:
    taken = touches.c.taken_at
    return (
        select(touches.c.touch_id, touches.c.transport, enrolments.c.reason)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .where(text("touches.state = 'taken'"), enrolments.c.state != "active")  # a literal: the partial index is used
        .where(or_(taken < bindparam("b_before"), taken > bindparam("b_beyond")))
        .limit(bindparam("b_limit"))
    )
