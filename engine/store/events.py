"""Events: what a provider or a visitor did with a touch, each counted once."""

import json
from collections import defaultdict
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
_AT_ONCE = (100, 10, 1)
_COLUMNS = "received_at, event_key, kind, at, touch_id, provider_key, is_machine, detail, client_key"
#: What all rows share travels once: to hand a value to the driver takes a tenth of the time of writing its row. Nothing travels as
#: an empty text: the driver takes longer over a None than over a whole word.
_ALIKE = "(?1, ?2, ?3, ?4, ?, ?, 0, NULL, NULL)"
_OTHER = "(?1, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''), nullif(?, ''))"
_MANY = 10


def _add_lots(tx: Tx, told: Sequence[ProviderEvent], now: datetime) -> Sequence[ProviderEvent]:
    """The same on SQLite, whose driver takes values for half of what it takes to take JSON apart.

    Most events of a batch tell of few happenings, of which each befell many mails at the same second, and nothing more. A writing
    transaction is alone there: the highest ids are those of what was written last.
    """
    alike: dict[tuple[str, str, datetime], list[str]] = defaultdict(list)
    other: list[Any] = []
    for key, touch, kind, at, is_machine, _, _, detail, _, own, client in told:
        if is_machine or detail or client or not own:
            other += (key, kind, plain(at), touch, own or "")
            other += (1 if is_machine else 0, json.dumps(detail) if detail else "", client or "")
        else:
            alike[key, kind, at] += (touch, own)
    count, heard_at = 0, plain(now)
    for (key, kind, at), told_alike in alike.items():
        happening = (key, kind, plain(at))
        if len(told_alike) >= 2 * _MANY:
            count += _insert(tx, _ALIKE, (heard_at, *happening), told_alike)
        else:
            for touch, own in zip(told_alike[::2], told_alike[1::2], strict=True):
                other += (*happening, touch, own, 0, "", "")
    count += _insert(tx, _OTHER, (heard_at,), other)
    if count == len(told):
        return told
    written = select(*_KEYS).order_by(events.c.event_id.desc()).limit(count)
    return _first_of(told, tx.execute(written).all()) if count else ()


def _insert(tx: Tx, form: str, shared: tuple[str, ...], values: list[Any]) -> int:
    """Write rows of this form, whose values follow each other, each unless one of its keys is known; how many were written."""
    width, begin, count = form.count("?") - len(shared), 0, 0
    for size in _AT_ONCE:
        lot = width * size
        end = len(values) - (len(values) - begin) % lot
        if lots := [(*shared, *values[n : n + lot]) for n in range(begin, end, lot)]:
            count += tx.exec_driver_sql(_insert_query(form, size), lots).rowcount
        begin = end
    return count


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
