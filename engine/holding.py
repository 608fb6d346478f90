"""What keeps every mail to leads in the house, whoever it is for: asked when a batch is decided, and again at the last look.

Two things do: somebody stopped everything, and a provider that does not answer or asks for patience. Both are rows, so that all
processes obey at once, and nothing that is held back spends an attempt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from engine.core import breaker
from engine.core.breaker import Gate
from engine.core.delivery import Outcome
from engine.house import House
from engine.store import Tx, gates, standing

log = structlog.get_logger()

#: Whoever starts the house again wakes those who wait for it; till then they are looked at in passing.
_LOOK_AGAIN = timedelta(hours=1)
STOPPED, WITNESS_UNREADABLE = "stopped", "witness_unreadable"


@dataclass(frozen=True, slots=True)
class Hold:
    """It may not leave before `until`: the word that is stored and shown, and when to look again."""

    reason: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """What was found before a hand-over: `hold`, why nothing may leave, and the gate as it stood."""

    hold: Hold | None
    gate: Gate


def look(tx: Tx, house: House, token: str, now: datetime) -> Look:
    """Whether the worker that holds `token` may hand over at `now`. One small query, whatever is held."""
    found = standing.load(tx, house.transport.name)
    if found.stopped is not None:
        return Look(Hold(STOPPED, now + _LOOK_AGAIN), found.gate)
    shut = breaker.shut_until(found.gate, token, now)
    return Look(Hold(*shut) if shut else None, found.gate)


def begin_probe(tx: Tx, house: House, token: str, now: datetime) -> bool:
    """Whether `token` may be the one that tries if the provider answers again: one mail, and one worker of all."""
    gate = breaker.probe(gates.lock(tx, house.transport.name), token, now)
    if gate is None:
        return False
    gates.save(tx, house.transport.name, gate)
    log.info("breaker_tries", transport=house.transport.name)
    return True


def note(tx: Tx, house: House, seen: Gate, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Learn from a group's answers. As long as all is well this costs nothing: there is no row, and none is written."""
    heard = breaker.heard(outcomes)
    if seen.is_quiet and not heard.unclear and heard.held_until is None:
        return
    before = gates.lock(tx, house.transport.name)
    after = breaker.note(before, heard, now)
    if after != before:
        gates.save(tx, house.transport.name, after)
    if (before.open_until is None) is not (after.open_until is None):
        log.warning("breaker_opens" if after.open_until else "breaker_closes", transport=house.transport.name)
