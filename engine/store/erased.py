"""What stays of an erased person: a salted hash of the address, so that an import does not bring it back (GDPR art. 21)."""

import secrets
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from engine.core.lead import address_key
from engine.store import address_caps, suppressions
from engine.store.database import Tx, upsert
from engine.store.tables import facts

_SALT = "erase_salt"


def add(tx: Tx, addresses: Collection[str], at: datetime) -> None:
    """Remember that whoever has these addresses was erased; what they wished goes with them."""
    made = {"name": _SALT, "value": secrets.token_hex(32)}
    tx.execute(upsert(tx, facts).values(made).on_conflict_do_nothing())
    salt = _load_salt(tx)
    assert salt is not None
    address_caps.remove(tx, [address_key(a) for a in addresses])
    suppressions.add(tx, "erased", [suppressions.erased_key(a, salt) for a in addresses], "erased", "erase", at)


def find(tx: Tx, addresses: Collection[str]) -> set[str]:
    """Of these addresses, those whose owner was erased."""
    salt = _load_salt(tx)
    if salt is None or not addresses:
        return set()
    keys = {suppressions.erased_key(address, salt): address for address in addresses}
    return {keys[key] for key in suppressions.find(tx, "erased", keys)}


def _load_salt(tx: Tx) -> bytes | None:
    kept = tx.execute(select(facts.c.value).where(facts.c.name == _SALT)).scalar()
    return None if kept is None else bytes.fromhex(kept)
