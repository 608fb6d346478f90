"""Which clicks of a mail no reader makes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from engine.core.scanners import MANY_RECIPIENTS, ROUND, Click, Visit, machines, rounds

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


# --- the link that no reader sees ---------------------------------------------------------------------------------------


def test_who_follows_the_unseen_link_is_a_program_and_so_are_its_other_clicks_of_that_mail() -> None:
    trap = Click(1, "", AT, is_machine=True, client="scanner", is_trap=True)
    same = Click(2, "roi", AT + timedelta(hours=2), is_machine=False, client="scanner")
    reader = Click(3, "roi", AT + timedelta(hours=3), is_machine=False, client="reader")
    unknown = Click(4, "case", AT + timedelta(hours=4), is_machine=False)
    assert machines([trap, same, reader, unknown], None) == {1, 2}


def test_a_trap_without_a_known_client_tells_nothing_of_other_unknown_clients() -> None:
    trap = Click(1, "", AT, is_machine=True, is_trap=True)
    assert machines([trap, click(2, "roi", 3600)], None) == {1}


# --- one client, many recipients ----------------------------------------------------------------------------------------


def visits(many: int, apart: float) -> list[Visit]:
    return [Visit(n, f"reader{n}@mill.example", AT + timedelta(seconds=n * apart)) for n in range(many)]


def test_one_client_in_the_mails_of_five_people_within_ten_minutes_is_a_program() -> None:
    assert (5, timedelta(minutes=10)) == (MANY_RECIPIENTS, ROUND)
    assert rounds(visits(5, 150)) == {0, 1, 2, 3, 4}
    assert rounds(visits(5, 151)) == set()
    assert rounds(visits(4, 1)) == set()


def test_one_reader_who_clicks_often_is_no_crowd() -> None:
    assert rounds([Visit(n, "ann@mill.example", AT + timedelta(seconds=n)) for n in range(50)]) == set()


def test_only_the_stretch_with_the_many_recipients_is_a_programs() -> None:
    late = Visit(99, "late@mill.example", AT + timedelta(hours=3))
    assert rounds([late, *visits(6, 10)]) == set(range(6))


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 3000)), max_size=40))
def test_a_round_is_what_a_look_at_every_stretch_of_ten_minutes_finds(told: list[tuple[str, int]]) -> None:
    clicks = [Visit(n, who, AT + timedelta(seconds=s)) for n, (who, s) in enumerate(told)]
    slow: set[int] = set()
    for start in clicks:
        stretch = [each for each in clicks if start.at <= each.at <= start.at + ROUND]
        if len({each.recipient for each in stretch}) >= MANY_RECIPIENTS:
            slow |= {each.event_id for each in stretch}
    assert rounds(clicks) == slow


def test_a_program_that_clicks_without_end_is_judged_in_linear_time() -> None:
    many = [Visit(n, str(n % 50_000), AT + timedelta(milliseconds=n)) for n in range(200_000)]
    assert len(rounds(many)) == 200_000
