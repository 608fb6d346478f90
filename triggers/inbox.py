"""Walk B: kept mails are read, attributed and acted on, a batch at a time.

A human answer stops the drip in the transaction that reads it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from engine import promoting
from engine.core.lead import Lead, address_key
from engine.core.touch import TouchState
from engine.house import House
from engine.store import Tx, absences, episodes, inbounds, leads, leases, notices, reps, suppressions, timeline, touches
from engine.store.absences import NewAbsence
from engine.store.inbounds import Inbound, Read
from engine.store.notices import NewNotice
from engine.store.touches import Settled
from triggers.core import answers, attribution, messages
from triggers.core.attribution import Attribution
from triggers.core.bounces import Bounce
from triggers.core.reading import MailReading, read_message

log = structlog.get_logger()

_LONGEST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A mail that has been read, before anybody knows whose it is."""

    inbound: Inbound
    reading: MailReading
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, for a batch of mails: touches by id, leads by id and by address key, and our own addresses."""

    touches: Mapping[str, Any]
    leads: Mapping[int, Lead]
    lead_ids: Mapping[str, int]
    own: Collection[str]


def read_inbounds(house: House, ids: Sequence[int], token: str) -> None:
    """Read the mails that the relay leased under `token`: reading costs no transaction, acting is one for the batch."""
    now = house.clock.now()
    with house.store.begin("inbox.restamp") as tx:
        mine, held = leases.restamp(tx, leases.INBOUNDS, ids, token, now)
        kept = inbounds.load(tx, held)
    opened = [_open(house, mail) for mail in kept]
    with house.store.begin("inbox.act") as tx:
        still = leases.find_held(tx, leases.INBOUNDS, held, mine, now)
        known = _who_is_who(tx, house, opened)
        read = [_act(tx, house, mail, known, now) for mail in opened if mail.inbound.inbound_id in still]
        inbounds.save_read(tx, read, mine)
    for one in read:
        log.info("mail_read", inbound_id=one.inbound_id, kind=one.kind, rung=one.rung, lead_id=one.lead_id)


def _open(house: House, mail: Inbound) -> Opened:
    message = messages.parse(mail.raw)
    found = attribution.attribute(message, mail.envelope, house.tokens)
    return Opened(mail, read_message(message, mail.received_at), found)


def _who_is_who(tx: Tx, house: House, opened: Sequence[Opened]) -> Known:
    found = touches.find(tx, {m.attribution.touch_id for m in opened if m.attribution.touch_id})
    senders = {address_key(m.reading.message.from_.email) for m in opened}
    standing = leads.find(tx, senders)
    lead_ids = {key: one.lead_id for key, one in standing.items()}
    people = leads.load(tx, {*lead_ids.values(), *(row.lead_id for row in found.values())})
    company = house.live.refresh(tx).company
    own = {*reps.find(tx, senders), *(address_key(s.address) for s in company.senders.values())}
    return Known(found, people, lead_ids, own)


def _act(tx: Tx, house: House, mail: Opened, known: Known, now: datetime) -> Read:
    """Carry out what follows from one mail, inside the batch's transaction."""
    reading, touch = mail.reading, known.touches.get(mail.attribution.touch_id)
    sender = address_key(reading.message.from_.email)
    lead = known.leads.get(touch.lead_id if touch is not None else known.lead_ids.get(sender, -1))
    rung = mail.attribution.rung if lead is not None else "none"
    if sender in known.own and reading.kind == "reply":
        return _read(mail, "own", rung, lead)
    if reading.kind == "bounce":
        _bounced(tx, reading.bounces, touch, now)
    elif lead is None:
        _unattributed(tx, house, mail, now)
    else:
        _follow(tx, house, mail, lead, known, now)
    return _read(mail, reading.kind, rung, lead)


def _follow(tx: Tx, house: House, mail: Opened, lead: Lead, known: Known, now: datetime) -> None:
    message, inbound = mail.reading.message, mail.inbound
    what = answers.follow(
        answers.Mail(
            mail.reading,
            mail.attribution,
            attribution.relation(message.from_.email, lead.address, known.own),
            attribution.is_vouched_for(message),
            inbound.digest[:32],
            inbound.received_at,
            lead.lead_id,
            f"{lead.first_name} {lead.last_name}".strip() or lead.address,
        )
    )
    if what.suppress:
        promoting.suppress(tx, [lead.address], what.suppress, "mail", now)
    elif what.stop:
        promoting.stop_for_reply(tx, [lead.lead_id], what.stop, now)
    if what.away_until:
        away = NewAbsence(address_key(lead.address), what.away_until, what.away_from, inbound.inbound_id)
        absences.add(tx, [away], now)
    if what.revisit_on:
        episodes.save_revisits(tx, {lead.lead_id: what.revisit_on})
    if what.note:
        detail = {**what.detail, "inbound_id": inbound.inbound_id, "rung": mail.attribution.rung}
        timeline.add(tx, [timeline.Entry(lead.lead_id, now, "mail", what.note, detail=detail)])
    promoting.receive_signal(tx, what.signals, now)
    if what.is_forwarded:
        _forward(tx, house, mail, lead, now)


def _bounced(tx: Tx, bounces: Sequence[Bounce], touch: Any, now: datetime) -> None:
    """A bounce counts for the address that our touch went to, and only when it proves that it is about that touch."""
    if touch is None:
        return
    theirs = [b for b in bounces if not b.recipient or address_key(b.recipient) == touch.address_key]
    for bounce in theirs[:1]:
        if bounce.verdict in {"suppress_address", "suppress_domain"}:
            state = TouchState(touch.state)
            touches.settle(
                tx, [Settled(touch.touch_id, state, TouchState.BOUNCED, bounce.reason, touch.provider_id)], now
            )
            promoting.suppress(tx, [touch.address_key], "bounced", "mail", now)
        if bounce.verdict == "suppress_domain":
            suppressions.add(tx, "domain", [touch.address_key.rpartition("@")[2]], "bounced", "mail", now)
        detail = {"verdict": bounce.verdict, "status": bounce.status}
        timeline.add(tx, [timeline.Entry(touch.lead_id, now, "bounce", bounce.reason, detail=detail)])


def _unattributed(tx: Tx, house: House, mail: Opened, now: datetime) -> None:
    """Nobody knows whose this is; what a person wrote still reaches a person."""
    if mail.reading.kind == "reply":
        company = house.live.company
        _notify(tx, mail, company.senders[company.default_sender].address, None, now)


def _forward(tx: Tx, house: House, mail: Opened, lead: Lead, now: datetime) -> None:
    """To the owner, at least once; without an owner to the company's default sender."""
    company = house.live.company
    recipient = lead.owner.address if lead.owner else company.senders[company.default_sender].address
    _notify(tx, mail, recipient, lead.lead_id, now)


def _notify(tx: Tx, mail: Opened, recipient: str, lead_id: int | None, now: datetime) -> None:
    message, reading = mail.reading.message, mail.reading
    labels = ", ".join(label.label.replace("_", " ") for label in reading.labels) or reading.kind.replace("_", " ")
    who = message.from_.name or message.from_.email or "somebody"
    text = (
        f"{who} answered ({labels}).\n\n{reading.reply or message.readable_text[:2000]}\n\nThe whole mail is attached."
    )
    body = {
        "subject": " ".join(f"Answer from {who}: {labels}".split())[:200],
        "text": text,
        "html": "",
        "headers": {"Reply-To": message.from_.email} if message.from_.email else {},
    }
    key = f"answer/{mail.inbound.inbound_id}"
    notices.add(tx, [NewNotice(key, "answer", "mail", recipient, body, None, lead_id, mail.inbound.inbound_id)], now)


def _read(mail: Opened, kind: str, rung: str, lead: Lead | None) -> Read:
    reading = mail.reading
    kept = {
        "kind": reading.kind,
        "reply": reading.reply[:_LONGEST_KEPT],
        "labels": [{"label": x.label, "confidence": x.confidence, "rule": x.rule} for x in reading.labels],
        "not_now_until": reading.not_now_until.isoformat() if reading.not_now_until else None,
        "bounces": [{"recipient": b.recipient, "reason": b.reason, "verdict": b.verdict} for b in reading.bounces],
        "witnesses": list(reading.witnesses),
    }
    lead_id = lead.lead_id if lead else None
    return Read(mail.inbound.inbound_id, kind, rung, lead_id, mail.attribution.touch_id or None, kept)
