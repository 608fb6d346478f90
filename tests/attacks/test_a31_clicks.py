"""A31: clicks by machines, and clicks as a way in: they are kept, shown, and count for nothing; what a request says of itself is not."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engine.core.delivery import ProviderEvent
from engine.mailing import CLICK
from engine.settling import receive_events
from engine.store import Store
from engine.store.tables import events, signals
from tests.clicking import pack_click
from tests.sendgrid_world import client_of
from tests.walk_world import NOW, house_at, ledger, release, work_all

BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
TARGETS = ("https://x.example/roi", "https://x.example/case", "https://x.example/price")


@pytest.fixture
def mailed(store: Store, tmp_path: Path):
    release(store, tmp_path, 1)
    house = house_at(store, tmp_path)
    work_all(house)
    house.clock.move(hours=1)
    (touch,) = ledger(tmp_path)
    return house, touch, client_of(house)


def follow(client, house, touch: str, target: str, headers: dict[str, str] = BROWSER, method: str = "GET") -> int:
    token = house.tokens.sign(CLICK, pack_click(touch, target))
    return client.request(method, f"/c/{token}", headers=headers, follow_redirects=False).status_code


def clicks(store: Store) -> list[tuple[str, bool]]:
    with store.read() as tx:
        rows = tx.execute(select(events).where(events.c.kind == "clicked").order_by(events.c.at, events.c.event_id))
        return [(row.detail["target"], row.is_machine) for row in rows]


def test_a31_a_scanner_that_calls_itself_a_browser_and_follows_all_links_is_found_out(mailed, store: Store) -> None:
    house, touch, client = mailed
    for target in TARGETS:
        assert follow(client, house, touch, target) == 302
        house.clock.move(seconds=2)
    assert clicks(store) == [(target, True) for target in TARGETS]
    house.clock.move(minutes=30)
    assert follow(client, house, touch, TARGETS[0]) == 302
    assert clicks(store)[-1] == (TARGETS[0], False), "the reader comes later, on the same link, and counts"


def test_a31_head_and_then_get_at_its_heels_is_one_machine(mailed, store: Store) -> None:
    house, touch, client = mailed
    follow(client, house, touch, TARGETS[0], method="HEAD")
    house.clock.move(seconds=2)
    follow(client, house, touch, TARGETS[0])
    assert [is_machine for _, is_machine in clicks(store)] == [True, True]


@pytest.mark.parametrize("click_first", [True, False])
def test_a31_a_click_before_the_delivery_is_the_gateways_whichever_is_told_first(
    mailed, store: Store, click_first: bool
) -> None:
    house, touch, client = mailed
    later = house.clock.now() + timedelta(seconds=30)
    delivered = ProviderEvent("e1", touch, "delivered", later, recipient="lead1@company1.example")
    acts = [lambda: follow(client, house, touch, TARGETS[0]), lambda: receive_events(house, [delivered], later)]
    for act in acts if click_first else reversed(acts):
        act()
    assert clicks(store) == [(TARGETS[0], True)]


def test_a31_what_a_request_says_of_itself_is_not_kept_and_no_click_makes_a_signal(mailed, store: Store) -> None:
    house, touch, client = mailed
    evil = BROWSER | {"User-Agent": "Mozilla/5.0 <script>alert(1)</script>", "Referer": "javascript:alert(1)"}
    for _ in range(20):
        follow(client, house, touch, TARGETS[0], evil)
        house.clock.move(minutes=11)
    with store.read() as tx:
        kept = [dict(row._mapping) for row in tx.execute(select(events))]
        assert tx.execute(select(signals)).all() == []
    assert "script" not in repr(kept)
    assert len(kept) == 20


def test_a31_a_token_that_is_copied_a_thousand_times_cannot_fill_the_database(mailed, store: Store) -> None:
    house, touch, client = mailed
    for _ in range(30):
        follow(client, house, touch, TARGETS[0])
    assert len(clicks(store)) == 1
    assert house.clock.now() > NOW
