"""Mail that comes in: kept once, whole and before anything else, whatever it is and however often it comes."""

from pathlib import Path

import pytest
from sqlalchemy import select

from engine.adapters.maildir import Maildir, MailFolder
from engine.house import House
from engine.ports import MailSource, RawMail
from engine.receiving import collect, keep_inbound
from engine.store import Store
from engine.store.tables import inbounds
from engine.testing import Crash, armed
from tests.leads_world import NOW, house_over


def mail(number: int, body: str = "Hello", head: str = "") -> bytes:
    return f"From: ann@acme.example\nMessage-ID: <{number}@acme.example>\n{head}Subject: x\n\n{body}\n".encode()


@pytest.fixture
def house(store: Store) -> House:
    return house_over(store)


def kept(house: House) -> list[bytes]:
    with house.store.read() as tx:
        return list(tx.execute(select(inbounds.c.raw).order_by(inbounds.c.inbound_id)).scalars())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0",
        b"\xff" * 1000,
        b"no headers at all",
        b"Message-ID: <a\0b@c>\n\nx",
        b"Message-ID: " + b"x" * 100_000 + b"\n\nx",
        b"Message-ID: =?utf-8?b?////?=\n\nx",
        "Message-ID: <ä@ö>\n\nx".encode("latin-1"),
        b"A: b\n" * 100_000,
        mail(1).replace(b"\n", b"\r\n"),
    ],
)
def test_any_bytes_are_kept_as_they_came(house: House, raw: bytes) -> None:
    assert keep_inbound(house, [RawMail("1", raw)], "test", NOW) == 1
    assert keep_inbound(house, [RawMail("2", raw)], "other", NOW) == 0
    assert kept(house) == [raw]


def test_the_same_mail_through_two_mailboxes_counts_once(house: House) -> None:
    first, second = (
        mail(1, head="Received: from a\n"),
        mail(1, head="Received: from b\nReceived: from c\n").replace(b"\n", b"\r\n"),
    )
    assert keep_inbound(house, [RawMail("1", first), RawMail("2", second)], "test", NOW) == 1


def test_a_mail_that_bears_a_known_message_id_is_another_one_when_it_says_something_else(house: House) -> None:
    assert keep_inbound(house, [RawMail("1", mail(1)), RawMail("2", mail(1, "Forged"))], "test", NOW) == 2


def test_two_mails_without_a_message_id_are_told_apart_by_all_they_say(house: House) -> None:
    raws = [b"From: a@b.example\n\nx", b"From: c@b.example\n\nx"]
    assert keep_inbound(house, [RawMail(str(n), raw) for n, raw in enumerate(raws)], "test", NOW) == 2


def maildir(folder: Path) -> tuple[MailSource, Path]:
    (folder / "new").mkdir(parents=True)
    return Maildir(folder), folder / "new"


def mail_folder(folder: Path) -> tuple[MailSource, Path]:
    folder.mkdir()
    return MailFolder(folder), folder


@pytest.fixture(params=[maildir, mail_folder])
def box(request: pytest.FixtureRequest, house: House, tmp_path: Path) -> Path:
    """A folder in which mails arrive, read by the house."""
    source, folder = request.param(tmp_path / "box")
    house.mail_sources = [source]
    return Path(folder)


def test_a_mailbox_is_read_once_however_much_is_in_it(house: House, box: Path) -> None:
    for n in range(230):
        (box / f"{n:04}.eml").write_bytes(mail(n))
    assert collect(house, NOW) == 230
    assert collect(house, NOW) == 0
    (box / "0999.eml").write_bytes(mail(999))
    assert collect(house, NOW) == 1


@pytest.mark.parametrize("point", ["receiving.keep:before_commit", "receiving.keep:after_commit"])
def test_a_crash_while_reading_neither_loses_nor_doubles(house: House, box: Path, point: str) -> None:
    (box / "1.eml").write_bytes(mail(1))
    with armed(point), pytest.raises(Crash):
        collect(house, NOW)
    collect(house, NOW)
    assert kept(house) == [mail(1)]


def test_what_cannot_be_read_holds_up_no_other_mail(house: House, box: Path) -> None:
    (box / "0.eml").mkdir()
    (box / "1.eml").symlink_to(box / "nowhere")
    (box / "2.eml").write_bytes(mail(2))
    assert collect(house, NOW) == 1
    assert kept(house) == [mail(2)]


def test_a_mailbox_that_is_not_there_is_an_empty_one(house: House, tmp_path: Path) -> None:
    house.mail_sources = [Maildir(tmp_path / "a"), MailFolder(tmp_path / "b")]
    assert collect(house, NOW) == 0


def test_a_mailbox_that_fails_costs_the_others_nothing(house: House, box: Path) -> None:
    class Broken:
        name = "broken"

        def unseen(self, _limit: int) -> list[RawMail]:
            raise PermissionError(13, "Permission denied")

        def mark_seen(self, _keys: object) -> None:
            raise AssertionError

    house.mail_sources = [Broken(), *house.mail_sources]
    (box / "1.eml").write_bytes(mail(1))
    assert collect(house, NOW) == 1


def test_a_file_that_is_still_being_written_is_read_again_when_it_is_whole(house: House, tmp_path: Path) -> None:
    source, folder = mail_folder(tmp_path / "box")
    house.mail_sources = [source]
    (folder / "1.eml").write_bytes(mail(1)[:40])
    seen = source.unseen(10)
    keep_inbound(house, seen, source.name, NOW)
    (folder / "1.eml").write_bytes(mail(1))
    source.mark_seen([one.key for one in seen])
    assert collect(house, NOW) == 1
    assert kept(house)[-1] == mail(1)


def test_a_maildir_keeps_what_was_read_as_seen(house: House, tmp_path: Path) -> None:
    source, folder = maildir(tmp_path / "box")
    house.mail_sources = [source]
    (folder / "1.host").write_bytes(mail(1))
    collect(house, NOW)
    assert [path.name for path in (tmp_path / "box" / "cur").iterdir()] == ["1.host:2,S"]
    assert list(folder.iterdir()) == []
