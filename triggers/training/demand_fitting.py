"""Fits how likely a sentence alone demands that mail ends: who demands it mostly does so in one sentence of several.

Of an answer without such a demand no sentence is one. Of one with a demand it is the likeliest, as the model of whole answers
says first and then the one that was fitted so (multiple-instance learning, Andrews, Tsochantaridis and Hofmann, 2002).
"""

from collections.abc import Iterator, Sequence

from triggers.core.label_model import DEMAND, LabelModel
from triggers.training.label_fitting import Line, fit

_TIMES = 2


def fit_demands(lines: Sequence[Line], model: LabelModel, label: str = "unsubscribe") -> LabelModel:
    """A model of the one label DEMAND; `model` is that of the whole answers."""
    fitted, name = model, label
    for _ in range(_TIMES):
        fitted, name = fit(list(_sentences(lines, fitted, name, label)), (DEMAND,)), DEMAND
    return fitted


def _sentences(lines: Sequence[Line], model: LabelModel, name: str, label: str) -> Iterator[Line]:
    for line in lines:
        parts = line.parts or (line,)
        if label not in line.labels:
            yield from (Line(part.words, frozenset(), part.weight, part.evidence) for part in parts)
        else:
            best = max(parts, key=lambda part: model.leanings_of(part.words, part.evidence)[name])
            yield Line(best.words, frozenset([DEMAND]), best.weight, best.evidence)
