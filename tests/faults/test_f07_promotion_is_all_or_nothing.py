"""F7: kill -9 in trigger ingest, promotion or alert insert. Promotion, alert and notice are one transaction: all or none."""

from engine import alerting, promoting
from engine.store import Store, tables
from tests.killing import killed
from tests.warm_world import NOW, count, furnish, house_over, rows, story

_TABLES = (tables.signals, tables.evidence, tables.promotions, tables.alerts, tables.notices)


def _receive(store: Store) -> None:
    promoting.receive_signal(house_over(store), [story(outlets=3)], NOW)


def _left(store: Store) -> list[int]:
    """How many rows there are, and whether the lead is warm, its drip over and its mail recalled."""
    counts = [count(store, table) for table in _TABLES]
    warm = len(rows(store, tables.leads, state="warm"))
    stopped = len(rows(store, tables.enrolments, state="stopped"))
    recalled = len(rows(store, tables.touches, state="recalled"))
    return [*counts, warm, stopped, recalled]


_NONE, _ALL = [0] * 8, [1, 3, 1, 1, 1, 1, 1, 1]


def test_f07_killed_at_any_statement_of_the_promotion_nothing_is_there_and_the_next_try_does_it_once(
    store: Store, store_url: str
) -> None:
    furnish(store)
    statement = 1
    while killed(store_url, _receive, statement=statement):
        assert _left(store) == _NONE, f"killed before statement {statement}"
        statement += 1
    assert statement > 12
    assert _left(store) == _ALL
    _receive(store)
    assert _left(store) == _ALL


def test_f07_killed_before_the_commit_none_is_there_and_after_it_all(store: Store, store_url: str) -> None:
    furnish(store)
    assert killed(store_url, _receive, point="promoting.receive:before_commit")
    assert _left(store) == _NONE
    assert killed(store_url, _receive, point="promoting.receive:after_commit")
    assert _left(store) == _ALL


def test_f07_killed_between_hand_over_and_its_record_the_alert_goes_out_again_under_the_same_key(
    store: Store, store_url: str
) -> None:
    furnish(store)
    _receive(store)

    def deliver(child: Store) -> None:
        alerting.deliver_due_notices(house_over(child))

    for point in (
        "notifying.lease:before_commit",
        "notifying.take:after_commit",
        "notifying.handed_over",
        "notifying.settle:before_commit",
    ):
        assert killed(store_url, deliver, point=point)
        (alert,) = rows(store, tables.alerts)
        assert (alert.state, alert.handed_at, alert.claim_by) == ("pending", None, None), point
        _free_leases(store)
    house = house_over(store)
    alerting.deliver_due_notices(house)
    (alert,) = rows(store, tables.alerts)
    assert alert.state == "delivered"
    assert alert.claim_by is not None
    (notice,) = rows(store, tables.notices)
    assert notice.notice_key == f"alert/{alert.alert_id}/mail"


def test_f07_killed_right_after_the_record_of_the_hand_over_it_does_not_go_out_again(
    store: Store, store_url: str
) -> None:
    furnish(store)
    _receive(store)

    def deliver(child: Store) -> None:
        alerting.deliver_due_notices(house_over(child))

    assert killed(store_url, deliver, point="notifying.settle:after_commit")
    assert alerting.deliver_due_notices(house_over(store)) == 0
    assert rows(store, tables.alerts)[0].state == "delivered"


def _free_leases(store: Store) -> None:
    """What the sweeper does when a lease has run out."""
    with store.begin("test.sweep") as tx:
        tx.execute(tables.notices.update().values(lease_token=None, leased_until=None, next_at=NOW))
