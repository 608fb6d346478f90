"""A mail read whole, in the order that keeps mistakes small.

Report or bounce, challenge, automatic answer, visible reply, meaning.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from triggers.core import auto_replies, bounces, messages, replies, reply_text
from triggers.core.bounces import Bounce
from triggers.core.label_model import LabelModel
from triggers.core.meanings import Absence, Label, LeftCompany, Person
from triggers.core.messages import NO_DATE, Message
from triggers.core.reply_text import VisibleReply

Kind = Literal["reply", "auto_reply", "bounce", "feedback_report", "challenge", "other"]

EMPTY = VisibleReply("", "", ())


@dataclass(frozen=True)
class MailReading:
    """Everything that one mail says.

    `reply_spans` point into `Message.readable_text`, the span of a label into `reply_without_signature`.
    """

    kind: Kind
    message: Message
    reply: str = ""
    reply_without_signature: str = ""
    reply_spans: tuple[tuple[int, int], ...] = ()
    labels: tuple[Label, ...] = ()
    absence: Absence | None = None
    not_now_until: date | None = None
    referral: Person | None = None
    left_company: LeftCompany | None = None
    bounces: tuple[Bounce, ...] = ()
    witnesses: tuple[str, ...] = field(default=())


def read_mail(raw: bytes, arrived_at: datetime | None = None, model: LabelModel | None = None) -> MailReading:
    """Read a mail from its bytes.

    Without `arrived_at` its own Date (or newest Received) header counts; `model` gives a second opinion on the labels of an
    answer. Never raises on any bytes.
    """
    return read_message(messages.parse(raw), arrived_at, model)


def read_message(message: Message, arrived_at: datetime | None = None, model: LabelModel | None = None) -> MailReading:
    """The same for a mail that has been parsed."""
    report = read_report(message)
    if report is not None:
        return report
    reply = visible_reply(message)
    finding = auto_replies.find_author(message, reply.text)
    if finding.author == "challenge":
        return MailReading(
            "challenge", message, reply.text, reply.text_without_signature, reply.spans, witnesses=finding.witnesses
        )
    if is_nothing(message):
        return MailReading("other", message)
    return understand(message, reply, finding, arrived_at, model)


def read_report(message: Message) -> MailReading | None:
    """A bounce, a feedback report, or a report of success (kind "other").

    None for mail that somebody or something wrote.
    """
    if bounces.is_feedback_report(message):
        return MailReading("feedback_report", message, witnesses=bounces.feedback_recipients(message))
    if bounces.is_success_report(message):
        return MailReading("other", message, witnesses=("success_report",))
    found = bounces.read_bounces(message)
    return MailReading("bounce", message, bounces=found) if found else None


def is_nothing(message: Message) -> bool:
    """No sender, no subject and no text: bytes that are no mail."""
    return not (message.from_.email or message.from_.name or message.subject or message.readable_text.strip())


def visible_reply(message: Message) -> VisibleReply:
    text = message.readable_text
    if not text.strip():
        return EMPTY
    return reply_text.visible_reply(text, sender_name=message.from_.name, sender_email=message.from_.email)


def understand(
    message: Message,
    reply: VisibleReply,
    finding: auto_replies.Finding,
    arrived_at: datetime | None,
    model: LabelModel | None = None,
) -> MailReading:
    is_auto = finding.author == "auto_reply"
    meaning = replies.read_reply(
        reply.text_without_signature,
        text_with_signature=reply.text,
        subject=message.subject,
        sender=(message.from_.name, message.from_.email),
        arrived_on=(arrived_at or message.date or NO_DATE).date(),
        is_auto=is_auto,
        is_list=auto_replies.is_list_mail(message),
        model=model,
    )
    return MailReading(
        kind="auto_reply" if is_auto else "reply",
        message=message,
        reply=reply.text,
        reply_without_signature=reply.text_without_signature,
        reply_spans=reply.spans,
        labels=meaning.labels,
        absence=meaning.absence,
        not_now_until=meaning.not_now_until,
        referral=meaning.referral,
        left_company=meaning.left_company,
        witnesses=finding.witnesses,
    )
