"""What a feed tells of one made-up takeover, and the story that it belongs to: for the tests of telling and joining."""

from datetime import UTC, datetime, timedelta

from engine.core.source import Item, Story
from triggers.core.news import NewsEvent
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
