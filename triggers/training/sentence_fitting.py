"""Fits what a sentence alone says: most labels fill one sentence of several.

Of an answer without a label no sentence bears it. Of one with it the likeliest does, as the model of whole answers says
(multiple-instance learning, Andrews, Tsochantaridis and Hofmann, 2002); of its other sentences nothing is learnt.
"""

from collections.abc import Iterable, Iterator

from triggers.core.label_model import LabelModel, in_sentence
from triggers.training.label_fitting import Line, fit


def fit_sentences(lines: Iterable[Line], model: LabelModel) -> LabelModel:
    """A model of the labels as sentences bear them (label_model.in_sentence); `model` is that of the whole answers."""
    fitted = fit([part for line in lines for part in _sentences(line, model)], model.labels)
    return LabelModel(tuple(map(in_sentence, fitted.labels)), fitted.bias, fitted.weights)


def _sentences(line: Line, model: LabelModel) -> Iterator[Line]:
    parts = line.parts or (line,)
    leanings = (
        [model.leanings_of(part.words, part.evidence) for part in parts] if line.labels and len(parts) > 1 else []
    )
    bearers = {
        label: max(range(len(parts)), key=lambda n: leanings[n][label]) if leanings else 0 for label in line.labels
    }
    for n, part in enumerate(parts):
        borne = frozenset(label for label, at in bearers.items() if at == n)
        yield Line(part.words, borne, part.weight, part.evidence, unknown=line.labels - borne)
