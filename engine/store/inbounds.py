"""Inbound mail: the raw bytes, kept before anything else happens to them, and what was read in them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from engine.store.database import Tx, upsert
from engine.store.tables import inbounds


@dataclass(frozen=True, slots=True)
class NewInbound:
    """A mail as it came. `digest` is the same for the same mail, however often and through whichever mailbox it comes."""

    digest: str
    message_id: str
    source: str
    envelope: Mapping[str, Any]
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Inbound:
    """A kept mail that waits to be read."""

    inbound_id: int
    digest: str
    source: str
    envelope: Mapping[str, Any]
    raw: bytes = field(repr=False)
    received_at: datetime = field(repr=False)


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in a mail: its kind, whose it is, by which rung of the ladder that is known, and the reading."""

    inbound_id: int
    kind: str
    rung: str
    lead_id: int | None
    touch_id: str | None
    reading: Mapping[str, Any]


def add(tx: Tx, new: Sequence[NewInbound], now: datetime) -> int:
    """Keep these mails; one that is kept already stays as it is. Counts the new ones."""
    rows = [
        {
            "digest": mail.digest,
            "message_id": mail.message_id,
            "source": mail.source,
            "envelope": dict(mail.envelope),
            "raw": mail.raw,
            "received_at": now,
            "state": "unread",
            "next_at": now,
        }
        for mail in new
    ]
    if not rows:
        return 0
    kept = upsert(tx, inbounds).on_conflict_do_nothing().returning(inbounds.c.inbound_id)
    return len(tx.execute(kept, rows).all())


def load(tx: Tx, ids: Collection[int]) -> list[Inbound]:
    """These mails, oldest first."""
    columns = [inbounds.c[name] for name in ("inbound_id", "digest", "source", "envelope", "raw", "received_at")]
    rows = tx.execute(select(*columns).where(inbounds.c.inbound_id.in_(ids)).order_by(inbounds.c.inbound_id))
    return [Inbound(*row) for row in rows]


_save = (
    update(inbounds)
    .where(inbounds.c.inbound_id == bindparam("b_id"), inbounds.c.lease_token == bindparam("b_token"))
    .values(
        state="read",
        kind=bindparam("b_kind"),
        rung=bindparam("b_rung"),
        lead_id=bindparam("b_lead_id"),
        touch_id=bindparam("b_touch_id"),
        reading=bindparam("b_reading"),
        lease_token=None,
        leased_until=None,
        error=None,
    )
)


def save_read(tx: Tx, read: Collection[Read], token: str) -> None:
    """Mark these as read, those of them that are still held under `token`."""
    rows = [
        {
            "b_id": r.inbound_id,
            "b_token": token,
            "b_kind": r.kind,
            "b_rung": r.rung,
            "b_lead_id": r.lead_id,
            "b_touch_id": r.touch_id,
            "b_reading": dict(r.reading),
        }
        for r in read
    ]
    if rows:
        tx.execute(_save, rows)
