"""JSON as it goes to the database and comes from it: by orjson in a fifth of the standard library's time, but for what only
the standard library reads and writes as it is: whole numbers beyond 64 bits, and halves of characters.
"""

import json
import re
from collections.abc import Callable
from typing import Any

import orjson

#: orjson makes a float of a whole number beyond 64 bits, which has nineteen digits at least.
_MAY_BE_LONG, _LONG, _DIGITS = re.compile(rb"[0-9]{19}"), 19, b"0123456789"
_OPTIONS = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_NON_STR_KEYS


def load(text: str | bytes) -> Any:
    """What `text` says. Raises ValueError when it is no JSON."""
    data = text.encode() if isinstance(text, str) else text
    if not _may_be_long(data):
        try:
            return orjson.loads(data)
        except orjson.JSONDecodeError:
            pass
    return json.loads(data)


def _may_be_long(data: bytes) -> bool:
    """Whether so many digits follow each other. To leave all digits out is ten times as quick as to look at each."""
    return len(data) - len(data.translate(None, _DIGITS)) >= _LONG and _MAY_BE_LONG.search(data) is not None


def dump(value: Any, default: Callable[[Any], Any] | None = None) -> str:
    """`value` as text; `default` says what stands for a value that JSON does not know, as in the standard library."""
    try:
        return orjson.dumps(value, default, _OPTIONS).decode()
    except TypeError:  # JSONEncodeError is one
        return json.dumps(value, default=default, separators=(",", ":"))
