"""A mail of the outbox is answered by a mail program that is not ours, over a real mail server, and the answer finds its lead."""

import subprocess
from contextlib import closing
from mailbox import mbox
from pathlib import Path

import pytest

from engine.adapters.outbox import MboxOutbox
from engine.store import Store, tables
from tests.conftest import program_path
from tests.mail_world import ANA, parsed, world
from tests.smtp_server import Keeper, smtp_server

pytestmark = pytest.mark.needs("swaks")


@pytest.mark.parametrize("by", ["token", "message_id"])
def test_swaks_answers_a_mail_of_the_outbox_and_the_drip_stops(store: Store, tmp_path: Path, by: str) -> None:
    here = world(store, tmp_path)
    here.house.transport = MboxOutbox(tmp_path / "out", here.clock)
    here.clock.move(days=2)
    here.work()
    (path,) = (tmp_path / "out").glob("*.mbox")
    with closing(mbox(path)) as kept_mails:
        (mail,) = [parsed(bytes(each)) for each in kept_mails]
    to = mail["Reply-To"].addresses[0].addr_spec if by == "token" else "hello@brightwater.example"
    keeper = Keeper()
    with smtp_server(keeper) as server:
        told = subprocess.run(
            [
                str(program_path("swaks")),
                *("--server", f"127.0.0.1:{server.port}", "--from", ANA, "--to", to),
                *("--header", f"Subject: Re: {mail['Subject']}", "--header", f"In-Reply-To: {mail['Message-ID']}"),
                *("--body", "Yes, we would like to hear more. Could you call me on Thursday?"),
            ],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert told.returncode == 0, told.stdout
    ((_, _, raw),) = keeper.mails
    here.clock.move(hours=1)
    (inbound_id,) = here.receive(raw)
    kept = here.row(tables.inbounds, inbound_id=inbound_id)
    assert (kept.rung, kept.kind) == (by, "reply")
    assert kept.lead_id == here.row(tables.leads).lead_id
    assert here.row(tables.enrolments).state == "stopped"
