"""What each stage of the tick takes: the CPU of its thread, less that of the stages within it. Watching costs a tenth of the tick."""

import functools
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection

from engine import delivering, mailing, rechecking, sending
from engine.adapters.outbox import MboxOutbox
from engine.live import Live
from engine.rendering import Renderer
from engine.store import cases, leases, lookback, touches

_WATCHED: tuple[tuple[Any, str], ...] = (
    (leases, "lease_ready restamp"),
    (Live, "refresh"),
    (cases, "load_cases load_facts save"),
    (lookback, "load_histories"),
    (sending, "_go_on _write advance_enrolments"),
    (touches, "take settle"),
    (rechecking, "find_changes"),
    (delivering, "compose _ending _deliver_group"),
    (Renderer, "render"),
    (mailing, "rewrite_links assemble"),
    (MboxOutbox, "send"),
    (Connection, "_commit_impl"),
)


class _Within(threading.local):
    """The time that inner stages took, for each stage that the thread is in."""

    def __init__(self) -> None:
        self.taken: list[float] = []


@contextmanager
def watched(stages: Iterable[tuple[Any, str]] = _WATCHED) -> Iterator[Counter[str]]:
    """Seconds by stage, counted within the block. `stages` are owners with the names of their functions, each name once."""
    spent: Counter[str] = Counter()
    within = _Within()
    patches = [
        patch.object(
            owner, name, _timed(getattr(owner, name), f"{owner.__name__.rpartition('.')[2]}.{name}", spent, within)
        )
        for owner, names in stages
        for name in names.split()
    ]
    for each in patches:
        each.start()
    try:
        yield spent
    finally:
        for each in patches:
            each.stop()


def _timed(act: Callable[..., Any], stage: str, spent: Counter[str], within: _Within) -> Callable[..., Any]:
    @functools.wraps(act)
    def timed(*args: Any, **kwargs: Any) -> Any:
        within.taken.append(0.0)
        began = time.thread_time()
        try:
            return act(*args, **kwargs)
        finally:
            took = time.thread_time() - began
            spent[stage] += took - within.taken.pop()  # type: ignore[assignment] # a Counter of seconds
            if within.taken:
                within.taken[-1] += took

    return timed
