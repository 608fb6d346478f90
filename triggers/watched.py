"""The names that news is matched against: every process keeps one index of the watched accounts, and keeps it fresh."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from engine.core.lead import Account
from engine.house import House
from engine.store import Store, Tx, accounts, watched
from triggers import common_words, decoys
from triggers.core.decoys import is_decoy
from triggers.core.matching import Company, NameIndex

_AGE_S = 60.0  # a changed alias is noticed after this time
_COST = 20.0  # ... or this many times what loading costs, whichever is longer


@dataclass(slots=True)
class _Kept:
    lock: threading.Lock = field(default_factory=threading.Lock)
    newest: tuple[int, int] = (-1, -1)
    known: dict[int, Account] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    index: NameIndex | None = None
    stale_at: float = 0.0


_kept: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_kept_lock = threading.Lock()


def name_index(house: House) -> NameIndex:
    """The index of all watched accounts, and of the decoys; company ids are account ids as text.

    An account that came with a new lead is there at once; a changed name or alias, and an everyday word that was learned,
    within a minute, or as soon as loading all accounts again costs less than a twentieth of the time.
    """
    with _kept_lock:
        kept = _kept.setdefault(house.store, _Kept())
    with kept.lock:
        is_stale = time.monotonic() >= kept.stale_at
        words = common_words.refresh(house).words if is_stale else kept.words
        with house.store.read() as tx:
            newest = watched.newest_ids(tx)
            if is_stale or kept.index is None:
                index = _load_all(tx, kept, words)
            elif newest != kept.newest:
                index = _added(
                    kept, kept.index, accounts.load(tx, watched.find_new(tx, *kept.newest) - kept.known.keys())
                )
            else:
                index = kept.index
        kept.index, kept.newest = index, newest
        return index


def _load_all(tx: Tx, kept: _Kept, words: frozenset[str]) -> NameIndex:
    """Accounts that only came are added to the index; any other change builds it anew."""
    started = time.monotonic()
    found = {account.account_id: account for account in accounts.load_watched(tx)}
    is_grown = words == kept.words and all(found.get(known) == account for known, account in kept.known.items())
    if kept.index is not None and is_grown:
        index = _added(kept, kept.index, {new: found[new] for new in found.keys() - kept.known.keys()})
    else:
        index = _built(found, words)
    kept.known, kept.words = found, words
    kept.stale_at = time.monotonic() + max(_AGE_S, _COST * (time.monotonic() - started))
    return index


def _built(known: Mapping[int, Account], words: frozenset[str]) -> NameIndex:
    """Accounts first, then the decoys whose names no account bears: a control must not take hits from the real ones."""
    index = NameIndex.build((_company(account) for account in known.values()), words)
    for decoy in [one for one in decoys.load() if not _is_borne(one, index)]:
        index.add(decoy)
    return index


def _added(kept: _Kept, index: NameIndex, found: Mapping[int, Account]) -> NameIndex:
    kept.known |= found
    new = [_company(found[account_id]) for account_id in sorted(found)]
    if any(is_decoy(hit.company_id) for company in new for name in _names(company) for hit in index.find(name)):
        return _built(kept.known, kept.words)
    for company in new:
        index.add(company)
    return index


def _is_borne(decoy: Company, index: NameIndex) -> bool:
    return any(index.find(name) for name in _names(decoy))


def _names(company: Company) -> tuple[str, ...]:
    return (company.name, *company.aliases)


def _company(account: Account) -> Company:
    return Company(str(account.account_id), account.name, account.aliases, account.domain)
