"""Who of an account is handed back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from engine.core.lead import Account, Lead, Reason, Release
from engine.core.promotion import Candidate, authority, choose
from engine.core.scoring import Part, Score
from engine.core.signal import Signal, SignalKind

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
ACCOUNT = Account(7, "Harbour Mills")
STORY = Signal("story", SignalKind.FUNDING, "funding", NOW, NOW, account_id=7, story_id=3)
ANSWER = Signal("answer", SignalKind.REPLY_INTERESTED, "answer", NOW, NOW, lead_id=2)


def candidate(
    lead_id: int, points: float, title: str = "", wrote_days_ago: float | None = None, *, of: Signal = STORY
) -> Candidate:
    lead = Lead(lead_id, f"l{lead_id}@x.example", title=title, account=ACCOUNT, release=Release(Reason.NO_BUDGET, NOW))
    score = Score(points, 60, (), (Part(of.signal_key, of.topic, points, ""),))
    wrote = None if wrote_days_ago is None else NOW - timedelta(days=wrote_days_ago)
    return Candidate(lead, lead_id, score, wrote)


def chosen_id(*candidates: Candidate) -> int | None:
    choice = choose(candidates, {"story": STORY})
    return choice.chosen.lead.lead_id if choice else None


def test_the_best_above_the_threshold_is_chosen_and_the_others_are_also_there() -> None:
    choice = choose([candidate(1, 61), candidate(2, 80), candidate(3, 10)], {"story": STORY})
    assert choice
    assert choice.chosen.lead.lead_id == 2
    assert [c.lead.lead_id for c in choice.also_there] == [1, 3]
    assert choice.trigger is STORY


def test_below_the_threshold_nobody_is_chosen() -> None:
    assert chosen_id(candidate(1, 59.9), candidate(2, 12)) is None
    assert chosen_id() is None


def test_exactly_the_threshold_is_enough() -> None:
    assert chosen_id(candidate(1, 60)) == 1


def test_equal_points_go_to_the_one_who_decides() -> None:
    assert chosen_id(candidate(1, 80, "Engineer"), candidate(2, 80, "CFO"), candidate(3, 80, "Head of IT")) == 2


def test_equal_authority_goes_to_who_last_wrote_to_us() -> None:
    assert chosen_id(candidate(1, 80, "CFO", 90), candidate(2, 80, "CFO", 3), candidate(3, 80, "CFO")) == 2


def test_all_else_equal_the_older_record_is_chosen_in_any_order() -> None:
    three = [candidate(3, 80), candidate(1, 80), candidate(2, 80)]
    assert chosen_id(*three) == chosen_id(*reversed(three)) == 1


def test_old_points_without_new_good_news_promote_nobody() -> None:
    lost = candidate(1, 90, of=replace(STORY, signal_key="old"))
    assert chosen_id(lost) is None


def test_while_the_account_is_warm_its_own_news_waits_but_an_answer_promotes() -> None:
    assert choose([candidate(1, 90)], {"story": STORY}, is_account_warm=True) is None
    answered = choose(
        [candidate(1, 90), candidate(2, 100, of=ANSWER)], {"story": STORY, "answer": ANSWER}, is_account_warm=True
    )
    assert answered
    assert answered.chosen.lead.lead_id == 2
    assert answered.trigger is ANSWER


def test_news_that_was_taken_back_triggers_nothing() -> None:
    denied = replace(STORY, data={"realis": "denied"})
    assert choose([candidate(1, 90)], {"story": denied}) is None


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("", 0),
        ("Engineer", 1),
        ("Procurement Manager", 2),
        ("Product Owner", 2),
        ("Head of IT", 3),
        ("IT-Leiter", 3),
        ("Director of Operations", 4),
        ("Vice President Sales", 4),
        ("VP Sales", 4),
        ("CFO", 5),
        ("Chief Information Officer", 5),
        ("CEO", 6),
        ("Geschäftsführerin", 6),
        ("Founder & CEO", 6),
        ("Assistant to the CEO", 1),
        ("Assistenz der Geschäftsführung", 1),
        ("Advisor to the Board of Directors", 1),
        ("Fondatrice", 6),
        ("x" * 100_000, 1),
    ],
)
def test_a_title_tells_how_much_somebody_decides(title: str, level: int) -> None:
    assert authority(title) == level
