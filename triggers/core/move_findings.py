"""Moves of watched companies as findings of a change at the top, beside those that the rules of news find."""

from collections.abc import Sequence
from dataclasses import replace

from triggers.core import job_titles
from triggers.core.event_rules import Finding
from triggers.core.frames import Part
from triggers.core.matching import CompanyHit
from triggers.core.move_parts import Move
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Realis
from triggers.core.wordlists import word_set


def as_findings(people: Sequence[Move], parsed: Sequence[Parsed], known: frozenset[str]) -> list[Finding]:
    """Moves of watched companies as findings of a change at the top, where the rules know of none (`known`)."""
    found: list[Finding] = []
    for move in people:
        if not _leads(move):
            continue
        for name in (move.company, move.from_company if move.move == "joins" else None):
            hit = _hit_of(name, parsed) if name else None
            if hit is None or (name != move.company and not _leaves(move, people)):
                continue
            if hit.company_id not in known:
                lows = parsed[hit.sentence].sentence.lows
                is_ahead = _is_ahead(lows) and not (move.move == "joins" and _leaves(move, people))
                found.append(_finding(move, hit, "announced" if is_ahead else "completed"))
            elif _is_told_ahead(move, parsed):
                found.append(replace(_finding(move, hit, "announced"), is_firm=True))
    return found


def _is_told_ahead(move: Move, parsed: Sequence[Parsed]) -> bool:
    """As in "New chair for X", below which stands "Jo Abt will take over in May"."""
    surname = move.person.lower().split()[-1]
    leads = [p.sentence for p in parsed if p.sentence.field == "summary"][:_LEAD]
    return any(surname in s.lows and (_is_ahead(s.lows) or not _WILL_BE.isdisjoint(s.lows)) for s in leads)


#: So many sentences below the title say when it is to be.
_LEAD = 2
_WILL_BE = word_set(
    "wird übernimmt prendra sera succédera quittera asumirá será tomará dejará prenderà sarà lascerà zal wordt ska assumirá"
)


def _leaves(move: Move, people: Sequence[Move]) -> bool:
    return any(m.person == move.person and m.move == "leaves" for m in people)


def _is_ahead(lows: Sequence[str]) -> bool:
    """As in "Jo Abt to join X", "Jo Abt to lead X"; who is hired to lead it is there."""
    ahead = _AHEAD if not _TAKEN.isdisjoint(lows) else _AHEAD | _TO_BE_AT_THE_TOP
    return any(
        (low == "to" and lows[n + 1] in ahead) or (low == "will" and lows[n + 1] in _AHEAD | _TO_BE_AT_THE_TOP)
        for n, low in enumerate(lows[:-1])
    )


def _finding(move: Move, hit: CompanyHit, state: Realis) -> Finding:
    return Finding(
        number=-1,
        kind="leadership_change",
        realis=state,
        is_firm=False,
        sign=0,
        rule=f"a person {move.move}",
        is_precise=True,
        is_weak=False,
        span=f"{move.person} {move.move}",
        sentence=hit.sentence,
        is_deal=False,
        parts=(Part(hit, "subject"),),
    )


#: "To step down", "will join": it is said, and has not happened.
_AHEAD = word_set(
    """
    join leave retire step stand quit depart resign exit go hand return move
    """
)
_TO_BE_AT_THE_TOP = word_set("lead head run become take succeed replace assume chair manage bow be start relinquish")
_TAKEN = word_set(
    """
    names named appoints appointed hires hired picks picked taps tapped chooses chosen promotes promoted recruits
    recruited poaches poached elects elected brings brought puts turns calls called moves moved elevates elevated
    lures lured selects selected
    """
)
_LEADING = word_set(
    """
    ceo cfo coo cto cio cmo chro cpo cso ciso cro cco cdo chief president chairman chairwoman chair md founder
    founders cofounder boss head director chefin chef vorstand vd pdg dg daf
    """
)


def _leads(move: Move) -> bool:
    words = move.role.lower().replace("-", " ").split()
    if not words:
        return len(move.person.split()) > 1
    return any(w in _LEADING or job_titles.is_head(w) for w in words) or move.move == "appointed_board"


def _hit_of(name: str, parsed: Sequence[Parsed]) -> CompanyHit | None:
    for sentence in parsed:
        for hit in sentence.entities:
            if hit.span in name or name in hit.name:
                return hit
    return None
