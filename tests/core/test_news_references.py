"""Companies that an item does not call by name: described below a title, or meant by a title that names nobody."""

import pytest

from triggers import rulebooks
from triggers.core.matching import Company, NameIndex
from triggers.core.news import SURE, read_item

RULES = rulebooks.load()
INDEX = NameIndex.build([Company("orvane", "Orvane"), Company("kelpworks", "Kelpworks")])


def told(title, summary="", least=0.0):
    reading = read_item(title, summary, rules=RULES, index=INDEX)
    return {(e.company_id, e.kind): e.realis for e in reading.events if e.confidence >= least}


def test_what_is_told_of_the_dutch_group_is_told_of_the_company_of_the_title():
    found = told("Orvane in the black again", "The Dutch group has won a €30m contract from the Danish navy.")
    assert found["orvane", "contract_win"] == "completed"


@pytest.mark.parametrize(
    "lead",
    [
        "The Turin firm Spinova has won a €30m contract from the Danish navy.",
        "A rival firm has won a €30m contract from the Danish navy.",
    ],
)
def test_another_company_is_not_taken_for_the_one_of_the_title(lead):
    assert ("orvane", "contract_win") not in told("Orvane marks spring", lead, SURE)


def test_a_title_without_names_tells_of_the_company_of_the_lead():
    found = told("Ferry builder raises €12m from investors", "Orvane will spend it on a second slipway.")
    assert found["orvane", "funding"] == "completed"


def test_a_title_about_a_rival_tells_nothing_of_the_company_of_the_lead():
    assert ("orvane", "funding") not in told(
        "Rival ferry builder raises €12m", "Orvane has yards in the same town.", SURE
    )


def test_articles_inside_a_phrase_do_not_hide_it():
    assert told("Orvane withdraws its bid for Kelpworks")["orvane", "acquisition"] == "cancelled"
    assert told("Orvane takes a majority stake in Kelpworks")["kelpworks", "acquisition"] == "completed"


def test_a_longer_phrase_whose_rule_does_not_hold_hides_no_shorter_one():
    assert told("Orvane to be absorbed by Kelpworks in all-share deal")["orvane", "acquisition"] == "announced"


def test_two_names_and_a_word_of_togetherness_are_a_partnership():
    found = told("Orvane and Kelpworks to develop a hydrogen ferry together")
    assert found["orvane", "partnership"] == found["kelpworks", "partnership"] == "announced"
