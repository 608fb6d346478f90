"""What the trained model adds to the rules: it confirms what a rule has found, doubts it, and proposes where no rule has spoken.

A precise rule alerts alone unless the model is sure that the sentence tells something else, or of another state; the model
never does. What only one of them sees is for the review tray.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from triggers.core import weighed
from triggers.core.event_rules import Finding
from triggers.core.kind_model import KindModel, Opinion
from triggers.core.kinds import OWN, Kind
from triggers.core.parsing import Parsed
from triggers.core.rulebook import Realis

RULE = "likely by its words"
#: From here on the model confirms what a rule that is not precise has found: the kind, and the state.
CONFIRMS, CONFIRMS_STATE = 0.6, 0.8
#: From here on it sees the kind that a rule has found.
AGREES = 0.5
#: Below these shares the model contradicts a rule: it tells another kind, or another state.
CONTRADICTS_KIND, CONTRADICTS_STATE = 0.3, 0.3
#: From here on it is surer of a state than the rules, and than rules that have read it in so many words.
CORRECTS, CORRECTS_FIRM = 0.92, 0.95
#: What is off must never be told as a deal: from this share on it is off; against what rules have read in so many words, from this.
IS_OFF, IS_OFF_AGAINST = 0.3, 0.5
#: Below this share nothing of the item is off, and its title need not be asked apart.
NOT_OFF = 0.02
OFF: tuple[Realis, ...] = ("cancelled", "denied")
#: What is told by words that elsewhere call things off: "axes 90 jobs".
_OF_ENDING: frozenset[Kind] = frozenset({"layoffs", "facility_closure"})
_HELD = frozenset({"rumour", *OFF})
#: Of a share that is smaller than this, nothing is a part.
_LEAST_LEFT = 0.05
#: Among the opinions of sentences, by their numbers, that of the item.
_ITEM = -1
#: Longer sentences (in tokens) and titles (in words) are running text, of which the model knows little.
_HEADLINE, _LONGEST_TITLE = 24, 20


class Opinions:
    """The model's opinion of an item and of its sentences, asked for once and only when needed. The title is one sentence."""

    def __init__(self, parsed: Sequence[Parsed], model: KindModel | None) -> None:
        self._parsed = parsed
        self._model = model
        self._kept: dict[int, Opinion] = {}
        self._about: dict[int, tuple[Finding, Opinion]] = {}
        self._told_kinds: frozenset[Kind] = frozenset()

    def of(self, sentence: int) -> Opinion | None:
        """Of one sentence; None without a model."""
        is_title = self._parsed[sentence].sentence.field == "title"
        key = 0 if is_title else sentence
        return self._opinion(
            key, lambda: weighed.of_title(self._parsed) if is_title else weighed.of_sentence(self._parsed[sentence])
        )

    def of_item(self) -> Opinion | None:
        """Of the title and what stands right below it; None without a model."""
        if self._parsed[-1].sentence.field == "title":
            return self.of(0)
        return self._opinion(_ITEM, lambda: weighed.of_item(self._parsed))

    def _opinion(self, key: int, words: Callable[[], list[str]]) -> Opinion | None:
        if self._model is not None and key not in self._kept:
            self._kept[key] = self._model.opinion(words())
        return self._kept.get(key)

    def of_part(self, parsed: Parsed, first: int, end: int) -> Opinion | None:
        """Of a part of a sentence, which speaks of the company whether it names it or not."""
        return self._model.opinion(weighed.of_part(parsed, first, end)) if self._model is not None else None

    def about(self, finding: Finding) -> Opinion | None:
        """Of the item, of the sentence that a finding stands in, or of its part of that: the first that sees its kind.

        None for a kind of the user's own, of which the model knows nothing.
        """
        if self._model is None or finding.kind.startswith(OWN):
            return None
        if id(finding) not in self._about:
            best: Opinion | None = None
            for told in self._asked_in_turn(finding):
                if best is None or told.kinds.get(finding.kind, 0.0) > best.kinds.get(finding.kind, 0.0):
                    best = told
                if best.kinds.get(finding.kind, 0.0) >= AGREES:
                    break
            if best is None:
                return None
            self._about[id(finding)] = finding, best  # kept, so that its id is nobody else's
        return self._about[id(finding)][1]

    def _asked_in_turn(self, finding: Finding) -> Iterator[Opinion]:
        if finding.sentence <= self._below():
            yield from filter(None, (self.of_item(),))
        yield from filter(None, (self.of(finding.sentence),))
        yield from filter(None, (self._of_own_part(finding),))

    def _below(self) -> int:
        """The number of the last sentence that belongs to the item's beginning."""
        return sum(p.sentence.field == "title" for p in self._parsed) + weighed.LEAD - 1

    def _of_own_part(self, finding: Finding) -> Opinion | None:
        parsed = self._parsed[finding.sentence]
        place = next((t.first for t in parsed.triggers if t.rule == finding.number), 0)
        own = next(((a, b) for a, b in parts_of(parsed) if a <= place < b), None)
        return self.of_part(parsed, *own) if own is not None else None

    def confirms(self, finding: Finding, state: Realis) -> bool:
        """Whether the model sees what a rule that is not precise has found in the title or right below it, and as far as that."""
        told = self.about(finding)
        if told is None or finding.sentence > self._below():
            return False
        return told.kinds.get(finding.kind, 0.0) >= CONFIRMS and told.states.get(state, 0.0) >= CONFIRMS_STATE

    def corrected(self, finding: Finding, state: Realis) -> Realis:
        """`state`, or the one that the model is surer of than the rules are of theirs.

        A state that a rule sets gives way only to one in which the thing is off.
        """
        told = self._told_shortly(finding)
        if told is None:
            return state
        whole = self.about(finding) or told
        is_plain = finding.is_firm or finding.is_set or finding.kind in _OF_ENDING
        off = told if _off(whole) < NOT_OFF else max((told, whole, self.of(finding.sentence) or told), key=_off)
        if state not in OFF and _off(off) >= (IS_OFF_AGAINST if is_plain else IS_OFF):
            return max(OFF, key=lambda s: off.states[s])
        likeliest = max(told.states, key=lambda s: told.states[s])
        is_surer = told.states[likeliest] >= (CORRECTS_FIRM if finding.is_firm else CORRECTS)
        return likeliest if is_surer and not _is_said(finding, state) else state

    def contradicts(self, finding: Finding, state: Realis) -> bool:
        """Whether the model sees another kind, or doubts that it has come as far as `state`.

        Where it has made `state` of another one, it must be as sure as that takes.
        """
        told = self.about(finding)
        if told is None or self.sees_another(finding):
            return told is not None
        if self._told_shortly(finding) is None or (_is_said(finding, state) and state == finding.realis):
            return False
        return told.states.get(state, 1.0) < (CONTRADICTS_STATE if state == finding.realis else CORRECTS)

    def sees_another(self, finding: Finding) -> bool:
        """Whether the model sees another kind, or none."""
        told = self.about(finding)
        return told is not None and self._beside_others(told, finding) < CONTRADICTS_KIND

    def tells(self, kinds: Iterable[Kind]) -> None:
        """The kinds that precise rules have found in the item: what they take of the shares leaves less for each other."""
        self._told_kinds = frozenset(kinds)

    def _beside_others(self, told: Opinion, finding: Finding) -> float:
        """The share of a finding's kind in what is left beside the other kinds that rules have found."""
        share = told.kinds.get(finding.kind, 1.0)
        left = 1.0 - sum(told.kinds.get(kind, 0.0) for kind in self._told_kinds if kind != finding.kind)
        return share / max(left, share, _LEAST_LEFT)

    def _told_shortly(self, finding: Finding) -> Opinion | None:
        """The opinion about a finding of which the state may be in doubt: its sentence is short."""
        sentence = self._parsed[finding.sentence].sentence
        some = sentence.words if sentence.field != "title" else [word for word in sentence.words if len(word) > 1]
        is_long = len(some) > (_LONGEST_TITLE if sentence.field == "title" else _HEADLINE)
        if is_long or finding.kind.startswith(OWN):
            return None
        return self.of(0) if sentence.field == "title" else self.about(finding)


def _is_said(finding: Finding, state: Realis) -> bool:
    """Whether the state stands: the rule holds to it, or a word of rumours or of what is off is there.

    The model does not know better; and nothing that is off may be told as a deal.
    """
    return finding.is_set or (finding.is_firm and finding.realis == state and state in _HELD)


def _off(opinion: Opinion) -> float:
    return sum(opinion.states.get(state, 0.0) for state in OFF)


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


def parts_of(title: Parsed) -> Iterator[tuple[int, int]]:
    """The parts of a title between marks and conjunctions, (first, end) in tokens, of three words or more."""
    lows = title.sentence.lows
    cuts = [-1, *(n for n, low in enumerate(lows) if low in _PARTING), len(lows)]
    return ((a + 1, b) for a, b in pairwise(cuts) if b - a - 1 >= _LEAST_WORDS and len(cuts) > 2)
