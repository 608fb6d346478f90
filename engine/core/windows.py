"""Windows: on which days and between which local times a mail may leave."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import blake2b

from engine.core.calendar import FAR, LocalCalendar, at_local, holidays_of, local_of, start_of_day
from engine.core.enrolment import Away
from engine.core.words import misread

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9]) ?[-\u2013] ?([01][0-9]|2[0-4]):([0-5][0-9])")
_DAY = timedelta(days=1)
#: Why a mail waits: for its window to open, for the person to be back.
WINDOW, ABSENCE = "window", "absence"
#: Who is back from an absence is left alone for a part of this.
_SPREAD = timedelta(minutes=30)
#: A window that does not open within this many days (a calendar closed for ever) is given up: it opens at FAR.
_LOOK_AHEAD = 800


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, minutes after local midnight; the end is outside. Windows do not run over midnight."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start // 60:02}:{self.start % 60:02}-{self.end // 60:02}:{self.end % 60:02}"


def parse_span(text: str) -> Span:
    """`text` such as "09:00-11:30". Raises a ValueError "bad-window" that says what to write."""
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise misread(
            "bad-window", f"{text[:60]!r} is not a pair of times", 'write it with quotation marks: "09:00-11:30"'
        )
    start, end = int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
    if start >= end or end > 24 * 60:
        raise misread(
            "bad-window", f"{text!r} does not end after it starts", "a window lies within one day: 09:00-24:00 at most"
        )
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class Opening:
    """When mails may leave: weekdays (Monday is 0), the spans of a day in order, and whose holidays are closed.

    `holidays` holds "lead.country", "company" (its closed days) or ISO 3166 country codes.
    """

    weekdays: frozenset[int] = frozenset(range(7))
    spans: tuple[Span, ...] = (Span(0, 24 * 60),)
    holidays: tuple[str, ...] = ()

    def next(self, moment: datetime, calendar: LocalCalendar, absences: tuple[Away, ...] = ()) -> datetime:
        """The first moment from `moment` on that lies inside; `moment` itself if it does, FAR if none does."""
        local = local_of(moment, calendar.zone)
        if self._is_plainly_open(local, calendar) and not is_away(local.date(), absences):
            return moment
        for ahead in range(_LOOK_AHEAD):
            day = local.date() + ahead * _DAY
            if not is_away(day, absences) and (opens := self._on(day, moment, calendar)) is not None:
                return opens
        return FAR

    def _is_plainly_open(self, local: datetime, calendar: LocalCalendar) -> bool:
        """Inside, judged by the wall clock alone: right except in the hour that comes twice."""
        if local.weekday() not in self.weekdays or local.fold:
            return False
        minute = local.hour * 60 + local.minute
        for span in self.spans:  # asked for every mail: a generator would double the time
            if span.start <= minute < span.end:
                return not self._is_closed(local.date(), calendar)
        return False

    def _is_closed(self, day: date, calendar: LocalCalendar) -> bool:
        return any(_is_holiday(day, whose, calendar) for whose in self.holidays)

    def _on(self, day: date, moment: datetime, calendar: LocalCalendar) -> datetime | None:
        """The first moment of `day` from `moment` on that is inside."""
        if day.weekday() not in self.weekdays or self._is_closed(day, calendar):
            return None
        for span in self.spans:
            opens, closes = _bound(day, span.start, calendar), _bound(day, span.end, calendar)
            if moment < closes and opens < closes:
                return max(opens, moment)
        return None


#: No limit at all: what a campaign without window and holidays has.
ALWAYS = Opening()


def is_away(day: date, absences: tuple[Away, ...]) -> bool:
    """Whether `day` is one of the days of an absence; its last day belongs to it."""
    return any(day <= a.until and (a.from_ is None or a.from_ <= day) for a in absences)


def spread(key: str) -> timedelta:
    """A part of half an hour, in whole seconds, that depends on nothing but the key."""
    digest = blake2b(key.encode(), digest_size=4, person=b"rekindle-spread").digest()
    return timedelta(seconds=int.from_bytes(digest) % int(_SPREAD.total_seconds()))


def _is_holiday(day: date, whose: str, calendar: LocalCalendar) -> bool:
    if whose == "lead.country":
        return calendar.is_holiday(day)
    return day in (calendar.closed if whose == "company" else holidays_of(whose, day.year))


def _bound(day: date, minute: int, calendar: LocalCalendar) -> datetime:
    if minute == 24 * 60:
        return start_of_day(day + _DAY, calendar.zone)
    return at_local(datetime.combine(day, time(minute // 60, minute % 60)), calendar.zone)
