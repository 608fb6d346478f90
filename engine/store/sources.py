"""The sources that are watched: what is remembered of each between polls."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, not_, or_, select, update

from engine.core.source import Source, SourceState, host_of
from engine.store.database import Tx, upsert
from engine.store.tables import sources

_COLUMNS = [column for column in sources.c if column.name not in {"host", "lost", "lease_token", "leased_until"}]


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source as it is added; `name` is what people call it in alerts ("Baker Street Journal")."""

    kind: str
    location: str
    name: str
    account_id: int | None = None
    memory: Mapping[str, Any] | None = None


def add(tx: Tx, new: Iterable[NewSource], now: datetime) -> list[int]:
    """Add sources, due at once; the ids of those that were not there yet (kind and location are their identity)."""
    rows = [
        {
            "kind": str(source.kind),
            "location": source.location,
            "host": host_of(source.location) or None,
            "name": source.name,
            "account_id": source.account_id,
            "state": SourceState.ACTIVE,
            "added_at": now,
            "next_at": now,
            "memory": dict(source.memory or {}),
        }
        for source in new
    ]
    statement = upsert(tx, sources).on_conflict_do_nothing().returning(sources.c.source_id)
    return list(tx.execute(statement, rows).scalars()) if rows else []


def load(tx: Tx, ids: Collection[int]) -> list[Source]:
    """These sources, in order of id."""
    query = select(*_COLUMNS).where(sources.c.source_id.in_(ids)).order_by(sources.c.source_id)
    return [_source(row) for row in tx.execute(query)]


def find_all(tx: Tx, kind: str | None = None) -> list[Source]:
    """All sources, those in trouble first, then by name."""
    query = select(*_COLUMNS).order_by(sources.c.error.is_(None), sources.c.name, sources.c.source_id)
    if kind is not None:
        query = query.where(sources.c.kind == kind)
    return [_source(row) for row in tx.execute(query)]


def find(tx: Tx, word: str) -> list[Source]:
    """The sources that `word` may mean: an id, a location or a name."""
    which = [sources.c.location == word, sources.c.name == word]
    if word.isascii() and word.isdigit() and len(word) < 18:
        which.append(sources.c.source_id == int(word))
    return [_source(row) for row in tx.execute(select(*_COLUMNS).where(or_(*which)).order_by(sources.c.source_id))]


def find_taken(tx: Tx, places: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Of these kinds and locations, those that a source has already."""
    query = select(sources.c.kind, sources.c.location).where(sources.c.location.in_([place for _, place in places]))
    return {(row.kind, row.location) for row in tx.execute(query)} & {(str(kind), place) for kind, place in places}


def load_subscription(tx: Tx, source_id: int) -> dict[str, Any] | None:
    """What is agreed with the hub of a source; the row is held until the transaction ends."""
    query = select(sources.c.subscription).where(sources.c.source_id == source_id).with_for_update()
    return tx.execute(query).scalar_one_or_none()


def save_subscription(tx: Tx, source_id: int, subscription: Mapping[str, Any] | None) -> None:
    """Keep what is agreed with the hub of a source; None when nothing is any more."""
    kept = dict(subscription) if subscription else None
    tx.execute(update(sources).where(sources.c.source_id == source_id).values(subscription=kept))


def find_subscribed(tx: Tx, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """What is agreed with the hubs of these sources, where anything is; the rows are held until the transaction ends."""
    which = sources.c.source_id.in_(ids), sources.c.subscription.is_not(None)
    query = select(sources.c.source_id, sources.c.subscription).where(*which).with_for_update()
    return {row.source_id: row.subscription for row in tx.execute(query)}


def is_watched(tx: Tx, source_id: int) -> bool:
    """Whether a source is active; its row is held until the transaction ends."""
    query = select(sources.c.state).where(sources.c.source_id == source_id).with_for_update()
    return tx.execute(query).scalar_one_or_none() == SourceState.ACTIVE


_REMOTE = or_(sources.c.location.startswith("http://"), sources.c.location.startswith("https://"))


def find_waiting_files(tx: Tx, now: datetime) -> list[Source]:
    """The file sources that are watched and not due yet."""
    which = sources.c.kind.in_(("feed", "people")), sources.c.state == "active", sources.c.next_at > now, not_(_REMOTE)
    return [_source(row) for row in tx.execute(select(*_COLUMNS).where(*which).order_by(sources.c.source_id))]


def make_due(tx: Tx, ids: Collection[int], now: datetime) -> int:
    """Look at these sources now; those that are looked at already, paused or dead stay as they are. Counts those changed."""
    which = sources.c.source_id.in_(ids), sources.c.state == "active", sources.c.next_at > now
    return tx.execute(update(sources).where(*which, sources.c.lease_token.is_(None)).values(next_at=now)).rowcount


_SAVED = (
    *("location", "name", "state", "polled_at", "etag", "last_modified", "body_digest"),
    *("interval_s", "memory", "attempts", "next_at", "error"),
)
_MINE = sources.c.source_id == bindparam("its_id"), sources.c.lease_token == bindparam("its_token")


def save(tx: Tx, polled: Iterable[Source], token: str) -> None:
    """Write what polls learned and free the leases; a source whose lease is lost is left alone.

    One that was paused in the meantime keeps its state: only what was read is kept in mind.
    """
    rows = [
        {name: getattr(source, name) for name in _SAVED}
        | {"memory": dict(source.memory), "host": source.host or None}
        | {"lost": 0, "lease_token": None, "leased_until": None}
        | {"its_id": source.source_id, "its_token": token}
        for source in polled
    ]
    if rows and tx.execute(update(sources).where(*_MINE, sources.c.state == "active"), rows).rowcount < len(rows):
        kept = [
            {name: value for name, value in row.items() if name not in {"state", "location", "host"}} for row in rows
        ]
        tx.execute(update(sources).where(*_MINE), kept)


def set_state(tx: Tx, ids: Collection[int], state: SourceState, now: datetime) -> int:
    """Pause, resume or bury sources; a resumed one is due at once and starts without failures. Counts those changed."""
    values: dict[str, Any] = {"state": state}
    if state is SourceState.ACTIVE:
        values |= {"next_at": now, "attempts": 0, "lost": 0, "error": None}
    which = sources.c.source_id.in_(ids), sources.c.state != state
    return tx.execute(update(sources).where(*which).values(values)).rowcount


def hold_back(tx: Tx, until_by_host: Mapping[str, datetime]) -> None:
    """A host asked to be left alone: none of its sources is due before then (RFC 9110 section 10.2.3)."""
    for host, until in until_by_host.items():
        tx.execute(update(sources).where(sources.c.host == host, sources.c.next_at < until).values(next_at=until))


def _source(row: Row[Any]) -> Source:
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    values["state"] = SourceState(values["state"])
    return Source(**values)
