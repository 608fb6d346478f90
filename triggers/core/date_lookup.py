"""The date words of date_words.py made ready for one look per word: folded, keyed, with their languages."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from triggers.core import date_words
from triggers.core.folding import Word, fold, words_of

T = TypeVar("T")
#: Word -> language -> number of the month, weekday and so on.
ByLanguage = dict[str, dict[str, int]]
#: First word -> (all words, value), longest first.
Phrases = dict[str, list[tuple[tuple[str, ...], T]]]


def numbered(table: Mapping[str, str], first: int) -> ByLanguage:
    """Turn "a b|c" per language into {"a": {language: first}, "b": {language: first}, "c": {language: first + 1}}."""
    found: ByLanguage = {}
    for language, row in table.items():
        for number, forms in enumerate(row.split("|"), start=first):
            for form in forms.split():
                found.setdefault(fold(form), {})[language] = number
    return found


def phrases(pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Index phrases by their first word, the longest first."""
    found: Phrases[T] = {}
    for text, value in pairs:
        words = tuple(word.fold for word in words_of(text))
        found.setdefault(words[0], []).append((words, value))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def match(index: Phrases[T], words: Sequence[Word], at: int) -> tuple[int, T] | None:
    """The longest phrase that stands at `at`: (index after it, its value)."""
    if at >= len(words):
        return None
    for phrase, value in index.get(words[at].fold, ()):
        size = len(phrase)
        end = at + size
        if end > len(words) or (size > 1 and words[at + 1].fold != phrase[1]):
            continue
        if size < 3 or all(words[at + n].fold == phrase[n] for n in range(2, size)):
            return end, value
    return None


def pick(entry: Mapping[str, int] | None, language: str | None) -> int | None:
    """The number a word stands for: that of `language`, else that on which the others agree."""
    if not entry:
        return None
    if language is not None and language in entry:
        return entry[language]
    values = set(entry.values())
    return values.pop() if len(values) == 1 else None


def _inverted(table: Mapping[T, str]) -> dict[str, T]:
    return {fold(word): value for value, row in table.items() for word in row.split()}


MONTH = numbered(date_words.MONTHS, 1)
WEEKDAY = numbered(date_words.WEEKDAYS, 0)
ORDINAL = numbered(date_words.ORDINALS, 1)
CARDINAL = numbered(date_words.CARDINALS, 1)
CARDINAL.update({fold(word): {language: 100} for language, word in date_words.HUNDRED.items()})
for _number, _words in date_words.LARGE.items():
    for _language, _, _word in (entry.partition(":") for entry in _words.split()):
        CARDINAL.setdefault(fold(_word), {}).setdefault(_language, _number)
UNIT = _inverted(date_words.UNITS)
WHICH = _inverted(date_words.WHICH)
SEASON = _inverted(date_words.SEASONS)
PART = _inverted(date_words.PARTS)
NEAR = phrases((text, days) for days, row in date_words.NEAR_DAYS.items() for text in row.split("|"))
JOINER = phrases((text, kind) for kind, row in date_words.JOINERS.items() for text in row.split("|"))
WEEK_OF = phrases((text, True) for text in date_words.WEEK_OF)
AFTER_UNIT = phrases((text, sign) for sign, row in date_words.AFTER_UNIT.items() for text in row.split("|"))
AHEAD = phrases((text, True) for text in date_words.AHEAD.split("|"))
BEHIND = phrases((text, True) for text in date_words.BEHIND.split("|"))
