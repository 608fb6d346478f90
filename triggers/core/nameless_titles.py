"""Titles that name no watched company: "Hull caravan maker calls in administrators", and the summary says which.

What such a title tells is told of the company that the summary's first sentence with a watched name is about, but never by itself:
the model has to see it too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from triggers.core import descriptions, roles
from triggers.core.event_rules import Finding
from triggers.core.frames import Part, Role
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Frame, Rulebook
from triggers.core.wordlists import word_set

_ROLES: dict[Frame, Role] = {
    "deal": "acquirer",
    "leave": "acquirer",
    "pass": "target",
    "for_sale": "target",
    "answer": "target",
    "sale": "counterparty",
    "merge": "counterparty",
}
#: In these a title tells of all companies that the sentence names.
_OF_ALL: frozenset[Frame] = frozenset({"partner", "merge", "supply", "award", "fund", "invest"})
#: The latest sentence that may say whom a title means.
_LAST = 2


def named(findings: Iterable[Finding], parsed: Sequence[Parsed], book: Rulebook) -> Iterator[Finding]:
    """The findings, those of a title without names with the company that the summary names."""
    meant = _meant(parsed)
    for f in findings:
        if (
            f.parts
            or not meant
            or parsed[f.sentence].sentence.field != "title"
            or not _is_of_a_company(parsed[f.sentence])
        ):
            yield f
            continue
        frame = book.rules[f.number].frame
        hits = meant if frame in _OF_ALL else meant[:1]
        yield replace(f, is_precise=False, parts=tuple(Part(hit, _ROLES.get(frame, "subject")) for hit in hits))


def _meant(parsed: Sequence[Parsed]) -> list[CompanyHit]:
    """The companies that the first sentence with names speaks of; none when the title has names."""
    titles = sum(p.sentence.field == "title" for p in parsed)
    if any(p.entities for p in parsed[:titles]):
        return []
    for below in parsed[titles : titles + _LAST]:
        free = [hit for hit in below.entities if not hit.is_ambiguous and not roles.is_only_named(below, hit)]
        if free:
            first: dict[str, CompanyHit] = {}
            for hit in sorted(free, key=lambda hit: (bool(roles.preposition_of(below, hit, 0)), hit.first)):
                first.setdefault(hit.company_id, hit)
            return list(first.values())
        if below.entities:
            return []
    return []


_OTHERS = word_set("rival rivals customer supplier konkurrent kunde concurrent client cliente rivale concurrent klant")
#: Word classes of what a company is or has.
_ITS_OWN = ("FIRM", "PLANT", "OFFICE", "UNITS")


def _is_of_a_company(title: Parsed) -> bool:
    """Whether a title says what kind of company it speaks of, and that it is not another one's rival or customer."""
    lows = title.sentence.lows
    if any(low in _OTHERS for low in lows):
        return False
    return title.has_any(_ITS_OWN, 0, len(lows)) or any(map(descriptions.is_head, lows))


__all__ = ["named"]
