"""The review tray of news: what items tell of watched accounts, but not surely enough, until a person decides."""

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, cast

from engine.core.errors import RekindleError
from engine.core.signal import Realis
from engine.core.source import Doubt
from engine.house import House
from engine.store import Tx, doubts, items
from triggers.core.news import NewsEvent
from triggers.core.telling import Telling, signal_key
from triggers.item_reading import hold_accounts, tell

if TYPE_CHECKING:
    from triggers.core.rulebook import Realis as Rung

_EVENT = frozenset(field.name for field in fields(NewsEvent))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said: the signals that follow, by their keys; none when it was rejected."""

    doubt_id: int
    signal_keys: tuple[str, ...] = ()


def tray(house: House, limit: int = 100) -> list[dict[str, Any]]:
    """What waits, newest first: items with what is in doubt of them (`doubts`), and those that could not be read (`error`)."""
    with house.store.read() as tx:
        waiting, failed = doubts.find_waiting(tx, limit), items.find_failed(tx, limit)
    found: dict[int, dict[str, Any]] = {}
    for row in waiting:
        item = {name: row[name] for name in ("item_id", "source", "title", "summary", "link", "published_at")}
        doubt = {name: row[name] for name in ("doubt_id", "account_id", "account", "kind", "realis", "told")}
        read = {name: row["event"][name] for name in ("confidence", "span", "rule")}
        found.setdefault(row["item_id"], item | {"error": None, "doubts": []})["doubts"].append(doubt | read)
    for row in failed:
        found.setdefault(row["item_id"], dict(row) | {"doubts": []})
    return sorted(found.values(), key=lambda item: -item["item_id"])[:limit]


def accept(house: House, doubt_id: int, by: str, realis: str = "") -> Decision:
    """This counts, as if it had been read surely: one event at one account. `realis`: how far it has come, if not as read.

    A rumour that somebody vouches for counts as announced. Raises RekindleError.
    """
    if realis and realis not in set(Realis):
        raise RekindleError(f"there is no rung {realis}; there are: {', '.join(Realis)}")
    now = house.clock.now()
    with house.store.begin("news_review.accept") as tx:
        told = [_telling(tx, _take(tx, house, doubt_id, "accepted", by), realis)]
        hold_accounts(tx, told, [])
        story_ids = list(tell(tx, told, [], now).told)
        items.save_stories(tx, told[0].item.item_id, story_ids)
    return Decision(doubt_id, tuple(map(signal_key, story_ids)))


def reject(house: House, doubt_id: int, by: str) -> Decision:
    """This means nothing. Raises RekindleError."""
    with house.store.begin("news_review.reject") as tx:
        _take(tx, house, doubt_id, "rejected", by)
    return Decision(doubt_id)


def _take(tx: Tx, house: House, doubt_id: int, decision: str, by: str) -> Doubt:
    doubt = doubts.take(tx, doubt_id, decision, by, house.clock.now())
    if doubt is None:
        state, decided_by = doubts.find_decision(tx, doubt_id) or ("", None)
        why = f"was {state} by {decided_by} already" if decided_by else "does not wait"
        raise RekindleError(f"{doubt_id} {why}: `rekindle news tray` lists what waits for a decision")
    return doubt


def _telling(tx: Tx, doubt: Doubt, realis: str) -> Telling:
    (item,) = items.load(tx, [doubt.item_id])
    event = NewsEvent(**{name: value for name, value in doubt.event.items() if name in _EVENT})
    rung = realis or event.realis
    rung = "announced" if rung == Realis.RUMOUR else rung
    event = replace(event, realis=cast("Rung", rung), confidence=1.0)
    return Telling(item, event, doubt.account_id, doubt.event["account"], doubt.event["slots"])
