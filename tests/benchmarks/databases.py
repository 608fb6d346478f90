"""The two databases under measurement: fresh ones for the product, and the floor's own beside them."""

import contextlib
import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import psutil

from tests.benchmarks import floor
from tests.servers import PostgresServer

_numbers = itertools.count(1)


class Databases(Protocol):
    """Where fresh databases come from."""

    name: str

    def fresh(self, folder: Path) -> contextlib.AbstractContextManager[str]:
        """The URL of a new, empty database that is gone at the end of the block."""
        ...

    def floor(self, folder: Path) -> floor.Database:
        """A database for the floor."""
        ...

    def server_pid(self) -> int | None:
        """The process id of the database's server; None where the database is in this process."""
        ...


class SqliteFiles:
    """Files in the folder at hand."""

    name = "sqlite"

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """See Databases."""
        yield f"sqlite:///{folder / 'rekindle.db'}"

    def floor(self, folder: Path) -> floor.Database:
        """See Databases."""
        return floor.Sqlite(folder)

    def server_pid(self) -> int | None:
        """See Databases."""
        return None


class PostgresDatabases:
    """Databases of one server, which runs on this machine for as long as the benchmarks do."""

    name = "postgresql"

    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """See Databases."""
        del folder
        name = self._create()
        try:
            yield self._server.url(name)
        finally:
            self._server.run(f"DROP DATABASE {name} WITH (FORCE)")

    def floor(self, folder: Path) -> floor.Database:
        """See Databases."""
        del folder
        return floor.Postgres(self._server.conninfo(self._create()))

    def server_pid(self) -> int | None:
        """See Databases."""
        assert self._server.process is not None
        return self._server.process.pid

    def _create(self) -> str:
        name = f"benchmark_{next(_numbers)}"
        self._server.run(f"CREATE DATABASE {name} TEMPLATE template0 STRATEGY = FILE_COPY")
        return name


def server_cpu_s(pid: int | None) -> float:
    """CPU that a database's own processes have taken so far."""
    if pid is None:
        return 0.0
    server = psutil.Process(pid)
    times = [process.cpu_times() for process in (server, *server.children())]
    return sum(t.user + t.system for t in times)


@contextmanager
def fresh_folder() -> Iterator[Path]:
    """A folder that is gone at the end of the block."""
    with tempfile.TemporaryDirectory(prefix="rk-bench-") as name:
        yield Path(name)
