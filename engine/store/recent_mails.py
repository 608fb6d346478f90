"""What else left lately to the addresses and accounts of a group of mails that are taken and about to be handed over."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from engine.core.touch import SENT_STATES
from engine.store.batches import among_listed, listed
from engine.store.database import Tx
from engine.store.tables import Moment, leads, touches

_SENT = sorted(str(state) for state in SENT_STATES)


def load_to_addresses(tx: Tx, touch_ids: Collection[str], since: datetime) -> dict[str, list[datetime]]:
    """By touch: when other mails to its address left since then, oldest first. Who had none is not named."""
    return _load(tx, _to_addresses(tx.dialect.name), touch_ids, since)


def load_to_accounts(tx: Tx, touch_ids: Collection[str], since: datetime) -> dict[str, list[datetime]]:
    """The same for other mails to anybody at the account of its lead."""
    return _load(tx, _to_accounts(tx.dialect.name), touch_ids, since)


def _load(tx: Tx, query: Select[Any], touch_ids: Collection[str], since: datetime) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = defaultdict(list)
    for row in tx.execute(query, {"ids": listed(touch_ids), "since": since}):
        found[row.touch_id].append(row.taken_at)
    return found


@cache
def _to_addresses(dialect: str) -> Select[Any]:
    mine, others = touches.alias("mine"), touches.alias("others")
    query = select(mine.c.touch_id, others.c.taken_at).select_from(mine)
    return _others(query.join(others, others.c.address_key == mine.c.address_key), mine, others, dialect)


@cache
def _to_accounts(dialect: str) -> Select[Any]:
    mine, others, lead, colleague = touches.alias("mine"), touches.alias("others"), leads.alias(), leads.alias()
    query = (
        select(mine.c.touch_id, others.c.taken_at)
        .select_from(mine)
        .join(lead, lead.c.lead_id == mine.c.lead_id)
        .join(colleague, colleague.c.account_id == lead.c.account_id)
        .join(others, others.c.lead_id == colleague.c.lead_id)
    )
    return _others(query, mine, others, dialect)


def _others(query: Select[Any], mine: Any, others: Any, dialect: str) -> Select[Any]:
    """Of a touch there is one row, so whatever is not the mail at hand is another one."""
    return query.where(
        among_listed(dialect, mine.c.touch_id, "ids"),
        others.c.taken_at > bindparam("since", type_=Moment),
        others.c.state.in_(_SENT),
        others.c.touch_id != mine.c.touch_id,
    ).order_by(others.c.taken_at)
