"""Who applied, stopped and started what: the history of campaigns. Rows are added and never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from engine.store.database import Tx
from engine.store.tables import changes


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that somebody did: `kind` is applied, stopped or started; without a campaign it is about texts and company."""

    at: datetime
    by: str
    kind: str
    campaign_id: str | None = None
    version_id: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


def add(tx: Tx, done: Iterable[Change]) -> None:
    """Note these down."""
    rows = [
        {
            "at": change.at,
            "by": change.by,
            "kind": change.kind,
            "campaign_id": change.campaign_id,
            "version_id": change.version_id,
            "detail": dict(change.detail),
        }
        for change in done
    ]
    if rows:
        tx.execute(insert(changes), rows)


def load(tx: Tx, campaign_id: str | None, most: int) -> list[Change]:
    """The newest `most` changes, of one campaign or of everything, newest first."""
    query = select(changes).order_by(changes.c.change_id.desc()).limit(most)
    if campaign_id is not None:
        query = query.where(changes.c.campaign_id == campaign_id)
    return [Change(r.at, r.by, r.kind, r.campaign_id, r.version_id, r.detail) for r in tx.execute(query)]
