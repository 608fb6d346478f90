"""Titles that tell a move and leave the person to the lead: "X boss gets the boot", and below it "Jo Abt ..."."""

from collections.abc import Sequence

from triggers.core import chunks as cutting
from triggers.core.chunks import Chunk
from triggers.core.headlines import Sentence
from triggers.core.people_names import Run
from triggers.core.wordlists import word_set

#: Kinds of verbs whose person stands behind them: "X appoints ... Jo Abt".
_PERSON_BEHIND = frozenset({"hires", "promotes", "ousts"})
_TELLING = frozenset({"leaves", "retires", "dismissed", "raised", "named", "rises"}) | _PERSON_BEHIND
_LONGEST_OUTLET = 4


def people_of(lead: Sentence) -> list[str]:
    """The people whom a lead begins with, titles and articles aside: "Jo Abt, Bo Eck and Di Fox get the nod ..."."""
    found: list[str] = []
    for n, chunk in enumerate(cutting.cut(lead)):
        if chunk.run is not None:
            if " " not in chunk.text or chunk.run.personal < 1:
                break
            found.append(chunk.text)
        elif chunk.kind not in _BETWEEN if found else n > 1 or chunk.tag == "verb":
            break
    return found


#: What parts the people of a list.
_BETWEEN = word_set(", and und et y e en och &")


def with_person(some: Sequence[Chunk], person: str, behind: int) -> list[Chunk]:
    """The chunks of a title with the person of the lead where the title speaks of it; `behind`: a place after all tokens."""
    named = Chunk("name", behind, behind, person, run=Run(behind, behind, person, 3))
    verb = next((n for n, c in enumerate(some) if c.tag == "verb" and c.kind in _TELLING), None)
    if verb is not None and some[verb].kind not in _PERSON_BEHIND:
        return [*some[:verb], named, *some[verb:]]
    posts = [n for n, c in enumerate(some) if c.tag == "title" and (verb is None or n > verb)]
    place = posts[0] + 1 if posts else len(some) if verb is None else verb + 1
    return [*some[:place], named, *some[place:]]


def without_outlet(sentence: Sentence, some: list[Chunk]) -> list[Chunk]:
    """As in "Jo Abt joins X - The Daily": the outlet at the end of a title is nobody's employer."""
    if sentence.field != "title":
        return some
    for n in range(len(some) - 1, 1, -1):
        chunk = some[n]
        if chunk.kind not in ("-", "|"):
            continue
        tail, before = sentence.words[chunk.end :], chunk.first - 1
        is_spaced = sentence.starts[chunk.first] > sentence.starts[before] + len(sentence.words[before])
        is_name = 0 < len(tail) <= _LONGEST_OUTLET and all(w[0].isupper() or not w[0].isalpha() for w in tail)
        is_told = any(c.tag == "verb" for c in some[:n]) and not any(c.tag in ("verb", "title") for c in some[n:])
        return some[:n] if is_spaced and is_name and is_told else some
    return some
