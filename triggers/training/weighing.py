"""Fits how the labels of an answer weigh against each other (label_weighing.py).

A model is too sure of what it has learnt. So the models are trained without a tenth of the answers (answer_lines.py says which),
and what they say of those is what is weighed.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from operator import mul

from triggers.core.encoder import Encoder
from triggers.core.hearing import PUBLIC
from triggers.core.label_model import LabelModel
from triggers.core.label_weighing import Own, inputs_of
from triggers.training.label_fitting import Line, shuffled

_ROUNDS, _AVERAGED = 24, 12
_STEP, _SMALLER = 0.02, 0.3
_DIGITS = 3


def fit_weighing(lines: Iterable[Line], model: LabelModel, encoder: Encoder) -> tuple[tuple[float, ...], ...]:
    """A row of weights for every label, by the lines that `model` and `encoder` were trained without."""
    told = sorted(_told(model, encoder, lines), key=lambda row: shuffled(row[0]))
    return tuple(
        _learn([((*own[n], *common), label in line.labels) for line, own, common in told])
        for n, label in enumerate(PUBLIC)
    )


def _told(model: LabelModel, encoder: Encoder, lines: Iterable[Line]) -> Iterator[tuple[Line, list[Own], list[float]]]:
    for line in lines:
        whole = model.leanings_of(line.words, line.evidence)
        parts = [model.leanings_of(part.words, part.evidence) for part in line.parts]
        yield line, *inputs_of(whole, parts, encoder.leanings(line.text), line.around)


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
