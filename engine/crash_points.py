"""Named places where a test, or REKINDLE_CRASH_AT, ends the process as a power cut would.

Every named transaction of the store has two (`NAME:before_commit`, `NAME:after_commit`); flows add one around each I/O.
REKINDLE_CRASH_AT=sending.take:after_commit kills this process with SIGKILL when it gets there; `NAME*3` at the third time.
In process, `armed` makes a point raise Crash instead, once.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager


class Crash(BaseException):
    """Raised at an armed point. Not an Exception: no `except Exception` of ours may survive a power cut."""


_armed: dict[str, int] = {}
_killing: dict[str, int] = {}


def _read_environment() -> None:
    name, _, count = os.environ.get("REKINDLE_CRASH_AT", "").partition("*")
    if name:
        _killing[name] = int(count or 1)


_read_environment()


def reach(name: str) -> None:
    """Mark that the process got to `name`; costs two dictionary look-ups when nothing is armed."""
    if _killing and _count_down(_killing, name):
        os.kill(os.getpid(), signal.SIGKILL)
    if _armed and _count_down(_armed, name):
        raise Crash(name)


def _count_down(points: dict[str, int], name: str) -> bool:
    if name not in points:
        return False
    points[name] -= 1
    if points[name] > 0:
        return False
    del points[name]
    return True


@contextmanager
def armed(name: str, count: int = 1) -> Iterator[None]:
    """Within the block, reaching `name` for the `count`-th time raises Crash."""
    _armed[name] = count
    try:
        yield
    finally:
        _armed.pop(name, None)
