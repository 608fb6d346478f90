"""Whether a person was asked already: one question for what many outlets tell, and a new one when it goes further."""

import pytest

from engine.core.source import Doubt
from tests import labelled_news
from tests.tellings import NOW, one
from triggers.core.doubting import asked_before

TITLE = "Ashgrove Leisure Group said to weigh £62m bid for Pellhaven Spas"
ASKED = Doubt(5, 1, 1, "acquisition", "announced", TITLE, NOW, {})


@pytest.mark.parametrize(
    "again",
    [
        one(TITLE, days=0, number=2),
        one("Bid for Pellhaven Spas likely, says paper", "rumour", days=6, number=3),
        one("Ashgrove near deal", days=-3, number=4),
    ],
)
def test_what_tells_the_same_within_a_week_and_no_further_was_asked(again):
    assert asked_before([ASKED], again) is ASKED


@pytest.mark.parametrize(
    "new",
    [
        one("Ashgrove bid off", "cancelled"),
        one("Ashgrove deal done", "completed", days=1),
        one(TITLE, days=8),
        one(TITLE, kind="partnership"),
        one(TITLE, account_id=2),
        one(TITLE.replace("62", "90")),
    ],
)
def test_a_later_rung_week_kind_account_or_sum_is_a_new_question(new):
    assert asked_before([ASKED], new) is None


def test_what_is_asked_beside_something_sure_is_seldom_and_often_right():
    asked = right = number = 0
    for path in sorted(labelled_news.FIXTURES.rglob("items_*.txt")):
        for item in labelled_news.items(path.relative_to(labelled_news.FIXTURES)):
            doubts = labelled_news.read(item).doubts
            number += 1
            asked += len(doubts)
            right += sum((event.company_id, event.kind) in item.expected for event in doubts)
    assert 0 < asked <= 0.02 * number
    assert right > asked / 3
