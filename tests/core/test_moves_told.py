"""Job moves in the news: signals for leads, where name and company are both the lead's."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from engine.core.source import Item
from triggers.core import moves_told
from triggers.core.job_changes import KnownLead, company_keys
from triggers.core.move_parts import Move
from triggers.core.moves_told import ToldMove

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LEAD = KnownLead(
    5,
    "owen@wexcombe.example",
    "Owen Pryce",
    1,
    company_keys("Wexcombe Homes Ltd", "wexcombe.example"),
    "Facilities Manager",
)


def told(move: Move, number: int = 1, days: float = 0, accounts=(1,)) -> ToldMove:
    at = NOW + timedelta(days=days)
    return ToldMove(
        Item(number, 1, f"Headline {number}", "", None, at, "published", at, "Trade Weekly"), move, frozenset(accounts)
    )


def found(*moves: ToldMove, leads=(LEAD,), known=()):
    return moves_told.signals(moves, leads, known, NOW)


@pytest.mark.parametrize(
    ("move", "word"),
    [
        (Move("Owen Pryce", "Head of Estates", "Wexcombe Homes", None, "joins"), "promoted"),
        (Move("Owen Pryce", "Head of Estates", "Wexcombe Homes", None, "promoted"), "promoted"),
        (Move("Owen Pryce", "Facilities Manager", "Wexcombe Homes", None, "joins"), None),
        (Move("Owen Pryce", "Estates Director", "Castlemoor", "Wexcombe Homes", "joins"), "joined"),
        (Move("Owen Pryce", "Estates Director", "Castlemoor", None, "joins"), None),
        (Move("Owen Pryce", "", "Wexcombe Homes", None, "leaves"), "left"),
        (Move("Owen Pryce", "", "Wexcombe Homes", None, "retires"), "left"),
        (Move("Owen Pryce", "Director", "Wexcombe Homes", None, "appointed_board"), None),
        (Move("Olwen Pryce", "Head of Estates", "Wexcombe Homes", None, "joins"), None),
        (Move("Pryce", "Head of Estates", "Wexcombe Homes", None, "joins"), None),
        (Move("Owen Pryce", "Head of Estates", "Other Homes", None, "joins"), None),
    ],
)
def test_a_move_counts_for_a_lead_by_name_and_company(move, word):
    assert [signal.data["move"] for signal in found(told(move))] == ([word] if word else [])


def test_a_move_in_an_item_that_does_not_name_the_account_is_nobodys():
    assert found(told(Move("Owen Pryce", "Head of Estates", "Wexcombe Homes", None, "joins"), accounts=(2,))) == []


def test_the_same_move_in_many_outlets_is_one_signal_and_a_year_later_another():
    move = Move("Owen Pryce", "Head of Estates", "Wexcombe Homes", None, "joins")
    signals = found(*(told(move, number, days=number) for number in range(1, 6)), told(move, 9, days=365))
    assert len({signal.signal_key for signal in signals[:5]}) == 1
    assert signals[5].signal_key != signals[0].signal_key


def test_a_move_that_a_people_file_told_before_joins_its_signal():
    move = Move("Owen Pryce", "Head of Estates", "Wexcombe Homes", None, "joins")
    (first,) = found(told(move))
    from_file = replace(first, signal_key="job/from-a-file", happened_at=NOW - timedelta(days=9))
    assert found(told(move), known=[from_file])[0].signal_key == "job/from-a-file"
