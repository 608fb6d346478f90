"""The timeline: every decision that is not a mail, as a word, in the order it was made."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from engine.store.batches import insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import timeline


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lead's timeline. `kind`: wait, withhold, skip, finish, stop, enrol, pause ...; `reason` is the word."""

    lead_id: int
    at: datetime
    kind: str
    reason: str | None = None
    enrolment_id: int | None = None
    step: str | None = None
    detail: Any = None


_COLUMNS = tuple(field.name for field in fields(Entry))


def add(tx: Tx, entries: Iterable[Entry]) -> None:
    """Append these lines."""
    insert_many(tx, upsert(tx, timeline), [{name: getattr(entry, name) for name in _COLUMNS} for entry in entries])
