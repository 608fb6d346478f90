"""`rekindle apply`, `release`, `reps` and `leads`, as people and scripts call them."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from engine.core.history_text import Happening, in_words
from engine.core.lead import Reason
from engine.store import Store, tables, timeline
from engine.store.timeline import Entry
from tests.leads_world import NOW, write_campaign, write_home
from tests.store.rows import put
from workers.cli import app

CSV = "email,first_name,owner,reason\nann@acme.example,Ann,kim@us.example,no_budget\nnobody,,,no_budget\n"


@pytest.fixture
def home(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("REKINDLE_HOME", str(tmp_path / "home"))
    home = write_home(tmp_path / "home")
    (home / "triggers").mkdir()
    (home / "triggers" / "policy.yaml").write_bytes(
        (Path(__file__).parents[1] / "triggers" / "policy.yaml").read_bytes()
    )
    return home


@pytest.fixture
def applied(home: Path) -> Path:
    assert _call("apply").exit_code == 0
    return home


def _call(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def _facts(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_apply_says_what_it_did_and_that_nothing_has_changed(home: Path):
    first, second = _call("apply"), _call("apply")
    assert "campaign no-budget: leads may enter" in first.stdout
    assert "policy.yaml: in force" in first.stdout
    assert (second.exit_code, second.stdout) == (0, "nothing has changed\n")


def test_apply_names_what_is_broken_and_ends_with_1(applied: Path):
    write_campaign(applied, "no-budget", steps="[{id: a, send: no-budget/nowhere, after: 1 day}]")
    told, facts = _call("apply"), _call("apply", "--json")
    assert (told.exit_code, facts.exit_code) == (1, 1)
    assert "campaign no-budget: broken or refused, so the old version stays" in told.stdout
    assert "unknown-template" in told.stderr
    assert _facts(facts)[0]["campaigns"]["no-budget"] == "kept"


def test_a_broken_policy_keeps_the_old_one_and_is_named(applied: Path):
    (applied / "triggers" / "policy.yaml").write_text("threshold: high")
    result = _call("apply")
    assert result.exit_code == 1
    assert "policy.yaml" in result.stderr


def test_a_lead_is_released_and_its_way_is_told(applied: Path):
    result = _call(
        "release", "ann@acme.example", "--reason", "no budget", "--note", "next year", "--revisit-on", "2027-03-01"
    )
    assert (result.exit_code, result.stdout) == (0, "1 of 1 released.\n  1 entered no-budget\n")
    shown = _call("leads", "show", "ANN@acme.example").stdout
    assert "<ann@acme.example>, acme.example: released" in shown
    assert "released for no budget, to be looked at again on 2027-03-01 (next year)" in shown
    assert "entered the campaign no-budget" in shown


def test_a_second_release_by_hand_is_left_alone_until_asked(applied: Path):
    _call("release", "ann@acme.example", "--reason", "no_budget")
    again = _call("release", "ann@acme.example", "--reason", "no_need")
    assert "released already; --change-reason releases them anew" in again.stdout
    changed = _call("release", "ann@acme.example", "--reason", "no_need", "--change-reason", "--json")
    assert _facts(changed)[0]["enrolled"] == {"no-need": 1}
    lines = _call("leads", "show", "ann@acme.example").stdout.splitlines()
    assert [line.split("  ")[-1] for line in lines[-3:]] == [
        "the mails ended: released anew",
        "released for no need",
        "entered the campaign no-need",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name one address"),
        (["ann@acme.example", "--csv", "x.csv"], "name one address"),
        (["ann@acme.example"], "say why with --reason"),
        (["ann@acme.example", "--reason", "no_need", "--at", "soon"], "--at 'soon' is not a time"),
        (["ann@acme.example", "--reason", "no_need", "--revisit-on", "soon"], "--revisit-on 'soon' is not a day"),
        (["--csv", "x.csv", "--map", "address"], "write COLUMN=FIELD"),
    ],
)
def test_a_release_that_lacks_something_says_what(applied: Path, arguments: list[str], message: str):
    result = _call("release", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_row_that_is_refused_is_shown_with_its_line_and_ends_with_1(applied: Path):
    Path("leads.csv").write_text(CSV)
    result = _call("release", "--csv", "leads.csv", "--map", "first_name=attributes.nick", "--country", "GB")
    assert result.exit_code == 1
    assert "1 of 2 released." in result.stdout
    assert "line 3: refused: 'nobody' is not a mail address" in result.stdout
    assert "line 2: note: kim@us.example is no rep that we know" in result.stdout
    facts = _facts(_call("release", "--csv", "leads.csv", "--json"))[0]
    assert (facts["released"], facts["passed_over"], facts["refused"]) == (0, {"known": 1}, 1)


def test_reps_are_imported_and_listed(applied: Path):
    Path("reps.csv").write_text("name,email,backup\nKim,kim@us.example,\nLee,lee@us.example,kim@us.example\nBad,,\n")
    result = _call("reps", "import", "reps.csv")
    assert result.exit_code == 1
    assert "2 reps saved." in result.stdout
    assert [rep["name"] for rep in _facts(_call("reps", "list", "--json"))] == ["Kim", "Lee"]
    assert "lee@us" in _call("reps", "list").stdout


@pytest.mark.parametrize("arguments", [["release", "--csv", "none.csv"], ["reps", "import", "none.csv"]])
def test_a_file_that_is_not_there_is_a_sentence(applied: Path, arguments: list[str]):
    result = _call(*arguments)
    assert result.exit_code != 0
    assert "none.csv: cannot be read" in str(result.exception)


def test_leads_are_listed_in_pages(applied: Path):
    assert "No leads yet" in _call("leads").stdout
    for n in range(3):
        _call("release", f"lead{n}@acme.example", "--reason", "no_budget")
    facts = _facts(_call("leads", "list", "--json", "--limit", "2"))
    assert [lead["enrolment"] for lead in facts] == [{"campaign": "no-budget", "step": "hello"}] * 2
    assert f"More: --after {facts[-1]['lead_id']}" in _call("leads", "list", "--limit", "2").stdout
    assert len(_facts(_call("leads", "list", "--json", "--after", str(facts[-1]["lead_id"])))) == 1
    assert _call("leads", "list", "--state", "won", "--json").stdout == ""


def test_nobody_and_nonsense_are_told_apart(applied: Path):
    assert _call("leads", "show", "who@acme.example").exit_code == 1
    assert _call("leads", "show", "who").exit_code == 2


def test_a_lead_s_way_tells_mails_non_sends_signals_and_alerts_in_order(applied: Path, sqlite_url: str):
    _call("release", "ann@acme.example", "--reason", "no_budget")
    store = Store(sqlite_url)
    with store.begin("test.happen") as tx:
        lead_id, enrolment_id = tx.execute(tables.enrolments.select()).one()[1::-1]
        episode_id = tx.execute(tables.episodes.select()).one().episode_id
        later = NOW.replace(year=2030)
        timeline.add(tx, [Entry(lead_id, later, "wait", "window", enrolment_id, "hello")])
        ids = {"enrolment_id": enrolment_id, "lead_id": lead_id}
        put(
            tx,
            tables.touches,
            **ids,
            step="hello",
            state="delivered",
            template="no-budget/hello",
            taken_at=later.replace(minute=1),
        )
        timeline.add(tx, [Entry(lead_id, later.replace(minute=2), "withhold", "suppressed", enrolment_id, "later")])
        put(tx, tables.signals, lead_id=lead_id, title="Acme raises 9 million", received_at=later.replace(minute=3))
        put(tx, tables.promotions, lead_id=lead_id, episode_id=episode_id)
        put(tx, tables.alerts, lead_id=lead_id, raised_at=later.replace(minute=4), body={"title": "funding"})
    store.close()
    told = [line.split("  ")[-1] for line in _call("leads", "show", "ann@acme.example").stdout.splitlines()]
    assert told[-5:] == [
        "mail hello waits: outside the campaign's window",
        "mail no-budget/hello was delivered",
        "mail later was not sent: the address is suppressed",
        "signal, funding: Acme raises 9 million",
        "alert 1 raised, now pending: funding",
    ]


@pytest.mark.parametrize(
    ("happening", "line"),
    [
        (Happening(NOW, "release", str(Reason.NO_NEED)), "released for no need"),
        (Happening(NOW, "skip", "late", "roi"), "mail roi was left out: too late by the campaign's own rule"),
        (Happening(NOW, "finish"), "the campaign is over; still watched"),
        (Happening(NOW, "stop", "replied"), "the mails ended: the lead answered"),
        (
            Happening(NOW, "promoted", "funding", detail={"score": 52.0, "threshold": 40.0}),
            "handed back to sales as warm (52 points of 40 needed): funding",
        ),
        (
            Happening(NOW, "rejected", "not now", detail={"by": "kim@us.example"}),
            "alert rejected by kim@us.example: not now",
        ),
        (
            Happening(NOW, "touch", "mailbox full", "a", {"template": "c/a", "variant": "b", "state": "refused"}),
            "mail c/a, variant b was refused: mailbox full",
        ),
        (Happening(NOW, "a_new_word", "some_reason", "a"), "a new word at a: some reason"),
        (
            Happening(NOW, "signal", "funding", detail={"title": "x\r\n\x1b[31mred", "strength": "weak"}),
            "weak signal, funding: x [31mred",
        ),
    ],
)
def test_every_kind_has_its_sentence(happening: Happening, line: str):
    assert in_words(happening) == line
