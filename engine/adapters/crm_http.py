"""How a CRM is asked: JSON is posted and JSON is read, to one checked address, within one deadline. No clear answer raises."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

from engine.adapters.http import guarded_transport
from engine.adapters.http_backend import BlockedAddress, deadline
from engine.core.errors import Unavailable

_TIMEOUT_S = 10.0
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `told` is the JSON of it, None where the status was not one that was waited for."""

    status: int
    headers: Mapping[str, str]
    told: Any = None


class CrmClient:
    """Posts to a CRM. Redirects are not followed and nothing is taken from the environment: addresses are personal data."""

    def __init__(self, allowed_networks: Iterable[str] = (), transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(
            timeout=httpx.Timeout(None, pool=_TIMEOUT_S),
            follow_redirects=False,
            trust_env=False,
            transport=transport or guarded_transport(allowed_networks),
            headers={"User-Agent": "Rekindle/0.1", "Content-Type": "application/json"},
        )

    def post(self, url: str, body: bytes, headers: Mapping[str, str], readable: Collection[int] = (200,)) -> Answer:
        """The answer, read only where its status is one of `readable`. Raises Unavailable when there is none, or no JSON in it."""
        try:
            with (
                deadline(_TIMEOUT_S),
                self._client.stream("POST", url, content=body, headers=dict(headers)) as response,
            ):
                told = _read(response) if response.status_code in readable else None
                return Answer(response.status_code, response.headers, told)
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
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > _MOST_BYTES:
            raise ValueError("too long")
    return json.loads(body)
