"""Codes of feeds: 8-K filings and wires, from the feed's bytes to a signal or the review tray, in feeds shaped like the real ones."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import sources, tables
from engine.store.sources import NewSource
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.intake import NOW, Desk
from triggers import rulebooks
from triggers.core import codes, second_opinion
from triggers.core.codes import BadCode, Code, categories_of, parse_code
from triggers.core.news import CompanyMention, ItemReading, NewsEvent
from triggers.desk import Desk as TriggerDesk
from triggers.feeds import parse_feed

FEEDS = Path(__file__).parent / "fixtures" / "feeds"
URL = "https://www.sec.gov/feed"
KNOWN = rulebooks.load_codes()
CALDER = CompanyMention("7", "Calder Mills Dairy", "subject", 0.9, "")


@pytest.fixture
def desk(store, tmp_path):
    return Desk(
        House(
            *(store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport()),
            *(Tokens(b"k" * 32), MemoryFetcher()),
        )
    )


def bring(desk: Desk, name: str, account_id: int | None = None) -> None:
    """A source added today brings this feed two days later, and its items are read."""
    with desk.house.store.begin("test.add") as tx:
        (source_id,) = sources.add(tx, [NewSource("feed", URL, "Filings", account_id)], desk.house.clock.now())
    desk.house.fetcher.pages[URL] = (FEEDS / name).read_bytes()
    desk.house.clock.move(days=2)
    desk.poll(source_id)
    desk.read()


def told(desk: Desk) -> list[tuple[int, str, int]]:
    return [(row.account_id, row.kind, row.sign) for row in desk.rows(tables.signals)]


def test_the_items_of_a_filing_are_its_codes():
    entries = parse_feed((FEEDS / "sec_current_8k.atom").read_bytes()).entries
    assert [entry.categories for entry in entries] == [
        ("8-K", "8-K 5.02", "8-K 9.01"),
        ("8-K/A", "8-K 1.03"),
        ("8-K", "8-K 7.01", "8-K 9.01"),
    ]


def test_filings_of_watched_companies_become_signals_by_their_codes_alone(desk):
    dairy = desk.account("Calder Mills Dairy", "calder.example")
    robots = desk.account("Orvane Robotics", "orvane.example")
    desk.account("Kelpworks", "kelpworks.example")
    bring(desk, "sec_current_8k.atom")
    assert told(desk) == [(dairy, "leadership_change", 0), (robots, "insolvency", -1)]
    first = desk.rows(tables.signals)[0]
    assert (
        first.title == "8-K - CALDER MILLS DAIRY INC (0001999001) (Filer): Directors or certain officers leave or come"
    )
    assert [piece.rank for piece in desk.rows(tables.evidence)] == [0, 0]


def test_the_feed_of_one_company_names_nobody_and_is_bound_to_its_account(desk):
    dairy = desk.account("Calder Mills Dairy", "calder.example")
    bring(desk, "sec_company_8k.atom", dairy)
    assert told(desk) == [(dairy, "layoffs", -1)]


def test_without_a_bound_account_nobody_is_guessed(desk):
    desk.account("Calder Mills Dairy", "calder.example")
    bring(desk, "sec_company_8k.atom")
    assert told(desk) == []


def test_the_subject_of_a_wire_alone_is_for_the_review_tray(desk):
    desk.account("Calder Mills Dairy", "calder.example")
    desk.account("Orvane Robotics", "orvane.example")
    bring(desk, "wire.rss")
    assert told(desk) == []
    waiting = TriggerDesk(desk.house).review()
    assert [row["title"] for row in waiting] == [
        "Orvane Robotics and its investors on the year ahead",
        "Calder Mills Dairy and Pellhaven Creamery: an important day",
    ]


def test_the_hub_that_a_feed_names_is_shown(desk):
    bring(desk, "wire.rss")
    (source,) = TriggerDesk(desk.house).sources()
    assert source["hub"] == "https://hub.wire.example/"


def test_a_code_confirms_what_a_rule_found_unsurely():
    unsure = NewsEvent("funding", "announced", 1, 0.55, "raises", "7", "rule")
    reading = codes.with_codes(ItemReading((unsure,), (CALDER,)), ["prn fnc"], KNOWN)
    assert [(event.kind, event.confidence, event.rule) for event in reading.events] == [("funding", 0.75, "rule")]
    assert reading.alert


def test_a_code_confirms_what_was_left_in_doubt_beside_something_sure():
    sure = NewsEvent("acquisition", "announced", 1, 0.9, "buys", "7", "rule")
    less = NewsEvent("funding", "announced", 1, 0.55, "raises", "7", "rule")
    reading = codes.with_codes(ItemReading((sure,), (CALDER,), alert=True, doubts=(less,)), ["prn fnc"], KNOWN)
    assert [(event.kind, event.confidence) for event in reading.events] == [("acquisition", 0.9), ("funding", 0.75)]
    assert reading.doubts == ()


def test_a_wires_subject_and_the_models_guess_are_still_for_the_review_tray():
    guess = NewsEvent("funding", "announced", 1, 0.4, "a day", "7", second_opinion.RULE)
    reading = codes.with_codes(ItemReading((guess,), (CALDER,)), ["prn fnc"], KNOWN)
    assert [(event.kind, event.confidence) for event in reading.events] == [("funding", 0.5)]
    assert not reading.alert
    filed = codes.with_codes(ItemReading((replace(guess, kind="layoffs"),), (CALDER,)), ["8-k 2.05"], KNOWN)
    assert filed.alert


def test_a_code_is_nobodys_where_two_companies_are_named_or_the_item_is_quiet():
    two = ItemReading((), (CALDER, CompanyMention("8", "Orvane", "mention", 0.9, "")))
    assert codes.with_codes(two, ["8-K 5.02"], KNOWN) == two
    quiet = ItemReading((), (CALDER,), quiet="QUIET_TIPS")
    assert codes.with_codes(quiet, ["8-K 5.02"], KNOWN) == quiet
    assert codes.with_codes(ItemReading(), ["8-K 5.02"], KNOWN) == ItemReading()


def test_words_of_a_feed_that_are_no_codes_change_nothing():
    reading = ItemReading((), (CALDER,))
    assert codes.with_codes(reading, ["Dairy", "Leeds"], KNOWN) == reading
    assert categories_of("Item 5.02 explained", "Item 5.02: what it means", ["News"]) == ("News",)
    assert len(categories_of("", "", (str(n) for n in range(1000)))) == 20


@pytest.mark.parametrize(
    ("line", "offset", "said"),
    [
        ("A | funding", 0, "has 2 of the 6 parts"),
        ("A | gold | 1 | announced | sure | x", 4, "'gold' is no kind that ships"),
        ("A | funding | 2 | announced | sure | x", 14, "'2' is none of -1, 0, 1"),
        ("A | funding | 1 | soon | sure | x", 18, "'soon' is none of rumour"),
        ("A | funding | 1 | announced | perhaps | x", 30, "'perhaps' is none of sure, confirms"),
        ("A | funding | 1 | announced | sure |", 36, "'what it means' is empty"),
    ],
)
def test_a_line_that_is_no_code_is_refused_in_words(line, offset, said, tmp_path):
    with pytest.raises(BadCode, match=said) as refused:
        parse_code(line)
    assert refused.value.offset == offset
    (tmp_path / "codes.yaml").write_text(f"codes: ['{line}']")
    with pytest.raises(rulebooks.RulesUnreadable, match=r"codes.yaml: "):
        rulebooks.load_codes(tmp_path / "codes.yaml")


def test_the_shipped_codes_mean_each_one_thing():
    assert len(KNOWN) >= 30
    assert KNOWN["8-k 1.03"] == Code("8-K 1.03", "insolvency", -1, "completed", True, "Bankruptcy or receivership")
