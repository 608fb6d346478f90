"""Caps of an address: who asked for fewer mails gets at most one in so many days, over all campaigns."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update

from engine.core.words import Cap, Duration
from engine.store.batches import among
from engine.store.database import Tx, upsert
from engine.store.tables import address_caps, enrolments, leads


def add(tx: Tx, address_key: str, days: int, at: datetime) -> bool:
    """At most one mail in `days` days to this address from now on; False when that was known."""
    insert = upsert(tx, address_caps).values(address_key=address_key, days=days, asked_at=at)
    changed = insert.on_conflict_do_update(
        index_elements=["address_key"], set_={"days": days, "asked_at": at}, where=address_caps.c.days != days
    )
    return tx.execute(changed.returning(address_caps.c.days)).first() is not None


def remove(tx: Tx, address_keys: Collection[str]) -> int:
    """Mails as the campaigns have them; counts the addresses that had a cap."""
    if not address_keys:
        return 0
    return tx.execute(delete(address_caps).where(among(tx, address_caps.c.address_key, address_keys))).rowcount


def load(tx: Tx, address_keys: Collection[str]) -> dict[str, tuple[Cap, ...]]:
    """The caps of those of these addresses that have one."""
    query = select(address_caps.c.address_key, address_caps.c.days)
    rows = tx.execute(query.where(among(tx, address_caps.c.address_key, address_keys)))
    return {row.address_key: (cap_of(row.days),) for row in rows}


def cap_of(days: int) -> Cap:
    """One mail in so many days."""
    return Cap(1, Duration(days, "days"))


def wake(tx: Tx, address_key: str, at: datetime) -> None:
    """Look at the drip of this address now: what it waits for may have changed. Deciding anew sends nothing too early."""
    theirs = select(leads.c.lead_id).where(leads.c.address_key == address_key)
    rests = (enrolments.c.lead_id.in_(theirs), enrolments.c.state == "active", enrolments.c.due_at > at)
    tx.execute(update(enrolments).where(*rests).values(due_at=at))
