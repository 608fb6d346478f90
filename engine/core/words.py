"""The small texts of a campaign file that mean something: durations and caps. Written and stored as text, read once."""

import re
from dataclasses import dataclass
from typing import Literal

from pydantic_core import PydanticCustomError

Unit = Literal["minutes", "hours", "days", "business days", "weeks", "months", "years"]

#: How much of each unit makes about twenty years: nothing in a campaign is meant to be further away.
_MOST: dict[Unit, int] = {
    "minutes": 525_600,
    "hours": 175_200,
    "days": 7_300,
    "business days": 5_200,
    "weeks": 1_040,
    "months": 240,
    "years": 20,
}
_UNITS: dict[str, Unit] = {unit.removesuffix("s"): unit for unit in _MOST}
_DURATION = re.compile(r"([0-9]{1,6}) +(minute|hour|day|business +day|week|month|year)s?")
_CAP = re.compile(r"(?:at most +)?([0-9]{1,4}) +per +(.{1,40})")
_EXAMPLE = "write a number and a unit: 4 hours, 2 days, 3 business days, 6 weeks, 1 month"


def misread(code: str, message: str, help_: str, **where: int | str) -> PydanticCustomError:
    """The error for a value that cannot be read: a stable code, what is wrong, and what to write instead.

    `where` narrows the place down: `offset`, characters from the start of the text; `key`, of a mapping.
    """
    return PydanticCustomError(code, "{message}", {"message": message, "help": help_, **where})


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the unit it was written in: `1 day` and `24 hours` differ (DESIGN section 4)."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit if self.count != 1 else self.unit.removesuffix('s')}"


@dataclass(frozen=True, slots=True)
class Cap:
    """At most `count` mails in any stretch of `per`."""

    count: int
    per: Duration

    def __str__(self) -> str:
        return f"{self.count} per {self.per}"


def parse_duration(text: str) -> Duration:
    """`text` such as "2 business days". Raises a ValueError (PydanticCustomError "bad-duration") that says what to write."""
    found = _DURATION.fullmatch(text.strip().lower())
    if not found:
        raise misread("bad-duration", f"{text[:60]!r} is not a length of time", _EXAMPLE)
    count, unit = int(found[1]), _UNITS[" ".join(found[2].split())]
    if count > _MOST[unit]:
        raise misread("bad-duration", f"{text[:60]!r} is more than twenty years", "write a shorter time")
    return Duration(count, unit)


def parse_positive_duration(text: str) -> Duration:
    """Like parse_duration, but "0 days" is refused."""
    duration = parse_duration(text)
    if not duration.count:
        raise misread("bad-duration", f"{text[:60]!r} is no time at all", "write at least 1")
    return duration


def parse_cap(text: str) -> Cap:
    """`text` such as "1 per 5 days" or "at most 2 per 30 days". Raises a ValueError "bad-cap" that says what to write."""
    found = _CAP.fullmatch(text.strip().lower())
    if not found or int(found[1]) == 0:
        raise misread("bad-cap", f"{text[:60]!r} is not a cap", "write a number of mails per time: 1 per 5 days")
    return Cap(int(found[1]), parse_positive_duration(found[2]))
