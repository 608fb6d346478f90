"""Fits how the labels of an answer weigh against each other (label_weighing.py).

A model is too sure of what it has learnt. So a fifth of the answers is left out in turn, the models are trained without it, and
what they say of it is what is weighed. Answers that stand together were often written after one another: they are left out
together.
"""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from operator import mul

from triggers.core.label_model import LabelModel
from triggers.core.label_weighing import JUDGED, inputs_of
from triggers.training.label_fitting import Line, shuffled

Weighed = tuple[list[tuple[float, float]], list[float]]
Train = Callable[[Sequence[Line]], LabelModel]

_PARTS, _TOGETHER = 5, 100
_ROUNDS, _AVERAGED = 16, 8
_STEP, _SMALLER = 0.02, 0.3
_DIGITS = 3


def fit_weighing(lines: Sequence[Line], train: Train) -> tuple[tuple[float, ...], ...]:
    """A row of weights for every label; `train` makes the models of some lines. The parts are trained beside each other."""
    with ProcessPoolExecutor(min(_PARTS, os.cpu_count() or 1)) as pool:
        parts = list(pool.map(partial(_left_out, lines, train), range(_PARTS)))
    rows = sorted((row for part in parts for row in part), key=lambda row: shuffled(row[0]))
    return tuple(
        _learn([((*own[n], *common), label in line.labels) for line, (own, common) in rows])
        for n, label in enumerate(JUDGED)
    )


def _left_out(lines: Sequence[Line], train: Train, part: int) -> list[tuple[Line, Weighed]]:
    """The answers of one part, and what models say of them that were trained without that part."""
    answers = [n for n, line in enumerate(lines) if line.around]
    out = {n for place, n in enumerate(answers) if place // _TOGETHER % _PARTS == part}
    model = train([line for n, line in enumerate(lines) if n not in out])
    return list(_told(model, (lines[n] for n in sorted(out))))


def _told(model: LabelModel, lines: Iterator[Line]) -> Iterator[tuple[Line, Weighed]]:
    for line in lines:
        whole = model.leanings_of(line.words, line.evidence)
        parts = [model.leanings_of(part.words, part.evidence) for part in line.parts]
        yield line, inputs_of(whole, parts, line.around)


def _learn(rows: Sequence[tuple[tuple[float, ...], bool]]) -> tuple[float, ...]:
    """One logistic regression, straight down the slope; the weights of the last rounds are averaged."""
    weights = [0.0] * len(rows[0][0])
    sums = list(weights)
    for number in range(_ROUNDS):
        step = _STEP / (1 + _SMALLER * number)
        for inputs, is_so in rows:
            value = max(-30.0, min(30.0, sum(map(mul, weights, inputs))))
            change = step * (is_so - 1 / (1 + math.exp(-value)))
            weights = [weight + change * one for weight, one in zip(weights, inputs, strict=True)]
        if number >= _ROUNDS - _AVERAGED:
            sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
    return tuple(round(total / _AVERAGED, _DIGITS) for total in sums)
