"""Everything that happened with one lead, from all tables, oldest first."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from engine.core.history_text import Happening
from engine.store.database import Tx
from engine.store.tables import alerts, episodes, leads, reps, signals, timeline, touches

#: Told by their own rows, with more than the line of the timeline says.
_TOLD_ELSEWHERE = ("signal",)
#: What happens first within one transaction, whose rows share their moment.
_RANK, _LAST = {"signal": 0, "stop": 1, "promoted": 2, "rejected": 2, "release": 3}, 4
#: The newest so many rows of each table; a lead has a few dozen in its life.
_MOST = 1000


def load(tx: Tx, lead_id: int) -> list[Happening]:
    """What happened with this lead: releases, mails, non-sends, signals, alerts and what people decided."""
    several = (_episodes, _timeline, _touches, _signals, _alerts)
    return sorted((h for some in several for h in some(tx, lead_id)), key=lambda h: (h.at, _RANK.get(h.kind, _LAST)))


def _episodes(tx: Tx, lead_id: int) -> Iterator[Happening]:
    query = select(episodes).where(episodes.c.lead_id == lead_id).order_by(episodes.c.episode_id.desc()).limit(_MOST)
    for row in tx.execute(query):
        day = row.revisit_on.isoformat() if row.revisit_on else None
        yield Happening(row.opened_at, "release", row.reason, detail={"note": row.note, "revisit_on": day})


def _timeline(tx: Tx, lead_id: int) -> Iterator[Happening]:
    mine = (timeline.c.lead_id == lead_id, timeline.c.kind.not_in(_TOLD_ELSEWHERE))
    for row in tx.execute(select(timeline).where(*mine).order_by(timeline.c.entry_id.desc()).limit(_MOST)):
        detail = row.detail if isinstance(row.detail, dict) else {}
        yield Happening(row.at, row.kind, row.reason, row.step, detail)


def _touches(tx: Tx, lead_id: int) -> Iterator[Happening]:
    query = select(touches).where(touches.c.lead_id == lead_id).order_by(touches.c.intended_at.desc()).limit(_MOST)
    for row in tx.execute(query):
        detail = {"state": row.state, "template": row.template, "variant": row.variant, "touch_id": row.touch_id}
        if row.state != "withheld":  # the timeline says why
            yield Happening(_moment_of(row), "touch", row.reason, row.step, detail)


def _moment_of(touch: Any) -> datetime:
    at: datetime = touch.taken_at or touch.settled_at or touch.intended_at
    return at


def _signals(tx: Tx, lead_id: int) -> Iterator[Happening]:
    account = select(leads.c.account_id).where(leads.c.lead_id == lead_id).scalar_subquery()
    theirs = or_(signals.c.lead_id == lead_id, signals.c.account_id == account)
    for row in tx.execute(select(signals).where(theirs).order_by(signals.c.signal_id.desc()).limit(_MOST)):
        detail = {"title": row.title, "strength": row.strength, "withdrawn": row.withdrawn_at is not None}
        detail["is_accounts"] = row.lead_id is None
        yield Happening(row.received_at, "signal", row.kind, detail=detail)


def _alerts(tx: Tx, lead_id: int) -> Iterator[Happening]:
    joined = select(alerts, reps.c.address.label("rep")).outerjoin(reps, reps.c.rep_id == alerts.c.rep_id)
    for row in tx.execute(joined.where(alerts.c.lead_id == lead_id).order_by(alerts.c.alert_id.desc()).limit(_MOST)):
        detail = {"alert_id": row.alert_id, "state": row.state, "rep": row.rep, "title": row.body.get("title", "")}
        yield Happening(row.raised_at, "alert", detail=detail)
