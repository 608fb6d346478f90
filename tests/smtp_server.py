"""A real SMTP server (aiosmtpd) that keeps what it gets and says no where the test wants it."""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from engine.settings import SmtpServer


@dataclass
class Keeper:
    """`answers`: by (stage, address or "") the reply instead of yes; stages are mail, rcpt and data."""

    answers: dict[tuple[str, str], str] = field(default_factory=dict)
    mails: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    connections: int = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802 - aiosmtpd calls it so
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd calls it so
        if no := self.answers.get(("mail", address)) or self.answers.get(("mail", "")):
            return no
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd calls it so
        if no := self.answers.get(("rcpt", address)):
            return no
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd calls it so
        if no := self.answers.get(("data", envelope.rcpt_tos[0])):
            return no
        self.mails.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return f"250 2.0.0 queued as {len(self.mails)}"


@contextmanager
def smtp_server(
    keeper: Keeper, users: dict[str, str] | None = None, tls: str = "none", certificate: Path | None = None
):
    """The settings that lead to a running server. With `certificate` it speaks TLS: from the start, or on STARTTLS and then only so."""

    def check(server, session, envelope, mechanism, data) -> AuthResult:
        is_good = isinstance(data, LoginPassword) and (users or {}).get(data.login.decode()) == data.password.decode()
        return AuthResult(success=is_good, handled=False)

    more: dict[str, Any] = (
        {"authenticator": check, "auth_require_tls": tls == "starttls", "auth_required": True} if users else {}
    )
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        more |= {"ssl_context": context} if tls == "tls" else {"tls_context": context, "require_starttls": True}
    controller = Controller(keeper, hostname="127.0.0.1", port=free_port(), **more)
    controller.start()
    try:
        yield SmtpServer(host="127.0.0.1", port=controller.port, tls=tls, timeout_s=10.0)
    finally:
        controller.stop()


@contextmanager
def scripted_server(talk: Callable[[Any, Callable[[], bytes]], None]):
    """A server whose every byte the test decides: `talk(connection, read_line)` runs once per connection."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, connection.makefile("rb") as lines, suppress(OSError):
                    talk(connection, lines.readline)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield SmtpServer(host="127.0.0.1", port=listener.getsockname()[1], tls="none", timeout_s=5.0)
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
