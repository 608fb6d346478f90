"""Which campaign a released lead enters: by the reason of its release, by `where`, by priority."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.core.campaign import Campaign
from engine.core.conditions import View
from engine.core.lead import Lead


@dataclass(frozen=True, slots=True)
class NotEntered:
    """No campaign takes the lead: it stays released and watched, and the rep is told why."""

    reason: str


def refuses(campaign: Campaign, lead: Lead) -> str | None:
    """Why `campaign` does not take the lead; None when it does. One without `enter` takes only who is sent to it."""
    if lead.release is None:
        return "not_released"
    if campaign.enter is None:
        return "no_entry"
    if campaign.enter.released_for and lead.release.reason not in campaign.enter.released_for:
        return "other_reason"
    if campaign.enter.where is not None and not campaign.enter.where.holds(View(lead)):
        return "where"
    return None


def choose_campaign(lead: Lead, campaigns: Iterable[Campaign]) -> Campaign | NotEntered:
    """The campaign of the highest priority that takes the lead (ties: the first id by alphabet)."""
    fitting = [campaign for campaign in campaigns if refuses(campaign, lead) is None]
    if not fitting:
        return NotEntered("not_released" if lead.release is None else "no_campaign_fits")
    return min(fitting, key=lambda campaign: (-campaign.priority, campaign.campaign))
