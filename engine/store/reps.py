"""Sales reps: who owns leads, is told, and whom they back up."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from engine.core.lead import Rep, address_key
from engine.store.batches import among
from engine.store.database import Tx, upsert
from engine.store.tables import reps


@dataclass(frozen=True, slots=True)
class NewRep:
    """A rep as a file or a person wrote it down. `address` is clean; working days are ISO weekday numbers."""

    address: str
    name: str
    time_zone: str
    working_days: tuple[int, ...] = (1, 2, 3, 4, 5)
    hours: str | None = None


def save(tx: Tx, new: Iterable[NewRep]) -> dict[str, int]:
    """Add these reps, or bring those that are known by their address up to date; the ids by address key."""
    rows = {address_key(rep.address): _row(rep) for rep in new}
    if rows:
        insert = upsert(tx, reps)
        changed = {name: insert.excluded[name] for name in ("address", "name", "time_zone", "working_days", "hours")}
        by_key = [rows[key] for key in sorted(rows)]
        tx.execute(insert.on_conflict_do_update(index_elements=["address_key"], set_=changed), by_key)
    return {key: rep.rep_id for key, rep in find(tx, rows).items()}


def _row(rep: NewRep) -> dict[str, Any]:
    return {
        "address": rep.address,
        "address_key": address_key(rep.address),
        "name": rep.name,
        "time_zone": rep.time_zone,
        "working_days": list(rep.working_days),
        "hours": rep.hours,
    }


_save_links = (
    update(reps)
    .where(reps.c.rep_id == bindparam("b_id"))
    .values(backup_id=bindparam("b_backup_id"), manager_id=bindparam("b_manager_id"))
)


def save_links(tx: Tx, links: Mapping[int, tuple[int | None, int | None]]) -> None:
    """Set (backup, manager) of these reps."""
    rows = [{"b_id": key, "b_backup_id": backup, "b_manager_id": boss} for key, (backup, boss) in links.items()]
    if rows:
        tx.execute(_save_links, rows)


def load(tx: Tx, rep_ids: Collection[int]) -> dict[int, Rep]:
    """These reps by id."""
    if not rep_ids:
        return {}
    return {row.rep_id: _rep(row) for row in tx.execute(select(reps).where(among(tx, reps.c.rep_id, rep_ids)))}


def load_all(tx: Tx) -> list[Rep]:
    """Every rep, by name."""
    return [_rep(row) for row in tx.execute(select(reps).order_by(reps.c.name, reps.c.rep_id))]


def find(tx: Tx, address_keys: Collection[str]) -> dict[str, Rep]:
    """Of these address keys, those that are reps'."""
    if not address_keys:
        return {}
    rows = tx.execute(select(reps).where(among(tx, reps.c.address_key, address_keys)))
    return {row.address_key: _rep(row) for row in rows}


def _rep(row: Row[Any]) -> Rep:
    return Rep(
        rep_id=row.rep_id,
        address=row.address,
        name=row.name,
        time_zone=row.time_zone,
        working_days=tuple(row.working_days),
        hours=row.hours,
        backup_id=row.backup_id,
        manager_id=row.manager_id,
    )
