"""F33: thirty days without power. Afterwards nobody gets more than one overdue mail, what is too late is dropped, caps and the
send rate hold, and a lead that waited for its window still waits for it.
"""

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from engine.settings import RateLimits
from engine.store import Store
from tests.sending_world import World

PEOPLE = [f"p{n}@company{n}.example" for n in range(40)]
WEEKLY = """[{id: thanks, send: no-budget/thanks, after: 2 hours},
  {id: next, send: no-budget/next, after: 3 days}, {id: third, send: no-budget/later, after: 3 days}]"""


def sent_on(world: World, **span: float) -> Counter[str]:
    """Who got how many mails while the clock moved on so far."""
    before = len(world.mails.sent)
    world.work(**span)
    return Counter(mail.recipient for mail in world.mails.sent[before:])


def test_f33_after_thirty_days_each_lead_gets_one_overdue_mail_and_later_steps_count_from_it(
    store: Store, tmp_path: Path
) -> None:
    world = World(store, tmp_path, steps=WEEKLY)
    world.release(*PEOPLE)
    assert max(sent_on(world, days=30).values()) == 1
    assert sent_on(world, days=2) == Counter()
    assert sent_on(world, days=1) == Counter(PEOPLE)


def test_f33_what_is_too_late_by_the_campaigns_own_rule_is_dropped(store: Store, tmp_path: Path) -> None:
    late = WEEKLY.replace("after: 2 hours", "after: 2 hours, if_late_by: { more_than: 5 days, then: skip }")
    world = World(store, tmp_path, steps=late)
    world.release(*PEOPLE[:5])
    assert sent_on(world, days=30) == Counter()
    assert world.timeline("skip") == ["late"] * 5
    assert sent_on(world, days=3) == Counter(PEOPLE[:5]), "the next step counts from when the first was dropped"


def test_f33_what_gathered_leaves_at_the_send_rate_and_not_in_one_burst(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, steps=WEEKLY)
    world.house.settings = world.house.settings.model_copy(update={"rates": RateLimits(transport="60 per hour")})
    world.release(*PEOPLE)
    assert sum(sent_on(world, days=30).values()) == 1
    for minute in range(45):
        assert sum(sent_on(world, minutes=1).values()) <= 1, minute
    assert Counter(mail.recipient for mail in world.mails.sent) == Counter(PEOPLE)


def test_f33_a_cap_holds_over_the_outage_and_the_window_is_waited_for(store: Store, tmp_path: Path) -> None:
    more = 'at_most: 1 per 5 days\nwindow: { days: [tue, wed], between: "09:00-11:00" }\n'
    world = World(store, tmp_path, steps=WEEKLY, more=more)
    world.release(*PEOPLE[:5])
    first = []
    for _ in range(24 * 40):
        got = sent_on(world, hours=1 if first else 24 * 30)
        if got:
            assert max(got.values()) == 1
            first.append(world.clock.now())
    assert len(first) >= 2
    assert all(later - earlier >= timedelta(days=5) for earlier, later in pairwise(first))
    assert {at.weekday() for at in first} <= {1, 2}
