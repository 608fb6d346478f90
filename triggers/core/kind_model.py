"""A linear model of what a headline tells and how far it has come: the second opinion beside the rules.

It sums a weight for each word, beginning and end of a word, pair and gapped pair of words, and turns the sums into shares of one
(softmax): once over the kinds, once over the states. The weights are trained by `python -m triggers.training` from lines written
for this product; here they are only read.
"""

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import add

from triggers.core.kept_models import read_model
from triggers.core.kinds import Kind
from triggers.core.rulebook import Realis

NONE = "none"
COMPANY, NUMBER, UNKNOWN = "@", "#", "?"
_HEAD, _TAIL = 5, 5
_MOST_WORDS = 40
#: Of words met, this many have their weights kept ready.
_MOST_KEPT = 20_000


@dataclass(slots=True, frozen=True)
class Opinion:
    """The share of each kind (what is left of 1 speaks for no event), and of each state if there is an event."""

    kinds: dict[Kind, float]
    states: dict[Realis, float]

    @property
    def none(self) -> float:
        """The share that speaks for no event."""
        return 1.0 - sum(self.kinds.values())


@dataclass(slots=True, frozen=True)
class KindModel:
    """`weights[feature]` are (number of the class, weight); classes are the kinds, "none" last, and then the states."""

    kinds: tuple[str, ...]
    states: tuple[Realis, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    _words: dict[str, tuple[float, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_json(cls, text: str) -> "KindModel":
        """Raises ValueError for text that is no such artefact."""
        kept, weights = read_model(text, "kinds", ("kinds", "states", "bias"))
        return cls(kept["kinds"], kept["states"], kept["bias"], weights)

    def opinion(self, words: Sequence[str]) -> Opinion:
        """What a headline's words (as `masked` gives them) likely tell."""
        sums: list[float] = list(self.bias)
        for word in words:
            sums = list(map(add, sums, self._of_word(word)))
        for pair in pairs(words, self.weights):
            for number, weight in self.weights.get(pair, ()):
                sums[number] += weight
        many = len(self.kinds)
        told = dict(zip(self.kinds, shares(sums[:many]), strict=True))
        told.pop(NONE, None)
        return Opinion(told, dict(zip(self.states, shares(sums[many:]), strict=True)))

    def _of_word(self, word: str) -> tuple[float, ...]:
        """The weights of a word with those of its beginning and end, kept ready: one sum a word instead of three look-ups."""
        kept = self._words.get(word)
        if kept is None:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            sums = [0.0] * len(self.bias)
            for part in parts(word):
                for number, weight in self.weights.get(part, ()):
                    sums[number] += weight
            kept = self._words[word] = tuple(sums)
        return kept


def shares(sums: Sequence[float]) -> list[float]:
    """Softmax."""
    top = max(sums, default=0.0)
    raised = [math.exp(value - top) for value in sums]
    whole = sum(raised)
    return [value / whole for value in raised]


def masked(lows: Sequence[str], inside: Iterable[int] = ()) -> list[str]:
    """The words of a sentence without marks; tokens `inside` a company's name become one sign, numbers another."""
    named = frozenset(inside)
    words: list[str] = []
    for n, low in enumerate(lows):
        if n in named:
            if words[-1:] != [COMPANY]:
                words.append(COMPANY)
        elif low[0].isalpha() or low in _MARKS:
            words.append(low)
        elif low[0].isdigit():
            words.append(NUMBER)
    return words[:_MOST_WORDS]


#: Marks that part or question what is told.
_MARKS = frozenset(':?"')


def features(words: Sequence[str], known: Container[str]) -> Iterator[str]:
    """All that is weighed of a headline."""
    for word in words:
        yield from parts(word)
    yield from pairs(words, known)


def parts(word: str) -> Iterator[str]:
    """A word, its beginning and its end: endings differ by tense and case, compounds by what stands before."""
    yield word
    if len(word) > _HEAD + 1:
        yield f"{word[:_HEAD]}*"
        if len(word) > _TAIL + 2:
            yield f"*{word[-_TAIL:]}"


def pairs(words: Sequence[str], known: Container[str]) -> Iterator[str]:
    """Neighbours, and words with one between them.

    A word that is not `known` counts as any unknown one, so that "names ? chief" stands for every name.
    """
    before, earlier = "^", ""
    for word in words:
        sign = word if word in known else UNKNOWN
        if sign == before == UNKNOWN:
            continue
        yield f"{before} {sign}"
        if earlier:
            yield f"{earlier} _ {sign}"
        before, earlier = sign, before
