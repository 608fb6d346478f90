"""Whom a suppression is about: the leads at a domain, the leads of an account."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, delete, func, or_, select

from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import accounts, enrolments, leads, suppressions

_RUNNING = ("active", "paused")


def find_leads_at_domains(tx: Tx, domains: Collection[str]) -> list[int]:
    """The leads in campaigns whose address is at one of these domains."""
    at: list[ColumnElement[bool]] = [func.substr(leads.c.address_key, -len(d) - 1) == f"@{d}" for d in domains]
    if tx.dialect.name == "postgresql":
        at = [leads.c.address_key.endswith(f"@{d}", autoescape=True) for d in domains]
    query = select(leads.c.lead_id).join(enrolments, enrolments.c.lead_id == leads.c.lead_id)
    return list(tx.execute(query.where(enrolments.c.state.in_(_RUNNING), or_(*at))).scalars()) if at else []


def find_accounts(tx: Tx, domains: Collection[str]) -> dict[str, int]:
    """The accounts that have these domains."""
    query = select(accounts.c.domain, accounts.c.account_id).where(among(tx, accounts.c.domain, domains))
    return {row.domain: row.account_id for row in tx.execute(query)}


def find_leads_of_accounts(tx: Tx, account_ids: Collection[int]) -> list[int]:
    """All leads of these accounts."""
    query = select(leads.c.lead_id).where(among(tx, leads.c.account_id, account_ids))
    return list(tx.execute(query).scalars())


def delete_suppression(tx: Tx, scope: str, key: str) -> None:
    """Take this suppression back."""
    tx.execute(delete(suppressions).where(suppressions.c.scope == scope, suppressions.c.subject_key == key))
