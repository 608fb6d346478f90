"""Fits one logistic regression per label by AdaGrad, in plain Python: the same texts give the same weights, bit by bit."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from triggers.core.label_model import LabelModel, features

_ROUNDS = 5
#: Words stand in few lines each, so their steps are large; what the rules found stands in thousands.
_STEP = 6.0
_EVIDENCE_STEP = 0.03
_BIAS_STEP = 0.02
_FIRST_BIAS = -2.0
_SEEN_AT_LEAST = 2
#: What no longer changes anything is neither learnt nor kept.
_SMALLEST_SLOPE = 1e-3
_SMALLEST_WEIGHT = 5
#: Parts of words are many, and what the rules found counts in full.
_SMALLEST_OF_PART, _SMALLEST_OF_EVIDENCE = 9, 1


@dataclass(slots=True, frozen=True)
class Line:
    """A training line as plain words (label_model.plain), its labels, how much it counts, and what the rules find in it."""

    words: tuple[str, ...]
    labels: frozenset[str]
    weight: float = 1.0
    evidence: tuple[str, ...] = ()


def fit(lines: Iterable[Line], labels: Sequence[str]) -> LabelModel:
    """Learn the weights of every feature that stands in two lines or more."""
    order = sorted(lines, key=_shuffled)
    count = Counter(name for line in order for name in {*features(line.words), *line.evidence})
    numbers = {
        name: n for n, name in enumerate(sorted(name for name, times in count.items() if times >= _SEEN_AT_LEAST))
    }
    rows = [_Row.of(line, numbers, labels) for line in order]
    fitter = _Fitter(len(numbers), len(labels))
    for _ in range(_ROUNDS):
        for row in rows:
            fitter.learn(row)
    kept = ((name, _kept(fitter.weights[n], _smallest(name))) for name, n in numbers.items())
    return LabelModel(
        tuple(labels), tuple(round(b, 3) for b in fitter.bias), {name: weights for name, weights in kept if weights}
    )


def _shuffled(line: Line) -> bytes:
    """An order that mixes the labels and depends on nothing but the line."""
    return blake2b(f"{sorted(line.labels)} {' '.join(line.words)} {line.weight}".encode(), digest_size=8).digest()


@dataclass(slots=True, frozen=True)
class _Row:
    features: list[int]
    evidence: list[int]
    wanted: list[bool]
    weight: float
    scale: float

    @classmethod
    def of(cls, line: Line, numbers: dict[str, int], labels: Sequence[str]) -> "_Row":
        found = [numbers[name] for name in features(line.words) if name in numbers]
        evidence = [numbers[name] for name in line.evidence if name in numbers]
        wanted = [label in line.labels for label in labels]
        return cls(found, evidence, wanted, line.weight, 1 / math.sqrt(len(found) + 1))


class _Fitter:
    def __init__(self, features: int, labels: int) -> None:
        self.bias = [_FIRST_BIAS] * labels
        self.weights = [[0.0] * labels for _ in range(features)]
        self._seen = [[1.0] * labels for _ in range(features)]

    def learn(self, row: _Row) -> None:
        """One step down the slope of each label's error on one line."""
        rows = [self.weights[n] for n in row.features]
        told = [self.weights[n] for n in row.evidence]
        for label, wanted in enumerate(row.wanted):
            value = self.bias[label] + row.scale * sum(weights[label] for weights in rows)
            value += sum(weights[label] for weights in told)
            slope = row.weight * (1 / (1 + math.exp(-value)) - wanted)
            if abs(slope) >= _SMALLEST_SLOPE:
                self.bias[label] -= _BIAS_STEP * slope
                self._step(row.features, label, slope * row.scale, _STEP)
                self._step(row.evidence, label, slope, _EVIDENCE_STEP)

    def _step(self, features: Sequence[int], label: int, slope: float, size: float) -> None:
        squared, step = slope * slope, size * slope
        for n in features:
            seen = self._seen[n]
            seen[label] += squared
            self.weights[n][label] -= step / math.sqrt(seen[label])


def _smallest(feature: str) -> int:
    """The tenths from which a weight is worth its place in the artefact."""
    if feature[0] == "~":
        return _SMALLEST_OF_PART
    return _SMALLEST_OF_EVIDENCE if feature[0] == "@" and len(feature) > 1 else _SMALLEST_WEIGHT


def _kept(weights: Sequence[float], smallest: int) -> tuple[tuple[int, float], ...]:
    tenths = ((n, round(10 * weight)) for n, weight in enumerate(weights))
    return tuple((n, tenth / 10) for n, tenth in tenths if abs(tenth) >= smallest)


def to_json(model: LabelModel, about: str, sources: str) -> str:
    """The artefact, one feature a line, so that a change can be read; `sources` is the digest of what it was made from."""
    rows = (
        f"  {json.dumps(name, ensure_ascii=False)}: "
        f"{json.dumps([x for n, w in row for x in (n, round(10 * w))], separators=(',', ':'))}"
        for name, row in sorted(model.weights.items())
    )
    head = {"about": about, "sources": sources, "labels": list(model.labels), "bias": list(model.bias)}
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{opening}, "weights": {{\n' + ",\n".join(rows) + "\n}}\n"
