"""Refusals: reason, permanence and verdict from code, status and words."""

import pytest

from engine.core.refusal_words import PHRASES
from engine.core.refusals import REASONS, VERDICTS, classify, find_code, find_status


@pytest.mark.parametrize(
    ("reply", "reason", "verdict"),
    [
        ("550 5.1.1 <otto@mill.example>: there is no such mailbox here", "user_unknown", "suppress_address"),
        ("550 No such user otto", "user_unknown", "suppress_address"),
        (
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
            "user_unknown",
            "suppress_address",
        ),
        ("550 5.4.1 Recipient address rejected: Access denied", "user_unknown", "suppress_address"),
        ("551 5.1.6 Otto has moved to otto@new.example", "moved", "suppress_address"),
        ("550 this mailbox has been closed", "account_closed", "suppress_address"),
        ("Host or domain name not found. Name service error for name=mill.example", "host_unknown", "suppress_domain"),
        ("556 5.1.10 mill.example has a null MX record", "no_mail_host", "suppress_domain"),
        ("552 5.2.2 over quota", "mailbox_full", "retry"),
        ("450 4.2.0 greylisted, come back in 300 seconds", "greylisted", "retry"),
        ("421 4.7.0 too many connections from your host", "busy", "retry"),
        ("550 5.2.1 the account is disabled for now", "mailbox_disabled", "retry"),
        ("554 5.4.6 too many hops", "loop", "retry"),
        ("554 5.7.1 service unavailable; client host listed at the Spamhaus block list", "blocked", "ours"),
        ("550 5.1.1 user unknown, your IP is listed by our RBL", "blocked", "ours"),
        ("550 5.7.26 this mail is unauthenticated: SPF did not pass", "authentication", "ours"),
        ("550 5.7.25 no PTR record for the sending IP", "reverse_dns", "ours"),
        ("552 5.3.4 message size exceeds fixed limit", "too_big", "ours"),
        ("554 5.7.1 this looks like spam", "spam", "ours"),
        ("550 5.7.1 relaying denied", "relaying", "ours"),
        ("553 5.1.8 domain of sender address shop@x.example does not exist", "rejected_sender", "ours"),
        ("550 5.7.1 rejected by policy", "policy", "ours"),
        ("554 virus found", "virus", "ours"),
        ("550 only members may post to this list: you are not a member", "members_only", "ours"),
    ],
)
def test_words_of_a_reply_give_the_reason(reply, reason, verdict):
    refusal = classify(None, None, reply)
    assert (refusal.reason, refusal.verdict) == (reason, verdict)


@pytest.mark.parametrize(
    ("code", "status", "reason"),
    [
        (550, "5.1.1", "user_unknown"),
        (552, None, "mailbox_full"),
        (None, "5.2.2", "mailbox_full"),
        (None, "5.4.4", "host_unknown"),
        (451, None, "system"),
    ],
)
def test_status_and_code_decide_when_the_words_say_nothing(code, status, reason):
    assert classify(code, status, "").reason == reason


def test_a_temporary_code_never_suppresses_whatever_its_words():
    refusal = classify(450, "4.1.1", "user unknown for the moment")
    assert refusal.reason == "user_unknown"
    assert not refusal.is_permanent
    assert refusal.verdict == "retry"


def test_a_full_mailbox_stays_permanent_as_the_server_said_and_is_retried():
    refusal = classify(552, "5.2.2", "mailbox full")
    assert refusal.is_permanent
    assert refusal.verdict == "retry"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("550 unknown user otto (in reply to end of DATA command)", "filtered"),
        ("550 unknown user otto (in reply to RCPT TO command)", "user_unknown"),
        ("550 5.1.1 unknown user otto (in reply to end of DATA command)", "user_unknown"),
        ("550 no such domain mill.example (in reply to MAIL FROM command)", "rejected_sender"),
    ],
)
def test_the_refused_command_corrects_the_words(words, reason):
    assert classify(None, None, words).reason == reason


def test_a_policy_status_contradicts_an_unknown_user():
    assert classify(550, "5.7.1", "550 5.7.1 user unknown").verdict == "ours"


def test_what_a_gateway_quotes_counts_and_not_its_own_heading():
    words = "5.1.0 - Unknown address error 550-'5.7.1 <shop@x.example>... rejected by policy'"
    assert classify(None, None, words).reason == "policy"


@pytest.mark.parametrize("text", ["sent from 5.1.1.9 by 10.5.1.1", "version 2.5.1", ""])
def test_an_address_or_a_version_is_no_status(text):
    assert find_status(text) is None


def test_a_code_is_found_only_where_it_stands_alone():
    assert find_code("remote host said: 550 no") == 550
    assert find_code("size 550 bytes, port :550") is None


def test_every_reason_has_a_verdict_and_every_pattern_a_reason():
    assert {reason for reason, _ in PHRASES} <= set(REASONS)
    assert len(REASONS) >= 30
    assert set(VERDICTS.values()) == {"suppress_address", "suppress_domain", "retry", "ours"}


def test_a_long_reply_is_read_in_bounded_time():
    assert classify(550, None, "user " * 100_000).is_permanent
