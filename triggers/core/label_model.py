"""A linear model of what an answer says: the second opinion beside the phrase rules.

It sums a weight for each word, pair of words and part of a word, and turns each label's sum into a share between 0 and 1 (one
logistic regression per label: several may hold). The weights are trained by `python -m triggers.training.labels` from lines
written for this product; here they are only read.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from triggers.core.sentences import Sentence

NUMBER, BEGIN = "#", "^"
_MARKS = frozenset("?!")
_PARTS = (4, 5)
_SIGNS = (1, 2, 3, 4)
#: An answer says what it wants within so many words.
_MOST_WORDS = 120


@dataclass(slots=True, frozen=True)
class LabelModel:
    """`weights[feature]` are (number of the label, weight); `labels` are those of triggers/core/labels.py."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    @classmethod
    def from_json(cls, text: str) -> "LabelModel":
        """Raises ValueError for text that is no such artefact. Weights are kept in tenths."""
        try:
            kept = json.loads(text)
            weights = {
                feature: tuple((int(n), w / 10) for n, w in zip(row[::2], row[1::2], strict=True))
                for feature, row in kept["weights"].items()
            }
            return cls(tuple(kept["labels"]), tuple(kept["bias"]), weights)
        except (KeyError, TypeError, AttributeError) as problem:
            raise ValueError(f"not a model of labels: {problem!r}") from problem

    def likelihoods(self, sentences: Sequence[Sentence]) -> dict[str, float]:
        """How likely each label is for an answer; every label has its own share of one."""
        rows = [row for feature in features(plain(sentences)) if (row := self.weights.get(feature))]
        sums = [0.0] * len(self.labels)
        for row in rows:
            for number, weight in row:
                sums[number] += weight
        scale = 1 / math.sqrt(len(rows) + 1)
        return {
            label: _share(bias + scale * value) for label, bias, value in zip(self.labels, self.bias, sums, strict=True)
        }


def _share(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def plain(sentences: Sequence[Sentence]) -> list[str]:
    """The words of sentences and the marks that end them; a number is one sign, Japanese signs in a row are one word."""
    found: list[str] = []
    for sentence in sentences:
        found.append(BEGIN)
        for word in sentence.words:
            if word[0].isdecimal():
                found.append(NUMBER)
            elif _is_sign(word) and _is_sign(found[-1]):
                found[-1] += word
            else:
                found.append(word)
        if sentence.mark in _MARKS:
            found.append(sentence.mark)
        if len(found) > _MOST_WORDS:
            break
    return found[:_MOST_WORDS]


def _is_sign(fold: str) -> bool:
    return "\u3040" <= fold[:1] <= "\u9fff"


def features(words: Sequence[str]) -> list[str]:
    """Each word, each pair, and the parts of words (`~` before them); of Japanese the runs of one to four signs."""
    return list(dict.fromkeys(_features(words)))


def _features(words: Sequence[str]) -> Iterator[str]:
    before = BEGIN
    for word in words:
        if word == BEGIN:
            if before != BEGIN:
                yield f"{before} $"
        elif _is_sign(word):
            run = word[:_MOST_WORDS]
            yield from (run[at : at + size] for size in _SIGNS for at in range(len(run) - size + 1))
        else:
            yield word
            yield f"{before} {word}"
            whole = f"_{word[:20]}_"
            yield from (f"~{whole[at : at + size]}" for size in _PARTS for at in range(len(whole) - size + 1))
        before = word
    yield f"{before} $"
