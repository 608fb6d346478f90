"""What each campaign sent, day by day, and what of it came back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, delete, func, or_, select, text

from engine.core.reputation import Figures
from engine.store.batches import among, insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import campaign_days, changes, enrolments, touches


def add(tx: Tx, accepted: Mapping[str, int], at: datetime) -> None:
    """Count these mails (by campaign) as sent on this day of UTC."""
    day = at.astimezone(UTC).date()
    rows = [{"campaign_id": name, "day": day, "accepted": accepted[name]} for name in sorted(accepted)]
    insert = upsert(tx, campaign_days)
    more = {"accepted": campaign_days.c.accepted + insert.excluded.accepted}
    insert_many(tx, insert.on_conflict_do_update(index_elements=["campaign_id", "day"], set_=more), rows)


def forget(tx: Tx, campaign_id: str) -> None:
    """Begin to count anew: somebody has looked at the figures and let the campaign go on."""
    tx.execute(delete(campaign_days).where(campaign_days.c.campaign_id == campaign_id))


def load_harmed(tx: Tx, since: datetime) -> dict[str, Figures]:
    """The figures of the campaigns of which anything came back since then, as far as their mails left after the last start."""
    harmed = {row.campaign_id: row for row in tx.execute(_came_back_query(), {"b_since": since})}
    sent = _sent(tx, harmed, since)
    return {name: Figures(sent[name], row.bounced, row.complained) for name, row in harmed.items()}


def load_all(tx: Tx, since: datetime) -> dict[str, Figures]:
    """The figures of every campaign that sent anything since then."""
    harmed = load_harmed(tx, since)
    none = Figures()
    sent = _sent(tx, None, since)
    return {
        name: Figures(count, harmed.get(name, none).bounced, harmed.get(name, none).complained)
        for name, count in sent.items()
    }


def _sent(tx: Tx, names: Collection[str] | None, since: datetime) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    if names is not None and not names:
        return counts
    query = select(campaign_days.c.campaign_id, func.sum(campaign_days.c.accepted)).group_by(
        campaign_days.c.campaign_id
    )
    query = query.where(campaign_days.c.day >= since.astimezone(UTC).date())
    if names is not None:
        query = query.where(campaign_days.c.campaign_id.in_(names))
    counts.update((row[0], int(row[1])) for row in tx.execute(query))
    return counts


def of_touches(tx: Tx, touch_ids: Iterable[str]) -> Figures:
    """The figures of just these mails."""
    is_sent = touches.c.state.in_(["accepted", "delivered", "bounced", "complained", "refused"])
    query = (
        select(_count(is_sent), _count(_is_bounced()), _count(touches.c.state == "complained"))
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .where(among(tx, touches.c.touch_id, list(touch_ids)))
    )
    return Figures(*tx.execute(query).one())


#: Literally as in the partial index, which is used then.
_CAME_BACK = text("(touches.state = 'bounced' OR touches.state = 'complained' OR touches.state = 'refused')")


@cache
def _came_back_query() -> Select[Any]:
    started = (
        select(changes.c.campaign_id, func.max(changes.c.at).label("at"))
        .where(changes.c.kind == "started", changes.c.campaign_id.is_not(None))
        .group_by(changes.c.campaign_id)
        .subquery("started")
    )
    return (
        select(
            enrolments.c.campaign_id,
            _count(_is_bounced()).label("bounced"),
            _count(touches.c.state == "complained").label("complained"),
        )
        .select_from(touches)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .outerjoin(started, started.c.campaign_id == enrolments.c.campaign_id)
        .where(_CAME_BACK)
        .where(touches.c.settled_at >= bindparam("b_since"), touches.c.transport.is_not(None))
        .where(or_(started.c.at.is_(None), touches.c.taken_at >= started.c.at))
        .group_by(enrolments.c.campaign_id)
    )


def _is_bounced() -> ColumnElement[bool]:
    """A server that knows the address to be dead may say so at once: the mail is refused then, and the drip has ended so."""
    at_once = and_(touches.c.state == "refused", enrolments.c.state == "stopped", enrolments.c.reason == "bounced")
    return or_(touches.c.state == "bounced", at_once)


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
