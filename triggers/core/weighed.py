"""What the model of kinds weighs of an item: its words without names and numbers, and the word classes of the rules in it.

The classes let it read words that it has never met: whoever adds a word to a class teaches the model, too.
"""

from collections.abc import Iterable, Sequence

from triggers.core.kind_model import CLASS, COMPANY, masked
from triggers.core.parsing import Parsed

#: Between a title and what stands below it.
BELOW = "|"
#: So many sentences below the title are weighed with it.
LEAD = 2
#: Classes that nearly every headline has, or that say nothing of a kind.
_IDLE = frozenset({"NAME", "WATCHED", "NO_CASE", "TO_NAME", "YEAR"})


def of_title(parsed: Sequence[Parsed]) -> list[str]:
    """The title, which may be of several sentences."""
    return _of([p for p in parsed if p.sentence.field == "title"])


def of_item(parsed: Sequence[Parsed]) -> list[str]:
    """The title and the first sentences below it."""
    below = [p for p in parsed if p.sentence.field != "title"]
    return _of([*parsed[: len(parsed) - len(below)], *below[:LEAD]])


def of_sentence(parsed: Parsed) -> list[str]:
    """One sentence."""
    return _of([parsed])


def of_part(parsed: Parsed, first: int, end: int) -> list[str]:
    """A part of a sentence, which speaks of the company whether it names it or not."""
    inside = {token - first for hit in parsed.entities for token in range(max(first, hit.first), min(end, hit.end))}
    words = masked(parsed.sentence.lows[first:end], inside)
    classes = (name for name, places in parsed.classes.items() if any(first <= a and b <= end for a, b in places))
    return [*(words if COMPANY in words else [COMPANY, *words]), *_signs(classes)]


def _of(some: Sequence[Parsed]) -> list[str]:
    words: list[str] = []
    for n, parsed in enumerate(some):
        if n and parsed.sentence.field != some[n - 1].sentence.field:
            words.append(BELOW)
        inside = {token for hit in parsed.entities for token in range(hit.first, hit.end)}
        words += masked(parsed.sentence.lows, inside)
    return [*words, *_signs(name for parsed in some for name in parsed.classes)]


def _signs(classes: Iterable[str]) -> list[str]:
    return [CLASS + name for name in sorted(set(classes) - _IDLE)]
