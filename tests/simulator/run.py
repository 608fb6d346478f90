"""One seed from its first day to its rest; the same seed gives the same journal, whoever runs it."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.crash_points import Crash
from tests.simulator.oracle import Oracle
from tests.simulator.people import People
from tests.simulator.troubles import Troubles, tell
from tests.simulator.world import START, Violation, World, heeded

DAYS = 60
#: After the last trouble: what is unclear is given up, what was put off has had its turn, windows have opened.
REST_DAYS = 7
_MEMORY = Path("/dev/shm")
_DUE = "SELECT min(due_at) AS due FROM enrolments WHERE state = 'active' AND lease_token IS NULL AND due_at > :now"


class Failed(AssertionError):
    """A seed whose run broke a promise, with everything that happened."""

    def __init__(self, seed: int, why: str, journal: list[str]) -> None:
        told = "\n".join(journal)
        super().__init__(f"seed {seed}: {why}\nreplay it: python -m tests.simulator --seed {seed}\n{told}")


def run(seed: int, template: Path, days: int = DAYS) -> list[str]:
    """Live through this seed. The journal; raises Failed when a promise does not hold."""
    with TemporaryDirectory(prefix="rekindle-", dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        world = World(seed, Path(folder), template)
        with heeded(world):
            try:
                _live(world, days)
            except (Violation, Exception) as error:
                raise Failed(seed, f"{type(error).__name__}: {error}", world.journal) from error
            except Crash as error:
                raise Failed(seed, f"a crash of ours got out at {error}", world.journal) from error
    return world.journal


def _live(world: World, days: int) -> None:
    world.furnish()
    oracle = Oracle(world)
    people = People(world, oracle)
    troubles = Troubles(world, people)
    while world.clock.now() < START + timedelta(days=days):
        troubles.pass_or_strike()
        _hour(world, people, world.dice.choice((1, 1, 3)))
        _jump(world, oracle, people)
    troubles.heal()
    _rest(world, people)
    oracle.at_rest()


def _hour(world: World, people: People, copies: int) -> None:
    """Whatever is to be done at this moment, by everybody."""
    world.work()
    people.act()
    if world.dice.random() < 0.5:
        tell(world, copies)


def _jump(world: World, oracle: Oracle, people: People) -> None:
    """To the next moment at which anything is due, or some hours on."""
    now = world.clock.now()
    due = oracle.rows(_DUE, now=now.isoformat(timespec="microseconds"))[0].due
    coming = [datetime.fromisoformat(due)] if due else []
    if (plan := people.next_at()) and plan > now:
        coming.append(plan)
    late = timedelta(minutes=world.dice.choice((1, 1, 12, 240)))
    world.clock.move_to(min([*coming, now + timedelta(hours=48)]) + late)


def _rest(world: World, people: People) -> None:
    """A week in which nothing goes wrong."""
    end = world.clock.now() + timedelta(days=REST_DAYS)
    while world.clock.now() < end:
        _hour(world, people, 1)
        tell(world, 1)
        world.clock.move(hours=19)
    for _ in range(5):  # what came last has its turn as well
        _hour(world, people, 1)
        tell(world, 1)
        world.clock.move(minutes=30)
    world.work()
