"""When no rule holds: which label's rules use the words of the mail most.

The rules themselves are the evidence, so there is nothing to train or to load: a word that stands in many patterns of one
label and in few of the others speaks for it. Never asked about unsubscribing, and silent unless one label is well ahead.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from triggers.core.folding import fold

#: Helpers that speak for a label of their own.
_SPEAKS_FOR = {"soft_no": "not_now", "revisit": "not_now", "call": "meeting"}
_LABELS = ("interested", "meeting", "not_now", "not_interested", "wrong_person", "left_company")
#: How far, in natural log of likelihood, the best label has to be ahead of the second: e² to one.
MARGIN = 2.0
_SMALL = 0.05


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """Weight of each word for each label, of one language."""

    weights: Mapping[str, tuple[float, ...]]

    @classmethod
    def of(cls, table: Mapping[str, str]) -> "WordEvidence":
        """Count the words of a language's rules by label; a word among many choices counts less."""
        counts: dict[str, dict[str, float]] = {label: {} for label in _LABELS}
        for key, rows in table.items():
            label = key.partition("/")[0]
            label = _SPEAKS_FOR.get(label, label)
            if label in counts:
                for word, weight in _words_of(rows):
                    counts[label][word] = counts[label].get(word, 0.0) + weight
        totals = [sum(counts[label].values()) for label in _LABELS]
        words = {word for counter in counts.values() for word in counter}
        return cls({word: _weights([counts[label].get(word, 0.0) for label in _LABELS], totals) for word in words})

    def best(self, words: Iterable[str]) -> tuple[str, float] | None:
        """(label, margin over the second) when the words speak clearly for one."""
        sums = [0.0] * len(_LABELS)
        for word in words:
            for n, weight in enumerate(self.weights.get(word, ())):
                sums[n] += weight
        first, second = sorted(range(len(sums)), key=lambda n: -sums[n])[:2]
        margin = sums[first] - sums[second]
        return (_LABELS[first], margin) if margin >= MARGIN else None


def _words_of(rows: str) -> Iterable[tuple[str, float]]:
    for slot in rows.split():
        choices = slot.split("|")
        weight = len(choices) ** -0.3
        for choice in choices:
            for word in fold(choice).strip("*?").split("_"):
                if len(word) > 2:
                    yield word, weight


def _weights(counts: list[float], totals: list[float]) -> tuple[float, ...]:
    shares = [(count + _SMALL) / (total + 5) for count, total in zip(counts, totals, strict=True)]
    whole = sum(shares)
    return tuple(math.log(share / whole * len(shares)) for share in shares)
