"""Is this lead sales-ready? A sum that anybody can redo by hand: the policy's weights, halved with age, with a sentence each.

The same lead, release, signals and policy give the same answer, in whatever order the signals come.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from engine.core.lead import Lead, Reason, Release
from engine.core.policy import Policy
from engine.core.signal import BAD_BY_NATURE, Realis, Signal, SignalKind, Strength, merged

_DAY = 86_400.0

#: What is missing, as a rep would say it.
MISSING = {
    Reason.NO_BUDGET: "the missing budget",
    Reason.NO_AUTHORITY: "the missing authority",
    Reason.NO_NEED: "the missing need",
    Reason.NO_TIMELINE: "the missing timeline",
    Reason.LOW_RETURN: "the low return",
    Reason.UNRESPONSIVE: "the silence",
}

#: What a kind of signal is called in a sentence.
NAMES = {
    "funding": "funding",
    "acquisition": "an acquisition",
    "leadership_change": "a change of leadership",
    "expansion": "an expansion",
    "new_office": "a new office",
    "hiring": "hiring",
    "layoffs": "layoffs",
    "product_launch": "a product launch",
    "partnership": "a partnership",
    "earnings": "results",
    "regulation": "a regulatory decision",
    "legal": "a legal matter",
    "contract_win": "a contract won",
    "facility_closure": "a site closing",
    "insolvency": "insolvency",
    "other": "company news",
    "reply_interested": "an answer that shows interest",
    "reply_meeting": "an answer that asks for a meeting",
    "reply_question": "a question from the lead",
    "colleague_answer": "an answer from a colleague",
    "job_change": "a job change",
    "job_change.promoted": "a promotion",
    "job_change.new_boss": "a new boss",
    "job_change.joined": "a new colleague",
    "job_change.left": "a departure",
    "revisit_date": "the agreed date",
    "clicked": "a click",
    "custom": "a signal of your own",
}


@dataclass(frozen=True, slots=True)
class Part:
    """What one signal brings. `points` may be negative; `why_nothing` is the word for a signal that does not count; `opening` is
    how the policy would have the talk about it begin.
    """

    signal_key: str
    topic: str
    points: float
    sentence: str
    strength: Strength = Strength.STRONG
    why_nothing: str | None = None
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a lead at one moment, with the policy's threshold and a sentence for each thing that counted."""

    value: float
    threshold: float
    reasons: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def is_ready(self) -> bool:
        """Sales-ready as the policy says."""
        return self.value >= self.threshold


def score(lead: Lead, release: Release, signals: Iterable[Signal], policy: Policy, now: datetime) -> Score:
    """The score of `lead` at `now`, given why and when it was released.

    Signals about somebody else, from before the release, of kinds the policy does not name, cancelled or denied weigh
    nothing. Signals from the future count as of now. Weak ones together move the score by at most `policy.weak.at_most`,
    which is below the threshold: a lone click or a spoofable answer never promotes.
    """
    ours = [s for s in merged(signals) if _is_about(s, lead)]
    parts = _fade_repeats([(s, _weigh(s, release, policy, now)) for s in ours], policy)
    parts.sort(key=lambda part: (-abs(part.points), part.signal_key))
    strong = math.fsum(part.points for part in parts if part.strength is Strength.STRONG)
    weak = math.fsum(part.points for part in parts if part.strength is Strength.WEAK)
    capped = max(-policy.weak.at_most, min(policy.weak.at_most, weak))
    # Rounded so that a sum of halves that ought to be 60 is not 59.999999999 in somebody's report.
    value = round(strong + capped, 6)
    return Score(value, policy.threshold, _reasons(parts, weak, capped, value, policy), tuple(parts))


def _is_about(signal: Signal, lead: Lead) -> bool:
    if signal.lead_id is not None:
        return signal.lead_id == lead.lead_id
    return lead.account is not None and signal.account_id == lead.account.account_id


def _weigh(signal: Signal, release: Release, policy: Policy, now: datetime) -> Part:
    nothing = _why_nothing(signal, release, policy)
    found = policy.rule_for(signal.topic, is_contrary=_is_contrary(signal))
    if found is None:
        return _no_part(signal, nothing or "not_in_policy")
    rule, is_for_contrary = found
    if nothing:
        return _no_part(signal, nothing, rule.called)
    weight = rule.for_missing.get(release.reason, rule.weight)
    if weight > 0 and _is_contrary(signal) and not is_for_contrary:
        return _no_part(signal, "bad_news", rule.called)
    age = max(0.0, (now - signal.happened_at).total_seconds() / _DAY)
    faded = 0.5 ** (age / (rule.half_life or policy.half_life))
    points = weight * faded * policy.realis_factor(signal.realis) * policy.strength_factor(signal.strength)
    answers = release.reason if release.reason in rule.for_missing else None
    sentence = _sentence(signal, rule.called, answers, weight, age)
    return Part(signal.signal_key, signal.topic, points, sentence, signal.strength, opening=rule.opening)


def _is_contrary(signal: Signal) -> bool:
    """Bad news of a kind that is good or neutral by nature: poor results, a contract lost."""
    return signal.sign < 0 and signal.kind not in BAD_BY_NATURE


def _why_nothing(signal: Signal, release: Release, policy: Policy) -> str | None:
    if signal.is_taken_back:
        return str(signal.realis)
    if signal.happened_at <= release.at and policy.count_before_release.isdisjoint((str(signal.kind), signal.topic)):
        return "before_release"
    return None


def _no_part(signal: Signal, why: str, called: str = "") -> Part:
    sentence = f"{_named(signal, called)} ({_day(signal)}) does not count: {_WORDS[why]}."
    return Part(signal.signal_key, signal.topic, 0.0, sentence, signal.strength, why)


_WORDS = {
    "before_release": "it is older than the release",
    "not_in_policy": "the policy does not name it",
    "bad_news": "it is bad news",
    "cancelled": "it was called off",
    "denied": "the company denies it",
}


def _fade_repeats(weighed: Sequence[tuple[Signal, Part]], policy: Policy) -> list[Part]:
    """Of several signals of one topic the strongest counts in full, each further one `repeat` times the one before."""
    order = sorted(weighed, key=lambda pair: (pair[0].topic, -abs(pair[1].points), pair[0].signal_key))
    parts: list[Part] = []
    topic, factor = "", 1.0
    for signal, part in order:
        factor = factor * policy.repeat if signal.topic == topic else 1.0
        topic = signal.topic
        parts.append(part if factor == 1.0 else replace(part, points=part.points * factor))
    return parts


# --- sentences ------------------------------------------------------------------------------------------------------


def _reasons(parts: Sequence[Part], weak: float, capped: float, value: float, policy: Policy) -> tuple[str, ...]:
    lines = [f"{part.sentence} {_points(part.points)}." for part in parts if abs(part.points) >= 0.05]
    if weak != capped:
        lines.append(f"Weak signals together count {_points(capped)} at most.")
    verdict = "sales-ready" if value >= policy.threshold else "not sales-ready yet"
    return (*lines, f"Together {_number(value)} of {policy.threshold:g} points: {verdict}.")


def _number(points: float) -> str:
    return f"{points:.1f}".removesuffix(".0")


def _points(points: float) -> str:
    return f"{'+' if points > 0 else ''}{_number(points)} point{'' if abs(points) == 1 else 's'}"


def _sentence(signal: Signal, called: str, answers: Reason | None, weight: float, age: float) -> str:
    verb = ""
    if answers is not None and weight:
        verb = f" answers {MISSING[answers]}" if weight > 0 else f" speaks against {MISSING[answers]} being solved"
    notes = (_day(signal), _age(age), _REALIS_NOTES.get(signal.realis), _STRENGTH_NOTES.get(signal.strength))
    return f"{_named(signal, called)} ({', '.join(filter(None, notes))}){verb}:"


_REALIS_NOTES: dict[Realis | None, str] = {Realis.RUMOUR: "a rumour", Realis.ANNOUNCED: "announced"}
_STRENGTH_NOTES = {Strength.WEAK: "weak proof"}


def _named(signal: Signal, called: str) -> str:
    """What happened, at the beginning of a sentence; `called` is what the policy calls it."""
    if called:
        return f"{called[:1].upper()}{called[1:]}"
    name = NAMES.get(signal.topic) or NAMES[str(signal.kind)]
    own = f" “{signal.data['name']}”" if signal.kind is SignalKind.CUSTOM and signal.data.get("name") else ""
    return f"{name[:1].upper()}{name[1:]}{own}"


def _day(signal: Signal) -> str:
    return f"{signal.happened_at.day} {signal.happened_at:%B %Y}"


def _age(days: float) -> str:
    whole = int(days)
    return "today" if whole == 0 else "yesterday" if whole == 1 else f"{whole} days ago"
