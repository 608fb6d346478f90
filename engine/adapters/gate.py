"""Whether a provider may be asked now: its own rate limit, and a breaker that opens when answers stay away."""

import threading
from collections import deque
from datetime import datetime, timedelta

from engine.core.delivery import Deferred, Outcome, Unclear

_UNCLEAR, _WITHIN, _PAUSE = 5, timedelta(minutes=1), timedelta(minutes=1)


class Gate:
    """One per transport, shared by its threads. It opens after 5 unclear answers in a minute and stays open for a minute; then
    one request may try, and closes it again if it is answered. What it holds back was not handed over and spends no attempt.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._unclear: deque[datetime] = deque()
        self._open_until: datetime | None = None
        self._full_until: datetime | None = None
        self._probe_at: datetime | None = None

    def admit(self, now: datetime) -> Deferred | None:
        """None when a request may leave now; else until when it waits, and why."""
        with self._lock:
            if self._full_until is not None and now < self._full_until:
                return Deferred("rate_limit", self._full_until, holds_all=True)
            if self._open_until is None:
                return None
            if now < self._open_until:
                return Deferred("breaker_open", self._open_until)
            if self._probe_at is not None and now < self._probe_at + _PAUSE:
                return Deferred("breaker_open", self._probe_at + _PAUSE)
            self._probe_at = now
            return None

    def note(self, outcome: Outcome, now: datetime) -> None:
        """Learn from an answer: any clear one closes the breaker."""
        with self._lock:
            if not isinstance(outcome, Unclear):
                self._unclear.clear()
                self._open_until = self._probe_at = None
                return
            self._unclear.append(now)
            while self._unclear[0] <= now - _WITHIN:
                self._unclear.popleft()
            if len(self._unclear) >= _UNCLEAR or self._probe_at is not None:
                self._open_until, self._probe_at = now + _PAUSE, None

    def hold(self, until: datetime) -> None:
        """The provider's own limit is used up until then."""
        with self._lock:
            self._full_until = max(until, self._full_until or until)
