"""Who of a decided batch may leave now, and until when the others wait: what holds the house, then who is just back from an
absence, then what is tried on a few leads first, then the send rate.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from engine import holding, rating, recovering, returning, trying
from engine.core import breaker
from engine.holding import Hold
from engine.house import House
from engine.live import Live
from engine.store import Tx
from engine.store.cases import Case


def admit(tx: Tx, house: House, live: Live, cases: Sequence[Case], token: str, now: datetime) -> list[Hold | None]:
    """For each of these cases, whose mails were just decided: None, or why its mail waits. `token` is the batch's lease."""
    if not cases:
        return []
    if hold := recovering.find_hold(tx, house, now):
        return [hold] * len(cases)
    found = holding.look(tx, house, token, now)
    if found.hold is None:
        return _each(tx, house, live, cases, now)
    if found.hold.reason == breaker.BREAKER_OPEN and holding.begin_probe(tx, house, token, now):
        waits = Hold(breaker.BREAKER_OPEN, now + breaker.PAUSE)
        return [*_each(tx, house, live, cases[:1], now), *[waits] * (len(cases) - 1)]
    return [found.hold] * len(cases)


def _each(tx: Tx, house: House, live: Live, cases: Sequence[Case], now: datetime) -> list[Hold | None]:
    """What holds some mails and not others. A mail that waits for another reason takes no token."""
    holds = returning.hold_back(house, live, cases, now)
    _ask(holds, lambda free: trying.hold_back(tx, house, live, free, now), cases)
    if house.settings.rates is not None:
        _ask(holds, lambda free: rating.take_tokens(tx, house, live, free, now), cases)
    return holds


def _ask(holds: list[Hold | None], why: Callable[[list[Case]], Sequence[Hold | None]], cases: Sequence[Case]) -> None:
    """Ask what else holds those that nothing holds yet."""
    free = [n for n, hold in enumerate(holds) if hold is None]
    for n, hold in zip(free, why([cases[n] for n in free]), strict=True):
        holds[n] = hold
