"""Token buckets: never more than the rate and one burst, everybody gets a turn, and nothing is owed after an outage."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.rates import WARM_UP, Bucket, Rate, Want, full, parse_rate, share, warm_up_rate

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_rate_is_read_as_people_write_it() -> None:
    assert parse_rate(" 1000 per  hour ") == Rate(1000, 3600)
    assert parse_rate("3 per second") == Rate(3, 1)


@pytest.mark.parametrize(
    "text", ["1000", "0 per hour", "-1 per hour", "1e3 per hour", "10 per month", "many per day", ""]
)
def test_what_is_no_rate_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="1000 per hour"):
        parse_rate(text)


def test_a_full_bucket_gives_a_minutes_worth_and_then_places_in_a_queue() -> None:
    rate = Rate(120, 3600)  # two a minute
    buckets = {"t": full(rate, NOW)}
    answers = share(buckets, {"t": rate}, [Want(("t",))] * 5, NOW)
    assert answers == [None, None, *(NOW + n * rate.interval for n in (1, 2, 3))]


def test_who_comes_back_at_its_place_finds_its_token() -> None:
    rate = Rate(7, 3600)
    buckets = {"t": full(rate, NOW)}
    _, place = share(buckets, {"t": rate}, [Want(("t",))] * 2, NOW)
    assert place is not None
    assert share(buckets, {"t": rate}, [Want(("t",), has_waited=True)], place) == [None]


def test_who_waited_goes_before_who_comes_new() -> None:
    rate = Rate(60, 3600)
    buckets = {"t": Bucket(1.0, NOW, NOW + 10 * rate.interval)}
    new, waited = share(buckets, {"t": rate}, [Want(("t",)), Want(("t",), has_waited=True)], NOW)
    assert (new, waited) == (NOW + 11 * rate.interval, None)


def test_who_comes_new_does_not_wait_for_a_queue_that_nobody_stands_in() -> None:
    rate = Rate(60, 60)
    buckets = {"t": Bucket(60.0, NOW, NOW + HOUR)}
    assert share(buckets, {"t": rate}, [Want(("t",))], NOW) == [None]


def test_a_mail_takes_from_all_its_buckets_or_from_none() -> None:
    fast, slow = Rate(60, 60), Rate(1, 3600)
    buckets = {"t": full(fast, NOW), "r/a": full(slow, NOW), "r/b": full(slow, NOW)}
    rates = {"t": fast, "r/a": slow, "r/b": slow}
    answers = share(buckets, rates, [Want(("t", "r/a")), Want(("t", "r/a")), Want(("t", "r/b"))], NOW)
    assert answers == [None, NOW + HOUR, None]
    assert buckets["t"].tokens == 58


def test_an_outage_fills_the_bucket_once_and_owes_nothing() -> None:
    rate = Rate(120, 3600)
    buckets = {"t": Bucket(0.0, NOW - timedelta(days=30), NOW - timedelta(days=30) + HOUR)}
    answers = share(buckets, {"t": rate}, [Want(("t",), has_waited=True)] * 100, NOW)
    assert answers.count(None) == 2
    assert max(a for a in answers if a) <= NOW + HOUR


def test_a_clock_that_was_set_back_gives_no_token_twice() -> None:
    rate = Rate(1, 3600)
    buckets = {"t": Bucket(0.0, NOW, NOW)}
    (place,) = share(buckets, {"t": rate}, [Want(("t",))], NOW - timedelta(days=1))
    assert place is not None
    assert place <= NOW - timedelta(days=1) + 4 * HOUR


def test_a_days_budget_is_new_each_day_and_the_rest_waits_for_the_same_hour_tomorrow() -> None:
    rate = warm_up_rate(date(2026, 3, 2), NOW.date(), (2, 4))
    assert rate == Rate(2, 86400, is_daily=True)
    buckets = {"w": full(rate, NOW)}
    assert share(buckets, {"w": rate}, [Want(("w",))] * 3, NOW) == [None, None, NOW + timedelta(days=1)]
    tomorrow = NOW + timedelta(days=1)
    second = warm_up_rate(date(2026, 3, 2), tomorrow.date(), (2, 4))
    assert second is not None
    assert share(buckets, {"w": second}, [Want(("w",))] * 5, tomorrow).count(None) == 4
    assert warm_up_rate(date(2026, 3, 2), date(2026, 3, 4), (2, 4)) is None


def test_the_warm_up_only_grows_and_ends() -> None:
    assert list(WARM_UP) == sorted(set(WARM_UP))
    assert warm_up_rate(date(2026, 3, 2), date(2026, 1, 1)) == Rate(WARM_UP[0], 86400, is_daily=True)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 5000), st.sampled_from([1, 60, 3600, 86400]), st.lists(st.integers(1, 40), min_size=1, max_size=25)
)
def test_the_rate_is_kept_to_and_everybody_gets_a_turn(count: int, seconds: int, arrivals: list[int]) -> None:
    """Leads come minute by minute; each asks again at its place. Nobody leaves above rate and burst, and all leave."""
    rate = Rate(count, seconds)
    buckets, now, sent = {"t": full(rate, NOW)}, NOW, 0
    waiting: list[datetime] = []
    for minute in range(20_000):
        new = arrivals[minute] if minute < len(arrivals) else 0
        due = [place for place in waiting if place <= now]
        waiting = [place for place in waiting if place > now]
        wants = [Want(("t",), has_waited=True)] * len(due) + [Want(("t",))] * new
        answers = share(buckets, {"t": rate}, wants, now)
        sent += answers.count(None)
        waiting += [place for place in answers if place]
        assert sent <= rate.most + (now - NOW) / rate.interval + 1e-3
        if not waiting and minute >= len(arrivals):
            break
        now = (
            max(now + timedelta(minutes=1), min(waiting))
            if waiting and minute >= len(arrivals)
            else now + timedelta(minutes=1)
        )
    assert sent == sum(arrivals)
