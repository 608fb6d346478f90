"""A linear model of what a headline tells and how far it has come: the second opinion beside the rules.

It sums a weight for each word, for the runs of letters of longer words, for pairs and gapped pairs of words, and for each word
class of the rules that stands in the text (`triggers.core.weighed`), and turns the sums into shares of one (softmax): once over
the kinds, once over the states. The weights are trained by `python -m triggers.training` from lines written for this product;
here they are only read.
"""

import math
import struct
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from triggers.core.kept_models import read_model
from triggers.core.kinds import Kind
from triggers.core.rulebook import Realis

NONE = "none"
COMPANY, NUMBER, UNKNOWN = "@", "#", "?"
#: A word class of the rules is a word with this sign before it; it stands in no pair.
CLASS = "="
#: Longer words are weighed by their runs of so many letters, too: inflections and compounds share them.
_RUN = 5
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
    _words: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
    _pairs: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_json(cls, text: str) -> "KindModel":
        """Raises ValueError for text that is no such artefact."""
        kept, weights = read_model(text, "kinds", ("kinds", "states", "bias"))
        return cls(kept["kinds"], kept["states"], kept["bias"], weights)

    def opinion(self, words: Sequence[str]) -> Opinion:
        """What a headline's words (as `weighed` gives them) likely tell."""
        rows = [self._words.get("") or self._words.setdefault("", laid(self.bias))]  # no word is empty
        rows += filter(None, map(self._of_word, words))
        rows += filter(None, map(self._of_pair, pairs(words, self.weights)))
        sums = added(rows, len(self.bias))
        many = len(self.kinds)
        told = dict(zip(self.kinds, shares(sums[:many]), strict=True))
        told.pop(NONE, None)
        return Opinion(told, dict(zip(self.states, shares(sums[many:]), strict=True)))

    def _of_word(self, word: str) -> int:
        """The weights of a word with those of its runs of letters, kept ready: one row a word instead of many look-ups."""
        kept = self._words.get(word)
        return self._kept(self._words, word, parts(word)) if kept is None else kept

    def _of_pair(self, pair: str) -> int:
        kept = self._pairs.get(pair)
        if kept is None:
            return self._kept(self._pairs, pair, (pair,)) if pair in self.weights else 0
        return kept

    def _kept(self, ready: dict[str, int], key: str, features: Iterable[str]) -> int:
        """The row of weights of some features, 0 without any, from now on kept ready."""
        if len(ready) >= _MOST_KEPT:
            ready.clear()
        sums = [0.0] * len(self.bias)
        for feature in features:
            for number, weight in self.weights.get(feature, ()):
                sums[number] += weight
        row = ready[key] = laid(sums) if any(sums) else 0
        return row


#: A row of weights is kept as one long number with a lane of 64 bits for each class: such numbers add up in a quarter of the
#: time, and stand in a seventh of the memory. A lane holds thousandths, which is what weights are kept in, and begins so high
#: that no sum falls below nought.
_UNIT, _GROUND, _LANE = 1000, 1 << 44, 8


def laid(row: Sequence[float]) -> int:
    """One number for a row of weights, each below a billion."""
    return int.from_bytes(struct.pack(f"<{len(row)}Q", *(round(w * _UNIT) + _GROUND for w in row)), "little")


def added(rows: Sequence[int], many: int) -> list[float]:
    """The sums of rows that were laid, class by class; at most half a million rows."""
    lanes = struct.unpack(f"<{many}Q", sum(rows).to_bytes(many * _LANE, "little"))
    ground = len(rows) * _GROUND
    return [(lane - ground) / _UNIT for lane in lanes]


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
    """A word, its runs of letters (`^` marks the first) and its end."""
    yield word
    if len(word) > _RUN and word[0] != CLASS:
        yield f"^{word[:_RUN]}"
        for n in range(1, len(word) - _RUN + 1):
            yield f"~{word[n : n + _RUN]}"
        if len(word) > _RUN + 1:
            yield f"*{word[-_RUN:]}"


def pairs(words: Sequence[str], known: Container[str]) -> Iterator[str]:
    """Neighbours, and words with one between them.

    A word that is not `known` counts as any unknown one, so that "names ? chief" stands for every name. Classes stand last.
    """
    before, earlier = "^", ""
    for word in words:
        if word[0] == CLASS:
            return
        sign = word if word in known else UNKNOWN
        if sign == before == UNKNOWN:
            continue
        yield f"{before} {sign}"
        if earlier:
            yield f"{earlier} _ {sign}"
        before, earlier = sign, before
