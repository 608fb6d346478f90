"""What a recovery does to rows: it takes enrolments over from whoever held them, and notes mails that may have left."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Update, bindparam, column, delete, func, insert, select, table, update

from engine.core.decide import LOST
from engine.store.batches import insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import alerts, enrolments, touches
from engine.store.touches import NewTouch


def take_over(tx: Tx, after_id: int, limit: int, token: str, until: datetime) -> list[int]:
    """The next running enrolments after this id, now held under `token`: whoever held them does no more."""
    values = {"b_after": after_id, "b_limit": limit, "b_token": token, "b_until": until}
    return sorted(row[0] for row in tx.execute(_take_over_query(), values))


@cache
def _take_over_query() -> Update:
    mine = (
        select(enrolments.c.enrolment_id)
        .where(enrolments.c.enrolment_id > bindparam("b_after"), enrolments.c.state.in_(["active", "paused"]))
        .order_by(enrolments.c.enrolment_id)
        .limit(bindparam("b_limit"))
    )
    return (
        update(enrolments)
        .where(enrolments.c.enrolment_id.in_(mine.scalar_subquery()))
        .values(lease_token=bindparam("b_token"), leased_until=bindparam("b_until"))
        .returning(enrolments.c.enrolment_id)
    )


class Lost(NamedTuple):
    """A mail that was due at a moment and may have left."""

    touch: NewTouch
    due_at: datetime


def mark_lost(tx: Tx, lost: Iterable[Lost], transport: str, now: datetime) -> None:
    """Note these mails as unclear. What is known of one already is not weakened."""
    rows: list[dict[str, Any]] = [
        touch._asdict()
        | {
            "state": "unclear",
            "reason": LOST,
            "due_at": due_at,
            "intended_at": now,
            "taken_at": due_at,
            "settled_at": now,
            "transport": transport,
        }
        for touch, due_at in lost
    ]
    insert = upsert(tx, touches)
    new = {name: insert.excluded[name] for name in ("state", "reason", "taken_at", "settled_at", "transport")}
    not_sent = touches.c.state.in_(["intended", "recalled"])
    insert_many(tx, insert.on_conflict_do_update(index_elements=["touch_id"], set_=new, where=not_sent), rows)


def forbid_resending(tx: Tx) -> None:
    """What was unclear before may have been sent once more meanwhile: never again, whatever the step says."""
    tx.execute(update(touches).where(touches.c.state == "unclear").values(reason=LOST))


#: More rows than this are in no table, and were written in no time that is lost.
_BEYOND = 1_000_000_000


def leave_ids(tx: Tx) -> None:
    """New enrolments and alerts get numbers that none had in the time that is lost: addresses to reply to, and links to
    unsubscribe or to claim by, that went out then, mean nobody else.
    """
    for key in (enrolments.c.enrolment_id, alerts.c.alert_id):
        last = (tx.execute(select(func.max(key))).scalar() or 0) + _BEYOND
        if tx.dialect.name == "postgresql":
            tx.execute(select(func.setval(func.pg_get_serial_sequence(key.table.name, key.name), last)))
        else:
            tx.execute(delete(_sqlite_sequence).where(_sqlite_sequence.c.name == key.table.name))
            tx.execute(insert(_sqlite_sequence).values(name=key.table.name, seq=last))


#: SQLite's own, for the tables with `sqlite_autoincrement`.
_sqlite_sequence = table("sqlite_sequence", column("name"), column("seq"))
