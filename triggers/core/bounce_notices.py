"""The words of a bounce: what mail systems write for people, in the dialects of the big ones.

qmail, exim, sendmail, postfix, courier, Exchange, Domino and Notes, Gmail, Yahoo, AOL, X.400 gateways and appliances
differ in their headings, not in their shape: a notice names the recipient on a line of its own, or in a fixed
sentence, gives the reply of the other server, and puts the original mail below a separator. So the shape is read,
with the fixed sentences as a list.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from triggers.core import bounce_words as known
from triggers.core import mime
from triggers.core.delivery_reports import EMAIL, clean, read_fields
from triggers.core.messages import Message, addresses

MAX_LINES = 3000
MAX_LINE = 1000
MAX_RECIPIENTS = 1000


@dataclass(frozen=True)
class Notice:
    """The human part of a bounce, cut off before the original mail."""

    is_bounce: bool
    is_delay: bool
    subject: str
    lines: tuple[str, ...]
    recipients: tuple[str, ...]
    inline_report: str

    def words_about(self, recipients: Sequence[str]) -> str:
        """The words that belong to a recipient.

        From the line that names it to the next that names another one, else the whole notice.
        """
        own = self.lines_about(recipients)
        return telling(own) if any(known.SMTP_REPLY.search(line) for line in own) else self.whole

    def stage_about(self, recipients: Sequence[str]) -> str:
        """The SMTP command that was refused: "mail", "rcpt", "data", or "" when the notice does not tell."""
        return find_stage(self.lines_about(recipients)) or self.whole_stage

    def lines_about(self, recipients: Sequence[str]) -> list[str]:
        if len(self.recipients) < 2:
            return []
        return [line for recipient in recipients for line in self.lines_by_recipient.get(recipient, ())]

    @cached_property
    def lines_by_recipient(self) -> dict[str, list[str]]:
        """Every line under the recipients that were named last; in one pass, since a notice may name a thousand."""
        found: dict[str, list[str]] = {recipient: [] for recipient in self.recipients}
        owners: list[str] = []
        for line in self.lines:
            named = [a for a in (clean(a) for a in EMAIL.findall(line)) if a in found] if "@" in line else []
            owners = named or owners
            for owner in dict.fromkeys(owners[:8]):
                found[owner].append(line)
        return found

    @cached_property
    def whole(self) -> str:
        return telling(self.lines)

    @cached_property
    def whole_stage(self) -> str:
        return find_stage(self.lines)


NO_NOTICE = Notice(False, False, "", (), (), "")


def find_stage(lines: Sequence[str]) -> str:
    """From a phrase ("in reply to end of DATA command"), or from a transcript.

    The last ">>> COMMAND" before the first refusal.
    """
    text = " ".join(line.strip() for line in lines)[:20_000].lower()
    for stage, phrase in STAGES:
        if phrase.search(text):
            return stage
    command = ""
    for line in lines:
        said = line.strip().lower()
        if said.startswith(">>>"):
            command = said[3:].split(" ")[1][:4] if said.startswith(">>> ") and len(said) > 4 else ""
        elif said.startswith("<<< 5") and command:
            return command if command in ("mail", "rcpt", "data") else ""
    return ""


STAGES = (
    (
        "data",
        re.compile(
            r"in reply to (?:the )?(?:end of )?data|after (?:end of |pipelined end of )?data\b|"
            r"our (?:final )?data|(?:smtp )?command\W{1,20}data\b"
            r"|while (?:sending|transmitting) (?:the )?(?:message|data)"
        ),
    ),
    ("mail", re.compile(r"in reply to (?:the )?mail from|after (?:pipelined )?mail from|our mail from")),
    ("rcpt", re.compile(r"in reply to (?:the )?rcpt to|after (?:pipelined )?rcpt to|our rcpt to")),
)


def telling(lines: Iterable[str]) -> str:
    """The lines that say why, in front of the others: a notice has more politeness than room."""
    some = [line.strip() for line in lines if line.strip()]
    why = [at for at, line in enumerate(some) if known.SMTP_REPLY.search(line[:MAX_LINE])]
    chosen = sorted({n for at in why for n in (at, at + 1, at + 2) if n < len(some)})
    return " ".join(some[n] for n in chosen)[:4000] if chosen else " ".join(some)[:4000]


def read_notice(message: Message) -> Notice:
    """The notice of a mail; `is_bounce` says whether it is one at all."""
    text = message.readable_text
    inline = inline_report(text)
    failed = failed_recipients(message)
    is_certain = bool(message.delivery_reports or inline or failed) or message.report_type == "delivery-status"
    if not is_certain and not may_be_bounce(message):
        return NO_NOTICE
    lines = tuple(line[:MAX_LINE] for line in before_original(text))
    if not is_certain and not looks_like_bounce(message, lines):
        return NO_NOTICE
    recipients = find_recipients(message, lines, failed)
    joined = "\n".join(lines)
    is_delay = bool(known.DELAY.search(f"{message.subject}\n{joined}")) and not known.GAVE_UP.search(joined)
    return Notice(True, is_delay, message.subject[:300], lines, recipients, inline)


def before_original(text: str) -> list[str]:
    """The lines above the original mail."""
    lines = text.split("\n")[:MAX_LINES]
    for at, line in enumerate(lines):
        if at and known.ORIGINAL.match(line[:200]) and not known.NOT_ORIGINAL.search(line[:200]):
            return lines[:at]
    return lines


def inline_report(text: str) -> str:
    """A delivery report that stands in the text part, as some webmail services put it."""
    low = text.lower()
    at = low.find("final-recipient:")
    if at < 0 or "action:" not in low:
        return ""
    start = low.rfind("\n\n", 0, at)
    return text[max(0, start) : at + 20_000]


def failed_recipients(message: Message) -> tuple[str, ...]:
    """X-Failed-Recipients, which exim and Gmail set."""
    value = ", ".join(message.headers.all("x-failed-recipients"))
    return tuple(dict.fromkeys(a.email for a in addresses(value) if a.email))


def may_be_bounce(message: Message) -> bool:
    """What can be seen without the text, which takes longer: a machine as sender, or a subject of notices."""
    sender = f"{message.from_.name} {message.from_.email}"
    return bool(
        known.DAEMON.search(sender)
        or known.MAYBE_DAEMON.search(sender)
        or is_null_sender(message)
        or is_strong_subject(message)
    )


def is_strong_subject(message: Message) -> bool:
    return "in-reply-to" not in message.headers and bool(known.STRONG_SUBJECT.search(message.subject))


def looks_like_bounce(message: Message, lines: Sequence[str]) -> bool:
    """Two witnesses: a machine as sender (or none at all) and the words of a notice; a subject alone is no witness."""
    sender = f"{message.from_.name} {message.from_.email}"
    text = "\n".join(lines[:200])
    is_notice, names_somebody = bool(known.STRONG_NOTICE.search(text)), bool(EMAIL.search(text))
    if known.DAEMON.search(sender):
        return bool(known.NOTICE_WORDS.search(text)) or (bool(known.SUBJECT.search(message.subject)) and names_somebody)
    if known.MAYBE_DAEMON.search(sender) or is_null_sender(message):
        is_told = is_notice or bool(known.NOTICE_WORDS.search(text))
        return (is_told and bool(known.SUBJECT.search(message.subject))) or (is_notice and bool(message.enclosed))
    return is_notice and names_somebody and is_strong_subject(message)


def is_from_machine(message: Message) -> bool:
    """Whether the sender is a mail system by its name, or none at all."""
    return is_null_sender(message) or bool(known.DAEMON.search(f"{message.from_.name} {message.from_.email}"))


def is_null_sender(message: Message) -> bool:
    """An empty envelope sender, or none at all: what RFC 5321 section 4.5.5 asks of notices."""
    path = message.headers.get("return-path").strip()
    return path == "<>" or "mailer-daemon" in path.lower()


def find_recipients(message: Message, lines: Sequence[str], failed: tuple[str, ...]) -> tuple[str, ...]:
    """The refused addresses.

    From the header that names them, else from lines of their own, else from sentences, else from the original mail.
    """
    if failed:
        return failed
    ours = own_addresses(message)
    for candidates in (
        own_lines(lines),
        rcpt_lines(lines),
        in_sentences(lines),
        original_recipients(message),
        other_recipients(message),
    ):
        named = [a for a in dict.fromkeys(candidates) if a not in ours and EMAIL.fullmatch(a)]
        found = [a for a in named if not is_daemon_address(a)] or (named if not is_own_domain(named, message) else [])
        if found:
            return tuple(found[:MAX_RECIPIENTS])
    to_oneself = dict.fromkeys(a for a in own_lines(lines) if EMAIL.fullmatch(a) and not is_daemon_address(a))
    return tuple(to_oneself)[:MAX_RECIPIENTS]


def is_own_domain(named: Sequence[str], message: Message) -> bool:
    """Whether a postmaster address that is named belongs to the reporting system itself, and not to a refused

    mailbox.
    """
    domain = message.from_.email.partition("@")[2]
    return (
        not named or not domain or any(a.partition("@")[2] == domain for a in named) if message.from_.email else False
    )


def own_addresses(message: Message) -> set[str]:
    """Addresses that cannot be the refused one: the addressee of the notice, and the sender of the original mail."""
    ours = {a.email for a in message.to} | {message.from_.email}
    for part in message.enclosed[:3]:
        headers = mime.parse_headers(part.bytes(mime.MAX_HEADER_BYTES))
        ours |= {a.email for a in addresses(headers.get("from"))}
    return ours - {""}


@lru_cache(maxsize=1024)
def is_daemon_address(email: str) -> bool:
    return email.partition("@")[0] in (
        "postmaster",
        "mailer-daemon",
        "root",
        "abuse",
        "helpdesk",
        "support",
        "mailerdaemon",
        "nobody",
        "webmaster",
        "hostmaster",
        "noreply",
        "no-reply",
    )


def own_lines(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        if "@" not in line or len(line) > 500:
            continue
        said = line.strip(known.LINE_EDGE)
        label = known.LINE_LABEL.match(said)
        said = said[label.end() :] if label else said
        found = known.BRACKETED.match(said) or known.BARE.match(said)
        if found and not said.lower().startswith(known.NOT_RECIPIENT):
            yield clean(found.group(1))


def rcpt_lines(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        for found in known.SMTP_RCPT.finditer(line):
            yield clean(found.group(1))


def in_sentences(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        if "@" in line:
            for found in known.SENTENCES.finditer(line):
                yield clean(found.group(1))


def original_recipients(message: Message) -> Iterable[str]:
    """To of the original mail, from the part that encloses it or from the text below the notice."""
    for part in message.enclosed[:3]:
        headers = mime.parse_headers(part.bytes(mime.MAX_HEADER_BYTES))
        for name in ("x-failed-recipients", "envelope-to", "delivered-to", "to", "cc"):
            yield from (a.email for a in addresses(", ".join(headers.all(name))) if a.email)
    lines = message.readable_text.split("\n")[:MAX_LINES]
    below = "\n".join(lines[len(before_original(message.readable_text)) :])
    for name, value in read_fields(below[:20_000]):
        if name in ("to", "envelope-to", "delivered-to"):
            yield from (a.email for a in addresses(value) if a.email)


def other_recipients(message: Message) -> Iterable[str]:
    """Any address in the notice, when there is only one kind left to guess from."""
    for line in before_original(message.readable_text)[:200]:
        yield from (clean(a) for a in EMAIL.findall(line[:MAX_LINE]))


def is_old_feedback(message: Message) -> bool:
    """Feedback loops that write no RFC 5965 report: a complaint by subject, with the original enclosed."""
    return bool(known.OLD_FEEDBACK.search(message.subject)) and bool(message.enclosed)


def speaks_of_room(notice: Notice) -> bool:
    """Whether the notice says that there was no room for the mail."""
    return bool(known.NO_ROOM.search(notice.whole))
