"""An alert: a warm lead handed back to its rep. What it says, how long the rep has, and who gets it next."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from engine.core.lead import Lead, Reason, Rep
from engine.core.signal import Signal


class AlertState(StrEnum):
    """`pending`: not handed over yet; `delivered`: the claim clock runs; `closed`: the lead was won or lost."""

    PENDING = "pending"
    DELIVERED = "delivered"
    CLAIMED = "claimed"
    REJECTED = "rejected"
    CLOSED = "closed"


#: Nobody claimed or rejected it yet. (Its account is warm in these states and while it is claimed.)
UNDECIDED = frozenset({AlertState.PENDING, AlertState.DELIVERED})


class _Json(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Person(_Json):
    """A lead as an alert shows it."""

    lead_id: int
    name: str
    address: str
    title: str = ""


class Quote(_Json):
    """One piece of evidence. `link` is shown as a link only when it is plain http or https."""

    quote: str
    source: str
    link: str | None = None
    at: datetime | None = None


class SentMail(_Json):
    """One mail of ours that the lead got, or may have got, before the alert."""

    at: datetime
    campaign: str
    step: str
    state: str


class AlertBody(_Json):
    """Everything an alert says, kept as JSON with its row: what the rep was told stays what it was."""

    lead: Person
    account: str | None = None
    domain: str | None = None
    reason: Reason
    released_at: datetime
    note: str = ""
    kind: str
    title: str
    happened_at: datetime
    score: float
    threshold: float
    reasons: tuple[str, ...]
    evidence: tuple[Quote, ...] = ()
    told_by: str = ""  # how often it was told and by how many independent sources, as a sentence
    sent: tuple[SentMail, ...] = ()
    also_there: tuple[Person, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """Where an alert's buttons lead. Both open a page; only its button acts."""

    claim: str
    reject: str


def person(lead: Lead) -> Person:
    """`lead` as an alert shows it; without a name, its address stands for it."""
    name = " ".join(part for part in (lead.first_name, lead.last_name) if part) or lead.address
    return Person(lead_id=lead.lead_id, name=name, address=lead.address, title=lead.title)


def alert_key(signal: Signal) -> str:
    """One alert per account and story (an account's signal without a story is its own); else one per lead and signal."""
    if signal.account_id is None:
        return f"lead/{signal.lead_id}/{signal.signal_key}"
    if signal.story_id is None:
        return f"account/{signal.account_id}/signal/{signal.signal_key}"
    return story_alert_key(signal.account_id, signal.story_id)


def story_alert_key(account_id: int, story_id: int) -> str:
    """The key of the one alert about a story of an account."""
    return f"account/{account_id}/story/{story_id}"


def claim_deadline(handed_at: datetime, rep: Rep | None, hours: float = 24, closed: Collection[date] = ()) -> datetime:
    """When an alert handed over at `handed_at` must be claimed: after `hours` elapsed hours on the rep's working days.

    Days off (and the company's `closed` days) do not count, midnight to midnight in the rep's zone: from Friday 16:00 to
    Monday 16:00. Nobody's zone is UTC. Somebody without any working day gets plain hours.
    """
    zone = _zone(rep.time_zone if rep else "UTC")
    working = rep.working_days if rep and rep.working_days else (1, 2, 3, 4, 5)
    moment, left = handed_at.astimezone(UTC), timedelta(hours=hours)
    day = handed_at.astimezone(zone).date()
    for _ in range(_LONGEST):
        midnight = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
        if day.isoweekday() in working and day not in closed:
            if left <= midnight - moment:
                return moment + left
            left -= midnight - moment
        moment, day = midnight, day + timedelta(days=1)
    return handed_at.astimezone(UTC) + timedelta(hours=hours)


_LONGEST = 400  # days; no company is closed for longer


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return ZoneInfo("UTC")


def next_in_line(rep: Rep | None) -> int | None:
    """Who gets what this rep leaves unclaimed: the backup, else the manager."""
    if rep is None:
        return None
    others = (rep_id for rep_id in (rep.backup_id, rep.manager_id) if rep_id is not None and rep_id != rep.rep_id)
    return next(others, None)
