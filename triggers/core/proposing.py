"""What the model proposes where no rule has found anything for a company: with a witness among the rules' words, it may alert.

A rule finds only what its frame can hand to a company: "Recall of 12,000 prams", with the maker named below, tells nobody's recall.
The model sees the kind, a word of a rule stands witness for it, and the item speaks of one company: so it is that company's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triggers.core import roles
from triggers.core.event_rules import Finding, is_anothers, is_told
from triggers.core.frames import Part, Role
from triggers.core.kind_model import Opinion
from triggers.core.kinds import Kind
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed, Trigger
from triggers.core.realis import realis_of
from triggers.core.rulebook import Realis, Rulebook
from triggers.core.second_opinion import RULE, Opinions
from triggers.core.weighed import LEAD

#: From here on the model proposes of an item: where no rule has told anything of the company, and beside one that has.
PROPOSES, PROPOSES_BESIDE = 0.5, 0.9
#: All companies that such an item speaks of have their part in it.
SHARED: frozenset[Kind] = frozenset({"acquisition", "contract_win", "funding", "legal", "partnership"})
_SIGNS: dict[Kind, int] = {
    "layoffs": -1,
    "facility_closure": -1,
    "insolvency": -1,
    "legal": -1,
    "regulation": -1,
    "other": -1,
    "leadership_change": 0,
    "earnings": 0,
}
#: The part of a company beside one of whom a rule has told: buyer beside target, customer beside supplier.
_OTHER_SIDE: dict[Role, Role] = {"acquirer": "target", "target": "acquirer", "counterparty": "subject"}


def proposals(
    parsed: Sequence[Parsed], opinions: Opinions, findings: Sequence[Finding], book: Rulebook
) -> Iterator[Finding]:
    """What an item likely tells of the companies that it speaks of, where no rule has told it of them.

    Only kinds that there are rules for: who takes the rules of a kind away does not want it guessed either.
    """
    hits = _spoken_of(parsed)
    whole = opinions.of_item() if hits else None
    if whole is None:
        return
    told = {part.hit.company_id for finding in findings for part in finding.parts}
    for kind in sorted(book.kinds & whole.kinds.keys(), key=lambda k: -whole.kinds[k]):
        if whole.kinds[kind] < PROPOSES:
            return
        same = [f for f in findings if f.kind == kind and f.parts]
        known = {part.hit.company_id for f in same for part in f.parts}
        new = [hit for hit in hits if hit.company_id not in known]
        if not new or (len(hits) > 1 and kind not in SHARED):
            continue
        if same:
            yield _beside(same, new)
        elif told.isdisjoint(hit.company_id for hit in new) or whole.kinds[kind] >= PROPOSES_BESIDE:
            yield _proposed(parsed, kind, whole, new, book)


def _beside(same: Sequence[Finding], new: Sequence[CompanyHit]) -> Finding:
    """As in "X sells its mill", and "Y pays $22m" below: Y has its part, too."""
    first = min(same, key=lambda f: f.sentence)
    sides = {part.role for f in same for part in f.parts}
    role = _OTHER_SIDE.get(first.parts[0].role, "counterparty") if len(sides) == 1 else "counterparty"
    if first.kind == "partnership":
        role = "subject"
    return _with_parts(first, tuple(Part(hit, role) for hit in new))


def _with_parts(finding: Finding, parts: tuple[Part, ...]) -> Finding:
    return replace(finding, parts=parts, is_precise=False)


def _proposed(
    parsed: Sequence[Parsed], kind: Kind, opinion: Opinion, hits: Sequence[CompanyHit], book: Rulebook
) -> Finding:
    """By the word of a rule that stands witness, else by the model alone."""
    sides = tuple(Part(hit, _role(kind)) for hit in hits)
    likeliest = max(opinion.states, key=lambda s: opinion.states[s])
    for sentence in parsed[: _below(parsed)]:
        for trigger in sentence.triggers:
            rule = book.rules[trigger.rule]
            is_witness = rule.kind == kind and not rule.is_prose and not rule.accounts
            if is_witness and not is_anothers(sentence, trigger) and is_told(sentence, trigger, rule):
                state, is_firm = realis_of(sentence, trigger, rule)
                return _finding(sentence, kind, state, sides, rule.rule, is_firm=is_firm, trigger=trigger)
    return _finding(parsed[0], kind, likeliest, sides, RULE)


def _below(parsed: Sequence[Parsed]) -> int:
    return sum(p.sentence.field == "title" for p in parsed) + LEAD


def _finding(
    parsed: Parsed,
    kind: Kind,
    state: Realis,
    sides: tuple[Part, ...],
    rule: str,
    *,
    is_firm: bool = False,
    trigger: Trigger | None = None,
) -> Finding:
    return Finding(
        number=trigger.rule if trigger else -1,
        kind=kind,
        realis=state,
        is_firm=is_firm,
        sign=_SIGNS.get(kind, 1),
        rule=rule,
        is_precise=False,
        is_weak=False,
        span=parsed.sentence.quote(0, len(parsed.sentence.words)),
        sentence=parsed.number,
        is_deal=False,
        parts=sides,
        is_proposed=True,
    )


def _role(kind: Kind) -> Role:
    return "acquirer" if kind == "acquisition" else "subject"


def confidence_alone(opinion: Opinion, kind: Kind) -> float:
    """Of what no word of a rule stands witness for: never enough to alert."""
    return round(0.5 * opinion.kinds.get(kind, 0.0), 3)


def _spoken_of(parsed: Sequence[Parsed]) -> Sequence[CompanyHit]:
    """The first mention of each company that the title and the first sentences below it speak of."""
    first: dict[str, CompanyHit] = {}
    for sentence in parsed[: _below(parsed)]:
        for hit in _of_sentence(sentence):
            first.setdefault(hit.company_id, hit)
    return list(first.values())


def _of_sentence(parsed: Parsed) -> list[CompanyHit]:
    """The first mention of each company in a sentence that is itself spoken of."""
    first: dict[str, CompanyHit] = {}
    for hit in parsed.entities:
        if not hit.is_ambiguous and not roles.is_only_named(parsed, hit):
            first.setdefault(hit.company_id, hit)
    return list(first.values())
