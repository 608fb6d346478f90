"""Job moves from headlines in seven languages."""

import sys
from pathlib import Path

import pytest

from triggers import rulebooks
from triggers.core.news import read_item

sys.path.insert(0, str(Path(__file__).parents[1]))
import labelled_news


def moves(title, summary=""):
    return [
        (m.person, m.move, m.company, m.from_company) for m in read_item(title, summary, rules=rulebooks.load()).people
    ]


@pytest.mark.parametrize(
    ("split", "wanted"),
    [
        *(("dev", 0.95), ("held", 0.9), ("fresh", 0.9), ("wire", 0.9), ("desk", 0.9), ("late", 0.9), ("last", 0.9)),
        *(("turns1", 0.75), ("turns2", 0.84), ("turns4", 0.78)),
        *(("briefs", 0.88), ("prose1", 0.8), ("prose2", 0.9), ("prose3", 0.93)),
    ],
)
def test_labelled_headlines_are_read_well(split, wanted):
    assert labelled_news.f1(labelled_news.score_moves(split)) >= wanted


def test_a_lot_of_turned_phrases_that_nobody_has_looked_into_is_read_half():
    assert labelled_news.f1(labelled_news.score_moves("turns3", folder="apart")) >= 0.67


def test_one_who_quits_for_another_firm_leaves_and_joins():
    assert moves("Ana Costa quits Brambly for Tidewell") == [
        ("Ana Costa", "leaves", "Brambly", None),
        ("Ana Costa", "joins", "Tidewell", "Brambly"),
    ]


def test_ex_only_fills_the_former_employer():
    assert moves("Tidewell names former Brambly executive Tom Reyes as CEO") == [
        ("Tom Reyes", "joins", "Tidewell", "Brambly")
    ]


def test_he_of_the_lead_is_the_person_of_the_title():
    assert ("Jan Maes", "joins", "Halvorsen", "Tessel") in moves(
        "Tessel finance chief Jan Maes to leave", "He will join Halvorsen in the autumn."
    )


@pytest.mark.parametrize(
    "title",
    [
        "Tom Reyes could become CEO of Tidewell",
        "Tidewell names Tom Reyes interim CEO",
        "Tom Reyes denies he will leave Tidewell",
        "Striker Tom Reyes joins Tidewell United",
        "Tidewell joins forces with Brambly",
    ],
)
def test_rumours_denials_interims_and_sport_are_no_moves(title):
    assert moves(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Ana Costa stapt over van Brambly naar Tidewell",
        "Ana Costa passa da Brambly a Tidewell",
        "Tidewell: Ana Costa kommt von Brambly",
    ],
)
def test_from_one_firm_to_another_names_both(title):
    assert moves(title) == [("Ana Costa", "joins", "Tidewell", "Brambly")]


def test_one_who_is_lost_to_a_rival_leaves_and_joins():
    assert moves("Brambly verliert Finanzchefin Ana Costa an Tidewell") == [
        ("Ana Costa", "leaves", "Brambly", None),
        ("Ana Costa", "joins", "Tidewell", "Brambly"),
    ]


def test_who_is_sought_for_has_left_all_the_same():
    assert moves("Ana Costa va in pensione, Brambly cerca un successore") == [("Ana Costa", "retires", "Brambly", None)]
    assert moves("Brambly cerca un successore di Ana Costa") == []


@pytest.mark.parametrize(
    ("title", "lead", "wanted"),
    [
        ("Brambly boss gets the boot", "Ana Costa had run the firm since May.", ("Ana Costa", "leaves", "Brambly")),
        ("Brambly appoints new CTO", "Ana Costa starts in May.", ("Ana Costa", "joins", "Brambly")),
        ("Finanzchef der Brambly AG muss gehen", "Jo Abt war seit Mai im Amt.", ("Jo Abt", "leaves", "Brambly AG")),
    ],
)
def test_a_person_whom_only_the_lead_names_is_the_one_of_the_title(title, lead, wanted):
    assert wanted in [move[:3] for move in moves(title, lead)]


def test_one_firm_given_up_for_another_is_left_and_joined():
    assert moves("Ana Costa swaps Brambly for Tidewell") == [
        ("Ana Costa", "leaves", "Brambly", None),
        ("Ana Costa", "joins", "Tidewell", "Brambly"),
    ]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Ana Costa joins Tidewell as CFO - The Daily Echo", ("Ana Costa", "joins", "Tidewell")),
        ("Ana Costa joins board of Tidewell, stays CEO of Brambly", ("Ana Costa", "appointed_board", "Tidewell")),
        ("Brambly chief Bert Holt bows out", ("Bert Holt", "leaves", "Brambly")),
        ("Dimite el consejero delegado de Brambly, Ana Costa", ("Ana Costa", "leaves", "Brambly")),
    ],
)
def test_outlets_other_posts_and_surnames_that_are_verbs_do_not_mislead(title, wanted):
    assert [move[:3] for move in moves(title)] == [wanted]


@pytest.mark.parametrize("title", ["Ana Costa will not be the next boss of Brambly", "Ana Costa retired in 2015"])
def test_what_is_not_or_was_long_ago_is_no_move(title):
    assert moves(title) == []


@pytest.mark.parametrize(
    ("title", "lead", "wanted"),
    [
        (
            "Brambly names finance chief",
            "Ana Costa takes over from Jan Maes, who retires in May.",
            [("Ana Costa", "joins", "Brambly"), ("Jan Maes", "retires", "Brambly")],
        ),
        (
            "Brambly: Board Changes",
            "Jan Maes will step down as chairman in May; Ana Costa, currently finance director, will succeed him.",
            [("Jan Maes", "leaves", "Brambly"), ("Ana Costa", "appointed_board", "Brambly")],
        ),
        (
            "Brambly shuffles top team",
            "Ana Costa becomes finance chief and Jan Maes has been promoted to head of sales.",
            [("Ana Costa", "joins", "Brambly"), ("Jan Maes", "promoted", "Brambly")],
        ),
        (
            "Brambly: new faces",
            "Ana Costa has left Tidewell. On Monday she starts at Brambly as head of sales.",
            [("Ana Costa", "leaves", "Tidewell"), ("Ana Costa", "joins", "Brambly")],
        ),
        (
            "Jan Maes hands over to Ana Costa at Brambly",
            "",
            [("Jan Maes", "leaves", "Brambly"), ("Ana Costa", "joins", "Brambly")],
        ),
    ],
)
def test_every_clause_has_its_own_people(title, lead, wanted):
    assert sorted(move[:3] for move in moves(title, lead)) == sorted(wanted)


@pytest.mark.parametrize(
    "lead",
    [
        "Ana Costa has worked at the maker for a decade.",
        "Ana Costa joined the group in 2008.",
        "Ana Costa has been with the company since 2015.",
    ],
)
def test_who_is_said_to_be_there_already_is_promoted(lead):
    assert moves("Brambly names new operations chief", lead) == [("Ana Costa", "promoted", "Brambly", None)]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Brambly moves its headquarters", "Staff will leave the old building in May, said chief executive Ana Costa."),
        ("Brambly hires 120 apprentices", "Plant director Ana Costa led the tours."),
        ("Brambly wins prize again", "Personnel director Ana Costa picked up the trophy."),
        ("Is Jan Maes leaving Brambly?", "Ana Costa could replace him."),
    ],
)
def test_who_only_speaks_or_stands_by_moves_nowhere(title, lead):
    assert moves(title, lead) == []


def test_members_of_one_family_are_told_apart():
    assert [move[:2] for move in moves("Jan Maes retires from Brambly", "Ana Maes takes over as chief executive.")] == [
        ("Jan Maes", "retires"),
        ("Ana Maes", "joins"),
    ]
