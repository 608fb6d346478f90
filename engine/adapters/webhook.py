"""Notices by a signed webhook: one POST of JSON, tried again until it is taken. The signature is engine.core.signing's.

The address is checked when it is connected to, like a feed's: who may write the setting shall not reach into the network.
"""

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import httpcore
import httpx

from engine.adapters.http import guarded_transport, url_problem
from engine.adapters.http_backend import BlockedAddress, Resolver, deadline, resolve
from engine.core.delivery import Accepted, Deferred, Outcome, Refused
from engine.core.errors import RekindleError
from engine.core.signing import sign
from engine.ports import Clock, Notice

_TIMEOUT_S = 10.0
_LONGEST_WAIT_S = 3600
_TRY_AGAIN = frozenset({408, 409, 423, 425, 429})  # RFC 9110 and 6585: not now


class WebhookNotifier:
    """Implements Notifier. The address is https, unless `allow_http` (an endpoint on this machine, a test).

    `allowed_networks` opens networks that are closed by default, for an endpoint of one's own; `resolver` finds addresses, and
    `transport` replaces the network, in tests. Redirects are not followed: the signed body is for this address alone.
    Raises RekindleError for an address that cannot be posted to.
    """

    channel = "webhook"

    def __init__(
        self,
        url: str,
        secret: str,
        clock: Clock,
        *,
        allow_http: bool = False,
        allowed_networks: Iterable[str] = (),
        resolver: Resolver = resolve,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        problem = url_problem(url)
        if not problem and not allow_http and httpx.URL(url).scheme != "https":
            problem = "an alert holds personal data, so it is posted to https only"
        if problem:
            raise RekindleError(f"REKINDLE_WEBHOOK_URL: {problem}")
        self._url, self._secret, self._clock = url, secret.encode(), clock
        self._client = httpx.Client(
            timeout=httpx.Timeout(None, pool=_TIMEOUT_S),
            follow_redirects=False,
            trust_env=False,
            transport=transport or guarded_transport(allowed_networks, resolver),
            headers={"User-Agent": "Rekindle/0.1"},
        )

    def notify(self, notice: Notice) -> Outcome:
        """POST the notice. Whatever may be taken later is deferred: the key in the body makes copies harmless."""
        body = json.dumps(_payload(notice), ensure_ascii=False, sort_keys=True).encode()
        headers = {"Content-Type": "application/json", "X-Rekindle-Key": _ascii(notice.notice_key)}
        headers |= sign(self._secret, body, self._clock.now()) if self._secret else {}
        try:
            # The answer is in its head: what an endpoint writes after it is nobody's business, and may never end.
            with (
                deadline(_TIMEOUT_S),
                self._client.stream("POST", self._url, content=body, headers=headers) as response,
            ):
                return self._outcome(response)
        except BlockedAddress as error:
            return Deferred(f"webhook: {error}; REKINDLE_WEBHOOK_PRIVATE=true lets it be one of your own network")
        except (httpx.HTTPError, httpcore.TimeoutException, OSError) as error:
            return Deferred(f"webhook: {type(error).__name__}")

    def close(self) -> None:
        """Give the kept connections back."""
        self._client.close()

    def _outcome(self, response: httpx.Response) -> Outcome:
        status = response.status_code
        if response.is_success:
            return Accepted()
        if status in _TRY_AGAIN or status >= 500:
            wait = response.headers.get("Retry-After", "")
            seconds = min(int(wait), _LONGEST_WAIT_S) if wait.isascii() and wait.isdigit() and len(wait) < 9 else None
            until = self._clock.now() + timedelta(seconds=seconds) if seconds is not None else None
            return Deferred(f"webhook: {status}", until)
        return Refused(status, f"webhook: {status}", is_permanent=True, verdict="ours")


def _payload(notice: Notice) -> dict[str, Any]:
    return {
        "key": notice.notice_key,
        "kind": notice.kind,
        "subject": notice.subject,
        "text": notice.text,
        "data": dict(notice.data),
    }


def _ascii(key: str) -> str:
    return key.encode("ascii", "replace").decode("ascii")
