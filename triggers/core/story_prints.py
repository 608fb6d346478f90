"""What of an item is compared when stories are grouped: its words by meaning, names, figures, stages, places and periods."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from triggers.core.figures import figures
from triggers.core.headlines import Sentence, cut, language
from triggers.core.rulebook import Rulebook
from triggers.core.story_events import Told, seen_in, told_by
from triggers.core.story_meanings import OPENERS, is_trade, meaning_of
from triggers.core.story_places import Places, places_in
from triggers.core.story_turns import background, turns_of
from triggers.core.story_ways import Way, way_of
from triggers.core.story_words import CONCEPT, NUMBER_WORDS, PERIODS, STAGE, VAGUE
from triggers.core.wordlists import word_set

#: So much of an item's title and of its text is read.
_LEAD = 400

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

#: The gap in "40 000", as the French, Swedes and others write thousands.
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")


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
    #: The words of the text below the title.
    backing: frozenset[str] = frozenset()
    #: The title's words in their order, and what of it is a question, a no or a repetition.
    title: tuple[str, ...] = ()
    turns: frozenset[str] = frozenset()


def print_of(item: StoryItem, rules: Rulebook | None = None) -> Print:
    """What of an item is compared: its title, or the beginning of its text where the title tells nothing.

    With `rules`, what it tells as an event, too.
    """
    below = _SPACED.sub("", item.summary[:_LEAD])
    sentences = cut(_SPACED.sub("", _WIRE_MARK.sub("", item.title[:_LEAD])) or below, "title")
    lead = cut(below, "title")[:2]
    if is_vague(sentences) and lead:
        sentences = [*sentences, *lead[:1]]
    words: dict[str, float] = {}
    names: set[str] = set()
    initials: set[str] = set()
    ways: list[Way] = []
    stages: set[str] = set()
    periods: set[str] = set()
    numbers: dict[str, set[float]] = {"counts": set(), "amounts": set(), "shares": set()}
    for sentence in sentences:
        past = background(sentence.lows)
        _read_numbers(sentence, numbers, past)
        periods |= _periods(sentence.text.lower())
        for n, low in enumerate(sentence.lows):
            if n in past:
                continue
            _read_word(sentence, n, low, words, names)
            if low in STAGE and sentence.lows[n + 1 : n + 2] not in _RATES:
                stages.add(STAGE[low])
        stages |= _nothing_comes(sentence)
        initials.update(_initials(sentence))
        way = way_of(sentence.lows, [(n, stem_of(low)) for n, low in enumerate(sentence.lows) if stem_of(low) in names])
        ways += [way] if way is not None else []
    if "@insolvent" in words and any(low in _COMES_OUT for sentence in sentences for low in sentence.lows):
        stages.add("aftermath")
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
        _staged(_told(sentences, lead, rules), stages, words) if rules is not None else frozenset(),
        _backing(lead),
        tuple(low for sentence in sentences for low in sentence.lows),
        turns_of([low for sentence in sentences for low in sentence.lows]),
    )


def _told(sentences: Sequence[Sentence], lead: Sequence[Sentence], rules: Rulebook) -> frozenset[Told]:
    """What the title tells; where it tells nothing, what the first sentence below it does."""
    told = told_by(sentences, rules) or told_by(lead[:1], rules)
    return told or (seen_in(sentences, rules.model) if rules.model is not None else told)


#: Out of insolvency, not into it.
_COMES_OUT = word_set(
    "exit exits exited exiting emerge emerges emerged emerging sort sortie sale esce verlässt verlassen uit"
)
_DEALS = frozenset({"@buy", "@sell", "@merge"})


def _staged(told: frozenset[Told], stages: Iterable[str], words: Iterable[str]) -> frozenset[Told]:
    """Of a deal the words for its stage count as well: in talks, however exclusive; or let pass by an authority.

    That the firm sold is insolvent is what went before.
    """
    kinds = {what for what, _ in told}
    if "cleared" in stages and kinds and kinds <= {"acquisition", "regulation"} and not _DEALS.isdisjoint(words):
        return frozenset({("acquisition", "cleared")})
    if kinds >= {"acquisition", "insolvency"}:
        return frozenset(one for one in told if one[0] != "insolvency")
    if "talks" not in stages:
        return told
    return frozenset((what, "rumour" if (what, at) == ("acquisition", "told") else at) for what, at in told)


def _backing(lead: Sequence[Sentence]) -> frozenset[str]:
    words: dict[str, float] = {}
    numbers: dict[str, set[float]] = {"counts": set(), "amounts": set(), "shares": set()}
    for sentence in lead:
        _read_numbers(sentence, numbers)
        for n, low in enumerate(sentence.lows):
            _read_word(sentence, n, low, words, set())
    return frozenset(words) | {f"{kind}:{value:g}" for kind, values in numbers.items() for value in values}


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
        low[0].isdigit() or (low not in VAGUE and low not in _STOP and (_is_small(sentence, n) or _tells(low)))
        for sentence in sentences
        for n, low in enumerate(sentence.lows)
    )


def _is_small(sentence: Sentence, n: int) -> bool:
    return n > 0 and sentence.words[n].islower() and sentence.words[n][0].isalpha()


def _tells(low: str) -> bool:
    """Whether a word has a meaning of its own, so that capitals of a title do not hide it."""
    return meaning_of(low) not in (None, *_UNTOLD)


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


_WEIGHTY_STAGES = frozenset(
    {"talks", "held", "begun", "off", "denied", "done", "cleared", "probed", "appeal", "settle", "aftermath"}
)


def _periods(text: str) -> set[str]:
    found: set[str] = set()
    for phrase, period in PERIODS:
        if phrase in text:
            found.add(period)
            text = text.replace(phrase, " ")
    return found


#: Meanings that are no event by themselves.
_UNTOLD = ("million", "billion", "euro", "dollar", "say", "us", "uk", "chief", "finance", "former", "unit", "stake")


def _read_word(sentence: Sentence, n: int, low: str, words: dict[str, float], names: set[str]) -> None:
    if low in _STOP or not low[0].isalpha() or (len(low) == 1 and low not in CONCEPT) or low in NUMBER_WORDS:
        return
    meaning = meaning_of(low, sentence.lows)
    if meaning is None and is_trade(low):
        words[stem_of(low)] = 0.5
        return
    is_name = sentence.words[n][0].isupper() and meaning is None
    if is_name and not (_opens(sentence, n) and (low in OPENERS or _describes(sentence, n))):
        names.add(stem_of(low))
    if meaning in ("million", "billion", "euro", "dollar", "say"):
        return
    words[f"@{meaning}" if meaning else stem_of(low)] = (
        1.5 if is_name and sentence.style == "sentence" and n > 0 else 1.0
    )


def _opens(sentence: Sentence, n: int) -> bool:
    """Whether only quotation marks and the like stand before."""
    return not any(low[0].isalnum() for low in sentence.lows[:n])


def _describes(sentence: Sentence, n: int) -> bool:
    """As in "Turbine maker X": a capital that only the beginning of the headline gives."""
    return n + 1 < len(sentence.lows) and sentence.words[n + 1].islower() and is_trade(sentence.lows[n + 1])


def stem_of(word: str) -> str:
    """A word without its commonest endings."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e") if len(word) > 3 else word


def _read_numbers(sentence: Sentence, numbers: dict[str, set[float]], past: Container[int] = ()) -> None:
    """Numbers by kind: amounts of money or with a magnitude, percentages, plain counts; not those of what is `past`."""
    for figure in figures(sentence):
        if figure.first in past:
            continue
        numbers[f"{figure.kind}s"].add(figure.value)
