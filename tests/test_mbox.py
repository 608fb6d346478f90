"""mbox files: split where a mail begins, restored as they were, read on when they grow."""

import mailbox
from io import BytesIO
from pathlib import Path

import pytest

from engine.adapters.mbox import MboxFolder, is_mbox, read_mbox
from engine.adapters.outbox import MboxOutbox
from engine.ports import Mail
from engine.testing import FrozenClock
from tests.mail_world import NOW

FROM = b"From a@b.example Mon Mar  2 10:00:00 2026\n"
ONE = b"Subject: 1\n\nHello\nFrom here on\n\nFrom nobody in particular\n"
TWO = b"Subject: 2\n\nBye\n"


def entry(raw: bytes) -> bytes:
    return FROM + raw.replace(b"\nFrom ", b"\n>From ") + b"\n"


def mails(data: bytes) -> list[bytes]:
    return [raw.strip() for raw, _ in read_mbox(BytesIO(data))]


def test_mails_are_split_and_quoted_lines_restored() -> None:
    assert mails(entry(ONE) + entry(TWO)) == [ONE.strip(), TWO.strip()]
    unquoted = FROM + ONE + b"\n" + entry(TWO)  # as writers do that quote nothing: no date, no new mail
    assert mails(unquoted) == [ONE.strip(), TWO.strip()]
    assert mails(entry(ONE).replace(b"\n", b"\r\n")) == [ONE.strip().replace(b"\n", b"\r\n")]


@pytest.mark.parametrize("data", [b"", b"\n\n", FROM, FROM * 3, b"\0" * 1000, b"x" * 3_000_000])
def test_odd_files_are_read_as_far_as_they_go(data: bytes) -> None:
    assert len(mails(data)) <= 3


def test_a_single_mail_is_no_mbox() -> None:
    assert is_mbox(entry(ONE))
    assert not is_mbox(ONE)
    assert not is_mbox(b"From: a@b.example\n\nIn 2026\n")


def test_what_python_and_our_outbox_write_is_read(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "python.mbox")
    box.add(ONE)
    box.add(TWO)
    box.close()
    assert mails((tmp_path / "python.mbox").read_bytes()) == [ONE.strip(), TWO.strip()]
    MboxOutbox(tmp_path, FrozenClock(NOW)).send([Mail("t", "a", "b", "", "", "", {}, ONE.replace(b"\n", b"\r\n"))])
    (found,) = mails((tmp_path / f"{NOW:%Y-%m-%d}.mbox").read_bytes())
    assert found.startswith(ONE.strip())


def test_a_folder_of_them_is_read_on_where_it_grew(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_bytes(entry(ONE) + entry(TWO))
    (tmp_path / "b.mbox").write_bytes(entry(TWO))
    folder = MboxFolder(tmp_path)
    first = folder.unseen(2)
    assert [m.key.split("#")[0] for m in first] == ["a.mbox", "a.mbox"]
    assert folder.unseen(2) == first  # nothing was marked
    folder.mark_seen([m.key for m in first])
    rest = folder.unseen(10)
    assert [m.key.split("#")[0] for m in rest] == ["b.mbox"]
    folder.mark_seen([m.key for m in rest])
    assert folder.unseen(10) == []
    with (tmp_path / "a.mbox").open("ab") as file:
        file.write(entry(b"Subject: 3\n\nMore\n"))
    (third,) = folder.unseen(10)
    assert third.raw.startswith(b"Subject: 3")
    folder.mark_seen([third.key])
    (tmp_path / "a.mbox").write_bytes(entry(ONE))
    assert len(folder.unseen(10)) == 1
    assert MboxFolder(tmp_path / "none").unseen(10) == []
