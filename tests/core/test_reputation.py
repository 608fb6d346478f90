"""What may come back: shares with the least numbers from which they say something, and words with the figures."""

import pytest

from engine.core.reputation import Figures, harm


@pytest.mark.parametrize(
    "figures",
    [
        Figures(),
        Figures(100, bounced=5),  # exactly five per cent
        Figures(50, bounced=4),  # too few to say
        Figures(3000, complained=3),
        Figures(400, complained=1),
        Figures(100_000, bounced=5000, complained=100),
    ],
)
def test_as_long_as_little_comes_back_nothing_is_said(figures: Figures) -> None:
    assert harm(figures) is None


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (Figures(99, bounced=5), "5 bounced, of 99 mails (5.1%; at most 5.0% is borne)"),
        (Figures(1999, complained=2), "2 complained about 1,999 mails (0.1%; at most 0.1% is borne)"),
        (Figures(10_000, bounced=501), "501 bounced, of 10,000 mails (5.0%; at most 5.0% is borne)"),
    ],
)
def test_above_the_share_the_figures_are_told(figures: Figures, words: str) -> None:
    assert harm(figures) == words


def test_of_the_first_few_leads_less_is_borne() -> None:
    assert harm(Figures(20, bounced=1), is_first=True) is None
    assert harm(Figures(20, bounced=2), is_first=True)
    assert harm(Figures(20, complained=1), is_first=True)
    assert harm(Figures(3, bounced=3)) is None


def test_more_bounces_than_counted_mails_are_told_without_nonsense() -> None:
    assert "100.0%" in (harm(Figures(0, bounced=7)) or "")
