"""G11: `plan` over everybody in flight in under 10 s, and `check` of 200 campaigns in under 2 s. The limits stand in place of a floor."""

import re
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from engine.library import read_home
from engine.planning import make_plan
from tests.benchmarks.databases import Databases, fresh_folder
from tests.benchmarks.measuring import Result, Say, Spent
from tests.benchmarks.world import NOW, fill, house_over
from workers.collector import spare_the_collector
from workers.commands.check import check_home

GOAL_ID = "G11"
LIMIT_S, CHECK_LIMIT_S, CAMPAIGNS = 10.0, 2.0, 200
_ROOT = Path(__file__).resolve().parents[2]
#: An edit that concerns everybody: the wait that they are in is longer, and they migrate.
_EDIT = ("after: 3 weeks", "after: 4 weeks")


def measure(databases: Databases, leads: int, say: Say) -> Result:
    """The plan of an edit that moves and times anew all of so many leads; the ratio is of its wall time to the limit."""
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        say(f"{GOAL_ID} {databases.name}: filling {leads:,} enrolments")
        fill(house.store, leads, NOW + timedelta(days=14), "second")
        path = house.settings.home / "campaigns" / "no-budget.yaml"
        path.write_text(path.read_text().replace(*_EDIT) + "migrate: { second: second }\n")
        say(f"{GOAL_ID} {databases.name}: planning")
        spare_the_collector()  # as the command does
        spent = Spent()
        with spent.counted():
            plan = make_plan(house, read_home(house.settings.home), None)
        assert sum(sum(one.leads.values()) for one in plan.campaigns) == leads, plan
    return _result(databases.name, spent, leads, LIMIT_S)


def measure_check(say: Say) -> Result:
    """The whole check of a home with so many campaigns, each with mails of its own."""
    with fresh_folder() as folder:
        say(f"{GOAL_ID} check: writing {CAMPAIGNS} campaigns")
        home, spent = _many(folder), Spent()
        spare_the_collector()  # as the command does
        with spent.counted(), _helpers(spent):
            problems = check_home(read_home(home, NOW.date()))
        assert not [problem for problem in problems if problem.severity == "error"], problems
    return _result("check", spent, CAMPAIGNS, CHECK_LIMIT_S)


@contextmanager
def _helpers(spent: Spent) -> Iterator[None]:
    """Add what the processes take that the block starts and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    yield
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent.cpu_s += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _many(folder: Path) -> Path:
    """The shipped campaigns again and again under other names, with their templates."""
    (folder / "campaigns").mkdir()
    shutil.copy(_ROOT / "campaigns" / "company.yaml", folder / "campaigns" / "company.yaml")
    shutil.copytree(_ROOT / "templates" / "shared", folder / "templates" / "shared")
    shipped = [path for path in sorted((_ROOT / "campaigns").glob("*.yaml")) if path.stem != "company"]
    for number in range(CAMPAIGNS):
        path = shipped[number % len(shipped)]
        name = f"c{number}"
        shutil.copytree(_ROOT / "templates" / path.stem, folder / "templates" / name)
        text = path.read_text().replace(f"send: {path.stem}/", f"send: {name}/")
        text = re.sub(r"^campaign: .*$", f"campaign: {name}", text, flags=re.MULTILINE)
        text = re.sub(r"^priority: .*$", f"priority: {number}", text, flags=re.MULTILINE)
        (folder / "campaigns" / f"{name}.yaml").write_text(text)
    return folder


def _result(database: str, spent: Spent, units: int, limit_s: float) -> Result:
    per_unit = 1e6 / units
    return Result(
        GOAL_ID, database, spent.wall_s / limit_s, 1.0, spent.cpu_s * per_unit, limit_s * per_unit, spent.wall_s
    )
