"""Demands to stop in words that nobody wrote down as a whole: classes of words put together, and what looks like one."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import labels_of, read_answer


@pytest.mark.parametrize(
    "text",
    [
        "Scratch her from the ledger, she is 91 and buys no forklifts.",
        "Our address has no business being in your campaign tool.",
        "Kindly arrange for these to stop reaching my desk.",
        "Please see to it that nothing more arrives here.",
        "Kill the drip.",
        "The newsletters have to end.",
        "I was hoping for a quiet week. The mail must stop.",
        "Let this be your last attempt.",
        "I want nothing further from your firm.",
        "Suppress every address at our domain.",
        "Answer this, then purge my record.",
        "There is no need to keep writing to us.",
        "My late husband should come off your mailing sheet.",
        "I'd be obliged if you struck us from the register.",
        "I would like to be left in peace.",
        "Where is the off switch for these?",
        "Go and pester somebody else.",
        "I revoke whatever consent I once gave.",
        "Under Article 21 I object.",
        "Another of these and I report you to the ICO.",
        "take my adress of ur list plz",
    ],
)
def test_a_demand_is_heard_whatever_verb_and_object_it_is_made_of(text):
    assert "unsubscribe" in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "Stop by on Thursday, I am at hall 4.",
        "Don't stop sending me these, and let me have a quote.",
        "Forget what I said about removing us. Send the contract.",
        "Please take the second scanner off the quote and send it again.",
        "Please don't write again before September.",
        "You were dropped from our list of suppliers, sorry.",
        "Could you write less often?",
        "If I click the link at the bottom, is my login gone too?",
        "Can I remove users from the account myself?",
        "The project has been stopped for now.",
        "We want you to take us off the waiting list and onto the paid plan.",
        "I told you to go away in March. I was wrong, please send the paperwork.",
    ],
)
def test_what_has_the_words_of_a_demand_and_is_none_stops_nothing(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


LONG = (
    "Hello,\nI came across your note between two site visits. We are a small joinery with eleven people, and most of our "
    "orders come from builders we have known since my father ran the place. The dust extraction was renewed in 2021 and it "
    "will see us through the decade, I should think. {}\nThe weather has been kind to us so far.\nBest wishes,\nHarold"
)


@pytest.mark.parametrize(
    "demand",
    ["Then wipe my record.", "The newsletters have to end.", "Please take me off the list.", "No more of these mails."],
)
def test_a_short_demand_within_a_longer_mail_is_heard(demand):
    assert "unsubscribe" in labels_of(read_answer(LONG.format(demand)))
