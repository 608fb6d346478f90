"""Times to write again that words alone name, without a date: the new year, "the quarter is closed", "give me four weeks".

And that a date itself is taken: "the fair is on 3 June. Ask me after it".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from triggers.core import date_words
from triggers.core.date_lookup import CARDINAL, UNIT, WHICH
from triggers.core.dates import add_months
from triggers.core.folding import vocabulary
from triggers.core.sentences import Sentence

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Postponement:
    """A time to come named in a sentence: the first day to write again (None when open) and how exact it is.

    grain: day, week or coarse; `is_after` says that something lasts until then; `is_far` that a bare date has just gone by, so
    that it tells of the past as likely as of next year.
    """

    day: date | None
    grain: str
    is_after: bool
    is_far: bool = False


def times_by_words(sentence: Sentence, arrived_on: date, *, is_dated: bool) -> list[Postponement]:
    """The times to come that words alone name; a span that is asked for counts where the sentence holds no date."""
    return [t for t in (_by_word(sentence, arrived_on), None if is_dated else _by_grant(sentence, arrived_on)) if t]


def time_by_period(sentence: Sentence, arrived_on: date) -> list[Postponement]:
    """Of "the quarter is closed" and "next half-year": the first day of the next one."""
    is_spent = bool(SPENT.intersection(sentence.words)) or "ist zu" in sentence.line
    for at, word in enumerate(sentence.words):
        months = 6 if word in date_words.HALF_WORDS and word != "half" else 3 if UNIT.get(word) == "quarter" else 0
        is_next = any(WHICH.get(beside) == 1 for beside in sentence.words[max(0, at - 1) : at + 2])
        if months and (is_next or is_spent):
            first = arrived_on.replace(month=(arrived_on.month - 1) // months * months + 1, day=1)
            return [Postponement(add_months(first, months), "coarse", is_after=True)]
    return []


def _by_word(sentence: Sentence, arrived_on: date) -> Postponement | None:
    if _SUMMER_BREAKS.intersection(sentence.words) or any(words in sentence.line for words in _SUMMER_OVER):
        first = date(arrived_on.year, 9, 1)
        return Postponement(first if first > arrived_on else date(arrived_on.year + 1, 9, 1), "coarse", is_after=True)
    line = sentence.line
    if any(words in line for words in NEW_YEAR):
        return Postponement(date(arrived_on.year + 1, 1, 1), "coarse", is_after=False)
    return None


_SUMMER_BREAKS = frozenset(["rentree", "ferragosto"])
_SUMMER_OVER = (
    "summer is over", "summer is gone", "sommer vorbei", "sommer ist vorbei", "nach den sommerferien", "ete passe",
    "ete fini", "pasado el verano", "finito l estate", "finita l estate", "passata l estate", "zomer voorbij",
    "na de zomer", "po wakacjach", "passado o verao", "efter sommerferien", "etter sommerferien", "sommaren ar over",
    "sommaren over", "sommeren er over", "sommeren er forbi", "sommeren over", "efter sommaren", "etter sommeren",
    "efter sommeren", "na de grote vakantie", "eind van de zomer", "fin de l ete", "fin del verano",
    "fine dell estate", "fim do verao", "koniec lata", "夏 が 終 わ", "end of the summer", "ende des sommers",
    "ferias de verao", "vacaciones de verano", "vacances d ete", "vacanze estive", "na de zomervakantie",
    "zomervakantie door",
)  # fmt: skip
NEW_YEAR = (
    "new year", "new calendar year", "neuen jahr", "neues jahr", "jahreswechsel", "til nytar", "till nyar", "til nyttar",
    "efter nyar", "efter nytar", "etter nyttar", "resten af aret", "resten av aret", "nowym roku", "nowy rok", "konca roku",
    "ano que vem", "rest of the year", "rest of this year", "rest des jahres", "reste de l annee", "resto del ano",
    "for i ar", "este ejercicio", "resto do ano", "resto dell anno", "rest van het jaar", "年 明 け", "年 が 明 け", "来 年",
    "w przyszlym roku", "sidan nyar",
    "siden nytar", "siden nyttar", "aret ut", "ut aret", "aret ud", "ud aret", "anno venturo", "anno nuovo", "ano nuevo",
    "jovore", "ensi vuon", "jahresende", "jahresschluss", "arsskiftet",
)  # fmt: skip


def is_followed(sentences: Sequence[Sentence]) -> bool:
    """Of "trade show on 12 May, after which", and "October is stocktaking. After that.": the date itself is taken."""
    return any(after in sentences[0].line for after in _AFTER_WHICH) or any(
        sentence.line.startswith(_AFTER_THAT)
        or any(after in sentence.line for after in _AFTER_IT)
        or not _LAST_WORD_AFTER.isdisjoint(sentence.words[-1:])
        for sentence in sentences[1:]
    )


#: The same words behind a verb: "ask us again after that".
_AFTER_IT = (
    "after that", "after it", "daags erna", "after the function", "after the event", "skriv efter", "then it is over",
    "once it is over", "once that is over", "until that has passed", "when it is over", "kiedy minie", "gdy minie",
)  # fmt: skip
_LAST_WORD_AFTER = vocabulary("after afterwards danach apres despues dopo depois daarna")
_AFTER_WHICH = (
    "after which", "and after that", "after that i ", "after that we ", "that is over", "that s over", "wonach",
    "und danach", "apres quoi", "dopodiche", "waarna", "varefter", "hvorefter", "laissez passer", "laisser passer",
    "faccia passare", "lascia passare", "lasci passare", "passe por favor", "deixe passar", "dejen pasar",
    "deja pasar",
)  # fmt: skip
_AFTER_THAT = (
    "after that", "afterwards", "after this", "danach", "hinterher", "erst danach", "apres ca", "apres cela",
    "ensuite", "despues", "dopo", "poi ", "daarna", "depois", "darefter", "sedan ", "derefter", "etterpa", "potem",
    "pote", "apres je ", "apres on ", "apres nous ", "そ れ 以降", "そ の 後", "so after", "anytime after",
    "any time after", "the day after", "dagen efter", "dagen derpa", "dagen darpa", "nazajutrz", "daags erna",
    "am tag danach", "tags darauf", "le lendemain", "pasada esa", "passada a", "passato il", "nach dem ", "nach der ",
    "au dela", "al dia siguiente", "il giorno dopo", "no dia seguinte", "満 了 後", "そ れ が 済 み", "終 わ れ ば",
    "終 わ っ た 翌日", "済 み ま し た ら",
)  # fmt: skip


def _by_grant(sentence: Sentence, arrived_on: date) -> Postponement | None:
    """For "give me four weeks" and "two weeks and I am free": so long from now."""
    words = sentence.words[:12]
    for at in range(len(words) - 1):
        is_asked = bool(_GIVE.intersection(words[max(0, at - 3) : at])) or (at == 0 and words[2:3] in _AND)
        if is_asked and (days := _days_of_span(words[at], words[at + 1])) and days != _ONE_DAY:
            unit, number = days
            day = add_months(arrived_on, number) if unit == "month" else arrived_on + number * ONE_DAY
            return Postponement(day, "coarse", is_after=False)
    return None


def says_half_a_year(sentence: Sentence) -> bool:
    return any(words in sentence.line for words in _HALF_A_YEAR)


_HALF_A_YEAR = (
    "half a year", "halbes jahr", "halben jahr", "demi annee", "medio ano", "mezzo anno", "half jaar", "meio ano", "halvar",
    "halvt ar", "pol roku", "半 年 後", "半 年 待", "半 年 ほ ど",
)  # fmt: skip


def in_half_a_year(arrived_on: date) -> Postponement:
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
    "ago last past since every each per old for_years vor seit jede jeden alle alt il depuis chaque par hace cada desde fa ogni "
    "da geleden sinds elke oud once twice pregnant into schwanger enceinte embarazada incinta gravida zwanger gravid ciazy ha "
    "cada atras sedan varje siden hver temu od co starych yearly already schon deja ya gia al"
)
_GIVE = vocabulary(
    "give gimme allow wait need another gib geben gebt lassen lasst brauche brauchen donnez laissez accordez deme denme denos dame "
    "danos mi mia dammi datemi dateci geef gun dai deem deixe ge giv gi daj dajcie prosze"
)
_AND = (("and",), ("und",), ("et",), ("y",), ("e",), ("en",), ("och",), ("og",), ("i",), ("then",), ("dann",))
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_DAYS_OF = {"day": 1, "week": 7}


#: "We may need it one day".
_ONE_DAY = ("day", 1)
#: Polish "this year", Swedish "you are".
_NO_SPAN = (("ten", "rok"), ("ni", "ar"))


def _days_of_span(count: str, unit: str) -> tuple[str, int] | None:
    """("day", 28) for four weeks, ("month", 6) for half a year's six months; None for anything else."""
    if unit == "fortnight":
        return "day", 14
    number = int(count) if count.isdecimal() and len(count) < 3 else min(CARDINAL.get(count, {"": 0}).values())
    number = 0 if (count, unit) in _NO_SPAN else number
    name = UNIT.get(unit, "")
    if not number or name not in _MONTHS_OF.keys() | _DAYS_OF.keys():
        return None
    return ("month", number * _MONTHS_OF[name]) if name in _MONTHS_OF else ("day", number * _DAYS_OF[name])


NOT = vocabulary(
    "not no nothing nicht nichts kein keine pas rien aucun non niente nessun niet geen niets nao nenhum inte "
    "ingen inget ikke nie nic niks"
)


SPENT = NOT | vocabulary(
    "spent done over full gone closed shut frozen impossible write exhausted through first close voll vorbei gelaufen "
    "ausgeschopft dicht impossible boucle fini complet plein gele bloque imposible agotado cerrado lukket lukkede frosset fryst "
    "last completo pieno esaurito impossibile vol voorbij dicht impossivel cheio corrido fechado slut fullt kort rozdany "
    "zamkniety nones gestoppt gesperrt weg fuera 難 し い"
)
