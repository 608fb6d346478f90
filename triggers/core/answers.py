"""What follows from an answer: the rules between what a mail says and what the house does.

Stopping needs weak proof, promoting strong proof. A sender whom our own mail server calls forged stops a drip and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from engine.core.lead import address_key
from engine.core.signal import Evidence, Signal, SignalKind, Strength
from triggers.core.attribution import Attribution
from triggers.core.meanings import Person
from triggers.core.reading import MailReading

#: Somebody is away without a date that can be read: nothing is sent for this long.
AWAY_FOR = timedelta(days=7)
#: Nobody is away for longer without leaving; a later date is a joke, a misprint or an attack.
_LONGEST_AWAY = timedelta(days=400)
_LONGEST_QUOTE = 600
_SIGNALS = {
    "interested": SignalKind.REPLY_INTERESTED,
    "meeting": SignalKind.REPLY_MEETING,
    "question": SignalKind.REPLY_QUESTION,
}
_TITLES = {
    SignalKind.REPLY_INTERESTED: "{name} answered and wants to go on",
    SignalKind.REPLY_MEETING: "{name} answered and wants to talk",
    SignalKind.REPLY_QUESTION: "{name} answered with a question",
    SignalKind.COLLEAGUE_ANSWER: "a colleague of {name} answered",
    SignalKind.JOB_CHANGE: "{name} has left the company",
}
#: Rungs that only somebody can reach who has our mail, or that a person of ours has decided ("person").
PROVEN = frozenset({"token", "message_id", "person"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody new at a lead's company, for a person of ours to decide about; never mailed by itself.

    `why`: colleague (answered in the thread), successor (named by or for who left), referral (named as the right contact).
    """

    why: str
    person: Person
    quote: str


@dataclass(frozen=True, slots=True)
class Follow:
    """The consequences of one mail for one lead. `stop` is the reason that its drip ends for, "" when it goes on."""

    kind: str
    stop: str = ""
    suppress: str = ""
    is_forwarded: bool = False
    away_from: date | None = None
    away_until: date | None = None
    revisit_on: date | None = None
    signals: tuple[Signal, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    note: str = ""
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mail:
    """What the rules look at: the reading, how it was attributed, who wrote seen from the lead, and when it came.

    `is_vouched_for`: sure enough to promote; `is_forged`: our server says that the sender is not who it claims to be;
    `is_old`: it came before the lead was released, so it answers nothing that we sent since.
    """

    reading: MailReading
    attribution: Attribution
    relation: str
    is_vouched_for: bool
    key: str
    received_at: datetime
    lead_id: int
    lead_name: str
    is_forged: bool = False
    is_old: bool = False


def follow(mail: Mail) -> Follow:
    """What is done about a mail that is a lead's or concerns one of our touches to it."""
    match mail.reading.kind:
        case "feedback_report":
            return Follow("feedback_report", stop="complained", suppress="complained", note="complaint")
        case "challenge":
            # A machine asks for a click. We never answer machines (RFC 3834), so a person has to decide.
            return Follow("challenge", is_forwarded=True, note="challenge")
        case "auto_reply":
            return _automatic(mail)
        case "reply":
            return _human(mail)
    return Follow(mail.reading.kind)


def _automatic(mail: Mail) -> Follow:
    """A machine answered: never a stop by itself, but an absence holds the person, and a departure ends the drip."""
    reading = mail.reading
    if mail.attribution.is_unsubscribe:
        return Follow(reading.kind, stop="unsubscribed", suppress="unsubscribed")
    if reading.left_company is not None and mail.relation != "stranger" and not mail.is_old:
        left = (_left(mail),)
        return Follow(
            *("auto_reply", "left_company"),
            is_forwarded=True,
            signals=left,
            proposals=_proposals(mail),
            note="left_company",
        )
    start, until = _away(mail)
    if until is None:
        return Follow(reading.kind, note="automatic_answer")
    is_dated = reading.absence is not None and reading.absence.until is not None
    note = "absence" if is_dated else "absence_without_date"
    return Follow("auto_reply", away_from=start, away_until=until, note=note)


def _away(mail: Mail) -> tuple[date | None, date | None]:
    """First and last day of an absence that counts; (None, None) when nobody is away, or a forger says so."""
    absence, arrived_on = mail.reading.absence, mail.received_at.date()
    if absence is None or mail.relation not in {"lead", "colleague"} or mail.is_forged:
        return None, None
    until = absence.until or arrived_on + AWAY_FOR
    return absence.from_, min(until, arrived_on + _LONGEST_AWAY)


def _human(mail: Mail) -> Follow:
    """A person answered: the drip stops at once, whoever it is, and the answer reaches the rep."""
    labels = {label.label for label in mail.reading.labels}
    is_stop = "unsubscribe" in labels or mail.attribution.is_unsubscribe
    # Who has the mail may end it; from strangers who only look like a part of the thread a stop of the drip is enough.
    may_suppress = mail.relation != "stranger" or mail.attribution.rung in PROVEN
    start, until = _away(mail) if mail.relation == "lead" else (None, None)
    return Follow(
        "reply",
        stop="unsubscribed" if is_stop else "" if mail.is_old else "replied",
        suppress="unsubscribed" if is_stop and may_suppress else "",
        is_forwarded=True,
        away_from=start,
        away_until=until,
        revisit_on=mail.reading.not_now_until if mail.relation == "lead" and not mail.is_forged else None,
        signals=() if is_stop else _signals(mail, labels),
        proposals=_proposals(mail),
        note="answer",
        detail={"labels": sorted(labels), "from": mail.relation},
    )


def _proposals(mail: Mail) -> tuple[Proposal, ...]:
    """The new people that a mail brings: by address, each once, the surest reason first."""
    reading, sender = mail.reading, mail.reading.message.from_
    quote = " ".join(reading.reply_without_signature.split())[:300]
    found = [Proposal("colleague", Person(sender.name, sender.email), quote)] if mail.relation == "colleague" else []
    if reading.left_company:
        found += [Proposal("successor", p, reading.left_company.quote[:300]) for p in reading.left_company.successors]
    if reading.referral:
        found.append(Proposal("referral", reading.referral, quote))
    return _each_once(p for p in found if p.person.email)


def _each_once(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    by_address: dict[str, Proposal] = {}
    for proposal in proposals:
        by_address.setdefault(address_key(proposal.person.email), proposal)
    return tuple(by_address.values())


def _signals(mail: Mail, labels: set[str]) -> tuple[Signal, ...]:
    if mail.relation == "colleague":
        found = [SignalKind.COLLEAGUE_ANSWER] if labels & _SIGNALS.keys() else []
    else:
        found = [kind for label, kind in _SIGNALS.items() if label in labels]
    told = [_signal(mail, kind) for kind in found]
    return (*told, _left(mail)) if "left_company" in labels else tuple(told)


def _left(mail: Mail) -> Signal:
    return _signal(mail, SignalKind.JOB_CHANGE, move="left")


def _signal(mail: Mail, kind: SignalKind, **data: str) -> Signal:
    """Strong only when the mail proves that it answers ours, comes from whom we wrote to, and is not known to be forged."""
    is_proven = mail.attribution.rung in PROVEN and mail.relation in {"lead", "colleague"} and mail.is_vouched_for
    quote = " ".join(mail.reading.reply_without_signature.split())[:_LONGEST_QUOTE] or mail.reading.message.subject
    sender = mail.reading.message.from_
    evidence = Evidence(f"mail/{mail.key}", quote, f"mail from {sender.name or sender.email}", None, mail.received_at)
    return Signal(
        signal_key=f"mail/{mail.key}/{kind}",
        kind=kind,
        title=_TITLES[kind].format(name=mail.lead_name),
        happened_at=mail.received_at,
        received_at=mail.received_at,
        lead_id=mail.lead_id,
        strength=Strength.STRONG if is_proven else Strength.WEAK,
        evidence=(evidence,),
        data=data,
    )
