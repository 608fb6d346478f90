"""Attacks on the mail that leaves: A23 line breaks in headers, A24 tricks with addresses, A25 lines that SMTP or mbox misread."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import update

from engine.core.mail import BadHeader, assemble, mailbox
from engine.core.release import ReleaseRow
from engine.releasing import release_leads
from engine.store import Store, tables
from tests.leads_world import write_mail
from tests.sending_world import World

BREAKS = ["\r\n", "\n", "\r", "\0", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\r\n\t", "\r\n\r\n"]
INJECTED = "Bcc: all@evil.example"
ANN = "ann@acme.example"


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize("header", ["Subject", "From", "Reply-To", "To", "Message-ID", "X-Custom"])
@pytest.mark.parametrize("line_break", BREAKS)
def test_a23_no_header_value_begins_a_header_of_its_own(header: str, line_break: str) -> None:
    with pytest.raises(BadHeader):
        assemble([(header, f"fine{line_break}{INJECTED}")], "text", "<p>html</p>", "seed")


@pytest.mark.parametrize("line_break", BREAKS)
def test_a23_nor_does_a_name_in_front_of_an_address(line_break: str) -> None:
    with pytest.raises(BadHeader):
        mailbox(f"Ann{line_break}{INJECTED}", ANN)
    with pytest.raises(BadHeader):
        mailbox("Ann", f"{ANN}{line_break}{INJECTED}")


@pytest.mark.parametrize("line_break", BREAKS)
def test_a23_a_lead_whose_fields_break_lines_gets_one_mail_with_the_headers_of_ours(
    sqlite_url: str, tmp_path: Path, line_break: str
) -> None:
    world = World(Store(sqlite_url), tmp_path)
    write_mail(world.home, "no-budget/thanks", "{{ lead.first_name }}, {{ lead.attributes.note }}")
    world.release(
        ReleaseRow(
            ANN, "no_budget", first_name=f"Ann{line_break}{INJECTED}", attributes={"note": f"x{line_break}{INJECTED}"}
        )
    )
    world.work(hours=3)
    (mail,) = world.mails.sent
    message = parsed(mail.raw)
    assert "Bcc" not in message
    assert [address.addr_spec for address in message["To"].addresses] == [ANN]
    assert "\n" not in message["Subject"]
    world.store.close()


def test_a23_what_got_into_the_database_by_another_way_is_withheld(sqlite_url: str, tmp_path: Path) -> None:
    world = World(Store(sqlite_url), tmp_path)
    world.release(ANN, "bob@acme.example")
    with world.store.begin("test.tamper") as tx:
        tx.execute(update(tables.leads).where(tables.leads.c.address == ANN).values(address=f"{ANN}\r\n{INJECTED}"))
    assert world.work(hours=3) == 1
    assert [reason for reason in world.timeline("withhold") if "line break" in reason]
    assert all("evil" not in mail.raw.decode() for mail in world.mails.sent)
    world.store.close()


TRICKS = [
    f"{ANN}\r\n{INJECTED}",
    f"{ANN}\n{INJECTED}",
    f"{ANN}, all@evil.example",
    f"{ANN};all@evil.example",
    f"{ANN} all@evil.example",
    f"all@evil.example <{ANN}>",
    '"all@evil.example, x"@acme.example',
    "ann%evil.example@acme.example@evil.example",
    "@evil.example:ann@acme.example",
    "ann@acme.example(evil.example)",
    f"{ANN}\0@evil.example",
    "аnn@acme.example",  # its first letter is Cyrillic
    "ann@[10.0.0.1]",
    "",
]


@pytest.mark.parametrize("address", TRICKS)
def test_a24_a_tricky_address_is_refused_with_its_line_and_the_others_are_released(
    sqlite_url: str, tmp_path: Path, address: str
) -> None:
    world = World(Store(sqlite_url), tmp_path)
    world.release()
    rows = [ReleaseRow(address, "no_budget", line=2), ReleaseRow("bob@acme.example", "no_budget", line=3)]
    report = release_leads(world.house, rows)
    assert (report.released, [(p.line, p.code) for p in report.problems]) == (1, [(2, "bad_address")])
    assert world.work(hours=3) == 1
    world.store.close()


def test_a24_a_domain_in_other_letters_is_written_in_the_letters_that_the_network_uses(
    sqlite_url: str, tmp_path: Path
) -> None:
    world = World(Store(sqlite_url), tmp_path)
    world.release("ann@аcme.example")  # its first letter is Cyrillic
    world.work(hours=3)
    (mail,) = world.mails.sent
    assert mail.recipient == "ann@xn--cme-5cd.example"
    assert mail.raw.isascii()
    world.store.close()


SMUGGLED = ["\n.\n", "\r\n.\r\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r.\n", "\0.\r\n", "\r\n\0.\r\n", "\n\n.\n\n", ".\n"]


@pytest.mark.parametrize("end", SMUGGLED)
def test_a25_no_body_ends_the_message_before_its_end(end: str) -> None:
    evil = f"Hello{end}MAIL FROM:<evil@evil.example>\r\nRCPT TO:<all@evil.example>\r\nDATA\r\n{end}"
    raw = assemble([("From", "rep@us.example"), ("To", ANN), ("Subject", "x")], evil, f"<p>{evil}</p>", "seed")
    lines = raw.split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert b"." not in lines
    assert b"\0" not in raw
    message = parsed(raw)
    body = message.get_body(("plain",))
    assert body is not None
    assert str(body.get_content()).replace("\r\n", "\n") == evil.replace("\r\n", "\n").replace("\r", "\n")


def test_a25_a_line_that_begins_with_from_or_a_boundary_stays_text() -> None:
    raw = assemble(
        [("Subject", "x")],
        "From the start\n\nFrom ann\n--=_x--\n--=_x\nContent-Type: text/html\n\n<b>",
        "<p>x</p>",
        "x",
    )
    assert not any(line.startswith(b"From ") for line in raw.split(b"\r\n"))
    assert len(list(parsed(raw).iter_parts())) == 2
