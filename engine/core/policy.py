"""The written policy of what "sales-ready" means: triggers/policy.yaml as a checked model."""

import hashlib
import json
from typing import Annotated, Any, Protocol, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails

from engine.core.errors import Problem
from engine.core.lead import Reason
from engine.core.signal import MOVES, Realis, SignalKind, Strength

_BAD = "bad"


def _days(value: Any) -> Any:
    """`45 days`, `6 weeks`, or a plain number of days."""
    if not isinstance(value, str):
        return value
    number, _, unit = value.strip().partition(" ")
    factor = {"": 1, "day": 1, "days": 1, "week": 7, "weeks": 7}.get(unit.strip())
    if factor is None or not number.replace(".", "", 1).isdigit():
        raise ValueError(f"{value!r} is not a length of time: write `45 days` or `6 weeks`")
    return float(number) * factor


def _opening(text: str) -> str:
    if "{" in text.replace("{account}", ""):
        raise ValueError("only {account}, the name of the company, can stand in braces")
    return text


def _known_topic(topic: str) -> str:
    """`topic` when it is a kind, KIND.bad, a move of a job change, or an own name of custom signals. Raises ValueError."""
    kind, dot, facet = topic.partition(".")
    if kind not in set(SignalKind):
        raise ValueError(f"{topic!r} is no kind of signal; there are {', '.join(SignalKind)}")
    if not dot or facet == _BAD or (kind == SignalKind.CUSTOM and facet):
        return topic
    moves = MOVES if kind == SignalKind.JOB_CHANGE else ()
    if facet in moves:
        return topic
    known = [kind, f"{kind}.{_BAD}", *(f"{kind}.{move}" for move in moves)]
    raise ValueError(f"{topic!r}: {kind} has no {facet!r}; write one of {', '.join(known)}")


Topic = Annotated[str, AfterValidator(_known_topic)]
Days = Annotated[float, BeforeValidator(_days), Field(gt=0, le=3650)]
Points = Annotated[float, Field(ge=-1000, le=1000)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KindRule(_Part):
    """What one kind of signal is worth. `for_missing` names another weight where it answers, or speaks against, the
    missing criterion. `called` is its name in sentences ("a fleet renewal"), `opening` begins the talk in an alert.
    """

    weight: Points
    called: Annotated[str, Field(max_length=60)] = ""
    opening: Annotated[str, Field(max_length=200), AfterValidator(_opening)] = ""
    half_life: Days | None = None
    for_missing: dict[Reason, Points] = Field(default_factory=dict)


class WeakRule(_Part):
    """Signals whose origin is unsure: each counts `factor` of its weight, and all together move the score by at most `at_most`."""

    factor: Annotated[float, Field(ge=0, le=1)] = 0.3
    at_most: Annotated[float, Field(ge=0)] = 20


class Policy(_Part):
    """triggers/policy.yaml. Points are summed; at `threshold` a lead is sales-ready.

    `count_before_release`: kinds, or topics such as `custom.NAME`, that count although they are older than the release;
    `repeat`: what each further signal of the same topic counts, relative to the one before.
    """

    threshold: float = Field(gt=0, le=1000)
    half_life: Days = 45
    repeat: Annotated[float, Field(ge=0, lt=1)] = 0.5
    count_before_release: frozenset[Topic] = frozenset()
    realis: dict[Realis, Annotated[float, Field(ge=0, le=1)]] = Field(default_factory=dict)
    weak: WeakRule = Field(default_factory=WeakRule)
    claim_within_hours: Annotated[float, Field(gt=0, le=720)] = 24
    signals: dict[Topic, KindRule]

    @field_validator("count_before_release", mode="before")
    @classmethod
    def _all_or_none(cls, value: Any) -> Any:
        word = str(value).strip().lower()
        if word in {"true", "yes", "false", "no"}:
            return frozenset(SignalKind) if word in {"true", "yes"} else frozenset()
        return value

    @model_validator(mode="after")
    def _weak_stay_below(self) -> Self:
        # The rule behind "a lone click never promotes": whatever weak signals add up to, it is less than the threshold.
        if self.weak.at_most >= self.threshold:
            raise ValueError(f"weak.at_most ({self.weak.at_most:g}) must be below the threshold ({self.threshold:g})")
        return self

    def rule_for(self, topic: str, *, is_contrary: bool = False) -> tuple[KindRule, bool] | None:
        """The rule of a topic, the most special first, and whether it was written for contrary news (`KIND.bad`)."""
        kind = topic.partition(".")[0]
        if is_contrary and (rule := self.signals.get(f"{topic}.{_BAD}") or self.signals.get(f"{kind}.{_BAD}")):
            return rule, True
        rule = self.signals.get(topic) or self.signals.get(kind)
        return (rule, False) if rule else None

    def realis_factor(self, realis: Realis | None) -> float:
        """How much an event that has come this far counts; what is not an event counts in full."""
        return 1.0 if realis is None else self.realis.get(realis, _REALIS[realis])

    def strength_factor(self, strength: Strength) -> float:
        """How much of its weight a signal of this strength brings."""
        return self.weak.factor if strength is Strength.WEAK else 1.0

    @property
    def policy_hash(self) -> str:
        """The same for the same policy, however its file is laid out; stored with each promotion."""
        return hashlib.blake2b(canonical(self).encode(), digest_size=12).hexdigest()


_REALIS = {
    Realis.RUMOUR: 0.3,
    Realis.ANNOUNCED: 0.9,
    Realis.COMPLETED: 1.0,
    Realis.CANCELLED: 0.0,
    Realis.DENIED: 0.0,
}


def canonical(policy: Policy) -> str:
    """The policy as JSON with sorted keys, for hashing and for the database."""
    body = policy.model_dump(mode="json")
    return json.dumps(body | {"count_before_release": sorted(body["count_before_release"])}, sort_keys=True)


class Places(Protocol):
    """Where in its file a value or a key stands (engine.yaml_files.Document)."""

    def place(self, path: tuple[str | int, ...], *, of_key: bool = False) -> tuple[int, int]:
        """(line, column), from 1."""
        ...


def problems(error: ValidationError, file: str, places: Places, kind: str = "policy") -> list[Problem]:
    """Everything that is wrong with a policy file, or another `kind` of file, each at the place of its value or key."""
    found = error.errors(include_url=False, include_context=False)
    return [_problem(details, file, places, kind) for details in found]


def _problem(details: ErrorDetails, file: str, places: Places, kind: str) -> Problem:
    path = tuple(part for part in details["loc"] if part != "[key]")
    is_key = details["type"] == "extra_forbidden" or "[key]" in details["loc"]
    line, column = places.place(path, of_key=is_key)
    message = f"{'.'.join(map(str, path)) or kind}: {details['msg'].removeprefix('Value error, ')}"
    code, help_ = _EXPLAINED.get(details["type"], ("bad-value", f"compare it with the {kind} as shipped"))
    return Problem(file, line, column, code, "error", message, help_)


_EXPLAINED = {
    "missing": ("missing-key", "add this key; what is shipped shows how"),
    "extra_forbidden": ("unknown-key", "remove this key, or correct its spelling"),
    "enum": ("bad-value", "write one of the words named"),
}
