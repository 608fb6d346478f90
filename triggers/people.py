"""The watcher of people files: a snapshot is read, compared with the last one, and what changed becomes signals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from engine.core.errors import RekindleError
from engine.core.lead import address_key
from engine.core.release import RowProblem
from engine.core.signal import Signal
from engine.core.source import Source
from engine.csv_files import CsvFile, Row
from engine.house import House
from engine.store import Tx, positions, watched
from triggers.core import job_changes, polls, snapshots
from triggers.core.job_changes import Change, KnownLead, Watched, company_keys
from triggers.core.polls import Answer
from triggers.core.snapshots import PersonRow, WrongColumns
from triggers.found import Found, Snapshot
from triggers.local_files import FileUnreadable, find_files, stamp

#: More people than this are not compared: a snapshot is held in memory twice.
MAX_ROWS = 200_000


def poll(house: House, source: Source, now: datetime) -> Found:
    """Look at one people file, or at all snapshots that a pattern names; rows dated after `now` are not shown yet."""
    if source.is_remote:
        return Found(polls.after_failure(source, "a people file is read from this machine: give its path", now))
    try:
        files = find_files(source.location)
        seen = [list(asdict(one).values()) for one in stamp(files)]
        if source.memory.get("files") == seen and not _is_time(source, now):
            return Found(_success(source, 0, seen, source.memory.get("hidden_at"), now))
        rows, notes = read_people(files)
    except (FileUnreadable, RekindleError, WrongColumns, OSError) as error:
        return Found(polls.after_failure(source, str(error), now))
    return _compare(house, source, rows, seen, notes, now)


def _is_time(source: Source, now: datetime) -> bool:
    hidden_at = source.memory.get("hidden_at")
    return hidden_at is not None and datetime.fromisoformat(hidden_at) <= now


def read_people(files: Sequence[Path]) -> tuple[list[PersonRow], list[str]]:
    """All rows of all files, and in words which were passed over.

    Raises WrongColumns with the file's name, RekindleError for a header that cannot be read.
    """
    rows: list[PersonRow] = []
    notes: list[str] = []
    for path in files:
        with CsvFile(path) as file:
            try:
                columns = snapshots.map_columns(file.columns)
            except WrongColumns as error:
                raise WrongColumns(f"{path}: {error}") from None
            for row in file.rows():
                if len(rows) >= MAX_ROWS:
                    raise FileUnreadable(f"{path}: more than {MAX_ROWS:,} people; split it into several people files")
                read = _row(row, columns)
                if isinstance(read, PersonRow):
                    rows.append(read)
                else:
                    notes.append(f"{path.name}, line {row.line}: {read}")
    return rows, notes


def _row(row: Row | RowProblem, columns: Mapping[str, str]) -> PersonRow | str:
    return row.message if isinstance(row, RowProblem) else snapshots.read_row(row.cells, columns)


def _compare(
    house: House, source: Source, rows: Sequence[PersonRow], seen: list[list[Any]], notes: Sequence[str], now: datetime
) -> Found:
    """The first snapshot is a silent baseline; later ones tell what differs from the one before."""
    new = snapshots.newest(rows, now)
    with house.store.read() as tx:
        old = {key: _from_json(body) for key, body in positions.load(tx, source.source_id).items()}
        changes = job_changes.diff(old, new) if source.memory.get("has_baseline") else []
        told = _signals(tx, changes, source, now)
    changed = {key: _to_json(row) for key, row in new.items() if old.get(key) != row}
    later = snapshots.next_day(rows, now)
    hidden_at = None if later is None else datetime.combine(later, time(), UTC).isoformat()
    polled = _success(source, len(told), seen, hidden_at, now)
    polled = replace(polled, memory={**polled.memory, "has_baseline": True}, error=_note(notes))
    return Found(polled, signals=tuple(told), snapshot=Snapshot(changed, tuple(old.keys() - new.keys())))


def _signals(tx: Tx, changes: Sequence[Change], source: Source, now: datetime) -> list[Signal]:
    """The signals of these changes; leads and accounts are looked up for all of them at once."""
    rows = [row for change in changes for row in (change.before, change.after) if row is not None]
    if not rows:
        return []
    index = watched.account_keys(tx)
    by_key = _account_keys(index)
    keys = {key for row in rows for key in company_keys(row.company, row.domain)}
    account_ids = {by_key[key] for key in keys if key in by_key}
    addresses = {address_key(row.email) for row in rows if row.email}
    people = known_leads(watched.find_people(tx, account_ids, addresses))
    return job_changes.signals(changes, Watched(people, by_key), source.name, now)


def known_leads(people: Iterable[watched.Person]) -> list[KnownLead]:
    """These leads with what their company may be recognised by."""
    return [
        KnownLead(p.lead_id, p.address_key, p.name, p.account_id, company_keys(p.account, p.domain), p.title)
        for p in people
    ]


def _account_keys(index: Iterable[tuple[int, str, str | None]]) -> dict[str, int]:
    """Domain or bare name -> account; a name that two accounts share stands for neither."""
    found: dict[str, int] = {}
    shared: set[str] = set()
    for account_id, name, domain in index:
        for key in company_keys(name, domain):
            if found.setdefault(key, account_id) != account_id:
                shared.add(key)
    return {key: account_id for key, account_id in found.items() if key not in shared}


def _success(source: Source, told: int, seen: list[list[Any]], hidden_at: str | None, now: datetime) -> Source:
    polled = polls.after_success(source, Answer(source.location, 200, {}), told, now)
    next_at = polled.next_at
    if hidden_at is not None and next_at is not None:
        next_at = min(next_at, max(now, datetime.fromisoformat(hidden_at)))
    return replace(polled, memory={**source.memory, "files": seen, "hidden_at": hidden_at}, next_at=next_at)


def _note(notes: Sequence[str]) -> str | None:
    """Rows that were passed over are shown at the source; the others were read all the same."""
    return f"{len(notes)} rows passed over: {'; '.join(notes[:3])}"[:500] if notes else None


def _to_json(row: PersonRow) -> dict[str, Any]:
    return asdict(row) | {"as_of": row.as_of.isoformat() if row.as_of else None}


def _from_json(body: Mapping[str, Any]) -> PersonRow:
    as_of = body.get("as_of")
    return PersonRow(**{**body, "as_of": datetime.fromisoformat(as_of).date() if as_of else None})
