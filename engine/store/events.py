"""Events: what a provider or a visitor did with a touch, each counted once."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.dml import ReturningInsert

from engine.core.delivery import ProviderEvent
from engine.store.batches import given, packed, plain
from engine.store.database import Tx
from engine.store.tables import Moment, events


def add(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    """Keep these events; those of them that were not known by either of their keys."""
    if not told:
        return told
    return _add_lots(tx, told, now) if tx.dialect.name == "sqlite" else _add_packed(tx, told, now)


_KEYS = (events.c.touch_id, events.c.event_key)
_NAMES = ("touch_id", "event_key", "kind", "at", "is_machine", "detail", "provider_key", "client_key")


def _add_packed(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    rows = ((e[1], e[0], *e[2:5], e.detail, e.provider_key, e.client_key) for e in told)
    written = tx.execute(_add_query(), {"packed": packed(rows), "now": now})
    if written.rowcount == len(told):  # all of them, as nearly always: their keys need not be read
        written.close()
        return told
    return _first_of(told, written.all())


@cache
def _add_query() -> ReturningInsert[Any]:
    rows = select(given(events, _NAMES, "postgresql"), bindparam("now", type_=Moment))
    statement = postgresql.insert(events).from_select((*_NAMES, "received_at"), rows, include_defaults=False)
    return statement.on_conflict_do_nothing().returning(*_KEYS)


#: Rows of one statement on SQLite: two thirds of the time of a statement for each. Every SQLite takes 999 values at once.
_AT_ONCE = 100
_COLUMNS = "touch_id, event_key, kind, at, received_at, provider_key, is_machine, detail, client_key"
#: Nothing travels as an empty text: the driver takes longer over a None than over a whole word. Most events tell nothing more.
_BARE = "(?, ?, ?, ?, ?, nullif(?, ''), 0, NULL, NULL)"
_FULL = "(?, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''), nullif(?, ''))"


def _add_lots(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    """The same on SQLite, whose driver takes values for half of what it takes to take JSON apart.

    A writing transaction is alone there: the highest ids are those of what was written last.
    """
    heard_at = plain(now)
    bare: list[Any] = []
    full: list[Any] = []
    for key, touch, kind, at, is_machine, _, _, detail, _, own, client in told:
        if is_machine or detail or client:
            full += (touch, key, kind, plain(at), heard_at, own or "")
            full += (1 if is_machine else 0, json.dumps(detail) if detail else "", client or "")
        else:
            bare += (touch, key, kind, plain(at), heard_at, own or "")
    count = _insert(tx, _BARE, bare) + _insert(tx, _FULL, full)
    if count == len(told):
        return told
    written = select(*_KEYS).order_by(events.c.event_id.desc()).limit(count)
    return _first_of(told, tx.execute(written).all()) if count else ()


def _insert(tx: Tx, form: str, values: list[Any]) -> int:
    """Write rows of this form, whose values follow each other, each unless one of its keys is known; how many were written."""
    width = form.count("?")
    lot = width * _AT_ONCE
    whole = len(values) - len(values) % lot
    lots = [tuple(values[n : n + lot]) for n in range(0, whole, lot)]
    rest = [tuple(values[n : n + width]) for n in range(whole, len(values), width)]
    sizes = ((_AT_ONCE, lots), (1, rest))
    return sum(tx.exec_driver_sql(_insert_query(form, size), [*each]).rowcount for size, each in sizes if each)


@cache
def _insert_query(form: str, size: int) -> str:
    return f"INSERT INTO events ({_COLUMNS}) VALUES {', '.join([form] * size)} ON CONFLICT DO NOTHING"  # noqa: S608


def _first_of(told: Iterable[ProviderEvent], written: Iterable[Sequence[Any]]) -> list[ProviderEvent]:
    """Of the events with the keys that were written the first copy of each, as they came."""
    keys = {tuple(row) for row in written}
    copies: dict[tuple[str, str], ProviderEvent] = {}
    for event in told:
        copies.setdefault((event.touch_id, event.event_key), event)
    return [event for key, event in copies.items() if key in keys]
