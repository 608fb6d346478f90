"""The timetable: each line when its time has come, one leader at a time, and no line that fails costs another anything."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from engine.core.errors import Unavailable
from engine.house import House
from engine.settings import Settings
from engine.store import Store
from engine.testing import FrozenClock
from tests.leads_world import applied_house
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Entry, Timetable


@pytest.fixture
def house(store: Store, tmp_path: Path) -> House:
    return applied_house(store, tmp_path / "home")


def timetable(house: House) -> Timetable:
    queue = Queue(Settings())
    declare(queue.broker, house)
    return Timetable(house, queue)


def move(house: House, **span: float) -> None:
    assert isinstance(house.clock, FrozenClock)
    house.clock.move(**span)


def ran(page: Timetable, every: timedelta, fails: type[Exception] | None = None) -> list[object]:
    """Put one line on the page that notes when it ran."""
    times: list[object] = []

    def act(now: object) -> None:
        times.append(now)
        if fails:
            raise fails("no")

    page.entries.append(Entry("test", every, act))
    return times


def test_a_line_runs_at_once_and_then_every_so_often(house: House) -> None:
    page = timetable(house)
    times = ran(page, timedelta(minutes=1))
    for _ in range(13):
        page.tick()
        move(house, seconds=10)
    assert len(times) == 3


def test_after_an_outage_a_line_runs_once_not_for_every_time_it_missed(house: House) -> None:
    page = timetable(house)
    times = ran(page, timedelta(minutes=1))
    page.tick()
    move(house, days=30)
    page.tick()
    page.tick()
    assert len(times) == 2


def test_a_clock_that_is_set_back_stops_no_line(house: House) -> None:
    page = timetable(house)
    times = ran(page, timedelta(minutes=1))
    page.tick()
    move(house, days=-400)
    other = timetable(house)
    also = ran(other, timedelta(minutes=1))
    assert page.tick() == 0
    assert len(times) == 2
    other.tick()
    assert also == []  # the first still leads


@pytest.mark.parametrize("fails", [Unavailable, ValueError, OSError])
def test_a_line_that_fails_costs_the_others_nothing_and_comes_round_again(house: House, fails: type[Exception]) -> None:
    page = timetable(house)
    failed, after = ran(page, timedelta(seconds=30), fails), ran(page, timedelta(seconds=30))
    for _ in range(2):
        page.tick()
        move(house, seconds=31)
    assert len(failed) == len(after) == 2


def test_one_leads_and_another_takes_over_when_it_is_gone(house: House) -> None:
    first, second = timetable(house), timetable(house)
    times, others = ran(first, timedelta(seconds=1)), ran(second, timedelta(seconds=1))
    for _ in range(5):
        first.tick()
        second.tick()
        move(house, seconds=5)
    assert (len(times), len(others)) == (5, 0)
    move(house, seconds=16)  # the first has died
    second.tick()
    first.tick()
    assert (len(times), len(others)) == (5, 1)


def test_the_page_has_a_line_for_all_that_nobody_else_would_begin(house: House) -> None:
    assert {entry.name for entry in timetable(house).entries} >= {
        "sweep",
        "read mailboxes",
        "escalate",
        "revisit dates",
    }


@pytest.mark.parametrize("trouble", [Unavailable("away"), RuntimeError("a bug")])
def test_trouble_in_one_round_does_not_end_the_clock(house: House, trouble: Exception) -> None:
    page, stop, rounds = timetable(house), threading.Event(), []

    def tick() -> int:
        rounds.append(1)
        if len(rounds) < 3:
            raise trouble
        stop.set()
        return 1

    page.tick = tick  # type: ignore[method-assign]
    run_until(page.run, stop)
    assert len(rounds) == 3


def run_until(run: Callable[[threading.Event], None], stop: threading.Event) -> None:
    thread = threading.Thread(target=run, args=(stop,))
    thread.start()
    thread.join(timeout=30)
    assert not thread.is_alive()
