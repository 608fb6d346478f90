"""How labels weigh against each other: what is sure of one makes others less likely, fitted the same way each time."""

import pytest

from triggers.answer_model import load_label_model
from triggers.core.hearing import PUBLIC
from triggers.core.label_model import in_sentence
from triggers.core.label_weighing import inputs_of, plainly, weighed
from triggers.training.encoder import LABELS
from triggers.training.label_fitting import Line
from triggers.training.labels import train_unweighed
from triggers.training.weighing import fit_weighing

_RULES_AND_SIGNS = 19
SAID_NOTHING = (0.0,) * _RULES_AND_SIGNS


def _leaning(label: str, **said: float) -> float:
    """How far an answer leans to a label of which the models say so much, and nothing of what rules hear."""
    whole = {name: said.get(name, -5.0) for name in PUBLIC}
    sentence = {in_sentence(name): lean for name, lean in whole.items()}
    encoded = {name: whole.get(name, -5.0) for name in LABELS}
    return weighed(*inputs_of(whole | sentence, [sentence], encoded, SAID_NOTHING), load_label_model().weighing)[label]


@pytest.mark.parametrize("other", ["question", "forward"])
def test_who_surely_says_something_else_must_demand_a_stop_more_plainly(other):
    assert _leaning("unsubscribe", unsubscribe=2.0) > _leaning("unsubscribe", unsubscribe=2.0, **{other: 6.0})


def test_the_surer_a_model_the_further_an_answer_leans():
    leanings = [_leaning("meeting", meeting=said) for said in (-5.0, 0.0, 5.0)]
    assert leanings == sorted(leanings)
    assert leanings[0] < 0 < leanings[-1]


def test_one_thing_said_without_bounds_does_not_drown_the_rest():
    assert _leaning("question", question=15.0) == _leaning("question", question=1e6)


def test_the_artefact_has_a_weight_for_whatever_is_weighed():
    own, common = inputs_of(
        dict.fromkeys([*PUBLIC, *map(in_sentence, PUBLIC)], 0.0), [], dict.fromkeys(LABELS, 0.0), SAID_NOTHING
    )
    assert [len(row) for row in load_label_model().weighing] == [len(own[0]) + len(common)] * len(PUBLIC)


def test_the_network_is_not_asked_where_the_sums_of_words_are_sure_of_every_label():
    sure = {name: 5.0 if name.startswith("meeting") else -5.0 for name in [*PUBLIC, *map(in_sentence, PUBLIC)]}
    assert plainly(sure, [sure])["meeting"] == 5.0
    assert plainly(sure | {"question": -2.0}, [sure | {in_sentence("question"): -2.0}]) is None
    assert plainly(sure, [sure | {in_sentence("question"): 1.0}]) is None


def _answer(text: str, label: str) -> Line:
    words = ("^", *text.split())
    part = Line(words, frozenset([label]))
    return Line(words, frozenset([label]), parts=(part,), around=SAID_NOTHING, text=text)


def test_the_same_answers_are_weighed_the_same_way_and_rightly():
    lines = [
        _answer(f"{verb} me {word}", label)
        for word in (f"w{n}" for n in range(300))
        for verb, label in (("ring", "meeting"), ("remove", "unsubscribe"))
    ]
    model, encoder = train_unweighed(lines[:300]), load_label_model().encoder
    once, twice = (fit_weighing(some, model, encoder) for some in (lines[300:], reversed(lines[300:])))
    assert once == twice
    own, common = inputs_of(
        {name: 5.0 if name.startswith("meeting") else -5.0 for name in [*PUBLIC, *map(in_sentence, PUBLIC)]},
        [],
        {name: 5.0 if name == "meeting" else -5.0 for name in LABELS},
        SAID_NOTHING,
    )
    said = weighed(own, common, once)
    assert said["meeting"] > 0 > said["unsubscribe"]
