"""F8 for the signals webhook: killed before or after its commit, the sender tries again and it counts once."""

from engine.core.signal_form import SignalForm
from engine.signalling import receive_forms
from engine.store import Store, tables
from tests.killing import killed
from tests.warm_world import NOW, count, furnish, house_over

FORMS = [
    SignalForm.model_validate(form)
    for form in (
        {"key": "a", "account": "Harbour Mills", "kind": "funding", "title": "Raised 12 million"},
        {"key": "b", "lead": "lead4@customer.example", "name": "trial", "title": "Started a trial"},
    )
]


def _receive(store: Store) -> list[str]:
    return [received.word for received in receive_forms(house_over(store), FORMS, NOW)]


def _left(store: Store) -> tuple[int, int, int]:
    return count(store, tables.signals), count(store, tables.promotions), count(store, tables.alerts)


def test_f08_killed_around_the_commit_the_senders_next_try_changes_nothing_twice(store: Store, store_url: str) -> None:
    furnish(store)
    assert killed(store_url, _receive, point="signalling.receive:before_commit")
    assert _left(store) == (0, 0, 0)
    assert killed(store_url, _receive, point="signalling.receive:after_commit")
    assert _left(store) == (2, 1, 1)
    assert _receive(store) == ["known", "known"]
    assert _left(store) == (2, 1, 1)
