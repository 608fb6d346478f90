"""Measuring: CPU and wall of a piece of work, floor and product in turns, and what is told of a goal."""

import json
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

#: Tells people how far it is.
Say = Callable[[str], None]


@dataclass(slots=True)
class Spent:
    """Seconds of this process's CPU (all its threads) and of the wall."""

    cpu_s: float = 0.0
    wall_s: float = 0.0

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Add what the block takes."""
        cpu, wall = time.process_time(), time.perf_counter()
        try:
            yield
        finally:
            self.cpu_s += time.process_time() - cpu
            self.wall_s += time.perf_counter() - wall


@dataclass(frozen=True, slots=True)
class Result:
    """One goal on one database. `cpu_us` and `floor_us` are CPU per unit (a lead, a tick); `goal` is the highest good ratio."""

    goal_id: str
    database: str
    ratio: float
    goal: float
    cpu_us: float
    floor_us: float
    wall_s: float

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal

    def line(self) -> str:
        """As it is printed."""
        return (
            f"{self.goal_id} {self.database} ratio={self.ratio:.2f} goal={self.goal:g} "
            f"cpu_us={self.cpu_us:.1f} floor_us={self.floor_us:.1f} wall_s={self.wall_s:.3g}"
        )

    def json(self) -> str:
        """As it is kept."""
        names = ("goal_id", "database", "ratio", "goal", "cpu_us", "floor_us", "wall_s")
        return json.dumps({n: round(v, 4) if isinstance(v := getattr(self, n), float) else v for n in names})


@dataclass(slots=True)
class Rounds:
    """Floor and product in turns (A B A B), so that what else the machine does hits both; medians of all rounds count."""

    units: int
    floor: list[Spent] = field(default_factory=list)
    ours: list[Spent] = field(default_factory=list)

    def result(self, goal_id: str, database: str, goal: float, wall_units: int = 1) -> Result:
        """The median of the rounds' own ratios, with the medians of the rest beside it; the wall is that of `units / wall_units`."""
        ratio = statistics.median(b.cpu_s / a.cpu_s for a, b in zip(self.floor, self.ours, strict=True))
        return Result(
            *(goal_id, database, ratio, goal),
            *(median_us(self.ours, self.units), median_us(self.floor, self.units)),
            statistics.median(spent.wall_s for spent in self.ours) / wall_units,
        )


def median_us(spent: Sequence[Spent], units: int) -> float:
    """Microseconds of CPU per unit."""
    return statistics.median(s.cpu_s for s in spent) / units * 1e6


def keep(results: Sequence[Result], path: Path) -> None:
    """Write the results as JSON lines."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(result.json() + "\n" for result in results))
