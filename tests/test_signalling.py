"""Signals of other systems, through the flow and the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine import alerting
from engine.core.signal_form import SignalForm
from engine.signalling import Received, receive_forms
from engine.store import Store, schema, tables
from tests.warm_world import NOW, count, furnish, house_over, promote, rows
from workers.cli import app

TRIAL = {
    "key": "crm-17",
    "lead": "lead4@customer.example",
    "name": "trial",
    "title": "Started a trial",
    "kind": "custom",
}
ROUND = {
    "key": "data-1",
    "account": "Harbour Mills",
    "kind": "funding",
    "title": "Raised 12 million",
    "link": "https://news.example/1",
}


def test_forms_are_answered_one_by_one_and_count_once(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    stranger = TRIAL | {"key": "k2", "lead": "nobody@x.example"}
    nowhere = ROUND | {"key": "k3", "account": "Nowhere Ltd"}
    forms = [SignalForm.model_validate(form) for form in (TRIAL, ROUND, stranger, nowhere)]
    assert receive_forms(house, forms, NOW) == [
        Received("crm-17", "received"),
        Received("data-1", "received", (2,)),
        Received("k2", "no_such_lead"),
        Received("k3", "no_such_account"),
    ]
    assert [r.word for r in receive_forms(house, forms[:2], NOW)] == ["known", "known"]
    assert count(store, tables.signals) == 2
    assert rows(store, tables.alerts)[0].body["title"] == "Raised 12 million"


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """What the command line meets: a migrated database in the folder that the environment names."""
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path))
    store = Store(f"sqlite:///{tmp_path / 'rekindle.db'}")
    schema.migrate(store)
    furnish(store)
    return store


def run(*arguments: str, text: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments), input=text)
    return result.exit_code, result.stdout or result.stderr


def test_a_signal_comes_in_by_the_command_line(installation: Store) -> None:
    code, output = run("signal", "-", text=json.dumps(ROUND))
    assert (code, output) == (0, "data-1: received, lead 2 is warm\n")
    code, output = run("signal", "-", "--json", text=json.dumps([ROUND]))
    assert (code, json.loads(output)["result"]) == (0, "known")
    assert count(installation, tables.alerts) == 1


def test_one_signal_per_line_and_a_stranger_is_told(installation: Store, tmp_path: Path) -> None:
    path = tmp_path / "signals.jsonl"
    path.write_text(json.dumps(TRIAL) + "\n\n" + json.dumps(TRIAL | {"key": "k", "lead": "nobody@x.example"}) + "\n")
    code, output = run("signal", str(path))
    assert (code, output) == (1, "crm-17: received\nk: no such lead\n")
    assert count(installation, tables.signals) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"key": "a"}', "signal 1: title"),
        (json.dumps(TRIAL) + "\n{broken\n", "line 2: this is not JSON"),
        ("[" * 100_000, "line 1: this is not JSON"),
        ("[3]", "signal 1"),
    ],
)
def test_a_broken_file_names_the_place_and_takes_nothing_in(installation: Store, text: str, says: str) -> None:
    code, output = run("signal", "-", text=text)
    assert code == 2
    assert says in output
    assert count(installation, tables.signals) == 0


def test_alerts_are_listed_shown_claimed_and_rejected_by_the_command_line(installation: Store) -> None:
    assert "No alerts yet" in run("alerts")[1]
    house = house_over(installation)
    alert_id = str(promote(house))
    alerting.deliver_due_notices(house)
    assert "Lead2" in run("alerts", "list")[1]
    assert json.loads(run("alerts", "list", "--json", "--state", "delivered")[1])["lead"]["lead_id"] == 2
    shown = run("alerts", "show", alert_id)[1]
    assert "https://news0.example/0" in shown
    assert "To be claimed by 2026-06-08 14:00 UTC." in shown
    assert json.loads(run("alerts", "show", alert_id, "--json")[1])["evidence"][0]["source"] == "outlet 0"
    assert run("alerts", "claim", alert_id, "--by", "kim@brightwater.example") == (
        0,
        "Claimed by kim@brightwater.example.\n",
    )
    code, output = run("alerts", "claim", alert_id, "--by", "lee@brightwater.example", "--json")
    assert (code, json.loads(output)["result"]) == (1, "taken")
    code, output = run("alerts", "reject", alert_id, "--by", "kim@brightwater.example", "--reason", "no fit")
    assert (code, "back to nurture" in output) == (0, True)
    assert run("alerts", "show", "999")[0] == 2


def test_a_lead_is_won_by_the_command_line(installation: Store) -> None:
    alert_id = str(promote(house_over(installation)))
    assert run("alerts", "close", alert_id, "--by", "kim@brightwater.example", "--outcome", "maybe")[0] == 2
    assert run("alerts", "close", alert_id, "--by", "kim@brightwater.example", "--outcome", "won")[0] == 0
    assert rows(installation, tables.leads)[1].state == "won"
