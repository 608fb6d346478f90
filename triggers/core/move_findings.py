"""Moves of watched companies as findings of a change at the top, beside those that the rules of news find."""

from collections.abc import Sequence

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
            if hit is not None and hit.company_id not in known and (name == move.company or _leaves(move, people)):
                lows = parsed[hit.sentence].sentence.lows
                is_ahead = _is_ahead(lows) and not (move.move == "joins" and _leaves(move, people))
                found.append(_finding(move, hit, "announced" if is_ahead else "completed"))
    return found


def _leaves(move: Move, people: Sequence[Move]) -> bool:
    return any(m.person == move.person and m.move == "leaves" for m in people)


def _is_ahead(lows: Sequence[str]) -> bool:
    return any(low in ("to", "will") and lows[n + 1] in _AHEAD for n, low in enumerate(lows[:-1]))


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
