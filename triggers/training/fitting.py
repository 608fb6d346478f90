"""Fits a softmax regression by AdaGrad, in plain Python: the same texts give the same weights, bit by bit."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from triggers.core.kind_model import KindModel, features

_ROUNDS = 12
_STEP = 0.4
_DECAY = 2e-3
_SMALLEST = 0.12
_SELDOM = 2


@dataclass(slots=True, frozen=True)
class Text:
    """A training line as words, what it tells, and how much it counts."""

    words: tuple[str, ...]
    kind: str
    weight: float = 1.0


def fit(texts: Iterable[Text], kinds: Sequence[str]) -> KindModel:
    """Learn the weights of every feature that stands in two lines or more."""
    order = sorted(texts, key=_shuffled)
    rows = _rows(order, kinds)
    bias = [0.0] * len(kinds)
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(kinds))
    seen: dict[str, list[float]] = defaultdict(lambda: [1e-6] * len(kinds))
    for _ in range(_ROUNDS):
        for found, kind, weight in rows:
            _learn(found, kind, weight, bias, weights, seen)
    kept = {name: _kept(row) for name, row in weights.items()}
    return KindModel(tuple(kinds), tuple(round(b, 3) for b in bias), {name: row for name, row in kept.items() if row})


def _shuffled(text: Text) -> bytes:
    """An order that mixes the kinds and depends on nothing but the text."""
    return blake2b(f"{text.kind} {' '.join(text.words)}".encode(), digest_size=8).digest()


def _rows(texts: Sequence[Text], kinds: Sequence[str]) -> list[tuple[list[str], int, float]]:
    count = Counter(name for text in texts for name in set(features(text.words)))
    number = {kind: n for n, kind in enumerate(kinds)}
    return [
        ([name for name in features(text.words) if count[name] >= _SELDOM], number[text.kind], text.weight)
        for text in texts
    ]


def _learn(
    found: Sequence[str],
    kind: int,
    weight: float,
    bias: list[float],
    weights: dict[str, list[float]],
    seen: dict[str, list[float]],
) -> None:
    sums = [bias[n] + sum(weights[name][n] for name in found) for n in range(len(bias))]
    top = max(sums)
    shares = [math.exp(value - top) for value in sums]
    whole = sum(shares)
    for n, share in enumerate(shares):
        slope = weight * (share / whole - (n == kind))
        bias[n] -= 0.05 * slope
        if abs(slope) < 1e-3:
            continue
        for name in found:
            full = slope + _DECAY * weights[name][n]
            seen[name][n] += full * full
            weights[name][n] -= _STEP * full / math.sqrt(seen[name][n] + 1.0)


def _kept(row: Sequence[float]) -> tuple[tuple[int, float], ...]:
    return tuple((n, round(value, 2)) for n, value in enumerate(row) if abs(value) >= _SMALLEST)


def to_json(model: KindModel, about: str) -> str:
    """The artefact, one feature a line, so that a change can be read."""
    rows = (
        f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps([x for pair in row for x in pair], separators=(',', ':'))}"
        for name, row in sorted(model.weights.items())
    )
    head = {"about": about, "kinds": list(model.kinds), "bias": list(model.bias)}
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{opening}, "weights": {{\n' + ",\n".join(rows) + "\n}}\n"
