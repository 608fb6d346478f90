"""Events: what a provider or a visitor did with a touch, each counted once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from engine.store.database import Tx, upsert
from engine.store.tables import events


@dataclass(frozen=True, slots=True)
class NewEvent:
    """One event about a touch; `event_key` is the same for copies of it."""

    event_key: str
    touch_id: str
    kind: str
    at: datetime
    is_machine: bool = False
    detail: Mapping[str, Any] | None = None


def add(tx: Tx, new: Sequence[NewEvent], now: datetime) -> set[str]:
    """Keep these events; the keys of those that were not known."""
    rows = [
        {
            "event_key": e.event_key,
            "touch_id": e.touch_id,
            "kind": e.kind,
            "at": e.at,
            "is_machine": e.is_machine,
            "detail": dict(e.detail) if e.detail else None,
            "received_at": now,
        }
        for e in {e.event_key: e for e in new}.values()
    ]
    if not rows:
        return set()
    kept = upsert(tx, events).on_conflict_do_nothing().returning(events.c.event_key)
    return {row.event_key for row in tx.execute(kept, rows)}
