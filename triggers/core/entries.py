"""What makes an entry of a feed one item: its names, its dates, and whether it may fire or is only kept.

An item is known by its guid and by its canonical link: guids get rebuilt somewhere every day, and an edit is no news.
Entries without a date, or from before the source was added, are the silent baseline: kept, never promoting.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit

import nh3

from engine.core.source import NewItem, Source

MAX_ENTRIES = 5000
_OLDEST, _NEWEST = timedelta(days=30), timedelta(days=1)
_MAX_TITLE, _MAX_SUMMARY, _MAX_LINK, _MAX_KEY = 1000, 20_000, 4096, 1000
_TRACKING = frozenset({"gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmpid", "ocid"})


class Entry(Protocol):
    """An entry as triggers.feeds reads it: aware dates, None where the feed gives none that can be read."""

    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def link(self) -> str | None: ...
    @property
    def guid(self) -> str | None: ...
    @property
    def published(self) -> datetime | None: ...
    @property
    def updated(self) -> datetime | None: ...
    @property
    def raw_date(self) -> str | None: ...
    @property
    def categories(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Named:
    """An entry with its two names within the source; `link_key` is None where the link does not tell entries apart."""

    guid: str
    link_key: str | None
    entry: Entry


def name_entries(entries: Sequence[Entry]) -> list[Named]:
    """The first 5,000 entries by guid, each guid once: what comes twice in one body is one item."""
    entries = entries[:MAX_ENTRIES]
    keys = [canonical_link(entry.link or "") for entry in entries]
    shared = {key for key, times in Counter(keys).items() if times > 1}
    named: dict[str, Named] = {}
    for entry, key in zip(entries, keys, strict=True):
        link_key = key if key and key not in shared else None
        guid = _capped(plain(entry.guid or "") or key or _own_guid(entry))
        named.setdefault(guid, Named(guid, link_key, entry))
    return list(named.values())


def new_items(
    named: Iterable[Named],
    known_guids: Collection[str],
    known_links: Collection[str],
    source: Source,
    now: datetime,
) -> list[NewItem]:
    """The entries that the source has not brought before, as items to keep."""
    return [
        _item(n, source, now)
        for n in named
        if n.guid not in known_guids and (n.link_key is None or n.link_key not in known_links)
    ]


def dated(entry: Entry) -> datetime | None:
    """When an entry was published; a feed that only tells of updates is taken at that."""
    return entry.published or entry.updated


def _item(named: Named, source: Source, now: datetime) -> NewItem:
    entry, at = named.entry, dated(named.entry)
    return NewItem(
        source_id=source.source_id,
        guid=named.guid,
        link_key=named.link_key,
        title=readable(entry.title[:_MAX_TITLE]),
        summary=readable(entry.summary[:_MAX_SUMMARY]),
        link=safe_link(entry.link),
        published_at=clamped(at, now),
        raw_date=plain(entry.raw_date[:200]) if entry.raw_date else None,
        date_source=_date_source(entry, now),
        state="baseline" if is_baseline(at, source.added_at, now) else "unread",
        categories=tuple(plain(term) for term in entry.categories),
    )


def is_baseline(published: datetime | None, added_at: datetime, now: datetime) -> bool:
    """Whether an entry seen for the first time at `now` is only kept: undated, older than the source, or old news."""
    return published is None or published < added_at or published < now - _OLDEST


def clamped(published: datetime | None, now: datetime) -> datetime | None:
    """A date that can be: at most 30 days before and one day after it was first seen."""
    if published is None:
        return None
    return min(max(published, now - _OLDEST), now + _NEWEST)


def _date_source(entry: Entry, now: datetime) -> str:
    at = dated(entry)
    if at is None:
        return "none"
    element = "published" if entry.published else "updated"
    return element if clamped(at, now) == at else f"{element}, clamped"


def safe_link(link: str | None) -> str | None:
    """The link when people may be sent to it: http or https, and nothing that runs."""
    address = plain((link or "").strip())
    return address if len(address) <= _MAX_LINK and address.lower().startswith(("http://", "https://")) else None


def canonical_link(link: str) -> str | None:
    """What two links to the same page share; None for a link that names no page of its own (a bare host).

    Scheme, "www.", default port, fragment, tracking parameters and a closing slash are left out; parameters are sorted.
    """
    try:
        parts = urlsplit(plain(link.strip()[:_MAX_LINK]))
        port, name = parts.port, parts.hostname
        fields = parse_qsl(parts.query, max_num_fields=100) if parts.query else []
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not name:
        return None
    host = name.removeprefix("www.") + (f":{port}" if port not in {None, 80, 443} else "")
    query = urlencode(sorted(field for field in fields if not _is_tracking(field[0]))) if fields else ""
    path = parts.path.rstrip("/")
    if not path and not query:
        return None
    return _capped(f"{host}{path}" + (f"?{query}" if query else ""))


def _is_tracking(name: str) -> bool:
    return name.lower().startswith("utm_") or name.lower() in _TRACKING


def plain(text: str) -> str:
    """`text` as every database takes it: no NUL, no half of a surrogate pair."""
    whole = text.replace("\0", "")
    return whole if whole.isascii() else whole.encode("utf-8", "replace").decode("utf-8")


def readable(text: str) -> str:
    """What a person reads of a text that may be HTML: feeds put markup into titles and summaries, escaped or not."""
    if "<" not in text and "&" not in text:
        return plain(text)
    words = nh3.clean(text.replace("<", " <"), tags=set(), clean_content_tags={"script", "style"})
    return plain(" ".join(unescape(words).split()))


def _own_guid(entry: Entry) -> str:
    """A name for an entry without guid and link: what it says."""
    text = f"{entry.title}\0{entry.raw_date or ''}\0{entry.summary[:500]}"
    return "text:" + hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _capped(key: str) -> str:
    """Keys are indexed: a very long one is cut, with a hash of the whole at its end."""
    if len(key) <= _MAX_KEY:
        return key
    return key[: _MAX_KEY - 33] + "#" + hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=16).hexdigest()
