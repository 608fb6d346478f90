"""The report: what has become of all leads, mails, promotions and alerts, in a handful of counting queries."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table, func, select

from engine.store.database import Tx
from engine.store.tables import accounts, alerts, enrolments, inbounds, leads, promotions, signals, timeline, touches


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign: leads that entered, mails that left, how it ended for them."""

    campaign_id: str
    leads: int
    mails: int
    finished: int
    stopped: dict[str, int]


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """One promotion with the sentences that explain it."""

    at: datetime
    name: str
    account: str
    topic: str
    score: float
    threshold: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Counts by state or reason, and the promotions in order. `reasons`: why a mail waited, was withheld or skipped."""

    leads: dict[str, int]
    touches: dict[str, int]
    reasons: dict[str, int]
    campaigns: list[CampaignRow]
    promotions: list[PromotionRow]
    alerts: dict[str, int]
    escalated: int
    inbounds: int


def load(tx: Tx) -> Report:
    """The report as of now."""
    escalated = select(func.count()).select_from(alerts).where(alerts.c.escalated_at.is_not(None))
    read = select(func.count()).select_from(inbounds).where(inbounds.c.state == "read")
    return Report(
        leads=_by(tx, leads, "state"),
        touches=_by(tx, touches, "state"),
        reasons=_reasons(tx),
        campaigns=_campaigns(tx),
        promotions=_promotions(tx),
        alerts=_by(tx, alerts, "state"),
        escalated=int(tx.execute(escalated).scalar_one()),
        inbounds=int(tx.execute(read).scalar_one()),
    )


def _by(tx: Tx, table: Table, column: str) -> dict[str, int]:
    value = table.c[column]
    rows = tx.execute(select(value, func.count()).group_by(value).order_by(value))
    return {row[0]: row[1] for row in rows}


def _reasons(tx: Tx) -> dict[str, int]:
    c = timeline.c
    query = select(c.kind, c.reason, func.count()).where(
        c.kind.in_(["wait", "withhold", "skip", "stop", "not_enrolled"])
    )
    rows = tx.execute(query.group_by(c.kind, c.reason).order_by(c.kind, c.reason))
    return {f"{row[0]}: {row[1]}": row[2] for row in rows}


def _campaigns(tx: Tx) -> list[CampaignRow]:
    e = enrolments.c
    entered = {
        row[0]: row[1]
        for row in tx.execute(select(e.campaign_id, func.count(e.lead_id.distinct())).group_by(e.campaign_id))
    }
    mailed = select(e.campaign_id, func.count()).join(touches, touches.c.enrolment_id == e.enrolment_id)
    left = mailed.where(touches.c.provider_id.is_not(None)).group_by(e.campaign_id)
    mails = {row[0]: row[1] for row in tx.execute(left)}
    finished: dict[str, int] = {}
    stopped: dict[str, dict[str, int]] = defaultdict(dict)
    ended = select(e.campaign_id, e.state, e.reason, func.count()).group_by(e.campaign_id, e.state, e.reason)
    for name, state, reason, number in tx.execute(ended.order_by(e.reason)):
        if state == "finished":
            finished[name] = finished.get(name, 0) + number
        elif state == "stopped":
            stopped[name][reason] = number
    return [
        CampaignRow(name, entered[name], mails.get(name, 0), finished.get(name, 0), stopped[name])
        for name in sorted(entered)
    ]


def _promotions(tx: Tx) -> list[PromotionRow]:
    query = (
        select(promotions, leads.c.first_name, leads.c.last_name, leads.c.address, accounts.c.name, signals.c.kind)
        .join(leads, leads.c.lead_id == promotions.c.lead_id)
        .join(signals, signals.c.signal_id == promotions.c.signal_id)
        .outerjoin(accounts, accounts.c.account_id == leads.c.account_id)
        .order_by(promotions.c.promoted_at, promotions.c.promotion_id)
    )
    return [
        PromotionRow(
            row.promoted_at,
            f"{row.first_name} {row.last_name}".strip() or row.address,
            row.name or "",
            row.kind,
            row.score,
            row.threshold,
            tuple(row.reasons),
        )
        for row in tx.execute(query)
    ]
