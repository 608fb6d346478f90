"""Below httpx: where names become connections. Only checked addresses are connected to, and one deadline holds for all.

The deadline is a context variable because a kept connection outlives the fetch that opened it: whoever uses the
connection now brings the time that is left.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from ipaddress import ip_address
from typing import Any

import httpcore
import httpx

from engine.core.networks import IPNetwork, refusal

_CONNECT_S = 10.0
_MAX_ADDRESSES = 4  # of a name with many addresses, as many are tried

#: Gives the addresses of (host, port) or raises OSError; a test puts a resolver that lies in its place.
Resolver = Callable[[str, int], list[str]]

_ends_at: ContextVar[float] = ContextVar("fetch_ends_at")


class BlockedAddress(Exception):
    """A name led to an address that must not be connected to."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Within the block, every read, write, connect and look-up of this thread ends `seconds` from now."""
    token = _ends_at.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends_at.reset(token)


def remaining() -> float:
    """Seconds left before the deadline. Raises httpcore.ReadTimeout when it has passed: no drip of bytes lives on."""
    left = _ends_at.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for this fetch is over")
    return left


def resolve(host: str, port: int) -> list[str]:
    """The addresses of `host` by the system's resolver, in its order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class GuardedTransport(httpx.HTTPTransport):
    """httpx's own transport over a pool whose connections go through CheckedBackend; HTTP/1.1, no proxy."""

    def __init__(self, tls: ssl.SSLContext, resolver: Resolver, allowed: tuple[IPNetwork, ...]) -> None:
        self._pool = guarded_pool(tls, resolver, allowed)


def guarded_pool(tls: ssl.SSLContext, resolver: Resolver, allowed: tuple[IPNetwork, ...]) -> httpcore.ConnectionPool:
    """Connections to checked addresses, kept for a while between requests."""
    return httpcore.ConnectionPool(
        ssl_context=tls,
        max_connections=64,
        max_keepalive_connections=32,
        keepalive_expiry=15.0,
        network_backend=CheckedBackend(resolver, allowed),
    )


class CheckedBackend(httpcore.NetworkBackend):
    """Opens TCP connections to checked addresses only. TLS above still asks for, and verifies, the name in the URL."""

    def __init__(self, resolver: Resolver, allowed: tuple[IPNetwork, ...]) -> None:
        self._resolver = resolver
        self._allowed = allowed
        self._sync = httpcore.SyncBackend()
        self._look_ups = ThreadPoolExecutor(max_workers=16, thread_name_prefix="resolve")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline rules
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked address of `host` that answers. Raises BlockedAddress and httpcore's errors."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._checked(host, port):
            limit = min(_CONNECT_S, remaining())
            try:
                return _TimedStream(self._sync.connect_tcp(address, port, limit, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _checked(self, host: str, port: int) -> list[str]:
        """The addresses of `host`, every one of them allowed: one forbidden answer forbids the name."""
        addresses = [host] if _is_literal(host) else self._look_up(host, port)
        for address in addresses:
            problem = refusal(address, self._allowed)
            if problem:
                raise BlockedAddress(problem if address == host else f"{host} leads to {problem}")
        return addresses[:_MAX_ADDRESSES]

    def _look_up(self, host: str, port: int) -> list[str]:
        # getaddrinfo knows no timeout, so it runs beside us and is left behind when it is late.
        future = self._look_ups.submit(self._resolver, host, port)
        try:
            return future.result(remaining())
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"the name {host} was not resolved in time") from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"the name {host} cannot be resolved: {error}") from error

    def close(self) -> None:
        """Stop the look-ups."""
        self._look_ups.shutdown(wait=False, cancel_futures=True)


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every read and write ends with the deadline of the fetch that uses it now."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, remaining())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, remaining())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, min(_CONNECT_S, remaining())))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
