"""What is watched: a source (a feed, a people file, a mailbox), the items it brings, and what these tell or leave in doubt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import unquote, urlsplit


class SourceKind(StrEnum):
    """What reads a source: the kinds that come with Rekindle. A kind of one's own is a further key of triggers.watch.WATCHERS."""

    FEED = "feed"
    PEOPLE = "people"
    MAILDIR = "maildir"
    MAIL_FOLDER = "mail_folder"
    IMAP = "imap"


class SourceState(StrEnum):
    """`quarantined`: it misbehaves and cannot promote; `dead`: it said for days that it is gone. Neither is polled."""

    ACTIVE = "active"
    PAUSED = "paused"
    QUARANTINED = "quarantined"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Source:
    """A watched source and what is remembered of it between two polls. `kind` names its watcher: see SourceKind.

    `location` is an http(s) URL or a path that an operator gave. `account_id`: everything in it is about that account.
    `attempts` counts the failures in a row, `error` is the last one in words. `memory` holds JSON values: the redirect
    that was seen, the days it said to be gone, the date of the next item of a file, the hub that it names. `subscription` is
    what is agreed with that hub (engine.core.hubs).
    """

    source_id: int
    kind: str
    location: str
    name: str
    added_at: datetime
    account_id: int | None = None
    state: SourceState = SourceState.ACTIVE
    polled_at: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_digest: str | None = None
    interval_s: int = 900
    memory: Mapping[str, Any] = field(default_factory=dict)
    subscription: Mapping[str, Any] | None = None
    attempts: int = 0
    next_at: datetime | None = None
    error: str | None = None

    @property
    def is_remote(self) -> bool:
        """Whether it is fetched over the network; everything else is a file of the operator's."""
        return is_remote(self.location)

    @property
    def host(self) -> str:
        """The host it is fetched from, in lower case; "" for a file."""
        return host_of(self.location)


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item before it is kept. `link_key` is its second name within the source; `state` is "unread" or "baseline".

    `categories` are the codes that the feed itself gives it: a wire's subjects, the items of an 8-K filing.
    """

    source_id: int
    guid: str
    link_key: str | None
    title: str
    summary: str
    link: str | None
    published_at: datetime | None
    raw_date: str | None
    date_source: str
    state: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed as it was first seen; edits do not change it.

    `published_at` is clamped; `date_source` says where the date came from. `source` and `account_id` are the source's.
    """

    item_id: int
    source_id: int
    title: str
    summary: str
    link: str | None
    published_at: datetime | None
    date_source: str
    seen_at: datetime
    source: str
    account_id: int | None = None
    categories: tuple[str, ...] = ()

    @property
    def at(self) -> datetime:
        """When it was published, else when we saw it."""
        return self.published_at or self.seen_at


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that happened to one account, in however many outlets. `realis` is the furthest rung that was told.

    `title` is its first headline, `headlines` are further ones that name other firms or sums. `merged_into`: the story that it
    turned out to be; its signal was withdrawn then, and nothing joins it any more.
    """

    story_id: int
    account_id: int
    kind: str
    realis: str
    title: str
    first_at: datetime
    last_at: datetime
    headlines: tuple[str, ...] = ()
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """What an item tells of an account, not surely enough to count until a person decides. `realis` is how far it has come.

    `event` is all that was read, as JSON values; `title` is the item's headline.
    """

    doubt_id: int
    item_id: int
    account_id: int
    kind: str
    realis: str
    title: str
    told_at: datetime
    event: Mapping[str, Any]


def is_remote(location: str) -> bool:
    """Whether `location` is to be fetched over http(s)."""
    return location[:8].lower().startswith(("http://", "https://"))


def host_of(location: str) -> str:
    """The host of a web address, in lower case; "" where there is none."""
    try:
        return (urlsplit(location).hostname or "") if is_remote(location) else ""
    except ValueError:
        return ""


def local_path(location: str) -> str:
    """The path of a file source, given as a path or as file:// URL (RFC 8089). Raises ValueError for a remote file."""
    if not location.lower().startswith("file:"):
        return location
    parts = urlsplit(location)
    if parts.netloc not in {"", "localhost"}:
        raise ValueError(f"{location!r} names a file on another machine; give its path here, or an http address")
    return unquote(parts.path)
