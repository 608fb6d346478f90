"""Who was there already: "has worked at the hospital for a decade", "joined the group in 2008", "seit 1998 im Haus"."""

import re
from collections.abc import Sequence

from triggers.core.chunks import Chunk
from triggers.core.headlines import Sentence
from triggers.core.move_firms import same
from triggers.core.people_names import is_person
from triggers.core.story_places import place_words

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


def says_inside(sentence: Sentence) -> bool:
    """Whether a sentence says that its people are of a firm already."""
    return _SAYS_SO.search(sentence.quote(0, len(sentence.words)).lower()) is not None


def is_of_firm(some: Sequence[Chunk], firm: str) -> bool:
    """Whether a sentence names no firm but this one: where it names another, they were there."""
    others = (c for c in some if c.run is not None and not is_person(c.run) and not place_words(c.text))
    return all(same(c.text, firm) for c in others)
