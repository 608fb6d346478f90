"""Clicks side by side: those of one mail together tell which of them were a program's."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select, update

from engine.core.scanners import ROUND, Click, Visit
from engine.store.batches import among, among_listed, listed
from engine.store.database import Tx
from engine.store.tables import events, touches

#: A program may click without end; those that it made before these were looked at when it made them.
_MOST_VISITS = 200


class Clicked(NamedTuple):
    """The clicks of one mail, and when it was delivered, as far as that was told."""

    clicks: list[Click]
    delivered_at: datetime | None


def load(tx: Tx, touch_ids: Collection[str]) -> Mapping[str, Clicked]:
    """Those of these touches that were clicked, by id."""
    found: dict[str, Clicked] = {}
    if not touch_ids:
        return found
    rows = tx.execute(_clicks_query(tx.dialect.name), {"ids": listed(touch_ids)}).all()
    for touch_id, event_id, at, is_machine, client, detail, delivered_at in rows:
        told = detail if isinstance(detail, dict) else {}
        is_trap = told.get("honeypot") is True
        click = Click(event_id, str(told.get("target", "")), at, is_machine, client, is_trap)
        found.setdefault(touch_id, Clicked([], delivered_at)).clicks.append(click)
    return found


@cache
def _clicks_query(dialect: str) -> Select[Any]:
    names = ("touch_id", "event_id", "at", "is_machine", "client_key", "detail")
    clicks = (among_listed(dialect, events.c.touch_id, "ids"), events.c.kind == "clicked")
    others = events.alias("others")
    theirs = (others.c.touch_id == events.c.touch_id, others.c.kind == "delivered")
    delivered_at = select(func.min(others.c.at)).where(*theirs).scalar_subquery()
    return select(*(events.c[name] for name in names), delivered_at).where(*clicks).order_by(events.c.event_id)


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


def mark_machines(tx: Tx, event_ids: Collection[int]) -> None:
    """These were a program's."""
    if event_ids:
        tx.execute(update(events).where(among(tx, events.c.event_id, event_ids)).values(is_machine=True))
