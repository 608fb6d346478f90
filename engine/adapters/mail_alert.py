"""Notices by mail, through the transport that sends all mail. They say that a machine wrote them, so nothing answers them."""

import hashlib
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from engine.core.delivery import Outcome, Refused
from engine.core.mail import BadHeader, assemble, date_header, mailbox
from engine.ports import Clock, Mail, Notice, Transport


class MailNotifier:
    """Implements Notifier. The sender is the `From` of the notice's headers; the same notice has the same Message-ID."""

    channel = "mail"

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._clock = clock

    def notify(self, notice: Notice) -> Outcome:
        """Hand the notice to the transport. A notice that cannot be a mail is refused for good, with the reason."""
        try:
            mail = self._mail(notice)
        except BadHeader as error:
            return Refused(None, str(error), is_permanent=True, verdict="ours")
        return self._transport.send([mail])[0]

    def _mail(self, notice: Notice) -> Mail:
        own_id = "notice-" + hashlib.blake2b(notice.notice_key.encode(), digest_size=16).hexdigest()
        sender = notice.headers.get("From", "")
        headers = {
            "From": sender,
            "To": mailbox("", notice.recipient),
            "Subject": notice.subject,
            "Date": date_header(self._clock.now()),
            "Message-ID": f"<{own_id}@{_domain(sender)}>",
            # RFC 3834 section 5; the second is what Exchange looks at before it sends an absence notice.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "X-Rekindle-Touch": own_id,
            **notice.headers,
        }
        raw = assemble(headers.items(), notice.text, notice.html, own_id)
        raw = _with_attachments(raw, notice.attachments) if notice.attachments else raw
        return Mail(own_id, sender, notice.recipient, notice.subject, notice.text, notice.html, headers, raw)


def _domain(sender: str) -> str:
    return sender.rpartition("@")[2].rstrip("> ") or "localhost"


def _with_attachments(raw: bytes, attachments: Sequence[tuple[str, str, bytes]]) -> bytes:
    """The mail with files behind it. An attached mail goes as a file too: its own bytes are what its reader wants to see,
    and message/rfc822 (RFC 2046 section 5.2.1) may not be encoded, which broken originals need.
    """
    message = BytesParser(_class=EmailMessage, policy=policy.SMTP).parsebytes(raw)
    for name, media_type, content in attachments:
        main, _, sub = media_type.partition("/")
        if main == "message":
            main, sub = "application", "octet-stream"
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()
