"""Imports: leads and reps from CSV files, row by row in bounded memory; a bad row is reported with its line and left out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from engine.core.calendar import find_zone
from engine.core.errors import RekindleError
from engine.core.lead import address_key, clean_address
from engine.core.release import ReleaseRow, RowProblem
from engine.core.windows import parse_span
from engine.csv_files import CsvFile, Row
from engine.house import House
from engine.releasing import ReleaseReport, release_leads
from engine.store import companies, reps
from engine.store.reps import NewRep

#: How a header may call a field of ReleaseRow, folded: small letters, one underscore for everything else.
_LEAD_COLUMNS = {
    "address": "address email e_mail mail email_address e_mail_address",
    "reason": "reason release_reason unqualified_reason disqualified_reason",
    "first_name": "first_name firstname given_name",
    "last_name": "last_name lastname surname family_name",
    "title": "title job_title position",
    "company": "company company_name account account_name organization organisation",
    "domain": "domain company_domain website account_domain",
    "aliases": "aliases company_aliases",
    "time_zone": "time_zone timezone tz",
    "country": "country country_code",
    "locale": "locale language",
    "account_time_zone": "account_time_zone account_timezone company_time_zone company_timezone",
    "account_country": "account_country account_country_code company_country company_country_code",
    "owner": "owner owner_email rep rep_email",
    "released_at": "released_at release_date",
    "note": "note notes comment",
    "revisit_on": "revisit_on revisit follow_up_on",
    "release_id": "release_id",
    "consent_basis": "consent_basis consent",
    "consent_at": "consent_at consent_date",
}
_REP_COLUMNS = {
    "address": "address email e_mail mail email_address",
    "name": "name full_name",
    "time_zone": "time_zone timezone tz zone",
    "hours": "hours working_hours",
    "working_days": "working_days days",
    "backup": "backup backup_email",
    "manager": "manager manager_email",
}
_ATTRIBUTES = "attributes."
_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}


def import_csv(
    house: House,
    path: Path,
    mapping: Mapping[str, str] | None = None,
    *,
    defaults: Mapping[str, str] | None = None,
    change_reason: bool = False,
    progress: Callable[[float, ReleaseReport], None] | None = None,
) -> ReleaseReport:
    """Release the leads of a CSV file. Importing the same file again changes nothing.

    `mapping` (column -> field) adds to the names that are understood; the field "attributes.NAME" keeps a column for the
    templates, "-" leaves it out. `defaults` (field -> text) stand in for empty cells. Columns without a field are not
    read. Times without a zone are the company's. `progress` gets the share of the file that was read, batch by batch.
    Raises RekindleError when the file has no header, or no column for the address or the reason.
    """
    zone = _company_zone(house)
    with CsvFile(path) as file:
        fields = _fields(file, _LEAD_COLUMNS, mapping or {}, may_have_attributes=True)
        given = dict(defaults or {})
        _need(file, {*fields.values(), *given}, "address", "reason")
        reader = _Reader(file, fields, given, zone)
        advance = (lambda report: progress(reader.done, report)) if progress else None
        return release_leads(house, reader, change_reason=change_reason, progress=advance)


def read_moment(house: House, name: str, text: str) -> datetime | None:
    """A time as people write it; without a zone it is the company's. Raises ValueError that says what to write."""
    return _moment(name, text, _company_zone(house))


def _company_zone(house: House) -> ZoneInfo:
    with house.store.read() as tx:
        return find_zone(house.live.refresh(tx).company.time_zone) or ZoneInfo("UTC")


def find_columns(path: Path, mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which column of this file is read as which field, for people to look at before they import."""
    with CsvFile(path) as file:
        return _fields(file, _LEAD_COLUMNS, mapping or {}, may_have_attributes=True)


def _fields(
    file: CsvFile, names: Mapping[str, str], mapping: Mapping[str, str], *, may_have_attributes: bool = False
) -> dict[str, str]:
    """Column -> field, for the columns that are read."""
    strange = [column for column in mapping if column not in file.columns]
    if strange:
        raise RekindleError(f"{file.path} has no column {strange[0]!r}; it has: {', '.join(file.columns)}")
    meant = {name: each for each, several in names.items() for name in several.split()}
    found: dict[str, str] = {}
    for column in file.columns:
        name = mapping.get(column) or meant.get(_folded(column), "")
        if not name and may_have_attributes and column.startswith(_ATTRIBUTES):
            name = column
        if name in found.values() and column not in mapping:
            continue  # "email" and "mail": the first one counts unless somebody says otherwise
        if name not in {"", "-"}:
            _know(name, names, may_have_attributes=may_have_attributes)
            found[column] = name
    return found


def _know(name: str, names: Mapping[str, str], *, may_have_attributes: bool) -> None:
    if name not in names and not (may_have_attributes and name.startswith(_ATTRIBUTES)):
        more = f", {_ATTRIBUTES}NAME" if may_have_attributes else ""
        raise RekindleError(f"{name!r} is not a field; the fields are {', '.join(names)}{more}")


def _folded(column: str) -> str:
    return "_".join("".join(c if c.isalnum() else " " for c in column.casefold()).split())


def _need(file: CsvFile, found: set[str], *needed: str) -> None:
    missing = [name for name in needed if name not in found]
    if missing:
        columns = ", ".join(file.columns)
        raise RekindleError(
            f"{file.path}: no column holds the {' and the '.join(missing)}. "
            f"Its columns are {columns}. Say which one it is: --map COLUMN={missing[0]}"
        )


@dataclass(slots=True)
class _Reader:
    """The rows of a file as releases; `done` is the share of the file that was read."""

    file: CsvFile
    fields: Mapping[str, str]
    defaults: Mapping[str, str]
    zone: ZoneInfo
    done: float = 0.0

    def __iter__(self) -> Iterator[ReleaseRow | RowProblem]:
        for row in self.file.rows():
            if isinstance(row, Row):
                self.done = row.done
                yield self._release(row)
            else:
                yield row

    def _release(self, row: Row) -> ReleaseRow | RowProblem:
        said = dict(self.defaults)
        attributes: dict[str, str] = {}
        for column, name in self.fields.items():
            if not (cell := row.cells.get(column, "")):
                continue
            if name.startswith(_ATTRIBUTES):
                attributes[name.removeprefix(_ATTRIBUTES)] = cell
            else:
                said[name] = cell
        try:
            return self._typed(row.line, said, attributes)
        except ValueError as error:
            return RowProblem(row.line, "bad_date", str(error))

    def _typed(self, line: int, said: dict[str, str], attributes: dict[str, str]) -> ReleaseRow:
        released_at, consent_at = said.pop("released_at", ""), said.pop("consent_at", "")
        revisit_on, aliases = said.pop("revisit_on", ""), said.pop("aliases", "")
        return ReleaseRow(
            address=said.pop("address", ""),
            reason=said.pop("reason", ""),
            line=line,
            released_at=_moment("released_at", released_at, self.zone),
            consent_at=_moment("consent_at", consent_at, self.zone),
            revisit_on=read_day("revisit_on", revisit_on),
            aliases=tuple(aliases.split("|")) if aliases else (),
            attributes=attributes,
            **said,  # the texts, named as _LEAD_COLUMNS names them
        )


def _moment(name: str, text: str, zone: ZoneInfo) -> datetime | None:
    if not text.strip():
        return None
    try:
        moment = datetime.fromisoformat(text.strip()[:40])
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"{name} {text[:40]!r} is not a time: write 2026-01-05 or 2026-01-05T09:30:00Z") from None


def read_day(name: str, text: str) -> date | None:
    """A day as people write it; None for an empty text. Raises ValueError that says what to write."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise ValueError(f"{name} {text[:40]!r} is not a day: write 2026-06-01") from None


@dataclass(slots=True)
class RepReport:
    """What became of a file of reps."""

    saved: int = 0
    problems: list[RowProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _RepRow:
    line: int
    rep: NewRep
    backup: str
    manager: str


def import_reps(house: House, path: Path, mapping: Mapping[str, str] | None = None) -> RepReport:
    """Add the reps of a CSV file (name, email, time_zone, hours, working_days, backup, manager), or bring them up to date.

    `hours` is "09:00-17:30", `working_days` "mon tue wed"; backup and manager are addresses of reps, in the file or known.
    A rep without a time zone has the company's. Raises RekindleError when no column holds the address or the name.
    """
    report = RepReport()
    with house.store.read() as tx:
        in_force = companies.load(tx)
    zone = str(in_force.body["time_zone"]) if in_force else "UTC"
    with CsvFile(path) as file:
        fields = _fields(file, _REP_COLUMNS, mapping or {})
        _need(file, set(fields.values()), "address", "name")
        rows = [row for found in file.rows() if (row := _rep_row(found, fields, zone, report)) is not None]
    with house.store.begin("importing.reps") as tx:
        ids = reps.save(tx, [row.rep for row in rows])
        others = {address_key(other) for row in rows for other in (row.backup, row.manager) if other}
        known = ids | {key: rep.rep_id for key, rep in reps.find(tx, others - ids.keys()).items()}
        links = {
            ids[address_key(row.rep.address)]: (
                _linked(row, "backup", row.backup, known, report),
                _linked(row, "manager", row.manager, known, report),
            )
            for row in rows
        }
        reps.save_links(tx, links)
    report.saved = len(ids)
    return report


def _rep_row(found: Row | RowProblem, fields: Mapping[str, str], zone: str, report: RepReport) -> _RepRow | None:
    if isinstance(found, RowProblem):
        report.problems.append(found)
        return None
    said = {name: cell.strip() for column, name in fields.items() if (cell := found.cells.get(column, ""))}
    try:
        rep = NewRep(
            address=clean_address(said.get("address", "")[:1000]),
            name=_name(said.get("name", "")),
            time_zone=_zone(said.get("time_zone") or zone),
            working_days=_days(said.get("working_days", "")),
            hours=_hours(said.get("hours", "")),
        )
    except ValueError as error:
        report.problems.append(RowProblem(found.line, "bad_rep", str(error)))
        return None
    return _RepRow(found.line, rep, said.get("backup", ""), said.get("manager", ""))


def _name(text: str) -> str:
    name = " ".join("".join(c if c.isprintable() else " " for c in text[:1000]).split())
    if not name or len(name) > 200:
        raise ValueError("a rep needs a name of at most 200 characters")
    return name


def _zone(text: str) -> str:
    if find_zone(text) is None:
        raise ValueError(f"{text[:60]!r} is not a time zone: write a name of the IANA list, such as Europe/London")
    return text


def _days(text: str) -> tuple[int, ...]:
    if not text:
        return (1, 2, 3, 4, 5)
    words = text.lower().replace(",", " ").replace("|", " ").split()
    try:
        return tuple(sorted({_WEEKDAYS[word[:3]] for word in words}))
    except KeyError as error:
        raise ValueError(f"{error.args[0]!r} is not a day of the week: write mon tue wed thu fri") from None


def _hours(text: str) -> str | None:
    if text:
        parse_span(text)
    return text or None


def _linked(row: _RepRow, role: str, other: str, known: Mapping[str, int], report: RepReport) -> int | None:
    if not other:
        return None
    key = address_key(other)
    if key not in known or key == address_key(row.rep.address):
        message = (
            f"the {role} {other[:100]!r} is no rep that we know" if key not in known else f"nobody is their own {role}"
        )
        report.problems.append(RowProblem(row.line, f"unknown_{role}", message, is_warning=True))
        return None
    return known[key]
