"""Which days a written date covers, seen from a day; None where that is open or no such day exists.

Weeks run Monday to Sunday and bear ISO numbers; seasons begin on the first of March, June, September and December.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from triggers.core.date_items import EASTER, OF_WEEK, DateItem, DateRange
from triggers.core.feasts import easter_sunday, from_easter

ONE_DAY = timedelta(days=1)
#: A mail's own date may say anything; days are counted between these, so that no sum leaves the calendar.
_FIRST_DAY, _LAST_DAY = date(1901, 1, 1), date(2400, 1, 1)


def within_calendar(day: date) -> date:
    """`day`, or the nearest day from which all sums of this module stay within the calendar."""
    return min(max(day, _FIRST_DAY), _LAST_DAY)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, inclusive."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Seen:
    """From where a date is looked at: the day, and whether the day comes before the month (None: open).

    A date without a year is the first that does not lie before `floor`, or before the day itself.
    """

    day: date
    day_first: bool | None = None
    floor: date | None = None


def in_order(item: DateItem, *, day_first: bool) -> DateItem:
    if not item.pair:
        return item
    a, b = item.pair
    day, month = (a, b) if day_first else (b, a)
    return replace(item, day=day, month=month, pair=None) if max(a, b) <= 12 else replace(item, pair=None)


def days_of(found: DateItem | DateRange, seen: Seen) -> Days | None:
    """The days an item or range covers; None when that is open or no such day exists."""
    if isinstance(found, DateRange):
        return _range_days(found, seen)
    if found.pair and found.day is None:
        if seen.day_first is None:
            return None
        found = in_order(found, day_first=seen.day_first)
    return _READERS[found.kind](found, seen)


def _range_days(found: DateRange, seen: Seen) -> Days | None:
    begin, end = found.begin, found.end
    if seen.day_first is not None:
        begin, end = in_order(begin, day_first=seen.day_first), in_order(end, day_first=seen.day_first)
    if begin.kind == "dom" and end.kind == "day" and end.month and begin.day and end.day:
        back = begin.day > end.day
        month = end.month - back or 12
        year = end.year - 1 if end.year and back and month == 12 else end.year
        begin = replace(begin, kind="day", month=month, year=year)
    if end.kind == "dom" and begin.kind == "day" and begin.month and begin.day and end.day:
        ahead = end.day < begin.day
        end = replace(end, kind="day", month=begin.month % 12 + 1 if ahead else begin.month,
                      year=begin.year + 1 if begin.year and ahead and begin.month == 12 else begin.year)  # fmt: skip
    if begin.month and end.month and end.year and not begin.year and begin.kind in ("day", "month"):
        begin = replace(begin, year=end.year - ((begin.month, begin.day or 1) > (end.month, end.day or 31)))
    return _joined(begin, end, found.kind, seen)


def _joined(begin: DateItem, end: DateItem, kind: str, seen: Seen) -> Days | None:
    if (
        begin.kind == "day"
        and not begin.year
        and end.kind == "day"
        and not end.year
        and begin.month
        and end.month
        and begin.day
    ):
        begin = replace(begin, year=_range_year(begin, end, seen))
    if begin.unit == EASTER and not begin.year and not end.year:
        begin = replace(begin, year=_easter_year(begin, end, seen))
    if begin.kind == end.kind == "weekday" and not begin.unit and not seen.floor:
        begin = replace(begin, unit="of_week", number=_weeks_ahead(begin, end, seen.day))
    if begin.kind == end.kind == "week" and not begin.year and not end.year:
        return _weeks(begin, end, seen)
    first = days_of(begin, seen)
    if first is None:
        return None
    last = days_of(end, replace(seen, day=first.first, floor=first.first) if not end.year else seen)
    if last is None or last.last < first.first:
        return None
    until = last.last - ONE_DAY if kind == "exclusive" and end.kind in ("day", "dom", "weekday") else last.last
    return Days(first.first, until) if until >= first.first else None


def _weeks(begin: DateItem, end: DateItem, seen: Seen) -> Days | None:
    """Numbered weeks: those of the first year in which the last of them is not over."""
    for year in range(seen.day.year, seen.day.year + 2):
        over = end.number < begin.number
        first = days_of(replace(begin, year=year), seen)
        last = days_of(replace(end, year=year + over), seen)
        if first and last and last.last >= seen.day:
            return Days(first.first, last.last)
    return None


def _weeks_ahead(begin: DateItem, end: DateItem, day: date) -> int:
    """This week while its days are not over, else the next one."""
    first, last = begin.weekday or 0, end.weekday or 0
    return int(first <= last < day.weekday())


def _range_year(begin: DateItem, end: DateItem, seen: Seen) -> int:
    """The first year in which the range does not end before the day it is seen from."""
    for year in range(seen.day.year - 1, seen.day.year + 2):
        over = (end.month or 12, end.day or 31) < (begin.month or 1, begin.day or 1)
        last = date_or_none(year + over, end.month, end.day)
        if last and last >= seen.day:
            return year
    return seen.day.year


def _easter_year(begin: DateItem, end: DateItem, seen: Seen) -> int:
    """The first year in which the days from a feast on do not end before the day they are seen from."""
    year = seen.day.year
    first = easter_sunday(year) + begin.number * ONE_DAY
    last = days_of(end, Seen(first, seen.day_first, first))
    return year + (last is None or last.last < seen.day)


def date_or_none(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def _month_days(year: int, month: int, part: str = "") -> Days:
    size = monthrange(year, month)[1]
    first, last = {"early": (1, 10), "mid": (11, 20), "end": (21, size)}.get(part, (1, size))
    return Days(date(year, month, first), date(year, month, last))


def _day(item: DateItem, seen: Seen) -> Days | None:
    floor = (seen.floor or seen.day) - (6 * ONE_DAY if item.whole_week else 0 * ONE_DAY)
    found: date | None
    if item.unit == EASTER:
        found = from_easter(item.number, floor) if not item.year else easter_sunday(item.year) + item.number * ONE_DAY
    elif item.year:
        found = date_or_none(item.year, item.month, item.day)
    elif item.weekday is not None and seen.floor is None:
        found = _nearest_weekday_year(item, seen.day) or _nextdate_or_none(item, floor)
    else:
        found = _nextdate_or_none(item, floor)
    if found is None:
        return None
    if item.whole_week:
        monday = found - timedelta(days=found.weekday())
        if found.weekday() >= 5:
            monday += timedelta(days=7)
        return _of_week(item, monday)
    return Days(found, found)


def _of_week(item: DateItem, monday: date) -> Days:
    """The week from this Monday on, or the one weekday of it that is meant."""
    if item.part != OF_WEEK:
        return Days(monday, monday + timedelta(days=6))
    day = monday + timedelta(days=item.weekday or 0)
    return Days(day, day)


def _nextdate_or_none(item: DateItem, floor: date) -> date | None:
    for year in range(floor.year, floor.year + 9):
        found = date_or_none(year, item.month, item.day)
        if found and found >= floor:
            return found
    return None


def _nearest_weekday_year(item: DateItem, day: date) -> date | None:
    """The nearest year in which the date falls on the weekday that is written with it."""
    for distance in (0, 1, -1, 2):
        found = date_or_none(day.year + distance, item.month, item.day)
        if found and found.weekday() == item.weekday and (found >= day - timedelta(days=45)):
            return found
    return None


def _dom(item: DateItem, seen: Seen) -> Days | None:
    floor = seen.floor or seen.day
    for ahead in range(14):
        month = floor.month - 1 + ahead
        found = date_or_none(floor.year + month // 12, month % 12 + 1, item.day)
        if found and found >= floor and (item.weekday is None or found.weekday() == item.weekday or ahead == 0):
            if item.whole_week:
                return _day(replace(item, kind="day", year=found.year, month=found.month), seen)
            return Days(found, found)
    return None


def _weekday(item: DateItem, seen: Seen) -> Days | None:
    """The first such day after the day it is seen from; with "last" the one before; or that of this week or another."""
    ahead = ((item.weekday or 0) - seen.day.weekday()) % 7
    if item.unit == "of_week":
        found = seen.day + timedelta(days=(item.weekday or 0) - seen.day.weekday() + 7 * item.number)
    elif item.unit == "after":
        found = seen.day + timedelta(days=ahead + 7 * item.number)
    elif item.unit == "which" and item.number == -1:
        found = seen.day + timedelta(days=ahead - 7)
    elif seen.floor is not None or (item.unit == "which" and item.number == 0):
        found = seen.day + timedelta(days=ahead)
    else:
        found = seen.day + timedelta(days=ahead or 7)
    return Days(found, found)


def _month(item: DateItem, seen: Seen) -> Days | None:
    year, month = item.year, item.month or 1
    if item.unit == "year":
        year = seen.day.year + item.number
    elif item.unit == "which" and item.number == -1:
        year = seen.day.year if month < seen.day.month else seen.day.year - 1
    elif year is None:
        floor = seen.floor or seen.day
        year = floor.year + (month < floor.month)
    return _month_days(year, month, item.part)


def _week(item: DateItem, seen: Seen) -> Days | None:
    try:
        monday = date.fromisocalendar(item.year or seen.day.isocalendar().year, item.number, 1)
        if not item.year and monday + timedelta(days=6) < (seen.floor or seen.day):
            monday = date.fromisocalendar(seen.day.isocalendar().year + 1, item.number, 1)
    except ValueError:
        return None
    return _of_week(item, monday)


def _near(item: DateItem, seen: Seen) -> Days:
    day = seen.day + timedelta(days=item.number)
    return Days(day, day)


def add_months(day: date, months: int) -> date:
    """The same day `months` later, clamped to the end of the month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def period(day: date, unit: str, number: int) -> Days:
    """The week, month, quarter or year of `day` shifted by `number` of them."""
    if unit == "day":
        return Days(day + timedelta(days=number), day + timedelta(days=number))
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * number)
        return Days(monday, monday + timedelta(days=6))
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = add_months(day.replace(month=(day.month - 1) // size * size + 1, day=1), size * number)
    return Days(first, add_months(first, size) - ONE_DAY)


def _unit(item: DateItem, seen: Seen) -> Days:
    days = period(seen.day, item.unit, item.number)
    return _part_of(days, item.unit, item.part)


def _part_of(days: Days, unit: str, part: str) -> Days:
    """The early, middle or late part: of a week the first or last three days, of a month ten days, of longer ones a third."""
    if not part:
        return days
    size = {"week": 3, "month": 10, "quarter": 31, "year": 122}.get(unit, 10)
    if part == "end":
        return Days(days.last - timedelta(days=size - 1), days.last)
    if part == "early":
        return Days(days.first, days.first + timedelta(days=size - 1))
    middle = days.first + (days.last - days.first) / 2
    return Days(middle - timedelta(days=size // 2), middle + timedelta(days=size // 2))


def _span(item: DateItem, seen: Seen) -> Days:
    """The next or last N units, whole ones: next three days begin tomorrow."""
    if item.number > 0:
        return Days(period(seen.day, item.unit, 1).first, period(seen.day, item.unit, item.number).last)
    return Days(period(seen.day, item.unit, item.number).first, period(seen.day, item.unit, -1).last)


def shift(day: date, number: int, unit: str) -> date:
    """`day` moved by so many days, weeks, months, quarters or years."""
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    return add_months(day, number * {"month": 1, "quarter": 3, "year": 12}[unit])


def _ago(item: DateItem, seen: Seen) -> Days | None:
    if abs(item.number) > 400:
        return None
    day = shift(seen.day, item.number, item.unit)
    return Days(day, day)


def _quarter(item: DateItem, seen: Seen) -> Days:
    size = 3 if item.kind == "quarter" else 6
    month = (item.number - 1) * size + 1
    year = item.year or seen.day.year
    first = date(year, month, 1)
    last = add_months(first, size) - ONE_DAY
    if not item.year and last < (seen.floor or seen.day):
        first, last = add_months(first, 12), add_months(first, 12 + size) - ONE_DAY
    return _part_of(Days(first, last), "quarter", item.part)


def _year(item: DateItem, seen: Seen) -> Days:
    year = item.year or seen.day.year
    return _part_of(Days(date(year, 1, 1), date(year, 12, 31)), "year", item.part)


def _season(item: DateItem, seen: Seen) -> Days:
    month = item.month or 3
    year = item.year or seen.day.year
    first = date(year, month, 1)
    last = add_months(first, 3) - ONE_DAY
    if item.unit == "which" and item.number == -1:
        first, last = add_months(first, -12), add_months(first, -9) - ONE_DAY
    elif not item.year and (last < seen.day or (item.unit == "which" and item.number == 1 and first <= seen.day)):
        first, last = add_months(first, 12), add_months(first, 15) - ONE_DAY
    return _part_of(Days(first, last), "quarter", item.part)


def _nth(item: DateItem, seen: Seen) -> Days | None:
    year = item.year or seen.day.year + ((item.month or 1) < seen.day.month)
    month = _month_days(year, item.month or 1)
    if item.unit == "week":
        return _nth_week(month, item.number)
    days = [month.first + timedelta(days=n) for n in range((month.last - month.first).days + 1)]
    fitting = [d for d in days if item.weekday is None or d.weekday() == item.weekday]
    index = item.number - 1 if item.number > 0 else -1
    return Days(fitting[index], fitting[index]) if index < len(fitting) else None


def _nth_week(month: Days, number: int) -> Days:
    """Whole weeks that lie in the month: the first begins on its first Monday, the last ends within it."""
    if number > 0:
        monday = month.first + timedelta(days=-month.first.weekday() % 7 + 7 * (number - 1))
    else:
        sunday = month.last - timedelta(days=(month.last.weekday() + 1) % 7)
        monday = sunday - timedelta(days=6)
    return Days(monday, monday + timedelta(days=6))


_READERS = {
    "day": _day, "dom": _dom, "weekday": _weekday, "month": _month, "week": _week, "near": _near, "unit": _unit,
    "span": _span, "ago": _ago, "quarter": _quarter, "half": _quarter, "year": _year, "season": _season, "nth": _nth,
}  # fmt: skip
