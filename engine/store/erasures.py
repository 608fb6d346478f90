"""Erasing people: what is known of them is blanked wherever it lies. Rows stay, as figures and keys rest on them; words do too.

Three ways: rows that are theirs, mails that they wrote or stand in, and mentions in rows that are about others. The last two
read whole tables, which takes seconds; an erase is rare.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    LargeBinary,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    cast,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)

from engine.core.redaction import redacted, spellings
from engine.store import tables
from engine.store.batches import among
from engine.store.database import Tx
from engine.store.tables import (
    absences,
    alerts,
    enrolments,
    episodes,
    events,
    evidence,
    inbounds,
    leads,
    notices,
    positions,
    promotions,
    signals,
    suppressions,
    timeline,
    touches,
)

#: What we say ourselves, who we are, and companies: nothing of it is about a lead. Mails and positions have their own way.
_OURS = ("reps", "accounts", "companies", "templates", "template_versions", "campaigns", "campaign_versions")
_APART = ("inbounds", "positions")
_PAGE = 200


def blank_leads(tx: Tx, lead_ids: Collection[int]) -> None:
    """Blank every row that is about these leads; they are `erased` from now on. Their mails: see `blank_mails`."""
    if not lead_ids:
        return
    theirs = select(signals.c.signal_id).where(among(tx, signals.c.lead_id, lead_ids))
    mailed = select(touches.c.touch_id).where(among(tx, touches.c.lead_id, lead_ids))
    tx.execute(update(evidence).where(evidence.c.signal_id.in_(theirs)).values(_blank_evidence()))
    tx.execute(update(events).where(events.c.touch_id.in_(mailed)).values(detail=None, client_key=None))
    _blank_alerts(tx, lead_ids)
    for table, values in _of_leads():
        tx.execute(update(table).where(among(tx, table.c.lead_id, lead_ids)).values(values))
    noted = (among(tx, timeline.c.lead_id, lead_ids), timeline.c.kind != "erased")
    tx.execute(update(timeline).where(*noted).values(detail=None))


def _of_leads() -> list[tuple[Table, dict[str, Any]]]:
    nothing = dict.fromkeys(("time_zone", "country", "locale", "account_id", "owner_id", "consent_basis", "consent_at"))
    gone = {"address": "", "first_name": "", "last_name": "", "title": "", "attributes": {}, "state": "erased"}
    return [
        (episodes, {"release_key": _number(episodes.c.episode_id), "note": "", "revisit_on": None}),
        (enrolments, {"memory": {}}),
        (touches, {"address_key": _number(touches.c.lead_id)}),
        (signals, {"signal_key": _number(signals.c.signal_id), "title": "", "data": {}}),
        (promotions, {"reasons": []}),
        (leads, nothing | gone | {"address_key": _number(leads.c.lead_id)}),
    ]


def _blank_evidence() -> dict[str, Any]:
    return {"evidence_key": _number(evidence.c.evidence_id), "quote": "", "source": "", "link": None}


def _number(key: Column[Any]) -> ColumnElement[str]:
    return literal("erased/") + cast(key, Text)


def _blank_alerts(tx: Tx, lead_ids: Collection[int]) -> None:
    mine = select(alerts.c.alert_id, alerts.c.lead_id, alerts.c.body).where(among(tx, alerts.c.lead_id, lead_ids))
    for row in tx.execute(mine).all():
        nobody = {"lead_id": row.lead_id, "name": "erased", "address": "", "title": ""}
        gone = {"lead": nobody, "title": "erased", "note": "", "question": "", "reasons": [], "evidence": []}
        body = {**row.body, **gone} if row.body else {}
        tx.execute(update(alerts).where(alerts.c.alert_id == row.alert_id).values(body=body))


def forget_address(tx: Tx, address_keys: Collection[str]) -> None:
    """Remove what is kept by the address alone."""
    tx.execute(delete(absences).where(among(tx, absences.c.address_key, address_keys)))
    mine = among(tx, suppressions.c.subject_key, address_keys)
    tx.execute(delete(suppressions).where(suppressions.c.scope == "address", mine))


def blank_mails(tx: Tx, lead_ids: Collection[int], words: Collection[str], pattern: re.Pattern[str]) -> list[int]:
    """Empty the kept mails of these leads and all that name one of the words; their ids. What was not read yet never is.

    The digest stays, so that a mailbox that is read again does not bring them back.
    """
    found = set(tx.execute(select(inbounds.c.inbound_id).where(among(tx, inbounds.c.lead_id, lead_ids))).scalars())
    text = _text_of(tx, [inbounds.c[name] for name in ("raw", "message_id", "envelope", "reading")])
    named = tx.execute(select(inbounds.c.inbound_id).where(_names(tx, text, words))).scalars().all()
    for start in range(0, len(named), _PAGE):  # raw mails may be large
        some = [mail_id for mail_id in named[start : start + _PAGE] if mail_id not in found]
        found |= {mail_id for mail_id in some if _is_about(tx, mail_id, pattern)}
    gone: dict[str, Any] = {"raw": b"", "envelope": {}, "message_id": None, "reading": None}
    never: dict[str, Any] = {
        "state": "failed",
        "error": "erased",
        "attempts": 0,
        "lease_token": None,
        "leased_until": None,
    }
    if found:
        tx.execute(update(inbounds).where(among(tx, inbounds.c.inbound_id, found)).values(gone | never))
    return sorted(found)


def _is_about(tx: Tx, inbound_id: int, pattern: re.Pattern[str]) -> bool:
    row = tx.execute(select(inbounds).where(inbounds.c.inbound_id == inbound_id)).one()
    values = (row.raw.decode("latin-1"), row.message_id, row.envelope, row.reading)
    return any(redacted(value, pattern) != value for value in values)


def blank_notices(tx: Tx, lead_ids: Collection[int], inbound_ids: Collection[int]) -> None:
    """Empty what our own people were told of these leads and mails; what was not sent yet never is."""
    answers = [f"answer/{inbound_id}" for inbound_id in inbound_ids]
    of_alerts = select(alerts.c.alert_id).where(among(tx, alerts.c.lead_id, lead_ids))
    mine = or_(
        among(tx, notices.c.lead_id, lead_ids),
        notices.c.alert_id.in_(of_alerts),
        among(tx, notices.c.inbound_id, inbound_ids),
        among(tx, notices.c.notice_key, answers),
    )
    tx.execute(update(notices).where(mine).values(body={}))
    never = {"state": "failed", "error": "erased", "lease_token": None, "leased_until": None}
    tx.execute(update(notices).where(mine, notices.c.state == "pending").values(never))


def redact_mentions(tx: Tx, words: Collection[str], pattern: re.Pattern[str]) -> int:
    """Take the words out of every text that is about somebody else; whole positions go. Counts the rows."""
    changed = 0
    for table in tables.metadata.sorted_tables:
        columns = [c for c in table.columns if isinstance(c.type, (Text, JSON)) and not c.primary_key]
        if table.name in (*_OURS, *_APART) or not columns:
            continue
        for row in _naming(tx, table, columns, words):
            new = dict(_redacted(columns, row, pattern))
            if new:
                tx.execute(update(table).where(_is_row(table, row)).values(new))
                changed += 1
    return changed + _forget_positions(tx, words, pattern)


def _naming(tx: Tx, table: Table, columns: Sequence[Column[Any]], words: Collection[str]) -> Sequence[Any]:
    query: Select[Any] = select(*table.primary_key.columns, *columns)
    return tx.execute(query.where(_names(tx, _text_of(tx, columns), words))).all()


def _redacted(columns: Iterable[Column[Any]], row: Any, pattern: re.Pattern[str]) -> Iterable[tuple[str, Any]]:
    for column in columns:
        was = getattr(row, column.name)
        new = redacted(was, pattern)
        if new != was:
            yield column.name, f"erased/{row[0]}" if _is_unique(column) else new


def _is_unique(column: Column[Any]) -> bool:
    several = (c for c in column.table.constraints if isinstance(c, UniqueConstraint))
    return bool(column.unique) or any(column.name in constraint.columns for constraint in several)


def _is_row(table: Table, row: Any) -> ColumnElement[bool]:
    return and_(*(column == getattr(row, column.name) for column in table.primary_key.columns))


def _forget_positions(tx: Tx, words: Collection[str], pattern: re.Pattern[str]) -> int:
    columns = [positions.c.person_key, positions.c.body]
    rows = _naming(tx, positions, columns, words)
    gone = [row.position_id for row in rows if any(redacted(value, pattern) != value for value in row[1:])]
    return tx.execute(delete(positions).where(among(tx, positions.c.position_id, gone))).rowcount if gone else 0


def _text_of(tx: Tx, columns: Iterable[Column[Any]]) -> ColumnElement[str]:
    """All these columns of a row as one lower-case text; bytes as they are, letters beyond ASCII escaped on PostgreSQL."""
    parts = [func.coalesce(_as_text(tx, column), "") for column in columns]
    text: ColumnElement[str] = parts[0]
    for part in parts[1:]:
        text = text + literal("\n") + part
    return func.lower(text)


def _as_text(tx: Tx, column: Column[Any]) -> ColumnElement[Any]:
    if isinstance(column.type, LargeBinary) and tx.dialect.name == "postgresql":
        return func.encode(column, "escape")
    return cast(column, Text)


def _names(tx: Tx, text: ColumnElement[str], words: Collection[str]) -> ColumnElement[bool]:
    """Whether the text may name one of the words; `pattern` decides."""
    position = func.strpos if tx.dialect.name == "postgresql" else func.instr
    return or_(*(position(text, spelling) > 0 for spelling in sorted(spellings(words))))
