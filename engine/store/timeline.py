"""The timeline: every decision that is not a mail, as a word, in the order it was made."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import Insert

from engine.store.batches import given, packed
from engine.store.database import Tx, upsert_on
from engine.store.tables import timeline


class Entry(NamedTuple):
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
    lines = list(entries)
    if lines:
        tx.execute(_add_query(tx.dialect.name), {"packed": packed(lines)})


@cache
def _add_query(dialect: str) -> Insert:
    told = select(given(timeline, Entry._fields, dialect))
    return upsert_on(dialect, timeline).from_select(Entry._fields, told, include_defaults=False)
