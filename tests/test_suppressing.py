"""Suppressions by people: address, domain, account; what they end, what the last look makes of them, and who takes them back."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.core.errors import RekindleError
from engine.core.release import ReleaseRow
from engine.releasing import release_leads
from engine.store import Store, tables
from engine.suppressing import Scope, allow, suppress
from tests.sending_world import World, happens
from workers.cli import app

ANN, BEN, CY = "ann@acme.example", "ben@acme.example", "cy@globex.example"
TAKEN = "sending.take:after_commit"


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    made = World(store, tmp_path)
    rows = [
        ReleaseRow(a, "no_budget", first_name="X", company=a.rpartition("@")[2], domain=a.rpartition("@")[2])
        for a in (ANN, BEN, CY)
    ]
    made.release(*rows)
    return made


@pytest.mark.parametrize(
    ("scope", "name", "ended"),
    [
        ("address", " Ann@ACME.example ", 1),
        ("domain", "@Acme.Example", 2),
        ("account", "acme.example", 2),
        ("lead", "Ann@acme.example", 1),
    ],
)
def test_who_is_suppressed_gets_nothing_and_the_drip_ends_with_the_word(
    world: World, scope: Scope, name: str, ended: int
) -> None:
    done = suppress(world.house, scope, [name], "suppressed", "ann")
    assert (done.named, done.stopped, done.refused) == (1, ended, ())
    assert world.work(hours=3) == 3 - ended
    assert world.timeline("stop") == ["suppressed"] * ended
    assert suppress(world.house, scope, [name], "suppressed", "ann").stopped == 0


@pytest.mark.parametrize(
    ("scope", "name", "ended"),
    [("address", ANN, 1), ("domain", "acme.example", 2), ("account", "acme.example", 2), ("lead", ANN, 1)],
)
def test_f38_a_suppression_that_commits_before_the_last_look_stops_the_touch(
    world: World, scope: Scope, name: str, ended: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = happens(monkeypatch, TAKEN, lambda: suppress(world.house, scope, [name], "suppressed", "ann"))
    assert world.work(hours=3) == 3 - ended
    assert done


def test_who_comes_later_from_a_suppressed_domain_or_account_is_not_written_to(world: World) -> None:
    suppress(world.house, "domain", ["initech.example"], "suppressed", "ann")
    world.release("dee@initech.example")
    assert world.work(hours=3) == 3
    assert "suppressed" in world.timeline("not_enrolled")


def test_names_that_are_none_are_told_and_the_others_count(world: World) -> None:
    done = suppress(world.house, "address", [ANN, "nobody", "a@b@c"], "unsubscribed", "ann")
    assert done.named == 1
    assert [name for name, _ in done.refused] == ["nobody", "a@b@c"]


def test_a_domain_that_millions_share_is_refused(world: World) -> None:
    done = suppress(world.house, "domain", ["gmail.com"], "suppressed", "ann")
    assert (done.named, len(done.refused)) == (0, 1)
    assert world.rows(tables.suppressions, "scope") == []


def test_an_account_that_nobody_knows_is_told(world: World) -> None:
    with pytest.raises(RekindleError, match=r"no account has the domain nowhere\.example"):
        suppress(world.house, "account", ["nowhere.example"], "suppressed", "ann")


def test_a_suppression_by_hand_is_taken_back_and_a_persons_own_word_is_not(world: World) -> None:
    suppress(world.house, "address", [ANN], "suppressed", "ann")
    assert allow(world.house, "address", ANN, "ann")
    assert not allow(world.house, "address", ANN, "ann")
    suppress(world.house, "address", [BEN], "unsubscribed", "ann")
    with pytest.raises(RekindleError, match="for ever"):
        allow(world.house, "address", BEN, "ann")
    suppress(world.house, "account", ["acme.example"], "suppressed", "ann")
    assert allow(world.house, "account", "acme.example", "ann")
    with pytest.raises(RekindleError):
        allow(world.house, "address", "nobody", "ann")


def test_a_lead_stays_suppressed_under_another_address_until_it_is_allowed(world: World) -> None:
    suppress(world.house, "lead", [ANN], "suppressed", "max")
    assert world.rows(tables.suppressions, "scope") == ["lead"]
    with world.store.begin("test.address") as tx:
        named = tables.leads.update().where(tables.leads.c.address_key == ANN)
        tx.execute(named.values(address="lee@acme.example", address_key="lee@acme.example"))
    again = ReleaseRow("lee@acme.example", "no_budget", note="once more")
    release_leads(world.house, [again], change_reason=True)
    assert "suppressed" in world.timeline("not_enrolled")
    with pytest.raises(RekindleError, match=r"no lead has the address ann@acme\.example"):
        suppress(world.house, "lead", [ANN], "suppressed", "max")
    assert not allow(world.house, "lead", ANN, "max")
    assert allow(world.house, "lead", "Lee@acme.example", "max")
    release_leads(world.house, [replace(again, note="and now")], change_reason=True)
    assert world.work(hours=3) == 3


def test_a_domain_does_not_take_those_along_whose_name_only_ends_alike(world: World) -> None:
    world.release(ReleaseRow("eve@notacme.example", "no_budget", first_name="Eve"))
    suppress(world.house, "domain", ["acme.example"], "suppressed", "ann")
    assert world.work(hours=3) == 2


def test_the_command_line_takes_names_files_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))

    def run(*arguments: str, given: str = "") -> tuple[int, str]:
        result = CliRunner().invoke(app, arguments, input=given)
        return result.exit_code, result.stdout

    run("migrate")
    assert run("suppress", ANN) == (0, "1 suppressed, 0 drips ended\n")
    (tmp_path / "list.txt").write_text(f"{BEN}\n\nnobody\n")
    code, told = run("suppress", "--file", "list.txt", "--reason", "unsubscribed")
    assert (code, told) == (1, "1 suppressed, 0 drips ended\n")
    assert run("suppress", "--domain", "--file", "-", given="initech.example\n")[0] == 0
    assert run("allow", ANN) == (0, f"{ANN}: may be written to again\n")
    assert run("suppress")[0] == 2
    assert run("suppress", "x.example", "--domain", "--account")[0] == 2
    assert run("suppress", BEN, "--lead", "--domain")[0] == 2
    assert run("suppress", BEN, "--lead")[0] == 1
