"""Events: what a provider or a visitor did with a touch, each counted once."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from itertools import chain
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

Values = tuple[Any, ...]


def _add_lots(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    """The same on SQLite, whose driver takes values for half of what it takes to take JSON apart.

    A writing transaction is alone there: the highest ids are those of what was written last.
    """
    heard_at = plain(now)
    bare: list[Values] = []
    full: list[Values] = []
    for key, touch, kind, at, is_machine, _, _, detail, _, own, client in told:
        row = (touch, key, kind, plain(at), heard_at, own or "")
        if is_machine or detail or client:
            full.append((*row, 1 if is_machine else 0, json.dumps(detail) if detail else "", client or ""))
        else:
            bare.append(row)
    count = _insert(tx, _BARE, bare) + _insert(tx, _FULL, full)
    if count == len(told):
        return told
    written = select(*_KEYS).order_by(events.c.event_id.desc()).limit(count)
    return _first_of(told, tx.execute(written).all()) if count else ()


def _insert(tx: Tx, form: str, rows: Sequence[Values]) -> int:
    """Write these rows, each unless one of its keys is known; how many were written."""
    whole = len(rows) - len(rows) % _AT_ONCE
    lots = [tuple(chain.from_iterable(rows[n : n + _AT_ONCE])) for n in range(0, whole, _AT_ONCE)]
    sizes = ((_AT_ONCE, lots), (1, list(rows[whole:])))
    return sum(tx.exec_driver_sql(_insert_query(form, size), values).rowcount for size, values in sizes if values)


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
