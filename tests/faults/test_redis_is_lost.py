"""F12 to F16: the queue is away, emptied, killed, full, or repeats and reorders everything. The database knows what is due."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.store import Store
from tests.servers import RedisServer
from tests.walk_world import NOW, assert_oracle, house_at, ledger, release, states, work_all
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

LEADS = 300
MANY = 20_000


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    """A Redis of the test's own, to be stopped, killed and filled."""
    with RedisServer() as server:
        yield server


def live(house, act: Callable[[int], None], rounds: int = 400, batch: int = 50, least: int = 0) -> None:
    """Clock and workers over Redis; before each round `act` may do harm, and within `least` rounds it has made good again.

    Time moves on while there is nothing to do.
    """
    house.settings.batch_size = batch
    queue = Queue(house.settings)
    declare(queue.broker, house)
    worker, timetable = queue.start_workers(), Timetable(house, queue)
    try:
        for number in range(rounds):
            act(number)
            moved = timetable.tick()
            if not moved:
                if number >= least and is_done(house.store):
                    return
                time.sleep(0.02)
                house.clock.move(seconds=5)
        raise AssertionError(f"not done after {rounds} rounds: {states(house.store)}")
    finally:
        worker.stop()
        queue.broker.close()


def is_done(store: Store) -> bool:
    with store.read() as tx:
        left = tx.exec_driver_sql("SELECT count(*) FROM enrolments WHERE step = 'hello'").scalar()
    return left == 0


def test_f12_redis_down_at_the_start_then_sent_once(store: Store, tmp_path: Path, redis: RedisServer) -> None:
    release(store, tmp_path, LEADS)
    redis.stop()
    house = house_at(store, tmp_path)
    house.settings.redis_url = redis.url

    def start_late(number: int) -> None:
        if number == 5:
            redis.start()

    live(house, start_late, least=5)
    assert_oracle(store, tmp_path, LEADS)
    assert len(ledger(tmp_path)) == LEADS


def test_f12_redis_down_in_the_middle_recovers_by_itself(store: Store, tmp_path: Path, redis: RedisServer) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    house.settings.redis_url = redis.url

    def stop_and_start(number: int) -> None:
        if number == 2:
            redis.stop()
        if number == 12:
            redis.start()

    live(house, stop_and_start, least=12)
    assert_oracle(store, tmp_path, LEADS)


def test_f13_flushed_in_the_middle_of_20000_due_leads_all_are_sent_once(
    sqlite_url: str, tmp_path: Path, redis: RedisServer
) -> None:
    store = Store(sqlite_url)
    release(store, tmp_path, MANY)
    house = house_at(store, tmp_path)
    house.settings.redis_url = redis.url

    def flush(number: int) -> None:
        if number % 7 == 3:
            with redis.client() as client:
                client.flushall()

    live(house, flush, rounds=5000, batch=500)
    assert_oracle(store, tmp_path, MANY)
    assert len(ledger(tmp_path)) == MANY
    store.close()


def test_f14_redis_killed_and_back_empty(store: Store, tmp_path: Path, redis: RedisServer) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    house.settings.redis_url = redis.url

    def kill(number: int) -> None:
        if number in {2, 9}:
            redis.kill()
            redis.start()

    live(house, kill, least=9)
    assert_oracle(store, tmp_path, LEADS)


def test_f15_redis_full_never_rolls_back_what_the_database_knows(
    store: Store, tmp_path: Path, redis: RedisServer
) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    house.settings.redis_url = redis.url

    def fill(number: int) -> None:
        with redis.client() as client:
            if number == 1:
                client.config_set("maxmemory", "1")
            if number == 8:
                client.config_set("maxmemory", "0")

    live(house, fill, least=8)
    assert_oracle(store, tmp_path, LEADS)


class Unruly(Queue):
    """A queue that keeps messages back, sends each of them twice, and in another order."""

    def __init__(self, settings) -> None:
        super().__init__(settings)
        self._dice = random.Random(7)
        self._kept: list[tuple] = []

    def put(self, actor, ids, token) -> None:
        self._kept += [(actor, ids, token)] * 2
        self._dice.shuffle(self._kept)
        while len(self._kept) > 3:
            super().put(*self._kept.pop())

    def let_go(self) -> None:
        while self._kept:
            super().put(*self._kept.pop())


def test_f16_everything_twice_late_and_in_another_order(store: Store, tmp_path: Path) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    queue = Unruly(house.settings)
    declare(queue.broker, house)
    worker, timetable = queue.start_workers(), Timetable(house, queue)
    try:
        while not is_done(store):
            if not timetable.tick():
                queue.let_go()
                house.clock.move(seconds=10)
            queue.drain(worker)
    finally:
        worker.stop()
    assert_oracle(store, tmp_path, LEADS)
    assert states(store) == Counter(accepted=LEADS)


def test_two_clocks_and_many_workers_send_once(store: Store, tmp_path: Path, redis: RedisServer) -> None:
    """F11 in one process: two schedulers with their relays and sweepers over the same rows."""
    release(store, tmp_path, LEADS)
    houses = [house_at(store, tmp_path) for _ in range(2)]
    for house in houses:
        house.settings.redis_url = redis.url
    queues = [Queue(house.settings) for house in houses]
    for queue, house in zip(queues, houses, strict=True):
        declare(queue.broker, house)
    workers = [queue.start_workers() for queue in queues]
    tables = [Timetable(house, queue) for house, queue in zip(houses, queues, strict=True)]
    try:
        for number in range(2000):
            for table in tables:
                table.tick()
                table.relay.move()
                table.relay.sweep()
            if is_done(store):
                break
            time.sleep(0.01)
            if number % 20 == 19:
                for house in houses:
                    house.clock.move(seconds=5)
    finally:
        for worker in workers:
            worker.stop()
    assert_oracle(store, tmp_path, LEADS)


def test_the_oracle_sees_a_double(store: Store, tmp_path: Path) -> None:
    """The oracle itself can fail: a ledger with one touch twice is refused."""
    release(store, tmp_path, 3)
    house = house_at(store, tmp_path, NOW)
    work_all(house)
    assert_oracle(store, tmp_path, 3)
    path = tmp_path / "ledger"
    path.write_bytes(path.read_bytes() + path.read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(AssertionError):
        assert_oracle(store, tmp_path, 3)
