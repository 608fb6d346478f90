"""The outbox: files that mail programs open, appended whole or not at all, and read back after a crash."""

import errno
import mailbox
import os
import threading
from contextlib import closing
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from engine.adapters.outbox import EmlOutbox, MboxOutbox
from engine.core.delivery import Accepted, Deferred
from engine.core.mail import assemble
from engine.core.touch import touch_id
from engine.ports import Mail, Transport
from engine.testing import Crash, FrozenClock, armed
from tests.leads_world import NOW

OUTBOXES = [MboxOutbox, EmlOutbox]


def mail(number: int, text: str = "Hello", recipient: str = "") -> Mail:
    touch, to = touch_id(number, "thanks", 1), recipient or f"lead{number}@acme.example"
    headers = {"From": "rep@us.example", "To": to, "Subject": f"Mail {number}", "X-Rekindle-Touch": touch}
    return Mail(
        touch, "rep@us.example", to, f"Mail {number}", text, "", headers, assemble(headers.items(), text, "", touch)
    )


@pytest.fixture(params=OUTBOXES)
def outbox(request: pytest.FixtureRequest, tmp_path: Path) -> Transport:
    made: Transport = request.param(tmp_path, FrozenClock(NOW))
    return made


def subjects(path: Path) -> list[str]:
    """What the standard library's reader of mbox files finds."""
    with closing(mailbox.mbox(path, create=False)) as found:
        return [message["Subject"] for message in found]


def test_what_was_sent_is_found_again_and_nothing_else(outbox: Transport) -> None:
    group = [mail(n) for n in range(5)]
    outcomes = outbox.send(group)
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert outbox.find_sent([m.touch_id for m in group] + [mail(9).touch_id]) == {m.touch_id for m in group}
    assert outbox.find_sent([]) == set()


def test_a_restart_finds_the_same(tmp_path: Path) -> None:
    for kind in OUTBOXES:
        kind(tmp_path / kind.__name__, FrozenClock(NOW)).send([mail(1)])
        assert kind(tmp_path / kind.__name__, FrozenClock(NOW)).find_sent([mail(1).touch_id]) == {mail(1).touch_id}


@pytest.mark.parametrize("kind", OUTBOXES)
def test_mails_stay_as_long_as_was_said_and_what_is_not_ours_stays_for_ever(kind: Any, tmp_path: Path) -> None:
    clock = FrozenClock(NOW)
    outbox = kind(tmp_path, clock, 30)
    others = [tmp_path / "2001-01-01.txt", tmp_path / "notes.mbox", tmp_path / ".2001-01-01.mbox"]
    for path in others:
        path.write_text("somebody's")
    outbox.send([mail(1)])
    clock.move(days=1)
    outbox.send([mail(2)])
    clock.move(days=29)
    outbox.send([mail(3)])
    assert outbox.find_sent([mail(n).touch_id for n in (1, 2, 3)]) == {mail(n).touch_id for n in (1, 2, 3)}
    clock.move(days=1)
    kind(tmp_path, clock).send([mail(4)])
    assert outbox.find_sent([mail(1).touch_id]), "without a word they stay"
    outbox.send([mail(5)])
    assert outbox.find_sent([mail(n).touch_id for n in range(1, 6)]) == {mail(n).touch_id for n in (2, 3, 4, 5)}
    assert all(path.read_text() == "somebody's" for path in others)


def test_a_mail_program_reads_the_mbox(tmp_path: Path) -> None:
    texts = [
        "Plain",
        "From here on\nFrom there\n>From quoted\n",
        ".\n..\n",
        "ä\n\nFrom the end",
        "X-Rekindle-End: 1\n\n",
    ]
    MboxOutbox(tmp_path, FrozenClock(NOW)).send([mail(n, text) for n, text in enumerate(texts)])
    (path,) = tmp_path.glob("*.mbox")
    assert path.name == "2026-03-02.mbox"
    assert subjects(path) == [f"Mail {n}" for n in range(len(texts))]


def test_a_mail_program_reads_the_eml_files(tmp_path: Path) -> None:
    EmlOutbox(tmp_path, FrozenClock(NOW)).send([mail(1, "ä\r\n.\r\nFrom x")])
    (path,) = tmp_path.glob("*.eml")
    assert path.name.startswith("2026-03-02-1000-lead1@acme.example-")
    message: Any = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert message.get_content().splitlines() == ["ä", ".", "From x"]


@pytest.mark.parametrize(
    "recipient", ["../../../../etc/cron.d/x", "a/b@acme.example", "x" * 500 + "@acme.example", "a\0b@c.example"]
)
def test_a_strange_recipient_stays_within_the_folder(tmp_path: Path, recipient: str) -> None:
    folder = tmp_path / "outbox"
    first = mail(1)
    odd = Mail(first.touch_id, first.sender, recipient, "S", "T", "", {}, first.raw)
    outbox = EmlOutbox(folder, FrozenClock(NOW))
    assert isinstance(outbox.send([odd])[0], Accepted)
    assert outbox.find_sent([first.touch_id]) == {first.touch_id}
    assert [path.name for path in tmp_path.iterdir()] == ["outbox"]


@pytest.mark.parametrize("point", ["outbox.append:before", "outbox.append:after"])
def test_after_a_crash_the_outbox_knows_what_it_has(outbox: Transport, point: str) -> None:
    with armed(point), pytest.raises(Crash):
        outbox.send([mail(1)])
    found = outbox.find_sent([mail(1).touch_id])
    assert found == (set() if point.endswith("before") else {mail(1).touch_id})
    assert isinstance(outbox.send([mail(2)])[0], Accepted)
    assert outbox.find_sent([mail(1).touch_id, mail(2).touch_id]) == found | {mail(2).touch_id}


@pytest.mark.parametrize("cut", [1, 7, 30, 200])
def test_a_torn_batch_is_cut_off_before_the_next_is_written(tmp_path: Path, cut: int) -> None:
    outbox = MboxOutbox(tmp_path, FrozenClock(NOW))
    outbox.send([mail(1)])
    (path,) = tmp_path.glob("*.mbox")
    whole = path.stat().st_size
    outbox.send([mail(2, "x" * 500)])
    os.truncate(path, path.stat().st_size - cut)
    assert outbox.find_sent([mail(1).touch_id, mail(2).touch_id]) == {mail(1).touch_id}
    assert path.stat().st_size == whole
    outbox.send([mail(3)])
    assert subjects(path) == ["Mail 1", "Mail 3"]


def test_a_file_that_holds_nothing_whole_is_emptied(tmp_path: Path) -> None:
    (tmp_path / "2026-03-02.mbox").write_bytes(b"From x\nSubject: torn")
    outbox = MboxOutbox(tmp_path, FrozenClock(NOW))
    assert outbox.find_sent([mail(1).touch_id]) == set()
    outbox.send([mail(1)])
    assert outbox.find_sent([mail(1).touch_id]) == {mail(1).touch_id}


def test_a_body_that_speaks_of_a_touch_is_not_that_touch(tmp_path: Path) -> None:
    outbox = MboxOutbox(tmp_path, FrozenClock(NOW))
    outbox.send([mail(1, f"X-Rekindle-Touch: {mail(2).touch_id}\n\nX-Rekindle-Touch: {mail(2).touch_id}\n")])
    assert outbox.find_sent([mail(1).touch_id, mail(2).touch_id]) == {mail(1).touch_id}


def test_a_full_disk_defers_the_batch_and_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = MboxOutbox(tmp_path, FrozenClock(NOW))
    outbox.send([mail(1)])

    def full(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        outcomes = outbox.send([mail(2), mail(3)])
    assert outcomes == [Deferred("outbox: No space left on device")] * 2
    assert outbox.find_sent([mail(n).touch_id for n in (1, 2, 3)]) == {mail(1).touch_id}
    assert isinstance(outbox.send([mail(2)])[0], Accepted)


def test_several_writers_take_turns(tmp_path: Path) -> None:
    def write(first: int) -> None:
        outbox = MboxOutbox(tmp_path, FrozenClock(NOW))
        for n in range(first, first + 20):
            outbox.send([mail(n, "x" * 3000)])

    threads = [threading.Thread(target=write, args=(n,)) for n in (0, 20, 40, 60)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    everything = [mail(n).touch_id for n in range(80)]
    assert MboxOutbox(tmp_path, FrozenClock(NOW)).find_sent(everything) == set(everything)
    assert len(subjects(next(tmp_path.glob("*.mbox")))) == 80


def test_every_day_has_a_file_of_its_own_and_all_are_searched(tmp_path: Path) -> None:
    clock = FrozenClock(NOW)
    outbox = MboxOutbox(tmp_path, clock)
    for n in range(3):
        outbox.send([mail(n)])
        clock.move(days=1)
    assert len(list(tmp_path.glob("*.mbox"))) == 3
    assert outbox.find_sent([mail(n).touch_id for n in range(3)]) == {mail(n).touch_id for n in range(3)}
