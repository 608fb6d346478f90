"""The adapter of SendGrid: what a request says, what it never says, and what each answer means."""

import json
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.adapters.gate import Gate
from engine.adapters.mail_alert import MailNotifier
from engine.adapters.sendgrid import SendGridTransport, outcome_of
from engine.adapters.sendgrid_events import SendGridEvents
from engine.adapters.sendgrid_http import Answer
from engine.adapters.sendgrid_message import content_key, message_of
from engine.adapters.sendgrid_sharing import share
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.house import build
from engine.ports import Mail, Notice
from engine.settings import Settings
from engine.testing import FrozenClock
from engine.twin.events import Signer
from engine.twin.provider import Fault
from engine.twin.rules import problems
from engine.twin.serving import Running, running
from tests.sendgrid_world import account, mail, transport

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
CLOCK = FrozenClock(NOW)


@pytest.fixture
def twin() -> Iterator[Running]:
    with running(CLOCK) as twin:
        yield twin


def request_of(twin: Running, *mails: Mail, **settings: object) -> dict:
    """The one request that these mails became."""
    assert all(isinstance(o, Accepted) for o in transport(twin, CLOCK, **settings).send(mails))
    (request,) = twin.provider.requests
    return dict(request)


def test_its_own_tracking_footer_and_unsubscribe_are_off_and_ours_are_there(twin: Running) -> None:
    request = request_of(twin, mail(1))
    assert request["tracking_settings"] == {
        "click_tracking": {"enable": False, "enable_text": False},
        "open_tracking": {"enable": False},
        "subscription_tracking": {"enable": False},
        "ganalytics": {"enable": False},
    }
    (person,) = request["personalizations"]
    assert person["headers"]["List-Unsubscribe"] == "<https://crm.example/unsubscribe/1>"
    assert person["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert person["headers"]["Message-ID"] == "<m1@brightwater.example>"
    assert person["headers"]["Auto-Submitted"] == "auto-generated"


def test_custom_args_hold_our_opaque_id_and_nothing_of_the_person(twin: Running) -> None:
    (person,) = request_of(twin, mail(1))["personalizations"]
    assert person["custom_args"] == {"touch_id": mail(1).touch_id}


def test_names_in_every_script_go_as_plain_letters(twin: Running) -> None:
    headers = mail(1).headers | {
        "From": "=?utf-8?q?J=C3=BCrgen_Gro=C3=9F?= <j@brightwater.example>",
        "To": '"Holt, Ann" <lead1@customer.example>',
    }
    request = request_of(twin, mail(1, headers=headers))
    assert request["from"] == {"email": "j@brightwater.example", "name": "Jürgen Groß"}
    assert request["personalizations"][0]["to"] == [{"email": "lead1@customer.example", "name": "Holt, Ann"}]
    assert request["reply_to"] == {"email": "reply+abc@reply.brightwater.example", "name": "Kim Holt"}


def test_in_the_sandbox_everything_is_checked_and_nothing_sent(twin: Running) -> None:
    good, bad = transport(twin, CLOCK, sandbox=True).send([mail(1), mail(2, recipient="none")])
    assert (type(good), type(bad)) == (Accepted, Refused)
    assert twin.provider.requested() == Counter()
    assert twin.provider.pending == []


def test_a_notice_with_a_file_goes_through_it(twin: Running) -> None:
    notice = Notice(
        *("key", "answer", "kim@brightwater.example", "An answer", "See the file.", "", {}),
        attachments=(("original.eml", "message/rfc822", b"From: a@b.example\r\n\r\nYes.\r\n"),),
        headers={"From": "Rekindle <hello@brightwater.example>"},
    )
    assert isinstance(MailNotifier(transport(twin, CLOCK), CLOCK).notify(notice), Accepted)
    (file,) = twin.provider.requests[0]["attachments"]
    assert (file["filename"], file["content"]) == ("original.eml", "RnJvbTogYUBiLmV4YW1wbGUNCg0KWWVzLg0K")
    assert problems(twin.provider.requests[0]) == []


# --- personalizations: mails of one letter share a request ------------------------------------------------------------


def newsletter(number: int, **more: object) -> Mail:
    return mail(number, text="The same for all.\n", html="<p>The same for all.</p>", **more)


def letter(number: int, *, note: str = "", **more: object) -> Mail:
    """A mail as a step makes it: a name, a line of the rep, links with tokens, a reply address with a token."""
    name, token = ("Ann", "Bärbel", "Jo von der Heide", "$1 -name- \\1 {{x}}")[number % 4], f"t{number:x}k"
    headers = mail(number).headers | {"Reply-To": f"Kim Holt <reply+{token}@reply.brightwater.example>"}
    text = f"Dear {name},\n\n{note or 'as agreed in May'}\n\nTo stop: https://crm.example/unsubscribe/{token}\n"
    html = f'<p>Dear {name}</p>\n<a href="https://crm.example/c/{token}">See</a>, {name}\n<hr>'
    return mail(number, **({"text": text, "html": html, "headers": headers} | more))


def sizes(twin: Running) -> list[int]:
    """How many mails each request held."""
    return sorted(len(request["personalizations"]) for request in twin.provider.requests)


def assert_arrived_as_written(twin: Running, mails: list[Mail]) -> None:
    """The ledger has each mail once, and what is in it is what we wrote, whatever it shared a request with."""
    assert twin.provider.requested() == Counter(m.touch_id for m in mails)
    written = {m.touch_id: m for m in mails}
    for kept in twin.provider.ledger:
        own = written[kept.touch_id]
        assert (kept.recipient, kept.subject, kept.text, kept.html) == (own.recipient, own.subject, own.text, own.html)
        assert f"<{kept.reply_to}>" in own.headers["Reply-To"]
        assert kept.headers["List-Unsubscribe"] == own.headers["List-Unsubscribe"]
        assert kept.headers["Message-ID"] == own.headers["Message-ID"]


def test_a_batch_of_one_content_is_one_request_with_each_ones_own_headers_and_id(twin: Running) -> None:
    mails = [newsletter(n) for n in range(1, 301)]
    request = request_of(twin, *mails, batch=True)
    assert len(request["personalizations"]) == 300
    assert not any("substitutions" in person for person in request["personalizations"])
    assert_arrived_as_written(twin, mails)


def test_a_thousand_personal_mails_of_one_letter_are_one_request_and_each_arrives_as_written(twin: Running) -> None:
    mails = [letter(n) for n in range(1, 1001)]
    request = request_of(twin, *mails, batch=True)
    assert len(request["personalizations"]) == 1000
    assert "Bärbel" not in json.dumps(request["content"], ensure_ascii=False)
    assert_arrived_as_written(twin, mails)


def test_a_thousand_and_one_are_two_requests(twin: Running) -> None:
    mails = [letter(n) for n in range(1, 1002)]
    assert all(isinstance(o, Accepted) for o in transport(twin, CLOCK, batch=True).send(mails))
    assert sizes(twin) == [1, 1000]


def test_whose_sender_owner_or_number_of_lines_is_another_goes_in_another_request(twin: Running) -> None:
    other = {"From": "Lee Ray <lee@brightwater.example>"}
    owner = {"Reply-To": "Lee Ray <reply+abc@reply.brightwater.example>"}
    mails = [
        *(letter(n) for n in (1, 2)),
        *(letter(n, headers=letter(n).headers | other) for n in (3, 4)),
        *(letter(n, headers=letter(n).headers | owner) for n in (5, 6)),
        *(letter(n, note="one\nmore") for n in (7, 8)),
        *(letter(n, html="") for n in (9, 10)),
    ]
    assert all(isinstance(o, Accepted) for o in transport(twin, CLOCK, batch=True).send(mails))
    assert sizes(twin) == [2] * 5
    assert_arrived_as_written(twin, mails)


def test_who_has_more_of_ones_own_than_a_personalization_takes_goes_alone(twin: Running) -> None:
    mails = [letter(n, note="x" * 9_990 if n == 3 else "é" * 1_700 if n == 4 else "") for n in range(1, 7)]
    assert all(isinstance(o, Accepted) for o in transport(twin, CLOCK, batch=True).send(mails))
    assert sizes(twin) == [1, 1, 4]
    assert_arrived_as_written(twin, mails)


def test_mails_that_differ_in_more_than_a_hundred_places_go_alone(twin: Running) -> None:
    mails = [letter(n, text="\n".join(f"{n} {line}" for line in range(101))) for n in range(1, 4)]
    assert all(isinstance(o, Accepted) for o in transport(twin, CLOCK, batch=True).send(mails))
    assert sizes(twin) == [1, 1, 1]
    assert_arrived_as_written(twin, mails)


def test_a_tag_that_somebody_has_written_is_not_used(twin: Running) -> None:
    seed = next(iter(share([letter(1), letter(2)]).values[0]))
    mails = [letter(1), letter(2, note=f"see {seed}")]
    request_of(twin, *mails, batch=True)
    assert_arrived_as_written(twin, mails)


def test_without_a_plus_a_reply_address_is_never_a_substitution() -> None:
    mails = [letter(n, headers=letter(n).headers | {"Reply-To": f"Kim <k{n}@brightwater.example>"}) for n in (1, 2)]
    assert content_key(mails[0]) != content_key(mails[1])


@given(st.lists(st.tuples(*[st.text("ab-<\u00e9\U0001f389 ", max_size=8)] * 3), min_size=1, max_size=6))
def test_whatever_differs_is_put_together_again(words: list[tuple[str, str, str]]) -> None:
    mails = [letter(n, text=f"{a}\nand {b} end", html=f"<i>{c}</i>") for n, (a, b, c) in enumerate(words)]
    shared = share(mails)
    for own, values in zip(mails, shared.values, strict=True):
        text, html = shared.text, shared.html
        for tag, value in values.items():
            text, html = text.replace(tag, value), html.replace(tag, value)
        assert (text, html) == (own.text, own.html)


def test_a_lost_answer_leaves_the_whole_request_unclear_and_nothing_is_sent_again(twin: Running) -> None:
    twin.provider.break_by([Fault(kind="drop", after=True)])
    mails = [letter(n) for n in range(1, 51)]
    outcomes = transport(twin, CLOCK, batch=True).send(mails)
    assert {type(outcome) for outcome in outcomes} == {Unclear}
    assert_arrived_as_written(twin, mails)


def test_an_address_stands_once_in_a_request(twin: Running) -> None:
    same = [newsletter(n, recipient="Ann@customer.example" if n % 2 else "ann@Customer.example") for n in range(1, 4)]
    outcomes = transport(twin, CLOCK, batch=True).send([*same, newsletter(9)])
    assert all(isinstance(o, Accepted) for o in outcomes)
    assert sizes(twin) == [1, 1, 2]


@pytest.mark.parametrize("written", [newsletter, letter])
def test_f27_one_bad_recipient_among_a_thousand_costs_only_itself(twin: Running, written: Callable[..., Mail]) -> None:
    mails = [written(n) for n in range(1, 1001)]
    mails[499] = written(500, recipient="not an address")
    outcomes = transport(twin, CLOCK, batch=True).send(mails)
    assert Counter(map(type, outcomes)) == Counter({Accepted: 999, Refused: 1})
    bad = outcomes[499]
    assert isinstance(bad, Refused)
    assert bad.verdict == "suppress_address"
    assert_arrived_as_written(twin, [m for n, m in enumerate(mails) if n != 499])


@pytest.mark.parametrize("status", [400, 413])
def test_f27_a_refusal_that_names_nobody_is_asked_about_half_by_half(twin: Running, status: int) -> None:
    twin.provider.break_by([Fault(kind="status", status=status)])
    mails = [letter(n) for n in range(1, 6)]
    outcomes = transport(twin, CLOCK, batch=True).send(mails)
    assert all(isinstance(o, Accepted) for o in outcomes)
    assert sizes(twin) == [2, 3]
    assert_arrived_as_written(twin, mails)


def test_f27_halves_find_the_one_mail_that_is_refused_without_an_address(twin: Running) -> None:
    mails = [letter(n) for n in range(1, 65)]
    mails[40] = letter(41, touch_id="x" * 10_000)
    outcomes = transport(twin, CLOCK, batch=True).send(mails)
    assert [n for n, outcome in enumerate(outcomes) if not isinstance(outcome, Accepted)] == [40]
    assert outcomes[40].verdict == "ours"
    assert len(twin.provider.requests) == 6
    assert_arrived_as_written(twin, [m for n, m in enumerate(mails) if n != 40])


# --- what an answer means --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (202, {"X-Message-Id": "abc"}, Accepted("abc")),
        (200, {}, Accepted(None)),
        (
            429,
            {"X-RateLimit-Reset": str(int(NOW.timestamp()) + 20)},
            Deferred("sendgrid: 429", NOW + timedelta(seconds=20), holds_all=True),
        ),
        (429, {"Retry-After": "7"}, Deferred("sendgrid: 429", NOW + timedelta(seconds=7), holds_all=True)),
        (
            429,
            {"X-RateLimit-Reset": "-1", "Retry-After": "0"},
            Deferred("sendgrid: 429", NOW + timedelta(seconds=1), holds_all=True),
        ),
        (
            429,
            {"X-RateLimit-Reset": "99999999999"},
            Deferred("sendgrid: 429", NOW + timedelta(minutes=1), holds_all=True),
        ),
        (503, {"Retry-After": "999999"}, Deferred("sendgrid: 503", NOW + timedelta(hours=1), holds_all=True)),
        (500, {}, Unclear("sendgrid: 500")),
        (502, {}, Unclear("sendgrid: 502")),
        (504, {}, Unclear("sendgrid: 504")),
        (599, {}, Unclear("sendgrid: 599")),
        (400, {}, Refused(400, "sendgrid: 400 from: not yours", False, "ours")),
        (413, {}, Refused(413, "sendgrid: 413 from: not yours", False, "ours")),
        (401, {}, Refused(401, "sendgrid: 401 from: not yours", False, "ours")),
        (403, {}, Refused(403, "sendgrid: 403 from: not yours", False, "ours")),
        (307, {}, Refused(307, "sendgrid: 307 from: not yours", False, "ours")),
        (404, {}, Refused(404, "sendgrid: 404 from: not yours", False, "ours")),
    ],
)
def test_a_status_means_one_thing(status: int, headers: dict[str, str], expected: Outcome) -> None:
    body = json.dumps({"errors": [{"message": "not yours", "field": "from", "help": None}]}).encode()
    assert outcome_of(Answer(status, headers, body), NOW) == expected


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"null", b'{"errors": 7}', b'{"errors": [null, 3]}', b"[" * 9999]
)
def test_an_answer_that_nobody_can_read_still_has_a_status(body: bytes) -> None:
    assert outcome_of(Answer(401, {}, body), NOW) == Refused(401, "sendgrid: 401", False, "ours")


def test_a_redirect_takes_neither_key_nor_mail_elsewhere(twin: Running) -> None:
    twin.provider.break_by([Fault(kind="status", status=302, headers={"Location": f"{twin.url}/twin/ledger"})])
    (outcome,) = transport(twin, CLOCK).send([mail(1)])
    assert isinstance(outcome, Refused)
    assert outcome.is_permanent is False


def test_verbose_logging_writes_neither_key_nor_address(twin: Running, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    transport(twin, CLOCK).send([mail(1)])
    assert "SG.twin" not in caplog.text
    assert "customer.example" not in caplog.text


# --- the gate --------------------------------------------------------------------------------------------------------


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_the_breaker_opens_at_the_fifth_unclear_answer_within_a_minute() -> None:
    gate = Gate()
    for second in (0, 10, 20, 30):
        gate.note(Unclear("x"), at(second))
        assert gate.admit(at(second)) is None
    gate.note(Unclear("x"), at(61))  # the first one is older than a minute
    assert gate.admit(at(61)) is None
    gate.note(Unclear("x"), at(62))
    assert gate.admit(at(62)) == Deferred("breaker_open", at(122))


def test_after_a_minute_one_may_try_and_closes_or_opens_it_again() -> None:
    gate = Gate()
    for _ in range(5):
        gate.note(Unclear("x"), at(0))
    assert gate.admit(at(59)) is not None
    assert gate.admit(at(60)) is None
    assert gate.admit(at(60)) is not None  # somebody tries already
    gate.note(Unclear("x"), at(70))
    assert gate.admit(at(129)) == Deferred("breaker_open", at(130))
    assert gate.admit(at(130)) is None
    gate.note(Accepted("y"), at(131))
    assert gate.admit(at(131)) is None
    gate.note(Unclear("x"), at(132))
    assert gate.admit(at(132)) is None


def test_a_trial_that_never_comes_back_is_replaced() -> None:
    gate = Gate()
    for _ in range(5):
        gate.note(Unclear("x"), at(0))
    assert gate.admit(at(60)) is None
    assert gate.admit(at(119)) is not None
    assert gate.admit(at(120)) is None


# --- A23 and settings ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x85", "\0"])
@pytest.mark.parametrize("name", ["Subject", "From", "To", "Reply-To", "List-Unsubscribe", "X-Own"])
def test_a23_a_line_break_in_any_header_leaves_nothing(twin: Running, name: str, end: str) -> None:
    hostile = f"Hello{end}Bcc: everybody@elsewhere.example"
    headers = mail(1).headers | {name: hostile}
    subject = hostile if name == "Subject" else "Hello"
    outcomes = transport(twin, CLOCK).send([mail(1, headers=headers, subject=subject), mail(2)])
    assert [type(o) for o in outcomes] == [Refused, Accepted]
    assert [kept.recipient for kept in twin.provider.ledger] == ["lead2@customer.example"]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a23_a_line_break_in_an_address_or_a_headers_name_leaves_nothing(twin: Running, end: str) -> None:
    named = mail(1, headers=mail(1).headers | {f"X-A{end}Bcc": "x"})
    addressed = replace(mail(2), recipient=f"a@b.example{end}Bcc: c@d.example")
    assert [type(o) for o in transport(twin, CLOCK).send([named, addressed])] == [Refused, Refused]
    assert twin.provider.requested() == Counter()


def test_settings_lead_to_it_and_secrets_stay_secret(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = Signer().public_key
    given = {"api_key": "SG.secret", "host": "https://api.eu.sendgrid.com", "webhook_key": key}
    monkeypatch.setenv("REKINDLE_SENDGRID", json.dumps(given))
    settings = Settings(data=tmp_path, transport="sendgrid")
    house = build(settings)
    assert isinstance(house.transport, SendGridTransport)
    assert (house.transport.group_size, house.transport.settles) == (16, "events")
    assert isinstance(house.provider_events["sendgrid"], SendGridEvents)
    assert "SG.secret" not in repr(settings)
    house.store.close()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"api_key": "SG.a\nb"}, "blanks or line breaks"),
        ({"api_key": ""}, "at least 1"),
        ({"host": "http://api.sendgrid.com"}, "unencrypted"),
        ({"concurrency": 0}, "greater than or equal to 1"),
        ({"tracking": True}, "Extra inputs"),
    ],
)
def test_settings_that_cannot_work_are_told(twin: Running, more: dict, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        account(twin, **more)


def test_the_transport_needs_its_account() -> None:
    with pytest.raises(ValidationError, match="REKINDLE_SENDGRID"):
        Settings(transport="sendgrid")


def test_the_files_of_a_mail_go_along() -> None:
    message = EmailMessage()
    message.set_content("x")
    message.add_attachment(b"one", maintype="application", subtype="pdf", filename="one.pdf")
    told = message_of([mail(1, raw=message.as_bytes())], is_sandbox=False)
    assert told["attachments"][0]["filename"] == "one.pdf"
    assert "attachments" not in message_of([mail(1)], is_sandbox=False)
