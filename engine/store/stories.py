"""Stories: one thing that happened to one account, told by many items."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from engine.core.source import Story
from engine.store.database import Tx
from engine.store.tables import accounts, evidence, signals, stories


@dataclass(frozen=True, slots=True)
class NewStory:
    """A story as its first item tells it."""

    account_id: int
    kind: str
    realis: str
    title: str
    first_at: datetime
    last_at: datetime


def find_recent(tx: Tx, account_ids: Collection[int], since: datetime) -> list[Story]:
    """The stories of these accounts that were told after `since`, the oldest first; none that was merged into another."""
    which = stories.c.account_id.in_(account_ids), stories.c.last_at >= since, stories.c.merged_into.is_(None)
    query = select(stories).where(*which)
    rows = (row._mapping for row in tx.execute(query.order_by(stories.c.story_id)))  # noqa: SLF001
    return [Story(**{**row, "headlines": tuple(row["headlines"] or ())}) for row in rows]


def add(tx: Tx, new: NewStory) -> Story:
    """Begin a story."""
    values = asdict(new)
    story_id = tx.execute(insert(stories).values(values).returning(stories.c.story_id)).scalar_one()
    return Story(story_id=story_id, **values)


def save(tx: Tx, told: Iterable[Story]) -> None:
    """Write how far these stories have come, when they were told and in which words."""
    rows = [
        {"its_id": s.story_id, "realis": s.realis, "first_at": s.first_at, "last_at": s.last_at}
        | {"headlines": list(s.headlines) or None}
        for s in told
    ]
    if rows:
        tx.execute(update(stories).where(stories.c.story_id == bindparam("its_id")), rows)


def merge(tx: Tx, merged: Mapping[int, int]) -> None:
    """Note which stories turned out to be another one: gone -> stays."""
    rows = [{"its_id": gone, "merged_into": stays} for gone, stays in merged.items()]
    if rows:
        tx.execute(update(stories).where(stories.c.story_id == bindparam("its_id")), rows)


def find_latest(tx: Tx, limit: int) -> list[Mapping[str, Any]]:
    """The stories told last, with the name of their account and how many pieces of evidence their signal has."""
    pieces = (
        select(func.count())
        .select_from(evidence.join(signals, signals.c.signal_id == evidence.c.signal_id))
        .where(signals.c.story_id == stories.c.story_id)
        .scalar_subquery()
    )
    query = (
        select(stories, accounts.c.name.label("account"), pieces.label("told"))
        .join(accounts, accounts.c.account_id == stories.c.account_id)
        .where(stories.c.merged_into.is_(None))
        .order_by(stories.c.last_at.desc(), stories.c.story_id.desc())
        .limit(limit)
    )
    return [dict(row._mapping) for row in tx.execute(query)]  # noqa: SLF001
