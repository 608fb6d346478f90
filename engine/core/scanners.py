"""Which clicks are a program's: what no reader does. A machine's click is kept and shown, and never counts.

Security gateways follow the links of a mail before they deliver it, all of them at once, often first with HEAD and then again with
the name of a browser. One click by itself says nothing of this; the clicks of one mail side by side do, and so do those of one
client, which looks through the mails of many people.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import itemgetter
from typing import NamedTuple

#: Nobody follows so many different links of one mail ...
MANY_LINKS = 3
#: ... within this time, or two of them within the shorter one.
BURST, INSTANT = timedelta(seconds=10), timedelta(seconds=1)
#: What follows a program's click so closely comes from the same program, whatever it calls itself.
ECHO = timedelta(seconds=5)
#: Nobody follows links in the mails of so many people within this time. An office behind one address may hold a few of our leads.
MANY_RECIPIENTS, ROUND = 5, timedelta(minutes=10)


class Click(NamedTuple):
    """One click of a mail. `is_machine`: known already, by its request alone. `client`: whose it is, as far as that is known; the
    same for one network address on one day. `is_trap`: of the link that no reader sees.
    """

    event_id: int
    target: str
    at: datetime
    is_machine: bool
    client: str | None = None
    is_trap: bool = False


class Visit(NamedTuple):
    """One click of a client, in the mail of some recipient."""

    event_id: int
    recipient: str
    at: datetime


_Mark = tuple[int, str, datetime]  # which click, on what or to whom, and when


def machines(clicks: Sequence[Click], delivered_at: datetime | None) -> set[int]:
    """The ids of those clicks of one mail that are a program's. `delivered_at`: when its server took it, if that is known."""
    trapped = {click.client for click in clicks if click.is_trap and click.client}
    found = {click.event_id for click in clicks if click.is_machine or click.is_trap or click.client in trapped}
    found |= {click.event_id for click in clicks if delivered_at is not None and click.at < delivered_at}
    if len(clicks) == 1:  # as most: there is nothing beside it
        return found
    ordered = sorted(clicks, key=lambda click: click.at)
    marks = [click[:3] for click in ordered]
    found |= _in_bursts(marks, BURST, MANY_LINKS) | _in_bursts(marks, INSTANT, 2)
    known = [click.at for click in ordered if click.event_id in found]
    return found | {click.event_id for click in ordered if any(abs(click.at - at) <= ECHO for at in known)}


def rounds(visits: Sequence[Visit]) -> set[int]:
    """The ids of those clicks of one client that are a program's, which looks through the mails of many people."""
    marks: list[_Mark] = sorted(visits, key=itemgetter(2))
    return _in_bursts(marks, ROUND, MANY_RECIPIENTS)


def _in_bursts(ordered: Sequence[_Mark], within: timedelta, many: int) -> set[int]:
    """Those in a stretch of time `within` which there are at least `many` different ones. Linear: a program clicks without end."""
    found: set[int] = set()
    here: Counter[str] = Counter()
    first = told = 0
    for last, (_, name, at) in enumerate(ordered):
        here[name] += 1
        while at - ordered[first][2] > within:
            here[ordered[first][1]] -= 1
            if not here[ordered[first][1]]:
                del here[ordered[first][1]]
            first += 1
        if len(here) >= many:
            found.update(each[0] for each in ordered[max(first, told) : last + 1])
            told = last + 1
    return found
