"""Whether a provider may be asked now: its own limit, and a breaker that opens when answers stay away.

What is held back was not handed over and spends no attempt. The state is a row that all processes share; this is the arithmetic.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear

#: After so many answers that stayed away, within this time, nothing is asked for PAUSE; then one mail tries.
MOST_UNCLEAR, WITHIN, PAUSE = 5, timedelta(minutes=1), timedelta(minutes=1)
#: What a breaker that is not closed says, and what a provider's own limit does.
BREAKER_OPEN, RATE_LIMIT = "breaker_open", "rate_limit"


@dataclass(frozen=True, slots=True)
class Gate:
    """`held_until`: the provider's own limit is used up. `unclear`: when answers stayed away, oldest first.

    `open_until` is set: open until then, half open afterwards; whoever holds `probe_token` may try since `probe_at`.
    """

    held_until: datetime | None = None
    unclear: tuple[datetime, ...] = ()
    open_until: datetime | None = None
    probe_at: datetime | None = None
    probe_token: str | None = None

    @property
    def is_quiet(self) -> bool:
        """Whether nothing stayed away lately: a clear answer changes nothing then."""
        return self.open_until is None and not self.unclear


@dataclass(frozen=True, slots=True)
class Heard:
    """What the mails of a group came to: answered, unanswered; `held_until`: the provider asks for patience with all of them."""

    clear: int = 0
    unclear: int = 0
    held_until: datetime | None = None


def heard(outcomes: Sequence[Outcome]) -> Heard:
    """What was put off was not asked, or not heard: it says nothing about whether the provider works."""
    clear = sum(isinstance(outcome, Accepted | Refused) for outcome in outcomes)
    unclear = sum(isinstance(outcome, Unclear) for outcome in outcomes)
    patience = [o.until for o in outcomes if isinstance(o, Deferred) and o.holds_all and o.until is not None]
    return Heard(clear, unclear, max(patience, default=None))


def shut_until(gate: Gate, token: str, now: datetime) -> tuple[str, datetime] | None:
    """Why `token` may not hand over at `now`, and until when; None when it may."""
    if gate.held_until is not None and now < gate.held_until:
        return RATE_LIMIT, gate.held_until
    if gate.open_until is None:
        return None
    if now < gate.open_until:
        return BREAKER_OPEN, gate.open_until
    if gate.probe_token == token:
        return None
    return BREAKER_OPEN, max(now, gate.probe_at or now) + PAUSE


def probe(gate: Gate, token: str, now: datetime) -> Gate | None:
    """The half-open gate with `token` as the one who tries; None when it is not half open, or somebody tries already."""
    if gate.open_until is None or now < gate.open_until or (gate.held_until and now < gate.held_until):
        return None
    if gate.probe_at is not None and gate.probe_at <= now < gate.probe_at + PAUSE:
        return None
    return replace(gate, probe_at=now, probe_token=token)


def note(gate: Gate, heard: Heard, now: datetime) -> Gate:
    """The gate after a group's answers. When more of them came than stayed away, the provider works, and it closes."""
    held = max(filter(None, (gate.held_until, heard.held_until)), default=None)
    if heard.clear > heard.unclear:
        return Gate(held)
    unclear = [at for at in gate.unclear if now - WITHIN < at <= now] + [now] * min(heard.unclear, MOST_UNCLEAR)
    if len(unclear) >= MOST_UNCLEAR or (gate.open_until is not None and heard.unclear):
        return Gate(held, tuple(unclear[-MOST_UNCLEAR:]), now + PAUSE)
    return replace(gate, held_until=held, unclear=tuple(unclear))
