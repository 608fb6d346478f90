"""The end of a drip: enrolments stopped and touches recalled, for many leads at once. Every change is guarded by the state."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Update, bindparam, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from engine.core.enrolment import EnrolmentState
from engine.core.touch import TouchState
from engine.store import timeline
from engine.store.batches import fixed, given, packed
from engine.store.database import Tx
from engine.store.tables import enrolments, leads, touches


@dataclass(frozen=True, slots=True)
class Stopped:
    """What was ended: the enrolments and the leads they belonged to, and how many mails were not sent any more."""

    enrolment_ids: tuple[int, ...]
    lead_ids: tuple[int, ...]
    recalled: int


def stop(tx: Tx, lead_ids: Collection[int], reason: str, at: datetime) -> Stopped:
    """End the running enrolments of these leads for `reason` and recall what is intended but not taken."""
    return stop_each(tx, dict.fromkeys(lead_ids, reason), at)


def stop_each(tx: Tx, reasons: Mapping[int, str], at: datetime) -> Stopped:
    """The same for leads that have their own reasons, by id.

    The lease is ended too, so that a worker which holds the row cannot write it back as active. What is taken already is
    caught by the last look before hand-over.
    """
    if not reasons:
        return Stopped((), (), 0)
    values = {"packed": packed(reasons.items()), "b_at": at}
    ended = tx.execute(_end_query(tx.dialect.name), values).all()
    # Also touches of enrolments that ended earlier: an intended mail of a lead that is stopped now must not leave.
    recalled = tx.execute(_recall_query(tx.dialect.name), values).rowcount
    timeline.add(tx, (timeline.Entry(row[1], at, "stop", reasons[row[1]], row[0], row[2]) for row in ended))
    ended_ids = tuple(sorted(row[0] for row in ended))
    return Stopped(ended_ids, tuple(sorted({row[1] for row in ended})), recalled)


@cache
def _end_query(dialect: str) -> ReturningUpdate[Any]:
    told = given(enrolments, ("lead_id", "reason"), dialect)
    is_running = enrolments.c.state.in_([fixed("active"), fixed("paused")])
    return (
        update(enrolments)
        .where(enrolments.c.lead_id == told.c.lead_id, is_running)
        .values(
            state=str(EnrolmentState.STOPPED),
            reason=told.c.reason,
            ended_at=bindparam("b_at"),
            lease_token=None,
            leased_until=None,
        )
        .returning(enrolments.c.enrolment_id, enrolments.c.lead_id, enrolments.c.step)
    )


@cache
def _recall_query(dialect: str) -> Update:
    told = given(touches, ("lead_id", "reason"), dialect)
    return (
        update(touches)
        .where(touches.c.lead_id == told.c.lead_id, touches.c.state == fixed("intended"))
        .values(state=str(TouchState.RECALLED), reason=told.c.reason, settled_at=bindparam("b_at"))
    )


def wake(tx: Tx, account_ids: Collection[int], at: datetime) -> int:
    """Let the leads that waited because their account was warm be looked at again now. Counts them."""
    waiting = (
        update(enrolments)
        .where(
            enrolments.c.lead_id.in_(select(leads.c.lead_id).where(leads.c.account_id.in_(account_ids))),
            enrolments.c.state == str(EnrolmentState.ACTIVE),
            enrolments.c.reason == "account_warm",
        )
        .values(due_at=at)
    )
    return tx.execute(waiting).rowcount if account_ids else 0
