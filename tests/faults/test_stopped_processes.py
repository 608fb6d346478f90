"""F10, F11, F31 and F37: processes that hang, that are too many, whose clock is set, and that are told to end in the middle of sending."""

import os
import signal
import socket
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from engine import crash_points
from engine.house import House
from engine.store import Store
from engine.testing import LedgerTransport
from tests.mortals import SharedClock, born, kill
from tests.sending_world import happens
from tests.walk_world import LATER, NOW, assert_oracle, house_at, ledger, recovered, release, states, steps, work_all
from workers import roles
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

LEADS = 12


def house_on(store: Store, folder: Path, clock: SharedClock, **ledger_settings: float) -> House:
    """A house of one's own over a database and a clock that several processes share."""
    house = house_at(store, folder)
    house.clock = clock
    house.transport = LedgerTransport(folder / "ledger", **ledger_settings)  # type: ignore[arg-type]
    return house


def halts_at(point: str, act: Callable[[], object]) -> int:
    """A child that does this and, on its way, is stopped at a crash point as by SIGSTOP from outside; its id, once it stands."""

    def live() -> None:
        reach = crash_points.reach

        def reached(name: str) -> None:
            reach(name)
            if name == point:
                crash_points.reach = reach
                os.kill(os.getpid(), signal.SIGSTOP)
                time.sleep(0.3)  # another thread may take the signal, and this one would run on for a moment

        crash_points.reach = reached
        act()
        os._exit(0)

    child = born(live)
    _, status = os.waitpid(child, os.WUNTRACED)
    assert os.WIFSTOPPED(status), "it never came to this point"
    return child


def goes_on(child: int) -> None:
    """SIGCONT, and it comes to its end in peace."""
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
    assert status == 0, f"it did not end well: {status}"


@pytest.mark.parametrize(
    ("point", "requests", "expected"),
    [
        ("sending.decide:after_commit", LEADS, {"accepted"}),  # somebody else has sent them
        ("sending.take:after_commit", 0, {"unclear"}),  # nobody may, and nobody does
        ("sending.handed_over", LEADS, {"unclear"}),  # its word comes too late: the provider's event will tell
    ],
)
def test_f10_a_worker_that_was_stopped_longer_than_its_lease_writes_nothing_and_hands_nothing_over(
    store: Store, store_url: str, tmp_path: Path, point: str, requests: int, expected: set[str]
) -> None:
    release(store, tmp_path, LEADS)
    clock = SharedClock()
    child = halts_at(point, lambda: work_all(house_on(Store(store_url), tmp_path, clock)))
    clock.move_to(NOW + LATER)
    work_all(house_on(store, tmp_path, clock))
    before = states(store), steps(store)
    assert set(before[0]) == expected
    goes_on(child)
    assert (states(store), steps(store)) == before
    assert len(ledger(tmp_path)) == requests
    recovered(store, tmp_path)
    assert_oracle(store, tmp_path, LEADS)


def test_f11_two_schedulers_two_sweepers_and_eight_workers_send_each_mail_once(
    store: Store, store_url: str, tmp_path: Path
) -> None:
    count = 200
    release(store, tmp_path, count)
    clock = SharedClock()

    def schedule() -> None:
        house = house_on(Store(store_url), tmp_path, clock)
        house.settings.worker_threads, house.settings.batch_size = 4, 10
        queue = Queue(house.settings)
        declare(queue.broker, house)
        queue.start_workers()
        timetable = Timetable(house, queue)
        while True:
            timetable.tick()
            timetable.relay.move()  # also when the other one leads
            timetable.relay.sweep()
            time.sleep(0.01)

    children = [born(schedule) for _ in range(2)]
    end = time.monotonic() + 60
    try:
        while steps(store) != Counter(later=count):
            assert time.monotonic() < end, f"not done: {states(store)}"
            clock.move(seconds=2)
            time.sleep(0.02)
    finally:
        for child in children:
            assert kill(child), "a scheduler fell over"
    recovered(store, tmp_path, since=clock.now())
    assert_oracle(store, tmp_path, count)
    assert states(store)["accepted"] == len(ledger(tmp_path))


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=3652)], ids=str)
@pytest.mark.parametrize("point", ["sending.decide:after_commit", "sending.take:after_commit", "sending.handed_over"])
def test_f31_a_clock_that_is_set_while_mails_leave_doubles_nothing_and_lets_no_storm_loose(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str, jump: timedelta
) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    done = happens(monkeypatch, point, lambda: house.clock.move_to(NOW + jump))
    work_all(house)
    assert done
    assert max(ledger(tmp_path).values(), default=0) <= 1
    assert len(ledger(tmp_path)) <= 2 * LEADS  # after ten years the second mail is due as well, and no more than that
    house.clock.move_to(NOW)
    recovered(store, tmp_path, since=max(NOW, NOW + jump))
    assert max(ledger(tmp_path).values(), default=0) <= 1
    assert not set(states(store)) & {"intended", "taken"}


def test_f37_told_to_end_while_it_sends_it_finishes_what_it_began_and_leaves_the_rest_due(
    store: Store, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 60
    release(store, tmp_path, count)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]

    def up() -> None:
        house = house_on(Store(store_url), tmp_path, SharedClock(), group_size=2, delay_s=0.2)
        house.settings.port, house.settings.batch_size, house.settings.worker_threads = port, 5, 2
        monkeypatch.setattr(roles, "build", lambda _settings: house)
        monkeypatch.setattr(roles, "prepare", lambda *_told: [])
        roles.run_all(house.settings, lambda _words: None)
        os._exit(0)

    child = born(up)
    end = time.monotonic() + 30
    while len(ledger(tmp_path)) < 4:
        assert time.monotonic() < end, "it never began"
        time.sleep(0.02)
    os.kill(child, signal.SIGTERM)
    told_at = time.monotonic()
    _, status = os.waitpid(child, 0)
    assert status == 0
    assert time.monotonic() - told_at < 20
    requested = len(ledger(tmp_path))
    assert states(store)["accepted"] == requested < count, "what was begun is settled, what was not is left alone"
    assert set(states(store)) <= {"accepted", "intended"}
    recovered(store, tmp_path)
    assert_oracle(store, tmp_path, count)
    assert len(ledger(tmp_path)) == count
