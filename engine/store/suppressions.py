"""Who may not be written to any more. Plain keys, so that the last look is one join; an erase leaves only a salted hash."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select

from engine.core.lead import address_key
from engine.store.batches import insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import suppressions

#: A person's own word outweighs a machine's, in whatever order they come; among equals the first reason stays.
_WEIGHTS = {"bounced": 1, "unsubscribed": 2, "complained": 3, "erased": 4}


def add(tx: Tx, scope: str, keys: Iterable[str], reason: str, source: str, at: datetime) -> None:
    """Suppress these addresses, domains, leads or accounts (`scope`); the weightiest reason given stays."""
    rows = [
        {"scope": scope, "subject_key": key, "reason": reason, "source": source, "at": at}
        for key in dict.fromkeys(keys)
    ]
    if not rows:
        return
    lighter = [word for word, weight in _WEIGHTS.items() if weight < _WEIGHTS.get(reason, 0)]
    insert = upsert(tx, suppressions)
    if not lighter:
        insert_many(tx, insert.on_conflict_do_nothing(), rows)
        return
    new = {"reason": insert.excluded.reason, "source": insert.excluded.source, "at": insert.excluded.at}
    weightier = suppressions.c.reason.in_(lighter)
    keys_of = ["scope", "subject_key"]
    insert_many(tx, insert.on_conflict_do_update(index_elements=keys_of, set_=new, where=weightier), rows)


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
