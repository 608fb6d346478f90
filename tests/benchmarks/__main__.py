"""`python -m tests.benchmarks [--quick] [--stages] [--database NAME] [GOAL...]`: the speed goals, one line each; JSON in .bench/latest.jsonl."""

import argparse
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import structlog
from rich.console import Console
from rich.status import Status

from tests.benchmarks import against_drip, ahead, event_webhook, full_tick, g10, g11, idle_tick
from tests.benchmarks.databases import Databases, PostgresDatabases, SqliteFiles
from tests.benchmarks.measuring import Result, Say, keep
from tests.servers import PostgresServer

KEPT_IN = Path(__file__).resolve().parents[2] / ".bench" / "latest.jsonl"
GOALS = ("G1", "G2", "G7", "G8", "G10", "G11")
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
    quick: bool = asked.quick
    with ExitStack() as servers:
        databases = [_open(name, servers) for name in asked.database]
        for goal in asked.goals or GOALS:
            if goal == "G1":
                leads = 10_000 if quick else 100_000
                yield from (full_tick.measure(d, leads, 3, say) for d in databases)
                for database in databases * asked.stages:
                    full_tick.tell_stages(database, leads, say)
            elif goal == "G2":
                large = 1_000_000 if quick else 10_000_000
                yield from (idle_tick.measure(d, 10_000, large, 1 if quick else 3, say) for d in databases)
            elif goal == "G7":
                yield from (event_webhook.measure(d, 10 if quick else 50, say) for d in databases)
            elif goal == "G11":
                yield g11.measure_check(say)
                yield ahead.measure_simulate(say)
                yield from (g11.measure(d, 10_000 if quick else 100_000, say) for d in databases)
                yield from (ahead.measure_forecast(d, 10_000 if quick else 100_000, say) for d in databases)
            elif goal == "G8":
                yield from against_drip.measure((10_000,) if quick else (10_000, 100_000), say)
            elif goal == "G10":
                yield from g10.measure(3, 1 if quick else 3, say)


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
