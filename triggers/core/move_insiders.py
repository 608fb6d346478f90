"""Who was there already, and who was where before: "has worked at the hospital for a decade", "was with Rhein Blei until May"."""

import re
from collections.abc import Sequence

from triggers.core.chunks import Chunk
from triggers.core.headlines import Sentence
from triggers.core.move_firms import same
from triggers.core.people_names import is_person
from triggers.core.story_places import place_words
from triggers.core.wordlists import word_set

_YEAR = r"(?:19|20)\d\d"
_SAYS_SO = re.compile(
    r"\b(?:"
    r"ha(?:s|d) (?:been (?:with|at)|worked|spent|served|run|led|headed|managed|chaired|overseen|looked after)\b"
    r"|joined (?:the|its|his|her|as)\b|(?:with|at|in) the (?:company|group|firm|business|bank|house|club|agency)\b"
    rf"|since {_YEAR}|veteran\b|rose through|worked (?:his|her|their) way|came up through|trained at the firm|used to run"
    r"|(?:his|her|its) (?:deputy|current|own)\b|(?:currently|presently|now|until now) (?:its|the|head|leads?|runs?|in charge)"
    r"|internal(?:ly)?\b|from within|in-house|already"
    rf"|seit (?:{_YEAR}|\w+ jahren|langem)|im (?:haus|unternehmen|konzern)\b|bisher(?:ige[rn]?)?\b|bislang\b|zuletzt leitete"
    rf"|jusqu'(?:ici|alors|à présent)|depuis (?:{_YEAR}|\w+ ans)|son adjointe?\b|dans (?:la maison|l'entreprise|le groupe)"
    rf"|llev(?:a|aba) \w+ años|hasta ahora|desde {_YEAR}|en la (?:casa|empresa|compañía)|su adjunt[oa]"
    rf"|finora\b|dal {_YEAR}|in azienda|da \w+ anni|nel gruppo"
    rf"|sinds {_YEAR}|tot nu toe|nu nog|al \w+ jaar|bij het bedrijf"
    rf"|hittills|sedan {_YEAR}|i (?:bolaget|företaget|koncernen)\b"
    r")"
)


def says_inside(sentence: Sentence) -> int:
    """Where in the text a sentence says that somebody is of a firm already; 0 where it does not."""
    end = sentence.starts[-1] + len(sentence.words[-1])
    found = _SAYS_SO.search(sentence.text[:end].lower(), sentence.starts[0])
    return found.end() if found is not None else 0


_AT = word_set("at with from of bei chez bij hos presso von vom van da dalla från en")
_BEFORE = word_set(
    """
    was were is been worked spent served held career years comes came arrives left previously formerly recently currently
    presently ran led headed ended before until spell zuletzt bisher zuvor kommt kam war auparavant vient était antes
    procede proviene era prima arriva eerder komt nog tidigare kommer närmast
    """
)


def origin(sentence: Sentence, some: Sequence[Chunk], firm: str) -> tuple[int, str]:
    """The employer before that a lead names, and where: "She was with Rhein Blei for six years"; (0, "") without one."""
    if _BEFORE.isdisjoint(sentence.lows):
        return 0, ""
    for n, chunk in enumerate(some):
        before = [
            c.kind for c in some[max(0, n - 2) : n] if c.kind not in ("the", "der", "dem", "la", "le", "het", "de")
        ]
        is_firm = chunk.run is not None and chunk.run.personal < 2 and not place_words(chunk.text)
        if is_firm and chunk.first and before and before[-1] in _AT and not same(chunk.text, firm):
            return chunk.first, chunk.text
    return 0, ""


def is_of_firm(some: Sequence[Chunk], firm: str) -> bool:
    """Whether a sentence names no firm but this one: where it names another, they were there."""
    firms = (c for c in some if c.run is not None and not is_person(c.run) and not place_words(c.text))
    others = (c for c in firms if c.first or " " in c.text)  # a capital that opens a sentence may be any noun
    return all(same(c.text, firm) for c in others)
