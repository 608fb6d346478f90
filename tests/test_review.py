"""The tray, the marks of people, what is read again, and the sentences that explain it; and the same from the command line."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from engine.core.errors import RekindleError
from engine.store import Store
from engine.store.schema import stamp
from engine.store.tables import (
    absences,
    enrolments,
    episodes,
    inbounds,
    leads,
    notices,
    promotions,
    signals,
    suppressions,
)
from tests.mail_world import ANA, KIM, NOW, World, answer, world
from triggers import inbox, review
from triggers.core.reading import read_message
from triggers.rereading import reread
from workers.cli import app


@pytest.fixture
def here(store: Store, tmp_path: Path) -> World:
    return world(store, tmp_path)


def test_what_no_rule_is_sure_of_waits_until_a_person_decides(here: World) -> None:
    mail = here.send_first()[ANA]
    (inbound_id,) = here.receive(answer(mail, "Noted."))
    (waiting,) = review.tray(here.house)
    assert (waiting.inbound_id, waiting.why, waiting.sender, waiting.text) == (inbound_id, "unsure", ANA, "Noted.")
    assert here.row(enrolments).state == "stopped"  # it was a person all the same
    assert here.rows(promotions) == []
    review.mark(here.house, inbound_id, ["interested"], "kim")
    assert review.tray(here.house) == []
    assert here.row(signals).strength == "strong"
    assert len(here.rows(promotions)) == 1
    assert here.row(inbounds).reading["marked"]["by"] == "kim"


def test_mail_that_is_nobodys_is_given_to_a_lead(here: World) -> None:
    here.send_first()
    (inbound_id,) = here.receive(answer(None, "Hello, can we talk on Monday?", sender="Ana <ana@home.example>"))
    assert review.tray(here.house)[0].why == "unattributed"
    assert [row.recipient for row in here.rows(notices)] == ["hello@brightwater.example"]
    read = review.mark(here.house, inbound_id, ["meeting"], "kim", ANA)
    assert (read.rung, read.lead_id) == ("person", here.row(leads).lead_id)
    assert here.row(enrolments).state == "stopped"
    assert [row.recipient for row in here.rows(notices, kind="answer")] == ["hello@brightwater.example", KIM]
    assert review.tray(here.house) == []


def test_marks_carry_dates_and_undo_a_wrong_absence(here: World) -> None:
    mail = here.send_first()[ANA]
    text = "I am out of the office until 20 March 2026."
    (inbound_id,) = here.receive(answer(mail, text, Auto_Submitted="auto-replied"))
    review.mark(here.house, inbound_id, ["out_of_office"], "kim", until=date(2026, 4, 2))
    assert here.row(absences).until_on == date(2026, 4, 2)
    assert here.row(enrolments).state == "active"
    review.mark(here.house, inbound_id, ["not_now"], "kim", until=date(2026, 9, 1))
    assert here.rows(absences) == []
    assert here.row(enrolments).state == "stopped"
    assert here.row(episodes).revisit_on == date(2026, 9, 1)


def test_a_mark_that_cannot_be_is_refused(here: World) -> None:
    mail = here.send_first()[ANA]
    (inbound_id,) = here.receive(answer(mail, "Noted."))
    with pytest.raises(RekindleError, match="no label maybe"):
        review.mark(here.house, inbound_id, ["maybe"], "kim")
    with pytest.raises(RekindleError, match="no mail 999"):
        review.mark(here.house, 999, ["meeting"], "kim")
    with pytest.raises(RekindleError, match="no lead x@y"):
        review.mark(here.house, inbound_id, ["meeting"], "kim", "x@y.example")
    assert len(review.tray(here.house)) == 1


def test_a_mail_that_cannot_be_read_waits_too(here: World) -> None:
    (inbound_id,) = here.receive(b"Subject: x\r\n\r\nx")
    with here.store.begin("test.break") as tx:
        tx.execute(update(inbounds).values(state="unread", attempts=3, error="ValueError: odd", reading=None))
    (waiting,) = review.tray(here.house)
    assert (waiting.inbound_id, waiting.why, waiting.error) == (inbound_id, "unreadable", "ValueError: odd")


def forget(here: World, **reading: object) -> None:
    """As if an older version had read it otherwise."""
    row = here.rows(inbounds)[-1]
    old = {**row.reading, **reading}
    with here.store.begin("test.forget") as tx:
        tx.execute(
            update(inbounds).where(inbounds.c.inbound_id == row.inbound_id).values(reading=old, kind=old["kind"])
        )


def test_rereading_shows_what_changes_before_anything_acts(here: World) -> None:
    mail = here.send_first()[ANA]
    here.receive(answer(mail, "I am out of the office until 20 March 2026.", Auto_Submitted="auto-replied"))
    assert reread(here.house, NOW).changed == ()
    with here.store.begin("test.forget") as tx:
        tx.execute(absences.delete())
    forget(here, absence=None, labels=[{"label": "auto_ack", "confidence": 0.9, "rule": "old"}])
    before = [here.rows(table) for table in (absences, inbounds, notices)]
    found = reread(here.house, NOW)
    (change,) = found.changed
    assert change.before == {"absence": None, "labels": ["auto_ack"]}
    assert change.after == {"absence": [None, "2026-03-20"], "labels": ["out_of_office"]}
    assert any("20 March 2026" in act for act in change.acts)
    assert [here.rows(table) for table in (absences, inbounds, notices)] == before
    assert len(reread(here.house, NOW, is_applied=True).changed) == 1
    assert here.row(absences).until_on == date(2026, 3, 20)
    assert reread(here.house, NOW).changed == ()
    assert reread(here.house, NOW + timedelta(days=30)).read == 0


def test_a_missed_answer_that_is_read_again_stops_the_drip_and_reaches_the_owner_once(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = here.send_first()[ANA]
    with monkeypatch.context() as older:
        older.setattr(inbox, "read_message", lambda *more: replace(read_message(*more), kind="other"))
        here.receive(answer(mail, "Yes, send an offer please."))
    assert (here.row(enrolments).state, here.rows(notices)) == ("active", [])
    for _ in range(2):
        reread(here.house, NOW, is_applied=True)
    assert here.row(enrolments).state == "stopped"
    assert len(here.rows(notices, kind="answer")) == 1
    assert here.row(inbounds).kind == "reply"
    assert len(here.rows(signals)) == 1


def test_what_a_person_decided_stays_when_mails_are_read_again(here: World) -> None:
    mail = here.send_first()[ANA]
    (inbound_id,) = here.receive(answer(mail, "Yes, send an offer please."))
    review.mark(here.house, inbound_id, ["not_interested"], "kim")
    found = reread(here.house, NOW, is_applied=True)
    assert (found.read, found.decided, found.changed) == (1, 1, ())
    assert here.row(inbounds).reading["marked"]["labels"] == ["not_interested"]


def test_a_suppression_of_an_earlier_reading_is_not_taken_back_but_named(here: World) -> None:
    mail = here.send_first()[ANA]
    here.receive(answer(mail, "Can it measure steam?"))
    forget(here, labels=[{"label": "unsubscribe", "confidence": 0.9, "rule": "old"}])
    (change,) = reread(here.house, NOW).changed
    assert any("was suppressed" in act for act in change.acts)


# --- the command line -----------------------------------------------------------------------------------------------


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    store = Store(sqlite_url)
    stamp(store)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("REKINDLE_SECRET", "secret")
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    yield world(store, tmp_path)
    store.close()


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, (result.output, result.exception)
    return result.stdout


def test_mail_is_fed_from_files_and_mbox_once_explained_and_marked(desk: World, tmp_path: Path) -> None:
    mail = desk.send_first()[ANA]
    first = answer(mail, "Not now, our budget is frozen. Try me again in September 2031.")
    second = answer(mail, "Noted.\n\nFrom now on I am in Leeds.", at=datetime(2026, 3, 5, 9, tzinfo=UTC))
    stranger = answer(None, "Remove me from your list, please.", sender="X <x@nobody.example>")
    (tmp_path / "one.eml").write_bytes(first.as_bytes())
    lines = b"".join(
        b"From x@y Mon Mar  2 10:00:00 2026\n" + m.as_bytes(unixfrom=False).replace(b"\nFrom ", b"\n>From ") + b"\n"
        for m in (second, stranger)
    )
    (tmp_path / "more.mbox").write_bytes(lines)
    files = [str(tmp_path / "one.eml"), str(tmp_path / "more.mbox")]
    assert json.loads(run("mail", "feed", *files, "--json")) == {"found": 3, "new": 3}
    assert json.loads(run("mail", "feed", *files, "--json")) == {"found": 3, "new": 0}
    assert desk.row(enrolments).state == "stopped"
    assert desk.row(suppressions).subject_key == "x@nobody.example"
    assert b"\nFrom now on" in desk.rows(inbounds)[1].raw

    said = run("explain", str(first["Message-ID"]))
    assert "A person wrote this." in said
    assert "It is about Ana Roth: it came to the reply address that only our mail bears." in said
    assert "1 September 2031" in said
    assert "It is forwarded to the lead's owner." in said
    assert run("explain", "1") == run("explain", str(first["Message-ID"]).strip("<>"))
    assert "Ana Roth" in run("explain", files[0])
    run("explain", "12345", code=2)

    waiting = [json.loads(line) for line in run("mail", "tray", "--json").splitlines()]
    assert {one["why"] for one in waiting} == {"unattributed", "unsure"} or {one["why"] for one in waiting} == {
        "unattributed"
    }
    assert "x@nobody.example" in run("mail", "tray")
    run("mail", "mark", str(waiting[0]["inbound_id"]), "not_interested", "--lead", ANA)
    assert waiting[0]["inbound_id"] not in [
        json.loads(line)["inbound_id"] for line in run("mail", "tray", "--json").splitlines()
    ]
    assert run("mail", "show", "1", "--raw").startswith("From: Ana Roth")
    again = run("reread", "--since", "2026-01-01", "--diff")
    assert "3 mails read again, 1 of them decided by people; 0 changed" in again
    run("reread", "--since", "2026-01-01", "--diff", "--apply", code=2)


def test_feed_and_explain_say_what_is_wrong(desk: World, tmp_path: Path) -> None:
    del desk
    run("mail", "feed", code=2)
    run("mail", "feed", str(tmp_path / "none.eml"), code=2)
    assert "Nothing waits." in run("mail", "tray")
    run("mail", "show", "99", code=2)


def test_a_file_is_explained_without_a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("REKINDLE_DATABASE_URL", f"sqlite:///{tmp_path / 'none.db'}")
    (tmp_path / "a.eml").write_bytes(answer(None, "Please call me on Monday.").as_bytes())
    said = run("explain", str(tmp_path / "a.eml"))
    assert "It is read as meeting" in said
    assert "was not looked up" in said
