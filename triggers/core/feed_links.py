"""Where a web page keeps its feed: `<link rel="alternate" type="application/rss+xml" href=...>` (HTML section 4.6.7.1); and what
the header Link says of a feed.
"""

import html
import re

_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
_MAX_BYTES, _MAX_LINKS = 1_000_000, 20
_LINK = re.compile(r"<link\s([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([a-z-]{1,30})\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))""", re.IGNORECASE
)


def feed_links(page: bytes) -> list[str]:
    """The addresses of the feeds that a page names, as written, in order. Never raises; reads the first megabyte."""
    found: dict[str, None] = {}
    for tag in _LINK.finditer(page[:_MAX_BYTES].decode("utf-8", "replace")):
        said = {name.lower(): html.unescape(a or b or c).strip() for name, a, b, c in _ATTRIBUTE.findall(tag.group(1))}
        is_feed = "alternate" in said.get("rel", "").lower().split() and said.get("type", "").lower() in _TYPES
        if is_feed and said.get("href") and len(found) < _MAX_LINKS:
            found[said["href"]] = None
    return list(found)


_MAX_HEADER = 4000
_HEADER_LINK = re.compile(r"<([^<>]{1,2000})>([^<>]{0,500})")
_REL = re.compile(r""";\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s";,]{1,100}))""", re.IGNORECASE)


def header_links(said: str) -> dict[str, str]:
    """The header Link (RFC 8288 section 3) as addresses by relation, the first of each. Never raises."""
    found: dict[str, str] = {}
    for address, parameters in _HEADER_LINK.findall(said[:_MAX_HEADER]):
        for quoted, bare in _REL.findall(parameters)[:1]:
            for rel in (quoted or bare).lower().split():
                found.setdefault(rel, address.strip())
    return found
