"""G3: the store's statements of the whole walk against the same statements through the raw driver.

The product walks through a batch after batch of due leads; what its store sends to the database is kept, statement by statement
with its parameters. Then the raw driver sends the same to a database that was filled alike, fetches all rows, and does nothing else.
The product's side is all that happens in `engine/store`: building and binding, packing and unpacking, rows to the values of core.
"""

import inspect
import pkgutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, event

from engine import sending, store
from engine.house import House
from engine.store import leases
from tests.benchmarks.databases import Databases, fresh_folder
from tests.benchmarks.full_tick import count_by
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from tests.benchmarks.stages import watched
from tests.benchmarks.world import NOW, fill, house_over

GOAL_ID = "G3"
GOALS = {"postgresql": 2.5, "sqlite": 4.0}
#: What SQLAlchemy does between our statements.
_BETWEEN: tuple[tuple[Any, str], ...] = (
    (Connection, "_begin_impl _commit_impl _rollback_impl close"),
    (Engine, "connect"),
)
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as the driver got it."""

    text: str
    parameters: Any
    is_many: bool = False


@dataclass(slots=True)
class Listened:
    """All that one walk said to the database, in order."""

    said: list[Said] = field(default_factory=list)

    @contextmanager
    def to(self, engine: Engine) -> Iterator[None]:
        """Keep what is said within the block; the ends of transactions too, which drivers have methods for."""

        def keep(_connection: Any, _cursor: Any, text: str, parameters: Any, _context: Any, is_many: bool) -> None:
            self.said.append(Said(text, parameters, is_many))

        def ended(word: str) -> Callable[[Any], None]:
            return lambda _connection: self.said.append(Said(word, ()))

        began = [] if engine.dialect.name == "sqlite" else [("begin", ended("BEGIN"))]  # on SQLite the store says it
        heard = [("before_cursor_execute", keep), *began, ("commit", ended("COMMIT")), ("rollback", ended("ROLLBACK"))]
        for name, listener in heard:
            event.listen(engine, name, listener)
        try:
            yield
        finally:
            for name, listener in heard:
                event.remove(engine, name, listener)


def measure(databases: Databases, leads: int, rounds: int, say: Say) -> Result:
    """Product and raw driver in turns over databases filled alike; tells each statement with its share."""
    taken, shares = Rounds(leads), Counter[str]()
    for number in range(rounds):
        say(f"{GOAL_ID} {databases.name}: round {number + 1} of {rounds}")
        listened, ours = _product(databases, leads)
        taken.ours.append(ours)
        spent, shares = _raw(databases, leads, listened.said)
        taken.floor.append(spent)
    for text, seconds in shares.most_common():
        count = sum(said.text == text for said in listened.said)
        say(
            f"{GOAL_ID} {databases.name}: {count:5} x {seconds / leads * 1e6:6.2f} us  {' '.join(text.split())[:_LONGEST]}"
        )
    return taken.result(GOAL_ID, databases.name, GOALS[databases.name])


def _product(databases: Databases, leads: int) -> tuple[Listened, Spent]:
    """What the store says in one walk, and what it takes in another: listening costs time."""
    listened = Listened()
    with _filled(databases, leads) as house, listened.to(house.store.engine):
        _walk(house)
    with _filled(databases, leads) as house, watched((*_store_functions(), *_BETWEEN)) as spent:
        began = time.perf_counter()
        _walk(house)
        wall_s = time.perf_counter() - began
    return listened, Spent(sum(spent.values()), wall_s)


@contextmanager
def _filled(databases: Databases, leads: int) -> Iterator[House]:
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, leads, NOW)
        yield house


def _walk(house: House) -> None:
    """From due to settled, batch by batch, in this thread alone, so that both sides say the same in the same order."""
    while True:
        with house.store.begin("benchmark.lease") as tx:
            lease = leases.lease_ready(tx, leases.ENROLMENTS, house.clock.now(), house.settings.batch_size)
        if not lease.ids:
            return
        sending.advance_enrolments(house, lease.ids, lease.token)


def _store_functions() -> list[tuple[ModuleType, str]]:
    """Every public function of engine/store, by the module that it is written in."""
    found = []
    for info in pkgutil.iter_modules(store.__path__):
        module = import_module(f"{store.__name__}.{info.name}")
        names = [
            name
            for name, value in vars(module).items()
            if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
        ]
        if info.name not in {"database", "batches", "tables", "schema"}:  # these work within the others
            found.append((module, " ".join(names)))
    return found


#: A connection of the driver: executes, and fetches what comes back.
Raw = Callable[[Said], object]


def _raw(databases: Databases, leads: int, told: Sequence[Said]) -> tuple[Spent, Counter[str]]:
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, leads, NOW)
        with ExitStack() as closing:
            raw = _sqlite(url, closing) if url.startswith("sqlite") else _postgres(url, closing)
            taken = _replayed(raw, told)
        assert count_by(house, "touches", "state") == {"accepted": leads}, "the driver did not do what the store did"
        return taken


def _replayed(raw: Raw, told: Sequence[Said]) -> tuple[Spent, Counter[str]]:
    spent, shares = Spent(), Counter[str]()
    for said in told:
        cpu, wall = time.thread_time(), time.perf_counter()
        raw(said)
        took = time.thread_time() - cpu
        shares[said.text] += took  # type: ignore[assignment] # a Counter of seconds
        spent.cpu_s, spent.wall_s = spent.cpu_s + took, spent.wall_s + time.perf_counter() - wall
    return spent, shares


def _sqlite(url: str, closing: ExitStack) -> Raw:
    db = sqlite3.connect(Path(url.removeprefix("sqlite:///")), isolation_level=None)
    closing.callback(db.close)
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "cache_size=-65536",
        "wal_autocheckpoint=10000",
    ):
        db.execute(f"PRAGMA {pragma}")
    return lambda said: (db.executemany if said.is_many else db.execute)(said.text, said.parameters).fetchall()


def _postgres(url: str, closing: ExitStack) -> Raw:
    db = closing.enter_context(psycopg.connect(url.replace("+psycopg", ""), autocommit=True))
    cursor = db.cursor()

    def say(said: Said) -> None:
        if said.is_many:
            cursor.executemany(said.text, said.parameters)
            return
        cursor.execute(said.text.encode(), said.parameters or None)
        if cursor.description:
            cursor.fetchall()

    return say
