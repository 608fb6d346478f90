"""Job moves that the news tells, of people who are leads: name and company must both be the lead's."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.core.signal import Signal, SignalKind
from engine.core.source import Item
from triggers.core import titles
from triggers.core.job_changes import KnownLead, company_keys, same_name
from triggers.core.move_parts import Move
from triggers.core.news import ItemReading
from triggers.core.telling import evidence

#: The same move of the same lead told again within this time is the same signal, whoever tells it.
CLOSE = timedelta(days=30)
_COMES = frozenset({"joins", "promoted"})
_GOES = frozenset({"leaves", "retires"})


@dataclass(frozen=True, slots=True)
class ToldMove:
    """A move that an item tells; `account_ids` are the watched accounts that the item names."""

    item: Item
    move: Move
    account_ids: frozenset[int]


def told_moves(item: Item, reading: ItemReading) -> list[ToldMove]:
    """The moves that an item tells, where it names a watched account at all."""
    account_ids = frozenset(int(company.company_id) for company in reading.companies)
    return [ToldMove(item, move, account_ids) for move in reading.people] if account_ids else []


def signals(
    told: Iterable[ToldMove], leads: Sequence[KnownLead], known: Sequence[Signal], now: datetime
) -> list[Signal]:
    """The signals of these moves. `known`: job changes of these leads that were told before; a copy joins its signal."""
    found: list[Signal] = []
    for one in told:
        for lead in leads:
            move = _moved(one, lead)
            if move is not None:
                found.append(_signal(one, lead, move, [*known, *found], now))
    return found


def _moved(one: ToldMove, lead: KnownLead) -> str | None:
    """What the news says of this lead: promoted, joined or left; None when it is about somebody else, or no news."""
    if lead.account_id not in one.account_ids or not same_name(lead.name, one.move.person):
        return None
    is_there = bool(_keys(one.move.company) & lead.company_keys)
    came_from_there = bool(_keys(one.move.from_company or "") & lead.company_keys)
    if one.move.move in _GOES:
        return "left" if is_there or came_from_there else None
    if one.move.move not in _COMES:
        return None
    if is_there:
        return "promoted" if titles.is_promotion(lead.title, one.move.role) else None
    return "joined" if came_from_there and one.move.company else None


def _keys(name: str) -> frozenset[str]:
    return company_keys(name, None) if name else frozenset()


def _signal(one: ToldMove, lead: KnownLead, move: str, known: Sequence[Signal], now: datetime) -> Signal:
    at = one.item.at
    earlier = (
        s
        for s in known
        if s.lead_id == lead.lead_id and s.data.get("move") == move and abs(s.happened_at - at) <= CLOSE
    )
    first = next(earlier, None)
    fresh = f"job/{hashlib.blake2b(f'{lead.lead_id} {move} {at.date()}'.encode(), digest_size=12).hexdigest()}"
    return Signal(
        signal_key=first.signal_key if first else fresh,
        kind=SignalKind.JOB_CHANGE,
        title=one.item.title,
        happened_at=at,
        received_at=now,
        lead_id=lead.lead_id,
        evidence=(evidence(one.item),),
        data={"move": move, "person": one.move.person, "title": one.move.role, "company": one.move.company},
    )
