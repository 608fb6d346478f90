"""Who is somebody's deal already: a signed question by HTTPS, which a few lines beside any CRM can answer.

POST {"addresses": ["ann@acme.example", ...]} is answered with {"owned": [...]}: of these, the people whom sales works on now.
"""

import json
from collections.abc import Collection, Iterable
from typing import Any

import httpcore
import httpx

from engine.adapters.http import guarded_transport, url_problem
from engine.adapters.http_backend import BlockedAddress, deadline
from engine.core.errors import RekindleError, Unavailable
from engine.core.signing import sign
from engine.ports import Clock

_TIMEOUT_S = 10.0
_MOST_BYTES = 1 << 20


class AskedCrm:
    """Implements Crm. The signature is engine.core.signing's, as of our webhooks. Raises RekindleError for a bad address."""

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
        self._client = httpx.Client(
            timeout=httpx.Timeout(None, pool=_TIMEOUT_S),
            follow_redirects=False,
            trust_env=False,
            transport=transport or guarded_transport(allowed_networks),
            headers={"User-Agent": "Rekindle/0.1"},
        )

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these addresses, those that are owned. Raises Unavailable for whatever is no clear answer."""
        body = json.dumps({"addresses": sorted(addresses)}).encode()
        headers = {"Content-Type": "application/json"}
        headers |= sign(self._secret, body, self._clock.now()) if self._secret else {}
        try:
            with (
                deadline(_TIMEOUT_S),
                self._client.stream("POST", self._url, content=body, headers=headers) as response,
            ):
                return _owned(_read(response)) & set(addresses)
        except BlockedAddress as error:
            raise Unavailable(
                f"the CRM: {error}; REKINDLE_CRM_PRIVATE=true lets it be one of your own network"
            ) from error
        except (httpx.HTTPError, httpcore.TimeoutException, OSError, ValueError, RecursionError) as error:
            raise Unavailable(f"the CRM gave no clear answer: {type(error).__name__}") from error

    def close(self) -> None:
        """Give the kept connections back."""
        self._client.close()


def _read(response: httpx.Response) -> Any:
    response.raise_for_status()
    if response.status_code != 200:
        raise ValueError(f"status {response.status_code}")
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > _MOST_BYTES:
            raise ValueError("too long")
    return json.loads(body)


def _owned(told: Any) -> set[str]:
    owned = told.get("owned") if isinstance(told, dict) else None
    if not isinstance(owned, list) or not all(isinstance(each, str) for each in owned):
        raise ValueError("no list of addresses")
    return set(owned)
