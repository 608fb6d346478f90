"""Back from an absence: not all at the minute that the window opens, never outside it, and to the minute where nothing leaves the house."""

from datetime import date, timedelta
from pathlib import Path

from engine.core.windows import spread
from engine.store import Store, absences
from engine.store.absences import NewAbsence
from engine.testing import MemoryTransport
from tests.leads_world import NOW
from tests.sending_world import World

PEOPLE = [f"p{n}@company{n}.example" for n in range(12)]


def away(store: Store, folder: Path, *, window: str, settles: str = "events") -> World:
    """A world in which everybody is away until 5 March, a Thursday, and that looks at the morning after."""
    world = World(store, folder, more=f'window: {{ between: "{window}" }}\n')
    world.house.transport = world.mails = MemoryTransport(settles=settles)
    world.house.settings = world.house.settings.model_copy(update={"canary": 0})
    world.release(*PEOPLE)
    with store.begin("test.away") as tx:
        absences.add(tx, [NewAbsence(person, date(2026, 3, 5)) for person in PEOPLE], NOW)
    assert world.work(hours=3) == 0
    world.clock.move_to(NOW.replace(day=6, hour=9, minute=0, second=0, microsecond=0))
    return world


def test_who_was_away_is_mailed_within_half_an_hour_of_the_first_window_at_another_minute_than_others(
    store: Store, tmp_path: Path
) -> None:
    world = away(store, tmp_path, window="09:00-17:00")
    assert world.work() == 0
    minutes = [world.work(minutes=1) for _ in range(31)]
    assert sum(minutes) == len(PEOPLE)
    assert sum(map(bool, minutes)) > 5, "they come one by one"
    assert max(minutes) < len(PEOPLE) / 2
    assert world.timeline("wait").count("just_back") == len(PEOPLE)


def test_a_window_shorter_than_the_spread_is_not_missed(store: Store, tmp_path: Path) -> None:
    world = away(store, tmp_path, window="09:00-09:02")
    assert world.work() + world.work(minutes=1) == len(PEOPLE)


def test_where_no_mail_leaves_the_house_everybody_is_due_to_the_minute(store: Store, tmp_path: Path) -> None:
    world = away(store, tmp_path, window="09:00-17:00", settles="readback")
    assert world.work() == len(PEOPLE)


def test_the_spread_depends_on_nothing_but_the_key() -> None:
    assert spread("ann@a.example") == spread("ann@a.example")
    spreads = {spread(person) for person in PEOPLE}
    assert len(spreads) > len(PEOPLE) / 2
    assert all(timedelta() <= one < timedelta(minutes=30) for one in spreads)
