"""The watchers: one line each. A new one is a file with a `poll` function (see triggers.found) and a line here."""

from collections.abc import Sequence

from engine.core.source import SourceKind
from engine.house import House
from triggers import feed_poll, item_reading, people, polling
from triggers.found import Watchers

WATCHERS: Watchers = {
    SourceKind.FEED: feed_poll.poll,
    SourceKind.PEOPLE: people.poll,
}


def poll_sources(house: House, source_ids: Sequence[int], token: str) -> None:
    """Look at a batch of sources that the relay leased under `token`."""
    polling.poll_sources(house, WATCHERS, source_ids, token)


def read_items(house: House, item_ids: Sequence[int], token: str) -> None:
    """Read a batch of items that the relay leased under `token`."""
    item_reading.read_items(house, item_ids, token)
