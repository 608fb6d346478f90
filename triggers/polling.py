"""Polling: look at the sources that are due, keep what is new, and note when to look again."""

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from queue import Empty, SimpleQueue

import structlog

from engine import crash_points, promoting, subscribing
from engine.core.errors import Unavailable
from engine.core.source import Source
from engine.house import House
from engine.store import Tx, items, leases, positions, sources
from triggers.core import polls
from triggers.found import Found, Watchers

_THREADS = 16
#: Nobody is asked more things at once: the sources of a host are in the hands of one batch at a time (`store/leases.py`).
_MOST_AT_ONCE = 2
_LANE = 4  # a host with so few sources is asked one thing at a time, over one connection
_GATHER_S = 0.5  # what is found within this time is kept in one transaction
_LAST_START_S = 60.0  # what has not begun by then is put off: the lease holds twice as long

log = structlog.get_logger()


def poll_sources(house: House, watchers: Watchers, source_ids: Sequence[int], token: str) -> None:
    """Look at a batch that the relay leased under `token`; sources that are not ours any more are passed over.

    What a source brings is kept as soon as it is there: a slow one holds nobody up. Whatever is wrong with a source is
    written down at the source.
    """
    now = house.clock.now()
    with house.store.begin("polling.take") as tx:
        mine, held = leases.restamp(tx, leases.SOURCES, source_ids, token, now)
        batch = sources.load(tx, held)
    before = {source.source_id: source for source in batch}
    for found in _looks(house, watchers, batch, now):
        _keep_apart(house, before, found, mine, now)


def look(house: House, watchers: Watchers, source: Source, now: datetime) -> Found:
    """One look at one source, written nowhere. A watcher that breaks is a failure of this source and of no other."""
    watcher = watchers.get(source.kind)
    if watcher is None:
        return Found(polls.after_failure(source, f"nothing watches sources of kind {source.kind}", now))
    try:
        crash_points.reach("polling.look:before")
        found = watcher(house, source, now)
        crash_points.reach("polling.look:after")
    except Exception as error:  # the error is recorded where people look for it
        log.exception("source_look_failed", source_id=source.source_id)
        return Found(polls.after_failure(source, f"the watcher broke: {type(error).__name__}: {error}", now))
    return found


def _looks(house: House, watchers: Watchers, batch: Sequence[Source], now: datetime) -> Iterator[list[Found]]:
    """Groups of what was found, in the order it came. Files are read one after the other, hosts are asked at the same time."""
    remote = [source for source in batch if source.is_remote]
    local = [look(house, watchers, source, now) for source in batch if not source.is_remote]
    if local:
        yield local
    if not remote:
        return
    found: SimpleQueue[Found | BaseException] = SimpleQueue()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="poll") as pool:
        ends_at = time.monotonic() + _LAST_START_S
        for lane in _lanes(remote):
            pool.submit(_walk, house, watchers, lane, now, ends_at, found)
        left = len(remote)
        while left:
            group = _gather(found, left)
            left -= len(group)
            yield group


def _lanes(remote: Sequence[Source]) -> list[list[Source]]:
    """The sources in rows that are walked one after the other: at most two rows a host."""
    by_host: dict[str, list[Source]] = defaultdict(list)
    for source in remote:
        by_host[source.host].append(source)
    return [lane for ours in by_host.values() for lane in _split(ours)]


def _split(ours: Sequence[Source]) -> list[list[Source]]:
    lanes = 1 if len(ours) <= _LANE else _MOST_AT_ONCE
    return [list(ours[start::lanes]) for start in range(lanes)]


def _walk(
    house: House,
    watchers: Watchers,
    lane: Sequence[Source],
    now: datetime,
    ends_at: float,
    found: SimpleQueue[Found | BaseException],
) -> None:
    """Look at these one after the other; what cannot begin before `ends_at` is put off."""
    for source in lane:
        try:
            if time.monotonic() >= ends_at:
                found.put(Found(polls.postponed(source, now)))
                continue
            looked = look(house, watchers, source, now)
            subscribing.keep_subscribed(house, looked.source, now)
            found.put(looked)
        except BaseException as error:  # noqa: BLE001 - a power cut in a test ends the whole poll, not one thread of it
            found.put(error)


def _gather(found: SimpleQueue[Found | BaseException], left: int) -> list[Found]:
    """The next find, and those that come shortly after it."""
    group = [_checked(found.get())]
    ends_at = time.monotonic() + _GATHER_S
    while len(group) < left:
        try:
            group.append(_checked(found.get(timeout=max(0.0, ends_at - time.monotonic()))))
        except Empty:
            break
    return group


def _checked(one: Found | BaseException) -> Found:
    if isinstance(one, BaseException):
        raise one
    return one


def _keep_apart(house: House, before: Mapping[int, Source], group: Sequence[Found], token: str, now: datetime) -> None:
    """Keep a group; if the database refuses it, keep each alone, so that one odd source costs the others nothing."""
    try:
        _keep(house, before, group, token, now)
    except Unavailable:
        raise
    except Exception as error:
        log.exception("sources_not_kept", source_ids=[found.source.source_id for found in group])
        if len(group) == 1:
            words = f"what it brought cannot be kept: {type(error).__name__}"
            group = [Found(polls.after_failure(before[group[0].source.source_id], words, now))]
            _keep(house, before, group, token, now)
            return
        for found in group:
            _keep_apart(house, before, [found], token, now)


def _keep(house: House, before: Mapping[int, Source], group: Sequence[Found], token: str, now: datetime) -> None:
    """What a look brought, the signals it gave, and when to look again: one transaction, all or nothing."""
    with house.store.begin("polling.keep") as tx:
        promoting.receive_signal(tx, [signal for found in group for signal in found.signals], now)
        items.add(tx, [item for found in group for item in found.items], now)
        for found in group:
            if found.snapshot is not None:
                positions.save(tx, found.source.source_id, found.snapshot.changed, now)
                positions.forget(tx, found.source.source_id, found.snapshot.gone)
        sources.save(tx, _settled(tx, before, [found.source for found in group]), token)
        sources.hold_back(tx, {f.source.host: f.hold_back for f in group if f.hold_back is not None})
    for found in group:
        log.info(
            "source_polled", source_id=found.source.source_id, items=len(found.items), failed=found.source.attempts
        )


def _settled(tx: Tx, before: Mapping[int, Source], polled: Sequence[Source]) -> list[Source]:
    """The sources as they are saved: one that moved to where another one is watched already stays where it was."""
    moved = [source for source in polled if before[source.source_id].location != source.location]
    if not moved:
        return list(polled)
    taken = sources.find_taken(tx, [(source.kind, source.location) for source in moved])
    settled: list[Source] = []
    for source in polled:
        place = (str(source.kind), source.location)
        stays = source in moved and place in taken
        settled.append(replace(source, location=before[source.source_id].location) if stays else source)
        taken.add(place)
    return settled
