"""Absence notices: who is away from when until when, whom to ask meanwhile, and who has left for good.

Each date of the mail gets a role from the word before it ("until", "ab") and the nearest word that says away or back; a
date without a role counts for nothing. A date that can be read two ways is left out, and the absence stays without it.
"""

from collections.abc import Sequence
from datetime import date

from triggers.core.absence_notice import CUES, Notice, find_cues, take_apart
from triggers.core.absence_roles import ONE_DAY, Found, Stretch, collect
from triggers.core.absence_surroundings import mentions
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import CARDINAL, UNIT
from triggers.core.dates import Days, days_of, shift
from triggers.core.departures import departures, read_left_company
from triggers.core.folding import vocabulary, words_of
from triggers.core.meanings import Absence, LeftCompany, Person
from triggers.core.stand_ins import stand_ins

__all__ = ["Absence", "LeftCompany", "Person", "names_absence", "read_absence", "read_left_company", "stand_ins"]


def read_absence(
    text: str, *, subject: str, sender: tuple[str, str], arrived_on: date, is_notice: bool = False
) -> Absence | None:
    """The absence a text tells of; None when nobody is away. Dates that can be read two ways are left out.

    `is_notice` says that a machine wrote it: then days from and until say enough, whatever else it calls the absence.
    """
    notice = take_apart(f"{subject}\n\n{text}", sender[1], arrived_on, is_notice=is_notice)
    if departures(notice.words):
        return None
    found = collect(notice)
    if not notice.is_told or notice.is_of_business:
        found = _beside_words(notice, found)
    dated = bool(found.ranges or found.untils or found.returns or (found.froms and not notice.is_told))
    spans_days = notice.is_of_days and bool(found.ranges or found.untils or found.returns)
    if not spans_days and not _is_away(notice, dated=dated):
        return None
    begin, end, at = _settle(notice, found)
    quote = _quote(notice, at)
    return Absence(begin, end, stand_ins(text, sender), quote)


def _beside_words(notice: Notice, found: Found) -> Found:
    """What is dated, and not by a weekday alone, in a sentence that speaks of an absence: loose words stand for no others."""
    spoken = {notice.sentence[at] for at, _, kind in notice.cues if kind in ("away", "return")}
    days = {item.first for item in notice.items if notice.is_told or not _is_weekdays(item)}

    addressed = {notice.sentence[n] for n, word in enumerate(notice.words) if word.fold in _YOURS}

    def counts(at: int) -> bool:
        number = notice.sentence[at]
        return at in days and (number in spoken or (notice.is_of_days and number not in addressed))

    ranges = [one for one in found.ranges if counts(one.at)]
    weeks = [one for one in ranges if one.loose == _WEEKS]
    return Found(
        ranges,
        [one for one in found.froms if counts(one[1])],
        [one for one in found.untils if counts(one[1]) or any(_is_in_week(one[0], week) for week in weeks)],
        found.returns,
    )


#: "Your statement of 1 to 31 August": days of what the mail is about.
_YOURS = vocabulary(
    "your yours ihr ihre ihren ihrer ihrem dein deine votre vos ton ta su sus tu tus suo sua vostra vostro uw jouw seu "
    "din ditt dit dine jeres deres panstwa twoj twoja twoje"
)


def _is_weekdays(item: DateItem | DateRange) -> bool:
    begin = item.begin if isinstance(item, DateRange) else item
    return begin.kind == "weekday" and begin.unit != "of_week"


def names_absence(text: str) -> bool:
    """Whether words say that somebody is away, not only when they are back: "try again in June" names none."""
    return any(kind == "away" for _, _, kind in find_cues(words_of(text), CUES))


def _is_away(notice: Notice, *, dated: bool) -> bool:
    away = [c for c in notice.cues if c[2] == "away" and not _is_passing(notice, c)]
    return bool(away and (notice.is_told or dated)) or (dated and mentions(notice, "return"))


def _is_passing(notice: Notice, cue: tuple[int, int, str]) -> bool:
    """Weekends and daily closing hours are no absence."""
    around = {w.fold for w in notice.words[max(0, cue[0] - 6) : cue[1] + 6]}
    return bool(
        around & {"weekends", "weekend", "wochenende", "wochenenden", "sundays", "feiertagen"}
    ) and notice.words[cue[0]].fold in ("closed", "geschlossen", "ferme", "fermes", "cerrado", "chiusi", "gesloten")


def _settle(notice: Notice, found: Found) -> tuple[date | None, date | None, int]:
    """(first day away, last day away, word at which it is said)."""
    arrived = notice.seen.day
    begin, end, at = None, None, -1
    ranges = sorted(
        (r for r in found.ranges if r.days.last >= arrived),
        key=lambda r: (
            r.loose,
            r.days.first == r.days.last,
            not r.is_spoken,
            not r.days.first <= arrived <= r.days.last,
            r.days.first,
        ),
    )
    if ranges:
        alike = [one.days for one in ranges if one.loose == ranges[0].loose and _go_together(notice, ranges[0], one)]
        begin, end, at = *_together(ranges[0].days, alike), ranges[0].at
    elif found.ranges:
        begin, end, at = found.ranges[0].days.first, found.ranges[0].days.last, found.ranges[0].at
    untils = _ends(found, ranges, arrived)
    if untils and begin is not None and arrived < begin and untils[0][0] < begin:
        begin = end = None  # who is away now is away again later
    if untils and (end is None or begin is None or untils[0][0] >= begin):
        end, at, _ = untils[0]
    returns = [r for r in found.returns if r[0] > arrived]
    if returns and begin is not None and arrived < returns[0][0] <= begin:
        begin = end = None
    if returns and (begin is None or returns[0][0] > begin):
        end, at = returns[0][0] - ONE_DAY, returns[0][1]
    if found.froms and (begin is None or begin == end):
        begin = _begin(notice, found.froms[0][0], end)
    if begin and end is None:
        end = _by_length(notice, begin)
    if begin and end and begin > end:
        begin = None
    return begin, end, at if at >= 0 else (found.froms[0][1] if found.froms else -1)


def _ends(found: Found, ranges: Sequence[Stretch], arrived: date) -> list[tuple[date, int, bool]]:
    """The last days away that are said as such and not over; a Friday goes before the Sunday of its week."""
    spans = any(one.days.last > one.days.first for one in ranges)
    untils = [u for u in found.untils if u[0] >= arrived and (u[2] or not spans or _is_in_week(u[0], ranges[0]))]
    nearest = min((u for u in untils if untils[0][0] - 2 * ONE_DAY <= u[0] <= untils[0][0]), default=None)
    return [nearest, *untils] if nearest else untils


#: How loosely weeks and months name their days, see `Stretch`.
_WEEKS = 2


def _nearness(days: Days, arrived: date) -> tuple[bool, date]:
    return not days.first <= arrived <= days.last, days.first


def _go_together(notice: Notice, first: Stretch, other: Stretch) -> bool:
    """Days do wherever they stand, weeks and months only in one sentence: "answers come in week 9" is none away."""
    return first.loose < _WEEKS or notice.sentence[other.at] == notice.sentence[first.at]


def _is_in_week(day: date, taken: Stretch) -> bool:
    """The Friday of "this week until Friday"."""
    return taken.loose == _WEEKS and taken.days.first <= day < taken.days.last


def _together(days: Days, others: Sequence[Days]) -> tuple[date, date]:
    """The first and the last of some days and of all that go on where these end: "19 June (Corpus Christi) and 20 June"."""
    begin, end = days.first, days.last
    for other in sorted(others, key=lambda days: days.first):
        if other.first <= end + ONE_DAY and begin <= other.last + ONE_DAY:
            begin, end = min(begin, other.first), max(end, other.last)
    return begin, end


def _begin(notice: Notice, item: DateItem, end: date | None) -> date | None:
    """The first day: the year that puts it nearest to the arrival and not behind the end."""
    days = days_of(item, notice.seen)
    if days is None or item.kind in ("month", "year", "quarter", "season"):
        return None if item.kind != "month" else (days.first if days else None)
    first = days.first
    if item.year or item.kind != "day":
        return first
    choices = [d for d in (first, _years_on(first, -1)) if d and (end is None or d <= end)]
    return min(choices, key=lambda d: abs((d - notice.seen.day).days), default=None)


def _years_on(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _by_length(notice: Notice, begin: date) -> date | None:
    """The last day when only a length is said: "from 17 August for two weeks"."""
    words = notice.words
    for n in range(len(words) - 1):
        unit = UNIT.get(words[n + 1].fold)
        if words[n + 1].fold in ("fortnight", "quinzaine"):
            return shift(begin, 2, "week") - ONE_DAY
        if unit not in ("day", "week", "month"):
            continue
        number = (
            int(words[n].fold)
            if words[n].is_number and len(words[n].fold) < 3
            else CARDINAL.get(words[n].fold, {}).get(notice.language or "en")
        )
        if number and number < 60:
            return shift(begin, number, unit) - ONE_DAY
    return None


def _quote(notice: Notice, at: int) -> str:
    """The sentence that says it, at most 300 characters."""
    if at < 0:
        cue = next((c for c in notice.cues if c[2] == "away"), None)
        at = cue[0] if cue else 0
    if not notice.words:
        return ""
    number = notice.sentence[at]
    inside = [w for n, w in enumerate(notice.words) if notice.sentence[n] == number and w.fold != "\n"]
    return " ".join(notice.text[inside[0].start : inside[-1].end].split())[:300] if inside else ""
