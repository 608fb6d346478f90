"""Local time against an oracle that walks the clock minute by minute, and the cases where other products are wrong."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.core.calendar import (
    FAR,
    LocalCalendar,
    add_months,
    after,
    at_local,
    calendar_of,
    effective_zone,
    find_zone,
    holidays_of,
    start_of_day,
)
from engine.core.company import Company
from engine.core.enrolment import Away
from engine.core.lead import Account, Lead
from engine.core.windows import ALWAYS, Opening, Span, parse_span
from engine.core.words import Duration, parse_cap, parse_duration

MINUTE = timedelta(minutes=1)
ZONES = sorted(
    name
    for name in available_timezones()
    if "/" in name and not name.startswith(("Etc/", "SystemV/", "posix/", "right/"))
)
NEW_YORK, LONDON, APIA = ZoneInfo("America/New_York"), ZoneInfo("Europe/London"), ZoneInfo("Pacific/Apia")
COMPANY = Company.model_validate(
    {
        "company": "Brightwater",
        "postal_address": "1 Quay Street",
        "time_zone": "Europe/London",
        "default_sender": "hello",
        "senders": {"hello": {"name": "Brightwater", "address": "hello@brightwater.example"}},
        "calendar": {"closed": ["2026-12-24", "2026-12-28..2026-12-31"]},
    }
)


@cache
def transitions(zone: str, year: int) -> tuple[datetime, ...]:
    """The moments, to the hour, around which a zone changes its offset in a year."""
    at = ZoneInfo(zone)
    days = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=n) for n in range(367)]
    return tuple(a for a, b in pairwise(days) if a.astimezone(at).utcoffset() != b.astimezone(at).utcoffset())


@st.composite
def zoned_moments(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """A zone and a whole minute in ten years, most of them within two days of a change of the clocks."""
    name, year = draw(st.sampled_from(ZONES)), draw(st.integers(2020, 2030))
    near = transitions(name, year)
    base = (
        draw(st.sampled_from(near))
        if near and draw(st.booleans())
        else datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=draw(st.integers(0, 364)))
    )
    return ZoneInfo(name), base + timedelta(minutes=draw(st.integers(-1440, 2880)))


def first_minute_showing(local: datetime, zone: ZoneInfo) -> datetime:
    """The oracle: the first minute whose wall clock has come to `local`, found by walking."""
    moment = local.replace(tzinfo=UTC) - timedelta(hours=27)
    while moment.astimezone(zone).replace(tzinfo=None) < local:
        moment += MINUTE
    return moment


@given(zoned_moments())
@settings(max_examples=150, deadline=None)
def test_a_wall_clock_time_is_the_first_minute_that_shows_it(zoned: tuple[ZoneInfo, datetime]) -> None:
    zone, moment = zoned
    local = moment.replace(tzinfo=None)
    assert at_local(local, zone) == first_minute_showing(local, zone)


@given(zoned_moments(), st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_days_keep_the_wall_clock_and_hours_the_elapsed_time(zoned: tuple[ZoneInfo, datetime], count: int) -> None:
    zone, moment = zoned
    local = moment.astimezone(zone).replace(tzinfo=None)
    expected = first_minute_showing(local + timedelta(days=count), zone)
    assert after(moment, Duration(count, "days"), LocalCalendar(zone)) in {expected, moment if count == 0 else expected}
    assert after(moment, Duration(count, "hours"), LocalCalendar(zone)) == moment + timedelta(hours=count)


@given(
    zoned_moments(), st.integers(0, 23), st.integers(0, 59), st.integers(1, 600), st.sets(st.integers(0, 6), min_size=1)
)
@settings(max_examples=120, deadline=None)
def test_a_window_opens_at_the_first_minute_inside_it(
    zoned: tuple[ZoneInfo, datetime], hour: int, minute: int, length: int, weekdays: set[int]
) -> None:
    zone, moment = zoned
    assume(not moment.astimezone(zone).fold)
    span = Span(hour * 60 + minute, min(hour * 60 + minute + length, 24 * 60))
    walked = moment
    while not is_inside(walked.astimezone(zone), span, weekdays):
        walked += MINUTE
        if walked - moment > timedelta(days=9):
            return  # closed this week by a gap: the week after is far for a walk
    assert Opening(frozenset(weekdays), (span,)).next(moment, LocalCalendar(zone)) == walked


def is_inside(local: datetime, span: Span, weekdays: set[int]) -> bool:
    return not local.fold and local.weekday() in weekdays and span.start <= local.hour * 60 + local.minute < span.end


@given(zoned_moments(), st.integers(1, 25))
@settings(max_examples=60, deadline=None)
def test_business_days_are_counted_one_by_one(zoned: tuple[ZoneInfo, datetime], count: int) -> None:
    zone, moment = zoned
    calendar = LocalCalendar(zone, "GB", frozenset({date(2026, 12, 28), date(2026, 12, 29)}))
    day, left = moment.astimezone(zone).date(), count
    while left:
        day += timedelta(days=1)
        is_open = day.weekday() < 5 and day not in calendar.closed and day not in holidays_of("GB", day.year)
        left -= is_open
    expected = first_minute_showing(datetime.combine(day, moment.astimezone(zone).time()), zone)
    assert after(moment, Duration(count, "business days"), calendar) == expected


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_nine_in_new_york_stays_nine_over_both_changes() -> None:
    calendar = LocalCalendar(NEW_YORK)
    for start in ("2026-03-07T14:00", "2026-10-31T13:00"):
        moments = [after(utc(start), Duration(n, "days"), calendar) for n in range(4)]
        assert {m.astimezone(NEW_YORK).time() for m in moments} == {time(9)}


def test_half_past_two_in_the_gap_is_three_and_half_past_one_in_the_overlap_comes_once() -> None:
    assert at_local(datetime.fromisoformat("2026-03-08T02:30"), NEW_YORK) == utc("2026-03-08T07:00")
    assert at_local(datetime.fromisoformat("2026-11-01T01:30"), NEW_YORK) == utc("2026-11-01T05:30")


def test_a_day_that_a_zone_left_out_begins_with_the_next_one() -> None:
    assert start_of_day(date(2011, 12, 30), APIA) == utc("2011-12-30T10:00")
    assert Opening(spans=(parse_span("09:00-11:00"),)).next(utc("2011-12-30T08:00"), LocalCalendar(APIA)) == utc(
        "2011-12-30T19:00"
    )


def test_a_day_and_twenty_four_hours_differ_when_the_clocks_change() -> None:
    calendar, start = LocalCalendar(LONDON), utc("2026-03-28T09:00")
    assert after(start, parse_duration("1 day"), calendar) == utc("2026-03-29T08:00")
    assert after(start, parse_duration("24 hours"), calendar) == utc("2026-03-29T09:00")


@pytest.mark.parametrize("day", ["mon", "fri"])
def test_a_weekday_is_the_weekday_of_the_lead(day: str) -> None:
    auckland, los_angeles = ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Los_Angeles")
    monday = Opening(frozenset({0}), (parse_span("09:00-09:30"),)).next(
        utc("2026-03-05T00:00"), LocalCalendar(auckland)
    )
    assert (monday.astimezone(auckland).weekday(), monday.weekday()) == (0, 6)
    friday = Opening(frozenset({4}), (parse_span("18:00-18:30"),)).next(
        utc("2026-03-05T00:00"), LocalCalendar(los_angeles)
    )
    assert (friday.astimezone(los_angeles).weekday(), friday.weekday()) == (4, 5)


def test_the_first_business_day_after_a_saturday_is_monday_and_closed_days_do_not_count() -> None:
    calendar = LocalCalendar(LONDON, "GB", COMPANY.closed_days)
    assert after(utc("2026-11-21T10:00"), parse_duration("1 business day"), calendar) == utc("2026-11-23T10:00")
    # 24th closed, 25th and 28th (for Boxing Day on Saturday) holidays, 28th to 31st closed, 1 January holiday.
    assert after(utc("2026-12-23T10:00"), parse_duration("1 business day"), calendar) == utc("2027-01-04T10:00")


def test_months_clamp_and_a_chain_remembers_the_day_it_began_on() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert add_months(date(2026, 2, 28), 1, month_day=31) == date(2026, 3, 31)
    assert add_months(date(2026, 2, 2), 1, month_day=31) == date(2026, 2, 28)
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)


@given(
    st.datetimes(datetime.fromisoformat("0002-01-02"), datetime.fromisoformat("9998-01-01")),
    st.sampled_from(["minutes", "hours", "days", "business days", "weeks", "months", "years"]),
    st.integers(-30, 9000),
)
@settings(max_examples=60, deadline=None)
def test_no_wait_raises_however_far_it_goes(start: datetime, unit: str, count: int) -> None:
    moment = after(start.replace(tzinfo=UTC), Duration(count, unit), LocalCalendar(NEW_YORK))  # type: ignore[arg-type]
    assert moment.utcoffset() == timedelta(0)


def test_a_holiday_of_the_leads_country_closes_the_window_and_a_company_day_only_when_named() -> None:
    calendar = LocalCalendar(LONDON, "GB", COMPANY.closed_days)
    holidays = Opening(spans=(parse_span("09:00-11:00"),), holidays=("lead.country",))
    assert holidays.next(utc("2026-12-25T08:00"), calendar) == utc("2026-12-27T09:00")
    assert holidays.next(utc("2026-12-29T09:30"), calendar) == utc("2026-12-29T09:30")
    both = Opening(spans=(parse_span("09:00-11:00"),), holidays=("lead.country", "company"))
    assert both.next(utc("2026-12-29T09:30"), calendar) == utc("2027-01-02T09:00")


def test_the_last_day_of_an_absence_is_still_away() -> None:
    absences = (Away(date(2026, 3, 4)),)
    opening = Opening(spans=(parse_span("09:00-11:00"),))
    assert opening.next(utc("2026-03-04T09:30"), LocalCalendar(LONDON), absences) == utc("2026-03-05T09:00")
    assert ALWAYS.next(utc("2026-03-04T09:30"), LocalCalendar(LONDON), absences) == utc("2026-03-05T00:00")


def test_a_window_that_never_opens_is_far_away() -> None:
    assert Opening(frozenset()).next(utc("2026-03-04T09:30"), LocalCalendar(LONDON)) == FAR
    assert ALWAYS.next(utc("2026-03-04T09:30"), LocalCalendar(LONDON), (Away(date.max),)) == FAR


@pytest.mark.parametrize(
    ("lead", "zone", "says"),
    [
        (Lead(1, "a@b.example", time_zone="Asia/Tokyo"), "Asia/Tokyo", None),
        (
            Lead(1, "a@b.example", time_zone="Mars/Base", country="us"),
            "America/New_York",
            "'Mars/Base' is not a time zone",
        ),
        (
            Lead(1, "a@b.example", account=Account(1, "A", time_zone="Asia/Tokyo"), country="US"),
            "Asia/Tokyo",
            "the account's",
        ),
        (Lead(1, "a@b.example", account=Account(1, "A", country="DE")), "Europe/Berlin", "is used for DE"),
        (Lead(1, "a@b.example", country="XX"), "Europe/London", "the company's"),
        (Lead(1, "a@b.example", country="uk"), "Europe/London", "is used for GB"),
        (Lead(1, "a@b.example", time_zone="../../etc/passwd"), "Europe/London", "is not a time zone"),
    ],
)
def test_an_unknown_zone_is_the_accounts_the_countrys_or_the_default_with_a_note(
    lead: Lead, zone: str, says: str | None
) -> None:
    found, note = effective_zone(lead, COMPANY)
    assert str(found) == zone
    assert (note is None) if says is None else (note is not None and says in note)
    assert calendar_of(lead, COMPANY).zone is found


@pytest.mark.parametrize("name", ["", "America", "a" * 500, "a\0b", "Ünï", "/etc/passwd", "tzdata.zi"])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert find_zone(name) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [("1 day", "1 day"), ("2  Business  Days", "2 business days"), ("36 hours", "36 hours"), ("1 months", "1 month")],
)
def test_a_duration_is_read_and_written_back(text: str, shown: str) -> None:
    assert str(parse_duration(text)) == shown
    assert parse_duration(shown) == parse_duration(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two days",
        "1.5 days",
        "-1 day",
        "3",
        "days",
        "1 fortnight",
        "99999 days",
        "2 business hours",
        "1 day 2 hours",
    ],
)
def test_what_is_no_duration_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_duration(text)
    assert "write" in caught.value.context["help"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text", ["09:00", "11:00-09:00", "9-11", "23:00-01:00", "24:00-24:30", "09:00-24:01", "09:60-10:00"]
)
def test_a_window_lies_within_one_day(text: str) -> None:
    with pytest.raises(ValueError):
        parse_span(text)


def test_a_cap_is_a_number_of_mails_per_time() -> None:
    assert str(parse_cap("at most 2 per 30 days")) == "2 per 30 days"
    for wrong in ("0 per 5 days", "1 per 0 days", "one per week", "1 a week"):
        with pytest.raises(ValueError):
            parse_cap(wrong)
