"""The things an answer can say: labels, people, an absence, a departure."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Label:
    """One label of an answer.

    `confidence` is between 0 and 1; `span` is the half-open range of characters in the text that was read;
    `rule` is the name of the rule that gave it.
    """

    label: str
    confidence: float
    span: tuple[int, int]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a mail: the name as written ("" for a bare mailbox) and the address ("" if none is given)."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away: first and last day away (both inclusive, None when not said), whom to ask, and the words that say so."""

    from_: date | None
    until: date | None
    stand_ins: tuple[Person, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class LeftCompany:
    """The person we wrote to has gone or is going for good; `successors` are those named instead."""

    successors: tuple[Person, ...]
    quote: str
