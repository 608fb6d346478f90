"""The roles of an event: how a rule's frame hands them to the companies of a clause.

Acquirer and target mean opposite things, and so do the one who sues and the one who is sued: each frame says who of agent,
patient and the names on prepositions plays which part.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed, Trigger
from triggers.core.roles import BY, Scene, is_possessive
from triggers.core.rulebook import Rule
from triggers.core.wordlists import word_set

Role = Literal["subject", "acquirer", "target", "counterparty", "mention"]

_TO = word_set("to an à a au aux aan till al alla allo ai all")
AT = word_set(
    """
    at bei beim chez en presso bij hos for of für pour por per voor för by von de di del della dell van av d from
    with against on in dans nel nella nello nell im am beim zum a à al an aan
    """
)
#: "60 % di Benvista": of what a share is bought.
_OF_WHAT = word_set("of di del della dell de du des van av von vom der an dans en in i")
_AT_VERB = AT - word_set("in en i with against on to")


@dataclass(slots=True, frozen=True)
class Part:
    """A company's part in one event."""

    hit: CompanyHit
    role: Role


def parts(rule: Rule, trigger: Trigger, parsed: Parsed, view: Scene, inherited: Iterable[CompanyHit]) -> list[Part]:
    """The role of each company of the clause in the rule's frame."""
    agents, patients = view.before, view.after
    if rule.frame in ("suffer", "sue") and trigger.form == "ed" and agents and not patients:
        return _FRAMES[rule.frame](view, [hit for on, hit in view.hanging if on in BY], agents, trigger)
    if not agents and not view.has_own_subject:
        agents = list(inherited)
    if trigger.form == "noun":
        agents, patients = _around_noun(trigger, parsed, view, agents)
    elif view.is_passive:
        by = [hit for on, hit in view.hanging if on in BY and hit.first >= trigger.end]
        agents, patients = by, agents
    elif not patients and len(agents) > 1 and trigger.form in ("inf", "part", "fin") and not _joined(parsed, agents):
        agents, patients = agents[:1], agents[1:]
    if rule.frame == "deal" and not patients and _buys_goods(parsed, trigger, view):
        return []
    found = _FRAMES[rule.frame](view, agents, patients, trigger)
    return [*found, *_left_out(rule, parsed, view, found, inherited)]


#: What is bought of a company that is itself not bought.
_BOUGHT = ("NAME", "FIRM", "UNITS", "PLANT", "OFFICE", "STAKE", "MONEY", "PERCENT", "NO_CASE")


def _buys_goods(parsed: Parsed, trigger: Trigger, view: Scene) -> bool:
    """As in "buys its milk from X", "rules out buying frigates from X": X is a supplier, nothing of it is sold."""
    seller = next((hit for on, hit in view.hanging if on == "from" and hit.first >= trigger.end), None)
    return seller is not None and trigger.form != "noun" and not parsed.has_any(_BOUGHT, trigger.end, seller.first)


#: Frames in which one side is often left out below the title: (the side that is named, the one that is not).
_SIDES: dict[str, tuple[Role, Role]] = {"invest": ("counterparty", "subject"), "leave": ("acquirer", "target")}


def _left_out(
    rule: Rule, parsed: Parsed, view: Scene, found: list[Part], inherited: Iterable[CompanyHit]
) -> list[Part]:
    """As in "X on the brink | The family put in M": below the title, what is done to nobody is done to its company."""
    sides = _SIDES.get(rule.frame)
    if sides is None or parsed.number == 0 or any(part.role == sides[1] for part in found):
        return []
    if not found and not view.has_own_subject:
        return []
    there = {hit.company_id for hit in parsed.entities}
    return [Part(hit, sides[1]) for hit in inherited if hit.company_id not in there][:1]


def _joined(parsed: Parsed, hits: list[CompanyHit]) -> bool:
    gap = parsed.sentence.lows[hits[0].end : hits[1].first]
    return any(w in ("and", "und", "et", "y", "e", "en", "och", "&", ",", "/") for w in gap)


def _is_verb(parsed: Parsed, n: int) -> bool:
    """Whether the token is a verb that the rules know: "completes", "plans", "wins"."""
    return any(t.first == n and t.form != "noun" for t in parsed.triggers) or any(
        a == n for name in ("DONE", "PLAN", "RUMOUR", "OFF", "DENY") for a, _ in parsed.classes.get(name, ())
    )


def _around_noun(
    trigger: Trigger, parsed: Parsed, view: Scene, agents: list[CompanyHit]
) -> tuple[list[CompanyHit], list[CompanyHit]]:
    of = [
        hit
        for on, hit in view.hanging
        if on
        in (
            "of",
            "for",
            "von",
            "vom",
            "de",
            "di",
            "du",
            "del",
            "della",
            "dell",
            "van",
            "av",
            "für",
            "on",
            "in",
            "to",
            "an",
            "an",
            "with",
            "mit",
            "avec",
            "con",
            "met",
        )
        and hit.first >= trigger.end
    ]
    by = [
        hit
        for on, hit in view.hanging
        if on in BY and hit.first >= trigger.end and on in ("by", "durch", "par", "por", "door")
    ]
    lows = parsed.sentence.lows
    close = [
        hit
        for hit in view.before
        if (hit.end == trigger.first or (hit.end == trigger.first - 1 and not _is_verb(parsed, hit.end)))
        and not is_possessive(lows, hit.end)
    ]
    if close and not of and len(view.before) > 1:
        return [hit for hit in agents if hit not in close], close
    if close and not of and not view.after:
        return by, close
    return [*agents, *by], [*of, *view.after]


def _subject(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    chosen = agents
    if trigger.form == "noun" or view.is_passive:
        chosen = agents or patients
    if not chosen:
        chosen = [hit for on, hit in view.hanging if on in (AT if trigger.form == "noun" else _AT_VERB)][:1]
    return [Part(hit, "subject") for hit in chosen]


def _fund(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    givers = [
        hit
        for on, hit in view.hanging
        if on
        in (
            "by",
            "from",
            "von",
            "vom",
            "par",
            "de",
            "da",
            "dalla",
            "por",
            "door",
            "van",
            "av",
            "från",
            "with",
            "mit",
            "avec",
            "con",
            "met",
            "med",
        )
        and hit.first >= trigger.end
    ]
    funded = _subject(view, [hit for hit in agents if hit not in givers] or agents, patients, trigger)
    taken = {part.hit.company_id for part in funded}
    if not agents and givers and trigger.form != "noun":
        taken -= {hit.company_id for hit in givers}
        funded = [part for part in funded if part.hit not in givers]
    return [*funded, *(Part(hit, "counterparty") for hit in givers if hit.company_id not in taken)]


def _answer(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    """As in "X rejects Y bid": the one that answers is the target."""
    bidders = [
        *patients,
        *(hit for on, hit in view.hanging if on in ("from", "by", "von", "de", "di", "da", "van", "från", "of")),
    ]
    return [*(Part(hit, "target") for hit in agents), *(Part(hit, "acquirer") for hit in bidders if hit not in agents)]


def _pass(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    """As in "X goes to Y", "ownership of X passes to Y": what goes is the target."""
    takers = patients or [hit for _, hit in view.hanging if hit.first >= trigger.end]
    gone = agents or [hit for _, hit in view.hanging if hit.first < trigger.first]
    return [*(Part(hit, "target") for hit in gone), *(Part(hit, "acquirer") for hit in takers if hit not in gone)]


def _for_sale(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    chosen = agents or patients or [hit for on, hit in view.hanging if on in AT][:1]
    role: Role = "counterparty" if view.has_goods else "target"
    return [Part(hit, role) for hit in chosen]


def _deal(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    sellers = [
        hit for on, hit in view.hanging if on in ("from", "von", "vom", "à", "a", "aan", "da", "dalla", "från", "de")
    ]
    owners_of_units = [hit for hit in patients if hit in view.owners]
    sold = [
        hit
        for on, hit in view.hanging
        if hit.first >= trigger.end
        and (
            on
            in (
                "in",
                "of",
                "an",
                "into",
                "for",
                "chez",
                "en",
                "på",
                "i",
                "bei",
                "beim",
                "dans",
                "bij",
                "sur",
                "su",
                "sobre",
                "op",
            )
            or (view.has_share and on in _OF_WHAT)
        )
    ]
    owners = [hit for hit in patients if hit not in agents and hit not in owners_of_units]
    sellers = [hit for hit in sellers if not (view.has_share and hit in sold)]
    sellers += [hit for hit in owners_of_units if hit not in agents]
    return [
        *(Part(hit, "acquirer") for hit in agents),
        *(Part(hit, "target") for hit in owners or [s for s in sold if s not in agents and s not in sellers]),
        *(Part(hit, "counterparty") for hit in sellers if hit not in owners),
    ]


def _sale(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    buyers = [hit for on, hit in view.hanging if on in _TO and hit.first >= trigger.end]
    if trigger.form == "noun" and not patients and any(hit.first <= trigger.end + 1 for hit in buyers):
        agents, patients = [], agents  # "steht vor dem Verkauf an Y": what stands before is what is sold
    sold = [hit for on, hit in view.hanging if on in ("in", "of", "an", "von", "en", "i") and hit.first >= trigger.end]
    target: Role = "target"
    return [
        *(Part(hit, "counterparty") for hit in agents),
        *(Part(hit, target) for hit in [p for p in patients if p not in buyers] or sold if hit not in agents),
        *(Part(hit, "acquirer") for hit in buyers if hit not in agents),
    ]


def _merge(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    others = [
        hit
        for on, hit in view.hanging
        if on
        in (
            "with",
            "of",
            "between",
            "mit",
            "von",
            "zwischen",
            "avec",
            "entre",
            "con",
            "tra",
            "met",
            "tussen",
            "med",
            "mellan",
            "de",
            "di",
            "and",
        )
    ]
    return [Part(hit, "counterparty") for hit in _unique([*agents, *patients, *others])]


def _partner(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    others = [
        hit
        for on, hit in view.hanging
        if on
        in (
            "with",
            "between",
            "mit",
            "zwischen",
            "avec",
            "entre",
            "con",
            "tra",
            "met",
            "tussen",
            "med",
            "mellan",
            "of",
            "by",
            "von",
        )
    ]
    return [Part(hit, "subject") for hit in _unique([*agents, *patients, *others])]


def _leave(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    """As in "X walks away from Y deal": who leaves wanted to buy, whom it leaves was to be bought."""
    others = [*patients, *(hit for _, hit in view.hanging if hit not in patients)]
    return [*(Part(hit, "acquirer") for hit in agents), *(Part(hit, "target") for hit in others if hit not in agents)]


def _supply(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    if view.is_passive or (trigger.form == "noun" and not agents):
        agents, patients = patients, agents
    others = [hit for on, hit in view.hanging if hit not in agents and hit not in patients]
    return [
        *(Part(hit, "subject") for hit in agents),
        *(Part(hit, "counterparty") for hit in [*patients, *others] if hit not in agents),
    ]


def _award(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    suppliers = [
        hit
        for on, hit in view.hanging
        if on in (*_TO, "with", "from", "bei", "beim", "chez", "bij", "hos", "presso") and hit not in patients
    ]
    return [
        *(Part(hit, "counterparty") for hit in agents),
        *(Part(hit, "subject") for hit in [*patients, *suppliers] if hit not in agents),
    ]


def _invest(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    given = [
        hit
        for on, hit in view.hanging
        if on in ("in", "into", "to", "for", "of", "an", "dans", "en", "à", "a", "nella", "i", "aan")
        and hit not in patients
    ]
    return [
        *(Part(hit, "counterparty") for hit in agents),
        *(Part(hit, "subject") for hit in [*patients, *given] if hit not in agents),
    ]


def _sue(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], _trigger: Trigger) -> list[Part]:
    against = [
        hit
        for on, hit in view.hanging
        if on in ("against", "gegen", "contre", "contra", "contro", "tegen", "mot") and hit not in patients
    ]
    return [
        *(Part(hit, "counterparty") for hit in agents),
        *(Part(hit, "subject") for hit in [*patients, *against] if hit not in agents),
    ]


def _suffer(view: Scene, agents: list[CompanyHit], patients: list[CompanyHit], trigger: Trigger) -> list[Part]:
    hanging = [
        hit
        for on, hit in view.hanging
        if on in AT
        or on in ("into", "over", "against", "gegen", "contre", "contro", "contra", "tegen", "mot", "to", "to")
    ]
    if trigger.form == "noun":
        return [Part(hit, "subject") for hit in _unique([*patients, *agents])[:1] or hanging[:1]]
    return [Part(hit, "subject") for hit in patients or hanging[:1]]


def _unique(hits: list[CompanyHit]) -> list[CompanyHit]:
    seen: dict[str, CompanyHit] = {}
    for hit in hits:
        seen.setdefault(hit.company_id, hit)
    return list(seen.values())


_FRAMES = {
    "subject": _subject,
    "fund": _fund,
    "for_sale": _for_sale,
    "answer": _answer,
    "pass": _pass,
    "leave": _leave,
    "deal": _deal,
    "sale": _sale,
    "merge": _merge,
    "supply": _supply,
    "award": _award,
    "invest": _invest,
    "sue": _sue,
    "suffer": _suffer,
    "partner": _partner,
}
