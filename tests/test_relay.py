"""The relay: what is ready goes on the queue once, in portions that fit; what a dead worker held is freed; the queue may be away."""

from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import select, update

from engine.core.errors import Unavailable
from engine.settings import Settings
from engine.store import Store, leases
from engine.store.tables import enrolments
from tests.sending_world import World
from workers.broker import UNSTARTED_PER_THREAD, Queue
from workers.relay import Relay

LEADS = 30


class Shelf(Queue):
    """A queue that keeps what is put on it; nobody works."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.messages: list[tuple[str, tuple[int, ...], str]] = []
        self.error: Exception | None = None

    def room(self) -> int:
        return max(0, UNSTARTED_PER_THREAD * 2 - len(self.messages))

    def put(self, actor: str, ids: Any, token: str) -> None:
        if self.error:
            raise self.error
        self.messages.append((actor, tuple(ids), token))


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    world = World(store, tmp_path)
    world.release(*(f"lead{n}@c{n}.example" for n in range(LEADS)))
    world.house.settings.batch_size = 5
    world.clock.move(hours=3)
    return world


@pytest.fixture
def shelf(world: World) -> Shelf:
    return Shelf(world.house.settings)


def leased(world: World) -> int:
    with world.store.read() as tx:
        return len(tx.execute(select(enrolments.c.enrolment_id).where(enrolments.c.lease_token.is_not(None))).all())


def test_only_as_much_is_leased_as_the_queue_has_room_for(world: World, shelf: Shelf) -> None:
    relay = Relay(world.house, shelf)
    assert relay.move() == 20
    assert [len(ids) for _, ids, _ in shelf.messages] == [5, 5, 5, 5]
    assert {actor for actor, _, _ in shelf.messages} == {"advance"}
    assert leased(world) == 20
    assert relay.move() == 0
    shelf.messages.clear()
    assert relay.move() == 10
    shelf.messages.clear()
    assert relay.move() == 0


def test_no_row_is_put_on_the_queue_twice(world: World, shelf: Shelf) -> None:
    everything: list[int] = []
    while Relay(world.house, shelf).move():
        everything += [row for _, ids, _ in shelf.messages for row in ids]
        shelf.messages.clear()
    assert len(everything) == len(set(everything)) == LEADS


def test_what_is_not_due_stays_where_it_is(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release("ann@acme.example")
    shelf = Shelf(world.house.settings)
    assert Relay(world.house, shelf).move() == 0
    assert shelf.messages == []


@pytest.mark.parametrize(
    "error", [redis.ConnectionError("away"), redis.TimeoutError("slow"), redis.ResponseError("OOM"), OSError("gone")]
)
def test_a_queue_that_is_away_loses_nothing(world: World, shelf: Shelf, error: Exception) -> None:
    relay = Relay(world.house, shelf)
    shelf.error = error
    assert relay.move() == 0
    assert relay.failures == 1
    assert leased(world) == 5
    shelf.error = None
    world.clock.move(seconds=leases.QUEUED.total_seconds() + 1)
    assert relay.sweep() == 5
    assert leased(world) == 0
    world.clock.move(minutes=2)
    moved = []
    while relay.move():
        moved += [row for _, ids, _ in shelf.messages for row in ids]
        shelf.messages.clear()
    assert len(set(moved)) == LEADS
    assert relay.failures == 0


def test_a_lease_that_still_runs_is_not_swept(world: World, shelf: Shelf) -> None:
    relay = Relay(world.house, shelf)
    relay.move()
    world.clock.move(seconds=leases.QUEUED.total_seconds() - 1)
    assert relay.sweep() == 0
    assert leased(world) == 20


def test_rows_that_failed_twice_come_one_by_one(world: World, shelf: Shelf) -> None:
    with world.store.begin("test.failed") as tx:
        few = [row[0] for row in tx.execute(select(enrolments.c.enrolment_id).limit(2))]
        tx.execute(
            update(enrolments)
            .where(enrolments.c.enrolment_id.in_(few))
            .values(attempts=2, due_at=world.clock.now().replace(hour=0))
        )
    Relay(world.house, shelf).move()
    assert sorted(len(ids) for _, ids, _ in shelf.messages)[:2] == [1, 1]
    assert {ids[0] for _, ids, _ in shelf.messages if len(ids) == 1} == set(few)


def test_a_database_that_is_away_is_no_end_of_the_sweep(
    world: World, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_args: object) -> None:
        raise Unavailable("the database did not answer")

    monkeypatch.setattr(Store, "begin", cut)
    assert Relay(world.house, shelf).sweep() == 0
