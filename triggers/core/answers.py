"""What follows from an answer: the rules between what a mail says and what the house does.

Stopping needs weak proof, promoting strong proof.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from engine.core.signal import Evidence, Signal, SignalKind, Strength
from triggers.core.attribution import Attribution
from triggers.core.reading import MailReading

#: Somebody is away without a date that can be read: nothing is sent for this long.
AWAY_FOR = timedelta(days=7)
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
_PROVEN = frozenset({"token", "message_id"})


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
    note: str = ""
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mail:
    """What the rules look at: the reading, how it was attributed, who wrote seen from the lead, and when it came."""

    reading: MailReading
    attribution: Attribution
    relation: str
    is_vouched_for: bool
    key: str
    received_at: datetime
    lead_id: int
    lead_name: str


def follow(mail: Mail) -> Follow:
    """What is done about a mail that is a lead's or concerns one of our touches to it."""
    match mail.reading.kind:
        case "feedback_report":
            return Follow("feedback_report", stop="complained", suppress="complained")
        case "auto_reply" | "challenge":
            return _automatic(mail)
        case "reply":
            return _human(mail)
    return Follow(mail.reading.kind)


def _automatic(mail: Mail) -> Follow:
    """A machine answered: never a stop by itself, but an absence holds the person, and a departure ends the drip."""
    reading = mail.reading
    if mail.attribution.is_unsubscribe:
        return Follow(reading.kind, stop="unsubscribed", suppress="unsubscribed")
    if reading.left_company is not None and mail.relation != "stranger":
        return Follow("auto_reply", stop="left_company", is_forwarded=True, signals=(_left(mail),), note="left_company")
    absence = reading.absence
    if absence is None or mail.relation not in {"lead", "colleague"}:
        return Follow(reading.kind, note="automatic_answer")
    until = absence.until or (mail.received_at + AWAY_FOR).date()
    note = "absence" if absence.until else "absence_without_date"
    return Follow("auto_reply", away_from=absence.from_, away_until=until, note=note)


def _human(mail: Mail) -> Follow:
    """A person answered: the drip stops at once, whoever it is, and the answer reaches the rep."""
    labels = {label.label for label in mail.reading.labels}
    is_stop = "unsubscribe" in labels or mail.attribution.is_unsubscribe
    return Follow(
        "reply",
        stop="unsubscribed" if is_stop else "replied",
        suppress="unsubscribed" if is_stop and mail.relation != "stranger" else "",
        is_forwarded=True,
        revisit_on=mail.reading.not_now_until if mail.relation == "lead" else None,
        signals=() if is_stop else _signals(mail, labels),
        note="answer",
        detail={"labels": sorted(labels), "from": mail.relation},
    )


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
    is_proven = mail.attribution.rung in _PROVEN and mail.relation in {"lead", "colleague"} and mail.is_vouched_for
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
