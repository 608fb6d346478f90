"""Permission: what cannot be read is a no; what lasts comes before what passes; each no is a word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.lead import LeadState
from engine.core.permission import Facts, No, refusal

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
YES = Facts(LeadState.RELEASED)
FACTS = st.builds(
    Facts,
    lead_state=st.sampled_from(LeadState),
    is_readable=st.booleans(),
    suppressed=st.none() | st.sampled_from(["unsubscribed", "bounced"]),
    enrolment_is_active=st.booleans(),
    campaign_is_stopped=st.booleans(),
    account_is_warm=st.booleans(),
    is_owned_in_crm=st.booleans(),
    consent_until=st.none() | st.sampled_from([NOW - timedelta(1), NOW, NOW + timedelta(1)]),
    lacks_consent=st.booleans(),
    is_away=st.booleans(),
)

FINAL = [
    (replace(YES, lead_state=LeadState.WARM), "promoted"),
    (replace(YES, lead_state=LeadState.CLAIMED), "promoted"),
    (replace(YES, lead_state=LeadState.WON), "won"),
    (replace(YES, lead_state=LeadState.LOST), "lost"),
    (replace(YES, lead_state=LeadState.ERASED), "erased"),
    (replace(YES, suppressed="unsubscribed"), "unsubscribed"),
    (replace(YES, lacks_consent=True), "no_consent"),
    (replace(YES, consent_until=NOW), "consent_expired"),
]
PASSING = [
    (replace(YES, is_readable=False), "permission_unreadable"),
    (replace(YES, enrolment_is_active=False), "not_active"),
    (replace(YES, campaign_is_stopped=True), "campaign_stopped"),
    (replace(YES, account_is_warm=True), "account_warm"),
    (replace(YES, is_owned_in_crm=True), "owned_in_crm"),
    (replace(YES, is_away=True), "absence"),
]


def test_a_released_or_dormant_lead_with_nothing_against_it_may_be_written_to() -> None:
    assert refusal(YES, NOW) is None
    assert refusal(replace(YES, lead_state=LeadState.DORMANT, consent_until=NOW + timedelta(seconds=1)), NOW) is None


@pytest.mark.parametrize(("facts", "reason"), FINAL, ids=lambda value: str(value) if isinstance(value, str) else "")
def test_what_lasts_ends_the_drip(facts: Facts, reason: str) -> None:
    assert refusal(facts, NOW) == No(reason, is_final=True)


@pytest.mark.parametrize(("facts", "reason"), PASSING, ids=lambda value: str(value) if isinstance(value, str) else "")
def test_what_passes_holds_the_mail(facts: Facts, reason: str) -> None:
    assert refusal(facts, NOW) == No(reason, is_final=False)


@given(FACTS)
def test_there_is_a_yes_only_when_nothing_at_all_is_against_it(facts: Facts) -> None:
    against = [
        not facts.is_readable,
        facts.lead_state not in {LeadState.RELEASED, LeadState.DORMANT},
        facts.suppressed is not None,
        facts.lacks_consent,
        facts.consent_until is not None and facts.consent_until <= NOW,
        not facts.enrolment_is_active,
        facts.campaign_is_stopped,
        facts.account_is_warm,
        facts.is_owned_in_crm,
        facts.is_away,
    ]
    assert (refusal(facts, NOW) is None) == (not any(against))


@given(FACTS)
def test_what_lasts_is_never_hidden_by_what_passes(facts: Facts) -> None:
    no = refusal(facts, NOW)
    calm = replace(
        facts, enrolment_is_active=True, campaign_is_stopped=False, account_is_warm=False, is_owned_in_crm=False
    )
    lasting = refusal(replace(calm, is_away=False), NOW)
    if lasting is not None:
        assert no == lasting
