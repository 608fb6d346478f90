"""`python -m tests.polling_process URL FOLDER`: a process that leases and polls until every source was looked at.

It is relay and worker in one, so that two of them lease at the same moment as no two relays of one clock would.
"""

import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from engine.adapters.http import EVERYWHERE, GuardedFetcher
from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import Store, leases, tables
from engine.testing import FrozenClock, MemoryTransport
from tests.intake import NOW
from triggers import watch

_BATCH = 6


def poll_all(house: House) -> int:
    """Look at everything, a small batch at a time; how many sources were ours."""
    polled = 0
    while _left(house):
        with house.store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.SOURCES, house.clock.now(), _BATCH)
        watch.poll_sources(house, lease.ids, lease.token) if lease.ids else time.sleep(0.01)
        polled += len(lease.ids)
    return polled


def _left(house: House) -> int:
    with house.store.read() as tx:
        never = tables.sources.c.polled_at.is_(None)
        return tx.execute(select(func.count()).select_from(tables.sources).where(never)).scalar_one()


if __name__ == "__main__":
    url, folder = sys.argv[1:]
    fetcher = GuardedFetcher(allowed_networks=EVERYWHERE, timeout_s=5.0)
    house = House(
        *(Store(url), FrozenClock(NOW), Settings(data=Path(folder)), MemoryTransport(), Tokens(b"k" * 32), fetcher)
    )
    print("ready", flush=True)
    sys.stdin.readline()
    print(poll_all(house), flush=True)
