"""Leads in flight: how many stand where in which version, who they are, and what they were sent already."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, select, tuple_

from engine.core.touch import SENT_STATES
from engine.store.database import Tx
from engine.store.tables import enrolments, leads, touches

_RUNNING = enrolments.c.state.in_(["active", "paused"])
_SENT = [str(state) for state in sorted(SENT_STATES)]


@dataclass(frozen=True, slots=True)
class Flight:
    """So many leads who are in a campaign at one step of one version. `in_hand` of them have that step's mail under way."""

    campaign_id: str
    version_id: int
    step: str
    leads: int
    in_hand: int


@dataclass(frozen=True, slots=True)
class Mailed:
    """So many of the leads at `step` were sent `template` by the step `sent_by` of this campaign before."""

    version_id: int
    step: str
    sent_by: str
    template: str
    leads: int


def is_in_hand() -> ColumnElement[bool]:
    """Whether a provider may have the mail that the enrolment stands at."""
    return exists().where(
        touches.c.enrolment_id == enrolments.c.enrolment_id,
        touches.c.step == enrolments.c.step,
        touches.c.occurrence == enrolments.c.occurrence,
        touches.c.state.in_(_SENT),
    )


def count(tx: Tx) -> list[Flight]:
    """Everybody in flight, by campaign, version and step."""
    places = (enrolments.c.campaign_id, enrolments.c.version_id, enrolments.c.step)
    held = _in_hand(tx)
    query = select(*places, func.count()).where(_RUNNING).group_by(*places).order_by(*places)
    rows = tx.execute(query)
    return [Flight(row[0], row[1], row[2], row[3], held.get((row[1], row[2]), 0)) for row in rows]


def _in_hand(tx: Tx) -> dict[tuple[int, str], int]:
    """By version and step, how many mails of the present step are under way; from the few touches that are open."""
    places = (enrolments.c.version_id, enrolments.c.step)
    mine = and_(
        touches.c.enrolment_id == enrolments.c.enrolment_id,
        touches.c.step == enrolments.c.step,
        touches.c.occurrence == enrolments.c.occurrence,
    )
    query = select(*places, func.count()).select_from(enrolments).join(touches, mine)
    rows = tx.execute(query.where(_RUNNING, touches.c.state.in_(_SENT)).group_by(*places))
    return {(row[0], row[1]): row[2] for row in rows}


def find_names(tx: Tx, places: Collection[tuple[int, str]], most: int) -> list[str]:
    """The addresses of the first `most` leads at these (version, step)."""
    if not places:
        return []
    at = tuple_(enrolments.c.version_id, enrolments.c.step).in_(list(places))
    query = select(leads.c.address).join(enrolments, enrolments.c.lead_id == leads.c.lead_id)
    return list(tx.execute(query.where(_RUNNING, at).order_by(enrolments.c.enrolment_id).limit(most)).scalars())


def load_mailed(tx: Tx, campaign_id: str, version_id: int) -> list[Mailed]:
    """What those who are in older versions of the campaign than `version_id` were sent in it, the mail in hand left out."""
    columns = (enrolments.c.version_id, enrolments.c.step, touches.c.step, touches.c.template)
    query = (
        select(*columns, func.count(enrolments.c.enrolment_id.distinct()))
        .join(touches, touches.c.enrolment_id == enrolments.c.enrolment_id)
        .where(_RUNNING, enrolments.c.campaign_id == campaign_id, enrolments.c.version_id != version_id)
        .where(touches.c.state.in_(_SENT), enrolments.c.step != touches.c.step)
        .group_by(*columns)
    )
    return [Mailed(*row) for row in tx.execute(query)]


def find_mailed(tx: Tx, found: Collection[Mailed], most: int) -> tuple[int, list[str]]:
    """How many leads these are in all, each counted once, and the first `most` addresses."""
    if not found:
        return 0, []
    joined = touches.c.enrolment_id == enrolments.c.enrolment_id
    key = tuple_(enrolments.c.version_id, enrolments.c.step, touches.c.step, touches.c.template)
    among = (
        _RUNNING,
        touches.c.state.in_(_SENT),
        key.in_([(m.version_id, m.step, m.sent_by, m.template) for m in found]),
    )
    number = func.count(enrolments.c.enrolment_id.distinct())
    total: int = tx.execute(select(number).join(touches, joined).where(*among)).scalar_one()
    named = select(leads.c.address).join(enrolments, enrolments.c.lead_id == leads.c.lead_id).join(touches, joined)
    names: list[Any] = list(tx.execute(named.where(*among).distinct().order_by(leads.c.address).limit(most)).scalars())
    return total, names


def find_page(tx: Tx, after: int, limit: int, version_ids: Collection[int] | None = None) -> list[int]:
    """The ids of at most `limit` active enrolments after the id `after`, of these versions or of all."""
    query = select(enrolments.c.enrolment_id).where(enrolments.c.state == "active", enrolments.c.enrolment_id > after)
    if version_ids is not None:
        query = query.where(enrolments.c.version_id.in_(version_ids))
    return list(tx.execute(query.order_by(enrolments.c.enrolment_id).limit(limit)).scalars())
