"""Where watched people work, as the last snapshot of each people source said."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from engine.store.database import Tx, upsert
from engine.store.tables import positions

_AT_ONCE = 400


def load(tx: Tx, source_id: int) -> dict[str, Mapping[str, Any]]:
    """The last snapshot of a source: person key -> the row that was read."""
    query = select(positions.c.person_key, positions.c.body).where(positions.c.source_id == source_id)
    return {row.person_key: row.body for row in tx.execute(query)}


def save(tx: Tx, source_id: int, changed: Mapping[str, Mapping[str, Any]], now: datetime) -> None:
    """Write the rows that are new or different."""
    rows = [
        {"source_id": source_id, "person_key": key, "body": dict(body), "seen_at": now} for key, body in changed.items()
    ]
    if not rows:
        return
    statement = upsert(tx, positions)
    new = {"body": statement.excluded.body, "seen_at": statement.excluded.seen_at}
    tx.execute(statement.on_conflict_do_update(index_elements=["source_id", "person_key"], set_=new), rows)


def forget(tx: Tx, source_id: int, person_keys: Collection[str]) -> None:
    """Take out people that the newest snapshot no longer names."""
    keys = list(person_keys)
    for start in range(0, len(keys), _AT_ONCE):
        part = positions.c.person_key.in_(keys[start : start + _AT_ONCE])
        tx.execute(delete(positions).where(positions.c.source_id == source_id, part))
