"""Inbound mail: the raw bytes, kept before anything else happens to them, and what was read in them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select, update

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


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail in the words of its last reading; `reading` is empty as long as nobody read it."""

    inbound_id: int
    state: str
    kind: str | None
    rung: str | None
    lead_id: int | None
    touch_id: str | None
    reading: Mapping[str, Any]
    received_at: datetime
    error: str | None


_KEPT = tuple(inbounds.c[field.name] for field in fields(Kept))


def _kept(row: Row[Any]) -> Kept:
    values = dict(row._mapping)  # noqa: SLF001 - the public name of the same
    return Kept(**values | {"reading": values["reading"] or {}})


def load_kept(tx: Tx, ids: Collection[int]) -> dict[int, Kept]:
    """How these mails were read, by id."""
    rows = tx.execute(select(*_KEPT).where(inbounds.c.inbound_id.in_(ids)).order_by(inbounds.c.inbound_id))
    return {row.inbound_id: _kept(row) for row in rows}


def find_by_message_id(tx: Tx, message_id: str) -> list[int]:
    """The mails that bear this Message-ID; several when somebody forged it."""
    query = select(inbounds.c.inbound_id).where(inbounds.c.message_id == message_id).order_by(inbounds.c.inbound_id)
    return list(tx.execute(query).scalars())


def find_read_since(tx: Tx, since: datetime) -> list[int]:
    """The mails that came since then and were read, oldest first."""
    query = select(inbounds.c.inbound_id).where(inbounds.c.received_at >= since, inbounds.c.state == "read")
    return list(tx.execute(query.order_by(inbounds.c.inbound_id)).scalars())


def find_for_review(tx: Tx, limit: int) -> list[Kept]:
    """What a person has to look at, newest first: read with a doubt that nobody has decided, or not readable at all."""
    doubtful = and_(inbounds.c.state == "read", inbounds.c.reading["review"].as_string().is_not(None))
    stuck = and_(inbounds.c.state != "read", inbounds.c.attempts >= 2)
    query = select(*_KEPT).where(or_(doubtful, stuck)).order_by(inbounds.c.inbound_id.desc()).limit(limit)
    return [_kept(row) for row in tx.execute(query)]


def save_again(tx: Tx, read: Collection[Read]) -> None:
    """Replace the readings of mails that were read before."""
    for r in read:
        again = update(inbounds).where(inbounds.c.inbound_id == r.inbound_id, inbounds.c.state == "read")
        values = {"kind": r.kind, "rung": r.rung, "lead_id": r.lead_id, "touch_id": r.touch_id}
        tx.execute(again.values(**values, reading=dict(r.reading)))
