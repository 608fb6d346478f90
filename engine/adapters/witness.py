"""Witnesses on one machine: what left last, outside the database, so that an older copy of it is found out."""

import fcntl
import os
import threading
import uuid
from datetime import datetime
from pathlib import Path

from engine.core.errors import Unavailable
from engine.core.generation import Memory

_MOST_WRITERS = 256


class FileWitness:
    """Implements Witness: a folder with the generation, and a small file for each thread that hands over.

    Each thread writes its own, since two that share one could leave the older of two mails as the last. A file is taken by a
    lock that ends with the process, so that the next process goes on with the same files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine = threading.local()

    def load(self) -> Memory | None:
        """What it says; None when it never saw anything. Raises Unavailable."""
        try:
            generation = self._folder / "generation"
            if not generation.exists():
                return None
            last = dict(_read(path) for path in self._folder.glob("last-*") if path.stat().st_size)
            return Memory(generation.read_text(encoding="ascii").strip(), last)
        except (OSError, ValueError) as error:
            raise Unavailable(f"the witness in {self._folder} cannot be read: {error}") from error

    def begin(self) -> str:
        """Begin a new generation, of which nothing was handed over yet; its name. Raises Unavailable."""
        generation = uuid.uuid4().hex
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for path in self._folder.glob("last-*"):
                path.write_bytes(b"")
            new = self._folder / "generation.new"
            new.write_text(generation, encoding="ascii")
            with new.open("rb") as file:
                os.fsync(file.fileno())
            new.replace(self._folder / "generation")
        except OSError as error:
            raise Unavailable(f"the witness in {self._folder} cannot be written: {error}") from error
        return generation

    def note(self, touch_id: str, taken_at: datetime) -> None:
        """This thread is about to hand over; on disk when it returns. Raises Unavailable."""
        line = f"{touch_id} {taken_at.isoformat(timespec='microseconds')}\n".encode("ascii")
        try:
            descriptor = self._file().descriptor
            os.pwrite(descriptor, line, 0)
            os.fdatasync(descriptor)
        except OSError as error:
            raise Unavailable(f"the witness in {self._folder} cannot be written: {error}") from error

    def _file(self) -> "_Taken":
        found: _Taken | None = getattr(self._mine, "file", None)
        if found is None or found.process != os.getpid():  # a child shares its parent's lock
            found = self._mine.file = self._take()
        return found

    def _take(self) -> "_Taken":
        for number in range(_MOST_WRITERS):
            taken = _Taken(os.open(self._folder / f"last-{number}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644))
            try:
                fcntl.flock(taken.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            return taken
        raise Unavailable(f"more than {_MOST_WRITERS} threads hand over mail from {self._folder}")


class _Taken:
    """An open file of one thread, locked as long as the thread lives."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.process = os.getpid()

    def __del__(self) -> None:
        os.close(self.descriptor)


def _read(path: Path) -> tuple[str, datetime]:
    touch_id, at = path.read_text(encoding="ascii").split()
    return touch_id, datetime.fromisoformat(at)


class NamedWitness:
    """Implements Witness: REKINDLE_GENERATION, which whoever restores a database changes.

    It finds a database that was restored or copied by the book, and no lost commits.
    """

    def __init__(self, generation: str) -> None:
        self._generation = generation

    def load(self) -> Memory:
        """Only the name."""
        return Memory(self._generation)

    def begin(self) -> str:
        """It is named from outside."""
        return self._generation

    def note(self, touch_id: str, taken_at: datetime) -> None:
        """A name remembers nothing."""
