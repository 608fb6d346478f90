"""Delivery: what a transport answered about a touch, and what becomes of the touch then. State only moves forward."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from engine.core.touch import TouchState
from engine.core.values import value_class


@value_class(frozen=True, slots=True)
class Accepted:
    """The provider has taken the mail over; `provider_id` is its own name for it."""

    provider_id: str | None = None


@value_class(frozen=True, slots=True)
class Refused:
    """The provider said no to this mail. `verdict` is one of engine.core.refusals.

    Not `is_permanent`: the no is not about this mail (a revoked key), nothing was handed over, and it may leave later.
    """

    code: int | None
    reason: str
    is_permanent: bool
    verdict: str


@value_class(frozen=True, slots=True)
class Deferred:
    """Nothing was handed over; try again at `until` (None: when the flow thinks best).

    `holds_all`: it is not about this mail; until then the provider wants to be asked for none.
    """

    reason: str
    until: datetime | None = None
    holds_all: bool = False


@value_class(frozen=True, slots=True)
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
    `Deferred`, and a refusal that does not last, put a taken touch back to intended: nothing had left us.
    """
    match outcome:
        case Accepted():
            return forward(state, TouchState.ACCEPTED), None
        case Refused(reason=reason, is_permanent=False):
            return (TouchState.INTENDED if state is TouchState.TAKEN else state), reason
        case Refused(reason=reason):
            return forward(state, TouchState.REFUSED), reason
        case Unclear(reason=reason):
            return forward(state, TouchState.UNCLEAR), reason
        case Deferred(reason=reason):
            return (TouchState.INTENDED if state is TouchState.TAKEN else state), reason


def forward(state: TouchState, towards: TouchState) -> TouchState:
    """`towards` when it is further along than `state`, else `state`: events come in any order and more than once."""
    return towards if _RANK[towards] > _RANK[state] else state


class ProviderEvent(NamedTuple):
    """What a provider says of a touch: the kinds of EVENTS.jsonl, "accepted", "dropped", "blocked", "deferred" and others it knows.

    Copies of one event are of one touch and have the same `event_key` (what happened and when) or the same `provider_key` (the
    provider's own id of it, where it has one): either is proof. `recipient`: whom it says the mail was for; a word about somebody
    else's mail does not count. `verdict` (engine.core.refusals) and `reason`: of a bounce, a block or a drop. `client_key`: whose
    click it was, see engine.store.tables.
    """

    event_key: str
    touch_id: str
    kind: str
    at: datetime
    is_machine: bool = False
    verdict: str | None = None
    reason: str | None = None
    detail: Mapping[str, Any] | None = None
    recipient: str | None = None
    provider_key: str | None = None
    client_key: str | None = None


#: Provider event kinds (the words of EVENTS.jsonl and of the events table) that say how far a mail came. "blocked" is a bounce
#: that says nothing of the address: the mail was refused, and the drip goes on.
EVENT_STATES = {
    "accepted": TouchState.ACCEPTED,
    "delivered": TouchState.DELIVERED,
    "dropped": TouchState.REFUSED,
    "blocked": TouchState.REFUSED,
    "bounced": TouchState.BOUNCED,
    "complained": TouchState.COMPLAINED,
}
