"""Events: what a provider or a visitor did with a touch, each counted once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.dml import ReturningInsert

from engine.core.delivery import ProviderEvent
from engine.store.batches import given, packed, plain
from engine.store.database import Tx
from engine.store.json_text import dump
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
_AT_ONCE = (100, 10, 1)
_MANY = 10
_COLUMNS = "received_at, event_key, kind, at, touch_id, provider_key, is_machine, detail, client_key"
#: Rows that have the moment of their receipt in common, and what happened when; those that have the first alone; those that tell
#: more. Nothing travels as an empty text: the driver takes longer over a None than over a whole word.
_ALIKE = "(?1, ?2, ?3, ?4, ?, ?, 0, NULL, NULL)"
_BARE = "(?1, ?, ?, ?, ?, ?, 0, NULL, NULL)"
_FULL = "(?1, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''), nullif(?, ''))"

#: What some rows have in common, and the other values of all of them, one after the other.
Lot = tuple[tuple[str, ...], list[Any]]


def _add_lots(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    """The same on SQLite, whose driver takes values for half of what it takes to take JSON apart.

    A writing transaction is alone there: the highest ids are those of what was written last.
    """
    count = sum(_insert(tx, form, lots) for form, lots in _lots(told, plain(now)).items())
    if count == len(told):
        return told
    written = select(*_KEYS).order_by(events.c.event_id.desc()).limit(count)
    return _first_of(told, tx.execute(written).all()) if count else ()


def _lots(told: Iterable[ProviderEvent], heard_at: str) -> Mapping[str, Sequence[Lot]]:
    """By form. To hand a value over takes a tenth of what it takes to write its row, and what happens to many mails at the same
    second need not travel with each of them.
    """
    alike: dict[tuple[str, str, datetime], list[str]] = defaultdict(list)
    full: list[Any] = []
    for key, touch, kind, at, is_machine, _, _, detail, _, own, client in told:
        if is_machine or detail or client or not own:
            full += (key, kind, plain(at), touch, own or "")
            full += (1 if is_machine else 0, dump(detail) if detail else "", client or "")
        else:
            alike[key, kind, at] += (touch, own)
    many: list[Lot] = []
    bare: list[str] = []
    for (key, kind, at), values in alike.items():
        happening = (key, kind, plain(at))
        if len(values) >= 2 * _MANY:
            many.append(((heard_at, *happening), values))
        else:
            for touch, own in zip(values[::2], values[1::2], strict=True):
                bare += (*happening, touch, own)
    return {_ALIKE: many, _BARE: [((heard_at,), bare)], _FULL: [((heard_at,), full)]}


def _insert(tx: Tx, form: str, lots: Iterable[Lot]) -> int:
    """Write rows of this form, each unless one of its keys is known; how many were written."""
    rows: dict[int, list[tuple[Any, ...]]] = {size: [] for size in _AT_ONCE}
    for shared, values in lots:
        begin, width = 0, form.count("?") - len(shared)
        for size in _AT_ONCE:
            end = len(values) - (len(values) - begin) % (width * size)
            rows[size] += [(*shared, *values[n : n + width * size]) for n in range(begin, end, width * size)]
            begin = end
    return sum(tx.exec_driver_sql(_insert_query(form, size), each).rowcount for size, each in rows.items() if each)


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
