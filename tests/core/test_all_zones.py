"""F32: every zone of the world over ten years, walked minute by minute around each change of its clocks: gaps, overlaps, leap days,
month ends and the holidays of all countries; one mail for one local slot.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.calendar import LocalCalendar, after, at_local, find_zone
from engine.core.enrolment import Away
from engine.core.lead import Lead, Reason, Release
from engine.core.simulation import simulate
from engine.core.windows import Opening, Span
from engine.core.words import Duration
from tests.core.nurture import COMPANY, campaign, utc

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST, LAST = datetime(2021, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
AROUND = timedelta(hours=4)
ZONES = sorted(name for name in available_timezones() if find_zone(name) and name not in {"localtime", "Factory"})
COUNTRIES = sorted(holidays.list_supported_countries())


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """The minutes at which the zone has another offset than a minute before, over ten years."""
    zone, found, before = ZoneInfo(name), list[datetime](), FIRST
    offset = before.astimezone(zone).utcoffset()
    for days in range(1, (LAST - FIRST).days, 2):
        now = FIRST + days * DAY
        if (other := now.astimezone(zone).utcoffset()) != offset:
            found.append(_change(before, now, zone))
        before, offset = now, other
    return tuple(found)


def _change(before: datetime, now: datetime, zone: ZoneInfo) -> datetime:
    offset = before.astimezone(zone).utcoffset()
    while now - before > MINUTE:
        middle = before + (now - before) // 2
        middle = middle.replace(second=0, microsecond=0)
        before, now = (middle, now) if middle.astimezone(zone).utcoffset() == offset else (before, middle)
    return now


@cache
def behaviours() -> tuple[tuple[str, tuple[datetime, ...]], ...]:
    """One zone for each way in which clocks went: hundreds of names share them."""
    ways: dict[object, str] = {}
    for name in ZONES:
        zone, moments = ZoneInfo(name), changes(name)
        offsets = tuple(m.astimezone(zone).utcoffset() for m in (FIRST, *moments))
        ways.setdefault((moments, offsets), name)
    return tuple((name, moments) for (moments, _), name in ways.items())  # type: ignore[misc]


def _minutes(start: datetime, end: datetime) -> Iterator[datetime]:
    while start < end:
        yield start
        start += MINUTE


def test_f32_around_every_change_of_every_zone_each_wall_clock_minute_is_the_first_that_shows_it() -> None:
    assert len(ZONES) > 500
    walked = 0
    for name, moments in behaviours():
        zone = ZoneInfo(name)
        for moment in moments:
            shown: datetime | None = None
            for minute in _minutes(moment - AROUND, moment + AROUND):
                local = minute.astimezone(zone).replace(tzinfo=None)
                first = local if shown is None else shown + MINUTE
                while first <= local:  # more than one when the clocks leapt, none while an hour comes again
                    assert at_local(first, zone) == minute, f"{first} in {name}"
                    first, shown = first + MINUTE, first
                walked += 1
    assert walked > 300_000


def test_f32_a_daily_mail_leaves_once_a_day_at_its_slot_in_every_zone_over_every_change() -> None:
    """The slot is the very minute that is left out or comes twice."""
    checked = 0
    for name, moments in behaviours():
        zone = ZoneInfo(name)
        for moment in (m for m in moments if utc("2026-01-01") < m < utc("2027-07-01")):
            slot = (moment + 30 * MINUTE - timedelta(hours=1)).astimezone(zone).time()
            gap = (moment - MINUTE).astimezone(zone) + timedelta(minutes=31)  # the wall clock half an hour into the gap
            for at in {slot, gap.time()}:
                _assert_once_a_day(zone, moment.astimezone(zone).date(), at)
                checked += 1
    assert checked > 100


def _assert_once_a_day(zone: ZoneInfo, day: date, at: time) -> None:
    start = at_local(datetime.combine(day - 4 * DAY, at.replace(tzinfo=None, fold=0)), zone)
    lead = Lead(1, "a@b.example", time_zone=str(zone), release=Release(Reason.NO_NEED, start))
    daily = campaign({"id": "daily", "send": "t/daily", "every": "1 day", "repeat": True})
    sent = [line.at for line in simulate(daily, lead, COMPANY, start, start + 8 * DAY) if line.decision == "send"]
    days = [(day + n * DAY) for n in range(-4, 4)]
    assert sent[:8] == [at_local(datetime.combine(each, at.replace(tzinfo=None, fold=0)), zone) for each in days]
    assert len(set(sent)) == len(sent)


@pytest.mark.parametrize(
    ("zone", "start", "steps", "window", "local"),
    [
        ("America/New_York", "2026-03-06T14:00", "1 day", None, ["09:00"] * 4),
        ("America/New_York", "2026-10-30T13:00", "1 day", None, ["09:00"] * 4),
        (
            "Pacific/Auckland",
            "2026-04-03T00:00",
            "2 days",
            {"days": "mon", "between": "09:00-09:30"},
            ["Mon 09:00"] * 4,
        ),
        (
            "America/Los_Angeles",
            "2026-03-02T00:00",
            "2 days",
            {"days": "fri", "between": "18:00-18:30"},
            ["Fri 18:00"] * 4,
        ),
        ("America/New_York", "2026-03-07T07:30", "1 day", None, ["02:30", "03:00", "02:30", "02:30"]),
        ("America/New_York", "2026-10-31T05:30", "1 day", None, ["01:30"] * 4),
    ],
)
def test_local_time_is_right_where_others_are_wrong(
    zone: str, start: str, steps: str, window: dict[str, str] | None, local: list[str]
) -> None:
    step = {"id": "s", "send": "t/s", "every": steps, "repeat": True}
    lead = Lead(1, "a@b.example", time_zone=zone, release=Release(Reason.NO_NEED, utc(start)))
    of = campaign(step, **({"window": window} if window else {}))
    sent = [
        line.at for line in simulate(of, lead, COMPANY, utc(start), utc(start) + 40 * DAY) if line.decision == "send"
    ]
    shown = [at.astimezone(ZoneInfo(zone)) for at in sent[: len(local)]]
    assert [f"{at:%a %H:%M}" if window else f"{at:%H:%M}" for at in shown] == local
    assert len({at.date() for at in shown}) == len(local), "each on a day of its own"
    assert "01:30" not in local or shown[1].fold == 0


# --- leap days and month ends -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "every", "days"),
    [
        ("2028-01-31", "1 month", ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]),
        ("2027-01-31", "1 month", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        ("2028-02-29", "1 year", ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("2027-11-30", "3 months", ["2027-11-30", "2028-02-29", "2028-05-30"]),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_f32_a_monthly_mail_comes_on_its_day_or_the_months_last(
    zone: str, start: str, every: str, days: list[str]
) -> None:
    begin = at_local(datetime.fromisoformat(f"{start}T00:05"), ZoneInfo(zone))
    lead = Lead(1, "a@b.example", time_zone=zone, release=Release(Reason.NO_NEED, begin))
    of = campaign({"id": "s", "send": "t/s", "every": every, "repeat": True})
    sent = [line.at for line in simulate(of, lead, COMPANY, begin, begin + 1600 * DAY) if line.decision == "send"]
    assert [f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for at in sent[: len(days)]] == [
        f"{d} 00:05" for d in days
    ]


@given(st.dates(date(2021, 1, 1), date(2030, 12, 31)), st.integers(1, 30), st.sampled_from(ZONES))
@settings(max_examples=120, deadline=None)
def test_f32_months_are_counted_on_the_calendar_of_the_zone(day: date, count: int, name: str) -> None:
    """The oracle: go to the first of the month so many months on, then on day by day as long as the month lasts."""
    zone = ZoneInfo(name)
    local = datetime.combine(day, time(12, 30))
    first = day.replace(day=1)
    for _ in range(count):
        first = (first + 31 * DAY).replace(day=1)
    expected = first
    while expected.day < day.day and (expected + DAY).month == first.month:
        expected += DAY
    moment = after(at_local(local, zone), Duration(count, "months"), LocalCalendar(zone))
    assert moment == at_local(datetime.combine(expected, at_local(local, zone).astimezone(zone).time()), zone)


# --- holidays and windows ---------------------------------------------------------------------------------------------


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


@given(
    st.sampled_from(COUNTRIES),
    st.sampled_from(ZONES),
    st.dates(date(2021, 1, 1), date(2030, 12, 31)),
    st.integers(1, 15),
    st.sets(st.integers(0, 20), max_size=6),
)
@settings(max_examples=150, deadline=None)
def test_f32_business_days_of_every_country_are_counted_one_by_one(
    country: str, name: str, day: date, count: int, shut: set[int]
) -> None:
    closed = frozenset(day + n * DAY for n in shut)
    zone, walked, left = ZoneInfo(name), day, count
    while left:
        walked += DAY
        left -= walked.weekday() < 5 and walked not in closed and walked not in _holidays(country, walked.year)
    at = time(12, 30)
    moment = after(
        at_local(datetime.combine(day, at), zone),
        Duration(count, "business days"),
        LocalCalendar(zone, country, closed),
    )
    assert moment.astimezone(zone).date() == walked


spans = st.lists(
    st.builds(
        lambda hour, length: Span(hour * 60, min(hour * 60 + length, 1440)), st.integers(0, 23), st.integers(1, 300)
    ),
    min_size=1,
    max_size=2,
)


@given(
    st.sampled_from(COUNTRIES),
    st.sampled_from(ZONES),
    st.integers(0, 59),
    st.integers(-2000, 2000),
    spans,
    st.sets(st.integers(0, 6), min_size=3),
    st.none() | st.integers(-2, 3),
)
@settings(max_examples=150, deadline=None)
def test_f32_a_window_opens_at_the_first_minute_that_every_rule_allows(
    country: str, name: str, which: int, offset: int, hours: list[Span], weekdays: set[int], away: int | None
) -> None:
    zone, near = ZoneInfo(name), changes(name) or (FIRST + which * 60 * DAY,)
    start = near[which % len(near)] + offset * MINUTE
    until = start.astimezone(zone).date() + (away or 0) * DAY
    absences = (Away(until),) if away is not None else ()
    opening = Opening(frozenset(weekdays), tuple(sorted(hours, key=lambda s: s.start)), ("lead.country",))
    if start.astimezone(zone).fold:
        start += timedelta(hours=4)
    expected = next(
        (m for m in _minutes(start, start + 12 * DAY) if _allows(m, zone, country, opening, absences)), None
    )
    found = opening.next(start, LocalCalendar(zone, country), absences)
    assert found == expected if expected else found > start + 12 * DAY


def _allows(minute: datetime, zone: ZoneInfo, country: str, opening: Opening, absences: tuple[Away, ...]) -> bool:
    local = minute.astimezone(zone)
    if local.fold or local.weekday() not in opening.weekdays or local.date() in _holidays(country, local.year):
        return False
    if any(local.date() <= away.until for away in absences):
        return False
    return any(span.start <= local.hour * 60 + local.minute < span.end for span in opening.spans)
