"""What parts two titles that share nearly all words: another name in the same place, a no, a question, a second time."""

from collections.abc import Sequence
from itertools import pairwise

from triggers.core.story_words import SPELT_NUMBERS
from triggers.core.wordlists import word_set

#: Behind these a title tells what went before.
_FLUSH = frozenset({("flush", "with"), ("fresh", "from"), ("fresh", "off"), ("hot", "on")})
_AGAIN = word_set(
    """
    again another second third fourth anew abermals erneut wieder zweite zweiter zweites dritte encore nouveau
    deuxième troisième otra otro segunda segundo tercera seconda secondo altro altra opnieuw weer tweede derde igen
    andra tredje
    """
)
#: Of these there are several anyway: the second quarter, the second half.
_COUNTED = word_set(
    """
    quarter quarters half round plant factory time year day week month hand city largest biggest trimestre semestre
    quartal halbjahr tour ronda usine fabrik werk
    """
)
#: Behind a number: "ten more ships".
_MORE = word_set("more further weitere zusätzliche supplémentaires adicionales altri altre ulteriori")
_NOT = word_set("not n't won't nicht pas inte niet non ikke não isn't wasn't aren't doesn't didn't cannot")
_PREPOSITIONS = word_set(
    """
    at in on for of to from near with by bei in an für von mit à en pour de du chez a con per di da bij voor van på i
    för av med 's
    """
)
_LONGEST_SWAP = 3


def background(lows: Sequence[str]) -> frozenset[int]:
    """The tokens of a title that tell what went before: "flush with $30m, X buys Y"."""
    found: set[int] = set()
    for n, pair in enumerate(pairwise(lows)):
        if pair in _FLUSH:
            found.update(range(n, next((k for k in range(n, len(lows)) if lows[k] in ",;:"), len(lows))))
    return frozenset(found) if len(found) < len(lows) else frozenset()


def turns_of(lows: Sequence[str]) -> frozenset[str]:
    """Of "no", "asked" and "again", those that a title shows."""
    found = set()
    if not _NOT.isdisjoint(lows) or any(lows[n : n + 3] == ["n", "'", "t"] for n in range(len(lows))):
        found.add("no")
    if "?" in lows:
        found.add("asked")
    if any(low in _AGAIN and _COUNTED.isdisjoint(lows[n + 1 : n + 3]) for n, low in enumerate(lows)):
        found.add("again")
    if any(low in _MORE and _is_number(lows[n - 1]) for n, low in enumerate(lows) if n):
        found.add("again")
    return frozenset(found)


def _is_number(low: str) -> bool:
    return low[0].isdigit() or low in SPELT_NUMBERS


def is_swapped(mine: Sequence[str], theirs: Sequence[str], names: frozenset[str]) -> bool:
    """Whether two titles are one but for a name, or for what follows a preposition: "at Wick", "at Thurso"."""
    shorter = min(len(mine), len(theirs))
    first = next((n for n in range(shorter) if mine[n] != theirs[n]), shorter)
    last = next((n for n in range(shorter - first) if mine[-1 - n] != theirs[-1 - n]), shorter - first)
    a, b = mine[first : len(mine) - last], theirs[first : len(theirs) - last]
    if not (a and b and len(a) <= _LONGEST_SWAP and len(b) <= _LONGEST_SWAP and first + last >= len(a) + len(b)):
        return False
    follows = first > 0 and (mine[first - 1] in _PREPOSITIONS or mine[first - 2 : first] == ["'", "s"])
    return (follows or (a[0] in names and b[0] in names)) and not any(low[0].isdigit() for low in (*a, *b))
