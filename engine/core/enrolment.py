"""An enrolment: one lead's way through one campaign version. `apply` is the only way its state changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from engine.core.permission import Facts
from engine.core.touch import PastTouch
from engine.core.values import value_class
from engine.core.words import Cap

if TYPE_CHECKING:  # campaign.py knows conditions, which know PastEvent
    from engine.core.campaign import Campaign, Place


class EnrolmentState(StrEnum):
    """`finished`: the campaign was gone through; `stopped`: an event ended it."""

    ACTIVE = "active"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


@value_class(frozen=True, slots=True)
class Enrolment:
    """Where a lead stands in a campaign.

    `step` is the id of the step that comes next ("" after the last one) and `occurrence` counts from 1 within it.
    `anchor_at` is the moment its `after` counts from. `memory` holds, as JSON values, what only some steps need: the day
    of the month a chain of months began on, the own moment of an `every` step, the branches taken; see `lasting`.
    """

    enrolment_id: int
    lead_id: int
    episode_id: int
    campaign_id: str
    version_id: int
    state: EnrolmentState
    enrolled_at: datetime
    step: str
    occurrence: int
    anchor_at: datetime
    memory: Mapping[str, Any] = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PastEvent:
    """Something that happened to the lead: the kinds of EVENTS.jsonl (DESIGN section 6); `step` names the touch it is about."""

    at: datetime
    kind: str
    step: str | None = None
    is_machine: bool = False
    signal: str | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """An absence of the person behind an address; `until` is the last day away."""

    until: date
    from_: date | None = None


@value_class(frozen=True, slots=True)
class History:
    """What decide looks back on. `mailed_at`: when mails went to this address over all campaigns, oldest first;
    `account_mailed_at`: when any did to the lead's account, or are about to; `own_caps`: what the lead itself asked for.
    """

    facts: Facts
    touches: tuple[PastTouch, ...] = ()
    mailed_at: tuple[datetime, ...] = ()
    events: tuple[PastEvent, ...] = ()
    absences: tuple[Away, ...] = ()
    account_mailed_at: tuple[datetime, ...] = ()
    own_caps: tuple[Cap, ...] = ()


# What changes an enrolment ---------------------------------------------------------------------------------------------


@value_class(frozen=True, slots=True)
class Sent:
    """A mail was handed over at `at`."""

    step: str
    occurrence: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Withheld:
    """A mail was refused for good by permission, rendering or the provider; the enrolment goes on."""

    step: str
    occurrence: int
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """The campaign's own rule dropped a mail. `at` is what the next `after` counts from: `taken_at` of an unclear touch."""

    step: str
    occurrence: int
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Turned:
    """A branch, a wait_until or the end of an `every` was passed, at the step's own moment.

    `choice` is the number of the arm ("1" first, "" none), else how it ended: reached, timeout, no_date, over.
    """

    step: str
    choice: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Finished:
    """The campaign was gone through."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Stopped:
    """An event ended the enrolment; `reason` is its word."""

    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """Somebody paused it; nothing is decided until it is resumed."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Resumed:
    """It goes on where it stood."""

    at: datetime


Passed = Sent | Withheld | Skipped | Turned
Event = Passed | Finished | Stopped | Paused | Resumed

_ENDED = frozenset({EnrolmentState.FINISHED, EnrolmentState.STOPPED})
_MONTHLY = frozenset({"months", "years"})
#: What `memory` holds for the whole campaign: branches taken, the sender that stays, texts as they were at enrolment, the
#: campaigns that handed the lead on within the hour.
_LASTING = ("took", "sender", "pins", "entered")
#: `then` does not lead back into a campaign that was entered so short a time ago: without a wait, it would go on for ever.
_AGAIN_AFTER = timedelta(hours=1)


def begin(campaign: "Campaign", enrolled_at: datetime) -> tuple[str, int, datetime, Mapping[str, Any]]:
    """(step, occurrence, anchor_at, memory) of a new enrolment."""
    return campaign.first_step, 1, enrolled_at, {}


def handed_on(last: Enrolment, to: str, now: datetime) -> Mapping[str, Any] | None:
    """What an enrolment in the campaign `to` that follows `last` has to remember; None when it must not begin.

    A campaign that names itself, or several that name each other, may take no time at all for some leads.
    """
    entered = {**last.memory.get("entered", {}), last.campaign_id: last.enrolled_at.isoformat()}
    lately = {name: at for name, at in entered.items() if now - datetime.fromisoformat(at) < _AGAIN_AFTER}
    if to in lately:
        return None
    return {"entered": lately} if lately else {}


def apply(enrolment: Enrolment, event: Event, campaign: "Campaign") -> Enrolment:
    """The enrolment after `event`. Total: what ended stays ended, and an event about another (step, occurrence) than the
    present one, such as a second copy, changes nothing.

    A mail that was under way when the enrolment was paused still moves it on; it stays paused.
    """
    if enrolment.state in _ENDED:
        return enrolment
    match event:
        case Sent() | Withheld() | Skipped() | Turned():
            return _passed(enrolment, event, campaign)
        case Finished():
            return replace(enrolment, state=EnrolmentState.FINISHED, step="", occurrence=1, reason=None)
        case Stopped(reason=reason):
            return replace(enrolment, state=EnrolmentState.STOPPED, reason=reason)
        case Paused():
            return replace(enrolment, state=EnrolmentState.PAUSED, reason="paused")
        case Resumed():
            return replace(enrolment, state=EnrolmentState.ACTIVE, reason=None)


def _passed(enrolment: Enrolment, event: Passed, campaign: "Campaign") -> Enrolment:
    place = campaign.route.get(enrolment.step)
    if place is None or event.step != enrolment.step:
        return enrolment
    if isinstance(event, Turned):
        return _moved(enrolment, place, _way_out(place, event.choice), event, campaign)
    if event.occurrence != enrolment.occurrence:
        return enrolment
    most = place.step.occurrences
    if most is None or enrolment.occurrence < most:
        memory = {**enrolment.memory, "last_at": event.at.isoformat()}
        return _placed(enrolment, enrolment.step, enrolment.occurrence + 1, enrolment.anchor_at, memory)
    return _moved(enrolment, place, place.next_id, event, campaign)


def _way_out(place: "Place", choice: str) -> str:
    arm = int(choice) - 1 if choice.isdecimal() else -1
    return place.arm_ids[arm] if 0 <= arm < len(place.arm_ids) else place.next_id


def _moved(enrolment: Enrolment, place: "Place", step: str, event: Passed, campaign: "Campaign") -> Enrolment:
    """Onto `step`: its `after` counts from the event, and only what later steps need is remembered."""
    memory = lasting(enrolment.memory)
    if isinstance(event, Turned) and place.arm_ids:
        memory["took"] = {**memory.get("took", {}), event.step: event.choice}
    following = campaign.route.get(step)
    if following and _is_monthly(place) and _is_monthly(following):
        memory["months_from"] = enrolment.memory.get("months_from") or enrolment.anchor_at.isoformat()
    return _placed(enrolment, step, 1, event.at, memory)


def _placed(e: Enrolment, step: str, occurrence: int, anchor_at: datetime, memory: Mapping[str, Any]) -> Enrolment:
    """At another place of its way. Why a step waited is over with the step; only a pause goes on.

    `replace` would take twice as long, for every mail that leaves.
    """
    reason = e.reason if e.state is EnrolmentState.PAUSED else None
    who = e.enrolment_id, e.lead_id, e.episode_id, e.campaign_id, e.version_id, e.state, e.enrolled_at
    return Enrolment(*who, step, occurrence, anchor_at, memory, reason)


def lasting(memory: Mapping[str, Any]) -> dict[str, Any]:
    """What of a memory is kept when its step is left."""
    return {key: memory[key] for key in _LASTING if memory.get(key)}


def _is_monthly(place: "Place") -> bool:
    """Whether the step is a link of a chain of `after: N months`."""
    return place.step.after is not None and place.step.after.unit in _MONTHLY and place.step.occurrences == 1
