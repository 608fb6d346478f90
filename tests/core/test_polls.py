"""When a source is looked at again, and what its server's answers mean."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from engine.core.source import Source, SourceKind, SourceState
from triggers.core import polls
from triggers.core.polls import Answer

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
URL = "https://news.example/feed"


def source(**changes) -> Source:
    given = Source(
        1, SourceKind.FEED, URL, "News", NOW - timedelta(days=9), polled_at=NOW - timedelta(hours=1), next_at=NOW
    )
    return replace(given, **changes)


def answer(status=200, redirects=(), digest=None, **headers) -> Answer:
    return Answer(URL, status, {name.replace("_", "-"): value for name, value in headers.items()}, digest, redirects)


def wait(polled: Source) -> float:
    return (polled.next_at - NOW).total_seconds()


def test_a_conditional_question_is_asked_with_what_the_server_said_last():
    assert polls.conditions(source(etag='W/"5"', last_modified="Mon, 02 Mar 2026 11:00:00 GMT")) == {
        "If-None-Match": 'W/"5"',
        "If-Modified-Since": "Mon, 02 Mar 2026 11:00:00 GMT",
    }
    assert polls.conditions(source()) == {}


@pytest.mark.parametrize(
    ("said", "unchanged"),
    [
        (answer(304), True),
        (answer(200, etag='"5"', digest="new"), True),  # a server that ignores the question but repeats its ETag
        (answer(200, etag='"6"', digest="old"), True),  # ... or changes the ETag of the very same bytes
        (answer(200, etag='"6"', digest="new"), False),
        (answer(200, digest="new"), False),
    ],
)
def test_unchanged_is_a_304_or_the_same_etag_or_the_same_bytes(said, unchanged):
    assert polls.is_unchanged(source(etag='"5"', body_digest="old"), said) is unchanged


def test_no_etag_is_not_the_same_etag():
    assert not polls.is_unchanged(source(etag=None, body_digest=None), answer(200))


def test_a_304_keeps_what_is_known_and_a_200_replaces_it():
    known = source(etag='"5"', last_modified="L", body_digest="old", attempts=3, error="x")
    after = polls.after_success(known, answer(304), 0, NOW)
    assert (after.etag, after.last_modified, after.body_digest, after.attempts, after.error) == (
        '"5"',
        "L",
        "old",
        0,
        None,
    )
    after = polls.after_success(known, answer(200, etag='"6"', digest="new"), 1, NOW)
    assert (after.etag, after.last_modified, after.body_digest) == ('"6"', None, "new")


def test_a_source_with_news_is_asked_more_often_and_one_without_less_often_within_bounds():
    busy = calm = source(interval_s=3600)
    for _ in range(20):
        busy = polls.after_success(busy, answer(), 3, NOW)
        calm = polls.after_success(calm, answer(304), 0, NOW)
    assert busy.interval_s == polls.SHORTEST_S
    assert calm.interval_s == polls.LONGEST_S


def test_the_next_look_has_a_jitter_of_its_own_and_the_same_one_every_time():
    waits = {
        wait(polls.after_success(source(location=f"{URL}/{n}", interval_s=3600), answer(), 0, NOW)) for n in range(50)
    }
    assert len(waits) > 40
    assert all(4500 <= w <= 4950 for w in waits)
    once, again = (polls.after_success(source(), answer(), 0, NOW) for _ in range(2))
    assert once == again


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=7200"}, 7200),
        ({"cache-control": 'max-age="7200"', "age": "200"}, 7000),
        ({"cache-control": "max-age=99999999"}, 86400),
        ({"cache-control": "no-cache, max-age=7200"}, 0),
        ({"cache-control": "max-age=soon"}, 0),
        (
            {"expires": "Mon, 02 Mar 2026 02:00:00 GMT", "date": "Mon, 02 Mar 2026 01:00:00 GMT"},
            3600,
        ),  # a slow clock over there
        ({"expires": "Mon, 02 Mar 2026 02:00:00 GMT"}, 0),
        ({"expires": "0", "date": "Mon, 02 Mar 2026 01:00:00 GMT"}, 0),
        ({"expires": "-1", "date": "x"}, 0),
        ({}, 0),
    ],
)
def test_an_answer_is_fresh_as_long_as_it_says(headers, seconds):
    assert polls.fresh_for(headers) == seconds


def test_a_fresh_answer_is_not_asked_for_again_before_its_time():
    after = polls.after_success(source(interval_s=900), answer(cache_control="max-age=36000"), 1, NOW)
    assert wait(after) >= 36000


def test_failures_wait_longer_with_their_fourth_power_and_at_most_a_day():
    failing, waits = source(interval_s=900), []
    for _ in range(8):
        failing = polls.after_failure(failing, "timeout", NOW)
        waits.append(wait(failing))
    assert waits == sorted(waits)
    assert 900 <= waits[0] <= 990
    assert 81 * 60 <= waits[2] <= 81 * 66
    assert 86400 <= waits[7] <= 95040
    assert failing.attempts == 8


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry-after": "600"}, 600),
        (503, {"retry-after": "Mon, 02 Mar 2026 12:10:00 GMT"}, 600),
        (503, {"retry-after": "Mon, 02 Mar 2026 06:10:00 GMT", "date": "Mon, 02 Mar 2026 06:00:00 GMT"}, 600),
        (503, {"retry-after": "99999999999999"}, 3 * 86400),
        (503, {"retry-after": "soon"}, None),
        (503, {"retry-after": "-5"}, None),
        (500, {"retry-after": "600"}, None),
        (429, {}, None),
    ],
)
def test_retry_after_is_seconds_or_a_date_by_their_clock(status, headers, seconds):
    until = polls.retry_at(Answer(URL, status, headers), NOW)
    assert until == (None if seconds is None else NOW + timedelta(seconds=seconds))


def test_gone_on_three_days_is_dead_and_gone_thrice_on_one_day_is_not():
    gone = source()
    for hours in (0, 1, 2, 30):
        gone = polls.after_refusal(gone, answer(410), NOW + timedelta(hours=hours))
        assert gone.state is SourceState.ACTIVE
    back = polls.after_success(gone, answer(200), 0, NOW + timedelta(hours=31))
    assert "gone_on" not in back.memory
    assert polls.after_refusal(gone, answer(410), NOW + timedelta(hours=60)).state is SourceState.DEAD


def test_a_permanent_redirect_is_adopted_only_after_many_sightings_over_days():
    moved, seen = source(), ((301, "https://new.example/feed"),)
    for n in range(12):
        moved = polls.after_success(moved, answer(redirects=seen), 0, NOW + timedelta(hours=5 * n))
        assert moved.location == ("https://new.example/feed" if n * 5 >= 48 else URL)
    assert "moved" not in moved.memory


@pytest.mark.parametrize(
    "odd",
    [
        (),
        ((302, "https://new.example/feed"),),
        ((301, "https://other.example/"),),
        ((301, "https://a.example/"), (307, "https://new.example/feed")),
    ],
)
def test_one_other_answer_starts_the_sightings_of_a_redirect_anew(odd):
    moved, seen = source(), ((301, "https://new.example/feed"),)
    for n in range(9):
        moved = polls.after_success(moved, answer(redirects=seen), 0, NOW + timedelta(hours=5 * n))
    moved = polls.after_success(moved, answer(redirects=odd), 0, NOW + timedelta(hours=48))
    moved = polls.after_success(moved, answer(redirects=seen), 0, NOW + timedelta(hours=53))
    assert moved.location == URL


def test_files_are_looked_at_together_at_full_hours():
    files = [source(location=f"/feeds/{n}.xml", interval_s=polls.LONGEST_S) for n in range(5)]
    moments = {
        polls.after_success(file, answer(), 0, NOW + timedelta(minutes=n)).next_at for n, file in enumerate(files)
    }
    assert moments == {NOW.replace(hour=0) + timedelta(days=1)}
