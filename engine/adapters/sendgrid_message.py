"""From our mail to the body of POST /v3/mail/send. Its tracking, footer and List-Unsubscribe are all off: ours are there."""

import base64
import re
from collections.abc import Mapping, Sequence
from email import policy
from email.errors import HeaderParseError
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from functools import lru_cache
from typing import Any

from engine.adapters.sendgrid_sharing import shape_of, share
from engine.ports import Mail

TOUCH = "touch_id"  # the name of our id in custom_args: kept by the provider as not personal, so it is opaque
#: Its own fields say these (twilio.com/docs/sendgrid/api-reference/mail-send/limitations), or it writes them itself.
_NOT_HEADERS = frozenset(
    {
        *("from", "to", "cc", "bcc", "subject", "reply-to", "date", "mime-version", "received", "dkim-signature"),
        *("content-type", "content-transfer-encoding", "x-sg-id", "x-sg-eid"),
    }
)
_BAD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_OFF = {"enable": False}
_TRACKING = {
    "click_tracking": {"enable": False, "enable_text": False},
    "open_tracking": _OFF,
    "subscription_tracking": _OFF,
    "ganalytics": _OFF,
}


def hostile_header(mail: Mail) -> str | None:
    """The name of a header that holds a line break or another control character; the library would let it through."""
    told = (*mail.headers.items(), *((name, name) for name in mail.headers), ("To", mail.recipient))
    return next((name for name, value in (*told, ("Subject", mail.subject)) if _BAD.search(value)), None)


def content_key(mail: Mail) -> tuple[Any, ...]:
    """Equal for two mails that may share a request: what it says once for all, but for what substitutions can do."""
    return mail.headers.get("From"), mail.sender, shape_of(mail), _attached(mail)


def message_of(mails: Sequence[Mail], *, is_sandbox: bool) -> dict[str, Any]:
    """The request for these mails, which have one content key."""
    first, shared = mails[0], share(mails)
    message: dict[str, Any] = {
        "personalizations": [_personalization(mail, own) for mail, own in zip(mails, shared.values, strict=True)],
        "from": _person(first.headers.get("From") or first.sender),
        "content": [
            {"type": kind, "value": body}
            for kind, body in (("text/plain", shared.text), ("text/html", shared.html))
            if body
        ],
        "tracking_settings": _TRACKING,
        "mail_settings": {"sandbox_mode": {"enable": is_sandbox}, "footer": _OFF},
    }
    if reply_to := first.headers.get("Reply-To"):
        message["reply_to"] = {**_person(reply_to), "email": shared.reply_to}
    if files := _attached(first):
        message["attachments"] = [dict(file) for file in files]
    return message


def _personalization(mail: Mail, own: Mapping[str, str]) -> dict[str, Any]:
    name = _person(mail.headers.get("To", "")).get("name")
    told: dict[str, Any] = {
        "to": [{"email": mail.recipient, "name": name} if name else {"email": mail.recipient}],
        "subject": mail.subject,
        "headers": {n: _encoded(v) for n, v in mail.headers.items() if n.lower() not in _NOT_HEADERS},
        "custom_args": {TOUCH: mail.touch_id},
    }
    return told | {"substitutions": dict(own)} if own else told


def _encoded(value: str) -> str:
    return value if value.isascii() else Header(value, "utf-8", maxlinelen=10_000).encode()


@lru_cache(4096)
def _person(mailbox: str) -> Mapping[str, str]:
    """`Name <address>` as the provider wants it: the name in plain letters."""
    name, address = parseaddr(mailbox)
    if "=?" in name:
        try:
            name = str(make_header(decode_header(name)))
        except (HeaderParseError, LookupError, ValueError):
            name = ""
    return {"email": address, "name": name} if name else {"email": address}


def _attached(mail: Mail) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The files of a mail, which stand in its raw text alone."""
    if b"multipart/mixed" not in mail.raw[:16_384]:
        return ()
    message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(mail.raw)
    return tuple(
        (
            ("content", _packed(part.get_payload(decode=True))),
            ("type", part.get_content_type()),
            ("filename", part.get_filename() or "file"),
            ("disposition", "attachment"),
        )
        for part in message.iter_attachments()
        if isinstance(part, EmailMessage)
    )


def _packed(content: object) -> str:
    return base64.b64encode(content if isinstance(content, bytes) else b"").decode("ascii")
