"""Where a web page keeps its feed: `<link rel="alternate" type="application/rss+xml" href=...>` (HTML 4.6.7.1)."""

from html.parser import HTMLParser

_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
_MAX_BYTES, _MAX_LINKS = 500_000, 20


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "link" or len(self.found) >= _MAX_LINKS:
            return
        said = {name: (value or "").strip() for name, value in attrs}
        if (
            "alternate" in said.get("rel", "").lower().split()
            and said.get("type", "").lower() in _TYPES
            and said.get("href")
        ):
            self.found[said["href"]] = None


def feed_links(page: bytes) -> list[str]:
    """The addresses of the feeds that a page names, as written, in order. Never raises; reads the first 500 KB."""
    reader = _Links()
    try:
        reader.feed(page[:_MAX_BYTES].decode("utf-8", "replace"))
    except (AssertionError, ValueError):  # html.parser gives up on some broken declarations
        pass
    return list(reader.found)
