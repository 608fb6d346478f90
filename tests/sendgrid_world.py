"""A house that sends through SendGrid: the official client, a twin that listens on this machine, and its signed webhooks."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from engine.adapters.sendgrid import SendGridTransport
from engine.adapters.sendgrid_events import SendGridEvents
from engine.house import House
from engine.ports import Clock, Mail
from engine.settings import SendGridAccount
from engine.store import Store
from engine.store.tables import campaigns, notices, touches
from engine.twin.events import Noise
from engine.twin.provider import Fate, Fault
from engine.twin.serving import Running, running
from engine.web.app import create_app
from tests.walk_world import NOW, house_at, release, work_all
from workers.broker import Queue

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

HOOK = "https://crm.example/hooks/sendgrid/events"
DEAD = {"event": "bounce", "type": "bounce", "status": "5.1.1", "reason": "550 5.1.1 The email account does not exist"}


def account(twin: Running, **more: Any) -> SendGridAccount:
    """The account of this twin."""
    return SendGridAccount(**{"api_key": "SG.twin", "host": twin.url, "timeout_s": 6.0} | more)


def transport(twin: Running, clock: Clock, **more: Any) -> SendGridTransport:
    """Our side of it."""
    return SendGridTransport(account(twin, **more), clock)


@dataclass
class World:
    """The house and its provider."""

    house: House
    twin: Running

    def work(self, **later: float) -> None:
        """Move the clock on and do everything that is due then."""
        self.house.clock.move(**later)  # type: ignore[attr-defined]
        work_all(self.house)

    def tell(self, **noise: Any) -> list[int]:
        """Let the provider tell what it has."""
        return self.twin.teller.tell(HOOK, Noise(**noise))

    def breaks(self, *faults: dict[str, Any]) -> None:
        """How the provider goes wrong from now on."""
        self.twin.provider.break_by([Fault(**fault) for fault in faults])

    def fate(self, to: str, *events: dict[str, Any]) -> None:
        """What the provider will say of mails to this address."""
        self.twin.provider.decree([Fate(to=to, events=events)])

    @property
    def store(self) -> Store:
        return self.house.store

    def rows(self, table: Any = touches) -> list[Any]:
        """All rows of a table."""
        with self.store.read() as tx:
            return list(tx.execute(select(table).order_by(*table.primary_key.columns)))

    def campaign(self) -> Any:
        """The campaign that everybody is in."""
        return next(row for row in self.rows(campaigns) if row.campaign_id == "no-budget")

    def told_operator(self) -> list[Any]:
        """What whoever runs the house was told."""
        return [row for row in self.rows(notices) if row.kind == "campaign_stopped"]

    def assert_once(self) -> None:
        """The provider could have accepted each touch once at most, and knows no strange ones. Notices may come twice."""
        requests = {t: n for t, n in self.twin.provider.requested().items() if not t.startswith("notice-")}
        assert max(requests.values(), default=0) <= 1
        assert requests.keys() <= {row.touch_id for row in self.rows()}


def client_of(house: House) -> TestClient:
    """A client that goes straight into the house's web part."""
    return TestClient(create_app(house), base_url="https://crm.example", raise_server_exceptions=False)


@contextmanager
def world(store: Store, folder: Path, leads: int = 6, **account_settings: Any) -> Iterator[World]:
    """`leads` leads whose first mail is due now, at a provider in good health."""
    release(store, folder, leads)
    house = house_at(store, folder)
    with running(house.clock, client_of(house)) as twin:
        house.transport = transport(twin, house.clock, **account_settings)
        house.provider_events = {"sendgrid": SendGridEvents(twin.teller.signer.public_key)}
        yield World(house, twin)


def send_in_child(twin: Running, folder: Path, later: timedelta = timedelta(0)) -> Any:
    """What a worker process does that will be killed; for tests.killing.killed."""

    def act(store: Store) -> None:
        house = house_at(store, folder, NOW + later)
        house.transport = transport(twin, house.clock)
        work_all(house, Queue(house.settings))

    return act


def mail(number: int = 1, **more: Any) -> Mail:
    """A mail as engine.mailing makes it."""
    touch, to = f"touch{number:021d}", f"lead{number}@customer.example"
    headers = {
        "From": "Kim Holt <kim@brightwater.example>",
        "To": f"Lead{number} <{to}>",
        "Subject": f"Hello {number}",
        "Message-ID": f"<m{number}@brightwater.example>",
        "Reply-To": "Kim Holt <reply+abc@reply.brightwater.example>",
        "List-Unsubscribe": f"<https://crm.example/unsubscribe/{number}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "X-Rekindle-Touch": touch,
    }
    lines = [*(f"{name}: {value}" for name, value in headers.items()), "", f"Dear {number}.", ""]
    fields = {
        "touch_id": touch,
        "sender": "kim@brightwater.example",
        "recipient": to,
        "subject": headers["Subject"],
        "text": f"Dear {number}.\n",
        "html": f"<p>Dear {number}.</p>",
        "headers": headers,
        "raw": "\r\n".join(lines).encode(),
    }
    return Mail(**fields | more)
