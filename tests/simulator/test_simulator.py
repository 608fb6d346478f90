"""Two hundred lives of sixty days in `make test`, two thousand in `make soak`; and the simulator finds what is broken.

REKINDLE_SEEDS=N runs another number of seeds.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine import delivering, settling
from engine.core.permission import Facts
from engine.store import touches
from tests.simulator.run import Failed, run

ROOT = Path(__file__).resolve().parents[2]
SEEDS = int(os.environ.get("REKINDLE_SEEDS", "200"))
_A_FEW = range(12)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_promise_holds_in_every_life(seed: int, sqlite_template: Path) -> None:
    run(seed, sqlite_template)


def test_a_seed_gives_the_same_life_in_another_process(sqlite_template: Path) -> None:
    """With other hashes of words, so that no order hangs on them."""
    command = [sys.executable, "-m", "tests.simulator", "--seed", "5"]
    told = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines() == run(5, sqlite_template)


def fails(template: Path) -> str:
    """What the first seed says that fails."""
    for seed in _A_FEW:
        try:
            run(seed, template)
        except Failed as failed:
            return str(failed)
    return ""


def test_without_the_last_look_it_finds_a_mail_after_a_stop(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "refusal", lambda _facts, _now: None)
    assert "after it was stopped" in fails(sqlite_template) or "nothing allows" in fails(sqlite_template)


def test_without_the_state_in_the_guard_it_finds_a_mail_that_leaves_twice(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take(tx: Any, group: Any, *_more: Any) -> set[str]:
        now = _more[-1]
        ids = {taken.touch_id for taken in group}
        tx.execute(
            touches.touches.update().where(touches.touches.c.touch_id.in_(ids)).values(state="taken", taken_at=now)
        )
        return ids

    monkeypatch.setattr(touches, "take", take)
    assert fails(sqlite_template)


def test_without_the_providers_events_it_finds_that_a_mail_left_and_nobody_knows(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_settle", lambda *_told: None)
    assert "left, and its touch is" in fails(sqlite_template)


def test_a_failure_names_its_seed_and_how_to_replay_it(sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivering, "refusal", lambda _facts: Facts)  # too few arguments: a bug of ours
    said = fails(sqlite_template)
    assert "replay it: python -m tests.simulator --seed 0" in said
    assert "TypeError" in said
