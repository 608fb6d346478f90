"""The agenda: the next moment at which any row asks for work. A moved clock jumps there."""

from datetime import UTC, datetime, time

from sqlalchemy import func, select, text

from engine.store.database import Tx
from engine.store.leases import ENROLMENTS, INBOUNDS, ITEMS, NOTICES, SOURCES
from engine.store.tables import alerts, episodes


def next_moment(tx: Tx, now: datetime) -> datetime | None:
    """The earliest of everything that is due, leased until, to be claimed or to be revisited; None when nothing is."""
    moments = [tx.execute(select(func.min(alerts.c.claim_by)).where(alerts.c.claim_by.is_not(None))).scalar()]
    for kind in (ENROLMENTS, INBOUNDS, ITEMS, NOTICES, SOURCES):
        leased = kind.table.c.leased_until
        moments.append(tx.execute(select(func.min(kind.at)).where(kind.ready)).scalar())
        moments.append(tx.execute(select(func.min(leased)).where(text("lease_token IS NOT NULL"))).scalar())
    ahead = (episodes.c.closed_at.is_(None), episodes.c.revisit_on > now.date())
    day = tx.execute(select(func.min(episodes.c.revisit_on)).where(*ahead)).scalar()
    if day is not None:
        moments.append(datetime.combine(day, time(), UTC))
    return min((m for m in moments if m is not None), default=None)
