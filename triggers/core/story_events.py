"""What a headline tells as an event, for comparing stories: another kind or another stage of the same thing is another story."""

from collections.abc import Sequence

from triggers.core import event_rules, moves
from triggers.core.event_rules import Finding
from triggers.core.headlines import Sentence, language
from triggers.core.kind_model import KindModel, masked
from triggers.core.parsing import Parsed, parse
from triggers.core.rulebook import Rulebook

#: What happened (a kind, for "other" its rule) and at which stage.
Told = tuple[str, str]


def told_by(sentences: Sequence[Sentence], rules: Rulebook) -> frozenset[Told]:
    """The events that precise rules find in a headline: (what, stage)."""
    parsed = [parse(sentence, 1, (), rules) for sentence in sentences]
    found = [f for f in event_rules.find(parsed, rules) if f.is_precise and not f.is_weak]
    told = {(_what(f, parsed), _stage(f)) for f in found if f.kind != "leadership_change"}
    if any(f.kind == "leadership_change" for f in found):
        ways = {
            "out" if m.move in ("leaves", "retires") else "in" for m in moves.find(parsed, language(list(sentences)))
        }
        told |= {("leadership_change", way) for way in ways}
    return frozenset(told)


def _what(finding: Finding, parsed: Sequence[Parsed]) -> str:
    """Results and an outlook are two things; "other" is as many things as it has rules."""
    if finding.kind == "earnings":
        return "outlook" if any(p.classes.get("FORECAST") for p in parsed) else "earnings"
    return finding.rule if finding.kind == "other" else finding.kind


def _stage(finding: Finding) -> str:
    """Agreed and done are one stage where outlets use both ("to buy", "buys"); that a deal is closed must be said."""
    if finding.realis in ("rumour", "cancelled", "denied"):
        return finding.realis
    return "closed" if finding.is_deal and finding.realis == "completed" and finding.is_firm else "told"


#: Two sides of one event, of which an outlet may tell only one.
_SIDES = (
    frozenset({"facility_closure", "layoffs"}),
    frozenset({"new_office", "hiring", "expansion"}),
    frozenset({"contract_win", "partnership"}),
    frozenset({"acquisition", "funding"}),
    frozenset({"legal", "regulation", "breach"}),
)


def disagree(mine: frozenset[Told], theirs: frozenset[Told]) -> bool:
    """Whether two headlines tell different things, or different stages of one."""
    if not mine or not theirs:
        return False
    shared = {what for what, _ in mine} & {what for what, _ in theirs}
    if shared:
        return {told for told in mine if told[0] in shared} != {told for told in theirs if told[0] in shared}
    return not any({what for what, _ in mine} & sides and {what for what, _ in theirs} & sides for sides in _SIDES)


#: From these shares on the model is sure of what a title tells, and of its state.
SURE_OF_KIND, SURE_OF_STATE = 0.9, 0.9


def seen_in(sentences: Sequence[Sentence], model: KindModel) -> frozenset[Told]:
    """The event that a model is sure of in a title where the rules find none; capitalised unknown words are companies."""
    words = [word for n, s in enumerate(sentences) for word in masked(s.lows, _names(s, model) if n == 0 else ())]
    opinion = model.opinion(words)
    kind = max(opinion.kinds, key=lambda k: opinion.kinds[k], default="other")
    if kind == "other" or opinion.kinds[kind] < SURE_OF_KIND or max(opinion.states.values()) < SURE_OF_STATE:
        return frozenset()
    state = max(opinion.states, key=lambda s: opinion.states[s])
    return frozenset({(kind, state if state in ("rumour", "cancelled", "denied") else "told")})


def _names(sentence: Sentence, model: KindModel) -> list[int]:
    return [n for n, word in enumerate(sentence.words) if word[0].isupper() and sentence.lows[n] not in model.weights]
