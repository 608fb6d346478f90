"""What every test may ask for: a store on both databases, a Redis, and programs that only a distribution has.

`store` runs a test twice, on SQLite and on PostgreSQL; a server that does not start is a failure, never a skip.
`@pytest.mark.needs("dovecot")` names a program of Debian: without it the test is listed as NOT RUN, or fails when
REKINDLE_REQUIRE (a comma list) names the program.
"""

import itertools
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from sqlalchemy import Engine

from engine.store import Store
from engine.store.schema import stamp
from engine.store.tables import metadata
from tests.servers import PostgresServer, RedisServer

#: program -> (names of its executable, Debian package)
PROGRAMS = {
    "chromium": (("chromium", "chromium-browser"), "chromium"),
    "dovecot": (("dovecot",), "dovecot-imapd"),
    "rspamd": (("rspamd",), "rspamd"),
    "spamassassin": (("spamassassin",), "spamassassin"),
    "swaks": (("swaks",), "swaks"),
}
_MISSING, _NOT_HERE = " is not installed", " (it cannot be had here)"
_SBIN = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"])
_numbers = itertools.count(1)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "needs(program, ...): programs of Debian that the test drives; see tests/conftest.py"
    )
    unknown = _required() - PROGRAMS.keys()
    if unknown:
        raise pytest.UsageError(f"REKINDLE_REQUIRE names {', '.join(sorted(unknown))}; known are {', '.join(PROGRAMS)}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for program in (name for mark in item.iter_markers("needs") for name in mark.args):
        if program_path(program):
            continue
        if program in _required():
            pytest.fail(
                f"REKINDLE_REQUIRE names {program}, which is not installed: {_apt_line([program])}", pytrace=False
            )
        pytest.skip(f"{program}{_MISSING}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Told from the reports, which come together from all processes that run tests."""
    missing: dict[str, list[str]] = {}
    elsewhere: dict[str, list[str]] = {}
    for report in terminalreporter.stats.get("skipped", ()):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if reason.endswith(_NOT_HERE):
            elsewhere.setdefault(reason.removeprefix("Skipped: ").removesuffix(_NOT_HERE), []).append(report.nodeid)
        if reason.endswith(_MISSING):
            program = reason.removeprefix("Skipped: ").removesuffix(_MISSING)
            missing.setdefault(program, []).append(report.nodeid)
    if not missing and not elsewhere:
        return
    terminalreporter.section("NOT RUN")
    for what, tests in elsewhere.items():
        terminalreporter.line(f"{len(tests)} test(s) want {what}: {', '.join(tests)}")
    for program, tests in missing.items():
        terminalreporter.line(f"{len(tests)} test(s) need {program}: {', '.join(tests)}")
    if missing:
        terminalreporter.line(f"To run them: {_apt_line(missing)}")


def not_here(what: str) -> NoReturn:
    """Leave out a test that this machine cannot have, whatever is installed; it is listed as NOT RUN."""
    pytest.skip(what + _NOT_HERE)


def program_path(program: str) -> str | None:
    """Where the executable of `program` is, None without it. Debian's daemons live where users do not look."""
    return next((path for name in PROGRAMS[program][0] if (path := shutil.which(name, path=_SBIN))), None)


def _required() -> set[str]:
    return set(filter(None, os.environ.get("REKINDLE_REQUIRE", "").replace(" ", "").split(",")))


def _apt_line(programs: Any) -> str:
    return "apt-get install -y " + " ".join(sorted(PROGRAMS[name][1] for name in programs))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL for all tests. A test that stops or kills its server starts one of its own."""
    with PostgresServer() as server:
        server.run("CREATE DATABASE rekindle_template")
        _make_tables(server.url("rekindle_template"))
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables and no rows."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    _make_tables(f"sqlite:///{path}")
    return path


def _make_tables(url: str) -> None:
    """The tables as the model has them; tests/test_schema.py proves that migrating gives the same."""
    store = Store(url)
    metadata.create_all(store.engine)
    stamp(store)
    if store.is_sqlite:
        _leave_wal(store.engine)
    store.close()


def _leave_wal(engine: Engine) -> None:
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database with all tables."""
    path = shutil.copyfile(sqlite_template, tmp_path / "rekindle.db")
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """A fresh PostgreSQL database with all tables."""
    yield from _database(postgres_server, "rekindle_template")


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with all tables, on both databases in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A store with all tables and no rows, on both databases in turn."""
    yield from _opened(store_url)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table, on both databases in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
    else:
        yield from _database(request.getfixturevalue("postgres_server"), "template0")


@pytest.fixture
def empty_store(empty_url: str) -> Iterator[Store]:
    """A store without any table, on both databases in turn."""
    yield from _opened(empty_url)


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    """One Redis for all tests. A test that stops, kills or configures its server starts one of its own."""
    with RedisServer() as server:
        yield server


@pytest.fixture
def redis_url(redis_server: RedisServer) -> str:
    """The address of an empty Redis."""
    with redis_server.client() as client:
        client.flushall()
    return redis_server.url


def _opened(url: str) -> Iterator[Store]:
    store = Store(url)
    try:
        yield store
    finally:
        store.close()


def _database(server: PostgresServer, template: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    # FILE_COPY takes 16 ms where the default, WAL_LOG, takes 28.
    server.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY = FILE_COPY")
    try:
        yield server.url(name)
    finally:
        server.run(f"DROP DATABASE {name} WITH (FORCE)")
