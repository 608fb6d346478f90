"""Walk B: kept mails are read, attributed and acted on, a batch at a time.

A human answer stops the drip in the transaction that reads it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from engine import pausing, promoting
from engine.core.company import Company
from engine.core.delivery import forward
from engine.core.lead import Lead, LeadState, address_key
from engine.core.touch import TouchState
from engine.house import House
from engine.store import (
    Tx,
    absences,
    accounts,
    episodes,
    inbounds,
    leads,
    leases,
    reps,
    suppressions,
    timeline,
    touches,
    watched,
)
from engine.store.absences import NewAbsence
from engine.store.inbounds import Inbound, Read
from engine.store.leads import Standing
from engine.store.touches import Settled
from triggers.answer_model import load_label_model
from triggers.answer_notices import notify, storable
from triggers.core import answers, attribution, labels, messages
from triggers.core.answers import Follow, Proposal
from triggers.core.attribution import Attribution
from triggers.core.bounces import Bounce
from triggers.core.reading import MailReading, read_message

log = structlog.get_logger()

_LONGEST_KEPT = 20_000
_AT_ONCE = 100
_MOST_CANDIDATES = 10
#: A batch is leased for two minutes; what is left of it goes by the rules alone.
_ADVICE_WITHIN = timedelta(seconds=30)
#: What a person has to decide about when no rule can.
_FOR_PEOPLE = frozenset({"reply", "challenge", "feedback_report"})


@dataclass(frozen=True, slots=True)
class Opened:
    """A mail that has been read, before anybody knows whose it is. `is_forged`, `is_vouched_for`: see triggers.core.answers."""

    inbound: Inbound
    reading: MailReading
    attribution: Attribution
    is_vouched_for: bool = True
    is_forged: bool = False
    is_own_copy: bool = False
    lead_id: int | None = None  # a person of ours said whose it is
    advised: tuple[str, ...] = ()  # labels that the advisor suggests: shown, never acted on


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, for a batch of mails: touches by id, leads by id and by address key, and our own addresses."""

    touches: Mapping[str, Any]
    leads: Mapping[int, Lead]
    lead_ids: Mapping[str, int]
    own: Collection[str]
    company: Company


def read_inbounds(house: House, ids: Sequence[int], token: str) -> None:
    """Read the mails that the relay leased under `token`: reading costs no transaction, acting is one for the batch."""
    now = house.clock.now()
    with house.store.begin("inbox.restamp") as tx:
        mine, held = leases.restamp(tx, leases.INBOUNDS, ids, token, now)
        kept = inbounds.load(tx, held)
    opened = ask_advisor(house, [open_mail(house, mail) for mail in kept])
    with house.store.begin("inbox.act") as tx:
        still = leases.find_held(tx, leases.INBOUNDS, held, mine, now)
        known = who_is_who(tx, house, opened)
        read = [act(tx, mail, known, now) for mail in opened if mail.inbound.inbound_id in still]
        inbounds.save_read(tx, read, mine)
    for one in read:
        log.info("mail_read", inbound_id=one.inbound_id, kind=one.kind, rung=one.rung, lead_id=one.lead_id)


def read_waiting(house: House) -> int:
    """Read everything that waits now, without a queue; counts the mails."""
    count = 0
    while True:
        with house.store.begin("inbox.lease") as tx:
            lease = leases.lease_ready(tx, leases.INBOUNDS, house.clock.now(), _AT_ONCE)
        if not lease.ids and not lease.singly:
            return count
        for ids in filter(None, (lease.ids, *((one,) for one in lease.singly))):
            read_inbounds(house, ids, lease.token)
            count += len(ids)


def open_mail(house: House, mail: Inbound) -> Opened:
    """Read one mail and find out what it proves by itself; needs no database."""
    message = messages.parse(mail.raw)
    arrived_at = arrival(mail)
    authserv_id = house.settings.authserv_id
    return Opened(
        replace(mail, received_at=arrived_at),
        read_message(message, arrived_at, load_label_model()),
        attribution.attribute(message, mail.envelope, house.tokens),
        attribution.is_vouched_for(message, mail.envelope, authserv_id),
        attribution.sender_proof(message, mail.envelope, authserv_id) == "fail",
        bool(mail.envelope.get("is_sent")) or attribution.is_own_copy(message, house.tokens),
    )


def ask_advisor(house: House, opened: Sequence[Opened]) -> list[Opened]:
    """The same mails with what the advisor says of the human answers among them, for as long as the batch has time for it."""
    if house.advisor is None:
        return list(opened)
    until = house.clock.now() + _ADVICE_WITHIN
    asked = []
    for mail in opened:
        text = mail.reading.reply_without_signature
        is_asked = mail.reading.kind == "reply" and text and not mail.is_own_copy and house.clock.now() < until
        said = house.advisor.advise(text) if is_asked else ()
        asked.append(replace(mail, advised=tuple(label for label in said if label in labels.PUBLIC)))
    return asked


def arrival(mail: Inbound) -> datetime:
    """When the mail came to its mailbox, where that is known; we may have fetched it days later."""
    try:
        told = datetime.fromisoformat(str(mail.envelope.get("arrived_at", "")))
    except ValueError:
        return mail.received_at
    return min(told, mail.received_at) if told.tzinfo else mail.received_at


def who_is_who(tx: Tx, house: House, opened: Sequence[Opened]) -> Known:
    """Everybody whom these mails may concern, by a handful of queries."""
    named_touches = touches.find(tx, {m.attribution.touch_id for m in opened if m.attribution.touch_id})
    # Nobody can answer what never left: the number was somebody else's, in a time that this database has lost.
    found = {touch_id: row for touch_id, row in named_touches.items() if row.taken_at is not None}
    senders = {address_key(m.reading.message.from_.email) for m in opened}
    standing = leads.find(tx, senders)
    lead_ids = {key: one.lead_id for key, one in standing.items()}
    named = {mail.lead_id for mail in opened if mail.lead_id is not None}
    people = leads.load(tx, {*named, *lead_ids.values(), *(row.lead_id for row in found.values())})
    company = house.live.refresh(tx).company
    addresses = (*(s.address for s in company.senders.values()), *(account.user for account in house.settings.imap))
    own = {*reps.find(tx, senders), *map(address_key, addresses)}
    return Known(found, people, lead_ids, own, company)


def judge(mail: Opened, known: Known) -> Read:
    """What a mail is and whose, as it will be stored; nothing is done yet."""
    lead = whose(mail, known)
    kind = "own" if is_own(mail, lead, known) else mail.reading.kind
    kept = as_kept(mail.reading, review_of(mail.reading, kind, lead, mail.advised), mail.advised)
    rung, touch_id = (mail.attribution.rung, mail.attribution.touch_id or None) if lead else ("none", None)
    return Read(mail.inbound.inbound_id, kind, rung, lead.lead_id if lead else None, touch_id, kept)


def act(tx: Tx, mail: Opened, known: Known, now: datetime) -> Read:
    """Carry out what follows from one mail, inside the batch's transaction."""
    read, lead = judge(mail, known), whose(mail, known)
    touch = known.touches.get(mail.attribution.touch_id)
    if read.kind == "own":
        return read
    if read.kind == "bounce":
        _bounced(tx, mail.reading.bounces, touch, known.company, now)
    elif lead is None:
        _unattributed(tx, mail, known, now)
    else:
        if read.kind == "feedback_report" and touch is not None:
            _settle(tx, touch, TouchState.COMPLAINED, "complained", now)
        _follow(tx, mail, lead, known, now)
    return read


def whose(mail: Opened, known: Known) -> Lead | None:
    """The lead that a mail is about: the one its touch went to, else the one who sent it. An erased one is nobody."""
    lead = _whose(mail, known)
    return None if lead is None or lead.state is LeadState.ERASED else lead


def _whose(mail: Opened, known: Known) -> Lead | None:
    touch = known.touches.get(mail.attribution.touch_id)
    if mail.lead_id is not None:
        return known.leads.get(mail.lead_id)
    if touch is not None:
        return known.leads.get(touch.lead_id)
    if mail.reading.kind in {"bounce", "feedback_report"}:
        return None  # they come from mail servers; only what they enclose says whom they mean
    return known.leads.get(known.lead_ids.get(address_key(mail.reading.message.from_.email), -1))


def is_own(mail: Opened, lead: Lead | None, known: Known) -> bool:
    """Mail of our own: a copy in a Sent folder, a redirection, a colleague. Nothing follows from it, and no loop begins."""
    if mail.reading.kind in {"bounce", "feedback_report"}:
        return False
    sender = address_key(mail.reading.message.from_.email)
    is_lead_too = lead is not None and address_key(lead.address) == sender
    return mail.is_own_copy or (sender in known.own and not is_lead_too)


def relation(mail: Opened, lead: Lead, known: Known) -> str:
    """Who wrote, seen from the lead."""
    domain = lead.account.domain if lead.account else None
    return attribution.relation(mail.reading.message.from_.email, lead.address, known.own, domain)


def consequences(mail: Opened, lead: Lead, known: Known) -> Follow:
    """What the rules say about this mail for this lead; nothing is done yet."""
    inbound = mail.inbound
    return answers.follow(
        answers.Mail(
            reading=mail.reading,
            attribution=mail.attribution,
            relation=relation(mail, lead, known),
            is_vouched_for=mail.is_vouched_for,
            key=inbound.digest[:32],
            received_at=inbound.received_at,
            lead_id=lead.lead_id,
            lead_name=f"{lead.first_name} {lead.last_name}".strip() or lead.address,
            is_forged=mail.is_forged,
            is_old=lead.release is not None and inbound.received_at < lead.release.at,
        )
    )


def _follow(tx: Tx, mail: Opened, lead: Lead, known: Known, now: datetime) -> None:
    inbound, what = mail.inbound, consequences(mail, lead, known)
    sender = mail.reading.message.from_.email
    if what.stop == "unsubscribed" and mail.reading.kind == "reply" and sender and address_key(sender) not in known.own:
        # who says "no more" from another address means that one at least
        suppressions.add_addresses(tx, [sender], "unsubscribed", "mail", now)
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
    proposals, standing = _propose(tx, mail, lead, what.proposals, known, now)
    if what.is_forwarded:
        notify(
            *(tx, inbound, mail.reading, _recipient(lead, known.company), now),
            lead=lead,
            rung=mail.attribution.rung,
            is_forged=mail.is_forged,
            proposals=proposals,
            known=standing.keys(),
            is_told_again=mail.lead_id is not None,
            advised=mail.advised,
        )


def _propose(
    tx: Tx, mail: Opened, lead: Lead, proposals: Sequence[Proposal], known: Known, now: datetime
) -> tuple[list[Proposal], Mapping[str, Standing]]:
    """Note new people on the lead's timeline, with the mail that names them; which of them are leads already."""
    ours = {*known.own, address_key(lead.address)}
    named = [p for p in proposals if address_key(p.person.email) not in ours]
    standing = leads.find(tx, {address_key(p.person.email) for p in named})
    timeline.add(
        tx,
        [
            timeline.Entry(
                *(lead.lead_id, now, "contact_proposed", p.why),
                detail={
                    "name": storable(p.person.name),
                    "address": storable(p.person.email),
                    "quote": storable(p.quote),
                    "inbound_id": mail.inbound.inbound_id,
                },
            )
            for p in named
        ],
    )
    return named, standing


def _recipient(lead: Lead | None, company: Company) -> str:
    """The owner; without one the company's default sender."""
    return lead.owner.address if lead and lead.owner else company.senders[company.default_sender].address


def _bounced(tx: Tx, bounces: Sequence[Bounce], touch: Any, company: Company, now: datetime) -> None:
    """A bounce counts for the address that our touch went to, and only when it proves that it is about that touch."""
    if touch is None:
        return
    bounce = next((b for b in bounces if not b.recipient or address_key(b.recipient) == touch.address_key), None)
    if bounce is None:
        return
    detail = {"verdict": bounce.verdict, "status": bounce.status}
    timeline.add(tx, [timeline.Entry(touch.lead_id, now, "bounce", bounce.reason, touch.enrolment_id, detail=detail)])
    match bounce.verdict:
        case "suppress_address" | "suppress_domain":
            _settle(tx, touch, TouchState.BOUNCED, bounce.reason, now)
            promoting.suppress(tx, [touch.address_key], "bounced", "mail", now)
            if bounce.verdict == "suppress_domain":
                suppressions.add(tx, "domain", [touch.address_key.rpartition("@")[2]], "bounced", "mail", now)
        case "ours":
            _settle(tx, touch, TouchState.REFUSED, bounce.reason, now)
            pausing.pause_refused(tx, [touch.touch_id], company, now)


def _settle(tx: Tx, touch: Any, towards: TouchState, reason: str, now: datetime) -> None:
    """Move a touch forward to what a report says of it; what is known already is never weakened."""
    was = TouchState(touch.state)
    state = forward(was, towards)
    if state is not was:
        touches.settle(tx, [Settled(touch.touch_id, was, state, reason, touch.provider_id)], now)


def _unattributed(tx: Tx, mail: Opened, known: Known, now: datetime) -> None:
    """Nobody knows whose this is; what a person wrote still reaches a person, and a "no more" holds for its sender."""
    reading, sender = mail.reading, mail.reading.message.from_.email
    if sender and reading.kind == "reply" and any(label.label == "unsubscribe" for label in reading.labels):
        suppressions.add_addresses(tx, [sender], "unsubscribed", "mail", now)
    if reading.kind in _FOR_PEOPLE:
        nearby = _colleagues(tx, sender)
        owner = next((lead for lead in nearby if lead.owner), None)
        recipient = _recipient(owner, known.company)
        advised = mail.advised
        notify(tx, mail.inbound, reading, recipient, now, is_forged=mail.is_forged, perhaps=nearby, advised=advised)


def _colleagues(tx: Tx, sender: str) -> list[Lead]:
    """Leads at the sender's company: whose mail it may be about. Only candidates; nothing is done for them."""
    account = accounts.find(tx, [sender.rpartition("@")[2]]).get(sender.rpartition("@")[2]) if sender else None
    people = watched.find_people(tx, [account.account_id], ()) if account else []
    return list(leads.load(tx, [person.lead_id for person in people[:_MOST_CANDIDATES]]).values())


def review_of(reading: MailReading, kind: str, lead: Lead | None, advised: Collection[str] = ()) -> str | None:
    """Why a person has to look at this mail: unsure, unattributed, challenge; None when nobody has to.

    An advisor that alone hears a demand to stop suppresses nobody, but somebody has to look.
    """
    if kind not in _FOR_PEOPLE:
        return None
    if lead is None:
        return "unattributed"
    if kind == "challenge":
        return "challenge"
    names = {label.label for label in reading.labels}
    is_unsure = names <= {"unsure"} or ("unsubscribe" in advised and "unsubscribe" not in names)
    return "unsure" if is_unsure and kind == "reply" else None


def as_kept(reading: MailReading, review: str | None, advised: Sequence[str] = ()) -> dict[str, Any]:
    """A reading as it is stored; two of them are compared when mails are read again."""
    absence, left, referral = reading.absence, reading.left_company, reading.referral
    return {
        "kind": reading.kind,
        "reply": storable(reading.reply[:_LONGEST_KEPT]),
        "labels": [{"label": x.label, "confidence": x.confidence, "rule": x.rule} for x in reading.labels],
        "absence": [absence.from_ and absence.from_.isoformat(), absence.until and absence.until.isoformat()]
        if absence
        else None,
        "left_company": [storable(p.email) for p in left.successors] if left else None,
        "referral": storable(referral.email) if referral else None,
        "not_now_until": reading.not_now_until.isoformat() if reading.not_now_until else None,
        "bounces": [
            {"recipient": storable(b.recipient), "reason": b.reason, "verdict": b.verdict} for b in reading.bounces
        ],
        "witnesses": [storable(word) for word in reading.witnesses],
        "review": review,
        **({"advised": list(advised)} if advised else {}),
    }
