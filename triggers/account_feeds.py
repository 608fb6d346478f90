"""Feeds per account: a query address with "{account}" in it becomes one source for each watched account, of now and later."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from engine.core.lead import Account
from engine.core.source import Source
from engine.house import House
from engine.store import Tx, accounts, facts, sources, watched
from engine.store.sources import NewSource

ACCOUNT = "{account}"
_FACT = "account_feeds"
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Template:
    """A query address such as a news search; `name` stands before the account's in alerts."""

    location: str
    name: str
    kind: str


def add(tx: Tx, template: Template, now: datetime) -> list[Source]:
    """Watch this query for every account from now on; the sources that are new."""
    kept = _load(tx)
    if all(one.location != template.location for one in kept.templates):
        _save(tx, _Kept((*kept.templates, template), kept.newest))
    return _add(tx, [template], accounts.load_watched(tx), now)


def load(tx: Tx) -> tuple[Template, ...]:
    """The queries that new accounts get."""
    return _load(tx).templates


def drop(tx: Tx, location: str) -> bool:
    """New accounts get this query no more; the sources that are there stay. False when it was none."""
    kept = _load(tx)
    left = tuple(one for one in kept.templates if one.location != location)
    _save(tx, _Kept(left, kept.newest))
    return len(left) < len(kept.templates)


def keep_up(house: House, now: datetime) -> int:
    """Give the accounts that came since the last look their sources; how many were added. Costs one question when none came."""
    with house.store.read() as tx:
        kept = _load(tx)
        newest = watched.newest_ids(tx)
    if not kept.templates or newest == kept.newest:
        return 0
    with house.store.begin("account_feeds.keep_up") as tx:
        ids = sorted(watched.find_new(tx, *kept.newest))
        added = 0
        for start in range(0, len(ids), _BATCH):
            come = accounts.load(tx, ids[start : start + _BATCH])
            added += len(_add(tx, kept.templates, come.values(), now))
        _save(tx, _Kept(kept.templates, newest))
    return added


def _add(tx: Tx, templates: Iterable[Template], known: Iterable[Account], now: datetime) -> list[Source]:
    new = [_source(template, account) for account in known for template in templates]
    return sources.load(tx, sources.add(tx, new, now))


def _source(template: Template, account: Account) -> NewSource:
    location = template.location.replace(ACCOUNT, quote(f'"{account.name}"', safe=""))
    return NewSource(template.kind, location, f"{template.name or 'News'}: {account.name}", account.account_id)


@dataclass(frozen=True, slots=True)
class _Kept:
    templates: tuple[Template, ...] = ()
    newest: tuple[int, int] = (0, 0)


def _load(tx: Tx) -> _Kept:
    said: Mapping[str, Any] = facts.load(tx, _FACT) or {"templates": [], "newest": [0, 0]}
    first, second = said["newest"]
    return _Kept(tuple(Template(**one) for one in said["templates"]), (first, second))


def _save(tx: Tx, kept: _Kept) -> None:
    facts.save(tx, _FACT, {"templates": [asdict(one) for one in kept.templates], "newest": list(kept.newest)})
