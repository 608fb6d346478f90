"""`rekindle touches`: an operator reads what is not settled, why, since when, and what happens next."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from engine.core.decide import RESENT
from engine.core.delivery import Deferred, Unclear
from engine.core.touch import TouchState
from engine.core.touch_text import Standing, next_of, why
from engine.promoting import stop_for_reply
from engine.store import Store
from engine.testing import MemoryTransport
from tests.walk_world import NOW, house_at, release, work_all
from workers.cli import app

LEADS = 4


def call(*words: str) -> Result:
    result = CliRunner().invoke(app, ["touches", *words])
    assert result.exit_code == 0, result.output
    return result


def lines(*words: str) -> list[dict]:
    return [json.loads(line) for line in call(*words, "--json").stdout.splitlines()]


@pytest.fixture
def sent(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Four mails: accepted, unclear for a timeout, unclear and then answered, put off."""
    named = {"DATABASE_URL": sqlite_url, "DATA": str(tmp_path / "data"), "HOME": str(tmp_path / "home")}
    for name, value in named.items():
        monkeypatch.setenv(f"REKINDLE_{name}", value)
    store = Store(sqlite_url)
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path, transport=MemoryTransport(settles="events"))
    house.transport.answers = {  # type: ignore[attr-defined]
        "lead2@company2.example": Unclear("sendgrid: timeout"),
        "lead3@company3.example": Unclear("sendgrid: 502"),
        "lead4@company4.example": Deferred("sendgrid: 503", NOW + timedelta(hours=2)),
    }
    work_all(house)
    with store.begin("test.stop") as tx:
        stop_for_reply(tx, [3], "replied", NOW)
    yield store
    store.close()


def test_alone_it_counts_and_says_how_to_see_the_unclear_ones(sent: Store) -> None:
    said = call().stdout
    assert "1 accepted, 1 intended, 2 unclear" in said
    assert "rekindle touches --state unclear" in said
    assert lines() == [{"accepted": 1, "intended": 1, "unclear": 2}]


def test_of_the_unclear_it_says_why_since_when_and_what_happens_next(sent: Store) -> None:
    waiting, over = sorted(lines("--state", "unclear"), key=lambda line: line["lead"])
    assert (waiting["lead"], waiting["why"]) == ("lead2@company2.example", "sendgrid: timeout")
    assert waiting["since"].startswith("2026-03-02T10:00")
    assert "else the step is skipped at 2026-03-03 10:00 UTC" in waiting["next"]
    assert (over["lead"], over["why"]) == ("lead3@company3.example", "sendgrid: 502")
    assert over["next"].startswith("it is never sent again: the drip ended (replied)")


def test_for_people_it_is_a_line_and_what_comes_below_it(sent: Store) -> None:
    said = call("--state", "unclear").stdout
    assert "2026-03-02 10:00  lead2@company2.example  no-budget hello  unclear: sendgrid: timeout\n    an event" in said
    assert call("--state", "bounced").stdout == "No touch is bounced.\n"


def test_any_state_can_be_read_and_narrowed(sent: Store) -> None:
    (put_off,) = lines("--state", "intended")
    assert put_off["why"] == "sendgrid: 503"
    assert put_off["next"] == "it is looked at again at 2026-03-02 12:00 UTC"
    assert lines("--state", "unclear", "--campaign", "no-need") == []
    assert len(lines("--state", "unclear", "--limit", "1")) == 1
    assert "More than 1" in call("--state", "unclear", "--limit", "1").stdout


@pytest.mark.parametrize("state", list(TouchState))
@pytest.mark.parametrize("is_running", [True, False])
def test_every_standing_has_its_sentence(state: TouchState, is_running: bool) -> None:
    standing = Standing(state, "crashed", NOW, is_running, "not_due", NOW, "resend")
    assert next_of(standing)
    assert why(standing) == "the worker that had it ended before the answer was written down"


def test_a_step_that_asks_for_it_is_sent_once_more_and_never_twice() -> None:
    once = Standing(TouchState.UNCLEAR, "crashed", NOW, True, "unclear", NOW, "resend")
    again = Standing(TouchState.UNCLEAR, RESENT, NOW, True, "unclear", NOW, "resend")
    assert "sent once more after 2026-03-03 10:00" in next_of(once)
    assert "skipped at" in next_of(again)
