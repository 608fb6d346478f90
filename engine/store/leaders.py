"""Who runs the timetable: a lease by name, so that two clock processes do not both do it."""

from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import bindparam
from sqlalchemy.sql.dml import ReturningInsert

from engine.store.database import Tx, upsert_on
from engine.store.tables import leaders


def take(tx: Tx, name: str, token: str, now: datetime, held_for: timedelta) -> bool:
    """True when `token` leads from `now` on: it led before, or the last leader's time has run out.

    A time further ahead than anybody may lead was written by a clock that has been set back since: it has run out too.
    """
    values = {"name": name, "token": token, "until_at": now + held_for, "b_now": now, "b_far": now + 10 * held_for}
    return tx.execute(_take_query(tx.dialect.name), values).scalar() == token


@cache
def _take_query(dialect: str) -> ReturningInsert[str]:
    insert = upsert_on(dialect, leaders).values({name: bindparam(name) for name in ("name", "token", "until_at")})
    return insert.on_conflict_do_update(
        index_elements=["name"],
        set_={"token": insert.excluded.token, "until_at": insert.excluded.until_at},
        where=(leaders.c.token == insert.excluded.token)
        | (leaders.c.until_at <= bindparam("b_now"))
        | (leaders.c.until_at > bindparam("b_far")),
    ).returning(leaders.c.token)
