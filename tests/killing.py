"""A process that dies as in a power cut: forked from the test, killed by its own hand at a named point or SQL statement."""

import os
import signal
from collections.abc import Callable

import pytest
from sqlalchemy import event

from engine import crash_points
from engine.store import Store


def killed(store_url: str, act: Callable[[Store], object], *, point: str = "", statement: int = 0) -> bool:
    """Run `act` in a child over a store of its own; True when it was killed on the way, False when it came to its end.

    It dies at the crash point `point`, or directly before the SQL statement of that number (from 1).
    """
    child = os.fork()
    if child == 0:
        _die_within(store_url, act, point, statement)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True
    if status != 0:
        pytest.fail(f"the child neither died nor came to its end: status {status}")
    return False


def _die_within(store_url: str, act: Callable[[Store], object], point: str, statement: int) -> None:
    try:
        store = Store(store_url)
        if point:
            crash_points._killing[point] = 1
        if statement:
            _kill_at_statement(store, statement)
        act(store)
        os._exit(0)
    except BaseException:  # noqa: BLE001 - the child must not run the parent's tests
        os._exit(3)


def _kill_at_statement(store: Store, number: int) -> None:
    seen = 0

    @event.listens_for(store.engine, "before_cursor_execute")
    def _count(*_args: object) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)
