"""The timeline: every decision that is not a mail, as a word, in the order it was made."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert

from engine.store.database import Tx
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


def add(tx: Tx, entries: Iterable[Entry]) -> None:
    """Append these lines."""
    rows = [asdict(entry) for entry in entries]
    if rows:
        tx.execute(insert(timeline), rows)
