"""Events: what a provider or a visitor did with a touch, each counted once."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.dml import ReturningInsert

from engine.store.batches import given, packed, plain
from engine.store.database import Tx
from engine.store.tables import events


class NewEvent(NamedTuple):
    """One event about a touch. Copies of it have the same `event_key`, or the same `provider_key` if there is one."""

    event_key: str
    touch_id: str
    kind: str
    at: datetime
    is_machine: bool = False
    detail: Mapping[str, Any] | None = None
    provider_key: str | None = None
    client_key: str | None = None


_NAMES = (*NewEvent._fields, "received_at")
_INSERT = f"INSERT INTO events ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))}) ON CONFLICT DO NOTHING"  # noqa: S608


def add(tx: Tx, new: Sequence[NewEvent], now: datetime) -> set[str]:
    """Keep these events; the keys of those that were not known by either of their keys."""
    if not new:
        return set()
    if tx.dialect.name == "sqlite":
        return _add_singly(tx, new, now)
    written = tx.execute(_add_query(), {"packed": packed((*event, now) for event in new)})
    if written.rowcount == len(new):  # all of them, as nearly always: their keys need not be read
        written.close()
        return {event.event_key for event in new}
    return set(written.scalars())


@cache
def _add_query() -> ReturningInsert[Any]:
    told = select(given(events, _NAMES, "postgresql"))
    statement = postgresql.insert(events).from_select(_NAMES, told, include_defaults=False)
    return statement.on_conflict_do_nothing().returning(events.c.event_key)


def _add_singly(tx: Tx, new: Sequence[NewEvent], now: datetime) -> set[str]:
    """The same on SQLite, whose driver runs one small statement many times for less than it takes JSON apart.

    A writing transaction is alone there: what has a higher id than all before is what was written.
    """
    last = tx.execute(select(func.max(events.c.event_id))).scalar() or 0
    written = plain(now)
    rows = [(*e[:3], plain(e.at), e.is_machine, _json(e.detail), *e[6:], written) for e in new]
    if tx.exec_driver_sql(_INSERT, rows).rowcount == len(rows):
        return {event.event_key for event in new}
    return set(tx.execute(select(events.c.event_key).where(events.c.event_id > last)).scalars())


def _json(detail: Mapping[str, Any] | None) -> str | None:
    return None if detail is None else json.dumps(detail)
