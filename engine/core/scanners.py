"""Which clicks are a program's: what no reader does. A machine's click is kept and shown, and never counts.

Security gateways follow the links of a mail before they deliver it, all of them at once, often first with HEAD and then again with
the name of a browser. One click by itself says nothing of this; the clicks of one mail side by side do.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

#: Nobody follows so many different links of one mail ...
MANY_LINKS = 3
#: ... within this time, or two of them within the shorter one.
BURST, INSTANT = timedelta(seconds=10), timedelta(seconds=1)
#: What follows a program's click so closely comes from the same program, whatever it calls itself.
ECHO = timedelta(seconds=5)


class Click(NamedTuple):
    """One click of a mail. `is_machine`: known already, by its request alone."""

    event_id: int
    target: str
    at: datetime
    is_machine: bool


def machines(clicks: Sequence[Click], delivered_at: datetime | None) -> set[int]:
    """The ids of those clicks of one mail that are a program's. `delivered_at`: when its server took it, if that is known."""
    found = {click.event_id for click in clicks if click.is_machine}
    found |= {click.event_id for click in clicks if delivered_at is not None and click.at < delivered_at}
    ordered = sorted(clicks, key=lambda click: click.at)
    found |= _in_bursts(ordered, BURST, MANY_LINKS) | _in_bursts(ordered, INSTANT, 2)
    known = [click.at for click in ordered if click.event_id in found]
    return found | {click.event_id for click in ordered if any(abs(click.at - at) <= ECHO for at in known)}


def _in_bursts(ordered: Sequence[Click], within: timedelta, links: int) -> set[int]:
    """Clicks in a stretch of time `within` which at least `links` different links were followed."""
    found: set[int] = set()
    first = 0
    for last, click in enumerate(ordered):
        while click.at - ordered[first].at > within:
            first += 1
        stretch = ordered[first : last + 1]
        if len({each.target for each in stretch}) >= links:
            found |= {each.event_id for each in stretch}
    return found
