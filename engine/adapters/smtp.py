"""Sending through a mail server (RFC 5321), one connection per group of mails.

What a crash or a lost connection leaves open is told apart by one line: until the final dot is sent nothing was handed over
(deferred), after it only the server knows (unclear). A recipient that is refused costs only itself.
"""

import re
import smtplib
import ssl
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Literal

import structlog

from engine.core import refusals
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.core.findings import Finding, ok, problem
from engine.ports import Clock, Mail
from engine.settings import SmtpServer

log = structlog.get_logger()

_LINE_END = re.compile(rb"\r\n|\r|\n")
_DOT = re.compile(rb"(?m)^\.")
_REPLY_ADDRESS = re.compile(r"reply\+[a-z2-7]{27,64}@[A-Za-z0-9.-]{1,253}", re.ASCII)
_ADDRESS = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{1,253}")
#: A mail is only begun when this much of the group's time is left.
_ENOUGH_S = 15.0
#: Greylisting asks for minutes, a full mailbox for longer; a server that refuses our login for somebody to look at it.
_TEMPORARY, _LOGIN = timedelta(minutes=30), timedelta(minutes=5)


class SmtpTransport:
    """Implements Transport. `timeout` is for a whole group; it cannot tell later what became of an unclear mail."""

    name = "smtp"
    group_size = 20
    settles: Literal["readback", "events", "never"] = "never"

    def __init__(self, server: SmtpServer, clock: Clock, helo: str = "localhost") -> None:
        self._server = server
        self._clock = clock
        self._helo = helo
        self.timeout = timedelta(seconds=server.timeout_s)

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """One outcome per mail. A connection that breaks is opened once more for the next mail."""
        talk = _Conversation(self._server, self._helo)
        try:
            return [self._send(talk, mail) for mail in group]
        finally:
            talk.end()

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Nothing: SMTP knows no way back."""
        del touch_ids
        return set()

    def examine(self) -> list[Finding]:
        """For `rekindle doctor`: connects, encrypts, logs in and hangs up; sends nothing."""
        name, talk = f"mail server {self._server.host}", _Conversation(self._server, self._helo)
        try:
            talk.open()
        except _No as no:
            return [problem(name, f"it says no at {no.stage}: {no.code} {no.text}"[:300], "look at user and password")]
        except (smtplib.SMTPException, OSError) as error:
            return [
                problem(name, _words(error)[:300], "look at host, port and tls, and whether the network is open for it")
            ]
        finally:
            talk.end()
        return [ok(name, "it takes our mail" if self._server.user else "it answers; no login is set")]

    def _send(self, talk: "_Conversation", mail: Mail) -> Outcome:
        sender, recipient = self._return_path(mail), _bare(mail.recipient)
        if not sender or not recipient:
            return _refused(501, f"501 5.1.3 {mail.recipient if sender else mail.sender!r} is not an address", "retry")
        try:
            talk.open()
            talk.begin(sender, recipient, mail.raw)
        except _No as no:
            return self._outcome(no)
        except (smtplib.SMTPException, OSError) as error:
            talk.drop()
            return Deferred(_words(error))
        try:
            return Accepted(talk.finish())
        except _No as no:
            return self._outcome(no)
        except (smtplib.SMTPException, OSError) as error:
            talk.drop()
            return Unclear(f"smtp: lost after the mail was sent: {error}"[:500])

    def _outcome(self, no: "_No") -> Outcome:
        """What a reply of the server means. Its words and codes are judged in one place, engine.core.refusals."""
        log.info("smtp_refused", stage=no.stage, code=no.code)
        if no.stage == "login":
            return Deferred(
                f"smtp: the server refuses our login: {no.code} {no.text}"[:500], self._clock.now() + _LOGIN
            )
        refusal = refusals.classify(no.code, None, f"{no.code} {no.text}{_STAGES.get(no.stage, '')}")
        if no.code < 500 or not refusal.is_permanent:
            pause = _TEMPORARY if no.stage in {"rcpt", "data"} else None
            return Deferred(f"smtp: {no.code} {no.text}"[:500], self._clock.now() + pause if pause else None)
        return _refused(no.code, f"{no.code} {no.text}", refusal.verdict)

    def _return_path(self, mail: Mail) -> str:
        """Where bounces go: our signed reply address, so that each proves which mail it is about (like VERP)."""
        if self._server.return_path:
            return self._server.return_path
        signed = _REPLY_ADDRESS.search(mail.headers.get("Reply-To", ""))
        return signed.group() if signed else _bare(mail.sender)


class _No(Exception):
    """The server said no: at which stage (connect, login, mail, rcpt, data), with which code and words."""

    def __init__(self, stage: str, code: int, text: bytes | str) -> None:
        self.stage, self.code = stage, code
        words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        self.text = " ".join("".join(c if c.isprintable() else " " for c in words).split())[:1000]
        super().__init__(f"{code} {self.text}")


#: The stage in the words that engine.core.refusals knows from Postfix: the command that was refused corrects the reply's words.
_STAGES = {
    "mail": " (in reply to MAIL FROM command)",
    "rcpt": " (in reply to RCPT TO command)",
    "data": " (in reply to end of DATA command)",
}


class _Conversation:
    """One connection, opened when it is needed, within the time of one group."""

    def __init__(self, server: SmtpServer, helo: str) -> None:
        self._server = server
        self._helo = helo
        self._end = time.monotonic() + server.timeout_s
        self._smtp: smtplib.SMTP | None = None
        self._failures = 0  # connections that were not opened: two are enough for a group

    def open(self) -> None:
        """Connect, encrypt and log in, if it is not done yet. Raises _No, SMTPException or OSError."""
        if self._failures > 1 or self._left() < min(_ENOUGH_S, self._server.timeout_s / 2):
            raise TimeoutError("the server is away, or too slow for this group")
        if self._smtp is not None:
            return
        self._failures += 1
        self._greet()
        self._failures = 0

    def _greet(self) -> None:
        smtp = self._smtp = self._connect()
        smtp.ehlo_or_helo_if_needed()
        if self._server.tls == "starttls":
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo_or_helo_if_needed()
        if self._server.user:
            try:
                smtp.login(self._server.user, self._server.password.get_secret_value())
            except smtplib.SMTPAuthenticationError as error:
                self.drop()
                raise _No("login", error.smtp_code, error.smtp_error) from None

    def begin(self, sender: str, recipient: str, raw: bytes) -> None:
        """Everything up to the final dot. Until then a server may not deliver (RFC 5321 section 4.1.1.4)."""
        smtp = self._ready()
        text = _LINE_END.sub(b"\r\n", raw)
        self._check(smtp, "mail", *smtp.mail(sender, self._options(smtp, text, sender, recipient)))
        self._check(smtp, "rcpt", *smtp.rcpt(recipient))
        self._patience(smtp)
        code, reply = smtp.docmd("DATA")
        if code != 354:
            self._check(smtp, "data", code, reply)
            raise smtplib.SMTPResponseException(code, reply)
        smtp.send(_DOT.sub(b"..", text if text.endswith(b"\r\n") else text + b"\r\n"))

    def finish(self) -> str:
        """The final dot and the server's answer: its words when it has the mail. Raises _No when it says no."""
        smtp = self._ready()
        smtp.send(b".\r\n")
        code, reply = smtp.getreply()
        self._check(smtp, "data", code, reply)
        return reply.decode("utf-8", "replace")[:200]

    def drop(self) -> None:
        """Hang up without a word."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()

    def end(self) -> None:
        """Say goodbye."""
        if self._smtp is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._patience(self._smtp, 2.0)
                self._smtp.quit()
        self.drop()

    def _connect(self) -> smtplib.SMTP:
        server, wait = self._server, max(1.0, min(self._left(), 20.0))
        try:
            if server.tls == "tls":
                context = ssl.create_default_context()
                return smtplib.SMTP_SSL(server.host, server.port, self._helo, timeout=wait, context=context)
            return smtplib.SMTP(server.host, server.port, self._helo, timeout=wait)
        except smtplib.SMTPConnectError as error:
            raise _No("connect", error.smtp_code, error.smtp_error) from None

    def _ready(self) -> smtplib.SMTP:
        assert self._smtp is not None  # `open` comes first
        self._patience(self._smtp)
        return self._smtp

    def _patience(self, smtp: smtplib.SMTP, most_s: float = 60.0) -> None:
        if smtp.sock is not None:
            smtp.sock.settimeout(max(0.1, min(self._left(), most_s)))

    def _left(self) -> float:
        return self._end - time.monotonic()

    def _options(self, smtp: smtplib.SMTP, text: bytes, *addresses: str) -> list[str]:
        """What the mail needs and the server offers: eight bits (RFC 6152), addresses beyond ASCII (RFC 6531)."""
        options = [] if text.isascii() or not smtp.has_extn("8bitmime") else ["BODY=8BITMIME"]
        if all(address.isascii() for address in addresses):
            return options
        if not smtp.has_extn("smtputf8"):
            raise _No("rcpt", 553, "5.6.7 the server takes no address beyond ASCII")
        smtp.command_encoding = "utf-8"
        return [*options, "SMTPUTF8"]

    def _check(self, smtp: smtplib.SMTP, stage: str, code: int, reply: bytes) -> None:
        """Raise _No unless the code is a yes; the connection is made ready for the next mail, or dropped."""
        if 200 <= code < 300:
            return
        if code == 421 or code < 200:  # it closes (RFC 5321 section 3.8), or talks nonsense
            self.drop()
        else:
            with suppress(smtplib.SMTPException, OSError):
                if smtp.rset()[0] != 250:
                    self.drop()
        if code < 200:
            raise smtplib.SMTPServerDisconnected(f"nonsense from the server: {code}")
        raise _No(stage, code, reply)


def _refused(code: int, words: str, verdict: str) -> Refused:
    return Refused(code, words[:500], is_permanent=True, verdict=verdict)


def _bare(text: str) -> str:
    """The address of "Name <address>"; "" when it is none that may stand in a command."""
    address = text.rpartition("<")[2].removesuffix(">")
    return address if text.isprintable() and _ADDRESS.fullmatch(address) else ""


def _words(error: Exception) -> str:
    return f"smtp: {type(error).__name__}: {error}"[:500]
