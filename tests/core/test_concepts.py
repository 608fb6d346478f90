"""Concepts: words of many languages that mean one thing, and which stand beside each other."""

import pytest

from triggers.core.concept_words import TABLE
from triggers.core.concepts import concept_features, concepts_of
from triggers.core.folding import fold


@pytest.mark.parametrize(
    "word", ["strike", "streichen", "rayez", "borren", "cancellatemi", "verwijderen", "slett", "usunac", "削除"]
)
def test_words_of_many_languages_mean_the_same(word):
    assert "remove" in concepts_of(word)


@pytest.mark.parametrize("word", ["other", "together", "restaurant", "during", "company", "date", "light", "prison"])
def test_everyday_words_that_begin_like_a_foreign_one_mean_nothing_of_it(word):
    assert concepts_of(word) == ()


def test_what_stands_beside_each_other_is_a_feature_of_its_own():
    found = set(concept_features(["please", "strike", "me", "from", "the", "list"]))
    assert {"=remove", "=remove>me", "=please>remove>me", "=me>>list"} <= found


def test_a_run_of_japanese_signs_gives_its_concepts_in_order():
    assert concepts_of("配信を停止してください")[:2] == ("list", "stop")


def test_the_words_are_folded_and_stand_once_under_each_concept():
    for concept, words in TABLE.items():
        row = words.split()
        assert len(set(row)) == len(row), concept
        assert all(fold(word) == word for word in row), concept
