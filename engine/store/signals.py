"""Signals and their evidence. The unique key makes a signal count once; the same signal again only adds evidence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, Text, bindparam, cast, func, or_, select, update

from engine.core.signal import Evidence, Signal, SignalKind, Strength, moves_on
from engine.store.database import Tx, upsert
from engine.store.tables import accounts, episodes, evidence, leads, reps, signals


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` found: `new` were not known before, `moved` came to a later rung of the ladder; both are to be scored."""

    new: tuple[Signal, ...]
    moved: tuple[Signal, ...]
    ids: Mapping[str, int]


def add(tx: Tx, told: Sequence[Signal]) -> Added:
    """Keep these signals (one per key) with their evidence. A known one gets the evidence, and its rung when it moved on."""
    if not told:
        return Added((), (), {})
    inserted = upsert(tx, signals).on_conflict_do_nothing().returning(signals.c.signal_key)
    fresh = {row.signal_key for row in tx.execute(inserted, [_row(s) for s in told])}
    kept = {row.signal_key: row for row in _rows_of(tx, [s.signal_key for s in told])}
    ids = {key: row.signal_id for key, row in kept.items()}
    _add_evidence(tx, told, ids)
    known = [s for s in told if s.signal_key not in fresh]
    moved = tuple(s for s in known if moves_on(_signal(kept[s.signal_key]), s))
    _move(tx, moved, ids)
    return Added(tuple(s for s in told if s.signal_key in fresh), moved, ids)


def _row(signal: Signal) -> dict[str, Any]:
    return {
        "signal_key": signal.signal_key,
        "lead_id": signal.lead_id,
        "account_id": signal.account_id,
        "story_id": signal.story_id,
        "kind": str(signal.kind),
        "sign": signal.sign,
        "strength": str(signal.strength),
        "title": signal.title,
        "happened_at": signal.happened_at,
        "received_at": signal.received_at,
        "withdrawn_at": signal.received_at if signal.is_taken_back else None,
        "data": dict(signal.data),
    }


def _add_evidence(tx: Tx, told: Iterable[Signal], ids: Mapping[str, int]) -> None:
    rows = [
        {
            "signal_id": ids[signal.signal_key],
            "evidence_key": piece.evidence_key,
            "quote": piece.quote,
            "link": piece.link,
            "source": piece.source,
            "at": piece.at,
            "rank": piece.rank,
        }
        for signal in told
        for piece in signal.evidence
    ]
    if rows:
        tx.execute(upsert(tx, evidence).on_conflict_do_nothing(), rows)


_moved = (
    update(signals)
    .where(signals.c.signal_id == bindparam("b_id"))
    .values(
        sign=bindparam("b_sign"),
        strength=bindparam("b_strength"),
        title=bindparam("b_title"),
        happened_at=bindparam("b_happened_at"),
        withdrawn_at=bindparam("b_withdrawn_at"),
        data=bindparam("b_data"),
    )
)


def _move(tx: Tx, moved: Iterable[Signal], ids: Mapping[str, int]) -> None:
    rows = [
        {
            "b_id": ids[s.signal_key],
            "b_sign": s.sign,
            "b_strength": str(s.strength),
            "b_title": s.title,
            "b_happened_at": s.happened_at,
            "b_withdrawn_at": s.received_at if s.is_taken_back else None,
            "b_data": dict(s.data),
        }
        for s in moved
    ]
    if rows:
        tx.execute(_moved, rows)


def withdraw(tx: Tx, signal_keys: Collection[str], at: datetime) -> list[int]:
    """Take these signals back: they never count again. The ids of those that counted until now."""
    taken_back = (
        update(signals)
        .where(signals.c.signal_key.in_(signal_keys), signals.c.withdrawn_at.is_(None))
        .values(withdrawn_at=at)
        .returning(signals.c.signal_id)
    )
    return sorted(row.signal_id for row in tx.execute(taken_back))


def find(tx: Tx, signal_keys: Collection[str]) -> dict[str, Signal]:
    """These signals as they are kept, without their evidence."""
    return {row.signal_key: _signal(row) for row in _rows_of(tx, signal_keys)}


def load_for(tx: Tx, lead_ids: Collection[int], account_ids: Collection[int], since: datetime | None) -> list[Signal]:
    """What is known about these leads and accounts and was not withdrawn, without evidence; `since` leaves older out."""
    about = or_(signals.c.lead_id.in_(lead_ids), signals.c.account_id.in_(account_ids))
    query = select(signals).where(about, signals.c.withdrawn_at.is_(None)).order_by(signals.c.signal_id)
    if since is not None:
        query = query.where(signals.c.happened_at > since)
    return [_signal(row) for row in tx.execute(query)]


def find_waiting(tx: Tx, account_id: int, since: datetime) -> list[tuple[Signal, int]]:
    """The news of this account that came in from `since` on and was not withdrawn, with its ids."""
    query = select(signals).where(
        signals.c.account_id == account_id, signals.c.received_at >= since, signals.c.withdrawn_at.is_(None)
    )
    return [(_signal(row), row.signal_id) for row in tx.execute(query.order_by(signals.c.signal_id))]


def load_evidence(tx: Tx, signal_keys: Collection[str]) -> dict[str, list[Evidence]]:
    """The evidence of each of these signals: the nearest to the source first, then the oldest; undated ones last."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in tx.execute(_evidence_query().where(signals.c.signal_key.in_(signal_keys))):
        found[row.signal_key].append(Evidence(row.evidence_key, row.quote, row.source, row.link, row.at, row.rank))
    return found


def load_evidence_of(tx: Tx, signal_id: int) -> list[Evidence]:
    """The evidence of this signal: the nearest to the source first, then the oldest; undated ones last."""
    rows = tx.execute(_evidence_query().where(signals.c.signal_id == signal_id))
    return [Evidence(row.evidence_key, row.quote, row.source, row.link, row.at, row.rank) for row in rows]


def _evidence_query() -> Select[Any]:
    return (
        select(evidence, signals.c.signal_key)
        .join(signals, signals.c.signal_id == evidence.c.signal_id)
        .order_by(evidence.c.rank, evidence.c.at.is_(None), evidence.c.at, evidence.c.evidence_key)
    )


def find_accounts(tx: Tx, names: Collection[str]) -> dict[str, int]:
    """The accounts that have one of these as domain or, without case, as name; a name that two accounts bear finds none."""
    wanted = {name.casefold() for name in names}
    lowered = func.lower(accounts.c.name)
    query = select(accounts.c.account_id, accounts.c.domain, accounts.c.name).where(
        or_(accounts.c.domain.in_(wanted), lowered.in_(wanted), accounts.c.name.in_(names))
    )
    by_name: dict[str, set[int]] = defaultdict(set)
    by_domain: dict[str, int] = {}
    for row in tx.execute(query):
        by_name[row.name.casefold()].add(row.account_id)
        if row.domain is not None:
            by_domain[row.domain] = row.account_id
    found = {name: min(ids) for name, ids in by_name.items() if len(ids) == 1} | by_domain
    return {name: found[name.casefold()] for name in names if name.casefold() in found}


@dataclass(frozen=True, slots=True)
class DueRevisit:
    """An open episode with a named day that has not been told yet; `time_zone` is its rep's."""

    episode_id: int
    lead_id: int
    revisit_on: date
    note: str
    time_zone: str | None


REVISIT_KEY = "revisit/"


def find_due_revisits(tx: Tx, until: date, limit: int) -> list[DueRevisit]:
    """Open episodes whose day to come back is `until` or earlier and gave no signal yet, the longest due first."""
    key = REVISIT_KEY + cast(episodes.c.episode_id, Text) + "/" + cast(episodes.c.revisit_on, Text)
    told = select(signals.c.signal_id).where(signals.c.signal_key == key).exists()
    query = (
        select(episodes.c.episode_id, episodes.c.lead_id, episodes.c.revisit_on, episodes.c.note, reps.c.time_zone)
        .join(leads, leads.c.lead_id == episodes.c.lead_id)
        .outerjoin(reps, reps.c.rep_id == leads.c.owner_id)
        .where(episodes.c.closed_at.is_(None), episodes.c.revisit_on <= until, ~told)
        .order_by(episodes.c.revisit_on, episodes.c.episode_id)
        .limit(limit)
    )
    return [DueRevisit(*row) for row in tx.execute(query)]


def _rows_of(tx: Tx, signal_keys: Collection[str]) -> Sequence[Row[Any]]:
    return tx.execute(select(signals).where(signals.c.signal_key.in_(signal_keys))).all()


def _signal(row: Row[Any]) -> Signal:
    return Signal(
        signal_key=row.signal_key,
        kind=SignalKind(row.kind),
        title=row.title,
        happened_at=row.happened_at,
        received_at=row.received_at,
        lead_id=row.lead_id,
        account_id=row.account_id,
        story_id=row.story_id,
        sign=row.sign,
        strength=Strength(row.strength),
        data=row.data,
    )
