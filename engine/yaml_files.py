"""YAML as people write it, read from parser events so that every value keeps its place (DESIGN section 5).

A value is a dict, a list, a text or None; what a text means (a number, true, a date) is for our models to say, so that
`NO` stays a country and `1:30` a time. Anything that could run, grow or hide is refused with its line: tags, aliases,
duplicate keys, more than 64 levels, more than 1 MB.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from engine.core.errors import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
#: After so many problems the rest of a file is not read on: it is not the file that was meant.
_MOST_PROBLEMS = 100
#: What ends a line for the parser (YAML 1.1 section 4.2).
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

Path = tuple[str | int, ...]
Place = tuple[int, int]  # line and column, from 1


@dataclass(slots=True)
class Document:
    """What a file holds, and where. `key_places` has the places of the keys themselves."""

    file: str
    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    text: str = ""

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Where the value at `path` stands, or its key; the nearest enclosing value when there is none."""
        if of_key and path in self.key_places:
            return self.key_places[path]
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def spot(self, path: Path, offset: int) -> Place:
        """Where the character `offset` of the text at `path` stands: past quotation marks, in whichever line it was folded to."""
        value: Any = self.value
        for key in path:
            if isinstance(value, str):
                break
            value = value[key]
        place = self.place(path)
        return _spot(self.text, place, value, offset) if isinstance(value, str) else place

    def complain(self, place: Place, code: str, message: str, help_: str, severity: str = "error") -> None:
        """Add a problem at a place."""
        self.problems.append(Problem(self.file, *place, code, severity, message, help_))


def read_yaml(raw: bytes, file: str) -> Document:
    """Read the one document of a file. Never raises: what is wrong is in `problems`, and `value` is then None."""
    document = Document(file)
    text = _decoded(raw, document)
    if text is not None:
        document.text = text
        _build(text, document)
    if document.problems:
        document.value = None
    return document


def _decoded(raw: bytes, document: Document) -> str | None:
    if len(raw) > MAX_BYTES:
        document.complain(
            (0, 0), "too-large", f"the file has {len(raw):,} bytes", "a campaign file has at most 1 MB: split it"
        )
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        place = (before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        document.complain(place, "not-utf8", "this is not UTF-8 text", "save the file as UTF-8")
        return None


def _build(text: str, document: Document) -> None:
    builder = _Builder(document)
    try:
        _feed(builder, yaml.parse(text, Loader=yaml.CSafeLoader), document)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        document.complain(place, "not-yaml", f"{error.problem or error.context}", _hint(str(error.problem)))
    except yaml.reader.ReaderError as error:
        place = _place_of_index(text, error.position)
        document.complain(place, "not-yaml", "a control character stands here", "remove it")


def _spot(source: str, start: Place, value: str, offset: int) -> Place:
    """YAML changes nothing but blanks and line breaks of a text, so its other characters are counted; an escape ends that."""
    wanted, after = len("".join(value[:offset].split())), start
    for number, (char, found) in enumerate(zip("".join(value.split()), _characters(source, start), strict=False)):
        read, line, column = found
        if read != char:
            return start
        if number == wanted:
            return line, column
        after = line, column + 1
    return after


def _characters(source: str, start: Place) -> Iterator[tuple[str, int, int]]:
    """The characters of a text that are no blanks, with line and column; what opens it is left out."""
    first, column = start
    lines = _BREAK.split(source)
    match lines[first - 1][column - 1 : column]:
        case "|" | ">":
            first, column = first + 1, 1
        case '"' | "'":
            column += 1
    for number, line in enumerate(lines[first - 1 :], first):
        begin = column - 1 if number == first else 0
        yield from ((char, number, at) for at, char in enumerate(line[begin:], begin + 1) if not char.isspace())


def _place_of_index(text: str, index: int) -> Place:
    before = text[: max(index, 0)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _hint(problem: str) -> str:
    if "tab" in problem or "cannot start any token" in problem:
        return "indent with spaces; put texts that begin with @, %, ` or a tab in quotation marks"
    if "mapping values are not allowed" in problem:
        return 'a text with ": " in it needs quotation marks; a key needs a line of its own'
    return "compare indentation, brackets and quotation marks with the lines above"


def _feed(builder: "_Builder", events: Iterable[Any], document: Document) -> None:
    for event in events:
        if not builder.take(event) or len(document.problems) >= _MOST_PROBLEMS:
            return


class _Builder:
    """Puts events together to values without recursion."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._stack: list[tuple[Any, Path]] = []
        self._key: list[str | None] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Take one event; False ends the reading."""
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._complain(event, "two-documents", "a second document begins here", "one file is one campaign")
                return self._documents == 1
            case yaml.AliasEvent():
                self._complain(event, "alias", f"*{event.anchor} is an alias", "write the value out")
                self._add(None, event)
            case yaml.ScalarEvent():
                self._check_tag(event)
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check_tag(event)
                return self._open(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()
                self._key.pop()
        return True

    def _complain(self, event: Any, code: str, message: str, help_: str) -> None:
        self._document.complain(_place(event), code, message, help_)

    def _check_tag(self, event: Any) -> None:
        if event.tag is not None:
            self._complain(event, "tag", f"the tag {event.tag[:60]} means nothing here", "remove it")

    def _open(self, event: Any) -> bool:
        if len(self._stack) >= MAX_DEPTH:
            self._complain(event, "too-deep", f"this is nested more than {MAX_DEPTH} levels deep", "write it flatter")
            return False
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._add(value, event)
        self._stack.append((value, path))
        self._key.append(None)
        return True

    def _scalar(self, event: Any) -> None:
        if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
            self._take_key(event)
            return
        is_plain = not event.style  # '' from libyaml, None from the parser in Python
        self._add(None if is_plain and event.value in {"", "~", "null"} else event.value, event)

    def _take_key(self, event: Any) -> None:
        mapping, path = self._stack[-1]
        if event.value in mapping:
            line, _ = self._document.key_places[(*path, event.value)]
            self._complain(
                event, "duplicate-key", f"{event.value!r} stands twice; first in line {line}", "remove one of them"
            )
        else:
            self._document.key_places[(*path, event.value)] = _place(event)
        self._key[-1] = event.value

    def _add(self, value: Any, event: Any) -> Path:
        """Put a value where it belongs; gives its path."""
        if not self._stack:
            self._document.value = value
            self._document.places[()] = _place(event)
            return ()
        holder, path = self._stack[-1]
        if isinstance(holder, list):
            holder.append(value)
            own: Path = (*path, len(holder) - 1)
        elif self._key[-1] is None:
            self._complain(event, "bad-key", "a key is a single word or text", "write `key: value`")
            self._key[-1], own = "", (*path, "")
        else:
            own = (*path, self._key[-1])
            holder[self._key[-1]], self._key[-1] = value, None
        self._document.places[own] = _place(event)
        return own


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
