"""CSV files as people export them, read row by row in bounded memory, whatever is in them.

Handled: UTF-8 with and without BOM, UTF-16, Windows-1252; comma, semicolon, tab or bar; NUL bytes, cells of any size, quotes
that never close, rows longer or shorter than the header.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine.core.errors import RekindleError
from engine.core.release import RowProblem

#: The longest line that is read, and the longest cell (a quoted cell may run over lines), in characters.
LONGEST_LINE = 1_000_000
LONGEST_CELL = 100_000
MOST_COLUMNS = 500

_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins at (from 1), its cells by column, and how much of the file was read by then (0 to 1)."""

    line: int
    cells: Mapping[str, str]
    done: float


class CsvFile:
    """An open CSV file; `columns` are those of its header, in order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.encoding = _encoding(path)
        self._size = max(1, path.stat().st_size)
        self._raw = path.open("rb")
        self._text = io.TextIOWrapper(self._raw, encoding=self.encoding, errors="replace", newline="")
        self._lines = _Lines(self._text)
        first = self._lines.peek()
        self._delimiter = _delimiter(first)
        self._reader = csv.reader(self._lines, delimiter=self._delimiter, strict=False)
        try:
            self.columns = self._header()
        except RekindleError:
            self._text.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._text.close()

    def _header(self) -> tuple[str, ...]:
        try:
            cells = [cell.strip() for cell in next(self._reader, [])]
        except csv.Error as error:
            raise RekindleError(f"{self.path}: the header cannot be read: {error}") from error
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            raise RekindleError(f"{self.path} is empty: the first line must name the columns")
        if len(cells) > MOST_COLUMNS:
            raise RekindleError(f"{self.path} has {len(cells)} columns; at most {MOST_COLUMNS} are read")
        twice = sorted({cell for cell in cells if cell and cells.count(cell) > 1})
        if twice:
            raise RekindleError(f"{self.path}: two columns are called {', '.join(twice)}; rename one")
        return tuple(cells)

    def rows(self) -> Iterator[Row | RowProblem]:
        """The rows after the header; blank ones are left out."""
        while True:
            line = self._lines.number + 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                yield self._unreadable(line, error)
                continue
            if cells is None:
                return
            if found := self._row(line, cells):
                yield found

    def _unreadable(self, line: int, error: csv.Error) -> RowProblem:
        if self._lines.take_cut():
            return RowProblem(line, "row_too_long", f"this row is longer than {LONGEST_LINE} characters")
        return RowProblem(line, "unreadable_row", f"this row cannot be read ({error}): is a quotation mark left open?")

    def _row(self, line: int, cells: list[str]) -> Row | RowProblem | None:
        if self._lines.take_cut():
            return RowProblem(line, "row_too_long", f"this row is longer than {LONGEST_LINE} characters")
        if not any(cells):
            return None
        if any(cells[len(self.columns) :]):
            wanted = len(self.columns)
            return RowProblem(
                line,
                "too_many_cells",
                f"this row has {len(cells)} cells, the header {wanted}: quote cells that hold a separator",
            )
        return Row(line, dict(zip(self.columns, cells, strict=False)), min(1.0, self._raw.tell() / self._size))


class _Lines:
    """Lines without NUL, none longer than LONGEST_LINE: what a line has beyond that is skipped without being kept."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._next: str | None = None
        self.number = 0
        self._was_cut = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line, self._next = (self._read() if self._next is None else self._next), None
        if not line:
            raise StopIteration
        self.number += 1
        return line.replace("\0", "") if "\0" in line else line

    def take_cut(self) -> bool:
        """Whether a line was cut since this was asked last."""
        was_cut, self._was_cut = self._was_cut, False
        return was_cut

    def peek(self) -> str:
        self._next = self._read()
        return self._next

    def _read(self) -> str:
        line = rest = self._text.readline(LONGEST_LINE)
        while len(rest) == LONGEST_LINE and not rest.endswith(("\n", "\r")):
            self._was_cut = True
            rest = self._text.readline(LONGEST_LINE)
        return line


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(4096)
        for bom, encoding in _BOMS:
            if start.startswith(bom):
                return encoding
        if start[1::2].count(0) > len(start) // 4:
            return "utf-16-le"
        if start[::2].count(0) > len(start) // 4:
            return "utf-16-be"
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while start:
                decoder.decode(start)
                start = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"  # what a spreadsheet writes in Western Europe; its gaps become U+FFFD
        return "utf-8"


def _delimiter(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return max(",;\t|", key=outside.count)


csv.field_size_limit(LONGEST_CELL)
