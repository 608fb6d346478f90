"""What the trained model adds to the rules: it confirms what a rule has found, doubts it, and proposes where no rule has spoken.

A rule alerts alone unless the model is sure that the sentence tells something else, or of another state; the model alerts alone
only where it is sure of both. What one of them sees and the other does not is for the review tray.
"""

from collections.abc import Collection, Iterator, Sequence

from triggers.core import roles
from triggers.core.event_rules import Finding
from triggers.core.frames import Part, Role
from triggers.core.kind_model import KindModel, Opinion, masked
from triggers.core.kinds import OWN, Kind
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Realis

RULE = "likely by its words"
#: From here on the model confirms what a rule that is not precise has found.
CONFIRMS = 0.3
#: From here on it sees the kind that a rule has found.
AGREES = 0.5
#: Below these shares the model contradicts a rule: it tells another kind, or another state.
CONTRADICTS_KIND, CONTRADICTS_STATE = 0.02, 0.05
#: From here on it is surer of a state than the rules.
CORRECTS = 0.7
#: From here on it proposes by itself, and is sure of a kind and of a state.
PROPOSES, SURE = 0.5, 0.9
#: Longer sentences are running text, of which the model knows little.
_HEADLINE = 24
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


class Opinions:
    """The model's opinion of each sentence of an item, asked for once and only when needed. The title is one sentence."""

    def __init__(self, parsed: Sequence[Parsed], model: KindModel | None) -> None:
        self._parsed = parsed
        self._model = model
        self._kept: dict[int, Opinion] = {}

    def of(self, sentence: int) -> Opinion | None:
        """Of one sentence; None without a model."""
        if self._model is None:
            return None
        is_title = self._parsed[sentence].sentence.field == "title"
        key = 0 if is_title else sentence
        if key not in self._kept:
            some = [p for p in self._parsed if p.sentence.field == "title"] if is_title else [self._parsed[sentence]]
            self._kept[key] = self._model.opinion([word for p in some for word in _words(p)])
        return self._kept[key]

    def _of(self, finding: Finding) -> Opinion | None:
        """Of what a rule found; None for a kind of the user's own, of which the model knows nothing."""
        return None if finding.kind.startswith(OWN) else self.of(finding.sentence)

    def confirms(self, finding: Finding) -> bool:
        """Whether the model sees what a rule that is not precise has found in the title."""
        told = self.of(finding.sentence)
        return finding.sentence == 0 and told is not None and told.kinds.get(finding.kind, 0.0) >= CONFIRMS

    def corrected(self, finding: Finding, state: Realis) -> Realis:
        """`state`, or the one that the model is sure of where it is sure that it is not `state`."""
        told = self._of(finding)
        is_long = len(self._parsed[finding.sentence].sentence.words) > _HEADLINE
        if told is None or is_long or told.states.get(state, 1.0) >= CONTRADICTS_STATE:
            return state
        likeliest = max(told.states, key=lambda s: told.states[s])
        return likeliest if told.states[likeliest] >= CORRECTS else state

    def contradicts(self, finding: Finding, state: Realis) -> bool:
        """Whether the model is sure that the sentence tells of another kind, or of another state than `state`.

        A state that it corrects is no doubt where it sees the same kind as the rule.
        """
        told = self._of(finding)
        if told is None:
            return False
        share = told.kinds.get(finding.kind, 1.0)
        is_other_state = told.states.get(state, 1.0) < CONTRADICTS_STATE
        if is_other_state and share >= AGREES and self.corrected(finding, state) != state:
            return False
        return share < CONTRADICTS_KIND or is_other_state


def _words(parsed: Parsed) -> list[str]:
    inside = {token for hit in parsed.entities for token in range(hit.first, hit.end)}
    return masked(parsed.sentence.lows, inside)


def proposals(
    parsed: Sequence[Parsed], opinions: Opinions, told: frozenset[str], kinds: Collection[Kind]
) -> Iterator[Finding]:
    """What a headline likely tells of the companies that it names and of which no rule has told anything.

    `kinds` are those that there are rules for: who takes the rules of a kind away does not want it guessed either.
    """
    title = parsed[0]
    hits = _spoken_of(title)
    opinion = opinions.of(0) if hits and not any(hit.company_id in told for hit in hits) else None
    if opinion is None or not opinion.kinds:
        return
    kind = max(opinion.kinds, key=lambda k: opinion.kinds[k])
    state = max(opinion.states, key=lambda s: opinion.states[s])
    if kind not in kinds or opinion.kinds[kind] < PROPOSES or (len(hits) > 1 and kind != "partnership"):
        return
    yield Finding(
        number=-1,
        kind=kind,
        realis=state,
        is_firm=False,
        sign=_SIGNS.get(kind, 1),
        rule=RULE,
        is_precise=False,
        is_weak=False,
        span=title.sentence.quote(0, len(title.sentence.words)),
        sentence=0,
        is_deal=False,
        parts=tuple(Part(hit, _role(kind)) for hit in hits),
    )


def _role(kind: Kind) -> Role:
    return "acquirer" if kind == "acquisition" else "subject"


def confidence(opinion: Opinion, kind: Kind) -> float:
    """Of a proposal: enough to alert where the model is sure of the kind and of some state."""
    share = opinion.kinds.get(kind, 0.0)
    is_sure = share >= SURE and max(opinion.states.values()) >= SURE
    return round(0.75 * share if is_sure else 0.5 * share, 3)


def _spoken_of(title: Parsed) -> Sequence[CompanyHit]:
    """The first mention of each company that is itself spoken of."""
    first: dict[str, CompanyHit] = {}
    for hit in title.entities:
        if not hit.is_ambiguous and not roles.is_only_named(title, hit):
            first.setdefault(hit.company_id, hit)
    return list(first.values())
