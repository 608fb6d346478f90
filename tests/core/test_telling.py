"""Which story an event belongs to: a week for the same kind of news, longer for a later rung of the same deal."""

from datetime import UTC, datetime, timedelta

import pytest

from engine.core.source import Item, Story
from triggers.core import telling
from triggers.core.news import CompanyMention, ItemReading, NewsEvent
from triggers.core.telling import Telling

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def one(
    title: str,
    realis: str = "announced",
    kind: str = "acquisition",
    days: float = 0,
    account_id: int = 1,
    number: int = 1,
) -> Telling:
    at = NOW + timedelta(days=days)
    item = Item(number, 1, title, "", f"https://n.example/{number}", at, "published", at, "Trade Weekly")
    return Telling(
        item, NewsEvent(kind, realis, 1, 0.9, "", str(account_id), "rule"), account_id, "Ashgrove Leisure Group"
    )


def story(
    title: str = "Ashgrove Leisure Group agrees to buy Pellhaven Spas for £62m", realis: str = "announced", **changes
) -> Story:
    given = {"story_id": 1, "account_id": 1, "kind": "acquisition", "first_at": NOW, "last_at": NOW}
    return Story(**(given | {"title": title, "realis": realis} | changes))


def test_within_a_week_the_same_kind_at_the_same_account_is_one_story_in_any_words():
    assert telling.find_story([story()], one("Spa chain changes hands", days=6.9)) is not None
    assert telling.find_story([story()], one("Ashgrove rumoured before", days=-6.9)) is not None
    assert telling.find_story([story()], one("Spa chain changes hands", days=7.1)) is None


def test_another_account_or_kind_is_another_story():
    assert telling.find_story([story()], one("x", account_id=2)) is None
    assert telling.find_story([story()], one("x", kind="funding")) is None


@pytest.mark.parametrize(
    ("title", "realis", "joins"),
    [
        ("Ashgrove Leisure Group drops £62m Pellhaven deal", "cancelled", True),
        ("Ashgrove completes purchase of Pellhaven Spas", "completed", True),
        ("Ashgrove Leisure walks away from £62 million takeover", "cancelled", True),
        ("Ashgrove Leisure Group cancels Brightsea purchase", "cancelled", False),
        ("Ashgrove Leisure Group completes a takeover", "completed", False),
        ("Ashgrove Leisure Group agrees to buy Pellhaven Spas", "announced", False),
    ],
)
def test_months_later_only_a_later_rung_with_the_same_counterparty_or_amount_joins(title, realis, joins):
    assert (telling.find_story([story()], one(title, realis, days=110)) is not None) is joins


def test_after_eighteen_months_a_deal_is_another_one():
    assert (
        telling.find_story([story()], one("Ashgrove completes purchase of Pellhaven Spas", "completed", days=600))
        is None
    )


def test_a_story_never_goes_back_down_the_ladder():
    moved = telling.told(story(realis="completed"), one("x", "announced", days=-2))
    assert (moved.realis, moved.first_at, moved.last_at) == ("completed", NOW - timedelta(days=2), NOW)


def test_of_two_stories_that_fit_the_one_told_last_is_joined():
    older, newer = story(story_id=1, last_at=NOW - timedelta(days=3)), story(story_id=2)
    found = telling.find_story([newer, older], one("x", days=1))
    assert found is not None
    assert found.story_id == 2


def test_a_signal_speaks_with_the_words_of_the_furthest_rung_and_holds_every_item():
    told = [
        one("Bought", "completed", days=2, number=3),
        one("Agreed", "announced", number=1),
        one("Bought too", "completed", days=1, number=2),
    ]
    signal = telling.signal(story(), told, NOW)
    assert (signal.signal_key, signal.title, signal.data["realis"]) == ("story/1", "Bought too", "completed")
    assert sorted(piece.evidence_key for piece in signal.evidence) == ["item/1", "item/2", "item/3"]


def test_only_what_is_sure_is_told():
    sure, rumour = (
        NewsEvent("funding", "completed", 1, 0.9, "", "7", "r"),
        NewsEvent("acquisition", "rumour", 1, 0.9, "", "7", "r"),
    )
    weak, nameless = (
        NewsEvent("expansion", "announced", 1, 0.5, "", "7", "r"),
        NewsEvent("hiring", "announced", 1, 0.9, "", None, "r"),
    )
    mentions = (CompanyMention("7", "Calder Mills", "subject", 0.9, ""),)
    item = one("t").item
    found = telling.tellings(item, ItemReading((sure, rumour, weak, nameless), mentions, alert=True))
    assert [(t.event.kind, t.account_id, t.account) for t in found] == [("funding", 7, "Calder Mills")]
    assert telling.tellings(item, ItemReading((sure,), mentions, alert=False)) == []


def test_evidence_quotes_headline_and_text_once_and_within_bounds():
    item = Item(
        1,
        1,
        "Calder raises $4m",
        "Calder raises $4m. " + "More words. " * 200,
        None,
        NOW,
        "published",
        NOW,
        "Trade Weekly",
    )
    quote = telling.evidence(item).quote
    assert quote == "Calder raises $4m"
    long = Item(1, 1, "Calder raises $4m", "More words. " * 200, None, NOW, "published", NOW, "Trade Weekly")
    assert len(telling.evidence(long).quote) <= 604
    assert telling.evidence(long).quote.startswith("Calder raises $4m. More words.")
