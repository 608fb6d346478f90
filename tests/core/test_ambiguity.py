"""Everyday words among watched names, learned from the feeds with their numbers."""

from triggers.core.ambiguity import WordUse, common_words, learn
from triggers.core.matching import Company, NameIndex

COMPANIES = [Company("1", "Thresh"), Company("2", "Orvane")]
TEXTS = [
    ("They thresh the corn by hand", "Nobody can thresh it as they thresh it in the hills."),
    ("A visit to Orvane in spring", "Farmers sold to Thresh last year."),
]


def test_the_uses_of_each_name_are_counted_with_and_without_capital():
    assert learn(TEXTS, NameIndex.build(COMPANIES)) == (WordUse("thresh", 1, 3), WordUse("orvane", 1, 0))


def test_capitals_that_tell_nothing_are_not_counted():
    assert learn([("THRESH AND ORVANE MEET", ""), ("Thresh it now", "")], NameIndex.build(COMPANIES)) == ()


def test_a_learned_word_needs_a_second_witness_from_then_on():
    common = common_words(learn(TEXTS, NameIndex.build(COMPANIES)))
    assert common == {"thresh"}
    index = NameIndex.build(COMPANIES, common)
    assert index.find("Thresh rises")[0].is_ambiguous
    assert not index.find("Orvane rises")[0].is_ambiguous
