"""When a step is due: its moment by (anchor, rule) in the lead's zone, before windows and caps have their say."""

from datetime import datetime, timedelta
from functools import lru_cache

from engine.core.calendar import LocalCalendar, after, local_of
from engine.core.campaign import Place, SendStep
from engine.core.enrolment import Enrolment
from engine.core.lead import Lead
from engine.core.moments import moment_of
from engine.core.words import Duration, Unit

#: A length that no such unit exceeds: from it the turn of an `every` is guessed low, never high.
AT_MOST: dict[Unit, timedelta] = {
    "minutes": timedelta(minutes=1),
    "hours": timedelta(hours=1),
    "days": timedelta(days=2),
    "business days": timedelta(days=14),
    "weeks": timedelta(days=8),
    "months": timedelta(days=33),
    "years": timedelta(days=368),
}


def own_moment(enrolment: Enrolment, place: Place, calendar: LocalCalendar) -> datetime:
    """The step's own moment: `after` counted from the anchor; a chain of months keeps the day it began on."""
    wait = place.step.after
    if wait is None:
        return enrolment.anchor_at
    began = enrolment.memory.get("months_from")
    day = local_of(datetime.fromisoformat(began), calendar.zone).day if began else None
    return _after(enrolment.anchor_at, wait, calendar, day)


#: Leads who were mailed together wait together: a batch asks for the same few moments.
_after = lru_cache(maxsize=4096)(after)


def planned_moment(enrolment: Enrolment, place: Place, calendar: LocalCalendar) -> datetime:
    """When the present occurrence is due. Turns of an `every` that went by while the last mail was late are passed over."""
    own = own_moment(enrolment, place, calendar)
    every = place.step.every if isinstance(place.step, SendStep) else None
    if every is None or enrolment.occurrence == 1:
        return own
    last_at = datetime.fromisoformat(enrolment.memory.get("last_at") or own.isoformat())
    turn = max(enrolment.occurrence - 1, int((last_at - own) / (AT_MOST[every.unit] * every.count)))
    while (moment := after(own, Duration(every.count * turn, every.unit), calendar)) <= last_at:
        turn += 1
    return moment


def is_over(step: SendStep, planned: datetime, enrolment: Enrolment, lead: Lead, calendar: LocalCalendar) -> bool:
    """Whether `until` lies before the planned moment."""
    if step.until is None:
        return False
    end = moment_of(step.until, enrolment.anchor_at, enrolment.enrolled_at, lead, calendar)
    return end is not None and planned > end
