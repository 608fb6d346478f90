"""Clicks side by side: those of one mail together tell which of them were a program's."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select, update

from engine.core.scanners import ROUND, Click, Visit
from engine.store.batches import among, among_listed, listed
from engine.store.database import Tx
from engine.store.tables import events, touches

#: A program may click without end; those that it made before these were looked at when it made them.
_MOST_VISITS = 200


def load(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, list[Click]]:
    """The clicks of these touches, by touch."""
    found: dict[str, list[Click]] = defaultdict(list)
    if not touch_ids:
        return found
    rows = tx.execute(_clicks_query(tx.dialect.name), {"ids": listed(touch_ids)}).all()
    for touch_id, event_id, at, is_machine, client, detail in rows:
        told = detail if isinstance(detail, dict) else {}
        is_trap = told.get("honeypot") is True
        found[touch_id].append(Click(event_id, str(told.get("target", "")), at, is_machine, client, is_trap))
    return found


@cache
def _clicks_query(dialect: str) -> Select[Any]:
    names = ("touch_id", "event_id", "at", "is_machine", "client_key", "detail")
    clicks = (among_listed(dialect, events.c.touch_id, "ids"), events.c.kind == "clicked")
    return select(*(events.c[name] for name in names)).where(*clicks).order_by(events.c.event_id)


def load_visits(tx: Tx, client_key: str, at: datetime) -> list[Visit]:
    """The clicks of this client in the time before and after `at` that a round takes, the newest so many of them."""
    query = (
        select(events.c.event_id, touches.c.address_key, events.c.at)
        .join(touches, touches.c.touch_id == events.c.touch_id)
        .where(events.c.client_key == client_key, events.c.kind == "clicked")
        .where(events.c.at.between(at - ROUND, at + ROUND))
        .order_by(events.c.at.desc(), events.c.event_id.desc())
        .limit(_MOST_VISITS)
    )
    return [Visit(row.event_id, row.address_key, row.at) for row in tx.execute(query)]


def load_delivered(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, datetime]:
    """When these touches were delivered, as far as that was told."""
    found: dict[str, datetime] = {}
    for touch_id, at in tx.execute(_delivered_query(tx.dialect.name), {"ids": listed(touch_ids)}).all():
        found[touch_id] = min(at, found.get(touch_id, at))
    return found


@cache
def _delivered_query(dialect: str) -> Select[str, datetime]:
    theirs = (among_listed(dialect, events.c.touch_id, "ids"), events.c.kind == "delivered")
    return select(events.c.touch_id, events.c.at).where(*theirs)


def mark_machines(tx: Tx, event_ids: Collection[int]) -> None:
    """These were a program's."""
    if event_ids:
        tx.execute(update(events).where(among(tx, events.c.event_id, event_ids)).values(is_machine=True))
