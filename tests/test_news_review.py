"""The review tray of news: what waits, and what a person's decision does, through the flow and the command line."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from engine.core.errors import RekindleError
from engine.house import House
from engine.store import Store, doubts, tables
from tests import intake
from tests.intake import Desk, keep
from tests.warm_world import NOW, furnish, house_over, rows
from triggers import news_review, rulebooks
from triggers.desk import Desk as TriggerDesk
from triggers.replaying import replay
from workers.commands.news import app

UNSURE = "Harbour Mills reportedly in talks to raise $40 million in Series C funding"
SURE_AND_MORE = "Harbour Mills raises $40 million in Series C funding; Harbour Mills renews its fleet"
#: Rules that are unsure for ever, however well those that ship learn to read.
OWN = {"custom.fleet_renewal": "renew", "custom.axe": "axe"}


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """What ships, and two rules that are not precise."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(rulebooks.RULES, home / "triggers" / "rules")
    for kind, verb in OWN.items():
        rule = f"kind: {kind}\nsign: 1\nrules: [{{rule: {verb}s, verbs: {verb}, precise: false}}]\n"
        (home / "triggers" / "rules" / f"{kind}.yaml").write_text(rule)
    return home


@pytest.fixture
def desk(store: Store, home: Path) -> Desk:
    furnish(store)
    house = house_over(store)
    house.settings = house.settings.model_copy(update={"home": home})
    return Desk(house)


def waiting(house: House) -> list[tuple[int, str, str]]:
    """What waits: number, kind, account."""
    return [(d["doubt_id"], d["kind"], d["account"]) for item in TriggerDesk(house).review() for d in item["doubts"]]


def bring(desk: Desk, title: str = UNSURE, days: float = 0.0) -> int:
    """An item that is read; the number of what it leaves in doubt, which must be one thing."""
    before = {number for number, *_ in waiting(desk.house)}
    keep(desk, title, days=(NOW - intake.NOW) / timedelta(days=1) + days)
    desk.read()
    (number,) = {number for number, *_ in waiting(desk.house)} - before
    return number


def read_again(desk: Desk) -> None:
    """Every item as if it had come just now."""
    with desk.house.store.begin("test.again") as tx:
        tx.execute(update(tables.items).values(state="unread", next_at=desk.house.clock.now()))
    desk.read()


def told(desk: Desk) -> list[tuple[str, int, str]]:
    return [(row.kind, row.account_id, row.data["realis"]) for row in desk.rows(tables.signals)]


def test_a_rumour_waits_and_counts_when_a_person_accepts_it(desk):
    number = bring(desk)
    assert waiting(desk.house) == [(number, "funding", "Harbour Mills")]
    assert told(desk) == []
    decided = news_review.accept(desk.house, number, "kim")
    (signal,) = desk.rows(tables.signals)
    assert decided.signal_keys == (signal.signal_key,)
    assert told(desk) == [("funding", 1, "announced")]
    assert signal.data["slots"]
    assert len(rows(desk.house.store, tables.alerts)) == 1
    assert waiting(desk.house) == []
    assert desk.rows(tables.doubts)[0].decided_by == "kim"
    assert desk.rows(tables.items)[0].reading["stories"] == [signal.story_id]


def test_what_is_rejected_leaves_the_tray_and_tells_nothing(desk):
    assert news_review.reject(desk.house, bring(desk), "kim").signal_keys == ()
    assert waiting(desk.house) == []
    assert told(desk) == []


def test_a_decision_is_made_once(desk):
    number = bring(desk)
    news_review.reject(desk.house, number, "kim")
    with pytest.raises(RekindleError, match="was rejected by kim already"):
        news_review.accept(desk.house, number, "lee")
    with pytest.raises(RekindleError, match="does not wait"):
        news_review.reject(desk.house, 10_000_000, "lee")
    assert told(desk) == []


def test_a_person_may_say_how_far_it_has_come(desk):
    number = bring(desk)
    with pytest.raises(RekindleError, match="there is no rung sure"):
        news_review.accept(desk.house, number, "kim", realis="sure")
    news_review.accept(desk.house, number, "kim", realis="completed")
    assert told(desk) == [("funding", 1, "completed")]


def test_what_is_accepted_joins_the_story_that_is_there(desk):
    keep(desk, "Harbour Mills raises $40 million in Series C funding", days=(NOW - intake.NOW) / timedelta(days=1))
    desk.read()
    news_review.accept(desk.house, bring(desk), "kim")
    assert len(desk.rows(tables.stories)) == 1
    assert len(desk.rows(tables.evidence)) == 2


# Beside something sure


def test_what_is_unsure_beside_something_sure_of_the_same_company_waits_while_that_alerts(desk):
    number = bring(desk, SURE_AND_MORE)
    assert told(desk) == [("funding", 1, "completed")]
    assert len(rows(desk.house.store, tables.alerts)) == 1
    assert waiting(desk.house) == [(number, "custom.fleet_renewal", "Harbour Mills")]
    news_review.accept(desk.house, number, "kim")
    assert told(desk) == [("funding", 1, "completed"), ("custom", 1, "completed")]
    assert desk.rows(tables.signals)[-1].data["name"] == "fleet_renewal"
    assert len(desk.rows(tables.items)[0].reading["stories"]) == 2


def test_what_is_unsure_of_another_company_waits_while_the_sure_one_alerts(desk):
    other = desk.account("Quayside Robotics", "quayside.example")
    number = bring(desk, "Harbour Mills buys bakery chain, Quayside Robotics may cut 90 jobs")
    assert told(desk) == [("acquisition", 1, "completed")]
    assert waiting(desk.house) == [(number, "layoffs", "Quayside Robotics")]
    news_review.accept(desk.house, number, "kim")
    assert told(desk)[1:] == [("layoffs", other, "announced")]


def test_a_name_that_may_be_an_everyday_word_is_asked_beside_something_sure_too(desk):
    desk.account("Square", "square.example")
    keep(
        desk,
        "Harbour Mills buys bakery chain",
        days=(NOW - intake.NOW) / timedelta(days=1),
        summary="Square opens plant in Ohio.",
    )
    desk.read()
    assert told(desk) == [("acquisition", 1, "completed")]
    assert [(kind, account) for _, kind, account in waiting(desk.house)] == [("expansion", "Square")]


def test_the_same_happening_read_as_two_kinds_is_told_once_and_asked_not_at_all(desk):
    keep(desk, "Harbour Mills axes 90 jobs", days=(NOW - intake.NOW) / timedelta(days=1))
    desk.read()
    assert [kind for kind, *_ in told(desk)] == ["layoffs"]
    assert waiting(desk.house) == []


# Nothing comes twice


@pytest.mark.parametrize("decide", [news_review.accept, news_review.reject, None])
@pytest.mark.parametrize("title", [UNSURE, SURE_AND_MORE])
def test_an_item_that_is_read_again_asks_nothing_again(desk, title, decide):
    number = bring(desk, title)
    if decide:
        decide(desk.house, number, "kim")
    before = told(desk), waiting(desk.house)
    read_again(desk)
    assert (told(desk), waiting(desk.house)) == before
    assert len(desk.rows(tables.doubts)) == 1


def test_a_replay_asks_nothing(desk):
    number = bring(desk)
    news_review.reject(desk.house, number, "kim")
    replay(desk.house, NOW - timedelta(days=30), rulebooks.RULES)
    assert waiting(desk.house) == []
    assert [row.state for row in desk.rows(tables.doubts)] == ["rejected"]


@pytest.mark.parametrize("decide", [news_review.accept, news_review.reject, None])
def test_other_outlets_that_tell_the_same_within_the_week_are_one_question(desk, decide):
    number = bring(desk)
    if decide:
        decide(desk.house, number, "kim")
    before = told(desk), waiting(desk.house)
    keep(desk, f"{UNSURE}, sources say", days=(NOW - intake.NOW) / timedelta(days=1) + 2)
    desk.read()
    assert (told(desk), waiting(desk.house)) == before
    if not decide:
        assert TriggerDesk(desk.house).review()[0]["doubts"][0]["told"] == 2


def test_another_sum_and_a_later_week_are_questions_of_their_own(desk):
    first = bring(desk)
    other_sum = bring(desk, UNSURE.replace("40", "90"), days=1)
    next_week = bring(desk, days=9)
    assert [number for number, *_ in waiting(desk.house)] == [next_week, other_sum, first]


def test_of_two_who_decide_at_the_same_moment_one_wins(desk):
    number = bring(desk)
    with desk.house.store.begin("test.first") as tx:
        assert doubts.take(tx, number, "rejected", "kim", NOW)
    with desk.house.store.begin("test.second") as tx:
        assert doubts.take(tx, number, "accepted", "lee", NOW) is None


# The command line


@pytest.fixture
def by_command(store_url, home, tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("REKINDLE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", store_url)
    store = Store(store_url)
    furnish(store)
    house = house_over(store)
    house.settings = house.settings.model_copy(update={"home": home})
    yield Desk(house)
    store.close()


def test_the_tray_is_read_and_decided_by_command(by_command):
    first, second = bring(by_command), bring(by_command, f"{UNSURE.replace('40', '90')}\x1b[31m")
    third = bring(by_command, SURE_AND_MORE)
    runner = CliRunner()
    shown = runner.invoke(app, ["tray"]).output
    assert "3 waiting: `rekindle news accept` or `reject` with its number" in shown
    assert f"{first:>5} funding (rumour) at Harbour Mills, 0.90: " in shown
    assert (
        f"{third:>5} custom.fleet_renewal (completed) at Harbour Mills, 0.55: Harbour Mills renews its fleet" in shown
    )
    assert "https://trade.example/0" in shown
    assert "\x1b" not in shown
    assert f"{first} accepted: story/" in runner.invoke(app, ["accept", str(first)]).output
    assert runner.invoke(app, ["reject", str(second), str(third)]).output == f"{second} rejected\n{third} rejected\n"
    assert runner.invoke(app, ["tray"]).output == "nothing waits\n"
    assert "Harbour Mills: funding (completed), told 2 x" in runner.invoke(app, ["stories"]).output
    assert isinstance(runner.invoke(app, ["reject", str(second)]).exception, RekindleError)


def test_an_item_that_could_not_be_read_is_shown_with_the_error(by_command):
    keep(by_command, "A very odd headline")
    with by_command.house.store.begin("test.fail") as tx:
        tx.execute(update(tables.items).values(state="failed", error="ValueError: odd"))
    shown = CliRunner().invoke(app, ["tray"]).output
    assert "A very odd headline" in shown
    assert "could not be read: ValueError: odd" in shown
