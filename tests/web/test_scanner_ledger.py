"""The scanner ledger: one client over many recipients, and the link that no reader sees. On both databases."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.core.touch import touch_id
from engine.erasing import erase
from engine.mailing import CLICK, HONEYPOT
from engine.store import Store, tables
from tests.clicking import pack_click
from tests.sending_world import World
from tests.web.browser import TestClient, visitor

PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
SCANNER, READER = "185.199.108.7", "91.198.174.192"
TARGET = "https://brightwater.example/roi"
PEOPLE = [f"reader{n}@mill{n}.example" for n in range(6)]


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    """Six people got a mail two hours ago."""
    world = World(store, tmp_path)
    world.release(*PEOPLE)
    assert world.work(hours=3) == len(PEOPLE)
    world.clock.move(hours=2)
    return world


@contextmanager
def client_at(world: World, peer: str) -> Iterator[TestClient]:
    with visitor(world.house, peer=peer) as client:
        client.headers.update(PERSON)
        yield client


def link(world: World, number: int, target: str = TARGET) -> str:
    touch = touch_id(number, "thanks", 1)
    return f"/c/{world.house.tokens.sign(CLICK, pack_click(touch, target))}"


def trap(world: World, number: int) -> str:
    return f"/c/{world.house.tokens.sign(HONEYPOT, touch_id(number, 'thanks', 1))}"


def verdicts(world: World) -> list[bool]:
    return world.rows(tables.events, "is_machine")


def test_a_click_keeps_a_keyed_hash_of_the_client_and_never_its_address(world: World) -> None:
    for peer in (SCANNER, READER):
        with client_at(world, peer) as client:
            assert client.get(link(world, 1, f"{TARGET}?{peer[:2]}")).status_code == 302
        world.clock.move(minutes=30)
    first, second = world.rows(tables.events, "client_key")
    assert first != second
    assert re.fullmatch("[a-z2-7]{16}", first)
    told = str(world.rows(tables.events, "event_key", "detail", "client_key"))
    assert SCANNER not in told
    assert READER not in told


def test_the_hash_of_a_client_changes_every_day(world: World) -> None:
    for _ in range(2):
        with client_at(world, READER) as client:
            client.get(link(world, 1))
        world.clock.move(days=1)
    first, second = world.rows(tables.events, "client_key")
    assert first != second


def test_the_hash_goes_when_the_reader_is_erased(world: World) -> None:
    with client_at(world, READER) as client:
        client.get(link(world, 1))
    erase(world.house, [PEOPLE[0]], "test")
    assert world.rows(tables.events, "client_key", "detail") == [(None, None)]


def test_one_client_in_the_mails_of_five_people_is_a_machine_from_its_first_click_on(world: World) -> None:
    with client_at(world, SCANNER) as client:
        for number in range(1, 5):
            client.get(link(world, number))
            world.clock.move(minutes=2)
        assert verdicts(world) == [False] * 4
        client.get(link(world, 5))
    assert verdicts(world) == [True] * 5


def test_people_of_their_own_addresses_are_people_however_many_click_at_once(world: World) -> None:
    for number in range(1, 6):
        with client_at(world, f"91.198.174.{number}") as client:
            client.get(link(world, number))
    assert verdicts(world) == [False] * 5


def test_five_people_of_one_office_over_an_hour_are_people(world: World) -> None:
    with client_at(world, READER) as client:
        for number in range(1, 6):
            client.get(link(world, number))
            world.clock.move(minutes=12)
    assert verdicts(world) == [False] * 5


@pytest.mark.parametrize(
    ("peer", "headers"),
    [
        ("10.0.0.7", {}),
        ("127.0.0.1", {}),
        (SCANNER, {"X-Forwarded-For": "91.198.174.1"}),
        (SCANNER, {"Forwarded": "for=91.198.174.1"}),
    ],
)
def test_a_proxy_that_stands_for_everybody_behind_it_is_no_client(
    world: World, peer: str, headers: dict[str, str]
) -> None:
    with client_at(world, peer) as client:
        for number in range(1, 7):
            client.get(link(world, number), headers=headers)
    assert verdicts(world) == [False] * 6
    assert set(world.rows(tables.events, "client_key")) == {None}


def test_addresses_of_one_ipv6_network_are_one_client(world: World) -> None:
    for number in range(1, 6):
        with client_at(world, f"2a00:1450:4001:82b::{number:x}") as client:
            client.get(link(world, number))
    assert verdicts(world) == [True] * 5


# --- the honeypot -------------------------------------------------------------------------------------------------------


def html_of(world: World, **settings: bool) -> str:
    world.house.settings = world.house.settings.model_copy(update={"base_url": "https://crm.example", **settings})
    world.work(days=8)
    return world.mails.sent[-1].html


def test_without_the_setting_no_mail_has_an_unseen_link(world: World) -> None:
    assert "display:none" not in html_of(world, track_clicks=True)


def test_without_tracking_there_is_none_either(world: World) -> None:
    assert "/c/" not in html_of(world, honeypot=True)


def test_the_unseen_link_stands_once_in_the_html_and_never_in_the_text(world: World) -> None:
    html = html_of(world, honeypot=True, track_clicks=True)
    (found,) = re.findall(r'<a href="https://crm\.example(/c/[^"]+)" style="display:none[^>]*></a>', html)
    assert 'aria-hidden="true" tabindex="-1"' in html
    assert found not in world.mails.sent[-1].text
    with client_at(world, SCANNER) as client:
        answer = client.get(found)
    assert (answer.status_code, answer.content) == (204, b"")
    assert world.rows(tables.events, "kind", "is_machine", "detail") == [("clicked", True, {"honeypot": True})]


def test_who_followed_it_is_a_machine_in_that_mail_and_the_reader_is_not(world: World) -> None:
    for peer, path in ((SCANNER, link(world, 1)), (READER, link(world, 1, f"{TARGET}?2")), (SCANNER, trap(world, 1))):
        with client_at(world, peer) as client:
            client.get(path)
        world.clock.move(hours=1)
    assert verdicts(world) == [True, False, True]


def test_what_comes_after_the_trap_from_the_same_client_is_a_machines_too(world: World) -> None:
    with client_at(world, SCANNER) as client:
        client.get(trap(world, 1))
        world.clock.move(hours=1)
        client.get(link(world, 1))
        client.get(link(world, 2))
    assert verdicts(world) == [True, True, False]


def test_a_token_of_one_purpose_does_not_pass_for_the_other(world: World) -> None:
    payload = pack_click(touch_id(1, "thanks", 1), TARGET)
    with client_at(world, SCANNER) as client:
        forged = f"/c/{world.house.tokens.sign(CLICK, touch_id(1, 'thanks', 1))}"
        assert client.get(forged).status_code == 404
        assert client.get(f"/c/{world.house.tokens.sign(HONEYPOT, payload)}").status_code == 204
    assert world.rows(tables.events, "kind") == []  # no mail of ours has that id
