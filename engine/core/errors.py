"""Errors that people meet. An error's text says where it is and what to do next."""

from dataclasses import dataclass


class RekindleError(Exception):
    """Base of every error that is meant to be read by a user; the command line prints it without a traceback."""


class NotReady(RekindleError):
    """A part that this role needs is missing (no PostgreSQL, an older schema); the text names the way out."""


class Unavailable(RekindleError):
    """The database or another part did not answer in time; nothing was written and the same call may go through later."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file that people write, in the form of `rekindle check --json` (DESIGN section 6).

    `line` and `column` count from 1; 0 means the whole file. `severity` is "error" or "warning".
    """

    file: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    help: str
