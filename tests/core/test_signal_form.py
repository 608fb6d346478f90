"""Signals from other systems: what is taken, and what is refused with a sentence."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from engine.core.signal import SignalKind, Strength
from engine.core.signal_form import SignalForm, form_problems

NOW = datetime(2026, 6, 5, 14, 0, tzinfo=UTC)
LEAST = {"key": "crm-17", "lead": "Ana@Customer.Example", "title": "Ana started a trial"}


def test_the_least_a_signal_needs_is_a_key_a_subject_and_a_title() -> None:
    signal = SignalForm.model_validate(LEAST).signal(4, None, NOW)
    assert (signal.signal_key, signal.kind, signal.lead_id, signal.happened_at) == (
        "custom/crm-17",
        SignalKind.CUSTOM,
        4,
        NOW,
    )
    assert signal.strength is Strength.STRONG
    assert signal.evidence[0].quote == "Ana started a trial"
    assert signal.data == {}


def test_a_named_signal_and_a_job_change_keep_their_facet() -> None:
    assert SignalForm.model_validate(LEAST | {"name": "trial"}).signal(4, None, NOW).topic == "custom.trial"
    moved = LEAST | {"kind": "job_change", "move": "promoted"}
    assert SignalForm.model_validate(moved).signal(4, None, NOW).topic == "job_change.promoted"


def test_the_future_is_now_and_the_past_stays() -> None:
    told = LEAST | {"happened_at": "2099-01-01T00:00:00Z"}
    assert SignalForm.model_validate(told).signal(4, None, NOW).happened_at == NOW
    earlier = NOW - timedelta(days=3)
    assert (
        SignalForm.model_validate(LEAST | {"happened_at": earlier.isoformat()}).signal(4, None, NOW).happened_at
        == earlier
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"lead": None}, "give one of the two"),
        ({"account": "customer.example"}, "give one of the two"),
        ({"lead": "not an address"}, "mail address"),
        ({"lead": "a@x.example\r\nBcc: b@x.example"}, "mail address"),
        ({"kind": "reply_interested"}, "our own watchers"),
        ({"kind": "clicked"}, "our own watchers"),
        ({"kind": "nonsense"}, "kind"),
        ({"kind": "funding", "name": "x"}, "only a signal of kind custom"),
        ({"kind": "job_change"}, "says its move"),
        ({"move": "promoted"}, "says its move"),
        ({"name": "Has Spaces"}, "name"),
        ({"link": "javascript:alert(1)"}, "plain http or https"),
        ({"key": ""}, "key"),
        ({"key": "x\ny"}, "key"),
        ({"key": "x" * 201}, "key"),
        ({"title": " "}, "title"),
        ({"title": "x" * 301}, "title"),
        ({"quote": "x" * 2001}, "quote"),
        ({"happened_at": "2026-01-01T00:00:00"}, "happened_at"),
        ({"sign": 2}, "sign"),
        ({"weight": 1000}, "weight"),
    ],
)
def test_a_wrong_signal_is_refused_with_a_sentence(change: dict[str, object], says: str) -> None:
    with pytest.raises(ValidationError) as caught:
        SignalForm.model_validate(LEAST | change)
    told = form_problems(caught.value)
    assert any(says in line for line in told)
    assert not any("x" * 50 in line for line in told)
