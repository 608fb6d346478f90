"""Items from which nothing is taken: listicles, tips, opinion, adverts, price targets, awards and the like."""

from collections.abc import Sequence

from triggers.core.headlines import Sentence
from triggers.core.parsing import Parsed
from triggers.core.wordlists import word_set

#: Reasons that silence news of people too.
SILENCES_MOVES = frozenset(
    {"QUIET_FIRST", "QUIET_START", "QUIET_ADVERT", "QUIET_MARKET_REPORT", "QUIET_TIPS", "QUIET_SPORT"}
)
_TITLE_CLASSES = (
    "QUIET_START",
    "QUIET_FIRST",
    "QUIET_TITLE",
    "QUIET_ADVERT",
    "QUIET_MARKET_REPORT",
    "QUIET_ANALYST",
    "QUIET_TIPS",
    "QUIET_SPORT",
    "QUIET_SHARES",
)
_ANYWHERE = ("QUIET_ADVERT", "QUIET_MARKET_REPORT")
_LIST_NOUNS = word_set(
    """
    things ways tips reasons companies stocks startups lessons facts questions trends brands firms tools apps best
    gifts mistakes habits rules takeaways ideas predictions signs steps startups must scale ups names charts
    dinge tipps gründe fragen choses conseils raisons cosas claves razones cose consigli dingen redenen saker
    """
)
_QUESTION_WORDS = word_set(
    """
    why how what should is are can does do who which when where will warum wie was wer ist kann pourquoi comment
    faut por cómo qué perché come waarom hoe varför hur
    """
)


def reason(parsed: Sequence[Parsed], link: str | None) -> str:
    """Why an item is quiet, "" when it is not."""
    if not parsed:
        return ""
    title = parsed[0]
    end = len(title.sentence.words)
    for name in _TITLE_CLASSES:
        places = title.classes.get(name, ())
        if any(_counts(title, name, first, end) for first, end in places):
            return name
    if title.has("QUIET_AWARD", 0, end) and not title.has_any(("CONTRACTWORD", "MONEY", "PERMIT"), 0, end):
        return "QUIET_AWARD"
    for name in _ANYWHERE:
        if any(p.has(name, 0, len(p.sentence.words)) for p in parsed[1:]):
            return name
    if title.sentence.field == "title" and (_is_list(title.sentence) or _only_asks(parsed)):
        return "QUIET_TIPS"
    return "QUIET_ADVERT" if link and "/sponsored/" in link else "" if end else "QUIET_TIPS"


def _counts(title: Parsed, name: str, first: int, end: int) -> bool:
    """As in "Review: ..." is a review, "Review Group buys ..." is none."""
    if name == "QUIET_FIRST":
        return first == 0
    if name != "QUIET_START":
        return True
    lows = title.sentence.lows
    behind = next((low for low in lows[end:] if not (low in _OF_YEARS or low[0].isdecimal())), ":")
    return all(low[0].isdecimal() for low in lows[:first]) and behind in ":|-/(\"'"


#: As in "From the archive, 1987: ...", "50 years ago: ...".
_OF_YEARS = frozenset({",", "in"})


def _is_list(title: Sentence) -> bool:
    """As in "10 startups to watch", "The 5 best ..."."""
    lows = (
        title.lows[1:6] if title.lows[0] in ("the", "top", "our", "die", "les", "los", "le", "de") else title.lows[:5]
    )
    return (
        bool(lows)
        and (
            lows[0].isdigit()
            or lows[0] in ("five", "ten", "seven", "three", "fünf", "zehn", "cinq", "dix", "cinco", "diez")
        )
        and any(w in _LIST_NOUNS for w in lows[1:])
    )


def _only_asks(parsed: Sequence[Parsed]) -> bool:
    """A title that is a question, and nothing more: "Who follows X? Search begins" tells something."""
    is_alone = len(parsed) == 1 or parsed[1].sentence.field != "title"
    return is_alone and _is_question(parsed[0].sentence)


def _is_question(title: Sentence) -> bool:
    return title.words[-1] == "?" and title.lows[0] in _QUESTION_WORDS
