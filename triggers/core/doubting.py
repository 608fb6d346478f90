"""Whether a person was asked already: outlets copy each other's rumours, and one question about them is enough."""

from collections.abc import Iterable

from engine.core.signal import Realis
from engine.core.source import Doubt, Story
from triggers.core.joining import find_stories
from triggers.core.telling import Telling

_RUNGS = {str(rung): number for number, rung in enumerate(Realis)}


def asked_before(known: Iterable[Doubt], one: Telling) -> Doubt | None:
    """The doubt that asks the same, decided or not: of the same story, as `joining` knows it, and no rung below."""
    of_it = one.account_id, one.event.kind
    rung = _RUNGS[one.event.realis]
    asked = {d.doubt_id: d for d in known if (d.account_id, d.kind) == of_it and _RUNGS[d.realis] >= rung}
    found = find_stories(map(_as_story, asked.values()), one)
    return asked[found[0].story_id] if found else None


def _as_story(doubt: Doubt) -> Story:
    return Story(doubt.doubt_id, doubt.account_id, doubt.kind, doubt.realis, doubt.title, doubt.told_at, doubt.told_at)
