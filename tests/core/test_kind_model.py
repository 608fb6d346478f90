"""The linear model: trained the same way each time, it confirms and proposes, and never alerts by itself."""

import pytest

from triggers import rulebooks
from triggers.core import second_opinion
from triggers.core.kind_model import KindModel, features, masked
from triggers.core.matching import Company, NameIndex
from triggers.core.news import read_item
from triggers.training.__main__ import ARTEFACT, trained, written
from triggers.training.fitting import Text, fit, to_json

INDEX = NameIndex.build([Company("1", "Orvane")])
KINDS = ("hiring", "legal", "none")
TEXTS = [
    *(Text(("@", "hires", word), "hiring") for word in ("people", "staff", "nurses")),
    *(Text(("@", "sued", word), "legal") for word in ("again", "today", "here")),
    *(Text(("@", "paints", word), "none") for word in ("doors", "walls", "boats")),
]


def test_the_same_texts_give_the_same_artefact():
    once, twice = (to_json(fit(texts, KINDS), "test") for texts in (TEXTS, list(reversed(TEXTS))))
    assert once == twice


def test_the_shipped_model_is_what_its_texts_and_the_rules_give():
    assert ARTEFACT.read_text(encoding="utf-8") == trained(), "run python -m triggers.training"


def test_an_artefact_reads_as_it_was_written():
    model = fit(TEXTS, KINDS)
    again = KindModel.from_json(to_json(model, "test"))
    assert again.likelihoods(("@", "hires", "crew")) == model.likelihoods(("@", "hires", "crew"))
    assert again.likelihoods(("@", "sued"))["legal"] > 0.5


def test_the_shares_of_kinds_and_none_add_up_to_one():
    shares = rulebooks.load_model().likelihoods(("@", "sued", "over", "patent"))
    assert 0 < sum(shares.values()) <= 1
    assert max(shares, key=shares.get) == "legal"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kinds": [], "bias": 3}', "{"])
def test_what_is_no_artefact_is_refused(text):
    with pytest.raises(ValueError):
        KindModel.from_json(text)


def test_names_and_numbers_are_masked():
    assert masked(["ulm", "zinc", "cuts", "90", "jobs", "!"], [0, 1]) == ["@", "cuts", "#", "jobs"]
    assert "^ @" in set(features(["@", "cuts"]))


def test_every_kind_has_written_lines_and_the_shipped_model_knows_them_all():
    kinds = {text.kind for text in written()}
    assert kinds == set(rulebooks.load_model().kinds)
    assert len(kinds) == 17


def test_a_proposal_is_for_review_and_never_alerts():
    model = KindModel(("legal", "none"), (9.0, 0.0), {})
    reading = read_item("Orvane wobbles oddly", "", rules=rulebooks.load(), index=INDEX, model=model)
    assert [(event.kind, event.rule) for event in reading.events] == [("legal", second_opinion.RULE)]
    assert reading.events[0].confidence < 0.6
    assert not reading.alert


def test_a_rule_that_is_not_precise_alerts_only_when_the_model_agrees():
    title = "Orvane expands"
    for sure, alert in ((9.0, True), (-9.0, False)):
        model = KindModel(("expansion", "none"), (sure, 0.0), {})
        assert read_item(title, "", rules=rulebooks.load(), index=INDEX, model=model).alert is alert
