"""Who may not be written to any more. Plain keys, so that the last look is one join; an erase leaves only a salted hash."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, Integer, case, literal_column, select, true
from sqlalchemy.dialects.sqlite import Insert

from engine.core.lead import address_key
from engine.store.batches import fixed, given, packed
from engine.store.database import Tx, upsert_on
from engine.store.tables import suppressions

#: A person's own word outweighs a machine's, in whatever order they come; among equals the first reason stays.
_WEIGHTS = {"bounced": 1, "unsubscribed": 2, "complained": 3, "erased": 4}


def add(tx: Tx, scope: str, keys: Iterable[str], reason: str, source: str, at: datetime) -> None:
    """Suppress these addresses, domains, leads or accounts (`scope`); the weightiest reason given stays."""
    add_each(tx, scope, dict.fromkeys(keys, reason), source, at)


def add_each(tx: Tx, scope: str, reasons: Mapping[str, str], source: str, at: datetime) -> None:
    """The same for keys that have their own reasons. In the order of keys, so that two batches do not wait for each other."""
    if reasons:
        lines = packed((scope, key, reasons[key], source, at) for key in sorted(reasons))
        tx.execute(_add_query(tx.dialect.name), {"packed": lines})


def weightier(reason: str, other: str | None) -> str:
    """Of two reasons the one that stays; `other` when they weigh the same."""
    return other if other is not None and _WEIGHTS.get(reason, 0) <= _WEIGHTS.get(other, 0) else reason


@cache
def _add_query(dialect: str) -> Insert:
    names = ("scope", "subject_key", "reason", "source", "at")
    insert = upsert_on(dialect, suppressions)
    told = insert.from_select(names, select(given(suppressions, names, dialect)).where(true()), include_defaults=False)
    new = {name: insert.excluded[name] for name in ("reason", "source", "at")}
    is_weightier = _weight(suppressions.c.reason) < _weight(insert.excluded.reason)
    return told.on_conflict_do_update(index_elements=["scope", "subject_key"], set_=new, where=is_weightier)


def _weight(reason: ColumnElement[str]) -> ColumnElement[int]:
    weights = [(reason == fixed(word), literal_column(str(weight), Integer)) for word, weight in _WEIGHTS.items()]
    return case(*weights, else_=literal_column("0", Integer))


def add_addresses(tx: Tx, addresses: Iterable[str], reason: str, source: str, at: datetime) -> None:
    """Suppress mail addresses, however they are written."""
    add(tx, "address", map(address_key, addresses), reason, source, at)


def find(tx: Tx, scope: str, keys: Iterable[str]) -> Mapping[str, str]:
    """Of these keys, the suppressed ones with their reason."""
    found = tx.execute(
        select(suppressions.c.subject_key, suppressions.c.reason).where(
            suppressions.c.scope == scope, suppressions.c.subject_key.in_(list(keys))
        )
    )
    return {row.subject_key: row.reason for row in found}


def erased_key(address: str, salt: bytes) -> str:
    """What stays of an erased address: enough to refuse it when it is imported again (GDPR art. 21), not to read it."""
    return hashlib.blake2b(address_key(address).encode(), key=salt[:64], digest_size=24).hexdigest()
