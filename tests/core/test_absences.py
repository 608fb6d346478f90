"""Absence notices: from, until, stand-ins and departures over our own notices, and the settled cases one by one."""

import sys
from datetime import date
from pathlib import Path

import pytest

from triggers.core.absences import read_absence, read_left_company
from triggers.core.feasts import easter_sunday
from triggers.core.meanings import Person

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import MENDED_NOTICES, NOTICE_LOTS, UNFORESEEN_NOTICES, notices, read_notice

MONDAY = date(2026, 6, 15)
SENDER = ("Rosa Field", "rosa@quay.example")


def read(text, *, subject="", arrived_on=MONDAY, sender=SENDER):
    return read_absence(text, subject=subject, sender=sender, arrived_on=arrived_on)


def days(text, **given):
    absence = read(text, **given)
    return absence and (absence.from_, absence.until)


def test_the_fixtures_hold_at_least_180_notices():
    assert sum(1 for lot in NOTICE_LOTS for _ in notices(lot)) >= 180


def test_nearly_all_return_dates_of_our_notices_are_right_and_nearly_none_wrong():
    right = wrong = wanted = total = 0
    for lot in NOTICE_LOTS:
        for notice in notices(lot):
            absence = read_notice(notice).absence
            want = notice.dates[1] if notice.dates else None
            got = absence.until if absence else None
            total += 1
            wanted += want is not None
            right += want is not None and got == want
            wrong += got is not None and got != want and not notice.is_open
    assert right / wanted >= 0.97
    assert wrong / total <= 0.01


@pytest.mark.parametrize("lot", UNFORESEEN_NOTICES)
def test_of_notices_that_nobody_foresaw_most_last_days_are_right_and_few_wrong(lot):
    counted = right = wrong = total = 0
    for notice in notices(lot):
        absence = read_notice(notice).absence
        want = notice.dates[1] if notice.dates else None
        got = absence.until if absence else None
        total += 1
        counted += want is not None and not (notice.is_open and got is None)
        right += want is not None and got == want
        wrong += got is not None and got != want
    assert total >= 150
    assert right / counted >= 0.93
    assert wrong / total <= 0.03


@pytest.mark.parametrize("lot", MENDED_NOTICES)
def test_of_notices_written_against_the_reader_days_and_people_stay_right(lot):
    exact = wrong = people = total = 0
    for notice in notices(lot):
        meaning = read_notice(notice)
        absence = meaning.absence
        got = (absence.from_, absence.until) if absence else None
        is_right = got == notice.dates or (notice.is_open and (got is None or got[1] is None))
        named = meaning.left_company.successors if meaning.left_company else absence.stand_ins if absence else ()
        total += 1
        exact += is_right
        wrong += (
            not is_right and got is not None and got[1] is not None and (not notice.dates or got[1] != notice.dates[1])
        )
        people += set(named) == set(notice.people)
    assert total >= 100
    assert exact / total >= 0.95
    assert wrong / total <= 0.01
    assert people / total >= 0.96


def test_first_days_away_are_those_of_the_notices():
    for lot in NOTICE_LOTS:
        for notice in notices(lot):
            absence = read_notice(notice).absence
            if absence and absence.from_ and notice.dates and notice.dates[0]:
                assert absence.from_ == notice.dates[0], notice.body


def test_departures_are_told_from_absences_in_every_notice():
    for lot in NOTICE_LOTS:
        for notice in notices(lot):
            meaning = read_notice(notice)
            assert (meaning.left_company is not None) == notice.has_left, notice.body
            assert not (meaning.left_company and meaning.absence)


def test_stand_ins_and_successors_are_those_of_the_notices():
    found = named = 0
    for lot in NOTICE_LOTS:
        for notice in notices(lot):
            meaning = read_notice(notice)
            got = (
                meaning.left_company.successors
                if meaning.left_company
                else meaning.absence.stand_ins
                if meaning.absence
                else ()
            )
            named += len(notice.people)
            found += sum(any(p.email == q.email and (p.email or p.name == q.name) for q in got) for p in notice.people)
            assert len(got) <= max(1, len(notice.people)), notice.body
    assert found / named >= 0.97


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("I am out of the office until 3 July.", None, date(2026, 7, 3)),
        ("I am out of the office and back on 6 July.", None, date(2026, 7, 5)),
        ("I'm away from 22 to 26 June.", date(2026, 6, 22), date(2026, 6, 26)),
        ("I won't be back before 6 July.", None, date(2026, 7, 5)),
        ("I'm on leave until the end of July.", None, date(2026, 7, 31)),
        ("I am travelling next week.", date(2026, 6, 22), date(2026, 6, 28)),
        ("I am sick today.", MONDAY, MONDAY),
        ("Ich bin in KW 27 im Urlaub.", date(2026, 6, 29), date(2026, 7, 5)),
        ("Ich bin ab 6.7. wieder im Büro, bis dahin im Urlaub.", None, date(2026, 7, 5)),
        ("Ik ben met vakantie tot 6 juli.", None, date(2026, 7, 5)),
        ("Ik ben met vakantie t/m 5 juli.", None, date(2026, 7, 5)),
        ("Estoy de vacaciones y vuelvo el 6 de julio.", None, date(2026, 7, 5)),
        ("Jag är ledig, åter 6/7.", None, date(2026, 7, 5)),
    ],
)
def test_last_days_and_return_dates_are_told_apart(text, first, last):
    assert days(text) == (first, last)


def test_a_return_date_wins_over_a_last_day():
    assert days("I'm away until Friday 26 June and back on Monday 29 June.") == (None, date(2026, 6, 28))


def test_of_two_absences_the_one_that_holds_the_arrival_counts():
    text = "Ich bin vom 1.6. bis 5.6. und vom 15.6. bis 19.6. im Urlaub."
    assert days(text) == (date(2026, 6, 15), date(2026, 6, 19))


def test_the_year_is_the_one_that_puts_the_end_after_the_arrival():
    assert days("I am on leave until 4 January.", arrived_on=date(2026, 12, 21)) == (None, date(2027, 1, 4))


@pytest.mark.parametrize(
    ("sender", "until"),
    [
        ("a@quay.de", date(2026, 9, 8)),
        ("a@quay.co.uk", date(2026, 9, 8)),
        ("a@quay.us", date(2026, 8, 9)),
        ("a@quay.com", None),
    ],
)
def test_the_country_decides_the_order_of_day_and_month_and_nothing_leaves_it_open(sender, until):
    absence = read("I am out of the office until 8/9.", sender=("", sender), arrived_on=date(2026, 7, 20))
    assert absence is not None
    assert absence.until == until


def test_an_american_telephone_number_shows_the_order():
    text = "I am out of the office until 8/9. Call me at (415) 555-0134."
    assert days(text, arrived_on=date(2026, 7, 20)) == (None, date(2026, 8, 9))


def test_a_range_that_has_to_ascend_shows_the_order():
    assert days("On vacation 3/8 - 2/9.", arrived_on=date(2026, 7, 20)) == (date(2026, 8, 3), date(2026, 9, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, your request of 3 June has been received. Ticket 3/6-2026.",
        "Our hours are Monday to Friday from 9:00 to 16:00.",
        "We will get back to you within two days.",
        "This mailbox is not monitored.",
        "Your request to leave the Riverside group has been received and will be processed.",
        "Case closed automatically. This is a no-reply address.",
    ],
)
def test_a_receipt_is_no_absence(text):
    assert read(text) is None


@pytest.mark.parametrize("text", ["I am away until next Friday.", "I'm away until about the end of the month."])
def test_what_can_be_read_two_ways_is_left_open(text):
    absence = read(text)
    assert absence is not None
    assert absence.until is None


def test_the_quote_is_the_sentence_that_says_it():
    absence = read("Hello! I am on leave until 3 July. Best wishes")
    assert absence is not None
    assert absence.quote == "I am on leave until 3 July."


def test_the_senders_own_address_is_no_stand_in():
    absence = read("I'm away until 3 July. Ask Tom Reef (tom.reef@quay.example).\nRosa Field\nrosa@quay.example")
    assert absence is not None
    assert absence.stand_ins == (Person("Tom Reef", "tom.reef@quay.example"),)


def test_a_last_day_at_the_company_is_a_departure_and_one_before_a_holiday_is_not():
    assert read_left_company("Friday is my last day at Quay.", subject="", sender=SENDER) is not None
    assert read_left_company("Friday is my last day before my holiday.", subject="", sender=SENDER) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On leave 17, 18 and 19 June.", (6, 17), (6, 19)),
        ("Out of the office 18/19 June.", (6, 18), (6, 19)),
        ("I am on a training course Wed-Fri this week.", (6, 17), (6, 19)),
        ("Bin von Dienstag bis Donnerstag kommender Woche auf Messe.", (6, 23), (6, 25)),
        ("Kontoret är stängt torsdag-fredag 18-19 juni.", (6, 18), (6, 19)),
        ("Taking this week off.", (6, 15), (6, 21)),
    ],
)
def test_days_that_are_listed_or_named_by_their_week_are_one_absence(text, first, last):
    assert days(text) == (date(2026, *first), date(2026, *last))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("We are back from our break on 6 July.", ""),
        ("Zurück aus dem Urlaub bin ich am 6. Juli.", ""),
        ("De retour de congé le 6 juillet.", ""),
        ("We close at noon on Friday 19 June and are back on Monday 6 July.", ""),
        ("Ik ben tot 6 juli afwezig.", "Out of office"),
    ],
)
def test_a_day_of_return_is_no_day_away(text, subject):
    assert days(text, subject=subject) == (None, date(2026, 7, 5))


def test_a_long_list_of_numbers_is_read_in_passing():
    assert days("Away: " + "1, " * 3000) == (None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("We are closed from Good Friday to Easter Monday.", (2027, 3, 26), (2027, 3, 29)),
        ("Bis einschließlich Pfingstmontag, 17. Mai, im Urlaub.", None, (2027, 5, 17)),
        ("Kontoret er lukket til og med 2. påskedag.", None, (2027, 3, 29)),
        ("Lukket på Kristi himmelfartsdag (6. maj).", (2027, 5, 6), (2027, 5, 6)),
    ],
)
def test_feast_days_are_read_by_their_names(text, first, last):
    assert days(text, arrived_on=date(2027, 3, 1)) == (first and date(*first), date(*last))


@pytest.mark.parametrize(("year", "sunday"), [(2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))])
def test_easter_falls_on_its_sundays(year, sunday):
    assert easter_sunday(year) == date(year, *sunday)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On leave 2026-06-22 -- 2026-06-26.", (6, 22), (6, 26)),
        ("Da domani, martedì 16, a venerdì 19 giugno in ferie.", (6, 16), (6, 19)),
        ("Donderdag 18 juni en vrijdag 19 juni zijn wij gesloten.", (6, 18), (6, 19)),
        ("On leave the week of 22 June, Mon to Wed.", (6, 22), (6, 24)),
        ("Jag är sjukskriven veckan ut.", None, (6, 21)),
        ("We won't be back before Tuesday 23 June; the shop is closed on Wednesdays.", None, (6, 22)),
    ],
)
def test_days_written_in_other_ways_are_those_of_one_absence(text, first, last):
    assert days(text) == (first and date(2026, *first), date(2026, *last))


@pytest.mark.parametrize(
    "text",
    [
        "Your statement for 1 June to 30 June 2026 is attached.",
        "Submissions are open from 1 July to 31 July.",
        "Your visit of 22 June is confirmed; it can be cancelled until 20 June.",
    ],
)
def test_days_of_business_in_what_a_machine_wrote_are_no_absence(text):
    assert read_absence(text, subject="Re: hello", sender=SENDER, arrived_on=MONDAY, is_notice=True) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Away until 3 July. Carla Reyes on 0113 496 0155 can help.", {("Carla Reyes", "")}),
        ("Away until 3 July. Anna Holm is covering for me.", {("Anna Holm", "")}),
        ("Away until 3 July. Loads already on the road - dispatch@quay.example", {("", "dispatch@quay.example")}),
        ("Away until 3 July. Reservas: reservas@quay.example", {("", "reservas@quay.example")}),
        ("Away until 3 July. Please see our Privacy Office, 0113 496 0155.", set()),
        ("Away until 3 July.\n\nRosa Field\nTel. 0113 496 0155", set()),
    ],
)
def test_stand_ins_are_people_or_mailboxes_and_no_headings(text, people):
    absence = read(text)
    assert absence is not None
    assert {(person.name, person.email) for person in absence.stand_ins} == people
