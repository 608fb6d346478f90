"""Which items tell the same story: the same event at the same company at the same stage, whatever the outlet, wording or language.

Two headlines agree when enough of the shorter one's weight stands in the longer one (FACTS: word overlap of at least .54) and
nothing forbids it: numbers that conflict, another stage of a deal, opposite words, another place, person or period. Words of one
meaning count as one word, across languages; between languages only names, numbers and such words are compared. Candidates come
from an inverted index, so that grouping n items costs near n.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from triggers.core.rulebook import Rulebook
from triggers.core.story_likeness import likeness
from triggers.core.story_prints import Print, StoryItem, print_of

__all__ = ["Print", "StoryItem", "group", "likeness", "print_of", "same_story"]

#: Words that stand in more items than this are no way to find candidates.
_TOO_COMMON = 300
_MOST_CANDIDATES = 200
_MOST_CHECKED = 12
#: Two stories are one when their items are, on average, so like each other.
_LIKE_ON_AVERAGE = 0.9


def same_story(a: StoryItem, b: StoryItem, rules: Rulebook | None = None) -> bool:
    return likeness(print_of(a, rules), print_of(b, rules)) >= 1.0


def group(items: Iterable[StoryItem], rules: Rulebook | None = None) -> list[str]:
    """The story of each item, in order; a story bears the id of its first item. With `rules`, events are compared as well.

    The likest items meet first, whatever their order, and two stories become one only when nothing in them forbids it.
    """
    told = list(items)
    prints = [print_of(item, rules) for item in told]
    head = list(range(len(told)))
    members = {n: [n] for n in head}
    for _, a, b in sorted(_edges(prints), key=lambda edge: (-edge[0], sorted(told[n].title for n in edge[1:]))):
        first, second = sorted((head[a], head[b]))
        if first != second and _agree(members[first], members[second], prints):
            for n in members[second]:
                head[n] = first
            members[first] += members.pop(second)
    return [told[n].item_id for n in head]


def _edges(prints: Sequence[Print]) -> Iterator[tuple[float, int, int]]:
    """(likeness, item, earlier item) of all pairs that are alike enough."""
    index: dict[str, list[int]] = {}
    for n, mine in enumerate(prints):
        yield from ((score, n, other) for score, other in _candidates(mine, index, prints))
        for word in mine.words:
            index.setdefault(word, []).append(n)


def _agree(mine: Sequence[int], theirs: Sequence[int], prints: Sequence[Print]) -> bool:
    """Whether two stories are one: an item without figures must not bind two with different ones, nor a chain of likenesses."""
    if len(mine) == len(theirs) == 1:
        return True
    scores = [likeness(prints[a], prints[b]) for a in mine[:_MOST_CHECKED] for b in theirs[:_MOST_CHECKED]]
    return all(scores) and sum(scores) >= _LIKE_ON_AVERAGE * len(scores)


def _candidates(mine: Print, index: dict[str, list[int]], prints: Sequence[Print]) -> list[tuple[float, int]]:
    """The items alike enough, with their likeness."""
    shared: Counter[int] = Counter()
    for word, weight in mine.words.items():
        known = index.get(word, ())
        if len(known) <= _TOO_COMMON:
            for n in known:
                shared[n] += 2 if weight > 1 or word in mine.names else 1
    scored = ((likeness(mine, prints[n]), n) for n, count in shared.most_common(_MOST_CANDIDATES) if count > 1)
    return [(score, n) for score, n in scored if score >= 1.0]
