"""A new campaign version is tried on a few leads first: the others get it an hour later, unless too much of that came back.

Only where mail leaves the house for good. What the outbox writes lies in a folder, and nothing of it can come back.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from engine import pausing
from engine.core.reputation import harm
from engine.core.touch import touch_id
from engine.holding import Hold
from engine.house import House
from engine.live import Live
from engine.store import Tx, canaries, figures
from engine.store.canaries import Canary
from engine.store.cases import Case

log = structlog.get_logger()

CANARY = "canary"
#: Bounces come within minutes, complaints within the hour that people read their mail.
WAITS = timedelta(hours=1)
_STOPPED_FOR = timedelta(hours=1)


def hold_back(tx: Tx, house: House, live: Live, cases: Sequence[Case], now: datetime) -> list[Hold | None]:
    """For each case None, and its mail may leave; or why it waits. Nothing is asked of versions that were found good before."""
    first = house.settings.canary
    if not first or house.transport.settles == "readback":
        return [None] * len(cases)
    asked = {case.enrolment.version_id for case in cases} - live.tried
    if not asked:
        return [None] * len(cases)
    known = canaries.lock(tx, asked, now)
    shut = {v: _judge(tx, live, v, canary, now) for v, canary in known.items()}
    holds = [_hold(case, known, shut, first) for case in cases]
    for version_id, canary in known.items():
        if version_id not in live.tried:
            canaries.save(tx, version_id, canary)
    return holds


def _judge(tx: Tx, live: Live, version_id: int, canary: Canary, now: datetime) -> Hold | None:
    """Why the others wait: for the hour to pass, or for somebody to look. None when the version is found good."""
    if canary.opened_at is None and now < canary.began_at + WAITS:
        return Hold(CANARY, canary.began_at + WAITS)
    if canary.opened_at is None:
        campaign_id = live.campaign(version_id).campaign
        found = figures.of_touches(tx, canary.touch_ids)
        if why := harm(found, is_first=True):
            pausing.pause_for_harm(tx, campaign_id, f"of its first mails {why}", live.company, now)
            return Hold("campaign_stopped", now + _STOPPED_FOR)
        canaries.save(tx, version_id, replace(canary, opened_at=now))
        log.info("campaign_version_opened", campaign_id=campaign_id, version_id=version_id, first=found.sent)
    live.tried.add(version_id)
    return None


def _hold(case: Case, known: dict[int, Canary], shut: dict[int, Hold | None], first: int) -> Hold | None:
    """Who was among the first stays among them, also when its mail has to be tried again."""
    enrolment = case.enrolment
    hold = shut.get(enrolment.version_id)
    if hold is None or hold.reason != CANARY:
        return hold
    canary = known[enrolment.version_id]
    touch = touch_id(enrolment.enrolment_id, enrolment.step, enrolment.occurrence)
    if touch in canary.touch_ids:
        return None
    if len(canary.touch_ids) >= first:
        return hold
    known[enrolment.version_id] = replace(canary, touch_ids=(*canary.touch_ids, touch))
    return None
