"""What is told of a mail that a recovery counts as possibly sent."""

from datetime import UTC, datetime

from engine.core.decide import LOST
from engine.core.touch import TouchState
from engine.core.touch_text import Standing, next_of, why

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def test_a_lost_mail_is_never_sent_again_whatever_its_step_asks_for() -> None:
    standing = Standing(TouchState.UNCLEAR, LOST, AT, True, None, AT, "resend", "events")
    assert "may have left" in why(standing)
    assert next_of(standing).startswith("it is never sent again")
    assert "an event of the provider may still settle it" in next_of(standing)
