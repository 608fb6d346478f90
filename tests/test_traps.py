"""The traps that news watchers fall into, each as a feed with made-up headlines: what may and what may not become a signal."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import Store, tables
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.intake import NOW, Desk, entry, rss

URL = "http://news.example/feed"


@pytest.fixture
def desk(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    house = House(
        store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport(), Tokens(b"k" * 32), MemoryFetcher()
    )
    desk = Desk(house)
    desk.account("Calder Mills Dairy", "caldermills.example")
    desk.sources["feed"] = desk.add(URL)
    yield desk
    store.close()


def publish(desk: Desk, *entries: str, **later: float) -> None:
    """The feed now holds these entries; it is polled, and what is new is read."""
    desk.house.clock.move(**(later or {"hours": 1}))
    desk.house.fetcher.pages[URL] = rss(*entries)
    desk.poll(desk.sources["feed"])
    desk.read()


def signals(desk: Desk) -> list[tuple[str, str, bool]]:
    """Kind, how far it has come, and whether it counts."""
    with desk.house.store.read() as tx:
        rows = tx.execute(select(tables.signals).order_by(tables.signals.c.signal_id)).all()
    return [(row.kind, row.data.get("realis", ""), row.withdrawn_at is None) for row in rows]


def news(title: str, guid: str = "1", hours: float = 1, summary: str = "") -> str:
    return entry(title, NOW + timedelta(hours=hours), guid, f"https://news.example/{guid}", summary)


FUNDED = "Calder Mills Dairy raises $40 million in Series C funding"


def test_trap_01_the_same_story_in_forty_outlets_is_one_signal(desk):
    publish(desk, *(news(FUNDED, str(n)) for n in range(40)))
    assert signals(desk) == [("funding", "completed", True)]
    assert desk.count(tables.evidence) == 40


def test_trap_02_a_rumour_waits_for_a_persons_look(desk):
    publish(desk, news("Calder Mills Dairy reportedly in talks to buy Pellhaven Creamery"))
    assert signals(desk) == []


def test_trap_03_a_cancelled_deal_takes_its_signal_back(desk):
    publish(desk, news("Calder Mills Dairy to acquire Pellhaven Creamery for $62 million"))
    assert signals(desk) == [("acquisition", "announced", True)]
    publish(desk, news("Calder Mills Dairy calls off Pellhaven Creamery takeover", "2", hours=24 * 60), days=60)
    assert signals(desk)[0][2] is False
    assert not any(counts for kind, _, counts in signals(desk) if kind == "acquisition")


def test_trap_04_old_news_published_again_under_a_new_name_is_silent(desk):
    publish(desk, news(FUNDED))
    publish(desk, news(FUNDED, "again"), days=40)
    assert signals(desk) == [("funding", "completed", True)]


def test_trap_05_the_first_poll_tells_nothing_that_was_there_before(desk):
    publish(desk, news(FUNDED, hours=-24))
    assert signals(desk) == []


@pytest.mark.parametrize(
    "title",
    [
        "Calder Mills Dairyman raises $40 million in Series C funding",
        "Mills in the Calder valley raise $40 million for flood defences",
    ],
)
def test_trap_06_a_namesake_is_somebody_else(desk, title):
    publish(desk, news(title))
    assert signals(desk) == []


def test_trap_07_capitals_hide_no_name_and_make_none(desk):
    desk.account("Target", "target.example")
    publish(
        desk,
        news("CALDER MILLS DAIRY RAISES $40 MILLION IN SERIES C FUNDING"),
        news("COUNCIL RAISES TARGET FOR FUNDING TO $40 MILLION", "2"),
    )
    assert signals(desk) == [("funding", "completed", True)]


def test_trap_08_a_subsidiary_under_an_alias_is_the_account(desk):
    account_id = desk.account("Ashgrove Leisure Group", "ashgrove.example", "Brightsea Spas")
    publish(desk, news("Brightsea Spas opens new site in Leeds"))
    with desk.house.store.read() as tx:
        rows = tx.execute(select(tables.signals)).all()
    assert [row.account_id for row in rows] == [account_id] * len(rows)
    assert rows


def test_trap_09_a_company_that_is_only_mentioned_tells_nothing(desk):
    publish(
        desk,
        news("Rival of Calder Mills Dairy raises $40 million"),
        news("Ex-Calder Mills Dairy chief raises $9 million for startup", "2"),
    )
    assert signals(desk) == []


def test_trap_09_the_buyer_and_the_bought_are_told_apart(desk):
    dairy = int(desk.rows(tables.accounts)[0].account_id)
    creamery = desk.account("Pellhaven Creamery", "pellhaven.example")
    publish(desk, news("Pellhaven Creamery bought by Calder Mills Dairy for $62 million"))
    (item,) = desk.rows(tables.items)
    roles = {company["company_id"]: company["role"] for company in item.reading["companies"]}
    assert roles == {str(dairy): "acquirer", str(creamery): "target"}


def test_trap_10_good_words_in_bad_news_do_not_make_it_good(desk):
    publish(desk, news("Calder Mills Dairy to cut 140 jobs to boost growth"))
    with desk.house.store.read() as tx:
        rows = tx.execute(select(tables.signals)).all()
    assert {row.kind for row in rows} == {"layoffs"}
    assert all(row.sign < 0 for row in rows)


def test_trap_11_an_edit_of_an_item_never_fires_again(desk):
    publish(desk, news("Calder Mills Dairy says little"))
    publish(desk, news(FUNDED))
    assert signals(desk) == []


def test_trap_12_rebuilt_guids_do_not_tell_everything_again(desk):
    publish(desk, news(FUNDED))
    for n in range(3):
        publish(
            desk, entry(FUNDED, NOW + timedelta(hours=1), f"build-{n}", "https://news.example/1?utm_source=rss"), days=9
        )
    assert signals(desk) == [("funding", "completed", True)]
    assert desk.count(tables.evidence) == 1


def test_trap_13_an_item_without_a_date_is_kept_and_tells_nothing(desk):
    publish(desk, entry(FUNDED, None, "1", "https://news.example/1"))
    assert signals(desk) == []
    assert desk.rows(tables.items, state="baseline")


def test_trap_14_a_lawyers_press_release_is_no_news_of_the_company(desk):
    publish(desk, news("Shareholder alert: Law firm investigates Calder Mills Dairy on behalf of investors"))
    assert [kind for kind, _, counts in signals(desk) if counts and kind != "legal"] == []


def test_trap_15_a_listicle_that_names_twenty_companies_tells_nothing(desk):
    for n in range(6):
        desk.account(f"Harrowgate {'ABCDEF'[n]} Foods", f"h{n}.example")
    names = ", ".join(f"Harrowgate {'ABCDEF'[n]} Foods" for n in range(6))
    publish(
        desk,
        news(
            f"20 food companies to watch this year: Calder Mills Dairy, {names} and more",
            summary="Some raised funding, others opened plants.",
        ),
    )
    assert signals(desk) == []
