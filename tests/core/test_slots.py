"""Slots: sums with their currency, rounds, places, people and counts."""

import pytest

from triggers import rulebooks
from triggers.core.figures import figures
from triggers.core.headlines import cut
from triggers.core.matching import Company, NameIndex
from triggers.core.news import read_item

INDEX = NameIndex.build([Company("1", "Orvane"), Company("2", "Kelpworks")])


def slots(title, summary=""):
    return read_item(title, summary, rules=rulebooks.load(), index=INDEX).slots


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("raises $12m", 12e6, "USD"),
        ("lands US$4.1bn", 4.1e9, "USD"),
        ("sammelt 3,5 Millionen Euro ein", 3.5e6, "EUR"),
        ("lève 22 millions d'euros", 22e6, "EUR"),
        ("a 90-million-euro plant", 90e6, "EUR"),
        ("wins £300,000 grant", 300_000, "GBP"),
        ("tar in 40 miljoner kronor", 40e6, "SEK"),
        ("worth 7 million", 7e6, None),
    ],
)
def test_a_sum_is_read_with_its_magnitude_and_currency(text, value, currency):
    (sentence,) = cut(text, "title")
    assert [(f.kind, f.value, f.currency) for f in figures(sentence)] == [("amount", value, currency)]


@pytest.mark.parametrize(
    "text", ["cuts a fifth of staff", "streicht jede fünfte Stelle", "one in five must go", "20% to go"]
)
def test_fractions_are_shares_in_percent(text):
    (sentence,) = cut(text, "title")
    assert [(f.kind, f.value) for f in figures(sentence)] == [("share", 20)]


def test_years_are_no_figures():
    (sentence,) = cut("founded in 1998, opens in 2027", "title")
    assert list(figures(sentence)) == []


def test_an_item_gives_its_sum_round_place_and_number():
    found = slots("Orvane raises €12m in Series A", "The money pays for 40 engineers near Tarragona.")
    assert found["amounts"] == [{"value": 12_000_000.0, "currency": "EUR", "text": "€12m"}]
    assert found["rounds"] == ["Series A"]
    assert found["places"] == ["Tarragona"]
    assert found["counts"] == [40]


def test_people_come_with_their_post_and_move():
    assert slots("Orvane names Ida Rusk chief financial officer")["people"] == [
        {"person": "Ida Rusk", "title": "chief financial officer", "move": "joins"}
    ]


def test_an_item_without_an_event_has_no_slots():
    assert slots("Orvane celebrates 50 years in Oslo") == {}
