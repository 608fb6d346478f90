"""Farewells: hubs that are to be told that we want no more word of a topic, until they have asked back or forgotten us."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from engine.store.database import Tx, upsert
from engine.store.tables import farewells


@dataclass(frozen=True, slots=True)
class Farewell:
    """One hub that is to be left. It forgets us by itself at `until`; `attempts` is how often it was told."""

    farewell_id: int
    source_id: int
    hub: str
    topic: str
    until: datetime
    attempts: int


_COLUMNS = [farewells.c[name] for name in Farewell.__slots__]


def add(tx: Tx, source_id: int, hub: str, topic: str, until: datetime, now: datetime) -> None:
    """Leave this hub; one that was left before and came back meanwhile is told anew."""
    fresh: dict[str, Any] = {"until": until, "state": "pending", "attempts": 0, "next_at": now, "error": None}
    fresh |= {"lease_token": None, "leased_until": None}
    values = {"source_id": source_id, "hub": hub, "topic": topic} | fresh
    key = [farewells.c.source_id, farewells.c.hub, farewells.c.topic]
    tx.execute(upsert(tx, farewells).values(values).on_conflict_do_update(index_elements=key, set_=fresh))


def remove(tx: Tx, source_id: int, hub: str, topic: str) -> None:
    """This hub is wanted again."""
    which = farewells.c.source_id == source_id, farewells.c.hub == hub, farewells.c.topic == topic
    tx.execute(delete(farewells).where(*which))


def load(tx: Tx, ids: Collection[int]) -> list[Farewell]:
    """These farewells, in the order in which they were said."""
    query = select(*_COLUMNS).where(farewells.c.farewell_id.in_(ids)).order_by(farewells.c.farewell_id)
    return [Farewell(**row._mapping) for row in tx.execute(query)]  # noqa: SLF001


def find(tx: Tx, source_id: int, topic: str) -> list[Farewell]:
    """The hubs that were left for good as to this topic of a source: told, or still to be told."""
    which = farewells.c.source_id == source_id, farewells.c.topic == topic, farewells.c.state != "ended"
    return [Farewell(**row._mapping) for row in tx.execute(select(*_COLUMNS).where(*which))]  # noqa: SLF001


def confirm(tx: Tx, farewell_id: int) -> None:
    """The hub asked back: it is told no more."""
    tx.execute(update(farewells).where(farewells.c.farewell_id == farewell_id).values(state="confirmed"))


def save_told(tx: Tx, farewell: Farewell, token: str, next_at: datetime | None, problem: str) -> None:
    """The hub was told under the lease `token`: again at `next_at`, unless it asks back first; None ends it."""
    mine = farewells.c.farewell_id == farewell.farewell_id, farewells.c.lease_token == token
    values: dict[str, Any] = {
        "attempts": farewell.attempts + 1,
        "error": problem or None,
        "lease_token": None,
        "leased_until": None,
    }
    values |= {"next_at": next_at} if next_at else {}
    is_mine = tx.execute(update(farewells).where(*mine).values(values)).rowcount
    if is_mine and next_at is None:
        pending = farewells.c.farewell_id == farewell.farewell_id, farewells.c.state == "pending"
        tx.execute(update(farewells).where(*pending).values(state="ended"))
