"""A language model, or any other function of yours, that is asked what an answer means. Off unless it is configured.

It may be slow, broken or wrong, so it stands behind a guard: a question takes a moment at most, three failures in a row end the
asking for a while, and only labels that we know come through. What it says is shown to people and weighs nothing by itself.
"""

import importlib
import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import structlog

from engine.core.errors import RekindleError
from engine.ports import Clock

log = structlog.get_logger()

WITHIN_S = 5.0
_MOST_CHARS = 4000
_MOST_LABELS = 12
_FAILURES = 3
_REST = timedelta(minutes=10)

#: From the new text of an answer, without quotes and signature, to names of labels.
Advise = Callable[[str], Iterable[str]]


def load(name: str) -> Advise:
    """The function that `module:function` names. Raises RekindleError that says what is wrong with it."""
    module, _, function = name.partition(":")
    try:
        found = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError, TypeError) as error:
        raise RekindleError(
            f"REKINDLE_ADVISOR: {name!r} cannot be loaded: {error}; write it as module:function"
        ) from error
    if not callable(found):
        raise RekindleError(f"REKINDLE_ADVISOR: {name!r} is no function")
    advise: Advise = found
    return advise


class GuardedAdvisor:
    """Implements engine.ports.Advisor over a function that may do anything."""

    def __init__(self, advise: Advise, clock: Clock, within_s: float = WITHIN_S) -> None:
        self._advise = advise
        self._clock = clock
        self._within_s = within_s
        self._failures = 0
        self._rests_until: datetime | None = None
        self._asked: list[_Answer] = []

    def advise(self, text: str) -> tuple[str, ...]:
        """Its labels, in its order, each once; () when it fails, is slow, rests, or has nothing to say."""
        now = self._clock.now()
        self._asked = [answer for answer in self._asked if not answer.has_come.is_set()]
        if len(self._asked) >= _FAILURES or (self._rests_until is not None and now < self._rests_until):
            return ()
        answer = _Answer()
        self._asked.append(answer)
        # A thread of its own that nobody waits for: one that hangs in a call cannot be ended, but it must not keep us.
        threading.Thread(target=answer.get, args=(self._advise, text[:_MOST_CHARS]), daemon=True).start()
        if not answer.has_come.wait(self._within_s):
            return self._failed("slow", now)
        if answer.error is not None:
            return self._failed(type(answer.error).__name__, now)
        self._failures = 0
        return tuple(dict.fromkeys(answer.labels))

    def _failed(self, why: str, now: datetime) -> tuple[str, ...]:
        self._failures += 1
        rests = self._failures >= _FAILURES
        if rests:
            self._failures, self._rests_until = 0, now + _REST
        log.warning("advisor_failed", why=why, rests=rests)
        return ()


class _Answer:
    """What came back, once it has come."""

    def __init__(self) -> None:
        self.has_come = threading.Event()
        self.labels: list[str] = []
        self.error: BaseException | None = None

    def get(self, advise: Advise, text: str) -> None:
        try:
            self.labels = [str(label)[:40] for label, _ in zip(advise(text), range(_MOST_LABELS), strict=False)]
        except BaseException as error:  # noqa: BLE001 - it is not ours, and nobody would hear of it in this thread
            self.error = error
        self.has_come.set()
