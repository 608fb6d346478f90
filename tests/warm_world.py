"""A small house for the tests of signals and alerts: two accounts, three reps, leads in a drip, a clock that stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Table, func, insert, select

from engine import alerting, promoting
from engine.core.signal import Evidence, Signal, SignalKind
from engine.core.tokens import Tokens
from engine.core.touch import touch_id
from engine.house import House
from engine.notifying import CLAIM, claim_links
from engine.ports import Notifier
from engine.settings import Settings
from engine.store import Store, alerts, reps, tables
from engine.testing import FrozenClock, MemoryFetcher, MemoryNotifier, MemoryTransport
from tests.store.rows import put

NOW = datetime(2026, 6, 5, 14, 0, tzinfo=UTC)  # a Friday, 16:00 in Berlin
RELEASED_AT = NOW - timedelta(days=90)

COMPANY = {
    "company": "Brightwater",
    "postal_address": "1 Quay Street, Bristol",
    "time_zone": "Europe/London",
    "default_sender": "hello",
    "senders": {"hello": {"name": "Brightwater", "address": "hello@brightwater.example"}},
}

CAMPAIGN = {
    "campaign": "c",
    "title": "Until there is money",
    "enter": {"released_for": ["no_budget"]},
    "steps": [
        {"id": "a", "send": "c/a"},
        {"id": "b", "send": "c/b", "after": "3 weeks"},
        {"id": "c", "send": "c/c", "after": "3 weeks"},
    ],
}


def house_over(store: Store, **notifiers: Notifier) -> House:
    """A house over `store` that keeps its notices in memory."""
    return House(
        store,
        FrozenClock(NOW),
        Settings(base_url="https://crm.example"),
        MemoryTransport(),
        Tokens(b"secret"),
        MemoryFetcher(),
        notifiers or {"mail": MemoryNotifier()},
    )


def furnish(store: Store) -> None:
    """Reps Kim (backup Lee, manager Max), account 1 with leads 1 to 3, account 2 with lead 4, lead 5 without one.

    All were released 90 days ago for a missing budget, by Kim; leads 1, 2 and 4 are in a drip with a mail sent and one intended.
    """
    with store.begin("test.furnish") as tx:
        for rep_id, name, backup, manager in ((3, "Max", None, None), (2, "Lee", None, 3), (1, "Kim", 2, 3)):
            address = f"{name.lower()}@brightwater.example"
            rep = {
                "rep_id": rep_id,
                "address": address,
                "address_key": address,
                "name": name,
                "time_zone": "Europe/Berlin",
                "working_days": [1, 2, 3, 4, 5],
                "backup_id": backup,
                "manager_id": manager,
            }
            tx.execute(insert(tables.reps).values(rep))
        tx.execute(insert(tables.companies).values(company_id=1, company_hash="h", body=COMPANY, applied_at=NOW))
        put(tx, tables.campaign_versions, body=CAMPAIGN)
        put(tx, tables.campaigns)
        for account_id, name in ((1, "Harbour Mills"), (2, "Ulm Zinc")):
            put(tx, tables.accounts, account_id=account_id, name=name, domain=f"{name.split()[0].lower()}.example")
        for lead_id, account_id, title in (
            (1, 1, "Engineer"),
            (2, 1, "CFO"),
            (3, 1, "CFO"),
            (4, 2, "Buyer"),
            (5, None, "Owner"),
        ):
            add_lead(tx, lead_id, account_id, title)
        for lead_id in (1, 2, 4):
            add_drip(tx, lead_id)
        _start_sequences(tx)


def _start_sequences(tx: Any) -> None:
    """Let PostgreSQL number new rows behind those that were put with a number."""
    if tx.dialect.name == "postgresql":
        for table in tables.metadata.sorted_tables:
            key = next(iter(table.primary_key.columns))
            sequence = tx.execute(select(func.pg_get_serial_sequence(table.name, key.name))).scalar()
            if sequence:
                tx.execute(select(func.setval(sequence, 1000)))


def add_lead(tx: Any, lead_id: int, account_id: int | None, title: str = "", **episode: Any) -> None:
    """A released lead of Kim's with an open episode."""
    address = f"lead{lead_id}@customer.example"
    put(
        tx,
        tables.leads,
        lead_id=lead_id,
        address=address,
        address_key=address,
        first_name=f"Lead{lead_id}",
        title=title,
        account_id=account_id,
        owner_id=1,
    )
    put(
        tx,
        tables.episodes,
        **{
            "episode_id": lead_id,
            "lead_id": lead_id,
            "release_key": f"r{lead_id}",
            "released_at": RELEASED_AT,
            "opened_at": RELEASED_AT,
            "note": "no money this year",
        }
        | episode,
    )


def add_drip(tx: Any, lead_id: int) -> None:
    """An active enrolment with a mail that went out and one that is intended."""
    put(
        tx,
        tables.enrolments,
        enrolment_id=lead_id,
        lead_id=lead_id,
        episode_id=lead_id,
        step="b",
        lease_token=f"w{lead_id}",
        leased_until=NOW + timedelta(minutes=2),
        due_at=NOW,
    )
    facts = {
        "enrolment_id": lead_id,
        "lead_id": lead_id,
        "address_key": f"lead{lead_id}@customer.example",
    }
    put(
        tx,
        tables.touches,
        touch_id=touch_id(lead_id, "a", 1),
        state="delivered",
        taken_at=NOW - timedelta(days=30),
        **facts,
    )
    put(tx, tables.touches, touch_id=touch_id(lead_id, "b", 1), step="b", **facts)


def promote(house: House, *told: Signal) -> int:
    """Let these signals (else a story about account 1) promote somebody; the id of the alert."""
    return promoting.receive_signal(house, told or (story(),), house.clock.now())[0].alert_id


def hand_over(house: House, *told: Signal) -> int:
    """A promotion whose alert reached its rep; the id of the alert."""
    alert_id = promote(house, *told)
    alerting.deliver_due_notices(house)
    return alert_id


def claim_token(house: House, alert_id: int, rep_id: int = 1) -> str:
    """The token in the links that this rep (0: nobody in particular) gets of this alert."""
    with house.store.read() as tx:
        alert, rep = alerts.load(tx, [alert_id]).get(alert_id), reps.load(tx, [rep_id]).get(rep_id)
    if alert is None:
        return house.tokens.sign(CLAIM, f"{alert_id}.{rep_id}.{'a' * 16}")
    return claim_links(house, alert, rep).claim.split("/")[-2]


def story(
    key: str = "story/1",
    *,
    account_id: int = 1,
    kind: str = "funding",
    at: datetime = NOW,
    realis: str = "completed",
    outlets: int = 1,
    sign: int = 1,
) -> Signal:
    """News of an account, told by so many outlets."""
    evidence = tuple(
        Evidence(
            f"{key}/item{n}",
            f"Harbour Mills raises money, says outlet {n}",
            f"outlet {n}",
            f"https://news{n}.example/{n}",
            at,
        )
        for n in range(outlets)
    )
    return Signal(
        key,
        SignalKind(kind),
        f"{kind} at Harbour Mills",
        at,
        at,
        account_id=account_id,
        evidence=evidence,
        data={"realis": realis},
        sign=sign,
    )


def answer(lead_id: int, kind: str = "reply_interested", *, at: datetime = NOW, **more: Any) -> Signal:
    """An answer of a lead."""
    told = Signal(
        f"inbound/{lead_id}/{kind}",
        SignalKind(kind),
        "Lead answers: yes, please",
        at,
        at,
        lead_id=lead_id,
        evidence=(Evidence("mail", "Yes, please send the offer.", "the lead's mail", None, at),),
    )
    return replace(told, **more)


def rows(store: Store, table: Table, **where: Any) -> list[Any]:
    """The rows of a table, by its primary key."""
    query = select(table).filter_by(**where).order_by(*table.primary_key.columns)
    with store.read() as tx:
        return list(tx.execute(query))


def count(store: Store, table: Table) -> int:
    """How many rows a table has."""
    with store.read() as tx:
        return int(tx.execute(select(func.count()).select_from(table)).scalar_one())
