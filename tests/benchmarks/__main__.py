"""`python -m tests.benchmarks [--quick] [--stages] [--database NAME] [GOAL...]`: the speed goals, one line each; JSON in .bench/latest.jsonl."""

import argparse
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import structlog
from rich.console import Console
from rich.status import Status

from tests.benchmarks import (
    against_drip,
    ahead,
    drain,
    event_webhook,
    feed_cycle,
    full_tick,
    g10,
    g11,
    idle_tick,
    news_reading,
    statements,
    through_redis,
)
from tests.benchmarks.databases import Databases, PostgresDatabases, SqliteFiles
from tests.benchmarks.measuring import Result, Say, keep
from tests.servers import PostgresServer

KEPT_IN = Path(__file__).resolve().parents[2] / ".bench" / "latest.jsonl"
DATABASES = ("sqlite", "postgresql")


def main() -> int:
    """Measure what is asked for; 0 when all of it is within its goals, else 1."""
    asked = _arguments()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    results: list[Result] = []
    with Console(stderr=True).status("starting") as status:
        for result in run(asked, _teller(status)):
            results.append(result)
            print(result.line(), flush=True)
    keep(results, KEPT_IN)
    return 0 if all(result.is_met for result in results) else 1


def run(asked: argparse.Namespace, say: Say) -> Iterator[Result]:
    """The results, goal by goal."""
    with ExitStack() as servers:
        databases = [_open(name, servers) for name in asked.database]
        for goal in asked.goals or GOALS:
            yield from GOALS[goal](databases, 1 if asked.quick else 10, say)
            if goal == full_tick.GOAL_ID and asked.stages:
                for database in databases:
                    full_tick.tell_stages(database, 10_000 if asked.quick else 100_000, say)


#: The databases asked for, the size (1 or ten times as much), and who tells how far it is.
Measure = Callable[[Sequence[Databases], int, Say], Iterator[Result]]


def _full_tick(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from (full_tick.measure(d, 10_000 * size, 3, say) for d in databases)


def _idle_tick(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from (idle_tick.measure(d, 10_000, 1_000_000 * size, 1 if size == 1 else 3, say) for d in databases)


def _statements(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from (statements.measure(d, 5_000 * size, 3, say) for d in databases)


def _news(_databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from news_reading.measure(100_000 * size, 5_000 * size, say)


def _feeds(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    for database in databases:
        yield from feed_cycle.measure(database, 1_000 * size, say)


def _drains(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    for database in databases:
        yield from drain.measure(database, 10_000, 100_000 * size, say)


def _through_redis(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    for database in databases:
        if isinstance(database, PostgresDatabases):  # who has a Redis has that too
            yield from through_redis.measure(database, 5_000 * size, 3, say)


def _event_webhook(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from (event_webhook.measure(d, 5 + 5 * size, say) for d in databases)


def _against_drip(_databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from against_drip.measure((10_000,) if size == 1 else (10_000, 100_000), say)


def _reading_mails(_databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield from g10.measure(3, 1 if size == 1 else 3, say)


def _planning(databases: Sequence[Databases], size: int, say: Say) -> Iterator[Result]:
    yield g11.measure_check(say)
    yield ahead.measure_simulate(say)
    yield from (g11.measure(d, 10_000 * size, say) for d in databases)
    yield from (ahead.measure_forecast(d, 10_000 * size, say) for d in databases)


GOALS: dict[str, Measure] = {
    "G1": _full_tick,
    "G2": _idle_tick,
    "G3": _statements,
    "G4": _drains,  # and G5
    "G6": _through_redis,
    "G7": _event_webhook,
    "G8": _against_drip,
    news_reading.GOAL_ID: _news,
    "G10": _reading_mails,
    "G11": _planning,
    feed_cycle.GOAL_ID: _feeds,
}


def _open(name: str, servers: ExitStack) -> Databases:
    return SqliteFiles() if name == "sqlite" else PostgresDatabases(servers.enter_context(PostgresServer()))


def _teller(status: Status) -> Say:
    """A moving line on a terminal, plain lines with the time elsewhere."""
    began = time.monotonic()

    def say(words: str) -> None:
        line = f"{time.monotonic() - began:5.0f} s  {words}"
        if status.console.is_terminal:
            status.update(line)
        else:
            print(line, file=sys.stderr, flush=True)

    return say


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("goals", nargs="*", metavar="GOAL", help=f"of {', '.join(GOALS)}; all when none is named")
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes, under five minutes in all")
    parser.add_argument("--stages", action="store_true", help="tell what each stage of the full tick takes")
    parser.add_argument("--database", action="append", choices=DATABASES, help="only this one; may be repeated")
    asked = parser.parse_args()
    asked.database = asked.database or list(DATABASES)
    if unknown := set(asked.goals) - set(GOALS):
        parser.error(f"there is no goal {', '.join(sorted(unknown))}; there are {', '.join(GOALS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
