"""A progress bar on whatever takes over a second; nothing when nobody looks."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

_PATIENCE_S = 1.0


class Advance(Protocol):
    """Told how far it is (0 to 1) and what to show beside the bar."""

    def __call__(self, done: float, beside: str) -> None: ...


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """Within the block, what is yielded moves the bar; it appears after a second, on a terminal only."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    bar = Progress(*columns, TextColumn("{task.fields[beside]}"), console=Console(stderr=True), transient=True)
    started, task = time.monotonic(), bar.add_task(title, total=1.0, beside="")

    def advance(done: float, beside: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - started > _PATIENCE_S:
            bar.start()
        bar.update(task, completed=done, beside=beside)

    try:
        yield advance
    finally:
        bar.stop()
