"""A mail read whole: the order of the questions, and what reaches the reading of meaning."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from typer.testing import CliRunner

from triggers.core import reading, replies
from triggers.core.reading import read_mail
from workers.commands.inspect import app

HEAD = (
    "From: Ida Roth <ida@roth.example>\nTo: shop@x.example\nSubject: Re: offer\nDate: Tue, 3 Mar 2026 23:30:00 +0000\n"
)
BOUNCE = "From: MAILER-DAEMON@mx.example\nAuto-Submitted: auto-replied\nSubject: Undeliverable\n\n<otto@mill.example>:\n550 no such user\n"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (HEAD + "\nYes.", "reply"),
        (HEAD + "Auto-Submitted: auto-replied\n\nAway till Friday.", "auto_reply"),
        (BOUNCE, "bounce"),
        (
            "From: fbl@isp.example\nSubject: r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--\n",
            "feedback_report",
        ),
        (
            "From: guard@x.example\nSubject: Please confirm your message\n\nYour mail is held until you prove that you are a human: click https://g.example",
            "challenge",
        ),
        ("", "other"),
    ],
)
def test_each_kind_of_mail_is_told_apart(raw, kind):
    assert read_mail(raw.encode()).kind == kind


def test_a_bounce_that_calls_itself_an_answer_is_a_bounce():
    found = read_mail(BOUNCE.encode())
    assert [b.recipient for b in found.bounces] == ["otto@mill.example"]
    assert found.reply == ""


@pytest.fixture
def asked(monkeypatch):
    """What the reading of meaning is asked; it answers nothing."""
    calls: list[tuple[str, dict[str, object]]] = []

    def read_reply(text, **more):
        calls.append((text, more))
        return replies.ReplyMeaning((), None, None, None, None)

    monkeypatch.setattr(reading.replies, "read_reply", read_reply)
    return calls


def test_only_the_new_text_is_asked_what_it_means(asked):
    body = "\nYes.\n\nBest,\nIda\n\nOn 3 Mar 2026 at 8:15, Otto <o@mill.example> wrote:\n> unsubscribe here"
    found = read_mail((HEAD + body).encode())
    ((text, more),) = asked
    assert text == "Yes."
    assert more["text_with_signature"] == "Yes.\n\nBest,\nIda"
    assert more["sender"] == ("Ida Roth", "ida@roth.example")
    assert (found.reply, found.reply_without_signature) == ("Yes.\n\nBest,\nIda", "Yes.")


def test_the_day_of_arrival_is_the_given_one_else_that_of_the_mail(asked):
    read_mail((HEAD + "\nYes.").encode())
    read_mail((HEAD + "\nYes.").encode(), datetime(2026, 5, 7, 8, tzinfo=UTC))
    read_mail(b"From: a@b.example\n\nYes.")
    assert [more["arrived_on"] for _, more in asked] == [date(2026, 3, 3), date(2026, 5, 7), date(1970, 1, 1)]


def test_a_machine_is_read_as_one(asked):
    read_mail((HEAD + "X-Autoreply: yes\n\nAway.").encode())
    assert asked[0][1]["is_auto"] is True


def test_a_bounce_or_challenge_is_never_asked_what_it_means(asked):
    read_mail(BOUNCE.encode())
    assert asked == []


@pytest.fixture
def run():
    return lambda *words, stdin=None: CliRunner().invoke(app, list(words), input=stdin)


def test_inspect_mail_prints_one_object_a_file_and_goes_on_after_a_missing_one(run, tmp_path):
    (tmp_path / "a.eml").write_text(HEAD + "\nYes.\n\nIda", encoding="utf-8")
    (tmp_path / "b.eml").write_text(BOUNCE, encoding="utf-8")
    done = run("mail", "--json", str(tmp_path / "a.eml"), str(tmp_path / "none.eml"), str(tmp_path / "b.eml"))
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert [o["kind"] for o in objects] == ["reply", "bounce"]
    assert objects[0]["reply"] == "Yes.\n\nIda"
    assert objects[1]["bounces"] == [
        {
            "recipient": "otto@mill.example",
            "permanent": True,
            "status": None,
            "reason": "user_unknown",
            "verdict": "suppress_address",
        }
    ]
    assert set(objects[0]) == {
        "file",
        "kind",
        "reply",
        "reply_without_signature",
        "labels",
        "absence",
        "not_now_until",
        "referral",
        "left_company",
        "bounces",
    }
    assert "none.eml" in done.stderr
    assert done.exit_code == 1


def test_inspect_mail_takes_a_list_of_files(run, tmp_path):
    (tmp_path / "a.eml").write_text(HEAD + "\nYes.", encoding="utf-8")
    (tmp_path / "list").write_text(f"{tmp_path / 'a.eml'}\n\n", encoding="utf-8")
    assert json.loads(run("mail", "--json", "--files-from", str(tmp_path / "list")).stdout)["reply"] == "Yes."


def test_inspect_mail_for_people_shows_text_without_control_characters(run, tmp_path):
    (tmp_path / "a.eml").write_text(HEAD + "\nYes \u202e\x1b[2Jplease.", encoding="utf-8")
    shown = run("mail", str(tmp_path / "a.eml")).stdout
    assert "please." in shown
    assert "\x1b[2J" not in shown
    assert "\u202e" not in shown


def test_inspect_mail_without_files_says_what_to_do(run):
    done = run("mail")
    assert done.exit_code == 1
    assert "--files-from" in done.stderr


def test_inspect_dates_answers_line_by_line_and_names_a_bad_line(run):
    lines = '{"id": "1", "text": "7 May 2026", "reference": "2026-03-03"}\nnonsense\n'
    done = run("dates", "--json", stdin=lines)
    answer = json.loads(done.stdout.splitlines()[0])
    assert (answer["id"], answer["from"], answer["until"], answer["abstained"]) == (
        "1",
        "2026-05-07",
        "2026-05-07",
        False,
    )
    assert "line 2" in done.stderr
    assert done.exit_code == 1


def test_the_command_needs_no_database_and_no_network(tmp_path):
    (tmp_path / "a.eml").write_text(HEAD + "\nYes.", encoding="utf-8")
    code = (
        "import socket, sys; socket.socket.connect = None\n"
        "from workers.cli import main\n"
        f"sys.argv = ['rekindle', 'inspect', 'mail', '--json', {str(tmp_path / 'a.eml')!r}]\n"
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code\n"
        "assert 'sqlalchemy' not in sys.modules and 'dramatiq' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["kind"] == "reply"


def test_the_same_mail_reads_the_same_in_every_process(tmp_path):
    """Labels that are equally sure come in one order, whatever the order in which a process keeps its sets."""
    many = "We want it. Please give me a ring on Friday at ten. What does it cost per seat and year? Ask Gerda Moll for the data sheet."
    (tmp_path / "a.eml").write_text(f"{HEAD}\n{many}", encoding="utf-8")
    code = f"import sys; from workers.cli import main; sys.argv = ['rekindle', 'inspect', 'mail', '--json', {str(tmp_path / 'a.eml')!r}]; main()"
    said = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=False, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(said) == 1
    assert len(json.loads(said.pop())["labels"]) > 2
