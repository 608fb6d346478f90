"""How the labels of an answer weigh against each other: one more sum for each, over what the models say of all of them.

The models (the sums of words of label_model.py, the network of encoder.py) judge each label as if there were no other. But who
says in the same breath that the contract may come, or that he is away until Monday, has to say more plainly that our mail must
end. The weights are fitted on answers of which the models had learnt nothing (triggers/training/weighing.py) and stand in
labels.json.
"""

from collections.abc import Mapping, Sequence
from operator import mul

from triggers.core.hearing import PUBLIC
from triggers.core.label_model import in_sentence

#: How far what is said of the label itself is believed, and in which unit it counts; how far what is said of any label is.
_MOST, _UNIT, _MOST_OF_OTHERS = 15.0, 5.0, 3.0
#: From here on, of a label or against it, the sums of words are sure.
_SURE = 3.0


Own = tuple[float, float, float]


def inputs_of(
    whole: Mapping[str, float],
    in_sentences: Sequence[Mapping[str, float]],
    encoded: Mapping[str, float],
    around: Sequence[float],
) -> tuple[list[Own], list[float]]:
    """What is weighed: three numbers for each label itself, and what is the same for all of them.

    `whole` is what the sums of words say of the whole answer, `in_sentences` what they say of each sentence, `encoded` what the
    network says, `around` what the rules heard and how the answer is built (label_opinion.around).
    """
    likeliest = _likeliest(whole, in_sentences)
    own = [
        (_within(whole[label], _MOST), _within(likeliest[label], _MOST), _within(encoded[label], _MOST))
        for label in PUBLIC
    ]
    common = [_within((one + other) / 2, _MOST_OF_OTHERS) for one, other, _ in own]
    common += [_within(lean, _MOST_OF_OTHERS) for lean in encoded.values()]
    return [(one / _UNIT, other / _UNIT, third / _UNIT) for one, other, third in own], [*common, *around, 1.0]


def plainly(whole: Mapping[str, float], in_sentences: Sequence[Mapping[str, float]]) -> dict[str, float] | None:
    """What the sums of words say where they are sure of every label, and of what nothing can be decided of; else None.

    Two answers of three are so plain: the network, which takes longer than all the rest, adds nothing to them.
    """
    said = {
        label: (whole[label] + likeliest) / 2 if (whole[label] > 0) == (likeliest > 0) else 0.0
        for label, likeliest in _likeliest(whole, in_sentences).items()
    }
    is_plain = all(abs(lean) >= _SURE for lean in said.values())
    return {**said, "unsure": -_SURE} if is_plain else None


def weighed(own: Sequence[Own], common: Sequence[float], weights: Sequence[Sequence[float]]) -> dict[str, float]:
    """How far an answer leans to each label: nought where it is as likely as not."""
    return {label: sum(map(mul, row, (*said, *common))) for label, said, row in zip(PUBLIC, own, weights, strict=True)}


def _likeliest(whole: Mapping[str, float], in_sentences: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """What is said of the sentence that bears each label likeliest."""
    return {
        label: max((one[in_sentence(label)] for one in in_sentences), default=whole[in_sentence(label)])
        for label in PUBLIC
    }


def _within(value: float, most: float) -> float:
    return max(-most, min(most, value))
