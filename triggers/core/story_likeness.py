"""How like two headlines are, and what makes two stories of them whatever their words.

Enough of the shorter one's weight must stand in the longer one, less where both tell one event of one who is named; and nothing
may forbid it: numbers that conflict, another step of an affair, opposite words, another place, person or period.
"""

from triggers.core.story_events import Told, disagree
from triggers.core.story_names import stem_of
from triggers.core.story_prints import Print
from triggers.core.story_turns import is_swapped
from triggers.core.story_words import OPPOSITE
from triggers.core.wordlists import word_set

#: The share of the shorter headline's weight that must stand in the other.
OVERLAP = 0.54
#: The same where each names somebody or some place that the other does not.
OVERLAP_APART = 0.58
#: The same where both tell of one who is named: one event at one stage, words of its kind, or the same later step.
OVERLAP_TOLD = 0.3
#: The same between two languages, over names, numbers and known words only.
OVERLAP_ABROAD = 0.6
#: What a word counts that stands only in the text below the other title, and what that comparison counts as a whole.
BELOW = 0.8
BACKED = 1.0

#: Events that go through stages; of others words such as "may" and "off" say little.
_STAGED = word_set("acquisition funding layoffs expansion new_office contract_win partnership insolvency hiring strike")
#: Steps that are told, if at all, as the event itself: who does not tell of them means another day.
_AFTERWARDS = word_set(
    """
    appeal annulled dismissed charged settle aftermath held begun applied forsale raised shortlisted voted filed trading
    moved ongoing confirmed
    amends liquidated arrested paid strained first milestone grown protest mishap worse severance finished
    """
)
#: Steps of which one headline may tell and another not, but never each another.
_RUNGS = frozenset({"cleared", "revoked", "probed", "fined", "balloted"})
#: Money of one sort is not money of another.
_SORTS = frozenset({"loan", "grant", "equity"})
_TRIED = frozenset({"cleared", "failed"})


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
    if _is_of_one(a, b) and _tell_alike(a, b):
        asked = OVERLAP_TOLD
    if not shorter:
        return 0.0
    return max(shared / shorter, _backed(a, b, left, right)) / asked


def _tell_alike(a: Print, b: Print) -> bool:
    if _is_settled(a.told & b.told) or (a.told & b.told and _share_more(a, b)):
        return True
    is_of_a_kind = bool(a.told or b.told) and bool((a.kinds & b.kinds) - _MANY)
    return is_of_a_kind or bool((a.stages & b.stages) - {"talks"})


def _is_of_one(a: Print, b: Print) -> bool:
    """Whether both are about one who is named, and neither names somebody or some place besides."""
    return _share_one(a, b) and not _other_names(a, b)


def _share_one(a: Print, b: Print) -> bool:
    """Whether both name one who is no place."""
    return bool((a.names & b.names) - _place_names(a))


def _share_more(a: Print, b: Print) -> bool:
    """Whether both name a second one, a place or a number besides."""
    numbers = a.amounts & b.amounts or a.counts & b.counts
    return bool(numbers) or len(a.names & b.names) + len(a.places.in_other_words(b.places)) > 1


def _place_names(item: Print) -> set[str]:
    return {stem_of(word) for word in (*item.places.cities, *(word for word, _ in item.places.spelt))}


def _is_settled(told: frozenset[Told]) -> bool:
    """Whether a firm and this event make a story; of products one firm launches, and calls back, many."""
    return any(what not in _MANY for what, _ in told)


_MANY = frozenset({"product_launch", "recall"})


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
        or disagree(a.told, b.told, is_one=bool(a.amounts & b.amounts or a.stages & b.stages & (_RUNGS | _AFTERWARDS)))
        or _other_stage(a, b, is_business=is_business)
        or _other_periods(a, b)
        or a.places.are_apart(b.places, is_told=bool(a.told or b.told))
        or "asked" in a.turns ^ b.turns
        or (bool(a.told or b.told) and (is_business or _share_one(a, b)) and _turned(a, b))
        or _came_of(a, b)
        or _came_of(b, a)
        or any(mine.is_against(theirs) for mine in a.ways for theirs in b.ways)
        or _opposes(a, b)
        or ((is_business or bool(a.told and b.told)) and bool(a.names and b.names) and not _share_names(a, b))
        or (bool(_LOCAL & a.words.keys() & b.words.keys()) and _other_names(a, b))
    )


def _other_figures(a: Print, b: Print) -> bool:
    return any(
        mine and theirs and not (mine & theirs) and not _near(mine, theirs)
        for mine, theirs in ((a.amounts, b.amounts), (a.shares, b.shares), (a.counts, b.counts), (a.times, b.times))
    )


def _other_periods(a: Print, b: Print) -> bool:
    """Whether both name a part of a year, a year or a round of money, and not the same."""
    return any(_apart(_of(which, a), _of(which, b)) for which in ("part", "year", "round"))


def _of(which: str, item: Print) -> frozenset[str]:
    return frozenset(value for kind, value in item.periods if kind == which)


def _turned(a: Print, b: Print) -> bool:
    """Whether one is a question, a no or a repetition and the other is not, or both are alike but for a name."""
    if a.turns != b.turns or a.language != b.language:
        return a.turns != b.turns
    if a.initials & b.names or b.initials & a.names:
        return False
    names = {stem for entity in (*a.entities, *b.entities) for stem in entity}
    return is_swapped(a.title, b.title, frozenset(low for low in (*a.title, *b.title) if stem_of(low) in names))


def _came_of(a: Print, b: Print) -> bool:
    """Whether `a` tells something else that came of what `b` tells: "founder leaves after takeover"."""
    return bool(b.told and a.ahead and a.behind & b.kinds) and not a.ahead & b.kinds and not a.behind & b.behind


def _first_name(item: Print) -> str:
    return next((stem for low in item.title if (stem := stem_of(low)) in item.names), "")


#: Of an outlook who cuts it lowers it.
_UP_OR_DOWN = frozenset(frozenset(pair) for pair in (("rise", "cut"), ("raise", "cut"), ("raise", "fall")))
_TWO_SIDES = frozenset({"buy", "sell"})


def _opposes(a: Print, b: Print) -> bool:
    """Whether each says the opposite of what the other says; between two named firms selling and buying are one thing."""
    only_a, only_b = a.words.keys() - b.words.keys(), b.words.keys() - a.words.keys()
    pairs = {frozenset((x.lstrip("@"), y.lstrip("@"))) for x in only_a for y in only_b}
    against = pairs & (OPPOSITE | _UP_OR_DOWN if "outlook" in a.kinds & b.kinds else OPPOSITE)
    is_one_sale = _first_name(a) != _first_name(b) or any(mine.is_alike(theirs) for mine in a.ways for theirs in b.ways)
    return bool(against - {_TWO_SIDES} if is_one_sale else against)


def _other_stage(a: Print, b: Print, *, is_business: bool) -> bool:
    """Where both tell an event, its own stage counts, and words only for what comes after: an appeal, a settlement, a rescue."""
    is_told = bool(a.told or b.told)
    a_steps, b_steps = _levelled(a.stages, b.stages), _levelled(b.stages, a.stages)
    if a_steps & _AFTERWARDS != b_steps & _AFTERWARDS and (is_told or is_business or _share_one(a, b)):
        return True
    if (
        _past_it(a, b)
        or _past_it(b, a)
        or any(_apart(a.stages & some, b.stages & some) for some in (_RUNGS, _SORTS, _TRIED))
    ):
        return True
    if a.told and b.told:
        return False
    mine, theirs = _come_to(a, a_steps), _come_to(b, b_steps)
    if _apart(mine, theirs):
        return True
    is_staged = any(what in _STAGED for what, _ in a.told | b.told)
    return (is_business or is_staged) and mine - _RUNGS != theirs - _RUNGS and not mine & theirs


_LAW = frozenset({"regulation", "legal"})


def _past_it(a: Print, b: Print) -> bool:
    """Whether `a` tells what authorities and courts made of an event, and `b` the event."""
    if b.kinds & _LAW:
        return False
    is_law = bool(a.stages & _RUNGS) or any(what in _LAW for what, _ in a.told)
    return "@sue" in a.words or (is_law and bool(b.told or b.kinds))


_TOLD_STEPS = {"rumour": "talks", "cancelled": "off", "denied": "denied", "closed": "done"}


def _levelled(mine: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """Steps without those that another word for the same may stand for: who "halts" a thing drops it, or puts it on hold."""
    return mine - _HALTS if "halted" in mine | theirs and mine & _HALTS and theirs & _HALTS else mine


_HALTS = frozenset({"off", "held", "halted"})


def _come_to(item: Print, steps: frozenset[str]) -> frozenset[str]:
    """The steps of a headline, by its words and by what the rules read, sorts of money left out."""
    return steps - _SORTS | {_TOLD_STEPS[at] for _, at in item.told if at in _TOLD_STEPS}


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs


def _is_business(a: Print, b: Print) -> bool:
    return bool(_BUSINESS & a.words.keys() & b.words.keys())


def _share_names(a: Print, b: Print) -> bool:
    """One name in both is enough, spelt alike or as a people is after its country."""
    if a.initials & b.names or b.initials & a.names:
        return True
    return bool(a.names & b.words.keys() or b.names & a.words.keys() or a.places.countries & b.places.countries)


#: Where stages matter: deals, jobs, sites and the like; "approves" and "confirms" are one thing elsewhere.
_BUSINESS = word_set(
    """
    @buy @sell @merge @raise @job @cut @open @close @plant @office @shop @list @stake @partner @contract @launch @build
    @insolvent @fine @sue @probe @profit @outlook @strike_work
    """
)


#: Where a name that differs is another place or person, so another story.
_LOCAL = word_set("@open @close @plant @office @shop @build @name @leave @hire @cut @job")


def _near(mine: frozenset[float], theirs: frozenset[float]) -> bool:
    """Rounded figures: "4.1bn" and "4bn"."""
    return any(min(x, y) / max(x, y) > 0.95 for x in mine for y in theirs if x and y and max(x, y) >= 1000)


def _other_names(a: Print, b: Print) -> bool:
    """Each has a name that the other lacks, and no figure binds them: two places, two people or two firms."""
    if a.amounts & b.amounts or a.counts & b.counts or a.initials & b.names or b.initials & a.names:
        return False
    both = a.places.in_other_words(b.places)
    if not (a.told or b.told):
        mine = {x for x in a.names - b.words.keys() if not _has_twin(x, b)} - _spelt(a, both)
        theirs = {x for x in b.names - a.words.keys() if not _has_twin(x, a)} - _spelt(b, both)
        return bool(mine and theirs)
    return _names_more(a, b, _spelt(a, both)) and _names_more(b, a, _spelt(b, both))


def _names_more(a: Print, b: Print, spelt: set[str]) -> bool:
    """Whether a name of `a` is none of `b`: neither a part nor a longer form of one there."""
    known = b.words.keys() | spelt
    are_people = _comes_or_goes(a) and _comes_or_goes(b)
    return any(
        one[0] not in known and not set(one) <= known and (are_people or not _has_twin(one[0], b)) for one in a.entities
    )


def _spelt(item: Print, countries: set[str]) -> set[str]:
    return {stem_of(word) for word, country in item.places.spelt if country in countries}


def _has_twin(name: str, other: Print) -> bool:
    """As in "Pak" and "Pakistan", "Egypt" and "Egyptian": one begins as the other does."""
    head = name[:4] if len(name) > 4 else name
    return any(
        word.startswith(head) or (len(word) > 2 and name.startswith(word[:4])) for word in other.words if word[0] != "@"
    )


def _comes_or_goes(item: Print) -> bool:
    return "leadership_change" in item.kinds
