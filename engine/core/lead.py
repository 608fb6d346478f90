"""Leads, accounts, reps and releases: who is nurtured, where, by whom and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import idna

from engine.core.values import value_class


class Reason(StrEnum):
    """The missing qualification criterion (BANT plus fit) that a lead is released for."""

    NO_BUDGET = "no_budget"
    NO_AUTHORITY = "no_authority"
    NO_NEED = "no_need"
    NO_TIMELINE = "no_timeline"
    LOW_RETURN = "low_return"
    UNRESPONSIVE = "unresponsive"


class LeadState(StrEnum):
    """Where a lead stands; `dormant` is: campaign over, still watched."""

    RELEASED = "released"
    DORMANT = "dormant"
    WARM = "warm"
    CLAIMED = "claimed"
    WON = "won"
    LOST = "lost"
    ERASED = "erased"


@value_class(frozen=True, slots=True)
class Account:
    """A company: `domain` is lower-case IDNA without "www."; `aliases` are further names it goes by in the news."""

    account_id: int
    name: str
    domain: str | None = None
    aliases: tuple[str, ...] = ()
    time_zone: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Rep:
    """A sales rep. `working_days` are ISO weekday numbers (Monday is 1); `backup_id` gets what the rep leaves unclaimed."""

    rep_id: int
    address: str
    name: str
    time_zone: str = "UTC"
    working_days: tuple[int, ...] = (1, 2, 3, 4, 5)
    hours: str | None = None
    backup_id: int | None = None
    manager_id: int | None = None


@value_class(frozen=True, slots=True)
class Release:
    """One giving-up of a lead for now: the reason, the rep's note, when, and the day to come back to it if one was said."""

    reason: Reason
    at: datetime
    note: str = ""
    revisit_on: date | None = None


@value_class(frozen=True, slots=True)
class Lead:
    """A person at one current address. `time_zone`, `country` and `locale` are None when nobody said; see `effective_zone`."""

    lead_id: int
    address: str
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    time_zone: str | None = None
    country: str | None = None
    locale: str | None = None
    state: LeadState = LeadState.RELEASED
    account: Account | None = None
    owner: Rep | None = None
    release: Release | None = None
    consent_basis: str | None = None
    consent_at: datetime | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


def clean_address(text: str) -> str:
    """`text` trimmed, with its domain as lower-case IDNA; the local part is kept as written (RFC 5321 section 2.4).

    Raises ValueError with a sentence when it is not one plain mail address: no list, no comment, no control character.
    """
    address = text.strip()
    local, at, domain = address.rpartition("@")
    if not at or not local or not domain:
        raise ValueError(f"{text!r} is not a mail address: write it as name@company.example")
    if len(address) > 254 or any(c in local for c in ' ,;:<>()[]\\"') or not address.isprintable() or "@" in local:
        raise ValueError(f"{text!r} is not one plain mail address: write just name@company.example")
    if not local.isascii():
        raise ValueError(f"{text!r} has a letter beyond ASCII before the @, which few mail servers take (RFC 6531)")
    return f"{local}@{_idna(domain)}"


def address_key(address: str) -> str:
    """What two spellings of an address share: the local part compared without case."""
    return address.casefold()


def clean_domain(text: str) -> str:
    """A domain as lower-case IDNA (RFC 5891), without "www." and a closing dot. Raises ValueError when it is none."""
    return _idna(text.strip().lower().removeprefix("www."))


def _idna(text: str) -> str:
    domain = text.lower().rstrip(".")
    try:
        return idna.encode(domain, uts46=True).decode("ascii") if not domain.isascii() else _ascii_domain(domain)
    except idna.IDNAError as error:
        raise ValueError(f"{text!r} is not a domain: {error}") from error


def _ascii_domain(domain: str) -> str:
    labels = domain.split(".")
    if len(domain) > 253 or not all(
        0 < len(label) < 64 and label.replace("-", "").replace("_", "").isalnum() for label in labels
    ):
        raise ValueError(f"{domain!r} is not a domain")
    return domain
