"""Why a touch stands where it stands and what happens to it next, in sentences for whoever runs the house."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from engine.core.decide import LOST, RESENT, UNCLEAR_FOR
from engine.core.touch import TouchState

_WORDS = {
    "crashed": "the worker that had it ended before the answer was written down",
    "unclear": "no answer came that says whether it was taken over",
    LOST: "it was due in a time that the database does not know of, and may have left then",
    RESENT: "it was unclear, and was sent once more",
}
_DONE = {
    TouchState.ACCEPTED: "nothing: the provider has it",
    TouchState.DELIVERED: "nothing: it arrived",
    TouchState.BOUNCED: "nothing: it came back, and the address is not written to again",
    TouchState.COMPLAINED: "nothing: its reader complained, and is not written to again",
    TouchState.REFUSED: "nothing: it was refused, and the next step counts from there",
    TouchState.WITHHELD: "nothing: it was withheld",
    TouchState.RECALLED: "nothing: it was taken back before it left",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A touch with its enrolment, as far as it matters for what comes next. `if_unclear` is the step's own rule."""

    state: TouchState
    reason: str | None
    taken_at: datetime | None
    is_running: bool
    waits_for: str | None  # why its enrolment waits, or why it ended
    due_at: datetime
    if_unclear: Literal["skip", "resend"] = "skip"
    settles: Literal["readback", "events", "never"] = "events"


def why(standing: Standing) -> str:
    """Why it is not settled, or why it ended so; "" where the state says it all."""
    reason = standing.reason or (standing.waits_for if standing.state is TouchState.INTENDED else "") or ""
    return _WORDS.get(reason, reason)


def next_of(standing: Standing) -> str:
    """What happens next, and when."""
    match standing.state:
        case TouchState.UNCLEAR:
            return _after_unclear(standing)
        case TouchState.TAKEN:
            return _after_taken(standing)
        case TouchState.INTENDED if standing.is_running:
            return f"it is looked at again at {_at(standing.due_at)}"
        case TouchState.INTENDED:
            return f"it is not sent: the drip ended ({standing.waits_for or 'no word why'})"
    return _DONE[standing.state]


def _after_unclear(standing: Standing) -> str:
    settles = "an event of the provider may still settle it" if standing.settles == "events" else "nobody will tell"
    if standing.reason == LOST:
        return f"it is never sent again: `rekindle recover` went on with the next step; {settles}"
    if not standing.is_running:
        return f"it is never sent again: the drip ended ({standing.waits_for or 'no word why'}); {settles}"
    given_up = _at((standing.taken_at or standing.due_at) + UNCLEAR_FOR)
    if standing.if_unclear == "resend" and standing.reason != RESENT:
        return f"{settles}; else it is sent once more after {given_up}, as the step asks for (if_unclear: resend)"
    return f"{settles}; else the step is skipped at {given_up} and the next one counts from its hand-over"


def _after_taken(standing: Standing) -> str:
    known = "the transport is asked whether it has it" if standing.settles == "readback" else "it becomes unclear"
    return f"a worker has it; should that one be gone, {known} within minutes"


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
