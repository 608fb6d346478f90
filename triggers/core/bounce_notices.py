"""The words of a bounce: what mail systems write for people, in the dialects of the big ones.

qmail, exim, sendmail, postfix, courier, Exchange, Domino and Notes, Gmail, Yahoo, AOL, X.400 gateways and appliances
differ in their headings, not in their shape: a notice names the recipient on a line of its own, or in a fixed
sentence, gives the reply of the other server, and puts the original mail below a separator. So the shape is read,
with the fixed sentences as a list.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from triggers.core import mime
from triggers.core.delivery_reports import EMAIL, clean, read_fields
from triggers.core.messages import Message, addresses

MAX_LINES = 3000
MAX_LINE = 1000
MAX_RECIPIENTS = 1000

DAEMON = re.compile(
    r"mailer-?daemon|mail ?daemon|postmaster|post_master|mail deliver|delivery (?:sub)?system|maildelivery|mail system|"
    r"mail-?admin|mail administrator|system administrator|internet mail service|mdaemon|mail router|mail gateway|"
    r"undeliver|delivery status|mail filter|content-filter|mailrouter|mail transfer|smtp gateway|autosys|"
    r"mail\.daemon|mailsubsystem|mail-error|mxlogic|message router",
    re.IGNORECASE,
)
#: senders that may be people as well
MAYBE_DAEMON = re.compile(
    r"bounce|microsoft exchange|postoffice|mail service|majordomo|list-owner|-admin@", re.IGNORECASE
)
SUBJECT = re.compile(
    r"undeliver|(?:mail|message|delivery|e-?mail)(?: \w+)? (?:delivery )?(?:fail|error|status|problem|notif|report|"
    r"warning|delayed|rejected|returned|could not)|return(?:ed|ing) (?:mail|message|e-?mail|to sender|undeliver)|"
    r"delivery (?:status|fail|report|notif|delay|problem|incomplete|error|unsuccess|has failed|attempt)|"
    r"failure (?:notice|delivery)|"
    r"non-?deliver|not (?:be )?deliver|could ?n[o']t (?:be )?(?:send|deliver)|mail system error|rejected|"
    r"failed (?:mail|delivery|to deliver)|user unknown|nondeliverable|warning: could not send|banned|"
    r"considered unsolicited|your message (?:to|was|could)|message you sent blocked|unable to deliver|"
    r"unzustellbar|nicht zustell|zustell|rückläufer|non remis|non distribu|échec|no se (?:ha )?(?:pudo|podido)|"
    r"no entregado|entrega|mancata consegna|impossibile recapitare|onbestelbaar|niet bezorgd|olevererbart|"
    r"kunde inte levereras|uleveret|niedostarczon|zwrot|недоставлен|не доставлен|не удалось|配信|送信エラー|エラー|退信|系统退信|"
    r"投递失败|拒收|notice: mail|delivery$|mail failed|message not|delayed mail|warning:|mail error|bounce|"
    r"you .{0,60} are not member|auto.?reject|considered|postmaster notify|spam|problem|error",
    re.IGNORECASE,
)
NOTICE_WORDS = re.compile(
    r"could ?n[o']t be (?:delivered|sent)|(?:was|were) not delivered|(?:unable|failed) to (?:deliver|send|"
    r"be delivered)|did not reach|delivery (?:has )?(?:failed|to the following|attempt|status)|undeliver|"
    r"not (?:be )?deliver|returned (?:mail|to sender|message)|failed permanently|permanent (?:fatal )?error|"
    r"fatal errors|rejected|"
    r"user unknown|unknown user|no such user|message (?:was )?blocked|has been delayed|will be retried|"
    r"not yet been delivered|following (?:recipient|address)|reason: ?\d|smtp error|remote (?:host|server) (?:said|"
    r"returned)|there was an error delivering|transcript of session|couldn'?t be delivered|wasn'?t delivered|"
    r"was considered|invalid user|mail system|delivery agent|not accepted|bounce|"
    r"konnte nicht|non ha potuto|n'a pas pu|no se (?:ha )?(?:pudo|podido)|não (?:foi|pôde)|не (?:может|удалось|был)|"
    r"配信できません|送信できません|无法(?:投递|送达)|存在しない|were rejected|was rejected|not a member|problem delivering|"
    r"error message below|failed (?:due|for|to)",
    re.IGNORECASE,
)
DELAY = re.compile(
    r"warning message only|do not need to resend|has been delayed|(?:delivery|mail|message)(?: \w+)? (?:is |was |"
    r"has been )?(?:delayed|deferred)|will (?:keep trying|continue to try|be retried|try again)|"
    r"not yet been delivered|still being (?:retried|attempted)|delivery (?:attempts )?(?:will be|"
    r"to .{0,80} has been delayed)|transient non-fatal|could not be delivered for the last|temporarily deferred|"
    r"\(delay\)|delayed mail|no action is required on your part",
    re.IGNORECASE,
)
GAVE_UP = re.compile(
    r"giving up|has expired|was not delivered|returned to sender|permanent(?:ly)? (?:fail|error|"
    r"fatal)|failed permanently|undeliverable|could not be delivered to|i(?:'m| am) not going to try again|"
    r"delivery failed|timed out",
    re.IGNORECASE,
)

#: witnesses that are enough without a daemon as sender, both together: nobody writes like that in passing
STRONG_SUBJECT = re.compile(
    r"^\W{0,3}(?:undeliver(?:able|ed)|returned mail|mail delivery failed|delivery (?:failure|status notification|"
    r"has failed)|failure notice|mail system error|non-?delivery|could not be delivered|message not delivered|"
    r"unzustellbar|メール(?:配信|送信)?エラー|退信|系统退信|undelivered mail|mail could not be delivered|post_?master notif|"
    r"delivery notification)|delivery failed\)?$|^re:\s?test message$",
    re.IGNORECASE,
)
STRONG_NOTICE = re.compile(
    r"could ?n[o']t (?:be delivered|deliver)|could not deliver|failed recipient|undeliverable|"
    r"\b5\d\d [^\n]{0,80}(?:user|mailbox|recipient|no such|unknown)|did not reach the following|送信できませんでした|不达|"
    r"permanent fatal errors|not delivered to|error message below|following address(?:es|\(es\))? (?:failed|had)|"
    r"n'a pas pu etre delivre|delivery errors",
    re.IGNORECASE,
)

#: a line behind which the original mail stands
ORIGINAL = re.compile(
    r"[-=_*<> \t]{0,20}(?:(?:this is |below this line is |below is |here is |the following is |following is |"
    r"-+ ?)?(?:a |the )?(?:copy of (?:the|your)|(?:full |first \S+ \S+ of the |start of |content of the |"
    r"text of the |your )?(?:original|returned|undelivered|unsent|included|rejected|bounced|failed|enclosed|"
    r"attached) (?:message|mail|e-?mail)(?: (?:text|follows|headers?|header follow|below|attached|was|"
    r"as received))?)|"
    r"(?:unsent|original) message (?:is )?(?:below|follows)|message headers? follow|"
    r"(?:the )?(?:message )?headers? (?:of|from) (?:the|your) (?:original|message|mail)|(?:the )?body of the message|"
    r"message contents|the header of the|your message(?: \w+)? (?:follows|reads|begins)|--- ?(?:original|begin|"
    r"below)|begin (?:message|included|original)|forwarded message|undelivered message follows|"
    r"received: (?:from|by) |return-path: ?<|x-received: |delivered-to: |message text follows|текст|--- 以下|"
    r"---------- forwarded)",
    re.IGNORECASE,
)  # fmt: skip
#: lines of the notice itself that only look like that
NOT_ORIGINAL = re.compile(
    r"original message (?:was received|subject|to|follows below\?)|original message was|"
    r"your (?:original )?message (?:to|was|could|did)|the original message (?:was|is included as|size)|"
    r"attached (?:message|file)s? (?:is|was|has)|(?:copy of the|original) message (?:is attached|attached)",
    re.IGNORECASE,
)

#: sentences that name the recipient; group 1 holds the address
SENTENCES = re.compile(
    r"(?:(?:message|mail|e-?mail)(?: \S{1,20}){0,3} (?:to|for)|delivered to|deliver(?:y|ing)?(?: your (?:mail|"
    r"message))? to|delivering (?:your )?(?:mail|message) to|recipient(?:s)?|address(?:es)?|sent to|intended for|"
    r"user|rcpt to|mailbox(?: for)?|account|unknown(?: local)? user|undeliverable to|"
    r"(?:could|can) ?not (?:be delivered to|deliver (?:mail |message |to )?(?:to )?)|failed (?:recipient|"
    r"to deliver(?: mail)? to|address)|unable to deliver(?: (?:message|mail))? to|final-recipient|original-recipient|"
    r"an|à|para|per|aan|at|generated from)(?:\s?:\s{0,8}|\s{1,3}|(?=[<\[]))(?:rfc822;)?\s?[<\[(\"']{0,2}(?:mailto:|"
    r"smtp:)?([^\s<>()\[\],;:\"@'*]{1,128}@[^\s<>()\[\],;:\"@'*]{1,255})",
    re.IGNORECASE,
)  # fmt: skip
#: what may stand in front of the address on a line that names the recipient
LINE_LABEL = re.compile(
    r"(?:to|recipients?|rcpt to|rcpt|address|user|for|failed|failed recipients?|an|à|mailto|smtp|original-recipient|"
    r"final-recipient|e-?mail|name|addressee|destination(?: address)?|receiver|unknown user|"
    r"recipient(?:'s)? (?:e-?mail )?address|target mail address|e-?mail address|destinatario|destinataire|empfänger|"
    r"deliver(?:y|ing)? to|delivered to|could not be delivered to|invalid final delivery userid|original address|"
    r"intended recipient|bounced address|宛先)\s?[:=]\s{0,8}|\d{1,3}[.)]\s?",
    re.IGNORECASE,
)  # fmt: skip
ADDR = r"(?:mailto:|smtp:|rfc822;\s?|imceaex-\S{0,80})?([^\s<>()\[\],;:\"@'*]{1,128}@[^\s<>()\[\],;:\"@'*]{1,255})"
BRACKETED = re.compile(r"(?:\"[^\"]{0,60}\"|'[^']{0,60}'|[^<>@:\"]{0,40})\s?[<\[(]{1,2}" + ADDR, re.IGNORECASE)
BARE = re.compile(r"[\"'(]{0,2}" + ADDR + r"(?=$|[\s:;,.)'\">\[-])", re.IGNORECASE)
SMTP_RCPT = re.compile(r"rcpt to:\s?<?([^\s<>@:]{1,128}@[^\s<>@:,;]{1,255})", re.IGNORECASE)
SMTP_REPLY = re.compile(
    r"(?:<<<|said:|reason:|diagnostic|smtp error|error:|\b[45]\d\d[ -]|"
    r"\b[45]\.\d{1,3}\.\d{1,3}\b|unknown|quota|reject|denied|full|disabled|blocked|timed out|refused|not found|"
    r"unavailable|error|fail|expired|exist)",
    re.IGNORECASE,
)
LINE_EDGE = " \t>*|+-=・●"
NOT_RECIPIENT = (
    "from:",
    "from ",
    "sender:",
    "reply-to:",
    "message-id",
    "mail from",
    "by ",
    "subject:",
    "id ",
    "(envelope-from",
    "(generated from",
    "(expanded from",
    "return-path",
)
OLD_FEEDBACK = re.compile(
    r"complaint about message from|email feedback report|abuse report|spam complaint|"
    r"fbl report|feedback loop|complaint notification",
    re.IGNORECASE,
)


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
        """The words that belong to a recipient: from the line that names it to the next that names another one, "
        "else the whole notice.
        """
        if len(self.recipients) > 1:
            own = [line for line in self.lines_about(set(recipients)) if line.strip()]
            if any(SMTP_REPLY.search(line) for line in own):
                return telling(own)
        return telling(self.lines)

    def stage_about(self, recipients: Sequence[str]) -> str:
        """The SMTP command that was refused: "mail", "rcpt", "data", or "" when the notice does not tell."""
        own = self.lines_about(set(recipients)) if len(self.recipients) > 1 else []
        return find_stage(own) or find_stage(self.lines)

    def lines_about(self, recipients: set[str]) -> list[str]:
        others = set(self.recipients) - recipients
        kept, is_own = list[str](), False
        for line in self.lines:
            low = line.lower()
            if any(recipient in low for recipient in recipients):
                is_own = True
            elif is_own and any(other in low for other in others):
                is_own = False
            if is_own:
                kept.append(line)
        return kept


def find_stage(lines: Sequence[str]) -> str:
    """From a phrase ("in reply to end of DATA command"), or from a transcript: the last ">>> COMMAND" before the "
    "first refusal.
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
    why = [at for at, line in enumerate(some) if SMTP_REPLY.search(line[:MAX_LINE])]
    chosen = sorted({n for at in why for n in (at, at + 1, at + 2) if n < len(some)})
    return " ".join(some[n] for n in chosen)[:4000] if chosen else " ".join(some)[:4000]


def read_notice(message: Message) -> Notice:
    """The notice of a mail; `is_bounce` says whether it is one at all."""
    text = message.readable_text
    lines = tuple(line[:MAX_LINE] for line in before_original(text))
    inline = inline_report(text)
    failed = failed_recipients(message)
    is_bounce = bool(message.delivery_reports or inline or failed) or looks_like_bounce(message, lines)
    if not is_bounce:
        return Notice(False, False, "", (), (), "")
    recipients = find_recipients(message, lines, failed)
    joined = "\n".join(lines)
    is_delay = bool(DELAY.search(f"{message.subject}\n{joined}")) and not GAVE_UP.search(joined)
    return Notice(True, is_delay, message.subject[:300], lines, recipients, inline)


def before_original(text: str) -> list[str]:
    """The lines above the original mail."""
    lines = text.split("\n")[:MAX_LINES]
    for at, line in enumerate(lines):
        if at and ORIGINAL.match(line[:200]) and not NOT_ORIGINAL.search(line[:200]):
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


def looks_like_bounce(message: Message, lines: Sequence[str]) -> bool:
    """Two witnesses: a machine as sender (or none at all) and the words of a notice; a subject alone is no witness."""
    if message.report_type == "delivery-status":
        return True
    sender = f"{message.from_.name} {message.from_.email}"
    text = "\n".join(lines[:200])
    is_notice, names_somebody = bool(STRONG_NOTICE.search(text)), bool(EMAIL.search(text))
    if DAEMON.search(sender):
        return bool(NOTICE_WORDS.search(text)) or (bool(SUBJECT.search(message.subject)) and names_somebody)
    if MAYBE_DAEMON.search(sender) or is_null_sender(message):
        is_told = is_notice or bool(NOTICE_WORDS.search(text))
        return (is_told and bool(SUBJECT.search(message.subject))) or (is_notice and bool(message.enclosed))
    is_answer = "in-reply-to" in message.headers
    return is_notice and names_somebody and not is_answer and bool(STRONG_SUBJECT.search(message.subject))


def is_null_sender(message: Message) -> bool:
    """An empty envelope sender, or none at all: what RFC 5321 section 4.5.5 asks of notices."""
    path = message.headers.get("return-path").strip()
    return path == "<>" or "mailer-daemon" in path.lower()


def find_recipients(message: Message, lines: Sequence[str], failed: tuple[str, ...]) -> tuple[str, ...]:
    """The refused addresses: from the header that names them, else from lines of their own, else from sentences, "
    "else from the original mail.
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
    return ()


def is_own_domain(named: Sequence[str], message: Message) -> bool:
    """Whether a postmaster address that is named belongs to the reporting system itself, and not to a refused "
    "mailbox.
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
        said = line.strip(LINE_EDGE)
        label = LINE_LABEL.match(said)
        said = said[label.end() :] if label else said
        found = BRACKETED.match(said) or BARE.match(said)
        if found and not said.lower().startswith(NOT_RECIPIENT):
            yield clean(found.group(1))


def rcpt_lines(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        for found in SMTP_RCPT.finditer(line):
            yield clean(found.group(1))


def in_sentences(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        if "@" in line:
            for found in SENTENCES.finditer(line):
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
    return bool(OLD_FEEDBACK.search(message.subject)) and bool(message.enclosed)
