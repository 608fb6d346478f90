"""Events: what a provider or a visitor did with a touch, each counted once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import select, true
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from engine.store.batches import given, packed
from engine.store.database import Tx
from engine.store.tables import events


@dataclass(frozen=True, slots=True)
class NewEvent:
    """One event about a touch. Copies of it have the same `event_key`, or the same `provider_key` if there is one."""

    event_key: str
    touch_id: str
    kind: str
    at: datetime
    is_machine: bool = False
    detail: Mapping[str, Any] | None = None
    provider_key: str | None = None
    client_key: str | None = None


_NAMES = ("event_key", "provider_key", "touch_id", "kind", "at", "is_machine", "detail", "received_at", "client_key")


def add(tx: Tx, new: Sequence[NewEvent], now: datetime) -> set[str]:
    """Keep these events; the keys of those that were not known by either of their keys."""
    if not new:
        return set()
    lines = packed(
        (e.event_key, e.provider_key, e.touch_id, e.kind, e.at, e.is_machine, e.detail, now, e.client_key) for e in new
    )
    return set(tx.execute(_add_query(tx.dialect.name), {"packed": lines}).scalars())


@cache
def _add_query(dialect: str) -> ReturningInsert[Any]:
    insert = sqlite.insert(events) if dialect == "sqlite" else postgresql.insert(events)
    # Without a WHERE, ON CONFLICT reads as the ON of a join.
    told = select(given(events, _NAMES, dialect)).where(true())
    statement = insert.from_select(_NAMES, told, include_defaults=False)
    return statement.on_conflict_do_nothing().returning(events.c.event_key)
