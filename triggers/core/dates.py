"""Dates as people write them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DateReading:
    """The days an expression names: `from_` to `until`, both inclusive; both None when it abstained, with the reason in `why`."""

    from_: date | None
    until: date | None
    abstained: bool
    why: str


def read_expression(
    text: str, reference: datetime | date, language: str | None = None, country: str | None = None
) -> DateReading:
    """Read one date expression, seen from `reference`; `language` is ISO 639-1, `country` ISO 3166-1 alpha-2."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return DateReading(None, None, abstained=True, why="no date in it")
    return DateReading(day, day, abstained=False, why="an ISO date")
