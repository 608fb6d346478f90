"""Forms with files (RFC 7578), read as far as they go: a mail that was cut off on its way is worth more than none."""

import contextlib

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

_MAX_FIELDS = 100
_MAX_SMALL = 64 * 1024


def boundary_of(content_type: str) -> bytes | None:
    """What parts this form; None for everything that is no such form."""
    kind, options = parse_options_header(content_type)
    return options.get(b"boundary") or None if kind == b"multipart/form-data" else None


def parse_fields(body: bytes, boundary: bytes, large: str) -> dict[str, bytes]:
    """The first value of each field; all but the field `large` are cut at 64 KB. Raises nothing: what cannot be read ends it."""
    fields = _Fields(large)
    with contextlib.suppress(FormParserError):
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": fields.begin,
                "on_header_field": fields.header_name,
                "on_header_value": fields.header_value,
                "on_header_end": fields.header_end,
                "on_headers_finished": fields.headers_end,
                "on_part_data": fields.data,
            },
        )
        parser.write(body)
    return {name: bytes(value) for name, value in fields.found.items()}


class _Fields:
    """Collects what the parser calls out."""

    def __init__(self, large: str) -> None:
        self.found: dict[str, bytearray] = {}
        self._large = large
        self.begin()

    def begin(self) -> None:
        self._header, self._value, self._disposition = bytearray(), bytearray(), b""
        self._into: bytearray | None = None
        self._limit = 0

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header, self._value = bytearray(), bytearray()

    def headers_end(self) -> None:
        name = parse_options_header(self._disposition)[1].get(b"name", b"").decode("utf-8", "replace")
        if name and name not in self.found and len(self.found) < _MAX_FIELDS:
            self._into = self.found[name] = bytearray()
            self._limit = 1 << 40 if name == self._large else _MAX_SMALL

    def data(self, data: bytes, start: int, end: int) -> None:
        if self._into is not None:
            self._into += data[start : min(end, start + self._limit - len(self._into))]
