"""Processes that live to be killed: the roles of the house, forked from a parent that has everything loaded, on one moved clock."""

import os
import signal
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from mmap import mmap
from pathlib import Path

import uvicorn

from engine.adapters.outbox import MboxOutbox
from engine.adapters.sendgrid import SendGridTransport
from engine.adapters.sendgrid_events import SendGridEvents
from engine.core.errors import Unavailable
from engine.core.tokens import Tokens
from engine.house import House
from engine.ports import Transport
from engine.settings import SendGridAccount, Settings
from engine.store import Store
from engine.testing import MemoryFetcher, MemoryNotifier
from engine.twin.serving import serve
from engine.web.app import create_app
from tests.servers import _die_with_parent
from tests.walk_world import NOW
from workers.actors import declare
from workers.broker import QUEUE_ERRORS, Queue
from workers.clock import Timetable


class SharedClock:
    """A clock in memory that forked processes share; only the parent moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self._memory = mmap(-1, 8)
        self.move_to(now)

    def now(self) -> datetime:
        """The moment it stands at."""
        (stamp,) = struct.unpack("d", self._memory[:8])
        return datetime.fromtimestamp(stamp, UTC)

    def move_to(self, now: datetime) -> None:
        """Put it there, for everybody."""
        self._memory[:8] = struct.pack("d", now.timestamp())

    def move(self, **span: float) -> None:
        """Move it on."""
        self.move_to(self.now() + timedelta(**span))


@dataclass
class Nursery:
    """Where the processes of one house are born: which database, which queue, which transport."""

    url: str
    folder: Path
    clock: SharedClock
    redis_url: str = ""
    twin: str = ""  # the twin's address; without one the outbox is written
    twin_key: str = ""
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=512))

    @property
    def web(self) -> str:
        """Where the web part listens, whenever it lives."""
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def house(self) -> House:
        """A house of one's own over the common database."""
        settings = Settings(
            data=self.folder, batch_size=10, worker_threads=2, base_url=self.web, redis_url=self.redis_url
        )
        return House(
            Store(self.url, pool_size=4),
            self.clock,
            settings,
            self._transport(),
            Tokens(b"secret"),
            MemoryFetcher(),
            {"mail": MemoryNotifier()},
            provider_events={"sendgrid": SendGridEvents(self.twin_key)} if self.twin_key else {},
        )

    def _transport(self) -> Transport:
        if not self.twin:
            return MboxOutbox(self.folder / "out", self.clock)
        return SendGridTransport(SendGridAccount(api_key="SG.twin", host=self.twin, timeout_s=6.0), self.clock)

    # --- what a process can be ----------------------------------------------------------------------------------------

    def up(self) -> None:
        """Clock, workers and web in one."""
        house = self.house()
        queue = Queue(house.settings)
        declare(queue.broker, house)
        queue.start_workers()
        _in_thread(lambda: _tick(Timetable(house, queue)))
        self._serve(house)

    def worker(self) -> None:
        """Threads that take batches from Redis."""
        house = self.house()
        queue = Queue(house.settings)
        declare(queue.broker, house)
        queue.start_workers()
        signal.pause()

    def timetable(self) -> None:
        """The role called clock."""
        house = self.house()
        queue = Queue(house.settings)
        declare(queue.broker, house)
        _tick(Timetable(house, queue))

    def webpart(self) -> None:
        """The role called web."""
        self._serve(self.house())

    def _serve(self, house: House) -> None:
        config = uvicorn.Config(create_app(house), log_config=None, access_log=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[self.listener])


def _tick(timetable: Timetable) -> None:
    while True:
        try:
            moved = timetable.tick()
        except (Unavailable, *QUEUE_ERRORS):
            moved = 0
        time.sleep(0.005 if moved else 0.03)


def _in_thread(act: Callable[[], None]) -> None:
    import threading  # noqa: PLC0415 - only the born have threads

    threading.Thread(target=act, daemon=True).start()


def born(act: Callable[[], object]) -> int:
    """A process that does this until it is killed; its id."""
    child = os.fork()
    if child:
        return child
    try:
        _die_with_parent()
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        act()
    finally:
        os._exit(3)


def kill(child: int) -> bool:
    """End it as a power cut would; False when it had ended by itself, which none of them may."""
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def twin(clock: SharedClock, port: int, tell_to: str, key_file: Path) -> Callable[[], None]:
    """A provider in a process of its own, which nobody kills."""
    return lambda: serve(clock, "127.0.0.1", port, "SG.twin", tell_to, lambda key: _write(key_file, key))


def _write(path: Path, text: str) -> None:
    aside = path.with_suffix(".new")
    aside.write_text(text)
    aside.replace(path)
