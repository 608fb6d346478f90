"""The watcher of feeds: ask for what has changed, read it, and find the items that were not there before."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from urllib.parse import urljoin

from engine.core.source import NewItem, Source, is_remote
from engine.house import House
from engine.ports import Fetched, FetchRefused
from engine.store import Store, items
from triggers.core import polls
from triggers.core.conduct import ENOUGH, judge
from triggers.core.entries import Entry, dated, name_entries, new_items
from triggers.core.feed_links import header_links
from triggers.core.polls import Answer
from triggers.feed_reader import read_feed
from triggers.feeds import ParsedFeed
from triggers.found import Found
from triggers.local_files import FileUnreadable, find_files, read_file, stamp


def poll(house: House, source: Source, now: datetime) -> Found:
    """Look at one feed, of the network or of a file."""
    if source.is_remote:
        return _poll_remote(house, source, now)
    try:
        return _poll_file(house.store, source, now)
    except FileUnreadable as error:
        return Found(polls.after_failure(source, str(error), now))


def _poll_remote(house: House, source: Source, now: datetime) -> Found:
    got = house.fetcher.fetch(source.location, polls.conditions(source))
    if isinstance(got, FetchRefused):
        return Found(polls.after_failure(source, f"{got.reason}: {got.detail}", now))
    answer = _answer(got)
    if got.status != 304 and not 200 <= got.status < 300:
        return Found(polls.after_refusal(source, answer, now), hold_back=polls.retry_at(answer, now))
    if polls.is_unchanged(source, answer):
        return Found(_with_hub(polls.after_success(source, answer, 0, now), None, answer))
    feed = read_feed(got.body, got.url)
    if problem := _problem(feed):
        return Found(polls.after_failure(source, problem, now))
    fresh = _fresh(house.store, source, feed.entries, now)
    polled = _with_hub(_named(polls.after_success(source, answer, len(fresh), now), feed), feed, answer)
    judged = judge(polled, fresh, _known_titles(house.store, source, fresh), now, feed.problem)
    return Found(judged.source, judged.items)


def _poll_file(store: Store, source: Source, now: datetime) -> Found:
    """A file shows only what is dated up to now: a recorded feed plays back as it came, and a moved clock moves it on."""
    files = find_files(source.location)
    seen = [list(asdict(one).values()) for one in stamp(files)]
    hidden_at = source.memory.get("hidden_at")
    is_waiting = hidden_at is None or datetime.fromisoformat(hidden_at) > now
    if source.memory.get("files") == seen and is_waiting:
        return Found(_file_success(source, 0, hidden_at, seen, now))
    feeds = [read_feed(read_file(file), file.name) for file in files]
    for file, feed in zip(files, feeds, strict=True):
        if problem := _problem(feed):
            return Found(polls.after_failure(source, f"{file}: {problem}", now))
    entries = [entry for feed in feeds for entry in feed.entries]
    later = [at for entry in entries if (at := dated(entry)) is not None and at > now]
    shown = [entry for entry in entries if (at := dated(entry)) is None or at <= now]
    fresh = _fresh(store, source, shown, now)
    next_hidden = min(later).isoformat() if later else None
    return Found(_named(_file_success(source, len(fresh), next_hidden, seen, now), feeds[0]), tuple(fresh))


def _file_success(
    source: Source, fresh: int, hidden_at: str | None, seen: list[list[str | int]], now: datetime
) -> Source:
    """The next look is when the next item's time comes, if that is sooner than the usual one."""
    polled = polls.after_success(source, Answer(source.location, 200, {}), fresh, now)
    memory = {**source.memory, "files": seen, "hidden_at": hidden_at}
    next_at = polled.next_at
    if hidden_at is not None and next_at is not None:
        next_at = min(next_at, max(now, datetime.fromisoformat(hidden_at)))
    return replace(polled, memory=memory, next_at=next_at)


def _fresh(store: Store, source: Source, entries: Sequence[Entry], now: datetime) -> list[NewItem]:
    named = name_entries(entries)
    links = [one.link_key for one in named if one.link_key is not None]
    with store.read() as tx:
        guids_known, links_known = items.find_known(tx, source.source_id, [one.guid for one in named], links)
    return new_items(named, guids_known, links_known, source, now)


def _known_titles(store: Store, source: Source, fresh: Sequence[NewItem]) -> set[str]:
    if len(fresh) < ENOUGH or source.polled_at is None:
        return set()
    with store.read() as tx:
        return items.find_titles(tx, source.source_id, [item.title for item in fresh])


def _named(source: Source, feed: ParsedFeed) -> Source:
    """A source that was added without a name takes the feed's own title."""
    if source.name != source.location or not feed.title:
        return source
    return replace(source, name=polls.shown(feed.title)[:200] or source.name)


def _with_hub(source: Source, feed: ParsedFeed | None, answer: Answer) -> Source:
    """The source with the WebSub hub that its answer names, or else its feed, and what the feed calls itself there (section 4).

    A feed that was not read, being unchanged, may have moved to another hub all the same: only its header can tell.
    """
    linked = header_links(answer.headers.get("link", ""))
    if feed is None and "hub" not in linked:
        return source
    said_hub, said_topic = (feed.hub, feed.topic) if feed else (None, source.memory.get("topic"))
    hub = _address(linked.get("hub") or said_hub, answer.url)
    topic = _address(linked.get("self") or said_topic, answer.url) if hub else None
    if (hub, topic) == (source.memory.get("hub"), source.memory.get("topic")):
        return source
    return replace(source, memory={**source.memory, "hub": hub, "topic": topic})


def _address(said: str | None, base: str) -> str | None:
    try:
        address = urljoin(base, said) if said else ""
    except ValueError:
        return None
    return address if is_remote(address) and address == polls.shown(address) else None


def _problem(feed: ParsedFeed) -> str | None:
    return None if feed.entries or feed.problem is None else f"not a feed: {feed.problem}"


def _answer(got: Fetched) -> Answer:
    return Answer(got.url, got.status, got.headers, polls.digest(got.body) if got.body else None, got.redirects)
