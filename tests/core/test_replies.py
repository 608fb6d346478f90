"""What an answer says besides its labels: when to write again, whom to ask; and that no text is too ugly or too slow."""

import sys
import time
from datetime import date
from pathlib import Path

import pytest

from triggers.core.meanings import Person
from triggers.core.replies import read_reply

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import ARRIVED_ON, labels_of, learnt_answers, read_answer


def test_the_days_to_write_again_are_those_of_the_fixtures():
    right = wanted = invented = undated = 0
    for answer in learnt_answers():
        until = read_answer(answer.text).not_now_until
        wanted += answer.not_now_until is not None
        right += answer.not_now_until is not None and until == answer.not_now_until
        undated += answer.not_now_until is None
        invented += answer.not_now_until is None and until is not None
    assert right / wanted >= 0.95
    assert invented / undated <= 0.002


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Please try again in September.", date(2026, 9, 1)),
        ("No money. I'm eight months pregnant, maybe some day later.", None),
        ("We moved in three months ago and are still broke. Maybe later.", None),
        ("We may need a new fence again one day, not now.", None),
        ("Capex is shut for this quarter.", date(2026, 7, 1)),
        ("Dette kvartal er lukket. Prøv igen i det næste.", date(2026, 7, 1)),
        ("Our fiscal year closes on June 30 and nothing moves before then.", date(2026, 7, 1)),
        ("Our lease is up in March, not before.", date(2027, 4, 1)),
        ("Nuestro contrato expira el 31 de marzo, antes no.", date(2027, 4, 1)),
        ("Eerst de zomervakantie door, dan praten we verder.", date(2026, 9, 1)),
        ("We can decide nothing before the meeting on 18 June. Anytime after.", date(2026, 6, 19)),
        ("Elections are on 4 June. Ask us again after that.", date(2026, 6, 5)),
        ("Vi holder bryllup den 23. juni, ikke nu. Dagen efter kan jeg tale med jer.", date(2026, 6, 24)),
        ("Too busy before. Let's speak on 3 September, 11 o'clock.", date(2026, 9, 3)),
        ("六月の末まで忙しく、今は無理です。", date(2026, 7, 1)),
        ("今は無理です。6月の中頃にまたご連絡ください。", date(2026, 6, 15)),
        ("Vores aftale med en anden løber til udgangen af september.", date(2026, 10, 1)),
        ("Vores nuværende aftale løber november ud.", date(2026, 12, 1)),
        ("Nu hinner vi inte, hör av dig i mitten av september.", date(2026, 9, 15)),
        ("Vi har avtal till sista augusti, återkom efter det.", date(2026, 9, 1)),
        ("Vi hinner inte förrän juni är slut, hör av dig då.", date(2026, 7, 1)),
        ("Nie mamy już środków na ten rok, proszę wrócić w przyszłym roku.", date(2027, 1, 1)),
        ("今月は難しいです。七月二十日以降にご連絡ください。", date(2026, 7, 20)),
        ("今は難しいので、半年後にご連絡ください。", date(2026, 11, 12)),
        ("Im Moment passt es nicht. Im September sieht es besser aus.", date(2026, 9, 1)),
        ("Our old manager left in April. Not now, try again in October.", date(2026, 10, 1)),
        ("Not now, we are tied up until 30 April next year.", date(2027, 5, 1)),
        ("Not before the general meeting, try after the meeting on 3 June.", date(2026, 6, 4)),
        ("Nicht jetzt. Bis zur Mitgliederversammlung am 15. Juni geht nichts.", date(2026, 6, 16)),
        ("Once things are calm we may look again, not before October.", date(2026, 10, 1)),
        ("Ahora no. Desde mediados de octubre lo leeré con gusto.", date(2026, 10, 15)),
        ("Vi er bundet til leverandøren ut januar.", date(2027, 2, 1)),
        ("Det passer dårlig nå. Ta kontakt midt i august.", date(2026, 8, 15)),
        ("Inte nu, hör av dig när sommaren är över.", date(2026, 9, 1)),
        ("Please try again after September.", date(2026, 10, 1)),
        ("Please try again at the end of September.", date(2026, 10, 1)),
        ("We are tied up until the end of September, try later.", date(2026, 10, 1)),
        ("Not now, try early September.", date(2026, 9, 1)),
        ("Not now, try mid September.", date(2026, 9, 15)),
        ("Not now, try us in Q4.", date(2026, 10, 1)),
        ("Not this year, maybe next year.", date(2027, 1, 1)),
        ("Not now, write again in two weeks.", date(2026, 5, 26)),
        ("Not now, try again in the autumn.", date(2026, 9, 1)),
        ("Too busy, call me on 9 June.", date(2026, 6, 9)),
        ("Jetzt nicht, melden Sie sich nach dem Sommer.", date(2026, 9, 1)),
        ("Pas maintenant, recontactez-moi à la rentrée.", date(2026, 9, 1)),
        ("Not now. When we are profitable perhaps.", None),
    ],
)
def test_the_first_day_on_which_it_is_right_to_write_again(text, day):
    meaning = read_answer(text)
    assert "not_now" in labels_of(meaning)
    assert meaning.not_now_until == day


def test_a_colleague_named_with_an_address_is_the_referral():
    meaning = read_answer("I'm not the right person, please contact Ada Moor, ada.moor@fen.example")
    assert meaning.referral == Person("Ada Moor", "ada.moor@fen.example")


def test_a_bare_mailbox_is_a_referral_without_a_name():
    meaning = read_answer("Wrong department. Write to purchasing@fen.example please.")
    assert meaning.referral == Person("", "purchasing@fen.example")


def test_a_name_without_an_address_is_no_referral():
    assert read_answer("You had better ask Ada Moor in purchasing.").referral is None


def test_the_referrals_of_the_fixtures_are_found():
    wanted = [(a, read_answer(a.text).referral) for a in learnt_answers() if a.referral]
    found = [got is not None and got.email == answer.referral.email for answer, got in wanted]
    assert sum(found) / len(found) >= 0.97


def test_a_departure_told_by_a_colleague_names_the_successor():
    meaning = read_answer("Ben has left the company. Please write to cleo@fen.example instead.")
    assert meaning.left_company is not None
    assert meaning.left_company.successors == (Person("", "cleo@fen.example"),)


def test_a_person_who_is_away_now_gets_an_absence():
    meaning = read_answer("I am on holiday until 20 May, please write to me after that.")
    assert {"out_of_office", "not_now"} <= labels_of(meaning)
    assert meaning.absence is not None
    assert meaning.absence.until == date(2026, 5, 20)
    assert meaning.not_now_until == date(2026, 5, 21)


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("I'm off sick until Thursday.", (5, 14)),
        ("Zurzeit auf Dienstreise, Antworten dauern länger. Rückkehr: Samstag, 16.05.", (5, 15)),
        ("Indisponible jusqu'au 3 juillet.", (7, 3)),
        ("Estoy de licencia y vuelvo el 1 de junio. Mientras tanto, Lucía Paz (lpaz@andes.pe).", (5, 31)),
    ],
)
def test_who_says_little_more_than_to_be_away_now_is_out_of_office(text, last_day):
    meaning = read_answer(text)
    assert labels_of(meaning) == {"out_of_office"}
    assert meaning.absence.until == date(2026, *last_day)


@pytest.mark.parametrize(
    "text",
    [
        "Contact me again in August.",
        "We are closed from 10 to 21 August, so send the quote before.",
        "Our plant was closed until last Friday. Please send the quote.",
    ],
)
def test_a_day_to_come_or_an_absence_in_passing_is_no_absence(text):
    assert "out_of_office" not in labels_of(read_answer(text))


def test_a_machine_that_says_nothing_of_an_absence_is_a_receipt():
    text = "We have received your message and opened ticket 4711."
    meaning = read_reply(
        text, text_with_signature=text, subject="", sender=("", ""), arrived_on=ARRIVED_ON, is_auto=True
    )
    assert labels_of(meaning) == {"auto_ack"}
    assert meaning.absence is None


UGLY = {
    "one letter": "a" * 70_000,
    "words": "remove me " * 7_000,
    "not": "not " * 17_000,
    "dots": "." * 70_000,
    "questions": "? " * 35_000,
    "digits": "1/2-3.4 " * 9_000,
    "dates": "from 3 May to 4 May and " * 3_000,
    "addresses": "a@b.co " * 10_000,
    "at signs": "@" * 70_000,
    "capitals": "Anna Bea Cleo " * 5_000,
    "kana": "メール" * 20_000,
    "months": "may " * 17_000,
    "weekdays": "Monday, " * 9_000,
    "apostrophes": "'" * 70_000,
    "newlines": "\n" * 70_000,
    "dashes": "3-" * 35_000,
    "combining": "e\u0301" * 35_000,
    "nul": "\x00\ufffd\u202e" * 20_000,
}


@pytest.mark.parametrize("name", UGLY)
@pytest.mark.parametrize("is_auto", [False, True])
def test_an_ugly_text_of_64_kilobytes_is_read_without_trouble(name, is_auto):
    text = UGLY[name]
    began = time.process_time()
    meaning = read_reply(
        text,
        text_with_signature=text,
        subject=text,
        sender=(text[:200], text[:200]),
        arrived_on=ARRIVED_ON,
        is_auto=is_auto,
    )
    assert meaning.labels
    assert time.process_time() - began < 2.0


def test_dates_at_the_edge_of_the_calendar_do_no_harm():
    for text in (
        "back on 31 December 9999",
        "until 29 February",
        "away until 31.12.2099",
        "in 400 years",
        "in 999 weeks",
        "week 53",
    ):
        for arrived_on in (date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)):
            for is_auto in (True, False):
                meaning = read_reply(
                    text,
                    text_with_signature=text,
                    subject=text,
                    sender=("", ""),
                    arrived_on=arrived_on,
                    is_auto=is_auto,
                )
                assert meaning.labels
