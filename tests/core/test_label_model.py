"""The model of labels: made the same way each time, a second opinion beside the rules, and never alone with a stop."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import ARRIVED_ON, labels_of, read_answer

from triggers.answer_model import load_label_model
from triggers.core.folding import words_of
from triggers.core.hearing import PUBLIC
from triggers.core.label_model import LabelModel, features, in_sentence, plain, share
from triggers.core.label_opinion import has_word_of_stopping, weigh
from triggers.core.labels import label, tell
from triggers.core.meanings import Label
from triggers.core.replies import read_reply
from triggers.core.sentences import sentences_of
from triggers.training.answer_lines import all_lines, readings
from triggers.training.label_fitting import Line, fit, to_json
from triggers.training.labels import digest, made_from

LABELS = ("meeting", "unsubscribe")
NOTHING = dict.fromkeys(PUBLIC, -5.0)
LINES = [
    *(Line(("^", "ring", "me", day), frozenset(["meeting"])) for day in ("monday", "today", "soon")),
    *(Line(("^", "remove", "me", word), frozenset(["unsubscribe"])) for word in ("now", "please", "today")),
    *(Line(("^", "nice", "weather", word), frozenset()) for word in ("here", "today", "again")),
]


def _sentences(text):
    return sentences_of(text, words_of(text), "en")


def _told(text):
    return tell(text, words_of(text), ARRIVED_ON, "en")


def test_the_same_lines_give_the_same_artefact():
    once, twice = (to_json(fit(lines, LABELS), "test", "x") for lines in (LINES, list(reversed(LINES))))
    assert once == twice


def test_an_artefact_reads_as_it_was_written():
    model = fit(LINES, LABELS)
    again = LabelModel.from_json(to_json(model, "test", "x"))
    leanings = again.leanings(_sentences("Remove me."))
    assert leanings == model.leanings(_sentences("Remove me."))
    assert leanings["unsubscribe"] > leanings["meeting"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"labels": [], "bias": 3}', "{"])
def test_what_is_no_artefact_is_refused_by_name(text):
    with pytest.raises(ValueError):
        LabelModel.from_json(text)


def test_the_artefact_was_made_from_the_lines_and_rules_that_are_there():
    """If this fails: python -m triggers.training.labels"""
    assert made_from() == digest(all_lines())


def test_a_line_is_read_in_some_ways_and_always_the_same_ones():
    line = "(please|kindly|) remove (me|us) (now|today)"
    assert readings(line) == readings(line)
    assert 3 <= len(readings(line)) <= 12
    assert readings("nothing to choose") == ["nothing to choose"]


def test_numbers_are_one_sign_and_japanese_signs_in_a_row_one_word():
    assert plain(_sentences("Call 0170 55?")) == ["^", "call", "#", "#", "?"]
    assert plain(sentences_of("配信停止", words_of("配信停止"), "ja")) == ["^", "配信停止"]
    assert "配信" in features(["^", "配信停止"])


def test_every_label_has_a_share_of_its_own_between_none_and_all():
    leanings = load_label_model().leanings(_sentences("Please take me off your list, and ring me never."))
    shares = {label: share(lean) for label, lean in leanings.items()}
    assert all(0 < share < 1 for share in shares.values())
    assert max(shares, key=shares.get) in ("unsubscribe", in_sentence("unsubscribe"))


def test_a_sentence_that_demands_a_stop_is_told_from_those_around_it():
    """One sentence of a long answer: the others are learnt as none."""
    model = load_label_model()
    demand, talk = (
        model.leanings(_sentences(text))[in_sentence("unsubscribe")]
        for text in ("Drop me from these, please.", "The cows are in.")
    )
    assert demand > 0 > talk


def test_on_a_mailing_list_only_a_rule_hears_a_demand_to_stop():
    text = "I would be glad to be invisible to your newsletter."
    on_list, answered = (label(_told(text), text, load_label_model(), is_list=is_list) for is_list in (True, False))
    assert "unsubscribe" not in {one.label for one in on_list}
    assert "unsubscribe" in {one.label for one in answered}


def test_without_a_model_the_rules_decide_alone():
    text = "Please remove me from your list."
    meaning = read_reply(
        text, text_with_signature=text, subject="", sender=("", ""), arrived_on=ARRIVED_ON, is_auto=False
    )
    assert labels_of(meaning) == {"unsubscribe"}


def test_the_model_never_demands_a_stop_without_a_word_of_that_field():
    told = _told("Lovely weather over here.")
    assert not has_word_of_stopping(told)
    assert weigh({}, NOTHING | {"unsubscribe": 5.0}, told, "") == {}


def test_a_stop_that_a_rule_heard_stands_unless_something_else_is_likelier():
    heard = {"unsubscribe": Label("unsubscribe", 0.8, (0, 1), "unsubscribe/remove-me")}
    told = _told("Remove me from the list.")
    assert weigh(heard, NOTHING | {"unsubscribe": 1.5}, told, "x").keys() == {"unsubscribe"}
    assert weigh(heard, NOTHING | {"unsubscribe": -4.0, "meeting": 2.0}, told, "x").keys() == {"meeting"}


@pytest.mark.parametrize(
    ("beside", "is_heard", "lean", "is_stop"),
    [
        ({}, True, 0.7, True),
        ({"not_interested": 2.0}, True, 0.7, True),
        ({"meeting": 2.0}, True, 0.7, False),
        ({"meeting": 2.0}, True, 1.5, True),
        ({"left_company": 5.0}, True, 1.5, False),
        ({"left_company": 5.0}, True, 3.0, True),
        ({}, False, 0.5, False),
        ({}, False, 0.9, True),
        ({"wrong_person": 5.0}, False, 1.5, False),
        ({"wrong_person": 5.0}, False, 3.0, True),
    ],
)
def test_how_plain_a_stop_must_be_depends_on_who_heard_it_and_on_what_stands_beside_it(beside, is_heard, lean, is_stop):
    heard = {"unsubscribe": Label("unsubscribe", 0.8, (0, 1), "unsubscribe/remove-me")} if is_heard else {}
    told = _told("Something about the list.")
    assert ("unsubscribe" in weigh(heard, NOTHING | beside | {"unsubscribe": lean}, told, "x")) == is_stop


def test_a_receipt_says_nothing_else_and_gives_way_to_what_is_likelier():
    told = _told("Your request to leave the list is in our queue.")
    assert weigh({}, NOTHING | {"auto_ack": 3.0, "unsubscribe": 2.0, "question": 1.0}, told, "x").keys() == {"auto_ack"}
    assert weigh({}, NOTHING | {"auto_ack": 3.0, "unsubscribe": 6.0}, told, "x").keys() == {"unsubscribe"}
    assert weigh({}, NOTHING | {"auto_ack": 0.5}, told, "x") == {}


def test_a_person_who_has_received_something_is_no_receipt():
    assert "auto_ack" not in labels_of(read_answer("We have received your offer and will discuss it on Monday."))
    assert labels_of(read_answer("Your request is in our queue. Reference SD-4471. This was sent automatically.")) == {
        "auto_ack"
    }


def test_an_artefact_that_was_weighed_with_another_encoder_is_old(monkeypatch, tmp_path):
    (tmp_path / "other.npz").write_bytes(b"another")
    before = digest([])
    monkeypatch.setattr("triggers.training.labels.ENCODER", tmp_path / "other.npz")
    assert digest([]) != before


def test_a_day_to_come_makes_no_stop_of_a_likely_one():
    assert "unsubscribe" not in labels_of(read_answer("Please don't write to us before October."))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I can't find any way to leave this list.", "unsubscribe"),
        ("Könnt ihr mich aus dem Newsletter nehmen?", "unsubscribe"),
        ("Nos arreglamos bien sin eso.", "not_interested"),
        ("Wir haben zurzeit andere Sorgen als das.", "not_now"),
    ],
)
def test_words_that_no_rule_knows_are_read_by_their_likeness(text, label):
    assert labels_of(read_answer(text)) == {label}


def test_what_only_the_model_says_is_named_so():
    found = read_answer("I would be glad to be invisible to your newsletter.").labels
    assert [label.rule for label in found] == ["unsubscribe/likely-by-its-words"]
    assert found[0].confidence <= 0.9
