"""`rekindle plan`, `apply`, `campaign` and `forecast` as people and pipelines call them: output, files and exit codes."""

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.policy_files import load_policy
from engine.releasing import release_leads
from engine.store import Store, schema
from tests.leads_world import house_over, write_campaign, write_home
from workers.cli import app

ROOT = Path(__file__).parents[1]
HELLO = "{id: hello, send: no-budget/hello, after: 2 days}"
LATER = "{id: later, send: no-budget/later, after: 2 weeks}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is applied and has three leads in it, and the environment that the commands find it by."""
    folder = write_home(tmp_path / "home")
    (folder / "triggers").mkdir()
    (folder / "triggers" / "policy.yaml").write_text((ROOT / "triggers" / "policy.yaml").read_text())
    url = f"sqlite:///{tmp_path / 'rekindle.db'}"
    monkeypatch.setenv("REKINDLE_HOME", str(folder))
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("REKINDLE_DATABASE_URL", url)
    store = Store(url)
    schema.migrate(store)
    house = house_over(store)
    apply_library(house, read_home(folder), "kim", load_policy(folder))
    release_leads(house, (ReleaseRow(f"lead{n}@a.example", "no_budget") for n in range(3)))
    store.close()
    return folder


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


def test_a_plan_without_a_difference_exits_0_in_both_ways(home: Path) -> None:
    assert run("plan", "--detailed-exitcode")[0] == 0
    assert "Nothing differs" in run("plan")[1]


def test_a_plan_with_a_difference_exits_2_when_asked(home: Path) -> None:
    write_campaign(home, "no-budget", steps=f"[{HELLO.replace('2 days', '3 days')}, {LATER}]")
    code, out = run("plan")
    assert (code, "3 leads keep the version" in out) == (0, True)
    assert run("plan", "--detailed-exitcode")[0] == 2


def test_a_refused_plan_exits_1_with_the_line_to_add_and_apply_does_too(home: Path) -> None:
    write_campaign(home, "no-budget", steps=f"[{LATER}]")
    code, out = run("plan", "--json")
    told = json.loads(out)
    assert (code, told["refused"]) == (1, True)
    assert "migrate: { hello: later }" in told["problems"][0]["help"]
    assert run("apply")[0] == 1


def test_a_plan_in_a_file_is_applied_exactly_once(home: Path, tmp_path: Path) -> None:
    write_campaign(
        home, "no-budget", steps=f"[{HELLO.replace('2 days', '3 days')}, {LATER}]", more="migrate: { hello: hello }"
    )
    plan, summary = tmp_path / "plan.json", tmp_path / "plan.md"
    assert run("plan", "--out", plan, "--markdown", summary)[0] == 0
    assert "| no-budget | changed |" in summary.read_text()
    code, out = run("apply", "--plan", plan, "--json", "--by", "ann")
    assert (code, json.loads(out)["moved"]) == (0, {"no-budget": {"hello": 3}})
    result = CliRunner().invoke(app, ["apply", "--plan", str(plan)])
    assert "something else was applied" in str(result.exception)


def test_a_file_that_is_no_plan_is_refused(home: Path, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]")
    assert run("apply", "--plan", tmp_path / "x.json")[0] == 2
    assert run("apply", "--plan", tmp_path / "nothing.json")[0] == 2


def test_a_campaign_is_stopped_started_and_its_history_told(home: Path) -> None:
    assert run("campaign", "stop", "no-budget", "--reason", "wrong price", "--by", "ann") == (
        0,
        "campaign no-budget: stopped\n",
    )
    assert "stopped already" in run("campaign", "stop", "no-budget")[1]
    assert json.loads(run("campaign", "list", "--json")[1].splitlines()[0])["state"] == "stopped"
    assert run("campaign", "start", "no-budget") == (0, "campaign no-budget: goes on\n")
    lines = [json.loads(line) for line in run("campaign", "history", "no-budget", "--json")[1].splitlines()]
    assert [(line["kind"], line["campaign"]) for line in lines] == [
        (k, "no-budget") for k in ("started", "stopped", "applied")
    ]
    assert (lines[1]["by"], lines[1]["reason"]) == ("ann", "wrong price")
    assert "wrong price" in run("campaign", "history")[1]
    assert "no-need" in run("campaign")[1]


def test_a_campaign_that_is_none_cannot_be_stopped(home: Path) -> None:
    result = CliRunner().invoke(app, ["campaign", "stop", "no-bugdet"])
    assert "no campaign 'no-bugdet' was applied" in str(result.exception)


def test_a_forecast_is_a_table_lines_and_a_picture(home: Path, tmp_path: Path) -> None:
    code, out = run("forecast", "--json", "--svg", tmp_path / "x.svg")
    assert code == 0
    assert sum(json.loads(line)["mails"] for line in out.splitlines()) == 6
    assert ET.fromstring((tmp_path / "x.svg").read_text()).tag.endswith("svg")
    told = run("forecast")[1]
    assert "6 mails to 3 leads in 90 days" in told
    head, *rows, _ = told.splitlines()
    assert head.split() == ["week", "from", "no-budget", "all", "most", "on", "a", "day"]
    assert all(date.fromisoformat(row.split()[0]) for row in rows)  # nothing is cut where no terminal sets a width


def test_a_mail_that_fails_for_everybody_is_refused_and_its_campaign_keeps_its_version(home: Path) -> None:
    write_campaign(home, "no-budget", steps=f"[{HELLO.replace('2 days', '3 days')}, {LATER}]")
    path = home / "templates" / "no-budget" / "hello" / "body.txt.j2"
    path.write_text("Hi {{ lead.frist_name }}" + path.read_text())
    code, out = run("plan", "--json")
    told = json.loads(out)
    assert (code, told["refused"]) == (1, True)
    assert [(p["file"], p["code"]) for p in told["problems"]] == [(str(path), "unknown-variable")]
    assert {c["campaign"]: c["word"] for c in told["campaigns"]}["no-budget"] == "kept"
    code, out = run("apply", "--json")
    assert (code, json.loads(out)["campaigns"]["no-budget"], json.loads(out)["templates"]) == (1, "kept", [])


def test_a_mail_that_fails_for_some_leads_is_applied(home: Path) -> None:
    path = home / "templates" / "no-budget" / "hello" / "body.txt.j2"
    path.write_text("{{ lead.attributes.seats }}" + path.read_text())
    code, out = run("apply", "--json")
    assert (code, json.loads(out)["templates"]) == (0, ["no-budget/hello"])
