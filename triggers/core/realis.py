"""How far a thing has come: rumour, announced, completed, cancelled, denied."""

from triggers.core.parsing import Parsed, Trigger
from triggers.core.rulebook import Realis, Rule
from triggers.core.wordlists import word_set

_MODALS = word_set(
    """
    to will would shall wird werden will wollen soll sollen va vont veut doit veulent zu à di te att för om ska
    kommer vill gaat wil willen zal zullen gaan vuole vogliono quiere planea prevé va para avser tänker de
    """
)
_BE = word_set("is are was were be been being get gets got")
#: "Pulls the plug on X before its launch": what was to come does not.
_AHEAD = word_set("before ahead vor avant antes prima voor före")
_PERFECT = word_set("has have had hat haben hatte a ont ha han hanno heeft hebben har")
_ORDER: tuple[Realis, ...] = ("denied", "cancelled", "completed", "announced", "rumour")


def realis_of(parsed: Parsed, trigger: Trigger, rule: Rule) -> tuple[Realis, bool]:
    """(state, is it said in so many words) of one trigger in its sentence."""
    first, end = parsed.clause_at(trigger.first)
    reach = _reach(parsed, first)
    if rule.is_fixed and rule.realis is not None:
        return rule.realis, True
    state = _taken_back(parsed, trigger, rule, reach, end)
    if state is not None:
        takes_permit = state == "cancelled" and rule.kind == "regulation" and parsed.has("PERMIT", first, end)
        return ("completed", True) if takes_permit else (state, True)  # "revokes X's licence" is done
    if parsed.has("EXCLUSIVE", reach, end):
        return "announced", True
    if parsed.governs(("RUMOUR",), reach, trigger.first) or parsed.has_any(
        ("RUMOUR_TAIL",), trigger.first, _up_to_comma(parsed, trigger.first, end)
    ):
        return "rumour", True
    if parsed.has("SOURCE", 0, len(parsed.sentence.words)) or _only_wonders(parsed):
        return "rumour", True
    if rule.realis is not None:
        return rule.realis, True
    return _by_form(parsed, trigger, rule, reach, end)


def _up_to_comma(parsed: Parsed, first: int, end: int) -> int:
    """As in "falls into administration, 450 jobs at risk": what stands behind the comma is in doubt, not what stands before."""
    lows = parsed.sentence.lows
    return next((n for n in range(first, end) if lows[n] == ","), end)


def _only_wonders(parsed: Parsed) -> bool:
    """As in "Will X buy Y?" and "Takeover rumour: X and Y ..."."""
    lows = parsed.sentence.lows
    if parsed.sentence.field != "title":
        return False
    return lows[-1] == "?" or (":" in lows[:6] and parsed.has("RUMOUR", 0, lows.index(":")))


def _reach(parsed: Parsed, first: int) -> int:
    """Where the words that govern a clause begin: a clause without a subject of its own leans on the one before."""
    for a, b in parsed.clauses:
        if b == first and not any(a <= t.first < b for t in parsed.triggers):
            return a
    return first


def _taken_back(parsed: Parsed, trigger: Trigger, rule: Rule, reach: int, end: int) -> Realis | None:
    if parsed.governs(("DENY",), reach, trigger.first) or parsed.has("DENY_TAIL", trigger.end, end):
        return "denied"
    if parsed.governs(("OFF",), reach, trigger.first) or _falls_through(parsed, trigger.end, end):
        return "cancelled"
    first, _ = parsed.clause_at(trigger.first)
    if trigger.first <= first + 2 and parsed.sentence.lows[first] in _AHEAD and parsed.governs(("OFF",), 0, first):
        return "cancelled"
    if rule.also_off and parsed.governs(rule.also_off, reach, trigger.first):
        return "cancelled"
    if parsed.governs(("REJECT",), reach, trigger.first) and parsed.has_any(
        ("REGULATOR", "COURT", "OWNERS"), reach, trigger.first
    ):
        return "cancelled"
    return None


#: A word between a preposition or article and a noun only describes it: "sues over failed seed".
_BEFORE_ADJECTIVES = word_set(
    """
    over of in on for with from at by its their his her the a an über mit für der die das den dem sur pour de du des la
    le les por para el los su di del della il voor van het een om för av en ett
    """
)


def _falls_through(parsed: Parsed, first: int, end: int) -> bool:
    lows = parsed.sentence.lows
    return any(
        first <= a and b <= end and not (b == a + 1 and b < end and lows[a - 1] in _BEFORE_ADJECTIVES)
        for a, b in parsed.classes.get("OFF_TAIL", ())
    )


def _by_form(parsed: Parsed, trigger: Trigger, rule: Rule, reach: int, end: int) -> tuple[Realis, bool]:
    lows = parsed.sentence.lows
    before = lows[max(reach, trigger.first - 4) : trigger.first]
    done = _done(parsed, trigger, reach, end)
    if done is not None:
        return done, True
    if parsed.governs(("PLAN",), reach, trigger.first) or parsed.has("PLAN_TAIL", trigger.end, end):
        return "announced", True
    if trigger.form == "noun":
        is_ahead = rule.frame in _OF_TWO and _is_ahead_of_noun(parsed, reach, trigger.first)
        return ("announced", True) if is_ahead else (rule.noun_realis, False)
    if trigger.form == "inf":
        return "announced", True
    if _is_ahead(trigger, before, lows[trigger.first]) or _leans_on_future(parsed, trigger):
        return "announced", True
    if trigger.form == "ing" and before and before[-1] in _BE:
        return "announced", False
    if trigger.form in ("s", "fin") and rule.kind in _DATED and parsed.has("AHEAD_TIME", reach, end):
        return "announced", True
    return "completed", any(w in _PERFECT for w in before)


#: What two do is often only named: "X and Y to build joint plant".
_OF_TWO = frozenset({"partner", "merge", "supply"})


def _is_ahead_of_noun(parsed: Parsed, reach: int, noun: int) -> bool:
    """As in "X and Y to build joint plant", "X y Y crearán una marca conjunta": the verb before the noun is one of the future."""
    lows = parsed.sentence.lows
    ends = {hit.end for hit in parsed.entities}
    return any(
        (lows[n] == "to" and n in ends) or (len(lows[n]) > _LONG_WORD and lows[n].endswith(_FUTURES))
        for n in range(reach, noun)
    )


#: Shorter words that end like a future are none.
_LONG_WORD = 5
#: Of these a day to come tells that they have not happened: "closes mill in May"; who is named for May is named.
_DATED = frozenset({"facility_closure", "expansion", "new_office"})
#: How Romance futures end that nothing else does: contratará, apriranno, fermeront.
_FUTURES = ("rá", "rán", "rà", "ranno", "ront")


def _is_ahead(trigger: Trigger, before: list[str], verb: str) -> bool:
    """As in "to buy", "will buy", "is to be bought", "will kaufen"."""
    if trigger.form in ("base", "ed") and any(w in _MODALS for w in before[-2:]):
        return True
    if trigger.form in ("fin", "part") and before[-1:] and before[-1] in ("to", "will"):
        return True
    if trigger.form == "fin" and verb.endswith(_FUTURES):
        return True
    return trigger.form in ("ed", "part") and "be" in before and any(w in _MODALS for w in before)


_WORK = frozenset({"contract", "deal", "order", "tender", "mandate", "concession"})


def is_to_come(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "X to buy", "will buy", "is to be bought"; "pays €5m to settle", "wins deal to run" tell what for."""
    lows = parsed.sentence.lows
    before = lows[max(0, trigger.first - 2) : trigger.first]
    if trigger.form not in ("base", "ed") or not before:
        return False
    is_purpose = len(before) > 1 and (before[0][0].isdecimal() or before[0] in _WORK)
    return before == ["to", "be"] or (before[-1] in ("to", "will") and not is_purpose)


_UNDONE = word_set("to be will would when until upon on before once after expected for subject")


def _done(parsed: Parsed, trigger: Trigger, reach: int, end: int) -> Realis | None:
    """As in "completes the sale" is done, "expects to complete the sale" and "sale to be completed" are announced."""
    lows = parsed.sentence.lows
    places = [a for a, _ in parsed.classes.get("DONE", ()) if reach <= a < trigger.first]
    places += [a for a, b in parsed.classes.get("DONE_TAIL", ()) if trigger.end <= a and b <= end]
    if not places:
        return None
    return "announced" if all(a > 0 and lows[a - 1] in _UNDONE for a in places) else "completed"


def _leans_on_future(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "to close the plant and cut 90 jobs": the second verb leans on the first one's "to"."""
    lows = parsed.sentence.lows
    first, _ = parsed.clause_at(trigger.first)
    if trigger.form not in ("base", "ed", "ing") or first == 0 or lows[first] not in ("and", ",", "&"):
        return False
    earlier = [t.first for t in parsed.triggers if t.first < first and t.form in ("base", "ed")]
    return any(n > 0 and lows[n - 1] in ("to", "will") for n in earlier)


def latest(states: list[tuple[Realis, bool]], *, is_deal: bool) -> Realis:
    """The state of a thing that was told several times: first of denied, cancelled, completed, announced, rumour.

    A deal that is only called bought in passing ("buys", "bought") while an agreement or a later closing is told, is announced;
    so is a change at the top that is only named.
    """
    said = {state for state, _ in states}
    if is_deal and "announced" in said and not any(state == "completed" and firm for state, firm in states):
        said.discard("completed")
    return next(state for state in _ORDER if state in said)
