"""The official client of SendGrid, told apart by one line: what failed before the connection stood was never handed over.

The client has no timeout, follows redirects with our key, and logs whole mails when logging is verbose: put right here.
"""

import http.client
import logging
import ssl
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.error import URLError

import python_http_client
import sendgrid
from python_http_client.exceptions import HTTPError

logging.getLogger("python_http_client").setLevel(logging.WARNING)  # at DEBUG it writes mails, addresses and the key

_MAX_BODY = 4000


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: header names in any case, `body` cut to its beginning."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class NotConnected(OSError):
    """No connection came about: nothing was handed over."""


class Lost(Exception):
    """The connection stood and the answer did not come: nobody knows what the provider has."""


class Asks(Protocol):
    """Hands one request to the provider."""

    def send(self, message: Mapping[str, Any]) -> Answer:
        """The answer, whatever its status. Raises NotConnected and Lost."""
        ...


class Api:
    """POST /v3/mail/send. `timeout_s` is for each wait on the network."""

    def __init__(self, key: str, host: str, timeout_s: float) -> None:
        self._client = sendgrid.SendGridAPIClient(key, host=host)
        headers = self._client.client.request_headers
        self._client.client = _Client(host=host, request_headers=headers, version=3, timeout=timeout_s)

    def send(self, message: Mapping[str, Any]) -> Answer:
        """The answer, whatever its status. Raises NotConnected and Lost."""
        try:
            response = self._client.send(message)
        except HTTPError as error:
            return Answer(error.status_code, error.headers or {}, bytes(error.body or b"")[:_MAX_BODY])
        except URLError as error:
            if isinstance(error.reason, NotConnected):
                raise error.reason from None
            raise Lost(_name(error.reason)) from None
        except (OSError, http.client.HTTPException) as error:
            raise Lost(_name(error)) from None
        return Answer(response.status_code, response.headers, response.body[:_MAX_BODY])


def _name(error: object) -> str:
    return "timeout" if isinstance(error, TimeoutError) else type(error).__name__


class _Client(python_http_client.Client):  # type: ignore[misc] # the library has no annotations
    """The library's client over our opener; its parts are of the same class (the library builds its own)."""

    def _build_client(self, name: str | None = None) -> "_Client":
        path = [*self._url_path, name] if name else self._url_path
        return _Client(self.host, self.request_headers, self._version, path, timeout=self.timeout)

    def _make_request(self, opener: object, request: Any, timeout: float | None = None) -> Any:
        del opener  # a new one for each request; it would read the certificates anew
        return super()._make_request(_opener(), request, timeout)


class _Plain(http.client.HTTPConnection):
    def connect(self) -> None:
        try:
            super().connect()
        except OSError as error:
            raise NotConnected(f"{type(error).__name__}: {error}") from error


class _Secure(http.client.HTTPSConnection):
    def connect(self) -> None:
        try:
            super().connect()
        except OSError as error:
            raise NotConnected(f"{type(error).__name__}: {error}") from error


class _PlainHandler(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Plain, request)


class _SecureHandler(urllib.request.HTTPSHandler):
    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(context=context)
        self._ours = context

    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Secure, request, context=self._ours)


class _Stay(urllib.request.HTTPRedirectHandler):
    """A redirect would take the key and the mail elsewhere: it is an answer like any other."""

    def redirect_request(self, *_told: Any) -> None:
        return None


_made: list[urllib.request.OpenerDirector] = []


def _opener() -> urllib.request.OpenerDirector:
    """One for the process, made when it is first needed; two threads that make it at once do no harm."""
    if not _made:
        _made.append(urllib.request.build_opener(_PlainHandler, _SecureHandler(ssl.create_default_context()), _Stay))
    return _made[0]
