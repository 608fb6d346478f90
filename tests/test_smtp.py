"""The SMTP transport against real servers: what is accepted, refused, put off or unclear, and that one mail costs no other."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from engine.adapters.mail_alert import MailNotifier
from engine.adapters.smtp import SmtpTransport
from engine.core.delivery import Accepted, Deferred, Refused, Unclear
from engine.core.errors import RekindleError
from engine.core.mail import assemble
from engine.house import build
from engine.ports import Mail, Notice
from engine.settings import ImapAccount, SmtpServer, load_settings
from engine.testing import FrozenClock
from tests.smtp_server import Keeper, free_port, scripted_server, smtp_server

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
CLOCK = FrozenClock(NOW)
TOKEN = "reply+" + "a" * 40 + "@reply.brightwater.example"


def mail(recipient: str, body: str = "Hello", **headers: str) -> Mail:
    told = {"From": "Kim <kim@brightwater.example>", "To": recipient, "Subject": "Hi", **headers}
    raw = assemble(told.items(), body, "", recipient)
    return Mail(f"t-{recipient}", "kim@brightwater.example", recipient, "Hi", body, "", told, raw)


def send(server: SmtpServer, *mails: Mail):
    return SmtpTransport(server, CLOCK).send(mails)


def test_a_group_goes_through_one_connection() -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        outcomes = send(server, *(mail(f"u{n}@mill.example") for n in range(20)))
    assert [type(o) for o in outcomes] == [Accepted] * 20
    assert "queued as 20" in outcomes[-1].provider_id
    assert [to for _, to, _ in keeper.mails] == [[f"u{n}@mill.example"] for n in range(20)]
    assert keeper.connections == 1


def test_bounces_go_to_the_signed_reply_address_unless_told_otherwise() -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        fixed = server.model_copy(update={"return_path": "bounces@brightwater.example"})
        send(server, mail("a@mill.example", **{"Reply-To": f"Kim <{TOKEN}>"}), mail("b@mill.example"))
        send(fixed, mail("c@mill.example", **{"Reply-To": f"Kim <{TOKEN}>"}))
    assert [m[0] for m in keeper.mails] == [TOKEN, "kim@brightwater.example", "bounces@brightwater.example"]


def test_one_bad_recipient_costs_only_itself() -> None:
    keeper = Keeper({("rcpt", "gone@mill.example"): "550 5.1.1 <gone@mill.example>: user unknown"})
    with smtp_server(keeper) as server:
        outcomes = send(server, mail("a@mill.example"), mail("gone@mill.example"), mail("b@mill.example"))
    assert [type(o) for o in outcomes] == [Accepted, Refused, Accepted]
    assert (outcomes[1].code, outcomes[1].verdict, outcomes[1].is_permanent) == (550, "suppress_address", True)
    assert keeper.connections == 1


@pytest.mark.parametrize(
    ("stage", "reply", "expected"),
    [
        ("rcpt", "450 4.7.1 greylisted, try again in 10 minutes", Deferred),
        ("rcpt", "550 5.1.2 host unknown", "suppress_domain"),
        ("rcpt", "552 5.2.2 mailbox full", "retry"),
        ("rcpt", "554 5.7.1 blocked using zen.spamhaus.org", "ours"),
        ("data", "554 5.7.1 rejected as spam", "ours"),
        ("data", "550 5.7.26 unauthenticated mail is prohibited, DMARC", "ours"),
        ("data", "550 user unknown", "ours"),  # after the whole mail: a filter that hides
        ("data", "452 4.3.1 out of disk", Deferred),
        ("data", "550 5.1.1 no such user", "suppress_address"),
    ],
)
def test_a_refusal_is_judged_by_its_stage_code_and_words(stage, reply, expected) -> None:
    keeper = Keeper({(stage, "a@mill.example"): reply})
    with smtp_server(keeper) as server:
        refused, other = send(server, mail("a@mill.example"), mail("b@mill.example"))
    assert isinstance(other, Accepted)
    if expected is Deferred:
        assert refused == Deferred(f"smtp: {reply}", NOW + timedelta(minutes=30))
    else:
        assert isinstance(refused, Refused)
        assert refused.verdict == expected


def test_a_refused_sender_is_our_fault() -> None:
    with smtp_server(Keeper({("mail", ""): "550 5.1.8 sender domain does not exist"})) as server:
        (outcome,) = send(server, mail("a@mill.example"))
    assert isinstance(outcome, Refused)
    assert outcome.verdict == "ours"


def test_a_server_that_is_away_defers_everything_quickly() -> None:
    server = SmtpServer(host="127.0.0.1", port=free_port(), tls="none", timeout_s=10)
    outcomes = send(server, *(mail(f"u{n}@mill.example") for n in range(20)))
    assert {type(o) for o in outcomes} == {Deferred}
    assert "refused" in outcomes[0].reason.lower()


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_refused_login_defers_and_says_so() -> None:
    keeper = Keeper()
    with smtp_server(keeper, {"kim": "right"}) as server:
        good = SmtpServer(**server.model_dump() | {"user": "kim", "password": "right"})
        bad = SmtpServer(**server.model_dump() | {"user": "kim", "password": "wrong"})
        assert [type(o) for o in send(good, mail("a@mill.example"))] == [Accepted]
        outcomes = send(bad, mail("b@mill.example"), mail("c@mill.example"))
    assert {type(o) for o in outcomes} == {Deferred}
    assert "login" in outcomes[0].reason
    assert outcomes[0].until == NOW + timedelta(minutes=5)
    assert "wrong" not in outcomes[0].reason
    assert len(keeper.mails) == 1


def test_starttls_is_required_never_just_tried() -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        (outcome,) = send(server.model_copy(update={"tls": "starttls"}), mail("a@mill.example"))
    assert isinstance(outcome, Deferred)
    assert keeper.mails == []


def script(*, until: bytes, reply_then: bytes = b""):
    """A server that says yes to everything and hangs up when it gets the line `until`."""
    heard: list[bytes] = []

    def talk(connection, read_line) -> None:
        connection.sendall(b"220 mx ESMTP\r\n")
        is_data = False
        while line := read_line():
            heard.append(line)
            if line.strip() == until:
                connection.sendall(reply_then)
                return
            if is_data:
                is_data = line != b".\r\n"
                if not is_data:
                    connection.sendall(b"250 ok\r\n")
            elif line.strip() == b"DATA":
                is_data = True
                connection.sendall(b"354 go\r\n")
            else:
                connection.sendall(b"250 ok\r\n")

    return talk, heard


def test_lost_before_the_final_dot_is_deferred() -> None:
    talk, heard = script(until=b"DATA")
    with scripted_server(talk) as server:
        (outcome,) = send(server, mail("a@mill.example"))
    assert isinstance(outcome, Deferred)
    assert b"DATA\r\n" in heard


def test_lost_after_the_final_dot_is_unclear() -> None:
    talk, heard = script(until=b".")
    with scripted_server(talk) as server:
        outcomes = send(server, mail("a@mill.example"), mail("b@mill.example"))
    assert [type(o) for o in outcomes] == [Unclear, Unclear]
    assert heard.count(b".\r\n") == 2


def test_a_server_that_is_silent_after_the_final_dot_is_unclear_within_the_timeout() -> None:
    def talk(connection, read_line) -> None:
        connection.sendall(b"220 mx\r\n")
        while (line := read_line()) and line.strip() != b".":
            if line.split(b" ")[0].strip().upper() in {b"EHLO", b"MAIL", b"RCPT"}:
                connection.sendall(b"250 ok\r\n")
            elif line.strip() == b"DATA":
                connection.sendall(b"354 go\r\n")
        read_line()

    with scripted_server(talk) as server:
        first, second = send(server, mail("a@mill.example"), mail("b@mill.example"))
    assert isinstance(first, Unclear)
    assert isinstance(second, Deferred)  # no time is left: nothing was begun


@pytest.mark.parametrize("reply", [b"421 4.3.2 closing\r\n", b"nonsense\r\n", b"250" + b"x" * 20_000 + b"\r\n"])
def test_a_server_that_closes_or_talks_nonsense_after_rcpt_defers(reply: bytes) -> None:
    talk, _ = script(until=b"DATA", reply_then=reply)
    with scripted_server(talk) as server:
        (outcome,) = send(server, mail("a@mill.example"))
    assert isinstance(outcome, Deferred)


def test_a_server_that_takes_only_some_mails_per_connection_is_asked_again() -> None:
    def talk(connection, read_line) -> None:
        connection.sendall(b"220 mx\r\n")
        count = 0
        while line := read_line():
            word = line.split(b" ")[0].strip().upper()
            if word == b"MAIL" and count:
                connection.sendall(b"421 4.7.0 one mail per connection\r\n")
                return
            if word == b"DATA":
                connection.sendall(b"354 go\r\n")
                while read_line() != b".\r\n":
                    pass
                count += 1
            connection.sendall(b"250 ok\r\n")

    with scripted_server(talk) as server:
        outcomes = send(server, *(mail(f"u{n}@mill.example") for n in range(4)))
    assert [type(o) for o in outcomes] == [Accepted, Deferred, Accepted, Deferred]


SMUGGLED = [b"\n.\n", b"\n.\r\n", b"\r.\r", b"\r\n.\r", b"\r\n.\n", b"\r\n.\r\n", b"\r.\r\n", b"\n.\r"]


@pytest.mark.parametrize("end", SMUGGLED, ids=repr)
def test_a25_no_body_can_end_the_mail_and_begin_another(end: bytes) -> None:
    """SMTP smuggling (Postfix CVE-2023-51764): lone CR and LF become line ends, and every line's first dot is doubled."""
    keeper = Keeper()
    evil = mail("a@mill.example")
    raw = evil.raw + b"before" + end + b"MAIL FROM:<x@evil.example>\r\nRCPT TO:<y@evil.example>\r\nDATA\r\nevil" + end
    talk, heard = script(until=b"QUIT")
    with smtp_server(keeper) as server:
        (outcome,) = send(server, Mail("t", evil.sender, evil.recipient, "", "", "", evil.headers, raw))
    assert isinstance(outcome, Accepted)
    ((_, recipients, content),) = keeper.mails
    assert recipients == ["a@mill.example"]
    assert b"MAIL FROM:<x@evil.example>" in content
    with scripted_server(talk) as server:
        send(server, Mail("t", evil.sender, evil.recipient, "", "", "", evil.headers, raw))
    assert heard.count(b".\r\n") == 1
    assert all(line.endswith(b"\r\n") and b"\r" not in line[:-2] for line in heard)


def test_a25_dots_arrive_as_they_were() -> None:
    keeper, body = Keeper(), b"Subject: x\r\n\r\n.\r\n..\r\n.hidden\r\nend\r\n"
    plain = mail("a@mill.example")
    with smtp_server(keeper) as server:
        send(server, Mail("t", plain.sender, plain.recipient, "", "", "", {}, body))
    assert keeper.mails[0][2] == body


@pytest.mark.parametrize(
    "recipient", ["a@b.example>\r\nRCPT TO:<x@evil.example", "a b@c.example", "@", "", "a@b@c.example"]
)
def test_an_address_that_is_none_is_refused_here(recipient: str) -> None:
    keeper = Keeper()
    bad = Mail("t", "kim@brightwater.example", recipient, "", "", "", {}, b"Subject: x\r\n\r\nx")
    with smtp_server(keeper) as server:
        outcomes = send(server, bad, mail("ok@mill.example"))
    assert isinstance(outcomes[0], Refused)
    assert outcomes[0].verdict == "retry"  # neither the address is dead nor our name
    assert isinstance(outcomes[1], Accepted)


def test_addresses_beyond_ascii_need_a_server_that_takes_them() -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        assert isinstance(send(server, mail("ok@mill.example"), mail_to_unicode())[1], Accepted)
    assert keeper.mails[1][1] == ["jürgen@mühle.example"]
    talk, _ = script(until=b"QUIT")
    with scripted_server(talk) as server:
        assert isinstance(send(server, mail_to_unicode())[0], Refused)


def mail_to_unicode() -> Mail:
    plain = mail("ok@mill.example")
    return Mail("u", plain.sender, "jürgen@mühle.example", "", "", "", {}, plain.raw)


def test_notices_go_through_it_too() -> None:
    keeper = Keeper()
    notice = Notice(
        "answer/1",
        "answer",
        "kim@brightwater.example",
        "Yes",
        "text",
        "",
        {},
        (("original.eml", "message/rfc822", b"a\n.\nb"),),
    )
    from_us = Notice(
        **{f: getattr(notice, f) for f in notice.__slots__}
        | {"headers": {"From": "Brightwater <hello@brightwater.example>"}}
    )
    with smtp_server(keeper) as server:
        outcome = MailNotifier(SmtpTransport(server, CLOCK), CLOCK).notify(from_us)
    assert isinstance(outcome, Accepted)
    assert keeper.mails[0][:2] == ("hello@brightwater.example", ["kim@brightwater.example"])


def test_settings_lead_to_it(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("REKINDLE_SMTP", '{"host": "mail.example", "user": "u", "password": "p", "port": 2525}')
    monkeypatch.setenv(
        "REKINDLE_IMAP", '[{"host": "imap.example", "user": "u", "password": "p", "folders": ["INBOX", "Junk"]}]'
    )
    house = build(load_settings(transport="smtp", data=tmp_path, base_url="https://crm.brightwater.example"))
    assert isinstance(house.transport, SmtpTransport)
    assert [m.name for m in house.mailboxes] == ["imap:u@imap.example/INBOX", "imap:u@imap.example/Junk"]
    assert house.settings.own_name == "crm.brightwater.example"
    house.store.close()


def test_settings_that_cannot_work_are_told() -> None:
    with pytest.raises(RekindleError, match="needs its server"):
        load_settings(transport="smtp")
    with pytest.raises(ValidationError, match="unencrypted"):
        SmtpServer(host="mail.example", tls="none", password="p")
    with pytest.raises(ValidationError, match="unencrypted"):
        ImapAccount(host="mail.example", user="u", tls="none", password="p")
