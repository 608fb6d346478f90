"""`rekindle leads pause` and `resume`, as people call them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.releasing import release_leads
from engine.store import Store
from tests.leads_world import house_over, write_home
from workers.cli import app


def _call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["leads", *arguments])
    return result.exit_code, result.output.strip()


@pytest.fixture
def released(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two leads in a campaign."""
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    store = Store(sqlite_url)
    house = house_over(store)
    apply_library(house, read_home(write_home(tmp_path / "home")), "test")
    release_leads(house, [ReleaseRow(f"{name}@acme.example", "no_budget") for name in ("ann", "bob")])
    store.close()


@pytest.mark.usefixtures("released")
def test_leads_are_paused_and_resumed_and_their_history_says_by_whom() -> None:
    assert _call("pause", "Ann@acme.example", "bob@acme.example", "--by", "kim") == (0, "2 paused")
    assert _call("pause", "ann@acme.example") == (0, "0 paused")
    assert _call("resume", "ann@acme.example", "--by", "lee") == (0, "1 resumed")
    code, told = _call("show", "ann@acme.example")
    assert code == 0
    assert "the mails rest: kim" in told
    assert "the mails go on: lee" in told


@pytest.mark.usefixtures("released")
def test_who_is_not_known_is_told_and_nobody_is_paused() -> None:
    assert _call("pause", "ann@acme.example", "eve@acme.example") == (1, "nobody has the address eve@acme.example")
    assert _call("pause", "nonsense")[0] != 0
    assert _call("pause", "ann@acme.example") == (0, "1 paused")
