"""The most mails in any stretch of time: never fewer than a lead really gets, and not more than can be shown."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.bounds import most_mails, shortest
from engine.core.decide import Send
from engine.core.words import Duration, parse_cap, parse_duration
from tests.core.nurture import campaign, clicked, mail, run, utc


def most(*steps: dict[str, Any], within: str = "30 days", caps: Sequence[str] = (), **keys: Any) -> list[str]:
    way = most_mails(campaign(*steps, **keys), parse_duration(within), tuple(map(parse_cap, caps)), {})
    assert way is not None
    return [mailed.step for mailed in way]


CLICK = {
    "id": "fork",
    "after": "5 days",
    "branch": [{"when": "clicked(a)", "do": [mail("more", "1 day"), mail("even-more", "1 day")]}],
}


@pytest.mark.parametrize(
    ("steps", "keys", "expected"),
    [
        ([mail("a", "1 day"), mail("b", "29 days"), mail("c", "1 day")], {}, ["a", "b"]),
        ([mail("a"), mail("b", "30 days"), mail("c", "29 days")], {}, ["b", "c"]),
        ([mail("a"), mail("b", "1 month")], {}, ["a", "b"]),
        ([mail("a"), mail("b", "22 business days")], {}, ["a"]),
        ([mail("a"), mail("b", "21 business days")], {}, ["a", "b"]),
        ([mail("a"), CLICK, mail("end", "20 days")], {}, ["a", "more", "even-more", "end"]),
        ([mail("a"), mail("b", "1 day"), mail("c", "1 day")], {"at_most": "1 per 15 days"}, ["a", "b"]),
        ([mail("a"), mail("b", "1 day"), mail("c", "1 day")], {"caps": ["2 per 30 days"]}, ["a", "b"]),
        # The first of four may come as late as the second: 0, 0, 10, 20.
        ([{"id": "l", "send": ["t/a", "t/b", "t/c", "t/d"], "every": "10 days"}], {}, ["l"] * 4),
        (
            [{"id": "l", "send": ["t/a", "t/b", "t/c", "t/d"], "every": "15 days"}, mail("end", "1 day")],
            {},
            ["l", "l", "l", "end"],
        ),
        ([mail("a"), {"id": "q", "wait_until": "start of quarter"}, mail("b")], {}, ["a", "b"]),
    ],
)
def test_the_way_with_the_most_mails_is_found(
    steps: list[dict[str, Any]], keys: dict[str, Any], expected: list[str]
) -> None:
    assert most(*steps, **keys) == expected


def test_what_follows_another_campaign_counts_too() -> None:
    first = campaign(mail("a"), campaign="first", then="second")
    second = campaign(mail("b", "1 week"), mail("c", "1 week"), campaign="second")
    way = most_mails(first, Duration(30, "days"), (), {"second": second})
    assert [(m.campaign, m.step) for m in way or ()] == [("first", "a"), ("second", "b"), ("second", "c")]


def test_campaigns_that_hand_over_in_a_circle_are_cut_and_not_searched_for_ever() -> None:
    first, second = (
        campaign(mail("a"), campaign="first", then="second"),
        campaign(mail("b"), campaign="second", then="first"),
    )
    assert len(most_mails(first, Duration(30, "days"), (), {"second": second}) or ()) == 500


def test_too_many_ways_prove_nothing() -> None:
    forks = [
        {"id": f"f{n}", "branch": [{"when": "lead.country == 'US'", "do": [mail(f"m{n}", "1 hour")]}]}
        for n in range(20)
    ]
    assert most_mails(campaign(mail("a"), *forks), Duration(30, "days"), (), {}) is None


@pytest.mark.parametrize(
    ("wait", "days"),
    [
        ("1 month", 28),
        ("2 months", 59),
        ("1 year", 365),
        ("5 business days", 5),
        ("6 business days", 8),
        ("36 hours", 1.5),
    ],
)
def test_the_shortest_wait_is_known(wait: str, days: float) -> None:
    assert shortest(parse_duration(wait)) == days * 24


def test_a_turn_counts_whose_next_one_lies_beyond_the_stretch() -> None:
    of = campaign(mail("a"), {"id": "list", "send": ["t/x", "t/y", "t/z"], "every": "4 days", "after": "0 days"})
    way = most_mails(of, Duration(7, "days"), (), {})
    assert [(m.step, m.hours) for m in way or ()] == [("a", 0.0), ("list", 0.0), ("list", 96.0)]


waits = st.sampled_from(["1 day", "6 days", "3 business days", "2 weeks", "1 month", "40 hours", "0 days"])


@given(
    st.lists(waits, min_size=2, max_size=5), waits, st.sampled_from([None, "1 per 5 days", "2 per 9 days"]), st.booleans(),
    st.sampled_from(["2026-01-31T10:00", "2026-02-14T09:00", "2026-03-28T23:30"]), st.sampled_from(["7 days", "30 days"]),
)  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_no_lead_ever_gets_more_than_the_bound(
    drawn: list[str], arm: str, cap: str | None, clicks: bool, start: str, within: str
) -> None:
    steps: list[dict[str, Any]] = [mail(f"s{n}", wait) for n, wait in enumerate(drawn)]
    steps.insert(1, {"id": "fork", "after": "1 day", "branch": [{"when": "clicked(s0)", "do": [mail("arm", arm)]}]})
    steps.append({"id": "list", "send": ["t/x", "t/y", "t/z"], "every": "4 days", "after": arm})
    of = campaign(*steps, window={"days": ["mon", "thu"], "between": "09:00-17:00"}, at_most=cap or [])
    events = [clicked("s0", utc(start) + timedelta(days=n)) for n in range(60)] if clicks else []
    sent = [at for at, decision in run(of, events=events, start=utc(start)) if isinstance(decision, Send)]
    stretch = timedelta(days=int(within.split(maxsplit=1)[0]))
    really = max(sum(first <= at < first + stretch - timedelta(hours=2) for at in sent) for first in sent)
    assert really <= len(most_mails(of, parse_duration(within), (), {}) or ())
