"""Which story an event belongs to: one story per account, kind and week, whatever the outlets; later rungs join it for long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from engine.core.signal import Evidence, Realis, Signal, SignalKind
from engine.core.source import Item, Story
from triggers.core.news import ItemReading, NewsEvent
from triggers.core.slots import Slots
from triggers.core.stories import StoryItem, print_of

#: Items of one account and kind within this time are one story, in whatever words.
CLOSE = timedelta(days=7)
#: A later rung of the ladder (a deal completed, cancelled) joins its story up to this time after it was told last.
LONG = timedelta(days=548)
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
    names = {company.company_id: company.name for company in reading.companies}
    return [
        Telling(item, event, int(event.company_id), names.get(event.company_id, ""), reading.slots)
        for event in reading.events
        if event.company_id is not None
        and event.company_id.isdecimal()
        and event.realis != "rumour"
        and event.confidence >= _SURE
    ]


def find_story(stories: Iterable[Story], telling: Telling) -> Story | None:
    """The story that this telling belongs to, the one told last if several fit; None when it begins one."""
    fitting = [story for story in stories if _fits(story, telling)]
    return max(fitting, key=lambda story: (story.last_at, story.story_id), default=None)


def _fits(story: Story, telling: Telling) -> bool:
    event, at = telling.event, telling.item.at
    if story.account_id != telling.account_id or story.kind != event.kind:
        return False
    if story.first_at - CLOSE <= at <= story.last_at + CLOSE:
        return True
    is_later = story.last_at < at <= story.last_at + LONG and _RUNGS[event.realis] > _RUNGS[story.realis]
    return is_later and _is_about_the_same(story.title, telling)


def _is_about_the_same(title: str, telling: Telling) -> bool:
    """Whether two headlines, months apart, share a counterparty or an amount: a name that is not the account's own, or a sum."""
    own, before, now = (print_of(StoryItem("", text)) for text in (telling.account, title, telling.item.title))
    return bool((before.names & now.names) - own.names or before.amounts & now.amounts)


def told(story: Story, telling: Telling) -> Story:
    """The story after this telling: as far as it has come, from the first to the last time it was told."""
    at, realis = telling.item.at, telling.event.realis
    furthest = realis if _RUNGS[realis] > _RUNGS[story.realis] else story.realis
    return replace(story, realis=furthest, first_at=min(story.first_at, at), last_at=max(story.last_at, at))


def signal(story: Story, tellings: Sequence[Telling], now: datetime) -> Signal:
    """The one signal of a story, with a piece of evidence for each item that tells it now.

    The words are those of the item that brought the furthest rung; of several, the first published.
    """
    head = min(tellings, key=lambda t: (-_RUNGS[t.event.realis], t.item.at, t.item.item_id))
    event = head.event
    return Signal(
        signal_key=f"story/{story.story_id}",
        kind=SignalKind(event.kind),
        title=head.item.title,
        happened_at=head.item.at,
        received_at=now,
        account_id=story.account_id,
        story_id=story.story_id,
        sign=event.sign,
        evidence=tuple(evidence(telling.item) for telling in tellings),
        data={"realis": event.realis, "rule": event.rule, "span": event.span, "confidence": event.confidence}
        | ({"slots": head.slots} if head.slots else {}),
    )


def evidence(item: Item) -> Evidence:
    """Where it can be read: headline and the beginning of the text, the outlet, the link and the date."""
    text = f"{item.title}. {item.summary}" if item.summary and not item.summary.startswith(item.title) else item.title
    quote = text if len(text) <= _MAX_QUOTE else text[:_MAX_QUOTE].rsplit(" ", 1)[0] + " ..."
    return Evidence(f"item/{item.item_id}", quote, item.source, item.link, item.at)
