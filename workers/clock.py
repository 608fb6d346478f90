"""The clock: the whole timetable of the house on one page, run by one leader at a time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from engine import alerting, pausing, promoting, receiving, retiming, settling
from engine.core.errors import Unavailable
from engine.house import House
from engine.store import leaders
from engine.store.leases import new_token
from triggers import account_feeds
from triggers.noticing import FileNotices
from workers.broker import Queue
from workers.relay import Relay

log = structlog.get_logger()

_LEADER_FOR = timedelta(seconds=15)
_BUSY_PAUSE_S, _IDLE_PAUSE_S = 0.02, 0.5


@dataclass(slots=True)
class Entry:
    """One line of the timetable: what, and how often."""

    name: str
    every: timedelta
    act: Callable[[datetime], object]
    next_at: datetime | None = None


@dataclass
class Timetable:
    """Runs what is due. `token` is this process's name in the contest for the lead."""

    house: House
    queue: Queue
    token: str = field(default_factory=new_token)

    def __post_init__(self) -> None:
        """Lay the page out."""
        house, self.relay = self.house, Relay(self.house, self.queue)
        self.entries = [
            Entry("sweep", timedelta(seconds=5), lambda now: self.relay.sweep()),  # noqa: ARG005 - it reads the clock itself
            Entry("settle orphans", timedelta(minutes=1), lambda now: settling.settle_orphans(house, now)),
            Entry("read mailboxes", timedelta(seconds=10), lambda now: receiving.collect(house, now)),
            Entry("escalate", timedelta(minutes=1), lambda now: alerting.escalate_due(house, now)),
            Entry("pause what harms us", timedelta(minutes=1), lambda now: pausing.pause_harmed(house, now)),
            Entry("notice files", timedelta(seconds=15), FileNotices(house).look),
            Entry("feeds per account", timedelta(minutes=5), lambda now: account_feeds.keep_up(house, now)),
            Entry("time anew", timedelta(minutes=1), lambda now: retiming.renew(house, now)),
            Entry("revisit dates", timedelta(minutes=15), lambda now: promoting.receive_revisits(house, now)),
        ]

    def tick(self) -> int:
        """One round, if we lead: everything on the page that is due, then the relay. The number of rows moved."""
        now = self.house.clock.now()
        with self.house.store.begin("clock.lead") as tx:
            leads = leaders.take(tx, "timetable", self.token, now, _LEADER_FOR)
        if not leads:
            return 0
        for entry in self.entries:
            if entry.next_at is None or entry.next_at <= now or entry.next_at > now + entry.every:
                entry.next_at = now + entry.every
                self._run(entry, now)
        return self.relay.move()

    def run(self, stop: threading.Event) -> None:
        """Tick until `stop` is set; a database that is away is waited for."""
        while not stop.is_set():
            try:
                moved = self.tick()
            except Unavailable as error:
                log.warning("tick_failed", error=str(error))
                moved = 0
            except Exception:  # a fault of ours in one round must not end all rounds
                log.exception("tick_failed")
                moved = 0
            stop.wait(_BUSY_PAUSE_S if moved else _IDLE_PAUSE_S)

    def _run(self, entry: Entry, now: datetime) -> None:
        """One line that fails costs nobody else anything; it comes round again."""
        try:
            entry.act(now)
        except Exception:
            log.exception("timetable_entry_failed", entry=entry.name)
