"""Who runs the timetable: a lease by name, so that two clock processes do not both do it."""

from datetime import datetime, timedelta

from engine.store.database import Tx, upsert
from engine.store.tables import leaders


def take(tx: Tx, name: str, token: str, now: datetime, held_for: timedelta) -> bool:
    """True when `token` leads from `now` on: it led before, or the last leader's time has run out."""
    insert = upsert(tx, leaders).values(name=name, token=token, until_at=now + held_for)
    taken = insert.on_conflict_do_update(
        index_elements=["name"],
        set_={"token": insert.excluded.token, "until_at": insert.excluded.until_at},
        where=(leaders.c.token == token) | (leaders.c.until_at <= now),
    ).returning(leaders.c.token)
    return tx.execute(taken).scalar() == token
