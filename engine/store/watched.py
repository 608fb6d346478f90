"""Who and what the watchers look out for: the accounts by name and domain, and the people at them."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, or_, select

from engine.store.database import Tx
from engine.store.tables import accounts, leads

_AT_ONCE = 400
_ERASED = "erased"


class Person(NamedTuple):
    """A lead as far as telling people apart needs it."""

    lead_id: int
    address_key: str
    name: str
    account_id: int | None


def newest_ids(tx: Tx) -> tuple[int, int]:
    """The newest account and the newest lead; as long as they stay, no account came to be watched by an import."""
    newest = [select(func.max(column)).scalar_subquery() for column in (accounts.c.account_id, leads.c.lead_id)]
    row = tx.execute(select(*newest)).one()
    return row[0] or 0, row[1] or 0


def account_keys(tx: Tx) -> list[tuple[int, str, str | None]]:
    """Every account with its name and domain."""
    query = select(accounts.c.account_id, accounts.c.name, accounts.c.domain).order_by(accounts.c.account_id)
    return [(row.account_id, row.name, row.domain) for row in tx.execute(query)]


def find_people(tx: Tx, account_ids: Collection[int], address_keys: Collection[str]) -> list[Person]:
    """The leads at these accounts and those with these addresses, in order of id."""
    ids, keys = sorted(account_ids), sorted(address_keys)
    found: dict[int, Person] = {}
    for start in range(0, max(len(ids), len(keys)), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        which = or_(leads.c.account_id.in_(ids[part]), leads.c.address_key.in_(keys[part]))
        columns = (leads.c.lead_id, leads.c.address_key, leads.c.first_name, leads.c.last_name, leads.c.account_id)
        for row in tx.execute(select(*columns).where(which, leads.c.state != _ERASED)):
            name = f"{row.first_name} {row.last_name}".strip()
            found[row.lead_id] = Person(row.lead_id, row.address_key, name, row.account_id)
    return [found[lead_id] for lead_id in sorted(found)]
