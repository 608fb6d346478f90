"""How many independent sources tell a story: forty outlets that print one wire report are one voice.

Pieces of evidence are one voice when they stand on hosts of one family, credit the same wire, or say the same words.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol
from urllib.parse import urlsplit

#: So many pieces are compared word by word; those beyond count by their host and their credit.
_MOST_COMPARED = 60
_SHINGLE, _SAME_SHARE, _MOST_WORDS = 5, 0.5, 60
_WORD = re.compile(r"\w+")
_CREDITS = {
    "reuters": "reuters",
    "associated press": "ap",
    "(ap)": "ap",
    "afp": "afp",
    "dpa": "dpa",
    "bloomberg": "bloomberg",
    "prnewswire": "pr newswire",
    "pr newswire": "pr newswire",
    "business wire": "business wire",
    "businesswire": "business wire",
    "globe newswire": "globenewswire",
    "globenewswire": "globenewswire",
    "accesswire": "accesswire",
    "newsfile corp": "newsfile",
}
_CREDIT = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in _CREDITS), re.IGNORECASE)
#: Second labels under which a country registers names: bbc.co.uk is a family of its own, co.uk none.
_SECOND = frozenset({"ac", "co", "com", "edu", "gov", "ltd", "net", "org", "plc"})


class Piece(Protocol):
    """A piece of evidence, as far as its origin can be told from it."""

    @property
    def quote(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def link(self) -> str | None: ...


def told_by(pieces: Sequence[Piece]) -> str:
    """How often and by how many it is told, as a sentence; "" for a single piece."""
    if len(pieces) < 2:
        return ""
    voices = count_voices(pieces)
    whom = "one independent source" if voices == 1 else f"{voices} independent sources"
    return f"Told {len(pieces)} times, by {whom}."


def count_voices(pieces: Sequence[Piece]) -> int:
    """The number of independent sources among these pieces."""
    parent = list(range(len(pieces)))
    first_with: dict[str, int] = {}
    for n, piece in enumerate(pieces):
        for mark in _marks(piece):
            _join(parent, first_with.setdefault(mark, n), n)
    worded = [(n, words) for n, piece in enumerate(pieces[:_MOST_COMPARED]) if (words := _shingles(piece.quote))]
    for place, (n, words) in enumerate(worded):
        for other, theirs in worded[place + 1 :]:
            if len(words & theirs) >= _SAME_SHARE * min(len(words), len(theirs)):
                _join(parent, n, other)
    return len({_root(parent, n) for n in range(len(pieces))})


def _marks(piece: Piece) -> Iterable[str]:
    family = host_family(piece.link)
    yield f"host {family}" if family else f"source {piece.source.casefold()}"
    found = _CREDIT.search(piece.quote)
    if found is not None:
        yield f"wire {_CREDITS[found.group().lower()]}"


def host_family(link: str | None) -> str:
    """The name that the hosts of one publisher share: "post.example" of "https://www.post.example/1"; "" without a host."""
    try:
        host = urlsplit(link or "").hostname or ""
    except ValueError:
        return ""
    labels = host.lower().split(".")
    size = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2
    return ".".join(labels[-size:])


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of five words of the beginning: copies share most of them, two reports of one event few."""
    words = [found.group() for found in _WORD.finditer(text[:1000].casefold())][:_MOST_WORDS]
    size = min(_SHINGLE, len(words))
    return frozenset(tuple(words[n : n + size]) for n in range(len(words) - size + 1)) if size > 1 else frozenset()


def _root(parent: list[int], n: int) -> int:
    while parent[n] != n:
        parent[n] = parent[parent[n]]
        n = parent[n]
    return n


def _join(parent: list[int], a: int, b: int) -> None:
    parent[_root(parent, b)] = _root(parent, a)
