"""Canaries: the first leads that get a new campaign version, as a row that all workers share."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from engine.store.batches import insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import campaign_versions, canaries


@dataclass(frozen=True, slots=True)
class Canary:
    """Since when the version's first mails leave, whose they are, and since when the others may follow."""

    began_at: datetime
    touch_ids: tuple[str, ...] = ()
    opened_at: datetime | None = None


def lock(tx: Tx, version_ids: Collection[int], now: datetime) -> dict[int, Canary]:
    """The canaries of these versions, held until the end of the transaction; one that has none begins `now`."""
    rows = [{"version_id": v, "began_at": now, "touch_ids": []} for v in sorted(version_ids)]
    insert_many(tx, upsert(tx, canaries).on_conflict_do_nothing(), rows)
    query = select(canaries).where(canaries.c.version_id.in_(version_ids)).order_by(canaries.c.version_id)
    return {
        row.version_id: Canary(row.began_at, tuple(row.touch_ids), row.opened_at)
        for row in tx.execute(query.with_for_update())
    }


def save(tx: Tx, version_id: int, canary: Canary) -> None:
    """From now on it stands so."""
    values = {"touch_ids": list(canary.touch_ids), "opened_at": canary.opened_at}
    tx.execute(update(canaries).where(canaries.c.version_id == version_id).values(values))


def open_all(tx: Tx, campaign_id: str, now: datetime) -> None:
    """Whoever lets a campaign go on by hand has looked: the others may follow."""
    mine = select(campaign_versions.c.version_id).where(campaign_versions.c.campaign_id == campaign_id)
    waiting = update(canaries).where(canaries.c.version_id.in_(mine), canaries.c.opened_at.is_(None))
    tx.execute(waiting.values(opened_at=now))
