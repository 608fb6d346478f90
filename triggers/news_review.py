"""The review tray of news: items that tell something of a watched account, but not surely enough, until a person decides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from engine.core.errors import RekindleError
from engine.core.signal import Realis
from engine.core.source import Item
from engine.house import House
from engine.store import Tx, items
from triggers.core.news import NewsEvent
from triggers.core.telling import Telling
from triggers.item_reading import tell

if TYPE_CHECKING:
    from triggers.core.rulebook import Realis as Rung


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said: the signals that follow, by their keys; none when the item was rejected."""

    item_id: int
    signal_keys: tuple[str, ...] = ()


def accept(house: House, item_id: int, by: str, kind: str = "", realis: str = "") -> Decision:
    """This news counts, as if it had been read surely. `kind`: only what it tells of this kind; `realis`: how far it has come.

    A rumour that somebody vouches for counts as announced. Raises RekindleError.
    """
    if realis and realis not in set(Realis):
        raise RekindleError(f"there is no rung {realis}; there are: {', '.join(Realis)}")
    now = house.clock.now()
    with house.store.begin("news_review.accept") as tx:
        reading = _waiting(tx, item_id)
        events = [event for event in _events(reading) if not kind or event.kind == kind]
        if not events:
            raise RekindleError(f"item {item_id} tells nothing {kind} of a watched account".replace("  ", " "))
        (item,) = items.load(tx, [item_id])
        names = {company["company_id"]: company["name"] for company in reading.get("companies", ())}
        joining = tell(tx, [_telling(item, event, names, realis) for event in events], [], now)
        said = {"accepted": [event.kind for event in events], "by": by, "at": now.isoformat()}
        items.save_mark(tx, item_id, reading | {"unsure": False, "marked": said, "stories": [*joining.told]})
    return Decision(item_id, tuple(f"story/{story_id}" for story_id in joining.told))


def reject(house: House, item_id: int, by: str) -> Decision:
    """This news means nothing. Raises RekindleError."""
    with house.store.begin("news_review.reject") as tx:
        reading = _waiting(tx, item_id)
        said = {"accepted": [], "by": by, "at": house.clock.now().isoformat()}
        items.save_mark(tx, item_id, reading | {"unsure": False, "marked": said})
    return Decision(item_id)


def _waiting(tx: Tx, item_id: int) -> dict[str, Any]:
    reading = items.load_reading(tx, item_id)
    if reading is None or not reading.get("unsure"):
        decided = (reading or {}).get("marked")
        why = f"was decided by {decided['by']} already" if decided else "does not wait for a decision"
        raise RekindleError(f"item {item_id} {why}: `rekindle news tray` lists those that do")
    return reading


def _events(reading: Mapping[str, Any]) -> list[NewsEvent]:
    events = (NewsEvent(**event) for event in reading.get("events", ()))
    return [event for event in events if (event.company_id or "").isdecimal()]


def _telling(item: Item, event: NewsEvent, names: Mapping[str, str], realis: str) -> Telling:
    company_id, rung = event.company_id or "", realis or event.realis
    rung = "announced" if rung == Realis.RUMOUR else rung
    return Telling(
        item, replace(event, realis=cast("Rung", rung), confidence=1.0), int(company_id), names.get(company_id, "")
    )
