"""F3 and a stop: the worker died with a touch taken, and the drip was stopped before anybody came back to it."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from engine.adapters.outbox import MboxOutbox
from engine.promoting import stop_for_reply
from engine.settling import settle_orphans
from engine.store import Store
from tests.killing import killed
from tests.walk_world import LATER, NOW, house_at, ledger, release, states, work_all

LEADS = 3


def stop_everybody(store: Store) -> None:
    with store.begin("test.stop") as tx:
        stop_for_reply(tx, range(1, LEADS + 1), "replied", NOW)


@pytest.mark.parametrize(("point", "left"), [("sending.take:after_commit", 0), ("transport.send:after", LEADS)])
def test_f03_a_touch_taken_by_the_dead_is_unclear_when_its_drip_was_stopped(
    store: Store, store_url: str, tmp_path: Path, point: str, left: int
) -> None:
    release(store, tmp_path, LEADS)
    assert killed(store_url, lambda s: work_all(house_at(s, tmp_path)), point=point)
    stop_everybody(store)
    assert states(store) == Counter(taken=LEADS)
    work_all(house_at(store, tmp_path, NOW + timedelta(minutes=1)))
    assert states(store) == Counter(taken=LEADS), "a worker that only hangs may still come back"
    work_all(house_at(store, tmp_path, NOW + LATER))
    assert states(store) == Counter(unclear=LEADS)
    assert len(ledger(tmp_path)) == left


@pytest.mark.parametrize(
    ("point", "state"), [("sending.take:after_commit", "withheld"), ("outbox.append:after", "accepted")]
)
def test_f03_the_outbox_knows_what_it_has(store: Store, store_url: str, tmp_path: Path, point: str, state: str) -> None:
    release(store, tmp_path, LEADS)

    def act(s: Store) -> None:
        house = house_at(s, tmp_path)
        house.transport = MboxOutbox(tmp_path / "out", house.clock)
        work_all(house)

    assert killed(store_url, act, point=point)
    stop_everybody(store)
    house = house_at(store, tmp_path, NOW + LATER)
    house.transport = MboxOutbox(tmp_path / "out", house.clock)
    assert settle_orphans(house, NOW + LATER) == LEADS
    assert states(store) == Counter({state: LEADS})
    assert settle_orphans(house, NOW + LATER) == 0
