"""Which items tell the same story: the same event at the same company at the same stage, whatever the outlet, wording or language.

Two headlines agree when enough of the shorter one's weight stands in the longer one (FACTS: word overlap of at least .54) and
nothing forbids it: numbers that conflict, another stage of a deal, opposite words, another place, person or period. Words of one
meaning count as one word, across languages; between languages only names, numbers and such words are compared. Candidates come
from an inverted index, so that grouping n items costs near n.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from triggers.core.rulebook import Rulebook
from triggers.core.story_events import Told, disagree
from triggers.core.story_prints import Print, StoryItem, print_of, stem_of
from triggers.core.story_turns import is_swapped
from triggers.core.story_words import OPPOSITE

__all__ = ["Print", "StoryItem", "group", "likeness", "print_of", "same_story"]

#: The share of the shorter headline's weight that must stand in the other.
OVERLAP = 0.54
#: The same where each names somebody or some place that the other does not.
OVERLAP_APART = 0.58
#: The same where the rules of news read one event at one stage in both, of somebody whom both name.
OVERLAP_TOLD = 0.4
#: The same between two languages, over names, numbers and known words only.
OVERLAP_ABROAD = 0.6
#: What a word counts that stands only in the text below the other title, and what that comparison counts as a whole.
BELOW = 0.8
BACKED = 1.0
#: Words that stand in more items than this are no way to find candidates.
_TOO_COMMON = 300
_MOST_CANDIDATES = 200
_MOST_CHECKED = 12
#: Two stories are one when their items are, on average, so like each other.
_LIKE_ON_AVERAGE = 0.9

#: Events that go through stages; of others words such as "may" and "off" say little.
_STAGED = frozenset(
    {
        "acquisition",
        "funding",
        "layoffs",
        "expansion",
        "new_office",
        "contract_win",
        "partnership",
        "insolvency",
        "hiring",
    }
)
_AFTERWARDS = frozenset({"appeal", "settle", "aftermath", "held", "begun"})


def likeness(a: Print, b: Print) -> float:
    """From 0 to 1; at 1 or above the two tell one story (the overlap over what their languages ask for)."""
    if _conflict(a, b):
        return 0.0
    abroad = a.language != b.language
    left, right = (_anchors(a), _anchors(b)) if abroad else (a.words, b.words)
    shared = sum(min(weight, right[word]) for word, weight in left.items() if word in right)
    if not abroad:
        shared += 1.5 * len((a.initials & b.names) | (b.initials & a.names))
    if abroad or a.told & b.told or _is_business(a, b):
        shared += len(a.places.in_other_words(b.places))
    shorter = min(sum(left.values()), sum(right.values()))
    if abroad and not (a.names & b.names):
        return 0.0
    asked = OVERLAP_ABROAD if abroad else OVERLAP_APART if _other_names(a, b) else OVERLAP
    if _is_settled(a.told & b.told) and a.names & b.names and not _other_names(a, b):
        asked = OVERLAP_TOLD
    if not shorter:
        return 0.0
    return max(shared / shorter, _backed(a, b, left, right)) / asked


def _is_settled(told: frozenset[Told]) -> bool:
    """Whether a firm and this event make a story; of products one firm launches, and calls back, many."""
    return any(what not in ("product_launch", "recall") for what, _ in told)


def _backed(a: Print, b: Print, left: dict[str, float], right: dict[str, float]) -> float:
    """How much of each title stands in the other item, its text included, on average; 0 where no name is in both titles."""
    if not (left and right and a.names & b.names):
        return 0.0
    return (_held(left, b) + _held(right, a)) / 2 * BACKED


def _held(title: dict[str, float], item: Print) -> float:
    held = sum(w if word in item.words else BELOW * w if word in item.backing else 0.0 for word, w in title.items())
    return held / sum(title.values())


def _anchors(item: Print) -> dict[str, float]:
    return {word: weight for word, weight in item.words.items() if word in item.names or word[0] == "@" or ":" in word}


def _conflict(a: Print, b: Print) -> bool:
    """What makes two stories of them whatever their words: figures, stages, periods, names or opposites."""
    is_business = _is_business(a, b)
    return (
        _other_figures(a, b)
        or disagree(a.told, b.told)
        or _other_stage(a, b, is_business=is_business)
        or bool(a.periods and b.periods and a.periods != b.periods)
        or a.places.are_apart(b.places)
        or "asked" in a.turns ^ b.turns
        or (bool(a.told or b.told) and is_business and _turned(a, b))
        or any(mine.is_against(theirs) for mine in a.ways for theirs in b.ways)
        or _opposes(a, b)
        or (bool(a.told or b.told) and _answers(a, b))
        or ((is_business or bool(a.told and b.told)) and bool(a.names and b.names) and not _share_names(a, b))
        or (bool(_LOCAL & a.words.keys() & b.words.keys()) and _other_names(a, b))
    )


def _other_figures(a: Print, b: Print) -> bool:
    return any(
        mine and theirs and not (mine & theirs) and not _near(mine, theirs)
        for mine, theirs in ((a.amounts, b.amounts), (a.shares, b.shares), (a.counts, b.counts))
    )


def _turned(a: Print, b: Print) -> bool:
    """Whether one is a question, a no or a repetition and the other is not, or both are alike but for a name."""
    if a.turns != b.turns or a.language != b.language:
        return a.turns != b.turns
    names = a.names | b.names
    return is_swapped(a.title, b.title, frozenset(low for low in (*a.title, *b.title) if stem_of(low) in names))


#: What others do in answer to an event: who tells only of this tells another story.
_ANSWERS = frozenset(f"@{what}" for what in ["sue", "crash"])


def _answers(a: Print, b: Print) -> bool:
    """Whether one tells an answer to what the other tells."""
    mine, theirs = _ANSWERS & a.words.keys(), _ANSWERS & b.words.keys()
    return bool(mine - b.words.keys() - b.backing or theirs - a.words.keys() - a.backing)


_TWO_SIDES = frozenset({"buy", "sell"})


def _opposes(a: Print, b: Print) -> bool:
    """Whether each says the opposite of what the other says; between two named firms selling and buying are one thing."""
    only_a, only_b = a.words.keys() - b.words.keys(), b.words.keys() - a.words.keys()
    against = {pair for x in only_a for y in only_b if (pair := frozenset((x.lstrip("@"), y.lstrip("@")))) in OPPOSITE}
    is_one_sale = len(a.names & b.names) > 1 or any(mine.is_alike(theirs) for mine in a.ways for theirs in b.ways)
    return bool(against - {_TWO_SIDES} if is_one_sale else against)


def _other_stage(a: Print, b: Print, *, is_business: bool) -> bool:
    """Where both tell an event, its own stage counts, and words only for what comes after: an appeal, a settlement, a rescue."""
    if (a.told or b.told or is_business) and a.stages & _AFTERWARDS != b.stages & _AFTERWARDS:
        return True
    if a.told and b.told:
        return False
    is_staged = any(what in _STAGED for what, _ in a.told | b.told)
    return (is_business or is_staged) and a.stages != b.stages


def _is_business(a: Print, b: Print) -> bool:
    return bool(_BUSINESS & a.words.keys() & b.words.keys())


def _share_names(a: Print, b: Print) -> bool:
    """One name in both is enough, spelt alike or as a people is after its country."""
    if a.initials & b.names or b.initials & a.names:
        return True
    return bool(a.names & b.words.keys() or b.names & a.words.keys() or a.places.countries & b.places.countries)


#: Where stages matter: deals, jobs, sites and the like; "approves" and "confirms" are one thing elsewhere.
_BUSINESS = frozenset(
    f"@{word}"
    for word in [
        "buy",
        "sell",
        "merge",
        "raise",
        "job",
        "cut",
        "open",
        "close",
        "plant",
        "office",
        "shop",
        "list",
        "stake",
        "partner",
        "contract",
        "launch",
        "build",
        "insolvent",
        "fine",
        "sue",
        "probe",
        "profit",
        "outlook",
    ]
)


#: Where a name that differs is another place or person, so another story.
_LOCAL = frozenset(
    f"@{word}" for word in ["open", "close", "plant", "office", "shop", "build", "name", "leave", "hire", "cut", "job"]
)


def _near(mine: frozenset[float], theirs: frozenset[float]) -> bool:
    """Rounded figures: "4.1bn" and "4bn"."""
    return any(min(x, y) / max(x, y) > 0.95 for x in mine for y in theirs if x and y and max(x, y) >= 1000)


def _other_names(a: Print, b: Print) -> bool:
    """Each has a name that the other lacks, and no figure binds them: two places, two people or two firms."""
    if a.amounts & b.amounts or a.counts & b.counts or a.initials & b.names or b.initials & a.names:
        return False
    both = a.places.in_other_words(b.places)
    mine = {x for x in a.names - b.words.keys() if not _has_twin(x, b)} - _spelt(a, both)
    theirs = {x for x in b.names - a.words.keys() if not _has_twin(x, a)} - _spelt(b, both)
    return bool(mine and theirs)


def _spelt(item: Print, countries: set[str]) -> set[str]:
    return {stem_of(word) for word, country in item.places.spelt if country in countries}


def _has_twin(name: str, other: Print) -> bool:
    """As in "Pak" and "Pakistan", "Egypt" and "Egyptian": one begins as the other does."""
    head = name[:4] if len(name) > 4 else name
    return any(
        word.startswith(head) or (len(word) > 2 and name.startswith(word[:4])) for word in other.words if word[0] != "@"
    )


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
                shared[n] += 1 if weight == 1 else 2
    scored = ((likeness(mine, prints[n]), n) for n, count in shared.most_common(_MOST_CANDIDATES) if count > 1)
    return [(score, n) for score, n in scored if score >= 1.0]
