"""The connection: whatever keeps the database from answering is Unavailable, and no error quotes a parameter."""

import sqlite3
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
