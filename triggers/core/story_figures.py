"""Numbers by which stories are told apart: sums, shares, counts and times. "Three workers" are counted, "three years" a time."""

from collections.abc import Container

from triggers.core.figures import Figure, figures
from triggers.core.headlines import Sentence
from triggers.core.story_places import places_in
from triggers.core.wordlists import word_set

#: Values by kind: "counts", "times", "amounts", "shares".
Numbers = dict[str, set[float]]

_TIMES = word_set(
    """
    minute minutes hour hours day days night nights week weeks weekend month months quarter quarters year years season
    seasons stunden tage tagen tag woche wochen monat monate monaten jahr jahre jahren heures jours semaine semaines mois
    an ans années horas días semana semanas mes meses año años ore giorni settimana settimane mese mesi anno anni uur
    dagen week weken maand maanden jaar timmar dagar veckor månad månader år
    """
)


def no_numbers() -> Numbers:
    return {"counts": set(), "times": set(), "amounts": set(), "shares": set()}


def words_of(numbers: Numbers) -> list[str]:
    """Each number as a word: "amounts:5e+06"."""
    return [f"{kind}:{value:g}" for kind, values in numbers.items() for value in values]


def read_numbers(sentence: Sentence, numbers: Numbers, past: Container[int] = ()) -> None:
    """Numbers by kind: amounts of money or with a magnitude, percentages, plain counts; not those of what is `past`."""
    for figure in figures(sentence):
        if figure.first not in past and not _is_name(sentence, figure):
            numbers["times" if _is_time(sentence, figure) else f"{figure.kind}s"].add(figure.value)


def _is_time(sentence: Sentence, figure: Figure) -> bool:
    """As in "two weeks after": how long, not how many."""
    return figure.kind == "count" and not _TIMES.isdisjoint(sentence.lows[figure.end : figure.end + 2])


def _is_name(sentence: Sentence, figure: Figure) -> bool:
    """As in "Two Rivers Grain": the number of a name."""
    words = sentence.words[figure.first : figure.end + 1]
    is_title = len(words) == 2 and words[0][0].isupper() and words[1][0].isupper() and not words[1].isupper()
    return sentence.style == "sentence" and is_title and not places_in(words[1:]).countries
