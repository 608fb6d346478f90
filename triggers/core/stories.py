"""Which items tell the same story: the same event at the same company at the same stage, whatever the outlet, wording or language.

Two headlines agree when enough of the shorter one's weight stands in the longer one (FACTS: word overlap of at least .54) and
nothing forbids it: numbers that conflict, another stage of a deal, opposite words, another place, person or period. Words of one
meaning count as one word, across languages; between languages only names, numbers and such words are compared. Candidates come
from an inverted index, so that grouping n items costs near n.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from triggers.core.figures import figures
from triggers.core.headlines import Sentence, cut, language
from triggers.core.rulebook import Rulebook
from triggers.core.story_events import Told, disagree, told_by
from triggers.core.story_places import Places, places_in
from triggers.core.story_ways import Way, way_of
from triggers.core.story_words import CONCEPT, NUMBER_WORDS, OPPOSITE, PERIODS, STAGE, VAGUE
from triggers.core.wordlists import word_set

#: The share of the shorter headline's weight that must stand in the other.
OVERLAP = 0.54
#: The same where each names somebody or some place that the other does not.
OVERLAP_APART = 0.58
#: The same where the rules of news read one event at one stage in both, of somebody whom both name.
OVERLAP_TOLD = 0.4
#: The same between two languages, over names, numbers and known words only.
OVERLAP_ABROAD = 0.6
#: Words that stand in more items than this are no way to find candidates.
_TOO_COMMON = 300
_MOST_CANDIDATES = 200
_MOST_CHECKED = 12
#: Two stories are one when their items are, on average, so like each other.
_LIKE_ON_AVERAGE = 0.9

_STOP = word_set(
    """
    a an the of in on at to for from by with as is are was be it its and or but over after into that this has have
    had will s t u not he she they his her their who what off der die das und von mit für bei im zu zur zum auf aus
    nach ein eine einen den dem des sich ab an am le la les des du de et en au aux un une se sa son ses d l à el los
    las y del por con su sus al il lo gli di da che e per nel della dei het een van met voor op i och av för till
    vid per sin
    """
)


#: What wires write before a headline that they send again.
_WIRE_MARK = re.compile(
    r"^(?:(?:exclusive|update|wrapup|corrected|correction|refile|recasts?|breaking|watch live|video|live)\b[ \d]{0,4}[-:|]\s?)+",
    re.IGNORECASE,
)


@dataclass(slots=True, frozen=True)
class StoryItem:
    """An item to group: `item_id`, its headline and its lead."""

    item_id: str
    title: str
    summary: str = ""


@dataclass(slots=True, frozen=True)
class Print:
    """What of an item is compared. `words` are stems or meanings with their weight; `names` those written as names."""

    words: dict[str, float]
    names: frozenset[str]
    counts: frozenset[float]
    amounts: frozenset[float]
    shares: frozenset[float]
    stages: frozenset[str]
    periods: frozenset[str]
    language: str
    places: Places
    ways: tuple[Way, ...] = ()
    initials: frozenset[str] = frozenset()
    told: frozenset[Told] = frozenset()


def print_of(item: StoryItem, rules: Rulebook | None = None) -> Print:
    """What of an item is compared: its title, or the beginning of its text where the title tells nothing.

    With `rules`, what it tells as an event, too.
    """
    sentences = cut(_WIRE_MARK.sub("", item.title) or item.summary[:300], "title")
    if item.summary and is_vague(sentences):
        sentences = cut(item.summary[:400], "title")[:1]
    words: dict[str, float] = {}
    names: set[str] = set()
    initials: set[str] = set()
    ways: list[Way] = []
    stages: set[str] = set()
    periods: set[str] = set()
    numbers: dict[str, set[float]] = {"counts": set(), "amounts": set(), "shares": set()}
    for sentence in sentences:
        _read_numbers(sentence, numbers)
        periods |= _periods(sentence.text.lower())
        for n, low in enumerate(sentence.lows):
            _read_word(sentence, n, low, words, names)
            if low in STAGE and sentence.lows[n + 1 : n + 2] not in _RATES:
                stages.add(STAGE[low])
        stages |= _nothing_comes(sentence)
        initials.update(_initials(sentence))
        way = way_of(sentence.lows, [(n, _stem(low)) for n, low in enumerate(sentence.lows) if _stem(low) in names])
        ways += [way] if way is not None else []
    if "@close" in words and words.keys() & {"@buy", "@sell", "@merge"}:
        stages.add("done")
        del words["@close"]
    for kind, values in numbers.items():
        words.update({f"{kind}:{value:g}": 1.5 for value in values})
    return Print(
        words,
        frozenset(names),
        frozenset(numbers["counts"]),
        frozenset(numbers["amounts"]),
        frozenset(numbers["shares"]),
        frozenset(stages & _WEIGHTY_STAGES),
        frozenset(periods),
        language(sentences),
        places_in(_capitals(sentences)),
        tuple(ways),
        frozenset(initials),
        told_by(sentences, rules) if rules is not None else frozenset(),
    )


def _initials(sentence: Sentence) -> Iterator[str]:
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


def _capitals(sentences: Sequence[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        for n, word in enumerate(sentence.words):
            yield "US" if word == "U" and sentence.lows[n + 1 : n + 3] == [".", "s"] else word


def is_vague(sentences: Sequence[Sentence]) -> bool:
    """Whether a title tells nothing but names: "Company statement", "Big news from X"."""
    return not any(
        low[0].isdigit() or (low[0].isalpha() and low not in VAGUE and low not in _STOP and sentence.words[n].islower())
        for sentence in sentences
        for n, low in enumerate(sentence.lows)
        if n > 0 or low in CONCEPT
    )


#: "Interest rates" tell of no interest in anything.
_RATES = (["rate"], ["rates"])
_NOT_ANY = word_set("no kein keine keinen pas aucun aucune sin ningún niente nessun nessuna geen ingen inget inga")
_STILL_TO_COME = word_set(
    "plans plan talks deal sale takeover merger layoffs job jobs pläne projet planes piano plannen"
)


def _nothing_comes(sentence: Sentence) -> set[str]:
    """As in "No factory for X after all": called off, not built."""
    lows = sentence.lows
    is_off = lows[0] in _NOT_ANY and lows[1:2] and lows[1] not in _STILL_TO_COME
    return {"off"} if is_off else set()


_WEIGHTY_STAGES = frozenset({"talks", "off", "denied", "done", "cleared", "appeal", "settle", "aftermath"})


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
_AFTERWARDS = frozenset({"appeal", "settle", "aftermath"})


def _periods(text: str) -> set[str]:
    found: set[str] = set()
    for phrase, period in PERIODS:
        if phrase in text:
            found.add(period)
            text = text.replace(phrase, " ")
    return found


def _read_word(sentence: Sentence, n: int, low: str, words: dict[str, float], names: set[str]) -> None:
    if low in _STOP or not low[0].isalpha() or (len(low) == 1 and low not in CONCEPT) or low in NUMBER_WORDS:
        return
    meaning = CONCEPT.get(low)
    is_name = sentence.words[n][0].isupper() and meaning is None
    if is_name:
        names.add(_stem(low))
    if meaning in ("million", "billion", "euro", "dollar", "say"):
        return
    words[f"@{meaning}" if meaning else _stem(low)] = 1.5 if is_name and sentence.style == "sentence" and n > 0 else 1.0


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _read_numbers(sentence: Sentence, numbers: dict[str, set[float]]) -> None:
    """Numbers by kind: amounts of money or with a magnitude, percentages, plain counts."""
    for figure in figures(sentence):
        numbers[f"{figure.kind}s"].add(figure.value)


def likeness(a: Print, b: Print) -> float:
    """From 0 to 1; at 1 or above the two tell one story (the overlap over what their languages ask for)."""
    if _conflict(a, b):
        return 0.0
    abroad = a.language != b.language
    left, right = (_anchors(a), _anchors(b)) if abroad else (a.words, b.words)
    shared = sum(min(weight, right[word]) for word, weight in left.items() if word in right)
    if not abroad:
        shared += 1.5 * len((a.initials & b.names) | (b.initials & a.names))
    shorter = min(sum(left.values()), sum(right.values()))
    if abroad and not (a.names & b.names):
        return 0.0
    asked = OVERLAP_ABROAD if abroad else OVERLAP_APART if _other_names(a, b) else OVERLAP
    if a.told & b.told and a.names & b.names and not _other_names(a, b):
        asked = OVERLAP_TOLD
    return shared / shorter / asked if shorter else 0.0


def _anchors(item: Print) -> dict[str, float]:
    return {word: weight for word, weight in item.words.items() if word in item.names or word[0] == "@" or ":" in word}


def _conflict(a: Print, b: Print) -> bool:
    """What makes two stories of them whatever their words: figures, stages, periods, names or opposites."""
    for mine, theirs in ((a.amounts, b.amounts), (a.shares, b.shares), (a.counts, b.counts)):
        if mine and theirs and not (mine & theirs) and not _near(mine, theirs):
            return True
    if disagree(a.told, b.told):
        return True
    is_business = bool(_BUSINESS & a.words.keys() & b.words.keys())
    if _other_stage(a, b, is_business=is_business):
        return True
    if a.periods and b.periods and a.periods != b.periods:
        return True
    if a.places.are_apart(b.places):
        return True
    if any(mine.is_against(theirs) for mine in a.ways for theirs in b.ways):
        return True
    only_a, only_b = a.words.keys() - b.words.keys(), b.words.keys() - a.words.keys()
    if any(frozenset((x.lstrip("@"), y.lstrip("@"))) in OPPOSITE for x in only_a for y in only_b):
        return True
    if is_business and a.names and b.names and not _share_names(a, b):
        return True
    return bool(_LOCAL & a.words.keys() & b.words.keys()) and _other_names(a, b)


def _other_stage(a: Print, b: Print, *, is_business: bool) -> bool:
    """Where both tell an event, its own stage counts, and words only for what comes after: an appeal, a settlement, a rescue."""
    if a.told and b.told:
        return a.stages & _AFTERWARDS != b.stages & _AFTERWARDS
    is_staged = any(what in _STAGED for what, _ in a.told | b.told)
    return (is_business or is_staged) and a.stages != b.stages


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
    mine = {x for x in a.names - b.words.keys() if not _has_twin(x, b)}
    theirs = {x for x in b.names - a.words.keys() if not _has_twin(x, a)}
    return bool(mine and theirs)


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
