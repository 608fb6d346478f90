"""Touches as events find them: locked in one order, so that two webhooks, or a webhook and a worker, settle them in turn."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select

from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import touches


def lock(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, Any]:
    """These touches by id, held until the end of the transaction: what is read here is still so when it is written."""
    names = ("touch_id", "state", "reason", "provider_id", "address_key", "taken_at")
    if not touch_ids:
        return {}
    query = (
        select(*(touches.c[name] for name in names))
        .where(among(tx, touches.c.touch_id, touch_ids))
        .order_by(touches.c.touch_id)
    )
    return {row.touch_id: row for row in tx.execute(query.with_for_update())}
