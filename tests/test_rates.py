"""The send rate in the flow: tokens for a batch, a queue that drains in order, a warm-up, and nothing at all without limits."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import event

from engine.core.delivery import Accepted, Deferred, Outcome, Unclear
from engine.core.errors import RekindleError
from engine.core.rates import Rate, Want, share
from engine.ports import Mail
from engine.settings import RateLimits, load_settings
from engine.store import Store, rates, tables
from engine.testing import MemoryTransport
from tests.leads_world import NOW
from tests.sending_world import World

PEOPLE = [f"p{n}@company{n % 3}.example" for n in range(12)]


def world(store: Store, folder: Path, **limits: object) -> World:
    made = World(store, folder)
    made.house.settings = made.house.settings.model_copy(update={"rates": RateLimits(**limits)})  # type: ignore[arg-type]
    made.release(*PEOPLE)
    return made


def test_a_backlog_leaves_at_the_rate_and_everybody_once(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, transport="120 per hour")
    assert here.work(hours=3) == 2  # a minute's worth
    assert [here.work(minutes=1) for _ in range(5)] == [2] * 5
    assert sorted(mail.recipient for mail in here.mails.sent) == sorted(PEOPLE)
    assert {state for _, state, _ in here.touches()} == {"accepted"}


def test_who_waits_is_intended_due_later_and_told_so_once(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, transport="1 per hour")
    assert here.work(hours=3) == 1
    assert [state for _, state, _ in here.touches()].count("intended") == 11
    waiting = here.rows(tables.enrolments, "reason", "due_at", "lease_token")
    later = sorted(due for reason, due, token in waiting if reason == "rate" and token is None)
    assert len(later) == 11
    assert set(later) == {here.clock.now() + timedelta(hours=n) for n in (1, 2, 3, 4)}
    for _ in range(5):
        here.work(hours=1)
    assert here.timeline("wait") == ["rate"] * 11, "one line for each who had to wait, however often it was looked at"


def test_after_an_outage_nothing_leaves_in_a_burst(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, transport="120 per hour")
    assert here.work(days=30) == 2
    assert here.work(seconds=20) == 0
    assert here.work(seconds=40) == 2


def test_a_recipients_domain_has_a_rate_of_its_own(store: Store, tmp_path: Path) -> None:
    here = world(
        store, tmp_path, recipient_domain="1 per hour", recipient_domains={"company0.example": "100 per minute"}
    )
    assert here.work(hours=3) == 4 + 1 + 1
    assert len(here.to([p for p in PEOPLE if p.endswith("company0.example")])) == 4


def test_a_new_domain_is_warmed_up_day_by_day(store: Store, tmp_path: Path) -> None:
    warm_up = {"brightwater.example": "2026-03-02"}
    here = world(store, tmp_path, warm_up=warm_up, warm_up_per_day=(2, 3, 4))
    assert [here.work(hours=3), here.work(hours=1), here.work(days=1), here.work(days=1), here.work(days=1)] == [
        2,
        0,
        3,
        4,
        3,
    ]


def test_two_limits_hold_together(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, transport="600 per hour", sending_domain="60 per hour")
    assert here.work(hours=3) == 1
    assert here.rows(tables.rates, "name") == ["sender/brightwater.example", "transport/memory"]


def _statements(store: Store) -> list[str]:
    seen: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    return seen


def test_without_limits_nothing_is_asked_of_buckets_and_no_gate_is_written(store: Store, tmp_path: Path) -> None:
    here = World(store, tmp_path)
    here.release(*PEOPLE)
    seen = _statements(store)
    assert here.work(hours=3) == 12
    assert not [s for s in seen if "rates" in s or ("gates" in s and not s.lstrip().upper().startswith("SELECT"))]


def test_with_limits_a_batch_costs_two_statements_however_many_leads(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, transport="6000 per minute", recipient_domain="6000 per minute")
    here.work(hours=3)
    seen = _statements(store)
    assert here.work(days=8) == 12
    assert len([s for s in seen if "rates" in s]) == 2


def test_two_workers_that_ask_at_once_share_one_bucket(store: Store) -> None:
    """Also the first time, when there is no row yet that one of them could hold."""
    rate, given = Rate(600, 60), []
    start = Barrier(4)

    def ask() -> None:
        start.wait()
        for _ in range(5):
            with store.begin("test.take") as tx:
                buckets = rates.lock(tx, {"transport/x": rate}, NOW)
                given.append(share(buckets, {"transport/x": rate}, [Want(("transport/x",))] * 50, NOW).count(None))
                rates.save(tx, buckets)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(ask) for _ in range(4)]:
            done.result()
    assert sum(given) == 600


class Patience(MemoryTransport):
    """A provider whose window is used up after the first group: everybody is to wait for ten minutes."""

    asked = 0

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        self.asked += 1
        if self.asked == 1:
            return [Deferred("rate_limit", self.until, holds_all=True) for _ in group]  # type: ignore[attr-defined]
        self.sent += group
        return [Accepted() for _ in group]


def test_f22_patience_that_a_provider_asks_for_is_a_row_that_all_workers_obey(store: Store, tmp_path: Path) -> None:
    here = World(store, tmp_path)
    here.release(*PEOPLE)
    patient = Patience(group_size=4)
    patient.until = here.clock.now() + timedelta(hours=3, minutes=10)  # type: ignore[attr-defined]
    here.house.transport = here.mails = patient
    assert here.work(hours=3) == 0
    assert patient.asked == 1, "the other groups of the batch were not even handed over"
    another = MemoryTransport(group_size=4)
    here.house.transport = here.mails = another  # a worker of another process
    assert here.work(minutes=9) == 0
    assert here.work(minutes=1) == 12


class Silent(MemoryTransport):
    """A provider that does not answer, until it is well again."""

    is_well = False
    asked = 0

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        self.asked += len(group)
        if not self.is_well:
            return [Unclear("timeout") for _ in group]
        return super().send(group)


def test_f23_the_breaker_is_a_row_opens_after_five_and_lets_one_mail_try(store: Store, tmp_path: Path) -> None:
    here = World(store, tmp_path)
    here.release(*PEOPLE)
    silent = Silent(group_size=5, settles="events")
    here.house.transport = here.mails = silent
    here.work(hours=3)
    assert silent.asked == 5, "an outage costs the group in flight"
    another = Silent(group_size=5, settles="events")
    here.house.transport = here.mails = another
    here.work(seconds=30)
    assert another.asked == 0, "another process knows of it"
    here.work(seconds=30)
    assert another.asked == 1, "half open: one mail tries"
    another.is_well = True
    here.work(seconds=60)
    assert another.asked == 2
    here.work(seconds=60)
    assert len(another.sent) == 6
    states = [state for _, state, _ in here.touches()]
    assert (states.count("unclear"), states.count("accepted")) == (6, 6), "what was held back spent no attempt"
    assert here.rows(tables.gates, "open_until") == [None]


def test_settings_name_a_rate_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKINDLE_RATES", '{"transport": "fast"}')
    with pytest.raises(RekindleError, match="1000 per hour"):
        load_settings()
