"""Why a mail server refused a mail, and what follows from it for the address.

Pure, and used by everything that hears a refusal: transports (an SMTP reply), provider events (a webhook's `reason`)
and bounces (a report by mail). The words of the reply are asked first, since codes lie: "550 5.1.1" stands before
block lists and full mailboxes as often as before unknown users. Then comes the enhanced status (RFC 3463, RFC 7372
and the IANA registry), then the SMTP code (RFC 5321).

Verdicts: `suppress_address` (this mailbox is gone for good), `suppress_domain` (the domain is gone), `retry` (may
work later), `ours` (our fault or a policy against us: it pauses a campaign and never kills an address).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from engine.core.refusal_words import PHRASES

Verdict = Literal["suppress_address", "suppress_domain", "retry", "ours"]

MAX_TEXT = 2000

VERDICTS: dict[str, Verdict] = {
    "user_unknown": "suppress_address",
    "account_closed": "suppress_address",
    "moved": "suppress_address",
    "host_unknown": "suppress_domain",
    "no_mail_host": "suppress_domain",
    "mailbox_full": "retry",
    "greylisted": "retry",
    "expired": "retry",
    "delayed": "retry",
    "network": "retry",
    "system": "retry",
    "system_full": "retry",
    "busy": "retry",
    "mailbox_disabled": "retry",
    # A provider disables for inactivity, abuse or an unpaid bill, and enables again: in real bounces "disabled" and "suspended"
    # stand beside hard-bounce flags in none of a dozen cases. Only words of an end (closed, deleted, expired) are final.
    "mailer": "retry",
    "loop": "retry",
    "filtered": "ours",
    "rejected_sender": "ours",
    "blocked": "ours",
    "reputation": "ours",
    "reverse_dns": "ours",
    "authentication": "ours",
    "policy": "ours",
    "spam": "ours",
    "virus": "ours",
    "content": "ours",
    "too_big": "ours",
    "rate": "ours",
    "relaying": "ours",
    "members_only": "ours",
    "security": "ours",
    "syntax": "ours",
    "suppressed_by_provider": "ours",
    "undefined": "ours",
}  # fmt: skip
REASONS = tuple(VERDICTS)

#: enhanced status without its class -> reason; asked when the words say nothing
STATUS_REASONS = {
    "1.0": "user_unknown", "1.1": "user_unknown", "1.2": "host_unknown", "1.3": "user_unknown", "1.4": "user_unknown",
    "1.6": "moved", "1.7": "rejected_sender", "1.8": "rejected_sender",
    "1.9": "syntax", "1.10": "no_mail_host", "2.0": "filtered", "2.1": "mailbox_disabled", "2.2": "mailbox_full",
    "2.3": "too_big", "2.4": "mailer", "3.0": "system", "3.1": "system_full",
    "3.2": "system", "3.3": "system", "3.4": "too_big", "3.5": "system", "4.0": "network", "4.1": "network", "4.2":
    "network", "4.3": "network", "4.4": "host_unknown", "4.5": "busy",
    "4.6": "loop", "4.7": "expired", "5.0": "undefined", "5.1": "syntax", "5.2": "syntax", "5.3": "syntax", "5.4":
    "syntax", "5.5": "syntax", "5.6": "syntax", "6.0": "content", "6.1": "content",
    "6.2": "content", "6.3": "content", "6.5": "content", "6.6": "content", "6.7": "content", "6.8": "content", "6.9"
    : "content", "7.0": "policy", "7.1": "policy", "7.2": "members_only",
    "7.3": "security", "7.4": "security", "7.5": "security", "7.6": "security", "7.7": "security", "7.8": "security",
    "7.9": "security", "7.10": "security", "7.11": "security", "7.13": "mailbox_disabled",
    "7.14": "security", "7.17": "moved", "7.20": "authentication", "7.21": "authentication", "7.22": "authentication",
    "7.23": "authentication", "7.24": "authentication", "7.25": "reverse_dns",
    "7.26": "authentication", "7.27": "rejected_sender", "7.28": "rate", "7.509": "authentication", "7.606":
    "blocked", "7.350": "spam", "7.511": "blocked", "7.650": "reputation", "1.351": "user_unknown",
}  # fmt: skip

ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,4})(?![\d.]*\d)")
REPLY_CODE = re.compile(
    r"(?<![\d.#:/=-])([245]\d{2})(?=[ \-]|$|:|#|'|,|;|\))(?!\s?(?:bytes|kb|mb|days?|hours?))", re.IGNORECASE
)


@dataclass(frozen=True)
class Refusal:
    """One refusal. `is_permanent` repeats what the server said (a full mailbox may be refused permanently).

    The verdict is our conclusion.
    """

    reason: str
    is_permanent: bool
    verdict: Verdict


def classify(code: int | None, status: str | None, text: str) -> Refusal:
    """Judge a refusal by its SMTP code (250-599), its enhanced status ("5.1.1") and its words; each may be missing."""
    return judge(code, status, " ".join(text[:MAX_TEXT].lower().split()))


@lru_cache(maxsize=4096)
def judge(code: int | None, status: str | None, words: str) -> Refusal:
    words = quoted_reply(words)
    status = status or find_status(words)
    code = code or find_code(words)
    reason = at_stage(reason_of(code, status, words), status, words)
    is_permanent = is_final(code, status, reason)
    verdict = VERDICTS[reason]
    if not is_permanent and verdict.startswith("suppress_"):
        verdict = "retry"  # a 4xx promises another try, whatever its words
    return Refusal(reason, is_permanent, verdict)


#: "5.1.0 - Unknown address error 550-'5.7.1 <jo@example.com>... Access denied'": IronPort puts its own class before
#: the server's words
IRONPORT = re.compile(
    r"\d\.\d\.\d - (unknown address error|other mail system problem|other address status|"
    r"bad \S{1,20} \S{1,20} address|other network problem|delivery not authorized|[a-z ]{4,40}) (\d{3})-?'"
)
AFTER_DATA = re.compile(
    r"in reply to (?:the )?(?:end of )?data|after (?:end of |pipelined end of )?data\b|"
    r"our final data|other mail system problem"
)
AFTER_MAIL = re.compile(r"in reply to (?:the )?mail from|after (?:pipelined )?mail from|our mail from")


def quoted_reply(words: str) -> str:
    found = IRONPORT.search(words)
    if not found:
        return words
    kind = " (other mail system problem)" if found.group(1) == "other mail system problem" else ""
    return f"{found.group(2)} {words[found.end() :]}{kind}"


def at_stage(reason: str, status: str | None, words: str) -> str:
    """The command that was refused corrects the words.

    "User unknown" after the whole mail was sent comes from a filter that hides behind it (the address passed RCPT
    TO), unless the status says 5.1.x as well: a client that pipelines hears the answer to RCPT late. An unknown user
    or domain in reply to MAIL FROM is the sender's.
    """
    is_about_address = (status or "").startswith("5.1.") or "delivery error: dd" in words
    # Yahoo checks the user after DATA
    if reason == "user_unknown" and (status or "").startswith("5.7.") and "access denied" not in words:
        return "filtered"  # a policy status and "user unknown" contradict each other: no proof
    hides = AFTER_DATA.search(words) or "mailbox unavailable" in words or "requested action not taken" in words
    if reason in ("user_unknown", "account_closed") and not is_about_address and hides:
        return "filtered"
    if reason in ("user_unknown", "host_unknown", "account_closed", "no_mail_host") and AFTER_MAIL.search(words):
        return "rejected_sender"
    return reason


def reason_of(code: int | None, status: str | None, words: str) -> str:
    for reason, pattern in PHRASES:
        if pattern.search(words):
            return reason
    if status:
        subject = status.partition(".")[2]
        # x.0.0 says nothing; 5.1.0 and 5.0.x are used by some servers for anything at all
        reason = STATUS_REASONS.get(subject, "")
        if reason and not (status.startswith("4.") and reason in ("user_unknown", "host_unknown")):
            return reason
    return reason_of_code(code, status)


def reason_of_code(code: int | None, status: str | None) -> str:
    if code in (421, 450, 451, 452) or (status or "").startswith("4."):
        return "system"
    if code == 551:
        return "moved"
    if code == 552:
        return "mailbox_full"
    return "undefined"


def is_final(code: int | None, status: str | None, reason: str) -> bool:
    """Permanent or temporary, as the server said it; without any code, as the reason usually is."""
    if status and status[:1] in "45":
        return status[:1] == "5"
    if code and 400 <= code < 600:
        return code >= 500
    return reason not in TEMPORARY


#: reasons that are temporary when no code says otherwise
TEMPORARY = frozenset({"greylisted", "delayed", "busy", "system_full", "rate"})


def find_status(words: str) -> str | None:
    """The first enhanced status in a reply that is no success, None when there is none."""
    for found in ENHANCED.finditer(words[:MAX_TEXT]):
        if found.group(1) in "45":
            return found.group(0)
    return None


def find_code(words: str) -> int | None:
    """The first SMTP reply code of class 4 or 5 in a text, None when there is none."""
    for found in REPLY_CODE.finditer(words[:MAX_TEXT]):
        if found.group(1)[0] in "45":
            return int(found.group(1))
    return None
