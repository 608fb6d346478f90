"""Accounts: the companies that leads work for, and under which names the news knows them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, exists, func, select

from engine.core.lead import Account
from engine.store.batches import among, any_differs, insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import accounts, leads

#: A lead in one of these states is waited for, so its account is watched.
WATCHED_STATES = ("released", "dormant", "warm", "claimed")


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account as an import knows it. Empty and None: nothing was said, what is known stays."""

    domain: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    time_zone: str | None = None
    country: str | None = None


def save(tx: Tx, new: Iterable[NewAccount], at: datetime) -> dict[str, int]:
    """Add these accounts, or fill in what is newly known of those with the same domain; the ids by domain.

    An account that nobody named bears its domain as a name. Aliases that were given replace the known ones.
    """
    rows: dict[str, NewAccount] = {}
    for account in new:
        rows[account.domain] = _known_better(rows.get(account.domain, account), account)
    if not rows:
        return {}
    insert, known = upsert(tx, accounts), accounts.c
    given = insert.excluded
    changed = {
        "name": case((given.name != given.domain, given.name), else_=known.name),
        "aliases": case((given.aliases != [], given.aliases), else_=known.aliases),
        "time_zone": func.coalesce(given.time_zone, known.time_zone),
        "country": func.coalesce(given.country, known.country),
    }
    values = [_row(rows[domain], at) for domain in sorted(rows)]
    differs = any_differs(accounts, changed)
    insert_many(tx, insert.on_conflict_do_update(index_elements=["domain"], set_=changed, where=differs), values)
    query = select(accounts.c.domain, accounts.c.account_id).where(among(tx, accounts.c.domain, rows))
    return {row.domain: row.account_id for row in tx.execute(query)}


def _known_better(one: NewAccount, later: NewAccount) -> NewAccount:
    """What two rows say of an account; where both say something, the later one counts."""
    return NewAccount(
        one.domain,
        later.name or one.name,
        later.aliases or one.aliases,
        later.time_zone or one.time_zone,
        later.country or one.country,
    )


def _row(account: NewAccount, at: datetime) -> dict[str, Any]:
    return {
        "domain": account.domain,
        "name": account.name or account.domain,
        "aliases": list(account.aliases),
        "time_zone": account.time_zone,
        "country": account.country,
        "created_at": at,
    }


def load(tx: Tx, account_ids: Collection[int]) -> dict[int, Account]:
    """These accounts by id."""
    if not account_ids:
        return {}
    query = select(accounts).where(among(tx, accounts.c.account_id, account_ids))
    return {row.account_id: _account(row) for row in tx.execute(query)}


def load_watched(tx: Tx) -> list[Account]:
    """Every account of a lead that is still waited for: what the news is matched against."""
    waiting = exists().where(leads.c.account_id == accounts.c.account_id, leads.c.state.in_(WATCHED_STATES))
    return [_account(row) for row in tx.execute(select(accounts).where(waiting).order_by(accounts.c.account_id))]


def find(tx: Tx, domains: Collection[str]) -> dict[str, Account]:
    """Of these domains, those that are accounts'."""
    if not domains:
        return {}
    rows = tx.execute(select(accounts).where(among(tx, accounts.c.domain, domains)))
    return {row.domain: _account(row) for row in rows}


def _account(row: Row[Any]) -> Account:
    return Account(row.account_id, row.name, row.domain, tuple(row.aliases), row.time_zone, row.country)


def find_domains(tx: Tx, ids: Collection[int]) -> dict[int, str]:
    """The domains of those of these accounts that have one."""
    which = accounts.c.account_id.in_(ids), accounts.c.domain.is_not(None)
    return {
        row.account_id: row.domain for row in tx.execute(select(accounts.c.account_id, accounts.c.domain).where(*which))
    }
