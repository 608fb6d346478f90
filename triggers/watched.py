"""The names that news is matched against: every process keeps one index of the watched accounts, and keeps it fresh."""

import threading
import time
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from engine.core.lead import Account
from engine.house import House
from engine.store import Store, accounts, watched
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

    An account that was added is there at once; a changed name or alias within a minute, or as soon as loading all of
    them again costs less than a twentieth of the time.
    """
    with _kept_lock:
        kept = _kept.setdefault(house.store, _Kept())
    with kept.lock:
        with house.store.read() as tx:
            newest = watched.newest_ids(tx)
            if newest == kept.newest and time.monotonic() < kept.stale_at:
                return kept.index
            started = time.monotonic()
            found = {account.account_id: account for account in accounts.load_watched(tx)}
        _take_over(kept, found)
        kept.newest = newest
        kept.stale_at = time.monotonic() + max(_AGE_S, _COST * (time.monotonic() - started))
        return kept.index


def _take_over(kept: _Kept, found: dict[int, Account]) -> None:
    """Accounts that only came are added; any other change builds the index anew."""
    if any(found.get(account_id) != account for account_id, account in kept.known.items()):
        kept.index = NameIndex.build(_company(account) for account in found.values())
    else:
        for account_id in found.keys() - kept.known.keys():
            kept.index.add(_company(found[account_id]))
    kept.known = found


def _company(account: Account) -> Company:
    return Company(str(account.account_id), account.name, account.aliases, account.domain)
