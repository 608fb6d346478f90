"""What a headline tells as an event, for comparing stories: another kind or another stage of the same thing is another story."""

from collections.abc import Collection, Iterable, Sequence

from triggers.core import event_rules, moves
from triggers.core.event_rules import Finding
from triggers.core.headlines import Sentence, language
from triggers.core.kind_model import KindModel, masked
from triggers.core.parsing import Parsed, parse
from triggers.core.rulebook import Rulebook
from triggers.core.story_steps import phrases_in
from triggers.core.story_words import CONCEPT

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
        told |= {("leadership_change", way) for way in ways or _ways(sentences)}
    return frozenset(told)


def _what(finding: Finding, parsed: Sequence[Parsed]) -> str:
    """Results and an outlook are two things; "other" is as many things as it has rules."""
    if finding.kind == "earnings":
        return (
            "outlook" if any(p.classes.get("FORECAST") or _is_forecast(p.sentence.lows) for p in parsed) else "earnings"
        )
    return _ONE_THING.get(finding.rule, finding.rule) if finding.kind == "other" else finding.kind


def _is_forecast(lows: Sequence[str]) -> bool:
    """Whether a word tells an outlook, as a compound does: "Jahresprognose", "winstverwachting"."""
    if any(low.endswith(_FORECASTS) or CONCEPT.get(low) == "outlook" for low in lows):
        return True
    return any(found.meaning == "outlook" for found in phrases_in(lows))


_FORECASTS = ("prognose", "prognos", "vorhersage", "verwachting", "ausblick")
#: Rules that find one thing by other words.
_ONE_THING = {"off the shelves": "recall", "a breach": "breach", "a strike is voted": "strike"}


def _stage(finding: Finding) -> str:
    """Agreed and done are one stage where outlets use both ("to buy", "buys"); that a deal is closed must be said."""
    if finding.realis == "cancelled" and finding.kind in _NEVER_OFF and finding.rule not in _STRIKES:
        return "told"
    if finding.realis in ("rumour", "cancelled", "denied"):
        return finding.realis
    return "closed" if finding.is_deal and finding.realis == "completed" and finding.is_firm else "told"


def _ways(sentences: Sequence[Sentence]) -> set[str]:
    """Whether somebody comes or goes, by the words alone."""
    meanings = {CONCEPT.get(low) for sentence in sentences for low in sentence.lows}
    return {way for way, meaning in (("in", "name"), ("out", "leave")) if meaning in meanings}


#: What is no plan is not called off: a fine "for lapses", a breach that "halts" a plant, a permit that is withdrawn.
_NEVER_OFF = frozenset({"other", "regulation", "earnings"})
_STRIKES = frozenset({"strike", "a strike is voted"})

#: Two sides of one event, of which an outlet may tell only one.
_SIDES = (
    frozenset({"facility_closure", "layoffs"}),
    frozenset({"facility_closure", "accident"}),
    frozenset({"new_office", "hiring", "expansion"}),
    frozenset({"contract_win", "partnership"}),
    frozenset({"acquisition", "funding"}),
    frozenset({"legal", "regulation", "breach"}),
)


def disagree(mine: frozenset[Told], theirs: frozenset[Told], *, is_one: bool = False) -> bool:
    """Whether two headlines tell different things, or different stages of one.

    Those who name the same sum or later step (`is_one`) tell of one thing, whatever each calls it.
    """
    if not mine or not theirs:
        return False
    shared = {what for what, _ in mine} & {what for what, _ in theirs}
    if shared:
        return any({at for it, at in mine if it == what} != {at for it, at in theirs if it == what} for what in shared)
    return not is_one and not any(
        {what for what, _ in mine} & sides and {what for what, _ in theirs} & sides for sides in _SIDES
    )


#: From these shares on the model is sure of what a title tells, and of its state.
SURE_OF_KIND, SURE_OF_STATE = 0.9, 0.9


def seen_in(sentences: Sequence[Sentence], model: KindModel) -> frozenset[Told]:
    """The event that a model is sure of in a title where the rules find none; capitalised unknown words are companies."""
    words = [word for n, s in enumerate(sentences) for word in masked(s.lows, _names(s, model) if n == 0 else ())]
    opinion = model.opinion(words)
    kind = max(opinion.kinds, key=lambda k: opinion.kinds[k], default="other")
    if kind == "other" or opinion.kinds[kind] < SURE_OF_KIND or max(opinion.states.values()) < SURE_OF_STATE:
        return frozenset()
    if kind == "leadership_change":
        return frozenset((kind, way) for way in _ways(sentences))
    if kind == "earnings" and any(_is_forecast(sentence.lows) for sentence in sentences):
        kind = "outlook"
    state = max(opinion.states, key=lambda s: opinion.states[s])
    return frozenset({(kind, state if state in ("rumour", "cancelled", "denied") else "told")})


def _names(sentence: Sentence, model: KindModel) -> list[int]:
    return [n for n, word in enumerate(sentence.words) if word[0].isupper() and sentence.lows[n] not in model.weights]


DEALS = frozenset({"@buy", "@sell", "@merge"})


def staged(told: frozenset[Told], stages: Collection[str], words: Collection[str]) -> frozenset[Told]:
    """What is told, at the stage that the words show; without what went before it."""
    kinds = {what for what, _ in told}
    is_let_pass = "cleared" in stages and "voted" not in stages and not DEALS.isdisjoint(words)
    if is_let_pass and kinds and kinds <= {"acquisition", "regulation"}:
        return frozenset({("acquisition", "cleared")})
    if "@recall" in words:
        return frozenset({("recall", "told")})
    if kinds == {"legal"} and "@insolvent" in words:
        return frozenset({("insolvency", "told")})
    if kinds & _BEFORE and not _IN_COURT.isdisjoint(words):
        told = frozenset(one for one in told if one[0] not in _BEFORE) or frozenset({("legal", "told")})
    if kinds >= {"acquisition", "insolvency"}:
        return frozenset(one for one in told if one[0] != "insolvency")
    return frozenset((what, _at(what, at, stages)) for what, at in told)


def _at(what: str, at: str, stages: Collection[str]) -> str:
    """The stage of an event by the words for its steps: in talks, however exclusive; up for sale; off; closed."""
    if what == "acquisition" and at != "denied" and "forsale" in stages:
        return "forsale"
    if at != "told":
        return at
    if what == "acquisition" and "done" in stages:
        return "closed"
    if what in _MAY_BE_OFF and "off" in stages:
        return "cancelled"
    return "rumour" if what == "acquisition" and "talks" in stages else at


#: What went before a trial or a fine that it led to.
_BEFORE = frozenset({"accident", "breach"})
_IN_COURT = frozenset({"@sue", "@judge", "@charge", "@fine"})
#: What may be called off once it is told; that a plant "stops" and a gang "halts" deliveries says nothing of that.
_MAY_BE_OFF = frozenset({"acquisition", "partnership", "contract_win", "funding", "strike"})


_KIND_OF = {
    meaning: kind
    for kind, meanings in {
        "acquisition": "buy sell merge stake",
        "funding": "raise list",
        "leadership_change": "name leave",
        "site": "open shop office plant build close",
        "layoffs": "job cut short_time",
        "insolvency": "insolvent",
        "regulation": "fine probe approve refuse charge",
        "legal": "sue judge appeal charge",
        "product_launch": "launch",
        "partnership": "partner",
        "contract_win": "contract",
        "breach": "hack outage",
        "recall": "recall",
        "trial": "trial",
        "earnings": "profit revenue loss",
        "outlook": "outlook",
        "strike": "strike_work",
        "rebrand": "rename",
        "dividend": "dividend",
        "audit": "audit",
        "trouble": "amends default deny protest begin_again postpone blast crash",
    }.items()
    for meaning in meanings.split()
}
_SITES = frozenset({"new_office", "expansion", "facility_closure", "hiring"})


def kinds_of(told: frozenset[Told], words: Iterable[str]) -> frozenset[str]:
    """What a title is about, by its events and, less surely, by the meanings of its words."""
    sure = {"site" if what in _SITES else what for what, _ in told}
    return frozenset(sure | {_KIND_OF[word[1:]] for word in words if word[1:] in _KIND_OF and word[0] == "@"})
