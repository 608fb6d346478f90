"""What an answer means: labels, dates and people, read from the visible new text of one mail.

The text that comes in is already without quotes; whether a machine wrote it has been decided. Everything here is a rule
with a name over the words of the mail, so that every label can be explained by the span it stands on.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from triggers.core.absences import names_absence, read_absence, read_left_company
from triggers.core.dates import within_calendar
from triggers.core.folding import words_of
from triggers.core.label_model import LabelModel
from triggers.core.label_opinion import LIKELY, is_weak
from triggers.core.labels import Told, label, tell
from triggers.core.languages import country_of, guess_language, language_of_country
from triggers.core.meanings import Absence, Label, LeftCompany, Person
from triggers.core.not_now import Postponement, after_span, first_day
from triggers.core.referrals import read_referral
from triggers.core.spelling import respelled

__all__ = ["Absence", "Label", "LeftCompany", "Person", "ReplyMeaning", "read_reply"]

#: Longer texts are read up to here; nobody answers a sales mail, and no machine excuses somebody, in more.
MAX_TEXT = 16 * 1024


@dataclass(frozen=True, slots=True)
class ReplyMeaning:
    """Everything one answer says. `not_now_until` is the first day on which it is right to write again."""

    labels: tuple[Label, ...]
    not_now_until: date | None
    referral: Person | None
    left_company: LeftCompany | None
    absence: Absence | None


def read_reply(
    text: str,
    *,
    text_with_signature: str,
    subject: str,
    sender: tuple[str, str],
    arrived_on: date,
    is_auto: bool,
    is_list: bool = False,
    model: LabelModel | None = None,
) -> ReplyMeaning:
    """Read the visible new text of an answer.

    `text` is without its signature; `sender` is (name, address); `arrived_on` is the local day of arrival; `is_auto` says
    that a machine wrote it, `is_list` that it came by a mailing list; `model` gives a second opinion on the labels. Texts are
    read up to 16 KB.
    """
    arrived_on = within_calendar(arrived_on)
    text, signed = text[:MAX_TEXT], text_with_signature[:MAX_TEXT]
    if is_auto:
        return _read_notice(text, signed, subject[:1000], sender, arrived_on)
    return _read_answer(text, subject[:1000], sender, arrived_on, model, is_list=is_list)


def _read_notice(text: str, signed: str, subject: str, sender: tuple[str, str], arrived_on: date) -> ReplyMeaning:
    """What a machine wrote: an absence, a departure, or only that the mail has come in."""
    whole = signed or text
    gone = read_left_company(whole, subject=subject, sender=sender)
    if gone:
        return ReplyMeaning((_label("left_company", text, gone.quote),), None, None, gone, None)
    absence = read_absence(whole, subject=subject, sender=sender, arrived_on=arrived_on, is_notice=True)
    if absence:
        return ReplyMeaning((_label("out_of_office", text, absence.quote),), None, None, None, absence)
    return ReplyMeaning((_label("auto_ack", text, text),), None, None, None, None)


def _label(name: str, text: str, quote: str) -> Label:
    at = text.find(quote[:40]) if quote else -1
    span = (at, min(len(text), at + len(quote))) if at >= 0 else (0, len(text))
    return Label(name, 0.9, span, f"{name}/notice")


def _read_answer(
    text: str, subject: str, sender: tuple[str, str], arrived_on: date, model: LabelModel | None, *, is_list: bool
) -> ReplyMeaning:
    """What a person wrote."""
    words = words_of(text)
    language = guess_language(text, words, language_of_country(country_of(sender[1], "")))
    words = respelled(words, language or "en")
    told = tell(text, words, arrived_on, language)
    labels = label(told, text, model, is_list=is_list)
    if "out_of_office" not in {found.label for found in labels}:
        labels = _or_away(labels, text, sender, arrived_on)
    names = {found.label for found in labels}
    until = _until(told, names, arrived_on)
    referral = read_referral(text, sender) if names & {"wrong_person", "left_company", "forward"} else None
    gone = (
        LeftCompany((referral,) if referral else (), _quote(text, labels, "left_company"))
        if "left_company" in names
        else None
    )
    absence = (
        read_absence(text, subject=subject, sender=sender, arrived_on=arrived_on) if "out_of_office" in names else None
    )
    return ReplyMeaning(labels, until, referral, gone, absence)


def _or_away(labels: tuple[Label, ...], text: str, sender: tuple[str, str], arrived_on: date) -> tuple[Label, ...]:
    """The labels of a short answer that says of nothing more surely than that its sender is away now, or soon."""
    if len(text) > _LONGEST_EXCUSE or "?" in text or not all(map(_may_be_of_excuse, labels)):
        return labels
    absence = read_absence(text, subject="", sender=sender, arrived_on=arrived_on)
    if absence is None or absence.until is None or absence.until < arrived_on or not names_absence(text):
        return labels
    if absence.from_ is not None and absence.from_ > arrived_on + _SOON:
        return labels
    if not absence.stand_ins and any(found.label == "wrong_person" and not _is_guessed(found) for found in labels):
        return labels
    later = tuple(found for found in labels if found.label == "not_now" and not _is_guessed(found))
    return (_label("out_of_office", text, absence.quote), *later)


#: A longer answer says more than that somebody is away; an absence that begins later is told in passing.
_LONGEST_EXCUSE, _SOON = 400, timedelta(days=3)


def _may_be_of_excuse(found: Label) -> bool:
    """Whether a label is a guess, or one that the words of an absence bring along: a day to come, whom to ask.

    A demand to stop never is: "I want to be gone from your records by tonight".
    """
    if found.label == "unsubscribe":
        return False
    return found.label in ("not_now", "unsure", "wrong_person") or _is_guessed(found)


def _is_guessed(found: Label) -> bool:
    return is_weak(found) or found.rule.endswith(LIKELY)


def _until(told: list[Told], names: set[str], arrived_on: date) -> date | None:
    """The first day to write again: a day set for a call goes before what else is dated."""
    if "not_now" not in names:
        return None
    named = [t.postponement for t in told if t.postponement]
    if "out_of_office" in names:  # "away this week" tells of the absence, not when to write
        named = [one for one in named if one.grain != "week" or not one.is_after]
    if "meeting" in names and (day := _day_of(named)):
        return day
    return first_day(named) or after_span([t.sentence for t in told], arrived_on)


def _day_of(named: list[Postponement]) -> date | None:
    return first_day([one for one in named if one.grain == "day" and not one.is_after])


def _quote(text: str, labels: tuple[Label, ...], name: str) -> str:
    start, end = next(found.span for found in labels if found.label == name)
    return " ".join(text[start:end].split())[:300]
