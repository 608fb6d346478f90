"""F39: a claim link clicked twice, by two people, after the SLA, by a mail scanner. Exactly one owner; reading never claims."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from engine import alerting
from engine.alerting import Decided
from engine.house import House
from engine.store import Store, tables
from tests.killing import killed
from tests.warm_world import claim_token, furnish, hand_over, house_over, rows

_PEOPLE = ("kim@brightwater.example", "lee@brightwater.example", "max@brightwater.example", "ann@brightwater.example")


def _at_once(*acts: Callable[[], Decided]) -> list[Decided]:
    start = Barrier(len(acts))

    def run(act: Callable[[], Decided]) -> Decided:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _claiming(house: House, alert_id: int, by: str) -> Callable[[], Decided]:
    return lambda: alerting.claim_alert(house, alert_id, by)


def test_f39_of_many_who_claim_in_the_same_moment_one_is_the_owner(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    alert_id = hand_over(house)
    decided = _at_once(*(_claiming(house, alert_id, by) for by in _PEOPLE * 2))
    assert sum(d.is_new for d in decided) == 1
    (owner,) = {d.alert.decided_by for d in decided if d.alert}
    assert {by for d, by in zip(decided, _PEOPLE * 2, strict=True) if d.word == "claimed"} == {owner}
    assert len(rows(store, tables.timeline, kind="claimed")) == 1


def test_f39_a_claim_and_a_rejection_in_the_same_moment_leave_one_truth(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    alert_id = hand_over(house)
    first, second = _PEOPLE[:2]
    claimed, rejected = _at_once(
        _claiming(house, alert_id, first), lambda: alerting.reject_alert(house, alert_id, second, "not a fit")
    )
    assert claimed.is_new != rejected.is_new
    state = rows(store, tables.alerts)[0].state
    assert state == ("claimed" if claimed.is_new else "rejected")
    assert rows(store, tables.leads)[1].state == ("claimed" if claimed.is_new else "released")


def test_f39_after_the_escalation_both_may_claim_and_one_gets_it(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    alert_id = hand_over(house)
    due = rows(store, tables.alerts)[0].claim_by
    assert alerting.escalate_due(house, due) == 1
    decided = _at_once(*(_claiming(house, alert_id, by) for by in _PEOPLE[:2]))
    assert sum(d.is_new for d in decided) == 1
    assert sorted(d.word for d in decided) == ["claimed", "taken"]


def test_f39_a_scanner_that_opens_the_link_changes_nothing(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    alert_id = hand_over(house)
    before = rows(store, tables.alerts)
    token = claim_token(house, alert_id)
    for _ in range(3):
        link = alerting.read_claim_link(house, token)
        assert link
        assert alerting.load_alert(house, link.alert_id)
    assert rows(store, tables.alerts) == before


def test_f39_killed_around_the_commit_of_a_claim_the_same_click_again_comes_to_the_same(
    store: Store, store_url: str
) -> None:
    furnish(store)
    alert_id = hand_over(house_over(store))

    def claim(child: Store) -> None:
        alerting.claim_alert(house_over(child), alert_id, _PEOPLE[0])

    assert killed(store_url, claim, point="alerting.claim:before_commit")
    assert rows(store, tables.alerts)[0].state == "delivered"
    assert killed(store_url, claim, point="alerting.claim:after_commit")
    again = alerting.claim_alert(house_over(store), alert_id, _PEOPLE[0])
    assert (again.word, again.is_new) == ("claimed", False)
