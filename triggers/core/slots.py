"""The slots of an item: sums, rounds, places, people and counts that its headline and the first sentences of its text name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from triggers.core.figures import Figure, figures
from triggers.core.headlines import Sentence
from triggers.core.move_people import Move
from triggers.core.parsing import Parsed
from triggers.core.story_places import place_words
from triggers.core.wordlists import word_set

#: Slots by name, as they are kept with an item and in the data of a signal; every value is JSON.
Slots = dict[str, list[Any]]

_MOST_SENTENCES = 3
_MOST_VALUES = 5
_SERIES = ("series", "serie", "série")
_ROUND_NAMES = {
    ("pre", "-", "seed"): "pre-seed",
    ("seed",): "seed",
    ("ipo",): "IPO",
    ("börsengang",): "IPO",
    ("rights", "issue"): "rights issue",
    ("nyemission",): "rights issue",
    ("kapitalerhöhung",): "capital increase",
    ("augmentation", "de", "capital"): "capital increase",
    ("crowdfunding",): "crowdfunding",
    ("grant",): "grant",
    ("loan",): "loan",
    ("credit", "facility"): "credit facility",
    ("convertible",): "convertible",
}
_ROUNDS = {
    first: [(words, name) for words, name in _ROUND_NAMES.items() if words[0] == first]
    for first in {words[0] for words in _ROUND_NAMES}
}
_IN = word_set("in near at bei nahe à en a i te på outside")
_NO_PLACE = word_set(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday januar februar märz mai juni juli oktober dezember q1 q2 q3 q4 h1 h2 series chapter
    """
)


def read(parsed: Sequence[Parsed], people: Iterable[Move]) -> Slots:
    """What an item names; a slot without a value is left out."""
    some = parsed[:_MOST_SENTENCES]
    numbers = list(_figures(some))
    found: Slots = {
        "amounts": list(_amounts(numbers)),
        "rounds": list(dict.fromkeys(_rounds(some))),
        "places": list(dict.fromkeys(_places(some))),
        "people": [{"person": move.person, "title": move.role, "move": move.move} for move in people],
        "counts": list(dict.fromkeys(_counts(numbers))),
    }
    return {name: values[:_MOST_VALUES] for name, values in found.items() if values}


def _figures(parsed: Sequence[Parsed]) -> Iterator[tuple[Sentence, Figure]]:
    for one in parsed:
        inside = {token for hit in one.entities for token in range(hit.first, hit.end)}
        yield from ((one.sentence, figure) for figure in figures(one.sentence) if figure.first not in inside)


def _amounts(numbers: Iterable[tuple[Sentence, Figure]]) -> Iterator[dict[str, Any]]:
    """Each sum once; of "€12m" and a later "€12 million" the first stays."""
    seen: set[tuple[float, str | None]] = set()
    for sentence, figure in numbers:
        if figure.kind == "amount" and (figure.value, figure.currency) not in seen:
            seen.add((figure.value, figure.currency))
            yield {"value": figure.value, "currency": figure.currency, "text": _with_sign(sentence, figure)}


def _with_sign(sentence: Sentence, figure: Figure) -> str:
    first = figure.first - (figure.first > 0 and sentence.lows[figure.first - 1] in "$€£¥₹")
    return sentence.quote(first, figure.end)


def _counts(numbers: Iterable[tuple[Sentence, Figure]]) -> Iterator[int]:
    return (int(figure.value) for _, figure in numbers if figure.kind == "count" and figure.value >= 2)


def _rounds(parsed: Sequence[Parsed]) -> Iterator[str]:
    for one in parsed:
        lows = one.sentence.lows
        for n, low in enumerate(lows):
            if low in _SERIES and n + 1 < len(lows) and len(lows[n + 1]) == 1 and "a" <= lows[n + 1] <= "h":
                yield f"Series {lows[n + 1].upper()}"
            for words, name in _ROUNDS.get(low, ()):
                if len(words) == 1 or tuple(lows[n : n + len(words)]) == words:
                    yield name


def _places(parsed: Sequence[Parsed]) -> Iterator[str]:
    """Countries and cities that are known, and the name after "in" or "near" in a sentence whose capitals tell names."""
    for one in parsed:
        inside = {token for hit in one.entities for token in range(hit.first, hit.end)}
        words = one.sentence.words
        for n, word in enumerate(words):
            if n in inside or not word[0].isupper() or one.sentence.lows[n] in _NO_PLACE:
                continue
            follows = n > 0 and one.sentence.lows[n - 1] in _IN and one.sentence.style == "sentence" and len(word) > 2
            if follows or place_words(word):
                yield word
