"""Events are kept as they were told, however many of them are alike, and each of them once."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from engine.core.delivery import ProviderEvent
from engine.store import Store, events
from engine.store.tables import events as table
from tests.store.rows import AT


def _delivered(number: int, seconds: int = 0) -> ProviderEvent:
    at = AT + timedelta(seconds=seconds)
    return ProviderEvent(f"delivered/{seconds}", f"t{number}", "delivered", at, provider_key=f"own{number}")


def _batch(count: int) -> list[ProviderEvent]:
    """Most of one second, some that share theirs with a few, and of each kind of those that tell more."""
    alike = [_delivered(n) for n in range(count)]
    apart = [_delivered(count + n, seconds=1 + n // 3) for n in range(40)]
    click = _delivered(0)._replace(event_key="click", kind="clicked", provider_key="c", detail={"target": "é"})
    more = [
        click,
        click._replace(touch_id="t1", is_machine=True),
        click._replace(touch_id="t2", detail=None, client_key="who"),
        click._replace(touch_id="t3", detail=None, provider_key=None),
    ]
    return alike + apart + more


def _add(store: Store, told: Sequence[ProviderEvent]) -> Sequence[ProviderEvent]:
    with store.begin("test.add") as tx:
        return events.add(tx, told, AT)


@pytest.mark.parametrize("count", [0, 9, 10, 237])
def test_events_are_kept_as_they_were_told(store: Store, count: int) -> None:
    told = _batch(count)
    assert _add(store, told) == told
    with store.read() as tx:
        kept = {(row.touch_id, row.event_key): row for row in tx.execute(select(table))}
    assert len(kept) == len(told)
    for event in told:
        row = kept[event.touch_id, event.event_key]
        names = ("kind", "at", "is_machine", "detail", "provider_key", "client_key")
        assert [getattr(row, name) for name in names] == [getattr(event, name) for name in names]
        assert row.received_at == AT


def test_a_copy_by_either_key_is_none_however_many_it_comes_with(store: Store) -> None:
    first = _batch(120)
    _add(store, first)
    under_new_ids = [event._replace(provider_key=f"new{n}") for n, event in enumerate(first)]
    told_later = [e._replace(event_key=f"{e.event_key}/later") for e in first if e.provider_key]
    assert list(_add(store, under_new_ids)) == []
    assert list(_add(store, told_later)) == []
    new = [_delivered(n) for n in range(1000, 1150)] + [_delivered(2000 + n, seconds=n) for n in range(30)]
    mixed = [event for pair in zip(first, new, strict=False) for event in pair] + new[len(first) :]
    assert set(map(_key, _add(store, mixed + mixed))) == set(map(_key, new))


def _key(event: ProviderEvent) -> tuple[str, str]:
    return event.touch_id, event.event_key
