"""What every transport promises, whatever is behind it: outbox, memory, ledger, SendGrid at its twin, SMTP at a server of ours."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from engine.adapters.outbox import EmlOutbox, MboxOutbox
from engine.adapters.smtp import SmtpTransport
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.ports import Mail, Transport
from engine.settings import SmtpServer
from engine.testing import FrozenClock, LedgerTransport, MemoryTransport
from engine.twin.serving import running
from tests.sendgrid_world import mail, transport
from tests.smtp_server import Keeper, smtp_server

CLOCK = FrozenClock(datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


@dataclass(frozen=True)
class Subject:
    """A transport, and what its other end has: the touch ids of what it took."""

    transport: Transport
    has: Callable[[], Counter[str]]


def _memory(stack: ExitStack, folder: Path) -> Subject:
    transport = MemoryTransport()
    return Subject(transport, lambda: Counter(m.touch_id for m in transport.sent))


def _ledger(stack: ExitStack, folder: Path) -> Subject:
    transport = LedgerTransport(folder / "ledger")
    return Subject(transport, lambda: Counter(transport.ledger()))


def _mbox(stack: ExitStack, folder: Path) -> Subject:
    return Subject(MboxOutbox(folder / "out", CLOCK), lambda: _touches_in(folder / "out"))


def _eml(stack: ExitStack, folder: Path) -> Subject:
    return Subject(EmlOutbox(folder / "out", CLOCK), lambda: _touches_in(folder / "out"))


def _touches_in(folder: Path) -> Counter[str]:
    lines = b"\n".join(path.read_bytes() for path in folder.iterdir()).splitlines()
    return Counter(line.split()[1].decode() for line in lines if line.startswith(b"X-Rekindle-Touch: "))


def _sendgrid(stack: ExitStack, folder: Path) -> Subject:
    twin = stack.enter_context(running(CLOCK))
    return Subject(transport(twin, CLOCK), twin.provider.requested)


def _sendgrid_batch(stack: ExitStack, folder: Path) -> Subject:
    twin = stack.enter_context(running(CLOCK))
    return Subject(transport(twin, CLOCK, batch=True), twin.provider.requested)


def _smtp(stack: ExitStack, folder: Path) -> Subject:
    keeper = Keeper()
    server = stack.enter_context(smtp_server(keeper))

    def has() -> Counter[str]:
        parsed = (message_from_bytes(raw, policy=policy.default) for _, _, raw in keeper.mails)
        return Counter(str(message["X-Rekindle-Touch"]) for message in parsed)

    return Subject(SmtpTransport(server, CLOCK), has)


SUBJECTS = {
    "memory": _memory,
    "ledger": _ledger,
    "mbox": _mbox,
    "eml": _eml,
    "sendgrid": _sendgrid,
    "sendgrid_batch": _sendgrid_batch,
    "smtp": _smtp,
}


@pytest.fixture(params=SUBJECTS)
def subject(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Subject]:
    with ExitStack() as stack:
        yield SUBJECTS[request.param](stack, tmp_path)


def ids(mails: list[Mail]) -> list[str]:
    return [each.touch_id for each in mails]


def test_it_says_what_a_crash_may_leave_open_and_how_that_is_settled(subject: Subject) -> None:
    assert subject.transport.name
    assert 1 <= subject.transport.group_size <= 1000
    assert subject.transport.settles in {"readback", "events", "never"}
    assert timedelta(0) < subject.transport.timeout < timedelta(seconds=120)  # a lease is for 120 seconds


def test_one_outcome_per_mail_in_their_order_and_each_mail_once(subject: Subject) -> None:
    mails = [mail(n) for n in range(1, min(subject.transport.group_size, 40) + 1)]
    outcomes = subject.transport.send(mails)
    assert [type(outcome) for outcome in outcomes] == [Accepted] * len(mails)
    assert subject.has() == Counter(ids(mails))


def test_nothing_is_a_group_too(subject: Subject) -> None:
    assert subject.transport.send([]) == []
    assert subject.has() == Counter()


def test_group_after_group_over_the_same_transport(subject: Subject) -> None:
    for start in range(1, 10, 3):
        assert all(isinstance(o, Accepted) for o in subject.transport.send([mail(start + n) for n in range(3)]))
    assert subject.has() == Counter(mail(n).touch_id for n in range(1, 10))


def test_two_workers_share_it(subject: Subject) -> None:
    outcomes: list[Outcome] = []
    groups = [[mail(10 * worker + n) for n in range(8)] for worker in range(1, 4)]
    threads = [threading.Thread(target=lambda g=group: outcomes.extend(subject.transport.send(g))) for group in groups]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(map(type, outcomes)) == Counter({Accepted: 24})
    assert subject.has() == Counter(each.touch_id for group in groups for each in group)


def test_it_finds_again_what_it_sent_exactly_if_it_says_that_it_can(subject: Subject) -> None:
    mails = [mail(1), mail(2)]
    subject.transport.send(mails)
    found = subject.transport.find_sent([*ids(mails), "never-sent"])
    assert found == (set(ids(mails)) if subject.transport.settles == "readback" else set())


def test_text_in_every_script_arrives_as_it_left(subject: Subject) -> None:
    odd = mail(1)
    headers = dict(odd.headers) | {"To": "=?utf-8?b?w4RubmU=?= <lead1@customer.example>"}
    outcomes = subject.transport.send([replace(odd, text="Grüße 日本 🎉\n.\n..\n", headers=headers)])
    assert isinstance(outcomes[0], Accepted)


@pytest.mark.parametrize("name", ["sendgrid", "sendgrid_batch", "smtp"])
def test_a_bad_recipient_costs_only_itself(name: str, tmp_path: Path) -> None:
    with ExitStack() as stack:
        subject = SUBJECTS[name](stack, tmp_path)
        mails = [mail(1), mail(2, recipient="no address"), mail(3)]
        outcomes = subject.transport.send(mails)
        assert [type(outcome) for outcome in outcomes] == [Accepted, Refused, Accepted]
        assert subject.has() == Counter(ids([mails[0], mails[2]]))


def test_a_transport_never_raises_for_what_is_away(tmp_path: Path) -> None:
    with running(CLOCK) as twin:
        away: list[Transport] = [
            transport(twin, CLOCK, host="http://127.0.0.1:1"),
            SmtpTransport(SmtpServer(host="127.0.0.1", port=1, tls="none", timeout_s=5.0), CLOCK),
        ]
        (tmp_path / "out").mkdir()
        full = MboxOutbox(tmp_path / "out", CLOCK)
        (tmp_path / "out" / "2026-03-02.mbox").mkdir()  # nothing can be appended to it
        for each in (*away, full):
            assert [type(outcome) for outcome in each.send([mail(1)])] == [Deferred]


def test_an_outcome_is_one_of_four_words() -> None:
    assert set(Outcome.__args__) == {Accepted, Refused, Deferred, Unclear}
