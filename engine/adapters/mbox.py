"""mbox files (RFC 4155): many mails in one file, as Thunderbird, mutt, exports of Gmail and our own outbox write them."""

import fcntl
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from engine.ports import RawMail

_MOST_BYTES = 30 * 1024 * 1024
#: "From somebody Mon Mar  2 10:00:00 2026", after a blank line or at the very start; nothing less begins a mail.
_FROM = re.compile(rb"From \S{1,320} .{0,80}\d{4}")
_QUOTED_FROM = re.compile(rb">+From ")


def is_mbox(start: bytes) -> bool:
    """Whether a file that begins so is an mbox and not a single mail."""
    return _FROM.match(start) is not None


def read_mbox(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """(mail, offset behind it) from the present position on; a mail of over 30 MB is cut, a quoted "From " restored."""
    lines, size, was_blank = list[bytes](), 0, True
    at = file.tell()
    while line := file.readline(1 << 20):
        if was_blank and _FROM.match(line) and lines:
            yield b"".join(lines[1:]), at
            lines, size = [], 0
        at += len(line)
        was_blank = line in {b"\n", b"\r\n"}
        if size < _MOST_BYTES:
            lines.append(line[1:] if _QUOTED_FROM.match(line) else line)
            size += len(line)
    if lines:
        yield b"".join(lines[1:]), at


class MboxFolder:
    """The .mbox files of a folder that people or programs drop, or append to. The files stay as they are.

    How far each was read is remembered for as long as the process lives; after a restart the digest of each mail tells
    that it was kept before.
    """

    def __init__(self, folder: Path) -> None:
        self.name = f"mbox:{folder}"
        self._folder = folder
        self._read: dict[str, int] = {}

    def unseen(self, limit: int) -> Sequence[RawMail]:
        """The next mails, file by file in the order of their names. A key is "file#offset behind the mail"."""
        mails: list[RawMail] = []
        for path in sorted(self._folder.glob("*.mbox")) if self._folder.is_dir() else []:
            mails += islice(self._rest(path), limit - len(mails))
            if len(mails) >= limit:
                break
        return mails

    def mark_seen(self, keys: Iterable[str]) -> None:
        """Go on behind these."""
        for key in keys:
            name, _, offset = key.rpartition("#")
            self._read[name] = max(self._read.get(name, 0), int(offset))

    def _rest(self, path: Path) -> Iterator[RawMail]:
        size, start = path.stat().st_size, self._read.get(path.name, 0)
        if size < start:  # written anew
            start = self._read[path.name] = 0
        if size == start:
            return
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)  # whoever appends to it has finished
            file.seek(start)
            for raw, end in read_mbox(file):
                yield RawMail(f"{path.name}#{end}", raw)
