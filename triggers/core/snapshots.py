"""A people file as rows: which columns mean what, who a row is about, and which of several rows is the newest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from engine.core.lead import clean_address, clean_domain

#: field -> the names it goes by in exports, compared without case, spaces, dots, dashes and underscores.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person_id": ("personid", "id", "contactid", "recordid", "externalid"),
    "name": ("name", "fullname", "person", "contact", "contactname"),
    "first_name": ("firstname", "givenname", "vorname", "first"),
    "last_name": ("lastname", "surname", "familyname", "nachname", "last"),
    "email": ("email", "mail", "emailaddress", "address", "workemail", "businessemail"),
    "company": (
        "company",
        "companyname",
        "organization",
        "organisation",
        "employer",
        "account",
        "accountname",
        "firma",
    ),
    "domain": ("domain", "companydomain", "website", "companywebsite"),
    "title": ("title", "jobtitle", "position", "role", "headline"),
    "linkedin": ("linkedin", "linkedinurl", "linkedinprofile", "profileurl", "linkedinid"),
    "as_of": ("asof", "date", "snapshot", "snapshotdate", "updatedat", "lastupdated"),
}
_MAX_CELL = 300


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Where one person worked, as one row says. `as_of` is None where the file gives no date."""

    person_key: str
    name: str
    company: str
    title: str
    email: str = ""
    domain: str = ""
    linkedin: str = ""
    person_id: str = ""
    as_of: date | None = None


class WrongColumns(ValueError):
    """The file is no people file; the text says which columns it lacks."""


def map_columns(header: Sequence[str]) -> dict[str, str]:
    """The column of this file for each field of this file. Raises WrongColumns when nobody could be told apart or placed."""
    plain = {_plain(column): column for column in reversed(header)}
    found = {field: plain[name] for field, names in COLUMNS.items() for name in reversed(names) if name in plain}
    lacking = [word for word in ("company", "title") if word not in found]
    if "name" not in found and not {"first_name", "last_name"} <= found.keys():
        lacking.insert(0, "name")
    if lacking:
        has = ", ".join(header[:20]) or "none"
        raise WrongColumns(f"not a people file: no column for {' and '.join(lacking)}; its columns are: {has}")
    return found


def read_row(cells: Mapping[str, str], columns: Mapping[str, str]) -> PersonRow | str:
    """The row, or in words why it is passed over."""
    said = {field: " ".join(cells.get(column, "").split())[:_MAX_CELL] for field, column in columns.items()}
    name = said.get("name") or f"{said.get('first_name', '')} {said.get('last_name', '')}".strip()
    company = said.get("company", "")
    if not name or not company:
        return "no name" if not name else "no company"
    email, domain = _address(said.get("email", "")), _domain(said.get("domain", ""))
    linkedin = _profile(said.get("linkedin", ""))
    return PersonRow(
        person_key=_key(said.get("person_id", ""), linkedin, email, name, company),
        name=name,
        company=company,
        title=said.get("title", ""),
        email=email,
        domain=domain or email.rpartition("@")[2],
        linkedin=linkedin,
        person_id=said.get("person_id", ""),
        as_of=_day(said.get("as_of", "")),
    )


def newest(rows: Iterable[PersonRow], now: datetime) -> dict[str, PersonRow]:
    """Each person's newest row that is dated up to now; of two with the same date the later in the file."""
    chosen: dict[str, PersonRow] = {}
    for row in rows:
        if row.as_of is not None and row.as_of > now.date():
            continue
        known = chosen.get(row.person_key)
        if known is None or (row.as_of or date.min) >= (known.as_of or date.min):
            chosen[row.person_key] = row
    return chosen


def next_day(rows: Iterable[PersonRow], now: datetime) -> date | None:
    """The day on which the next row becomes true, if there is one."""
    return min((row.as_of for row in rows if row.as_of is not None and row.as_of > now.date()), default=None)


def _key(person_id: str, linkedin: str, email: str, name: str, company: str) -> str:
    """Who a row is about: an own id, else the LinkedIn profile, else the address, else name and company; never a name alone."""
    if person_id:
        return f"id:{person_id}"
    if linkedin:
        return f"in:{linkedin}"
    if email:
        return f"at:{email.casefold()}"
    return f"as:{name.casefold()}|{company.casefold()}"


def _plain(column: str) -> str:
    return "".join(c for c in column.casefold() if c.isalnum())


def _profile(text: str) -> str:
    """The part of a LinkedIn address that names the person."""
    path = text.partition("?")[0].rstrip("/").lower()
    return path.rpartition("/in/")[2] if "/in/" in path else path.removeprefix("in/")


def _address(text: str) -> str:
    try:
        return clean_address(text) if text else ""
    except ValueError:
        return ""


def _domain(text: str) -> str:
    host = text.partition("://")[2] or text
    try:
        return clean_domain(host.partition("/")[0]) if text else ""
    except ValueError:
        return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
