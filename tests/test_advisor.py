"""The advisor, a function of the user's that is asked what an answer means: it may fail in every way and costs nothing."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from engine.adapters.advisor import GuardedAdvisor, load
from engine.core.errors import RekindleError
from engine.testing import FrozenClock

NOW = datetime(2026, 3, 4, 11, tzinfo=UTC)


def guarded(advise, within_s: float = 2.0) -> tuple[GuardedAdvisor, FrozenClock]:
    clock = FrozenClock(NOW)
    return GuardedAdvisor(advise, clock, within_s), clock


def test_its_labels_come_through_each_once_and_in_its_order() -> None:
    asked = list[str]()

    def advise(text: str) -> list[str]:
        asked.append(text)
        return ["meeting", "interested", "meeting"]

    advisor, _ = guarded(advise)
    assert advisor.advise("x" * 10_000) == ("meeting", "interested")
    assert [len(text) for text in asked] == [4000]


def raising(_text: str) -> list[str]:
    raise ConnectionError("no model today")


def leaving(_text: str) -> list[str]:
    raise SystemExit(1)


def endless(_text: str) -> Iterator[str]:
    while True:
        yield "interested"


@pytest.mark.parametrize(
    ("advise", "expected"), [(raising, ()), (leaving, ()), (endless, ("interested",)), (lambda _: 7, ())]
)
def test_whatever_it_does_it_costs_nothing(advise, expected: tuple[str, ...]) -> None:
    advisor, _ = guarded(advise)
    assert advisor.advise("Yes") == expected


def test_a_slow_one_is_not_waited_for() -> None:
    is_over = threading.Event()
    advisor, _ = guarded(lambda _: is_over.wait(30) and [], within_s=0.05)
    started = time.monotonic()
    assert advisor.advise("Yes") == ()
    assert time.monotonic() - started < 5
    is_over.set()


def test_after_three_failures_it_is_left_in_peace_for_a_while() -> None:
    calls = list[str]()

    def advise(text: str) -> list[str]:
        calls.append(text)
        raise TimeoutError

    advisor, clock = guarded(advise)
    for _ in range(10):
        advisor.advise("Yes")
    assert len(calls) == 3
    clock.move_to(NOW + timedelta(minutes=11))
    advisor.advise("Yes")
    assert len(calls) == 4


def test_questions_that_never_come_back_do_not_pile_up() -> None:
    is_over, asked = threading.Event(), list[str]()
    advisor, clock = guarded(lambda text: asked.append(text) or (is_over.wait(30) and []), within_s=0.01)
    for minute in range(0, 200, 20):
        clock.move_to(NOW + timedelta(minutes=minute))
        advisor.advise("Yes")
    assert len(asked) == 3
    is_over.set()


def test_it_is_named_by_module_and_function() -> None:
    assert load("json:dumps")("x") == '"x"'


@pytest.mark.parametrize(
    "name", ["", "json", "json:", "json:nothing", "no_such_module_here:x", "json:__name__", ":", "..:x"]
)
def test_a_name_that_leads_nowhere_is_told_at_the_start(name: str) -> None:
    with pytest.raises(RekindleError, match="REKINDLE_ADVISOR"):
        load(name)
