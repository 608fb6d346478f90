"""The agenda: the next moment at which any row asks for work. A moved clock jumps there."""

from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select, text

from engine.store.database import Tx
from engine.store.leases import ENROLMENTS, FAREWELLS, INBOUNDS, ITEMS, NOTICES, SOURCES
from engine.store.tables import alerts, episodes


def next_moment(tx: Tx, now: datetime) -> datetime | None:
    """The earliest of everything that is due, leased until, to be claimed or to be revisited; None when nothing is."""
    found = tx.execute(_query(), {"b_today": now.date()}).one()
    moments = (datetime.combine(m, time(), UTC) if _is_day(m) else m for m in found if m is not None)
    return min(moments, default=None)


def _is_day(moment: date) -> bool:
    return not isinstance(moment, datetime)


@cache
def _query() -> Select[Any]:
    """One row of minima, each of which an index gives."""
    minima = [select(func.min(alerts.c.claim_by)).where(text("alerts.claim_by IS NOT NULL"))]
    for kind in (ENROLMENTS, INBOUNDS, ITEMS, NOTICES, SOURCES, FAREWELLS):
        minima.append(select(func.min(kind.at)).where(kind.ready))
        minima.append(
            select(func.min(kind.table.c.leased_until)).where(text(f"{kind.table.name}.lease_token IS NOT NULL"))
        )
    ahead = (episodes.c.closed_at.is_(None), episodes.c.revisit_on > bindparam("b_today"))
    minima.append(select(func.min(episodes.c.revisit_on)).where(*ahead))
    return select(*(query.scalar_subquery() for query in minima))
