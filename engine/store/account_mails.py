"""Mails to whole accounts: when each was sent, over all leads and campaigns."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from engine.core.touch import SENT_STATES
from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import leads, touches

#: The first half of our advisory locks on accounts: the letters "reka".
_LOCKS = 0x72656B61
_COUNTED = [*(str(state) for state in sorted(SENT_STATES)), "intended"]


@dataclass(frozen=True, slots=True)
class AccountMail:
    """A mail that was sent to a lead of the account, or (`is_intended`) is about to be."""

    enrolment_id: int
    at: datetime
    is_intended: bool = False


def load(tx: Tx, account_ids: Collection[int]) -> dict[int, list[AccountMail]]:
    """The mails to these accounts, oldest first. Until the end of the transaction nobody else decides about them: on SQLite
    there is one writer anyway; on PostgreSQL by advisory locks, taken in one order and never with a row's lock after them.
    """
    if tx.dialect.name == "postgresql":
        for account_id in sorted(account_ids):
            tx.execute(select(func.pg_advisory_xact_lock(_LOCKS, account_id % 2**31)))
    found: dict[int, list[AccountMail]] = defaultdict(list)
    at = func.coalesce(touches.c.taken_at, touches.c.intended_at).label("at")
    query = (
        select(leads.c.account_id, touches.c.enrolment_id, touches.c.state, touches.c.taken_at, touches.c.intended_at)
        .join(leads, leads.c.lead_id == touches.c.lead_id)
        .where(among(tx, leads.c.account_id, account_ids), touches.c.state.in_(_COUNTED))
        .order_by(at)
    )
    for row in tx.execute(query):
        mail = AccountMail(row.enrolment_id, row.taken_at or row.intended_at, row.state == "intended")
        found[row.account_id].append(mail)
    return found
