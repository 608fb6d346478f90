"""A news item read: what happened to whom, how far it has come, who moved, and whether it is sure enough to alert."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from triggers.core import (
    event_rules,
    move_findings,
    moves,
    nameless_titles,
    proposing,
    quiet,
    roles,
    second_opinion,
    slots,
)
from triggers.core.event_rules import Finding
from triggers.core.frames import Role
from triggers.core.headlines import language, read
from triggers.core.kind_model import KindModel
from triggers.core.kinds import Kind
from triggers.core.matching import CompanyHit, NameIndex
from triggers.core.move_people import Move
from triggers.core.parsing import Parsed, parse
from triggers.core.realis import latest
from triggers.core.rulebook import Realis, Rulebook
from triggers.core.second_opinion import Opinions
from triggers.core.slots import Slots

#: From this confidence on an event may alert.
SURE = 0.6
#: What only companies do: enough of a witness for a name that is an everyday word.
_OF_COMPANIES = frozenset(
    {"funding", "acquisition", "leadership_change", "earnings", "insolvency", "layoffs", "contract_win"}
)


@dataclass(slots=True, frozen=True)
class NewsEvent:
    """Something that happened, or is about to. `company_id` is None when no watch list was given; `rule` names what found it."""

    kind: Kind
    realis: Realis
    sign: int
    confidence: float
    span: str
    company_id: str | None
    rule: str


@dataclass(slots=True, frozen=True)
class CompanyMention:
    """A watched company in the item, once, in its weightiest role."""

    company_id: str
    name: str
    role: Role
    confidence: float
    span: str


@dataclass(slots=True, frozen=True)
class ItemReading:
    """All that an item says.

    `slots`: see `triggers.core.slots`. `quiet`: why nothing is taken from it (a listicle, an opinion ...), else "".
    `doubts`: what it tells less surely of the companies of which something in `events` is sure.
    """

    events: tuple[NewsEvent, ...] = ()
    companies: tuple[CompanyMention, ...] = ()
    people: tuple[Move, ...] = ()
    alert: bool = False
    quiet: str = ""
    slots: Slots = field(default_factory=dict)
    doubts: tuple[NewsEvent, ...] = ()


def read_item(
    title: str,
    summary: str,
    *,
    rules: Rulebook,
    index: NameIndex | None = None,
    published: datetime | None = None,  # noqa: ARG001  (an item's age is judged where signals are weighed)
    link: str | None = None,
    about: str | None = None,
    model: KindModel | None = None,
) -> ItemReading:
    """Read one item. With an `index`, only what concerns watched companies is reported; an item that names none is cheap.

    `about`: the id of the company that the item's feed is all about, a second witness for its name.
    """
    if index is not None and not index.names_any(title, summary):
        return ItemReading()
    sentences = read(title, summary)
    hits = index.find_in(sentences, link, about) if index is not None else ()
    if index is not None and not hits:
        return ItemReading()
    parsed = [parse(sentence, n, hits, rules) for n, sentence in enumerate(sentences)]
    voice = language(sentences)
    people = moves.find(parsed, voice)
    why_quiet = quiet.reason(parsed, link)
    if why_quiet:
        return ItemReading(
            (), _mentions(hits, {}), () if why_quiet in quiet.SILENCES_MOVES else people, quiet=why_quiet
        )
    findings = list(event_rules.find(parsed, rules, is_watching=index is not None))
    if index is not None:
        findings = list(nameless_titles.named(findings, parsed, rules))
    known = frozenset(p.hit.company_id for f in findings if f.kind == "leadership_change" for p in f.parts)
    findings += move_findings.as_findings(people, parsed, known)
    opinions = Opinions(parsed, model or rules.model)
    opinions.tells(f.kind for f in findings if f.is_precise and f.parts)
    if index is None:
        read_so = _without_companies(findings, people, opinions)
    else:
        findings += list(proposing.proposals(parsed, opinions, findings, rules))
        read_so = _with_companies(findings, hits, people, opinions)
    return replace(read_so, slots=slots.read(parsed, people)) if read_so.events else read_so


def _without_companies(findings: Sequence[Finding], people: tuple[Move, ...], opinions: Opinions) -> ItemReading:
    by_kind: dict[Kind, list[Finding]] = {}
    for finding in findings:
        by_kind.setdefault(finding.kind, []).append(finding)
    events = tuple(_event(some, None, opinions) for some in by_kind.values())
    return ItemReading(events, (), people, any(_is_sure(e) for e in events))


def _with_companies(
    findings: Sequence[Finding], hits: Sequence[CompanyHit], people: tuple[Move, ...], opinions: Opinions
) -> ItemReading:
    by_company: dict[str, dict[Kind, list[Finding]]] = {}
    played: dict[str, list[tuple[Finding, Role]]] = {}
    for finding in findings:
        for part in finding.parts:
            if part.hit.is_ambiguous and not _vouches(finding, part.hit):
                continue
            by_company.setdefault(part.hit.company_id, {}).setdefault(finding.kind, []).append(finding)
            played.setdefault(part.hit.company_id, []).append((finding, part.role))
    events = [
        _as_named(_event(some, company_id, opinions), hits)
        for company_id, by_kind in by_company.items()
        for some in _strongest(by_kind).values()
    ]
    sure = any(map(_is_sure, events))
    doubts: list[NewsEvent] = []
    if sure:  # of whom something is sure, an alert tells nothing else
        surely = {event.company_id for event in events if _is_sure(event)}
        less = [event for event in events if event.confidence < SURE and event.company_id in surely]
        doubts = [event for event in less if event.confidence >= _ASKED and not _is_second_reading(event, events)]
        events = [event for event in events if event not in less]
    told = {event.company_id for event in events}
    companies = _mentions(hits, {who: _main_role(some) for who, some in played.items() if who in told})
    return ItemReading(tuple(events), companies, people, sure, doubts=tuple(doubts))


def _is_second_reading(event: NewsEvent, events: Sequence[NewsEvent]) -> bool:
    """Whether a rule has read it in words that another has surely read as something else: one happening, told already.

    What the model proposes is said of a whole title; it speaks only where no rule has.
    """
    return event.rule != second_opinion.RULE and any(
        event.company_id == other.company_id
        and _is_sure(other)
        and (event.span in other.span or other.span in event.span)
        for other in events
    )


def _vouches(finding: Finding, hit: CompanyHit) -> bool:
    """Whether what is told is witness enough for an everyday word: only companies do it, or it is said of the first word."""
    if hit.confidence < 0.3:
        return False
    return finding.kind in _OF_COMPANIES or (finding.is_precise and not finding.is_weak and hit.first == 0)


def _strongest(by_kind: dict[Kind, list[Finding]]) -> dict[Kind, list[Finding]]:
    """Weak rules ("opens", "deal") count only where no strong one has spoken, which is no proposal; "other" only alone."""
    strong = {kind: [f for f in some if not f.is_weak] for kind, some in by_kind.items()}
    strong = {kind: some for kind, some in strong.items() if some}
    if any(not f.is_proposed for some in strong.values() for f in some):
        if len(strong) > 1:
            strong.pop("other", None)
        if "acquisition" in strong and all(f.is_noun for f in strong.get("partnership", ())):
            strong.pop("partnership", None)  # their "tie-up" is the merger
        return strong
    return by_kind


_OFF = frozenset({"cancelled", "denied"})
#: News begins with the latest: what stands further below and is off was tried before, or is another thing.
_LEAD = 2


def _event(some: Sequence[Finding], company_id: str | None, opinions: Opinions) -> NewsEvent:
    best = min(some, key=lambda f: (f.sentence, not f.is_precise))
    some = [f for f in some if f.realis not in _OFF or f.sentence <= best.sentence + _LEAD]
    may_wait = best.kind == "acquisition" or (best.kind == "leadership_change" and best.is_noun)
    set_in = {f.sentence for f in some if f.is_set}
    some = [f for f in some if f.is_set or f.is_firm or f.sentence not in set_in]
    told = latest([(f.realis, f.is_firm) for f in some], is_deal=may_wait)
    state = opinions.corrected(best, told) if told == best.realis else told
    sign = -best.sign if state in _OFF else best.sign
    return NewsEvent(best.kind, state, sign, _confidence(some, best, state, opinions), best.span, company_id, best.rule)


def _confidence(some: Sequence[Finding], best: Finding, state: Realis, opinions: Opinions) -> float:
    """A precise rule that the model does not contradict, or another that it confirms, is sure; the rest is for the review tray."""
    told = opinions.about(best)
    if best.rule == second_opinion.RULE and told is not None:
        return proposing.confidence_alone(told, best.kind)
    if all(opinions.contradicts(f, state) for f in some):
        return _UNLIKELY if all(map(opinions.sees_another, some)) else _IN_DOUBT
    if any(f.is_precise for f in some):
        return _BY_A_PRECISE_RULE if best.sentence == 0 else 0.81
    return 0.75 if opinions.confirms(best, state) else _IN_DOUBT


def _is_sure(event: NewsEvent) -> bool:
    return event.realis != "rumour" and event.confidence >= SURE


def _as_named(event: NewsEvent, hits: Sequence[CompanyHit]) -> NewsEvent:
    """What is told of a name that may be an everyday word is in doubt, also beside something sure of another company."""
    if not _is_doubtful(event.company_id, hits) or _is_said(event, hits):
        return event
    return replace(event, confidence=min(event.confidence, _IN_DOUBT))


def _is_doubtful(company_id: str | None, hits: Iterable[CompanyHit]) -> bool:
    return all(hit.is_ambiguous for hit in hits if hit.company_id == company_id)


def _is_said(event: NewsEvent, hits: Iterable[CompanyHit]) -> bool:
    """Whether an everyday word is surely the company: it is a headline's first word and does what only companies do."""
    return (
        event.kind in _OF_COMPANIES
        and event.confidence >= _BY_A_PRECISE_RULE
        and any(h.company_id == event.company_id and h.first == h.sentence == 0 and h.confidence >= 0.3 for h in hits)
    )


_BY_A_PRECISE_RULE = 0.9
_IN_DOUBT = 0.55
#: What the model sees as something else; where something is sure of the company it is no question any more.
_UNLIKELY, _ASKED = 0.4, 0.45
_WEIGHT: dict[Role, int] = {"acquirer": 4, "target": 4, "counterparty": 2, "subject": 3, "mention": 0}


def _main_role(played: Sequence[tuple[Finding, Role]]) -> Role:
    """The role of the first thing told; a side of a deal says more than `subject`."""
    first = min(f.sentence for f, _ in played)
    return max((role for f, role in played if f.sentence == first), key=lambda role: _WEIGHT[role])


def _mentions(hits: Sequence[CompanyHit], played: dict[str, Role]) -> tuple[CompanyMention, ...]:
    best: dict[str, CompanyHit] = {}
    for hit in hits:
        if hit.company_id not in best or hit.confidence > best[hit.company_id].confidence:
            best[hit.company_id] = hit
    return tuple(
        CompanyMention(hit.company_id, hit.name, played.get(hit.company_id, "mention"), hit.confidence, hit.span)
        for hit in best.values()
        if not hit.is_ambiguous or hit.company_id in played
    )


__all__ = ["CompanyMention", "ItemReading", "Move", "NewsEvent", "Parsed", "read_item", "roles"]
