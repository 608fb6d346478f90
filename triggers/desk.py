"""What the console may ask of the watchers, and do with them; implements engine.ports.TriggerDesk."""

import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from engine import subscribing
from engine.core.source import Source, SourceState
from engine.house import House
from engine.pinging import ping_url
from engine.store import items, sources, stories
from triggers import news_review
from triggers.core import decoys
from triggers.core.decoys import DecoyRate

#: The live rate of false positives is that of so many days, and is counted anew after so many seconds.
RATE_DAYS = 30
_RATE_S = 60.0


class Desk:
    """The desk of one house; every method is one short transaction."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._said, self._said_until = "", 0.0

    def sources(self) -> list[Mapping[str, Any]]:
        """Every source with its state and its counts of items, those in trouble first."""
        with self._house.store.read() as tx:
            found = sources.find_all(tx)
            counts = items.count_by_source(tx)
        return [
            described(source)
            | {"items": counts.get(source.source_id, {}), "ping_url": ping_url(self._house, source.source_id)}
            for source in found
        ]

    def pause(self, source_ids: Sequence[int]) -> int:
        """Look at these sources no more until they are resumed; how many were not paused before."""
        return self._set(source_ids, SourceState.PAUSED)

    def resume(self, source_ids: Sequence[int]) -> int:
        """Watch these sources again, from now on; how many were not watched."""
        return self._set(source_ids, SourceState.ACTIVE)

    def stories(self, limit: int = 100) -> list[Mapping[str, Any]]:
        """The stories told last, with their account and how many items tell them."""
        with self._house.store.read() as tx:
            return stories.find_latest(tx, limit)

    def review(self, limit: int = 100) -> list[Mapping[str, Any]]:
        """The review tray: items that tell something of watched accounts, but not surely enough to count."""
        return list(news_review.tray(self._house, limit))

    def decoy_rate(self) -> DecoyRate:
        """Hits on decoys among the items of the last 30 days: the live rate of false positives."""
        since = self._house.clock.now() - timedelta(days=RATE_DAYS)
        with self._house.store.read() as tx:
            return decoys.rate(*items.find_decoys(tx, since))

    def news_health(self) -> str:
        """The same as a sentence; asked by supervisors every few seconds, counted once a minute."""
        if time.monotonic() >= self._said_until:
            self._said = self.decoy_rate().sentence()
            self._said_until = time.monotonic() + _RATE_S
        return self._said

    def _set(self, source_ids: Sequence[int], state: SourceState) -> int:
        now = self._house.clock.now()
        with self._house.store.begin("desk.set_state") as tx:
            if state is not SourceState.ACTIVE:
                subscribing.leave(tx, source_ids, now)
            return sources.set_state(tx, source_ids, state, now)


def described(source: Source) -> dict[str, Any]:
    """A source as JSON values, without what only the poller needs."""
    return {
        "source_id": source.source_id,
        "kind": str(source.kind),
        "name": source.name,
        "location": source.location,
        "account_id": source.account_id,
        "state": str(source.state),
        "error": source.error,
        "hub": source.memory.get("hub"),
        "hub_says": dict(source.subscription) if source.subscription else None,
        "failures": source.attempts,
        "added_at": source.added_at.isoformat(),
        "polled_at": source.polled_at.isoformat() if source.polled_at else None,
        "next_at": source.next_at.isoformat() if source.next_at else None,
    }
