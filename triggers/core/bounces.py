"""Bounces: which recipient was refused, for good or for now, why, and what follows from it.

Fields first: delivery status notifications (RFC 3464), feedback reports (RFC 5965) and Amazon's JSON notices are read
from their own parts. Many mail systems write nothing of the kind, only words; `bounce_notices` reads those.
(flufl.bounce found one more recipient in 420 real bounces, for regular expressions over whole bodies and exceptions
on odd headers: not worth it.) The verdict always comes from `engine.core.refusals`: a policy, reputation or
authentication refusal never kills an address.
"""

import re
from dataclasses import dataclass, replace

from engine.core import refusals
from engine.core.refusals import Verdict
from triggers.core import bounce_notices, delivery_reports
from triggers.core.bounce_notices import Notice
from triggers.core.delivery_reports import RecipientReport
from triggers.core.messages import Message

SUCCESS = frozenset({"delivered", "relayed", "expanded"})
#: a notification as JSON is read up to here
MAX_JSON_CHARS = 256 * 1024


@dataclass(frozen=True)
class Bounce:
    """One refused recipient, "" when the notice does not say who.

    `status` is an enhanced status ("5.1.1") or "", `reason` a word of `engine.core.refusals`.
    """

    recipient: str
    is_permanent: bool
    status: str
    reason: str
    verdict: Verdict


def is_feedback_report(message: Message) -> bool:
    """A report of a feedback loop (ARF): somebody pressed the spam button, or a provider tells of it."""
    notice = delivery_reports.read_json_notice(message.text_body[:MAX_JSON_CHARS])
    if notice is not None:
        return notice.is_complaint
    return (
        bool(message.feedback_reports)
        or message.report_type == "feedback-report"
        or bounce_notices.is_old_feedback(message)
    )


def feedback_recipients(message: Message) -> tuple[str, ...]:
    """Who complained, as far as the report tells it; often redacted by the provider."""
    told = [a for part in message.feedback_reports for a in delivery_reports.read_feedback(part.text).recipients]
    return tuple(dict.fromkeys(told)) or tuple(bounce_notices.original_recipients(message))


def is_success_report(message: Message) -> bool:
    """A report that only says that mail was delivered, relayed or read."""
    if message.report_type == "disposition-notification":
        return True
    reports = [r for part in message.delivery_reports for r in delivery_reports.read_report(part.text)]
    return bool(reports) and all(r.action in SUCCESS or r.status.startswith("2.") for r in reports)


def read_bounces(message: Message) -> tuple[Bounce, ...]:
    """The refused recipients that a mail reports; () when the mail is no bounce."""
    if is_feedback_report(message) or is_success_report(message):
        return ()
    notice = bounce_notices.read_notice(message)
    told = delivery_reports.read_json_notice(message.text_body[:MAX_JSON_CHARS])
    if told is not None:
        return from_reports(list(told.reports), notice)
    reports = [r for part in message.delivery_reports for r in delivery_reports.read_report(part.text)]
    reports = reports or delivery_reports.read_report(notice.inline_report)
    found = from_reports(reports, notice)
    if found:
        return tuple(map(unless_by_rule, found)) if is_by_rule(message) else found
    if not notice.is_bounce or not (notice.recipients or bounce_notices.is_from_machine(message)):
        return ()
    return from_notice(notice)


def from_reports(reports: list[RecipientReport], notice: Notice) -> tuple[Bounce, ...]:
    found: dict[str, Bounce] = {}
    failed = [r for r in reports if r.action not in SUCCESS]
    for report in failed:
        recipients = report.recipients or notice.recipients[:1]
        words = (
            report.diagnostic
            if says_why(report.diagnostic)
            else f"{report.diagnostic} {notice.words_about(recipients)}"
        )
        words = with_stage(words, notice.stage_about(recipients))
        for recipient in recipients[:1]:
            subject = "" if says_why(report.diagnostic) else notice.subject
            judged = bounce(recipient, report.status, words, action=report.action, subject=subject)
            found.setdefault(recipient, unless_full(judged, notice))
    return tuple(found.values())


#: Amazon SES as the receiving side: it takes the mail, and a receipt rule that its customer wrote sends one of six ready-made
#: refusals, "550 5.1.1 Mailbox does not exist" among them (SES guide, "Return bounce response action")
BOUNCES_BY_RULE = re.compile(
    r"reporting-mta:\s{0,8}dns;\s{0,8}inbound-smtp\.[a-z0-9-]{1,40}\.amazonaws\.com", re.IGNORECASE
)


def is_by_rule(message: Message) -> bool:
    return any(BOUNCES_BY_RULE.search(part.text[:4000]) for part in message.delivery_reports)


def unless_by_rule(judged: Bounce) -> Bounce:
    """What a rule of the recipient refuses after the mail was taken is a filter, whatever it says."""
    return replace(judged, reason="filtered", verdict="ours") if judged.reason == "user_unknown" else judged


def unless_full(judged: Bounce, notice: Notice) -> Bounce:
    """A report of an unknown user whose notice speaks of a full disk is no proof.

    Some systems write one status for everything.
    """
    is_alone = len(notice.recipients) < 2
    if judged.reason != "user_unknown" or not is_alone or not bounce_notices.speaks_of_room(notice):
        return judged
    return Bounce(judged.recipient, judged.is_permanent, judged.status, "mailbox_full", "retry")


def says_why(diagnostic: str) -> bool:
    """Whether a diagnostic has words of its own, not only a code."""
    return sum(char.isalpha() for char in diagnostic) > 12


def from_notice(notice: Notice) -> tuple[Bounce, ...]:
    """The bounces of a notice in words; one that names nobody is still a bounce, of the recipient ""."""
    action = "delayed" if notice.is_delay else "failed"
    return tuple(
        bounce(
            r, "", with_stage(notice.words_about((r,)), notice.stage_about((r,))), action=action, subject=notice.subject
        )
        for r in notice.recipients or ("",)
    )


def with_stage(words: str, stage: str) -> str:
    """The words of a refusal with the command that was refused, in the form that `refusals` knows from Postfix."""
    return f"{words} {STAGE_WORDS[stage]}" if stage else words


STAGE_WORDS = {
    "data": "(in reply to end of DATA command)",
    "mail": "(in reply to MAIL FROM command)",
    "rcpt": "(in reply to RCPT TO command)",
}


def bounce(recipient: str, status: str, words: str, *, action: str, subject: str) -> Bounce:
    """Judge one recipient.

    A delayed mail is temporary whatever its code; a status of the reply beats a bare x.0.0 of the report; the subject
    of the notice ("Returned mail: User unknown") is asked when nothing else says why.
    """
    said = refusals.find_status(words.lower())
    status = said if said and (not status or status.endswith(".0.0")) else status
    refusal = refusals.classify(refusals.find_code(words), status or None, words)
    if refusal.reason == "undefined" and subject:
        refusal = refusals.classify(refusals.find_code(words), status or None, f"{subject} {words}")
    if action == "delayed":
        reason = refusal.reason if refusal.verdict == "retry" else "delayed"
        return Bounce(recipient, is_permanent=False, status=status, reason=reason, verdict="retry")
    return Bounce(recipient, refusal.is_permanent, status, refusal.reason, refusal.verdict)
