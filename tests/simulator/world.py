"""One simulated installation: the real flows over a real database, a clock that is moved, and processes that die and come back."""

import shutil
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import dramatiq
import structlog
from dramatiq.brokers.stub import StubBroker
from sqlalchemy import event

from engine import crash_points
from engine.adapters.mail_alert import MailNotifier
from engine.adapters.sendgrid import SendGridTransport
from engine.adapters.sendgrid_events import SendGridEvents
from engine.applying import apply_library
from engine.core.errors import Unavailable
from engine.core.release import ReleaseRow
from engine.core.tokens import Tokens
from engine.crash_points import Crash
from engine.house import House
from engine.releasing import release_leads
from engine.settings import SendGridAccount, Settings
from engine.store import Store, reps
from engine.store.reps import NewRep
from engine.testing import FrozenClock, MemoryCrm, MemoryFetcher
from engine.twin.events import Signer
from engine.twin.provider import Provider
from engine.twin.telling import Teller
from tests.simulator.editions import editions
from tests.simulator.wire import Hints, Inline, Line, Poster
from workers.actors import declare
from workers.clock import Timetable

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOOK = "https://crm.example/hooks/sendgrid/events"
PARSE = "https://crm.example/hooks/inbound/key"
KIM, LEE = "kim@brightwater.example", "lee@brightwater.example"
COMPANIES = ("Calder Mills Dairy", "Pellhaven Creamery", "Ostrava Pumps")
_SIGNER = Signer()
_ZONES = ("Europe/London", "America/New_York", "Asia/Tokyo", None)
#: Here a transaction ends, or a request: what other processes do at the same time may come between.
_BETWEEN = (":after_commit", "sendgrid.send:")


class Violation(BaseException):
    """A promise that did not hold. Not an Exception: no worker of ours may keep it to itself."""


class Points:
    """The crash points of the one process that runs: at the n-th from now something happens, once."""

    def __init__(self) -> None:
        self._left = 0
        self._act: Callable[[str], None] | None = None
        self._at: tuple[str, ...] = ()

    def crash_after(self, count: int) -> None:
        """Die at the count-th point."""
        self._left, self._act, self._at = count, _die, ("",)

    def happen_after(self, count: int, act: Callable[[str], None]) -> None:
        """Let `act` happen at the count-th point at which another process could do something."""
        self._left, self._act, self._at = count, act, _BETWEEN

    def happen_at(self, point: str, act: Callable[[str], None]) -> None:
        """Let `act` happen when this point is reached."""
        self._left, self._act, self._at = 1, act, (point,)

    def clear(self) -> None:
        """Nothing will happen."""
        self._act = None

    def reached(self, name: str) -> None:
        """What takes the place of crash_points.reach."""
        if self._act is None or not any(part in name for part in self._at):
            return
        self._left -= 1
        if self._left <= 0:
            act, self._act = self._act, None
            act(name)


def _die(name: str) -> None:
    raise Crash(name)


class World:
    """`seed` decides everything. `look` of the oracle is set by whoever runs the world."""

    def __init__(self, seed: int, folder: Path, template: Path) -> None:
        self.dice = Random(seed)
        self.clock = FrozenClock(START)
        self.folder = folder
        self.journal: list[str] = []
        self.bugs: list[str] = []
        self.points = Points()
        self.hints = Hints(self.dice)
        self.look: Callable[[str, str], None] = lambda _touch, _to: None
        _PLAYED[:] = [shutil.copyfile(template, folder / "rekindle.db")]
        self.store = _stage()
        self.provider = Provider(self.clock)
        self.line = Line(self.provider, self.clock, lambda touch, to: self.look(touch, to))  # noqa: PLW0108 - it is set later
        self.poster = Poster(lambda: self.house, lambda: self.restart("web"))
        self.teller = Teller(self.provider, self.clock, self.poster, _SIGNER)  # type: ignore[arg-type]
        self.settings = Settings(
            data=folder, batch_size=50, base_url="https://crm.example", track_clicks=bool(seed % 2), secret="s" * 32
        )
        self.crm = MemoryCrm()
        self.leads: list[str] = []
        self.was_set = False  # the clock, since this moment's work began
        self._begin()

    def note(self, words: str) -> None:
        """A line of the journal."""
        self.journal.append(f"{self.clock.now():%m-%d %H:%M:%S} {words}")

    # --- the process ------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """A process of its own: nothing of what the last one had in memory is there."""
        account = SendGridAccount(api_key="SG.twin", timeout_s=6.0, concurrency=self.dice.choice((1, 4, 16)))
        transport = SendGridTransport(account, self.clock, self.line, Inline())
        self.house = House(
            self.store,
            self.clock,
            self.settings,
            transport,
            Tokens(b"secret"),
            MemoryFetcher(),
            {"mail": MailNotifier(transport, self.clock)},
            provider_events={"sendgrid": SendGridEvents(_SIGNER.public_key)},
            crm=self.crm,
        )
        broker = StubBroker(middleware=[])
        declare(broker, self.house)
        self._actors: dict[str, Any] = {name: broker.get_actor(name).fn for name in broker.get_declared_actors()}
        self.timetable = Timetable(self.house, self.hints)  # type: ignore[arg-type]

    def restart(self, why: str) -> None:
        """It died. An in-process queue dies with it, another one stays."""
        self.note(f"died ({why})")
        self.points.clear()
        if self.dice.random() < 0.5:
            self.hints.waiting.clear()
        self._begin()

    def guarded(self, act: Callable[[], Any]) -> Any:
        """Do it as a process would that may die of it."""
        try:
            return act()
        except Crash as crash:
            self.restart(str(crash))
        except Unavailable as error:
            self.note(f"unavailable: {error}")
        return 0

    def work(self) -> None:
        """Tick and work on hints until there is nothing to be done at this moment, or the queue dawdles."""
        self.was_set = False
        for _ in range(100):
            moved = self.guarded(self.timetable.tick)
            while self.hints.waiting:
                if self.hints.is_faulty and self.dice.random() < 0.03:
                    return
                self.guarded(lambda: self.run(*self.hints.take()))
            if not moved:
                return
        raise Violation("at one moment there was always more to do")

    def run(self, actor: str, ids: tuple[int, ...], token: str) -> None:
        """What a worker does with a message."""
        self._actors[actor](list(ids), token)

    # --- what it begins with ----------------------------------------------------------------------------------------

    def furnish(self) -> None:
        """Apply the first edition; two reps; three to six leads at three companies."""
        self.clock.move_to(START)
        apply_library(self.house, editions()["first"], "marketing")
        with self.store.begin("simulator.reps") as tx:
            reps.save(tx, [NewRep(KIM, "Kim", "Europe/London"), NewRep(LEE, "Lee", "Europe/London")])
        rows = [self._row(number) for number in range(self.dice.randint(3, 6))]
        self.leads = [row.address for row in rows]
        assert release_leads(self.house, rows).released == len(rows)

    def _row(self, number: int) -> ReleaseRow:
        company = COMPANIES[number % len(COMPANIES)]
        domain = f"{company.split()[0].lower()}.example"
        zone = self.dice.choice(_ZONES)
        return ReleaseRow(
            f"lead{number}@{domain}",
            "no_budget",
            first_name=f"Ann{number}",
            company=company,
            domain=domain,
            owner=KIM,
            **({"time_zone": zone} if zone else {}),
        )


#: The database of the seed that is played.
_PLAYED: list[Path] = []


@cache
def _stage() -> Store:
    """One engine for all seeds, so that each statement is compiled once; it connects to the database that is played.

    Without waiting for the disk: what dies here is a process of the imagination, never the machine.
    """
    store = Store("sqlite:///played.db")

    @event.listens_for(store.engine, "do_connect")
    def _to_the_played(_dialect: Any, _record: Any, args: list[Any], _more: Any) -> None:
        args[0] = str(_PLAYED[0])

    @event.listens_for(store.engine, "connect")
    def _hasten(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    return store


@contextmanager
def heeded(world: World) -> Iterator[None]:
    """Our crash points in place of the usual, and exceptions that a worker only logs are bugs."""
    reach, config = crash_points.reach, structlog.get_config()

    def heed(_logger: Any, method: str, told: Any) -> Any:
        if method == "exception" or told.get("exc_info"):
            kind, error, trace = sys.exc_info()
            if not isinstance(error, Unavailable):
                world.bugs.append("".join(traceback.format_exception(kind, error, trace)))
        raise structlog.DropEvent

    crash_points.reach = world.points.reached
    structlog.configure(processors=[heed], cache_logger_on_first_use=False)
    broker = dramatiq.get_broker()
    try:
        yield
    finally:
        crash_points.reach = reach
        structlog.configure(**config)
        dramatiq.set_broker(broker)
        world.store.close()
