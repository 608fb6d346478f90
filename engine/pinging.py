"""A ping: somebody says that a source has news. It is looked at sooner; what else was said is never read.

Whoever pings can at most make us ask the source itself a little earlier, so the signed address is proof enough, and a lie costs
one conditional request a minute.
"""

from datetime import datetime, timedelta

from engine.core.source import Source
from engine.house import House
from engine.store import sources

_LOOK = "look"  # the purpose of the token
#: Pings that come closer together than this make one look.
_REST = timedelta(minutes=1)


def ping_url(house: House, source_id: int) -> str:
    """Where your own publishing system says that this source has news."""
    return f"{house.settings.base_url}/hooks/look/{house.tokens.sign(_LOOK, str(source_id))}"


def find_pinged(house: House, token: str) -> Source | None:
    """The source of a genuine token."""
    return load_source(house, house.tokens.read(_LOOK, token) or "")


def load_source(house: House, number: str) -> Source | None:
    """The source that a token of ours named by its number; None when it named none."""
    if not number.isdigit():
        return None
    with house.store.read() as tx:
        return next(iter(sources.load(tx, [int(number)])), None)


def note_ping(house: House, source: Source, now: datetime) -> None:
    """Look at this source now, unless it was looked at within the last minute, or is not watched."""
    if source.polled_at is None or source.polled_at <= now - _REST:
        with house.store.begin("pinging.make_due") as tx:
            sources.make_due(tx, [source.source_id], now)
