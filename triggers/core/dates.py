"""Which days a written date covers, seen from a reference day, and when that cannot be known.

Settled rules (weeks run Monday to Sunday, ISO numbers; seasons begin on the first of March, June, September and December):
a day and month that the text orders no further stays open, and an open date is not guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from triggers.core import date_words
from triggers.core.date_days import (
    Days,
    Seen,
    add_months,
    date_or_none,
    days_of,
    in_order,
    period,
    shift,
    within_calendar,
)
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_parser import DateParser
from triggers.core.folding import vocabulary, words_of

__all__ = [
    "DateReading",
    "Days",
    "Seen",
    "add_months",
    "days_of",
    "decide_order",
    "period",
    "read_expression",
    "shift",
    "within_calendar",
]

#: Countries that write the month first, or both ways so often that it is no evidence.
_MONTH_FIRST = vocabulary("US PH JP KR CN TW HU FM PR GU")
_EITHER_WAY = frozenset({"CA", "ZA", "KE", "GH", "MY"})
_MONTH_FIRST_LANGUAGES = frozenset({"ja", "zh", "ko", "hu"})
#: Expressions longer than this are no date.
_MAX_EXPRESSION = 400


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
    """Read one date expression, seen from `reference`; `language` is ISO 639-1, `country` ISO 3166-1 alpha-2.

    Everything in the text has to be understood; a word that is not known leaves the expression unread.
    """
    day = within_calendar(reference.date() if isinstance(reference, datetime) else reference)
    words = words_of(text[:_MAX_EXPRESSION])
    parser = DateParser(words, language, strict=False)
    found = parser.find()
    if len(found) != 1 or len(text) > _MAX_EXPRESSION:
        return _abstain("no date in it" if not found else "more than one date in it")
    rest = [w.fold for n, w in enumerate(words) if not found[0].first <= n < found[0].last]
    unknown = [fold for fold in rest if fold not in date_words.HARMLESS and fold not in date_words.FILLERS]
    if unknown:
        return _abstain(f"not understood: {unknown[0]}")
    order, why = decide_order(found, day, language, country)
    days = days_of(found[0], Seen(day, order))
    if days is None:
        return _abstain("day and month could be either way round" if order is None else "no such day")
    return DateReading(days.first, days.last, abstained=False, why=why)


def _abstain(why: str) -> DateReading:
    return DateReading(None, None, abstained=True, why=why)


# ---- the order of day and month


def decide_order(
    found: Iterable[DateItem | DateRange], day: date, language: str | None, country: str | None
) -> tuple[bool | None, str]:
    """Whether the day stands before the month in numeric dates, and why: one decision for a whole message."""
    found = list(found)
    items = [item for one in found for item in ((one.begin, one.end) if isinstance(one, DateRange) else (one,))]
    pairs = [item for item in items if item.pair]
    if not pairs:
        return True, "the date is written out"
    for a, b in (item.pair for item in pairs if item.pair):
        if max(a, b) > 12:
            return a > 12, "a part above twelve shows the order"
    for test, why in ((_by_weekday, "the weekday shows the order"), (_by_range, "the range has to ascend")):
        order = test(found, day)
        if order is not None:
            return order, why
    return _by_place(language, country)


def _by_place(language: str | None, country: str | None) -> tuple[bool | None, str]:
    if country and country not in _EITHER_WAY:
        return country not in _MONTH_FIRST, f"the country ({country}) writes it so"
    if language and language != "en":
        return language not in _MONTH_FIRST_LANGUAGES, f"the language ({language}) writes it so"
    return None, "nothing shows the order"


def _by_weekday(found: list[DateItem | DateRange], day: date) -> bool | None:
    votes = set()
    for one in found:
        for item in (one.begin, one.end) if isinstance(one, DateRange) else (one,):
            if item.pair and item.weekday is not None and item.pair[0] != item.pair[1]:
                fits = {order for order in (True, False) if _weekday_fits(item, day, day_first=order)}
                votes |= fits if len(fits) == 1 else set()
    return votes.pop() if len(votes) == 1 else None


def _weekday_fits(item: DateItem, day: date, *, day_first: bool) -> bool:
    ordered = in_order(item, day_first=day_first)
    years = (item.year,) if item.year else (day.year, day.year + 1, day.year - 1)
    return any(
        (d := date_or_none(year, ordered.month, ordered.day)) and d.weekday() == item.weekday
        for year in years[:2]
        if year
    )


def _by_range(found: list[DateItem | DateRange], day: date) -> bool | None:
    votes = set()
    for one in found:
        if isinstance(one, DateRange) and one.begin.pair and one.end.pair:
            lengths = {order: days.last - days.first for order in (True, False)
                       if (days := days_of(one, Seen(day, order))) and days.last >= days.first}  # fmt: skip
            short = {order for order, length in lengths.items() if length <= timedelta(days=120)}
            votes |= short if len(short) == 1 else set()
    return votes.pop() if len(votes) == 1 else None
