"""Clicks side by side: those of one mail together tell which of them were a program's."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select, update

from engine.core.scanners import Click
from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import events


def load(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, list[Click]]:
    """The clicks of these touches, by touch."""
    found: dict[str, list[Click]] = defaultdict(list)
    query = select(events).where(among(tx, events.c.touch_id, touch_ids), events.c.kind == "clicked")
    for row in tx.execute(query.order_by(events.c.event_id)):
        target = row.detail.get("target", "") if isinstance(row.detail, dict) else ""
        found[row.touch_id].append(Click(row.event_id, str(target), row.at, row.is_machine))
    return found


def load_delivered(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, datetime]:
    """When these touches were delivered, as far as that was told."""
    query = select(events.c.touch_id, events.c.at).where(among(tx, events.c.touch_id, touch_ids))
    found: dict[str, datetime] = {}
    for touch_id, at in tx.execute(query.where(events.c.kind == "delivered")).all():
        found[touch_id] = min(at, found.get(touch_id, at))
    return found


def mark_machines(tx: Tx, event_ids: Collection[int]) -> None:
    """These were a program's."""
    if event_ids:
        tx.execute(update(events).where(among(tx, events.c.event_id, event_ids)).values(is_machine=True))
