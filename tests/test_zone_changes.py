"""The lead's zone changes while it waits: the mail leaves at the first minute at which the zone of that minute allows it."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from engine.core.calendar import LocalCalendar, after
from engine.core.release import ReleaseRow
from engine.core.words import parse_duration
from engine.releasing import release_leads
from engine.store import Store
from engine.store.tables import enrolments, touches
from tests.leads_world import NOW
from tests.sending_world import World

LEAD = "ann@acme.example"
MEMORY = Path("/dev/shm")
MINUTE = timedelta(minutes=1)
ZONES = [
    "Europe/London",
    "America/Los_Angeles",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Asia/Kathmandu",
]
HOURS = (9, 12)

changes = st.lists(
    st.tuples(st.integers(1, 6 * 24 * 60).map(lambda m: NOW + m * MINUTE), st.sampled_from(ZONES)),
    min_size=1,
    max_size=3,
).map(sorted)


def _walked(wait: str, first: str, changed: list[tuple[datetime, str]]) -> datetime:
    """The oracle: minute by minute, by the zone of that minute."""
    duration = parse_duration(wait)
    planned = {zone: after(NOW, duration, LocalCalendar(ZoneInfo(zone))) for zone in {first, *(z for _, z in changed)}}
    for minute, zone in _zones(first, changed):
        local = minute.astimezone(ZoneInfo(zone))
        if minute >= planned[zone] and local.weekday() < 5 and HOURS[0] <= local.hour < HOURS[1]:
            return minute
    raise AssertionError("a fortnight has a morning")


def _zones(first: str, changed: list[tuple[datetime, str]]) -> Iterator[tuple[datetime, str]]:
    zone, left = first, list(changed)
    for n in range(14 * 24 * 60):
        minute = NOW + n * MINUTE
        while left and left[0][0] <= minute:
            zone = left.pop(0)[1]
        yield minute, zone


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    wait=st.sampled_from(["2 days", "30 hours", "1 business day", "3 days"]),
    first=st.sampled_from(ZONES),
    changed=changes,
)
def test_a_mail_leaves_when_the_zone_of_that_moment_says_so(
    sqlite_template: Path, wait: str, first: str, changed: list[tuple[datetime, str]]
) -> None:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        store = Store(f"sqlite:///{shutil.copyfile(sqlite_template, Path(folder) / 'rekindle.db')}")
        try:
            assert _lived(store, Path(folder), wait, first, changed) == _walked(wait, first, changed)
        finally:
            store.close()


def _lived(store: Store, folder: Path, wait: str, first: str, changed: list[tuple[datetime, str]]) -> datetime:
    """The engine: an import brings each zone, and work is done when something is due."""
    steps = f"[{{id: thanks, send: no-budget/thanks, after: {wait}}}]"
    more = f"window: {{days: [mon, tue, wed, thu, fri], between: '{HOURS[0]:02}:00-{HOURS[1]}:00'}}"
    world = World(store, folder, steps=steps, more=more)
    world.release(ReleaseRow(LEAD, "no_budget", time_zone=first))
    left = list(changed)
    while not (sent := _scalar(store, select(touches.c.taken_at))):
        due = _scalar(store, select(func.min(enrolments.c.due_at)))
        world.clock.move_to(min([due, *(at for at, _ in left[:1])]))
        while left and left[0][0] <= world.clock.now():
            release_leads(world.house, [ReleaseRow(LEAD, "no_budget", time_zone=left.pop(0)[1])])
        world.work()
    assert isinstance(sent, datetime)
    return sent


def _scalar(store: Store, query: Any) -> Any:
    with store.read() as tx:
        return tx.execute(query).scalar()
