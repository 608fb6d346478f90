"""G7: a provider's webhook of 1,000 events, suppression included, against verifying, parsing and inserting them by the raw driver.

Both sides get the same signed bodies and check them by the same library. The floor keeps each event once by both of its keys, what
happened to which mail and when and the provider's own id, with what is kept of it (the link, the reason), and the suppressions. It does
nothing else: no index but those two keys, no touches and no drips that an event could change. The copies of all batches are posted as
well: they must be no dearer.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from sendgrid.helpers.eventwebhook import EventWebhook
from sqlalchemy import text

from engine.adapters.sendgrid_events import SendGridEvents
from engine.house import House
from engine.ports import EventBatch
from engine.settling import receive_batch
from engine.twin.events import SIGNATURE, TIMESTAMP, Signer, body_of, event_of
from tests.benchmarks.databases import Databases, fresh_folder
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from tests.benchmarks.world import NOW, fill, house_over, moment
from workers.collector import spare_the_collector

GOAL_ID, GOAL = "G7", 2.0
EVENTS = 1000
#: What a hundred events of a healthy campaign are.
_MIX = (
    *(("processed", 44), ("delivered", 42), ("open", 6), ("click", 3)),
    *(("bounce", 3), ("spamreport", 1), ("unsubscribe", 1)),
)
_KINDS = tuple(kind for kind, count in _MIX for _ in range(count))
_STOPS = frozenset({"bounce", "spamreport", "unsubscribe"})
_MORE = {
    "bounce": {"reason": "550 5.1.1 The email account does not exist", "status": "5.1.1", "type": "bounce"},
    "click": {"url": "https://brightwater.example/roi"},
}
_EVENTS = """create table event(
    touch {text}, kind {text}, at integer, told {text}, key {text} primary key, unique(touch, kind, at, told))"""
_GONE = "create table gone(address {text} primary key, reason {text}, at {text})"

Request = tuple[bytes, dict[str, str]]


def measure(databases: Databases, batches: int, say: Say) -> Result:
    """Floor and product in turns, batch by batch; every event is accounted for."""
    signer = Signer()
    with (
        fresh_folder() as folder,
        fresh_folder() as beside,
        databases.fresh(folder) as url,
        databases.fresh(beside) as other,
        house_over(url, folder) as house,
        _floor(other, signer) as floor,
    ):
        say(f"{GOAL_ID} {databases.name}: {batches * EVENTS} touches")
        touches = _fill(house, batches * EVENTS)
        spare_the_collector()  # as the process that serves does
        requests = [_request(signer, touches[n : n + EVENTS]) for n in range(0, len(touches), EVENTS)]
        reader = SendGridEvents(signer.public_key)
        say(f"{GOAL_ID} {databases.name}: {batches} batches, then their copies")
        new = _in_turns(requests, floor, lambda request: _receive(house, reader, request, EVENTS))
        copies = _in_turns(requests, floor, lambda request: _receive(house, reader, request, 0))
        _check(house, batches)
    results = [rounds.result(GOAL_ID, databases.name, GOAL) for rounds in (new, copies)]
    say(f"{GOAL_ID} {databases.name}: us/event new {results[0].cpu_us:.1f}, copies {results[1].cpu_us:.1f}")
    assert results[1].cpu_us <= results[0].cpu_us, "copies are dearer than new events"
    return results[0]


def _in_turns(requests: Sequence[Request], floor: Callable[[Request], None], ours: Callable[[Request], None]) -> Rounds:
    rounds = Rounds(EVENTS)
    for request in requests:
        for act, spents in ((floor, rounds.floor), (ours, rounds.ours)):
            spents.append(Spent())
            with spents[-1].counted():
                act(request)
    return rounds


def _fill(house: House, count: int) -> list[tuple[str, str]]:
    """Touches of so many leads as they stand when the provider has accepted them: (touch id, address)."""
    fill(house.store, count, NOW + timedelta(days=20), step="second")
    taken = moment(NOW - timedelta(hours=1))
    with house.store.begin("benchmark.touches") as tx:
        tx.execute(
            text(
                "INSERT INTO touches(touch_id, enrolment_id, step, occurrence, lead_id, address_key, state, template,"
                " due_at, intended_at, taken_at, settled_at, transport, provider_id, message_id)"
                " SELECT 'touch' || lead_id, lead_id, 'first', 1, lead_id, address_key, 'accepted', 'first',"
                f" '{taken}', '{taken}', '{taken}', '{taken}', 'sendgrid', 'message' || lead_id, 'id' || lead_id FROM leads"
            )
        )
        found = tx.execute(text("SELECT touch_id, address_key FROM touches ORDER BY lead_id")).all()
    return [(row[0], row[1]) for row in found]


def _request(signer: Signer, touches: Sequence[tuple[str, str]]) -> Request:
    events = [
        event_of({"event": kind} | _MORE.get(kind, {}), address, "message", {"touch_id": touch}, NOW)
        for (touch, address), kind in zip(touches, _KINDS * (EVENTS // len(_KINDS)), strict=True)
    ]
    body = body_of(events)
    return body, signer.sign(body, NOW)


def _receive(house: House, reader: SendGridEvents, request: Request, new: int) -> None:
    batch = reader.read(*request, NOW)
    assert isinstance(batch, EventBatch)
    assert receive_batch(house, batch, NOW).new == new


def _check(house: House, batches: int) -> None:
    """Who bounced, complained or left is suppressed and stopped, and nobody else."""
    ended = batches * EVENTS * sum(count for kind, count in _MIX if kind in _STOPS) // 100
    with house.store.read() as tx:
        for question in ("suppressions", "enrolments WHERE state = 'stopped'"):
            assert tx.execute(text(f"SELECT count(*) FROM {question}")).scalar() == ended


@contextmanager
def _floor(url: str, signer: Signer) -> Iterator[Callable[[Request], None]]:
    """Verify, parse, insert: what no webhook can do without."""
    webhook = EventWebhook(signer.public_key)
    insert, close = _sqlite(url) if url.startswith("sqlite") else _postgres(url)

    def take(request: Request) -> None:
        body, headers = request
        assert webhook.verify_signature(body.decode(), headers[SIGNATURE], headers[TIMESTAMP])
        told = json.loads(body)
        at = NOW.isoformat()
        insert(
            [(e["touch_id"], e["event"], e["timestamp"], _told(e), e["sg_event_id"]) for e in told],
            [(e["email"], e["event"], at) for e in told if e["event"] in _STOPS],
        )

    try:
        yield take
    finally:
        close()


def _told(event: dict[str, str]) -> str:
    """The link that was followed, or why the mail came back."""
    return event.get("url") or event.get("reason") or ""


Insert = Callable[[list[Any], list[Any]], None]


def _sqlite(url: str) -> tuple[Insert, Callable[[], None]]:
    db = sqlite3.connect(Path(url.removeprefix("sqlite:///")), isolation_level=None)
    for line in (
        "pragma journal_mode=wal",
        "pragma synchronous=full",
        _EVENTS.format(text="text"),
        _GONE.format(text="text"),
    ):
        db.execute(line)

    def insert(events: list[Any], gone: list[Any]) -> None:
        db.execute("begin immediate")
        db.executemany("insert into event values(?, ?, ?, ?, ?) on conflict do nothing", events)
        db.executemany("insert into gone values(?, ?, ?) on conflict do nothing", gone)
        db.execute("commit")

    return insert, db.close


def _postgres(url: str) -> tuple[Insert, Callable[[], None]]:
    db = psycopg.connect(url.replace("+psycopg", ""), autocommit=True)
    for line in (_EVENTS, _GONE):
        db.execute(line.format(text="text").encode())

    def insert(events: list[Any], gone: list[Any]) -> None:
        with db.transaction():
            arrays = [list(column) for column in zip(*events, strict=True)]
            db.execute(
                "insert into event select * from unnest(%s::text[], %s::text[], %s::int[], %s::text[], %s::text[])"
                " on conflict do nothing",
                arrays,
            )
            arrays = [list(column) for column in zip(*gone, strict=True)]
            db.execute(
                "insert into gone select * from unnest(%s::text[], %s::text[], %s::text[]) on conflict do nothing",
                arrays,
            )

    return insert, db.close
