"""G4 and G5: draining so many due leads. The last batches may cost no more than the first, and memory may not grow with them.

Each drain is a process of its own, so that its memory is its own: `python -m tests.benchmarks.drain URL FOLDER [PID of the server]`
ticks over a filled database until nothing is due, and prints how many seconds of CPU had been taken after each batch, the server's
included, and the most memory in kB.
"""

import json
import logging
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import structlog

from engine import sending
from tests.benchmarks.databases import Databases, fresh_folder, server_cpu_s
from tests.benchmarks.full_tick import check
from tests.benchmarks.measuring import Result, Say
from tests.benchmarks.world import NOW, fill, house_again, house_over, tick_until_done

BATCHES_ID, BATCHES_GOAL = "G4", 1.3
MEMORY_ID, MEMORY_GOAL = "G5", 1.15
_EDGE = 20  # the first and the last twentieth of the batches


@dataclass(frozen=True, slots=True)
class Drained:
    """One drain: seconds of CPU after each batch, the most memory in kB, seconds of the wall."""

    leads: int
    cpu_s: Sequence[float]
    peak_kb: int
    wall_s: float

    def edges_us(self) -> tuple[float, float]:
        """Microseconds of CPU per lead in the first and in the last twentieth of the batches. The very first one warms up."""
        at = self.cpu_s
        count = max(1, len(at) // _EDGE)
        leads = self.leads / len(at) * count
        return (at[count] - at[0]) / leads * 1e6, (at[-1] - at[-1 - count]) / leads * 1e6


def measure(databases: Databases, small: int, large: int, say: Say) -> list[Result]:
    """G4 of the large drain; G5 of the large one against the small one, in kB in place of microseconds."""
    few, many = (_drained(databases, count, say) for count in (small, large))
    first, last = many.edges_us()
    for each in (few, many):
        say(
            f"{MEMORY_ID} {databases.name}: {each.leads:,} in {each.wall_s:.0f} s, at most {each.peak_kb / 1024:.0f} MB"
        )
    return [
        Result(BATCHES_ID, databases.name, last / first, BATCHES_GOAL, last, first, many.wall_s),
        Result(
            *(MEMORY_ID, databases.name, many.peak_kb / few.peak_kb, MEMORY_GOAL),
            *(many.peak_kb, few.peak_kb, many.wall_s),
        ),
    ]


def _drained(databases: Databases, leads: int, say: Say) -> Drained:
    say(f"{BATCHES_ID} {databases.name}: filling {leads:,} due leads")
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, leads, NOW)
        house.store.close()
        say(f"{BATCHES_ID} {databases.name}: draining them")
        command = [sys.executable, "-m", "tests.benchmarks.drain", url, str(folder)]
        pid = databases.server_pid()
        done = subprocess.run([*command, str(pid)] if pid else command, check=True, stdout=subprocess.PIPE, text=True)
        check(house, folder, leads)
        return Drained(leads, **json.loads(done.stdout))


def drain(url: str, folder: Path, pid: int | None) -> dict[str, Any]:
    """Tick until nothing is due; what Drained knows of it."""
    cpu_s: list[float] = []
    advance = sending.advance_enrolments

    def counted(*given: Any) -> None:
        advance(*given)
        cpu_s.append(time.process_time() + server_cpu_s(pid) - began)

    with house_again(url, folder) as house, patch.object(sending, "advance_enrolments", counted):
        began, wall = time.process_time() + server_cpu_s(pid), time.perf_counter()
        tick_until_done(house)
        wall_s = time.perf_counter() - wall
    return {"cpu_s": cpu_s, "peak_kb": peak_kb(), "wall_s": wall_s}


def peak_kb() -> int:
    """The most memory of this very program. ru_maxrss would begin with that of the process that started it."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])  # type: ignore[index]  # Linux always tells


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    print(json.dumps(drain(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else None)))
