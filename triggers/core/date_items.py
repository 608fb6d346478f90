"""The dates that stand in a text, as written: which parts are given, not yet which day that is.

A hand-written grammar over words, one look ahead, linear in the text. It knows nothing of the present day; `dates.py` decides
the year, the order of day and month, and the days that an item covers.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from triggers.core import date_words
from triggers.core.date_lookup import (
    AFTER_UNIT,
    AHEAD,
    BEHIND,
    CARDINAL,
    JOINER,
    MONTH,
    NEAR,
    ORDINAL,
    PART,
    SEASON,
    UNIT,
    WEEK_OF,
    WEEKDAY,
    WHICH,
    match,
    pick,
)
from triggers.core.folding import Word

#: Words directly after "3.5" that make it a time, a share or a sum.
_NO_DATE_AFTER = frozenset(
    "% uhr h hrs am pm a.m p.m million millionen mio k eur euro euros usd x gb mb km m percent prozent people users seats stunden hours ore std min".split()
)
_TIME_BEFORE = frozenset("kl klo klokka klockan um at a".split())
#: Words that may lead up to a bare month or a short one, so that "may" and "mars" are months and not words.
_MONTH_LEADS = frozenset(
    "in im en em i w we till until til bis ab since seit from by of de del di van von after nach apres dopo despues na efter etter po late early mid "
    "end ende fin fine eind mitte anfang debut next last this nachsten d des before vor avant antes prima przed ca around about no nao ate hasta "
    "jusqu'en od do v ve fra fran dal a al au os az back year".split()
)
#: Short month names that are also everyday words: they need a leading word or a number.
_EVERYDAY = frozenset(
    "may mai maj mei mars mar set ago lis sie out jun jul dec dez des sep okt oct nov jan feb fev apr abr marca mart ekim ma marts marc agost lut cze".split()
)


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


class DateParser:
    """Finds date items in words. `strict` is for running text, where a short word or "3.5" needs company to be a date."""

    def __init__(self, words: Sequence[Word], language: str | None, *, strict: bool) -> None:
        self.words, self.language, self.strict = words, language, strict
        self.size = len(words)
        self.range_end = -1

    def find(self) -> list[DateItem | DateRange]:
        """All items and ranges in order."""
        found: list[DateItem | DateRange] = []
        at = 0
        while at < self.size:
            item = self.item(at)
            if item is None:
                at += 1
                continue
            ranged = self._range(item)
            found.append(ranged or item)
            at = (ranged or item).last
        return found

    def item(self, at: int) -> DateItem | None:
        """The item that starts at word `at`."""
        word = self.words[at]
        for read in _NUMBER_READERS if word.is_number else _WORD_READERS.get(word.fold, ()):
            if (found := read(self, at)) is not None:
                return self._with_weekday_after(found)
        return None

    # ---- words
    def text(self, at: int) -> str:
        return self.words[at].fold if 0 <= at < self.size else ""

    def touches(self, at: int) -> bool:
        """Whether word `at` follows its predecessor without a blank."""
        return 0 < at < self.size and self.words[at].start == self.words[at - 1].end

    def number(self, at: int, digits: int = 2) -> int | None:
        if at >= self.size or not self.words[at].is_number or not 1 <= len(self.text(at)) <= digits:
            return None
        return int(self.text(at))

    def year_number(self, at: int) -> int | None:
        value = self.number(at, 4)
        return value if value and 1900 <= value <= 2099 and len(self.text(at)) == 4 else None

    def skip(self, at: int, marks: str = ".,") -> int:
        """The index after fillers and these marks."""
        while at < self.size and (
            self.text(at) in date_words.FILLERS or self.text(at) in marks or self.text(at) == "'"
        ):
            at += 1
        return at

    def month(self, at: int) -> int | None:
        return pick(MONTH.get(self.text(at)), self.language)

    def weekday_at(self, at: int) -> tuple[int, int] | None:
        """(weekday, index after it and its dot or "-feira")."""
        fold = self.text(at)
        value = pick(WEEKDAY.get(fold), self.language)
        if value is None or (self.language not in WEEKDAY[fold] and len(fold) < 4):
            return None
        at += 1
        if self.text(at) == "-" and self.text(at + 1) == "feira":
            at += 2
        elif self.text(at) == "feira":
            at += 1
        elif len(fold) <= 4 and self.text(at) == ".":
            at += 1
        return value, at

    def after_day_number(self, at: int) -> int:
        """Skip what may follow a day number: "st", "-tego", ":a", "."."""
        if self.text(at) in ("-", ":") and self.text(at + 1) in date_words.ORDINAL_ENDINGS and self.touches(at):
            at += 2
        elif self.text(at) in date_words.ORDINAL_ENDINGS and self.touches(at):
            at += 1
        return at + 1 if self.text(at) == "." and self.touches(at) else at

    def day_number(self, at: int) -> tuple[int, int, bool] | None:
        """(day, index after it, whether it is marked as an ordinal)."""
        value = self.number(at)
        if value is not None:
            after = self.after_day_number(at + 1)
            glued = (
                self.touches(at)
                and self.text(at - 1) in (":", ".", "+", "/")
                and at > 1
                and self.words[at - 2].is_number
            )
            return (value, after, after > at + 1) if 1 <= value <= 31 and not glued else None
        fold = self.text(at)
        value = pick(ORDINAL.get(fold), self.language)
        if value is None and self.language:
            value = CARDINAL.get(fold, {}).get(self.language)
            if fold in ("a", "an", "en", "et", "um", "un", "een", "ein", "one", "uma", "une"):
                value = None
        if value is None and self.text(at + 1) == "-" and fold in ("dix", "vingt"):
            tail = CARDINAL.get(self.text(at + 2), {}).get("fr")
            return (({"dix": 10, "vingt": 20}[fold] + tail), at + 3, False) if tail else None
        if value == 10 and self.text(at + 1) == "-" and CARDINAL.get(self.text(at + 2), {}).get("fr", 0) >= 7:
            return 10 + CARDINAL[self.text(at + 2)]["fr"], at + 3, False
        return (value, at + 1, False) if value else None

    def year_after(self, at: int) -> tuple[int | None, int]:
        """(year, index after it) when a year follows a date; two digits count outside running text or after an apostrophe."""
        start = at
        while self.text(at) in (",", ".", "'", "de", "del", "of", "roku", "do", "года"):
            at += 1
        year = self.year_number(at)
        if year and not (self.text(at + 1) in (":",) and self.touches(at + 1)):
            return year, at + 1
        short = self.number(at)
        near = at == start or self.text(at - 1) in ("'", ",", ".")
        if (
            short is not None
            and near
            and len(self.text(at)) == 2
            and (not self.strict or self.text(at - 1) == "'")
            and at + 1 >= self.size
        ):
            return _century(short), at + 1
        return None, start

    # ---- readers; each returns an item or None
    def _iso(self, at: int) -> DateItem | None:
        year = self.year_number(at)
        sep = self.text(at + 1)
        if not year or sep not in ("-", "/", ".", "年"):
            return None
        month = self.number(at + 2)
        if not month or month > 12:
            return None
        if sep == "年" and self.text(at + 3) == "月":
            day = self.number(at + 4)
            if day and self.text(at + 5) == "日":
                return self._japanese_day(at, at + 6, month, day, year)
            return DateItem("month", at, at + 4, year=year, month=month)
        day = self.number(at + 4) if self.text(at + 3) == sep else None
        if day and day <= 31:
            return DateItem("day", at, at + 5, year=year, month=month, day=day)
        return DateItem("month", at, at + 3, year=year, month=month) if sep in "/." and not self.strict else None

    def _japanese(self, at: int) -> DateItem | None:
        value = self.number(at) or (CARDINAL.get(self.text(at), {}).get("ja") if len(self.text(at)) == 1 else None)
        if self.text(at) == "十" and self.text(at + 1) in "一二":
            value, at_unit = 10 + CARDINAL[self.text(at + 1)]["ja"], at + 2
        else:
            at_unit = at + 1
        if not value:
            return None
        if self.text(at_unit) == "月" and value <= 12:
            day = self.number(at_unit + 1)
            if day and self.text(at_unit + 2) == "日":
                return self._japanese_day(at, at_unit + 3, value, day, None)
            return DateItem("month", at, at_unit + 1, month=value, part=PART.get(self.text(at_unit + 1), ""))
        if self.text(at_unit) == "日" and value <= 31:
            return DateItem("dom", at, at_unit + 1, day=value)
        return None

    def _japanese_day(self, first: int, last: int, month: int, day: int, year: int | None) -> DateItem | None:
        weekday = None
        if self.text(last) in ("(", "（") and self.text(last + 2) in (")", "）"):
            marks = "月火水木金土日"
            weekday = (
                marks.find(self.text(last + 1))
                if self.text(last + 1) in marks
                else WEEKDAY.get(self.text(last + 1), {}).get("ja")
            )
            last += 3
        return DateItem("day", first, last, year=year, month=month, day=day, weekday=weekday) if day <= 31 else None

    def _numeric(self, at: int) -> DateItem | None:
        a, sep, b = self.number(at), self.text(at + 1), self.number(at + 2)
        if a is None or b is None or sep not in ("/", ".", "-", "–") or not a or not b or a > 31 or b > 31:
            return None
        if self._continues_number(at):
            return None
        if (
            (self.strict or sep != "/")
            and not (self.touches(at + 1) and self.touches(at + 2))
            and not (sep == "." and self.touches(at + 1))
        ):
            return None
        last, year = at + 3, None
        if (
            self.text(last) == sep
            and self.touches(last)
            and last + 1 < self.size
            and self.words[last + 1].is_number
            and (self.touches(last + 1) or sep == ".")
        ):
            year = self._numeric_year(last + 1)
            if year is None and self.touches(last + 1):
                return None
            last += 2 if year else 0
        if self.text(last) == "." and sep == "." and self.touches(last):
            last += 1
            year = year or self.year_number(last)
            last += 1 if self.year_number(last) else 0
        elif year is None and self.year_number(last) and sep == ".":
            year, last = self.year_number(last), last + 1
        return self._numeric_item(at, last, a, b, sep, year)

    def _continues_number(self, at: int) -> bool:
        """Whether digits and a mark stand directly before: a telephone number, a version; not the second date of a range."""
        if at < 2 or not self.touches(at) or self.text(at - 1) not in ("/", ".", "-", ":", "+"):
            return False
        return self.words[at - 2].is_number and at != self.range_end

    def _numeric_year(self, at: int) -> int | None:
        short = self.number(at)
        return _century(short) if short is not None and len(self.text(at)) == 2 else self.year_number(at)

    def _numeric_item(self, at: int, last: int, a: int, b: int, sep: str, year: int | None) -> DateItem | None:
        if (
            self.text(last) in _NO_DATE_AFTER
            and not year
            or (sep == "." and self.text(at - 1) in _TIME_BEFORE and not year)
        ):
            return None
        if (
            self.touches(last)
            and self.text(last) in ("-", "/", ":")
            and last + 1 < self.size
            and self.words[last + 1].is_number
            and sep != "."
        ):
            if sep != "/" or self.text(last) != "-":
                return None
        if (
            sep in "-–"
            and year is None
            and (self._joins_a_date(at + 2) or (self.strict and self.language in (None, "en", "de", "fr")))
        ):
            return None
        if sep == ".":
            return DateItem("day", at, last, year=year, month=b, day=a) if b <= 12 else None
        if a > 12 and b > 12:
            return None
        if a > 12 or b > 12:
            return DateItem(
                "day", at, last, year=year, month=min(a, b) if a > 12 or b > 12 else b, day=max(a, b), pair=(a, b)
            )
        return DateItem("day", at, last, year=year, pair=(a, b), month=b if a == b else None, day=a if a == b else None)

    def _joins_a_date(self, at: int) -> bool:
        """Whether the number at `at` begins a full date of its own: the dash before it then joins two days."""
        after = self.after_day_number(at + 1)
        if self.month(self.skip(after, ",")) is not None or self.text(after) == "/":
            return True
        return self.text(at + 1) == "." and self.touches(at + 1) and self.number(at + 2) is not None

    def _day_month(self, at: int) -> DateItem | None:
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

    def _month_day(self, at: int) -> DateItem | None:
        month = self.month(at)
        if month is None or (self.text(at + 1) == "en" and self.language == "fr"):
            return None  # "mardi en 8" is Tuesday week
        after = at + 2 if self.text(at + 1) == "." and len(self.text(at)) < 6 else at + 1
        if self.text(after) == "the":
            after += 1
        day = self.day_number(after)
        if day is None or (self.strict and not self.words[after].is_number and len(self.text(at)) < 4):
            return None
        if (
            self.text(day[1]) == ":"
            or (self.text(day[1]) in ("/",) and self.touches(day[1]))
            or self.text(day[1]) in ("pm", "uhr")
        ):
            return None
        year, last = self.year_after(day[1])
        return DateItem("day", at, last, year=year, month=month, day=day[0])

    def _month_only(self, at: int) -> DateItem | None:
        part, at_month = "", at
        if self.text(at) in PART:
            part, at_month = PART[self.text(at)], self.skip(at + 1, "-")
            while self.text(at_month) in ("-", "part"):
                at_month = self.skip(at_month + 1)
        which = WHICH.get(self.text(at_month), None) if self.month(at_month) is None else None
        if which is not None and self.month(at_month + 1) is not None and len(self.text(at_month + 1)) > 2:
            at_month += 1
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
        if self.text(at_month) == "may" and self.strict and not year and not part and self._modal(at_month):
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
        return self.text(at + 1) in ("be", "have", "i", "we", "need", "want", "not", "you", "well")

    def _nth(self, at: int) -> DateItem | None:
        """third Tuesday of September 2014, last day of the month of October, premier lundi de mai."""
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

    def _near(self, at: int) -> DateItem | None:
        found = match(NEAR, self.words, at)
        if found is None:
            return None
        fold = self.text(at)
        if (
            fold == "ma"
            and self.language != "hu"
            or fold in ("dun", "hier", "her")
            and self.language not in ("tr", "fr", "hu")
        ):
            return None
        if (
            fold == "morgen"
            and found[0] == at + 1
            and (self.language in ("da", "no") or self.text(at - 1) in ("guten", "goede", "am", "god", "good"))
        ):
            return None
        if fold == "manana" and self.text(at - 1) in ("la", "por"):
            return None
        last = found[0]
        return DateItem("near", at, last, number=found[1])

    def _week(self, at: int) -> DateItem | None:
        """KW 12, v. 12, week 12 (2027), semaine 12, 第12週."""
        fold = self.text(at)
        if fold == "第" and (value := self.number(at + 1)) and self.text(at + 2) == "週":
            return DateItem("week", at, at + 3, number=value)
        if fold not in date_words.WEEK_WORDS:
            return None
        after = at + 1
        while self.text(after) in (".", "#", "nr", "no", "number", "-", ":", "n"):
            after += 1
        value = self.number(after)
        if value is None or not 1 <= value <= 53 or (fold == "v" and self.language not in ("sv", None)):
            return None
        if (
            self.text(after + 1) in ("/", ".", "-")
            and self.touches(after + 1)
            and self.number(after + 2)
            and self.text(after + 1) != "-"
        ):
            year = self._numeric_year(after + 2)
            return (
                DateItem("week", at, after + 3, number=value, year=year)
                if year and self.text(after + 1) == "/"
                else None
            )
        year, last = self.year_after(after + 1)
        return DateItem("week", at, last, number=value, year=year)

    def _week_of(self, at: int) -> DateItem | None:
        found = match(WEEK_OF, self.words, at)
        if found is None:
            return None
        inner = self.item(self.skip(found[0], ".")) if self.skip(found[0], ".") < self.size else None
        if inner is None or inner.kind not in ("day", "dom"):
            return None
        return replace(inner, first=at, whole_week=True)

    def _count(self, at: int) -> tuple[int, int] | None:
        """(number, index after it) of a small count in digits or words."""
        value = self.number(at, 3)
        if value is not None:
            return value, at + 1
        fold = self.text(at)
        value = pick(CARDINAL.get(fold), self.language)
        if value is None and fold in CARDINAL:
            value = min(CARDINAL[fold].values())
        if fold == "couple" or (fold == "a" and self.text(at + 1) == "couple"):
            at += fold == "a"
            return 2, at + 2 if self.text(at + 1) == "of" else at + 1
        return (value, at + 1) if value else None

    def _ahead(self, at: int) -> DateItem | None:
        """in two weeks, dans 3 jours; vor zwei Wochen, il y a 2 ans."""
        for index, sign in ((AHEAD, 1), (BEHIND, -1)):
            found = match(index, self.words, at)
            if found and (count := self._count(found[0])):
                at_unit = self.skip(count[1], "") if self.text(count[1]) in ("de", "of") else count[1]
                unit = UNIT.get(self.text(at_unit))
                if unit:
                    return DateItem("ago", at, at_unit + 1, number=sign * count[0], unit=unit)
        return None

    def _counted(self, at: int) -> DateItem | None:
        """two weeks ago, 3 weeks from now, 2週間後."""
        count = self._count(at)
        if count is None:
            return None
        unit = UNIT.get(self.text(count[1]))
        after = count[1] + 1
        if unit is None:
            which = WHICH.get(self.text(count[1]))
            unit = UNIT.get(self.text(count[1] + 1))
            if which in (1, -1) and unit:
                return DateItem("span", at, count[1] + 2, number=which * count[0], unit=unit)
            return None
        sign = match(AFTER_UNIT, self.words, after)
        if sign:
            return DateItem("ago", at, sign[0], number=sign[1] * count[0], unit=unit)
        which = self._which_after(after)
        return (
            DateItem("span", at, which[1], number=which[0] * count[0], unit=unit)
            if which and which[0] in (1, -1)
            else None
        )

    def _which_after(self, at: int) -> tuple[int, int] | None:
        """(which, index after it) of a "next" that follows its noun: semaine prochaine, que viene."""
        if self.text(at) == "que" and self.text(at + 1) in ("viene", "vienen", "vem", "entra"):
            return 1, at + 2
        value = WHICH.get(self.text(at))
        return (value, at + 1) if value is not None else None

    def _unit(self, at: int) -> DateItem | None:
        """next week, this month, la semaine prochaine, next Friday, the next two weeks, 来週."""
        merged = date_words.MERGED_UNITS.get(self.text(at))
        if merged:
            return DateItem("unit", at, at + 1, number=merged[0], unit=merged[1])
        which = WHICH.get(self.text(at))
        if which is not None:
            return self._after_which(at, which)
        unit = UNIT.get(self.text(at))
        if unit and (after := self._which_after(at + 1)):
            return DateItem("unit", at, after[1], number=after[0], unit=unit)
        return None

    def _after_which(self, at: int, which: int) -> DateItem | None:
        after = at + 1
        unit = UNIT.get(self.text(after))
        if unit and unit != "day":
            return DateItem("unit", at, after + 1, number=which, unit=unit)
        if self.text(after) in SEASON:
            return DateItem("season", at, after + 1, month=SEASON[self.text(after)], number=which, unit="which")
        weekday = self.weekday_at(after)
        if weekday:
            return DateItem("weekday", at, weekday[1], weekday=weekday[0], number=which, unit="which")
        count = self._count(after)
        if count and which in (1, -1) and (unit := UNIT.get(self.text(count[1]))):
            return DateItem("span", at, count[1] + 1, number=which * count[0], unit=unit)
        return None

    def _part_of(self, at: int) -> DateItem | None:
        """end of next week, Mitte des Monats, fin de semaine, end of Q3."""
        part = PART.get(self.text(at))
        if not part:
            return None
        after = self.skip(at + 1, "-")
        if after >= self.size or after == at:
            return None
        unit = UNIT.get(self.text(after))
        inner: DateItem | None = None
        for read in (DateParser._quarter, DateParser._season, DateParser._unit, DateParser._year):
            if inner is None:
                inner = read(self, after)
        if inner is None and unit in ("week", "month", "year", "quarter"):
            inner = DateItem("unit", after, after + 1, number=0, unit=unit)
        return replace(inner, first=at, part=part) if inner else None

    def _quarter(self, at: int) -> DateItem | None:
        """Q3, Q3 2026, third quarter, 3. Quartal; H2, zweites Halbjahr."""
        fold, value = self.text(at), self.number(at + 1)
        if value and self.touches(at + 1) and not self.touches(at + 2):
            kind = (
                "quarter"
                if fold in date_words.QUARTER_LETTERS and value <= 4
                else "half"
                if fold in date_words.HALVES and value <= 2
                else ""
            )
            if kind and (
                self.words[at].fold == "q"
                or fold in ("h", "hj", "hy")
                or not self.strict
                or self.language in ("fr", "es", "it", "pt", "sv", "da", "no", "fi")
            ):
                year, last = self.year_after(at + 2)
                return DateItem(kind, at, last, number=value, year=year)
        day = self.day_number(at)
        if (
            day
            and day[0] <= 4
            and (UNIT.get(self.text(day[1])) == "quarter" or self.text(day[1]) in date_words.HALF_WORDS)
        ):
            kind = "quarter" if UNIT.get(self.text(day[1])) == "quarter" else "half"
            year, last = self.year_after(day[1] + 1)
            return DateItem(kind, at, last, number=day[0], year=year)
        if UNIT.get(fold) == "quarter" and (value := self.number(at + 1)) and value <= 4:
            year, last = self.year_after(at + 2)
            return DateItem("quarter", at, last, number=value, year=year)
        return None

    def _season(self, at: int) -> DateItem | None:
        month = SEASON.get(self.text(at))
        if month is None:
            return None
        if which := self._which_after(at + 1):
            return DateItem("season", at, which[1], month=month, number=which[0], unit="which")
        year, last = self.year_after(at + 1)
        return DateItem("season", at, last, month=month, year=year)

    def _weekday(self, at: int) -> DateItem | None:
        found = self.weekday_at(at)
        if found is None:
            return None
        weekday, after = found
        inner_at = self.skip(after, ".,(") if not self.strict else self._past_comma(after)
        inner = None
        for read in (
            DateParser._iso,
            DateParser._numeric,
            DateParser._day_month,
            DateParser._month_day,
            DateParser._dom,
            DateParser._japanese,
        ):
            if inner is None and inner_at < self.size:
                inner = read(self, inner_at)
        if self.text(after) == "en" and self.text(after + 1) in ("8", "15", "huit", "quinze"):
            weeks = 1 if self.text(after + 1) in ("8", "huit") else 2
            return DateItem("weekday", at, after + 2, weekday=weekday, number=weeks, unit="after")
        if inner and inner.kind in ("day", "dom"):
            return replace(inner, first=at, weekday=weekday)
        if self.strict and len(self.text(at)) <= 3 and self.text(at) not in ("mon", "tue", "wed", "thu", "fri"):
            return None
        which = self._which_after(after)
        if which:
            return DateItem("weekday", at, which[1], weekday=weekday, number=which[0], unit="which")
        return DateItem("weekday", at, after, weekday=weekday)

    def _past_comma(self, at: int) -> int:
        """Running text: one comma or bracket and articles may stand between a weekday and its date."""
        if self.text(at) in (",", "("):
            at += 1
        at = self.skip(at, "")
        return at + 1 if self.text(at) == "." and self.text(at - 1) == "d" else at

    def _dom(self, at: int) -> DateItem | None:
        """the 15th, den 15., le 3, el 15, dem 15."""
        day = self.day_number(at)
        if day is None or not self.words[at].is_number:
            return None
        value, after, marked = day
        led = self.text(at - 1) in (
            "the",
            "den",
            "le",
            "el",
            "il",
            "dem",
            "du",
            "au",
            "al",
            "dal",
            "del",
            "dia",
            "zum",
            "do",
            "lo",
            "am",
            "vom",
            "der",
        )
        timed = (
            self.text(after) in (":", "h", "uhr", "am", "pm", "%")
            or self.text(after) in UNIT
            or self.text(after) in MONTH
        )
        ending = marked and self.text(at + 1) != "."
        if (
            timed
            or (self.touches(after) and self.words[after].is_number)
            or not (led or ending or WEEKDAY.get(self.text(at - 1)) or WEEKDAY.get(self.text(at - 2)))
        ):
            return None
        return DateItem("dom", at, after, day=value)

    def _year(self, at: int) -> DateItem | None:
        year = self.year_number(at)
        if not year or (self.strict and self.touches(at) and self.text(at - 1) in "-/.+:"):
            return None
        return DateItem("year", at, at + 1, year=year)

    def _number_before_range(self, at: int) -> DateItem | None:
        """The 13 of "13 bis 15 Juli", "3.-14.5."."""
        day = self.day_number(at)
        joined = match(JOINER, self.words, day[1]) if day else None
        if day is None or joined is None:
            return None
        end = self.skip(joined[0], "")
        if weekday := self.weekday_at(end):
            end = self.skip(weekday[1], ",")
        inner = None
        for read in (DateParser._numeric, DateParser._day_month, DateParser._japanese):
            if inner is None and end < self.size:
                inner = read(self, end)
        if inner is None or inner.kind not in ("day", "dom"):
            return None
        return DateItem("dom", at, day[1], day=day[0])

    # ---- what may stand around an item
    def _with_weekday_after(self, item: DateItem) -> DateItem:
        """Jul 18, Fri; 3/8 (Mon)."""
        if item.kind != "day" or item.weekday is not None:
            return item
        at = item.last
        bracket = self.text(at) in ("(", ",")
        found = self.weekday_at(at + bracket) if at + bracket < self.size else None
        if found is None or (not bracket and self.strict) or (self.text(at) == "," and found[1] < self.size):
            return item
        last = found[1] + (self.text(at) == "(" and self.text(found[1]) == ")")
        return replace(item, weekday=found[0], last=last)

    def _range(self, begin: DateItem) -> DateRange | None:
        """The range that `begin` opens, when a joiner and a second date follow."""
        if begin.last >= self.size:
            return None
        at = begin.last
        if self.text(at) == "(":
            return None
        if self.text(at) == "," and match(JOINER, self.words, at + 1):
            at += 1
        joined = match(JOINER, self.words, at)
        if joined is None:
            return None
        after = self.skip(joined[0], "")
        while self.text(after) in (
            "einschliesslich",
            "inkl",
            "including",
            "inclusive",
            "inklusive",
            "med",
            "und",
            "zum",
            ":",
        ):
            after = self.skip(after + 1, ".")
        self.range_end = after
        end = self.item(after) if after < self.size else None
        if (
            end is None
            and begin.kind == "week"
            and (week := self.number(after))
            and week <= 53
            and self._lone(after + 1)
        ):
            end = DateItem("week", after, after + 1, number=week)
            while (more := match(JOINER, self.words, end.last)) and (number := self.number(more[0])) and self._lone(more[0] + 1):
                end = DateItem("week", more[0], more[0] + 1, number=number)
        if (
            end is None
            and begin.kind in ("day", "dom")
            and (day := self.day_number(after))
            and self.words[after].is_number
        ):
            end = DateItem("dom", after, day[1], day=day[0]) if self._lone(day[1]) else None
        if end is None or not _fit(begin, end):
            return None
        return DateRange(begin, end, joined[1])

    def _lone(self, at: int) -> bool:
        """Whether the number before `at` stands for itself: no time, no unit, no further digits."""
        text = self.text(at)
        return not (
            text in (":", "h", "uhr", "am", "pm", "%") or text in UNIT or (self.touches(at) and text in ("/", "-", "+"))
        )


_Reader = Callable[[DateParser, int], DateItem | None]


def _by_first_word(readers: Sequence[tuple[_Reader, Iterable[Iterable[str]]]]) -> dict[str, tuple[_Reader, ...]]:
    """Word -> the readers that may begin with it, in their order: most words of a mail begin no date."""
    found: dict[str, list[_Reader]] = {}
    for read, vocabularies in readers:
        for word in {word for vocabulary in vocabularies for word in vocabulary}:
            found.setdefault(word, []).append(read)
    return {word: tuple(reads) for word, reads in found.items()}


_NUMBER_READERS: tuple[_Reader, ...] = (
    DateParser._iso, DateParser._number_before_range, DateParser._numeric, DateParser._day_month, DateParser._japanese, DateParser._nth,
    DateParser._quarter, DateParser._counted, DateParser._dom, DateParser._year,
)  # fmt: skip
_SIGNS = frozenset(word for word, entry in CARDINAL.items() if "ja" in entry)
_WORD_READERS = _by_first_word(
    (
        (DateParser._near, (NEAR,)),
        (DateParser._week_of, (WEEK_OF,)),
        (DateParser._week, (date_words.WEEK_WORDS, ("第",))),
        (
            DateParser._quarter,
            (
                date_words.QUARTER_LETTERS,
                date_words.HALVES,
                ORDINAL,
                (word for word, unit in UNIT.items() if unit == "quarter"),
            ),
        ),
        (DateParser._nth, (ORDINAL, WHICH)),
        (DateParser._part_of, (PART,)),
        (DateParser._month_day, (MONTH,)),
        (DateParser._ahead, (AHEAD, BEHIND)),
        (DateParser._unit, (date_words.MERGED_UNITS, WHICH, UNIT)),
        (DateParser._number_before_range, (ORDINAL, CARDINAL)),
        (DateParser._day_month, (ORDINAL, CARDINAL)),
        (DateParser._month_only, (MONTH, PART, WHICH)),
        (DateParser._japanese, (_SIGNS,)),
        (DateParser._counted, (CARDINAL,)),
        (DateParser._season, (SEASON,)),
        (DateParser._weekday, (WEEKDAY,)),
    )
)


def _fit(begin: DateItem, end: DateItem) -> bool:
    days = ("day", "dom", "weekday", "near", "nth")
    if begin.kind in days:
        return end.kind in days or (end.kind in ("unit", "month") and bool(end.part))
    return begin.kind == end.kind or {begin.kind, end.kind} <= {"month", "week", "unit", "quarter"}


def _century(short: int) -> int:
    """Two digits: from 70 on the last century."""
    return 2000 + short if short < 70 else 1900 + short
