"""Machine-readable reports about a mail: delivery status notifications (RFC 3464) and feedback reports (RFC 5965).

Many senders get the format slightly wrong: fields in one block instead of groups, folded in the middle of a word, in
a plain text part. The reader takes what it finds: a new recipient begins with each recipient field that would repeat
one.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

MAX_GROUPS = 1000
MAX_FIELDS = 20_000
FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{2,40})\s{0,3}:\s{0,8}(.{0,4000})")
EMAIL = re.compile(r"[^\s<>()\[\],;:\"@']{1,128}@[^\s<>()\[\],;:\"@']{1,255}")
QUOTED_LOCAL = re.compile(r"\"[^\"@]{1,80}\"@[^\s<>()\[\],;:\"@']{1,255}")
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,4})\b")
RECIPIENT_FIELDS = ("final-recipient", "original-recipient", "x-actual-recipient", "x-final-recipient")


@dataclass(frozen=True)
class RecipientReport:
    """What a report says about one recipient. `action` is failed, delayed, delivered, relayed, expanded or ""."""

    recipients: tuple[str, ...]
    action: str
    status: str
    diagnostic: str

    @property
    def recipient(self) -> str:
        return self.recipients[0] if self.recipients else ""


@dataclass
class Group:
    """The fields of one recipient while they are collected."""

    fields: dict[str, str] = field(default_factory=dict)

    def has_recipient(self) -> bool:
        return any(name in self.fields for name in RECIPIENT_FIELDS)


def read_fields(text: str) -> list[tuple[str, str]]:
    """(lower-case name, unfolded value) of every field, and ("", "") for a blank line."""
    fields: list[tuple[str, str]] = []
    for line in text.split("\n")[:MAX_FIELDS]:
        if not line.strip():
            fields.append(("", ""))
        elif line[0] in " \t" and fields and fields[-1][0]:
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {line.strip()}"[:4000])
        else:
            found = FIELD.match(line)
            if found:
                fields.append((found.group(1).lower(), found.group(2).strip()))
            elif fields and fields[-1][0]:  # a value that was wrapped without indentation
                name, value = fields[-1]
                fields[-1] = (name, f"{value} {line.strip()}"[:4000])
    return fields


def read_report(text: str) -> list[RecipientReport]:
    """The recipients of a delivery report, at most 1,000."""
    groups, current = list[Group](), Group()
    for name, value in read_fields(text):
        starts_new = (not name and current.has_recipient()) or (
            name in current.fields and current.has_recipient() and name in GROUP_FIELDS
        )
        if starts_new:
            groups.append(current)
            current = Group()
            if len(groups) >= MAX_GROUPS:
                break
        if name and value:
            current.fields.setdefault(name, value)
    if current.has_recipient() or (current.fields.keys() & {"action", "status"} and not groups):
        groups.append(current)
    elif groups and "diagnostic-code" in current.fields and "diagnostic-code" not in groups[-1].fields:
        groups[-1].fields["diagnostic-code"] = current.fields["diagnostic-code"]
    return [to_report(group) for group in groups]


GROUP_FIELDS = frozenset({"final-recipient", "original-recipient", "action", "status", "diagnostic-code"})


def to_report(group: Group) -> RecipientReport:
    found = [address(group.fields[name]) for name in RECIPIENT_FIELDS if name in group.fields]
    status = STATUS.search(group.fields.get("status", ""))
    diagnostic = " ".join(
        value
        for name, value in group.fields.items()
        if name in ("diagnostic-code", "x-notes", "x-display-name", "x-supplementary-info", "x-mta-error")
    )
    recipients = tuple(dict.fromkeys(a for a in found if a))
    return RecipientReport(
        recipients,
        group.fields.get("action", "").split(" ")[0].strip("();").lower(),
        status.group() if status else "",
        diagnostic,
    )


def address(value: str) -> str:
    """The mailbox of a recipient field ("rfc822; jo@example.com"), in lower case; "" when it holds none."""
    value = value.partition(";")[2] or value
    found = QUOTED_LOCAL.search(value) or EMAIL.search(value)
    return clean(found.group()) if found else ""


def clean(email: str) -> str:
    """An address without what clings to it in running text."""
    email = email.strip(".,;:<>()[]'\"*!?").lower()
    for prefix in ("mailto:", "rfc822;", "smtp:"):
        email = email.removeprefix(prefix)
    return email


@dataclass(frozen=True)
class FeedbackReport:
    """A complaint or another note of a feedback loop.

    `feedback_type` is abuse, fraud, opt-out, not-spam, virus, other ...
    """

    feedback_type: str
    recipients: tuple[str, ...]


def read_feedback(text: str) -> FeedbackReport:
    fields = read_fields(text)
    first = dict(reversed([pair for pair in fields if pair[0]]))
    recipients = [
        address(value)
        for name, value in fields
        if name in ("original-rcpt-to", "removal-recipient", "original-recipient")
    ]
    return FeedbackReport(first.get("feedback-type", "other").lower(), tuple(dict.fromkeys(a for a in recipients if a)))


@dataclass(frozen=True)
class JsonNotice:
    """A notification of Amazon SES that was sent by mail (SNS, "Contents of Amazon SNS notifications")."""

    is_complaint: bool
    reports: tuple[RecipientReport, ...]


def read_json_notice(text: str) -> JsonNotice | None:
    """A bounce or complaint as a JSON object, bare or inside the "Message" of an SNS envelope.

    None when the text is none.
    """
    text = text.strip()
    if not text.startswith("{") or '"' not in text[:40]:
        return None
    notice = load_object(text)
    notice = load_object(notice["Message"]) if isinstance(notice.get("Message"), str) else notice
    bounced = as_list(as_dict(notice.get("bounce")).get("bouncedRecipients"))
    complained = as_list(as_dict(notice.get("complaint")).get("complainedRecipients"))
    if not bounced and not complained:
        return None
    return JsonNotice(bool(complained), tuple(from_json(as_dict(r)) for r in (bounced or complained)[:MAX_GROUPS]))


def load_object(text: str) -> dict[str, Any]:
    """The first JSON object of a text, {} when it cannot be read; what a mail system wrote behind it is no matter."""
    try:
        return as_dict(json.JSONDecoder(strict=False).raw_decode(text)[0])
    except (ValueError, RecursionError):
        return {}


def as_dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def from_json(recipient: dict[str, Any]) -> RecipientReport:
    status = STATUS.search(str(recipient.get("status", "")))
    email = clean(str(recipient.get("emailAddress", "")))
    return RecipientReport(
        (email,) if email else (),
        str(recipient.get("action", "")),
        status.group() if status else "",
        str(recipient.get("diagnosticCode", ""))[:4000],
    )
