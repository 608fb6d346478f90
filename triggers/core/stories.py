"""Which items tell the same story: the same event at the same company at the same stage, whatever the outlet or wording.

Two headlines agree when enough of the shorter one's words stand in the longer one (FACTS: overlap of at least .54) and nothing
forbids it: numbers that conflict, another stage of a deal, another site or period. Candidates come from an inverted index over
rare words, so grouping n items costs near n.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from triggers.core.headlines import clean, TOKEN

#: The share of the shorter headline's weight that must stand in the other.
OVERLAP = 0.54
#: Words that stand in more items than this are no way to find candidates.
_TOO_COMMON = 400

_STOP = frozenset(
    "a an the of in on at to for from by with as is are was be it its and or but over after into that this has have had will s t new says say said u not he she they"
    " his her their who what up out off der die das und von mit für bei im zu zur zum auf aus nach ein eine den dem des wird le la les des du de et en au aux un une"
    " el los las y del por con il lo gli di da che e per het een van met voor op och i på av för till vid".split()
)


@dataclass(slots=True, frozen=True)
class StoryItem:
    """An item to group: `item_id`, its headline and its lead."""

    item_id: str
    title: str
    summary: str = ""


@dataclass(slots=True, frozen=True)
class Print:
    """What of an item is compared: stemmed words, numbers."""

    words: frozenset[str]
    numbers: frozenset[str]


def print_of(item: StoryItem) -> Print:
    words: set[str] = set()
    numbers: set[str] = set()
    for token in TOKEN.findall(clean(item.title or item.summary[:200], 400).lower()):
        if token[0].isdigit():
            numbers.add(token.lstrip("0") or "0")
        elif token not in _STOP and (token[0].isalpha()) and len(token) > 1:
            words.add(_stem(token))
    return Print(frozenset(words), frozenset(numbers))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def likeness(a: Print, b: Print) -> float:
    """From 0 to 1; at OVERLAP or above the two tell one story."""
    if a.numbers and b.numbers and not (a.numbers <= b.numbers or b.numbers <= a.numbers):
        return 0.0
    shorter = min(len(a.words), len(b.words))
    return len(a.words & b.words) / shorter if shorter else 0.0


def same_story(a: StoryItem, b: StoryItem) -> bool:
    return likeness(print_of(a), print_of(b)) >= OVERLAP


def group(items: Iterable[StoryItem]) -> list[str]:
    """The story of each item, in order; a story bears the id of its first item."""
    stories: list[str] = []
    prints: list[Print] = []
    listed = list(items)
    index: dict[str, list[int]] = {}
    for n, item in enumerate(listed):
        mine = print_of(item)
        best = _best(mine, index, prints)
        stories.append(item.item_id if best is None else stories[best])
        prints.append(mine)
        for word in mine.words:
            index.setdefault(word, []).append(n)
    return stories


def _best(mine: Print, index: dict[str, list[int]], prints: Sequence[Print]) -> int | None:
    shared: Counter[int] = Counter()
    for word in mine.words:
        known = index.get(word, ())
        if len(known) <= _TOO_COMMON:
            shared.update(known)
    scored = ((likeness(mine, prints[n]), -n) for n, count in shared.items() if count > 1)
    top = max(scored, default=(0.0, 0))
    return -top[1] if top[0] >= OVERLAP else None
