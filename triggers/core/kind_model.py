"""A linear model of what kind of event a headline tells: the second opinion beside the rules.

It sums a weight for each word, beginning of a word and pair of words, and turns the sums into shares of one (softmax). The weights
are trained by `python -m triggers.training` from lines written for this product; here they are only read.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from triggers.core.kinds import Kind

NONE = "none"
COMPANY, NUMBER = "@", "#"
_HEAD = 5
_MOST_WORDS = 40


@dataclass(slots=True, frozen=True)
class KindModel:
    """`weights[feature]` are (number of the kind, weight); the last of `kinds` is "none", what tells of no event."""

    kinds: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    @classmethod
    def from_json(cls, text: str) -> "KindModel":
        """Raises ValueError for text that is no such artefact."""
        try:
            kept = json.loads(text)
            weights = {
                feature: tuple((int(n), float(w)) for n, w in zip(row[::2], row[1::2], strict=True))
                for feature, row in kept["weights"].items()
            }
            return cls(tuple(kept["kinds"]), tuple(kept["bias"]), weights)
        except (KeyError, TypeError, AttributeError) as problem:
            raise ValueError(f"not a model of kinds: {problem!r}") from problem

    def likelihoods(self, words: Sequence[str]) -> dict[Kind, float]:
        """The share of each kind for a headline's words (as `masked` gives them); what is left of 1 speaks for no event."""
        sums = list(self.bias)
        for feature in features(words):
            for number, weight in self.weights.get(feature, ()):
                sums[number] += weight
        top = max(sums)
        shares = [math.exp(value - top) for value in sums]
        whole = sum(shares)
        return {kind: share / whole for kind, share in zip(self.kinds, shares, strict=True) if kind != NONE}


def masked(lows: Sequence[str], inside: Iterable[int] = ()) -> list[str]:
    """The words of a sentence without marks; tokens `inside` a company's name become one sign, numbers another."""
    named = frozenset(inside)
    words: list[str] = []
    for n, low in enumerate(lows):
        sign = COMPANY if n in named else NUMBER if low[0].isdigit() else low
        if (sign in (COMPANY, NUMBER) or low[0].isalpha()) and not (sign == COMPANY and words[-1:] == [COMPANY]):
            words.append(sign)
    return words[:_MOST_WORDS]


def features(words: Sequence[str]) -> Iterator[str]:
    """Words, beginnings of longer words (endings differ by tense and case), and pairs."""
    before = "^"
    for word in words:
        yield word
        if len(word) > _HEAD + 1:
            yield f"{word[:_HEAD]}*"
        yield f"{before} {word}"
        before = word
