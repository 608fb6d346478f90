"""A14, A20 and A21 in the news: headlines, links and names of feeds that mean harm, from the feed's bytes to page, mail and terminal."""

import json
import time
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from engine import alerting
from engine.house import House
from engine.store import Store, tables
from engine.testing import MemoryFetcher
from tests.intake import Desk, entry, rss
from tests.warm_world import NOW, claim_token, furnish, house_over, rows
from tests.web.browser import visitor
from triggers import rulebooks
from triggers.core import news
from triggers.core.matching import Company, NameIndex
from triggers.core.rulebook import Rule, Rulebook
from triggers.desk import Desk as TriggerDesk
from workers.commands import news as news_command
from workers.commands import sources as sources_command

URL = "http://news.example/feed"
FUNDED = "Harbour Mills raises $40 million in Series C funding"
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e{{ 7*7 }}"


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    house = house_over(store)
    house.fetcher = MemoryFetcher()
    return house


def bring(house: House, *entries: str, title: str = "Trade Weekly") -> Desk:
    """A source of yesterday brings this feed, and its items are read."""
    desk = Desk(house)
    house.clock.move(days=-1)  # type: ignore[attr-defined]
    source_id = desk.add(URL, URL)
    house.clock.move(days=1)  # type: ignore[attr-defined]
    house.fetcher.pages[URL] = rss(*entries, title=title)  # type: ignore[attr-defined]
    desk.poll(source_id)
    desk.read()
    return desk


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\x1b", "")


# --- A20: what a feed says is text ----------------------------------------------------------------------------------


def test_a20_a_hostile_feed_is_text_on_the_page_in_the_mail_and_in_the_terminal(house):
    hostile = entry(
        f"{FUNDED} {SCRIPT}".replace("\x1b", ""), NOW, "1", "https://news.example/1", SCRIPT.replace("\x1b", "")
    )
    bring(house, hostile, title=escaped(SCRIPT))
    (alert,) = rows(house.store, tables.alerts)
    alerting.deliver_due_notices(house)
    (notice,) = house.notifiers["mail"].sent  # type: ignore[attr-defined]
    with visitor(house) as client:
        page = client.get(f"/alerts/{claim_token(house, alert.alert_id)}/claim").text
    for text in (page, notice.html):
        assert "Harbour Mills" in text
        assert "<script" not in text
        assert "onerror=alert" not in text.replace("&lt;img src=x onerror=alert", "")
    for text in (page, notice.html, notice.text, notice.subject):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_a20_no_word_of_a_feed_reaches_a_terminal_with_its_control_characters(sqlite_url, tmp_path, monkeypatch):
    store = Store(sqlite_url)
    furnish(store)
    house = house_over(store)
    house.fetcher = MemoryFetcher()
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A\x1b[31mB\u202e", "items": []}
    feed["items"] = [
        {
            "id": "1",
            "title": f"{FUNDED}, reportedly, in talks \x1b]0;owned\x07\u202e",
            "date_published": NOW.isoformat(),
        }
    ]
    desk = Desk(house)
    source_id = desk.add(URL, URL)
    house.fetcher.pages[URL] = json.dumps(feed).encode()
    house.clock.move(hours=1)  # type: ignore[attr-defined]
    desk.poll(source_id)
    desk.read()
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    for app, words in ((sources_command.app, ["list"]), (news_command.app, ["tray"]), (news_command.app, ["stories"])):
        shown = runner.invoke(app, words).output
        assert not {"\x1b", "\x07", "\u202e"} & set(shown), (words, shown)
    store.close()


# --- A21: links that run --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd"],
)
def test_a21_a_link_that_runs_is_no_link_of_an_item_of_evidence_or_of_an_alert(house, link):
    desk = bring(house, entry(FUNDED, NOW, "1", link))
    assert [row.link for row in desk.rows(tables.items)] == [None]
    assert [row.link for row in desk.rows(tables.evidence)] == [None]
    alerting.deliver_due_notices(house)
    (notice,) = house.notifiers["mail"].sent  # type: ignore[attr-defined]
    for text in (notice.html, notice.text):
        assert link.strip().casefold() not in text.casefold()


def test_a21_a_hub_that_is_no_web_address_is_not_kept(house):
    body = rss(entry("One", NOW, "1")).replace(
        b"<title>Trade", b"<link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='javascript:alert(1)'/><title>Trade"
    )
    house.fetcher.pages[URL] = body
    desk = Desk(house)
    desk.poll(desk.add(URL))
    assert [source["hub"] for source in TriggerDesk(house).sources()] == [None]


# --- A14: rules and names that would hang a backtracking matcher ----------------------------------------------------

EVIL = [
    "a" * 20_000 + "!",
    "raises " * 5_000,
    "$1" * 10_000,
    "Harbour " * 5_000,
    "(" * 20_000,
    "- " * 10_000,
    "\u0130" * 10_000,
]


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_a14_no_headline_and_no_text_makes_the_rules_hang(text):
    index = NameIndex.build([Company("1", "Harbour Mills", ("Harbour",), "harbour.example")])
    rules = rulebooks.load()
    started = time.process_time()
    news.read_item(text, text, rules=rules, index=index)
    news.read_item(f"Harbour Mills raises {text}", text, rules=rules, index=index)
    news.read_item(f"Harbour Mills raises {text}", text, rules=rules)
    assert time.process_time() - started < 3


def test_a14_phrases_of_rules_are_words_and_no_patterns():
    rule = Rule.model_validate({"rule": "r", "kind": "funding", "forms": "(a+)+$, .*, raises [a-z]+ money"})
    started = time.process_time()
    read = news.read_item("a" * 5_000 + "!", "", rules=Rulebook([rule], {}))
    assert time.process_time() - started < 1
    assert read.events == ()


def test_a14_names_of_accounts_are_words_and_no_patterns():
    index = NameIndex.build(
        [Company("1", "(a+)+$"), Company("2", ".*"), Company("3", "A" * 5_000), Company("4", "(((((")]
    )
    started = time.process_time()
    assert index.find("a" * 5_000 + "!") == ()
    assert time.process_time() - started < 1


# --- a source that misbehaves ---------------------------------------------------------------------------------------


def test_a_quarantined_source_promotes_nobody_and_says_so(house):
    desk = Desk(house)
    source_id = desk.add(URL)
    for n in range(4):
        house.clock.move(hours=7)  # type: ignore[attr-defined]
        ahead = house.clock.now() + timedelta(days=40)
        house.fetcher.pages[URL] = rss(*(entry(f"{FUNDED} {n} {i}", ahead, f"{n}-{i}") for i in range(6)))
        desk.poll(source_id)
        desk.read()
    source = desk.source(source_id)
    assert str(source.state) == "quarantined"
    assert "dated in the future" in (source.error or "")
    assert "rekindle sources resume" in (source.error or "")
    assert rows(house.store, tables.alerts) == []
    assert desk.rows(tables.signals) == []
