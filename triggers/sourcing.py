"""Adding sources: what an address is, what would be read there, where a web page keeps its feed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

from engine.core.errors import RekindleError
from engine.core.source import Source, SourceKind, is_remote, local_path
from engine.house import House
from engine.ports import Fetched, FetchRefused
from engine.store import accounts, sources
from engine.store.sources import NewSource
from triggers import account_feeds
from triggers.account_feeds import Template
from triggers.core.entries import dated, is_baseline, name_entries, safe_link
from triggers.core.feed_links import feed_links
from triggers.feed_reader import read_feed
from triggers.feeds import ParsedFeed
from triggers.local_files import FileUnreadable, find_files, read_file
from triggers.people import read_people
from triggers.polling import look
from triggers.watch import WATCHERS


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that would be read: an entry of a feed, or a person. `is_silent`: kept without ever promoting."""

    title: str
    at: datetime | None
    link: str | None
    is_silent: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """What a look at a location would give. `problem` in words; `feeds`: those that a web page names instead."""

    location: str
    kind: str
    title: str = ""
    shown: tuple[Shown, ...] = ()
    problem: str | None = None
    feeds: tuple[str, ...] = ()


def kind_of(location: str) -> SourceKind:
    """What a location is read as when nobody says: a CSV file is a people file, everything else a feed."""
    return SourceKind.PEOPLE if not is_remote(location) and location.lower().endswith(".csv") else SourceKind.FEED


def try_source(house: House, location: str, kind: str | None = None) -> Trial:
    """Look at a location without keeping anything. Feeds and people files need no database. Raises RekindleError."""
    kind, now = _watched_kind(kind or kind_of(location)), house.clock.now()
    if kind == SourceKind.PEOPLE:
        return _try_people(location)
    if kind != SourceKind.FEED:
        return _try_own(house, location, kind, now)
    if is_remote(location):
        return _try_remote(house, location, now)
    try:
        bodies = [(file.name, read_file(file)) for file in find_files(location)]
    except FileUnreadable as error:
        return Trial(location, kind, problem=str(error))
    return _trial(location, [read_feed(body, name) for name, body in bodies], now)


def _try_remote(house: House, location: str, now: datetime) -> Trial:
    got = house.fetcher.fetch(location)
    if isinstance(got, FetchRefused):
        return Trial(location, SourceKind.FEED, problem=f"{got.reason}: {got.detail}")
    if not 200 <= got.status < 300:
        return Trial(location, SourceKind.FEED, problem=f"the server answered {got.status}")
    trial = _trial(location, [read_feed(got.body, got.url)], now)
    return trial if trial.shown or trial.problem is None else _with_links(trial, got)


def _with_links(trial: Trial, got: Fetched) -> Trial:
    """A web page instead of a feed: the feeds that it names."""
    found = (safe_link(urljoin(got.url, link)) for link in feed_links(got.body))
    return Trial(trial.location, trial.kind, problem=trial.problem, feeds=tuple(link for link in found if link))


def _trial(location: str, feeds: Sequence[ParsedFeed], now: datetime) -> Trial:
    entries = [named.entry for feed in feeds for named in name_entries(feed.entries)]
    problems = [feed.problem for feed in feeds if feed.problem]
    shown = tuple(
        Shown(entry.title, dated(entry), safe_link(entry.link), is_baseline(dated(entry), now, now))
        for entry in entries
    )
    problem = None if shown or not problems else problems[0]
    return Trial(location, SourceKind.FEED, feeds[0].title, shown, problem)


def _watched_kind(kind: str) -> str:
    if kind not in WATCHERS:
        raise RekindleError(
            f"sources of kind {kind} are not watched: there are {', '.join(WATCHERS)}; mailboxes are named in the settings"
        )
    return kind


def _try_own(house: House, location: str, kind: str, now: datetime) -> Trial:
    """One look of a watcher of one's own, written nowhere."""
    found = look(house, WATCHERS, Source(0, kind, location, location, now), now)
    shown = tuple(Shown(one.title, one.published_at, one.link, one.state == "baseline") for one in found.items)
    told = tuple(Shown(one.title, one.happened_at, None, is_silent=False) for one in found.signals)
    return Trial(location, kind, "", shown + told, found.source.error)


def _try_people(location: str) -> Trial:
    try:
        rows, notes = read_people(find_files(location))
    except (FileUnreadable, RekindleError, ValueError, OSError) as error:
        return Trial(location, SourceKind.PEOPLE, problem=str(error))
    shown = tuple(Shown(f"{row.name}, {row.title}, {row.company}", None, None, is_silent=True) for row in rows)
    return Trial(location, SourceKind.PEOPLE, "", shown, "; ".join(notes[:3]) or None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A source that somebody wants watched. `account`: the domain or name of the account that it is all about."""

    location: str
    name: str = ""
    kind: str | None = None
    account: str = ""


def add_sources(house: House, wanted: Iterable[Wanted]) -> list[Source]:
    """Add what is not watched yet, in one transaction; those that are new.

    A location with "{account}" in it (a news search) becomes one source per watched account, of now and later. Raises
    RekindleError for an account that is not known, and for kinds that nobody watches.
    """
    now = house.clock.now()
    with house.store.begin("sourcing.add") as tx:
        watched = accounts.load_watched(tx)
        new: list[NewSource] = []
        queried: list[Source] = []
        for one in wanted:
            kind = _watched_kind(one.kind or kind_of(one.location))
            if account_feeds.ACCOUNT in one.location:
                queried += account_feeds.add(tx, Template(one.location, one.name, kind), now)
                continue
            bound = (
                _account_id(one.account, [(a.account_id, a.name, a.domain) for a in watched]) if one.account else None
            )
            place = _place(one.location)
            new.append(NewSource(kind, place, one.name or place, bound))
        return [*queried, *sources.load(tx, sources.add(tx, new, now))]


def _account_id(word: str, known: Iterable[tuple[int, str, str | None]]) -> int:
    wanted = word.strip().casefold()
    found = [account_id for account_id, name, domain in known if wanted in {name.casefold(), domain}]
    if len(found) != 1:
        problem = "no watched account has" if not found else f"{len(found)} accounts have"
        raise RekindleError(f"{problem} the name or domain {word!r}; give the domain of an account with released leads")
    return found[0]


def _place(location: str) -> str:
    """A location as it is stored: web addresses as they are, paths made full, so that every worker finds them."""
    if is_remote(location):
        return location
    try:
        return str(Path(local_path(location)).absolute())
    except ValueError as error:
        raise RekindleError(str(error)) from None
