"""Who and what the watchers look out for: the accounts by name and domain, and the people at them."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, or_, select

from engine.store.database import Tx
from engine.store.tables import accounts, leads

_AT_ONCE = 400


class Person(NamedTuple):
    """A lead as far as telling people apart needs it."""

    lead_id: int
    address_key: str
    name: str
    title: str
    account_id: int | None
    account: str
    domain: str | None


def newest_ids(tx: Tx) -> tuple[int, int]:
    """The newest account and the newest lead; as long as they stay, no account came to be watched by an import."""
    newest = [select(func.max(column)).scalar_subquery() for column in (accounts.c.account_id, leads.c.lead_id)]
    row = tx.execute(select(*newest)).one()
    return row[0] or 0, row[1] or 0


def find_new(tx: Tx, account_id: int, lead_id: int) -> set[int]:
    """The accounts of leads that came after this account and this lead."""
    which = or_(leads.c.lead_id > lead_id, leads.c.account_id > account_id)
    query = select(leads.c.account_id).where(which, leads.c.account_id.is_not(None)).distinct()
    return set(tx.execute(query).scalars())


def account_keys(tx: Tx) -> list[tuple[int, str, str | None]]:
    """Every account with its name and domain."""
    query = select(accounts.c.account_id, accounts.c.name, accounts.c.domain).order_by(accounts.c.account_id)
    return [(row.account_id, row.name, row.domain) for row in tx.execute(query)]


def find_people(tx: Tx, account_ids: Collection[int], address_keys: Collection[str]) -> list[Person]:
    """The leads at these accounts and those with these addresses, in order of id."""
    ids, keys = sorted(account_ids), sorted(address_keys)
    people = select(*_PERSON).outerjoin(accounts, accounts.c.account_id == leads.c.account_id)
    found: dict[int, Person] = {}
    for start in range(0, max(len(ids), len(keys)), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        which = or_(leads.c.account_id.in_(ids[part]), leads.c.address_key.in_(keys[part]))
        for row in tx.execute(people.where(which, leads.c.state != "erased")):
            name = f"{row.first_name} {row.last_name}".strip()
            place = (row.account_id, row.account or "", row.domain)
            found[row.lead_id] = Person(row.lead_id, row.address_key, name, row.title, *place)
    return [found[lead_id] for lead_id in sorted(found)]


_PERSON = (
    *(leads.c.lead_id, leads.c.address_key, leads.c.first_name, leads.c.last_name, leads.c.title, leads.c.account_id),
    *(accounts.c.name.label("account"), accounts.c.domain),
)
