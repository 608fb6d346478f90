"""Token buckets as rows: read and written once for a whole batch, and held meanwhile, so that no token is given twice."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from engine.core.rates import Bucket, Rate, full
from engine.store.batches import among, insert_many
from engine.store.database import Tx, upsert
from engine.store.tables import rates


def lock(tx: Tx, wanted: Mapping[str, Rate], now: datetime) -> dict[str, Bucket]:
    """These buckets, held until the end of the transaction; one that nobody asked for before is full."""
    found = _lock(tx, wanted)
    missing = [(name, full(rate, now)) for name, rate in wanted.items() if name not in found]
    if missing:  # written before it is read: two who ask for the first time must not both find it full
        insert_many(tx, upsert(tx, rates).on_conflict_do_nothing(), [_row(*each) for each in missing])
        found = _lock(tx, wanted)
    return found


def _lock(tx: Tx, wanted: Mapping[str, Rate]) -> dict[str, Bucket]:
    query = select(rates).where(among(tx, rates.c.name, wanted)).order_by(rates.c.name).with_for_update()
    return {row.name: Bucket(row.tokens, row.at, row.next_at) for row in tx.execute(query)}


def save(tx: Tx, buckets: Mapping[str, Bucket]) -> None:
    """Write these buckets back."""
    insert = upsert(tx, rates)
    new = {name: insert.excluded[name] for name in ("tokens", "at", "next_at")}
    rows = [_row(name, bucket) for name, bucket in buckets.items()]
    insert_many(tx, insert.on_conflict_do_update(index_elements=["name"], set_=new), rows)


def _row(name: str, bucket: Bucket) -> dict[str, object]:
    return {"name": name, "tokens": bucket.tokens, "at": bucket.at, "next_at": bucket.next_at}


def load(tx: Tx) -> dict[str, Bucket]:
    """All buckets that were ever asked for, for people to look at."""
    rows = tx.execute(select(rates).order_by(rates.c.name))
    return {row.name: Bucket(row.tokens, row.at, row.next_at) for row in rows}
