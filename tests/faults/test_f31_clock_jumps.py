"""F31: the clock is set forward and back. No double, no storm, and what a wrong clock leased is not leased for years."""

from datetime import timedelta
from pathlib import Path

import pytest

from engine.store import Store
from tests.killing import killed
from tests.walk_world import NOW, assert_oracle, house_at, ledger, recovered, release, work_all

LEADS = 6


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=3652)], ids=["an hour", "ten years"])
def test_f31_a_worker_that_died_under_a_clock_ahead_blocks_nobody(
    store: Store, store_url: str, tmp_path: Path, jump: timedelta
) -> None:
    release(store, tmp_path, LEADS)
    point = "sending.decide:after_commit"
    assert killed(store_url, lambda s: work_all(house_at(s, tmp_path, NOW + jump)), point=point)
    recovered(store, tmp_path)
    assert_oracle(store, tmp_path, LEADS)
    assert len(ledger(tmp_path)) == LEADS


def test_f31_a_clock_that_goes_back_and_forth_sends_nothing_twice(store: Store, tmp_path: Path) -> None:
    release(store, tmp_path, LEADS)
    for jump in (0, 60, -60, 3600, -3600, 0):
        work_all(house_at(store, tmp_path, NOW + timedelta(seconds=jump)))
    assert_oracle(store, tmp_path, LEADS)
    assert len(ledger(tmp_path)) == LEADS
