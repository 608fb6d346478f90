"""A mail as this project reads it: `parse` turns any bytes into a `Message` and never raises."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property

from triggers.core import html_text, mime
from triggers.core.mime import Headers, Part

MAX_BYTES = 30 * 1024 * 1024
MAX_ADDRESSES = 200
CUT_NOTES = frozenset({"too_big", "too_deep", "too_many_parts", "text_cut"})
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,128}@[^\s<>()\[\],;:\"@]{1,255}")
MESSAGE_ID = re.compile(r"<[^<>\s]{1,500}>")
#: the whole text part of mails that were written for HTML only
HTML_STUB = re.compile(
    r"(?:view|read|display|see|support)\S*.{0,60}\bhtml\b|\bhtml\b.{0,60}(?:view|read|display|compatible|client|support)",
    re.IGNORECASE,
)
#: the day from which relative dates are counted when a mail has no date at all and nobody said when it arrived
NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
REPORT_TYPES = ("message/delivery-status", "message/xdelivery-status", "message/global-delivery-status")
FEEDBACK_TYPES = ("message/feedback-report", "message/feedback_report")
#: Outlook's own format, in which the text is hidden when its sender's server is set up badly
WINMAIL = ("application/ms-tnef", "application/vnd.ms-tnef")
ENCLOSED_TYPES = (
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "message/global-headers",
    "text/rfc822",
)


@dataclass(frozen=True)
class Address:
    """A mailbox as it stands in a header; the address in lower case, "" when there is none."""

    name: str
    email: str


@dataclass(frozen=True)
class Attachment:
    """A part that is listed and hashed, and never opened."""

    name: str
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Message:
    """One mail. All texts are decoded and inside the caps of `mime`.

    `is_truncated` and `notes` say what had to be cut or guessed.
    """

    headers: Headers
    subject: str
    from_: Address
    to: tuple[Address, ...]
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    date: datetime | None
    text_body: str
    html_body: str
    parts: tuple[Part, ...]
    is_truncated: bool
    notes: tuple[str, ...]

    @cached_property
    def readable_text(self) -> str:
        """The text part; for a mail that has none, the text of its HTML, its quotes marked with ">"."""
        is_stub = self.html_body and len(self.text_body) < 600 and HTML_STUB.search(self.text_body)
        if self.text_body.strip() and not is_stub:
            return self.text_body
        return html_text.to_text(self.html_body) if self.html_body else self.text_body

    @cached_property
    def attachments(self) -> tuple[Attachment, ...]:
        """Everything that is not the body, hashed; nothing in it is opened."""
        listed = [p for p in self.parts if p.is_attachment or not p.content_type.startswith(("text/", "multipart/"))]
        return tuple(Attachment(p.name, p.content_type, p.size, p.sha256) for p in listed)

    @property
    def report_type(self) -> str:
        """`report-type` of a multipart/report (RFC 6522), else ""."""
        kind, parameters = mime.content_type(self.headers.get("content-type"))
        return parameters.get("report-type", "").lower() if kind == "multipart/report" else ""

    @property
    def delivery_reports(self) -> tuple[Part, ...]:
        return tuple(p for p in self.parts if p.content_type in REPORT_TYPES)

    @property
    def feedback_reports(self) -> tuple[Part, ...]:
        return tuple(p for p in self.parts if p.content_type in FEEDBACK_TYPES)

    @property
    def enclosed(self) -> tuple[Part, ...]:
        """Mails (or their headers) that this mail carries: the original in a bounce, a forward as attachment."""
        return tuple(p for p in self.parts if p.content_type in ENCLOSED_TYPES)


def parse(raw: bytes) -> Message:
    """Read a mail from any bytes. At most 30 MB, 64 KB of headers, 200 parts and 20 levels are looked at."""
    notes: list[str] = []
    if len(raw) > MAX_BYTES:
        notes.append("too_big")
    raw = mail_start(raw[:MAX_BYTES])
    headers, parts = mime.walk(raw, 0, len(raw), notes)
    text, html, is_cut = read_bodies(parts)
    if is_cut:
        notes.append("text_cut")
    if not (text or html) and any(p.content_type in WINMAIL for p in parts):
        notes.append("winmail")
    sender = addresses(headers.get("from"))
    return Message(
        headers=headers,
        subject=headers.get("subject")[:2000],
        from_=sender[0] if sender else Address("", ""),
        to=addresses(", ".join((*headers.all("to"), *headers.all("cc")))),
        message_id=first_id(headers.get("message-id")),
        in_reply_to=first_id(headers.get("in-reply-to")),
        references=tuple(MESSAGE_ID.findall(headers.get("references")[:20000])),
        date=sent_at(headers),
        text_body=text,
        html_body=html,
        parts=tuple(parts),
        is_truncated=bool(set(notes) & CUT_NOTES),
        notes=tuple(notes),
    )


def mail_start(raw: bytes) -> bytes:
    """The mail without a byte order mark, leading blank lines and an mbox "From " line.

    Lone CRs are line ends if there are no others.
    """
    if b"\n" not in raw[:MAX_BYTES] and b"\r" in raw:
        raw = raw.replace(b"\r", b"\n")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if raw[:1] in (b"\n", b"\r"):
        raw = raw.lstrip(b"\r\n")
    if raw[:5] == b"From " or raw[:6] == b">From ":
        raw = raw[raw.find(b"\n") + 1 :]
    return raw


def read_bodies(parts: list[Part]) -> tuple[str, str, bool]:
    """(text, HTML, whether one was cut) from the inline text parts.

    Several plain ones are joined, as mail clients show them.
    """
    texts, htmls, is_cut, room = list[str](), list[str](), False, mime.MAX_TEXT_CHARS
    for part in parts:
        if part.content_type not in ("text/plain", "text/html", "text/enriched", "text") or part.is_attachment:
            continue
        wanted = htmls if part.content_type == "text/html" else texts
        if part.within == "multipart/alternative" and wanted is texts and texts and not htmls:
            continue
        text, cut = read_html(part) if wanted is htmls else part.read_text()
        is_cut = is_cut or cut
        if room > 0 and text.strip():
            wanted.append(text[:room])
            room -= 0 if wanted is htmls else len(text)
    return "\n".join(texts), "\n".join(htmls[:8]), is_cut


def read_html(part: Part) -> tuple[str, bool]:
    """HTML is mostly markup, so more of it is kept than of text; the text that is made of it is capped again."""
    limit = 2 * html_text.MAX_SOURCE_CHARS
    data = part.bytes(limit)[: html_text.MAX_SOURCE_CHARS]
    return mime.decode_text(data, part.parameters.get("charset", "")), part.end - part.start > limit


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of an address header, names unquoted; groups and comments are read leniently, at most 200."""
    found = [read_address(piece) for piece in split_addresses(value[: mime.MAX_HEADER_BYTES])]
    return tuple(a for a in found if a.email or a.name)


def split_addresses(value: str) -> list[str]:
    """Split at commas and semicolons that stand in no quotes, brackets or comment."""
    if "," not in value and ";" not in value:
        return [value]
    pieces, start, is_quoted, depth = list[str](), 0, False, 0
    for at, char in enumerate(value):
        if char == '"':
            is_quoted = not is_quoted
        elif is_quoted:
            continue
        elif char in "<(":
            depth += 1
        elif char in ">)":
            depth = max(0, depth - 1)
        elif char in ",;" and not depth:
            pieces.append(value[start:at])
            start = at + 1
            if len(pieces) >= MAX_ADDRESSES:
                return pieces
    return [*pieces, value[start:]]


def read_address(piece: str) -> Address:
    piece = piece[:2000]
    before, bracket, rest = piece.rpartition("<")
    if bracket:
        email = ADDRESS.search(rest.partition(">")[0])
        name = before.partition("<")[0]
    else:
        email = ADDRESS.search(piece)
        name = piece.partition("(")[2].rpartition(")")[0] if email else piece.partition("(")[0]
    name = " ".join(name.replace("\\", "").split()).strip("\"' ")
    return Address(name, email.group().strip(".'").lower() if email else "")


def first_id(value: str) -> str:
    found = MESSAGE_ID.search(value[:4000])
    return found.group() if found else ""


def sent_at(headers: Headers) -> datetime | None:
    """The moment of the Date header, else of the newest Received header, as aware UTC.

    None when neither can be read.
    """
    received = headers.get("received")
    for value in (headers.get("date"), received.rpartition(";")[2]):
        when = read_date(value)
        if when:
            return when
    return None


def read_date(value: str) -> datetime | None:
    if not value.strip():
        return None
    try:
        when = parsedate_to_datetime(value[:200])
        when = when if when.tzinfo else when.replace(tzinfo=UTC)
        return when.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
