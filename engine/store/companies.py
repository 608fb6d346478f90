"""company.yaml as it was applied; the one that was applied last is in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from engine.store.database import Tx, upsert
from engine.store.tables import companies


@dataclass(frozen=True, slots=True)
class CompanyVersion:
    """The company in force and the hash of its file."""

    company_hash: str
    body: Mapping[str, Any]


def save(tx: Tx, company: CompanyVersion, at: datetime) -> None:
    """From now on this one is in force, also when it is an older one that comes back."""
    row = {"company_hash": company.company_hash, "body": dict(company.body), "applied_at": at}
    insert = upsert(tx, companies).values(row)
    tx.execute(insert.on_conflict_do_update(index_elements=["company_hash"], set_={"applied_at": at}))


def load(tx: Tx) -> CompanyVersion | None:
    """The company in force; None before the first apply."""
    newest = select(companies).order_by(companies.c.applied_at.desc(), companies.c.company_id.desc()).limit(1)
    row = tx.execute(newest).first()
    return None if row is None else CompanyVersion(row.company_hash, row.body)
