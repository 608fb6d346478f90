"""Names in text: capitals, short names, ambiguous words, and names that several companies bear."""

import pytest

from triggers.core import names
from triggers.core.matching import Company, NameIndex

INDEX = NameIndex.build(
    [
        Company("zinc", "Ulrika Zinc GmbH & Co. KG", ("Ulrika",), "ulrika-zinc.example"),
        Company("bank", "Ulrika Bank AG", ("Ulrika",)),
        Company("target", "Target Doors Corporation", ("Target",), "targetdoors.example"),
        Company("ebox", "eBox", ("EBX",)),
        Company("tandy", "Tandy's Inc"),
    ]
)


def found(title, summary="", link=None):
    return [(hit.company_id, hit.is_ambiguous) for hit in INDEX.find(title, summary, link)]


def test_a_name_is_found_without_its_legal_form():
    assert found("Ulrika Zinc opens smelter") == [("zinc", False)]


def test_lower_case_words_are_no_names():
    assert found("they missed the target and the zinc price fell") == []


def test_a_short_name_of_two_companies_is_decided_by_the_rest_of_the_text_or_not_at_all():
    assert found("Ulrika opens smelter for zinc") == [("zinc", False)]
    assert found("Ulrika opens branch of the bank") == [("bank", False)]
    assert found("Ulrika opens doors") == []


def test_the_host_of_the_link_decides_between_namesakes():
    assert found("Ulrika opens", link="https://news.ulrika-zinc.example/a") == [("zinc", False)]


@pytest.mark.parametrize("title", ["TARGET MISSED AGAIN", "Target missed again", "Record Target Missed Again Today"])
def test_an_everyday_word_needs_a_second_witness_where_capitals_tell_nothing(title):
    assert found(title) == [("target", True)]


@pytest.mark.parametrize(
    ("title", "link"),
    [
        ("Target Corp. opens", None),
        ("Target (NYSE: TGT) opens", None),
        ("Target opens", "https://targetdoors.example/1"),
        ("He went to Target today", None),
    ],
)
def test_a_legal_form_a_ticker_a_domain_or_a_capital_inside_a_sentence_is_a_witness(title, link):
    assert found(title, link=link) == [("target", False)]


def test_a_name_that_starts_small_is_matched_as_it_is_written():
    assert found("eBox hires 90") == [("ebox", False)]
    assert found("an ebox on the table") == []


def test_a_ticker_given_as_an_alias_is_matched_only_in_capitals():
    assert found("Shares of EBX fell") == [("ebox", False)]
    assert found("Ebx fell") == []


def test_apostrophes_and_possessives_do_not_hide_a_name():
    assert found("Tandy's opens store") == [("tandy", False)]
    assert found("Ulrika Zinc’s chief quits") == [("zinc", False)]


def test_a_first_name_before_makes_another_name_of_it():
    assert found("The prize went to Jane Target on Friday") == [("target", True)]


def test_a_company_added_later_is_found_without_rebuilding():
    index = NameIndex.build([])
    assert index.find("Orvane opens office") == ()
    index.add(Company("1", "Orvane"))
    assert [hit.span for hit in index.find("Orvane opens office")] == ["Orvane"]


def test_a_learned_common_word_needs_a_witness_too():
    index = NameIndex.build([Company("1", "Orvane")], common_words=frozenset({"orvane"}))
    assert index.find("Orvane rises")[0].is_ambiguous


@pytest.mark.parametrize("name", ["Inc", "S.A.", "111, Inc.", "", "  ", "&", "A"])
def test_no_empty_or_very_short_base_name_is_indexed(name):
    index = NameIndex.build([Company("1", name)])
    assert index.find("A S A 111 and & Inc in the A list") == () or names.strip_legal(
        names.tokens(name)
    ) == names.tokens(name)


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("Ulm Zinc GmbH & Co. KG", "ulm zinc"),
        ("Wells & Fargo Co", "wells & fargo"),
        ("Orvane S.p.A.", "orvane"),
        ("The Trade Post, Inc.", "trade post"),
        ("1895 Bancorp of Ulm, Inc. /MD/", "1895 bancorp of ulm"),
    ],
)
def test_legal_forms_are_stripped_with_care(name, base):
    assert " ".join(names.strip_legal(names.tokens(name))) == base


def test_hostile_text_is_read_in_linear_time():
    assert INDEX.find("Ulrika " * 200_000, "A" * 1_000_000) is not None


def test_a_name_of_several_words_that_is_written_small_is_found() -> None:
    index = NameIndex.build([Company("1", "e.on"), Company("2", "ulm zinc")])
    assert [hit.company_id for hit in index.find("Grid fees rise as e.on invests in Leeds")] == ["1"]
    assert [hit.company_id for hit in index.find("Works council of ulm zinc meets in Leeds")] == ["2"]
    assert index.find("Vitamin e on offer in Leeds") == ()
