"""The campaign as written and stored, and what can be wrong with one that reads well."""

import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from engine.core.campaign import ALWAYS_EXIT, Campaign
from engine.core.campaign_checks import faults
from engine.core.company import Company
from engine.core.lead import Lead, Reason, Release
from tests.core.nurture import COMPANY, START, campaign, mail

#: The example of the design, whole.
WHOLE: dict[str, Any] = {
    "campaign": "no-budget",
    "title": "Stay useful until there is money",
    "enter": {"released_for": ["no_budget", "low_return"], "where": 'lead.country in ["US", "CA", "GB"]'},
    "priority": "50",
    "from": "owner",
    "reply_to": "owner",
    "window": {"days": ["tue", "wed", "thu"], "between": "09:00-11:30"},
    "holidays": "lead.country",
    "at_most": "1 per 5 days",
    "exit_when": ["replied", "promoted", "unsubscribed", "bounced", "complained"],
    "steps": [
        mail("thanks", "2 business days"),
        mail("roi", "3 weeks", variants={"short-subject": "50", "question-subject": "50"}, thread="thanks"),
        {
            "id": "interested",
            "after": "5 days",
            "branch": [{"when": "clicked(roi)", "do": [mail("case", "4 days")]}, {"otherwise": []}],
        },
        {"id": "quarter", "wait_until": "start of quarter"},
        {
            "id": "check-in",
            "send": ["shared/check-in-1", "shared/check-in-2", "shared/check-in-3"],
            "every": "6 weeks",
            "until": "18 months after enrolment",
            "if_late_by": {"more_than": "5 days", "then": "skip"},
        },
    ],
    "then": "dormant",
    "migrate": {"old": "thanks"},
    "promise": "at most 2 per 30 days",
}


def test_what_is_stored_is_what_is_read_back() -> None:
    read = Campaign.model_validate(WHOLE)
    body = json.loads(json.dumps(read.model_dump(mode="json")))
    assert Campaign.model_validate(body) == read
    assert Campaign.model_validate(body).model_dump(mode="json") == body
    assert body["from"] == "owner"
    assert body["steps"][0]["after"] == "2 business days"


def test_the_route_leads_through_the_arms_and_back() -> None:
    route = Campaign.model_validate(WHOLE).route
    assert list(route) == ["thanks", "roi", "interested", "case", "quarter", "check-in"]
    assert {name: place.next_id for name, place in route.items()} == {
        "thanks": "roi",
        "roi": "interested",
        "interested": "quarter",
        "case": "quarter",
        "quarter": "check-in",
        "check-in": "",
    }
    assert route["interested"].arm_ids == ("case", "quarter")


def test_what_is_not_written_has_its_default() -> None:
    plain = campaign(mail("one"))
    assert (plain.priority, plain.from_, plain.reply_to, plain.then, plain.exit_when) == (
        50,
        "owner",
        "owner",
        "dormant",
        ALWAYS_EXIT,
    )
    assert plain.route["one"].opening.holidays == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"campaign": "No Budget"}, "bad-id"),
        ({"campaign": None}, "bad-value"),
        ({"priority": "high"}, "bad-value"),
        ({"priority": "1.5"}, "bad-value"),
        ({"colour": "red"}, "extra_forbidden"),
        ({"window": {"days": ["tuesday"]}}, "bad-weekday"),
        ({"window": {"between": "22:00-02:00"}}, "bad-window"),
        ({"window": {"between": []}}, "empty"),
        ({"window": {"days": []}}, "empty"),
        ({"sticky_sender": {}}, "bad-value"),
        ({"holidays": "lead.zone"}, "bad-holidays"),
        ({"at_most": "often"}, "bad-cap"),
        ({"exit_when": ["answered"]}, "bad-condition"),
        ({"enter": {"released_for": ["no_money"]}}, "enum"),
        ({"enter": {"where": "lead.contry == 'US'"}}, "bad-condition"),
        ({"steps": []}, "empty"),
        ({"steps": [{"id": "x"}]}, "missing"),
        ({"steps": [mail("x", "2 dayz")]}, "bad-duration"),
        ({"steps": [mail("x", pin="yes")]}, "bad-value"),
        ({"steps": [mail("x", send="../../etc/passwd")]}, "bad-template-name"),
        ({"steps": [{"id": "x", "wait_until": "start of term"}]}, "bad-moment"),
        ({"steps": [{"id": "x", "wait_until": "2026-02-30"}]}, "bad-moment"),
        ({"steps": [{"id": "x", "branch": [{"when": "clicked(y)"}]}]}, "bad-branch"),
        ({"steps": [{"id": "x", "branch": []}]}, "empty"),
        ({"steps": [mail("x", if_late_by={"more_than": "1 day", "then": "wait"})]}, "literal_error"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(change: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Campaign.model_validate(WHOLE | change)
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_norway_is_a_country_and_true_is_the_only_yes() -> None:
    body = {**COMPANY.model_dump(mode="json"), "consent": {"NO": {"express": "true"}}}
    assert Company.model_validate(body).consent["NO"].express is True
    for wrong in ({"NO": {"express": "yes"}}, {"no": {"express": "true"}}, {"Norway": {}}):
        with pytest.raises(ValidationError):
            Company.model_validate(body | {"consent": wrong})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"time_zone": "Europe/Lundun"}, "bad-zone"),
        ({"default_sender": "nobody"}, "unknown-sender"),
        ({"senders": {"hello": {"name": "B", "address": "a@b.example\r\nBcc: c@d.example"}}}, "bad-address"),
        ({"calendar": {"closed": ["2026-12-31..2026-12-24"]}}, "bad-day"),
        ({"calendar": {"closed": ["2026-02-30"]}}, "bad-day"),
        ({"inbound_domain": "not a domain"}, "bad-domain"),
    ],
)
def test_a_mistake_in_company_yaml_has_a_code(change: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Company.model_validate({**COMPANY.model_dump(mode="json"), **change})
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_implied_consent_ends_and_express_consent_does_not() -> None:
    lead = Lead(1, "a@b.example", release=Release(Reason.NO_BUDGET, START))
    assert COMPANY.consent_of(lead, "CA") == (False, START.replace(month=9))
    assert COMPANY.consent_of(lead, "DE") == (True, None)
    assert COMPANY.consent_of(lead, "GB") == (False, None)
    assert COMPANY.consent_of(Lead(1, "a@b.example", consent_basis="express"), "DE") == (False, None)
    assert COMPANY.consent_of(Lead(1, "a@b.example"), "CA") == (True, None)


def test_without_an_owner_the_default_sender_speaks() -> None:
    assert COMPANY.sender("owner", None).address == "hello@brightwater.example"
    assert COMPANY.sender("gone", None).name == "Brightwater"


CLICK = {"when": "clicked(one)", "do": [mail("more", "1 day")]}


@pytest.mark.parametrize(
    ("steps", "keys", "code"),
    [
        ([mail("one"), mail("one")], {}, "duplicate-step"),
        ([mail("one"), {"id": "fork", "branch": [CLICK]}], {}, "no-time-to-happen"),
        ([mail("one"), {"id": "fork", "after": "0 days", "branch": [CLICK]}], {}, "no-time-to-happen"),
        ([mail("one"), mail("two", when="clicked(one)")], {}, "no-time-to-happen"),
        ([{"id": "fork", "after": "1 day", "branch": [CLICK]}, mail("one")], {}, "never-before"),
        (
            [mail("one"), {"id": "fork", "after": "1 day", "branch": [{"when": "clicked(on)", "do": []}]}],
            {},
            "unknown-step",
        ),
        (
            [
                mail("one"),
                {"id": "w", "wait_until": "start of month"},
                {"id": "fork", "branch": [{"when": "clicked(w)", "do": []}]},
            ],
            {},
            "not-a-mail",
        ),
        ([mail("one"), {"id": "fork", "after": "1 day", "branch": [{"otherwise": []}, CLICK]}], {}, "unreachable"),
        (
            [mail("one"), {"id": "fork", "after": "1 day", "branch": [CLICK, {"when": "clicked(one)", "do": []}]}],
            {},
            "unreachable",
        ),
        (
            [
                mail("one"),
                {
                    "id": "fork",
                    "after": "1 day",
                    "branch": [{"when": "clicked(one) or lead.country == 'US'", "do": []}, CLICK],
                },
            ],
            {},
            "unreachable",
        ),
        (
            [
                mail("one"),
                {
                    "id": "fork",
                    "after": "1 day",
                    "branch": [CLICK, {"when": "not clicked(one)", "do": []}, {"otherwise": [mail("two", "1 day")]}],
                },
            ],
            {},
            "unreachable",
        ),
        (
            [
                mail("one"),
                {"id": "fork", "after": "1 day", "branch": [{"when": "clicked(one) and not clicked(one)", "do": []}]},
            ],
            {},
            "never-true",
        ),
        ([mail("one", variants={"a": "50", "b": "40"})], {}, "weights"),
        ([mail("one", thread="two"), mail("two")], {}, "never-before"),
        ([mail("one"), mail("two", thread="three")], {}, "unknown-step"),
        ([mail("one", every="1 week")], {}, "same-mail-twice"),
        ([mail("one", every="1 week", repeat="true"), mail("two")], {}, "endless"),
        ([mail("one", until="1 month after enrolment")], {}, "without-every"),
        ([{"id": "one", "send": ["t/a", "t/b"]}], {}, "list-without-every"),
        ([{"id": "one", "send": ["t/a", "t/a"], "every": "1 week"}], {}, "same-mail-twice"),
        ([mail("one"), {"id": "w", "wait_until": "clicked(one)"}], {}, "endless-wait"),
        ([mail("one")], {"migrate": {"old": "two"}}, "unknown-step"),
        ([mail("one")], {"enter": {"where": "clicked(one)"}}, "event-before-entry"),
        ([mail("one")], {"enter": {"where": 'lead.country == "US" and lead.country == "GB"'}}, "never-true"),
        ([mail("one")], {"exit_when": ["clicked(two)"]}, "unknown-step"),
    ],
)
def test_what_cannot_work_is_an_error(steps: list[dict[str, Any]], keys: dict[str, Any], code: str) -> None:
    found = [fault for fault in faults(campaign(*steps, **keys)) if fault.severity == "error"]
    assert [fault.code for fault in found] == [code]
    assert found[0].path
    assert found[0].help


@pytest.mark.parametrize(
    ("steps", "keys", "code"),
    [
        (
            [mail("one"), {"id": "fork", "after": "1 day", "branch": [{"when": "opened(one)", "do": []}]}],
            {},
            "opened-is-unsure",
        ),
        ([mail("one", if_unclear="resend")], {}, "can-double"),
        ([mail("one")], {"holidays": "lead.country"}, "holidays-without-window"),
        ([mail("one")], {"exit_when": ["replied(machine: true)"]}, "never-true"),
        ([{"id": "w", "wait_until": "2026-01-01"}], {}, "past-date"),
        ([mail("one"), mail("two", after="1 day")], {"migrate": {"one": "two"}}, "migrate-existing"),
    ],
)
def test_what_may_surprise_is_a_warning(steps: list[dict[str, Any]], keys: dict[str, Any], code: str) -> None:
    found = faults(campaign(*steps, **keys), date(2026, 6, 1))
    assert [(fault.code, fault.severity) for fault in found] == [(code, "warning")]


@pytest.mark.parametrize("event", ["replied()", "replied(machine: true)"])
def test_a_reply_is_nothing_to_branch_on_and_the_caret_stands_below_it(event: str) -> None:
    fork = {"id": "fork", "after": "1 day", "branch": [{"when": f"clicked(one) or {event}", "do": []}]}
    (found,) = faults(campaign(mail("one"), fork))
    assert (found.code, found.severity, found.offset) == ("never-true", "warning", len("clicked(one) or "))


def test_the_whole_example_is_sound() -> None:
    assert faults(Campaign.model_validate(WHOLE), date(2026, 6, 1)) == []


def test_a_branch_after_arms_that_wait_needs_no_wait_of_its_own() -> None:
    split = {
        "id": "split",
        "branch": [{"when": 'lead.country == "US"', "do": [mail("a", "1 day")]}, {"otherwise": [mail("b", "1 day")]}],
    }
    assert faults(campaign(mail("one"), split, {"id": "fork", "branch": [CLICK]})) == []
    leaky = {"id": "split", "branch": [{"when": 'lead.country == "US"', "do": [mail("a", "1 day")]}]}
    assert [f.code for f in faults(campaign(mail("one"), leaky, {"id": "fork", "branch": [CLICK]}))] == [
        "no-time-to-happen"
    ]
