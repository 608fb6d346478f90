"""Suppressions that people give: an address, a whole domain, a lead or an account gets no campaign's mail any more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import structlog

from engine import promoting
from engine.core.errors import RekindleError
from engine.core.free_mail import is_free_mail
from engine.core.lead import address_key, clean_address, clean_domain
from engine.house import House
from engine.store import Tx, leads, stops, subjects, suppressions

log = structlog.get_logger()

Scope = Literal["address", "domain", "account", "lead"]
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Suppressed:
    """How many were named, and how many drips ended by it; `refused`: what could not be read, with the reason."""

    named: int
    stopped: int
    refused: tuple[tuple[str, str], ...] = ()


def suppress(house: House, scope: Scope, names: Iterable[str], reason: str, by: str) -> Suppressed:
    """Nothing is sent to these any more, and what runs for them ends now. Safe to repeat.

    An account is named by its domain, a lead by its address: a lead stays suppressed whatever its address will be.
    `reason` is a word: unsubscribed, complained, bounced, or suppressed. A domain that millions share is refused.
    """
    now = house.clock.now()
    keys, refused = _keys(scope, names)
    stopped = 0
    for start in range(0, len(keys), _BATCH):
        with house.store.begin("suppressing.suppress") as tx:
            some = keys[start : start + _BATCH]
            stopped += _SUPPRESS[scope](tx, some, reason, f"by {by}", now)
    log.info("suppressed", scope=scope, named=len(keys), stopped=stopped, by=by)
    return Suppressed(len(keys), stopped, tuple(refused))


def _keys(scope: Scope, names: Iterable[str]) -> tuple[list[str], list[tuple[str, str]]]:
    keys: dict[str, None] = {}
    refused = []
    for name in names:
        try:
            keys[_key(scope, name)] = None
        except ValueError as error:
            refused.append((name, str(error)))
    return list(keys), refused


def _key(scope: Scope, name: str) -> str:
    if scope in {"address", "lead"}:
        return address_key(clean_address(name))
    domain = clean_domain(name.strip().removeprefix("@"))
    if scope == "domain" and is_free_mail(domain):
        raise ValueError(f"millions of people share {domain}: suppress addresses")
    return domain


def _addresses(tx: Tx, keys: Sequence[str], reason: str, source: str, now: datetime) -> int:
    return len(promoting.suppress(tx, keys, reason, source, now).enrolment_ids)


def _domains(tx: Tx, keys: Sequence[str], reason: str, source: str, now: datetime) -> int:
    suppressions.add(tx, "domain", keys, reason, source, now)
    return len(stops.stop(tx, subjects.find_leads_at_domains(tx, keys), reason, now).enrolment_ids)


def _accounts(tx: Tx, keys: Sequence[str], reason: str, source: str, now: datetime) -> int:
    found = subjects.find_accounts(tx, keys)
    if missing := [key for key in keys if key not in found]:
        raise RekindleError(f"no account has the domain {', '.join(missing[:5])}")
    suppressions.add(tx, "account", map(str, found.values()), reason, source, now)
    return len(stops.stop(tx, subjects.find_leads_of_accounts(tx, found.values()), reason, now).enrolment_ids)


def _leads(tx: Tx, keys: Sequence[str], reason: str, source: str, now: datetime) -> int:
    found = leads.find(tx, keys)
    if missing := [key for key in keys if key not in found]:
        raise RekindleError(f"no lead has the address {', '.join(missing[:5])}")
    lead_ids = [standing.lead_id for standing in found.values()]
    suppressions.add(tx, "lead", map(str, lead_ids), reason, source, now)
    return len(promoting.stop_for_reply(tx, lead_ids, reason, now).enrolment_ids)


_SUPPRESS = {"address": _addresses, "domain": _domains, "account": _accounts, "lead": _leads}


def allow(house: House, scope: Scope, name: str, by: str) -> bool:
    """Take a suppression of people's own back; False when there is none. What a person said for itself stays for ever.

    Raises RekindleError for a name that is none, and for a suppression that only that person may take back.
    """
    try:
        key = _key(scope, name)
    except ValueError as error:
        raise RekindleError(str(error)) from None
    with house.store.begin("suppressing.allow") as tx:
        if scope == "account":
            key = str(subjects.find_accounts(tx, [key]).get(key, ""))
        elif scope == "lead":
            key = "".join(str(standing.lead_id) for standing in leads.find(tx, [key]).values())
        reason = suppressions.find(tx, scope, [key]).get(key)
        if reason is None:
            return False
        if reason in {"unsubscribed", "complained"}:
            raise RekindleError(
                f"{name} {reason}: an objection is for ever (GDPR art. 21), so only its person takes it back"
            )
        subjects.delete_suppression(tx, scope, key)
    log.warning("suppression_taken_back", scope=scope, reason=reason, by=by)
    return True
