"""The policy in force, as it was applied: workers read it from here, never from a file."""

from datetime import datetime

from sqlalchemy import select

from engine.core.policy import Policy, canonical
from engine.store.database import Tx, upsert
from engine.store.tables import facts

_NAME = "policy"


def save(tx: Tx, policy: Policy, at: datetime) -> None:
    """Put this policy in force."""
    value = {"policy": canonical(policy), "applied_at": at.isoformat()}
    insert = upsert(tx, facts).values(name=_NAME, value=value)
    tx.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": insert.excluded.value}))


def load(tx: Tx) -> Policy | None:
    """The policy in force; None when none was ever applied."""
    kept = tx.execute(select(facts.c.value).where(facts.c.name == _NAME)).scalar()
    return None if kept is None else Policy.model_validate_json(kept["policy"])
