"""Which story an event belongs to: a week for the same kind of news, longer for a later rung of the same deal; and what is merged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from engine.core.source import Story
from tests.tellings import NOW, one, story
from triggers.core import joining
from triggers.core.joining import Joining, find_stories
from triggers.core.telling import Telling


def test_within_a_week_the_same_kind_at_the_same_account_is_one_story_in_any_words():
    assert find_stories([story()], one("Spa chain changes hands", days=6.9))
    assert find_stories([story()], one("Ashgrove rumoured before", days=-6.9))
    assert not find_stories([story()], one("Spa chain changes hands", days=7.1))


def test_another_account_or_kind_is_another_story():
    assert not find_stories([story()], one("x", account_id=2))
    assert not find_stories([story()], one("x", kind="funding"))


@pytest.mark.parametrize(
    ("title", "realis", "joins"),
    [
        ("Ashgrove Leisure Group drops £62m Pellhaven deal", "cancelled", True),
        ("Ashgrove completes purchase of Pellhaven Spas", "completed", True),
        ("Ashgrove Leisure walks away from £62 million takeover", "cancelled", True),
        ("Ashgrove Leisure Group cancels Brightsea purchase", "cancelled", False),
        ("Ashgrove Leisure Group completes a takeover", "completed", False),
        ("Ashgrove Leisure Group agrees to buy Pellhaven Spas", "announced", False),
    ],
)
def test_months_later_only_a_later_rung_with_the_same_counterparty_or_amount_joins(title, realis, joins):
    assert bool(find_stories([story()], one(title, realis, days=110))) is joins


def test_a_later_rung_is_compared_with_every_headline_that_named_somebody_else_or_another_sum():
    told = story("Ashgrove Leisure Group agrees a takeover")
    for n, title in enumerate(
        ("Ashgrove to buy Pellhaven Spas", "Ashgrove in £62m deal", "Ashgrove agrees a takeover")
    ):
        told = joining.told(told, one(title, days=n))
    assert told.headlines == ("Ashgrove to buy Pellhaven Spas", "Ashgrove in £62m deal")
    assert find_stories([told], one("Ashgrove completes purchase of Pellhaven Spas", "completed", days=110))
    assert find_stories([told], one("Ashgrove drops £62 million takeover", "cancelled", days=110))
    assert not find_stories([told], one("Ashgrove completes purchase of Brightsea", "completed", days=110))


def test_a_story_keeps_few_further_headlines_and_those_of_a_story_that_it_takes_in():
    told = story()
    for name in ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel"]:
        told = joining.told(told, one(f"Ashgrove to buy {name}works Ltd", days=1))
    assert len(told.headlines) == 6
    known = Joining(
        lambda _: story(), by_account={1: [story(story_id=2, headlines=("Ashgrove to buy Alderworks",)), story()]}
    )
    assert known.join(one("Ashgrove buys spas", days=1)).headlines == ("Ashgrove to buy Alderworks",)


def test_after_eighteen_months_a_deal_is_another_one():
    assert not find_stories([story()], one("Ashgrove completes purchase of Pellhaven Spas", "completed", days=600))


def test_a_story_never_goes_back_down_the_ladder():
    moved = joining.told(story(realis="completed"), one("x", "announced", days=-2))
    assert (moved.realis, moved.first_at, moved.last_at) == ("completed", NOW - timedelta(days=2), NOW)


def test_sums_of_one_currency_that_differ_make_two_stories_and_rounded_ones_do_not():
    first = story("Ashgrove Leisure Group agrees to buy Pellhaven Spas for £62m")
    assert find_stories([first], one("Ashgrove pays £62.4 million for Pellhaven", days=1))
    assert find_stories([first], one("Ashgrove kauft Pellhaven für 71 Millionen Euro", days=1))
    assert find_stories([first], one("Ashgrove buys spa chain", days=1))
    assert not find_stories([first], one("Ashgrove buys Brightsea for £9m", days=1))


@pytest.mark.parametrize(("alerted", "stays"), [((), 1), ((1,), 1), ((2,), 2), ((1, 2), 1)])
def test_an_item_between_two_stories_shows_that_they_are_one_and_the_one_alerted_about_stays(alerted, stays):
    gone = 3 - stays
    both = Joining(begin=never, alerted=alerted)
    both.watch([story(), story(story_id=2, first_at=NOW + timedelta(days=10), last_at=NOW + timedelta(days=11))])
    joined = both.join(one("Ashgrove buys spa chain", "completed", days=5))
    assert (joined.story_id, both.merged) == (stays, {gone: stays})
    assert (joined.realis, joined.first_at, joined.last_at) == ("completed", NOW, NOW + timedelta(days=11))
    assert both.by_account[1] == [joined]


def never(_one: Telling) -> Story:
    raise AssertionError("no story should begin")


def test_a_later_rung_that_names_the_counterparty_links_the_old_story_with_the_one_of_this_week():
    both = Joining(begin=never)
    week = story("Ashgrove Leisure closes takeover", story_id=2, first_at=NOW + timedelta(days=100))
    both.watch([story(), replace(week, last_at=week.first_at)])
    both.join(one("Ashgrove completes purchase of Pellhaven Spas", "completed", days=102))
    assert both.merged == {2: 1}


def test_stories_whose_sums_differ_are_never_merged():
    both = Joining(begin=never)
    both.watch([story(), story("Ashgrove buys Brightsea for £9m", story_id=2, last_at=NOW + timedelta(days=1))])
    assert both.join(one("Ashgrove goes shopping for spas", days=2)).story_id == 2
    assert both.merged == {}


def test_what_was_merged_into_a_story_that_is_merged_itself_points_to_the_one_that_stays():
    three = Joining(begin=never)
    days = {1: 0, 2: 10, 3: 20}
    three.watch(
        story(story_id=n, first_at=NOW + timedelta(days=d), last_at=NOW + timedelta(days=d)) for n, d in days.items()
    )
    three.join(one("Ashgrove buys spa chain", days=15))
    assert three.merged == {3: 2}
    three.join(one("Ashgrove buys spa chain", days=5, number=2))
    assert three.merged == {3: 1, 2: 1}
    assert [told.item.item_id for told in three.told[1]] == [1, 2]


def numbered(numbers: "count[int]") -> Callable[[Telling], Story]:
    """Begins stories with these numbers."""
    return lambda told: story(told.item.title, story_id=next(numbers), first_at=told.item.at, last_at=told.item.at)


def test_stories_join_the_same_whatever_order_a_week_is_told_in():
    told = [one(f"Ashgrove buys spa chain, part {n}", days=n * 5, number=n) for n in range(5)]
    for order in (told, told[::-1], told[::2] + told[1::2]):
        some = Joining(numbered(count(1)))
        for telling in order:
            some.join(telling)
        (left,) = some.by_account[1]
        assert (left.first_at, left.last_at) == (NOW, NOW + timedelta(days=20))
        assert sorted(t.item.item_id for t in some.told[left.story_id]) == [0, 1, 2, 3, 4]
