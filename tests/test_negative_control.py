"""The negative control and the words learned from the user's own feeds, through the live path on both databases."""

import pytest

from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import tables
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.intake import NOW, Desk, keep
from triggers import common_words, decoys, watched
from triggers.desk import Desk as TriggerDesk


@pytest.fixture
def house(store, tmp_path):
    return House(
        store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport(), Tokens(b"k" * 32), MemoryFetcher()
    )


@pytest.fixture
def desk(house) -> Desk:
    return Desk(house)


def read(desk: Desk, *titles: str) -> None:
    keep(desk, *titles)
    desk.read()


# --- decoys ---------------------------------------------------------------------------------------------------------


def test_an_item_that_hits_a_decoy_tells_nothing_and_is_counted(desk):
    desk.account("Calder Mills Dairy", "calder.example")
    read(desk, "Brindlemoor Ferries raises $40 million in Series C funding", "Rain in the north")
    assert desk.count(tables.signals) == 0
    assert [row.decoys for row in desk.rows(tables.items)] == [["decoy/Brindlemoor Ferries plc"], None]
    rate = TriggerDesk(desk.house).decoy_rate()
    assert (rate.items, rate.hits, rate.names) == (2, 1, (("Brindlemoor Ferries plc", 1),))
    assert TriggerDesk(desk.house).news_health() == (
        "1 of 2 items hit a decoy (500.00 false positives in 1,000): Brindlemoor Ferries plc (1)."
    )


def test_the_real_company_beside_a_decoy_has_its_signal(desk):
    account_id = desk.account("Calder Mills Dairy", "calder.example")
    read(desk, "Calder Mills Dairy to acquire Brindlemoor Ferries for $62 million")
    assert [(row.account_id, row.kind) for row in desk.rows(tables.signals)] == [(account_id, "acquisition")]
    reading = desk.rows(tables.items)[0].reading
    assert [company["company_id"] for company in reading["companies"]] == [str(account_id)]


def test_the_rate_is_that_of_the_last_thirty_days(desk):
    read(desk, "Brindlemoor Ferries raises $40 million in Series C funding")
    desk.house.clock.move(days=31)
    assert TriggerDesk(desk.house).decoy_rate().items == 0


@pytest.mark.parametrize("is_first", [True, False])
def test_an_account_that_is_called_like_a_decoy_takes_its_place(desk, is_first):
    if not is_first:
        read(desk, "Rain in the north")  # the index is there, decoys and all
    account_id = desk.account("Brindlemoor Ferries plc", "brindlemoor.example")
    read(desk, "Brindlemoor Ferries raises $40 million in Series C funding")
    assert [row.account_id for row in desk.rows(tables.signals)] == [account_id]
    assert [row.decoys for row in desk.rows(tables.items)] == [None] * desk.count(tables.items)


def test_every_shipped_decoy_stands_in_the_live_index(desk):
    index = watched.name_index(desk.house)
    assert len(index) == len(decoys.load())


# --- everyday words -------------------------------------------------------------------------------------------------


def fill(desk: Desk, number: int) -> None:
    """Items that use "thresh" as a verb, and "Orvane" as a name."""
    keep(desk, *[f"Farmers thresh the corn of Orvane by hand, day {n}" for n in range(number)])
    desk.read()


def reload(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a minute had gone by."""
    monkeypatch.setattr(watched, "_AGE_S", 0.0)
    monkeypatch.setattr(watched, "_COST", 0.0)


def test_a_name_that_the_feeds_use_as_a_word_needs_a_second_witness_from_then_on(desk, monkeypatch):
    reload(desk, monkeypatch)
    desk.account("Thresh", "thresh.example")
    desk.account("Orvane", "orvane.example")
    assert not watched.name_index(desk.house).find("Thresh rises")[0].is_ambiguous
    fill(desk, common_words.FEWEST)
    index = watched.name_index(desk.house)
    assert index.find("Thresh rises")[0].is_ambiguous
    assert not index.find("Orvane rises")[0].is_ambiguous


def test_what_is_learned_is_remembered_with_its_numbers_and_learned_anew_when_the_items_have_grown(desk):
    desk.account("Thresh", "thresh.example")
    fill(desk, common_words.FEWEST - 1)
    assert common_words.refresh(desk.house) == common_words.Learned()
    fill(desk, 1)
    learned = common_words.refresh(desk.house)
    assert learned.items == common_words.FEWEST
    (use,) = common_words.watched_ones(learned, watched.name_index(desk.house))
    assert (use.word, use.as_name, use.as_word) == ("thresh", 0, common_words.FEWEST)
    fill(desk, 5)
    assert common_words.refresh(desk.house) == learned
    fill(desk, 20)
    assert common_words.refresh(desk.house).items == common_words.FEWEST + 25


def test_a_process_that_comes_later_knows_the_same_words(desk):
    fill(desk, common_words.FEWEST)
    learned = common_words.refresh(desk.house)
    with desk.house.store.read() as tx:
        assert common_words.load(tx) == learned
    assert "thresh" in learned.words
