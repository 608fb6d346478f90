"""G6: the same tick through Redis, and by two worker processes.

`python -m tests.benchmarks.through_redis work URL FOLDER REDIS` is a worker process, `... render LEADS` renders so many letters and
nothing else. Both say "ready" and begin at a line on standard input, so that starting up is not counted; a worker ends with its input.
"""

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import structlog
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.house import House
from tests.benchmarks.databases import PostgresDatabases, fresh_folder
from tests.benchmarks.full_tick import check, count_by
from tests.benchmarks.letter import FLOOR_NAMES, attributes, letter
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from tests.benchmarks.world import NOW, fill, house_again, house_over, tick_until_done
from tests.servers import RedisServer
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

GOAL_ID, QUEUE_GOAL, PROCESSES_GOAL = "G6", 1.10, 1 / 0.9
_PAUSE_S = 0.02  # of workers.clock


def measure(databases: PostgresDatabases, leads: int, rounds: int, say: Say) -> Iterator[Result]:
    """CPU through Redis against CPU in process; then how much quicker two processes render than one, against how much
    quicker two of them send. In the second figure `cpu_us` and `floor_us` are microseconds of the wall, by two processes and by one.
    """
    taken = Rounds(leads)
    with RedisServer() as redis:
        for number in range(rounds):
            say(f"{GOAL_ID} postgresql: round {number + 1} of {rounds}")
            taken.floor.append(_in_one_process(databases, leads, ""))
            taken.ours.append(_in_one_process(databases, leads, redis.url))
        yield taken.result(GOAL_ID, "postgresql", QUEUE_GOAL)
        say(f"{GOAL_ID} postgresql: one worker process, then two")
        one, two = (_by_processes(databases, leads, redis, count) for count in (1, 2))
    rendering = _render_s(leads, 1) / _render_s(leads, 2)
    say(
        f"{GOAL_ID} postgresql: two processes render {rendering:.2f} times as fast, and send {one / two:.2f} times as fast"
    )
    yield Result(
        *(GOAL_ID, "postgresql, two processes", rendering / (one / two), PROCESSES_GOAL),
        *(two / leads * 1e6, one / leads * 1e6, two),
    )


@contextmanager
def _filled(databases: PostgresDatabases, leads: int) -> Iterator[tuple[str, Path]]:
    """The URL and the folder of a house in which so many leads are due."""
    with fresh_folder() as folder, databases.fresh(folder) as url:
        with house_over(url, folder) as house:
            fill(house.store, leads, NOW)
        yield url, folder


def _in_one_process(databases: PostgresDatabases, leads: int, redis_url: str) -> Spent:
    spent = Spent()
    with _filled(databases, leads) as (url, folder), house_again(url, folder, redis_url) as house:
        with spent.counted():
            if redis_url:
                _tick_through_redis(house, leads, with_workers=True)
            else:
                tick_until_done(house)
        check(house, folder, leads)
    return spent


def _tick_through_redis(house: House, leads: int, *, with_workers: bool) -> None:
    """The clock's rounds, until every lead has gone on; with workers in this process, or none."""
    queue = Queue(house.settings)
    declare(queue.broker, house)
    with ExitStack() as stopping:
        if with_workers:
            stopping.callback(queue.start_workers().stop)
        timetable = Timetable(house, queue)
        while timetable.tick() or count_by(house, "enrolments", "step") != {"second": leads}:
            time.sleep(_PAUSE_S)
    queue.broker.close()


def _by_processes(databases: PostgresDatabases, leads: int, redis: RedisServer, count: int) -> float:
    """Seconds of the wall that so many worker processes take; the clock is in this one."""
    with _filled(databases, leads) as (url, folder), house_again(url, folder, redis.url) as house:
        with redis.client() as client:
            client.flushall()
        with _processes(count, "work", url, str(folder), redis.url) as begin:
            began = time.perf_counter()
            begin()
            _tick_through_redis(house, leads, with_workers=False)
            took = time.perf_counter() - began
        check(house, folder, leads)
    return took


def _render_s(leads: int, count: int) -> float:
    """Seconds of the wall in which so many processes render `leads` letters between them."""
    with _processes(count, "render", str(leads // count)) as begin:
        began = time.perf_counter()
        begin()
    return time.perf_counter() - began


@contextmanager
def _processes(count: int, *arguments: str) -> Iterator[Callable[[], None]]:
    """So many processes that are ready, and what lets them begin; the end of the block closes their input and waits for them."""
    command = [sys.executable, "-m", "tests.benchmarks.through_redis", *arguments]
    with ExitStack() as ending:
        all_ = [
            ending.enter_context(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
            for _ in range(count)
        ]
        for each in all_:
            assert each.stdout is not None
            assert each.stdout.readline() == "ready\n"

        def begin() -> None:
            for each in all_:
                assert each.stdin is not None
                each.stdin.write("begin\n")
                each.stdin.flush()

        yield begin


def work(url: str, folder: Path, redis_url: str) -> None:
    """A worker process, until its standard input ends."""
    with house_again(url, folder, redis_url) as house:
        queue = Queue(house.settings)
        declare(queue.broker, house)
        _wait_to_begin()
        worker = queue.start_workers()
        sys.stdin.read()
        worker.stop()
        queue.broker.close()


def render(leads: int) -> None:
    """Render the three parts of so many letters, as the floor of G1 does."""
    environment = ImmutableSandboxedEnvironment(autoescape=True)
    parts = [environment.from_string(part) for part in letter(FLOOR_NAMES)]
    _wait_to_begin()
    for number in range(leads):
        person = attributes(number)
        for part in parts:
            part.render(person)


def _wait_to_begin() -> None:
    print("ready", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    if sys.argv[1] == "work":
        work(sys.argv[2], Path(sys.argv[3]), sys.argv[4])
    else:
        render(int(sys.argv[2]))
