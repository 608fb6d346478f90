"""What a process can be: all in one (`rekindle up`), or one of the Procfile's roles on many machines."""

import signal
import threading
from collections.abc import Callable
from types import FrameType

import structlog

from engine.applying import apply_library
from engine.core.errors import NotReady
from engine.examining import find_holds
from engine.house import House, build
from engine.library import read_home
from engine.policy_files import check_policy
from engine.rehearsal import rehearsed
from engine.settings import Settings
from engine.store import schema
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable
from workers.mailroom import Mailroom
from workers.web import serve
from workers.witness import attach_witness

log = structlog.get_logger()

#: A worker gets this long to finish its batch when it is told to stop; what is left is due again when its lease runs out.
_GRACE_MS = 60_000


def require_scale(settings: Settings) -> None:
    """The roles of the Procfile are for many machines. Raises NotReady that names `rekindle up` without PostgreSQL and Redis."""
    missing = []
    if not settings.store_url.startswith("postgresql"):
        missing.append("REKINDLE_DATABASE_URL (postgresql+psycopg://...)")
    if not settings.redis_url:
        missing.append("REKINDLE_REDIS_URL (redis://...)")
    if missing:
        raise NotReady(f"this role needs {' and '.join(missing)}; on one machine, run `rekindle up`")


def prepare(house: House, by: str) -> list[str]:
    """Migrate the database and apply the files; a broken campaign keeps its old version. The sentences to show."""
    schema.migrate(house.store)
    policy, problems = check_policy(house.settings.home)
    applied = apply_library(house, rehearsed(read_home(house.settings.home)), by, policy)
    return [*applied.sentences(), *(f"policy: {p.file}:{p.line}: {p.message}; the old one stays" for p in problems)]


def run_all(settings: Settings, say: Callable[[str], None]) -> None:
    """Web, clock and workers in this process, until SIGTERM or Ctrl-C."""
    house = attach_witness(build(settings))
    for sentence in prepare(house, "rekindle up"):
        say(sentence)
    for held in find_holds(house):
        say(f"Mail to leads is held ({held.name}): `rekindle doctor` says why and what to do.")
    queue = Queue(settings)
    declare(queue.broker, house)
    stop, worker = threading.Event(), queue.start_workers()
    clock = threading.Thread(target=Timetable(house, queue).run, args=(stop,), name="clock")
    mailroom = Mailroom(house)
    clock.start()
    mailroom.start()
    try:
        serve(house)
    finally:
        stop.set()
        mailroom.stop()
        clock.join()
        worker.stop(timeout=_GRACE_MS)
        house.store.close()


def run_web(settings: Settings) -> None:
    """The web role: it only commits rows, it never enqueues."""
    require_scale(settings)
    house = attach_witness(build(settings))
    schema.check_schema(house.store)
    serve(house)


def run_worker(settings: Settings) -> None:
    """The worker role: threads that take batches from Redis, until SIGTERM."""
    require_scale(settings)
    house = attach_witness(build(settings))
    schema.check_schema(house.store)
    queue = Queue(settings)
    declare(queue.broker, house)
    worker = queue.start_workers()
    _wait_for_signal()
    worker.stop(timeout=_GRACE_MS)
    house.store.close()


def run_clock(settings: Settings) -> None:
    """The clock role: the timetable and the relay. Start two if you like: one leads."""
    require_scale(settings)
    house = attach_witness(build(settings))
    schema.check_schema(house.store)
    queue = Queue(settings)
    declare(queue.broker, house)
    stop = threading.Event()
    thread = threading.Thread(target=Timetable(house, queue).run, args=(stop,), name="clock")
    mailroom = Mailroom(house)
    thread.start()
    mailroom.start()
    _wait_for_signal()
    stop.set()
    mailroom.stop()
    thread.join()


def _wait_for_signal() -> None:
    told = threading.Event()

    def tell(number: int, _frame: FrameType | None) -> None:
        log.info("stopping", signal=signal.Signals(number).name)
        told.set()

    signal.signal(signal.SIGTERM, tell)
    signal.signal(signal.SIGINT, tell)
    told.wait()
