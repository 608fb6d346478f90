"""Stories through the live path, on both databases: merged, completed, cancelled, with the promotions and notices that follow."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from engine.core.source import NewItem
from engine.core.voices import told_by
from engine.house import House
from engine.store import Store, items, leases, signals, tables
from tests.intake import Desk
from tests.warm_world import NOW, furnish, house_over, rows
from triggers import watch


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    return house_over(store)


def tell(house: House, title: str, days: float = 0, link: str | None = None, summary: str = "") -> None:
    """A feed brings this item at that time, and it is read. The clock never goes back: late items come late."""
    at = NOW + timedelta(days=days)
    desk = Desk(house)
    found = desk.rows(tables.sources)
    source_id = found[0].source_id if found else desk.add("/feed.xml")
    number = desk.count(tables.items)
    new = NewItem(
        *(source_id, f"g{number}", None, title, summary, link or f"https://paper{number}.example/{number}"),
        *(at, None, "published", "unread"),
    )
    house.clock.move_to(max(house.clock.now(), at))  # type: ignore[attr-defined]
    with house.store.begin("test.tell") as tx:
        items.add(tx, [new], house.clock.now())
    desk.read()


def counting(house: House) -> list[tuple[str, str]]:
    """Key and rung of the signals that count; the stories are numbered from 1 on both databases."""
    kept = rows(house.store, tables.signals)
    return [(f"story/{row.story_id % 1000}", row.data["realis"]) for row in kept if row.withdrawn_at is None]


def subjects(house: House, word: str) -> list[str]:
    return [
        row.body["subject"]
        for row in rows(house.store, tables.notices, kind="withdrawn")
        if row.body["subject"].startswith(word)
    ]


FUNDED = "Harbour Mills raises $40 million in Series C funding"


def test_an_item_between_two_stories_merges_them_and_their_signals(house):
    tell(house, FUNDED)
    tell(house, "Harbour Mills secures Series C funding", days=10)
    assert [key for key, _ in counting(house)] == ["story/1", "story/2"]
    tell(house, "Harbour Mills closes $40 million round", days=5)
    assert [key for key, _ in counting(house)] == ["story/1"]
    stays, gone = rows(house.store, tables.stories)
    assert (stays.merged_into, gone.merged_into) == (None, stays.story_id)
    (signal, _) = rows(house.store, tables.signals)
    pieces = rows(house.store, tables.evidence, signal_id=signal.signal_id)
    assert len({piece.evidence_key for piece in pieces}) == 3


def test_the_story_that_promoted_stays_and_nobody_is_alerted_twice(house):
    tell(house, FUNDED)
    (alert,) = rows(house.store, tables.alerts)
    tell(house, "Harbour Mills secures Series C funding", days=10)
    tell(house, "Harbour Mills closes $40 million round", days=5)
    assert [row.alert_key for row in rows(house.store, tables.alerts)] == [alert.alert_key]
    assert len(rows(house.store, tables.promotions)) == 1
    assert subjects(house, "T") == []


def test_of_two_stories_that_were_both_alerted_about_the_second_is_withdrawn_and_its_rep_is_told(house):
    tell(house, FUNDED)
    with house.store.begin("test.reject") as tx:  # so that the account is not warm any more
        tx.execute(update(tables.alerts).values(state="rejected"))
    tell(house, "Harbour Mills secures Series C funding", days=10)
    assert len(rows(house.store, tables.alerts)) == 2
    tell(house, "Harbour Mills closes $40 million round", days=5)
    assert [key for key, _ in counting(house)] == ["story/1"]
    (told,) = subjects(house, "Told twice:")
    assert "Harbour Mills" in told
    assert len(rows(house.store, tables.promotions)) == 2  # what was promoted stays


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Harbour Mills completes acquisition of Pellhaven Creamery", "completed"),
        ("Harbour Mills calls off Pellhaven Creamery takeover", "cancelled"),
    ],
)
@pytest.mark.parametrize(("months", "joins"), [(3, True), (17, True), (20, False)])
def test_a_later_rung_joins_its_story_for_eighteen_months(house, title, rung, months, joins):
    tell(house, "Harbour Mills to acquire Pellhaven Creamery for $62 million")
    tell(house, title, days=30 * months)
    first, *others = rows(house.store, tables.stories)
    assert (first.realis, len(others)) == ((rung, 0) if joins else ("announced", 1))


def test_a_cancelled_deal_takes_its_signal_back_and_leaves_the_others(house):
    tell(house, "Harbour Mills to acquire Pellhaven Creamery for $62 million")
    tell(house, FUNDED, days=1)
    assert counting(house) == [("story/1", "announced"), ("story/2", "completed")]
    tell(house, "Harbour Mills calls off Pellhaven Creamery takeover", days=60)
    assert counting(house) == [("story/2", "completed")]
    assert subjects(house, "Taken back:") == []  # the alert stands on the money


def test_a_cancelled_deal_that_brought_the_alert_is_told_to_its_rep(house):
    tell(house, "Harbour Mills to raise $40 million in Series C funding")
    assert len(rows(house.store, tables.alerts)) == 1
    tell(house, "Harbour Mills scraps $40 million funding round", days=60)
    (told,) = subjects(house, "Taken back:")
    assert "Harbour Mills" in told
    assert counting(house) == []


def test_the_nearest_to_the_source_stands_first_in_the_alert_with_the_number_of_voices(house):
    report = (
        "The mill said that the money comes from three funds and pays for a second plant in the north of the country."
    )
    tell(house, FUNDED, summary=report)
    for n in range(5):
        tell(house, FUNDED, days=0.1 * n, summary=report)
    tell(
        house,
        f"{FUNDED}, it says",
        days=1,
        link="https://news.harbour.example/funding",
        summary="Dear friends, we did it.",
    )
    with house.store.read() as tx:
        key = rows(house.store, tables.signals)[0].signal_key
        told = signals.load_evidence(tx, [key])[key]
    assert told_by(told) == "Told 7 times, by 2 independent sources."
    assert told[0].link == "https://news.harbour.example/funding"


def test_a_batch_that_tells_both_stories_and_what_links_them_begins_none_too_many(house):
    desk = Desk(house)
    source_id = desk.add("/feed.xml")
    titles = (
        (FUNDED, 0),
        ("Harbour Mills secures Series C funding", 10),
        ("Harbour Mills closes $40 million round", 5),
    )
    new = [
        NewItem(
            source_id,
            f"g{n}",
            None,
            title,
            "",
            f"https://p{n}.example/",
            NOW + timedelta(days=d),
            None,
            "published",
            "unread",
        )
        for n, (title, d) in enumerate(titles)
    ]
    with house.store.begin("test.tell") as tx:
        items.add(tx, new, NOW)
    house.clock.move(days=11)  # type: ignore[attr-defined]
    with house.store.begin("test.lease") as tx:
        lease = leases.lease_ready(tx, leases.ITEMS, house.clock.now(), 500)
    watch.read_items(house, lease.ids, lease.token)
    assert [key for key, _ in counting(house)] == ["story/1"]
