"""Mail that comes in. Raw bytes are committed before anybody answers or acts; acting comes later."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import compat32

import structlog

from engine import mailbox_trouble
from engine.house import House
from engine.ports import Mailbox, MailSource, RawMail
from engine.store import facts, inbounds
from engine.store.inbounds import NewInbound

log = structlog.get_logger()

_HEADER_BYTES = 64 * 1024
_AT_A_TIME = 100


def collect(house: House, now: datetime) -> int:
    """Read every mail folder on this machine; one that fails costs the others nothing. Counts the mails that are new."""
    return sum(_collect_from(house, source, now) for source in house.mail_sources)


def _collect_from(house: House, source: MailSource, now: datetime) -> int:
    new = 0
    try:
        while mails := source.unseen(_AT_A_TIME):
            new += keep_inbound(house, mails, source.name, now)
            source.mark_seen([mail.key for mail in mails])
    except OSError as error:
        log.warning("mailbox_failed", source=source.name, error=str(error))
        mailbox_trouble.note_failure(house, source.name, str(error), now)
    else:
        mailbox_trouble.note_success(house, source.name, now)
    return new


def collect_mailbox(house: House, mailbox: Mailbox, now: datetime) -> int:
    """Read a mailbox on another machine from its bookmark on. Counts the mails that are new. Raises OSError when it fails."""
    try:
        new = _collect_mailbox(house, mailbox, now)
    except OSError as error:
        mailbox_trouble.note_failure(house, mailbox.name, str(error), now)
        raise
    mailbox_trouble.note_success(house, mailbox.name, now)
    return new


def _collect_mailbox(house: House, mailbox: Mailbox, now: datetime) -> int:
    name, new = f"mailbox/{mailbox.name}", 0
    with house.store.read() as tx:
        mailbox.go_on_from(facts.load(tx, name))
    while mails := mailbox.unseen(_AT_A_TIME):
        kept = [_new_inbound(mail, mailbox.name) for mail in mails]
        with house.store.begin("receiving.keep") as tx:
            new += inbounds.add(tx, kept, now)
            facts.save(tx, name, dict(mailbox.bookmark))
    return new


def keep_inbound(house: House, mails: Sequence[RawMail], source: str, now: datetime) -> int:
    """The one door for mail: commit the raw bytes; a mail that is known already changes nothing. Counts the new ones."""
    with house.store.begin("receiving.keep") as tx:
        return inbounds.add(tx, [_new_inbound(mail, source) for mail in mails], now)


def _new_inbound(mail: RawMail, source: str) -> NewInbound:
    headers = BytesHeaderParser(policy=compat32).parsebytes(mail.raw[:_HEADER_BYTES])
    message_id = str(headers.get("Message-ID") or "").replace("\0", "").strip()[:998]  # PostgreSQL takes no NUL
    return NewInbound(_digest(mail.raw, message_id), message_id, source, mail.envelope, mail.raw)


def _digest(raw: bytes, message_id: str) -> str:
    """The same for two copies of one mail: trace headers differ by mailbox, the Message-ID and the body do not.

    Not the Message-ID alone: who forges a known one must not make a genuine answer look like a copy.
    """
    body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].strip() if message_id else raw
    return hashlib.blake2b(message_id.encode("utf-8", "replace") + b"\0" + body, digest_size=32).hexdigest()
