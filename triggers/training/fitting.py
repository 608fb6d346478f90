"""Fits the two softmax regressions by AdaGrad, in plain Python: the same texts give the same weights, bit by bit."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from triggers.core.kept_models import written
from triggers.core.kind_model import KindModel, features, shares
from triggers.core.rulebook import Realis
from triggers.training.lines import Text

_ROUNDS = 8
_STEP = 0.4
_DECAY = 2e-3
#: A slope below this teaches nothing.
_FLAT = 0.01
_SMALLEST = 0.12
_SELDOM = 2


@dataclass(slots=True)
class _Fit:
    """One row of weights a class, beside the sum of its squared slopes."""

    bias: list[float]
    weights: list[list[float]] = field(default_factory=list)
    seen: list[list[float]] = field(default_factory=list)


#: The features of a text by number, (first class, classes, right class) of each regression, and how much it counts.
_Row = tuple[list[int], list[tuple[int, int, int]], float]


def fit(texts: Iterable[Text], kinds: Sequence[str], states: Sequence[Realis]) -> KindModel:
    """Learn the weights of every feature that stands in two lines or more."""
    order = sorted(texts, key=_shuffled)
    words = Counter(word for text in order for word in set(text.words))
    known = {word for word, count in words.items() if count >= _SELDOM}
    names, rows = _rows(order, kinds, states, known)
    many = len(kinds) + len(states)
    learnt = _Fit([0.0] * many, [[0.0] * len(names) for _ in range(many)], [[1.0] * len(names) for _ in range(many)])
    for _ in range(_ROUNDS):
        for found, targets, weight in rows:
            for target in targets:
                _learn(learnt, found, target, weight)
    kept = {name: _kept(learnt, n) for n, name in enumerate(names)}
    return KindModel(
        tuple(kinds),
        tuple(states),
        tuple(round(b, 3) for b in learnt.bias),
        {name: row for name, row in kept.items() if row or name in known},
    )


def _shuffled(text: Text) -> bytes:
    """An order that mixes the kinds and depends on nothing but the text."""
    return blake2b(f"{text.kind} {text.state or ''} {' '.join(text.words)}".encode(), digest_size=8).digest()


def _rows(
    texts: Sequence[Text], kinds: Sequence[str], states: Sequence[Realis], known: Collection[str]
) -> tuple[list[str], list[_Row]]:
    found = [sorted(set(features(text.words, known))) for text in texts]
    count = Counter(name for names in found for name in names)
    names = sorted(name for name, often in count.items() if often >= _SELDOM)
    number = {name: n for n, name in enumerate(names)}
    rows: list[_Row] = []
    for text, some in zip(texts, found, strict=True):
        targets = [(0, len(kinds), kinds.index(text.kind))]
        if text.state:
            targets.append((len(kinds), len(states), len(kinds) + states.index(text.state)))
        rows.append(([number[name] for name in some if name in number], targets, text.weight))
    return names, rows


def _learn(learnt: _Fit, found: Sequence[int], target: tuple[int, int, int], weight: float) -> None:
    first, many, right = target
    rows = range(first, first + many)
    told = shares([learnt.bias[n] + sum(map(learnt.weights[n].__getitem__, found)) for n in rows])
    for n, share in zip(rows, told, strict=True):
        slope = weight * (share - (n == right))
        if abs(slope) < _FLAT:
            continue
        learnt.bias[n] -= 0.05 * slope
        weights, seen = learnt.weights[n], learnt.seen[n]
        for name in found:
            full = slope + _DECAY * weights[name]
            seen[name] += full * full
            weights[name] -= _STEP * full / math.sqrt(seen[name])


def _kept(learnt: _Fit, name: int) -> tuple[tuple[int, float], ...]:
    return tuple((n, round(row[name], 2)) for n, row in enumerate(learnt.weights) if abs(row[name]) >= _SMALLEST)


def to_json(model: KindModel, about: str) -> str:
    """The artefact, one feature a line, so that a change can be read."""
    head = {"about": about, "kinds": list(model.kinds), "states": list(model.states), "bias": list(model.bias)}
    return written(head, model.weights)
