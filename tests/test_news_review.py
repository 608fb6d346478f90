"""The review tray of news: what waits, and what a person's decision does, through the flow and the command line."""

import os
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from engine.core.errors import RekindleError
from engine.house import House
from engine.store import Store, tables
from tests import intake
from tests.intake import Desk, keep
from tests.warm_world import NOW, furnish, house_over, rows
from triggers import news_review
from triggers.desk import Desk as TriggerDesk
from workers.commands.news import app

UNSURE = "Harbour Mills reportedly in talks to raise $40 million in Series C funding"


@pytest.fixture
def desk(store: Store) -> Desk:
    furnish(store)
    return Desk(house_over(store))


def waiting(house: House) -> list[int]:
    return [row["item_id"] for row in TriggerDesk(house).review()]


def bring(desk: Desk, title: str = UNSURE) -> int:
    """An item that is read; its number."""
    keep(desk, title, days=(NOW - intake.NOW) / timedelta(days=1))
    desk.read()
    return int(desk.rows(tables.items)[-1].item_id)


def test_a_rumour_waits_and_counts_when_a_person_accepts_it(desk):
    item_id = bring(desk)
    assert waiting(desk.house) == [item_id]
    assert desk.rows(tables.signals) == []
    decided = news_review.accept(desk.house, item_id, "kim")
    (signal,) = desk.rows(tables.signals)
    assert decided.signal_keys == (signal.signal_key,)
    assert (signal.kind, signal.account_id, signal.data["realis"]) == ("funding", 1, "announced")
    assert len(rows(desk.house.store, tables.alerts)) == 1
    assert waiting(desk.house) == []
    assert desk.rows(tables.items)[-1].reading["marked"]["by"] == "kim"


def test_what_is_rejected_leaves_the_tray_and_tells_nothing(desk):
    item_id = bring(desk)
    assert news_review.reject(desk.house, item_id, "kim").signal_keys == ()
    assert waiting(desk.house) == []
    assert desk.rows(tables.signals) == []


def test_a_decision_is_made_once(desk):
    item_id = bring(desk)
    news_review.reject(desk.house, item_id, "kim")
    with pytest.raises(RekindleError, match="was decided by kim already"):
        news_review.accept(desk.house, item_id, "lee")
    with pytest.raises(RekindleError, match="does not wait"):
        news_review.reject(desk.house, 10_000_000, "lee")


def test_a_person_may_say_which_kind_and_how_far(desk):
    item_id = bring(desk)
    with pytest.raises(RekindleError, match="tells nothing layoffs"):
        news_review.accept(desk.house, item_id, "kim", kind="layoffs")
    with pytest.raises(RekindleError, match="there is no rung sure"):
        news_review.accept(desk.house, item_id, "kim", realis="sure")
    news_review.accept(desk.house, item_id, "kim", kind="funding", realis="completed")
    assert desk.rows(tables.signals)[0].data["realis"] == "completed"


def test_what_is_accepted_joins_the_story_that_is_there(desk):
    bring(desk, "Harbour Mills raises $40 million in Series C funding")
    item_id = bring(desk)
    news_review.accept(desk.house, item_id, "kim")
    assert len(desk.rows(tables.stories)) == 1
    assert len(desk.rows(tables.evidence)) == 2


def test_the_tray_is_read_and_decided_by_command(sqlite_url, tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("REKINDLE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    store = Store(sqlite_url)
    furnish(store)
    desk = Desk(house_over(store))
    first, second = bring(desk), bring(desk, f"{UNSURE} again\x1b[31m")
    runner = CliRunner()
    shown = runner.invoke(app, ["tray"]).output
    assert "2 waiting" in shown
    assert "funding (rumour) at Harbour Mills" in shown
    assert "\x1b" not in shown
    assert "accepted: story/" in runner.invoke(app, ["accept", str(first)]).output
    assert runner.invoke(app, ["reject", str(second)]).output == "rejected\n"
    assert runner.invoke(app, ["tray"]).output == "nothing waits\n"
    assert "Harbour Mills: funding (announced), told 1 x" in runner.invoke(app, ["stories"]).output
    assert isinstance(runner.invoke(app, ["reject", str(second)]).exception, RekindleError)
    store.close()
