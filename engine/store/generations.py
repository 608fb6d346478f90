"""The generation of this database, and what it knows of what left last: what a restored or cloned one is found out by."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from engine.store import facts
from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import timeline, touches

_NAME = "generation"
#: Our advisory lock for the beginning of a generation: the letters "rekg".
_LOCK = 0x72656B67


def load(tx: Tx) -> str | None:
    """The generation; None when it never had one."""
    found: str | None = facts.load(tx, _NAME)
    return found


def lock(tx: Tx) -> None:
    """Until the end of the transaction nobody else may begin a generation. On SQLite there is one writer anyway."""
    if tx.dialect.name == "postgresql":
        tx.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def save(tx: Tx, generation: str) -> None:
    """From now on the database is of this generation."""
    facts.save(tx, _NAME, generation)


def has_history(tx: Tx) -> bool:
    """Whether it ever handed over a mail."""
    taken = select(touches.c.touch_id).where(touches.c.taken_at.is_not(None)).limit(1)
    return tx.execute(taken).first() is not None


def find_taken(tx: Tx, touch_ids: Collection[str]) -> dict[str, datetime]:
    """Of these touches, those that were taken, and when last."""
    if not touch_ids:
        return {}
    query = select(touches.c.touch_id, touches.c.taken_at).where(among(tx, touches.c.touch_id, touch_ids))
    return {row.touch_id: row.taken_at for row in tx.execute(query.where(touches.c.taken_at.is_not(None)))}


def find_last_moment(tx: Tx) -> datetime | None:
    """The last moment that the database knows anything of: a mail that was taken, or a line of a timeline."""
    newest = select(timeline.c.at).order_by(timeline.c.entry_id.desc()).limit(1)
    moments = [tx.execute(newest).scalar(), tx.execute(select(func.max(touches.c.taken_at))).scalar()]
    return max(filter(None, moments), default=None)
