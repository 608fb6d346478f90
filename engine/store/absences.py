"""Absences, keyed by address: nobody is written to while away."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select

from engine.core.enrolment import Away
from engine.store.database import Tx
from engine.store.tables import absences


@dataclass(frozen=True, slots=True)
class NewAbsence:
    """Somebody said that they are away; `until` is the last day. `inbound_id` is the mail that says so."""

    address_key: str
    until: date
    from_: date | None = None
    inbound_id: int | None = None


def add(tx: Tx, new: Iterable[NewAbsence], at: datetime) -> int:
    """Note these absences; the same address and days again change nothing. Counts the new ones."""
    told = {(a.address_key, a.until, a.from_): a for a in new}
    if not told:
        return 0
    keys = sorted({key for key, _, _ in told})
    query = select(absences.c.address_key, absences.c.until_on, absences.c.from_on).where(
        absences.c.address_key.in_(keys)
    )
    known = {(row.address_key, row.until_on, row.from_on) for row in tx.execute(query)}
    rows = [
        {
            "address_key": a.address_key,
            "from_on": a.from_,
            "until_on": a.until,
            "inbound_id": a.inbound_id,
            "noted_at": at,
        }
        for key, a in told.items()
        if key not in known
    ]
    if rows:
        tx.execute(insert(absences), rows)
    return len(rows)


def remove(tx: Tx, inbound_ids: Collection[int]) -> None:
    """Forget what these mails said: they are read again."""
    if inbound_ids:
        tx.execute(delete(absences).where(absences.c.inbound_id.in_(inbound_ids)))


def load(tx: Tx, address_keys: Collection[str], today: date) -> dict[str, tuple[Away, ...]]:
    """The absences of these addresses that are not over on `today`, the first to end first."""
    query = (
        select(absences)
        .where(absences.c.address_key.in_(address_keys), absences.c.until_on >= today)
        .order_by(absences.c.until_on, absences.c.absence_id)
    )
    found: dict[str, list[Away]] = defaultdict(list)
    for row in tx.execute(query):
        found[row.address_key].append(Away(row.until_on, row.from_on))
    return {key: tuple(away) for key, away in found.items()}
