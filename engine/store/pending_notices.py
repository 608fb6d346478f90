"""Notices that still grow: taken back before they were sent, so that one with more in it goes out instead."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, text

from engine.store.database import Tx
from engine.store.tables import notices

#: As literals, so that the partial index of what is ready is used.
_WAITING = text("notices.state = 'pending' AND notices.lease_token IS NULL")


def take_back(tx: Tx, kind: str, recipients: Collection[str]) -> list[tuple[str, Mapping[str, Any]]]:
    """Remove the notices of this kind to these people that nobody has sent or is sending: (recipient, body) of each."""
    taken = delete(notices).where(_WAITING, notices.c.kind == kind, notices.c.recipient.in_(recipients))
    query = taken.returning(notices.c.recipient, notices.c.body)
    return [(row.recipient, row.body) for row in tx.execute(query)] if recipients else []
