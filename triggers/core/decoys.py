"""The negative control: watched companies that do not exist. Whatever hits one of them is a false positive."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from triggers.core.news import CompanyMention, ItemReading

#: Company ids of decoys begin so; those of accounts are numbers.
PREFIX = "decoy/"


@dataclass(slots=True, frozen=True)
class DecoyRate:
    """The live rate of false positives: hits on decoys among the items read, and which names were hit how often."""

    items: int
    hits: int
    names: tuple[tuple[str, int], ...] = ()

    @property
    def per_thousand(self) -> float:
        """Items with a false hit among a thousand; 0 when none was read."""
        return 1000 * self.hits / self.items if self.items else 0.0

    def sentence(self) -> str:
        """As the health page says it."""
        if not self.items:
            return "No news was read yet, so nothing is known of false hits."
        if not self.hits:
            return f"No decoy was hit in {self.items:,} items: no false positives seen."
        worst = ", ".join(f"{name} ({count})" for name, count in self.names[:3])
        rate = f"{self.per_thousand:.2f} false positives in 1,000"
        return f"{self.hits:,} of {self.items:,} items hit a decoy ({rate}): {worst}."


def take_out(reading: ItemReading) -> tuple[ItemReading, tuple[CompanyMention, ...]]:
    """A reading without its decoys, and the decoys that it named; an alert that only a decoy raised is gone."""
    false = tuple(company for company in reading.companies if is_decoy(company.company_id))
    if not false:
        return reading, ()
    events = tuple(event for event in reading.events if not is_decoy(event.company_id))
    companies = tuple(company for company in reading.companies if not is_decoy(company.company_id))
    doubts = tuple(event for event in reading.doubts if not is_decoy(event.company_id))
    rest = replace(reading, events=events, companies=companies, alert=reading.alert and bool(events), doubts=doubts)
    return (rest if companies else ItemReading()), false


def is_decoy(company_id: str | None) -> bool:
    """Whether an id is a decoy's."""
    return company_id is not None and company_id.startswith(PREFIX)


def rate(items: int, named: Iterable[Sequence[str]]) -> DecoyRate:
    """The rate over a time: how many items were read, and the decoy ids that each item with a false hit named."""
    some = [sorted(set(ids)) for ids in named if ids]
    count = Counter(company_id.removeprefix(PREFIX) for ids in some for company_id in ids)
    return DecoyRate(items, len(some), tuple(count.most_common()))
