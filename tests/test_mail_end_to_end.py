"""Out through a real mail server, back through a real mailbox: the drip stops and the alert comes."""

import mailbox
import threading
from email.message import EmailMessage
from pathlib import Path

import pytest

from engine.adapters.imap import ImapFolder
from engine.adapters.mail_alert import MailNotifier
from engine.adapters.maildir import Maildir
from engine.adapters.smtp import SmtpTransport
from engine.clock import SystemClock
from engine.settings import ImapAccount
from engine.store import Store
from engine.store.tables import absences, alerts, enrolments, inbounds, notices, touches
from tests.dovecot import PASSWORD, Dovecot
from tests.mail_world import ANA, KIM, World, answer, parsed, world
from tests.smtp_server import Keeper, smtp_server
from workers.mailroom import Mailroom

BO = "bo@steel.example"
GONE = "gone@zinc.example"


def world_over(store: Store, folder: Path, server, *people: str) -> World:
    here = world(store, folder, *people)
    here.house.transport = SmtpTransport(server, here.clock)
    here.house.notifiers = {"mail": MailNotifier(here.house.transport, here.clock)}
    return here


def send_first(here: World, keeper: Keeper) -> dict[str, EmailMessage]:
    here.clock.move(days=2)
    here.work()
    return {to[0]: parsed(raw) for _, to, raw in keeper.mails}


def states(here: World, table) -> list[str]:
    return sorted(row.state for row in here.rows(table))


def test_an_answer_to_a_mail_sent_over_smtp_comes_through_a_maildir_and_reaches_the_rep(
    store: Store, tmp_path: Path
) -> None:
    keeper = Keeper({("rcpt", GONE): "550 5.1.1 no such user"})
    box = mailbox.Maildir(tmp_path / "Maildir")
    with smtp_server(keeper) as server:
        here = world_over(store, tmp_path, server, ANA, BO, GONE)
        here.house.mail_sources = [Maildir(tmp_path / "Maildir")]
        mails = send_first(here, keeper)
        assert mails.keys() == {ANA, BO}
        assert states(here, touches) == ["accepted", "accepted", "refused"]
        assert here.row(touches, state="refused").reason.startswith("550 5.1.1")

        box.add(answer(mails[ANA], "Yes, the money is there. Please send us an offer.\n\nAna").as_bytes())
        away = answer(
            mails[BO], "I am out of office until 20 March 2026.", sender=f"Bo <{BO}>", Auto_Submitted="auto-replied"
        )
        box.add(away.as_bytes())
        here.clock.move(minutes=1)
        here.work()

    by_lead = {row.lead_id: row.state for row in here.rows(enrolments)}
    assert sorted(by_lead.values()) == ["active", "stopped", "stopped"]
    assert {row.rung for row in here.rows(inbounds)} == {"token"}
    assert len(here.rows(absences)) == 1
    assert here.row(alerts).state == "delivered"
    assert states(here, notices) == ["sent", "sent"]
    told = [parsed(raw) for _, to, raw in keeper.mails if to == [KIM]]
    assert len(told) == 2
    forwarded = next(m for m in told if m["Reply-To"] == ANA)
    (original,) = forwarded.iter_attachments()
    assert b"Please send us an offer" in original.get_content()
    assert [path.name for path in (tmp_path / "Maildir" / "new").iterdir()] == []

    here.clock.move(days=90)  # whoever answered hears nothing more; who was away does
    sent = len(keeper.mails)
    with smtp_server(keeper) as server:
        here.house.transport = SmtpTransport(server, here.clock)
        here.work()
    assert {to[0] for _, to, _ in keeper.mails[sent:]} <= {BO, KIM}
    assert BO in {to[0] for _, to, _ in keeper.mails[sent:]}


def test_a_bounce_to_the_return_path_proves_by_itself_which_mail_it_is_about(store: Store, tmp_path: Path) -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        here = world_over(store, tmp_path, server, ANA)
        send_first(here, keeper)
    return_path = keeper.mails[0][0]
    assert return_path.startswith("reply+")
    bare = (  # a server that encloses nothing of our mail
        f"From: MAILER-DAEMON@mill.example\r\nTo: {return_path}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        f"Message-ID: <1@mill.example>\r\n\r\n<{ANA}>: host mx.mill.example said: 550 5.1.1 user unknown\r\n"
    )
    here.receive(bare.encode())
    assert here.row(inbounds).rung == "token"
    assert here.row(touches, step="hello").state == "bounced"
    assert here.row(enrolments).reason == "bounced"


def test_a_server_that_is_down_costs_nothing_but_time(store: Store, tmp_path: Path) -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        here = world_over(store, tmp_path, server, ANA, BO)
    send_first(here, keeper)
    assert keeper.mails == []
    assert states(here, touches) == ["intended", "intended"]
    with smtp_server(keeper) as server:
        here.house.transport = SmtpTransport(server, here.clock)
        here.clock.move(minutes=2)
        here.work()
    assert sorted(to[0] for _, to, _ in keeper.mails) == [ANA, BO]
    assert states(here, touches) == ["accepted", "accepted"]


@pytest.mark.needs("dovecot")
def test_a_client_answers_through_dovecot_and_the_drip_stops_within_seconds(sqlite_url: str, tmp_path: Path) -> None:
    store, keeper = Store(sqlite_url), Keeper()
    with smtp_server(keeper) as server, Dovecot() as imap:
        here = world_over(store, tmp_path, server, ANA)
        mails = send_first(here, keeper)
        account = ImapAccount(host="127.0.0.1", port=imap.port, user="inbox", password=PASSWORD, tls="none")
        here.house.mailboxes = [ImapFolder(account, "INBOX", SystemClock())]
        room = Mailroom(here.house)
        room.start()
        try:
            imap.put("inbox", answer(mails[ANA], "Call me tomorrow, we want to go ahead.").as_bytes())
            waited = threading.Event()
            for _ in range(600):  # as a rule within a second; a machine may be busy
                if here.rows(inbounds) or waited.wait(0.05):
                    break
            here.clock.move(minutes=1)
            here.work()
        finally:
            room.stop()
        assert here.row(enrolments).state == "stopped"
        assert here.row(inbounds).source == "imap:inbox@127.0.0.1/INBOX"
        assert {notice.kind for notice in here.rows(notices)} == {"alert", "answer"}
        assert sum(to == [KIM] for _, to, _ in keeper.mails) == 2
    store.close()
