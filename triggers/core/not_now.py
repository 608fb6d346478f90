"""When it is right to write again: the first day that an answer names for it.

"In September" and "until September" open on its first day, "after September", "end of September" and "until the end of
September" on the first of the following month, "until the 5th" on the day after, "after the summer" on 1 September, "early" on
the first, "mid" on the fifteenth; "in three weeks" counts from the arrival.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from triggers.core import absence_words as said
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import match, phrases
from triggers.core.date_parser import DateParser
from triggers.core.dates import Seen, add_months, days_of, decide_order, period
from triggers.core.folding import Word, vocabulary
from triggers.core.sentences import Sentence

ONE_DAY = timedelta(days=1)
_LEADS = phrases(
    [(text, kind)
     for kind, row in said.LEADS.items()
     for text in row.split("|")]
)  # fmt: skip
#: Words that may stand between "after" and its date.
_BETWEEN = vocabulary(
    "' the our your my new unser unsere unserem der dem den le la el il lo l de du d notre nuestro a o nosso "
    "vores vart zum ende i im in"
)
_ENDING = vocabulary(
    "ends end endet ende ending expires expire expiring closes over finishes finish auslauft lauft aus termine "
    "finit fin vence termina scade finisce eindigt afloopt acaba utgar slutar udlober konczy wygasa runs"
)
_SUMMER_BREAKS = frozenset(["rentree", "ferragosto"])
_COARSE = vocabulary("month quarter half year season unit ago span week")


@dataclass(frozen=True, slots=True)
class Postponement:
    """A time to come named in a sentence: the first day to write again (None when open) and how exact it is.

    grain: day, week or coarse; `is_after` says that something lasts until then.
    """

    day: date | None
    grain: str
    is_after: bool


def find_postponements(
    words: Sequence[Word], sentences: Sequence[Sentence], arrived_on: date, language: str | None
) -> list[Postponement | None]:
    """For each sentence the latest time to come that it names, if it names one."""
    items = DateParser(words, language, strict=True).find()
    order, _ = decide_order(items, arrived_on, language, None)
    seen = Seen(arrived_on, order)
    starts = [words[item.first].start for item in items]
    found: list[Postponement | None] = []
    for sentence in sentences:
        inside = items[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        times = [t for item in inside if (t := _postponement(words, item, seen, sentence, language)) is not None]
        times += [t for t in (_by_word(sentence, arrived_on),) if t]
        found.append(max(times, key=lambda t: (t.day is not None, t.day or arrived_on)) if times else None)
    return found


def _by_word(sentence: Sentence, arrived_on: date) -> Postponement | None:
    if _SUMMER_BREAKS.intersection(sentence.words):
        first = date(arrived_on.year, 9, 1)
        return Postponement(first if first > arrived_on else date(arrived_on.year + 1, 9, 1), "coarse", is_after=True)
    line = sentence.line
    if "new year" in line or "neuen jahr" in line or "neues jahr" in line:
        return Postponement(date(arrived_on.year + 1, 1, 1), "coarse", is_after=False)
    return None


def _postponement(
    words: Sequence[Word], item: DateItem | DateRange, seen: Seen, sentence: Sentence, language: str | None
) -> Postponement | None:
    lead = _lead(words, item.first, language)
    if lead == "until" and item.kind in ("day", "dom") and _trails(words, item.last, ("まで",)):
        lead = "until"
    if isinstance(item, DateRange):
        days = days_of(item, seen)
        if days is None or days.last < seen.day:
            return None
        return Postponement(days.last + ONE_DAY, "day", is_after=True)
    if _is_past(item) or (item.first and words[item.first - 1].fold in _SINCE):
        return None
    if item.kind == "unit" and item.number == 0 and not item.part:
        return _this_period(item, seen, lead, sentence)
    is_old = item.kind == "year" and item.year is not None and item.year <= seen.day.year
    days = days_of(item, seen)
    if days is None or (is_old and lead not in ("until", "after")):
        return None
    day = _opening(item, days.first, days.last, lead, sentence)
    if not lead and _is_ruled_out(item, words, sentence):
        return Postponement(days.last + ONE_DAY, "coarse", is_after=True)
    if day <= seen.day:
        if item.year or item.kind not in _RECURRING:
            return None
        day = add_months(day, 12)
    grain = "day" if item.kind in ("day", "dom", "weekday", "nth") else "week" if _is_near_week(item) else "coarse"
    return Postponement(day, grain, is_after=lead in ("until", "after", "until_before", "before"))


_SINCE = vocabulary("since seit depuis desde sinds sedan siden od dal last letzten dernier")
_RECURRING = frozenset(["month", "season", "quarter", "half"])


def _is_past(item: DateItem) -> bool:
    return item.kind == "near" or (item.kind in ("unit", "weekday", "span", "ago", "season") and item.number < 0)


def _is_near_week(item: DateItem) -> bool:
    return (item.kind == "unit" and item.unit == "week") or item.kind == "week"


def _this_period(item: DateItem, seen: Seen, lead: str, sentence: Sentence) -> Postponement | None:
    """For "not this quarter": the first day of the next one."""
    if item.unit == "day" or not (_NOT.intersection(sentence.words) or lead in ("after", "until")):
        return None
    if item.unit == "week":
        return Postponement(period(seen.day, "week", 1).first, "week", is_after=True)
    return Postponement(period(seen.day, item.unit, 1).first, "coarse", is_after=True)


def _is_ruled_out(item: DateItem, words: Sequence[Word], sentence: Sentence) -> bool:
    """Of "can't do May at all": the month itself is no time. A mark between the two parts them."""
    if item.kind != "month" or item.year:
        return False
    for word in reversed(words[max(0, item.first - 5) : item.first]):
        if word.fold in _NOT or word.fold in ("can", "t"):
            return word.fold != "can" or "not" in sentence.words
        if word.fold not in _DOING:
            return False
    return False


_DOING = vocabulary("do make manage in im en a before ' t am i il passt geht")
_NOT = vocabulary(
    "not no nothing nicht nichts kein keine pas rien aucun non niente nessun niet geen niets nao nenhum inte "
    "ingen inget ikke nie nic"
)


def _lead(words: Sequence[Word], first: int, language: str | None) -> str:
    at = first - 1
    while at >= 0 and first - at <= 5:
        for size in (6, 5, 4, 3, 2, 1):
            hit = match(_LEADS, words, at - size + 1) if at - size + 1 >= 0 else None
            if hit and hit[0] == at + 1 and said.leads_in(words[at].fold if size == 1 else "", language):
                return hit[1]
        if words[at].fold not in _BETWEEN:
            return ""
        at -= 1
    return ""


def _trails(words: Sequence[Word], last: int, marks: tuple[str, ...]) -> bool:
    return last < len(words) and words[last].fold in marks


def _opening(item: DateItem, first: date, last: date, lead: str, sentence: Sentence) -> date:
    """The first day on which it is right to write again."""
    if item.kind in ("day", "dom", "weekday", "nth"):
        return first + ONE_DAY if lead in ("until", "after") else first
    if item.kind == "ago":
        return first
    if item.part == "end":
        return last + ONE_DAY
    if item.part == "mid":
        return first.replace(day=15) if item.kind == "month" else first
    if item.part == "early":
        return first.replace(day=1) if item.kind == "month" else first
    if lead == "after" or (lead in ("", "from", "until") and _ends_there(item, sentence)):
        return last + ONE_DAY
    return first


def _ends_there(item: DateItem, sentence: Sentence) -> bool:
    """For "our fiscal year ends in June": the month itself is still taken."""
    return (
        item.kind in ("month", "quarter", "half", "year")
        and bool(_ENDING.intersection(sentence.words))
        and not {"vor", "before"} & set(sentence.words)
    )


def first_day(postponements: Sequence[Postponement | None]) -> date | None:
    """The day to write again that the sentences together name: the latest of them."""
    days = [p.day for p in postponements if p and p.day]
    return max(days) if days else None


__all__ = ["Postponement", "add_months", "find_postponements", "first_day"]
