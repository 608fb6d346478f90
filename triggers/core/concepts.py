"""What the words of an answer mean, whatever the language, and which meanings stand beside each other."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise

from triggers.core.concept_fields import FIELDS
from triggers.core.concept_words import TABLE
from triggers.core.stop_concepts import STOPS

#: How many meaningful words further the second of two may stand.
_NEAR = 3
_SIGNS = ("\u3040", "\u9fff")


def concept_features(sentence: Sequence[str]) -> Iterator[str]:
    """The concepts of one sentence's words as features: each, two in a row, two nearly so, three in a row."""
    row = [found for word in sentence for found in _in_row(word)]
    for n, found in enumerate(row):
        yield from (f"={one}" for one in found)
        for further in range(n + 2, min(n + _NEAR + 1, len(row))):
            yield from (f"={one}>>{other}" for one in found for other in row[further])
    for first, second in pairwise(row):
        yield from (f"={one}>{other}" for one in first for other in second)
    yield from (f"={row[n][0]}>{row[n + 1][0]}>{row[n + 2][0]}" for n in range(len(row) - 2))


def _in_row(word: str) -> Iterator[tuple[str, ...]]:
    """A word stands for all of its concepts at once, a run of Japanese signs for one after the other."""
    found = concepts_of(word)
    if is_signs(word):
        yield from ((one,) for one in found)
    elif found:
        yield found


@lru_cache(maxsize=32768)
def concepts_of(word: str) -> tuple[str, ...]:
    """The concepts of a folded word; of Japanese signs those of all words in it, in their order."""
    whole, beginnings, signs = _index()
    if is_signs(word):
        places = sorted((word.find(part), concept) for part, concept in signs if part in word)
        return tuple(dict.fromkeys(concept for _, concept in places))
    if word in whole:
        return whole[word]
    return next((beginnings[word[:n]] for n in range(len(word), 1, -1) if word[:n] in beginnings), ())


def is_signs(word: str) -> bool:
    """Whether a word is written in Japanese signs."""
    return _SIGNS[0] <= word[:1] <= _SIGNS[1]


@cache
def _index() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], list[tuple[str, str]]]:
    """Whole words, beginnings of words, and words of Japanese with their concepts."""
    whole: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    signs: list[tuple[str, str]] = []
    for concept, words in chain(TABLE.items(), STOPS.items(), FIELDS.items()):
        for word in dict.fromkeys(words.split()):
            if is_signs(word):
                signs.append((word, concept))
            else:
                index, key = (beginnings, word[:-1]) if word.endswith("*") else (whole, word)
                index[key] = (*index.get(key, ()), concept)
    return whole, beginnings, signs
