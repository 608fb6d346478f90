"""Connections of the fetcher: one carries a request at a time, and is kept for a while for the next one to the same place.

httpcore's own pool looks at every connection it has, several times, for each request; a cycle over thousands of hosts spent
more there than on the network. Here a request looks through a short list once.
"""

import ssl
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import httpcore

from engine.adapters.http_backend import CheckedBackend

_MOST_KEPT = 32
_KEPT_S = 15.0

_Place = tuple[bytes, bytes, int | None]


class Connections:
    """Gives each request a connection; one object serves all threads. Every use stands within a `deadline`."""

    def __init__(self, tls: ssl.SSLContext, backend: CheckedBackend) -> None:
        self._tls = tls
        self._backend = backend
        self._lock = Lock()
        self._kept: deque[tuple[_Place, float, httpcore.HTTPConnection]] = deque()  # the oldest first

    @contextmanager
    def answer(self, request: httpcore.Request) -> Iterator[httpcore.Response]:
        """The answer to a request, open for reading within the block. Raises BlockedAddress and httpcore's errors.

        A connection whose answer was read to its end is kept. One that the other side gave up meanwhile costs nothing: a GET is
        made again over a new one (RFC 9112 section 9.3.1), a POST, which nobody may repeat, gets a new one at once.
        """
        place = (request.url.scheme, request.url.host, request.url.port)
        connection = self._take(place) if request.method == b"GET" else None
        try:
            response = connection.handle_request(request) if connection else None
        except (httpcore.NetworkError, httpcore.ProtocolError):
            response = None
        if connection is None or response is None:
            connection = self._opened(request)
            response = connection.handle_request(request)
        try:
            yield response
        finally:
            response.close()
            self._keep(place, connection)

    def close(self) -> None:
        """Give the kept connections and the look-ups back."""
        with self._lock:
            kept, self._kept = self._kept, deque()
        for _, _, connection in kept:
            connection.close()
        self._backend.close()

    def _opened(self, request: httpcore.Request) -> httpcore.HTTPConnection:
        return httpcore.HTTPConnection(
            origin=request.url.origin, ssl_context=self._tls, keepalive_expiry=_KEPT_S, network_backend=self._backend
        )

    def _take(self, place: _Place) -> httpcore.HTTPConnection | None:
        """A kept connection to this place that is still open, the newest first."""
        with self._lock:
            for n in range(len(self._kept) - 1, -1, -1):
                if self._kept[n][0] == place:
                    connection = self._kept[n][2]
                    del self._kept[n]
                    break
            else:
                return None
        if connection.has_expired():
            connection.close()
            return None
        return connection

    def _keep(self, place: _Place, connection: httpcore.HTTPConnection) -> None:
        if not connection.is_idle():
            connection.close()
            return
        now = time.monotonic()
        old = []
        with self._lock:
            self._kept.append((place, now, connection))
            while len(self._kept) > _MOST_KEPT or self._kept[0][1] < now - _KEPT_S:
                old.append(self._kept.popleft()[2])
        for one in old:
            one.close()
