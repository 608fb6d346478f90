"""The stop switch of the whole house: what commits before the last look holds every mail, and everybody goes on afterwards."""

import json
import time
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

from engine import switching
from engine.core.release import ReleaseRow
from engine.store import Store, tables
from engine.testing import LedgerTransport
from tests import walk_world
from tests.sending_world import World, happens
from workers.cli import app

ANN, BEN = "ann@acme.example", "ben@globex.example"


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    made = World(store, tmp_path)
    made.release(ANN, BEN)
    return made


def test_nothing_is_decided_while_all_is_stopped_and_everybody_goes_on_afterwards(world: World) -> None:
    assert switching.stop_house(world.house, "ann", "wrong prices")
    assert world.work(hours=3) == 0
    assert world.work(hours=3) == 0
    assert world.touches() == []
    assert world.timeline("wait") == ["stopped", "stopped"], "once for each lead, however often it is looked at"
    assert switching.start_house(world.house, "ann")
    assert world.work() == 2


@pytest.mark.parametrize("point", ["sending.decide:after_commit", "sending.take:after_commit"])
def test_f38_a_stop_of_everything_that_commits_before_the_last_look_stops_the_touch(
    world: World, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = happens(monkeypatch, point, lambda: switching.stop_house(world.house, "ann", "wrong prices"))
    assert world.work(hours=3) == 0
    assert done
    assert {state for _, state, _ in world.touches()} == {"intended"}
    assert world.work(hours=30) == 0
    switching.start_house(world.house, "ann")
    assert world.work() == 2


def test_a_campaign_that_was_stopped_by_itself_stays_so_when_all_goes_on(world: World) -> None:
    switching.stop_campaign(world.house, "no-budget", "ben", "old")
    switching.stop_house(world.house, "ann", "wrong prices")
    switching.start_house(world.house, "ann")
    assert world.work(hours=3) == 0
    assert set(world.timeline("wait")) == {"campaign_stopped"}


def test_stopping_and_starting_twice_says_so_and_is_noted_once(world: World) -> None:
    assert switching.stop_house(world.house, "ann", "a")
    assert not switching.stop_house(world.house, "ben", "b")
    assert switching.start_house(world.house, "ben")
    assert not switching.start_house(world.house, "ben")
    noted = world.rows(tables.changes, "kind", "by")
    assert [row for row in noted if row[0] != "applied"] == [("stopped", "ann"), ("started", "ben")]


def test_leads_still_enter_while_all_is_stopped(world: World) -> None:
    switching.stop_house(world.house, "ann", "wrong prices")
    world.release(ReleaseRow("cy@initech.example", "no_need", first_name="Cy"))
    assert len(world.rows(tables.enrolments, "enrolment_id")) == 3


def test_a_stop_holds_workers_in_full_swing_but_for_the_groups_that_are_under_way(store: Store, tmp_path: Path) -> None:
    walk_world.release(store, tmp_path, 120)
    house = walk_world.house_at(store, tmp_path)
    ledger = LedgerTransport(tmp_path / "ledger", group_size=4, delay_s=0.02)
    house.transport = ledger
    working = Thread(target=walk_world.work_all, args=(house,))  # two workers
    working.start()
    while len(ledger.ledger()) < 12:
        time.sleep(0.005)
    switching.stop_house(house, "ann", "wrong prices")
    at_the_stop = len(ledger.ledger())
    working.join()
    assert len(ledger.ledger()) - at_the_stop <= 2 * 2 * ledger.group_size, (
        "one group of each worker, looked at and handed over"
    )
    assert len(ledger.ledger()) < 120
    switching.start_house(house, "ann")
    house.clock.move(minutes=10)  # type: ignore[attr-defined]
    walk_world.work_all(house)
    assert sorted(ledger.ledger()) == sorted(set(ledger.ledger()))
    assert len(ledger.ledger()) == 120


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


@pytest.mark.usefixtures("home")
def test_the_command_line_stops_all_shows_it_and_starts_it_again() -> None:
    assert run("stop", "--all", "--reason", "wrong prices", "--by", "ann") == (0, "all mail to leads: stopped\n")
    assert "was stopped already" in run("stop", "--all")[1]
    assert "All mail to leads is stopped: wrong prices (ann)" in run("campaign")[1]
    assert json.loads(run("campaign", "list", "--json")[1].splitlines()[0])["all_stopped"]["by"] == "ann"
    assert "stopped all mail to leads: wrong prices" in run("campaign", "history")[1]
    assert run("start", "--all") == (0, "all mail to leads: goes on\n")
    assert "is stopped" not in run("campaign")[1]


@pytest.mark.usefixtures("home")
def test_the_command_line_stops_and_starts_one_campaign() -> None:
    assert run("stop", "no-budget") == (0, "campaign no-budget: stopped\n")
    assert run("start", "no-budget") == (0, "campaign no-budget: goes on\n")


@pytest.mark.parametrize("arguments", [["stop"], ["stop", "no-budget", "--all"], ["start"]])
def test_a_stop_without_a_name_or_with_both_is_refused(arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2
