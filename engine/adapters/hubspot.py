"""Whom sales works on, as HubSpot has it: contacts by their addresses, and their deals (developers.hubspot.com, CRM API v3).

Three questions for a hundred addresses: POST /crm/v3/objects/contacts/batch/read with idProperty email, of whoever is known there
POST /crm/v3/associations/contacts/deals/batch/read, and of those POST /crm/v3/objects/deals/batch/read. 207 is an answer too: it
names what does not exist.
"""

import json
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import httpx

from engine.adapters.crm_http import Answer, CrmClient
from engine.adapters.http import EVERYWHERE
from engine.core.errors import Unavailable
from engine.core.findings import Finding, ok, problem, unknown
from engine.core.lead import address_key
from engine.crm_settings import HubSpotAccount

#: What one batch read takes at most.
_AT_ONCE = 100
_CONTACTS = "/crm/v3/objects/contacts/batch/read"
_DEALS_OF = "/crm/v3/associations/contacts/deals/batch/read"
_DEALS = "/crm/v3/objects/deals/batch/read"
#: The limit per ten seconds is over by then; the one per day is not waited for.
_LONGEST_WAIT_S = 10.0
_NAMES = ("email", "hs_additional_emails")
_NOT_CLEAR = "HubSpot gave no clear answer: not the JSON that it documents"


class _Refused(Unavailable):
    """The token is not, or may not."""


class HubSpotCrm:
    """Implements Crm and Examined. `transport` and `sleep` replace the network and the wait, in tests."""

    def __init__(
        self,
        account: HubSpotAccount,
        *,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._account, self._sleep = account, sleep
        self._client = CrmClient(EVERYWHERE if account.is_here else (), transport)
        self._headers = {"Authorization": f"Bearer {account.token.get_secret_value()}"}

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these address keys, whom somebody works on: by a property of the contact, or by a deal that is not closed."""
        owned: set[str] = set()
        for some in _batches(sorted(addresses)):
            owned |= self._find(set(some))
        return owned

    def examine(self) -> list[Finding]:
        """Whether the token is alive and may read what is asked for."""
        try:
            self._contacts({"nobody@rekindle.invalid"})
            if self._account.open_deals:
                self._open_deals(["0"])
                self._read(_DEALS, ["0"], properties=["hs_is_closed"])
        except _Refused as error:
            return [
                problem(
                    "HubSpot", str(error), "make a token that may read contacts and deals: till then no mail leaves"
                )
            ]
        except Unavailable as error:
            return [unknown("HubSpot", str(error), "is the network open for it? Till it answers, no mail leaves")]
        return [ok("HubSpot", "it answers whom sales works on")]

    def close(self) -> None:
        """Give the kept connections back."""
        self._client.close()

    def _find(self, asked: set[str]) -> set[str]:
        contacts = self._contacts(asked)
        with_deals = self._open_deals(list(contacts)) if self._account.open_deals and contacts else set()
        worked_on = [p for id_, p in contacts.items() if id_ in with_deals or self._is_worked_on(p)]
        named = {name for properties in contacts.values() for name in _names(properties)}
        owned = {name for properties in worked_on for name in _names(properties)} & asked
        # A contact that came back under none of the addresses asked for belongs to one of those that nothing is said of.
        is_stranger_worked_on = any(not _names(properties) & asked for properties in worked_on)
        return owned | (asked - named if is_stranger_worked_on else set())

    def _contacts(self, asked: Collection[str]) -> dict[str, Mapping[str, Any]]:
        """The properties of those that HubSpot knows, by id."""
        wanted = [*_NAMES, *self._account.worked_on]
        found = self._read(_CONTACTS, asked, idProperty="email", properties=wanted)
        return {_id(each): _mapping(each, "properties") for each in found}

    def _open_deals(self, contact_ids: Sequence[str]) -> set[str]:
        """Of these contacts, those with a deal that is not closed."""
        deals_of = {
            _id(_mapping(each, "from")): {_id(deal) for deal in _list(each, "to")}
            for each in self._read(_DEALS_OF, contact_ids)
        }
        open_ids: set[str] = set()
        for some in _batches(sorted(set().union(*deals_of.values()))):
            found = self._read(_DEALS, some, properties=["hs_is_closed"])
            open_ids |= {_id(each) for each in found if _mapping(each, "properties").get("hs_is_closed") != "true"}
        return {contact for contact, deals in deals_of.items() if deals & open_ids}

    def _is_worked_on(self, properties: Mapping[str, Any]) -> bool:
        return any(set(values) & set(_words(properties, name)) for name, values in self._account.worked_on.items())

    def _read(self, path: str, ids: Collection[str], **more: object) -> list[Any]:
        """The results of a batch read. Of what it says went wrong, only that something does not exist is an answer."""
        body = json.dumps({"inputs": [{"id": each} for each in ids], **more}).encode()
        told = self._ask(path, body).told
        for error in _list(told, "errors") if "errors" in _dict(told) else ():
            if _dict(error).get("category") != "OBJECT_NOT_FOUND":
                raise Unavailable(f"HubSpot gave no clear answer: {str(_dict(error).get('category'))[:60]}")
        return _list(told, "results")

    def _ask(self, path: str, body: bytes) -> Answer:
        answer = self._post(path, body)
        if answer.status == 429 and (wait := _wait_s(answer)) is not None:
            self._sleep(wait)
            answer = self._post(path, body)
        if answer.status in {401, 403}:
            raise _Refused(f"HubSpot refuses the token ({answer.status})")
        if answer.status not in {200, 207}:
            raise Unavailable(f"HubSpot gave no clear answer ({answer.status})")
        return answer

    def _post(self, path: str, body: bytes) -> Answer:
        return self._client.post(self._account.host + path, body, self._headers, (200, 207, 429))


def _wait_s(answer: Answer) -> float | None:
    """How long to wait after 429; None when that would take too long, as for the limit of a day."""
    if isinstance(answer.told, dict) and answer.told.get("policyName") == "DAILY":
        return None
    told = answer.headers.get("Retry-After", "")
    wait = float(told) if told.isascii() and told.isdigit() and len(told) < 6 else _LONGEST_WAIT_S
    return wait if wait <= _LONGEST_WAIT_S else None


def _batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _names(properties: Mapping[str, Any]) -> set[str]:
    """The addresses of a contact, as we compare them."""
    return {address_key(word) for name in _NAMES for word in _words(properties, name)}


def _words(properties: Mapping[str, Any], name: str) -> list[str]:
    """The values of a property: HubSpot writes several with semicolons between them."""
    told = properties.get(name)
    return [word.strip() for word in told.split(";") if word.strip()] if isinstance(told, str) else []


def _dict(told: Any) -> dict[str, Any]:
    if not isinstance(told, dict):
        raise Unavailable(_NOT_CLEAR)
    return told


def _mapping(told: Any, name: str) -> dict[str, Any]:
    return _dict(_dict(told).get(name))


def _list(told: Any, name: str) -> list[Any]:
    found = _dict(told).get(name)
    if not isinstance(found, list):
        raise Unavailable(_NOT_CLEAR)
    return found


def _id(told: Any) -> str:
    return str(_dict(told).get("id"))
