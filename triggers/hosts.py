"""Hosts that are asked right now, by all threads of a process: nobody is asked more than two things at once."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

MOST_AT_ONCE = 2


class Hosts:
    """Counts who asks where; two batches that are polled at the same time share it."""

    def __init__(self) -> None:
        self._asked: Counter[str] = Counter()
        self._changed = Condition()

    @contextmanager
    def asking(self, host: str) -> Iterator[None]:
        """Within the block this thread asks `host`; it waits until fewer than two others do."""
        with self._changed:
            self._changed.wait_for(lambda: self._asked[host] < MOST_AT_ONCE)
            self._asked[host] += 1
        try:
            yield
        finally:
            with self._changed:
                self._asked[host] -= 1
                if not self._asked[host]:
                    del self._asked[host]
                self._changed.notify_all()
