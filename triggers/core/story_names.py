"""Names in a headline: their stems, which words make one name, and the initials that stand for it."""

from collections.abc import Container, Iterator

from triggers.core.folding import fold
from triggers.core.headlines import Sentence
from triggers.core.story_meanings import is_trade
from triggers.core.story_places import city_of
from triggers.core.wordlists import word_set


def stem_of(word: str) -> str:
    """A word without its accents and commonest endings; a city by one name."""
    word = fold(city_of(word))
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e") if len(word) > 3 else word


def opens(sentence: Sentence, n: int) -> bool:
    """Whether only quotation marks and the like stand before."""
    return not any(low[0].isalnum() for low in sentence.lows[:n])


_PLACED = word_set("in at near bei nach aus à en a i på outside from von de bij te vid till")
_GERMAN = word_set("der die das den dem ein eine und für bei mit von zu zum zur auf sich im ab nach wird streicht")


def entities(sentence: Sentence, names: Container[str]) -> Iterator[tuple[str, ...]]:
    """Runs of names, but no lone word that opens a headline.

    Where capitals are common, only behind a preposition; in German also two together.
    """
    is_german = sentence.style == "sentence" and not _GERMAN.isdisjoint(sentence.lows)
    needs_preposition = is_german or sentence.style != "sentence"
    run: list[str] = []
    for n, low in enumerate([*sentence.lows, "."]):
        stem = stem_of(low)
        if n < len(sentence.lows) and stem in names and sentence.words[n][0].isupper():
            run.append(stem)
            continue
        first = n - len(run)
        is_opener = len(run) == 1 and opens(sentence, first) and low.islower()
        is_placed = first > 0 and sentence.lows[first - 1] in _PLACED
        if run and not is_opener and (is_placed or not needs_preposition or (is_german and len(run) > 1)):
            yield tuple(run)
        run = []


def describes(sentence: Sentence, n: int) -> bool:
    """As in "Turbine maker X": a capital that only the beginning of the headline gives."""
    return n + 1 < len(sentence.lows) and sentence.words[n + 1].islower() and is_trade(sentence.lows[n + 1])


def initials(sentence: Sentence) -> Iterator[str]:
    """As in "General Electric", which others write GE; only where capitals tell names."""
    if sentence.style != "sentence":
        return
    run = ""
    for word in [*sentence.words, "."]:
        if word[0].isupper() and word.isalpha() and len(word) > 1:
            run += word[0].lower()
            continue
        if 2 <= len(run) <= 4:
            yield run
        run = ""
