"""A response's body, decoded by ourselves: ten megabytes of zeros fit into ten kilobytes of gzip."""

import zlib
from collections.abc import Iterable, Iterator, Mapping

_PIECE = 65_536
_BITS = 47  # 32 + 15: zlib finds out by itself whether it is gzip or zlib


class TooLarge(Exception):
    """The body is longer than the cap, after decoding."""


class BadEncoding(Exception):
    """The body's Content-Encoding is none that was asked for, or is broken."""


def read_body(headers: Mapping[str, str], raw: Iterable[bytes], max_bytes: int) -> bytes:
    """The decoded body of a response that streams in as `raw`, at most `max_bytes`; names of headers are lower case.

    Raises TooLarge as soon as the cap is passed (before the rest is read), BadEncoding for what cannot be decoded.
    """
    said = headers.get("content-length", "")
    if said.isdigit() and int(said) > max_bytes:
        raise TooLarge(f"the body is said to have {int(said):,} bytes; at most {max_bytes:,} are read")
    pieces: list[bytes] = []
    size = 0
    for piece in _decoded(headers, raw):
        size += len(piece)
        if size > max_bytes:
            raise TooLarge(f"the body has more than {max_bytes:,} bytes")
        pieces.append(piece)
    return b"".join(pieces)


def _decoded(headers: Mapping[str, str], raw: Iterable[bytes]) -> Iterable[bytes]:
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        return raw
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise BadEncoding(f"the body is encoded as {encoding[:40]!r}, which was not asked for")
    return _inflated(raw)


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks inflated in pieces of bounded size. A gzip body may have several members (RFC 1952 section 2.2)."""
    engine = zlib.decompressobj(_BITS)
    try:
        for chunk in chunks:
            data = chunk
            while data:
                if engine.eof:
                    if not data.startswith(b"\x1f"):
                        return  # padding after the last member
                    engine = zlib.decompressobj(_BITS)
                yield engine.decompress(data, _PIECE)
                data = engine.unconsumed_tail or engine.unused_data
        yield engine.flush()
    except zlib.error as error:
        raise BadEncoding(f"the compressed body is broken: {error}") from error
    if not engine.eof:
        raise BadEncoding("the compressed body ends too early")
