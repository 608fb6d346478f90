"""Local time: when a wait ends, which days are business days, which zone a lead lives in (DESIGN section 4).

Moments are aware UTC datetimes; days and wall-clock times are those of a zone. Nothing here raises for any moment: what
would lie beyond the year 9999 is `FAR`.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

import holidays

from engine.core.country_zones import COUNTRY_ZONES
from engine.core.lead import Lead
from engine.core.words import Duration

FAR = datetime(9990, 1, 1, tzinfo=UTC)
_EARLY = datetime(2, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_ELAPSED = {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1)}
_CALENDAR_DAYS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "years": 12}
#: Reserved codes that people and the European Union write in place of those of ISO 3166.
_ALSO_WRITTEN = {"UK": "GB", "EL": "GR"}


class HasCalendar(Protocol):
    """What this module needs of company.yaml."""

    @property
    def time_zone(self) -> str:
        """The default zone."""
        ...

    @property
    def closed_days(self) -> frozenset[date]:
        """The company's own closed days."""
        ...


@dataclass(frozen=True, slots=True)
class LocalCalendar:
    """Where and when a lead works: its zone, its country (for holidays) and the company's closed days."""

    zone: ZoneInfo
    country: str | None = None
    closed: frozenset[date] = frozenset()

    def is_holiday(self, day: date) -> bool:
        """A public holiday of the lead's country (library `holidays`, national ones, observed days too)."""
        return self.country is not None and day in holidays_of(self.country, day.year)

    def is_business_day(self, day: date) -> bool:
        """No weekend, no holiday of the country, no closed day of the company."""
        return day.weekday() < 5 and day not in self.closed and not self.is_holiday(day)


@lru_cache(maxsize=2048)
def holidays_of(country: str, year: int) -> frozenset[date]:
    """The national holidays of an ISO 3166 country in a year; none for a country that the library does not know."""
    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except (NotImplementedError, ValueError, KeyError, OverflowError):
        return frozenset()


@lru_cache(maxsize=4096)
def find_zone(name: str) -> ZoneInfo | None:
    """The IANA zone called `name`, or None when there is none (a name of a lead may be anything)."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return None


def effective_zone(lead: Lead, company: HasCalendar) -> tuple[ZoneInfo, str | None]:
    """The zone to reckon in: the lead's, else the account's, else the country's, else the company's default.

    The second value is a note for people when the lead's own zone is not what was used.
    """
    if lead.time_zone and (zone := find_zone(lead.time_zone)):
        return zone, None
    return _presumed_zone(
        lead.time_zone, lead.account.time_zone if lead.account else None, country_of(lead), company.time_zone
    )


@lru_cache(maxsize=4096)
def _presumed_zone(own: str | None, accounts: str | None, country: str | None, default: str) -> tuple[ZoneInfo, str]:
    why = f"{own!r} is not a time zone" if own else "no time zone is known"
    if accounts and (zone := find_zone(accounts)):
        return zone, f"{why}: the account's, {accounts}, is used"
    if country and (name := COUNTRY_ZONES.get(country)) and (zone := find_zone(name)):
        return zone, f"{why}: {name} is used for {country}"
    return find_zone(default) or ZoneInfo("UTC"), f"{why}: the company's, {default}, is used"


def country_of(lead: Lead) -> str | None:
    """The lead's country as an ISO 3166 code, else its account's."""
    country = lead.country or (lead.account.country if lead.account else None)
    return _ALSO_WRITTEN.get(code := country.upper(), code) if country else None


def calendar_of(lead: Lead, company: HasCalendar) -> LocalCalendar:
    """The calendar that this lead's waits and windows follow."""
    zone, _ = effective_zone(lead, company)
    return _calendar(zone, country_of(lead), company.closed_days)


_calendar = lru_cache(maxsize=4096)(LocalCalendar)


def at_local(local: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a wall-clock time: the first of two (overlap), the first valid one after a gap."""
    try:
        moment = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) == local:
            return moment
        return _end_of_gap(moment, local, zone)
    except (OverflowError, ValueError):
        return FAR


def _end_of_gap(late: datetime, local: datetime, zone: ZoneInfo) -> datetime:
    """The transition that swallowed `local`: between its reading with the offset after (early) and before it (`late`)."""
    early = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    offset = late.astimezone(zone).utcoffset()
    while late - early > _SECOND:
        middle = early + (late - early) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            late = middle
        else:
            early = middle
    transition = late.replace(microsecond=0)
    return transition if transition.second == 0 else transition + timedelta(seconds=60 - transition.second)


def local_of(moment: datetime, zone: ZoneInfo) -> datetime:
    """The aware local time of a moment."""
    return min(max(moment, _EARLY), FAR).astimezone(zone)


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a local day."""
    return at_local(datetime.combine(day, time()), zone)


def after(anchor: datetime, wait: Duration, calendar: LocalCalendar, month_day: int | None = None) -> datetime:
    """The moment `wait` after `anchor`; negative counts go back.

    Minutes and hours are elapsed; days, weeks, months and business days keep the wall-clock time of the anchor in the
    calendar's zone. `month_day` is the day of the month that a chain of months began on.
    """
    try:
        if elapsed := _ELAPSED.get(wait.unit):
            return min(anchor + elapsed * wait.count, FAR)
        local = local_of(anchor, calendar.zone)
        return at_local(
            datetime.combine(_day_after(local.date(), wait, calendar, month_day), local.time()), calendar.zone
        )
    except (OverflowError, ValueError):
        return FAR if wait.count > 0 else _EARLY


def _day_after(day: date, wait: Duration, calendar: LocalCalendar, month_day: int | None) -> date:
    if days := _CALENDAR_DAYS.get(wait.unit):
        return day + _DAY * (days * wait.count)
    if months := _MONTHS.get(wait.unit):
        return add_months(day, months * wait.count, month_day)
    return _add_business_days(day, wait.count, calendar)


def add_months(day: date, months: int, month_day: int | None = None) -> date:
    """`day` so many months on, clamped to the month's end.

    With `month_day` (the day that a chain of months began on) it is the date with that day nearest to N months on:
    28 February + 1 month of a chain from a 31st is 31 March, and a mail that slipped from 31 January to 2 February still
    has its next on 28 February.
    """
    plain = _in_month(day, months, day.day)
    if month_day is None or month_day == day.day:
        return plain
    return min((_in_month(day, months + shift, month_day) for shift in (0, 1, -1)), key=lambda d: abs((d - plain).days))


def _in_month(day: date, months: int, month_day: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(month_day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=32_768)
def _add_business_days(day: date, count: int, calendar: LocalCalendar) -> date:
    """The count-th business day after `day`; 0 is `day` itself. A calendar closed for over a year stops counting there.

    Leads of one country that are due in one batch ask the same question.
    """
    step, left = (_DAY if count > 0 else -_DAY), abs(count)
    closed_in_a_row = 0
    while left and closed_in_a_row < 400:
        day += step
        is_open = calendar.is_business_day(day)
        closed_in_a_row = 0 if is_open else closed_in_a_row + 1
        left -= is_open
    return day
