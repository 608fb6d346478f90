"""Leases of rows: who may work on a due, unread or pending row, and until when. Nobody else in the house locks anything.

The relay leases a batch under a token and puts its ids on the queue. The worker re-stamps the batch under a token of its own, so
a copy of the message finds nothing to do. A lease that ran out is freed by the sweeper: it, not the queue, is the retry.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Table, bindparam, case, select, text, update
from sqlalchemy.sql.elements import TextClause

from engine.store import tables
from engine.store.database import Tx

#: How long a batch may wait on the queue, and how long a worker may hold it (DESIGN section 2, walk A).
QUEUED = timedelta(seconds=30)
HELD = timedelta(seconds=120)
_FIRST_BACK_OFF_S, _LONGEST_BACK_OFF_S = 10, 3600


@dataclass(frozen=True, slots=True)
class Leasable:
    """A table whose rows are leased: its id, the condition that makes a row ready, and the column that says from when."""

    table: Table
    id: Column[Any]
    ready: TextClause
    at: Column[Any]


def _leasable(table: Table, state: str, at: str) -> Leasable:
    # The state stands as a literal, so that the partial index is used (a bound parameter would not match it).
    ready = text(f"{table.name}.state = '{state}' AND {table.name}.lease_token IS NULL")
    return Leasable(table, next(iter(table.primary_key.columns)), ready, table.c[at])


ENROLMENTS = _leasable(tables.enrolments, "active", "due_at")
INBOUNDS = _leasable(tables.inbounds, "unread", "next_at")
SOURCES = _leasable(tables.sources, "active", "next_at")
ITEMS = _leasable(tables.items, "unread", "next_at")
NOTICES = _leasable(tables.notices, "pending", "next_at")


@dataclass(frozen=True, slots=True)
class Lease:
    """A batch of leased rows; `singly` holds those that failed before and are worked on one by one."""

    token: str
    ids: tuple[int, ...]
    singly: tuple[int, ...] = ()


def new_token() -> str:
    """A token nobody can guess and nobody used before."""
    return uuid.uuid4().hex


def held_token(token: str) -> str:
    """The token of the worker that took over what the relay had leased under `token`."""
    return f"{token}.held"


def lease_ready(tx: Tx, kind: Leasable, now: datetime, limit: int) -> Lease:
    """Lease at most `limit` rows that are ready at `now`, the longest due first."""
    token = new_token()
    chosen = select(kind.id).where(kind.ready, kind.at <= now).order_by(kind.at).limit(limit)
    if tx.dialect.name == "postgresql":
        chosen = chosen.with_for_update(skip_locked=True)
    rows = tx.execute(
        update(kind.table)
        .where(kind.id.in_(chosen.scalar_subquery()))
        .values(lease_token=token, leased_until=now + QUEUED)
        .returning(kind.id, kind.table.c.attempts)
    ).all()
    often = tuple(row[0] for row in rows if row.attempts >= 2)
    return Lease(token, tuple(row[0] for row in rows if row.attempts < 2), often)


def restamp(tx: Tx, kind: Leasable, ids: Collection[int], token: str, now: datetime) -> tuple[str, set[int]]:
    """Take over a batch from the queue: the ids that are still leased under `token`, now held under the token returned."""
    mine = held_token(token)
    rows = tx.execute(
        update(kind.table)
        .where(kind.id.in_(ids), kind.table.c.lease_token == token, kind.table.c.leased_until > now)
        .values(lease_token=mine, leased_until=now + HELD)
        .returning(kind.id)
    )
    return mine, {row[0] for row in rows}


def find_held(tx: Tx, kind: Leasable, ids: Collection[int], token: str, now: datetime) -> set[int]:
    """Of these rows, those still held under `token`: only for them may a worker act."""
    query = select(kind.id).where(kind.id.in_(ids), kind.table.c.lease_token == token, kind.table.c.leased_until > now)
    return {row[0] for row in tx.execute(query)}


def free_expired(tx: Tx, kind: Leasable, now: datetime) -> int:
    """Free every row whose holder is gone: tried again soon at first, later and later after each failure. Counts them."""
    return _free(tx, kind, [text("lease_token IS NOT NULL"), kind.table.c.leased_until <= now], now, None)


def give_back(tx: Tx, kind: Leasable, token: str, ids: Collection[int], now: datetime, error: str) -> int:
    """Free the rows that a worker holds and could not finish, with the error to be shown. Counts them."""
    return _free(tx, kind, [kind.id.in_(ids), kind.table.c.lease_token == token], now, error)


def _free(tx: Tx, kind: Leasable, which: list[Any], now: datetime, error: str | None) -> int:
    # Only a worker that had begun counts as a try: a lease that ran out on the queue says nothing about the row.
    tried = kind.table.c.attempts + case((kind.table.c.lease_token.like("%.held"), 1), else_=0)
    moments = {n: now + timedelta(seconds=back_off(n)) for n in range(10)}
    later = case(moments, value=tried, else_=moments[9])
    values: dict[str, Any] = {"lease_token": None, "leased_until": None, "attempts": tried, kind.at.name: later}
    if error is not None and "error" in kind.table.c:
        values["error"] = bindparam("why", error[:500])
    return int(tx.execute(update(kind.table).where(*which).values(values)).rowcount)


def back_off(attempts: int) -> int:
    """Seconds to wait before the next try: none after the first failure (a killed worker), then 10, 40, 160 ... up to an hour."""
    if attempts <= 1:
        return 0
    return int(min(_LONGEST_BACK_OFF_S, _FIRST_BACK_OFF_S * 4 ** min(attempts - 2, 8)))
