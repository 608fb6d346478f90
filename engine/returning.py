"""Whoever comes back from an absence is left alone for their first minutes: half an hour at most, for each another part of it.

Else everybody who was away would find our mail on top, written at the minute the window opens. Only where mail leaves the house for
good, like the first leads of a version, and only while the window lasts.
"""

from collections.abc import Sequence
from datetime import datetime

from engine.core.calendar import calendar_of
from engine.core.windows import ABSENCE, spread
from engine.holding import Hold
from engine.house import House
from engine.live import Live
from engine.store.cases import Case

JUST_BACK = "just_back"


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
