"""Does a source behave? One with odd dates, new names for old items, or broken bodies all the time must not promote anybody."""

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
#: So many broken bodies in a row are no accident. Half of a broken feed's words may be somebody else's.
BROKEN_POLLS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """The new items, those that are none silenced, and the source, quarantined after the third odd poll in a row."""

    items: tuple[NewItem, ...]
    source: Source


def judge(
    source: Source,
    new: Sequence[NewItem],
    known_titles: Collection[str],
    now: datetime,
    problem: str | None = None,
) -> Judged:
    """Look at what a poll brought. `known_titles`: titles of these items that the source has brought before; `problem`: why its
    body is not well-formed, though it could be read.

    A poll without enough news says nothing of dates and names, for or against.
    """
    source = _formed(source, problem)
    if source.state is SourceState.QUARANTINED:
        return Judged(tuple(replace(item, state="baseline") for item in new), source)
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


def _formed(source: Source, problem: str | None) -> Source:
    """The source with its broken bodies in a row counted. Who resumes a source that was quarantined for it has accepted it."""
    memory = {name: value for name, value in source.memory.items() if name != "broken_polls"}
    if problem is None or memory.get("is_broken_accepted"):
        return replace(source, memory=memory)
    times = int(source.memory.get("broken_polls", 0)) + 1
    if times < BROKEN_POLLS:
        return replace(source, memory=memory | {"broken_polls": times}, error=f"odd: {problem}")
    error = (
        f"quarantined: {problem}, {times} times in a row; look at it, then `rekindle sources resume {source.source_id}`"
    )
    return replace(source, memory=memory | {"is_broken_accepted": True}, state=SourceState.QUARANTINED, error=error)


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
