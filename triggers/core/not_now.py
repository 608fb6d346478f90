"""When it is right to write again: the first day that an answer names for it.

"In September" and "until September" open on its first day, "after September", "end of September" and "until the end of
September" on the first of the following month, "until the 5th" on the day after, "after the summer" on 1 September, "early" on
the first, "mid" on the fifteenth; "in three weeks" counts from the arrival.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from triggers.core import absence_words as said
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import MONTH, match, phrases
from triggers.core.date_parser import DateParser
from triggers.core.dates import Days, Seen, add_months, days_of, decide_order, period
from triggers.core.folding import Word, vocabulary
from triggers.core.not_now_words import (
    NEW_YEAR,
    NOT,
    ONE_DAY,
    SPENT,
    Postponement,
    after_span,
    in_half_a_year,
    is_followed,
    says_half_a_year,
    time_by_period,
    times_by_words,
)
from triggers.core.sentences import Sentence

_LEADS = phrases(
    [(text, kind)
     for kind, row in said.LEADS.items()
     for text in row.split("|")]
)  # fmt: skip
#: Words that may stand between "after" and its date.
_BETWEEN = vocabulary(
    "' the our your my new unser unsere unserem der dem den le la el il lo l de du d notre nuestro a o nosso "
    "vores vart zum ende i im in tutto tutta"
)
_ENDING = vocabulary(
    "close cierra chiude cloture clot ferme sluit fecha ends end endet ende ending expires expire expiring closes finishes finish "
    "auslauft termine finit fin vence termina scade finisce eindigt afloopt acaba utgar slutar slutter udlober konczy wygasa runs"
)
#: Behind a month or right before it: it is over by then.
_OVER = vocabulary("ud ut ute slut over past through vorbei um forbi passe passee voorbij fini finie")
_OVER_BEFORE = vocabulary("pase passe passato passata pasado passado passar termine finisca minie")
_IS = vocabulary("is are er ar ist sind est")


def find_postponements(
    words: Sequence[Word], sentences: Sequence[Sentence], arrived_on: date, language: str | None
) -> list[Postponement | None]:
    """For each sentence the latest time to come that it names, if it names one."""
    items = DateParser(words, language, strict=True).find()
    order, _ = decide_order(items, arrived_on, language, None)
    seen = Seen(arrived_on, order)
    starts = [words[item.first].start for item in items]
    found: list[Postponement | None] = []
    for n, sentence in enumerate(sentences):
        inside = _with_next_year(items[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)], seen)
        said_after = is_followed(sentences[n : n + 2])
        times = [
            t
            for item in inside
            if (t := _postponement(words, item, _seen_from(items, item, seen), sentence, language, said_after))
        ]
        is_span = says_half_a_year(sentence) and all(item.kind != "half" for item in inside)
        times = [in_half_a_year(arrived_on)] if is_span else times
        times += times_by_words(sentence, arrived_on, is_dated=bool(inside))
        times += [] if times else time_by_period(sentence, arrived_on)
        times = [replace(t, is_far=False) for t in times] if _says_next_year(sentence, inside) else times
        found.append(max(times, key=lambda t: (not t.is_far, t.day or arrived_on, t.grain == "day")) if times else None)
    return found


def _with_next_year(items: Sequence[DateItem | DateRange], seen: Seen) -> list[DateItem | DateRange]:
    """Of "30 April next year" and "março do ano que vem" the year belongs to the date before it."""
    found: list[DateItem | DateRange] = []
    for item in items:
        last = found[-1] if found else None
        is_next = isinstance(item, DateItem) and item.kind == "unit" and item.unit == "year" and item.number == 1
        if is_next and isinstance(last, DateItem) and last.month and not last.year and item.first - last.last < 2:
            found[-1] = replace(last, year=seen.day.year + 1, last=item.last)
        else:
            found.append(item)
    return found


def _says_next_year(sentence: Sentence, items: Sequence[DateItem | DateRange]) -> bool:
    return any(words in sentence.line for words in NEW_YEAR) or any(
        isinstance(item, DateItem) and item.unit == "year" and item.number == 1 for item in items
    )


def _seen_from(items: Sequence[DateItem | DateRange], item: DateItem | DateRange, seen: Seen) -> Seen:
    """Behind "until mid June" and "on 29 June" the 30th is that of June."""
    if item.first and isinstance(item, DateItem) and item.kind == "dom":
        before = items[max(0, bisect_left([one.first for one in items], item.first) - 1)]
        if isinstance(before, DateItem) and (before.kind == "day" or before.part) and before.month:
            days = days_of(before, seen)
            return replace(seen, floor=max(seen.day, days.first)) if days else seen
    return seen


def _postponement(
    words: Sequence[Word],
    item: DateItem | DateRange,
    seen: Seen,
    sentence: Sentence,
    language: str | None,
    said_after: bool,
) -> Postponement | None:
    lead = _lead_of(words, item, language, said_after)
    if isinstance(item, DateRange):
        days = days_of(item, seen)
        if days is None or days.last < seen.day:
            return None
        return Postponement(days.last + ONE_DAY, "day", is_after=True)
    if _is_past(words, item) or _is_since(words, item, sentence):
        return None
    if item.kind == "unit" and item.number == 0 and not item.part:
        return _this_period(item, seen, lead, sentence)
    days = days_of(item, seen)
    if days is None or _is_harvest(words, item, language):
        return None
    if item.kind == "year" and days.first <= seen.day and lead not in ("until", "after"):
        return _this_year(item, days, sentence)
    if not lead and _is_ruled_out(item, words, sentence, language):
        return Postponement(days.last + ONE_DAY, "coarse", is_after=True)
    return _opened(words, item, days, lead, seen, sentence)


def _this_year(item: DateItem, days: Days, sentence: Sentence) -> Postponement | None:
    is_spent = not item.part and days.last.year == days.first.year and not SPENT.isdisjoint(sentence.words)
    return Postponement(days.last + ONE_DAY, "coarse", is_after=True) if is_spent else None


def _opened(
    words: Sequence[Word], item: DateItem, days: Days, lead: str, seen: Seen, sentence: Sentence
) -> Postponement | None:
    day = _opening(item, days.first, days.last, lead, sentence)
    if day <= seen.day:
        if item.year or item.kind not in _RECURRING:
            return None
        day = add_months(day, 12)
    is_lone = not lead and not item.year
    is_far = is_lone and item.kind in _YEARLY and (days.first <= seen.day or day > seen.day + _JUST_GONE)
    if (is_far and sentence.mark == "?") or (is_lone and (is_far or _is_bare(item)) and _is_told(words, item)):
        return None
    grain = "day" if item.kind in ("day", "dom", "weekday", "nth") else "week" if _is_near_week(item) else "coarse"
    return Postponement(day, grain, lead in ("until", "after", "until_before", "before"), is_far)


def _is_harvest(words: Sequence[Word], item: DateItem, language: str | None) -> bool:
    """Danish "høst" is the harvest."""
    return item.kind == "season" and language == "da" and words[item.first].fold in ("host", "hosten")


_YEARLY = frozenset(["month", "day", "quarter", "half"])
#: What comes again no sooner than that has gone by in the last three months.
_JUST_GONE = timedelta(days=263)


def _is_bare(item: DateItem) -> bool:
    return item.kind == "weekday" and not item.unit


def _is_told(words: Sequence[Word], item: DateItem) -> bool:
    """Of "we lost a customer on Thursday" and "was removed in April": what is told lies behind."""
    return not _TOLD.isdisjoint(word.fold for word in words[max(0, item.first - 7) : item.first])


_TOLD = vocabulary(
    "lost took left died retired burned burnt caved sacked fired fell broke resigned removed passed elected flooded collapsed "
    "crashed joined went met began received bought signed sent moved starb verloren verlor abgebrannt gekundigt verstorben "
    "gestorben perdu perdimos perdio murio morto morta perso verloren overleden forlorade dog dode mistede stracilismy zmarl"
)


def _lead_of(words: Sequence[Word], item: DateItem | DateRange, language: str | None, said_after: bool) -> str:
    """What leads up to a date: until, after, before, from, or nothing."""
    lead = _lead(words, item.first, language)
    if (not lead and said_after) or _is_over(words, item) or (lead == "until" and _is_through(words, item)):
        return "after"
    if not lead and isinstance(item, DateItem) and item.kind in ("day", "dom", "weekday"):
        return _lead_of_event(words, item.first, language)
    return lead


def _lead_of_event(words: Sequence[Word], first: int, language: str | None) -> str:
    """The lead of an event with a day: "bis zur Versammlung am 15. Juni", "after the fair on 3 June"."""
    if first < 3 or words[first - 1].fold not in _ON:
        return ""
    for at in range(first - 2, max(-1, first - 7), -1):
        if words[at].fold in _OPENS or not (words[at].fold.isalpha() or words[at].fold == "'"):
            return ""
        hit = match(_LEADS, words, at)
        if words[at].fold in _UP_TO and hit and said.leads_in(words[at].fold, language):
            return hit[1]
    return ""


_OPENS = vocabulary(
    "opens open opening reopen reopens starts start begins begin resume resumes comes we i offnet beginnt startet abre apre ouvre"
)
_ON = vocabulary("on am du del de den op em il dia d vom dell")
_UP_TO = vocabulary("after until bis nach apres hasta tras despues dopo fino na depois apos efter etter")


def _is_over(words: Sequence[Word], item: DateItem | DateRange) -> bool:
    """Norwegian "ut januar" is to its end, and so are "januar ud", "till juli är slut", "passato giugno"."""
    if item.kind != "month":
        return False
    before = words[item.first - 1].fold if item.first else ""
    behind = [word.fold for word in words[item.last : item.last + 2]]
    is_said = behind[:1] and behind[0] in _IS and behind[-1] in _OVER
    first = words[item.first].fold
    return (
        before in _OUT
        or before in _OVER_BEFORE
        or first in _OVER_BEFORE
        or bool(is_said)
        or (bool(behind) and behind[0] in _OUT)
    )


_SINCE = vocabulary("since seit depuis sinds sedan siden last letzten dernier")
#: "Since" or "from": what has lasted says so.
_SINCE_OR_FROM = vocabulary("desde dal dallo dalla od")
_LASTING = vocabulary(
    "he has ha hemos han estamos somos llevamos tenemos trabajamos usamos llevo estoy tengo recibo recibimos abbiamo ho siamo "
    "sono usiamo lavoriamo ricevo riceviamo mamy mam jestesmy jestem korzystamy pracujemy pracuje dostaje dostajemy tinha temos "
    "estou recebo recebemos usamos trabalhamos era fue foi cada ogni co"
)
_OUT = vocabulary("ut ud")
#: Italian "dal 20 in poi", Spanish "del 20 en adelante".
_ONWARDS = ("in", "en", "em")
_RECURRING = frozenset(["month", "season", "quarter", "half"])


def _is_since(words: Sequence[Word], item: DateItem, sentence: Sentence) -> bool:
    before = words[item.first - 1].fold if item.first else ""
    behind = words[item.last].fold if item.last < len(words) else ""
    return before in _SINCE or (
        before in _SINCE_OR_FROM and behind not in _ONWARDS and not _LASTING.isdisjoint(sentence.words)
    )


def _is_past(words: Sequence[Word], item: DateItem) -> bool:
    """Whether a time lies behind, "three months ago" also where "we moved in" stands before it."""
    is_gone = item.last < len(words) and words[item.last].fold == "ago"
    return (
        is_gone
        or item.kind == "near"
        or (item.kind in ("unit", "weekday", "span", "ago", "season") and item.number < 0)
    )


def _is_near_week(item: DateItem) -> bool:
    return (item.kind == "unit" and item.unit == "week") or item.kind == "week"


def _this_period(item: DateItem, seen: Seen, lead: str, sentence: Sentence) -> Postponement | None:
    """For "not this quarter": the first day of the next one."""
    if item.unit == "day" or not (SPENT.intersection(sentence.words) or lead in ("after", "until")):
        return None
    if item.unit == "week":
        return Postponement(period(seen.day, "week", 1).first, "week", is_after=True)
    return Postponement(period(seen.day, item.unit, 1).first, "coarse", is_after=True)


def _is_ruled_out(item: DateItem, words: Sequence[Word], sentence: Sentence, language: str | None) -> bool:
    """Of "can't do May at all": the month itself is no time. A mark between the two parts them."""
    if item.kind != "month" or item.year:
        return False
    for word in reversed(words[max(0, item.first - 5) : item.first]):
        if word.fold == "pas" and language == "nl":
            return False  # Dutch "pas in oktober": not before
        if word.fold in NOT or word.fold in ("can", "t"):
            return word.fold != "can" or "not" in sentence.words
        if word.fold not in _DOING:
            return False
    return False


_DOING = vocabulary("do make manage in im en a before ' t am i il passt geht")


def _lead(words: Sequence[Word], first: int, language: str | None) -> str:
    at = first - 1
    while at >= 0 and first - at <= 5:
        for size in (6, 5, 4, 3, 2, 1):
            hit = match(_LEADS, words, at - size + 1) if at - size + 1 >= 0 else None
            is_goal = size == 1 and words[at].fold in _TO_WHICH
            if (
                hit
                and hit[0] == at + 1
                and not is_goal
                and said.leads_in(words[at].fold if size == 1 else "", language)
            ):
                return hit[1]
        if words[at].fold not in _BETWEEN:
            return ""
        at -= 1
    return ""


#: "Décalé au 4 juin": without "jusque" it leads to the day itself.
_TO_WHICH = ("au",)


def _opening(item: DateItem, first: date, last: date, lead: str, sentence: Sentence) -> date:
    """The first day on which it is right to write again."""
    if item.kind in ("day", "dom", "weekday", "nth"):
        return first + ONE_DAY if lead in ("until", "after") or (not lead and _is_last_day(sentence)) else first
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


def _is_through(words: Sequence[Word], item: DateItem | DateRange) -> bool:
    """Through December, tot en met december and fino a dicembre compreso are to its last day."""
    if item.kind not in _RECURRING | {"year"}:
        return False
    before = {word.fold for word in words[max(0, item.first - 2) : item.first]}
    after = {word.fold for word in words[item.last : item.last + 3]}
    return bool(before & _THROUGH or after & _INCLUDED)


_THROUGH = vocabulary("through thru met med m tutto udgangen utgangen slutet einschliesslich inklusive inclusief")
_INCLUDED = vocabulary("inclusive included incl compreso incluso inclus inclusief einschliesslich inklusive いっぱい")


def _is_last_day(sentence: Sentence) -> bool:
    """Of "our deal lapses on 1 March" and "our year is over, that is 30 June": that day is still taken."""
    is_lapsing = bool(_LAPSING.intersection(sentence.words)) or any(words in sentence.line for words in _LAPSING_WORDS)
    return is_lapsing and not {"vor", "before"} & set(sentence.words[: _before_month(sentence)])


_LAPSING = vocabulary(
    "lapses lapse expires expire expira expiran expiring ends ending dies endet auslauft expire termine scade termina vence "
    "caduca eindigt afloopt verloopt utgar udlober utloper konczy wygasa"
)


_LAPSING_WORDS = ("is over", "is up on", "year closes", "books close")


def _ends_there(item: DateItem, sentence: Sentence) -> bool:
    """For "our fiscal year ends in June": the month itself is still taken."""
    return (
        item.kind in ("month", "quarter", "half", "year")
        and (bool(_ENDING.intersection(sentence.words)) or "is up in" in sentence.line)
        and not {"vor", "before"} & set(sentence.words[: _before_month(sentence)])
    )


def _before_month(sentence: Sentence) -> int:
    """How many words of the sentence stand before its first month; all where it names none."""
    return next((n for n, word in enumerate(sentence.words) if word in MONTH), len(sentence.words))


def first_day(postponements: Sequence[Postponement | None]) -> date | None:
    """The day to write again that the sentences together name: the latest of them, if there are any of those not far off."""
    days = [(not p.is_far, p.day) for p in postponements if p and p.day]
    return max(days)[1] if days else None


__all__ = ["Postponement", "add_months", "after_span", "find_postponements", "first_day"]
