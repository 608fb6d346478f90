"""Whoever comes back from an absence is left alone for their first minutes: half an hour at most, for each another part of it.

Else everybody who was away would find our mail on top, written at the minute the window opens. Only where mail leaves the house for
good, like the first leads of a version, and only while the window lasts.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import blake2b

from engine.core.calendar import calendar_of
from engine.holding import Hold
from engine.house import House
from engine.live import Live
from engine.store.cases import Case

ABSENCE, JUST_BACK = "absence", "just_back"
_AT_MOST = timedelta(minutes=30)


def hold_back(house: House, live: Live, cases: Sequence[Case], now: datetime) -> list[Hold | None]:
    """For each case None, or until when its mail waits: once, directly after a wait for an absence."""
    if house.transport.settles == "readback":
        return [None] * len(cases)
    return [_hold(live, case, now) if case.enrolment.reason == ABSENCE else None for case in cases]


def _hold(live: Live, case: Case, now: datetime) -> Hold | None:
    enrolment = case.enrolment
    until = now + spread(case.address_key)
    opening = live.campaign(enrolment.version_id).route[enrolment.step].opening
    is_open = opening.next(until, calendar_of(case.lead, live.company)) == until
    return Hold(JUST_BACK, until) if is_open else None


def spread(key: str) -> timedelta:
    """A part of half an hour, in whole seconds, that depends on nothing but the key."""
    digest = blake2b(key.encode(), digest_size=4, person=b"rekindle-spread").digest()
    return timedelta(seconds=int.from_bytes(digest) % int(_AT_MOST.total_seconds()))
