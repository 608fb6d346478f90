"""Who of an account is handed back: the best above the threshold, and who else is there. Pure, total, the same every time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.core.lead import Lead
from engine.core.scoring import Score
from engine.core.signal import Signal


@dataclass(frozen=True, slots=True)
class Candidate:
    """A released lead with its score now. `last_human_at` is when somebody there last wrote to us."""

    lead: Lead
    episode_id: int
    score: Score
    last_human_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom to hand back because of which signal; `also_there` are the other released leads of the account, best first."""

    chosen: Candidate
    trigger: Signal
    also_there: tuple[Candidate, ...]


def choose(
    candidates: Iterable[Candidate], news: Mapping[str, Signal], *, is_account_warm: bool = False
) -> Choice | None:
    """Whom of one account (or of none: then a single candidate) the new signals promote; None when nobody.

    `news`: the new signals by key; those of others do no harm. Only who is above the threshold and whom a new signal
    brings forward is chosen. While the account is warm already its own news waits, but a lead's own signal (it answered
    us) still promotes that lead.
    """
    ranked = sorted(candidates, key=_rank)
    for candidate in ranked:
        trigger = _trigger(candidate, news, is_account_warm=is_account_warm) if candidate.score.is_ready else None
        if trigger is not None:
            return Choice(candidate, trigger, tuple(c for c in ranked if c is not candidate))
    return None


def _trigger(candidate: Candidate, news: Mapping[str, Signal], *, is_account_warm: bool) -> Signal | None:
    """The new signal that brings this candidate most: parts come in the order of what they bring."""
    helping = (news[part.signal_key] for part in candidate.score.parts if part.points > 0 and part.signal_key in news)
    return next((s for s in helping if not s.is_taken_back and not (is_account_warm and s.lead_id is None)), None)


_NEVER = datetime.min.replace(tzinfo=UTC)


def _rank(candidate: Candidate) -> tuple[float, int, float, int]:
    """Best first: points, then the authority of the title, then the latest human contact, then the older record."""
    contact = (candidate.last_human_at or _NEVER) - _NEVER
    return (-candidate.score.value, -authority(candidate.lead.title), -contact.total_seconds(), candidate.lead.lead_id)


# --- authority of a title -------------------------------------------------------------------------------------------

_LEVELS: tuple[tuple[int, str], ...] = (
    (
        1,
        r"assistant|assistenz|assistentin|assistente|asistente|secretary|sekret\w+|intern|praktikant\w*|trainee|werkstudent\w*|stagiaire",
    ),
    (6, r"owner|founder|co-?founder|gründer\w*|inhaber\w*|fondat\w+|gesellschafter\w*|proprietor"),
    (6, r"ceo|chief executive\w*|managing director|geschäftsführ\w+|pdg|dg|directeur général|directrice générale"),
    (6, r"president|présidente?|presidente|amministrator\w+ delegat\w+|director general|vorstand\w*|vd"),
    (5, r"chief|cfo|cto|cio|coo|cmo|cro|ciso|cpo|chro|cdo|partner|board member|treasurer"),
    (4, r"s?vp|evp|avp|vice|vicepresident\w*|prokurist\w*"),
    (4, r"director|directora|direktor\w*|directeur|directrice|direttore|direttrice|diretor\w*|directeuren"),
    (3, r"head|leiter\w*|bereichsleit\w+|responsable|responsabile|general manager|hoofd|chef|jefe|jefa"),
    (2, r"manager\w*|lead|teamleit\w+|supervisor|principal|gerente|kierownik"),
)
_PATTERNS = tuple((level, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for level, words in _LEVELS)
_SERVES = re.compile(r"(?<!\w)(?:to the|to|der|des|of the office of|de la direction|ejecutiv[oa] de)(?!\w)")


def authority(title: str) -> int:
    """How much a title decides, from 0 (none given) to 6 (owner, chief executive). The assistant to a chief is an assistant.

    A vice president is no president; a product owner owns no company.
    """
    words = " ".join(title[:200].casefold().split())
    if not words:
        return 0
    words = (
        words.replace("vice president", "vp")
        .replace("vice-president", "vp")
        .replace("product owner", "product manager")
    )
    level, pattern = _PATTERNS[0]
    if pattern.search(words):
        return level
    own = _SERVES.split(words, maxsplit=1)[0].strip() or words
    return max((level for level, pattern in _PATTERNS[1:] if pattern.search(own)), default=1)
