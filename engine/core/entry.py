"""Which campaign a released lead enters: by the reason of its release, by `where`, by priority."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from engine.core.calendar import LocalCalendar, after
from engine.core.campaign import Campaign, Enter
from engine.core.conditions import View
from engine.core.lead import Lead

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class NotEntered:
    """No campaign takes the lead: it stays released and watched, and the rep is told why."""

    reason: str


def refuses(
    campaign: Campaign, lead: Lead, last_here: datetime | None = None, now: datetime | None = None
) -> str | None:
    """Why `campaign` does not take the lead; None when it does. One without `enter` takes only who is sent to it.

    `last_here`: when the lead was in this campaign last, None if never; `now` is needed with it.
    """
    if lead.release is None:
        return "not_released"
    if campaign.enter is None:
        return "no_entry"
    if campaign.enter.released_for and lead.release.reason not in campaign.enter.released_for:
        return "other_reason"
    if campaign.enter.where is not None and not campaign.enter.where.holds(View(lead)):
        return "where"
    if last_here is not None and now is not None and not _may_again(campaign.enter, last_here, now):
        return "was_here"
    return None


def _may_again(enter: Enter, last_here: datetime, now: datetime) -> bool:
    if enter.again_after is None:
        return enter.again == "always"
    return after(last_here, enter.again_after, LocalCalendar(_UTC)) <= now


def choose_campaign(
    lead: Lead,
    campaigns: Iterable[Campaign],
    last_in: Mapping[str, datetime] | None = None,
    now: datetime | None = None,
) -> Campaign | NotEntered:
    """The campaign of the highest priority that takes the lead (ties: the first id by alphabet).

    `last_in`: when the lead was in a campaign last, by id; for `enter: { again: ... }`.
    """
    known = last_in or {}
    refused = {c.campaign: (refuses(c, lead, known.get(c.campaign), now), c) for c in campaigns}
    fitting = [campaign for why, campaign in refused.values() if why is None]
    if not fitting:
        was_here = any(why == "was_here" for why, _ in refused.values())
        return NotEntered("not_released" if lead.release is None else "was_here" if was_here else "no_campaign_fits")
    return min(fitting, key=lambda campaign: (-campaign.priority, campaign.campaign))
