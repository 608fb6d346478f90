"""Taking a person's address and name out of texts that are about others too."""

import json
import re
from collections.abc import Iterable
from typing import Any

#: What stands where something of an erased person stood.
ERASED = "(erased)"


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds these words by themselves: ann@acme.example, not joann@acme.example nor ann@acme.example.org."""
    spelt = (r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w.+-])(?:{'|'.join(spelt)})(?![\w+-]|[.@]\w)", re.IGNORECASE)


def redacted(value: Any, pattern: re.Pattern[str]) -> Any:
    """A text or JSON value with `ERASED` wherever the pattern is found; equal to `value` when it is not."""
    match value:
        case str():
            return pattern.sub(ERASED, value)
        case list():
            return [redacted(inner, pattern) for inner in value]
        case dict():
            return {key: redacted(inner, pattern) for key, inner in value.items()}
    return value


def spellings(words: Iterable[str]) -> set[str]:
    """The words as a database finds them in lower-cased text or JSON, where letters beyond ASCII may be escaped or kept."""
    lowered = {form for word in words for form in (word.lower(), _ascii_lower(word), word)}
    return lowered | {_ascii_lower(json.dumps(form)[1:-1]) for form in lowered}


def _ascii_lower(text: str) -> str:
    """What SQLite's lower() makes of a text."""
    return "".join(c.lower() if c.isascii() else c for c in text)
