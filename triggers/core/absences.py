"""Absence notices: who is away from when until when, whom to ask meanwhile, and who has left for good.

Each date of the mail gets a role from the word before it ("until", "ab") and the nearest word that says away or back; a
date without a role counts for nothing. A date that can be read two ways is left out, and the absence stays without it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from triggers.core import absence_words as said
from triggers.core.date_items import DateItem, DateParser, DateRange
from triggers.core.date_lookup import CARDINAL, UNIT, WEEKDAY, match, phrases
from triggers.core.dates import Days, Seen, days_of, decide_order, shift
from triggers.core.folding import Word, fold, words_of
from triggers.core.languages import country_of, guess_language, language_of_country
from triggers.core.meanings import Absence, LeftCompany, Person
from triggers.core.people import addresses_in, names_in, person_at, phone_in, same_address

ONE_DAY = timedelta(days=1)
_MAX_WORDS = 4000
_AND = frozenset("and und et y e en och og i oraz ja a und; & but aber mais pero ma maar mas men ale".split())
_SENTENCE_ENDS = frozenset(". ! ? ; 。 ！ ？ •".split())

_CUES = phrases(
    [
        (text, kind)
        for kind, row in (("return", said.RETURN), ("answer", said.ANSWER), ("away", said.AWAY), ("", said.NEITHER))
        for text in row.split("|")
    ]
)
_LEFT_KINDS = phrases((text, "left") for text in said.LEFT.split("|"))
_ASK = phrases((text, True) for text in said.ASK.split("|"))
_LAST_BEFORE = phrases((text, True) for text in said.LAST_BEFORE.split("|"))
_LEADS = phrases(
    [(text, kind)
     for kind, row in (("from", said.FROM), ("until", said.UNTIL), ("until_before", said.UNTIL_BEFORE), ("before", said.BEFORE), ("after", said.AFTER))
     for text in row.split("|")]
)  # fmt: skip
_ABOUT = frozenset(said.ABOUT.split("|"))
_SKIPPED = frozenset(
    "the den der dem des le la el il lo de d l on am op em em dia d. and including incl inkl einschliesslich inclusive inclus to zum , ( und mit med den og o och w we dnia det a ' uke uge vecka".split()
)
#: Languages whose "back" stands behind the date.
_VERB_LAST = frozenset({"de", "nl", "sv", "da", "no", "ja", "pl", "fi", "tr", "hu", "cs"})


@dataclass(slots=True)
class Notice:
    """One mail taken apart: words with their place, dates, cues and sentence numbers."""

    text: str
    words: list[Word]
    language: str | None
    seen: Seen
    items: list[DateItem | DateRange] = field(default_factory=list)
    cues: list[tuple[int, int, str]] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    clause: list[int] = field(default_factory=list)


def take_apart(text: str, sender: str, arrived_on: date) -> Notice:
    """Find words, language, dates, cues and clauses of a mail."""
    words = words_of(text)[:_MAX_WORDS]
    country = country_of(sender, text)
    language = guess_language(text, words, language_of_country(country))
    items = [item for item in DateParser(words, language, strict=True).find() if item.kind not in ("season", "quarter", "half")]
    order, _ = decide_order(items, arrived_on, language, country)
    notice = Notice(text, words, language, Seen(arrived_on, order), items)
    notice.cues = _find_cues(words, _CUES)
    _number_clauses(notice)
    return notice


def _find_cues(
    words: Sequence[Word], index: dict[str, list[tuple[tuple[str, ...], str]]]
) -> list[tuple[int, int, str]]:
    found, at = [], 0
    while at < len(words):
        hit = match(index, words, at)
        if hit is None:
            at += 1
            continue
        if hit[1]:
            found.append((at, hit[0], hit[1]))
        at = hit[0]
    return found


def _number_clauses(notice: Notice) -> None:
    """Number sentences (full stops, blank lines) and, within them, clauses (commas, line ends, "and")."""
    inside = {n for item in notice.items for n in range(item.first, item.last)}
    words, sentence, clause = notice.words, 0, 0
    for n, word in enumerate(words):
        notice.sentence.append(sentence)
        notice.clause.append(clause)
        if n in inside:
            continue
        if word.fold in _SENTENCE_ENDS and not _is_abbreviation(words, n):
            sentence, clause = sentence + 1, clause + 1
        elif word.fold == "\n" and (n + 1 < len(words) and words[n + 1].fold == "\n"):
            sentence, clause = sentence + 1, clause + 1
        elif word.fold in _AND or word.fold in (",", "\n", "–", "—"):
            clause += 1


def _is_abbreviation(words: Sequence[Word], at: int) -> bool:
    """A full stop inside "t.o.m.", "fr.o.m." or "d. 3"."""
    if words[at].fold != "." or at == 0:
        return False
    return (
        len(words[at - 1].fold) <= 2
        and not words[at - 1].is_number
        and words[at - 1].end == words[at].start
        and at + 1 < len(words)
        and (words[at + 1].start == words[at].end or len(words[at - 1].fold) == 1)
    )


# ---- roles


@dataclass(slots=True)
class Found:
    """What the dates of a notice say, collected."""

    ranges: list[tuple[Days, int, bool]] = field(default_factory=list)
    froms: list[tuple[DateItem, int]] = field(default_factory=list)
    untils: list[tuple[date, int]] = field(default_factory=list)
    returns: list[tuple[date, int]] = field(default_factory=list)
    lengths: list[tuple[int, str]] = field(default_factory=list)
    is_open: bool = False


def _lead(notice: Notice, first: int) -> tuple[str, int, bool]:
    """(kind of the word that leads up to a date, its index, whether "about" stands there)."""
    words, at, about = notice.words, first - 1, False
    while at >= 0 and first - at <= 6:
        for size in (4, 3, 2, 1):
            hit = match(_LEADS, words, at - size + 1) if at - size + 1 >= 0 else None
            if hit and hit[0] == at + 1 and said.leads_in(words[at].fold if size == 1 else "", notice.language):
                return hit[1], at - size + 1, about
        fold_ = words[at].fold
        about = about or fold_ in _ABOUT
        if fold_ not in _SKIPPED and fold_ not in _ABOUT and fold_ not in WEEKDAY_FOLDS:
            break
        at -= 1
    return "", at + 1, about


def _trail(notice: Notice, last: int) -> str:
    """Japanese and Finnish say until and from behind the date."""
    fold_ = notice.words[last].fold if last < len(notice.words) else ""
    return {
        "まで": "until",
        "asti": "until",
        "より": "from",
        "から": "from",
        "以降": "from",
        "alkaen": "from",
        "kadar": "until",
    }.get(fold_, "")


def _zone(notice: Notice, item: DateItem | DateRange) -> tuple[int, int]:
    """The words around a date that can speak about it: its sentence, up to the neighbouring dates."""
    number = notice.sentence[item.first]
    low = high = item.first
    while low > 0 and notice.sentence[low - 1] == number:
        low -= 1
    high = item.last
    while high < len(notice.words) and notice.sentence[high] == number:
        high += 1
    for other in notice.items:
        if low < other.last <= item.first:
            low = other.last
        if item.last <= other.first < high:
            high = other.first
    return low, high


def _nearest(notice: Notice, item: DateItem | DateRange, kinds: tuple[str, ...]) -> str:
    """The cue that speaks about a date: in its clause before it, then behind it, then further off in its sentence."""
    low, high = _zone(notice, item)
    here = notice.clause[item.first]
    there = notice.clause[min(item.last, len(notice.words)) - 1]
    left = [c for c in notice.cues if c[2] in kinds and low <= c[0] and c[1] <= item.first]
    right = [c for c in notice.cues if c[2] in kinds and item.last <= c[0] < high]
    near_left = [c for c in left if notice.clause[c[0]] == here]
    near_right = [c for c in right if notice.clause[c[0]] == there]
    if near_left and near_left[-1][2] == "return":
        return "return"
    if (
        near_right
        and any(c[2] == "return" for c in near_right)
        and (notice.language in _VERB_LAST or near_right[0][2] == "return")
    ):
        return "return"
    for group, index in ((near_left, -1), (near_right, 0), (left, -1), (right, 0)):
        if group:
            return group[index][2]
    return ""


def collect(notice: Notice) -> Found:
    """Give every date its role."""
    found = Found()
    for item in notice.items:
        if _is_of_something_else(notice, item):
            continue
        if isinstance(item, DateRange):
            _take_range(notice, item, found)
        else:
            _take_item(notice, item, found)
    return found


def _is_of_something_else(notice: Notice, item: DateItem | DateRange) -> bool:
    lead, at, _ = _lead(notice, item.first)
    before = {w.fold for w in notice.words[max(0, at - 1) : at]}
    if lead not in ("until", "until_before", "before", "after") and before & OTHER:
        return True
    following = notice.words[item.last].fold if item.last < len(notice.words) else ""
    return following in ("minutes", "hours", "stunden", "heures", "horas", "ore", "uur", "timer", "timmar", "営")


def _take_range(notice: Notice, item: DateRange, found: Found) -> None:
    days = days_of(item, notice.seen)
    cue = _nearest(notice, item, ("return", "away"))
    vague = item.begin.kind in ("weekday",)
    if vague and (cue != "away" or _has_clock_time(notice, item)):
        return
    if days is None:
        found.is_open = True
        return
    if cue == "return" and not _mentions(notice, "away"):
        return
    if cue == "return" and item.kind == "and":
        return
    found.ranges.append((days, item.first, item.begin.kind in ("week", "unit", "month")))


def _has_clock_time(notice: Notice, item: DateItem | DateRange) -> bool:
    number = notice.sentence[item.first]
    words = notice.words
    return any(
        notice.sentence[n] == number
        and words[n].is_number
        and n + 1 < len(words)
        and words[n + 1].fold in (":", "am", "pm", "uhr", "h")
        for n in range(max(0, item.first - 15), min(len(words), item.last + 15))
    )


def _take_item(notice: Notice, item: DateItem, found: Found) -> None:
    lead, at, about = _lead(notice, item.first)
    lead = _trail(notice, item.last) or lead
    cue = _nearest(notice, item, ("return", "away"))
    if lead in ("until", "until_before", "before"):
        _take_end(notice, item, found, lead, cue, at, is_about=about)
        return
    answers = _nearest(notice, item, ("return", "away", "answer"))
    if lead == "from" and _has_answer_behind(notice, item):
        answers = "answer"
    if cue == "return" or (
        answers == "answer"
        and (lead in ("from", "after") or _mentions(notice, "away") and item.kind in ("day", "dom", "weekday"))
    ):
        _take_return(notice, item, found, lead, is_about=about)
        return
    if lead == "from" and (cue == "away" or _mentions(notice, "away")):
        found.froms.append((item, item.first))
        return
    if cue == "away" and lead != "after":
        _take_days_away(notice, item, found)


def _has_answer_behind(notice: Notice, item: DateItem) -> bool:
    """Where the verb stands last: 7月27日以降にご返信いたします."""
    _, high = _zone(notice, item)
    return notice.language in _VERB_LAST and any(c[2] == "answer" for c in notice.cues if item.last <= c[0] < high)


def _take_end(notice: Notice, item: DateItem, found: Found, lead: str, cue: str, at: int, *, is_about: bool) -> None:
    """A date after "until" or "before"."""
    back = (
        cue == "return"
        and _is_left(notice, "return", at, item)
        or (lead == "before" and (cue == "return" or _negated(notice, at)))
    )
    if lead == "before" and not back:
        return
    if (
        is_about
        or item.part in ("early", "mid")
        or (item.kind == "weekday" and item.unit == "which" and item.number == 1)
    ):
        found.is_open = True
        return
    if (
        item.kind in ("quarter", "half", "season", "year", "unit", "span")
        and not item.part
        and not (item.kind == "unit" and item.number == 0)
    ):
        found.is_open = True
        return
    days = days_of(item, notice.seen)
    if days is None:
        found.is_open = True
    elif back:
        found.returns.append((days.first, item.first))
    elif item.kind == "month" and not item.part:
        found.untils.append((days.first - ONE_DAY, item.first))
    elif lead == "until_before" and not item.part:
        found.untils.append((days.first - ONE_DAY, item.first))
    else:
        found.untils.append((days.last, item.first))


def _is_left(notice: Notice, kind: str, at: int, item: DateItem) -> bool:
    """Whether such a cue stands before the leading word, in the same sentence, with no "away" between."""
    low, _ = _zone(notice, item)
    left = [c for c in notice.cues if low <= c[0] and c[1] <= at and c[2] in ("return", "away")]
    return bool(left) and left[-1][2] == kind


_NEGATIONS = frozenset("not n't t won't nicht kein keine pas no non niet geen nao inte ikke nie ei ne nem".split())


def _negated(notice: Notice, at: int) -> bool:
    number = notice.sentence[at] if at < len(notice.sentence) else -1
    return any(notice.words[n].fold in _NEGATIONS and notice.sentence[n] == number for n in range(max(0, at - 10), at))


def _take_return(notice: Notice, item: DateItem, found: Found, lead: str, *, is_about: bool) -> None:
    days = None if is_about or item.part else days_of(item, notice.seen)
    if item.kind in ("quarter", "half", "season", "year", "span") or (item.kind == "near" and item.number <= 0):
        days = None
    if days is None:
        found.is_open = True
    elif lead == "after":
        found.returns.append((days.last + ONE_DAY, item.first))
    else:
        found.returns.append((days.first, item.first))


def _take_days_away(notice: Notice, item: DateItem, found: Found) -> None:
    """A day or week named alone beside "away": away on it."""
    if item.kind in ("month", "year", "quarter", "half", "season", "ago", "dom") and not item.whole_week:
        return
    if item.kind == "near" and item.number < 0:
        return
    if match(_LAST_BEFORE, notice.words, max(0, item.first - 8)) or _says_last_day(notice, item):
        days = days_of(item, notice.seen)
        if days:
            found.froms.append((_fixed(item, days.first + ONE_DAY), item.first))
        return
    if item.kind == "span":
        found.is_open = True
        return
    days = days_of(item, notice.seen)
    if days and _rest_of(notice, item):
        found.untils.append((days.last, item.first))
    elif days:
        found.ranges.append((days, item.first, item.kind in ("week", "unit")))


def _rest_of(notice: Notice, item: DateItem) -> bool:
    return any(
        w.fold in ("rest", "remainder", "reste", "resto", "resten", "reszta")
        for w in notice.words[max(0, item.first - 3) : item.first]
    )


def _says_last_day(notice: Notice, item: DateItem) -> bool:
    low, _ = _zone(notice, item)
    sentence = {w.fold for w in notice.words[low : item.first]}
    return bool(sentence & {"last", "letzter", "dernier", "ultimo", "laatste", "sista", "sidste", "siste"}) and bool(
        sentence & BEFORE_WORDS
    )


def _fixed(item: DateItem, day: date) -> DateItem:
    return DateItem("day", item.first, item.last, year=day.year, month=day.month, day=day.day)


def _mentions(notice: Notice, kind: str) -> bool:
    return any(c[2] == kind for c in notice.cues)


# ---- the absence


def read_absence(text: str, *, subject: str, sender: tuple[str, str], arrived_on: date) -> Absence | None:
    """The absence a notice tells of; None when nobody is away. Dates that can be read two ways are left out."""
    notice = take_apart(f"{subject}\n\n{text}", sender[1], arrived_on)
    if _departures(notice.words):
        return None
    found = collect(notice)
    dated = bool(found.ranges or found.untils or found.returns)
    if not _is_away(notice, dated=dated):
        return None
    begin, end, at = _settle(notice, found)
    quote = _quote(notice, at)
    return Absence(begin, end, stand_ins(text, sender), quote)


def _is_away(notice: Notice, *, dated: bool) -> bool:
    away = [c for c in notice.cues if c[2] == "away" and not _is_passing(notice, c)]
    return bool(away) or (dated and _mentions(notice, "return"))


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
        (r for r in found.ranges if r[0].last >= arrived),
        key=lambda r: (r[2], not r[0].first <= arrived <= r[0].last, r[0].first),
    )
    if ranges:
        begin, end, at = ranges[0][0].first, ranges[0][0].last, ranges[0][1]
    elif found.ranges:
        begin, end, at = found.ranges[0][0].first, found.ranges[0][0].last, found.ranges[0][1]
    untils = [u for u in found.untils if u[0] >= arrived]
    if untils and (end is None or begin is None or untils[0][0] >= begin):
        end, at = untils[0]
    returns = [r for r in found.returns if r[0] > arrived]
    if returns and (begin is None or returns[0][0] > begin):
        end, at = returns[0][0] - ONE_DAY, returns[0][1]
    if found.froms and (begin is None or begin == end):
        begin = _begin(notice, found.froms[0][0], end)
    if begin and end is None:
        end = _by_length(notice, begin)
    if begin and end and begin > end:
        begin = None
    return begin, end, at if at >= 0 else (found.froms[0][1] if found.froms else -1)


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


# ---- people


def read_left_company(text: str, *, subject: str, sender: tuple[str, str]) -> LeftCompany | None:
    """Whether the person we wrote to has gone for good, and whom we are to ask instead."""
    whole = f"{subject}\n\n{text}"
    words = words_of(whole)[:_MAX_WORDS]
    hits = _departures(words)
    if not hits:
        return None
    start, end = words[hits[0][0]].start, words[hits[0][1] - 1].end
    left = max(whole.rfind(". ", 0, start), whole.rfind("\n", 0, start)) + 1
    right = min((n for n in (whole.find(". ", end), whole.find("\n", end)) if n >= 0), default=len(whole))
    return LeftCompany(stand_ins(text, sender), " ".join(whole[left : right + 1].split())[:300])


def _departures(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    return [hit for hit in _find_cues(words, _LEFT_KINDS) if not _is_leave(words, hit)]


def _is_leave(words: Sequence[Word], hit: tuple[int, int, str]) -> bool:
    """ "Last day before my holiday" and "I have left for two weeks" are absences."""
    after = {w.fold for w in words[hit[1] : hit[1] + 6]}
    phrase = " ".join(w.fold for w in words[hit[0] : hit[1]])
    if phrase in ("have left", "has left", "i left") and after & {"for", "on"} and not after & {"company", "firm"}:
        return True
    if any(
        word in phrase
        for word in ("last", "letzter", "dernier", "ultimo", "laatste", "sista", "sidste", "siste", "ostatni")
    ):
        return bool(after & (BEFORE_WORDS | {"holiday", "vacation", "leave", "urlaub"}))
    return False


def stand_ins(text: str, sender: tuple[str, str]) -> tuple[Person, ...]:
    """Those named to be asked instead: by address, or by name and telephone where the text says to ask them."""
    found: list[Person] = []
    for address in addresses_in(text):
        if same_address(address.group(), sender[1]) or _is_boilerplate(text, address.start()):
            continue
        person = person_at(text, address)
        if not any(same_address(person.email, other.email) for other in found):
            found.append(person)
    return tuple(found) or tuple(_by_phone(text, sender))


def _is_boilerplate(text: str, at: int) -> bool:
    around = text[max(0, at - 60) : at].casefold()
    return any(word in around for word in ("unsubscribe", "abuse", "privacy", "datenschutz", "postmaster"))


def _by_phone(text: str, sender: tuple[str, str]) -> list[Person]:
    """A name beside a telephone number in a sentence that says whom to ask."""
    own = fold(sender[0]).split()
    for line in text.split("\n"):
        words = words_of(line)
        if not phone_in(line) or not any(match(_ASK, words, n) for n in range(len(words))):
            continue
        for name in names_in(line):
            parts = [fold(p) for p in name.split()]
            if len(parts) >= 2 and not set(parts) & set(own):
                return [Person(name, "")]
    return []


OTHER = frozenset(fold(word) for word in said.OTHER_THING)
BEFORE_WORDS = frozenset("before vor antes prima voor fore innan inden avant przed".split())
WEEKDAY_FOLDS = frozenset(form for form in WEEKDAY if len(form) > 2)
