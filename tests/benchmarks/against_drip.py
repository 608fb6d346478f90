"""G8: CPU per lead, and per idle tick, against django-drip-campaigns, which runs in an environment of its own."""

import json
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks import full_tick, idle_tick
from tests.benchmarks.databases import SqliteFiles, fresh_folder
from tests.benchmarks.letter import FLOOR_NAMES, attributes, letter
from tests.benchmarks.measuring import Result, Say, Spent
from tests.benchmarks.world import NOW, fill, house_over, tick_until_done

GOAL_ID, GOAL = "G8", 0.25
IDLE_ID, IDLE_GOAL = "G8-idle", 0.05
_PACKAGES = ("django", "django-drip-campaigns")
_RUN = Path(__file__).parent / "peer" / "run.py"
_IDLE_TICKS = 20


def measure(sizes: Sequence[int], say: Say) -> Iterator[Result]:
    """Of all sizes, the one where the product looks worst."""
    with environment(say) as python:
        pairs = [(_peer(python, size, say), _ours(size, say), size) for size in sizes]
    sending = [_compared(GOAL_ID, GOAL, peer[0], ours[0], size) for peer, ours, size in pairs]
    yield max(sending, key=lambda result: result.ratio)
    idling = [_compared(IDLE_ID, IDLE_GOAL, peer[1], ours[1], 1) for peer, ours, _ in pairs]
    yield max(idling, key=lambda result: result.ratio)


@contextmanager
def environment(say: Say) -> Iterator[Path]:
    """The Python of a new environment with the peer, gone at the end of the block."""
    with fresh_folder() as folder:
        say(f"{GOAL_ID}: installing {' and '.join(_PACKAGES)}")
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *_PACKAGES]
        subprocess.run(install, check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL)
        yield python


def _peer(python: Path, count: int, say: Say) -> tuple[Spent, Spent]:
    """(sending to all, one idle tick)."""
    say(f"{GOAL_ID}: the peer sends to {count:,}")
    with fresh_folder() as folder:
        told = subprocess.run(
            [python, _RUN, folder, str(count), str(_IDLE_TICKS)],
            input=json.dumps(_letter_for_peer()),
            text=True,
            check=True,
            stdout=subprocess.PIPE,
        )
    found = json.loads(told.stdout)
    assert found["sent"] == count, f"the peer sent {found['sent']} of {count}"
    return Spent(found["send_cpu_s"], found["send_wall_s"]), Spent(found["idle_cpu_s"], found["idle_wall_s"])


def _letter_for_peer() -> Mapping[str, Any]:
    """The same letter in Django's language, which differs in how a default is written and what the link is called."""
    names = FLOOR_NAMES | {"unsubscribe": "unsubscribe_link"}
    subject, _, html = (part.replace("default('there')", "default:'there'") for part in letter(names))
    return {"subject": subject, "html": html, "values": attributes(0)}


def _ours(count: int, say: Say) -> tuple[Spent, Spent]:
    """(sending to all, one idle tick)."""
    say(f"{GOAL_ID}: the product sends to {count:,}")
    databases = SqliteFiles()
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        fill(house.store, count, NOW)
        sending = Spent()
        with sending.counted():
            tick_until_done(house)
        full_tick.check(house, folder, count)
        whole = idle_tick.idle(house, databases)
    return sending, Spent(whole.cpu_s / idle_tick.TICKS, whole.wall_s / idle_tick.TICKS)


def _compared(goal_id: str, goal: float, peer: Spent, ours: Spent, units: int) -> Result:
    per = [spent.cpu_s / units * 1e6 for spent in (ours, peer)]
    return Result(goal_id, "sqlite", per[0] / per[1], goal, per[0], per[1], ours.wall_s)
