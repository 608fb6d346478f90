"""Who is somebody's deal already: a signed question by HTTPS, which a few lines beside any CRM can answer.

POST {"addresses": ["ann@acme.example", ...]} is answered with {"owned": [...]}: of these, the people whom sales works on now.
"""

import json
from collections.abc import Collection, Iterable
from typing import Any

import httpx

from engine.adapters.crm_http import CrmClient
from engine.adapters.http import url_problem
from engine.core.errors import RekindleError, Unavailable
from engine.core.findings import Finding, ok, problem
from engine.core.signing import sign
from engine.ports import Clock


class AskedCrm:
    """Implements Crm and Examined; signed as our webhooks are (engine.core.signing). Raises RekindleError for a bad address."""

    def __init__(
        self,
        url: str,
        secret: str,
        clock: Clock,
        *,
        allowed_networks: Iterable[str] = (),
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        problem = url_problem(url)
        if not problem and httpx.URL(url).scheme != "https":
            problem = "addresses are personal data, so they are posted to https only"
        if problem:
            raise RekindleError(f"REKINDLE_CRM_URL: {problem}")
        self._url, self._secret, self._clock = url, secret.encode(), clock
        self._client = CrmClient(allowed_networks, transport)

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these addresses, those that are owned. Raises Unavailable for whatever is no clear answer."""
        body = json.dumps({"addresses": sorted(addresses)}).encode()
        answer = self._client.post(self._url, body, sign(self._secret, body, self._clock.now()) if self._secret else {})
        if answer.status != 200:
            raise Unavailable(f"the CRM gave no clear answer: {answer.status}")
        return _owned(answer.told) & set(addresses)

    def examine(self) -> list[Finding]:
        """Whether it answers."""
        try:
            self.find_owned({"nobody@rekindle.invalid"})
        except Unavailable as error:
            return [problem("CRM", str(error), "look at what answers REKINDLE_CRM_URL: till it does, no mail leaves")]
        return [ok("CRM", "it answers whom sales works on")]

    def close(self) -> None:
        """Give the kept connections back."""
        self._client.close()


def _owned(told: Any) -> set[str]:
    owned = told.get("owned") if isinstance(told, dict) else None
    if not isinstance(owned, list) or not all(isinstance(each, str) for each in owned):
        raise Unavailable("the CRM gave no clear answer: no list of addresses")
    return set(owned)
