"""Campaigns: every version that was applied, and which one is live. An enrolment keeps the version it began with."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update

from engine.store.database import Tx, upsert
from engine.store.tables import campaign_versions, campaigns


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A campaign as it is applied. `body` is what `Campaign.model_dump(mode="json")` gives; `listens`: whatever happens to a
    lead in it is looked at, as it may end the drip.
    """

    campaign_id: str
    version_hash: str
    body: Mapping[str, Any]
    listens: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """An applied version. `state` is that of its campaign: live, stopped or retired."""

    version_id: int
    campaign_id: str
    version_hash: str
    body: Mapping[str, Any]
    state: str


@dataclass(frozen=True, slots=True)
class Head:
    """Which version of a campaign leads would enter now, and whether it is live, stopped or retired."""

    version_id: int
    version_hash: str
    state: str


def save(tx: Tx, applied: Collection[NewVersion], by: str, at: datetime) -> dict[str, int]:
    """From now on these versions are the ones that leads enter; the version ids by campaign.

    A version that was applied before comes back under its old id. A stopped campaign stays stopped; a retired one lives.
    """
    if not applied:
        return {}
    rows = [
        {
            "campaign_id": v.campaign_id,
            "version_hash": v.version_hash,
            "body": dict(v.body),
            "listens": v.listens,
            "applied_at": at,
            "applied_by": by,
        }
        for v in applied
    ]
    tx.execute(upsert(tx, campaign_versions).on_conflict_do_nothing(), rows)
    ids = _ids(tx, applied)
    insert = upsert(tx, campaigns)
    newest = {"version_id": insert.excluded.version_id}
    lives = [{"campaign_id": name, "version_id": version_id, "state": "live"} for name, version_id in ids.items()]
    tx.execute(insert.on_conflict_do_update(index_elements=["campaign_id"], set_=newest), lives)
    revived = update(campaigns).where(campaigns.c.campaign_id.in_(ids), campaigns.c.state == "retired")
    tx.execute(revived.values(state="live", reason=None))
    return ids


def _ids(tx: Tx, applied: Collection[NewVersion]) -> dict[str, int]:
    c = campaign_versions.c
    query = select(c.campaign_id, c.version_hash, c.version_id).where(
        c.version_hash.in_([v.version_hash for v in applied])
    )
    found = {(row.campaign_id, row.version_hash): row.version_id for row in tx.execute(query)}
    return {v.campaign_id: found[v.campaign_id, v.version_hash] for v in applied}


def find_version(tx: Tx, campaign_id: str, version_hash: str) -> int | None:
    """The id of this very version, when it was applied before."""
    c = campaign_versions.c
    query = select(c.version_id).where(c.campaign_id == campaign_id, c.version_hash == version_hash)
    found: int | None = tx.execute(query).scalar()
    return found


def save_states(tx: Tx, campaign_ids: Collection[str], state: str, reason: str | None = None) -> None:
    """Stop these campaigns (with the reason), retire them (no lead enters any more), or let them live again."""
    if campaign_ids:
        tx.execute(
            update(campaigns).where(campaigns.c.campaign_id.in_(campaign_ids)).values(state=state, reason=reason)
        )


def stop_live(tx: Tx, campaign_id: str, reason: str) -> bool:
    """Stop this campaign; False when it was not live."""
    live = update(campaigns).where(campaigns.c.campaign_id == campaign_id, campaigns.c.state == "live")
    return tx.execute(live.values(state="stopped", reason=reason)).rowcount == 1


def load_heads(tx: Tx) -> dict[str, Head]:
    """Where every campaign that was ever applied stands, without the texts."""
    joined = campaigns.c.version_id == campaign_versions.c.version_id
    columns = (campaigns.c.campaign_id, campaigns.c.version_id, campaign_versions.c.version_hash, campaigns.c.state)
    rows = tx.execute(select(*columns).join(campaign_versions, joined).order_by(campaigns.c.campaign_id))
    return {row.campaign_id: Head(row.version_id, row.version_hash, row.state) for row in rows}


def load_reasons(tx: Tx) -> dict[str, str]:
    """Why the stopped campaigns are stopped."""
    rows = tx.execute(select(campaigns.c.campaign_id, campaigns.c.reason).where(campaigns.c.state == "stopped"))
    return {row.campaign_id: row.reason or "" for row in rows}


def load_current(tx: Tx) -> dict[str, Version]:
    """The version that leads would enter, of every campaign that was ever applied."""
    joined = campaigns.c.version_id == campaign_versions.c.version_id
    return {row.campaign_id: _version(row) for row in tx.execute(_versions().where(joined))}


def load(tx: Tx, version_ids: Collection[int]) -> dict[int, Version]:
    """These versions by id, old ones too: what enrolments in flight follow."""
    if not version_ids:
        return {}
    query = _versions().where(campaign_versions.c.version_id.in_(version_ids))
    return {row.version_id: _version(row) for row in tx.execute(query)}


def _versions() -> Select[Any]:
    columns = (campaign_versions.c.version_id, campaign_versions.c.campaign_id, campaign_versions.c.version_hash)
    joined = campaigns.c.campaign_id == campaign_versions.c.campaign_id
    return select(*columns, campaign_versions.c.body, campaigns.c.state).join(campaigns, joined)


def _version(row: Row[Any]) -> Version:
    return Version(row.version_id, row.campaign_id, row.version_hash, row.body, row.state)
