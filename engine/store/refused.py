"""Mails of a campaign that their servers refused for a fault of ours: what speaks for pausing it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from engine.store.database import Tx
from engine.store.tables import campaigns, enrolments, touches


def find_campaigns(tx: Tx, touch_ids: Collection[str]) -> set[str]:
    """The live campaigns that these touches belong to."""
    if not touch_ids:
        return set()
    query = (
        select(enrolments.c.campaign_id)
        .join(touches, touches.c.enrolment_id == enrolments.c.enrolment_id)
        .join(campaigns, campaigns.c.campaign_id == enrolments.c.campaign_id)
        .where(touches.c.touch_id.in_(touch_ids), campaigns.c.state == "live")
        .distinct()
    )
    return set(tx.execute(query).scalars())


def find_addresses(tx: Tx, campaign_id: str, reasons: Collection[str], since: datetime) -> list[str]:
    """To whom (address keys) mails of this campaign were refused for one of these reasons since then."""
    query = (
        select(touches.c.address_key)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .where(touches.c.state == "refused", touches.c.settled_at > since, touches.c.reason.in_(reasons))
        .where(enrolments.c.campaign_id == campaign_id)
    )
    return list(tx.execute(query).scalars())


def count_taken(tx: Tx, campaign_id: str, since: datetime, limit: int) -> int:
    """How many mails of this campaign left since then; counts up to `limit` only."""
    some = (
        select(touches.c.touch_id)
        .join(enrolments, enrolments.c.enrolment_id == touches.c.enrolment_id)
        .where(touches.c.taken_at > since, enrolments.c.campaign_id == campaign_id)
        .limit(limit)
        .subquery()
    )
    return int(tx.execute(select(func.count()).select_from(some)).scalar_one())
