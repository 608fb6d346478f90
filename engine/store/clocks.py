"""The database's own clock."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from engine.store.database import Tx


def load_now(tx: Tx) -> datetime:
    """What time it is there, as aware UTC."""
    now: datetime = tx.execute(select(func.clock_timestamp())).scalar_one()
    return now.astimezone(UTC)
