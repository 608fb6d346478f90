"""A read mail in sentences: what it is and why, whose it is and how that is known, what it says, what follows."""

from collections.abc import Iterator
from datetime import date

from triggers.core.answers import Follow
from triggers.core.meanings import Person
from triggers.core.reading import MailReading

_KINDS = {
    "reply": "A person wrote this.",
    "auto_reply": "A machine answered by itself.",
    "bounce": "A mail server reports that mail could not be delivered.",
    "feedback_report": "A provider reports that somebody complained about our mail.",
    "challenge": "A machine asks the sender to prove that it is human. We never answer machines; a person decides.",
    "other": "This is no answer: a report of success, or no mail at all.",
    "own": "This is a mail of our own: a copy, a redirection or a colleague. Nothing follows from it.",
}
_RUNGS = {
    "token": "it came to the reply address that only our mail bears",
    "message_id": "it answers the Message-ID of our mail, which cannot be guessed",
    "original": "it encloses the headers of our mail",
    "sender": "its sender's address is the lead's, which anybody can write",
    "person": "one of us said so",
}
_FOLLOWS = {
    "replied": "The drip stops, because somebody answered; what was not sent yet is recalled.",
    "unsubscribed": "The drip stops, because mail is not wanted any more.",
    "left_company": "The drip stops, because the person has left.",
    "complained": "The drip stops, because of the complaint.",
}


def describe(reading: MailReading, kind: str) -> Iterator[str]:
    """What the mail is, by which witnesses, and what its words say."""
    yield _KINDS.get(kind, kind)
    if reading.witnesses:
        yield f"What shows it: {', '.join(word.replace('_', ' ') for word in reading.witnesses)}."
    for label in reading.labels:
        start, end = label.span
        words = " ".join(reading.reply_without_signature[start:end].split())[:160]
        said = f' The words are "{words}".' if words else ""
        yield f"It is read as {label.label.replace('_', ' ')} ({label.confidence:.0%}, rule {label.rule or 'none'}).{said}"
    yield from _people_and_days(reading)
    for bounce in reading.bounces:
        duration = "for good" if bounce.is_permanent else "for now"
        status = f", status {bounce.status}" if bounce.status else ""
        who = bounce.recipient or "An unnamed recipient"
        yield f"{who} was refused {duration}: {_plain(bounce.reason)}{status}. Verdict: {_plain(bounce.verdict)}."


def _people_and_days(reading: MailReading) -> Iterator[str]:
    absence = reading.absence
    if absence:
        start = f" from {_day(absence.from_)}" if absence.from_ else ""
        until = f" until {_day(absence.until)} (the last day away)" if absence.until else ", until nobody knows when"
        yield f'Somebody is away{start}{until}. The words are "{" ".join(absence.quote.split())[:160]}".'
        yield from (f"During that time {person(p)} is to be asked." for p in absence.stand_ins)
    if reading.left_company:
        yield f'The person has left: "{reading.left_company.quote[:160]}".'
        yield from (f"{person(p)} is named instead." for p in reading.left_company.successors)
    if reading.referral:
        yield f"{person(reading.referral)} is named as the right contact."
    if reading.not_now_until:
        yield f"It is right to write again on {_day(reading.not_now_until)}."


def attribute_in_words(rung: str, lead: str, relation: str, *, is_forged: bool) -> Iterator[str]:
    """Whose the mail is and how that is known. `lead` is "" when nobody knows."""
    if not lead:
        yield "Nobody knows whose this is; it waits in the review tray, and the default sender was told."
        return
    yield f"It is about {lead}: {_RUNGS.get(rung, rung)}."
    if relation == "colleague":
        yield "Somebody else at the same company wrote it."
    elif relation == "stranger":
        yield "Somebody of another domain wrote it; it counts as weak proof."
    if is_forged:
        yield "Our mail server says that the sender's address is forged: the drip stops, and nothing else follows."


def follow_in_words(follow: Follow) -> Iterator[str]:
    """What is done, as answers.follow decided."""
    if follow.stop:
        yield _FOLLOWS.get(follow.stop, f"The drip stops: {_plain(follow.stop)}.")
    if follow.suppress:
        yield "The address is never written to again."
    if follow.away_until:
        yield f"Nothing is sent up to and on {_day(follow.away_until)}; the drip goes on afterwards."
    if follow.revisit_on:
        yield f"The lead comes up again on {_day(follow.revisit_on)}."
    for signal in follow.signals:
        yield f"A {signal.strength} signal counts for the lead: {signal.title}."
    for proposal in follow.proposals:
        yield f"{person(proposal.person)} is proposed as a contact ({proposal.why}); nothing is mailed to them by itself."
    if follow.is_forwarded:
        yield "It is forwarded to the lead's owner."
    if not (follow.stop or follow.suppress or follow.away_until or follow.signals or follow.is_forwarded):
        yield "Nothing is done about it."


def person(who: Person) -> str:
    """A person as in a sentence."""
    return f"{who.name} <{who.email}>" if who.name and who.email else who.name or who.email


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _plain(word: str) -> str:
    return word.replace("_", " ")
