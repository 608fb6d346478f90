"""A signal: something happened that may make a lead worth a call now. It counts once, however often it is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

MAX_QUOTE = 2000  # characters kept of one piece of evidence
MAX_TITLE = 300


class SignalKind(StrEnum):
    """News of an account (DESIGN section 6), answers of a lead, moves of people, dates, and what a company adds itself.

    `job_change` bears in `data["move"]` what moved: promoted, new_boss, joined or left. `custom` bears its own name in
    `data["name"]`. `clicked` is a human click: weak by nature.
    """

    FUNDING = "funding"
    ACQUISITION = "acquisition"
    LEADERSHIP_CHANGE = "leadership_change"
    EXPANSION = "expansion"
    NEW_OFFICE = "new_office"
    HIRING = "hiring"
    LAYOFFS = "layoffs"
    PRODUCT_LAUNCH = "product_launch"
    PARTNERSHIP = "partnership"
    EARNINGS = "earnings"
    REGULATION = "regulation"
    LEGAL = "legal"
    CONTRACT_WIN = "contract_win"
    FACILITY_CLOSURE = "facility_closure"
    INSOLVENCY = "insolvency"
    OTHER = "other"
    REPLY_INTERESTED = "reply_interested"
    REPLY_MEETING = "reply_meeting"
    REPLY_QUESTION = "reply_question"
    COLLEAGUE_ANSWER = "colleague_answer"
    JOB_CHANGE = "job_change"
    REVISIT_DATE = "revisit_date"
    CLICKED = "clicked"
    CUSTOM = "custom"


#: The moves of a `job_change`, as `data["move"]` names them.
MOVES = ("promoted", "new_boss", "joined", "left")

#: News of these kinds is bad for the account by nature; their policy weight says so already.
BAD_BY_NATURE = frozenset({SignalKind.LAYOFFS, SignalKind.FACILITY_CLOSURE, SignalKind.INSOLVENCY, SignalKind.LEGAL})


class Strength(StrEnum):
    """How sure we are of where it comes from: a spoofable sender, a click and an unsure reading are weak."""

    STRONG = "strong"
    WEAK = "weak"


class Realis(StrEnum):
    """How far an event has come, in the order of the ladder; cancelled and denied take it back."""

    RUMOUR = "rumour"
    ANNOUNCED = "announced"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    DENIED = "denied"


_RUNGS = {rung: number for number, rung in enumerate(Realis)}
TAKES_BACK = frozenset({Realis.CANCELLED, Realis.DENIED})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place where a signal can be read: its words, where they stand, and when they were written.

    `evidence_key` is unique within the signal (an item's id, a message id): the same outlet counts once. `rank` says how near to
    the source it is: 0 the company's own word or a filing, 1 a wire, 2 everything else; the nearest stands first.
    """

    evidence_key: str
    quote: str
    source: str
    link: str | None = None
    at: datetime | None = None
    rank: int = 2


@dataclass(frozen=True, slots=True)
class Signal:
    """What happened, to whom, and how we know. Exactly one of `lead_id` and `account_id` is its subject.

    `sign` is -1 for bad news of the subject, 1 for good, 0 for neither. `data` holds JSON values: `realis` of news,
    `move` of a job change, `name` of a custom signal, slots such as amounts.
    """

    signal_key: str
    kind: SignalKind
    title: str
    happened_at: datetime
    received_at: datetime
    lead_id: int | None = None
    account_id: int | None = None
    story_id: int | None = None
    sign: int = 1
    strength: Strength = Strength.STRONG
    evidence: tuple[Evidence, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if (self.lead_id is None) == (self.account_id is None):
            raise ValueError(f"signal {self.signal_key!r} needs exactly one subject: a lead or an account")
        if self.happened_at.tzinfo is None or self.received_at.tzinfo is None:
            raise ValueError(f"signal {self.signal_key!r} needs aware datetimes")

    @property
    def topic(self) -> str:
        """The name that the policy knows it by: its kind, with a move or an own name after a dot."""
        facet = self.data.get("move") if self.kind is SignalKind.JOB_CHANGE else self.data.get("name")
        return f"{self.kind}.{facet}" if facet and self.kind in _WITH_FACET else str(self.kind)

    @property
    def realis(self) -> Realis | None:
        """How far the event has come; None where that is no question (an answer, a date)."""
        word = self.data.get("realis")
        return Realis(word) if word in _RUNGS else None

    @property
    def is_taken_back(self) -> bool:
        """Cancelled or denied: it never counts."""
        return self.realis in TAKES_BACK


def tidied(signal: Signal) -> Signal:
    """The same signal with its words as they are kept: of their greatest length, and without NUL, which no text needs and
    PostgreSQL refuses.
    """
    pieces = (
        replace(
            piece,
            quote=_plain(piece.quote, MAX_QUOTE),
            source=_plain(piece.source, MAX_TITLE),
            link=_plain(piece.link, MAX_QUOTE) if piece.link else None,
        )
        for piece in signal.evidence
    )
    return replace(signal, title=_plain(signal.title, MAX_TITLE), evidence=tuple(pieces))


def _plain(text: str, limit: int) -> str:
    return text[:limit].replace("\0", "")


_WITH_FACET = frozenset({SignalKind.JOB_CHANGE, SignalKind.CUSTOM})


def moves_on(known: Signal, told: Signal) -> bool:
    """Whether `told`, the same signal again, brings the story to a later rung of the ladder."""
    if told.realis is None:
        return False
    return known.realis is None or _RUNGS[told.realis] > _RUNGS[known.realis]


def merged(signals: Iterable[Signal]) -> list[Signal]:
    """One signal per key, in order of first appearance: the furthest rung is kept, the evidence of all is put together."""
    by_key: dict[str, Signal] = {}
    for signal in signals:
        known = by_key.get(signal.signal_key)
        by_key[signal.signal_key] = signal if known is None else _together(known, signal)
    return list(by_key.values())


def _together(known: Signal, told: Signal) -> Signal:
    evidence = {e.evidence_key: e for e in (*told.evidence, *known.evidence)}
    head = told if moves_on(known, told) else known
    return replace(head, evidence=tuple(evidence[key] for key in sorted(evidence)))
