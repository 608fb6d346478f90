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
from triggers.core.date_lookup import CARDINAL, MONTH, UNIT, match, phrases
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
    "close cierra chiude cloture ferme sluit fecha "
    "ends end endet ende ending expires expire expiring closes over finishes finish auslauft lauft aus termine "
    "finit fin vence termina scade finisce eindigt afloopt acaba utgar slutar udlober konczy wygasa runs"
)
_SUMMER_BREAKS = frozenset(["rentree", "ferragosto"])


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
    for n, sentence in enumerate(sentences):
        inside = items[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        said_after = _is_followed(sentences[n : n + 2])
        times = [
            t for item in inside if (t := _postponement(words, item, seen, sentence, language, said_after)) is not None
        ]
        is_span = _says_half_a_year(sentence) and all(item.kind != "half" for item in inside)
        times = [_in_half_a_year(arrived_on)] if is_span else times
        times += [t for t in (_by_word(sentence, arrived_on), None if inside else _by_grant(sentence, arrived_on)) if t]
        found.append(max(times, key=lambda t: (t.day is not None, t.day or arrived_on)) if times else None)
    return found


def _by_word(sentence: Sentence, arrived_on: date) -> Postponement | None:
    if _SUMMER_BREAKS.intersection(sentence.words) or any(words in sentence.line for words in _SUMMER_OVER):
        first = date(arrived_on.year, 9, 1)
        return Postponement(first if first > arrived_on else date(arrived_on.year + 1, 9, 1), "coarse", is_after=True)
    line = sentence.line
    if any(words in line for words in _NEW_YEAR):
        return Postponement(date(arrived_on.year + 1, 1, 1), "coarse", is_after=False)
    return None


_SUMMER_OVER = (
    "summer is over", "summer is gone", "sommer vorbei", "sommer ist vorbei", "nach den sommerferien", "ete passe", "ete fini",
    "pasado el verano", "finito l estate", "finita l estate", "passata l estate", "zomer voorbij", "na de zomer",
    "po wakacjach", "passado o verao", "efter sommerferien", "etter sommerferien", "sommaren ar over", "sommaren over",
    "sommeren er over", "sommeren er forbi", "sommeren over", "efter sommaren", "etter sommeren", "efter sommeren",
    "na de grote vakantie", "eind van de zomer", "fin de l ete", "fin del verano", "fine dell estate", "fim do verao",
    "koniec lata", "end of the summer", "ende des sommers",
)  # fmt: skip
_NEW_YEAR = (
    "new year", "new calendar year", "neuen jahr", "neues jahr", "jahreswechsel", "til nytar", "till nyar", "til nyttar",
    "efter nyar", "efter nytar", "etter nyttar", "resten af aret", "resten av aret", "nowym roku", "nowy rok", "konca roku",
    "ano que vem", "rest of the year", "rest of this year", "rest des jahres", "reste de l annee", "resto del ano",
    "resto do ano", "resto dell anno", "rest van het jaar", "年 明 け", "年 が 明 け", "来 年", "w przyszlym roku", "sidan nyar",
    "siden nytar", "siden nyttar", "aret ut", "ut aret", "aret ud", "ud aret", "anno venturo", "anno nuovo", "ano nuevo",
    "jovore", "ensi vuon",
)  # fmt: skip


def _is_followed(sentences: Sequence[Sentence]) -> bool:
    """Of "trade show on 12 May, after which", and "October is stocktaking. After that.": the date itself is taken."""
    return any(after in sentences[0].line for after in _AFTER_WHICH) or any(
        sentence.line.startswith(_AFTER_THAT) for sentence in sentences[1:]
    )


_AFTER_WHICH = (
    "after which",
    "and after that",
    "wonach",
    "und danach",
    "apres quoi",
    "dopodiche",
    "waarna",
    "varefter",
    "hvorefter",
    "laissez passer",
    "laisser passer",
    "faccia passare",
    "lascia passare",
    "lasci passare",
    "passe por favor",
    "deixe passar",
    "dejen pasar",
    "deja pasar",
)
_AFTER_THAT = (
    "after that", "afterwards", "after this", "danach", "hinterher", "erst danach", "apres ca", "apres cela", "ensuite",
    "despues", "dopo", "poi ", "daarna", "depois", "darefter", "sedan ", "derefter", "etterpa", "potem", "pote",
)  # fmt: skip


def _by_grant(sentence: Sentence, arrived_on: date) -> Postponement | None:
    """For "give me four weeks" and "two weeks and I am free": so long from now."""
    words = sentence.words[:12]
    for at in range(len(words) - 1):
        is_asked = bool(_GIVE.intersection(words[max(0, at - 3) : at])) or (at == 0 and words[2:3] in _AND)
        if is_asked and (days := _days_of_span(words[at], words[at + 1])):
            unit, number = days
            day = add_months(arrived_on, number) if unit == "month" else arrived_on + number * ONE_DAY
            return Postponement(day, "coarse", is_after=False)
    return None


def _says_half_a_year(sentence: Sentence) -> bool:
    return any(words in sentence.line for words in _HALF_A_YEAR)


_HALF_A_YEAR = (
    "half a year", "halbes jahr", "halben jahr", "demi annee", "medio ano", "mezzo anno", "half jaar", "meio ano", "halvar",
    "halvt ar", "pol roku",
)  # fmt: skip


def _in_half_a_year(arrived_on: date) -> Postponement:
    return Postponement(add_months(arrived_on, 6), "coarse", is_after=False)


def after_span(sentences: Sequence[Sentence], arrived_on: date) -> date | None:
    """For "eight weeks." and "for two months": that long from the arrival, if an answer puts us off and names no other time."""
    for sentence in sentences:
        words = sentence.words
        for at in range(len(words) - 1):
            span = _days_of_span(words[at], words[at + 1])
            if span and span[1] in _LIKELY_SPAN and not _GONE_BY.intersection(words[max(0, at - 2) : at + 4]):
                unit, number = span
                return add_months(arrived_on, number) if unit == "month" else arrived_on + number * ONE_DAY
    return None


#: Days or months that somebody may ask for; one day is "one day".
_LIKELY_SPAN = range(2, 121)
_GONE_BY = vocabulary(
    "ago last past since every each per old for_years vor seit jede jeden alle alt il depuis chaque par hace cada desde fa ogni da "
    "geleden sinds elke oud ha cada atras sedan varje siden hver temu od co starych yearly already schon deja ya gia al"
)
_GIVE = vocabulary(
    "give gimme allow wait need another gib geben gebt lassen lasst brauche brauchen donnez laissez accordez deme denme denos dame "
    "danos mi mia dammi datemi dateci geef gun dai deem deixe ge giv gi daj dajcie prosze"
)
_AND = (("and",), ("und",), ("et",), ("y",), ("e",), ("en",), ("och",), ("og",), ("i",), ("then",), ("dann",))
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_DAYS_OF = {"day": 1, "week": 7}


def _days_of_span(count: str, unit: str) -> tuple[str, int] | None:
    """("day", 28) for four weeks, ("month", 6) for half a year's six months; None for anything else."""
    if unit == "fortnight":
        return "day", 14
    number = int(count) if count.isdecimal() and len(count) < 3 else min(CARDINAL.get(count, {"": 0}).values())
    name = UNIT.get(unit, "")
    if not number or name not in _MONTHS_OF.keys() | _DAYS_OF.keys():
        return None
    return ("month", number * _MONTHS_OF[name]) if name in _MONTHS_OF else ("day", number * _DAYS_OF[name])


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
    if _is_past(item) or _is_since(words, item, sentence):
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


def _lead_of(words: Sequence[Word], item: DateItem | DateRange, language: str | None, said_after: bool) -> str:
    """What leads up to a date: until, after, before, from, or nothing."""
    lead = _lead(words, item.first, language)
    is_out = item.kind == "month" and item.first and words[item.first - 1].fold in _OUT
    if (not lead and said_after) or is_out or (lead == "until" and _is_through(words, item)):
        return "after"
    return lead


_SINCE = vocabulary("since seit depuis sinds sedan siden last letzten dernier")
#: "Since" or "from": what has lasted says so.
_SINCE_OR_FROM = vocabulary("desde dal dallo dalla od")
_LASTING = vocabulary(
    "he has ha hemos han estamos somos llevamos tenemos trabajamos usamos llevo estoy tengo recibo recibimos abbiamo ho siamo "
    "sono usiamo lavoriamo ricevo riceviamo mamy mam jestesmy jestem korzystamy pracujemy pracuje dostaje dostajemy tinha temos "
    "estou recebo recebemos usamos trabalhamos era fue foi cada ogni co"
)
#: Norwegian "ut januar" and Danish "ud januar" are to its end.
_OUT = vocabulary("ut ud")
_RECURRING = frozenset(["month", "season", "quarter", "half"])


def _is_since(words: Sequence[Word], item: DateItem, sentence: Sentence) -> bool:
    before = words[item.first - 1].fold if item.first else ""
    return before in _SINCE or (before in _SINCE_OR_FROM and not _LASTING.isdisjoint(sentence.words))


def _is_past(item: DateItem) -> bool:
    return item.kind == "near" or (item.kind in ("unit", "weekday", "span", "ago", "season") and item.number < 0)


def _is_near_week(item: DateItem) -> bool:
    return (item.kind == "unit" and item.unit == "week") or item.kind == "week"


def _this_period(item: DateItem, seen: Seen, lead: str, sentence: Sentence) -> Postponement | None:
    """For "not this quarter": the first day of the next one."""
    if item.unit == "day" or not (_SPENT.intersection(sentence.words) or lead in ("after", "until")):
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


_SPENT = _NOT | vocabulary(
    "spent done over full gone closed frozen impossible write exhausted through first close voll vorbei gelaufen ausgeschopft "
    "dicht impossible boucle fini complet plein imposible agotado cerrado completo pieno esaurito impossibile vol voorbij dicht "
    "impossivel cheio corrido fechado slut fullt kort rozdany zamkniety nones 難 し い"
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


_THROUGH = vocabulary("through thru met tutto udgangen utgangen slutet einschliesslich inklusive inclusief")
_INCLUDED = vocabulary("inclusive included incl compreso incluso inclus inclusief einschliesslich inklusive いっぱい")


def _is_last_day(sentence: Sentence) -> bool:
    """Of "our deal lapses on 1 March" and "our year is over, that is 30 June": that day is still taken."""
    return bool(_LAPSING.intersection(sentence.words)) and not {"vor", "before"} & set(sentence.words)


_LAPSING = vocabulary(
    "lapses lapse expires expire expiring ends ending over endet auslauft expire termine scade termina vence caduca eindigt "
    "afloopt verloopt utgar udlober utloper konczy wygasa"
)


def _ends_there(item: DateItem, sentence: Sentence) -> bool:
    """For "our fiscal year ends in June": the month itself is still taken."""
    return (
        item.kind in ("month", "quarter", "half", "year")
        and bool(_ENDING.intersection(sentence.words))
        and not {"vor", "before"} & set(sentence.words[: _before_month(sentence)])
    )


def _before_month(sentence: Sentence) -> int:
    """How many words of the sentence stand before its first month; all where it names none."""
    return next((n for n, word in enumerate(sentence.words) if word in MONTH), len(sentence.words))


def first_day(postponements: Sequence[Postponement | None]) -> date | None:
    """The day to write again that the sentences together name: the latest of them."""
    days = [p.day for p in postponements if p and p.day]
    return max(days) if days else None


__all__ = ["Postponement", "add_months", "find_postponements", "first_day"]
