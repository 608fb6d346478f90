"""Your own publishing system's word that a source has news: worth no more than an earlier look."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from engine.house import House
from engine.pinging import ping_url
from engine.store import Store, sources, tables
from engine.store.sources import NewSource
from tests.warm_world import NOW, house_over, rows
from tests.web.browser import visitor

TOPIC = "https://news.example/feed"


@pytest.fixture
def house(store: Store) -> House:
    with store.begin("test.add") as tx:
        sources.add(tx, [NewSource("feed", TOPIC, "News")], NOW - timedelta(days=1))
        tx.execute(update(tables.sources).values(polled_at=NOW - timedelta(hours=1), next_at=NOW + timedelta(hours=5)))
    return house_over(store)


def source_id(house: House) -> int:
    return int(rows(house.store, tables.sources)[0].source_id)


def path(house: House) -> str:
    return ping_url(house, source_id(house)).removeprefix(house.settings.base_url)


def next_at(house: House) -> object:
    return rows(house.store, tables.sources)[0].next_at


def test_a_ping_makes_its_source_due_and_what_it_sends_is_never_read(house: House) -> None:
    with visitor(house) as client:
        answer = client.post(path(house), content=b"<rss><channel><item><title>forged</title></item></channel></rss>")
    assert answer.status_code == 202
    assert next_at(house) == NOW
    assert rows(house.store, tables.items) == []


def test_pings_without_end_make_one_look_a_minute(house: House) -> None:
    with house.store.begin("test.polled") as tx:
        tx.execute(update(tables.sources).values(polled_at=NOW - timedelta(seconds=59)))
    with visitor(house) as client:
        assert client.post(path(house)).status_code == 202
    assert next_at(house) == NOW + timedelta(hours=5)


@pytest.mark.parametrize("state", ["paused", "quarantined", "dead"])
def test_a_source_that_is_not_watched_stays_so(house: House, state: str) -> None:
    with house.store.begin("test.state") as tx:
        tx.execute(update(tables.sources).values(state=state))
    with visitor(house) as client:
        assert client.post(path(house)).status_code == 202
    assert next_at(house) == NOW + timedelta(hours=5)


def test_a_forged_token_or_one_of_another_purpose_is_nobodys(house: House) -> None:
    tokens = ("1.x", str(source_id(house)), house.tokens.sign("other", "1"), house.tokens.sign("look", "99999999"), "é")
    with visitor(house) as client:
        for token in tokens:
            assert client.post(f"/hooks/look/{token}").status_code == 404
    assert next_at(house) == NOW + timedelta(hours=5)
