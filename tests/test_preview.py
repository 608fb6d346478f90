"""`rekindle preview`: what would arrive, as text, files and a page; warnings; a test mail that is no touch."""

import email
import email.policy
import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner

from engine.core.mail_faults import CLIPPED_AT, mail_faults
from engine.core.release import ReleaseRow
from engine.releasing import release_leads
from engine.store import Store, leads, oddities, tables
from tests.leads_world import applied_house
from workers.cli import app

ROOT = Path(__file__).parents[1]


def preview(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["preview", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_every_mail_of_a_campaign_is_shown_as_text_without_a_database(tmp_path: Path) -> None:
    code, out, _ = preview("no-budget")
    assert code == 0
    assert out.count("=== ") == 5
    assert "Subject: " in out
    assert "Hi Ruth" in out
    assert not (tmp_path / "data").exists()


def test_one_step_and_json(home: Path) -> None:
    code, out, _ = preview("no-budget", "--step", "roi", "--json", "--home", home)
    (line,) = out.splitlines()
    told = json.loads(line)
    assert (code, told["step"], told["template"], told["warnings"], told["error"]) == (
        0,
        "roi",
        "no-budget/roi",
        [],
        None,
    )
    assert "<html" in told["html"]


def test_a_step_that_is_none_and_a_campaign_that_is_none_are_told() -> None:
    assert preview("no-budget", "--step", "rio")[0] == 2
    assert "there is no sound campaign" in preview("no-bugdet")[2]


def test_the_eml_files_are_whole_mails_in_the_leads_language(home: Path, tmp_path: Path) -> None:
    lead = {
        "email": "a@b.example",
        "first_name": "Jörg",
        "last_name": "Öl",
        "locale": "de-AT",
        "release": {"reason": "no_budget"},
    }
    (tmp_path / "lead.json").write_text(json.dumps(lead))
    code, _, _ = preview("no-budget", "--lead", tmp_path / "lead.json", "--eml", tmp_path / "eml", "--home", home)
    files = sorted((tmp_path / "eml").iterdir())
    assert (code, [f.name for f in files][:2]) == (0, ["01-thanks.eml", "02-roi.eml"])
    mail = email.message_from_bytes(files[0].read_bytes(), policy=email.policy.default)
    assert "Jörg" in mail["To"]
    assert "Guten Tag Jörg" in mail.get_body(("plain",)).get_content()


def test_a_mail_that_cannot_be_rendered_is_told_and_exits_1(home: Path) -> None:
    (home / "templates" / "no-budget" / "roi" / "body.txt.j2").write_text("{{ lead.attributes.seats }}")
    code, out, _ = preview("no-budget", "--home", home)
    assert code == 1
    assert "cannot be rendered" in out
    assert out.count("=== ") == 5


def test_variants_are_shown_each(home: Path) -> None:
    path = home / "campaigns" / "no-budget.yaml"
    text = path.read_text().replace(
        "send: no-budget/roi\n", "send: no-budget/roi\n    variants: { one: 50, two: 50 }\n"
    )
    path.write_text(text)
    assert preview("no-budget", "--step", "roi", "--home", home)[1].count("=== ") == 1
    assert preview("no-budget", "--step", "roi", "--variants", "--home", home)[1].count("=== ") == 2


# --- warnings ---------------------------------------------------------------------------------------------------------

OUT = frozenset({"https://go.example/u"})


@pytest.mark.parametrize(
    ("subject", "html", "code"),
    [
        ("s" * 71, "<p>x</p>", "long-subject"),
        ("s", "<p>" + "x" * CLIPPED_AT + "</p>", "clipped"),
        ("s", '<img src="https://x.example/a.png">', "no-alt"),
        ("s", '<a href="http://x.example/">x</a>', "http-link"),
        ("s", '<img alt="" src="http://x.example/">', "http-link"),
        ("s", '<a href="#below">x</a>', "dead-link"),
        ("s", '<a href="https://x.example/1">x</a><a href="https://x.example/2">y</a>', "several-calls"),
    ],
)
def test_a_fault_of_a_mail_is_warned_of(subject: str, html: str, code: str) -> None:
    assert [fault.code for fault in mail_faults(subject, html, OUT)] == [code]


def test_a_good_mail_is_not_warned_of() -> None:
    html = '<a href="#b">x</a><p id="b"></p><img alt="" src="https://x/y"><a href="https://x/1">x</a><a href="https://x/1">y</a>'
    assert mail_faults("A subject", html + '<a href="https://go.example/u">Unsubscribe</a>', OUT) == []


def test_check_warns_of_the_same(home: Path) -> None:
    path = home / "templates" / "no-need" / "figures" / "body.html.j2"
    link = '<a href="https://x.example/1">x</a><a href="https://x.example/2">y</a><a href="#nowhere">z</a>'
    path.write_text(path.read_text().replace('{% include "shared/signature.html.j2" %}', link))
    result = CliRunner().invoke(app, ["check", "--json", "--home", str(home), str(home / "campaigns" / "no-need.yaml")])
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert {(t["code"], t["severity"], t["file"]) for t in told} == {
        ("several-calls", "warning", str(path)),
        ("dead-link", "warning", str(path)),
    }
    assert result.exit_code == 0


# --- test mails -------------------------------------------------------------------------------------------------------


def test_a_test_mail_is_marked_and_goes_to_nobody_else(home: Path, tmp_path: Path) -> None:
    code, out, _ = preview("no-budget", "--step", "roi", "--home", home, "--send-to", "me@us.example")
    assert (code, "1 of 1 test mails" in out) == (0, True)
    (box,) = (tmp_path / "data" / "outbox").glob("*.mbox")
    raw = box.read_bytes()
    mail = email.message_from_bytes(raw.partition(b"\n")[2], policy=email.policy.default)
    assert mail["To"] == "me@us.example"
    assert mail["Subject"].startswith("[TEST] ")
    assert mail["X-Rekindle-Touch"] is None
    assert mail["List-Unsubscribe"] is None
    for kind in ("plain", "html"):
        assert "TEST MAIL" in mail.get_body((kind,)).get_content()


def test_a_test_mail_to_no_address_is_refused(home: Path) -> None:
    assert preview("no-budget", "--home", home, "--send-to", "me at us")[0] == 2


def test_the_oddest_leads_are_those_with_the_longest_names_and_with_the_least_known(
    store: Store, tmp_path: Path
) -> None:
    house = applied_house(store, tmp_path / "home")
    rows = [
        ReleaseRow("plain@a.example", "no_budget", first_name="Ann", last_name="Lee", title="CTO", country="GB"),
        ReleaseRow("long@a.example", "no_budget", first_name="A" * 60, last_name="B" * 60, title="CTO", country="GB"),
        ReleaseRow("bare@gmail.com", "no_budget"),
    ]
    assert release_leads(house, rows).released == 3
    with store.read() as tx:
        odd = oddities.find_oddest(tx)
        found = leads.load(tx, odd.values())
        touches = tx.execute(select(func.count()).select_from(tables.touches)).scalar()
    assert {word: found[lead_id].address for word, lead_id in odd.items()} == {
        "longest": "long@a.example",
        "emptiest": "bare@gmail.com",
    }
    assert touches == 0


def test_without_leads_there_is_no_oddest(store: Store) -> None:
    with store.read() as tx:
        assert oddities.find_oddest(tx) == {}
