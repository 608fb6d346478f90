"""A house that sends real mails and reads real answers: one campaign, an inbound domain, leads at a few companies, one rep."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.core.tokens import Tokens
from engine.house import House
from engine.library import read_home
from engine.ports import RawMail, Transport
from engine.receiving import keep_inbound
from engine.releasing import release_leads
from engine.settings import Settings
from engine.store import Store, reps, tables
from engine.store.reps import NewRep
from engine.testing import FrozenClock, MemoryFetcher, MemoryNotifier, MemoryTransport
from tests.leads_world import write_home
from triggers import inbox
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
ANA = "ana.roth@mill.example"
KIM = "kim@brightwater.example"


@dataclass
class World:
    """The house, and its clock, transport and notifier in one hand."""

    house: House
    store: Store
    clock: FrozenClock
    notices: MemoryNotifier
    sent: list[Any] = field(default_factory=list)

    def work(self) -> None:
        """Everything that is due, as `rekindle up` does it."""
        queue = Queue(self.house.settings)
        declare(queue.broker, self.house)
        worker, timetable = queue.start_workers(), Timetable(self.house, queue)
        try:
            while timetable.tick():
                queue.drain(worker)
        finally:
            worker.stop()

    def send_first(self) -> dict[str, EmailMessage]:
        """Let the first mail of everybody go out; the mails by recipient."""
        self.clock.move(days=2)
        self.work()
        transport = self.house.transport
        assert isinstance(transport, MemoryTransport)
        return {m.recipient: parsed(m.raw) for m in transport.sent}

    def receive(self, *mails: bytes | EmailMessage, envelope: dict[str, Any] | None = None) -> list[int]:
        """Keep these mails and read them at once; their ids."""
        raws = [mail if isinstance(mail, bytes) else mail.as_bytes(policy=policy.SMTP) for mail in mails]
        keep_inbound(self.house, [RawMail("", raw, envelope or {}) for raw in raws], "test", self.clock.now())
        inbox.read_waiting(self.house)
        return [row.inbound_id for row in self.rows(tables.inbounds)][-len(raws) :]

    def rows(self, table: Any, **where: Any) -> list[Any]:
        with self.store.read() as tx:
            return list(tx.execute(select(table).filter_by(**where).order_by(*table.primary_key.columns)))

    def row(self, table: Any, **where: Any) -> Any:
        (found,) = self.rows(table, **where)
        return found


def world(store: Store, folder: Path, *leads: str, transport: Transport | None = None, **settings: Any) -> World:
    """Leads released for a missing budget by Kim; their first mail is due in two days."""
    home = write_home(folder / "home")
    company = home / "campaigns" / "company.yaml"
    company.write_text(company.read_text().replace("consent:", "inbound_domain: reply.brightwater.example\nconsent:"))
    clock, notices = FrozenClock(NOW), MemoryNotifier()
    house = House(
        store,
        clock,
        Settings(data=folder, **settings),
        transport or MemoryTransport(),
        Tokens(b"secret"),
        MemoryFetcher(),
        {"mail": notices},
    )
    apply_library(house, read_home(home), "test")
    with store.begin("test.reps") as tx:
        reps.save(tx, [NewRep(KIM, "Kim", "Europe/London")])
    rows = (
        ReleaseRow(address, "no_budget", first_name="Ana", last_name="Roth", owner=KIM) for address in leads or (ANA,)
    )
    assert release_leads(house, rows).released == max(1, len(leads))
    return World(house, store, clock, notices)


def parsed(raw: bytes) -> EmailMessage:
    message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    return message


def answer(
    to: EmailMessage | None,
    text: str,
    *,
    sender: str = f"Ana Roth <{ANA}>",
    at: datetime = NOW + timedelta(days=2, hours=1),
    by: str = "token",
    **headers: str,
) -> EmailMessage:
    """An answer to a mail of ours as a client writes it. `by`: token (reply address), message_id (In-Reply-To), nothing."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = str(to["Reply-To"]) if to is not None and by == "token" else "hello@brightwater.example"
    mail["Subject"] = f"Re: {to['Subject']}" if to is not None else "About your mail"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{abs(hash((text, sender, at)))}@client.example>"
    if to is not None and by in {"token", "message_id"}:
        mail["In-Reply-To"] = mail["References"] = str(to["Message-ID"])
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail
