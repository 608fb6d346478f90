"""Replay: kept items read again under changed rules. Which leads would have become sales-ready, and which no more?

Nothing is written. Stories are joined in memory as the flow joins them in the database; everything else that is known of
a lead (answers, dates, job changes) counts on both sides.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from engine.core.lead import Lead
from engine.core.policy import Policy
from engine.core.promotion import Candidate, choose
from engine.core.scoring import score
from engine.core.signal import Signal
from engine.core.source import Item, Story
from engine.house import House
from engine.policies import policy_in_force
from engine.store import Tx, items, leads, promotions, signals, watched
from triggers import rulebooks
from triggers.core import decoys, telling
from triggers.core.codes import Code
from triggers.core.joining import Joining
from triggers.core.matching import NameIndex
from triggers.core.rulebook import Rulebook
from triggers.core.telling import Telling
from triggers.item_reading import codes_of, read_kept, rules_of
from triggers.watched import name_index

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Ready:
    """A lead that is handed back: when, with how many points, and why; `also_there` are the colleagues who stand back."""

    lead_id: int
    at: datetime
    score: float
    title: str
    reasons: tuple[str, ...]
    also_there: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reread:
    """An item that says something else under the changed rules: kind and account of what would count, before and after."""

    item_id: int
    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """How many items were read, which of them say something else, and who becomes sales-ready before and after."""

    items: int
    changed: tuple[Reread, ...]
    before: dict[int, Ready]
    after: dict[int, Ready]

    @property
    def gained(self) -> list[Ready]:
        """Those who would be promoted now and were not before."""
        return [ready for lead_id, ready in self.after.items() if lead_id not in self.before]

    @property
    def lost(self) -> list[Ready]:
        """Those who would be promoted no more."""
        return [ready for lead_id, ready in self.before.items() if lead_id not in self.after]


def replay(
    house: House,
    since: datetime,
    folder: Path,
    policy: Policy | None = None,
    codes: Mapping[str, Code] | None = None,
) -> Replay:
    """Read all items seen since then by the rules in force and by those of `folder`; compare who becomes sales-ready.

    `policy` and `codes`: others for the second side. Raises rulebooks.RulesUnreadable.
    """
    now = house.clock.now()
    in_use = codes_of(house)
    sides = ((rules_of(house), in_use), (rulebooks.load(folder.resolve()), in_use if codes is None else codes))
    index = name_index(house)
    told: tuple[list[Telling], list[Telling]] = ([], [])
    changed: list[Reread] = []
    with house.store.read() as tx:
        batch = items.find_seen(tx, since)
        for item in batch:
            both = [_told(item, index, *side) for side in sides]
            told[0].extend(both[0])
            told[1].extend(both[1])
            if _words(both[0]) != _words(both[1]):
                changed.append(Reread(item.item_id, item.title, _words(both[0]), _words(both[1])))
        in_force = policy_in_force(tx)
        before, after = (_ready(tx, side, p, now) for side, p in zip(told, (in_force, policy or in_force), strict=True))
    return Replay(len(batch), tuple(changed), before, after)


def _told(item: Item, index: NameIndex, rules: Rulebook, codes: Mapping[str, Code]) -> list[Telling]:
    return telling.tellings(item, decoys.take_out(read_kept(item, index, rules, codes))[0])


def _words(told: Iterable[Telling]) -> tuple[str, ...]:
    return tuple(sorted(f"{one.account}: {one.event.kind}, {one.event.realis}" for one in told))


def _ready(tx: Tx, told: Sequence[Telling], policy: Policy, now: datetime) -> dict[int, Ready]:
    """The leads that are handed back, each at the first news that brings it about: of every account one, as it is live."""
    by_account: dict[int, list[Signal]] = defaultdict(list)
    for signal in news_signals(told, now):
        by_account[signal.account_id or 0].append(signal)
    found: dict[int, Ready] = {}
    for account_ids in _chunks(sorted(by_account)):
        for account_id, staff in _staff(tx, account_ids).items():
            ready = _first_ready(staff, by_account[account_id], policy)
            if ready is not None:
                found[ready.lead_id] = ready
    return found


@dataclass(frozen=True, slots=True)
class _Staff:
    """The released leads of one account, what was known of them before, and when somebody there last wrote to us."""

    leads: tuple[Lead, ...]
    known: tuple[Signal, ...]
    wrote: Mapping[int, datetime]


def _staff(tx: Tx, account_ids: Sequence[int]) -> dict[int, _Staff]:
    ids = [person.lead_id for person in watched.find_people(tx, account_ids, ())]
    known = [s for s in signals.load_for(tx, ids, account_ids, None) if s.story_id is None]
    wrote = promotions.load_last_human(tx, ids)
    by_account: dict[int, list[Lead]] = defaultdict(list)
    for lead in leads.load(tx, ids).values():
        if lead.account is not None and lead.release is not None:
            by_account[lead.account.account_id].append(lead)
    return {account_id: _Staff(tuple(some), tuple(known), wrote) for account_id, some in by_account.items()}


def news_signals(told: Iterable[Telling], now: datetime) -> list[Signal]:
    """One signal per story, the stories joined as the flow joins them, in order of publication."""
    numbers = count(1)
    joining = Joining(lambda one: _begun(next(numbers), one))
    for one in sorted(told, key=lambda one: (one.item.at, one.item.item_id)):
        joining.join(one)
    ended = (story for ours in joining.by_account.values() for story in ours)
    return [telling.signal(s, joining.told[s.story_id], now) for s in sorted(ended, key=lambda s: s.story_id)]


def _begun(number: int, one: Telling) -> Story:
    at = one.item.at
    return Story(number, one.account_id, one.event.kind, one.event.realis, one.item.title, at, at)


def _first_ready(staff: _Staff, news: Sequence[Signal], policy: Policy) -> Ready | None:
    """Whom of an account the news hands back: after the first the account is warm, and the others wait."""
    for latest in sorted(news, key=lambda signal: (signal.happened_at, signal.signal_key)):
        at = latest.happened_at
        so_far = [signal for signal in (*staff.known, *news) if signal.happened_at <= at]
        candidates = [_candidate(lead, so_far, staff, policy, at) for lead in staff.leads]
        choice = choose(candidates, {latest.signal_key: latest})
        if choice is not None:
            chosen, others = choice.chosen, tuple(other.lead.lead_id for other in choice.also_there)
            return Ready(chosen.lead.lead_id, at, chosen.score.value, latest.title, chosen.score.reasons, others)
    return None


def _candidate(lead: Lead, so_far: Sequence[Signal], staff: _Staff, policy: Policy, at: datetime) -> Candidate:
    assert lead.release is not None  # _staff takes released leads alone
    own = [signal for signal in so_far if signal.lead_id in {None, lead.lead_id}]
    return Candidate(lead, lead.lead_id, score(lead, lead.release, own, policy, at), staff.wrote.get(lead.lead_id))


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
