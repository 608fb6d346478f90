"""What of an item is compared when stories are grouped: its words by meaning, names, figures, stages, places and periods."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from triggers.core.headlines import Sentence, cut, language
from triggers.core.rulebook import Rulebook
from triggers.core.story_events import DEALS, Told, kinds_of, seen_in, staged, told_by
from triggers.core.story_figures import Numbers, no_numbers, read_numbers, words_of
from triggers.core.story_meanings import OPENERS, is_trade, meaning_of
from triggers.core.story_names import describes, entities, initials, opens, stem_of
from triggers.core.story_places import Places, places_in
from triggers.core.story_steps import phrases_in
from triggers.core.story_turns import background, turns_of
from triggers.core.story_ways import Way, way_of
from triggers.core.story_words import CONCEPT, PERIODS, SPELT_NUMBERS, VAGUE
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


_CALENDAR = word_set(
    """
    january february march april june july august september october november december easter christmas januar februar märz
    mai juni juli oktober dezember ostern weihnachten sommer winter herbst frühjahr pasen kerst
    """
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
    times: frozenset[float]
    amounts: frozenset[float]
    shares: frozenset[float]
    stages: frozenset[str]
    #: (part of a year, year or round, its value).
    periods: frozenset[tuple[str, str]]
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
    #: What it is about, more loosely than `told`.
    kinds: frozenset[str] = frozenset()
    #: Names of one or more words that certainly are names.
    entities: frozenset[tuple[str, ...]] = frozenset()
    #: Kinds by its words before and behind "after", "over" and the like.
    ahead: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


def print_of(item: StoryItem, rules: Rulebook | None = None) -> Print:
    """What of an item is compared: its title, or the beginning of its text where the title tells nothing.

    With `rules`, what it tells as an event, too.
    """
    below = _SPACED.sub("", item.summary[:_LEAD])
    sentences = cut(_SPACED.sub("", _WIRE_MARK.sub("", item.title[:_LEAD])) or below, "title")
    lead = cut(below, "title")[:2]
    if is_vague(sentences) and lead:
        sentences = [*sentences, *lead[:1]]
    seen = _Seen()
    for sentence in sentences:
        seen.read(sentence)
    lows = [low for sentence in sentences for low in sentence.lows]
    seen.turns = turns_of(lows)
    seen.conclude()
    told = staged(_told(sentences, lead, rules), seen.stages, seen.words) if rules is not None else frozenset()
    return Print(
        seen.words,
        frozenset(seen.names),
        frozenset(seen.numbers["counts"]),
        frozenset(seen.numbers["times"]),
        frozenset(seen.numbers["amounts"]),
        frozenset(seen.numbers["shares"]),
        frozenset(seen.stages),
        frozenset(seen.periods),
        language(sentences),
        places_in(_capitals(sentences)),
        tuple(seen.ways),
        frozenset(seen.initials),
        told,
        _backing(lead),
        tuple(lows),
        seen.turns,
        kinds_of(told, seen.words),
        frozenset(entity for sentence in sentences for entity in entities(sentence, seen.names)),
        kinds_of(frozenset(), seen.ahead),
        kinds_of(frozenset(), seen.behind),
    )


#: Behind these stands what an event came of.
_AFTER = word_set("after following amid over nach wegen après suite tras dopo na wegens efter")


@dataclass(slots=True)
class _Seen:
    """What has been seen in the sentences read so far."""

    words: dict[str, float] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    ways: list[Way] = field(default_factory=list)
    stages: set[str] = field(default_factory=set)
    periods: set[tuple[str, str]] = field(default_factory=set)
    numbers: Numbers = field(default_factory=no_numbers)
    turns: frozenset[str] = frozenset()
    ahead: set[str] = field(default_factory=set)
    behind: set[str] = field(default_factory=set)

    def read(self, sentence: Sentence) -> None:
        past = background(sentence.lows)
        read_numbers(sentence, self.numbers, past)
        self.periods |= _periods(sentence.text.lower())
        hidden = past | self._phrases(sentence, past)
        for n, low in enumerate(sentence.lows):
            if n not in hidden:
                _read_word(sentence, n, low, self.words, self.names)
                self._place(sentence, n, meaning_of(low, sentence.lows))
        self.stages |= _nothing_comes(sentence)
        self.initials.update(initials(sentence))
        stems = [(n, stem) for n, low in enumerate(sentence.lows) if (stem := stem_of(low)) in self.names]
        way = way_of(sentence.lows, stems)
        self.ways += [way] if way is not None else []
        if "@insolvent" in self.words and not _COMES_OUT.isdisjoint(sentence.lows):
            self.stages.add("aftermath")

    def _phrases(self, sentence: Sentence, past: frozenset[int]) -> frozenset[int]:
        """The tokens of phrases that have a meaning of their own."""
        hidden: set[int] = set()
        for found in phrases_in(sentence.lows):
            if not past.isdisjoint(found.places):
                continue
            if found.step:
                self.stages.add(found.step)
            if found.meaning:
                self.words[f"@{found.meaning}"] = 1.0
                self._place(sentence, found.places[0], found.meaning)
                hidden.update(found.places)
        return frozenset(hidden)

    def _place(self, sentence: Sentence, n: int, meaning: str | None) -> None:
        """Note whether something is told, or only what it came after: "boss quits over hack"."""
        if meaning is not None:
            (self.ahead if _AFTER.isdisjoint(sentence.lows[1:n]) else self.behind).add(f"@{meaning}")

    def conclude(self) -> None:
        """What only the whole shows: who closes a deal shuts nothing, who says no to talk of a sale denies it."""
        if "off" in self.stages:
            self.stages -= {"talks"}
        if "denied" in self.stages:
            self.stages -= {"talks", "forsale"}
            self.turns -= {"no"}
        if "aftermath" in self.stages:
            self.turns -= {"again"}
        if "no" in self.turns and not self.stages.isdisjoint(("talks", "forsale")):
            self.stages = self.stages - {"talks", "forsale"} | {"denied"}
            self.turns -= {"no"}
        if "@close" in self.words and not DEALS.isdisjoint(self.words):
            self.stages.add("done")
            del self.words["@close"]
        self.words.update(dict.fromkeys(words_of(self.numbers), 1.5))


def _told(sentences: Sequence[Sentence], lead: Sequence[Sentence], rules: Rulebook) -> frozenset[Told]:
    """What the title tells; where it tells nothing, what the first sentence below it does."""
    told = told_by(sentences, rules) or told_by(lead[:1], rules)
    return told or (seen_in(sentences, rules.model) if rules.model is not None else told)


#: Out of insolvency, not into it.
_COMES_OUT = word_set(
    "exit exits exited exiting emerge emerges emerged emerging sort sortie sale esce verlässt verlassen uit"
)


def _backing(lead: Sequence[Sentence]) -> frozenset[str]:
    words: dict[str, float] = {}
    numbers = no_numbers()
    for sentence in lead:
        read_numbers(sentence, numbers)
        for n, low in enumerate(sentence.lows):
            _read_word(sentence, n, low, words, set())
    return frozenset([*words, *words_of(numbers)])


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


_NOT_ANY = word_set("no kein keine keinen pas aucun aucune sin ningún niente nessun nessuna geen ingen inget inga")
_STILL_TO_COME = word_set(
    "plans plan talks deal sale takeover merger layoffs job jobs pläne projet planes piano plannen"
)


def _nothing_comes(sentence: Sentence) -> set[str]:
    """As in "No factory for X after all": called off, not built."""
    lows = sentence.lows
    is_off = lows[0] in _NOT_ANY and lows[1:2] and lows[1] not in _STILL_TO_COME
    return {"off"} if is_off else set()


#: "Series B", "Serie B", "B-Runde"; a year.
_ROUND = re.compile(r"\bs[eé]ri(?:es|e) ([a-h])\b|\b([a-h])[ -](?:runde|round|ronde|runda)\b")
_YEAR = re.compile(r"\b20\d\d\b")


def _periods(text: str) -> set[tuple[str, str]]:
    """The parts of a year, the years and the rounds of money that a sentence names: (which of these, value)."""
    found = {("year", year) for year in _YEAR.findall(text)}
    found |= {("round", one or other) for one, other in _ROUND.findall(text)}
    for phrase, period in PERIODS:
        if phrase in text:
            found.add(("part", period))
            text = text.replace(phrase, " ")
    return found


#: Meanings that are no event by themselves.
_UNTOLD = ("million", "billion", "euro", "dollar", "say", "us", "uk", "chief", "finance", "former", "unit", "stake")


def _read_word(sentence: Sentence, n: int, low: str, words: dict[str, float], names: set[str]) -> None:
    if low in _STOP or not low[0].isalpha() or (len(low) == 1 and low not in CONCEPT) or low in SPELT_NUMBERS:
        return
    meaning = meaning_of(low, sentence.lows)
    if meaning is None and is_trade(low):
        words[stem_of(low)] = 0.5
        return
    is_name = sentence.words[n][0].isupper() and meaning is None and low not in _CALENDAR
    if is_name and not (opens(sentence, n) and (low in OPENERS or describes(sentence, n))):
        names.add(stem_of(low))
    if meaning in ("million", "billion", "euro", "dollar", "say"):
        return
    words[f"@{meaning}" if meaning else stem_of(low)] = (
        1.5 if is_name and sentence.style == "sentence" and n > 0 else 1.0
    )
