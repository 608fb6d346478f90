"""F17, F19 to F21: the database is cut off, locked by somebody else, out of space, or may only be read. Oracle: tests/walk_world.py."""

import errno
import os
import resource
import signal
import sqlite3
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import event

from engine.adapters.outbox import EmlOutbox, MboxOutbox
from engine.core.errors import Unavailable
from engine.mailing import UNSUBSCRIBE
from engine.sending import advance_enrolments
from engine.store import Store, leases
from engine.store.tables import touches
from engine.web.app import create_app
from engine.web.inbound import INBOUND
from tests.killing import killed
from tests.sending_world import happens
from tests.servers import PostgresServer
from tests.walk_world import LATER, NOW, assert_oracle, house_at, ledger, recovered, release, states, work_all

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

LEADS = 6
WALK = ("relay.lease", "sending.decide", "sending.take", "sending.settle")


# --- F17 --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Store]:
    store = Store(postgres_url)
    yield store
    store.close()


def cut_off(url: str) -> None:
    """End every connection to this database, as an administrator or a fail-over does."""
    with psycopg.connect(url.replace("postgresql+psycopg", "postgresql"), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.mark.parametrize("moment", ["before_commit", "after_commit"])
@pytest.mark.parametrize("name", WALK)
def test_f17_cut_off_in_any_transaction_of_the_walk_each_mail_leaves_once(
    postgres: Store, postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, moment: str
) -> None:
    release(postgres, tmp_path, LEADS)
    house = house_at(postgres, tmp_path)
    done = happens(monkeypatch, f"{name}:{moment}", lambda: cut_off(postgres_url))
    for _ in range(3):
        try:
            work_all(house)
        except Unavailable:
            continue  # the clock's own tick: it waits and ticks again
    assert done
    recovered(postgres, tmp_path)
    recovered(postgres, tmp_path, since=NOW + timedelta(days=2))
    assert_oracle(postgres, tmp_path, LEADS)


def test_f17_a_database_that_restarts_in_the_middle_is_waited_for(tmp_path: Path) -> None:
    with PostgresServer() as server:
        server.run("CREATE DATABASE restarted")
        store = Store(server.url("restarted"))
        touches.metadata.create_all(store.engine)
        release(store, tmp_path, LEADS)
        house = house_at(store, tmp_path)
        ours = house.transport

        class Restarting:
            name, group_size, settles, timeout = ours.name, ours.group_size, ours.settles, ours.timeout
            find_sent = ours.find_sent

            def send(self, group):
                outcomes = ours.send(group)
                server.kill()
                server.start()
                return outcomes

        house.transport = Restarting()  # type: ignore[assignment]
        with store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.ENROLMENTS, NOW, 50)
        advance_enrolments(
            house, lease.ids, lease.token
        )  # here, in this thread: a server ends with the thread that started it
        recovered(store, tmp_path)
        assert_oracle(store, tmp_path, LEADS)
        assert len(ledger(tmp_path)) == LEADS
        store.close()


# --- F19 --------------------------------------------------------------------------------------------------------------


@contextmanager
def locked_by_another_process(url: str, seconds: float) -> Iterator[None]:
    """Another process writes, and keeps the lock for so long."""
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
        os.write(tell, b"x")
        time.sleep(seconds)
        os._exit(0)
    os.read(ready, 1)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(tell)


def test_f19_a_locked_database_is_waited_for_and_nothing_is_lost(sqlite_url: str, tmp_path: Path) -> None:
    store = Store(sqlite_url)
    release(store, tmp_path, LEADS)
    began = time.monotonic()
    with locked_by_another_process(sqlite_url, 1.5):
        work_all(house_at(store, tmp_path))
    assert time.monotonic() - began > 1.0
    assert_oracle(store, tmp_path, LEADS)
    assert states(store) == Counter(accepted=LEADS)
    store.close()


def test_f19_locked_for_longer_than_we_wait_the_web_says_503_and_later_yes(sqlite_url: str, tmp_path: Path) -> None:
    store = Store(sqlite_url, wait_s=0.2)
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    work_all(house)
    touch = next(iter(ledger(tmp_path)))
    link = f"/unsubscribe/{house.tokens.sign(UNSUBSCRIBE, touch)}"
    client = TestClient(create_app(house), raise_server_exceptions=False)
    with locked_by_another_process(sqlite_url, 30.0):
        with pytest.raises(Unavailable):
            work_all(house)
        answer = client.post(link, data={"List-Unsubscribe": "One-Click"})
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
        assert client.post("/hooks/inbound", content=b"x").status_code == 503
        assert client.get(link).status_code == 200, "to read, nobody has to wait"
    assert client.post(link, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    store.close()


# --- F20 --------------------------------------------------------------------------------------------------------------


def no_more_than(size: int) -> None:
    """From now on no file of this process grows beyond so many bytes: what a full disk looks like to SQLite."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def test_f20_on_a_full_disk_no_mail_leaves_that_was_not_taken_and_it_goes_on_when_there_is_space(
    sqlite_url: str, tmp_path: Path
) -> None:
    """The space ends at every place of the log in turn: in the lease, the decision, the taking, the settling."""
    store = Store(sqlite_url)
    release(store, tmp_path, LEADS)
    log = Path(sqlite_url.removeprefix("sqlite:///") + "-wal")
    starved, room, now = 0, 0, NOW
    while True:

        def act(child_store: Store, room: int = room, now=now) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            no_more_than(log.stat().st_size + room)
            try:
                work_all(house_at(child_store, tmp_path, now))
            except Unavailable:
                os._exit(0)
            os.kill(os.getpid(), signal.SIGKILL)  # there was enough

        there_was_enough = killed(sqlite_url, act)
        with store.read() as tx:
            known = {row.touch_id: row.state for row in tx.execute(touches.select())}
        assert all(known.get(touch, "intended") != "intended" for touch in ledger(tmp_path))
        if there_was_enough:
            break
        starved, room, now = starved + 1, room + 3 * 4120, now + timedelta(minutes=3)
        assert starved < 60
    assert starved > 2
    recovered(store, tmp_path, since=now + timedelta(hours=2))
    assert_oracle(store, tmp_path, LEADS)
    store.close()


@pytest.mark.parametrize("form", ["mbox", "eml"])
def test_f20_an_outbox_on_a_full_disk_puts_the_mails_off_and_has_them_once_in_the_end(
    store: Store, store_url: str, tmp_path: Path, form: str
) -> None:
    release(store, tmp_path, LEADS)

    def outbox(clock):
        return MboxOutbox(tmp_path / "out", clock) if form == "mbox" else EmlOutbox(tmp_path / "out", clock)

    def act(child_store: Store) -> None:
        house = house_at(child_store, tmp_path)
        house.transport = ours = outbox(house.clock)
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

        class Starving:
            name, group_size, settles, timeout = ours.name, ours.group_size, ours.settles, ours.timeout
            find_sent = ours.find_sent

            def send(self, group):
                no_more_than(100)  # only while it writes: the database has a disk of its own
                try:
                    return ours.send(group)
                finally:
                    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

        house.transport = Starving()  # type: ignore[assignment]
        work_all(house)

    assert not killed(store_url, act)
    assert states(store) == Counter(intended=LEADS)
    recovered(store, tmp_path, outbox)
    assert states(store) == Counter(accepted=LEADS)
    mails = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir() if not path.name.startswith("."))
    assert mails.count(b"\nX-Rekindle-Touch: ") == LEADS


# --- F21 --------------------------------------------------------------------------------------------------------------


def test_f21_a_database_that_may_only_be_read_stops_the_sending_and_the_house_says_that_it_is_not_ready(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = Store(sqlite_url)
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    work_all(house_at(store, tmp_path, NOW - timedelta(hours=3)))  # a clock has ticked before
    client = TestClient(create_app(house), raise_server_exceptions=False)

    @event.listens_for(store.engine, "connect")
    def _read_only(connection, _record) -> None:
        connection.execute("PRAGMA query_only=ON")  # the error is that of a file system mounted read-only

    store.close()  # whoever goes on connects anew

    with pytest.raises(Unavailable):
        work_all(house)
    assert ledger(tmp_path) == Counter()
    assert client.get("/readyz").status_code == 503
    assert client.post("/hooks/inbound", content=b"x").status_code == 503
    event.remove(store.engine, "connect", _read_only)
    store.close()
    work_all(house)
    assert client.get("/readyz/web").status_code == 200
    assert_oracle(store, tmp_path, LEADS)
    store.close()


def test_f21_a_server_that_was_demoted_stops_the_sending_and_whoever_takes_over_is_found_by_ourselves(
    postgres: Store, postgres_url: str, tmp_path: Path
) -> None:
    """After a fail-over the old server answers on, and takes nothing; the same address leads to the new one in the end."""
    release(postgres, tmp_path, LEADS)
    house = house_at(postgres, tmp_path)
    work_all(house_at(postgres, tmp_path, NOW - timedelta(hours=3)))  # a clock has ticked before
    client = TestClient(create_app(house), raise_server_exceptions=False)
    name = urlsplit(postgres_url).path.lstrip("/")
    with psycopg.connect(postgres_url.replace("postgresql+psycopg", "postgresql"), autocommit=True) as administrator:
        administrator.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())
        cut_off_but = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
        )
        administrator.execute(cut_off_but, (name,))
        with pytest.raises(Unavailable, match="only be read"):
            work_all(house)
        assert ledger(tmp_path) == Counter()
        assert client.get("/readyz").status_code == 503
        answer = client.post("/hooks/inbound/" + house.tokens.sign(INBOUND, "mail"), content=b"From: a@b.example\n\nHi")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
        administrator.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = off".encode())
    work_all(house)  # nobody ended our connections: the one that could not write was left
    assert client.get("/readyz/web").status_code == 200
    assert_oracle(postgres, tmp_path, LEADS)


def test_f21_when_the_disk_does_not_keep_what_was_written_the_mails_are_put_off_and_sent_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    house.transport = MboxOutbox(tmp_path / "out", house.clock)

    def fsync(_number: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        work_all(house)
    assert states(store) == Counter(intended=LEADS)
    house.clock.move_to(NOW + LATER)
    work_all(house)
    assert states(store) == Counter(accepted=LEADS)
    mails = b"".join(path.read_bytes() for path in (tmp_path / "out").glob("*.mbox"))
    assert mails.count(b"\nX-Rekindle-Touch: ") == LEADS
