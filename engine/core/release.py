"""A release as it comes in from a rep, a file or another program, and what makes it fit to act on."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from engine.core.free_mail import is_free_mail
from engine.core.lead import LeadState, Reason, Release, address_key, clean_address, clean_domain

_LONGEST = {"note": 10_000, "release_id": 200, "time_zone": 64, "locale": 35}
_LONGEST_TEXT = 200
_LONGEST_ATTRIBUTE, _MOST_ATTRIBUTES = 2_000, 100
_COUNTRY = re.compile(r"[A-Z]{2}")
_LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_ATTRIBUTE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}")
_COUNTRY_ALIASES = {"UK": "GB", "EL": "GR"}  # what governments and the EU write for ISO 3166's
_BASES = ("express", "implied")
#: A release may be dated this far ahead of us: a day that began elsewhere.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One lead given up for now, as somebody wrote it; only `address` and `reason` must be there.

    `domain` and `company` say whose employee it is; without a domain that of the address counts. `account_time_zone` and
    `account_country` are the company's, for leads whose own are unknown. `owner` is a rep's address. `release_id` is the
    sender's own name for this release: what bears it a second time changes nothing.
    """

    address: str
    reason: str
    line: int = 0
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    company: str = ""
    domain: str = ""
    aliases: tuple[str, ...] = ()
    time_zone: str = ""
    country: str = ""
    locale: str = ""
    account_time_zone: str = ""
    account_country: str = ""
    owner: str = ""
    released_at: datetime | None = None
    note: str = ""
    revisit_on: date | None = None
    release_id: str = ""
    consent_basis: str = ""
    consent_at: datetime | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one row: its line (0: no file), a stable word, a sentence. A warning lets the row through."""

    line: int
    code: str
    message: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class CleanRow:
    """A row that can be acted on: every value is clean, None is "nobody said", and the release has its key."""

    line: int
    address: str
    address_key: str
    release_key: str
    release: Release
    first_name: str
    last_name: str
    title: str
    company: str
    domain: str | None
    aliases: tuple[str, ...]
    time_zone: str | None
    country: str | None
    locale: str | None
    account_time_zone: str | None
    account_country: str | None
    owner_key: str | None
    consent_basis: str | None
    consent_at: datetime | None
    attributes: Mapping[str, Any]


class _Bad(ValueError):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def clean_row(row: ReleaseRow, now: datetime) -> CleanRow | RowProblem:
    """`row` fit to act on, or why it is not. `now` is when it came in."""
    try:
        return _clean(row, now)
    except _Bad as bad:
        return RowProblem(row.line, bad.code, str(bad))


def _clean(row: ReleaseRow, now: datetime) -> CleanRow:
    address = _address(row.address)
    reason, note = _reason(row.reason), _prose("note", row.note)
    domain = _domain(row.domain, address)
    company = _text("company", row.company)
    attributes = _attributes(row.attributes)
    if company and domain is None:
        attributes.setdefault("company", company)  # somebody at a free mail address: no account, but not forgotten
    return CleanRow(
        line=row.line,
        address=address,
        address_key=address_key(address),
        release_key=_release_key(row, address, reason, note),
        release=Release(reason, _released_at(row.released_at, now), note, row.revisit_on),
        first_name=_text("first_name", row.first_name),
        last_name=_text("last_name", row.last_name),
        title=_text("title", row.title),
        company=company,
        domain=domain,
        aliases=tuple(filter(None, (_text("aliases", alias) for alias in row.aliases))),
        time_zone=_text("time_zone", row.time_zone) or None,
        country=_country(row.country),
        locale=_locale(row.locale),
        account_time_zone=_text("time_zone", row.account_time_zone) or None,
        account_country=_country(row.account_country),
        owner_key=address_key(_address(row.owner, "bad_owner")) if row.owner.strip() else None,
        consent_basis=_basis(row.consent_basis),
        consent_at=row.consent_at,
        attributes=attributes,
    )


def _address(text: str, code: str = "bad_address") -> str:
    try:
        return clean_address(text[:1000])
    except ValueError as error:
        raise _Bad(code, str(error)) from None


def _reason(text: str) -> Reason:
    word = text.strip().lower().replace(" ", "_").replace("-", "_")
    try:
        return Reason(word)
    except ValueError:
        known = ", ".join(Reason)
        raise _Bad("bad_reason", f"{text[:60]!r} is not a reason: write one of {known}") from None


def _domain(text: str, address: str) -> str | None:
    """The account's domain: the one given, else that of the address; None at a provider for everybody."""
    domain = _given_domain(text.strip()) if text.strip() else address.rpartition("@")[2]
    return None if is_free_mail(domain) else domain


def _given_domain(text: str) -> str:
    try:
        return clean_domain(text.removeprefix("https://").removeprefix("http://").partition("/")[0][:300])
    except ValueError as error:
        raise _Bad("bad_domain", str(error)) from None


def _text(name: str, text: str) -> str:
    """One line: what cannot be printed (line ends, NUL, half characters) becomes a space."""
    if not text.isprintable():
        text = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * _LONGEST["note"]]).split())
    text = text.strip()
    limit = _LONGEST.get(name, _LONGEST_TEXT)
    if len(text) > limit:
        raise _Bad("too_long", f"{name} has {len(text)} characters; at most {limit} are kept")
    return text


def _prose(name: str, text: str) -> str:
    """Some lines, each of which is clean."""
    if text.isprintable():
        return _text(name, text)
    lines = text[: 4 * _LONGEST["note"]].splitlines()
    clean = "\n".join(_text(name, line) for line in lines).strip()
    if len(clean) > _LONGEST[name]:
        raise _Bad("too_long", f"{name} has {len(clean)} characters; at most {_LONGEST[name]} are kept")
    return clean


def _country(text: str) -> str | None:
    code = text.strip().upper()
    if code and not _COUNTRY.fullmatch(code):
        # Not let through as unknown: a country that nobody knows needs no consent.
        raise _Bad("bad_country", f"{text[:60]!r} is not a country code: write two letters, such as DE or GB")
    return _COUNTRY_ALIASES.get(code, code) or None


def _locale(text: str) -> str | None:
    tag = text.strip()
    if len(tag) > _LONGEST["locale"] or (tag and not _LOCALE.fullmatch(tag)):
        raise _Bad("bad_locale", f"{text[:60]!r} is not a language: write de or en-GB")
    return tag.replace("_", "-") or None


def _basis(text: str) -> str | None:
    word = text.strip().lower()
    if word and word not in _BASES:
        raise _Bad("bad_consent_basis", f"{text[:60]!r} is not a basis of consent: write {' or '.join(_BASES)}")
    return word or None


def _attributes(given: Mapping[str, Any]) -> dict[str, Any]:
    if len(given) > _MOST_ATTRIBUTES:
        raise _Bad("too_many_attributes", f"{len(given)} attributes; at most {_MOST_ATTRIBUTES} are kept")
    return {_attribute_name(name): _attribute(name, value) for name, value in given.items() if value not in ("", None)}


def _attribute_name(name: str) -> str:
    if not _ATTRIBUTE.fullmatch(name):
        raise _Bad("bad_attribute", f"{name[:60]!r} is not a name for an attribute: write letters, digits and _")
    return name


def _attribute(name: str, value: Any) -> Any:
    if isinstance(value, bool | int | float):
        return value
    if not isinstance(value, str):
        raise _Bad("bad_attribute", f"{name} is neither a text, a number nor true or false")
    if len(value) > _LONGEST_ATTRIBUTE:
        raise _Bad("too_long", f"{name} has {len(value)} characters; at most {_LONGEST_ATTRIBUTE} are kept")
    return value if value.isprintable() else "".join(c if c.isprintable() else " " for c in value)


def _released_at(given: datetime | None, now: datetime) -> datetime:
    if given is None:
        return now
    if given > now + _AHEAD:
        raise _Bad("released_in_future", f"released_at {given.isoformat()} lies ahead")
    return min(given, now)


def _release_key(row: ReleaseRow, address: str, reason: Reason, note: str) -> str:
    """The sender's own id, else what was said: a file without dates, imported again, releases nobody again."""
    release_id = _text("release_id", row.release_id)
    if release_id:
        return f"id:{release_id}"
    said = (address_key(address), reason, row.released_at.isoformat() if row.released_at else "", note)
    return f"said:{hashlib.blake2b(chr(0).join(said).encode(), digest_size=16).hexdigest()}"


def standing_against(state: LeadState, *, has_open_episode: bool, may_change: bool) -> str | None:
    """Why a new release of a known lead does nothing; None when it opens an episode. The words are counted and shown.

    A rep who claimed a lead, or lost it, gives it up again by releasing it. Whatever else is under way ends on request only.
    """
    if state is LeadState.ERASED:
        return "erased"
    if state in {LeadState.CLAIMED, LeadState.LOST} or may_change:
        return None
    if state is LeadState.WARM:
        return "warm"
    if state is LeadState.WON:
        return "won"
    return "already_released" if has_open_episode else None
