"""Titles that tell a move and leave the person to the lead: "X boss gets the boot", and below it "Jo Abt ..."."""

from collections.abc import Sequence
from dataclasses import replace

from triggers.core import chunks as cutting
from triggers.core.chunks import Chunk
from triggers.core.headlines import Sentence
from triggers.core.move_clauses import TELLING
from triggers.core.move_people import bare
from triggers.core.parsing import Parsed
from triggers.core.people_names import Run, is_person
from triggers.core.story_places import place_words
from triggers.core.wordlists import word_set

#: Kinds of verbs whose person stands behind them: "X appoints ... Jo Abt".
_PERSON_BEHIND = frozenset({"hires", "promotes", "ousts"})
_NAMELESS = frozenset({"leaves", "retires", "dismissed", "raised", "named", "rises"}) | _PERSON_BEHIND
_LONGEST_OUTLET = 4
_MANY = word_set(
    """
    two three four five six seven eight nine ten several duo trio pair quartet quintet team hires appointments directors
    partners trustees executives managers leaders promotions moves departures newcomers faces
    zwei drei vier fünf sechs deux trois quatre cinq six dos tres cuatro cinco due tre quattro cinque twee drie vier vijf
    två tre fyra fem
    """
)


def people_of(lead: Sentence, is_plural: bool) -> list[str]:
    """The people of whom a lead speaks first: a list of them, or one where the title speaks of one."""
    some = cutting.cut(lead)
    found: list[str] = []
    for n, chunk in enumerate(some):
        if (_is_person(chunk) or _is_listed(some, n)) and not _is_beside(some, n):
            found.append(chunk.text)
        elif found and _ends_list(chunk, is_plural):
            break
    return found


def _is_person(chunk: Chunk) -> bool:
    return chunk.run is not None and is_person(chunk.run)


def _is_listed(some: Sequence[Chunk], n: int) -> bool:
    """As in "Bella Frost, Jo Abt and Di Fox": two words beside a person in a list are one, too."""
    run = some[n].run
    if run is None or run.personal < 0 or " " not in run.text:
        return False
    return any(
        0 <= k < len(some) and _is_person(some[k]) and some[(k + n) // 2].kind in _BETWEEN for k in (n - 2, n + 2)
    )


def _ends_list(chunk: Chunk, is_plural: bool) -> bool:
    if is_plural:
        return chunk.tag == "verb" and chunk.kind in TELLING
    return chunk.kind not in _BETWEEN and chunk.tag != "title"


def speaks_of_many(titles: Sequence[Parsed]) -> bool:
    """Whether a title counts people: "two directors", "a quartet"."""
    return any(not _MANY.isdisjoint(one.sentence.lows) for one in titles)


def _is_beside(some: Sequence[Chunk], n: int) -> bool:
    """As in "succeeds Bo Eck", "says Bo Eck": not the one whose news it is."""
    before = [c.text.lower() for c in some[max(0, n - 3) : n]]
    if any(c.text.lower() in _SAYS for c in some[n + 1 : n + 2]):
        return True
    return not _BESIDE.isdisjoint(before) or (n > 0 and some[n - 1].kind in ("from", "after"))


_SAYS = word_set(
    "said says told hopes commented added explained expects sagte sagt erklärte dit explique dijo dice zegt säger"
)
_BESIDE = word_set(
    "succeeds succeeding replaces replacing said says told predecessor successor follows outgoing late former after from "
    "folgt nachfolger nachfolgerin sagt sagte succède remplace sucede sustituye sostituisce succede volgt opvolger efterträder"
)
#: What parts the people of a list.
_BETWEEN = word_set(", and und et y e en och & ( ) . dr prof")


def without_people(some: list[Chunk]) -> list[Chunk]:
    """The chunks of a title where nobody is surely named; none where somebody is."""
    if any(c.run is not None and c.run.personal > 1 for c in some):
        return []
    return [c if c.run is None else replace(c, run=replace(c.run, personal=min(c.run.personal, 0))) for c in some]


def names_post(title: Sentence, some: Sequence[Chunk]) -> bool:
    """Whether a title speaks of a post or of people without a name: "new chair", "two independents", "successor"."""
    is_crowd = any(low.isdigit() and len(low) > 1 for low in title.lows)
    is_change = not _CHANGES.isdisjoint(title.lows)
    return (
        not is_crowd and not is_change and (any(c.tag == "title" for c in some) or not _SOMEBODY.isdisjoint(title.lows))
    )


#: Of changes the lead tells itself who comes and who goes.
_CHANGES = word_set("transition succession changes change shuffles shuffle reshuffle reshuffles")
_SOMEBODY = _MANY | word_set(
    "successor replacement newcomer man woman insider outsider post role job board nachfolger nachfolgerin successeur sucesor"
    " sucesora successore opvolger efterträdare spitze leitung dirección direction direzione leiding ledning"
)


def post_of(titles: Sequence[Sequence[Chunk]]) -> str:
    """The post that the titles speak of, where they speak of one."""
    posts: list[str] = []
    for some in titles:
        for n, chunk in enumerate(some):
            is_post = chunk.tag == "title" or (chunk.tag == "verb" and chunk.text.lower() == "chair")
            if is_post and not any(c.kind == "former" for c in some[max(0, n - 3) : n]):
                posts.append(chunk.text)
    return bare(posts[0]) if len(posts) == 1 else ""


def firm_of(titles: Sequence[Parsed]) -> str:
    """The firm that the titles name: a sure one or one of several words before a lone word, which may be any noun."""
    firms: list[Chunk] = []
    for one in titles:
        some = cutting.cut(one.sentence)
        named = [c for c in some if c.run is not None and c.run.personal < 2 and not place_words(c.text)]
        headed = [c for c in named if some[some.index(c) + 1 :] and some[some.index(c) + 1].kind == ":"]
        firms += headed if headed and headed[0] is named[0] else named
    sure = [c for c in firms if " " in c.text or (c.run is not None and c.run.personal < -1)]
    return next((c.text for c in [*sure, *[c for c in firms if c.first], *firms]), "")


def with_person(some: Sequence[Chunk], person: str, behind: int) -> list[Chunk]:
    """The chunks of a title with the person of the lead where the title speaks of it; `behind`: a place after all tokens."""
    named = Chunk("name", behind, behind, person, run=Run(behind, behind, person, 3))
    verb = next((n for n, c in enumerate(some) if c.tag == "verb" and c.kind in _NAMELESS), None)
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
