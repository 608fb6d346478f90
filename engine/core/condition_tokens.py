"""The tokens of a condition, and the complaint about a spot in it."""

import re
from dataclasses import dataclass
from typing import Any

from engine.core.words import misread

_MOST_CHARACTERS = 2_000
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<text>"[^"\n]*"|'[^'\n]*')
    | (?P<number>-?[0-9]{1,15}(?:\.[0-9]{1,9})?(?![A-Za-z0-9_.-]))
    | (?P<word>[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*)
    | (?P<sign>==|!=|<=|>=|[()<>\[\],:])
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a condition: `kind` is text, number, word, sign or end; `column` counts from 0."""

    kind: str
    text: str
    column: int

    @property
    def value(self) -> Any:
        """What a text or number means."""
        if self.kind == "number":
            return float(self.text) if "." in self.text else int(self.text)
        return self.text[1:-1] if self.kind == "text" else self.text


def complaint(text: str, column: int, message: str, help_: str) -> ValueError:
    """The error "bad-condition": what is wrong at which spot of the text, and what to write instead."""
    return misread("bad-condition", message, help_, offset=min(column, len(text)))


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, an "end" last. Raises a ValueError at the first character that belongs to none."""
    if len(text) > _MOST_CHARACTERS:
        raise complaint("", 0, f"a condition of {len(text)} characters is too long", "write at most 2000")
    found: list[Token] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise _unreadable(text, at)
        found.append(Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        at = match.end()
    return [*found, Token("end", "", end)]


def _unreadable(text: str, at: int) -> ValueError:
    column = at + len(text[at:]) - len(text[at:].lstrip())
    match text[column]:
        case '"' | "'":
            return complaint(text, column, "a quotation mark is not closed", "close the text with the same mark")
        case "=":
            return complaint(text, column, "a single = compares nothing", "write ==")
        case "&" | "|" | "!":
            return complaint(text, column, f"{text[column]!r} is not part of a condition", "write and, or, not")
    return complaint(text, column, f"{text[column]!r} is not part of a condition", "remove it")
