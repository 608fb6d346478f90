"""The linear model: trained the same way each time, it confirms, doubts and proposes, and alerts by itself only when it is sure."""

import pytest

from triggers import rulebooks
from triggers.core import headlines, second_opinion, weighed
from triggers.core.kind_model import KindModel, added, features, laid, masked
from triggers.core.matching import Company, NameIndex
from triggers.core.news import SURE, read_item
from triggers.core.parsing import parse
from triggers.training import lines
from triggers.training.__main__ import ARTEFACT, STATES, trained
from triggers.training.fitting import fit, to_json
from triggers.training.lines import Text, written

INDEX = NameIndex.build([Company("1", "Orvane"), Company("2", "Kelpworks")])
KINDS = ("hiring", "legal", "none")
TEXTS = [
    *(Text(("@", "hires", word), "hiring", "completed") for word in ("people", "staff", "nurses")),
    *(Text(("@", "sued", word), "legal", "announced") for word in ("again", "today", "here")),
    *(Text(("@", "paints", word), "none") for word in ("doors", "walls", "boats")),
]


def always(kind, share, state, firmness):
    """A model that says the same of every headline: how much the kind and the state outweigh the others."""
    return KindModel((kind, "none"), STATES, (share, 0.0, *(firmness if s == state else 0.0 for s in STATES)), {})


def read(title, model):
    return read_item(title, "", rules=rulebooks.load(), index=INDEX, model=model)


def test_the_same_texts_give_the_same_artefact():
    once, twice = (to_json(fit(texts, KINDS, STATES), "test") for texts in (TEXTS, list(reversed(TEXTS))))
    assert once == twice


def test_the_shipped_model_is_what_its_texts_and_the_rules_give():
    assert ARTEFACT.read_text(encoding="utf-8") == trained(), "run python -m triggers.training"


def test_an_artefact_reads_as_it_was_written():
    model = fit(TEXTS, KINDS, STATES)
    again = KindModel.from_json(to_json(model, "test"))
    assert again.opinion(("@", "hires", "crew")) == model.opinion(("@", "hires", "crew"))
    assert again.opinion(("@", "sued")).kinds["legal"] > 0.5
    assert again.opinion(("@", "sued")).states["announced"] > 0.5


def test_the_shares_of_kinds_and_none_add_up_to_one_and_so_do_those_of_states():
    opinion = rulebooks.load_model().opinion(("@", "sued", "over", "patent"))
    assert sum(opinion.kinds.values()) + opinion.none == pytest.approx(1.0)
    assert sum(opinion.states.values()) == pytest.approx(1.0)
    assert max(opinion.kinds, key=opinion.kinds.get) == "legal"


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Orvane in talks to buy Kelpworks", "rumour"),
        ("Orvane to buy Kelpworks", "announced"),
        ("Orvane buys Kelpworks", "completed"),
        ("Orvane drops bid for Kelpworks", "cancelled"),
        ("Orvane denies bid for Kelpworks", "denied"),
    ],
)
def test_the_shipped_model_knows_the_ladder_of_states(title, state):
    states = rulebooks.load_model().opinion(weighed.of_item(marked(title))).states
    assert max(states, key=states.get) == state


def marked(title, summary=""):
    sentences = headlines.read(title, summary)
    hits = INDEX.find_in(sentences)
    return [parse(sentence, n, hits, rulebooks.load()) for n, sentence in enumerate(sentences)]


def test_rows_of_weights_add_up_as_one_number_each():
    rows = [(0.01, -6.47, 23.156), (-99.99, 0.0, -0.001), (1e6, -1e6, 0.5)]
    assert added([laid(row) for row in rows], 3) == [999900.02, -1000006.47, 23.655]
    assert added([laid((-1e6, 1e6))] * 1000, 2) == [-1e9, 1e9]


def test_the_classes_of_words_are_weighed_and_stand_in_no_pair():
    words = weighed.of_item(
        marked("Orvane cuts 90 jobs", "The pump maker starts in May. It is sorry. It has said so before.")
    )
    assert words[:5] == ["@", "cuts", "#", "jobs", weighed.BELOW]
    assert {"=JOBS", "=NUMBER"} <= set(words)
    assert "sorry" in words, "two sentences below the title"
    assert "before" not in words
    assert not any("=" in pair for pair in features(words, set(words)) if " " in pair)


def test_a_line_with_a_lead_is_read_whole_and_its_title_alone_for_less(tmp_path, monkeypatch):
    (tmp_path / "some.yaml").write_text("hiring:\n  announced: |\n    N welders wanted | X will take them on.\n")
    monkeypatch.setattr(lines, "HEADLINES", tmp_path)
    whole, title = written()
    assert whole.words[:7] == ("#", "welders", "wanted", "|", "@", "will", "take")
    assert title.words[:3] == ("#", "welders", "wanted")
    assert "@" not in title.words
    assert title.weight < whole.weight


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kinds": [], "bias": 3}', "{"])
def test_what_is_no_artefact_is_refused(text):
    with pytest.raises(ValueError):
        KindModel.from_json(text)


def test_names_and_numbers_are_masked():
    assert masked(["ulm", "zinc", "cuts", "90", "jobs", "!"], [0, 1]) == ["@", "cuts", "#", "jobs"]


def test_in_pairs_unknown_words_are_as_one():
    assert "names ?" in set(features(["@", "names", "ida", "rusk", "chief"], {"@", "names", "chief"}))
    assert "? chief" in set(features(["@", "names", "ida", "rusk", "chief"], {"@", "names", "chief"}))


def test_a_choice_in_a_line_is_read_with_each_of_its_words():
    words = {word for text in written() for word in text.words}
    assert {"pockets", "schluckt", "rachète"} <= words
    assert not any("(" in word or "/" in word for word in words)


def test_every_kind_has_written_lines_and_the_shipped_model_knows_them_all():
    kinds = {text.kind for text in written()}
    assert kinds == set(rulebooks.load_model().kinds)
    assert len(kinds) == 17


def test_a_proposal_that_is_not_sure_of_its_state_is_for_review():
    reading = read("Orvane wobbles oddly", always("legal", 9.0, "completed", 1.0))
    assert [(event.kind, event.rule) for event in reading.events] == [("legal", second_opinion.RULE)]
    assert reading.events[0].confidence < SURE
    assert not reading.alert


def test_a_proposal_never_alerts_however_sure_the_model_is():
    reading = read("Orvane wobbles oddly", always("legal", 9.0, "cancelled", 9.0))
    assert [(event.kind, event.realis) for event in reading.events] == [("legal", "cancelled")]
    assert not reading.alert


@pytest.mark.parametrize(("kind", "state", "alert"), [(9.0, 9.0, True), (-9.0, 9.0, False), (9.0, 2.0, False)])
def test_a_rule_that_is_not_precise_alerts_only_when_the_model_agrees_on_kind_and_state(kind, state, alert):
    assert read("Orvane expands", always("expansion", kind, "completed", state)).alert is alert


def test_a_precise_rule_does_not_alert_against_a_model_that_is_sure_of_something_else():
    assert read("Orvane raises €5m", always("funding", 0.0, "completed", 3.0)).alert
    assert not read("Orvane raises €5m", always("funding", -9.0, "completed", 3.0)).alert


def test_a_model_that_is_sure_of_another_state_has_its_way():
    (event,) = read("Orvane raises €5m", always("funding", 2.0, "denied", 9.0)).events
    assert (event.realis, event.sign) == ("denied", -1)


@pytest.mark.parametrize("state", ["cancelled", "denied"])
def test_what_may_be_off_is_told_as_off_and_does_not_alert(state):
    reading = read("Orvane raises €5m", always("funding", 3.0, state, 1.0))
    assert [event.realis for event in reading.events] == [state]
    assert not reading.alert


def test_without_a_model_precise_rules_alert_and_nothing_is_proposed():
    book = rulebooks.read(rulebooks.RULES)
    book.model = None
    assert read_item("Orvane wobbles oddly", "", rules=book, index=INDEX).events == ()
    assert read_item("Orvane raises €5m", "", rules=book, index=INDEX).alert


def test_a_word_of_a_rule_that_could_hand_it_to_nobody_stands_witness_for_the_model():
    """The title names no company, and the summary no recall."""
    title, summary = "Recall of 12,000 prams", "Wheels of one model may come off, maker Orvane says."
    for sure, alert in ((9.0, True), (-9.0, False)):
        reading = read_item(
            title, summary, rules=rulebooks.load(), index=INDEX, model=always("other", sure, "completed", 9.0)
        )
        assert reading.alert is alert
    assert [(event.company_id, event.kind) for event in reading.events] in ([("1", "other")], [])


def test_of_a_deal_both_sides_are_told_though_one_stands_only_below():
    title, summary = "Orvane sells its mill in Ryde", "The buyer, Kelpworks, paid €22m for it last week."
    reading = read_item(
        title, summary, rules=rulebooks.load(), index=INDEX, model=always("acquisition", 9.0, "completed", 9.0)
    )
    assert {event.company_id for event in reading.events} == {"1", "2"}
