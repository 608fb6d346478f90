"""Two hundred lives of sixty days in `make test`, two thousand in `make soak`; and the simulator finds what is broken.

REKINDLE_SEEDS=N runs another number of seeds.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine import delivering, settling
from engine.core import delivery
from engine.core.delivery import Outcome, Unclear
from engine.core.permission import Facts
from engine.core.touch import TouchState
from tests.simulator.run import Failed, run

ROOT = Path(__file__).resolve().parents[2]
SEEDS = int(os.environ.get("REKINDLE_SEEDS", "200"))
_A_FEW, _SHORT = range(20), 30


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
            run(seed, template, _SHORT)
        except Failed as failed:
            return str(failed)
    return ""


def test_without_the_last_look_it_finds_a_mail_after_a_stop(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "refusal", lambda _facts, _now: None)
    assert re.search(r"after it was stopped|that nothing allows", fails(sqlite_template))


def test_it_finds_a_mail_that_is_sent_again_because_no_answer_came(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mistake of most mailers."""
    settle = delivery.settle

    def hopeful(state: TouchState, outcome: Outcome) -> tuple[TouchState, str | None]:
        return (TouchState.INTENDED, None) if isinstance(outcome, Unclear) else settle(state, outcome)

    monkeypatch.setattr(delivery, "settle", hopeful)
    said = fails(sqlite_template)
    assert re.search(r"left \d times|left, and its touch is", said)


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
