"""What the trained model adds to the rules: it confirms a rule that is not precise, and proposes where no rule has spoken.

A proposal never alerts; it is for the review tray.
"""

from collections.abc import Iterable, Iterator, Sequence

from triggers.core import roles
from triggers.core.event_rules import Finding
from triggers.core.frames import Part
from triggers.core.kind_model import KindModel, masked
from triggers.core.kinds import Kind
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Realis

RULE = "likely by its words"
#: From here on the model confirms what a rule has found.
CONFIRMS = 0.3
#: From here on it proposes by itself.
PROPOSES = 0.5
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


def is_asked(title: Parsed, findings: Iterable[Finding], told: frozenset[str]) -> bool:
    """Whether there is anything to confirm or to propose."""
    return any(not f.is_precise for f in findings) or any(hit.company_id not in told for hit in title.entities)


def likelihoods(title: Parsed, model: KindModel) -> dict[Kind, float]:
    """The shares of the kinds for a headline, watched names masked."""
    inside = {token for hit in title.entities for token in range(hit.first, hit.end)}
    return model.likelihoods(masked(title.sentence.lows, inside))


def proposals(title: Parsed, shares: dict[Kind, float], told: frozenset[str]) -> Iterator[Finding]:
    """What a headline likely tells of the one company that it names and of which no rule has told anything."""
    kind = max(shares, key=lambda k: shares[k])
    hits = _spoken_of(title)
    if shares[kind] < PROPOSES or len({h.company_id for h in hits}) != 1 or hits[0].company_id in told:
        return
    yield Finding(
        number=-1,
        kind=kind,
        realis=_state(title),
        is_firm=False,
        sign=_SIGNS.get(kind, 1),
        rule=RULE,
        is_precise=False,
        is_weak=False,
        span=title.sentence.quote(0, len(title.sentence.words)),
        sentence=0,
        is_deal=False,
        parts=(Part(hits[0], "subject"),),
    )


def _spoken_of(title: Parsed) -> Sequence[CompanyHit]:
    return [hit for hit in title.entities if not hit.is_ambiguous and not roles.is_only_named(title, hit)]


_STATES: tuple[tuple[tuple[str, ...], Realis], ...] = (
    (("DENY", "DENY_TAIL"), "denied"),
    (("OFF", "OFF_TAIL"), "cancelled"),
    (("RUMOUR", "SOURCE", "RUMOUR_TAIL"), "rumour"),
    (("PLAN", "PLAN_TAIL"), "announced"),
)


def _state(title: Parsed) -> Realis:
    end = len(title.sentence.words)
    return next((state for classes, state in _STATES if title.has_any(classes, 0, end)), "completed")
