"""Stand-ins for every port, for our tests and for those of people who build on Rekindle. The database is never faked."""

import json
import os
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from engine import crash_points
from engine.core.delivery import Accepted, Outcome
from engine.core.errors import Unavailable
from engine.crash_points import Crash, armed
from engine.ports import Fetched, FetchRefused, Mail, Notice

__all__ = [
    "Crash",
    "FrozenClock",
    "LedgerTransport",
    "MemoryCrm",
    "MemoryFetcher",
    "MemoryNotifier",
    "MemoryTransport",
    "armed",
]


class FrozenClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """The moment it stands at."""
        return self._now

    def move_to(self, now: datetime) -> None:
        """Put it to this moment; backwards too, as a clock that is set may go."""
        self._now = now

    def move(self, **span: float) -> None:
        """Move it on: `move(hours=2)`."""
        self._now += timedelta(**span)


@dataclass
class MemoryTransport:
    """Keeps what it is given. `answers`: outcome by recipient, for those that shall not be accepted."""

    group_size: int = 500
    settles: Literal["readback", "events", "never"] = "readback"
    timeout: timedelta = timedelta(seconds=5)
    name: str = "memory"
    sent: list[Mail] = field(default_factory=list)
    answers: dict[str, Outcome] = field(default_factory=dict)

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """Accept all but those of `answers`."""
        outcomes = [self.answers.get(mail.recipient, Accepted(f"memory:{mail.touch_id}")) for mail in group]
        self.sent += [mail for mail, outcome in zip(group, outcomes, strict=True) if isinstance(outcome, Accepted)]
        return outcomes

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Those it kept, as long as it settles by reading back."""
        wanted = set(touch_ids) if self.settles == "readback" else set()
        return wanted & {mail.touch_id for mail in self.sent}


class LedgerTransport:
    """A provider whose ledger is a file that survives a kill -9: one line per request it could have accepted.

    It settles by events, like a real one; `delay_s` is how long a request takes. The fault tests join its ledger to the database.
    """

    name = "ledger"
    settles: Literal["readback", "events", "never"] = "events"

    def __init__(self, path: Path, *, group_size: int = 16, delay_s: float = 0.0, timeout_s: float = 5.0) -> None:
        self._path = path
        self._delay_s = delay_s
        self.group_size = group_size
        self.timeout = timedelta(seconds=timeout_s)

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """Append the touch ids in one write, then accept them all."""
        crash_points.reach("transport.send:before")
        lines = "".join(
            json.dumps({"touch_id": m.touch_id, "to": m.recipient, "pid": os.getpid()}) + "\n" for m in group
        )
        with self._path.open("ab", buffering=0) as file:
            file.write(lines.encode())
        time.sleep(self._delay_s)
        crash_points.reach("transport.send:after")
        return [Accepted(f"ledger:{mail.touch_id}") for mail in group]

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Nothing: a provider tells by events."""
        del touch_ids
        return set()

    def ledger(self) -> list[str]:
        """The touch ids of every request, in order, copies included."""
        if not self._path.exists():
            return []
        return [json.loads(line)["touch_id"] for line in self._path.read_text().splitlines()]


@dataclass
class MemoryCrm:
    """Knows whom sales works on; `is_away`: it does not answer."""

    owned: set[str] = field(default_factory=set)
    is_away: bool = False
    asked: list[set[str]] = field(default_factory=list)

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these, those of `owned`."""
        self.asked.append(set(addresses))
        if self.is_away:
            raise Unavailable("the CRM is away")
        return self.owned & set(addresses)


@dataclass
class MemoryNotifier:
    """Keeps the notices it is given; `outcome` is what it answers."""

    channel: str = "mail"
    outcome: Outcome = field(default_factory=Accepted)
    sent: list[Notice] = field(default_factory=list)

    def notify(self, notice: Notice) -> Outcome:
        """Keep it when the answer is yes."""
        if isinstance(self.outcome, Accepted):
            self.sent.append(notice)
        return self.outcome


@dataclass
class MemoryFetcher:
    """Serves `pages` (URL -> body, or a whole answer) and remembers what it was asked, and what forms were posted."""

    pages: dict[str, bytes | Fetched | FetchRefused] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    posted: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched | FetchRefused:
        """The page, or a 404."""
        self.asked.append((url, dict(headers or {})))
        return self._page(url)

    def post(self, url: str, form: Mapping[str, str]) -> Fetched | FetchRefused:
        """What a hub answers that stands among the pages, or a 404."""
        self.posted.append((url, dict(form)))
        return self._page(url)

    def _page(self, url: str) -> Fetched | FetchRefused:
        page = self.pages.get(url)
        if page is None:
            return Fetched(url, 404, {}, b"")
        return Fetched(url, 200, {}, page) if isinstance(page, bytes) else page
