"""Dates as they are written: which parts are given, not yet which day that is."""

from dataclasses import dataclass

#: The unit of a day that is `number` days from Easter Sunday; it has neither month nor day.
EASTER = "easter"
#: The part of a week that is one weekday of it.
OF_WEEK = "weekday"


@dataclass(frozen=True, slots=True)
class DateItem:
    """One date as written; `first` and `last` are word indexes (half-open).

    kind: day, dom (day of a month that is not named), weekday, month, week, near (days from now), unit (this or next week ...),
    span (next N units), ago (N units from now or back), quarter, half, year, season, nth (third Tuesday of ...).
    """

    kind: str
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    #: A numeric pair whose order is open, as written.
    pair: tuple[int, int] | None = None
    number: int = 0
    unit: str = ""
    part: str = ""
    #: "week of" this day.
    whole_week: bool = False


@dataclass(frozen=True, slots=True)
class DateRange:
    """Two dates joined; `kind` is that of the joiner: inclusive, exclusive or and."""

    begin: DateItem
    end: DateItem
    kind: str

    @property
    def first(self) -> int:
        return self.begin.first

    @property
    def last(self) -> int:
        return self.end.last
