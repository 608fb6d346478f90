"""What answers mean: labels over our own labelled fixtures, and the words that must not mislead."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import ANSWER_LOTS, answers, labels_of, learnt_answers, read_answer

from triggers.core.replies import read_reply


def _counts() -> dict[str, list[int]]:
    """Label -> [right, too many, missed]; `unsure` is no error of its own."""
    counts: dict[str, list[int]] = {}
    for answer in learnt_answers():
        got = labels_of(read_answer(answer.text))
        if "unsure" not in answer.labels:
            got -= {"unsure"}
        for label in got | answer.labels:
            entry = counts.setdefault(label, [0, 0, 0])
            entry[0] += label in got and label in answer.labels
            entry[1] += label not in answer.labels
            entry[2] += label not in got
    return counts


@pytest.fixture(scope="module")
def counts():
    return _counts()


def test_the_fixtures_hold_hundreds_of_answers_in_at_least_fourteen_languages():
    rows = [answer for lot in ANSWER_LOTS for answer in answers(lot)]
    assert len(rows) > 500
    assert len({row.language for row in rows}) >= 14
    assert len({row.text for row in rows}) > 0.97 * len(rows)


def test_the_labels_of_our_answers_reach_a_micro_f1_of_0_96(counts):
    right, many, missed = (sum(entry[n] for entry in counts.values()) for n in range(3))
    assert 2 * right / (2 * right + many + missed) >= 0.96


def test_a_lot_kept_apart_stays_readable():
    """Written in voices as far apart as we could make them; 0.795 at first sight by the rules alone."""
    right = many = missed = stops_missed = stops_invented = 0
    for answer in answers("unseen"):
        got = labels_of(read_answer(answer.text)) - {"unsure"}
        want = answer.labels - {"unsure"}
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
        stops_missed += "unsubscribe" in want - got
        stops_invented += "unsubscribe" in got - want
    assert (stops_missed, stops_invented) <= (1, 1)
    assert 2 * right / (2 * right + many + missed) >= 0.91


@pytest.mark.parametrize(
    "text",
    [
        "plz remve me frm ur list",
        "unsubcribe",
        "i want to unsuscribe",
        "Ich moechte keine Mails mehr.",
        "Loeschen Sie meine Adresse.",
        "get me of this list",
    ],
)
def test_hurried_spelling_of_a_demand_to_stop_is_understood(text):
    assert labels_of(read_answer(text)) == {"unsubscribe"}


@pytest.mark.parametrize(
    "text",
    [
        "The unsubscribe link in your mail does not work, but please keep me on the list.",
        "Please don't write to us before October.",
        "We unsubscribed from our last supplier's tool.",
        "How many people unsubscribe from it per month?",
        "I agree to a call on Thursday.",
    ],
)
def test_what_only_sounds_like_a_demand_to_stop_is_none(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


def test_talk_about_spam_in_a_long_mail_is_no_demand():
    talk = "The filter reports this as spam and some users have blocked the sender for it. " * 8
    assert "unsubscribe" not in labels_of(read_answer(talk))
    assert "unsubscribe" in labels_of(read_answer(talk + "\n\nPlease remove me from your list."))


def test_a_demand_to_stop_is_never_missed_and_hardly_ever_invented(counts):
    right, many, missed = counts["unsubscribe"]
    assert right / (right + missed) >= 0.93
    assert right / (right + many) >= 0.97


@pytest.mark.parametrize(
    ("exam", "least", "stops_heard", "stops_right"),
    [
        ("exam", 0.96, 0.98, 0.98),
        ("exam_trades", 0.92, 0.94, 0.93),
        ("exam_offices", 0.94, 0.94, 0.97),
        ("exam_plain", 0.97, 0.96, 0.96),
        ("exam_common", 0.96, 0.97, 0.95),
        ("exam_everyday", 0.96, 0.97, 0.96),
        ("exam_mixed", 0.97, 0.98, 0.97),
        ("exam_mailbox", 0.97, 0.98, 0.98),
    ],
)
def test_an_exam_by_people_who_did_not_know_the_rules_is_passed(exam, least, stops_heard, stops_right):
    """F1, recall and precision of demands to stop. What they gave when they were first read stands in tests/README.md."""
    right = many = missed = stops_found = stops_missed = stops_invented = 0
    for answer in answers(exam):
        got, want = labels_of(read_answer(answer.text)) - {"unsure"}, answer.labels - {"unsure"}
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
        stops_found += "unsubscribe" in got & want
        stops_missed += "unsubscribe" in want - got
        stops_invented += "unsubscribe" in got - want
    assert 2 * right / (2 * right + many + missed) >= least
    assert stops_found / (stops_found + stops_missed) >= stops_heard
    assert stops_found / (stops_found + stops_invented) >= stops_right


@pytest.mark.parametrize(
    "text",
    [
        "I was on vacation last week, here is my question: does it run on Windows?",
        "Our out of office assistant broke. Does yours work?",
        "What happens when I click on unsubscribe?",
        "Thanks! Just back from holiday.",
        "Is this an automatic reply or a real person?",
        "My colleague is on maternity leave, I do her job now. What is it about?",
        "My colleague found your first mail in the vacation folder. How much is it?",
    ],
)
def test_words_in_passing_give_neither_absence_nor_stop(text):
    assert not labels_of(read_answer(text)) & {"out_of_office", "unsubscribe", "auto_ack"}


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "?", "🙂", "Thanks", "Danke!", "Merci", "ok", "Takk for det", "ありがとうございます。"],
)
def test_what_says_nothing_is_unsure(text):
    meaning = read_answer(text)
    assert [label.label for label in meaning.labels] == ["unsure"]


def test_unsure_always_stands_alone():
    for answer in learnt_answers():
        got = labels_of(read_answer(answer.text))
        assert got == {"unsure"} or "unsure" not in got


def test_every_label_names_its_rule_and_the_words_it_stands_on():
    text = "Hello,\n\nplease remove me from your list."
    (label,) = read_answer(text).labels
    assert label.label == "unsubscribe"
    assert label.rule.startswith("unsubscribe/")
    assert "remove me" in text[slice(*label.span)]
    assert 0 < label.confidence < 1


def test_spans_lie_within_the_text():
    for answer in learnt_answers():
        for label in read_answer(answer.text).labels:
            assert 0 <= label.span[0] <= label.span[1] <= len(answer.text)


def test_asking_not_to_be_sent_offers_is_no_interest():
    assert "interested" not in labels_of(read_answer("Please do not send me an offer."))


def test_a_no_and_a_stop_are_both_told():
    assert labels_of(read_answer("We are not interested. Take me off your list.")) == {"not_interested", "unsubscribe"}


def test_a_doubtful_no_with_a_date_is_only_a_postponement():
    assert labels_of(read_answer("Probably not for us, but you may try again in October.")) == {"not_now"}


def test_no_budget_with_a_question_is_both():
    text = "There is no budget for this at the moment. Does it work offline?"
    assert labels_of(read_answer(text)) == {"not_now", "question"}


def test_words_of_another_language_do_not_mislead_where_the_own_ones_speak():
    assert labels_of(read_answer("Retire por favor o meu endereço da sua lista.")) == {"unsubscribe"}


def test_a_not_that_belongs_to_another_demand_does_not_take_this_one_back() -> None:
    text = "Please never mail us again, take our address off your list."
    meaning = read_reply(
        text,
        text_with_signature=text,
        subject="",
        sender=("", "a@b.example"),
        arrived_on=date(2026, 1, 5),
        is_auto=False,
    )
    assert [label.label for label in meaning.labels] == ["unsubscribe"]


def test_the_lot_that_was_written_last_is_read_as_at_first_sight():
    """0.926 when it was first read, no demand to stop invented, 41 of 44 found; nothing is trained on it."""
    right = many = missed = 0
    for answer in answers("last"):
        got, want = labels_of(read_answer(answer.text)) - {"unsure"}, answer.labels - {"unsure"}
        assert "unsubscribe" in want or "unsubscribe" not in got, answer.text
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
    assert 2 * right / (2 * right + many + missed) >= 0.91


def test_odd_answers_that_were_kept_apart_are_read_nearly_as_at_first_sight():
    """0.872 when they were first read, 40 of 49 demands to stop found and 4 invented; nothing is trained on them."""
    right = many = missed = stops_found = stops_invented = 0
    for answer in answers("apart"):
        got, want = labels_of(read_answer(answer.text)) - {"unsure"}, answer.labels - {"unsure"}
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
        stops_found += "unsubscribe" in got & want
        stops_invented += "unsubscribe" in got - want
    assert stops_found >= 40
    assert stops_invented <= 3
    assert 2 * right / (2 * right + many + missed) >= 0.87


@pytest.mark.parametrize(
    ("lot", "least"), [("english_21", 0.68), ("english_23", 0.74), ("abroad_21", 0.89), ("abroad_23", 0.69)]
)
def test_the_oddest_answers_of_two_other_writers_are_read_nearly_as_at_first_sight(lot, least):
    """0.717, 0.786, 0.927 and 0.732 when they were first read; nothing is trained on them."""
    right = many = missed = 0
    for answer in answers(lot):
        got, want = labels_of(read_answer(answer.text)) - {"unsure"}, answer.labels - {"unsure"}
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
    assert 2 * right / (2 * right + many + missed) >= least


@pytest.mark.parametrize(
    "text",
    [
        "Please remove the delivery line from the quote.",
        "Bitte streichen Sie die Schulung aus dem Angebot.",
        "Supprimez la ligne transport du devis.",
        "Take me off Monday's call.",
        "How are users deleted in your tool?",
        "We want to stop junk from reaching the queue.",
        "I told them to stop mailing that poor man.",
        "Let's go ahead.",
        "Don't strike me off, I was only slow to answer.",
        "Bitte mich nicht löschen, ich war nur krank.",
        "No me borren, estaba de viaje.",
        "If a customer objects, does your tool drop the address everywhere?",
        "Les agradezco la paciencia, pero vamos a seguir como estamos.",
    ],
)
def test_where_a_thing_goes_or_others_are_meant_no_demand_is_put_to_us(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "Cancel the meeting and take us off your mailing list.",
        "How do I get removed?",
        "I want you to stop these mails from coming.",
        "Your mails are spam.",
        "Mrs Hale retired. Please delete her from your list.",
    ],
)
def test_a_thing_beside_it_does_not_take_a_demand_back(text):
    assert "unsubscribe" in labels_of(read_answer(text))


def test_who_has_left_is_told_beside_the_call_that_the_successor_asks_for():
    text = "Ana has left. I take care of it now, please call me on Tuesday."
    assert {"left_company", "meeting"} <= labels_of(read_answer(text))


def test_an_address_that_is_to_be_retired_is_nobody_who_left():
    assert "left_company" not in labels_of(read_answer("Please retire my address."))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We have the roofers in. Eight weeks.", date(2026, 7, 7)),
        ("Frag in einem halben Jahr nochmal.", date(2026, 11, 12)),
        ("Ons contract loopt tot en met november, daarna graag.", date(2026, 12, 1)),
        ("Le budget est vide, revenez quand l'été est fini... disons à la rentrée.", date(2026, 9, 1)),
        ("No money for the rest of the year, try again then.", date(2027, 1, 1)),
        ("Our books close in June, no money before that is done.", date(2026, 7, 1)),
        ("We are on strike until July. Let's telephone on the 9th of July.", date(2026, 7, 9)),
    ],
)
def test_the_first_day_to_write_again_is_read_in_many_ways_of_saying_it(text, day):
    assert read_answer(text).not_now_until == day
