"""The comparison of a database with its witness: every case that there is."""

from datetime import UTC, datetime, timedelta

import pytest

from engine.core.generation import ADVICE, IN_WORDS, Memory, Verdict, compare

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
SAID = Memory("g", {"t1": AT})


@pytest.mark.parametrize(
    ("generation", "memory", "known", "has_history", "verdict"),
    [
        (None, None, {}, False, Verdict.FIRST),
        ("g", None, {}, False, Verdict.FIRST),
        ("g", None, {}, True, Verdict.UNKNOWN),
        (None, None, {}, True, Verdict.UNKNOWN),
        (None, Memory("g"), {}, False, Verdict.FIRST),
        (None, Memory("g"), {}, True, Verdict.ANOTHER),
        (None, SAID, {}, False, Verdict.ANOTHER),
        ("h", SAID, {"t1": AT}, True, Verdict.ANOTHER),
        ("g", Memory("g"), {}, True, Verdict.SAME),
        ("g", SAID, {"t1": AT}, True, Verdict.SAME),
        ("g", SAID, {"t1": AT + timedelta(hours=1)}, True, Verdict.SAME),
        ("g", SAID, {}, True, Verdict.BEHIND),
        ("g", SAID, {"t1": AT - timedelta(hours=1)}, True, Verdict.BEHIND),  # taken before, and once more since
        ("g", Memory("g", {"t1": AT, "t2": AT}), {"t1": AT}, True, Verdict.BEHIND),
    ],
)
def test_a_database_is_compared_with_what_left_last(
    generation: str | None,
    memory: Memory | None,
    known: dict[str, datetime],
    has_history: bool,
    verdict: Verdict,
) -> None:
    assert compare(generation, memory, known, has_history=has_history) is verdict


def test_every_verdict_that_holds_mail_back_is_explained() -> None:
    assert set(IN_WORDS) == set(Verdict) - {Verdict.SAME, Verdict.FIRST}
    assert "rekindle recover" in ADVICE
