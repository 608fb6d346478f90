"""Notices: what our own people are told. The rows are the outbox; each goes out at least once, with a key."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from engine.store.database import Tx, upsert
from engine.store.tables import inbounds, notices


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be sent. `body` is empty for an alert (written when it is sent) and else holds `subject`, `text`, `html`
    and `headers`; the original mail of `inbound_id` is attached. `recipient` "" is found when it is sent.
    """

    notice_key: str
    kind: str
    channel: str
    recipient: str
    body: Mapping[str, Any] = field(default_factory=dict)
    alert_id: int | None = None
    lead_id: int | None = None
    inbound_id: int | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """A notice that was not sent yet; `original` is the mail to attach."""

    notice_id: int
    notice_key: str
    kind: str
    channel: str
    recipient: str
    body: Mapping[str, Any]
    alert_id: int | None
    lead_id: int | None
    attempts: int
    original: bytes | None = field(repr=False)
    inbound_id: int | None = None


def add(tx: Tx, new: Iterable[NewNotice], at: datetime) -> int:
    """Write down who is to be told; what has the same key already stays as it is. Counts the new ones."""
    rows = [
        {
            "notice_key": n.notice_key,
            "kind": n.kind,
            "channel": n.channel,
            "recipient": n.recipient,
            "alert_id": n.alert_id,
            "lead_id": n.lead_id,
            "inbound_id": n.inbound_id,
            "body": dict(n.body),
            "state": "pending",
            "next_at": at,
        }
        for n in new
    ]
    if not rows:
        return 0
    inserted = upsert(tx, notices).on_conflict_do_nothing().returning(notices.c.notice_id)
    return len(tx.execute(inserted, rows).all())


def load_pending(tx: Tx, notice_ids: Collection[int]) -> list[Pending]:
    """Those of these notices that are still to be sent, in the order they were written."""
    query = (
        select(notices, inbounds.c.raw)
        .outerjoin(inbounds, inbounds.c.inbound_id == notices.c.inbound_id)
        .where(notices.c.notice_id.in_(notice_ids), notices.c.state == "pending")
        .order_by(notices.c.notice_id)
    )
    return [
        Pending(
            row.notice_id,
            row.notice_key,
            row.kind,
            row.channel,
            row.recipient,
            row.body,
            row.alert_id,
            row.lead_id,
            row.attempts,
            row.raw,
            row.inbound_id,
        )
        for row in tx.execute(query)
    ]


def _free(**values: Any) -> dict[str, Any]:
    return {"lease_token": None, "leased_until": None, **values}


def mark_sent(tx: Tx, notice_id: int, recipient: str, at: datetime) -> bool:
    """This notice was handed over; False when that was known."""
    sent = (
        update(notices)
        .where(notices.c.notice_id == notice_id, notices.c.state == "pending")
        .values(_free(state="sent", sent_at=at, recipient=recipient, error=None))
    )
    return tx.execute(sent).rowcount == 1


def mark_failed(tx: Tx, notice_id: int, error: str) -> bool:
    """This notice will never be taken; False when something else became of it before."""
    failed = (
        update(notices)
        .where(notices.c.notice_id == notice_id, notices.c.state == "pending")
        .values(_free(state="failed", error=error[:500]))
    )
    return tx.execute(failed).rowcount == 1


def mark_later(tx: Tx, notice_id: int, attempts: int, next_at: datetime, error: str) -> None:
    """Not now: try again at `next_at`."""
    later = (
        update(notices)
        .where(notices.c.notice_id == notice_id, notices.c.state == "pending")
        .values(_free(attempts=attempts, next_at=next_at, error=error[:500]))
    )
    tx.execute(later)


def count_by_state(tx: Tx, alert_id: int) -> dict[str, list[str]]:
    """The channels of an alert's notices by state, for its page."""
    found: dict[str, list[str]] = {}
    query = select(notices.c.state, notices.c.channel).where(notices.c.alert_id == alert_id).order_by(notices.c.channel)
    for row in tx.execute(query):
        found.setdefault(row.state, []).append(row.channel)
    return found
