"""Tracked links: straight on to the signed target, noted once, by a machine or by a person."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from engine.core.clicks import unpack_click
from engine.core.touch import touch_id
from engine.mailing import CLICK, _click_signer
from engine.store import Store, tables
from engine.web.clicks import is_machine
from tests.clicking import pack_click
from tests.warm_world import NOW, count, furnish, rows
from tests.web.browser import house_for_web, visitor

SENT = touch_id(1, "a", 1)
TARGET = "https://brightwater.example/roi?lead=1&next=//x.example/#part~2"
PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def path(house, target: str = TARGET, touch: str = SENT) -> str:
    return f"/c/{house.tokens.sign(CLICK, pack_click(touch, target))}"


def test_a_persons_click_leads_to_the_target_and_is_noted_once(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        for _ in range(3):
            answer = client.get(path(house), headers=PERSON)
            assert (answer.status_code, answer.headers["location"]) == (302, TARGET)
    (event,) = rows(store, tables.events)
    assert (event.kind, event.is_machine, event.touch_id, event.at) == ("clicked", False, SENT, NOW)
    assert event.detail == {"target": TARGET}


def test_the_links_that_mails_carry_are_the_ones_that_are_followed(store: Store) -> None:
    house = house_for_web(store)
    url = _click_signer(house, SENT)(TARGET)
    with visitor(house) as client:
        assert client.get(url, headers=PERSON).headers["location"] == TARGET


def test_a_click_never_scores_never_promotes_and_stops_nothing(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        client.get(path(house), headers=PERSON)
    assert count(store, tables.signals) == count(store, tables.promotions) == count(store, tables.suppressions) == 0
    assert rows(store, tables.enrolments, lead_id=1)[0].state == "active"


def test_a_scanner_is_noted_as_a_machine(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        assert client.head(path(house), headers=PERSON).status_code == 302
        client.get(path(house), headers={"User-Agent": "SomeLinkScanner/2"})
    (event,) = rows(store, tables.events)
    assert event.is_machine


@pytest.mark.parametrize(("left", "is_hasty"), [(1.9, True), (2.1, False)])
def test_nobody_clicks_within_two_seconds_of_the_hand_over(store: Store, left: float, is_hasty: bool) -> None:
    house = house_for_web(store)
    with store.begin("test") as tx:
        taken = NOW - timedelta(seconds=left)
        tx.execute(update(tables.touches).where(tables.touches.c.touch_id == SENT).values(taken_at=taken))
    with visitor(house) as client:
        client.get(path(house), headers=PERSON)
    assert rows(store, tables.events)[0].is_machine is is_hasty


def test_a_click_on_a_mail_that_never_left_is_a_machines(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        client.get(path(house, touch=touch_id(1, "b", 1)), headers=PERSON)
    assert rows(store, tables.events)[0].is_machine


def test_the_reader_gets_to_the_target_while_the_database_is_away(store: Store) -> None:
    house = house_for_web(store)
    link = path(house)
    with visitor(house) as client:
        with store.begin("test") as tx:
            tables.touches.drop(tx)
        assert client.get(link, headers=PERSON).headers["location"] == TARGET


@pytest.mark.parametrize(
    ("method", "headers", "machine"),
    [
        ("GET", {"user-agent": "Mozilla/5.0"}, False),
        ("HEAD", {"user-agent": "Mozilla/5.0"}, True),
        ("GET", {}, True),
        ("GET", {"user-agent": "Mozilla/5.0", "sec-purpose": "prefetch;prerender"}, True),
        ("GET", {"user-agent": "Mozilla/5.0 (compatible; bingbot/2.0)"}, True),
        ("GET", {"user-agent": "x" * 600 + "bot"}, False),
    ],
)
def test_what_a_request_tells_of_machines(method: str, headers: dict[str, str], machine: bool) -> None:
    assert is_machine(method, headers) is machine


@pytest.mark.parametrize("payload", ["", "t", "t~", "t~!", "t~aHR0cDovLw", "t~" + "_w", "~" * 50])
def test_a_payload_that_holds_no_web_address_is_none(payload: str) -> None:
    assert unpack_click(payload) is None


def test_a_packed_click_comes_out_as_it_went_in() -> None:
    for target in (TARGET, "http://x.example", "https://münchen.example/ü?q=~#~"):
        assert unpack_click(pack_click("touch", target)) == ("touch", target)
