"""Titles that name no watched company: "Hull caravan maker calls in administrators", and the summary says which.

What such a title tells is told of the company that the summary's first sentence with a watched name is about, but never by itself:
the model has to see it too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from triggers.core import descriptions, roles
from triggers.core.event_rules import OTHERS, Finding
from triggers.core.frames import Part, Role
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Frame, Rulebook

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
#: Frames in which a lone company can only play one part.
_OF_ONE: frozenset[Frame] = frozenset({"subject", "for_sale", "fund", "supply", "partner", "merge"})
#: The latest sentence that may say whom a title means.
_LAST = 2


def named(findings: Iterable[Finding], parsed: Sequence[Parsed], book: Rulebook) -> Iterator[Finding]:
    """The findings, those of a title without names with the company that the summary names."""
    meant = _meant(parsed)
    for f in findings:
        title = parsed[f.sentence]
        frame = book.rules[f.number].frame
        if f.parts or not meant or title.sentence.field != "title" or not _may_mean(title, f, meant, frame):
            yield f
            continue
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


def _may_mean(title: Parsed, finding: Finding, meant: Sequence[CompanyHit], frame: Frame) -> bool:
    """Whether it says what kind of company it speaks of, or names nobody who does it while the lead names one only."""
    lows = title.sentence.lows
    if any(low in OTHERS for low in lows):
        return False
    if title.has_any(_ITS_OWN, 0, len(lows)) or any(map(descriptions.is_head, lows)):
        return True
    return len(meant) == 1 and frame in _OF_ONE and _has_no_name_before(title, finding)


def _has_no_name_before(title: Parsed, finding: Finding) -> bool:
    trigger = next((t for t in title.triggers if t.rule == finding.number), None)
    if trigger is None:
        return False
    first, _ = title.clause_at(trigger.first)
    if title.names(first + 1, trigger.first):
        return False
    return trigger.first != 1 or title.sentence.words[0].islower() or trigger.form == "noun"


#: Word classes of what a company is or has.
_ITS_OWN = ("FIRM", "PLANT", "OFFICE", "UNITS")


__all__ = ["named"]
