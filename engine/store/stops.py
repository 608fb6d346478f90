"""The end of a drip: enrolments stopped and touches recalled, for many leads at once. Every change is guarded by the state."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from engine.core.enrolment import EnrolmentState
from engine.core.touch import TouchState
from engine.store import timeline
from engine.store.database import Tx
from engine.store.tables import enrolments, leads, touches


@dataclass(frozen=True, slots=True)
class Stopped:
    """What was ended: the enrolments and the leads they belonged to, and how many mails were not sent any more."""

    enrolment_ids: tuple[int, ...]
    lead_ids: tuple[int, ...]
    recalled: int


_RUNNING = (str(EnrolmentState.ACTIVE), str(EnrolmentState.PAUSED))


def stop(tx: Tx, lead_ids: Collection[int], reason: str, at: datetime) -> Stopped:
    """End the running enrolments of these leads for `reason` and recall what is intended but not taken.

    The lease is ended too, so that a worker which holds the row cannot write it back as active. What is taken already is
    caught by the last look before hand-over.
    """
    if not lead_ids:
        return Stopped((), (), 0)
    ended = tx.execute(
        update(enrolments)
        .where(enrolments.c.lead_id.in_(lead_ids), enrolments.c.state.in_(_RUNNING))
        .values(state=str(EnrolmentState.STOPPED), reason=reason, ended_at=at, lease_token=None, leased_until=None)
        .returning(enrolments.c.enrolment_id, enrolments.c.lead_id, enrolments.c.step)
    ).all()
    # Also touches of enrolments that ended earlier: an intended mail of a lead that is stopped now must not leave.
    recalled = tx.execute(
        update(touches)
        .where(touches.c.lead_id.in_(lead_ids), touches.c.state == str(TouchState.INTENDED))
        .values(state=str(TouchState.RECALLED), reason=reason, settled_at=at)
    ).rowcount
    timeline.add(tx, (timeline.Entry(row.lead_id, at, "stop", reason, row.enrolment_id, row.step) for row in ended))
    ended_ids = tuple(sorted(row.enrolment_id for row in ended))
    return Stopped(ended_ids, tuple(sorted({row.lead_id for row in ended})), recalled)


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
