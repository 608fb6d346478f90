"""Delivery: what a transport answered about a touch, and what becomes of the touch then. State only moves forward."""

from dataclasses import dataclass
from datetime import datetime

from engine.core.touch import TouchState


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has taken the mail over; `provider_id` is its own name for it."""

    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider said no to this mail. `verdict` is one of engine.core.refusals."""

    code: int | None
    reason: str
    is_permanent: bool
    verdict: str


@dataclass(frozen=True, slots=True)
class Deferred:
    """Nothing was handed over; try again at `until` (None: when the flow thinks best)."""

    reason: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """The request may or may not have been accepted; only an event or a read-back can tell."""

    reason: str


Outcome = Accepted | Refused | Deferred | Unclear

#: What a later word about a touch may overwrite; everything else is an odd order of arrival and keeps the stronger state.
_RANK = {
    TouchState.INTENDED: 0,
    TouchState.RECALLED: 0,
    TouchState.WITHHELD: 0,
    TouchState.TAKEN: 1,
    TouchState.UNCLEAR: 2,
    TouchState.ACCEPTED: 3,
    TouchState.REFUSED: 4,
    TouchState.DELIVERED: 5,
    TouchState.BOUNCED: 6,
    TouchState.COMPLAINED: 7,
}


def settle(state: TouchState, outcome: Outcome) -> tuple[TouchState, str | None]:
    """The state of a touch after `outcome`, and the reason to store with it.

    A provider's event may be faster than our own commit of its 202: what is known already is never weakened.
    `Deferred` puts a taken touch back to intended: nothing had left us.
    """
    match outcome:
        case Accepted():
            return forward(state, TouchState.ACCEPTED), None
        case Refused(reason=reason):
            return forward(state, TouchState.REFUSED), reason
        case Unclear(reason=reason):
            return forward(state, TouchState.UNCLEAR), reason
        case Deferred(reason=reason):
            return (TouchState.INTENDED if state is TouchState.TAKEN else state), reason


def forward(state: TouchState, towards: TouchState) -> TouchState:
    """`towards` when it is further along than `state`, else `state`: events come in any order and more than once."""
    return towards if _RANK[towards] > _RANK[state] else state


#: Provider event kinds (the words of EVENTS.jsonl and of the events table) that say how far a mail came.
EVENT_STATES = {
    "accepted": TouchState.ACCEPTED,
    "delivered": TouchState.DELIVERED,
    "dropped": TouchState.REFUSED,
    "bounced": TouchState.BOUNCED,
    "complained": TouchState.COMPLAINED,
}
