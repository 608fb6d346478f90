"""The twin under uvicorn, with a way to let a connection fall as networks do: reset, in the middle of everything."""

import asyncio
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from engine.ports import Clock
from engine.twin.app import create_twin
from engine.twin.provider import Provider
from engine.twin.telling import Teller

_open: dict[tuple[str, int], tuple[asyncio.AbstractEventLoop, asyncio.BaseTransport]] = {}


class _Droppable(H11Protocol):
    """Remembers its connection, so that it can be cut from another thread."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # uvicorn names its own kind
        super().connection_made(transport)
        self._peer = tuple(transport.get_extra_info("peername")[:2])
        _open[self._peer] = (self.loop, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        _open.pop(self._peer, None)
        super().connection_lost(exc)


def drop(peer: object) -> None:
    """Reset the connection of this peer (host, port)."""
    loop, transport = _open[tuple(peer)]  # type: ignore[index,arg-type] # Starlette's Address is a pair
    assert isinstance(transport, asyncio.Transport)
    loop.call_soon_threadsafe(transport.abort)


@dataclass(frozen=True, slots=True)
class Running:
    """A twin that runs: where, what it knows, and how it tells."""

    url: str
    provider: Provider
    teller: Teller


@contextmanager
def running(clock: Clock, client: httpx.Client | None = None, port: int = 0) -> Iterator[Running]:
    """A twin in a thread of this process, for tests and demonstrations; gone at the end of the block."""
    provider = Provider(clock)
    with socket.create_server(("127.0.0.1", port)) as listener, client or httpx.Client(trust_env=False) as poster:
        teller = Teller(provider, clock, poster)
        server = _server(provider, teller)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="twin", daemon=True)
        thread.start()
        try:
            yield Running(f"http://127.0.0.1:{listener.getsockname()[1]}", provider, teller)
        finally:
            server.should_exit = True
            thread.join(10)


def serve(clock: Clock, host: str, port: int, key: str, tell_to: str, say: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl-C. Tells `tell_to` (a URL; none when empty) every second what is new."""
    provider, over = Provider(clock, key), threading.Event()
    with httpx.Client(trust_env=False) as poster:
        teller = Teller(provider, clock, poster)
        say(teller.signer.public_key)
        thread = threading.Thread(target=_keep_telling, args=(teller, tell_to, over), name="teller")
        thread.start()
        # uvicorn raises the signal that ended it once more; without handlers of ours the process would die of it.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_told: None)
        try:
            _server(provider, teller, host, port).run()
        finally:
            over.set()
            thread.join()


def _keep_telling(teller: Teller, url: str, over: threading.Event) -> None:
    while url and not over.wait(1.0):
        teller.tell(url)


def _server(provider: Provider, teller: Teller, host: str = "127.0.0.1", port: int = 0) -> uvicorn.Server:
    config = uvicorn.Config(
        create_twin(provider, teller, drop),
        host=host,
        port=port,
        http=_Droppable,
        log_config=None,
        log_level="error",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
