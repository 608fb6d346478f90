"""Mailboxes over IMAP, against Dovecot: nothing twice, nothing lost, nothing marked, whatever dies in between."""

import threading
import time
from datetime import UTC, datetime, timedelta
from imaplib import Time2Internaldate

import pytest
from imapclient import IMAPClient
from sqlalchemy import select

from engine.adapters.imap import ImapFolder
from engine.core.tokens import Tokens
from engine.house import House
from engine.receiving import collect_mailbox
from engine.settings import ImapAccount, Settings
from engine.store import Store, facts, tables
from engine.testing import Crash, FrozenClock, MemoryFetcher, MemoryNotifier, MemoryTransport, armed
from tests.dovecot import PASSWORD, Dovecot
from workers.mailroom import Mailroom

pytestmark = pytest.mark.needs("dovecot")


@pytest.fixture(scope="module")
def server():
    with Dovecot() as dovecot:
        yield dovecot


_opened: list[ImapFolder] = []


@pytest.fixture(autouse=True)
def _hang_up():
    yield
    while _opened:
        _opened.pop().close()


@pytest.fixture
def user(request) -> str:
    """A mailbox of its own for each test."""
    return f"u{abs(hash(request.node.nodeid))}"


def account(server: Dovecot, user: str, *folders: str, **more) -> ImapAccount:
    told = {"password": PASSWORD, "tls": "none", "folders": folders or ("INBOX",)} | more
    return ImapAccount(host="127.0.0.1", port=server.port, user=user, **told)


def house_over(store: Store, *mailboxes: ImapFolder) -> House:
    house = House(
        store,
        FrozenClock(datetime.now(UTC)),
        Settings(),
        MemoryTransport(),
        Tokens(b"s"),
        MemoryFetcher(),
        {"mail": MemoryNotifier()},
    )
    house.mailboxes = mailboxes
    return house


def folders(server: Dovecot, user: str, *names: str, **more) -> list[ImapFolder]:
    told = account(server, user, *names, **more)
    found = [ImapFolder(told, name, FrozenClock(datetime.now(UTC))) for name in told.folders]
    _opened.extend(found)
    return found


def collect(house: House) -> int:
    return sum(collect_mailbox(house, mailbox, house.clock.now()) for mailbox in house.mailboxes)


def mail(number: int, size: int = 0) -> bytes:
    return f"From: a{number}@mill.example\r\nMessage-ID: <{number}@mill.example>\r\nSubject: {number}\r\n\r\nHello {number}{'x' * size}\r\n".encode()


def kept(house: House) -> list:
    with house.store.read() as tx:
        return list(tx.execute(select(tables.inbounds).order_by(tables.inbounds.c.inbound_id)))


def subjects(house: House) -> list[str]:
    return [row.raw.split(b"Subject: ")[1].split(b"\r\n")[0].decode() for row in kept(house)]


def test_several_folders_are_read_once_and_left_as_they_are(store: Store, server: Dovecot, user: str) -> None:
    client = server.client(user)
    client.create("Leads")
    server.put(user, mail(1), mail(2))
    server.put(user, mail(3), folder="Leads")
    house = house_over(store, *folders(server, user, "INBOX", "Leads"))
    assert collect(house) == 3
    assert subjects(house) == ["1", "2", "3"]
    assert [row.raw for row in kept(house)] == [mail(n) for n in (1, 2, 3)]
    for _ in range(3):  # "n:*" gives the last mail when nothing is newer
        assert collect(house) == 0
    server.put(user, mail(4), folder="Leads")
    assert collect(house) == 1
    client.select("INBOX")
    assert client.search(None, "UNSEEN")[1] == [b"1 2"]
    client.logout()


def test_where_and_when_a_mail_arrived_is_kept_with_it(store: Store, server: Dovecot, user: str) -> None:
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
    client = server.client(user)
    client.append("INBOX", "", Time2Internaldate((at - timedelta(days=30)).timestamp()), mail(2))
    client.append("INBOX", "", Time2Internaldate(at.timestamp()), mail(1))
    client.append("Sent", "", "", mail(3))
    client.logout()
    house = house_over(store, *folders(server, user, "INBOX", "Sent"))
    assert collect(house) == 2  # older than a week when the folder was first seen: not an answer to us
    envelopes = [row.envelope for row in kept(house)]
    assert envelopes[0] == {"folder": "INBOX", "arrived_at": at.isoformat()}
    assert envelopes[1]["is_sent"] is True


@pytest.mark.parametrize("point", ["receiving.keep:before_commit", "receiving.keep:after_commit"])
def test_a_crash_neither_loses_a_mail_nor_reads_one_twice(store: Store, server: Dovecot, user: str, point: str) -> None:
    server.put(user, *(mail(n) for n in range(5)))
    house = house_over(store, *folders(server, user))
    with pytest.raises(Crash), armed(point):
        collect(house)
    again = house_over(store, *folders(server, user))  # the next process
    expected = 5 if point.endswith("before_commit") else 0
    assert collect(again) == expected
    assert subjects(again) == ["0", "1", "2", "3", "4"]
    with store.read() as tx:
        assert facts.load(tx, f"mailbox/{again.mailboxes[0].name}")["uid"] == 5


def test_a_folder_that_is_numbered_anew_brings_nothing_twice(store: Store, server: Dovecot, user: str) -> None:
    client = server.client(user)
    client.create("Leads")
    server.put(user, mail(1), mail(2), folder="Leads")
    house = house_over(store, *folders(server, user, "Leads"))
    assert collect(house) == 2
    client.delete("Leads")
    time.sleep(1.1)  # UIDVALIDITY is a time in seconds
    client.create("Leads")
    client.logout()
    server.put(user, mail(2), mail(1), mail(3), folder="Leads")
    assert collect(house) == 1
    assert subjects(house) == ["1", "2", "3"]


def test_many_and_large_mails_come_in_portions(store: Store, server: Dovecot, user: str) -> None:
    server.put(user, *(mail(n) for n in range(230)), *(mail(1000 + n, 9_000_000) for n in range(4)))
    mailbox = folders(server, user)[0]
    mailbox.go_on_from(None)
    portions = []
    while mails := mailbox.unseen(100):
        portions.append(sum(len(m.raw) for m in mails))
    assert len(portions) >= 4
    assert max(portions) < 31 * 1024 * 1024
    assert collect(house_over(store, mailbox)) == 234


def test_new_mail_ends_the_wait_at_once(server: Dovecot, user: str) -> None:
    server.put(user, mail(1))
    mailbox = folders(server, user)[0]
    mailbox.go_on_from(None)
    assert len(mailbox.unseen(10)) == 1
    threading.Timer(0.3, server.put, (user, mail(2))).start()
    started = time.monotonic()
    assert mailbox.wait(20, lambda: False)
    assert time.monotonic() - started < 15
    assert len(mailbox.unseen(10)) == 1
    reader = folders(server, user)[0]  # of a process that does not lead: it only waits
    started = time.monotonic()
    assert not mailbox.wait(0.5, lambda: False)
    assert not mailbox.wait(20, lambda: True)
    assert not reader.wait(0.5, lambda: False)
    assert time.monotonic() - started < 15
    mailbox.close()


def test_mail_that_comes_while_the_server_answers_a_search_ends_the_wait(
    server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox, search = folders(server, user)[0], IMAPClient.search

    def beside(client, *asked):
        found = search(client, *asked)
        server.put(user, mail(1))
        client.noop()  # the server tells of it here, where nobody listens, and will not push it
        return found

    monkeypatch.setattr(IMAPClient, "search", beside)
    assert not mailbox.unseen(10)
    monkeypatch.undo()
    started = time.monotonic()
    assert mailbox.wait(20, lambda: False)
    assert time.monotonic() - started < 15
    assert len(mailbox.unseen(10)) == 1


def test_a_push_that_idle_check_overlooks_ends_the_wait_all_the_same(
    server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def blind(client, timeout):  # as when the push is in the client's buffer already
        time.sleep(timeout)
        return []

    mailbox = folders(server, user)[0]
    assert not mailbox.unseen(10)
    monkeypatch.setattr(IMAPClient, "idle_check", blind)
    threading.Timer(0.2, server.put, (user, mail(1))).start()
    started = time.monotonic()
    assert mailbox.wait(60, lambda: False)
    assert time.monotonic() - started < 30
    assert len(mailbox.unseen(10)) == 1


def test_a_server_that_goes_away_is_an_error_and_then_read_on(store: Store, user: str) -> None:
    with Dovecot() as own:
        own.put(user, mail(1))
        house = house_over(store, *folders(own, user))
        assert collect(house) == 1
        own.kill()
        with pytest.raises(OSError, match=r".+"):
            collect(house)
        assert house.mailboxes[0].wait(0.1, lambda: False)
        own.start()
        own.put(user, mail(2))
        assert collect(house) == 1


def test_a_wrong_password_is_an_error_that_does_not_tell_it(store: Store, server: Dovecot, user: str) -> None:
    house = house_over(store, *folders(server, user, password="not-it-at-all"))
    with pytest.raises(OSError, match="LoginError") as error:
        collect(house)
    assert "not-it-at-all" not in str(error.value)


def test_a_folder_that_is_not_there_is_an_error_by_name(store: Store, server: Dovecot, user: str) -> None:
    with pytest.raises(OSError, match=r"/Nowhere: "):
        collect(house_over(store, *folders(server, user, "Nowhere")))


def test_a_mail_that_the_server_cannot_give_holds_up_no_other_and_is_told(
    store: Store, server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.put(user, mail(1), mail(2), mail(3))
    house = house_over(store, *folders(server, user))
    fetch = IMAPClient.fetch

    def broken(client, uids, data, *more):
        if 2 in uids and any("BODY" in word for word in data):
            raise IMAPClient.Error("fetch failed: NO internal error")
        return fetch(client, uids, data, *more)

    monkeypatch.setattr(IMAPClient, "fetch", broken)
    assert collect(house) == 3
    assert subjects(house) == ["1", "A mail that could not be read", "3"]
    assert collect(house) == 0


def test_the_mailroom_reads_what_comes_and_a_bad_mailbox_holds_up_no_other(
    sqlite_url: str, server: Dovecot, user: str
) -> None:
    store = Store(sqlite_url)
    good, bad = folders(server, user)[0], folders(server, user, password="wrong")[0]
    bad.name = "bad"
    house = house_over(store, bad, good)
    room = Mailroom(house, wait_s=30)
    room.start()
    try:
        server.put(user, mail(1))
        assert within(30, lambda: len(kept(house)) == 1)
        server.put(user, mail(2))
        assert within(25, lambda: len(kept(house)) == 2)
        other = Mailroom(house_over(store, folders(server, user)[0]))
        assert other._read(other._house.mailboxes[0])  # another process leads: it reads nothing, and that is no failure
    finally:
        room.stop()
        store.close()
    assert [thread.is_alive() for thread in room._threads] == [False, False]


def within(seconds: float, holds) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False
