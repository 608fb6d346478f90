"""What comes back: mail and provider events. Raw bytes are committed before anybody answers or acts; acting comes later."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import compat32
from typing import Any

import structlog

from engine import promoting
from engine.core.delivery import EVENT_STATES, forward
from engine.core.touch import TouchState
from engine.house import House
from engine.ports import Mailbox, MailSource, RawMail
from engine.store import Tx, events, facts, inbounds, touches
from engine.store.events import NewEvent
from engine.store.inbounds import NewInbound
from engine.store.touches import Settled

log = structlog.get_logger()

_HEADER_BYTES = 64 * 1024
_AT_A_TIME = 100
#: Event kinds that end a drip, and the reason that is stored.
_STOPS = {"bounced": "bounced", "complained": "complained", "unsubscribed": "unsubscribed"}


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """What a provider says of a touch: the kinds of EVENTS.jsonl, "accepted" and "dropped". `event_key` is the provider's own id."""

    event_key: str
    touch_id: str
    kind: str
    at: datetime
    is_machine: bool = False
    verdict: str | None = None  # of a bounce: engine.core.refusals
    detail: Mapping[str, Any] | None = None


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
        log.exception("mailbox_failed", source=source.name, error=str(error))
    return new


def collect_mailbox(house: House, mailbox: Mailbox, now: datetime) -> int:
    """Read a mailbox on another machine from its bookmark on. Counts the mails that are new. Raises OSError when it fails."""
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


def receive_events(house: House, told: Sequence[ProviderEvent], now: datetime) -> int:
    """Settle touches by what the provider says, in any order and however often it says it. Counts the new events."""
    with house.store.begin("receiving.events") as tx:
        new = events.add(
            tx, [NewEvent(e.event_key, e.touch_id, e.kind, e.at, e.is_machine, e.detail) for e in told], now
        )
        fresh = [event for event in {e.event_key: e for e in told}.values() if event.event_key in new]
        known = touches.find(tx, {event.touch_id for event in fresh})
        _settle(tx, fresh, known, now)
        _stop(tx, fresh, known, now)
        return len(new)


def _settle(tx: Tx, fresh: Sequence[ProviderEvent], known: Mapping[str, Any], now: datetime) -> None:
    """Each touch goes as far forward as the strongest of its events says; its enrolment is looked at again."""
    settled: dict[str, Settled] = {}
    for event in fresh:
        row = known.get(event.touch_id)
        if row is None or event.kind not in EVENT_STATES:
            continue
        was = TouchState(row.state)
        before = settled[event.touch_id].state if event.touch_id in settled else was
        state = forward(before, EVENT_STATES[event.kind])
        settled[event.touch_id] = Settled(
            event.touch_id, was, state, row.reason if state is was else event.kind, row.provider_id
        )
    moved = [s for s in settled.values() if s.state is not s.was]
    touches.settle(tx, moved, now)
    touches.wake(tx, [s.touch_id for s in moved if s.was in {TouchState.TAKEN, TouchState.UNCLEAR}], now)


def _stop(tx: Tx, fresh: Sequence[ProviderEvent], known: Mapping[str, Any], now: datetime) -> None:
    """Bounces of dead addresses, complaints and unsubscriptions suppress the address that the touch went to."""
    for event in fresh:
        row, reason = known.get(event.touch_id), _STOPS.get(event.kind)
        is_harmless = event.kind == "bounced" and event.verdict not in {None, "suppress_address", "suppress_domain"}
        if row is not None and reason and not is_harmless:
            promoting.suppress(tx, [row.address_key], reason, "provider", now)
