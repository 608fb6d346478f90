"""Gauges: how much there is and how much waits, for the health page and Prometheus."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, func, select, text

from engine.store import leads
from engine.store.database import Tx
from engine.store.leases import ENROLMENTS, INBOUNDS, ITEMS, NOTICES, SOURCES
from engine.store.tables import leaders, notices, touches


@dataclass(frozen=True, slots=True)
class Gauges:
    """Counts by state, by table (`ready`, `oldest_s`, `leased`: rows that workers take) and by kind (`notices`)."""

    leads: dict[str, float]
    touches: dict[str, float]
    ready: dict[str, float]
    oldest_s: dict[str, float]
    leased: dict[str, float]
    notices: dict[str, float]


def load(tx: Tx, now: datetime) -> Gauges:
    """All gauges at `now`. Ready and leased rows come from partial indexes; leads and touches are read whole."""
    ready, oldest_s, leased = {}, {}, {}
    for kind in (ENROLMENTS, INBOUNDS, ITEMS, NOTICES, SOURCES):
        name = kind.table.name
        waiting = select(func.count(), func.min(kind.at)).where(kind.ready, kind.at <= now)
        count, since = tx.execute(waiting).one()
        ready[name] = float(count)
        oldest_s[name] = max(0.0, (now - since).total_seconds()) if since else 0.0
        held = select(func.count()).select_from(kind.table).where(text("lease_token IS NOT NULL"))
        leased[name] = float(tx.execute(held).scalar_one())
    return Gauges(
        leads={str(state): float(count) for state, count in leads.count(tx).items()},
        touches=_by(tx, touches.c.state),
        ready=ready,
        oldest_s=oldest_s,
        leased=leased,
        notices=_by(tx, notices.c.kind, "notices.state = 'pending'"),
    )


def _by(tx: Tx, column: Column[Any], which: str = "1 = 1") -> dict[str, float]:
    rows = tx.execute(select(column, func.count()).where(text(which)).group_by(column))
    return {key: float(count) for key, count in rows}


def load_led_until(tx: Tx, name: str) -> datetime | None:
    """Until when somebody leads under this name; None when nobody ever did."""
    return tx.execute(select(leaders.c.until_at).where(leaders.c.name == name)).scalar()
