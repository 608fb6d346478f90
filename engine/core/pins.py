"""What an enrolment keeps from its first day: who writes (`sticky_sender`), and texts as they were (`pin: true`)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from engine.core.campaign import Campaign, SendStep
from engine.core.enrolment import Enrolment
from engine.core.lead import Lead, Rep


def remembered(campaign: Campaign, lead: Lead, hashes: Mapping[str, str]) -> dict[str, Any]:
    """What to put into the memory of an enrolment that begins. `hashes`: of each mail, which text is in force now."""
    kept: dict[str, Any] = {}
    if campaign.sticky_sender and lead.owner is not None:
        kept["sender"] = {"name": lead.owner.name, "address": lead.owner.address}
    pinned = {name for step in campaign.send_steps if step.pin for name in step.send}
    if pinned:
        kept["pins"] = {name: hash_ for name, hash_ in hashes.items() if _is_one_of(name, pinned)}
    return kept


def _is_one_of(name: str, pinned: set[str]) -> bool:
    """Whether a folder is one of these mails, a variant of one, or either in a language."""
    parts = name.split("/")
    tails = ["/".join(parts[start:end]) for start in (0, 1) for end in (len(parts), len(parts) - 1)]
    return any(tail in pinned for tail in tails)


def with_sender(lead: Lead, enrolment: Enrolment) -> Lead:
    """The lead as mails see it: owned by whoever wrote first, where the campaign asks for that."""
    sender = enrolment.memory.get("sender")
    if not sender:
        return lead
    return replace(lead, owner=Rep(lead.owner.rep_id if lead.owner else 0, sender["address"], sender["name"]))


def pins_of(enrolment: Enrolment, campaign: Campaign, step: str) -> Mapping[str, str]:
    """The texts (mail -> hash) that this step of the enrolment is held to; none when it is sent as applied last."""
    place = campaign.route.get(step)
    if place is None or not isinstance(place.step, SendStep) or not place.step.pin:
        return {}
    pins: Mapping[str, str] = enrolment.memory.get("pins", {})
    return pins
