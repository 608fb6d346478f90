"""An enrolment: one lead's way through one campaign version. `apply` is the only way its state changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from engine.core.permission import Facts
from engine.core.touch import PastTouch


class EnrolmentState(StrEnum):
    """`finished`: the campaign was gone through; `stopped`: an event ended it."""

    ACTIVE = "active"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Where a lead stands in a campaign.

    `step` is the id of the step that comes next ("" after the last one) and `occurrence` counts from 1 within it.
    `anchor_at` is the moment its `after` counts from. `memory` holds, as JSON values, what only some steps need: the day
    of the month a chain of months began on, the own moment of an `every` step, the branches taken.
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


@dataclass(frozen=True, slots=True)
class History:
    """What decide looks back on. `mailed_at`: when mails went to this address over all campaigns, oldest first."""

    facts: Facts
    touches: tuple[PastTouch, ...] = ()
    mailed_at: tuple[datetime, ...] = ()
    events: tuple[PastEvent, ...] = ()
    absences: tuple[Away, ...] = ()
