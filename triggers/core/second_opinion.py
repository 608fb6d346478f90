"""What the trained model adds to the rules: it confirms what a rule has found, doubts it, and proposes where no rule has spoken.

A precise rule alerts alone unless the model is sure that the sentence tells something else, or of another state; the model
never does. What only one of them sees is for the review tray.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from triggers.core import roles
from triggers.core.event_rules import Finding
from triggers.core.frames import Part, Role
from triggers.core.kind_model import COMPANY, KindModel, Opinion, masked
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
CONTRADICTS_KIND, CONTRADICTS_STATE = 0.05, 0.1
#: From here on it is surer of a state than the rules.
CORRECTS = 0.7
#: What is off must never be told as a deal: from this share on, what may be off is.
#: Where a rule has read the state in so many words, the model must see more.
MAY_BE_OFF, IS_OFF = 0.2, 0.4
OFF: tuple[Realis, ...] = ("cancelled", "denied")
#: From here on it proposes by itself, of a whole title and of a part of one.
PROPOSES, PROPOSES_OF_PART = 0.5, 0.9
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
        self._about: dict[int, tuple[Finding, Opinion]] = {}

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

    def of_part(self, parsed: Parsed, first: int, end: int) -> Opinion | None:
        """Of a part of a sentence, which speaks of the company whether it names it or not."""
        inside = {token - first for hit in parsed.entities for token in range(max(first, hit.first), min(end, hit.end))}
        words = masked(parsed.sentence.lows[first:end], inside)
        return (
            self._model.opinion(words if COMPANY in words else [COMPANY, *words]) if self._model is not None else None
        )

    def about(self, finding: Finding) -> Opinion | None:
        """Of the sentence that a finding stands in, or of the part of it that it stands in where that sees its kind the more."""
        whole = self._of(finding)
        if whole is None:
            return None
        if id(finding) not in self._about:
            parsed = self._parsed[finding.sentence]
            place = next((t.first for t in parsed.triggers if t.rule == finding.number), 0)
            own = next(((a, b) for a, b in _parts_of(parsed) if a <= place < b), None)
            share = whole.kinds.get(finding.kind, 0.0)
            part = self.of_part(parsed, *own) if own is not None and share < AGREES else None
            self.keep(finding, part if part and part.kinds.get(finding.kind, 0.0) > share else whole)
        return self._about[id(finding)][1]

    def keep(self, finding: Finding, opinion: Opinion) -> None:
        """`finding` was proposed by this opinion."""
        self._about[id(finding)] = finding, opinion  # kept, so that its id is nobody else's

    def confirms(self, finding: Finding) -> bool:
        """Whether the model sees what a rule that is not precise has found in the title, or clearly in the lead's beginning."""
        titles = sum(p.sentence.field == "title" for p in self._parsed)
        told = self.about(finding) if finding.sentence in (0, titles) else None
        least = CONFIRMS if finding.sentence == 0 else AGREES
        return told is not None and told.kinds.get(finding.kind, 0.0) >= least

    def corrected(self, finding: Finding, state: Realis) -> Realis:
        """`state`, or the one that the model is sure of where it is sure that it is not `state`."""
        told = self.about(finding)
        is_long = len(self._parsed[finding.sentence].sentence.words) > _HEADLINE
        if told is None or is_long:
            return state
        off = max((told, self.of(finding.sentence) or told), key=_off)
        if state not in OFF and _off(off) >= (IS_OFF if finding.is_firm else MAY_BE_OFF):
            return max(OFF, key=lambda s: off.states[s])
        if _is_said(finding, state) or told.states.get(state, 1.0) >= CONTRADICTS_STATE:
            return state
        likeliest = max(told.states, key=lambda s: told.states[s])
        return likeliest if told.states[likeliest] >= CORRECTS else state

    def contradicts(self, finding: Finding, state: Realis) -> bool:
        """Whether the model is sure that the sentence tells of another kind, or of another state than `state`.

        A state that it corrects is no doubt where it sees the same kind as the rule.
        """
        told = self.about(finding)
        if told is None:
            return False
        share = told.kinds.get(finding.kind, 1.0)
        is_other_state = told.states.get(state, 1.0) < CONTRADICTS_STATE and not _is_said(finding, state)
        if not is_other_state and self.corrected(finding, state) != state:
            return True
        if is_other_state and share >= AGREES and self.corrected(finding, state) != state:
            return False
        return share < CONTRADICTS_KIND or is_other_state


def _is_said(finding: Finding, state: Realis) -> bool:
    """Whether the state stands: the rule holds to it, or a word of rumours is there, which the model does not know better."""
    return finding.is_set or (finding.realis == state == "rumour" and finding.is_firm)


def _off(opinion: Opinion) -> float:
    return sum(opinion.states.get(state, 0.0) for state in OFF)


def _words(parsed: Parsed) -> list[str]:
    inside = {token for hit in parsed.entities for token in range(hit.first, hit.end)}
    return masked(parsed.sentence.lows, inside)


def proposals(
    parsed: Sequence[Parsed], opinions: Opinions, findings: Sequence[Finding], kinds: Collection[Kind]
) -> Iterator[Finding]:
    """What a headline likely tells of the companies that it names and of which no rule has told anything.

    `kinds` are those that there are rules for: who takes the rules of a kind away does not want it guessed either.
    """
    title = parsed[0]
    hits = _spoken_of(title)
    whole = opinions.of(0) if hits else None
    if whole is None:
        return
    told = {part.hit.company_id for finding in findings for part in finding.parts}
    found = list(_proposed(title, hits, whole, kinds, PROPOSES)) if told.isdisjoint(h.company_id for h in hits) else []
    yield from found
    yield from _in_parts(title, hits, opinions, [*findings, *found], kinds)


def _in_parts(
    title: Parsed, hits: Sequence[CompanyHit], opinions: Opinions, findings: Sequence[Finding], kinds: Collection[Kind]
) -> Iterator[Finding]:
    """As in "X cuts 90 jobs, scraps scooter": of a part in which no rule has spoken, the model may tell something else."""
    spoken = {finding.number for finding in findings if finding.sentence == 0}
    known = {(part.hit.company_id, finding.kind) for finding in findings for part in finding.parts}
    for first, end in _parts_of(title):
        own = [hit for hit in hits if first <= hit.first < end] or hits
        if len(own) != 1 or any(t.rule in spoken and first <= t.first < end for t in title.triggers):
            continue
        opinion = opinions.of_part(title, first, end)
        if opinion is None:
            return
        for found in _proposed(title, own, opinion, kinds, PROPOSES_OF_PART):
            if (own[0].company_id, found.kind) not in known:
                opinions.keep(found, opinion)
                known.add((own[0].company_id, found.kind))
                yield found


_PARTING = frozenset(";,:") | {
    "and",
    "und",
    "et",
    "y",
    "e",
    "en",
    "och",
    "og",
    "but",
    "aber",
    "mais",
    "pero",
    "ma",
    "maar",
}
_LEAST_WORDS = 3


def _parts_of(title: Parsed) -> Iterator[tuple[int, int]]:
    """The parts of a title between marks and conjunctions, (first, end) in tokens, of three words or more."""
    lows = title.sentence.lows
    cuts = [-1, *(n for n, low in enumerate(lows) if low in _PARTING), len(lows)]
    return ((a + 1, b) for a, b in pairwise(cuts) if b - a - 1 >= _LEAST_WORDS and len(cuts) > 2)


def _proposed(
    title: Parsed, hits: Sequence[CompanyHit], opinion: Opinion, kinds: Collection[Kind], least: float
) -> Iterator[Finding]:
    kind = max(opinion.kinds, key=lambda k: opinion.kinds[k], default=None)
    if kind is None or kind not in kinds or opinion.kinds[kind] < least or (len(hits) > 1 and kind != "partnership"):
        return
    yield Finding(
        number=-1,
        kind=kind,
        realis=max(opinion.states, key=lambda s: opinion.states[s]),
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


def confidence_alone(opinion: Opinion, kind: Kind) -> float:
    """Of a proposal, which no rule has made: never enough to alert."""
    return round(0.5 * opinion.kinds.get(kind, 0.0), 3)


def _spoken_of(title: Parsed) -> Sequence[CompanyHit]:
    """The first mention of each company that is itself spoken of."""
    first: dict[str, CompanyHit] = {}
    for hit in title.entities:
        if not hit.is_ambiguous and not roles.is_only_named(title, hit):
            first.setdefault(hit.company_id, hit)
    return list(first.values())
