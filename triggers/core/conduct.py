"""Does a source behave? One that dates its items in the future, or gives old items new names, must not promote anybody."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from engine.core.source import NewItem, Source, SourceState

#: Fewer new items than this say nothing about a source.
ENOUGH = 5
_SHARE = 0.5
_AHEAD = timedelta(days=1)
_ODD_POLLS = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """The new items, those that are none silenced, and the source, quarantined after the third odd poll in a row."""

    items: tuple[NewItem, ...]
    source: Source


def judge(source: Source, new: Sequence[NewItem], known_titles: Collection[str], now: datetime) -> Judged:
    """Look at what a poll brought. `known_titles`: titles of these items that the source has brought before.

    A poll without enough news says nothing, for or against.
    """
    if len(new) < ENOUGH:
        return Judged(tuple(new), source)
    renamed = [item for item in new if item.title in known_titles]
    ahead = [item for item in new if item.published_at is not None and item.published_at >= now + _AHEAD]
    if len(renamed) >= _SHARE * len(new):
        silent = {item.guid for item in renamed}
        kept = tuple(replace(item, state="baseline") if item.guid in silent else item for item in new)
        return Judged(kept, _odd(source, f"{len(renamed)} of {len(new)} new items are old ones under new names"))
    if len(ahead) >= _SHARE * len(new):
        kept = tuple(replace(item, state="baseline") if item in ahead else item for item in new)
        return Judged(kept, _odd(source, f"{len(ahead)} of {len(new)} new items are dated in the future"))
    return Judged(tuple(new), replace(source, memory=_without(source.memory)))


def _odd(source: Source, reason: str) -> Source:
    times = int(source.memory.get("odd_polls", 0)) + 1
    memory = {**source.memory, "odd_polls": times}
    if times < _ODD_POLLS:
        return replace(source, memory=memory, error=f"odd: {reason}")
    error = (
        f"quarantined: {reason}, {times} times in a row; look at it, then `rekindle sources resume {source.source_id}`"
    )
    return replace(source, memory=_without(memory), state=SourceState.QUARANTINED, error=error)


def _without(memory: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in memory.items() if name != "odd_polls"}
