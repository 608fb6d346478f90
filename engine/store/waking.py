"""Waking: who waits for something to happen, or whose campaign may end by it, is due at once when it does, in the
transaction that writes it down.

One statement for a batch. Rows are locked in the order of their ids, so that two batches do not wait for each other. Who is
looked at at this moment is not missed: the worker's transaction holds the row until its wait is written.
"""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Text, Update, bindparam, literal_column, or_, select, update

from engine.core.decide import AWAITS_EVENT
from engine.store.batches import among_listed, listed
from engine.store.database import Tx
from engine.store.tables import campaign_versions, enrolments, leads


def by_events(tx: Tx, enrolment_ids: Collection[int], at: datetime) -> int:
    """Something happened with mails of these enrolments: look at them. Counts those that had waited for it."""
    if not enrolment_ids:
        return 0
    return tx.execute(_by_events(tx.dialect.name), {"b_ids": listed(enrolment_ids), "b_at": at}).rowcount


def by_signals(tx: Tx, lead_ids: Collection[int], account_ids: Collection[int], at: datetime) -> int:
    """There is news of these leads and accounts: look at the leads, and at everybody of the accounts, who had waited for it."""
    if not lead_ids and not account_ids:
        return 0
    dialect = tx.dialect.name
    values = {"b_leads": listed(lead_ids), "b_accounts": listed(account_ids), "b_at": at}
    return tx.execute(_by_signals(dialect), values).rowcount


@cache
def _by_events(dialect: str) -> Update:
    return _waking(among_listed(dialect, enrolments.c.enrolment_id, "b_ids"))


@cache
def _by_signals(dialect: str) -> Update:
    theirs = select(leads.c.lead_id).where(
        or_(among_listed(dialect, leads.c.lead_id, "b_leads"), among_listed(dialect, leads.c.account_id, "b_accounts"))
    )
    return _waking(enrolments.c.lead_id.in_(theirs))


def _waking(concerned: ColumnElement[bool]) -> Update:
    at: Any = bindparam("b_at", type_=enrolments.c.due_at.type)
    ending = select(campaign_versions.c.version_id).where(campaign_versions.c.listens)
    awaits = or_(enrolments.c.reason == literal_column(f"'{AWAITS_EVENT}'", Text), enrolments.c.version_id.in_(ending))
    listening = (
        select(enrolments.c.enrolment_id)
        .where(concerned, enrolments.c.state == literal_column("'active'", Text), awaits, enrolments.c.due_at > at)
        .order_by(enrolments.c.enrolment_id)
        .with_for_update()
    )
    return update(enrolments).where(enrolments.c.enrolment_id.in_(listening)).values(due_at=at)
