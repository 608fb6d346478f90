"""G2: a tick with nothing due must not know how many enrolments there are. A quarter of an hour of the whole timetable is gone through."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from engine.house import House
from tests.benchmarks.databases import Databases, fresh_folder, server_cpu_s
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from tests.benchmarks.world import NOW, fill, house_over
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

GOAL_ID, GOAL = "G2", 2.0
#: As often as workers.clock looks when there is nothing to do, and long enough for every line of its timetable.
_EVERY, _SPAN = timedelta(seconds=0.5), timedelta(minutes=15)
TICKS = _SPAN // _EVERY
_DUE_IN = timedelta(days=30)


def measure(databases: Databases, small: int, large: int, rounds: int, say: Say) -> Result:
    """The small audience in place of the floor, the large one in place of the product."""
    taken = Rounds(TICKS)
    with _filled(databases, small, say) as few, _filled(databases, large, say) as many:
        for number in range(rounds):
            say(f"{GOAL_ID} {databases.name}: round {number + 1} of {rounds}")
            taken.floor.append(idle(few, databases))
            taken.ours.append(idle(many, databases))
    return taken.result(GOAL_ID, databases.name, GOAL, wall_units=TICKS)


@contextmanager
def _filled(databases: Databases, count: int, say: Say) -> Iterator[House]:
    say(f"{GOAL_ID} {databases.name}: filling {count:,} enrolments")
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, count, NOW + _DUE_IN, "second")
        yield house


def idle(house: House, databases: Databases, ticks: int = TICKS) -> Spent:
    """So many ticks with nothing due, the clock moved on each time; the database server's CPU counts too."""
    queue = Queue(house.settings)
    declare(queue.broker, house)
    timetable, spent = Timetable(house, queue), Spent()
    server = server_cpu_s(databases.server_pid())
    with spent.counted():
        for _ in range(ticks):
            house.clock.move(seconds=_EVERY.total_seconds())  # type: ignore[attr-defined] # a FrozenClock
            assert timetable.tick() == 0
    spent.cpu_s += server_cpu_s(databases.server_pid()) - server
    queue.broker.close()
    return spent
