"""Whom "she", "they" or "I" means in a sentence of a lead: those named in the sentence before, or whose news it is."""

from collections.abc import Sequence
from dataclasses import replace

from triggers.core.chunks import Chunk
from triggers.core.move_clauses import TELLING
from triggers.core.move_firms import same
from triggers.core.people_names import Run, is_person
from triggers.core.wordlists import word_set

_ONE = word_set("he she er sie elle hij zij ze han hon lei ella")
_MANY = word_set("they")
_OPENERS = word_set(", that dass att dat que che")
#: Only where a clause begins: an article or another word elsewhere.
_FIRST_ONLY = word_set("il er sie ze lei ella elle han hon hij zij")


def people_in(some: Sequence[Chunk], firm: str) -> list[str]:
    """The people whom a sentence names, in their order: the sure ones, else whoever may be one and is not the firm."""
    names = [c for c in some if c.run is not None and is_person(c.run) and not (firm and same(c.text, firm))]
    return [c.text for c in names if c.run is not None and c.run.personal > 1] or [c.text for c in names]


def resolved(some: list[Chunk], people: Sequence[str], language: str) -> list[Chunk]:
    """The chunks with the `people` spoken of in the place of a pronoun; who is named earlier in the sentence is meant first.

    Who stands there by surname or by post alone ("Abt", "the treasurer retires") is a person spoken of too.
    """
    if not people:
        return some
    some = [_by_surname(chunk, people) for chunk in some]
    for n, chunk in enumerate(some):
        if chunk.run is not None and is_person(chunk.run):
            return some
        meant = _meant(chunk, people, n == 0 or some[n - 1].text.lower() in _OPENERS, language)
        if meant:
            return [*some[:n], *_named(chunk, meant), *some[n + 1 :]]
        if chunk.tag == "verb" and " my " in chunk.text:
            return [*some[:n], *_named(replace(chunk, end=chunk.first), people[-1:]), *some[n:]]
        if chunk.kind in _DOES_TO and n + 1 < len(some) and some[n + 1].text.lower() in ("him", "her", "them"):
            return [*some[: n + 1], *_named(some[n + 1], people[-1:]), *some[n + 2 :]]
        if chunk.tag == "verb" and chunk.kind not in ("former", "inside"):
            break
    return _by_post(_without_noun(some, people), people)


def _without_noun(some: list[Chunk], people: Sequence[str]) -> list[Chunk]:
    """As in "Llega de ...", "The Norwegian goes": a capital that opens a lead and does what people do is one spoken of."""
    verb = next((n for n, c in enumerate(some) if c.tag == "verb" and c.kind in TELLING), 0)
    names = [n for n, c in enumerate(some[:verb]) if c.is_name]
    if len(names) != 1 or names[0] > 1 or some[verb].kind in _DOES_TO or any(c.tag == "title" for c in some[:verb]):
        return some
    noun = some[names[0]]
    if noun.run is None or noun.run.personal > 0 or " " in noun.text:
        return some
    return [*some[: names[0]], *_named(noun, people[-1:]), *some[names[0] + 1 :]]


_DOES_TO = frozenset({"hires", "promotes", "ousts"})


def _by_surname(chunk: Chunk, people: Sequence[str]) -> Chunk:
    run = chunk.run
    if run is None or " " in run.text or not any(run.text == person.split()[-1] for person in people):
        return chunk
    return replace(chunk, run=replace(run, personal=3))


def _by_post(some: list[Chunk], people: Sequence[str]) -> list[Chunk]:
    """As in "The treasurer retires", "The group's finance chief adds ...": a post that opens a sentence without a person."""
    if not some or some[0].text.lower() not in _THE or any(c.run is not None and c.run.personal > 1 for c in some):
        return some
    verb = next((n for n, c in enumerate(some) if c.tag == "verb" and c.kind not in ("former", "inside")), 0)
    post = next((n for n, c in enumerate(some[:verb]) if c.tag == "title"), 0)
    if not post:
        return some
    end = some[verb].first
    return [*some[:verb], *_named(Chunk("name", end, end, ""), people[-1:]), *some[verb:]]


_THE = word_set("the der die le la l' el il lo de het den our its")


def _meant(chunk: Chunk, people: Sequence[str], opens: bool, language: str) -> Sequence[str]:
    low = chunk.text.lower()
    if low in _MANY:
        return people
    is_one = low in _ONE and (opens or low not in _FIRST_ONLY)
    is_one = is_one or (low == "i" and language == "en") or (low == "il" and opens and language == "fr")
    return people[-1:] if is_one else ()


def _named(chunk: Chunk, people: Sequence[str]) -> list[Chunk]:
    found: list[Chunk] = []
    for person in people:
        if found:
            found.append(Chunk("small", chunk.first, chunk.first, "and", "and"))
        found.append(Chunk("name", chunk.first, chunk.end, person, run=Run(chunk.first, chunk.end, person, 3)))
    return found
