"""Mailboxes on disk: a Maildir, and a folder of .eml files."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import structlog

from engine.ports import RawMail

log = structlog.get_logger()

_MOST_BYTES = 30 * 1024 * 1024


class Maildir:
    """A Maildir: mails lie in new/, and go to cur/ with the flag S once they are kept (the Maildir specification)."""

    def __init__(self, folder: Path) -> None:
        self.name = f"maildir:{folder}"
        self._new, self._cur = folder / "new", folder / "cur"

    def unseen(self, limit: int) -> Sequence[RawMail]:
        """The oldest mails of new/, by name, which begins with the time of delivery."""
        if not self._new.is_dir():
            return []
        return list(islice(_read(sorted(self._new.iterdir())), limit))

    def mark_seen(self, keys: Iterable[str]) -> None:
        """Move them to cur/; one that another reader moved meanwhile is fine too."""
        self._cur.mkdir(exist_ok=True)
        for key in keys:
            path = self._new / key
            if path.exists():
                path.rename(self._cur / f"{key.partition(':')[0]}:2,S")


class MailFolder:
    """A folder of .eml files that people or programs drop mails into. The files stay where they are.

    What was seen is remembered by name, size and time for as long as the process lives; after a restart the digest of each
    mail tells that it was kept before.
    """

    def __init__(self, folder: Path) -> None:
        self.name = f"mail_folder:{folder}"
        self._folder = folder
        self._seen: set[_Version] = set()
        self._read: dict[str, _Version] = {}

    def unseen(self, limit: int) -> Sequence[RawMail]:
        """Files not marked seen yet, in the order of their names."""
        paths = sorted(self._folder.glob("*.eml")) if self._folder.is_dir() else []
        self._read = {path.name: version for path in paths if (version := _version(path)) and version not in self._seen}
        return list(islice(_read(path for path in paths if path.name in self._read), limit))

    def mark_seen(self, keys: Iterable[str]) -> None:
        """Remember these files as they were when they were read: one that was still being written is read again."""
        self._seen |= {version for key in keys if (version := self._read.get(key))}


_Version = tuple[str, int, int]


def _version(path: Path) -> _Version | None:
    """None for a file that is gone again."""
    try:
        found = path.stat()
    except OSError:
        return None
    return path.name, found.st_size, found.st_mtime_ns


def _read(paths: Iterable[Path]) -> Iterator[RawMail]:
    """What can be read of these; a folder, or a file that is not ours to read, holds up no other mail."""
    for path in paths:
        try:
            with path.open("rb") as file:
                yield RawMail(path.name, file.read(_MOST_BYTES))
        except OSError as error:
            log.warning("mail_unreadable", error=error.strerror)
