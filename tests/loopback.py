"""A web site on loopback whose every byte the test decides: honest answers, endless ones, slow ones, wrong ones."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

LOOPBACK = ("127.0.0.0/8", "::1/128")


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]


Answer = bytes | Callable[[socket.socket, Request], None]


@dataclass
class Site:
    """`pages` maps a path to the whole answer in bytes, or to a function that writes to the socket itself."""

    pages: dict[str, Answer] = field(default_factory=dict)
    host: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    most_at_once: int = 0

    def __enter__(self) -> Self:
        self._listener = socket.create_server((self.host, 0), backlog=256)
        self.port = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._busy = 0
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def url(self, path: str = "/", host: str | None = None) -> str:
        return f"http://{host or self.host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection, self._secured(connection) as channel:
            while request := _read_request(channel):
                with self._lock:
                    self.requests.append(request)
                    self._busy += 1
                    self.most_at_once = max(self.most_at_once, self._busy)
                try:
                    self._answer(channel, request)
                finally:
                    with self._lock:
                        self._busy -= 1
        with self._lock:
            self._open.discard(connection)

    def _secured(self, connection: socket.socket) -> socket.socket:
        return connection if self.tls is None else self.tls.wrap_socket(connection, server_side=True)

    def _answer(self, connection: socket.socket, request: Request) -> None:
        answer = self.pages.get(request.path.partition("?")[0], answer_bytes(404, b"none here"))
        if callable(answer):
            answer(connection, request)
        else:
            connection.sendall(answer)


def answer_bytes(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole HTTP/1.1 answer; header names are written with underscores."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def _read_request(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head = data.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")
    method, path, _ = head[0].split(" ", 2)
    pairs = (line.split(": ", 1) for line in head[1:])
    return Request(method, path, {name.lower(): value for name, value in pairs})
