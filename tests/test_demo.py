"""`rekindle demo` as a newcomer runs it: half a year on real files, the same account every time, every mail a file that can be read."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import httpx
import pytest

REKINDLE = Path(sys.executable).with_name("rekindle")


#: What links begin with follows the port; the two runs write the same ones.
SAME_LINKS = {"REKINDLE_BASE_URL": "http://127.0.0.1:8000"}


@dataclass(frozen=True)
class Run:
    """One run of the demo: what it told, and the mails it left."""

    account: dict[str, Any]
    errors: str
    mails: tuple[Any, ...]


class Begun:
    """A demo that runs in a folder of its own; what it says goes to files there."""

    def __init__(self, folder: Path, *arguments: str, **settings: str) -> None:
        self.folder = folder
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("REKINDLE_")}
        with (folder / "account").open("wb") as out, (folder / "errors").open("wb") as errors:
            command = [str(REKINDLE), "demo", "--json", *arguments]
            self.process = subprocess.Popen(command, cwd=folder, env=inherited | settings, stdout=out, stderr=errors)

    def ended(self) -> Run:
        """Waits for its end, which must be a good one."""
        try:
            assert self.process.wait(timeout=280) == 0, self.errors
        finally:
            self.process.kill()
        mails = tuple(read(path) for path in self.outbox)
        return Run(json.loads((self.folder / "account").read_bytes()), self.errors, mails)

    @property
    def errors(self) -> str:
        return (self.folder / "errors").read_text()

    @property
    def outbox(self) -> list[Path]:
        return sorted(self.folder.glob(".demo/outbox/*.eml"))


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Run]:
    """Two runs side by side. The second one stays up with its web part, is looked at, and is told to end."""
    port = free_port()
    first = Begun(tmp_path_factory.mktemp("first"))
    second = Begun(tmp_path_factory.mktemp("second"), "--serve", REKINDLE_PORT=str(port), **SAME_LINKS)
    try:
        page = looked_at(second, f"http://127.0.0.1:{port}")
        assert "Evidence" in page
    finally:
        second.process.send_signal(signal.SIGTERM)
    return first.ended(), second.ended()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def looked_at(run: Begun, url: str) -> str:
    """The page behind the first link of an alert, as its rep sees it once the half year is over."""
    until = time.monotonic() + 250
    while time.monotonic() < until and run.process.poll() is None:
        time.sleep(0.2)
        with contextlib.suppress(httpx.TransportError):
            assert httpx.get(f"{url}/healthz").status_code == 200
            alert = next(text for path in run.outbox if "Claim this lead" in (text := plain(read(path))))
            return httpx.get(url + re.findall(r"/alerts/\S+/claim", alert)[0]).raise_for_status().text
    raise AssertionError(f"it did not stay up:\n{run.errors[-2000:]}")


def read(path: Path) -> Any:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def plain(mail: Any) -> str:
    return str(mail.get_body(("plain",)).get_content())


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
