"""Enrolments: opened by a release. What happens then is read and written as cases; the end of a drip is in stops."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Update, and_, bindparam, case, select, update

from engine.core.enrolment import Enrolment, EnrolmentState, lasting
from engine.store.batches import among, given, insert_many, packed
from engine.store.database import Tx, upsert
from engine.store.flights import is_in_hand
from engine.store.tables import enrolments, touches

_RUNNING = ("active", "paused")


@dataclass(frozen=True, slots=True)
class Opening:
    """An enrolment that begins; its `enrolment_id` is not known yet and not read. `due_at`: when to look first."""

    enrolment: Enrolment
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Timed:
    """When an enrolment is due, as reckoned from where it stood."""

    enrolment: Enrolment
    due_at: datetime


def open(tx: Tx, openings: Iterable[Opening]) -> dict[int, int]:  # noqa: A001 - the word of the design
    """Open these enrolments; the ids by lead. The database refuses a second running one of a lead."""
    rows = [_row(opening) for opening in openings]
    if not rows:
        return {}
    insert_many(tx, upsert(tx, enrolments), rows)
    mine = among(tx, enrolments.c.lead_id, [row["lead_id"] for row in rows])
    columns = (enrolments.c.lead_id, enrolments.c.enrolment_id)
    found = tx.execute(select(*columns).where(mine, enrolments.c.state.in_(_RUNNING)))
    return {row[0]: row[1] for row in found}


def _row(opening: Opening) -> dict[str, Any]:
    enrolment = opening.enrolment
    return {
        "lead_id": enrolment.lead_id,
        "episode_id": enrolment.episode_id,
        "campaign_id": enrolment.campaign_id,
        "version_id": enrolment.version_id,
        "state": str(enrolment.state),
        "enrolled_at": enrolment.enrolled_at,
        "step": enrolment.step,
        "occurrence": enrolment.occurrence,
        "anchor_at": enrolment.anchor_at,
        "memory": dict(enrolment.memory),
        "due_at": opening.due_at,
        "reason": enrolment.reason,
    }


def running_of(tx: Tx, lead_ids: Collection[int]) -> dict[int, Enrolment]:
    """The active or paused enrolment of each of these leads that has one."""
    if not lead_ids:
        return {}
    query = select(enrolments).where(among(tx, enrolments.c.lead_id, lead_ids), enrolments.c.state.in_(_RUNNING))
    return {row.lead_id: _enrolment(row) for row in tx.execute(query)}


def latest_of(tx: Tx, lead_ids: Collection[int]) -> dict[int, Enrolment]:
    """The last enrolment of each of these leads, running or ended."""
    if not lead_ids:
        return {}
    query = select(enrolments).where(among(tx, enrolments.c.lead_id, lead_ids)).order_by(enrolments.c.enrolment_id)
    return {row.lead_id: _enrolment(row) for row in tx.execute(query)}


def last_in(tx: Tx, lead_ids: Collection[int]) -> dict[int, dict[str, datetime]]:
    """When each of these leads was last in which campaign: the end of that enrolment, its begin while it runs."""
    found: dict[int, dict[str, datetime]] = {}
    if lead_ids:
        columns = (enrolments.c.lead_id, enrolments.c.campaign_id, enrolments.c.ended_at, enrolments.c.enrolled_at)
        query = select(*columns).where(among(tx, enrolments.c.lead_id, lead_ids)).order_by(enrolments.c.enrolment_id)
        for row in tx.execute(query):
            found.setdefault(row.lead_id, {})[row.campaign_id] = row.ended_at or row.enrolled_at
    return found


def move(tx: Tx, campaign_id: str, version_id: int, steps: Mapping[str, str], at: datetime) -> dict[str, int]:
    """Let the running enrolments of older versions go on in this one, at the step that `steps` names for theirs.

    Those at other steps stay, and so does who would leave a step whose mail a provider may have: it would come again.
    What is not taken yet of a step that is left is recalled, and everybody is looked at anew at `at`; who holds a lease
    loses it, as it decided by the old version. Counts the moved, by the step they were at.
    """
    older = (enrolments.c.campaign_id == campaign_id, enrolments.c.version_id != version_id)
    running = (*older, enrolments.c.state.in_(_RUNNING))
    anew = {"version_id": version_id, "due_at": at, "lease_token": None, "leased_until": None}
    moved: dict[str, int] = {}
    for old, new in steps.items():
        there = [*running, enrolments.c.step == old]
        if old != new:
            there.append(~is_in_hand())
            _recall(tx, select(enrolments.c.enrolment_id).where(*there), at)
            _forget(tx, there)
        place = {} if old == new else {"step": new, "occurrence": 1}
        moved[old] = tx.execute(update(enrolments).where(*there).values(anew | place)).rowcount
    return moved


def _forget(tx: Tx, there: Sequence[ColumnElement[bool]]) -> None:
    """What was remembered for the step that is left; what holds for the whole campaign stays."""
    rows = tx.execute(select(enrolments.c.enrolment_id, enrolments.c.memory).where(*there)).all()
    changed = [(row[0], kept) for row in rows if (kept := lasting(row[1])) != row[1]]
    statement = update(enrolments).where(enrolments.c.enrolment_id == bindparam("b_id"))
    if changed:
        tx.execute(statement.values(memory=bindparam("b_memory")), [{"b_id": i, "b_memory": m} for i, m in changed])


def pause(tx: Tx, lead_ids: Collection[int]) -> dict[int, int]:
    """Let the drips of these leads rest; by lead the enrolments that had run. Whoever holds one loses it, and the last look
    keeps back what was taken; what is intended stays so, for the day it goes on.
    """
    rest = {"state": "paused", "reason": "paused", "lease_token": None, "leased_until": None}
    return _switch(tx, lead_ids, "active", rest)


def resume(tx: Tx, lead_ids: Collection[int], at: datetime) -> dict[int, int]:
    """Let what was paused go on where it stood; by lead the enrolments that had rested."""
    return _switch(tx, lead_ids, "paused", {"state": "active", "reason": None, "due_at": at})


def _switch(tx: Tx, lead_ids: Collection[int], was: str, values: Mapping[str, Any]) -> dict[int, int]:
    if not lead_ids:
        return {}
    mine = (among(tx, enrolments.c.lead_id, lead_ids), enrolments.c.state == was)
    changed = update(enrolments).where(*mine).values(values).returning(enrolments.c.lead_id, enrolments.c.enrolment_id)
    return {row[0]: row[1] for row in tx.execute(changed)}


def find_active(tx: Tx, lead_ids: Collection[int]) -> list[int]:
    """The active enrolments of these leads."""
    if not lead_ids:
        return []
    mine = (among(tx, enrolments.c.lead_id, lead_ids), enrolments.c.state == "active")
    return list(tx.execute(select(enrolments.c.enrolment_id).where(*mine)).scalars())


_PLACE = ("step", "occurrence", "anchor_at")


def retime(tx: Tx, timed: Collection[Timed], now: datetime) -> int:
    """Write when these are due; how many are due at another moment than before. One that has moved on meanwhile is looked at
    at `now`: it may have been decided about by what was known before.
    """
    if not timed:
        return 0
    lines = packed(
        (t.enrolment.enrolment_id, t.enrolment.step, t.enrolment.occurrence, t.enrolment.anchor_at, t.due_at)
        for t in timed
    )
    return tx.execute(_retime_query(tx.dialect.name), {"packed": lines, "b_now": now}).rowcount


@cache
def _retime_query(dialect: str) -> Update:
    new = given(enrolments, ("enrolment_id", *_PLACE, "due_at"), dialect)
    stands = and_(*(enrolments.c[name] == new.c[name] for name in _PLACE))
    due: ColumnElement[Any] = case((stands, new.c.due_at), else_=bindparam("b_now", type_=enrolments.c.due_at.type))
    mine = (enrolments.c.enrolment_id == new.c.enrolment_id, enrolments.c.state == "active", enrolments.c.due_at != due)
    return update(enrolments).where(*mine).values(due_at=due)


def wake(tx: Tx, campaign_ids: Collection[str] | None, at: datetime, reason: str | None = None) -> int:
    """Look anew at who is in these campaigns (None: in any), or only at those of them that wait for `reason`; how many."""
    where = [enrolments.c.state == "active", enrolments.c.due_at > at]
    if campaign_ids is not None:
        where.append(enrolments.c.campaign_id.in_(campaign_ids))
    if reason is not None:
        where.append(enrolments.c.reason == reason)
    return tx.execute(update(enrolments).where(*where).values(due_at=at)).rowcount


def _recall(tx: Tx, ids: Select[Any], at: datetime) -> None:
    intended = update(touches).where(touches.c.enrolment_id.in_(ids), touches.c.state == "intended")
    tx.execute(intended.values(state="recalled", reason="migrated", settled_at=at))


def _enrolment(row: Row[Any]) -> Enrolment:
    return Enrolment(
        enrolment_id=row.enrolment_id,
        lead_id=row.lead_id,
        episode_id=row.episode_id,
        campaign_id=row.campaign_id,
        version_id=row.version_id,
        state=EnrolmentState(row.state),
        enrolled_at=row.enrolled_at,
        step=row.step,
        occurrence=row.occurrence,
        anchor_at=row.anchor_at,
        memory=row.memory,
        reason=row.reason,
    )
