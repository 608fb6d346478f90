"""Is this the database that sent last? A restored backup, a clone or a fail-over that lost commits would send old mail again.

What left last is remembered outside the database, by a witness. The two are compared before anything is sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Memory:
    """What the witness says: the generation that it stands for, and the mails handed over last, with when they were taken."""

    generation: str
    last: Mapping[str, datetime] = field(default_factory=dict)


class Verdict(StrEnum):
    """`first`: nothing ever left, so begin. The last three say why nothing may leave before `rekindle recover`."""

    SAME = "same"
    FIRST = "first"
    UNKNOWN = "unknown"
    ANOTHER = "another"
    BEHIND = "behind"


def compare(
    generation: str | None, memory: Memory | None, known: Mapping[str, datetime], *, has_history: bool
) -> Verdict:
    """The database's `generation` against the memory. `known`: of the mails handed over last, those that the database knows as
    taken, and when; `has_history`: it ever sent anything.
    """
    if memory is None:
        return Verdict.UNKNOWN if has_history else Verdict.FIRST
    if generation is None:
        return Verdict.ANOTHER if has_history or memory.last else Verdict.FIRST
    if generation != memory.generation:
        return Verdict.ANOTHER
    is_known = all(touch in known and known[touch] >= at for touch, at in memory.last.items())
    return Verdict.SAME if is_known else Verdict.BEHIND


#: For people: what was found, and what to do.
IN_WORDS = {
    Verdict.UNKNOWN: "this database has sent mail, and nothing outside of it remembers that: it was restored or copied to here",
    Verdict.ANOTHER: "another database has sent mail from here: this one was restored, copied or begun anew",
    Verdict.BEHIND: "mail has left that this database does not know of: it was restored, or a fail-over lost its last commits",
}
ADVICE = (
    "Nothing is sent to leads. If this is the database to go on with, run `rekindle recover`: it says what it does."
)
