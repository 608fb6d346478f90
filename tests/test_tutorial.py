"""The tutorial of campaigns/README.md, "your first campaign in five minutes", done step by step as a reader would."""

import re
import shutil
import textwrap
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.store import Store, schema
from workers.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "campaigns" / "README.md").read_text()
TUTORIAL = README.split("## Your first campaign in five minutes")[1].split("\n## ")[0]


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what ships, with the tutorial's campaign in it, and an empty database."""
    for folder in ("campaigns", "templates", "triggers"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    block = re.search(r"```yaml\n(.*?)```", TUTORIAL, re.DOTALL)
    assert block
    (tmp_path / "campaigns" / "after-the-fair.yaml").write_text(textwrap.dedent(block[1]))
    url = f"sqlite:///{tmp_path / 'rekindle.db'}"
    for name, value in (("HOME", tmp_path), ("DATA", tmp_path / "data"), ("DATABASE_URL", url)):
        monkeypatch.setenv(f"REKINDLE_{name}", str(value))
    store = Store(url)
    schema.migrate(store)
    store.close()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tutorials_campaign_is_checked_simulated_planned_and_applied(home: Path) -> None:
    code, out = run("check")
    assert (code, "no errors" in out) == (0, True)
    command = re.search(r"```sh\n\s*rekindle (.*?)\n", TUTORIAL)
    assert command
    code, out = run(*command[1].split())
    assert (code, out.count("  send  ")) == (0, 5)
    code, out = run("plan")
    assert (code, "+ campaign after-the-fair: new, leads may enter" in out) == (0, True)
    code, out = run("apply")
    assert (code, "campaign after-the-fair: leads may enter" in out) == (0, True)
    assert "Nothing differs" in run("plan")[1]


def test_the_tutorials_campaign_can_be_previewed_and_simulated_for_a_lead_that_enters(home: Path) -> None:
    (home / "lead.json").write_text('{"email": "a@b.example", "country": "US", "release": {"reason": "unresponsive"}}')
    code, out = run("simulate", "after-the-fair", "--lead", home / "lead.json", "--from", "2026-01-05T08:00:00Z")
    assert (code, out.count("  send  ")) == (0, 2)
    code, out = run("preview", "after-the-fair", "--lead", home / "lead.json")
    assert (code, out.count("=== ")) == (0, 2)


def test_a_lead_that_does_not_enter_is_told_why(home: Path) -> None:
    lead = home / "lead.json"
    lead.write_text('{"email": "a@b.example", "country": "US", "release": {"reason": "no_need"}}')
    _, out = run("simulate", "after-the-fair", "--lead", lead, "--from", "2026-01-05T08:00:00Z")
    assert out.endswith("not_entered: released for no_need, and the campaign takes unresponsive\n")
    lead.write_text('{"email": "a@b.example", "country": "US", "release": {"reason": "low_return"}}')
    _, out = run("simulate", "polite-dismissal", "--lead", lead, "--from", "2026-01-05T08:00:00Z")
    assert 'lead.attributes.fit is not known, and `where` asks for lead.attributes.fit == "none"' in out
