"""Dates with names in them: 3 August, lundi 3, end of May, third Tuesday of September."""

from dataclasses import replace

from triggers.core.date_figures import FigureDates
from triggers.core.date_items import EASTER, DateItem
from triggers.core.date_lookup import JOINER, ORDINAL, PART, UNIT, WHICH, match, pick
from triggers.core.feasts import FEASTS
from triggers.core.folding import vocabulary

#: Words that may lead up to a bare month or a short one, so that "may" and "mars" are months and not words.
_MONTH_LEADS = vocabulary(
    "in im en em i w we till until til bis ab since seit from by of de del di van von after nach apres dopo "
    "despues na efter etter po late early mid end ende fin fine eind mitte anfang debut next last this nachsten d "
    "des before vor avant antes prima przed ca around about no nao ate hasta jusqu'en od do v ve fra fran dal a "
    "al au os az back year"
)
#: Short month names that are also everyday words: they need a leading word or a number.
#: Months that are other words, too, and what stands around "may" when it is one.
_VERBS_TOO = frozenset(["may", "sie"])
_AFTER_MAY = vocabulary("be have i we need want not you well")
_BEFORE_MAY = vocabulary("i we you he she it they this that there which who")
_EVERYDAY = vocabulary(
    "may mai maj mei mars mar set ago lis sie out jun jul dec dez des sep okt oct nov jan feb fev apr abr marca "
    "mart ekim ma marts marc agost lut cze"
)

_MOST_LISTED = 8
#: Short weekdays that stand without a date; the others, and Dutch "vrij", are words as well.
_LONE_SHORT = ("mon", "tue", "wed", "thu", "fri")
#: Swedish "sista juni" is the last day of June.
_LAST_OF_SWEDISH = ("sista",)
_ARTICLES = vocabulary("the den dem der le el il d . am on")


class NamedDates(FigureDates):
    """Readers of months and weekdays; each returns an item or None."""

    def day_month(self, at: int) -> DateItem | None:
        day = self.day_number(at)
        if day is None:
            return None
        at_month = self.skip(day[1], ".," if not self.strict else "")
        if self.text(at_month) in ("-", "/") and not self.words[min(at_month + 1, self.size - 1)].is_number:
            at_month += 1
        month = self.month(at_month)
        if month is None:
            return None
        last = at_month + 1
        if self.text(last) == "." and self.touches(last) and len(self.text(at_month)) < 6:
            last += 1
        if (
            self.text(last) in ("-", "/")
            and self.touches(last)
            and (year := self._numeric_year(last + 1) if last + 1 < self.size else None)
        ):
            return DateItem("day", at, last + 2, year=year, month=month, day=day[0])
        year, last = self.year_after(last)
        return DateItem("day", at, last, year=year, month=month, day=day[0])

    def month_day(self, at: int) -> DateItem | None:
        month = self.month(at)
        if month is None or (self.strict and self.text(at) == "sie"):
            return None
        if self.text(at + 1) == "en" and self.language == "fr":
            return None  # "mardi en 8" is Tuesday week
        after = at + 2 if self.text(at + 1) == "." and len(self.text(at)) < 6 else at + 1
        if self.text(after) == "the":
            after += 1
        day = self.day_number(after)
        if day is None or (self.strict and not self.words[after].is_number and len(self.text(at)) < 4):
            return None
        if (
            self.text(day[1]) == ":"
            or (self.text(day[1]) == "/" and self.touches(day[1]))
            or self.text(day[1]) in ("pm", "uhr")
        ):
            return None
        year, last = self.year_after(day[1])
        if self.language == "en" and self.text(last - 1) == "." and year is None:
            last -= 1  # the full stop of the sentence
        return DateItem("day", at, last, year=year, month=month, day=day[0])

    def month_only(self, at: int) -> DateItem | None:
        part, at_month = "", at
        if self.text(at) in PART:
            part, at_month = PART[self.text(at)], self.skip(at + 1, "-")
            while self.text(at_month) in ("-", "part"):
                at_month = self.skip(at_month + 1)
        which = WHICH.get(self.text(at_month), None) if self.month(at_month) is None else None
        if which is not None and self.month(at_month + 1) is not None and len(self.text(at_month + 1)) > 2:
            part = "end" if self.text(at_month) in _LAST_OF_SWEDISH else part
            at_month, which = at_month + 1, None if part else which
        else:
            which = None
        month = self.month(at_month)
        if month is None:
            return None
        last = at_month + 1
        year, last = self.year_after(
            last + 1 if self.text(last) == "." and len(self.text(at_month)) < 6 and self.year_number(last + 1) else last
        )
        if year is None and WHICH.get(self.text(last)) in (0, 1, 2) and UNIT.get(self.text(last + 1)) == "year":
            return DateItem("month", at, last + 2, month=month, part=part, number=WHICH[self.text(last)], unit="year")
        lone = self.text(at_month) in _EVERYDAY and self.language != "ja"
        led = self.text(at_month - 1) in _MONTH_LEADS or part or year or which is not None
        if self.strict and lone and not led:
            return None
        if self.text(at_month) in _VERBS_TOO and self.strict and not year and self._modal(at_month):
            return None
        return DateItem(
            "month",
            at,
            last,
            year=year,
            month=month,
            part=part,
            number=which or 0,
            unit="" if which is None else "which",
        )

    def _modal(self, at: int) -> bool:
        """Whether "may" and Polish "sie" stand among the words that they stand among when they are no month."""
        return self.text(at) == "sie" or self.text(at + 1) in _AFTER_MAY or self.text(at - 1) in _BEFORE_MAY

    def nth(self, at: int) -> DateItem | None:
        """Third Tuesday of September 2014, last day of the month of October, premier lundi de mai."""
        nth = pick(ORDINAL.get(self.text(at)), self.language)
        if self.text(at) in WHICH and WHICH[self.text(at)] == -1:
            nth = -1
        value = self.number(at)
        after = at + 1
        if nth is None and value and value <= 5:
            nth, after = value, self.after_day_number(at + 1)
            if after == at + 1:
                return None
        if nth is None:
            return None
        weekday = self.weekday_at(after)
        unit = UNIT.get(self.text(after))
        if weekday is None and unit not in ("day", "week"):
            return None
        at_month = self.skip(weekday[1] if weekday else after + 1, "'")
        month = self.month(at_month)
        if month is None:
            return None
        year, last = self.year_after(at_month + 1)
        return DateItem(
            "nth",
            at,
            last,
            year=year,
            month=month,
            weekday=weekday[0] if weekday else None,
            number=nth,
            unit=unit or "weekday",
        )

    def feast(self, at: int) -> DateItem | None:
        """Good Friday, 2. påskedag (29.3.), Heiligabend, Mittwoch, 24. Dezember."""
        found = match(FEASTS, self.words, at)
        if found is None:
            return None
        if dated := self._apposition(at, found[0]):
            return dated
        month, day = found[1]
        if month < 0:
            return None
        year, last = self.year_after(found[0])
        if month:
            return DateItem("day", at, last, year=year, month=month, day=day)
        return DateItem("day", at, last, year=year, unit=EASTER, number=day)

    def _apposition(self, first: int, at: int) -> DateItem | None:
        """The dated day that says again which day was meant: "tomorrow, Wednesday 9 April", "2. påskedag (29.3.)"."""
        inner = at + (self.text(at) in (",", "("))
        while self.text(inner) in _ARTICLES:
            inner += 1
        dated = self._dated(inner)
        if dated is None:
            return None
        return replace(dated, first=first, last=dated.last + (self.text(at) == "(" and self.text(dated.last) == ")"))

    def _dated(self, at: int) -> DateItem | None:
        """A day of a month, with its weekday or without."""
        if at >= self.size:
            return None
        for read in (*_OF_A_DAY, NamedDates.weekday):
            found = read(self, at)
            if found is not None and found.kind in ("day", "dom"):
                return found
        return None

    def weekday(self, at: int) -> DateItem | None:
        found = self.weekday_at(at)
        if found is None:
            return None
        weekday, after = found
        inner_at = self.skip(after, ".,(") if not self.strict else self._past_comma(after)
        inner = None
        for read in (*_OF_A_DAY, NamedDates.japanese):
            if inner is None and inner_at < self.size:
                inner = read(self, inner_at)
        if self.text(after) == "en" and self.text(after + 1) in ("8", "15", "huit", "quinze"):
            weeks = 1 if self.text(after + 1) in ("8", "huit") else 2
            return DateItem("weekday", at, after + 2, weekday=weekday, number=weeks, unit="after")
        if inner and inner.kind in ("day", "dom") and not self._begins_behind_days(at, inner):
            return replace(inner, first=at, weekday=weekday)
        if (
            self.strict
            and (len(self.text(at)) <= 3 or self.text(at) == "vrij")
            and self.text(at) not in ("mon", "tue", "wed", "thu", "fri")
        ):
            return None
        which = self._which_after(after)
        if which and UNIT.get(self.text(which[1])) != "week":
            return DateItem("weekday", at, which[1], weekday=weekday, number=which[0], unit="which")
        return DateItem("weekday", at, after, weekday=weekday)

    def _begins_behind_days(self, at: int, inner: DateItem) -> bool:
        """Whether a date begins a range that says again which days were meant: "Monday to Friday, May 5-9"."""
        goes_on = self.text(inner.last) in ("-", "–") and self.number(inner.last + 1) is not None
        return goes_on and self.text(at - 1) in ("to", "-", "–", "through", "thru", "and")

    def _past_comma(self, at: int) -> int:
        """Running text: one comma or bracket and articles may stand between a weekday and its date."""
        if self.text(at) in (",", "("):
            at += 1
        at = self.skip(at, "")
        return at + 1 if self.text(at) == "." and self.text(at - 1) == "d" else at

    def joined_at(self, at: int) -> tuple[int, str] | None:
        """(index behind it, kind) of what joins two dates; a slash does between two days of a month in letters, or "5./6.11."."""
        if self.text(at) == "/" and self.number(at + 1):
            end = self.skip(at + 2, ".")
            is_named = self.month(end) is not None
            return (at + 1, "inclusive") if is_named or (self.text(at - 1) == "." and end > at + 2) else None
        return match(JOINER, self.words, at)

    def listed_until(self, at: int) -> int:
        """The index behind the last of some days that commas part: behind the 14 of "13, 14 and 15 May"."""
        for _ in range(_MOST_LISTED):
            day = self.day_number(at + 1) if self.text(at) == "," and self.number(at + 1) else None
            if day is None:
                break
            at = day[1]
        return at

    def range_start(self, at: int) -> DateItem | None:
        """The 13 of "13 bis 15 Juli", "3.-14.5.", "13/14 July", "13, 14 and 15 July"."""
        day = self.day_number(at)
        if day is None:
            return None
        joined = self.joined_at(self.listed_until(day[1]))
        if joined is None:
            return None
        end = self.range_end = self.skip(joined[0], "")
        if weekday := self.weekday_at(end):
            end = self.skip(weekday[1], ",")
        inner = None
        for read in (NamedDates.numeric, NamedDates.day_month, NamedDates.japanese):
            if inner is None and end < self.size:
                inner = read(self, end)
        if inner is None or inner.kind not in ("day", "dom"):
            return None
        return DateItem("dom", at, day[1], day=day[0])


#: How a day without its weekday is written, the surest first.
_OF_A_DAY = (
    NamedDates.iso,
    NamedDates.numeric,
    NamedDates.day_month,
    NamedDates.month_day,
    NamedDates.day_of_month,
)
