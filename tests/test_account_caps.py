"""`at_most_per_account` holds when several workers decide about colleagues at the same moment, on both databases."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from engine import crash_points
from engine.core.release import ReleaseRow
from engine.releasing import release_leads
from engine.sending import advance_enrolments
from engine.store import Store, account_mails, leases, tables
from tests.sending_world import World
from tests.walk_world import house_at

COLLEAGUES = 24
WORKERS = 6


def _due(store: Store, folder: Path, more: str = "at_most_per_account: 2 per 3 days") -> World:
    """Colleagues of two accounts whose mail is due now."""
    world = World(store, folder, more=more)
    world.release("first@acme.example")
    rows = [ReleaseRow(f"l{n}@{('acme', 'other')[n % 2]}.example", "no_budget") for n in range(COLLEAGUES)]
    assert release_leads(world.house, rows).released == COLLEAGUES
    world.clock.move(hours=2)
    return world


def _leases(world: World, size: int) -> list[leases.Lease]:
    """What is due, in batches that mix the accounts."""
    found = []
    while True:
        with world.store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.ENROLMENTS, world.clock.now(), size)
        if not lease.ids:
            return found
        found.append(lease)


def _together(acts: Sequence[Callable[[], None]]) -> None:
    """All of these at once, each in a thread of its own."""
    if not acts:
        return
    start = threading.Barrier(len(acts))

    def act(one: Callable[[], None]) -> None:
        start.wait(timeout=30)
        one()

    with ThreadPoolExecutor(len(acts)) as pool:
        for done in [pool.submit(act, one) for one in acts]:
            done.result(timeout=60)


def _mails_by_account(store: Store) -> dict[str, int]:
    joined = select(tables.accounts.c.domain, func.count()).select_from(tables.touches)
    joined = joined.join(tables.leads, tables.leads.c.lead_id == tables.touches.c.lead_id).join(tables.accounts)
    sent = joined.where(tables.touches.c.state == "accepted").group_by(tables.accounts.c.domain)
    with store.read() as tx:
        return {row[0]: row[1] for row in tx.execute(sent)}


def test_workers_who_decide_colleagues_at_once_keep_the_cap(store: Store, tmp_path: Path) -> None:
    world = _due(store, tmp_path)
    batches = _leases(world, (COLLEAGUES + 1) // WORKERS)
    houses = [house_at(store, tmp_path, world.clock.now(), world.mails) for _ in batches]
    _together(
        [
            lambda house=house, lease=lease: advance_enrolments(house, lease.ids, lease.token)  # type: ignore[misc]
            for house, lease in zip(houses, batches, strict=True)
        ]
    )
    assert len(batches) >= WORKERS
    assert _mails_by_account(store) == {"acme.example": 2, "other.example": 2}


def test_over_days_of_workers_side_by_side_the_cap_holds_in_every_window(store: Store, tmp_path: Path) -> None:
    world = _due(store, tmp_path, more="at_most_per_account: [1 per 1 day, 3 per 6 days]")
    for _ in range(9):
        batches = _leases(world, 3)
        houses = [house_at(store, tmp_path, world.clock.now(), world.mails) for _ in batches]
        _together(
            [
                lambda house=house, lease=lease: advance_enrolments(house, lease.ids, lease.token)  # type: ignore[misc]
                for house, lease in zip(houses, batches, strict=True)
            ]
        )
        world.clock.move(days=1)
    with store.read() as tx:
        joined = select(tables.leads.c.account_id, tables.touches.c.taken_at).join(tables.touches)
        rows = tx.execute(
            joined.where(tables.touches.c.taken_at.is_not(None)).order_by(tables.touches.c.taken_at)
        ).all()
    for account_id in {row.account_id for row in rows}:
        moments = [row.taken_at for row in rows if row.account_id == account_id]
        assert len(moments) == len({moment.date() for moment in moments}) >= 4
        assert all(later - one >= timedelta(days=6) for one, later in zip(moments, moments[3:], strict=False))


def test_who_decides_second_waits_for_the_first_and_sees_its_mail(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first worker stands still with its decision made and nothing committed, the moment at which a cap would break."""
    world = _due(store, tmp_path, more="at_most_per_account: 1 per 3 days")
    first, second = _leases(world, 13)[:2]
    houses = [house_at(store, tmp_path, world.clock.now(), world.mails) for _ in range(2)]
    decided, go_on, passed = threading.Event(), threading.Event(), threading.Event()
    reach = crash_points.reach

    def reached(name: str) -> None:
        if name == "sending.decide:before_commit" and not decided.is_set():
            decided.set()
            assert go_on.wait(timeout=30)
        reach(name)

    def follow() -> None:
        advance_enrolments(houses[1], second.ids, second.token)
        passed.set()

    monkeypatch.setattr(crash_points, "reach", reached)
    with ThreadPoolExecutor(2) as pool:
        leading = pool.submit(advance_enrolments, houses[0], first.ids, first.token)
        assert decided.wait(timeout=30)
        following = pool.submit(follow)
        assert not passed.wait(timeout=0.5), "the second worker did not wait for the first"
        go_on.set()
        leading.result(timeout=60)
        following.result(timeout=60)
    assert _mails_by_account(store) == {"acme.example": 1, "other.example": 1}


def test_on_postgresql_the_lock_is_held_to_the_end_of_the_transaction(postgres_url: str, tmp_path: Path) -> None:
    store = Store(postgres_url)
    count = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
    try:
        _due(store, tmp_path)
        with store.begin("test.count") as tx:
            account_mails.load(tx, [1, 2])
            assert tx.execute(count).scalar() == 2
        with store.read() as tx:
            assert tx.execute(count).scalar() == 0
    finally:
        store.close()
