"""All dates of a text, and the ranges they form: a hand-written grammar over words, one look ahead, linear in the text.

It knows nothing of the present day; `dates.py` decides the year, the order of day and month, and the days that an item covers.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from triggers.core import date_words
from triggers.core.date_items import OF_WEEK, DateItem, DateRange
from triggers.core.date_lookup import (
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
)
from triggers.core.date_spans import RelativeDates
from triggers.core.feasts import FEASTS
from triggers.core.folding import vocabulary


class DateParser(RelativeDates):
    """Finds date items in words."""

    def find(self) -> list[DateItem | DateRange]:
        """All items and ranges in order."""
        found: list[DateItem | DateRange] = []
        at = 0
        while at < self.size:
            word = self.words[at]
            may_begin = len(word.fold) <= _MOST_DIGITS if word.is_number else word.fold in _WORD_READERS
            item = self.item(at) if may_begin else None
            if item is None:
                at += 1
                continue
            ranged = self._range(item)
            found.append(ranged or item)
            at = (ranged or item).last
        return self._joined_up(found)

    def _joined_up(self, found: list[DateItem | DateRange]) -> list[DateItem | DateRange]:
        """Weekdays and what tells of which week they are make one date: "Tue-Thu this week", "Thu-Fri 14-15 May"."""
        joined: list[DateItem | DateRange] = []
        for item in found:
            one = self._of_one_week(joined[-1], item) if joined else None
            joined[len(joined) - (one is not None) :] = [one or item]
        return joined

    def _of_one_week(self, first: DateItem | DateRange, second: DateItem | DateRange) -> DateItem | DateRange | None:
        between = self.skip(first.last, ",(")
        if self.text(between) in _FROM:
            between = self.skip(between + 1, "")
        if between < second.first:
            return None
        if (
            _is_from_now(first)
            and isinstance(second, DateItem)
            and second.kind == "day"
            and self.text(first.last) in (",", "(")
        ):
            return replace(second, first=first.first)
        if _is_weekdays(first) and _is_week(second):
            return _in_week(first, second, first.first, second.last)
        if _is_week(first) and _is_weekdays(second):
            return _in_week(second, first, first.first, second.last)
        if _is_named_week(first) and _is_weekdays(second):
            return _in_named_week(second, first, first.first, second.last)
        if isinstance(second, DateRange):
            if _is_weekdays(first) and isinstance(first, DateRange):
                return replace(second, begin=replace(second.begin, first=first.first))
            if isinstance(first, DateItem) and first.kind in _LISTED and second.begin.kind in _LISTED:
                return replace(second, begin=first) if second.kind == "and" else None
        return None

    def item(self, at: int) -> DateItem | None:
        """The item that starts at word `at`."""
        word = self.words[at]
        for read in _NUMBER_READERS if word.is_number else _WORD_READERS.get(word.fold, ()):
            if (found := read(self, at)) is not None:
                return self._with_feast_after(self._with_weekday_after(found))
        return None

    def _with_feast_after(self, item: DateItem) -> DateItem:
        """14 May (Ascension Day); Friday 3 April, Good Friday."""
        mark = self.text(item.last)
        found = match(FEASTS, self.words, item.last + 1) if mark in ("(", ",") else None
        if found is None:
            return item
        if item.kind == "weekday" and mark == "(" and not item.unit and (feast := self.feast(item.last + 1)):
            return replace(feast, first=item.first, last=feast.last + (self.text(feast.last) == ")"))
        if item.kind not in ("day", "dom") or (found[1][0] > 0 and found[1] != (item.month, item.day)):
            return item
        return replace(item, last=found[0] + (mark == "(" and self.text(found[0]) == ")"))

    def _with_weekday_after(self, item: DateItem) -> DateItem:
        """Jul 18, Fri; 3/8 (Mon)."""
        if item.kind not in ("day", "dom") or item.weekday is not None:
            return item
        at = item.last
        if self.text(at) in ("(", "（") and self.text(at + 1) and self.text(at + 1) in date_words.JAPANESE_WEEK:
            end = at + 4 if self.text(at + 2) in ("・", "･", "祝") else at + 2  # (金・祝): a holiday
            end += self.text(end) == "祝"
            if self.text(end) in (")", "）"):
                return replace(item, weekday=date_words.JAPANESE_WEEK.index(self.text(at + 1)), last=end + 1)
        bracket = self.text(at) in ("(", ",")
        found = self.weekday_at(at + bracket) if at + bracket < self.size else None
        if found is None or (not bracket and self.strict) or (item.kind == "dom" and not bracket):
            return item
        if self.text(at) == "," and found[1] < self.size and self.text(found[1]) not in (",", "."):
            return item
        last = found[1] + (self.text(at) == "(" and self.text(found[1]) == ")")
        return replace(item, weekday=found[0], last=last)

    def _range(self, begin: DateItem) -> DateRange | None:
        """The range that `begin` opens, when a joiner and a second date follow."""
        joined = self._joiner_behind(begin)
        if joined is None:
            return None
        after = self.skip(joined[0], "")
        while self.text(after) in _INCLUDED:
            after = self.skip(after + 1, ".")
        self.range_end = after
        end = self.item(after) if after < self.size else None
        end = end or self._bare_number(begin, after)
        if end is None or not _fit(begin, end):
            return None
        if begin.kind == "weekday" and end.kind == "dom" and (days := self._range(end)):
            return replace(days, begin=replace(days.begin, first=begin.first, weekday=begin.weekday))
        return self._and_more(DateRange(begin, end, joined[1]))

    def _and_more(self, found: DateRange) -> DateRange:
        """A list of days to its end: "tomorrow, Saturday and Sunday"."""
        for _ in range(_MOST_LISTED):
            joined = match(JOINER, self.words, found.last) if found.kind == "and" else None
            end = self.item(joined[0]) if joined and joined[1] == "and" and joined[0] < self.size else None
            if end is None or end.kind not in _LISTED or not _fit(found.begin, end):
                break
            found = replace(found, end=end)
        return found

    def _joiner_behind(self, begin: DateItem) -> tuple[int, str] | None:
        at = begin.last
        if at >= self.size or self.text(at) == "(":
            return None
        if self.text(at) == "/" and begin.kind == "day" and not self.touches(at) and not self.touches(at + 1):
            return at + 1, "inclusive"
        if self.text(at) in (",", ")") and match(JOINER, self.words, at + 1):
            at += 1
        elif begin.kind == "dom":
            at = self.listed_until(at)
        return self.joined_at(at)

    def _bare_number(self, begin: DateItem, at: int) -> DateItem | None:
        """The second date when only its number is said: the 34 of "KW 32 bis 34", the 7 of "3 to 7"."""
        week = self.number(at) if begin.kind == "week" else None
        if week and week <= 53 and self._lone(at + 1):
            return self._last_week(DateItem("week", at, at + 1, number=week))
        day = self.day_number(at) if begin.kind in ("day", "dom") and at < self.size else None
        if day and self.words[at].is_number and self._lone(day[1]):
            return DateItem("dom", at, day[1], day=day[0])
        return None

    def _last_week(self, week: DateItem) -> DateItem:
        """The 31 of "29, 30 and 31"."""
        while (
            (more := match(JOINER, self.words, week.last))
            and (number := self.number(more[0]))
            and self._lone(more[0] + 1)
        ):
            week = DateItem("week", more[0], more[0] + 1, number=number)
        return week

    def _lone(self, at: int) -> bool:
        """Whether the number before `at` stands for itself: no time, no unit, no further digits."""
        text = self.text(at)
        return not (
            text in (":", "h", "uhr", "am", "pm", "%")
            or text in UNIT
            or (text == "o" and self.text(at + 1) == "'")
            or (self.touches(at) and text in ("/", "-", "+"))
        )


_Reader = Callable[[DateParser, int], DateItem | None]


def _by_first_word(readers: Sequence[tuple[_Reader, Iterable[Iterable[str]]]]) -> dict[str, tuple[_Reader, ...]]:
    """Word -> the readers that may begin with it, in their order: most words of a mail begin no date."""
    found: dict[str, list[_Reader]] = {}
    for read, vocabularies in readers:
        for word in {word for words in vocabularies for word in words}:
            found.setdefault(word, []).append(read)
    return {word: tuple(reads) for word, reads in found.items()}


_MOST_DIGITS = 4
#: What may stand between a joiner and the second date.
_INCLUDED = vocabulary(
    "easter einschliesslich inkl including inclusive inklusive med und zum : , voraussichtlich expected vorerst vermutlich "
    "previsto previsiblemente presumiblemente presumibilmente prevu forventet preliminart waarschijnlijk wstepnie"
)
_NUMBER_READERS: tuple[_Reader, ...] = (
    DateParser.feast, DateParser.iso, DateParser.range_start, DateParser.numeric, DateParser.day_month,
    DateParser.japanese, DateParser.nth, DateParser.quarter, DateParser.counted, DateParser.day_of_month, DateParser.year,
)  # fmt: skip
_SIGNS = frozenset(word for word, entry in CARDINAL.items() if "ja" in entry)
_WORD_READERS = _by_first_word(
    (
        (DateParser.feast, (FEASTS,)),
        (DateParser.near_day, (NEAR,)),
        (DateParser.week_of, (WEEK_OF,)),
        (DateParser.week, (date_words.WEEK_WORDS, ("第", "s"))),
        (
            DateParser.quarter,
            (
                date_words.QUARTER_LETTERS,
                date_words.HALVES,
                ORDINAL,
                (word for word, unit in UNIT.items() if unit == "quarter"),
            ),
        ),
        (DateParser.nth, (ORDINAL, WHICH)),
        (DateParser.part_of, (PART,)),
        (DateParser.month_day, (MONTH,)),
        (DateParser.ahead, (AHEAD, BEHIND)),
        (DateParser.rest_of, (date_words.REST,)),
        (DateParser.unit, (date_words.MERGED_UNITS, date_words.WHOLE, WHICH, UNIT)),
        (DateParser.range_start, (ORDINAL, CARDINAL)),
        (DateParser.day_month, (ORDINAL, CARDINAL)),
        (DateParser.month_only, (MONTH, PART, WHICH)),
        (DateParser.japanese, (_SIGNS,)),
        (DateParser.counted, (CARDINAL,)),
        (DateParser.season, (SEASON,)),
        (DateParser.weekday, (WEEKDAY,)),
    )
)


#: What "today, tomorrow and Wednesday" lists.
_LISTED = ("near", "weekday", "dom", "day", "week")
_MOST_LISTED = 8


_FROM = vocabulary("from von van fra fran od dal del du de desde")


def _is_from_now(found: DateItem | DateRange) -> bool:
    return isinstance(found, DateItem) and found.kind == "ago"


def _is_weekdays(found: DateItem | DateRange) -> bool:
    ends = (found.begin, found.end) if isinstance(found, DateRange) else (found,)
    return all(end.kind == "weekday" and not end.unit for end in ends)


def _is_week(found: DateItem | DateRange) -> bool:
    return isinstance(found, DateItem) and found.kind == "unit" and found.unit == "week" and not found.part


def _is_named_week(found: DateItem | DateRange) -> bool:
    return isinstance(found, DateItem) and (found.whole_week or found.kind == "week")


def _in_named_week(
    days: DateItem | DateRange, week: DateItem | DateRange, first: int, last: int
) -> DateItem | DateRange | None:
    """These weekdays of the week that bears a number, or is named by one of its days."""
    if isinstance(week, DateRange):
        return None
    if isinstance(days, DateItem):
        return replace(week, weekday=days.weekday, part=OF_WEEK, first=first, last=last)
    begin, end = (replace(week, weekday=one.weekday, part=OF_WEEK) for one in (days.begin, days.end))
    return replace(days, begin=replace(begin, first=first), end=replace(end, first=days.end.first, last=last))


def _in_week(days: DateItem | DateRange, week: DateItem | DateRange, first: int, last: int) -> DateItem | DateRange:
    """These weekdays, of this or another week."""
    number = week.number if isinstance(week, DateItem) else 0
    if isinstance(days, DateRange):
        begin = replace(days.begin, unit="of_week", number=number, first=first)
        return replace(days, begin=begin, end=replace(days.end, last=last))
    return replace(days, unit="of_week", number=number, first=first, last=last)


def _fit(begin: DateItem, end: DateItem) -> bool:
    days = ("day", "dom", "weekday", "near", "nth")
    if begin.whole_week and not end.whole_week:
        return False
    if begin.kind in days:
        return end.kind in days or (end.kind in ("unit", "month") and bool(end.part))
    if begin.kind == "month" and end.unit == "year":
        return False
    return begin.kind == end.kind or {begin.kind, end.kind} <= {"month", "week", "unit", "quarter"}
