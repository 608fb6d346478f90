"""The outbox: mails into an mbox file a day that any mail client opens, or a folder of .eml files. Nothing leaves the machine.

It settles by reading back: each mail carries its touch id, so after a crash it is known which ones it holds.
"""

import fcntl
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, timedelta
from pathlib import Path
from typing import BinaryIO, Literal

from engine import crash_points
from engine.core.delivery import Accepted, Deferred, Outcome
from engine.ports import Clock, Mail

_UNSAFE = re.compile(r"[^A-Za-z0-9@._+]")
_FROM_LINE = re.compile(rb"^(>*From )", re.MULTILINE)
_END = b"X-Rekindle-End: 1\n\n"
_DATED = re.compile(r"\d{4}-\d\d-\d\d(?:\.mbox|-.*\.eml)", re.ASCII)


class MboxOutbox:
    """One mbox file per day in `folder`, appended and fsynced once per batch, by several processes in turn.

    A batch that a crash tore is cut off again before the next one is written, so a mail is there whole or not at all.
    """

    name = "outbox"
    group_size = 1000
    settles: Literal["readback", "events", "never"] = "readback"
    timeout = timedelta(seconds=20)

    def __init__(self, folder: Path, clock: Clock, keep_days: int | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._days = _Days(folder, keep_days)
        folder.mkdir(parents=True, exist_ok=True)

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """Append the whole group, then fsync: all accepted, or all deferred when the disk says no."""
        now = self._clock.now()
        self._days.forget(now.date())
        stamp = now.astimezone(UTC).strftime("%a %b %d %H:%M:%S %Y").encode()
        data = b"".join(_entry(mail.raw, stamp) for mail in group)
        path = self._folder / f"{now:%Y-%m-%d}.mbox"
        try:
            with _locked(path) as file:
                size = _cut_torn_tail(file)
                try:
                    crash_points.reach("outbox.append:before")
                    file.write(data)
                    file.flush()
                    crash_points.reach("outbox.append:before_sync")
                    os.fsync(file.fileno())
                except OSError:
                    file.truncate(size)
                    raise
        except OSError as error:
            return [Deferred(f"outbox: {error.strerror or error}")] * len(group)
        crash_points.reach("outbox.append:after")
        name = path.name
        return [Accepted(f"{name}:{mail.touch_id}") for mail in group]

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Which of these the files hold whole; reads them line by line, newest day first, until all are found."""
        wanted = {t.encode() for t in touch_ids}
        found: set[bytes] = set()
        ours = (path for path in self._folder.glob("*.mbox") if _DATED.fullmatch(path.name))
        for path in sorted(ours, reverse=True):
            if wanted <= found:
                break
            with _locked(path) as file:
                _cut_torn_tail(file)
                found |= _touches(file)
        return {t.decode() for t in wanted & found}


class EmlOutbox:
    """A folder with one .eml file per mail, named by time, recipient and touch; written aside, fsynced, renamed into place."""

    name = "outbox"
    group_size = 1000
    settles: Literal["readback", "events", "never"] = "readback"
    timeout = timedelta(seconds=20)

    def __init__(self, folder: Path, clock: Clock, keep_days: int | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._days = _Days(folder, keep_days)
        folder.mkdir(parents=True, exist_ok=True)

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """Write each mail; one that the disk refuses is deferred, the others are accepted."""
        now = self._clock.now()
        self._days.forget(now.date())
        stamp = now.astimezone(UTC).strftime("%Y-%m-%d-%H%M")
        return [self._write(mail, f"{stamp}-{_UNSAFE.sub('_', mail.recipient)[:80]}-{mail.touch_id}") for mail in group]

    def _write(self, mail: Mail, name: str) -> Outcome:
        aside, path = self._folder / f".{mail.touch_id}", self._folder / f"{name}.eml"
        try:
            with aside.open("wb") as file:
                file.write(mail.raw)
                file.flush()
                os.fsync(file.fileno())
            crash_points.reach("outbox.append:before")
            aside.replace(path)
        except OSError as error:
            return Deferred(f"outbox: {error.strerror or error}")
        crash_points.reach("outbox.append:after")
        return Accepted(path.name)

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Those whose file is in place."""
        return set(touch_ids) & {path.stem.rpartition("-")[2] for path in self._folder.glob("*.eml")}


class _Days:
    """How long mails stay in the folder: `keep` days, or for ever. Files are named after their day, so names alone tell."""

    def __init__(self, folder: Path, keep: int | None) -> None:
        self._folder, self._keep = folder, keep
        self._seen: date | None = None

    def forget(self, today: date) -> None:
        """Once a day, with its first mail: remove what is older. What cannot be removed keeps no mail from leaving."""
        if self._keep is None or today == self._seen:
            return
        self._seen = today
        oldest = (today - timedelta(days=self._keep)).isoformat()
        with suppress(OSError):
            for path in self._folder.iterdir():
                if _DATED.fullmatch(path.name) and path.name < oldest:
                    path.unlink(missing_ok=True)


def _touches(file: BinaryIO) -> set[bytes]:
    """The touch ids in the headers of the mails; what a body may say does not count."""
    found, is_head, was_blank = set(), False, True
    file.seek(0)
    for line in file:
        if was_blank and line.startswith(b"From "):
            is_head = True
        elif line == b"\n":
            is_head = False
        elif is_head and line.startswith(b"X-Rekindle-Touch: "):
            found.add(line[18:].strip())
        was_blank = line == b"\n"
    return found


def _entry(raw: bytes, stamp: bytes) -> bytes:
    """One mbox entry (RFC 4155, lines as LF, "From " quoted), ended by a mark that shows it is whole."""
    body = raw.replace(b"\r", b"")  # CRs stand at the ends of lines only, and one character is found quicker than two
    if b"From " in body:  # most mails have no such line: one search for all that may begin it
        body = _FROM_LINE.sub(rb">\1", body)
    return b"From rekindle@localhost " + stamp + b"\n" + body + b"\n" + _END


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _cut_torn_tail(file: BinaryIO) -> int:
    """Cut off what an interrupted append left after the last whole mail; the size of what stays."""
    size = file.seek(0, os.SEEK_END)
    if size == 0:
        return 0
    file.seek(max(0, size - len(_END)))
    if file.read() == _END:
        return size
    end = _last_whole(file, size)
    file.truncate(end)
    os.fsync(file.fileno())
    return end


def _last_whole(file: BinaryIO, size: int) -> int:
    step, tail, at = 1 << 20, b"", size
    while at > 0:
        start = max(0, at - step)
        file.seek(start)
        tail = file.read(at - start) + tail[: len(_END)]
        found = tail.rfind(_END)
        if found >= 0:
            return start + found + len(_END)
        at = start
    return 0
