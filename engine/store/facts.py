"""Facts: the few things that the house must remember of itself, by name."""

from typing import Any

from sqlalchemy import delete, select

from engine.store.database import Tx, upsert
from engine.store.tables import facts


def save(tx: Tx, name: str, value: Any) -> None:
    """Remember this JSON value under `name`."""
    insert = upsert(tx, facts).values(name=name, value=value)
    tx.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": insert.excluded.value}))


def load(tx: Tx, name: str) -> Any:
    """What is remembered under `name`; None when nothing is."""
    return tx.execute(select(facts.c.value).where(facts.c.name == name)).scalar()


def find(tx: Tx, beginning: str) -> dict[str, Any]:
    """What is remembered under every name that begins so, by name."""
    query = select(facts.c.name, facts.c.value).where(facts.c.name.startswith(beginning, autoescape=True))
    return {row.name: row.value for row in tx.execute(query.order_by(facts.c.name))}


def remove(tx: Tx, name: str) -> None:
    """Forget what is remembered under `name`."""
    tx.execute(delete(facts).where(facts.c.name == name))
