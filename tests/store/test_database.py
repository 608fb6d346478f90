"""The connection: whatever keeps the database from answering is Unavailable, and no error quotes a parameter."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from engine.core.errors import Unavailable
from engine.store import Store
from engine.store.tables import suppressions
from tests.servers import PostgresServer


def test_a_pool_that_has_nothing_left_is_unavailable(postgres_url: str) -> None:
    store = Store(postgres_url, wait_s=0.2, pool_size=1)
    with store.read(), store.read(), pytest.raises(Unavailable, match="taken"), store.read():
        pass
    store.close()


def test_a_connection_that_was_cut_is_unavailable(postgres_url: str, postgres_server: PostgresServer) -> None:
    store = Store(postgres_url)
    with pytest.raises(Unavailable):
        cut(store, postgres_server)
    store.close()


def cut(store: Store, server: PostgresServer) -> None:
    with store.begin("test.cut") as tx:
        pid = tx.execute(text("SELECT pg_backend_pid()")).scalar_one()
        server.run(f"SELECT pg_terminate_backend({pid})")
        tx.execute(text("SELECT 1"))


def test_a_locked_file_is_unavailable_after_the_wait(sqlite_url: str) -> None:
    store = Store(sqlite_url, wait_s=0.1)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Unavailable, match="locked"), store.begin("test.locked"):
        pass
    other.close()
    store.close()


def test_a_file_that_cannot_be_opened_is_unavailable(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}")
    with pytest.raises(Unavailable), store.read():
        pass


def test_an_error_does_not_quote_its_parameters(store: Store) -> None:
    row = {"scope": "address", "subject_key": "ann@acme.example", "reason": "bounced", "source": "x", "at": None}
    with pytest.raises(IntegrityError) as caught, store.begin("test.wrong") as tx:
        tx.execute(insert(suppressions), [row])
    assert "[SQL parameters hidden" in str(caught.value)
    if store.is_sqlite:
        assert "ann@acme.example" not in str(caught.value)


def test_of_two_threads_that_write_to_a_file_one_waits_for_the_other(sqlite_url: str) -> None:
    store = Store(sqlite_url, wait_s=5.0)
    order: list[str] = []

    def write() -> None:
        with store.begin("test.second"):
            order.append("second")

    with store.begin("test.first") as tx:
        other = threading.Thread(target=write)
        other.start()
        other.join(0.1)
        tx.execute(text("SELECT 1"))
        order.append("first")
    other.join()
    assert order == ["first", "second"]
    store.close()


def test_what_was_written_is_read_again_without_keeping_others_from_writing(store: Store) -> None:
    other = Store(store.engine.url.render_as_string(hide_password=False), wait_s=2.0)
    with store.begin("test.write") as tx:
        tx.execute(text("INSERT INTO facts(name, value) VALUES ('one', '1')"))
    with store.read_again() as tx:
        assert list(tx.execute(text("SELECT name FROM facts")).scalars()) == ["one"]
        with other.begin("test.other") as theirs:
            theirs.execute(text("INSERT INTO facts(name, value) VALUES ('two', '1')"))
    with store.read_again() as tx:
        assert tx.execute(text("SELECT count(*) FROM facts")).scalar_one() == 2
    with store.begin("test.again") as tx:  # still one that nobody can come before, once it has begun
        tx.execute(text("DELETE FROM facts"))
        if store.is_sqlite:
            with pytest.raises(Unavailable), Store(str(store.engine.url), wait_s=0.1).begin("test.late"):
                pass
    other.close()


def test_threads_work_on_batches_in_turns_and_lend_them_while_they_wait(sqlite_url: str) -> None:
    store, order = Store(sqlite_url), list[str]()
    has_begun = threading.Event()

    def work() -> None:
        has_begun.set()
        with store.turn():
            order.append("second")

    with store.turn():
        other = threading.Thread(target=work)
        other.start()
        has_begun.wait()
        other.join(0.1)
        order.append("first")
        with store.turn_lent():
            other.join()
        order.append("first again")
    assert order == ["first", "second", "first again"]
    store.close()


def test_a_thread_that_writes_for_too_long_makes_the_others_unavailable(sqlite_url: str) -> None:
    store = Store(sqlite_url, wait_s=0.1)
    with store.begin("test.long"), pytest.raises(Unavailable), store.begin("test.short"):
        pass
    store.close()


def test_whoever_fails_to_write_to_a_file_leaves_nothing_of_it_to_the_next(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    twice = text("INSERT INTO facts(name, value) VALUES ('half', '1'), ('other', '1'), ('half', '2')")
    with pytest.raises(IntegrityError), store.begin("test.wrong") as tx:
        tx.execute(twice)
    with store.begin("test.right") as tx:
        tx.execute(text("INSERT INTO facts(name, value) VALUES ('whole', '1')"))
    with store.read() as tx:
        assert list(tx.execute(text("SELECT name FROM facts")).scalars()) == ["whole"]
    store.close()


def test_a_store_of_a_file_keeps_its_pages_from_one_writing_to_the_next(sqlite_url: str) -> None:
    """SQLite tells by data_version whether another connection has written: then a connection forgets its pages."""
    store, seen = Store(sqlite_url), []
    for number in range(3):
        with store.begin("test.write") as tx:
            tx.execute(text("INSERT INTO facts(name, value) VALUES (:name, '1')"), {"name": str(number)})
            seen.append(tx.execute(text("PRAGMA data_version")).scalar_one())
        with store.read() as tx:
            assert tx.execute(text("SELECT count(*) FROM facts")).scalar_one() == number + 1
    assert len(set(seen)) == 1
    store.close()


def test_a_new_file_to_which_another_process_writes_is_waited_for(tmp_path: Path):
    """SQLite refuses to begin a write-ahead log there at once: its own waiting does not help."""
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.execute, ["COMMIT"])
    release.start()
    store = Store(f"sqlite:///{tmp_path / 'new.db'}", wait_s=10)
    with store.begin("test.write") as tx:
        assert tx.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    store.close()
    release.join()
    other.close()


def test_a_new_file_that_stays_locked_is_told(tmp_path: Path):
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = Store(f"sqlite:///{tmp_path / 'new.db'}", wait_s=0.1)
    with pytest.raises(Unavailable, match="locked"), store.begin("test.write"):
        pass
    other.close()
