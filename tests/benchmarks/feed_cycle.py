"""A cycle of 10,000 feeds on loopback, a tenth of them changed, some slow, some hostile: CPU against bare fetching and parsing of that tenth.

The floor fetches the changed feeds with httpx and parses them with feedparser, both as they come; what the fastest setting of
feedparser takes, which is ours, is told beside. The product polls all feeds that are due: leases, conditional requests, parsing, items and sources written. The next cycle, in which
nothing has changed, must parse nothing at all.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import feedparser
import httpx
from sqlalchemy import func, select, update

from engine.adapters.http import EVERYWHERE, GuardedFetcher
from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import Store, leases, schema, sources, tables
from engine.store.sources import NewSource
from engine.testing import FrozenClock, MemoryTransport
from tests.benchmarks import feed_server
from tests.benchmarks.databases import Databases
from tests.benchmarks.measuring import Result, Say, Spent
from tests.benchmarks.news_reading import resident_mb
from triggers import feed_poll, watch
from triggers.feeds import parse_feed

GOAL_ID = "feeds"
GOAL = 1.5
GOAL_MB = 30.0
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
_THREADS = 16
_BATCH = 500


def measure(databases: Databases, feeds: int, say: Say) -> Iterator[Result]:
    """The cycle in which a tenth has changed, the one in which nothing has, and how much memory grew."""
    with TemporaryDirectory() as folder, serving(feeds) as port, databases.fresh(Path(folder)) as url:
        fetcher = GuardedFetcher(allowed_networks=EVERYWHERE, timeout_s=5.0)
        settings, tokens = Settings(data=Path(folder)), Tokens(b"k" * 32)
        house = House(Store(url), FrozenClock(NOW), settings, MemoryTransport(), tokens, fetcher)
        schema.migrate(house.store)
        add(house, feeds, port)
        say(f"{GOAL_ID} {databases.name}: the first cycle of {feeds:,} feeds")
        cycle(house)
        put_out(port, 1)
        say(f"{GOAL_ID} {databases.name}: bare fetching and parsing of the changed tenth")
        floor = bare(feeds, port, lambda content, _url: feedparser.parse(content))
        fastest = bare(feeds, port, parse_feed)
        put_out(port, 2)
        say(f"{GOAL_ID} {databases.name}: the cycle in which a tenth has changed")
        before = resident_mb()
        changed, parsed = cycle(house)
        grown = resident_mb() - before
        assert parsed == changing(feeds), f"{parsed} feeds were parsed, {changing(feeds)} had changed"
        say(f"{GOAL_ID} {databases.name}: the cycle in which nothing has changed")
        unchanged, parsed = cycle(house)
        assert parsed == 0, f"{parsed} feeds were parsed though none had changed"
        fetcher.close()
        house.store.close()
    floor_us = floor.cpu_s / feeds * 1e6
    ratio = changed.cpu_s / fastest.cpu_s
    say(f"{GOAL_ID} {databases.name}: against feedparser in its fastest setting it is {ratio:.2f}")
    yield _result(databases.name, changed, floor_us, feeds, GOAL)
    yield _result(f"{databases.name}-unchanged", unchanged, floor_us, feeds, GOAL - 1)
    yield Result(GOAL_ID, f"{databases.name}-memory-mb", grown / GOAL_MB, 1.0, grown, GOAL_MB, 0.0)


def _result(name: str, spent: Spent, floor_us: float, feeds: int, goal: float) -> Result:
    cpu_us = spent.cpu_s / feeds * 1e6
    return Result(GOAL_ID, name, cpu_us / floor_us, goal, cpu_us, floor_us, spent.wall_s)


def changing(feeds: int) -> int:
    """How many feeds an edition changes."""
    return sum(feed_server.is_changing(n) and not feed_server.is_hostile(n) for n in range(feeds))


@contextmanager
def serving(feeds: int) -> Iterator[int]:
    """The port of the feed server, which is gone afterwards."""
    command = [sys.executable, "-m", "tests.benchmarks.feed_server", str(feeds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield int(server.stdout.readline())
        finally:
            server.kill()


def put_out(port: int, edition: int) -> None:
    """From now on the changing feeds have another body."""
    httpx.get(f"http://127.0.0.1:{port}/edition/{edition}", trust_env=False)


def add(house: House, feeds: int, port: int) -> None:
    """All feeds as sources that were added a week ago: nothing is baseline."""
    new = [NewSource("feed", f"http://{feed_server.address(n)}:{port}/{n}", f"Feed {n}") for n in range(feeds)]
    with house.store.begin("bench.add") as tx:
        sources.add(tx, new, NOW - timedelta(days=7))


def bare(feeds: int, port: int, parse: Callable[[bytes, str], Any]) -> Spent:
    """What nobody can do without: the changed feeds fetched over connections of their own, and parsed."""
    wanted = [n for n in range(feeds) if feed_server.is_changing(n)]
    spent = Spent()

    def one(client: httpx.Client, feed: int) -> None:
        got = client.get(f"http://{feed_server.address(feed)}:{port}/{feed}")
        assert parse(got.content, str(got.url)).entries

    with spent.counted(), httpx.Client(trust_env=False) as client, ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(lambda feed: one(client, feed), wanted))
    return spent


def cycle(house: House) -> tuple[Spent, int]:
    """Poll every source once, a leased batch at a time as the relay does; what it took and how many feeds were parsed."""
    with house.store.begin("bench.due") as tx:
        tx.execute(update(tables.sources).values(next_at=house.clock.now()))
    spent = Spent()
    with parses() as count, spent.counted():
        while True:
            with house.store.begin("bench.lease") as tx:
                lease = leases.lease_ready(tx, leases.SOURCES, house.clock.now(), _BATCH)
            for ids in (lease.ids, *((one,) for one in lease.singly)):
                if ids:
                    watch.poll_sources(house, ids, lease.token)
            if not lease.ids and not lease.singly:
                break
    with house.store.read() as tx:
        late = tx.execute(select(func.count()).select_from(tables.sources).where(tables.sources.c.polled_at.is_(None)))
        assert late.scalar_one() == 0, "some sources were not looked at"
    return spent, count[0]


@contextmanager
def parses() -> Iterator[list[int]]:
    """Counts how often a feed is parsed."""
    count, lock, real = [0], threading.Lock(), feed_poll.read_feed

    def counted(body: bytes, url: str) -> object:
        with lock:
            count[0] += 1
        return real(body, url)

    feed_poll.read_feed = counted  # type: ignore[assignment]
    try:
        yield count
    finally:
        feed_poll.read_feed = real
