"""What items tell of accounts, surely enough to count: the tellings, and the one signal of a story that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from engine.core.signal import Evidence, Realis, Signal, SignalKind
from engine.core.source import Item, Story
from triggers.core.codes import RULE
from triggers.core.news import ItemReading, NewsEvent
from triggers.core.origins import OTHERS, rank_of
from triggers.core.slots import Slots

_RUNGS = {str(rung): number for number, rung in enumerate(Realis)}
_SURE = 0.6
_MAX_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Telling:
    """One item that tells of one event at one account."""

    item: Item
    event: NewsEvent
    account_id: int
    account: str = ""
    slots: Slots = field(default_factory=dict)


def tellings(item: Item, reading: ItemReading) -> list[Telling]:
    """What an item tells surely enough to count without a person's look: nothing unless the reading says `alert`."""
    if not reading.alert:
        return []
    return _told(item, reading, (e for e in reading.events if e.realis != "rumour" and e.confidence >= _SURE))


def doubted(item: Item, reading: ItemReading) -> list[Telling]:
    """What else an item tells of accounts, each kind once: a person has to say whether it counts.

    A feed's own code is no question of its own where something of the account is sure.
    """
    surely = tellings(item, reading)
    sure, sure_accounts = {(one.account_id, one.event.kind) for one in surely}, {one.account_id for one in surely}
    found: dict[tuple[int, str], Telling] = {}
    for one in _told(item, reading, (*reading.events, *reading.doubts)):
        key = one.account_id, one.event.kind
        if key not in sure and not (one.account_id in sure_accounts and one.event.rule.startswith(RULE)):
            found.setdefault(key, one)
    return list(found.values())


def _told(item: Item, reading: ItemReading, events: Iterable[NewsEvent]) -> list[Telling]:
    names = {company.company_id: company.name for company in reading.companies}
    return [
        Telling(_titled(item, event), event, int(event.company_id), names.get(event.company_id, ""), reading.slots)
        for event in events
        if event.company_id is not None and event.company_id.isdecimal()
    ]


def _titled(item: Item, event: NewsEvent) -> Item:
    """What a code alone told stands in no headline: "8-K - Calder Inc (Filer)" says nothing without the item's meaning."""
    return replace(item, title=f"{item.title}: {event.span}") if event.rule.startswith(RULE) else item


def signal_key(story_id: int) -> str:
    """The key of the one signal of a story."""
    return f"story/{story_id}"


def signal(story: Story, tellings: Sequence[Telling], now: datetime, domain: str | None = None) -> Signal:
    """The one signal of a story, with a piece of evidence for each item that tells it now.

    The words are those of the item that brought the furthest rung; of several, of the one nearest to the source (the company's
    own site at `domain` or a filing, then a wire), then of the first published.
    """
    ranks = {t.item.item_id: rank_of(t.item.link, domain) for t in tellings}
    head = min(tellings, key=lambda t: (-_RUNGS[t.event.realis], ranks[t.item.item_id], t.item.at, t.item.item_id))
    event = head.event
    kind, _, name = event.kind.partition(".")  # a kind of one's own is custom.NAME
    return Signal(
        signal_key=signal_key(story.story_id),
        kind=SignalKind(kind),
        title=head.item.title,
        happened_at=head.item.at,
        received_at=now,
        account_id=story.account_id,
        story_id=story.story_id,
        sign=event.sign,
        evidence=tuple(evidence(telling.item, ranks[telling.item.item_id]) for telling in tellings),
        data={"realis": event.realis, "rule": event.rule, "span": event.span, "confidence": event.confidence}
        | ({"slots": head.slots} if head.slots else {})
        | ({"name": name} if name else {}),
    )


def evidence(item: Item, rank: int = OTHERS) -> Evidence:
    """Where it can be read: headline and the beginning of the text, the outlet, the link and the date."""
    text = f"{item.title}. {item.summary}" if item.summary and not item.summary.startswith(item.title) else item.title
    quote = text if len(text) <= _MAX_QUOTE else text[:_MAX_QUOTE].rsplit(" ", 1)[0] + " ..."
    return Evidence(f"item/{item.item_id}", quote, item.source, item.link, item.at, rank)
