"""Leads: people at one current address, with their account, owner and the release that is open."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select, update

from engine.core.lead import Account, Lead, LeadState, Release, Rep, address_key
from engine.store import accounts, episodes, reps
from engine.store.batches import among, among_listed, any_differs, bare_rows, insert_many_returning, listed
from engine.store.database import Tx, upsert
from engine.store.tables import leads


@dataclass(frozen=True, slots=True)
class NewLead:
    """A lead as an import knows it. Empty and None: nothing was said, what is known stays. `address` is clean."""

    address: str
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    time_zone: str | None = None
    country: str | None = None
    locale: str | None = None
    account_id: int | None = None
    owner_id: int | None = None
    consent_basis: str | None = None
    consent_at: datetime | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


class Standing(NamedTuple):
    """Which lead an address is, where the lead stands, and whose it is."""

    lead_id: int
    state: LeadState
    account_id: int | None
    owner_id: int | None


_TEXTS = ("first_name", "last_name", "title")
_MAYBE = ("time_zone", "country", "locale", "account_id", "owner_id", "consent_basis", "consent_at")


def save(tx: Tx, new: Iterable[NewLead], at: datetime) -> set[int]:
    """Add these leads as released, or fill in what is newly known of those with the same address; who is new or changed.

    An erased lead stays erased: its address is gone, so the same person would be a new lead; see suppressions.erased_key.
    """
    rows = {address_key(lead.address): _row(lead, at) for lead in new}
    if not rows:
        return set()
    insert, known = upsert(tx, leads), leads.c
    given = insert.excluded
    changed: dict[str, ColumnElement[Any]] = {"address": given.address}
    changed |= {name: func.coalesce(func.nullif(given[name], ""), known[name]) for name in _TEXTS}
    changed |= {name: func.coalesce(given[name], known[name]) for name in _MAYBE}
    changed["attributes"] = _merged(tx, known.attributes, given.attributes)
    in_order = [rows[key] for key in sorted(rows)]
    differs = any_differs(leads, changed)
    merged = insert.on_conflict_do_update(index_elements=["address_key"], set_=changed, where=differs)
    return insert_many_returning(tx, merged, in_order, leads.c.lead_id)


def _row(lead: NewLead, at: datetime) -> dict[str, Any]:
    named = {name: getattr(lead, name) for name in (*_TEXTS, *_MAYBE)}
    return named | {
        "address": lead.address,
        "address_key": address_key(lead.address),
        "attributes": dict(lead.attributes),
        "state": str(LeadState.RELEASED),
        "created_at": at,
    }


def _merged(tx: Tx, known: ColumnElement[Any], given: ColumnElement[Any]) -> ColumnElement[Any]:
    if tx.dialect.name == "sqlite":
        return func.json_patch(known, given)
    return known.op("||")(given)  # jsonb || jsonb


def save_states(tx: Tx, lead_ids: Collection[int], state: LeadState) -> None:
    """Set the state of these leads; an erased one keeps its own."""
    if lead_ids:
        others = leads.c.state.not_in([str(LeadState.ERASED), str(state)])
        tx.execute(update(leads).where(among(tx, leads.c.lead_id, lead_ids), others).values(state=str(state)))


def find(tx: Tx, address_keys: Collection[str]) -> dict[str, Standing]:
    """Of these address keys, those that are leads'."""
    if not address_keys:
        return {}
    return {row[0]: Standing(row[1], LeadState(row[2]), row[3], row[4]) for row in _find(tx, address_keys)}


def find_ids(tx: Tx, address_keys: Collection[str]) -> dict[str, int]:
    """The same for who asks for their ids alone."""
    return {row[0]: row[1] for row in _find(tx, address_keys)} if address_keys else {}


def _find(tx: Tx, address_keys: Collection[str]) -> list[Any]:
    return bare_rows(tx, _find_query(tx.dialect.name), {"keys": listed(address_keys)})


@cache
def _find_query(dialect: str) -> Select[Any]:
    columns = (leads.c.address_key, leads.c.lead_id, leads.c.state, leads.c.account_id, leads.c.owner_id)
    return select(*columns).where(among_listed(dialect, leads.c.address_key, "keys"))


def load(tx: Tx, lead_ids: Collection[int]) -> dict[int, Lead]:
    """These leads by id, each with its account, its owner and its open release; four queries however many they are."""
    if not lead_ids:
        return {}
    rows = tx.execute(select(leads).where(among(tx, leads.c.lead_id, lead_ids))).all()
    companies = accounts.load(tx, {row.account_id for row in rows if row.account_id is not None})
    people = reps.load(tx, {row.owner_id for row in rows if row.owner_id is not None})
    running = episodes.find_open(tx, lead_ids)
    return {
        row.lead_id: lead_of(
            row,
            LeadState(row.state),
            companies.get(row.account_id),
            people.get(row.owner_id),
            running[row.lead_id].release if row.lead_id in running else None,
        )
        for row in rows
    }


def lead_of(row: Any, state: LeadState, account: Account | None, owner: Rep | None, release: Release | None) -> Lead:
    """The lead of a row that has the columns of `leads` under their own names, whatever else it has."""
    return Lead(
        lead_id=row.lead_id,
        address=row.address,
        first_name=row.first_name,
        last_name=row.last_name,
        title=row.title,
        time_zone=row.time_zone,
        country=row.country,
        locale=row.locale,
        state=state,
        account=account,
        owner=owner,
        release=release,
        consent_basis=row.consent_basis,
        consent_at=row.consent_at,
        attributes=row.attributes,
    )


def find_page(tx: Tx, state: LeadState | None, after: int, limit: int) -> list[int]:
    """The ids of at most `limit` leads after the id `after`, of one state or of all, in the order they came."""
    query = select(leads.c.lead_id).where(leads.c.lead_id > after).order_by(leads.c.lead_id).limit(limit)
    if state is not None:
        query = query.where(leads.c.state == str(state))
    return list(tx.execute(query).scalars())


def count(tx: Tx) -> dict[LeadState, int]:
    """How many leads stand where."""
    rows = tx.execute(select(leads.c.state, func.count()).group_by(leads.c.state))
    return {LeadState(state): number for state, number in rows}
