"""The pause of single leads: their drip rests where it stands until somebody resumes it."""

from collections.abc import Collection, Mapping
from datetime import datetime

from engine.house import House
from engine.store import Tx, enrolments, timeline
from engine.store.timeline import Entry


def pause_leads(house: House, lead_ids: Collection[int], by: str) -> int:
    """Let the drips of these leads rest; how many ran. A mail that is handed over at this moment still leaves; one that is
    due during the pause leaves after it, unless its step's `if_late_by` says otherwise.
    """
    now = house.clock.now()
    with house.store.begin("resting.pause") as tx:
        rested = enrolments.pause(tx, lead_ids)
        _note(tx, rested, "pause", by, now)
    return len(rested)


def resume_leads(house: House, lead_ids: Collection[int], by: str) -> int:
    """Let them go on where they stood; how many had rested."""
    now = house.clock.now()
    with house.store.begin("resting.resume") as tx:
        going = enrolments.resume(tx, lead_ids, now)
        _note(tx, going, "resume", by, now)
    return len(going)


def _note(tx: Tx, changed: Mapping[int, int], kind: str, by: str, now: datetime) -> None:
    entries = (Entry(lead_id, now, kind, None, held, detail={"by": by}) for lead_id, held in changed.items())
    timeline.add(tx, entries)
