"""What each date of an absence notice is: first day away, last day away, day of return, or nothing to do with it.

The word before a date ("until", "ab") decides together with the nearest word that says away or back.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from triggers.core import absence_words as said
from triggers.core import date_words
from triggers.core.absence_notice import Notice
from triggers.core.absence_surroundings import VERB_LAST, lead_of, mentions, nearest_cue, trail_of, zone_of
from triggers.core.date_items import OF_WEEK, DateItem, DateRange
from triggers.core.date_lookup import match, phrases
from triggers.core.dates import Days, Seen, days_of
from triggers.core.folding import fold, vocabulary

ONE_DAY = timedelta(days=1)
_LAST_BEFORE = phrases((text, True) for text in said.LAST_BEFORE.split("|"))
_OTHER = frozenset(fold(word) for word in said.OTHER_THING)
BEFORE_WORDS = vocabulary("before vor antes prima voor fore innan inden avant przed")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days away: which, the word at which they stand, and how they are told.

    `loose` is 0 for days by their dates, 1 for weekdays, 2 for weeks and months; `is_spoken` says that a word beside them
    says away.
    """

    days: Days
    at: int
    loose: int
    is_spoken: bool


@dataclass(slots=True)
class Found:
    """What the dates of a notice say, collected."""

    ranges: list[Stretch] = field(default_factory=list)
    froms: list[tuple[DateItem, int]] = field(default_factory=list)
    #: (last day, word, whether a word beside it says away)
    untils: list[tuple[date, int, bool]] = field(default_factory=list)
    returns: list[tuple[date, int]] = field(default_factory=list)


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
    if _is_habit(notice, item) or _goes_on(notice, item):
        return True
    lead, at, _ = lead_of(notice, item.first)
    before = {w.fold for w in notice.words[max(0, at - 1) : at]}
    if lead not in ("until", "until_before", "before", "after") and before & _OTHER:
        return not nearest_cue(notice, item, ("return", "answer") if lead == "from" else ("return",))
    following = notice.words[item.last].fold if item.last < len(notice.words) else ""
    return following in ("minutes", "hours", "stunden", "heures", "horas", "ore", "uur", "timer", "timmar", "営")


def _is_habit(notice: Notice, item: DateItem | DateRange) -> bool:
    """Mondays to Wednesdays, dienstags: what is so every week."""
    first = item.begin if isinstance(item, DateRange) else item
    word = notice.words[first.first].fold
    number = notice.sentence[first.first]
    if first.kind == "weekday" and any(
        notice.words[n].fold in _EVERY and notice.sentence[n] == number
        for n in range(max(0, first.first - 8), first.first)
    ):
        return True
    return first.kind == "weekday" and len(word) > _LONGEST_SHORT and word.endswith("s") and word not in _ENDING_IN_S


def _goes_on(notice: Notice, item: DateItem | DateRange) -> bool:
    """The fair of "the fair on 12 October goes ahead as planned" is not why anybody is away."""
    _, high = zone_of(notice, item)
    return any(word.fold in _AS_PLANNED for word in notice.words[item.last : high])


_AS_PLANNED = vocabulary(
    "mantem mantiene mantienen unchanged planned ahead weiterhin bestehen maintenu maintenue confermato confermata "
    "confirmado fortfarande uaendret uendret ongewijzigd gehandhaafd aktualne aktualna aktualny"
)
_EVERY = vocabulary(
    "every each mostly usually normally generally always jeden jede immer stets chaque toujours cada siempre sempre ogni "
    "elke iedere altijd varje alltid hver altid kazdy kazda kazdego zawsze ni ordinarily regularly"
)
_LONGEST_SHORT = 5
#: Weekdays that end so when they are one day.
_ENDING_IN_S = vocabulary("martes miercoles jueves viernes")


def _take_range(notice: Notice, item: DateRange, found: Found) -> None:
    days = days_of(item, notice.seen)
    cue = nearest_cue(notice, item, ("return", "away"))
    vague = item.begin.kind == "weekday" or _is_of_hours(notice, item)
    if vague and (cue != "away" or _has_clock_time(notice, item)):
        return
    if days is None:
        return
    if _is_list(notice, item, days):
        return
    if cue == "return" and (item.kind == "and" or found.ranges or not mentions(notice, "away")):
        return
    found.ranges.append(Stretch(days, item.first, _looseness(item.begin), cue == "away"))


def _is_list(notice: Notice, item: DateRange, days: Days) -> bool:
    """Whether days far from each other are told one by one: "12 September, 3 October and 7 November"."""
    is_long = item.kind == "and" and item.begin.kind in ("day", "dom") and days.last - days.first > _LONGEST_LIST
    return is_long and lead_of(notice, item.first)[0] != "from"


_LONGEST_LIST = timedelta(days=10)


def _is_of_hours(notice: Notice, item: DateRange) -> bool:
    """The 10-16 of "Sa 10-16"."""
    begins, ends = item.begin.weekday is not None, item.end.kind == "dom" and item.end.weekday is None
    return begins and ends and not lead_of(notice, item.first)[0]


def _looseness(item: DateItem) -> int:
    """0 for days by their dates, 1 for weekdays, 2 for weeks and months."""
    if item.unit == "of_week" or item.part == OF_WEEK:
        return 1
    return 2 if item.kind in ("week", "unit", "month") or item.whole_week else 0


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
    lead, at, about = lead_of(notice, item.first)
    lead = trail_of(notice, item.last) or lead
    cue = nearest_cue(notice, item, ("return", "away"))
    if not lead and _is_last_day(notice, item) and (days := days_of(item, notice.seen)):
        found.froms.append((_fixed(item, days.first + ONE_DAY), item.first))
        return
    if lead in ("until", "until_before", "before"):
        _take_end(notice, item, found, lead, cue, at, is_about=about)
        return
    answers = nearest_cue(notice, item, ("return", "away", "answer"))
    if lead == "from" and _has_answer_behind(notice, item):
        answers = "answer"
    if cue == "return" or (
        answers == "answer"
        and (lead in ("from", "after") or (mentions(notice, "away") and item.kind in ("day", "dom", "weekday")))
    ):
        _take_return(notice, item, found, lead, is_about=about)
        return
    if lead == "from" and (cue == "away" or not notice.cues or mentions(notice, "away")):
        found.froms.append((item, item.first))
        return
    is_silent = not notice.is_told and not any(c[2] == "return" and c[0] not in notice.openings for c in notice.cues)
    is_bare = notice.is_of_days and is_silent and item.kind in ("week", "unit")
    if (cue == "away" or is_bare) and lead != "after":
        _take_days_away(notice, item, found)


def _is_last_day(notice: Notice, item: DateItem) -> bool:
    """Of "we finish up on Friday the 19th": away from the day after it."""
    before = {word.fold for word in notice.words[max(0, item.first - 4) : item.first]}
    return item.kind in ("day", "dom", "weekday") and bool(before & _FINISH)


_FINISH = vocabulary("finish finishes finishing knock knocks")


def _has_answer_behind(notice: Notice, item: DateItem) -> bool:
    """Where the verb stands last: 7月27日以降にご返信いたします."""
    _, high = zone_of(notice, item)
    return notice.language in VERB_LAST and any(c[2] == "answer" for c in notice.cues if item.last <= c[0] < high)


def _take_end(notice: Notice, item: DateItem, found: Found, lead: str, cue: str, at: int, *, is_about: bool) -> None:
    """A date after "until" or "before"."""
    back = (cue == "return" and _is_left(notice, "return", at, item)) or (
        lead == "before" and (cue == "return" or _negated(notice, at) or _is_nothing_behind(notice, item))
    )
    back = back or _is_farewell(notice, item, at)
    back = back or (lead == "until" and _negated(notice, at) and _says_again(notice, at))
    if (
        (lead == "before" and not back)
        or (not cue and notice.words[at].fold == "by")
        or (not back and _waits(notice, item, at, cue))
    ):
        return
    if (
        is_about
        or item.part in ("early", "mid")
        or (item.kind == "weekday" and item.unit == "which" and item.number == 1)
    ):
        return
    if (
        item.kind in ("quarter", "half", "season", "year", "unit", "span")
        and not item.part
        and not (item.kind == "unit" and item.number == 0)
    ):
        return
    days = days_of(item, notice.seen)
    if days is None or _is_over(item, days, notice):
        return
    if back:
        found.returns.append((days.first, item.first))
    elif (item.kind == "month" and not item.part) or (lead == "until_before" and not item.part):
        found.untils.append((days.first - ONE_DAY, item.first, bool(cue)))
    else:
        found.untils.append((days.last, item.first, bool(cue)))


def _is_farewell(notice: Notice, item: DateItem, at: int) -> bool:
    """The "Bis Montag!" and "¡hasta el lunes 6!" with which a notice ends: the day of the return."""
    before, after = notice.words[at - 1].fold if at else "\n", notice.words[item.last : item.last + 2]
    return item.weekday is not None and before in _BOUNDS and any(word.fold == "!" for word in after)


_BOUNDS = frozenset("\n.,!¡:;-–")


def _waits(notice: Notice, item: DateItem, at: int, cue: str) -> bool:
    """Of "if it can wait until Monday" and "reachable until Friday": until then nobody is away."""
    if notice.words[at - 1].fold in _WAIT:
        return True
    return not cue and nearest_cue(notice, item, ("return", "away", "answer")) == "answer"


_WAIT = vocabulary(
    "wait waits warten attendre attende esperar espere aspettare aspetta wachten wacht vanta vente poczekac aguardar valid gultig"
)


def _is_over(item: DateItem, days: Days, notice: Notice) -> bool:
    """Whether a day without a year that comes in nearly a year has just passed."""
    return not item.year and days.first - notice.seen.day > _NEARLY_A_YEAR


_NEARLY_A_YEAR = timedelta(days=300)


def _is_left(notice: Notice, kind: str, at: int, item: DateItem) -> bool:
    """Whether such a cue stands before the leading word, in the same sentence, with no "away" between."""
    low, _ = zone_of(notice, item)
    left = [c for c in notice.cues if low <= c[0] and c[1] <= at and c[2] in ("return", "away")]
    return bool(left) and left[-1][2] == kind


def _says_again(notice: Notice, at: int) -> bool:
    """The "again" of "won't open again until"."""
    words = {
        word.fold
        for n, word in enumerate(notice.words[:at])
        if notice.sentence[n] == notice.sentence[at] and n > at - 5
    }
    return bool(words & _AGAIN)


_AGAIN = vocabulary("again wieder nouveau nuevo nuovo weer igen novamente ponownie")
_NEGATIONS = vocabulary(
    "nothing nobody none noone niemand nichts rien personne nada nadie niente nessuno niets ninguem inget intet "
    "ingenting nic nikt not n't t won't nicht kein keine pas no non niet geen nao inte ikke nie ei ne nem"
)


def _is_nothing_behind(notice: Notice, item: DateItem) -> bool:
    """Where the verb stands last: "vor Montag wird das nichts"."""
    _, high = zone_of(notice, item)
    return notice.language in VERB_LAST and any(w.fold in _NOTHING for w in notice.words[item.last : high])


_NOTHING = vocabulary("nichts niemand keiner keine niets inget ingen intet ingenting nic nikt")


def _negated(notice: Notice, at: int) -> bool:
    number = notice.sentence[at] if at < len(notice.sentence) else -1
    words = notice.words
    return any(words[n].fold in _NEGATIONS and notice.sentence[n] == number for n in range(max(0, at - 10), at + 1))


def _take_return(notice: Notice, item: DateItem, found: Found, lead: str, *, is_about: bool) -> None:
    if not found.ranges and not found.untils and _only_opens(notice, item):
        return
    days = None if is_about or item.part else days_of(item, _seen_after(notice, item, found))
    if item.kind in ("quarter", "half", "season", "year", "span") or (item.kind == "near" and item.number <= 0):
        days = None
    if days is None or _is_over(item, days, notice):
        return
    if lead == "after":
        found.returns.append((days.last + ONE_DAY, item.first))
    else:
        found.returns.append((days.first, item.first))


def _only_opens(notice: Notice, item: DateItem) -> bool:
    """Whether no more is said of a return than that they open."""
    number = notice.sentence[item.first]
    backs = [at for at, _, kind in notice.cues if kind == "return" and notice.sentence[at] == number]
    return bool(backs) and all(at in notice.openings for at in backs)


def _seen_after(notice: Notice, item: DateItem, found: Found) -> Seen:
    """A bare day of the month, "back on the 31st", is looked for behind the absence that was told before it."""
    before = [one.days.last for one in found.ranges if one.at < item.first] if item.kind == "dom" else []
    return replace(notice.seen, day=max(before)) if before else notice.seen


def _take_days_away(notice: Notice, item: DateItem, found: Found) -> None:
    """A day or week named alone beside "away": away on it."""
    if item.kind in ("month", "year", "quarter", "half", "season", "ago") and not item.whole_week:
        months = {other.month if isinstance(other, DateItem) and other.kind == "month" else 0 for other in notice.items}
        is_whole = _is_whole(notice, item) or (len(months) == 1 and not item.number)
        if item.kind == "month" and not item.part and is_whole and (days := days_of(item, notice.seen)):
            found.ranges.append(Stretch(days, item.first, 2, is_spoken=True))
        return
    if (item.kind in ("near", "unit") and item.number < 0) or (
        item.kind == "unit" and item.unit not in ("week", "month")
    ):
        if item.unit == "year" and item.number == 0 and _rest_of(notice, item) and (days := days_of(item, notice.seen)):
            found.untils.append((days.last, item.first, True))
        return
    if match(_LAST_BEFORE, notice.words, max(0, item.first - 8)) or _says_last_day(notice, item):
        days = days_of(item, notice.seen)
        if days:
            found.froms.append((_fixed(item, days.first + ONE_DAY), item.first))
        return
    if (
        item.kind == "span"
        or _is_until_an_hour(notice, item)
        or (item.kind == "dom" and not _is_close_by(notice, item))
    ):
        return
    days = days_of(item, notice.seen)
    if days and _rest_of(notice, item):
        found.untils.append((days.last, item.first, True))
    elif days:
        found.ranges.append(Stretch(days, item.first, _looseness(item), is_spoken=True))


def _is_close_by(notice: Notice, item: DateItem) -> bool:
    """Whether a word that says away stands just before a day that bears its number alone: "closed on the 19th"."""
    return any(kind == "away" and 0 <= item.first - end < _FEW for _, end, kind in notice.cues)


_FEW = 4


def _is_until_an_hour(notice: Notice, item: DateItem) -> bool:
    """The day on which they close at noon is a day at work."""
    if item.kind not in ("day", "dom", "weekday"):
        return False
    words = [word.fold for word in notice.words]
    after, before = words[item.last : item.last + 4], words[max(0, item.first - 4) : item.first]
    if {*after[:3], *before} & _NOON or {*after[:2]} & _EVENING:
        return True
    return len(after) > 2 and after[0] in _AT_HOUR and after[1].isdigit() and after[2] in _CLOCK


_NOON = vocabulary("noon midday midi mediodia mezzogiorno")
_EVENING = vocabulary(
    "evening soir abend abends noche sera avond noite kvall aften kveld wieczorem afternoon nachmittag"
)
_CLOCK = (":", ".", "h", "uhr", "uur", "pm", "am")
_AT_HOUR = vocabulary("at um a om as alle kl klokken klockan o")


def _is_whole(notice: Notice, item: DateItem) -> bool:
    """Of "the whole of August", "durante el mes de agosto"."""
    return any(w.fold in _WHOLE for w in notice.words[max(0, item.first - 4) : item.first])


_WHOLE = vocabulary(
    "whole entire all during month mes durante mois mese ganzen gesamten monat maand hele tout tutto todo hela caly"
)


def _rest_of(notice: Notice, item: DateItem) -> bool:
    if notice.words[item.last - 1].fold in date_words.OUT:
        return True
    return any(w.fold in date_words.REST for w in notice.words[max(0, item.first - 3) : item.first])


def _says_last_day(notice: Notice, item: DateItem) -> bool:
    low, _ = zone_of(notice, item)
    sentence = {w.fold for w in notice.words[low : item.first]}
    return bool(sentence & {"last", "letzter", "dernier", "ultimo", "laatste", "sista", "sidste", "siste"}) and bool(
        sentence & BEFORE_WORDS
    )


def _fixed(item: DateItem, day: date) -> DateItem:
    return DateItem("day", item.first, item.last, year=day.year, month=day.month, day=day.day)
