"""What stays of an erased person: a salted hash of the address, so that an import does not bring it back (GDPR art. 21)."""

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select

from engine.core.lead import address_key
from engine.store import address_caps, suppressions
from engine.store.batches import among
from engine.store.database import Tx, upsert
from engine.store.tables import facts
from engine.store.tables import suppressions as rows

_SALT, _LEAD = "erase_salt", "lead/"


def add(tx: Tx, addresses: Collection[str], at: datetime, lead_ids: Mapping[str, int] = MappingProxyType({})) -> None:
    """Remember that whoever has these addresses was erased; what they wished goes with them. `lead_ids`: which leads they were."""
    made = {"name": _SALT, "value": secrets.token_hex(32)}
    tx.execute(upsert(tx, facts).values(made).on_conflict_do_nothing())
    salt = _load_salt(tx)
    assert salt is not None
    address_caps.remove(tx, [address_key(a) for a in addresses])
    for address in addresses:
        source = f"{_LEAD}{lead_ids[address]}" if address in lead_ids else "erase"
        suppressions.add(tx, "erased", [suppressions.erased_key(address, salt)], "erased", source, at)


def find(tx: Tx, addresses: Collection[str]) -> set[str]:
    """Of these addresses, those whose owner was erased."""
    salt = _load_salt(tx)
    if salt is None or not addresses:
        return set()
    keys = {suppressions.erased_key(address, salt): address for address in addresses}
    return {keys[key] for key in suppressions.find(tx, "erased", keys)}


def find_leads(tx: Tx, addresses: Collection[str]) -> dict[str, int]:
    """Of these addresses, those of erased leads, with the number that stays of each."""
    salt = _load_salt(tx)
    if salt is None or not addresses:
        return {}
    keys = {suppressions.erased_key(address, salt): address for address in addresses}
    query = select(rows.c.subject_key, rows.c.source).where(
        rows.c.scope == "erased", among(tx, rows.c.subject_key, keys)
    )
    found = {row.subject_key: row.source for row in tx.execute(query)}
    return {keys[key]: int(source.removeprefix(_LEAD)) for key, source in found.items() if source.startswith(_LEAD)}


def _load_salt(tx: Tx) -> bytes | None:
    kept = tx.execute(select(facts.c.value).where(facts.c.name == _SALT)).scalar()
    return None if kept is None else bytes.fromhex(kept)
