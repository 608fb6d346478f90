"""Walk A under test: leads that are due, a provider whose ledger survives a kill, and the oracle that joins it to the database.

Oracle: at most one request per touch for mail to leads, and every due step in a final state or owned.
"""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.core.tokens import Tokens
from engine.house import House
from engine.library import read_home
from engine.ports import Transport
from engine.releasing import release_leads
from engine.settings import Settings
from engine.store import Store
from engine.store.tables import enrolments, touches
from engine.testing import FrozenClock, LedgerTransport, MemoryFetcher, MemoryNotifier
from tests.leads_world import write_home
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
#: Within two weeks of NOW only the first mail of each lead is due.
LATER = timedelta(minutes=10)


def house_at(store: Store, folder: Path, now: datetime = NOW, transport: Transport | None = None) -> House:
    """A house whose clock stands at `now` and whose provider writes its ledger in `folder`."""
    settings = Settings(data=folder, batch_size=50, worker_threads=2, canary=0)
    sender = transport or LedgerTransport(folder / "ledger")
    notifiers = {"mail": MemoryNotifier()}
    return House(store, FrozenClock(now), settings, sender, Tokens(b"secret"), MemoryFetcher(), notifiers)


def release(store: Store, folder: Path, count: int) -> None:
    """Release `count` leads whose first mail is due at NOW."""
    house = house_at(store, folder, NOW - timedelta(days=2))
    apply_library(house, read_home(write_home(folder / "home")), "test")
    rows = (
        ReleaseRow(f"lead{n}@company{n % 97}.example", "no_budget", first_name=f"Ann{n}") for n in range(1, count + 1)
    )
    assert release_leads(house, rows).released == count


def work_all(house: House, queue: Queue | None = None) -> None:
    """What `rekindle up` does, until nothing is to be done at this moment."""
    queue = queue or Queue(house.settings)
    declare(queue.broker, house)
    worker, timetable = queue.start_workers(), Timetable(house, queue)
    try:
        while timetable.tick():
            queue.drain(worker)
    finally:
        worker.stop()


def recovered(
    store: Store, folder: Path, transport: Callable[[FrozenClock], Transport] | None = None, since: datetime = NOW
) -> House:
    """Another process takes over when the leases have run out, and once more when what was unclear is given up."""
    house = house_at(store, folder)
    if transport:
        house.transport = transport(house.clock)  # type: ignore[arg-type]
    for later in (LATER, 2 * LATER, timedelta(hours=25)):
        house.clock.move_to(since + later)  # type: ignore[attr-defined]
        work_all(house)
    return house


def states(store: Store) -> Counter[str]:
    """How many touches are in each state."""
    with store.read() as tx:
        return Counter(row.state for row in tx.execute(select(touches.c.state)))


def steps(store: Store) -> Counter[str]:
    """How many enrolments stand at each step."""
    with store.read() as tx:
        return Counter(row.step for row in tx.execute(select(enrolments.c.step)))


def ledger(folder: Path) -> Counter[str]:
    """How many requests the provider could have accepted, by touch."""
    return Counter(LedgerTransport(folder / "ledger").ledger())


def assert_oracle(store: Store, folder: Path, count: int) -> None:
    """At most one request per touch; every touch that was requested is known; nothing is without an end."""
    requests = ledger(folder)
    assert max(requests.values(), default=0) <= 1
    with store.read() as tx:
        rows = tx.execute(select(touches.c.touch_id, touches.c.state)).all()
        leased = tx.execute(select(enrolments.c.enrolment_id).where(enrolments.c.lease_token.is_not(None))).all()
    assert requests.keys() <= {row.touch_id for row in rows}
    assert len(rows) == count
    assert {row.state for row in rows} <= {"accepted", "unclear"}
    assert leased == []
    assert steps(store) == Counter({"later": count})
