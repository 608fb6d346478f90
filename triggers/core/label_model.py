"""A linear model of what an answer says: the second opinion beside the phrase rules.

It sums a weight for each word, pair of words, part of a word, concept (concepts.py) and rule that holds, and turns each
label's sum into a share between 0 and 1 (one logistic regression per label: several may hold). The weights are trained by
`python -m triggers.training.labels` from lines written for this product; here they are only read.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from triggers.core.concepts import concept_features, is_signs
from triggers.core.encoder import Encoder
from triggers.core.kept_models import read_model
from triggers.core.sentences import Sentence

NUMBER, BEGIN = "#", "^"
_MARKS = frozenset("?!")
_PARTS = (4, 5)
_SIGNS = (1, 2, 3, 4)
#: An answer says what it wants within so many words.
_MOST_WORDS = 120
_MOST_REMEMBERED = 20_000


@dataclass(slots=True, frozen=True)
class LabelModel:
    """`weights[feature]` are (number of the label, weight); `labels` are those of triggers/core/labels.py.

    `weighing` are the weights by which they are weighed against each other, a row for each label (label_weighing.py), together with
    what `encoder` says of an answer.
    """

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    weighing: tuple[tuple[float, ...], ...] = ()
    encoder: Encoder | None = None
    _remembered: dict[str, tuple[int, tuple[float, ...]]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, text: str, encoder: Encoder | None = None) -> "LabelModel":
        """Raises ValueError for text that is no such artefact. Weights are kept in tenths."""
        kept, weights = read_model(text, "labels", ("labels", "bias", "weighing"), divisor=10)
        return cls(kept["labels"], kept["bias"], weights, tuple(map(tuple, kept["weighing"])), encoder)

    def leanings(self, sentences: Sequence[Sentence], evidence: Sequence[str] = ()) -> dict[str, float]:
        """How far an answer leans to each label: a sum, nought where the label is as likely as not (`share` makes a share of it).

        `evidence` names what the rules have found (label_opinion.evidence). Words count less the more there are; evidence
        counts in full.
        """
        return self.leanings_of(plain(sentences), evidence)

    def leanings_of(self, words: Sequence[str], evidence: Sequence[str] = ()) -> dict[str, float]:
        """The same of words as `plain` gives them."""
        of_words = [self._of_unit(unit) for unit in units(words)]
        count = sum(known for known, _ in of_words)
        scale = 1 / math.sqrt(count + 1)
        sums = [
            bias + scale * sum(column) for bias, *column in zip(self.bias, *(row for _, row in of_words), strict=True)
        ]
        for feature in evidence:
            for number, weight in self.weights.get(feature, ()):
                sums[number] += weight
        return dict(zip(self.labels, sums, strict=True))

    def _of_unit(self, unit: str) -> tuple[int, tuple[float, ...]]:
        """How many features of a word or pair are known, and their summed weights; remembered, for words come again."""
        known = self._remembered.get(unit)
        if known is None:
            rows = [row for feature in unit_features(unit) if (row := self.weights.get(feature))]
            sums = [0.0] * len(self.labels)
            for row in rows:
                for number, weight in row:
                    sums[number] += weight
            known = len(rows), tuple(sums)
            if len(self._remembered) < _MOST_REMEMBERED:
                self._remembered[unit] = known
        return known


def in_sentence(label: str) -> str:
    """Beside a label of whole answers: that label as one sentence alone bears it."""
    return f"{label} in a sentence"


def share(value: float) -> float:
    """A sum as a share of one (logistic)."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def plain(sentences: Sequence[Sentence]) -> list[str]:
    """The words of sentences and the marks that end them; a number is one sign, Japanese signs in a row are one word."""
    found: list[str] = []
    for sentence in sentences:
        found.append(BEGIN)
        for word in sentence.words:
            if word[0].isdecimal():
                found.append(NUMBER)
            elif is_signs(word) and is_signs(found[-1]):
                found[-1] += word
            else:
                found.append(word)
        if sentence.mark in _MARKS:
            found.append(sentence.mark)
        if len(found) > _MOST_WORDS:
            break
    return found[:_MOST_WORDS]


def features(words: Sequence[str]) -> list[str]:
    """All features of the words of an answer."""
    return [feature for unit in units(words) for feature in unit_features(unit)]


def units(words: Sequence[str]) -> list[str]:
    """Each different word, each different pair of words that follow each other in a sentence, and the concepts of sentences."""
    pairs = (f"{one} {other}" for one, other in pairwise([*words, BEGIN]) if not (is_signs(one) or is_signs(other)))
    concepts = (feature for sentence in _sentences(words) for feature in concept_features(sentence))
    return list(dict.fromkeys([*(word for word in words if word != BEGIN), *pairs, *concepts]))


def _sentences(words: Sequence[str]) -> Iterator[list[str]]:
    for is_begin, group in groupby(words, BEGIN.__eq__):
        if not is_begin:
            yield list(group)


def unit_features(unit: str) -> list[str]:
    """A pair or a concept (`=` before it) is one feature, a word and its parts (`~` before them) are some.

    Of Japanese the runs of one to four signs are.
    """
    if " " in unit or unit[0] == "=":
        return [unit]
    if is_signs(unit):
        run = unit[:_MOST_WORDS]
        return list(dict.fromkeys(run[at : at + size] for size in _SIGNS for at in range(len(run) - size + 1)))
    whole = f"_{unit[:20]}_"
    return [unit, *(f"~{whole[at : at + size]}" for size in _PARTS for at in range(len(whole) - size + 1))]
