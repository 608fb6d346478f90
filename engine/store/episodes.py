"""Episodes: from a release to its close. A release key counts once, for ever; a lead has at most one open episode."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from engine.core.lead import Reason, Release
from engine.store.batches import among, insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import episodes


@dataclass(frozen=True, slots=True)
class NewEpisode:
    """A release that opens an episode."""

    lead_id: int
    release_key: str
    release: Release


@dataclass(frozen=True, slots=True)
class Episode:
    """An open episode of a lead."""

    episode_id: int
    lead_id: int
    release_key: str
    release: Release
    opened_at: datetime


def add(tx: Tx, new: Iterable[NewEpisode], at: datetime) -> dict[int, int]:
    """Open these episodes; the ids by lead. The lead's former one must be closed: the database refuses a second open one."""
    rows = [
        {
            "lead_id": episode.lead_id,
            "release_key": episode.release_key,
            "reason": str(episode.release.reason),
            "note": episode.release.note,
            "released_at": episode.release.at,
            "revisit_on": episode.release.revisit_on,
            "opened_at": at,
        }
        for episode in new
    ]
    insert_many(tx, upsert(tx, episodes), rows)
    return _open_ids(tx, [row["lead_id"] for row in rows])


def _open_ids(tx: Tx, lead_ids: Collection[Any]) -> dict[int, int]:
    if not lead_ids:
        return {}
    columns = (episodes.c.lead_id, episodes.c.episode_id)
    rows = tx.execute(select(*columns).where(among(tx, episodes.c.lead_id, lead_ids), episodes.c.closed_at.is_(None)))
    return {row[0]: row[1] for row in rows}


def close(tx: Tx, episode_ids: Collection[int], outcome: str, at: datetime) -> None:
    """Close these episodes with the word of how they ended; closed ones stay as they are."""
    if episode_ids:
        query = update(episodes).where(among(tx, episodes.c.episode_id, episode_ids), episodes.c.closed_at.is_(None))
        tx.execute(query.values(closed_at=at, outcome=outcome))


_save_revisit = (
    update(episodes)
    .where(episodes.c.lead_id == bindparam("b_lead_id"), episodes.c.closed_at.is_(None))
    .values(revisit_on=bindparam("b_day"))
)


def save_revisits(tx: Tx, days: Mapping[int, date]) -> None:
    """The day to come back to these leads (by lead id), as they said themselves; only open episodes take it."""
    rows = [{"b_lead_id": lead_id, "b_day": day} for lead_id, day in days.items()]
    if rows:
        tx.execute(_save_revisit, rows)


def find_known(tx: Tx, release_keys: Collection[str]) -> dict[str, int]:
    """Of these release keys, those that counted already, and for which lead."""
    if not release_keys:
        return {}
    query = select(episodes.c.release_key, episodes.c.lead_id).where(among(tx, episodes.c.release_key, release_keys))
    return {row[0]: row[1] for row in tx.execute(query)}


def find_open(tx: Tx, lead_ids: Collection[int]) -> dict[int, Episode]:
    """The open episode of each of these leads that has one."""
    if not lead_ids:
        return {}
    c = episodes.c
    columns = (c.episode_id, c.lead_id, c.release_key, c.opened_at, c.reason, c.released_at, c.note, c.revisit_on)
    rows = tx.execute(select(*columns).where(among(tx, c.lead_id, lead_ids), c.closed_at.is_(None)))
    return {
        row[1]: Episode(row[0], row[1], row[2], Release(Reason(row[4]), row[5], row[6], row[7]), row[3]) for row in rows
    }
