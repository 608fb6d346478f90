"""What keeps every mail to leads in the house, whoever it is for. Asked when a batch is decided, and again at the last look."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.house import House
from engine.store import Tx, standing

#: Whoever starts the house again wakes those who wait for it; till then they are looked at in passing.
_LOOK_AGAIN = timedelta(hours=1)
STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Hold:
    """Nothing leaves before `until`: the word that is stored and shown, and when to look again."""

    reason: str
    until: datetime


def find_hold(tx: Tx, house: House, now: datetime) -> Hold | None:
    """Why nothing may leave at `now`; None when it may. One small query, whatever is held."""
    del house
    found = standing.load(tx)
    if found.stopped is not None:
        return Hold(STOPPED, now + _LOOK_AGAIN)
    return None
