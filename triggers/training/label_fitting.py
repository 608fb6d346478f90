"""Fits one logistic regression per label, in plain Python: the same texts give the same weights, bit by bit.

Steps go straight down the slope, shrink from round to round, and the weights of the last rounds are averaged. Counted on
answers that were left out, this hears more demands to stop (.88 instead of .83 at one false in a hundred) than steps that are
large for seldom words (AdaGrad): those learn the few lines by heart in which a word stands.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter

from triggers.core.kept_models import written
from triggers.core.label_model import LabelModel, features

_ROUNDS, _AVERAGED = 8, 4
#: The step of the first round, and how much smaller it gets with each.
_STEP, _SMALLER = 8.0, 0.5
#: Few steps of a bias, and small ones of what the rules found, which stands in thousands of lines.
_BIAS_PART, _EVIDENCE_PART = 0.02, 0.15
_FIRST_BIAS = -2.0
_SEEN_AT_LEAST = 2
#: What no longer changes anything is neither learnt nor kept.
_SMALLEST_SLOPE = 1e-3
_SMALLEST_WEIGHT = 7
#: What the rules found counts in full.
_SMALLEST_OF_EVIDENCE = 1


@dataclass(slots=True, frozen=True)
class Line:
    """A training line as plain words (label_model.plain), its labels, how much it counts, and what the rules find in it.

    `parts` are its sentences as lines of their own; of the labels `unknown` nothing can be learnt from it. A whole answer has
    what stands around its words too (label_opinion.around), and its text as it was written; with `is_left_out` the models that
    are tried have not learnt it.
    """

    words: tuple[str, ...]
    labels: frozenset[str]
    weight: float = 1.0
    evidence: tuple[str, ...] = ()
    parts: tuple["Line", ...] = ()
    unknown: frozenset[str] = frozenset()
    around: tuple[float, ...] = ()
    text: str = ""
    is_left_out: bool = False


def fit(lines: Iterable[Line], labels: Sequence[str]) -> LabelModel:
    """Learn the weights of every feature that stands in two lines or more."""
    order = sorted(lines, key=shuffled)
    count = Counter(name for line in order for name in {*features(line.words), *line.evidence})
    names = sorted(name for name, times in count.items() if times >= _SEEN_AT_LEAST)
    numbers = {name: n for n, name in enumerate(names)}
    rows = [_Row.of(line, numbers) for line in order]
    kept: list[list[tuple[int, float]]] = [[] for _ in names]
    biases = []
    for number, label in enumerate(labels):
        bias, weights = _learn([row for row in rows if label not in row.unknown], label, len(names))
        biases.append(round(bias, 3))
        for name, row, weight in zip(names, kept, weights, strict=True):
            row.extend(_kept(name, number, weight))
    return LabelModel(
        tuple(labels), tuple(biases), {name: tuple(row) for name, row in zip(names, kept, strict=True) if row}
    )


def joined(one: LabelModel, other: LabelModel) -> LabelModel:
    """Both models in one, the labels of `other` behind those of `one`.

    Words that only `other` knows are left out: how many of an answer's words are known weighs with every label of `one`.
    """
    further = len(one.labels)
    weights = dict(one.weights)
    for name, row in other.weights.items():
        if name in weights or is_evidence(name):
            weights[name] = (*weights.get(name, ()), *((number + further, weight) for number, weight in row))
    return LabelModel((*one.labels, *other.labels), (*one.bias, *other.bias), weights)


def shuffled(line: Line) -> bytes:
    """An order that mixes the labels and depends on nothing but the line."""
    return blake2b(f"{sorted(line.labels)} {' '.join(line.words)} {line.weight}".encode(), digest_size=8).digest()


@dataclass(slots=True, frozen=True)
class _Row:
    found: tuple[int, ...]
    evidence: tuple[int, ...]
    labels: frozenset[str]
    unknown: frozenset[str]
    weight: float
    scale: float
    pick: Callable[[Sequence[float]], Sequence[float]]

    @classmethod
    def of(cls, line: Line, numbers: dict[str, int]) -> "_Row":
        found = tuple(numbers[name] for name in features(line.words) if name in numbers)
        evidence = tuple(numbers[name] for name in line.evidence if name in numbers)
        scale = 1 / math.sqrt(len(found) + 1)
        return cls(found, evidence, line.labels, line.unknown, line.weight, scale, _picker(found))

    def lean(self, bias: float, weights: Sequence[float]) -> float:
        """The sum that says how likely the label is; what the rules found counts in part while it is learnt."""
        told = sum([weights[n] for n in self.evidence])
        return bias + self.scale * sum(self.pick(weights)) + _EVIDENCE_PART * told


def _picker(numbers: tuple[int, ...]) -> Callable[[Sequence[float]], Sequence[float]]:
    """Picks the weights of some features at once, which is most of what fitting does."""
    return itemgetter(*numbers) if len(numbers) > 1 else lambda weights: [weights[n] for n in numbers]


def _learn(rows: Sequence[_Row], label: str, size: int) -> tuple[float, list[float]]:
    """The bias and the weights of one label, averaged over the last rounds."""
    bias, weights = _FIRST_BIAS, [0.0] * size
    biases, sums = 0.0, [0.0] * size
    for number in range(_ROUNDS):
        bias = _go_round(rows, label, bias, weights, _STEP / (1 + _SMALLER * number))
        if number >= _ROUNDS - _AVERAGED:
            biases += bias
            sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
    return biases / _AVERAGED, [total / _AVERAGED for total in sums]


def _go_round(rows: Sequence[_Row], label: str, bias: float, weights: list[float], step: float) -> float:
    """One step down the slope of each line's error; changes the weights and gives the new bias."""
    for row in rows:
        value = max(-30.0, min(30.0, row.lean(bias, weights)))
        slope = row.weight * (1 / (1 + math.exp(-value)) - (label in row.labels))
        if abs(slope) >= _SMALLEST_SLOPE:
            bias -= step * _BIAS_PART * slope
            change = step * slope * row.scale
            for n in row.found:
                weights[n] -= change
            change = step * slope * _EVIDENCE_PART
            for n in row.evidence:
                weights[n] -= change
    return bias


def _kept(name: str, number: int, weight: float) -> list[tuple[int, float]]:
    """A weight in tenths, if it is worth its place in the artefact."""
    tenths = round(10 * weight * (_EVIDENCE_PART if is_evidence(name) else 1))
    smallest = _SMALLEST_OF_EVIDENCE if is_evidence(name) else _SMALLEST_WEIGHT
    return [(number, tenths / 10)] if abs(tenths) >= smallest else []


def is_evidence(name: str) -> bool:
    """Whether a feature is something that the rules found."""
    return name[0] == "@" and len(name) > 1


def to_json(model: LabelModel, about: str, sources: str) -> str:
    """The artefact, its weights in tenths; `sources` is the digest of what it was made from."""
    head = {
        "about": about,
        "sources": sources,
        "labels": list(model.labels),
        "bias": list(model.bias),
        "weighing": [list(row) for row in model.weighing],
    }
    return written(head, {name: [(n, round(10 * w)) for n, w in row] for name, row in model.weights.items()})
