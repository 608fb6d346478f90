"""The connection to SQLite or PostgreSQL: named transactions, and what each database needs to keep its word."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, cast

from sqlalchemy import Connection, Engine, ExceptionContext, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool

from engine import crash_points
from engine.core.errors import Unavailable
from engine.store.json_text import dump, load

#: What flows hold while a transaction is open; only the files of engine/store look inside.
Tx = Connection

#: A checkpoint every 40 MB of log in place of 4: a page that a day of sending touches again and again is copied back once.
#: 2 MB of pages for who reads: they are forgotten as soon as somebody has written, and the system keeps them too.
_SQLITE_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "cache_size=-2048",
    "temp_store=MEMORY",
    "wal_autocheckpoint=10000",
)
#: 16 MB for who writes: what one batch of mails changes, so that no page goes to the log before its commit, and twice.
_WRITERS_PAGES = "cache_size=-16384"


class Store:
    """The database behind the house.

    `url` is `sqlite:///path` or `postgresql+psycopg://...`. On SQLite every writing transaction begins IMMEDIATE:
    the default mode let eight threads lease the same rows. `wait_s` is how long a locked database is waited for.
    """

    def __init__(self, url: str, *, wait_s: float = 30.0, pool_size: int = 8) -> None:
        self.engine = _sqlite(url, wait_s) if url.startswith("sqlite") else _postgresql(url, wait_s, pool_size)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._reader = self.engine.execution_options(rekindle_begin="BEGIN")
        self._writer = _Writer(self.engine, wait_s) if self.is_sqlite else None
        self._turn = threading.RLock() if self.is_sqlite else None  # the simulator is two workers in one thread

    @contextmanager
    def begin(self, name: str) -> Iterator[Tx]:
        """A writing transaction: committed at the end of the block, rolled back by any exception.

        `name` is "flow.act" and names its two crash points. Raises Unavailable when the database stays locked or away.
        """
        with _as_unavailable():
            with self._writing() as connection, connection.begin():
                yield connection
                crash_points.reach(f"{name}:before_commit")
            crash_points.reach(f"{name}:after_commit")

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A reading transaction that sees one consistent state and blocks nobody."""
        with _as_unavailable(), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def read_again(self) -> Iterator[Tx]:
        """As `read`, of what the last writing transaction has touched: on SQLite over its connection, which has the pages."""
        if self._writer is None:
            with self.read() as tx:
                yield tx
            return
        with _as_unavailable(), self._writer.connect("BEGIN") as connection, connection.begin():
            yield connection

    def turn(self) -> AbstractContextManager[Any]:
        """Work on a batch of mails. On SQLite the threads of a process take turns.

        There the database is in the process: two threads have nothing to wait for side by side, and make the processor forget
        what the other one was about to use, which takes both a twentieth longer. On PostgreSQL they wait for the server.
        """
        return self._turn or nullcontext()

    @contextmanager
    def turn_lent(self) -> Iterator[None]:
        """Within a turn: somebody else is asked meanwhile, and the next thread may work until the answer is there."""
        if self._turn is None:
            yield
            return
        self._turn.release()
        try:
            yield
        finally:
            self._turn.acquire()

    def _writing(self) -> AbstractContextManager[Connection]:
        return self._writer.connect() if self._writer else self.engine.connect()

    def close(self) -> None:
        """Give all connections back; the store may not be used afterwards."""
        if self._writer:
            self._writer.close()
        self.engine.dispose()


class _Writer:
    """The one connection of this process that writes to a SQLite file; threads take turns.

    SQLite lets only one write at a time anyway, and a connection forgets its pages when another one has written: of several
    each would fill its memory, and none would find there what the commit before has left.
    """

    def __init__(self, engine: Engine, wait_s: float) -> None:
        self._engine, self._wait_s = engine, wait_s
        self._turn = threading.Lock()
        self._connection: Connection | None = None

    @contextmanager
    def connect(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[Connection]:
        """The connection, when it is this thread's turn. Whoever fails leaves a new one to the next."""
        if not self._turn.acquire(timeout=self._wait_s):
            raise PoolTimeout("another thread writes")
        try:
            self._connection = self._connection or _with_pages(self._engine.connect())
            yield self._connection.execution_options(rekindle_begin=begin)
        except BaseException:
            self._leave()
            raise
        finally:
            self._turn.release()

    def close(self) -> None:
        """Give the connection back, when who writes is done."""
        if self._turn.acquire(timeout=self._wait_s):
            self._leave()
            self._turn.release()

    def _leave(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def _with_pages(connection: Connection) -> Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute(f"PRAGMA {_WRITERS_PAGES}")
    return connection


def upsert(tx: Tx, table: Table) -> sqlite.Insert:
    """An INSERT that knows `on_conflict_do_nothing` and `on_conflict_do_update`; both databases spell them alike."""
    return upsert_on(tx.dialect.name, table)


def upsert_on(dialect: str, table: Table) -> sqlite.Insert:
    """The same for a statement that is kept."""
    return sqlite.insert(table) if dialect == "sqlite" else cast("sqlite.Insert", postgresql.insert(table))


@contextmanager
def _as_unavailable() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise Unavailable(f"the database did not answer: {error.orig}") from error
    except InternalError as error:
        if not _may_only_be_read(error.orig):
            raise
        raise Unavailable(f"the database may only be read: {error.orig}") from error
    except PoolTimeout as error:
        raise Unavailable("all connections to the database are taken") from error


def _sqlite(url: str, wait_s: float) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=16,
        hide_parameters=True,
        json_serializer=dump,
        json_deserializer=load,
        connect_args={"timeout": wait_s, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        _write_ahead(connection, wait_s)
        for pragma in _SQLITE_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("rekindle_begin", "BEGIN IMMEDIATE"))

    return engine


def _write_ahead(connection: sqlite3.Connection, wait_s: float) -> None:
    """Keep a write-ahead log. While another process writes to a new file that has none yet, SQLite refuses that without waiting."""
    until = time.monotonic() + wait_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_LOOK_AGAIN_S)
        else:
            return


_LOOK_AGAIN_S = 0.02


def _postgresql(url: str, wait_s: float, pool_size: int) -> Engine:
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_pre_ping=True,
        pool_timeout=wait_s,
        hide_parameters=True,  # addresses and bodies are parameters; errors reach logs
        json_serializer=dump,
        json_deserializer=load,
        connect_args={"connect_timeout": max(2, int(wait_s)), "options": "-c timezone=UTC"},
    )

    @event.listens_for(engine, "handle_error")
    def _leave_a_standby(context: ExceptionContext) -> None:
        """After a fail-over the old server answers on, and may only be read: new connections find the new one."""
        if _may_only_be_read(context.original_exception):
            context.is_disconnect = True

    return engine


def _may_only_be_read(error: BaseException | None) -> bool:
    """SQLSTATE 25006, read_only_sql_transaction: PostgreSQL counts it among the internal errors."""
    return getattr(error, "sqlstate", None) == "25006"
