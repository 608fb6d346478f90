"""`rekindle demo` as a newcomer runs it: half a year on real files, the same account every time, every mail a file that can be read."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

REKINDLE = Path(sys.executable).with_name("rekindle")


@dataclass(frozen=True)
class Run:
    """One run of the demo: what it told, and the mails it left."""

    account: dict[str, Any]
    errors: str
    mails: tuple[Any, ...]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Run]:
    """Two runs side by side, each in a folder of its own."""
    folders = [tmp_path_factory.mktemp(name) for name in ("first", "second")]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("REKINDLE_")}
    begun = [
        subprocess.Popen(
            [REKINDLE, "demo", "--json"], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for folder in folders
    ]
    ended = [process.communicate(timeout=280) for process in begun]
    assert [process.returncode for process in begun] == [0, 0], ended
    first, second = (
        Run(json.loads(out), errors.decode(), tuple(read(path) for path in sorted(folder.glob(".demo/outbox/*.eml"))))
        for folder, (out, errors) in zip(folders, ended, strict=True)
    )
    return first, second


def read(path: Path) -> Any:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


@pytest.mark.timeout(300)
def test_the_demo_goes_through_half_a_year_and_everything_happened(runs: tuple[Run, Run]) -> None:
    run = runs[0]
    assert [check["name"] for check in run.account["checks"] if not check["holds"]] == []
    assert sum(run.account["leads"].values()) == 40
    assert '"level": "error"' not in run.errors
    assert "Traceback" not in run.errors


@pytest.mark.timeout(300)
def test_the_demo_tells_the_same_account_on_every_run(runs: tuple[Run, Run]) -> None:
    first, second = ({**run.account, "outbox": ""} for run in runs)
    assert first == second
    assert [words(mail) for mail in runs[0].mails] == [words(mail) for mail in runs[1].mails]


def words(mail: Any) -> tuple[str, ...]:
    """All but the boundaries of a mail with attachments, which the standard library rolls dice for."""
    heads = [f"{name}: {value}" for name, value in mail.items() if name != "Content-Type"]
    parts = [part.get_payload() for part in mail.walk() if not part.is_multipart()]
    return (*heads, *parts)


@pytest.mark.timeout(300)
def test_every_mail_of_the_demo_is_there_once_and_can_be_read(runs: tuple[Run, Run]) -> None:
    run = runs[0]
    to_leads = [mail for mail in run.mails if mail["X-Rekindle-Touch"] and mail["List-Unsubscribe"]]
    assert len(to_leads) == sum(run.account["touches"].values())
    assert len({mail["X-Rekindle-Touch"] for mail in to_leads}) == len(to_leads)
    assert len({mail["Message-ID"] for mail in run.mails}) == len(run.mails)
    for mail in run.mails:
        assert not mail.defects
        assert mail["Subject"]
        assert len(mail["To"].addresses) == 1
        assert mail.get_body(("plain",)).get_content().strip()
    for mail in to_leads:
        said = mail.get_body(("plain",)).get_content()
        assert "unsubscribe" in said
        assert "undefined" not in said.lower()


@pytest.mark.timeout(300)
def test_the_alerts_of_the_demo_say_why_and_can_be_claimed(runs: tuple[Run, Run]) -> None:
    alerts = [mail for mail in runs[0].mails if "/claim" in str(mail.get_body(("plain",)).get_content())]
    assert len(alerts) >= len(runs[0].account["promotions"])
    for mail in alerts:
        assert "/reject" in mail.get_body(("plain",)).get_content()
