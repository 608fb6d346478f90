"""Date expressions: what they cover, and when they are left unread."""

from datetime import UTC, date, datetime

import pytest

from triggers.core.dates import read_expression

TODAY = date(2026, 6, 16)  # a Tuesday


def days(text, language=None, country=None):
    reading = read_expression(text, TODAY, language, country)
    return reading.from_, reading.until


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2026-07-04", None, date(2026, 7, 4)),
        ("4 July 2026", "en", date(2026, 7, 4)),
        ("July 4th", "en", date(2026, 7, 4)),
        ("the 4th of July", "en", date(2026, 7, 4)),
        ("7/24", "en", date(2026, 7, 24)),
        ("24/7/26", "en", date(2026, 7, 24)),
        ("4. Juli", "de", date(2026, 7, 4)),
        ("4.7.", "de", date(2026, 7, 4)),
        ("Samstag, der 4. Juli", "de", date(2026, 7, 4)),
        ("le 4 juillet", "fr", date(2026, 7, 4)),
        ("1er août", "fr", date(2026, 8, 1)),
        ("el 4 de julio de 2027", "es", date(2027, 7, 4)),
        ("4 luglio", "it", date(2026, 7, 4)),
        ("zaterdag 4 juli", "nl", date(2026, 7, 4)),
        ("4 de julho", "pt", date(2026, 7, 4)),
        ("den 4:e juli", "sv", date(2026, 7, 4)),
        ("d. 4. juli", "da", date(2026, 7, 4)),
        ("4 lipca", "pl", date(2026, 7, 4)),
        ("7月4日", "ja", date(2026, 7, 4)),
        ("2026年7月4日（土）", "ja", date(2026, 7, 4)),
        ("tomorrow", "en", date(2026, 6, 17)),
        ("übermorgen", "de", date(2026, 6, 18)),
        ("in drei Wochen", "de", date(2026, 7, 7)),
        ("dans 3 jours", "fr", date(2026, 6, 19)),
        ("Friday", "en", date(2026, 6, 19)),
        ("third Tuesday of September 2026", "en", date(2026, 9, 15)),
        ("3 March", "en", date(2027, 3, 3)),
    ],
)
def test_a_single_day(text, language, day):
    assert days(text, language) == (day, day)


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("3 to 14 August", "en", date(2026, 8, 3), date(2026, 8, 14)),
        ("August 3-14", "en", date(2026, 8, 3), date(2026, 8, 14)),
        ("3.-14.8.", "de", date(2026, 8, 3), date(2026, 8, 14)),
        ("vom 28.12. bis 6.1.", "de", date(2026, 12, 28), date(2027, 1, 6)),
        ("du 3 au 14 août", "fr", date(2026, 8, 3), date(2026, 8, 14)),
        ("next week", "en", date(2026, 6, 22), date(2026, 6, 28)),
        ("KW 30", "de", date(2026, 7, 20), date(2026, 7, 26)),
        ("v. 28-30", "sv", date(2026, 7, 6), date(2026, 7, 26)),
        ("w/c 6 July", "en", date(2026, 7, 6), date(2026, 7, 12)),
        ("September", "en", date(2026, 9, 1), date(2026, 9, 30)),
        ("Q3", "en", date(2026, 7, 1), date(2026, 9, 30)),
        ("la semaine prochaine", "fr", date(2026, 6, 22), date(2026, 6, 28)),
        ("8月3日から8月14日まで", "ja", date(2026, 8, 3), date(2026, 8, 14)),
    ],
)
def test_a_stretch_of_days_with_its_last_day(text, language, first, last):
    assert days(text, language) == (first, last)


@pytest.mark.parametrize(
    "text", ["8/9", "8/9/26", "until further notice", "31 June", "", "?", "room 12", "3.5 million"]
)
def test_what_is_open_or_no_date_is_left_unread(text):
    reading = read_expression(text, TODAY, "en")
    assert reading.abstained
    assert (reading.from_, reading.until) == (None, None)
    assert reading.why


def test_the_country_settles_an_open_order():
    assert days("8/9", "en", "GB") == (date(2026, 9, 8), date(2026, 9, 8))
    assert days("8/9", "en", "US") == (date(2026, 8, 9), date(2026, 8, 9))


def test_the_weekday_settles_an_open_order_and_the_year():
    assert days("Tue 8/9", "en") == (date(2026, 9, 8), date(2026, 9, 8))


def test_a_time_of_reference_counts_by_its_day():
    reading = read_expression("today", datetime(2026, 6, 16, 23, 59, tzinfo=UTC), "en")
    assert reading.from_ == TODAY


def test_dutch_tot_excludes_its_day_and_tot_en_met_includes_it():
    assert days("3 juli tot 14 juli", "nl")[1] == date(2026, 7, 13)
    assert days("3 juli tot en met 14 juli", "nl")[1] == date(2026, 7, 14)
