"""G1: a full tick of due leads, from the relay's lease to settled rows, against the floor of the same run."""

from pathlib import Path
from typing import Any

from sqlalchemy import text

from engine.house import House
from tests.benchmarks.databases import Databases, fresh_folder
from tests.benchmarks.floor import Floor
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from tests.benchmarks.stages import watched
from tests.benchmarks.world import NOW, fill, house_over, tick_until_done

GOAL_ID, GOAL = "G1", 1.75


def measure(databases: Databases, leads: int, rounds: int, say: Say) -> Result:
    """Floor and product in turns over fresh tables; each mail is accounted for."""
    taken = Rounds(leads)
    with fresh_folder() as folder:
        floor = Floor(databases.floor(folder), folder)
        for number in range(rounds):
            say(f"{GOAL_ID} {databases.name}: round {number + 1} of {rounds}, floor")
            taken.floor.append(floor.run(leads))
            say(f"{GOAL_ID} {databases.name}: round {number + 1} of {rounds}, product")
            taken.ours.append(tick(databases, leads))
        floor.close()
    return taken.result(GOAL_ID, databases.name, GOAL)


def tick(databases: Databases, leads: int) -> Spent:
    """One full tick over a database of its own; only the tick is counted."""
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, leads, NOW)
        spent = Spent()
        with spent.counted():
            tick_until_done(house)
        check(house, folder, leads)
    return spent


def tell_stages(databases: Databases, leads: int, say: Say) -> None:
    """One more round, told stage by stage."""
    with fresh_folder() as folder:
        floor = Floor(databases.floor(folder), folder)
        floor.run(leads)
        floor.close()
        told = [(f"floor {name}", spent.cpu_s) for name, spent in floor.stages.items()]
    with watched() as spent:
        tick(databases, leads)
    for stage, seconds in (*told, *spent.most_common()):
        say(f"{GOAL_ID} {databases.name}: {stage:<32}{seconds / leads * 1e6:8.1f} us")


def check(house: House, folder: Path, leads: int) -> None:
    """Every lead has one accepted mail, stands at the next step, and the mail is in the outbox once."""
    states = count_by(house, "touches", "state")
    assert states == {"accepted": leads}, f"{states}, of {leads} leads"
    assert count_by(house, "enrolments", "step") == {"second": leads}
    ends = sum(path.read_bytes().count(b"\nX-Rekindle-End: 1\n") for path in (folder / "outbox").glob("*.mbox"))
    assert ends == leads, f"the outbox holds {ends} of {leads} mails"


def count_by(house: House, table: str, column: str) -> dict[Any, int]:
    """How many rows there are of each word."""
    with house.store.read() as tx:
        return dict(tx.execute(text(f"SELECT {column}, count(*) FROM {table} GROUP BY 1")).all())
