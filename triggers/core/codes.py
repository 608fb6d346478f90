"""The codes that feeds give their own items, as second opinions: the items of an 8-K filing, the subjects of wires.

A code says what an item is about and never of whom: that is the one company that the item names, or the account that its
feed is bound to.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from triggers.core.kinds import Kind, known_kind
from triggers.core.news import SURE, CompanyMention, ItemReading, NewsEvent
from triggers.core.rulebook import Realis
from triggers.core.second_opinion import RULE as PROPOSAL

#: The rule of an event that a code told begins so.
RULE = "code "
_CONFIRMED, _ALONE_SURE, _ALONE = 0.75, 0.9, 0.5
_FORM = re.compile(r"8-K(?:/A)?\b")
_ITEM = re.compile(r"\bItems? ?(\d{1,2}\.\d\d)\b", re.IGNORECASE)
_MOST = 20


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means. `is_sure`: it tells by itself; else it confirms what a rule found unsurely."""

    code: str
    kind: Kind
    sign: int
    realis: Realis
    is_sure: bool
    means: str


class BadCode(ValueError):
    """A line of codes.yaml that cannot be read: what is wrong in words, and at which character of the line."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


def parse_code(line: str) -> Code:
    """A line of codes.yaml. Raises BadCode."""
    fields = line.split("|")
    parts = [field.strip() for field in fields]
    if len(parts) != 6:
        raise BadCode(f"{line!r} has {len(parts)} of the 6 parts `{_FORMAT}`")
    for n, (part, complaint) in enumerate(zip(parts, map(_complaint, range(6), parts), strict=True)):
        if complaint:
            before = sum(len(field) + 1 for field in fields[:n])
            raise BadCode(complaint, before + (fields[n].index(part) if part else 0))
    code, kind, sign, realis, weight, means = parts
    return Code(code, kind, int(sign), cast("Realis", realis), weight == "sure", means)


_FORMAT = "code | kind | sign | rung | sure or confirms | what it means"
_WORDS = {2: ("-1", "0", "1"), 3: get_args(Realis), 4: ("sure", "confirms")}


def _complaint(number: int, part: str) -> str:
    """What is wrong with one part of a line; "" when nothing is."""
    if not part:
        return f"the part {_FORMAT.split(' | ')[number]!r} is empty"
    if number == 1:
        try:
            known_kind(part)
        except ValueError as error:
            return str(error)
    words = _WORDS.get(number)
    return f"{part!r} is none of {', '.join(words)}" if words and part not in words else ""


def categories_of(title: str, summary: str, terms: Iterable[str]) -> tuple[str, ...]:
    """The codes of an entry: the terms that its feed gives it, and the items of an 8-K, which stand in its text."""
    found = dict.fromkeys(" ".join(term.split())[:100] for term in terms)
    if _FORM.match(title) and any(_FORM.fullmatch(term) for term in found):
        found |= dict.fromkeys(f"8-K {number}" for number in _ITEM.findall(summary[:5000]))
    return tuple(term for term in found if term)[:_MOST]


def with_codes(
    reading: ItemReading, categories: Sequence[str], known: Mapping[str, Code], about: CompanyMention | None = None
) -> ItemReading:
    """The reading with what its codes say. `about`: the account that the feed is bound to, if it is."""
    codes = [known[term.casefold()] for term in categories if term.casefold() in known]
    company = reading.companies[0] if len(reading.companies) == 1 else about
    if not codes or company is None or reading.quiet:
        return reading
    events = [*reading.events, *reading.doubts]
    for code in codes:
        _add(events, code, company.company_id)
    companies = reading.companies or (company,)
    is_sure = any(event.confidence >= SURE and event.realis != "rumour" for event in events)
    return replace(reading, events=tuple(events), companies=companies, alert=reading.alert or is_sure, doubts=())


def _add(events: list[NewsEvent], code: Code, company_id: str) -> None:
    """Confirm the event of this kind, or add it. A subject and what the model proposes are two guesses, not yet a finding."""
    for n, event in enumerate(events):
        if event.kind == code.kind and event.company_id == company_id:
            is_proposal = event.rule == PROPOSAL and not code.is_sure
            events[n] = replace(event, confidence=max(event.confidence, _ALONE if is_proposal else _CONFIRMED))
            return
    confidence = _ALONE_SURE if code.is_sure else _ALONE
    events.append(NewsEvent(code.kind, code.realis, code.sign, confidence, code.means, company_id, RULE + code.code))
