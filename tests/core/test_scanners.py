"""Which clicks of a mail no reader makes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from engine.core.scanners import Click, machines

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def click(number: int, target: str, seconds: float, is_machine: bool = False) -> Click:
    return Click(number, target, AT + timedelta(seconds=seconds), is_machine)


def test_one_click_by_itself_is_a_readers() -> None:
    assert machines([click(1, "roi", 0)], None) == set()
    assert machines([click(1, "roi", 0)], AT - timedelta(minutes=1)) == set()


def test_a_reader_takes_time_between_two_links() -> None:
    assert machines([click(1, "roi", 0), click(2, "case", 20), click(3, "price", 50)], None) == set()


def test_all_links_within_seconds_are_a_scanners() -> None:
    assert machines([click(1, "roi", 0), click(2, "case", 3), click(3, "price", 7)], None) == {1, 2, 3}
    assert machines([click(1, "roi", 0), click(2, "case", 0.5)], None) == {1, 2}


def test_a_click_before_the_mail_was_delivered_is_the_gateways() -> None:
    assert machines([click(1, "roi", 0), click(2, "roi", 900)], AT + timedelta(seconds=30)) == {1}


def test_who_follows_a_program_at_its_heels_is_that_program() -> None:
    assert machines([click(1, "roi", 0, is_machine=True), click(2, "roi", 2), click(3, "roi", 3600)], None) == {1, 2}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 10_000)), max_size=12), st.randoms())
def test_the_order_in_which_they_are_told_does_not_matter(told: list[tuple[str, float]], dice) -> None:
    clicks = [click(n, target, seconds) for n, (target, seconds) in enumerate(told)]
    shuffled = dice.sample(clicks, len(clicks))
    assert machines(clicks, None) == machines(shuffled, None)
