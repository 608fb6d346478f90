"""What an edited campaign does to the leads who are in it: keep their version, move, end, or be in the way of the edit."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from engine.core.campaign import KEEP, Campaign
from engine.core.edits import again, suggested
from engine.core.errors import Problem
from engine.store import Tx, flights
from engine.store.flights import Flight, Mailed

#: So many leads of each kind are named.
_NAMED = 3


@dataclass(slots=True)
class Fates:
    """By kind how many leads, and the first of them by address: keep, move, end, stranded (at a step that is gone, and
    nothing is said about them) and again (would get a mail a second time). The last two are refusals.

    `places`: the (version, step) of those who move, and where each goes on; `steps`: by step how many are stranded.
    """

    campaign_id: str
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    names: dict[str, list[str]] = field(default_factory=dict)
    places: dict[tuple[int, str], str] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    migrate: dict[str, str] = field(default_factory=dict)
    refusals: list[Problem] = field(default_factory=list)

    @property
    def in_flight(self) -> int:
        """Everybody who is in the campaign."""
        return sum(self.counts.values())


def fates_of(
    tx: Tx, new: Campaign, found: Sequence[Flight], versions: Mapping[int, Campaign], version_id: int
) -> Fates:
    """What becomes of everybody in flight when `new` is applied; `version_id` is its id if it was applied before, else 0."""
    fates = Fates(new.campaign)
    places: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for flight in found:
        kind, in_hand = _kind(new, flight, version_id), 0
        if kind in {"move", "end"} and new.landing(flight.step) != flight.step:
            in_hand = flight.in_hand  # their mail may have left: they go through what they have
        fates.counts[kind] += flight.leads - in_hand
        fates.counts["keep"] += in_hand
        if flight.leads > in_hand:
            places[kind].append((flight.version_id, flight.step))
        if kind == "stranded":
            fates.steps[flight.step] += flight.leads
        if kind in {"move", "end"}:
            fates.places[flight.version_id, flight.step] = new.landing(flight.step) or ""
    fates.counts = {kind: count for kind, count in fates.counts.items() if count}
    fates.names = {kind: flights.find_names(tx, there, _NAMED) for kind, there in places.items()}
    _refuse_stranded(fates, new, versions)
    if new.migrate:
        _refuse_again(tx, fates, new, version_id)
    return fates


def _kind(new: Campaign, flight: Flight, version_id: int) -> str:
    if flight.version_id == version_id:
        return "keep"
    if new.strands(flight.step):
        return "stranded"
    landing = new.landing(flight.step)
    return "keep" if landing is None else "move" if landing else "end"


def _refuse_stranded(fates: Fates, new: Campaign, versions: Mapping[int, Campaign]) -> None:
    if not fates.steps:
        return
    for version in sorted(versions):  # the newest version has the last word
        if versions[version].campaign == new.campaign:
            gone = [step for step in fates.steps if step in versions[version].route]
            fates.migrate |= suggested(versions[version], new, gone)
    fates.migrate = {step: fates.migrate.get(step, KEEP) for step in fates.steps}
    waiting = ", ".join(f"{count:,} at {step!r}" for step, count in fates.steps.items())
    message = (
        f"leads wait at steps that are gone: {waiting} ({_some(fates.names['stranded'], fates.counts['stranded'])})"
    )
    help_ = f"add this line (or name another step, `keep` their version, or `finish`):\n    {migrate_yaml(new, fates.migrate)}"
    fates.refusals.append(Problem("", 0, 0, "leads-wait-here", "error", message, help_))


def migrate_yaml(new: Campaign, further: Mapping[str, str]) -> str:
    """The line to write: what the file says already, and this."""
    pairs = ", ".join(f"{old}: {landing}" for old, landing in {**new.migrate, **further}.items())
    return f"migrate: {{ {pairs} }}"


def _refuse_again(tx: Tx, fates: Fates, new: Campaign, version_id: int) -> None:
    """Nobody gets a mail a second time because of an edit."""
    by_place: dict[tuple[int, str], list[Mailed]] = defaultdict(list)
    for mailed in flights.load_mailed(tx, new.campaign, version_id):
        by_place[mailed.version_id, mailed.step].append(mailed)
    twice = [
        mailed
        for place, landing in fates.places.items()
        for mailed in by_place[place]
        if mailed.sent_by in again(new, landing, {m.sent_by: m.template for m in by_place[place]})
    ]
    total, names = flights.find_mailed(tx, twice, _NAMED)
    if not total:
        return
    fates.counts["again"], fates.names["again"] = total, names
    fates.counts["move"] = fates.counts.get("move", 0) - total
    mails = ", ".join(sorted({mailed.template for mailed in twice}))
    message = f"leads would get a mail a second time: {mails} ({_some(names, total)})"
    help_ = f"let them go on further down, or keep their version: {_keeping(new, {m.step for m in twice})}"
    fates.refusals.append(Problem("", 0, 0, "mail-again", "error", message, help_))


def _keeping(new: Campaign, steps: Collection[str]) -> str:
    return migrate_yaml(new, dict.fromkeys(sorted(steps), KEEP))


def _some(names: Sequence[str], total: int) -> str:
    more = f" and {total - len(names):,} more" if total > len(names) else ""
    return ", ".join(names) + more
