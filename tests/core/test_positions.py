"""Snapshots of people compared: identity is proved, never guessed from a name."""

import pytest

from triggers.core.positions import Position, diff, title_family, title_level


def moves(old, new):
    return [(c.move, c.name, c.company, c.from_company, c.rung) for c in diff(old, new)]


OLD = Position(
    "p1", "Jo Abt", "Ulm Zinc GmbH", "Sales Manager", "jo@ulmzinc.example", "https://www.linkedin.com/in/jo-abt/"
)


def test_an_unchanged_row_is_no_change_even_when_the_legal_form_is_written_otherwise():
    assert diff([OLD], [Position("p1", "Jo Abt", "Ulm Zinc", "sales manager")]) == ()


def test_the_internal_id_proves_a_change_of_employer():
    assert moves([OLD], [Position("p1", "Johanna Abt", "Rhein Blei", "VP Sales")]) == [
        ("joined", "Johanna Abt", "Rhein Blei", "Ulm Zinc GmbH", "internal_id")
    ]


def test_the_linkedin_id_proves_it_when_the_source_renumbers():
    assert (
        moves([OLD], [Position("", "J. Abt", "Rhein Blei", "VP Sales", linkedin="linkedin.com/in/jo-abt")])[0][4]
        == "linkedin_id"
    )


def test_a_personal_address_proves_it_and_a_work_address_does_not():
    private = Position("", "Jo Abt", "Ulm Zinc", "Sales Manager", "jo.abt@gmail.com")
    assert (
        moves([private], [Position("", "Jo Kern", "Rhein Blei", "Buyer", "Jo.Abt@gmail.com")])[0][4]
        == "personal_address"
    )
    work = Position("", "Jo Abt", "Ulm Zinc", "Sales Manager", "info@ulmzinc.example")
    assert [m[0] for m in moves([work], [Position("", "Uwe Kern", "Rhein Blei", "Buyer", "info@ulmzinc.example")])] == [
        "joined",
        "left",
    ]


def test_name_previous_company_and_title_family_together_prove_it():
    old = Position("", "Jo Abt", "Ulm Zinc GmbH", "Sales Manager")
    assert moves([old], [Position("", "Jo Abt", "Rhein Blei", "Head of Sales", previous_company="Ulm Zinc")]) == [
        ("joined", "Jo Abt", "Rhein Blei", "Ulm Zinc GmbH", "name_company_title")
    ]


@pytest.mark.parametrize(
    "new",
    [
        Position("", "Jo Abt", "Rhein Blei", "Sales Manager"),
        Position("", "Jo Abt", "Rhein Blei", "Head of Legal", previous_company="Ulm Zinc"),
    ],
)
def test_a_name_alone_proves_nothing(new):
    old = Position("", "Jo Abt", "Ulm Zinc", "Sales Manager")
    assert [m[0] for m in moves([old], [new])] == ["joined", "left"]


def test_ids_that_contradict_are_two_people():
    old = Position("p1", "Jo Abt", "Ulm Zinc", "Sales Manager", linkedin="in/one-abt")
    new = Position("p2", "Jo Abt", "Ulm Zinc", "Sales Director")
    assert [m[0] for m in moves([old], [new])] == ["joined", "left"]


def test_an_id_that_two_rows_share_proves_nothing():
    twins = [Position("p1", "Jo Abt", "Ulm Zinc", "Buyer"), Position("p1", "Uwe Kern", "Ulm Zinc", "Driver")]
    assert [m[0] for m in moves(twins, [Position("p1", "Ida Rusk", "Rhein Blei", "Cook")])] == [
        "joined",
        "left",
        "left",
    ]


def test_a_higher_title_at_the_same_firm_is_a_promotion_and_a_sideways_one_a_move():
    assert moves([OLD], [Position("p1", "Jo Abt", "Ulm Zinc", "Chief Revenue Officer")])[0][0] == "promoted"
    assert moves([OLD], [Position("p1", "Jo Abt", "Ulm Zinc", "Marketing Manager")])[0][0] == "moved"


def test_titles_have_a_family_and_a_level():
    assert title_family("VP Sales EMEA") == title_family("Chief Revenue Officer") == "sales"
    assert title_level("Vice President Sales") < title_level("Chief Sales Officer") < title_level("CEO")
