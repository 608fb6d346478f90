"""A touch: one mail of one step to one lead, from the intention to the last that is known of it."""

import hashlib
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from engine.core.base32 import base32
from engine.core.values import value_class


class TouchState(StrEnum):
    """The states of DESIGN section 2. `unclear`: handed over, and nobody knows whether the provider took it."""

    INTENDED = "intended"
    TAKEN = "taken"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    WITHHELD = "withheld"
    RECALLED = "recalled"


#: A provider may have seen these: they count as a mail for caps and are never sent again by themselves.
SENT_STATES = frozenset(
    {
        TouchState.TAKEN,
        TouchState.ACCEPTED,
        TouchState.DELIVERED,
        TouchState.BOUNCED,
        TouchState.COMPLAINED,
        TouchState.UNCLEAR,
    }
)


@value_class(frozen=True, slots=True)
class PastTouch:
    """What decide needs to know of an earlier touch of the same enrolment."""

    step: str
    occurrence: int
    state: TouchState
    at: datetime  # when it was taken, else when it was intended
    template: str = ""
    reason: str | None = None


@lru_cache(maxsize=8192)  # asked for at every turn of a touch's way
def touch_id(enrolment_id: int, step: str, occurrence: int) -> str:
    """The opaque id of a touch, 26 lower-case base32 characters, the same for the same key for ever.

    The first eight are those of its neighbours: leads who came in together are mailed together, and what is written together
    then lies together in the index. With ids all over the place each batch writes to every page of it.
    """
    key = f"{enrolment_id}\0{step}\0{occurrence}".encode()
    own = hashlib.blake2b(key, digest_size=11, person=b"rekindle-touch").digest()
    return _neighbours(enrolment_id // _NEIGHBOURS) + base32(own)


_NEIGHBOURS = 64


@lru_cache(maxsize=1024)
def _neighbours(block: int) -> str:
    """What the touches of a block of enrolments begin with. A hash, so that it tells nobody how many there are."""
    return base32(hashlib.blake2b(str(block).encode(), digest_size=5, person=b"rekindle-block").digest())
