"""`apply`, the only way an enrolment changes: total, and harmless when an event comes twice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.enrolment import (
    EnrolmentState,
    Event,
    Finished,
    Paused,
    Resumed,
    Sent,
    Skipped,
    Stopped,
    Turned,
    Withheld,
    apply,
    begin,
)
from tests.core.nurture import START, campaign, enrolled, mail

DAY = timedelta(days=1)
FORK = campaign(
    mail("one", "1 month"),
    {
        "id": "fork",
        "after": "1 month",
        "branch": [{"when": "clicked(one)", "do": [mail("yes", "1 day")]}, {"otherwise": []}],
    },
    {"id": "tips", "send": ["t/a", "t/b"], "every": "1 week"},
)


def test_an_enrolment_begins_with_the_first_step_and_counts_from_its_moment() -> None:
    assert begin(FORK, START) == ("one", 1, START, {})


@pytest.mark.parametrize(
    "event",
    [Sent("one", 1, START + DAY), Withheld("one", 1, START + DAY, "no_text"), Skipped("one", 1, START + DAY, "late")],
)
def test_a_passed_step_is_what_the_next_wait_counts_from(event: Event) -> None:
    moved = apply(enrolled(FORK), event, FORK)
    assert (moved.step, moved.occurrence, moved.anchor_at) == ("fork", 1, START + DAY)
    assert apply(moved, event, FORK) == moved, "a second copy changes nothing"


def test_a_chain_of_months_remembers_where_it_began() -> None:
    at_fork = apply(enrolled(FORK), Sent("one", 1, START + 31 * DAY), FORK)
    assert at_fork.memory == {"months_from": START.isoformat()}
    assert "months_from" not in apply(at_fork, Turned("fork", "2", START + 62 * DAY), FORK).memory


@pytest.mark.parametrize(
    ("choice", "step"), [("1", "yes"), ("2", "tips"), ("", "tips"), ("9", "tips"), ("reached", "tips")]
)
def test_a_branch_leads_where_its_arm_says(choice: str, step: str) -> None:
    at_fork = replace(enrolled(FORK), step="fork")
    moved = apply(at_fork, Turned("fork", choice, START + DAY), FORK)
    assert moved.step == step
    assert moved.memory["took"] == {"fork": choice}


def test_a_list_counts_its_mails_from_the_same_anchor_and_ends_with_the_last() -> None:
    at_tips = replace(enrolled(FORK), step="tips")
    second = apply(at_tips, Sent("tips", 1, START + DAY), FORK)
    assert (second.step, second.occurrence, second.anchor_at) == ("tips", 2, START)
    assert second.memory["last_at"] == (START + DAY).isoformat()
    assert apply(second, Sent("tips", 1, START + DAY), FORK) == second, "the first mail's second copy"
    ended = apply(second, Sent("tips", 2, START + 8 * DAY), FORK)
    assert (ended.step, ended.anchor_at, ended.memory) == ("", START + 8 * DAY, {})


def test_a_pause_keeps_the_place_and_a_mail_under_way_still_moves_it_on() -> None:
    paused = apply(enrolled(FORK), Paused(START), FORK)
    assert (paused.state, paused.step) == (EnrolmentState.PAUSED, "one")
    moved = apply(paused, Sent("one", 1, START + DAY), FORK)
    assert (moved.state, moved.step) == (EnrolmentState.PAUSED, "fork")
    assert apply(moved, Resumed(START + 2 * DAY), FORK).state is EnrolmentState.ACTIVE


def test_what_has_ended_stays_ended() -> None:
    for end in (Finished(START), Stopped("replied", START)):
        ended = apply(enrolled(FORK), end, FORK)
        for event in (Resumed(START), Paused(START), Sent("one", 1, START), Stopped("bounced", START)):
            assert apply(ended, event, FORK) == ended


step_ids = st.sampled_from(["one", "fork", "yes", "tips", "", "gone"])
events = st.one_of(
    st.builds(Sent, step_ids, st.integers(-1, 4), st.just(START)),
    st.builds(Withheld, step_ids, st.integers(-1, 4), st.just(START), st.just("x")),
    st.builds(Skipped, step_ids, st.integers(-1, 4), st.just(START), st.just("late")),
    st.builds(Turned, step_ids, st.sampled_from(["", "1", "2", "77", "reached", "²"]), st.just(START)),
    st.sampled_from([Paused(START), Resumed(START), Finished(START), Stopped("replied", START)]),
)


@given(st.lists(events, max_size=12))
@settings(max_examples=200, deadline=None)
def test_no_order_of_events_raises_or_leaves_the_campaign(order: list[Event]) -> None:
    enrolment = enrolled(FORK)
    for event in order:
        enrolment = apply(enrolment, event, FORK)
        assert enrolment.step in {*FORK.route, ""}
        assert enrolment.occurrence >= 1
