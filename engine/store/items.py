"""The items that feeds brought: kept once as first seen, read later, never fired twice."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select, text, update

from engine.core.source import Item, NewItem
from engine.store.database import Tx, upsert
from engine.store.tables import items, sources

_AT_ONCE = 400  # keys in one question


def find_known(tx: Tx, source_id: int, guids: Sequence[str], link_keys: Sequence[str]) -> tuple[set[str], set[str]]:
    """Of these, the guids and the links that the source has brought before."""
    known_guids: set[str] = set()
    known_links: set[str] = set()
    for start in range(0, max(len(guids), len(link_keys)), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        which = or_(items.c.guid.in_(guids[part]), items.c.link_key.in_(link_keys[part]))
        query = select(items.c.guid, items.c.link_key).where(items.c.source_id == source_id, which)
        for guid, link_key in tx.execute(query):
            known_guids.add(guid)
            known_links.add(link_key)
    return known_guids.intersection(guids), known_links.intersection(link_keys)


def find_titles(tx: Tx, source_id: int, titles: Sequence[str]) -> set[str]:
    """Of these titles, those that the source has brought before."""
    found: set[str] = set()
    for start in range(0, len(titles), _AT_ONCE):
        which = items.c.source_id == source_id, items.c.title.in_(titles[start : start + _AT_ONCE])
        found.update(tx.execute(select(items.c.title).where(*which)).scalars())
    return found


def add(tx: Tx, new: Iterable[NewItem], now: datetime) -> int:
    """Keep these items; one whose guid is known is left as it is. Counts those that were new."""
    rows = [_row(item, now) for item in new]
    if not rows:
        return 0
    statement = upsert(tx, items).on_conflict_do_nothing().returning(items.c.item_id)
    return len(tx.execute(statement, rows).scalars().all())


def _row(item: NewItem, now: datetime) -> dict[str, Any]:
    return asdict(item) | {"categories": list(item.categories) or None, "seen_at": now, "next_at": now}


_ITEM = select(
    *(items.c[name] for name in ("item_id", "source_id", "title", "summary", "link", "published_at")),
    *(items.c.date_source, items.c.seen_at, sources.c.name.label("source"), sources.c.account_id, items.c.categories),
).join(sources, sources.c.source_id == items.c.source_id)


def load(tx: Tx, ids: Collection[int]) -> list[Item]:
    """These items with the name and the account of their source, in order of publication."""
    return _in_order(tx, _ITEM.where(items.c.item_id.in_(ids)))


def find_seen(tx: Tx, since: datetime) -> list[Item]:
    """The items that came since then and were read, or could not be, in order of publication; no baseline."""
    return _in_order(tx, _ITEM.where(items.c.seen_at >= since, items.c.state.in_(("read", "failed"))))


def newest_id(tx: Tx) -> int:
    """The newest item; 0 when there is none."""
    return tx.execute(select(func.max(items.c.item_id))).scalar() or 0


def find_texts(tx: Tx, limit: int) -> list[tuple[str, str]]:
    """Headline and text of the newest items, those of the silent baseline as well."""
    query = select(items.c.title, items.c.summary).order_by(items.c.item_id.desc()).limit(limit)
    return [(row.title, row.summary) for row in tx.execute(query)]


def find_decoys(tx: Tx, since: datetime) -> tuple[int, list[list[str]]]:
    """How many items seen since then were read, and the decoys that those with a false hit named."""
    which = items.c.seen_at >= since, items.c.state == "read"
    number = tx.execute(select(func.count()).select_from(items).where(*which)).scalar_one()
    hit = select(items.c.decoys).where(items.c.seen_at >= since, text("decoys IS NOT NULL"))
    return number, list(tx.execute(hit).scalars())


def _in_order(tx: Tx, query: Select[Any]) -> list[Item]:
    found = [Item(**{**row._mapping, "categories": tuple(row.categories or ())}) for row in tx.execute(query)]  # noqa: SLF001
    return sorted(found, key=lambda item: (item.at, item.item_id))


def find_held(tx: Tx, ids: Collection[int], token: str) -> set[int]:
    """Of these items, those that are still leased under `token`."""
    return set(
        tx.execute(select(items.c.item_id).where(items.c.item_id.in_(ids), items.c.lease_token == token)).scalars()
    )


_SAVE = (
    update(items)
    .where(items.c.item_id == bindparam("its_id"), items.c.lease_token == bindparam("its_token"))
    .values(state="read", error=None, lease_token=None, leased_until=None)
)


def save_readings(tx: Tx, readings: Mapping[int, Any], decoys: Mapping[int, Sequence[str]], token: str) -> None:
    """Note how each item was read (a JSON value), which decoys it named, and free its lease."""
    rows = [
        {"its_id": item_id, "its_token": token, "reading": reading, "decoys": list(decoys.get(item_id, ())) or None}
        for item_id, reading in readings.items()
    ]
    if rows:
        tx.execute(_SAVE, rows)


def save_failures(tx: Tx, failures: Mapping[int, str], token: str) -> None:
    """Note which items cannot be read, and why; they wait for newer rules."""
    for item_id, error in failures.items():
        which = items.c.item_id == item_id, items.c.lease_token == token
        values = {"state": "failed", "error": error[:500], "lease_token": None, "leased_until": None}
        tx.execute(update(items).where(*which).values(values))


def count_by_source(tx: Tx) -> dict[int, dict[str, int]]:
    """How many items of each state every source has brought."""
    query = select(items.c.source_id, items.c.state, func.count().label("number")).group_by(
        items.c.source_id, items.c.state
    )
    found: dict[int, dict[str, int]] = {}
    for row in tx.execute(query):
        found.setdefault(row.source_id, {})[row.state] = row.number
    return found


def find_failed(tx: Tx, limit: int) -> list[Mapping[str, Any]]:
    """Items that could not be read, with the error; newest first."""
    query = (
        select(
            *(items.c[name] for name in ("item_id", "title", "link", "published_at", "error")),
            sources.c.name.label("source"),
        )
        .join(sources, sources.c.source_id == items.c.source_id)
        .where(items.c.state == "failed")
        .order_by(items.c.item_id.desc())
        .limit(limit)
    )
    return [dict(row._mapping) for row in tx.execute(query)]  # noqa: SLF001


def save_stories(tx: Tx, item_id: int, story_ids: Collection[int]) -> None:
    """Note that an item became part of these stories as well."""
    reading = tx.execute(select(items.c.reading).where(items.c.item_id == item_id)).scalar() or {}
    known = reading.get("stories", [])
    told = {"stories": [*known, *(story_id for story_id in story_ids if story_id not in known)]}
    tx.execute(update(items).where(items.c.item_id == item_id).values(reading=reading | told))
