"""The breaker: when it opens, who tries while it is half open, and what closes it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from engine.core.breaker import BREAKER_OPEN, MOST_UNCLEAR, PAUSE, RATE_LIMIT, Gate, Heard, note, probe, shut_until

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def opened() -> Gate:
    return note(Gate(), Heard(unclear=5), NOW)


def test_it_opens_after_five_answers_that_stayed_away_within_a_minute() -> None:
    gate = Gate()
    for second in (0, 20, 30, 40):
        gate = note(gate, Heard(unclear=1), at(second))
        assert shut_until(gate, "a", at(second)) is None
    gate = note(gate, Heard(unclear=1), at(61))  # the first one is older than a minute
    assert shut_until(gate, "a", at(61)) is None
    gate = note(gate, Heard(unclear=1), at(62))
    assert shut_until(gate, "a", at(62)) == (BREAKER_OPEN, at(122))


def test_one_group_may_open_it_and_a_group_that_was_mostly_answered_does_not() -> None:
    assert shut_until(opened(), "a", NOW) == (BREAKER_OPEN, NOW + PAUSE)
    assert note(Gate(), Heard(clear=11, unclear=5), NOW) == Gate()


def test_half_open_one_tries_and_the_others_wait_for_it() -> None:
    gate = opened()
    assert probe(gate, "a", at(59)) is None
    assert shut_until(gate, "a", at(60)) == (BREAKER_OPEN, at(120))
    tried = probe(gate, "a", at(60))
    assert tried is not None
    assert shut_until(tried, "a", at(61)) is None
    assert shut_until(tried, "b", at(61)) == (BREAKER_OPEN, at(121))
    assert probe(tried, "b", at(61)) is None
    assert probe(tried, "b", at(120)) is not None, "whoever tried was killed"


def test_a_try_that_is_answered_closes_it_and_one_that_is_not_opens_it_anew() -> None:
    tried = probe(opened(), "a", at(60))
    assert tried is not None
    assert note(tried, Heard(clear=1), at(61)) == Gate()
    assert shut_until(note(tried, Heard(unclear=1), at(61)), "b", at(62)) == (BREAKER_OPEN, at(121))


def test_patience_that_a_provider_asks_for_holds_everybody_and_is_never_shortened() -> None:
    gate = note(Gate(), Heard(held_until=at(90)), NOW)
    gate = note(gate, Heard(clear=3, held_until=at(30)), at(1))
    assert shut_until(gate, "a", at(89)) == (RATE_LIMIT, at(90))
    assert shut_until(gate, "a", at(90)) is None


def test_a_gate_that_was_held_is_quiet_so_that_nothing_is_written_afterwards() -> None:
    assert note(Gate(), Heard(held_until=at(90)), NOW).is_quiet
    assert not opened().is_quiet


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 8), st.floats(0, 40, allow_nan=False)), min_size=1, max_size=30
    )
)
def test_whatever_comes_it_opens_again_within_two_pauses_at_most(groups: list[tuple[int, int, float]]) -> None:
    gate, now = Gate(), NOW
    for clear, unclear, seconds in groups:
        now += timedelta(seconds=seconds)
        gate = note(gate, Heard(clear, unclear), now)
        assert len(gate.unclear) <= MOST_UNCLEAR
    later = now + PAUSE
    assert shut_until(gate, "a", later) is None or probe(gate, "a", later) is not None
