"""The gate of each transport: whether it may be asked now, shared by all processes."""

from datetime import datetime

from sqlalchemy import select

from engine.core.breaker import Gate
from engine.store.database import Tx, upsert
from engine.store.tables import gates


def lock(tx: Tx, transport: str) -> Gate:
    """The gate as it stands, held until the end of the transaction."""
    row = tx.execute(select(gates).where(gates.c.transport == transport).with_for_update()).one_or_none()
    if row is None:
        return Gate()
    unclear = tuple(map(datetime.fromisoformat, row.unclear))
    return Gate(row.held_until, unclear, row.open_until, row.probe_at, row.probe_token)


def save(tx: Tx, transport: str, gate: Gate) -> None:
    """From now on the gate stands so."""
    values = {
        "held_until": gate.held_until,
        "unclear": [at.isoformat() for at in gate.unclear],
        "open_until": gate.open_until,
        "probe_at": gate.probe_at,
        "probe_token": gate.probe_token,
    }
    insert = upsert(tx, gates).values(transport=transport, **values)
    tx.execute(insert.on_conflict_do_update(index_elements=["transport"], set_=values))
