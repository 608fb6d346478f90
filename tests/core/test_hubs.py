"""What is agreed with a hub: when it is asked, how long its word holds, whom we believe."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest

from engine.core.hubs import Subscription, asked, can_call, ended, is_signed, told_again_at, verified
from triggers.core.feed_links import header_links

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HUB, TOPIC = "https://hub.example/", "https://news.example/feed"


def test_a_hub_is_asked_once_and_less_often_the_longer_it_says_nothing() -> None:
    known, at, waits = None, NOW, []
    for _ in range(6):
        known = asked(known, HUB, TOPIC, at)
        assert known is not None
        assert asked(known, HUB, TOPIC, known.next_at - timedelta(seconds=1)) is None
        waits.append(known.next_at - at)
        at = known.next_at
    hours = [1, 4, 16, 64, 168, 168]
    assert waits == [timedelta(hours=n) for n in hours]


@pytest.mark.parametrize(
    ("said", "lease"),
    [
        ("864000", timedelta(days=10)),
        ("", timedelta(days=10)),
        ("soon", timedelta(days=10)),
        ("0", timedelta(seconds=60)),
        ("9" * 400, timedelta(days=90)),
        ("-5", timedelta(days=10)),
    ],
)
def test_a_lease_is_renewed_when_half_of_it_is_over_and_believed_within_limits(said: str, lease: timedelta) -> None:
    first = asked(None, HUB, TOPIC, NOW)
    assert first is not None
    agreed = verified(first, said, NOW)
    assert (agreed.state, agreed.until, agreed.next_at, agreed.asked) == ("verified", NOW + lease, NOW + lease / 2, 0)
    again = asked(agreed, HUB, TOPIC, agreed.next_at)
    assert again is not None
    assert (again.state, again.until) == ("asked", agreed.until)


def test_a_feed_that_names_another_hub_each_time_makes_us_call_one_an_hour() -> None:
    known = asked(None, HUB, TOPIC, NOW)
    assert known is not None
    assert asked(known, "https://victim.example/", TOPIC, NOW + timedelta(minutes=15)) is None
    assert asked(known, "https://victim.example/", TOPIC, NOW + timedelta(hours=1)) is not None
    agreed = verified(known, "864000", NOW)
    assert asked(agreed, "https://new.example/", TOPIC, NOW + timedelta(minutes=15)) is not None


def test_who_is_denied_asks_again_in_a_week() -> None:
    known = asked(None, HUB, TOPIC, NOW)
    assert known is not None
    no = ended(known, "denied", "members only", NOW)
    assert (no.problem, asked(no, HUB, TOPIC, NOW + timedelta(days=6))) == ("members only", None)
    assert asked(no, HUB, TOPIC, NOW + timedelta(days=7)) is not None
    assert ended(known, "failed", "the hub answered 500", NOW).next_at == known.next_at


def test_what_is_kept_comes_back_as_it_was() -> None:
    known = Subscription(HUB, TOPIC, "verified", NOW, NOW + timedelta(days=1), 2, "x")
    assert Subscription.of(known.kept()) == known
    assert Subscription.of(None) is None


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_a_signature_counts_only_over_these_bytes_with_our_secret(method: str) -> None:
    good = hmac.new(b"ours", b"body", getattr(hashlib, method)).hexdigest()
    assert is_signed(b"body", f"{method}={good}", "ours")
    assert is_signed(b"body", f"{method}={good.upper()}", "ours")
    assert not is_signed(b"other", f"{method}={good}", "ours")
    assert not is_signed(b"body", f"{method}={good}", "theirs")


@pytest.mark.parametrize("said", ["", "sha1", "md5=", "sha1=é", "new=1", "sha256=" + "0" * 64, "__class__=x"])
def test_an_odd_signature_is_none(said: str) -> None:
    assert not is_signed(b"body", said, "ours")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://rekindle.brightwater.com", True),
        ("http://8.8.8.8:8000", True),
        ("http://127.0.0.1:8000", False),
        ("http://10.0.0.7", False),
        ("http://[::1]:8000", False),
        ("http://[2a00:1450:4001:81b::200e]", True),
        ("http://localhost:8000", False),
        ("http://rekindle", False),
        ("http://crm.internal", False),
        ("http://2130706433", False),
        ("", False),
    ],
)
def test_only_an_address_of_the_open_internet_can_be_called(address: str, expected: bool) -> None:
    assert can_call(address) is expected


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (f'<{HUB}>; rel="hub", <{TOPIC}>; rel="self"', {"hub": HUB, "self": TOPIC}),
        (f"<{HUB}>;rel=hub", {"hub": HUB}),
        (f'<{HUB}>; title="a, b; c"; rel="hub self"', {"hub": HUB, "self": HUB}),
        (f'<{HUB}>; rel=hub, <https://second.example/>; rel="hub"', {"hub": HUB}),
        (f"<{HUB}>; REL = Hub", {"hub": HUB}),
        (f"<{HUB}>", {}),
        ("", {}),
        ("<" * 10_000, {}),
        ("<a>;" * 10_000, {}),
        ("<a>; rel=" * 10_000, {}),
    ],
)
def test_the_header_link_is_read_and_odd_ones_cost_nothing(said: str, found: dict[str, str]) -> None:
    assert header_links(said) == found


def test_a_hub_that_we_leave_is_told_less_and_less_often_until_it_forgets_us() -> None:
    until, at, hours, attempts = NOW + timedelta(days=10), NOW, [], 0
    while again := told_again_at(at, attempts, until):
        hours.append((again - at) / timedelta(hours=1))
        at, attempts = again, attempts + 1
    assert hours == [1, 4, 16, 64]


def test_a_hub_may_count_on_us_unless_it_said_no_or_its_lease_is_over() -> None:
    first = asked(None, HUB, TOPIC, NOW)
    assert first is not None
    assert first.may_hold(NOW)
    assert first.ends_at > NOW + timedelta(days=10)
    held = verified(first, "864000", NOW)
    assert held.may_hold(NOW + timedelta(days=9))
    assert not held.may_hold(NOW + timedelta(days=11))
    assert ended(held, "failed", "the hub answered 500", NOW).may_hold(NOW)
    assert not ended(held, "denied", "no", NOW).may_hold(NOW)
