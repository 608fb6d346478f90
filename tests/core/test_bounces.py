"""Bounces: recipients, permanence, reason and verdict from fields and from words."""

import json

import pytest

from triggers.core.bounces import feedback_recipients, is_feedback_report, is_success_report, read_bounces
from triggers.core.messages import parse


def report(
    groups: str, notice: str = "Your mail was not delivered.", sender: str = "MAILER-DAEMON@mx.mill.example"
) -> bytes:
    return (
        f"From: {sender}\nTo: shop@x.example\nSubject: Undelivered Mail\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        f"{notice}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.mill.example\n\n{groups}\n"
        "--b\nContent-Type: message/rfc822\n\nFrom: shop@x.example\nTo: otto@mill.example\nSubject: Offer\n\nhello\n--b--\n"
    ).encode()


def notice(
    body: str, sender: str = "MAILER-DAEMON@mx.mill.example", subject: str = "failure notice", headers: str = ""
) -> bytes:
    return f"From: {sender}\nTo: shop@x.example\nSubject: {subject}\n{headers}\n{body}".encode()


def group(recipient: str, status: str, diagnostic: str, action: str = "failed") -> str:
    return f"Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {diagnostic}\n"


def test_fields_of_a_report_name_every_recipient():
    raw = report(
        group("otto@mill.example", "5.1.1", "550 5.1.1 no such user")
        + "\n"
        + group("ida@mill.example", "4.2.2", "452 mailbox full")
    )
    found = {b.recipient: (b.is_permanent, b.reason, b.verdict) for b in read_bounces(parse(raw))}
    assert found == {
        "otto@mill.example": (True, "user_unknown", "suppress_address"),
        "ida@mill.example": (False, "mailbox_full", "retry"),
    }


@pytest.mark.parametrize("status", ["5.7.1", "5.0.0"])
def test_a_policy_refusal_never_kills_an_address(status):
    (found,) = read_bounces(
        parse(report(group("otto@mill.example", status, "554 rejected: your IP is on a block list")))
    )
    assert found.is_permanent
    assert found.verdict == "ours"


def test_a_delay_is_temporary_whatever_its_words():
    (found,) = read_bounces(parse(report(group("otto@mill.example", "4.4.7", "host not found", action="delayed"))))
    assert (found.is_permanent, found.verdict) == (False, "retry")


def test_groups_without_blank_lines_between_are_told_apart():
    raw = report(
        group("a@mill.example", "5.1.1", "550 no such user") + group("b@mill.example", "5.1.1", "550 no such user")
    )
    assert [b.recipient for b in read_bounces(parse(raw))] == ["a@mill.example", "b@mill.example"]


def test_the_notice_says_why_when_the_fields_do_not():
    raw = report(
        "Final-Recipient: rfc822; otto@mill.example\nAction: failed\nStatus: 5.0.0\n",
        "<otto@mill.example>: 550 there is no such user here",
    )
    assert read_bounces(parse(raw))[0].reason == "user_unknown"


def test_unknown_user_after_data_is_a_filter():
    raw = report(
        group("otto@mill.example", "5.0.0", "550 unknown user"),
        "<otto@mill.example>: host mx said: 550 unknown user (in reply to end of\n    DATA command)",
    )
    assert read_bounces(parse(raw))[0].verdict == "ours"


def test_a_report_of_success_is_no_bounce():
    message = parse(report(group("otto@mill.example", "2.1.5", "250 fine", action="delivered")))
    assert is_success_report(message)
    assert read_bounces(message) == ()


@pytest.mark.parametrize(
    ("body", "recipient"),
    [
        (
            "Hi. This is the qmail-send program.\nI'm afraid I wasn't able to deliver your message.\n\n<otto@mill.example>:\n550 no such user\n\n--- Below this line is a copy of the message.\n\nTo: other@mill.example",
            "otto@mill.example",
        ),
        (
            "The following address(es) failed:\n\n  otto@mill.example\n    550 no such user\n\n------ This is a copy of the message, including all the headers. ------\nTo: x@y.example",
            "otto@mill.example",
        ),
        (
            "   ----- The following addresses had permanent fatal errors -----\n<otto@mill.example>\n    (reason: 550 no such user)",
            "otto@mill.example",
        ),
        (
            "Your message did not reach the following recipient(s):\n\notto@mill.example on Tue, 3 Mar 2026\n    no such user",
            "otto@mill.example",
        ),
        (
            "Delivery to the following recipient failed permanently:\n\n     otto@mill.example\n\n550 no such user",
            "otto@mill.example",
        ),
        ("There was an error delivering your mail to <otto@mill.example>.\n550 no such user", "otto@mill.example"),
        ("Recipient address: otto@mill.example\nReason: 550 no such user", "otto@mill.example"),
        ("Unknown user: otto@mill.example", "otto@mill.example"),
    ],
)
def test_notices_of_big_mail_systems_name_their_recipient(body, recipient):
    (found,) = read_bounces(parse(notice(body)))
    assert (found.recipient, found.reason) == (recipient, "user_unknown")


def test_each_recipient_of_a_notice_gets_its_own_words():
    body = "<otto@mill.example>:\n550 no such user\n\n<ida@mill.example>:\n552 over quota\n"
    assert [b.reason for b in read_bounces(parse(notice(body)))] == ["user_unknown", "mailbox_full"]


def test_failed_recipients_in_a_header_are_taken():
    raw = notice("550 no such user", headers="X-Failed-Recipients: otto@mill.example\n")
    assert read_bounces(parse(raw))[0].recipient == "otto@mill.example"


def test_the_addressee_of_the_notice_is_not_the_refused_one():
    body = "Your message could not be delivered.\nTo: shop@x.example\n<otto@mill.example>: 550 no such user"
    assert [b.recipient for b in read_bounces(parse(notice(body)))] == ["otto@mill.example"]


def test_a_warning_is_a_delay():
    body = "THIS IS A WARNING MESSAGE ONLY.\nDelivery to the following recipient has been delayed:\n\n     otto@mill.example\n"
    (found,) = read_bounces(parse(notice(body, subject="Delivery Status Notification (Delay)")))
    assert (found.reason, found.is_permanent) == ("delayed", False)


def test_a_notification_as_json_is_read():
    told = {
        "notificationType": "Bounce",
        "bounce": {
            "bouncedRecipients": [
                {
                    "emailAddress": "Otto@mill.example",
                    "action": "failed",
                    "status": "5.1.1",
                    "diagnosticCode": "smtp; 550 5.1.1 no such user",
                }
            ]
        },
    }
    raw = notice(json.dumps({"Type": "Notification", "Message": json.dumps(told)}), sender="no-reply@sns.example")
    assert [(b.recipient, b.verdict) for b in read_bounces(parse(raw))] == [("otto@mill.example", "suppress_address")]


def test_a_complaint_is_a_feedback_report_and_no_bounce():
    raw = (
        b"From: fbl@isp.example\nSubject: report\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nabuse\n"
        b"--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: <otto@mill.example>\n--b--\n"
    )
    message = parse(raw)
    assert is_feedback_report(message)
    assert read_bounces(message) == ()
    assert feedback_recipients(message) == ("otto@mill.example",)


@pytest.mark.parametrize(
    "raw",
    [
        notice(
            "Your offer was not delivered in time, so otto@mill.example has bought elsewhere.",
            sender="ida@roth.example",
            subject="Re: Undeliverable promises",
        ),
        notice("The following addresses are ours: otto@mill.example", sender="ida@roth.example", subject="Addresses"),
        notice(
            "I am away. Mails are not read.",
            sender="ida@roth.example",
            subject="Out of office",
            headers="Return-Path: <>\n",
        ),
        notice(
            "Mail to the old address is rejected, please write to ida@new.example",
            sender="ida@roth.example",
            subject="New address",
            headers="Return-Path: <>\n",
        ),
    ],
)
def test_what_a_person_or_an_absent_one_says_is_no_bounce(raw):
    assert read_bounces(parse(raw)) == ()


def test_thousands_of_recipients_are_read_up_to_a_cap():
    raw = report("\n".join(group(f"u{n}@mill.example", "5.1.1", "550 no") for n in range(3000)))
    assert len(read_bounces(parse(raw))) == 1000


def test_a_notice_to_the_refused_mailbox_itself_is_a_bounce():
    raw = notice(
        "Sorry, your mail could not be delivered.\n\n<shop@x.example>:\nRemote host said: 552 quota exceeded\n"
    )
    (found,) = read_bounces(parse(raw))
    assert (found.recipient, found.reason) == ("shop@x.example", "mailbox_full")


def test_a_notice_of_a_mail_system_that_names_nobody_is_a_bounce_all_the_same():
    (found,) = read_bounces(parse(notice("Your mail could not be delivered: no attachments are accepted here.\n")))
    assert (found.recipient, found.verdict) == ("", "ours")


def test_a_person_whose_subject_speaks_of_bounces_and_who_names_nobody_is_none():
    raw = notice("Did you see this? It could not be delivered.\n", sender="Ida <ida@mill.example>")
    assert read_bounces(parse(raw)) == ()


def test_a_receipt_rule_that_claims_an_unknown_user_is_a_filter():
    raw = report(group("otto@mill.example", "5.1.1", "550 5.1.1 Mailbox does not exist"))
    by_rule = raw.replace(b"dns; mx.mill.example", b"dns; inbound-smtp.eu-west-1.amazonaws.com")
    assert read_bounces(parse(raw))[0].verdict == "suppress_address"
    assert (read_bounces(parse(by_rule))[0].reason, read_bounces(parse(by_rule))[0].verdict) == ("filtered", "ours")
