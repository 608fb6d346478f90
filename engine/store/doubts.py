"""The review tray of news: what items tell of accounts, not surely enough to count, until a person decides."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, update

from engine.core.source import Doubt
from engine.store.database import Tx, upsert
from engine.store.tables import accounts, doubts, items, sources


@dataclass(frozen=True, slots=True)
class NewDoubt:
    """A doubt as its item raises it; `copy_of` is the one that asks the same already."""

    item_id: int
    account_id: int
    kind: str
    realis: str
    event: Mapping[str, Any]
    told_at: datetime
    copy_of: int | None = None


def add(tx: Tx, new: NewDoubt) -> int | None:
    """Put it into the tray, or behind the one that it is a copy of; None when this item has raised it before."""
    values = {name: getattr(new, name) for name in NewDoubt.__slots__} | {
        "event": dict(new.event),
        "state": "waiting" if new.copy_of is None else "copy",
    }
    statement = upsert(tx, doubts).values(values).on_conflict_do_nothing().returning(doubts.c.doubt_id)
    return tx.execute(statement).scalar()


_DOUBT = select(
    *(doubts.c[name] for name in ("doubt_id", "item_id", "account_id", "kind", "realis", "told_at", "event")),
    items.c.title,
).join(items, items.c.item_id == doubts.c.item_id)


def find_recent(tx: Tx, account_ids: Collection[int], since: datetime) -> list[Doubt]:
    """What was in doubt at these accounts since then, decided or not; no copies."""
    which = doubts.c.account_id.in_(account_ids), doubts.c.told_at >= since, doubts.c.copy_of.is_(None)
    return _load(tx, _DOUBT.where(*which))


def take(tx: Tx, doubt_id: int, decision: str, by: str, now: datetime) -> Doubt | None:
    """Decide what waits: `decision` is accepted or rejected. None when it does not wait: of two who decide one wins."""
    which = doubts.c.doubt_id == doubt_id, doubts.c.state == "waiting"
    values = {"state": decision, "decided_by": by, "decided_at": now}
    if not tx.execute(update(doubts).where(*which).values(values)).rowcount:
        return None
    (found,) = _load(tx, _DOUBT.where(doubts.c.doubt_id == doubt_id))
    return found


def find_decision(tx: Tx, doubt_id: int) -> tuple[str, str | None] | None:
    """Its state, and who decided it; None where there is no such doubt."""
    row = tx.execute(select(doubts.c.state, doubts.c.decided_by).where(doubts.c.doubt_id == doubt_id)).one_or_none()
    return (row.state, row.decided_by) if row else None


def find_waiting(tx: Tx, limit: int) -> list[Mapping[str, Any]]:
    """What waits, newest first, with its item, its account and how many items tell it."""
    copies = doubts.alias()
    told = select(func.count() + 1).where(copies.c.copy_of == doubts.c.doubt_id).scalar_subquery()
    query = (
        select(
            *(doubts.c[name] for name in ("doubt_id", "account_id", "kind", "realis", "event", "told_at", "item_id")),
            *(items.c[name] for name in ("title", "summary", "link", "published_at")),
            sources.c.name.label("source"),
            accounts.c.name.label("account"),
            told.label("told"),
        )
        .join(items, items.c.item_id == doubts.c.item_id)
        .join(sources, sources.c.source_id == items.c.source_id)
        .join(accounts, accounts.c.account_id == doubts.c.account_id)
        .where(doubts.c.state == "waiting")
        .order_by(doubts.c.doubt_id.desc())
        .limit(limit)
    )
    return [dict(row._mapping) for row in tx.execute(query)]  # noqa: SLF001


def _load(tx: Tx, query: Select[Any]) -> list[Doubt]:
    return [Doubt(**row._mapping) for row in tx.execute(query.order_by(doubts.c.doubt_id))]  # noqa: SLF001
