"""Job moves: who joins, is promoted, leaves, retires or is appointed to a board."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from triggers.core.event_rules import Finding
from triggers.core.parsing import Parsed

MoveKind = Literal["joins", "promoted", "leaves", "retires", "appointed_board"]


@dataclass(slots=True, frozen=True)
class Move:
    """One person's change: `company` hires, promotes or is left; `from_company` is the employer before, when it is named."""

    person: str
    role: str
    company: str
    from_company: str | None
    move: MoveKind


def find(parsed: Sequence[Parsed], language: str) -> tuple[Move, ...]:
    return ()


def as_findings(people: Sequence[Move], parsed: Sequence[Parsed]) -> list[Finding]:
    return []
