"""Feeds as text: RSS, Atom, RDF and JSON Feed read into entries. The only room that knows feedparser."""

import calendar
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal
from urllib.parse import urljoin

import feedparser

from triggers.core.codes import categories_of

DateSource = Literal["published", "updated", "first_seen"]

#: A larger body is not parsed; feeds of real life are a hundred times smaller.
MAX_BODY = 32 * 1024 * 1024
MAX_ENTRIES = 10_000
_MAX_TERMS = 50
_DOCTYPE_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
#: expat and feedparser recurse or slow down on trees that no feed has.
_MAX_DEPTH = 200
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ZONE = re.compile(r"(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC|UT|EST|EDT|CST|CDT|MST|MDT|PST|PDT))\s*$", re.IGNORECASE)


@dataclass(slots=True, frozen=True)
class FeedEntry:
    """One entry. `published` and `updated` are aware UTC, None where the feed gives none that can be read."""

    title: str
    summary: str
    link: str | None
    guid: str | None
    published: datetime | None
    date_source: DateSource
    updated: datetime | None
    raw_date: str | None
    categories: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class ParsedFeed:
    """A feed's title and entries. `problem` says in words what was wrong with it; entries may still be there.

    `hub` and `topic`: the WebSub hub that the feed names, and what it calls itself there (https://www.w3.org/TR/websub/).
    """

    title: str
    entries: tuple[FeedEntry, ...]
    problem: str | None = None
    hub: str | None = None
    topic: str | None = None


def parse_feed(body: bytes, url: str | None = None) -> ParsedFeed:
    """Read a feed from its bytes; never raises and never fetches. `url` is the base of relative links."""
    refused = _refusal(body)
    if refused:
        return ParsedFeed("", (), refused)
    if body.lstrip()[:1] == b"{":
        return _parse_json(body)
    # Without a type feedparser calls the feed broken and reads text without a declared encoding as Latin-1. It is told no
    # address: it would resolve ids, which are names, and every link in every text, which nobody reads.
    headers = {"content-type": "application/xml"}
    try:
        read = feedparser.parse(
            io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False, response_headers=headers
        )
    except Exception as problem:  # noqa: BLE001  (feedparser lets errors of its parsers through on broken input)
        return ParsedFeed("", (), f"unreadable: {type(problem).__name__}")
    entries = tuple(_entry(e, url) for e in read.entries[:MAX_ENTRIES])
    links = read.feed.get("links", ())
    hub, topic = _linked(links, "hub"), _linked(links, "self")
    return ParsedFeed(_text(read.feed.get("title")), entries, _problem(read, entries), hub, topic)


def _linked(links: Any, rel: str) -> str | None:
    found = (_text(link.get("href")) for link in links if link.get("rel") == rel)
    return next((link for link in found if link), None)


def _refusal(body: bytes) -> str | None:
    if len(body) > MAX_BODY:
        return f"too big: more than {MAX_BODY // 2**20} MB"
    if not body.strip():
        return "empty"
    if _DOCTYPE_ENTITY.search(body[:4096]):
        return "declares entities, which no feed needs"
    return "nested too deeply" if _depth(body) > _MAX_DEPTH else None


def _depth(body: bytes) -> int:
    """How deep tags are nested, counted over the raw bytes; CDATA and void tags only make it look deeper by one."""
    depth = deepest = 0
    for found in _TAGS.finditer(body):
        text = found.group()
        if text.startswith(b"<!"):
            continue
        if text.startswith(b"</"):
            depth = max(0, depth - 1)
        elif not text.endswith(b"/>"):
            depth += 1
            if depth > deepest:
                deepest = depth
                if deepest > _MAX_DEPTH:
                    break
    return deepest


_TAGS = re.compile(rb"<!\[CDATA\[(?:[^\]]|\](?!\]>))*+\]\]>|</?[A-Za-z][^<>]{0,4096}>")


def _problem(read: Any, entries: tuple[FeedEntry, ...]) -> str | None:
    if not read.get("version") and not entries:
        return "no feed: neither RSS, Atom, RDF nor JSON Feed"
    if read.get("bozo"):
        return f"not well-formed: {str(read.get('bozo_exception'))[:200]}"
    return None


def _entry(e: Any, url: str | None) -> FeedEntry:
    raw_published, raw_updated = e.get("published"), e.get("updated") if "updated" in e else None
    published = _moment(raw_published, e.get("published_parsed"))
    updated = _moment(raw_updated, e.get("updated_parsed") if "updated" in e else None)
    source: DateSource = "published" if published else "updated" if updated else "first_seen"
    title, summary = _text(e.get("title")), _text(e.get("summary"))
    return FeedEntry(
        title,
        summary,
        _resolved(_text(e.get("link")), url) or None,
        _text(e.get("id")) or None,
        published,
        source,
        updated,
        raw_published or raw_updated,
        categories_of(title, summary, _terms(e)),
    )


def _resolved(link: str, url: str | None) -> str:
    """A link as an address of its own: feedparser has seen to xml:base, and what is relative still is so to the feed."""
    if url is None or not link or _SCHEME.match(link):
        return link
    try:
        return urljoin(url, link)
    except ValueError:
        return link


def _terms(e: Any) -> Iterator[str]:
    """The terms of category and dc:subject, and the subject of PR Newswire (of several the last is all that is left)."""
    yield from (_text(tag.get("term")) for tag in e.get("tags", ())[:_MAX_TERMS])
    if e.get("prn_subject"):
        yield f"PRN {_text(e['prn_subject'])}"


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _moment(raw: str | None, parsed: Any) -> datetime | None:
    """An aware UTC time. ISO and RFC 2822 texts are read here: feedparser takes "CET" for midnight and an epoch for a year."""
    if not raw or not isinstance(raw, str):
        return None
    text = raw.strip()[:80]
    strict = _iso(text) or _rfc2822(text)
    if strict is not None:
        return strict
    if text.isdigit() or not parsed:
        return _epoch(text)
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if "-" in text[:5] else None
    except ValueError:
        return None
    return _utc(moment)


def _rfc2822(text: str) -> datetime | None:
    named = re.sub(r"\b([A-Z]{3,4})$", lambda m: _NAMED_ZONES.get(m.group(1), m.group(1)), text)
    if not _ZONE.search(named):
        return None
    try:
        return _utc(parsedate_to_datetime(named))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


#: Zone names that RFC 2822 does not define and feeds use; without them their times would be read hours off.
_NAMED_ZONES = {
    "CET": "+0100",
    "CEST": "+0200",
    "MEZ": "+0100",
    "MESZ": "+0200",
    "BST": "+0100",
    "WET": "+0000",
    "WEST": "+0100",
    "EET": "+0200",
    "EEST": "+0300",
    "MSK": "+0300",
    "JST": "+0900",
    "KST": "+0900",
    "SGT": "+0800",
    "HKT": "+0800",
    "AEST": "+1000",
    "AEDT": "+1100",
    "NZST": "+1200",
    "NZDT": "+1300",
    "SAST": "+0200",
    "PKT": "+0500",
    "IST": "+0530",
}


def _epoch(text: str) -> datetime | None:
    if not text.isdigit() or len(text) not in (9, 10, 13):
        return None
    seconds = int(text) / (1000 if len(text) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC)


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def _parse_json(body: bytes) -> ParsedFeed:
    """JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return ParsedFeed("", (), "not well-formed: invalid JSON")
    items = content.get("items")
    if not isinstance(items, list) or "jsonfeed.org" not in str(content.get("version", "")):
        return ParsedFeed("", (), "no feed: JSON, but no JSON Feed")
    entries = tuple(_json_entry(item) for item in items[:MAX_ENTRIES] if isinstance(item, dict))
    hubs = content.get("hubs") if isinstance(content.get("hubs"), list) else []
    named = (_text(hub.get("url")) for hub in hubs if isinstance(hub, dict))
    hub, topic = next((hub for hub in named if hub), None), _text(content.get("feed_url")) or None
    return ParsedFeed(_text(content.get("title")), entries, None, hub, topic)


def _json_terms(tags: object) -> list[str]:
    return [_text(tag) for tag in tags[:_MAX_TERMS]] if isinstance(tags, list) else []


def _json_entry(item: dict[str, Any]) -> FeedEntry:
    published, updated = _moment(item.get("date_published"), None), _moment(item.get("date_modified"), None)
    source: DateSource = "published" if published else "updated" if updated else "first_seen"
    summary = item.get("summary") or item.get("content_text") or item.get("content_html")
    entry = FeedEntry(
        _text(item.get("title")),
        _text(summary),
        _text(item.get("url")) or None,
        str(item.get("id") or "") or None,
        published,
        source,
        updated,
        item.get("date_published") or item.get("date_modified"),
        categories_of("", "", _json_terms(item.get("tags"))),
    )
    return replace(entry, title=entry.title or entry.summary[:120])
