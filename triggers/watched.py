"""The names that news is matched against: every process keeps one index of the watched accounts, and keeps it fresh."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from engine.core.lead import Account
from engine.house import House
from engine.store import Store, Tx, accounts, watched
from triggers.core.matching import Company, NameIndex

_AGE_S = 60.0  # a changed alias is noticed after this time
_COST = 20.0  # ... or this many times what loading costs, whichever is longer


@dataclass(slots=True)
class _Kept:
    lock: threading.Lock = field(default_factory=threading.Lock)
    newest: tuple[int, int] = (-1, -1)
    known: dict[int, Account] = field(default_factory=dict)
    index: NameIndex = field(default_factory=NameIndex)
    stale_at: float = 0.0


_kept: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_kept_lock = threading.Lock()


def name_index(house: House) -> NameIndex:
    """The index of all watched accounts; company ids are account ids as text.

    An account that came with a new lead is there at once; a changed name or alias within a minute, or as soon as loading
    all accounts again costs less than a twentieth of the time.
    """
    with _kept_lock:
        kept = _kept.setdefault(house.store, _Kept())
    with kept.lock, house.store.read() as tx:
        newest = watched.newest_ids(tx)
        if time.monotonic() >= kept.stale_at:
            _load_all(tx, kept)
        elif newest != kept.newest:
            _add(kept, accounts.load(tx, watched.find_new(tx, *kept.newest) - kept.known.keys()))
        kept.newest = newest
        return kept.index


def _load_all(tx: Tx, kept: _Kept) -> None:
    """Accounts that only came are added to the index; any other change builds it anew."""
    started = time.monotonic()
    found = {account.account_id: account for account in accounts.load_watched(tx)}
    if all(found.get(account_id) == account for account_id, account in kept.known.items()):
        _add(kept, {account_id: found[account_id] for account_id in found.keys() - kept.known.keys()})
    else:
        kept.index = NameIndex.build(_company(account) for account in found.values())
        kept.known = found
    kept.stale_at = time.monotonic() + max(_AGE_S, _COST * (time.monotonic() - started))


def _add(kept: _Kept, found: Mapping[int, Account]) -> None:
    for account_id in sorted(found):
        kept.index.add(_company(found[account_id]))
        kept.known[account_id] = found[account_id]


def _company(account: Account) -> Company:
    return Company(str(account.account_id), account.name, account.aliases, account.domain)
