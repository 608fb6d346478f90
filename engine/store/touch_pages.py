"""Touches a page at a time, for whoever wants to read what is not settled; and how many stand where."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import func, select

from engine.core.touch import TouchState
from engine.store.database import Tx
from engine.store.tables import enrolments, leads, touches


class Page(NamedTuple):
    """Touches, the longest in their state first, and whether there are more."""

    rows: list[Any]
    has_more: bool


def count(tx: Tx) -> Mapping[str, int]:
    """How many touches are in each state."""
    query = select(touches.c.state, func.count()).group_by(touches.c.state).order_by(touches.c.state)
    return dict(tuple(row) for row in tx.execute(query))


def find(tx: Tx, state: TouchState, campaign_id: str | None, limit: int) -> Page:
    """Touches in this state with their enrolment's standing and the lead's address."""
    since = func.coalesce(touches.c.settled_at, touches.c.taken_at, touches.c.intended_at).label("since")
    own = [touches.c[name] for name in ("touch_id", "step", "occurrence", "state", "reason", "taken_at", "transport")]
    query = (
        select(
            *own,
            since,
            enrolments.c.campaign_id,
            enrolments.c.version_id,
            enrolments.c.state.label("enrolment"),
            enrolments.c.reason.label("waits_for"),
            enrolments.c.due_at,
            leads.c.address,
        )
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .join(leads, leads.c.lead_id == touches.c.lead_id)
        .where(touches.c.state == state)
        .order_by(since, touches.c.touch_id)
        .limit(limit + 1)
    )
    if campaign_id is not None:
        query = query.where(enrolments.c.campaign_id == campaign_id)
    rows = list(tx.execute(query))
    return Page(rows[:limit], len(rows) > limit)
