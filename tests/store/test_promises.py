"""The promises that a constraint holds: each test writes past the program, straight into the tables, and must be refused."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from engine.store import Store, tables
from engine.store.tables import alerts, enrolments, episodes, evidence, inbounds, notices, promotions, signals, touches
from tests.store.rows import AT, LEAST, put, put_all, put_enrolled


def _refused(store: Store, table: Table, **values: Any) -> None:
    with pytest.raises(IntegrityError), store.begin("test.break") as tx:
        put(tx, table, **values)


@pytest.fixture
def enrolled(store: Store) -> Store:
    with store.begin("test.setup") as tx:
        put_enrolled(tx)
    return store


@pytest.fixture
def promoted(enrolled: Store) -> Store:
    with enrolled.begin("test.setup") as tx:
        put_all(tx, "touches", "signals", "evidence", "promotions", "alerts")
    return enrolled


# Promise 1: the database says what is due.


def test_a_lead_is_never_in_two_running_enrolments(enrolled: Store):
    _refused(enrolled, enrolments, enrolment_id=2)
    _refused(enrolled, enrolments, enrolment_id=2, state="paused")


def test_a_lead_may_be_enrolled_again_after_the_first_enrolment_ended(enrolled: Store):
    with enrolled.begin("test.again") as tx:
        tx.execute(update(enrolments).values(state="stopped", reason="replied"))
        put(tx, enrolments, enrolment_id=2)
        put(tx, enrolments, enrolment_id=3, state="finished")


@pytest.mark.parametrize("name", ["enrolments", "inbounds", "notices", "items", "sources", "farewells"])
def test_what_waits_for_work_always_says_from_when(name: str):
    moment = "due_at" if name == "enrolments" else "next_at"
    assert not getattr(tables, name).c[moment].nullable


def test_an_enrolment_without_a_due_moment_is_refused(enrolled: Store):
    with enrolled.begin("test.end") as tx:
        tx.execute(update(enrolments).values(state="stopped"))
    _refused(enrolled, enrolments, enrolment_id=2, due_at=None)


def test_a_state_that_nobody_knows_is_refused(enrolled: Store):
    for table, key in ((touches, "touch_id"), (inbounds, "inbound_id"), (notices, "notice_id")):
        _refused(enrolled, table, **{key: LEAST[table.name][key], "state": "somewhere"})


# Promise 2: a touch is sent at most once.


def test_one_moment_of_one_step_has_one_touch(promoted: Store):
    _refused(promoted, touches, touch_id="t2")
    _refused(promoted, touches, touch_id="t1", occurrence=2)


def test_the_next_occurrence_of_a_step_is_a_touch_of_its_own(promoted: Store):
    with promoted.begin("test.next") as tx:
        put(tx, touches, touch_id="t2", occurrence=2)


@pytest.mark.parametrize("state", ["taken", "accepted", "delivered", "unclear"])
def test_nothing_counts_as_handed_over_that_was_not_taken(promoted: Store, state: str):
    _refused(promoted, touches, touch_id="t2", occurrence=2, state=state)
    with pytest.raises(IntegrityError), promoted.begin("test.jump") as tx:
        tx.execute(update(touches).values(state=state))
    with promoted.begin("test.taken") as tx:
        tx.execute(update(touches).values(state=state, taken_at=AT))


def test_a_touch_belongs_to_an_enrolment_that_exists(enrolled: Store):
    _refused(enrolled, touches, enrolment_id=77)


# Promise 4: a signal counts once, an episode is promoted at most once.


def test_a_signal_key_counts_once(promoted: Store):
    _refused(promoted, signals, signal_id=2)


def test_a_signal_is_about_a_lead_or_an_account_and_never_both_or_none(promoted: Store):
    _refused(promoted, signals, signal_id=2, signal_key="s2", account_id=1)
    _refused(promoted, signals, signal_id=2, signal_key="s2", lead_id=None)
    with promoted.begin("test.account") as tx:
        put(tx, signals, signal_id=2, signal_key="s2", lead_id=None, account_id=1)


def test_the_same_piece_of_evidence_stands_once_under_a_signal(promoted: Store):
    _refused(promoted, evidence, evidence_id=2)


def test_a_person_is_asked_once_about_an_item_an_account_and_a_kind(store: Store):
    with store.begin("test.setup") as tx:
        put_all(tx, "accounts", "sources", "items", "doubts")
    for state in ({"state": "waiting"}, {"state": "copy", "copy_of": 1}, {"state": "rejected", "decided_at": AT}):
        _refused(store, tables.doubts, doubt_id=2, **state)
    _refused(store, tables.doubts, doubt_id=2, kind="layoffs", state="accepted")
    _refused(store, tables.doubts, doubt_id=2, kind="layoffs", state="copy")
    with store.begin("test.other") as tx:
        put(tx, tables.doubts, doubt_id=2, kind="layoffs")


def test_an_episode_is_promoted_at_most_once(promoted: Store):
    _refused(promoted, promotions, promotion_id=2)


def test_a_promotion_raises_one_alert_and_an_alert_key_stands_once(promoted: Store):
    _refused(promoted, alerts, alert_id=2, alert_key="b")
    with promoted.begin("test.second") as tx:
        tx.execute(update(episodes).values(closed_at=AT))
        put(tx, episodes, episode_id=2, release_key="second")
        put(tx, promotions, promotion_id=2, episode_id=2)
    _refused(promoted, alerts, alert_id=2, promotion_id=2)


def test_a_notice_and_an_answer_are_kept_once(promoted: Store):
    with promoted.begin("test.first") as tx:
        put_all(tx, "notices", "inbounds")
    _refused(promoted, notices, notice_id=2)
    _refused(promoted, inbounds, inbound_id=2)


def test_a_release_counts_once_for_ever_and_a_lead_has_one_open_episode(enrolled: Store):
    _refused(enrolled, episodes, episode_id=2)
    _refused(enrolled, episodes, episode_id=2, release_key="other")
    with enrolled.begin("test.close") as tx:
        tx.execute(update(episodes).values(closed_at=AT + timedelta(days=1)))
    _refused(enrolled, episodes, episode_id=2)


# The same, at the same moment.


def _race(store: Store, act: Callable[[int], Any], contestants: int = 4) -> list[type[BaseException] | None]:
    """What came of `act` in each of some transactions that begin together."""
    together, outcomes = threading.Barrier(contestants), list[type[BaseException] | None]()

    def run(number: int) -> None:
        together.wait()
        try:
            with store.begin("test.race") as tx:
                tx.execute(act(number))
            outcomes.append(None)
        except IntegrityError as error:
            outcomes.append(type(error))

    threads = [threading.Thread(target=run, args=(n,)) for n in range(contestants)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.parametrize(
    ("table", "key"),
    [(touches, "touch_id"), (promotions, "promotion_id"), (episodes, "episode_id"), (enrolments, "enrolment_id")],
    ids=lambda value: getattr(value, "name", value),
)
def test_of_four_that_write_at_once_one_wins_and_three_are_refused(promoted: Store, table: Table, key: str):
    with promoted.begin("test.clear") as tx:
        for each in (alerts, promotions, touches):
            tx.execute(each.delete())
        tx.execute(update(episodes).values(closed_at=AT))
        tx.execute(update(enrolments).values(state="stopped"))
    before = _count(promoted, table)
    values = LEAST[table.name] | {"release_key": "raced"} if table is episodes else LEAST[table.name]
    outcomes = _race(
        promoted, lambda n: insert(table).values(values | {key: str(n + 10) if key == "touch_id" else n + 10})
    )
    assert outcomes.count(None) == 1
    assert outcomes.count(IntegrityError) == 3
    assert _count(promoted, table) == before + 1


def _count(store: Store, table: Table) -> int:
    with store.read() as tx:
        return tx.execute(select(func.count()).select_from(table)).scalar_one()
