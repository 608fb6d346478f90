"""Moments that a campaign names: a date, the start of a quarter, a date of the lead with an offset, a time after enrolment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from engine.core.calendar import LocalCalendar, after, local_of, start_of_day
from engine.core.lead import Lead
from engine.core.words import Duration, misread, parse_duration

Period = Literal["week", "month", "quarter", "year"]

_START = re.compile(r"start +of +(week|month|quarter|year)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AFTER = re.compile(r"(.{1,40}) +after +(enrolment|release)")
_FIELD = re.compile(
    r"(release\.revisit_on|release\.at|lead\.attributes\.[A-Za-z_][A-Za-z0-9_]{0,60})(?: +([+-]) +(.{1,40}))?"
)
_EXAMPLE = (
    "write a date (2027-01-15), start of week/month/quarter/year, a date of the lead "
    "(release.revisit_on - 2 weeks, lead.attributes.renewal) or 6 months after enrolment"
)
_MONTHS_OF: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class NamedMoment:
    """One of: a `day`, the start of a `period`, a `field` of lead or release; with `offset` after it (negative: before)."""

    text: str
    day: date | None = None
    period: Period | None = None
    field: str | None = None
    offset: Duration | None = None

    def __str__(self) -> str:
        return self.text


def parse_moment(text: str) -> NamedMoment:
    """Read the words of `wait_until` and `until`. Raises a ValueError "bad-moment" that says what to write."""
    words = " ".join(text.split())
    if found := _START.fullmatch(words):
        return NamedMoment(words, period=found[1])  # type: ignore[arg-type]
    if _DATE.fullmatch(words):
        return NamedMoment(words, day=_read_date(words))
    if found := _AFTER.fullmatch(words):
        field = "enrolment" if found[2] == "enrolment" else "release.at"
        return NamedMoment(words, field=field, offset=parse_duration(found[1]))
    if found := _FIELD.fullmatch(words):
        return NamedMoment(words, field=found[1], offset=_signed(found[2], found[3]))
    raise misread("bad-moment", f"{text[:60]!r} is not a moment", _EXAMPLE)


def is_moment(text: str) -> bool:
    """Whether `text` has the form of a moment (and not of a condition), right or wrong in its details."""
    words = " ".join(text.split())
    return any(form.fullmatch(words) for form in (_START, _DATE, _AFTER, _FIELD))


def _read_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise misread("bad-moment", f"there is no day {text}", "write a date of the calendar: 2027-01-15") from None


def _signed(sign: str | None, text: str | None) -> Duration | None:
    if text is None:
        return None
    duration = parse_duration(text)
    return replace(duration, count=-duration.count) if sign == "-" else duration


def moment_of(
    named: NamedMoment, start: datetime, enrolled_at: datetime, lead: Lead, calendar: LocalCalendar
) -> datetime | None:
    """The moment that `named` means for this lead, seen from `start`; None when the lead has no such date.

    Days begin at local midnight. The start of a period is the first one from `start` on.
    """
    if named.period:
        return _start_of(named.period, start, calendar)
    base = start_of_day(named.day, calendar.zone) if named.day else _field(named.field, enrolled_at, lead, calendar)
    return after(base, named.offset, calendar) if base and named.offset else base


def _start_of(period: Period, start: datetime, calendar: LocalCalendar) -> datetime:
    day = local_of(start, calendar.zone).date()
    first = _first_day(period, day)
    opens = start_of_day(first, calendar.zone)
    return opens if opens >= start else start_of_day(_first_day(period, first + _length(period)), calendar.zone)


def _first_day(period: Period, day: date) -> date:
    if period == "week":
        return day - timedelta(days=day.weekday())
    months = _MONTHS_OF[period]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _length(period: Period) -> timedelta:
    """Enough days to land in the following period from the first day of one."""
    return timedelta(days=7 if period == "week" else 31 * _MONTHS_OF[period])


def _field(field: str | None, enrolled_at: datetime, lead: Lead, calendar: LocalCalendar) -> datetime | None:
    if field == "enrolment":
        return enrolled_at
    if field == "release.at":
        return lead.release.at if lead.release else None
    if field == "release.revisit_on":
        day = lead.release.revisit_on if lead.release else None
        return start_of_day(day, calendar.zone) if day else None
    return _attribute_moment(lead.attributes, (field or "").removeprefix("lead.attributes."), calendar)


def _attribute_moment(attributes: Mapping[str, Any], name: str, calendar: LocalCalendar) -> datetime | None:
    try:
        return start_of_day(date.fromisoformat(str(attributes.get(name))[:10]), calendar.zone)
    except ValueError:
        return None
