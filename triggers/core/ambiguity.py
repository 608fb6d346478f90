"""Names that are everyday words in the user's own feeds: learned from how often they stand there without their capital."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from triggers.core.headlines import Sentence, read
from triggers.core.matching import NameIndex
from triggers.core.name_surroundings import starts_sentence

#: A name is an everyday word when it stood in small letters this often ...
AT_LEAST = 3
#: ... and in at least this share of all places where capitals tell anything.
SHARE = 0.2


@dataclass(slots=True, frozen=True)
class WordUse:
    """How a word stands in the feeds: with a capital inside a sentence, or without."""

    word: str
    as_name: int
    as_word: int

    @property
    def is_common(self) -> bool:
        """Whether a name that is this word needs a second witness where its capital tells nothing."""
        return self.as_word >= AT_LEAST and self.as_word >= SHARE * (self.as_name + self.as_word)


def learn(texts: Iterable[tuple[str, str]], index: NameIndex | None = None) -> tuple[WordUse, ...]:
    """The uses of every word in (title, summary) pairs, the most often small-lettered first; of watched names alone with an
    `index`.
    """
    as_name: Counter[str] = Counter()
    as_word: Counter[str] = Counter()
    for title, summary in texts:
        for sentence in read(title, summary):
            if sentence.style == "sentence":
                _count(sentence, index, as_name, as_word)
    uses = (WordUse(word, as_name[word], as_word[word]) for word in as_name.keys() | as_word.keys())
    return tuple(sorted(uses, key=lambda use: (-use.as_word, -use.as_name, use.word)))


def _count(sentence: Sentence, index: NameIndex | None, as_name: Counter[str], as_word: Counter[str]) -> None:
    for n, (word, low) in enumerate(zip(sentence.words, sentence.lows, strict=True)):
        if len(low) < 2 or (index is not None and not index.bears(low)) or starts_sentence(sentence, n):
            continue
        (as_word if word.islower() else as_name)[low] += 1


def common_words(uses: Iterable[WordUse]) -> frozenset[str]:
    """What `NameIndex` takes as `common_words`."""
    return frozenset(use.word for use in uses if use.is_common)
