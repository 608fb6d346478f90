"""F1 to F6 and F9: the process is killed anywhere between due and sent, on both databases. Oracle: tests/walk_world.py."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine import delivering
from engine.adapters.outbox import EmlOutbox, MboxOutbox
from engine.core.delivery import Accepted, ProviderEvent
from engine.core.permission import Facts
from engine.settling import receive_events
from engine.store import Store, cases
from tests.killing import killed
from tests.walk_world import LATER, NOW, assert_oracle, house_at, ledger, recovered, release, states, steps, work_all

LEADS = 6
#: Longer than a row that failed again and again is left alone.
AFTER_BACK_OFF = timedelta(minutes=65)


@pytest.fixture
def due(store: Store, tmp_path: Path) -> Path:
    release(store, tmp_path, LEADS)
    return tmp_path


def kill_at(store_url: str, folder: Path, point: str) -> None:
    assert killed(store_url, lambda store: work_all(house_at(store, folder)), point=point)


def test_without_a_kill_each_lead_gets_one_mail(store: Store, due: Path) -> None:
    work_all(house_at(store, due))
    assert states(store) == Counter(accepted=LEADS)
    assert_oracle(store, due, LEADS)
    assert len(ledger(due)) == LEADS


def test_f01_kill_before_the_decision_is_committed_then_sent_once(store: Store, store_url: str, due: Path) -> None:
    kill_at(store_url, due, "sending.decide:before_commit")
    assert states(store) == Counter()
    recovered(store, due)
    assert_oracle(store, due, LEADS)
    assert len(ledger(due)) == LEADS


def test_f02_kill_after_the_decision_before_taken_then_sent_once(store: Store, store_url: str, due: Path) -> None:
    kill_at(store_url, due, "sending.decide:after_commit")
    assert states(store) == Counter()
    recovered(store, due)
    assert_oracle(store, due, LEADS)
    assert len(ledger(due)) == LEADS


def test_f03_kill_after_taken_before_connect_is_never_sent_again(store: Store, store_url: str, due: Path) -> None:
    kill_at(store_url, due, "sending.take:after_commit")
    assert states(store) == Counter(taken=LEADS)
    recovered(store, due)
    assert_oracle(store, due, LEADS)
    assert states(store) == Counter(unclear=LEADS)
    assert ledger(due) == Counter()


@pytest.mark.parametrize("form", ["mbox", "eml"])
def test_f03_the_outbox_settles_by_reading_back(store: Store, store_url: str, due: Path, form: str) -> None:
    def outbox(clock):
        return MboxOutbox(due / "out", clock) if form == "mbox" else EmlOutbox(due / "out", clock)

    now = NOW
    for point in ("sending.take:after_commit", "outbox.append:before", "outbox.append:after"):

        def act(s: Store, now=now) -> None:
            house = house_at(s, due, now)
            house.transport = outbox(house.clock)
            work_all(house)

        assert killed(store_url, act, point=point)
        now += LATER
    recovered(store, due, outbox, now)
    assert states(store) == Counter(accepted=LEADS)
    assert steps(store) == Counter(later=LEADS)
    text = b"".join(path.read_bytes() for path in (due / "out").iterdir() if not path.name.startswith("."))
    assert text.count(b"\nX-Rekindle-Touch: ") == LEADS


def test_f03_a_torn_batch_in_the_mbox_is_cut_off_and_sent_whole(store: Store, store_url: str, due: Path) -> None:
    def act(s: Store) -> None:
        house = house_at(s, due)
        house.transport = MboxOutbox(due / "out", house.clock)
        work_all(house)

    assert killed(store_url, act, point="outbox.append:before_sync")
    mbox = next((due / "out").glob("*.mbox"))
    whole = mbox.read_bytes()
    mbox.write_bytes(whole[: len(whole) * 2 // 3])  # what the disk had of the batch when the power went
    recovered(store, due, lambda clock: MboxOutbox(due / "out", clock))
    assert states(store) == Counter(accepted=LEADS)
    text = b"".join(path.read_bytes() for path in (due / "out").glob("*.mbox"))
    assert text.count(b"\nX-Rekindle-Touch: ") == LEADS
    assert text.count(b"X-Rekindle-End: 1\n") == LEADS


def test_f04_kill_with_the_request_under_way_is_unclear_and_not_repeated(
    store: Store, store_url: str, due: Path
) -> None:
    kill_at(store_url, due, "transport.send:before")
    recovered(store, due)
    assert_oracle(store, due, LEADS)
    assert states(store) == Counter(unclear=LEADS)


def test_f05_kill_after_the_provider_accepted_is_unclear_until_its_event(
    store: Store, store_url: str, due: Path
) -> None:
    kill_at(store_url, due, "transport.send:after")
    house = house_at(store, due, NOW + LATER)
    work_all(house)
    assert states(store) == Counter(unclear=LEADS)
    told = [ProviderEvent(f"e{n}", touch, "accepted", NOW) for n, touch in enumerate(ledger(due))]
    assert receive_events(house, told, NOW + LATER).new == LEADS
    assert receive_events(house, told, NOW + LATER).new == 0
    work_all(house)
    assert states(store) == Counter(accepted=LEADS)
    recovered(store, due)
    assert_oracle(store, due, LEADS)


def test_f06_a_message_that_comes_again_after_the_commit_changes_nothing(
    store: Store, store_url: str, due: Path
) -> None:
    kill_at(store_url, due, "sending.settle:after_commit")
    before = states(store), steps(store), ledger(due)
    recovered(store, due)
    assert before == (states(store), steps(store), ledger(due))
    assert_oracle(store, due, LEADS)


def test_f09_killed_before_every_statement_nothing_is_lost_or_sent_twice(
    store: Store, store_url: str, due: Path
) -> None:
    """The clock moves on after each kill, as it does outside; what is left by one death is there for the next."""
    number, deaths = 0, 0
    while True:
        number += 1
        now = NOW + number * AFTER_BACK_OFF
        if not killed(store_url, lambda s, now=now: work_all(house_at(s, due, now)), statement=number):
            break
        deaths += 1
    assert deaths > 20
    for later in (
        1,
        26,
        51,
    ):  # hours: leases run out, what is unclear is given up, and once more for what was found out late
        work_all(house_at(store, due, NOW + number * AFTER_BACK_OFF + timedelta(hours=later)))
    assert_oracle(store, due, LEADS)


def test_a_worker_that_overslept_its_lease_hands_nothing_over(
    store: Store, due: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F10 in one process: the clock passes the lease between taking and handing over."""
    house = house_at(store, due)
    sent = []

    class Sleepy:
        name, group_size, settles, timeout = "sleepy", 50, "events", timedelta(seconds=5)

        def send(self, group):
            sent.extend(group)
            return [Accepted()] * len(group)

        def find_sent(self, touch_ids):
            return set()

    house.transport = Sleepy()
    real = cases.load_facts

    def oversleep(*args: Any) -> dict[int, Facts]:
        house.clock.move_to(NOW + timedelta(minutes=3))
        return real(*args)

    monkeypatch.setattr(cases, "load_facts", oversleep)  # the last look
    work_all(house)
    assert sent == []


def test_a_lead_that_always_fails_costs_the_others_nothing(
    store: Store, due: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug that only one lead meets: its batch comes back, then its rows singly, and all but it are sent."""
    real = delivering.compose

    def compose(house, live, case, *more):
        if case.lead.address.startswith("lead3@"):
            raise ZeroDivisionError("a bug of ours")
        return real(house, live, case, *more)

    monkeypatch.setattr(delivering, "compose", compose)
    for number in range(5):
        work_all(house_at(store, due, NOW + number * AFTER_BACK_OFF))
    assert states(store) == Counter(accepted=LEADS - 1)
    assert set(ledger(due).values()) == {1}
