"""The one decision: every rule of DESIGN sections 2 to 5, and that no history makes it raise."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from timeit import repeat
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.campaign import Campaign
from engine.core.decide import (
    RESENT,
    Decision,
    Finish,
    Send,
    Skip,
    Stop,
    Turn,
    Wait,
    Withhold,
    decide,
    due_at,
    event_of,
    needs,
    variant_of,
    walk,
)
from engine.core.enrolment import Away, EnrolmentState, History, PastEvent, Sent, apply
from engine.core.entry import NotEntered, choose_campaign, refuses
from engine.core.lead import Lead, LeadState, Reason, Release
from engine.core.permission import Facts
from engine.core.touch import PastTouch, TouchState
from tests.core.nurture import COMPANY, FREE, LEAD, START, campaign, clicked, enrolled, mail, mails, run, sent, utc

DAY = timedelta(days=1)
PLAIN = campaign(mail("one", "2 days"), mail("two", "3 weeks"))
TUESDAYS = {"days": ["tue"], "between": "09:00-11:30"}


def look(of: Campaign, now: datetime, history: History = FREE, lead: Lead = LEAD) -> Decision:
    return decide(enrolled(of), of, lead, history, now, company=COMPANY)


# Waits and mails -------------------------------------------------------------------------------------------------------


def test_a_mail_waits_for_its_moment_and_then_goes() -> None:
    assert look(PLAIN, START) == Wait(START + 2 * DAY, "not_due")
    assert look(PLAIN, START + 2 * DAY) == Send("one", 1, "t/one")


def test_the_next_wait_counts_from_the_actual_send() -> None:
    late = START + 9 * DAY
    moved = apply(enrolled(PLAIN), Sent("one", 1, late), PLAIN)
    assert decide(moved, PLAIN, LEAD, FREE, late, company=COMPANY) == Wait(utc("2026-04-01T09:00"), "not_due")


def test_after_the_last_step_the_campaign_is_finished() -> None:
    decisions = [type(decision) for _, decision in run(PLAIN)]
    assert decisions == [Send, Send, Finish]


def test_a_mail_due_outside_its_window_waits_for_the_next_opening() -> None:
    windowed = campaign(mail("one", "2 days"), window=TUESDAYS)
    assert look(windowed, START + 2 * DAY) == Wait(utc("2026-03-10T09:00"), "window")
    assert look(windowed, utc("2026-03-10T11:29")) == Send("one", 1, "t/one")
    assert look(windowed, utc("2026-03-10T11:30")) == Wait(utc("2026-03-17T09:00"), "window")
    assert due_at(enrolled(windowed), windowed, LEAD, COMPANY) == utc("2026-03-10T09:00")


def test_a_step_may_have_a_window_of_its_own() -> None:
    own = campaign(mail("one", "1 day", window={"days": ["fri"]}), window=TUESDAYS)
    assert mails(own) == [("2026-03-06 00:00", "t/one")]


def test_a_cap_counts_the_mails_of_all_campaigns_and_the_strictest_wins() -> None:
    capped = campaign(mail("one", "1 day"), at_most=["1 per 5 days", "2 per 30 days"])
    others = (START - 20 * DAY, START)
    assert look(capped, START + DAY, replace(FREE, mailed_at=(START,))) == Wait(utc("2026-03-07T10:00"), "cap")
    assert look(capped, START + DAY, replace(FREE, mailed_at=others)) == Wait(
        utc("2026-03-12T10:00") - timedelta(0), "cap"
    )
    strict = COMPANY.model_copy(update={"at_most": capped.at_most})
    assert isinstance(
        decide(
            enrolled(PLAIN), PLAIN, LEAD, replace(FREE, mailed_at=(START + 2 * DAY,)), START + 2 * DAY, company=strict
        ),
        Wait,
    )


def test_an_absence_holds_a_mail_until_the_day_after_its_last_day() -> None:
    away = replace(FREE, absences=(Away(date(2026, 3, 10)),))
    windowed = campaign(mail("one", "2 days"), window={"between": "09:00-11:30"})
    assert look(windowed, utc("2026-03-04T10:00"), away) == Wait(utc("2026-03-11T09:00"), "absence")


def test_a_late_mail_is_judged_only_when_nothing_else_holds_it() -> None:
    hurried = campaign(mail("one", "2 days", if_late_by={"more_than": "5 days", "then": "skip"}), mail("two", "1 day"))
    due = START + 2 * DAY
    assert look(hurried, due + 5 * DAY) == Send("one", 1, "t/one")
    assert look(hurried, due + 5 * DAY + timedelta(minutes=1)) == Skip(
        "one", 1, "late", due + 5 * DAY + timedelta(minutes=1)
    )
    away = replace(FREE, absences=(Away(date(2026, 3, 20)),))
    assert look(hurried, due + 6 * DAY, away) == Wait(utc("2026-03-21T00:00"), "absence")
    assert isinstance(look(hurried, utc("2026-03-21T00:00"), away), Skip)


def test_after_an_outage_one_overdue_mail_goes_and_nothing_plays_catch_up() -> None:
    weekly = campaign(mail("news", every="1 week", repeat="true", until="10 weeks after enrolment"))
    enrolment = apply(enrolled(weekly), Sent("news", 1, START), weekly)
    back = START + 30 * DAY
    assert decide(enrolment, weekly, LEAD, FREE, back, company=COMPANY) == Send("news", 2, "t/news")
    enrolment = apply(enrolment, Sent("news", 2, back), weekly)
    # 2 March, 10:00 in London and every seven days: the next after 1 April is 6 April, 10:00 summer time.
    assert decide(enrolment, weekly, LEAD, FREE, back, company=COMPANY) == Wait(utc("2026-04-06T09:00"), "not_due")


# Every, lists, variants ------------------------------------------------------------------------------------------------


def test_a_list_gives_one_mail_per_turn_and_is_over_with_its_last() -> None:
    listed = campaign(
        {"id": "tips", "send": ["t/a", "t/b", "t/c"], "after": "1 week", "every": "2 weeks"}, mail("end", "1 day")
    )
    assert mails(listed) == [
        ("2026-03-09 10:00", "t/a"),
        ("2026-03-23 10:00", "t/b"),
        ("2026-04-06 09:00", "t/c"),
        ("2026-04-07 09:00", "t/end"),
    ]


def test_a_turn_beyond_until_does_not_happen_and_the_next_wait_counts_from_the_last_mail() -> None:
    listed = campaign(
        {"id": "tips", "send": ["t/a", "t/b", "t/c"], "every": "1 month", "until": "1 month after enrolment"},
        mail("end", "1 day"),
    )
    assert mails(listed) == [("2026-03-02 10:00", "t/a"), ("2026-04-02 09:00", "t/b"), ("2026-04-03 09:00", "t/end")]


def test_monthly_turns_remember_the_day_of_the_first() -> None:
    monthly = campaign(mail("news", every="1 month", repeat="true", until="4 months after enrolment"))
    days = [moment[:10] for moment, _ in mails(monthly, start=utc("2026-01-31T10:00"))]
    assert days == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]


def test_a_chain_of_months_remembers_the_day_of_its_first_anchor() -> None:
    chain = campaign(*(mail(name, "1 month") for name in "abc"), mail("d", "1 week"), mail("e", "1 month"))
    days = [moment[:10] for moment, _ in mails(chain, start=utc("2026-01-31T10:00"))]
    assert days == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-07", "2026-06-07"]


def test_a_template_that_the_lead_has_had_is_passed_over_in_a_list() -> None:
    twice = campaign(mail("a"), {"id": "tips", "send": ["t/a", "t/b"], "every": "1 week", "after": "1 week"})
    decisions = [d for _, d in run(twice)]
    assert [d.template for d in decisions if isinstance(d, Send)] == ["t/a", "t/b"]
    assert [d.reason for d in decisions if isinstance(d, Skip)] == ["already_sent"]


def test_a_variant_is_the_same_for_ever_and_shares_are_as_the_weights_say() -> None:
    split = campaign(mail("roi", variants={"short": 75, "long": 25}))
    turned = campaign(mail("roi", variants={"long": 25, "short": 75}))
    leads = [replace(LEAD, address=f"lead{n}@acme.example") for n in range(2000)]
    given = [variant_of(split.send_steps[0], "test", lead) for lead in leads]
    assert given == [variant_of(turned.send_steps[0], "test", lead) for lead in leads]
    assert 1420 < Counter(given)["short"] < 1580
    assert variant_of(split.send_steps[0], "test", replace(LEAD, address="ANN@acme.example")) == variant_of(
        split.send_steps[0], "test", LEAD
    )


# Branches and waits for something --------------------------------------------------------------------------------------

FORK = campaign(
    mail("roi"),
    {
        "id": "fork",
        "after": "5 days",
        "branch": [{"when": "clicked(roi)", "do": [mail("case", "4 days")]}, {"otherwise": []}],
    },
    mail("end", "1 week"),
)


def test_a_branch_asks_for_human_clicks_at_its_own_moment() -> None:
    human, machine, late = (
        clicked("roi", START + DAY),
        clicked("roi", START + DAY, is_machine=True),
        clicked("roi", START + 6 * DAY),
    )
    assert [t for _, t in mails(FORK, events=[human])] == ["t/roi", "t/case", "t/end"]
    assert [t for _, t in mails(FORK, events=[machine])] == ["t/roi", "t/end"]
    assert [t for _, t in mails(FORK, events=[late])] == ["t/roi", "t/end"]


def test_what_follows_a_branch_counts_from_the_branch() -> None:
    assert mails(FORK)[-1] == ("2026-03-14 10:00", "t/end")
    assert mails(FORK, events=[clicked("roi", START + DAY)])[1:] == [
        ("2026-03-11 10:00", "t/case"),
        ("2026-03-18 10:00", "t/end"),
    ]


def test_a_turn_is_explained() -> None:
    enrolment = apply(enrolled(FORK), Sent("roi", 1, START), FORK)
    history = replace(FREE, events=(clicked("roi", START + DAY),))
    turn = decide(enrolment, FORK, LEAD, history, START + 5 * DAY, company=COMPANY)
    assert turn == Turn("fork", "1", "clicked(roi) at 2026-03-03 10:00, not a scanner", START + 5 * DAY)


@pytest.mark.parametrize(
    ("target", "goes"),
    [
        ("start of quarter", "2026-03-31 23:00"),
        ("start of month", "2026-03-31 23:00"),
        ("start of week", "2026-03-09 00:00"),
        ("2026-05-04", "2026-05-03 23:00"),
        ("2025-05-04", "2026-03-02 10:00"),
        ("release.revisit_on - 2 weeks", "2026-05-31 23:00"),
        ("lead.attributes.renewal", "2026-07-31 23:00"),
        ("lead.attributes.nothing", "2026-03-02 10:00"),
        ("3 months after enrolment", "2026-06-02 09:00"),
    ],
)
def test_a_wait_ends_at_its_moment_in_the_leads_zone(target: str, goes: str) -> None:
    assert LEAD.release
    lead = replace(
        LEAD, release=replace(LEAD.release, revisit_on=date(2026, 6, 15)), attributes={"renewal": "2026-08-01"}
    )
    assert mails(campaign({"id": "wait", "wait_until": target}, mail("one")), lead=lead)[0][0] == goes


def test_a_wait_for_a_click_ends_with_the_click_or_the_timeout() -> None:
    waiting = campaign(
        mail("roi"), {"id": "wait", "wait_until": "clicked(roi)", "timeout": "3 weeks"}, mail("end", "1 day")
    )
    assert mails(waiting)[-1] == ("2026-03-24 10:00", "t/end")
    assert mails(waiting, events=[clicked("roi", utc("2026-03-05T16:20"))])[-1] == ("2026-03-06 16:20", "t/end")


def test_a_wait_for_a_click_counts_from_the_click_however_late_somebody_looks() -> None:
    waiting = campaign(
        mail("roi"), {"id": "wait", "wait_until": "clicked(roi)", "timeout": "3 weeks"}, mail("end", "1 day")
    )
    enrolment = apply(enrolled(waiting), Sent("roi", 1, START), waiting)
    history = replace(FREE, events=(clicked("roi", START + DAY),))
    turn = decide(enrolment, waiting, LEAD, history, START + 40 * DAY, company=COMPANY)
    assert isinstance(turn, Turn)
    assert (turn.choice, turn.at) == ("reached", START + DAY)


def test_a_mail_whose_when_is_false_is_skipped_and_the_next_wait_counts_from_there() -> None:
    asking = campaign(mail("one"), mail("more", "3 days", when="clicked(one)"), mail("end", "1 day"))
    assert [t for _, t in mails(asking)] == ["t/one", "t/end"]
    assert mails(asking)[-1][0] == "2026-03-06 10:00"
    assert [t for _, t in mails(asking, events=[clicked("one", START + DAY)])] == ["t/one", "t/more", "t/end"]


# Permission, ends, pauses ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"suppressed": "unsubscribed"}, "unsubscribed"),
        ({"lead_state": LeadState.WARM}, "promoted"),
        ({"lead_state": LeadState.ERASED}, "erased"),
        ({"lacks_consent": True}, "no_consent"),
        ({"consent_until": START}, "consent_expired"),
    ],
)
def test_a_refusal_for_good_stops_at_once(facts: dict[str, Any], reason: str) -> None:
    history = History(replace(FREE.facts, **facts))
    assert look(PLAIN, START, history) == Stop(reason)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"is_readable": False}, "permission_unreadable"),
        ({"account_is_warm": True}, "account_warm"),
        ({"is_owned_in_crm": True}, "owned_in_crm"),
        ({"campaign_is_stopped": True}, "campaign_stopped"),
        ({"enrolment_is_active": False}, "not_active"),
    ],
)
def test_a_refusal_that_may_pass_waits_and_says_why(facts: dict[str, Any], reason: str) -> None:
    decision = look(PLAIN, START + 2 * DAY, History(replace(FREE.facts, **facts)))
    assert isinstance(decision, Wait)
    assert decision.reason == reason
    assert decision.until > START + 2 * DAY


@pytest.mark.parametrize("kind", ["replied", "unsubscribed", "bounced", "complained", "promoted"])
def test_these_events_end_every_campaign_written_or_not(kind: str) -> None:
    event = PastEvent(START + DAY, kind)
    assert look(PLAIN, START + DAY, replace(FREE, events=(event,))) == Stop(kind)
    assert look(PLAIN, START + DAY, replace(FREE, events=(replace(event, is_machine=True),))) != Stop(kind)
    assert look(PLAIN, START + DAY, replace(FREE, events=(replace(event, at=START - DAY),))) != Stop(kind)


def test_a_condition_may_end_a_campaign_too() -> None:
    ending = campaign(mail("one"), mail("two", "1 week"), exit_when=["replied", "signal(funding)"])
    funding = PastEvent(START + DAY, "signal", signal="funding")
    assert [d for _, d in run(ending, events=[funding])] == [Send("one", 1, "t/one"), Stop("exit_when")]


def test_what_rests_is_left_alone() -> None:
    paused = decide(enrolled(PLAIN, state=EnrolmentState.PAUSED), PLAIN, LEAD, FREE, START, company=COMPANY)
    assert paused == Wait(START + DAY, "paused")
    assert decide(enrolled(PLAIN, state=EnrolmentState.FINISHED), PLAIN, LEAD, FREE, START, company=COMPANY) == Finish()
    stopped = replace(enrolled(PLAIN, state=EnrolmentState.STOPPED), reason="replied")
    assert decide(stopped, PLAIN, LEAD, FREE, START, company=COMPANY) == Stop("replied")


def test_a_step_that_the_version_does_not_know_stops_with_a_word() -> None:
    assert decide(replace(enrolled(PLAIN), step="gone"), PLAIN, LEAD, FREE, START, company=COMPANY) == Stop(
        "step_unknown"
    )


# Touches that are there already ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [TouchState.INTENDED, TouchState.RECALLED])
def test_a_mail_that_has_not_left_is_decided_anew(state: TouchState) -> None:
    assert look(PLAIN, START + 2 * DAY, replace(FREE, touches=(sent("one", START, state),))) == Send("one", 1, "t/one")


@pytest.mark.parametrize(
    "state", [TouchState.ACCEPTED, TouchState.DELIVERED, TouchState.BOUNCED, TouchState.COMPLAINED]
)
def test_a_mail_that_has_left_counts_as_sent_and_never_goes_again(state: TouchState) -> None:
    at = START + 2 * DAY
    history = replace(FREE, touches=(sent("one", at, state),))
    assert event_of(look(PLAIN, at + DAY, history), at + DAY) == Sent("one", 1, at)
    enrolment, events, decision = walk(enrolled(PLAIN), PLAIN, LEAD, history, at + DAY, company=COMPANY)
    assert events == (Sent("one", 1, at),)
    assert (enrolment.step, enrolment.anchor_at) == ("two", at)
    assert decision == Wait(at + 21 * DAY, "not_due")


@pytest.mark.parametrize(("state", "reason"), [(TouchState.REFUSED, "mailbox_unknown"), (TouchState.WITHHELD, None)])
def test_a_mail_that_was_refused_is_withheld_with_its_reason(state: TouchState, reason: str | None) -> None:
    touch = PastTouch("one", 1, state, START, reason=reason)
    assert look(PLAIN, START + 2 * DAY, replace(FREE, touches=(touch,))) == Withhold(
        "one", 1, reason or str(state), START + 2 * DAY
    )


@pytest.mark.parametrize("state", [TouchState.TAKEN, TouchState.UNCLEAR])
def test_an_unclear_mail_gets_a_day_to_settle_and_is_then_skipped_from_when_it_was_taken(state: TouchState) -> None:
    taken = START + 2 * DAY
    history = replace(FREE, touches=(sent("one", taken, state),))
    assert look(PLAIN, taken, history) == Wait(taken + DAY, "unclear")
    assert look(PLAIN, taken + DAY, history) == Skip("one", 1, "unclear", taken)


def test_resend_sends_an_unclear_mail_once_more_and_no_second_time() -> None:
    daring = campaign(mail("one", if_unclear="resend"))
    touch = sent("one", START, TouchState.UNCLEAR)
    assert look(daring, START + DAY, replace(FREE, touches=(touch,))) == Send("one", 1, "t/one")
    again = replace(touch, reason=RESENT)
    assert look(daring, START + DAY, replace(FREE, touches=(again,))) == Skip("one", 1, "unclear", START)


# Entry -----------------------------------------------------------------------------------------------------------------


def test_a_lead_enters_by_reason_condition_and_priority() -> None:
    low = campaign(mail("a"), campaign="low", enter={"released_for": "no_budget"}, priority=10)
    high = campaign(
        mail("a"), campaign="high", enter={"released_for": ["no_budget"], "where": 'lead.country == "US"'}, priority=90
    )
    other = campaign(mail("a"), campaign="other", enter={"released_for": ["no_need"]}, priority=99)
    closed = campaign(mail("a"), campaign="closed", priority=99)
    assert choose_campaign(LEAD, [low, high, other, closed]) is low
    assert choose_campaign(replace(LEAD, country="US"), [low, high, other, closed]) is high
    assert choose_campaign(LEAD, [other, closed]) == NotEntered("no_campaign_fits")
    assert choose_campaign(replace(LEAD, release=None), [low]) == NotEntered("not_released")
    assert [refuses(c, LEAD) for c in (low, high, other, closed)] == [None, "where", "other_reason", "no_entry"]


def test_needs_names_only_what_the_campaign_asks_for() -> None:
    assert needs(PLAIN, COMPANY) == {"absences"}
    assert needs(FORK, COMPANY) == {"absences", "events"}
    assert needs(campaign(mail("a"), at_most="1 per 5 days"), COMPANY) == {"absences", "mailed_at"}
    assert needs(campaign({"id": "l", "send": ["t/a", "t/b"], "every": "1 week"}), COMPANY) == {"absences", "touches"}


# Laws ------------------------------------------------------------------------------------------------------------------

WHOLE = campaign(
    mail(
        "roi", "2 business days", if_late_by={"more_than": "2 days"}, if_unclear="resend", variants={"a": 50, "b": 50}
    ),
    {
        "id": "fork",
        "after": "1 month",
        "branch": [{"when": "clicked(roi) and not opened(roi)", "do": [mail("case", "1 month")]}],
    },
    {"id": "wait", "wait_until": "signal(funding)", "timeout": "3 weeks"},
    {"id": "tips", "send": ["t/a", "t/b"], "every": "10 days", "until": "release.revisit_on", "window": TUESDAYS},
    holidays=["lead.country", "company"],
    at_most=["1 per 3 days"],
    exit_when=["signal(layoffs)"],
)
moments = st.datetimes(
    datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2100-01-01"), timezones=st.just(UTC)
)
step_ids = st.sampled_from(["roi", "fork", "case", "wait", "tips", "", "gone"])
histories = st.builds(
    History,
    st.builds(
        Facts,
        st.sampled_from(LeadState),
        is_readable=st.booleans(),
        account_is_warm=st.booleans(),
        consent_until=st.none() | moments,
    ),
    st.lists(
        st.builds(
            PastTouch, step_ids, st.integers(-1, 3), st.sampled_from(TouchState), moments, st.sampled_from(["t/a", ""])
        ),
        max_size=3,
    ).map(tuple),
    st.lists(moments, max_size=4).map(sorted).map(tuple),
    st.lists(
        st.builds(
            PastEvent,
            moments,
            st.sampled_from(["clicked", "opened", "replied", "signal", "strange"]),
            st.none() | step_ids,
            st.booleans(),
            st.none() | st.sampled_from(["funding", "?"]),
        ),
        max_size=4,
    ).map(tuple),
    st.lists(st.builds(Away, st.dates(), st.none() | st.dates()), max_size=2).map(tuple),
)
leads = st.builds(
    Lead, st.just(1), st.sampled_from(["a@b.example", ""]), time_zone=st.none() | st.sampled_from(["Asia/Tokyo", "?", "Africa/Cairo"]),
    country=st.none() | st.sampled_from(["US", "us", "XX", "", "BR"]), release=st.none() | st.builds(Release, st.sampled_from(Reason), moments, revisit_on=st.none() | st.dates()),
)  # fmt: skip


@given(step_ids, st.integers(-2, 5), moments, moments, histories, leads, st.sampled_from(EnrolmentState))
@settings(max_examples=400, deadline=None)
def test_no_history_makes_it_raise_and_every_wait_ends_later(
    step: str, occurrence: int, anchor: datetime, now: datetime, history: History, lead: Lead, state: EnrolmentState
) -> None:
    enrolment = replace(enrolled(WHOLE, anchor, state), step=step, occurrence=occurrence)
    moved, _, decision = walk(enrolment, WHOLE, lead, history, now, company=COMPANY)
    assert not isinstance(decision, Wait) or decision.until > now
    assert not isinstance(decision, Turn)
    assert due_at(moved, WHOLE, lead, COMPANY).tzinfo is not None
    assert walk(enrolment, WHOLE, lead, history, now, company=COMPANY) == (moved, _, decision)
    if isinstance(decision, Send):
        assert not any(
            (t.step, t.occurrence) == (decision.step, decision.occurrence)
            and t.state in {TouchState.ACCEPTED, TouchState.DELIVERED}
            for t in history.touches
        )


def test_deciding_and_applying_a_plain_step_stays_cheap() -> None:
    """A guard against something being compiled or read per lead: milliseconds then, ten microseconds now."""
    now = START + 2 * DAY
    enrolment = enrolled(PLAIN)

    def once() -> None:
        decide(enrolment, PLAIN, LEAD, FREE, now, company=COMPANY)
        apply(enrolment, Sent("one", 1, now), PLAIN)

    assert min(repeat(once, number=500, repeat=5)) / 500 < 0.0005
