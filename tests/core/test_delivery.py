"""What becomes of a touch: forward only, whatever the order in which answers and events come in (F29)."""

from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.delivery import EVENT_STATES, Accepted, Deferred, Refused, Unclear, forward, settle
from engine.core.touch import TouchState

T = TouchState
NO = Refused(550, "no such user", is_permanent=True, verdict="suppress_address")
STATES = st.sampled_from(TouchState)


@pytest.mark.parametrize(
    ("outcome", "state", "reason"),
    [
        (Accepted("id"), T.ACCEPTED, None),
        (NO, T.REFUSED, "no such user"),
        (Unclear("timeout"), T.UNCLEAR, "timeout"),
        (Deferred("429"), T.INTENDED, "429"),
    ],
)
def test_a_taken_touch_becomes_what_the_transport_answers(
    outcome: object, state: TouchState, reason: str | None
) -> None:
    assert settle(T.TAKEN, outcome) == (state, reason)  # type: ignore[arg-type]


@pytest.mark.parametrize("known", [T.DELIVERED, T.BOUNCED, T.COMPLAINED])
@pytest.mark.parametrize("outcome", [Accepted(), Unclear("timeout"), Deferred("429")])
def test_an_event_that_was_faster_than_the_answer_is_not_weakened(known: TouchState, outcome: object) -> None:
    assert settle(known, outcome)[0] is known  # type: ignore[arg-type]


def test_only_a_taken_touch_goes_back_to_intended() -> None:
    assert {state for state in TouchState if settle(state, Deferred("x"))[0] is T.INTENDED} == {T.TAKEN, T.INTENDED}


def test_an_unclear_touch_is_cleared_by_the_event_that_comes_late() -> None:
    assert forward(T.UNCLEAR, EVENT_STATES["delivered"]) is T.DELIVERED
    assert forward(T.UNCLEAR, EVENT_STATES["accepted"]) is T.ACCEPTED


@pytest.mark.parametrize(
    "kinds", [("accepted", "delivered", "complained"), ("accepted", "bounced"), ("accepted", "dropped")]
)
def test_every_order_of_the_same_events_ends_alike(kinds: tuple[str, ...]) -> None:
    ends = {reduce(forward, (EVENT_STATES[k] for k in order), T.TAKEN) for order in permutations(kinds * 2)}
    assert ends == {EVENT_STATES[kinds[-1]]}


@given(STATES, st.lists(STATES, max_size=6))
def test_state_never_goes_back_and_a_second_word_changes_nothing(start: TouchState, words: list[TouchState]) -> None:
    once = reduce(forward, words, start)
    assert reduce(forward, words, once) is once
    assert reduce(forward, reversed(words), once) is once


def test_what_was_withheld_or_recalled_and_left_all_the_same_is_known_by_its_event() -> None:
    assert forward(T.RECALLED, T.DELIVERED) is T.DELIVERED
    assert forward(T.WITHHELD, T.ACCEPTED) is T.ACCEPTED
