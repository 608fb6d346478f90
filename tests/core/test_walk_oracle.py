"""A whole campaign against an oracle that knows only this: walk the clock, and send when every rule allows it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.calendar import holidays_of
from engine.core.enrolment import Away, PastEvent
from engine.core.lead import Lead, Reason, Release
from engine.core.simulation import MadeUpEvent, simulate
from tests.core.nurture import COMPANY, START, campaign, utc

#: Every start, wait, window and offset below is a whole number of these, so that no minute between them differs.
STRIDE = timedelta(minutes=5)
ZONES = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Pacific/Chatham",
]
STARTS = [
    utc("2026-03-06T15:20"),
    utc("2026-03-27T22:10"),
    utc("2026-10-30T00:30"),
    utc("2026-04-02T11:00"),
    utc("2026-12-21T09:15"),
]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Rules:
    """A drawn campaign: waits as (count, unit), and what else a mail must obey."""

    def __init__(
        self,
        waits: list[tuple[int, str]],
        weekdays: list[str],
        hours: tuple[int, int] | None,
        cap: tuple[int, int] | None,
        zone: str,
        country: str,
        away: date | None,
    ) -> None:
        self.waits, self.weekdays, self.hours, self.cap, self.zone, self.country, self.away = (
            waits,
            weekdays,
            hours,
            cap,
            ZoneInfo(zone),
            country,
            away,
        )

    def written(self) -> dict[str, Any]:
        window: dict[str, Any] = {"days": self.weekdays}
        if self.hours:
            window["between"] = f"{self.hours[0]:02}:00-{self.hours[1]:02}:00"
        return {
            "window": window,
            "holidays": "lead.country",
            "at_most": [f"{self.cap[0]} per {self.cap[1]} days"] if self.cap else [],
        }

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def showing(self, local: datetime) -> datetime:
        """The first moment whose wall clock has come to `local`."""
        moment = local.replace(tzinfo=START.tzinfo) - timedelta(hours=27)
        while self.local(moment) < local:
            moment += STRIDE
        return moment

    def due(self, anchor: datetime, count: int, unit: str) -> datetime:
        if unit == "hours":
            return anchor + timedelta(hours=count)
        local = self.local(anchor)
        if unit == "days":
            return self.showing(local + timedelta(days=count))
        while count:
            local += timedelta(days=1)
            day = local.date()
            count -= day.weekday() < 5 and not self.is_holiday(day) and day not in COMPANY.closed_days
        return self.showing(local)

    def is_holiday(self, day: date) -> bool:
        return day in holidays_of(self.country, day.year)

    def allows(self, moment: datetime, frees: list[datetime], start: datetime) -> bool:
        local = self.local(moment)
        if WEEKDAYS[local.weekday()] not in self.weekdays or self.is_holiday(local.date()):
            return False
        if self.hours and not self.hours[0] <= local.hour < self.hours[1]:
            return False
        if self.away and moment >= start and local.date() <= self.away:
            return False
        return not self.cap or sum(free > moment for free in frees) < self.cap[0]

    def walk(self, start: datetime, end: datetime) -> Iterator[datetime]:
        """When each mail goes."""
        anchor, frees = start, list[datetime]()
        for count, unit in self.waits:
            moment = self.due(anchor, count, unit)
            while not self.allows(moment, frees, start):
                moment += STRIDE
                if moment > end:
                    return
            if moment > end:
                return
            if self.cap:
                frees.append(self.showing(self.local(moment) + timedelta(days=self.cap[1])))
            yield moment
            anchor = moment


rules = st.builds(
    Rules,
    st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["hours", "days", "business days"])), min_size=1, max_size=3),
    st.sets(st.sampled_from(WEEKDAYS), min_size=2).map(sorted),
    st.none() | st.tuples(st.integers(4, 11), st.integers(12, 20)),
    st.none() | st.tuples(st.integers(1, 2), st.integers(2, 6)),
    st.sampled_from(ZONES),
    st.sampled_from(["GB", "US", "BR", "JP", "XX"]),
    st.none() | st.dates(date(2026, 3, 1), date(2026, 12, 31)).filter(lambda day: day.day < 9),
)


@given(rules, st.sampled_from(STARTS))
@settings(max_examples=50, deadline=None)
def test_simulate_sends_at_the_very_minutes_that_a_walk_finds(drawn: Rules, start: datetime) -> None:
    end = start + timedelta(days=21)
    steps = [
        {"id": f"s{n}", "send": f"t/{n}", "after": f"{count} {unit}"} for n, (count, unit) in enumerate(drawn.waits)
    ]
    lead = Lead(
        1, "a@b.example", time_zone=str(drawn.zone), country=drawn.country, release=Release(Reason.NO_NEED, start)
    )
    away = [MadeUpEvent(PastEvent(start, "absence"), Away(drawn.away))] if drawn.away else []
    lines = simulate(campaign(*steps, **drawn.written()), lead, COMPANY, start, end, events=away)
    assert [line.at for line in lines if line.decision == "send"] == list(drawn.walk(start, end))
