"""Crash points: armed in process they raise once; named in the environment they kill for real."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine import crash_points
from engine.store import Store, facts
from engine.testing import Crash, armed

ROOT = Path(__file__).resolve().parent.parent
BUY = """
from engine.store import Store, facts
store = Store({url!r})
for number in range(3):
    with store.begin("shop.buy") as tx:
        facts.save(tx, f"bought-{{number}}", 1)
"""


def bought(store: Store) -> int:
    with store.read() as tx:
        return sum(facts.load(tx, f"bought-{number}") is not None for number in range(3))


def test_an_armed_point_raises_once_and_no_except_exception_survives_it() -> None:
    with armed("walk.step", 2):
        crash_points.reach("walk.step")
        with pytest.raises(Crash):
            crash_points.reach("walk.step")
        crash_points.reach("walk.step")
    assert not issubclass(Crash, Exception)


def test_before_the_commit_nothing_is_there_and_after_it_everything(store: Store) -> None:
    for point, left in (("before_commit", 0), ("after_commit", 1)):
        with armed(f"shop.buy:{point}"), pytest.raises(Crash), store.begin("shop.buy") as tx:
            facts.save(tx, "bought-0", 1)
        assert bought(store) == left


@pytest.mark.parametrize(
    ("where", "left"), [("shop.buy:before_commit*2", 1), ("shop.buy:after_commit*2", 2), ("other:after_commit", 3)]
)
def test_the_environment_kills_the_process_at_the_named_place(sqlite_url: str, where: str, left: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BUY.format(url=sqlite_url)],
        env={**os.environ, "REKINDLE_CRASH_AT": where},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == (0 if left == 3 else -signal.SIGKILL)
    store = Store(sqlite_url)
    assert bought(store) == left
    store.close()
