"""Template texts: every version that was applied, by its hash, and which one a name means now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from engine.store.database import Tx, upsert
from engine.store.tables import template_versions, templates


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One mail as it was applied. `body["files"]` is all that it is made of: path below templates/ -> text."""

    name: str
    template_hash: str
    body: Mapping[str, Any]


def save(tx: Tx, applied: Collection[TemplateVersion], at: datetime) -> None:
    """From now on these names mean these texts, for everybody in flight."""
    if not applied:
        return
    versions = [
        {"template_hash": t.template_hash, "name": t.name, "body": dict(t.body), "applied_at": at} for t in applied
    ]
    tx.execute(upsert(tx, template_versions).on_conflict_do_nothing(), versions)
    names = [{"name": t.name, "template_hash": t.template_hash} for t in applied]
    insert = upsert(tx, templates)
    changed = {"template_hash": insert.excluded.template_hash}
    tx.execute(insert.on_conflict_do_update(index_elements=["name"], set_=changed), names)


def load_hashes(tx: Tx) -> dict[str, str]:
    """The hash of the text that each name means now."""
    return {row.name: row.template_hash for row in tx.execute(select(templates))}


def load(tx: Tx, hashes: Collection[str]) -> dict[str, TemplateVersion]:
    """The texts behind these hashes."""
    if not hashes:
        return {}
    query = select(template_versions).where(template_versions.c.template_hash.in_(hashes))
    return {row.template_hash: TemplateVersion(row.name, row.template_hash, row.body) for row in tx.execute(query)}
