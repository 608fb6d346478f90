"""What one look at a source found. A watcher is a function that gives it; see triggers.watch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from engine.core.signal import Signal
from engine.core.source import NewItem, Source
from engine.house import House


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How a people source has changed: the rows that are new or different, and the people it no longer names."""

    changed: Mapping[str, Mapping[str, Any]]
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The source as it is to be saved (with the moment of the next look), and what the look brought.

    `items` are read later, in a batch of their own; `signals` and `snapshot` are kept in the transaction of the poll.
    `hold_back`: until when the source's host wants to be left alone.
    """

    source: Source
    items: tuple[NewItem, ...] = ()
    signals: tuple[Signal, ...] = ()
    snapshot: Snapshot | None = None
    hold_back: datetime | None = None


#: A watcher's poll function: looks at one source at a moment. It never raises for what a source may do.
Poll = Callable[[House, Source, datetime], Found]

#: The watchers by kind of source.
Watchers = Mapping[str, Poll]
