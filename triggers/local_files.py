"""File sources: paths that an operator wrote into the sources table. A feed's content never gets to name one."""

from dataclasses import dataclass
from pathlib import Path

from engine.core.source import local_path

MAX_BYTES = 50_000_000


class FileUnreadable(Exception):
    """A file source that cannot be read; the text says which and why, for the sources page."""


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells that a file is as it was: its name, size and time of change."""

    name: str
    size: int
    changed_ns: int


def find_files(location: str) -> list[Path]:
    """The files of a location: one file, or all that fit a pattern in its last part ("people/*.csv"), in order of name.

    Raises FileUnreadable when there is none.
    """
    try:
        path = Path(local_path(location))
    except ValueError as error:
        raise FileUnreadable(str(error)) from None
    try:
        found = sorted(path.parent.glob(path.name)) if any(c in path.name for c in "*?[") else [path]
        files = [file for file in found if file.is_file()]
    except (OSError, ValueError) as error:
        raise FileUnreadable(f"{path}: {error}") from None
    if not files:
        raise FileUnreadable(f"{path}: there is no such file; give the full path of a file on this machine")
    return files


def stamp(files: list[Path]) -> list[FileStamp]:
    """The stamps of these files. Raises FileUnreadable."""
    try:
        return [_stamp(file) for file in files]
    except OSError as error:
        raise FileUnreadable(str(error)) from None


def _stamp(file: Path) -> FileStamp:
    said = file.stat()
    return FileStamp(file.name.encode("utf-8", "replace").decode(), said.st_size, said.st_mtime_ns)


def read_file(file: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a file of at most `max_bytes`. Raises FileUnreadable; never reads more than the cap into memory."""
    try:
        with file.open("rb") as stream:
            body = stream.read(max_bytes + 1)
    except OSError as error:
        raise FileUnreadable(f"{file}: {error.strerror or error}") from None
    if len(body) > max_bytes:
        raise FileUnreadable(f"{file}: is larger than {max_bytes:,} bytes")
    return body
