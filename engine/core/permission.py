"""May we write to this lead now? Read when a lead is enrolled, when a step is decided, and directly before hand-over."""

from dataclasses import dataclass
from datetime import datetime

from engine.core.lead import LeadState

#: Why a mail waits whose reader asked for fewer mails.
LESS_OFTEN = "less_often"


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the answer depends on, read for many leads by one query.

    `is_readable` False: the query failed or a part was missing; what cannot be read is a no.
    `suppressed` is the reason of the strongest suppression of the address, its domain, the lead or the account.
    """

    lead_state: LeadState
    is_readable: bool = True
    suppressed: str | None = None
    enrolment_is_active: bool = True
    is_paused: bool = False
    campaign_is_stopped: bool = False
    account_is_warm: bool = False
    is_owned_in_crm: bool = False
    consent_until: datetime | None = None
    lacks_consent: bool = False
    # Only the last look says these two; decide has the absences and the mails themselves.
    is_away: bool = False  # on the lead's own calendar day
    has_enough: bool = False  # by the lead's own wish, see engine.store.address_caps


@dataclass(frozen=True, slots=True)
class No:
    """A refusal: the word that is stored and shown, and whether it lasts (`is_final`) or may pass."""

    reason: str
    is_final: bool


def refusal(facts: Facts, now: datetime) -> No | None:
    """Why nothing may be sent to this lead at `now`; None when it may. The first reason in this order is given."""
    if not facts.is_readable:
        return No("permission_unreadable", is_final=False)
    if facts.lead_state in {LeadState.WARM, LeadState.CLAIMED}:
        return No("promoted", is_final=True)
    if facts.lead_state in {LeadState.WON, LeadState.LOST, LeadState.ERASED}:
        return No(str(facts.lead_state), is_final=True)
    if facts.suppressed:
        return No(facts.suppressed, is_final=True)
    if facts.lacks_consent:
        return No("no_consent", is_final=True)
    if facts.consent_until is not None and facts.consent_until <= now:
        return No("consent_expired", is_final=True)
    return _passing(facts)


def _passing(facts: Facts) -> No | None:
    if facts.is_paused:
        return No("paused", is_final=False)
    if not facts.enrolment_is_active:
        return No("not_active", is_final=False)
    if facts.campaign_is_stopped:
        return No("campaign_stopped", is_final=False)
    if facts.account_is_warm:
        return No("account_warm", is_final=False)
    if facts.is_owned_in_crm:
        return No("owned_in_crm", is_final=False)
    if facts.is_away:
        return No("absence", is_final=False)
    if facts.has_enough:
        return No(LESS_OFTEN, is_final=False)
    return None
