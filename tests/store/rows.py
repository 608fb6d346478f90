"""Rows for tests of the store: the least that each table accepts, with what a test cares about on top."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table, insert

from engine.store import Tx, tables

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

LEAST: dict[str, dict[str, Any]] = {
    "leads": {
        "lead_id": 1,
        "address": "ann@acme.example",
        "address_key": "ann@acme.example",
        "state": "released",
        "attributes": {},
        "created_at": AT,
    },
    "accounts": {"account_id": 1, "name": "Acme", "domain": "acme.example", "aliases": [], "created_at": AT},
    "episodes": {
        "episode_id": 1,
        "lead_id": 1,
        "release_key": "key",
        "reason": "no_budget",
        "released_at": AT,
        "opened_at": AT,
    },
    "campaign_versions": {
        "version_id": 1,
        "campaign_id": "c",
        "version_hash": "h",
        "body": {},
        "listens": False,
        "applied_at": AT,
        "applied_by": "t",
    },
    "campaigns": {"campaign_id": "c", "version_id": 1, "state": "live"},
    "enrolments": {
        "enrolment_id": 1,
        "lead_id": 1,
        "episode_id": 1,
        "campaign_id": "c",
        "version_id": 1,
        "state": "active",
        "enrolled_at": AT,
        "step": "a",
        "anchor_at": AT,
        "memory": {},
        "due_at": AT,
    },
    "touches": {
        "touch_id": "t1",
        "enrolment_id": 1,
        "step": "a",
        "occurrence": 1,
        "lead_id": 1,
        "address_key": "ann@acme.example",
        "state": "intended",
        "template": "c/a",
        "due_at": AT,
        "intended_at": AT,
    },
    "signals": {
        "signal_id": 1,
        "signal_key": "s",
        "lead_id": 1,
        "kind": "funding",
        "sign": 1,
        "strength": "strong",
        "title": "t",
        "happened_at": AT,
        "received_at": AT,
        "data": {},
    },
    "evidence": {"evidence_id": 1, "signal_id": 1, "evidence_key": "e", "quote": "q", "source": "f"},
    "promotions": {
        "promotion_id": 1,
        "episode_id": 1,
        "lead_id": 1,
        "signal_id": 1,
        "score": 50,
        "threshold": 40,
        "reasons": [],
        "policy_hash": "p",
        "promoted_at": AT,
    },
    "alerts": {
        "alert_id": 1,
        "alert_key": "a",
        "promotion_id": 1,
        "lead_id": 1,
        "state": "pending",
        "body": {},
        "raised_at": AT,
    },
    "notices": {
        "notice_id": 1,
        "notice_key": "n",
        "kind": "alert",
        "channel": "mail",
        "recipient": "rep@us.example",
        "body": {},
        "state": "pending",
        "next_at": AT,
    },
    "inbounds": {
        "inbound_id": 1,
        "digest": "d",
        "source": "hook",
        "envelope": {},
        "raw": b"x",
        "received_at": AT,
        "state": "unread",
        "next_at": AT,
    },
    "sources": {
        "source_id": 1,
        "kind": "feed",
        "location": "/feed.xml",
        "name": "Feed",
        "state": "active",
        "added_at": AT,
        "memory": {},
        "next_at": AT,
    },
    "items": {
        "item_id": 1,
        "source_id": 1,
        "guid": "g",
        "title": "News",
        "summary": "",
        "date_source": "published",
        "seen_at": AT,
        "state": "read",
        "next_at": AT,
    },
    "doubts": {
        "doubt_id": 1,
        "item_id": 1,
        "account_id": 1,
        "kind": "funding",
        "realis": "rumour",
        "event": {},
        "told_at": AT,
        "state": "waiting",
    },
}


def put(tx: Tx, table: Table, **values: Any) -> None:
    """Insert the least row of `table` with `values` on top."""
    tx.execute(insert(table).values(LEAST[table.name] | values))


def put_all(tx: Tx, *names: str) -> None:
    """Insert the least row of each of these tables, in this order."""
    for name in names:
        put(tx, getattr(tables, name))


def put_enrolled(tx: Tx) -> None:
    """One lead in one campaign."""
    put_all(tx, "accounts", "leads", "episodes", "campaign_versions", "campaigns", "enrolments")
