"""F40: nobody runs the timetable at the SLA's end. On its return the escalation goes out once and says that it is late."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from engine import alerting
from engine.house import House
from engine.store import Store, tables
from engine.testing import FrozenClock, MemoryNotifier
from tests.killing import killed
from tests.warm_world import answer, furnish, hand_over, house_over, promote, rows


def _due(store: Store) -> datetime:
    moment = rows(store, tables.alerts)[0].claim_by
    assert isinstance(moment, datetime)
    return moment


def _escalate_at(house: House, moment: datetime) -> int:
    assert isinstance(house.clock, FrozenClock)
    house.clock.move_to(moment)
    return alerting.escalate_due(house, moment)


def test_f40_three_hours_late_it_is_sent_once_and_says_so(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    hand_over(house)
    back = _due(store) + timedelta(hours=3)
    assert _escalate_at(house, back) == 1
    assert _escalate_at(house, back + timedelta(hours=1)) == 0
    alerting.deliver_due_notices(house)
    notifier = house.notifiers["mail"]
    assert isinstance(notifier, MemoryNotifier)
    escalation = notifier.sent[-1]
    assert escalation.kind == "escalation"
    assert "This reminder is itself 3 hours late." in escalation.text
    (entry,) = rows(store, tables.timeline, kind="escalated")
    assert entry.detail["late_s"] == 3 * 3600


def test_f40_two_timetables_at_once_escalate_once(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    hand_over(house)
    moment = _due(store)
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: alerting.escalate_due(house, moment), range(4)))
    assert sum(counts) == 1
    assert len(rows(store, tables.notices, kind="escalation")) == 1


def test_f40_killed_at_any_statement_of_the_escalation_it_is_sent_once(store: Store, store_url: str) -> None:
    furnish(store)
    hand_over(house_over(store))
    moment = _due(store)

    def escalate(child: Store) -> None:
        alerting.escalate_due(house_over(child), moment)

    statement = 1
    while killed(store_url, escalate, statement=statement):
        assert rows(store, tables.notices, kind="escalation") == []
        assert rows(store, tables.alerts)[0].escalated_at is None
        statement += 1
    assert statement > 4
    assert len(rows(store, tables.notices, kind="escalation")) == 1


def test_f40_many_overdue_alerts_are_escalated_each_once(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    hand_over(house)
    promote(house, answer(4), answer(5))
    alerting.deliver_due_notices(house)
    assert alerting.escalate_due(house, _due(store) + timedelta(days=30)) == 3
    assert len(rows(store, tables.notices, kind="escalation")) == 3
