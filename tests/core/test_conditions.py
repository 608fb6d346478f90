"""The condition language: what it means, what it refuses and where the caret stands, and how it explains itself."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.condition_logic import Flaw, find_flaw, verdict
from engine.core.condition_parser import parse_condition
from engine.core.conditions import NAMES, View
from engine.core.enrolment import PastEvent
from engine.core.lead import Account
from tests.core.nurture import LEAD, START, clicked

ANN = replace(
    LEAD,
    country="US",
    title="Chief Water Officer",
    attributes={"seats": 40, "is_partner": True, "plan": "pro"},
    account=Account(1, "Acme", "acme.example"),
)
DAY = timedelta(days=1)


def holds(text: str, *events: PastEvent) -> bool:
    return parse_condition(text).holds(View(ANN, events, START, START + 10 * DAY))


@pytest.mark.parametrize(
    "text",
    [
        'lead.country in ["US", "CA"]',
        'lead.country == "US" and account.domain == "acme.example"',
        'lead.country == "DE" or not lead.country == "FR"',
        'not (lead.country == "DE" or lead.country == "FR")',
        'lead.country == "DE" or lead.country == "US" and lead.title contains "WATER"',
        "lead.attributes.seats >= 40 and lead.attributes.seats < 40.5",
        "lead.attributes.is_partner",
        "lead.attributes.is_partner == true",
        'lead.attributes.plan not in ["free"]',
        "release.reason == 'no_budget'",
        'lead.email == "ann@acme.example"',
        'lead.attributes.missing != "x"',
        'not lead.attributes.missing == "x"',
        'lead.locale not in ["de"]',
    ],
)
def test_a_true_condition_holds(text: str) -> None:
    assert holds(text)


@pytest.mark.parametrize(
    "text",
    [
        'lead.locale == "de"',
        "lead.attributes.missing > 3",
        "lead.attributes.plan > 3",
        "lead.attributes.missing",
        "lead.attributes.seats",
        'not not lead.country == "DE"',
        'account.country in ["US"]',
    ],
)
def test_what_is_not_known_or_does_not_compare_is_not_so(text: str) -> None:
    assert not holds(text)


def test_clicks_of_machines_count_only_when_asked_for() -> None:
    machine, human = clicked("roi", START + DAY, is_machine=True), clicked("roi", START + DAY)
    assert not holds("clicked(roi)", machine)
    assert holds("clicked(roi, machine: true)", machine)
    assert holds("clicked(roi)", machine, human)
    assert not holds("clicked(thanks)", human)


def test_only_what_happened_since_the_enrolment_and_up_to_now_counts() -> None:
    assert not holds("clicked(roi)", clicked("roi", START - DAY))
    assert not holds("clicked(roi)", clicked("roi", START + 11 * DAY))


def test_a_signal_is_asked_for_by_kind_and_by_move() -> None:
    moved = PastEvent(START + DAY, "signal", signal="job_change.promoted")
    assert holds("signal(job_change)", moved)
    assert holds("signal(job_change.promoted)", moved)
    assert not holds("signal(job_change.left)", moved)


def test_an_answer_is_explained() -> None:
    condition = parse_condition('clicked(roi) and lead.country == "US" and not opened(roi)')
    view = View(ANN, (clicked("roi", START + DAY),), START)
    assert (
        condition.because(view)
        == "clicked(roi) at 2026-03-03 10:00, not a scanner; lead.country is 'US'; no opened(roi)"
    )


def context_of(text: str) -> dict[str, Any]:
    with pytest.raises(ValueError) as caught:
        parse_condition(text)
    context: dict[str, Any] = caught.value.context  # type: ignore[attr-defined]
    return context


def wrong(text: str) -> tuple[str, str]:
    context = context_of(text)
    return context["message"], context["help"]


@pytest.mark.parametrize(
    ("text", "column", "help_"),
    [
        ("lead.contry == 'US'", 0, "write lead.country"),
        ('lead.country = "US"', 13, "write =="),
        ('lead.country == "US', 16, "close the text"),
        ("lead.country == 5", 16, "put texts in quotation marks"),
        ("lead.country in 'US'", 16, 'write ["US", "CA"]'),
        ('lead.country == ["US"]', 16, "write `in`"),
        ("lead.country", 0, "compare it"),
        ("clickd(roi)", 0, "clicked"),
        ("clicked()", 8, "write clicked(roi)"),
        ("clicked(roi", 11, "put )"),
        ("clicked(roi, human: true)", 13, "machine"),
        ("signal(fundin)", 7, "funding"),
        ("clicked(roi) == true", 0, "leave the comparison out"),
        ("release.reason == 'no_money'", 18, "no_budget"),
        ("account.country in ['GB', 'usa']", 19, "capital letters"),
        ("'a' == 'a'", 0, "compare a name"),
        ("clicked(roi) clicked(two)", 13, "and"),
        ("lead.country == 'US' && clicked(roi)", 21, "and"),
        ('lead.country in ["US", 5]', 16, "write"),
        ("lead.country not 'US'", 17, "not in"),
        ("__import__('os')", 0, "clicked"),
        ("lead.__class__ == 'x'", 0, "write lead."),
    ],
)
def test_a_mistake_has_its_spot_and_a_word_of_help(text: str, column: int, help_: str) -> None:
    context = context_of(text)
    assert context["offset"] == column
    assert help_ in context["help"]
    assert "\n" not in context["message"]


def test_a_condition_has_a_limit_in_length_and_depth() -> None:
    assert "too long" in wrong("clicked(a) or " * 200)[0]
    assert "too deeply" in wrong("(" * 900 + "clicked(a)" + ")" * 900)[0]
    assert parse_condition(("not " * 300) + "clicked(a)").holds(View(ANN)) is False


PIECES = [
    "lead.country",
    "lead.attributes.x",
    "clicked(",
    "roi",
    ")",
    "(",
    "[",
    "]",
    ",",
    "and",
    "or",
    "not",
    "in",
    "==",
    "<",
    '"US"',
    "5",
    "true",
    "machine",
    ":",
    "contains",
    "signal(",
    "funding",
    "=",
    "'",
    "\n",
    "é",
    "-",
    ".",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([" ", ""]))
@settings(max_examples=400, deadline=None)
def test_any_text_is_a_condition_or_a_mistake_with_help(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    try:
        condition = parse_condition(text)
    except ValueError:
        assert wrong(text)[1]
        return
    condition.holds(View(ANN))
    assert condition.because(View(ANN))
    assert parse_condition(condition.text).tree == condition.tree


def test_every_documented_name_can_be_asked_for() -> None:
    for name in NAMES:
        value = "no_budget" if name == "release.reason" else "GB" if name.endswith(".country") else "x"
        assert parse_condition(f"{name} != '{value}'").holds(View(ANN)) in {True, False}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('lead.country == "US" and lead.country == "GB"', "never"),
        ('lead.country in ["US"] and lead.country not in ["US", "GB"]', "never"),
        ("lead.attributes.seats > 5 and lead.attributes.seats < 5", "never"),
        ("clicked(roi) and not clicked(roi)", "never"),
        ("clicked(roi) or not clicked(roi)", "always"),
        ('lead.country == "US" or lead.country != "US"', "always"),
        ('release.reason != "no_need" or release.reason != "no_budget"', "always"),
        ("lead.attributes.seats > 5 and lead.attributes.seats < 6", None),
        ("lead.attributes.seats > 5 or lead.attributes.seats <= 5", None),
        ('lead.country == "US" or lead.country == "GB"', None),
        ('lead.title contains "chief" and lead.title contains "officer"', None),
        ('lead.title contains "chief" and not lead.title contains "chief"', "never"),
        ("clicked(roi) and not clicked(roi, machine: true)", None),
        ('account.country == lead.country and lead.country == "US"', None),
        ("lead.attributes.is_partner and not lead.attributes.is_partner", "never"),
    ],
)
def test_a_condition_that_is_always_or_never_true_is_found_and_no_other(text: str, expected: str | None) -> None:
    assert verdict(parse_condition(text).tree) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('lead.title contains "chief" or (lead.country == "US" and lead.country == "GB")', Flaw("never", 32, False)),
        ('lead.country == "US" and lead.country == "GB"', Flaw("never", 0, True)),
        ("clicked(a) and not (clicked(b) and not clicked(b))", Flaw("never", 20, False)),
        ('release.reason != "no_need" or clicked(a)', None),
    ],
)
def test_the_smallest_part_that_comes_out_one_way_is_found(text: str, expected: Flaw | None) -> None:
    assert find_flaw(parse_condition(text)) == expected
