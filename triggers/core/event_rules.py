"""What the rules find in the sentences of an item."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from triggers.core import frames, roles
from triggers.core.frames import Part
from triggers.core.kinds import Kind
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed, Trigger
from triggers.core.realis import is_to_come, realis_of
from triggers.core.rulebook import Realis, Rule, Rulebook
from triggers.core.wordlists import word_set


@dataclass(slots=True, frozen=True)
class Finding:
    """One rule that held in one clause.

    `is_firm`: the state was said in so many words; `is_noun`: it was only named; `is_set`: its rule holds to its state, or its
    verb is one to come; `is_proposed`: the model has seen it.
    """

    number: int
    kind: Kind
    realis: Realis
    is_firm: bool
    sign: int
    rule: str
    is_precise: bool
    is_weak: bool
    span: str
    sentence: int
    is_deal: bool
    parts: tuple[Part, ...]
    is_noun: bool = False
    is_set: bool = False
    is_proposed: bool = False


def find(parsed: Sequence[Parsed], book: Rulebook, *, is_watching: bool = True) -> Iterator[Finding]:
    """Every rule that holds, sentence by sentence; the title's subject stands in for "it" and "the company" below."""
    main: list[CompanyHit] = []
    for sentence in parsed:
        named = frozenset(hit.first for hit in sentence.entities if roles.is_only_named(sentence, hit))
        found = _in_sentence(sentence, book, named, main)
        yield from _in_step(list(_watched(found, book) if is_watching else found))
        if not main:
            main = _main_subject(sentence, named)


def _watched(found: Iterable[Finding], book: Rulebook) -> Iterator[Finding]:
    """What counts where companies are watched: no loose rules, and those that name accounts for these alone."""
    for f in found:
        rule = book.rules[f.number]
        if rule.is_prose:
            continue
        if not rule.accounts:
            yield f
        elif ours := tuple(part for part in f.parts if part.hit.is_among(rule.accounts)):
            yield replace(f, parts=ours)


def _in_step(found: list[Finding]) -> Iterator[Finding]:
    """As in "opens depot with 90 new jobs", "shuts plant: 90 layoffs": what is only named goes as far as what the verb says."""
    told = {f.realis for f in found if not f.is_noun and not f.is_weak}
    state = next(iter(told)) if len(told) == 1 else None
    for f in found:
        lags = f.is_noun and not f.is_firm and not f.is_deal and state in ("announced", "completed")
        yield replace(f, realis=state) if lags and state else f


def _main_subject(parsed: Parsed, named: frozenset[int]) -> list[CompanyHit]:
    free = [hit for hit in parsed.entities if hit.first not in named and not hit.is_ambiguous]
    return [hit for hit in free if not roles.preposition_of(parsed, hit, 0)][:1] or free[:1]


def _in_sentence(
    parsed: Parsed, book: Rulebook, named: frozenset[int], main: Sequence[CompanyHit]
) -> Iterator[Finding]:
    previous: list[CompanyHit] = list(main)
    led = frozenset(hit.first for hit in parsed.entities if roles.is_led(parsed, hit))
    since = -1
    held: set[int] = set()
    for trigger in parsed.triggers:
        rule = book.rules[trigger.rule]
        clause = parsed.clause_at(trigger.first)
        if clause[0] != since:
            previous = _carried(parsed, named, clause[0], previous) if since >= 0 or clause[0] > 0 else previous
            since = clause[0]
        if trigger.behind in held or not holds(parsed, trigger, rule, clause):
            continue
        if rule.is_strong and trigger.behind < 0:
            held.add(trigger.first)
        view = roles.scene(parsed, trigger, named - led if rule.kind == "leadership_change" else named)
        state, is_firm = realis_of(parsed, trigger, rule)
        found = frames.parts(rule, trigger, parsed, view, [] if is_anothers(parsed, trigger) else previous) or _told_by(
            parsed, trigger, rule, named
        )
        yield Finding(
            trigger.rule,
            rule.kind,
            state,
            is_firm,
            rule.sign,
            rule.rule,
            rule.is_precise,
            rule.is_weak,
            _span(parsed, trigger, clause),
            parsed.number,
            rule.frame in ("deal", "sale", "merge"),
            tuple(found),
            trigger.form == "noun",
            _is_set(parsed, trigger, rule, state),
        )


def _is_set(parsed: Parsed, trigger: Trigger, rule: Rule, state: Realis) -> bool:
    if rule.is_fixed:
        return rule.realis in ("announced", "rumour")
    return state == "announced" and (rule.realis == state or is_to_come(parsed, trigger))


_TOLD_AS: dict[str, frames.Role] = {
    "subject": "subject",
    "for_sale": "target",
    "fund": "subject",
    "supply": "subject",
    "partner": "subject",
    "merge": "counterparty",
}


#: As in "Merger of equals: X and Y agree terms".
_PAIR = 2


def _told_by(parsed: Parsed, trigger: Trigger, rule: Rule, named: frozenset[int]) -> list[Part]:
    """As in "Depot to close, says X", "80 jobs at risk as X reviews sites": the only company of a headline, in another clause."""
    free = [hit for hit in parsed.entities if hit.first not in named]
    role = _TOLD_AS.get(rule.frame)
    companies = len({hit.company_id for hit in free})
    if parsed.number == 0 and role is not None and companies == _PAIR and rule.frame in ("merge", "partner"):
        return [Part(hit, role) for hit in free]
    if parsed.number > 0 or role is None or companies != 1:
        return []
    first, _ = parsed.clause_at(trigger.first)
    on = roles.preposition_of(parsed, free[0], 0)
    if (on and not (rule.sign < 0 and on in frames.AT)) or parsed.names(first + 1, trigger.first):
        return []
    return [Part(free[0], role)]


#: Whoever is called so is somebody else.
OTHERS = word_set(
    """
    rival rivals customer supplier konkurrent kunde concurrent client cliente rivale klant son daughter wife husband
    brother sister sohn ehefrau fils fille épouse hijo hija esposa figlio figlia moglie zoon dochter
    """
)


def is_anothers(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "The Turin firm Spinova has won ..." below a title about somebody else: the last one named before is not watched."""
    first, _ = parsed.clause_at(trigger.first)
    ours = [hit.end for hit in parsed.entities if hit.first < trigger.first]
    names = parsed.names(max(first, 1), trigger.first)
    others = [n for n in range(first, trigger.first) if parsed.sentence.lows[n] in OTHERS]
    return max((*names, *others), default=-1) >= max(ours, default=0)


def _carried(parsed: Parsed, named: frozenset[int], before: int, main: list[CompanyHit]) -> list[CompanyHit]:
    """The subject that a clause without one of its own takes over: that of the clause before it."""
    for first, end in reversed([c for c in parsed.clauses if c[0] < before]):
        free = [
            h
            for h in parsed.entities
            if first <= h.first < end and h.first not in named and not roles.preposition_of(parsed, h, first)
        ]
        if free:
            return free
    return main if parsed.number > 0 else []


#: "After its takeover by Y" tells what was; the news stands elsewhere in the sentence.
_BACKGROUND = word_set(
    """
    after following since nach après tras dopo na efter post seit despite trotz malgré
    """
)


_BEFORE_NOUNS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that"})


def _is_no_verb(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "rejects X's appeal", "probes Ulms' purchase", "after its launch": the word is a noun there."""
    if trigger.form not in ("base", "s") or trigger.first == 0:
        return False
    lows = parsed.sentence.lows
    before = lows[trigger.first - 1]
    owner = lows[trigger.first - 2] if trigger.first > 1 else ""
    return before in _BEFORE_NOUNS or (before == "s" and owner == "'") or (before == "'" and owner.endswith("s"))


def _is_background(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "after its takeover by Y ..." and "X, bought by Y in 2019, ..."."""
    lows = parsed.sentence.lows
    before = lows[trigger.first - 1] if trigger.first else ""
    if before in _BACKGROUND:
        return trigger.form in ("noun", "ing")
    after = lows[trigger.end] if trigger.end < len(lows) else ""
    return before == "," and trigger.form == "ed" and after in ("in", "by", "from", "last")


_WHO = frozenset({"which", "who"})
_TRADES = frozenset({"acquisition", "contract_win"})


def _is_habit(parsed: Parsed, trigger: Trigger, rule: Rule) -> bool:
    """As in "X, which buys its milk from Y, ...": what somebody does all the time is no news."""
    lows = parsed.sentence.lows
    is_present = trigger.form in ("s", "base")
    return is_present and trigger.first > 0 and lows[trigger.first - 1] in _WHO and rule.kind in _TRADES


#: What a firm does itself; what its people buy or collect is theirs.
_OF_FIRMS = frozenset({"acquisition", "funding", "product_launch"})
_PEOPLE = word_set(
    """
    staff worker workers employee employees boss bosses chief founder founders heir heirs wife driver drivers apprentice
    apprentices pensioner pensioners pupil pupils patient patients guest guests shopper shoppers passenger passengers
    visitor visitors reader readers chef gründer gründerin mitarbeiter beschäftigte belegschaft
    """
)


def _is_of_its_people(parsed: Parsed, trigger: Trigger, rule: Rule) -> bool:
    """As in "X staff raise £9,000", "X founder buys castle", "X-Gründer kauft Weinberg"."""
    lows = parsed.sentence.lows
    before = lows[trigger.first - 1] if trigger.first and rule.kind in _OF_FIRMS else ""
    return before in _PEOPLE and any(hit.end in (trigger.first - 1, trigger.first - 2) for hit in parsed.entities)


_SINCE = word_set("since seit depuis desde sedan sinds")


def _is_sum_of_years(parsed: Parsed, trigger: Trigger) -> bool:
    """As in "has raised $200m since 2020"."""
    lows = parsed.sentence.lows
    return any(lows[n - 1] in _SINCE for n, _ in parsed.classes.get("YEAR", ()) if n > trigger.end)


_FOR = word_set("for für pour para per voor för zur zum towards fund finance finanzieren financer financiar finanziare")
_OWN = word_set(
    "its their his her the a ihre seine ihren seinen die den son sa ses leur l su sus la il sua suo zijn haar de sin"
)
_PLANS = frozenset({"expansion", "hiring", "product_launch", "new_office"})


def _is_purpose(parsed: Parsed, trigger: Trigger, rule: Rule) -> bool:
    """As in "raises €5m for its expansion": what the money is for has not happened."""
    if trigger.form != "noun" or rule.kind not in _PLANS:
        return False
    before = parsed.sentence.lows[max(0, trigger.first - 3) : trigger.first]
    while before and (before[-1] in _OWN or before[-1] == "'" or before[-1] == "global"):
        before = before[:-1]
    return bool(before) and before[-1] in _FOR


#: In a long clause, what a rule needs must stand so near its trigger (tokens before, tokens after).
_LONG_CLAUSE, _NEAR_BEFORE, _NEAR_AFTER = 16, 7, 8
#: Longer sentences are running text.
_RUNNING = 24


def _near(trigger: Trigger, reach: tuple[int, int]) -> tuple[int, int]:
    """Headlines are short; in running text a word at the other end of a clause belongs to something else."""
    first, end = reach
    if end - first <= _LONG_CLAUSE:
        return reach
    return max(first, trigger.first - _NEAR_BEFORE), min(end, trigger.end + _NEAR_AFTER)


def _with_what_the_colon_joins(parsed: Parsed, clause: tuple[int, int]) -> tuple[int, int]:
    """As in "Fresh money for X: nine million": in a title, what a colon parts belongs together."""
    first, end = clause
    lows = parsed.sentence.lows
    if parsed.sentence.field != "title":
        return clause
    if end < len(lows) and lows[end] == ":":
        end = parsed.clause_at(end)[1]
    if first < len(lows) and lows[first] == ":":
        first = parsed.clause_at(first - 1)[0]
    return first, end


def is_told(parsed: Parsed, trigger: Trigger, rule: Rule) -> bool:
    """Whether a rule's word tells news: as the verb or noun that it is, not what was, always is, or is what money is for."""
    return not (
        _is_no_verb(parsed, trigger)
        or _is_background(parsed, trigger)
        or _is_purpose(parsed, trigger, rule)
        or _is_habit(parsed, trigger, rule)
        or _is_of_its_people(parsed, trigger, rule)
        or _is_sum_of_years(parsed, trigger)
    )


def holds(parsed: Parsed, trigger: Trigger, rule: Rule, clause: tuple[int, int]) -> bool:
    """Whether what the rule needs stands in the clause, and nothing that forbids it."""
    first, end = clause
    if rule.is_terse and len(parsed.sentence.words) > _RUNNING:
        return False
    classes = parsed.classes.keys()  # a cheap look first: most of what rules need stands nowhere
    if any(needed and classes.isdisjoint(needed) for needed in (rule.needs, rule.also_needs, rule.needs_after)):
        return False
    reach = _near(trigger, _with_what_the_colon_joins(parsed, clause))
    if rule.needs and not parsed.has_any(rule.needs, *reach):
        return False
    if rule.also_needs and not parsed.has_any(rule.also_needs, *reach):
        return False
    if rule.needs_after and not parsed.has_any(rule.needs_after, trigger.end, min(end, max(reach[1], trigger.end))):
        return False
    if rule.needs_before and not parsed.has_any(rule.needs_before, max(first, reach[0]), trigger.first):
        return False
    if rule.unless and parsed.has_any(rule.unless, first, end):
        return False
    return is_told(parsed, trigger, rule)


def _span(parsed: Parsed, trigger: Trigger, clause: tuple[int, int]) -> str:
    return parsed.sentence.quote(max(clause[0], trigger.first - 6), min(clause[1], trigger.end + 10))
