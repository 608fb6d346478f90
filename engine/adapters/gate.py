"""engine.core.breaker for the threads of one transport: between two groups the database's row holds, within a group this does."""

import threading
from datetime import datetime
from itertools import count

from engine.core import breaker
from engine.core.breaker import Heard
from engine.core.delivery import Deferred, Outcome


class Gate:
    """One per transport, shared by its threads. What it holds back was not handed over and spends no attempt."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state = breaker.Gate()
        self._numbers = count()

    def admit(self, now: datetime) -> Deferred | None:
        """None when a request may leave now; else until when it waits, and why. While it is half open, one request may try."""
        with self._lock:
            asker = str(next(self._numbers))
            shut = breaker.shut_until(self._state, asker, now)
            if shut is None:
                return None
            if probing := breaker.probe(self._state, asker, now):
                self._state = probing
                return None
            reason, until = shut
            return Deferred(reason, until, holds_all=reason == breaker.RATE_LIMIT)

    def note(self, outcome: Outcome, now: datetime) -> None:
        """Learn from an answer."""
        self._hear(breaker.heard([outcome]), now)

    def hold(self, until: datetime, now: datetime) -> None:
        """The provider's own limit is used up until then."""
        self._hear(Heard(held_until=until), now)

    def _hear(self, heard: Heard, now: datetime) -> None:
        with self._lock:
            self._state = breaker.note(self._state, heard, now)
