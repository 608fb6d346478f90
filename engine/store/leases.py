"""Leases of rows: who may work on a due, unread or pending row, and until when. Nobody else in the house locks anything.

The relay leases a batch under a token and puts its ids on the queue. The worker re-stamps the batch under a token of its own, so
a copy of the message finds nothing to do. A lease that ran out is freed by the sweeper: it, not the queue, is the retry.
"""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Select, Table, Update, bindparam, func, select, text, update
from sqlalchemy.sql.elements import TextClause

from engine.store import tables
from engine.store.batches import among, among_listed, listed
from engine.store.database import Tx

#: How long a batch may wait on the queue, and how long a worker may hold it (DESIGN section 2, walk A).
QUEUED = timedelta(seconds=30)
HELD = timedelta(seconds=120)
_HELD_MARK = ".held"
_OFTEN = 2  # rows whose holder was lost so often are worked on one by one
_APART_LOCK = 7_160_411_921  # any number that nobody else locks
_FIRST_BACK_OFF_S, _LONGEST_BACK_OFF_S = 10, 3600


@dataclass(frozen=True, slots=True, eq=False)
class Leasable:
    """A table whose rows are leased: its id, the condition that makes a row ready, and the column that says from when.

    `tries` counts the holders in a row that were lost. Rows that agree in `apart` are in the hands of one holder at a time,
    over all processes; those that have nothing there need not care.
    """

    table: Table
    id: Column[Any]
    ready: TextClause
    at: Column[Any]
    tries: Column[Any]
    apart: Column[Any] | None = None


def _leasable(table: Table, state: str, at: str, tries: str = "attempts", apart: str | None = None) -> Leasable:
    # The state stands as a literal, so that the partial index is used (a bound parameter would not match it).
    ready = text(f"{table.name}.state = '{state}' AND {table.name}.lease_token IS NULL")
    key = next(iter(table.primary_key.columns))
    return Leasable(table, key, ready, table.c[at], table.c[tries], table.c[apart] if apart else None)


ENROLMENTS = _leasable(tables.enrolments, "active", "due_at")
INBOUNDS = _leasable(tables.inbounds, "unread", "next_at")
SOURCES = _leasable(tables.sources, "active", "next_at", tries="lost", apart="host")
FAREWELLS = _leasable(tables.farewells, "pending", "next_at")
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
    return token + _HELD_MARK


@cache
def _lease_query(kind: Leasable, dialect: str) -> Update:
    chosen = select(kind.id).where(kind.ready, kind.at <= bindparam("b_now"))
    chosen = chosen.order_by(kind.at).limit(bindparam("b_limit"))
    if kind.apart is not None:
        held = kind.table.alias("held")
        busy = select(held.c[kind.apart.name]).where(text("held.lease_token IS NOT NULL"))
        free = kind.apart.not_in(busy.where(held.c[kind.apart.name].is_not(None)))
        chosen = chosen.where(kind.apart.is_(None) | free)
    if dialect == "postgresql":
        chosen = chosen.with_for_update(skip_locked=True)
    return (
        update(kind.table)
        .where(kind.id.in_(chosen.scalar_subquery()))
        .values(lease_token=bindparam("b_token"), leased_until=bindparam("b_until"))
        .returning(*_told(kind))
    )


def _told(kind: Leasable) -> list[ColumnElement[Any]]:
    told: list[ColumnElement[Any]] = [kind.id.label("id"), kind.tries.label("tries")]
    return told if kind.apart is None else [*told, kind.at.label("at"), kind.apart.label("apart")]


def lease_ready(tx: Tx, kind: Leasable, now: datetime, limit: int) -> Lease:
    """Lease at most `limit` rows that are ready at `now`, the longest due first."""
    if kind.apart is not None and tx.dialect.name == "postgresql":  # two who lease at the same moment see each other
        tx.execute(select(func.pg_advisory_xact_lock(_APART_LOCK)))
    token = new_token()
    values = {"b_now": now, "b_limit": limit, "b_token": token, "b_until": now + QUEUED}
    rows = tx.execute(_lease_query(kind, tx.dialect.name), values).all()
    often = any(row[1] >= _OFTEN for row in rows)  # by place: a name is looked up for each row
    if often and kind.apart is not None:
        rows = _one_holder_each(tx, kind, rows, token)
    together = tuple([row[0] for row in rows if row[1] < _OFTEN])
    return Lease(token, together, tuple(row[0] for row in rows if row[1] >= _OFTEN) if often else ())


def _one_holder_each(tx: Tx, kind: Leasable, rows: Sequence[Row[Any]], token: str) -> list[Row[Any]]:
    """The rows without those that would go to a second holder beside others of their kind: these are given back at once.

    Who has waited longest decides whether a row that comes singly goes or those that go together.
    """
    first: dict[Any, Row[Any]] = {}
    for row in sorted((row for row in rows if row.apart is not None), key=lambda row: (row.at, row.id)):
        first.setdefault(row.apart, row)
    kept = [row for row in rows if row.apart is None or _goes_with(row, first[row.apart])]
    back = {row.id for row in rows} - {row.id for row in kept}
    if back:
        mine = among(tx, kind.id, back), kind.table.c.lease_token == token
        tx.execute(update(kind.table).where(*mine).values(lease_token=None, leased_until=None))
    return kept


def _goes_with(row: Row[Any], first: Row[Any]) -> bool:
    return bool(row.id == first.id or (row.tries < _OFTEN and first.tries < _OFTEN))


def find_waiting(tx: Tx, kinds: tuple[Leasable, ...], now: datetime) -> list[Leasable]:
    """Of these kinds, those that have a row to lease at `now`: one small question, and nobody is kept from writing."""
    firsts = tx.execute(_firsts_query(kinds)).one()
    return [kind for kind, first in zip(kinds, firsts, strict=True) if first is not None and first <= now]


@cache
def _firsts_query(kinds: tuple[Leasable, ...]) -> Select[Any]:
    """When the longest due row of each kind is due. A minimum is read off the index; EXISTS made PostgreSQL read the table."""
    return select(*(select(func.min(kind.at)).where(kind.ready).scalar_subquery() for kind in kinds))


def restamp(tx: Tx, kind: Leasable, ids: Collection[int], token: str, now: datetime) -> tuple[str, set[int]]:
    """Take over a batch from the queue: the ids that are still leased under `token`, now held under the token returned."""
    mine, dialect = held_token(token), tx.dialect.name
    values = {"b_ids": listed(ids), "b_token": token, "b_now": now, "b_mine": mine, "b_until": now + HELD}
    return mine, set(tx.execute(_restamp_query(kind, dialect), values).scalars().all())


@cache
def _restamp_query(kind: Leasable, dialect: str) -> Update:
    leased = (kind.table.c.lease_token == bindparam("b_token"), kind.table.c.leased_until > bindparam("b_now"))
    return (
        update(kind.table)
        .where(among_listed(dialect, kind.id, "b_ids"), *leased)
        .values(lease_token=bindparam("b_mine"), leased_until=bindparam("b_until"))
        .returning(kind.id)
    )


def find_held(tx: Tx, kind: Leasable, ids: Collection[int], token: str, now: datetime) -> set[int]:
    """Of these rows, those still held under `token`: only for them may a worker act."""
    query = select(kind.id).where(
        among(tx, kind.id, ids), kind.table.c.lease_token == token, kind.table.c.leased_until > now
    )
    return {row[0] for row in tx.execute(query)}


def free_expired(tx: Tx, kind: Leasable, now: datetime) -> int:
    """Free every row whose holder is gone: tried again soon at first, later and later after each failure. Counts them.

    A lease that ends further ahead than any can was given by a clock that has been set back since: its holder counts as gone.
    """
    values = {"b_now": now, "b_far": now + 10 * HELD}
    return _free(tx, kind, tx.execute(_expired_query(kind), values).all(), now, None)


def give_back(tx: Tx, kind: Leasable, token: str, ids: Collection[int], now: datetime, error: str) -> int:
    """Free the rows that a worker holds and could not finish, with the error to be shown. Counts them."""
    held = _leased(kind).where(among(tx, kind.id, ids), kind.table.c.lease_token == token)
    return _free(tx, kind, tx.execute(held).all(), now, error[:500])


@cache
def _expired_query(kind: Leasable) -> Select[Any]:
    until = kind.table.c.leased_until
    is_over = (until <= bindparam("b_now")) | (until > bindparam("b_far"))
    return _leased(kind).where(text("lease_token IS NOT NULL"), is_over)


def _leased(kind: Leasable) -> Select[Any]:
    return select(kind.id.label("id"), kind.tries.label("tries"), kind.table.c.lease_token)


@cache
def _free_query(kind: Leasable) -> Update:
    values: dict[str, Any] = {kind.tries.name: bindparam("b_tries"), kind.at.name: bindparam("b_at")}
    if "error" in kind.table.c:
        values["error"] = func.coalesce(bindparam("b_error"), kind.table.c.error)
    held = update(kind.table).where(kind.id == bindparam("b_id"), kind.table.c.lease_token == bindparam("b_token"))
    return held.values(lease_token=None, leased_until=None, **values)


def _free(tx: Tx, kind: Leasable, rows: Sequence[Row[Any]], now: datetime, error: str | None) -> int:
    """Only a worker that had begun counts as a try: a lease that ran out on the queue says nothing about the row."""
    said = {"b_error": error} if "error" in kind.table.c else {}
    values: list[dict[str, Any]] = []
    for row in rows:
        tried = row.tries + row.lease_token.endswith(_HELD_MARK)
        later = now + timedelta(seconds=back_off(tried))
        values.append({"b_id": row.id, "b_token": row.lease_token, "b_tries": tried, "b_at": later} | said)
    if values:
        tx.execute(_free_query(kind), values)
    return len(values)


def back_off(attempts: int) -> int:
    """Seconds to wait before the next try: none after the first failure (a killed worker), then 10, 40, 160 ... up to an hour."""
    if attempts <= 1:
        return 0
    return int(min(_LONGEST_BACK_OFF_S, _FIRST_BACK_OFF_S * 4 ** min(attempts - 2, 8)))
