"""Kill -9, again and again, of every process at any moment: nothing lost, nothing sent twice, on every database and transport.

REKINDLE_KILLS=500 is what a merge has to pass; without it there are fifty. They are spread over four houses.
"""

import os
import random
import re
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, text, update

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.releasing import release_leads
from engine.store import Store
from engine.store.tables import campaigns, enrolments, inbounds, touches
from engine.web.inbound import inbound_url
from tests.leads_world import write_campaign, write_home
from tests.mortals import Nursery, SharedClock, born, kill, twin

KILLS = int(os.environ.get("REKINDLE_KILLS", "50"))
LEADS = 150
LETTER = "[{id: letter, send: no-budget/hello, every: 10 minutes, repeat: true}]"
#: The clock goes so much faster than ours; after a death it may jump, so that the leases of the dead run out.
STEP_S, PAUSE_S, JUMP_S = 1.0, 0.015, 125.0
_LEFT = {"accepted", "delivered"}


def house_with_leads(nursery: Nursery) -> None:
    home = write_home(nursery.folder / "home")
    write_campaign(home, "no-budget", steps=LETTER)
    house = nursery.house()
    apply_library(house, read_home(home), "test")
    rows = (ReleaseRow(f"lead{n}@company{n % 7}.example", "no_budget", first_name=f"Ann{n}") for n in range(LEADS))
    assert release_leads(house, rows).released == LEADS
    house.store.close()


class Life:
    """One house whose processes die; the parent is the world around them."""

    def __init__(self, nursery: Nursery, roles: dict[str, Callable[[], None]], seed: int) -> None:
        self.nursery, self._roles, self._dice = nursery, roles, random.Random(seed)
        self._alive = {name: born(act) for name, act in roles.items()}
        self._client = httpx.Client(timeout=5.0, trust_env=False)
        self._url = ""
        self.taken: list[str] = []
        self.deaths: Counter[str] = Counter()

    def go_on(self, seconds: float) -> None:
        """Let them live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(PAUSE_S)
            self.nursery.clock.move(seconds=STEP_S)

    def kill_one(self) -> None:
        """One of them dies, in the middle of whatever it does, and is born again."""
        name = self._dice.choice(sorted(self._alive))
        assert kill(self._alive[name]), f"{name} had ended by itself"
        self.deaths[name] += 1
        if (
            len(self._alive) == 1 or self._dice.random() < 0.3
        ):  # the living may have to find out that theirs are over, too
            self.nursery.clock.move(seconds=JUMP_S)
        self._alive[name] = born(self._roles[name])

    def hand_in(self, url: str) -> None:
        """A mail comes in; who hands it over tries until somebody has taken it."""
        mail = EmailMessage()
        number = f"<in{len(self.taken)}@client.example>"
        mail["From"], mail["Subject"], mail["Message-ID"] = "stranger@client.example", "A question", number
        mail.set_content("Are you there?")
        try:
            status = self._client.post(url, content=mail.as_bytes()).status_code
        except httpx.HTTPError:
            return
        if status == 200:
            self.taken.append(number)

    def end(self) -> None:
        """All of them."""
        for child in self._alive.values():
            kill(child)
        self._client.close()
        self.nursery.listener.close()


@pytest.fixture(params=["outbox", "sendgrid"])
def provider(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def nursery(store_url: str, provider: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Nursery]:
    clock = SharedClock()
    nursery = Nursery(store_url, tmp_path, clock)
    if store_url.startswith("postgresql"):
        nursery.redis_url = request.getfixturevalue("redis_url")
    house_with_leads(nursery)
    if provider == "outbox":
        yield nursery
        return
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    key = tmp_path / "key"
    child = born(twin(clock, port, f"{nursery.web}/hooks/sendgrid/events", key))
    try:
        until(key.exists)
        nursery.twin, nursery.twin_key = f"http://127.0.0.1:{port}", key.read_text()
        yield nursery
    finally:
        kill(child)


def until(what: Callable[[], bool], seconds: float = 30.0, meanwhile: Callable[[], object] | None = None) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"it did not happen in time: {what}"
        if meanwhile:
            meanwhile()
        time.sleep(0.05)


@pytest.mark.timeout(300 + KILLS)
def test_killed_at_any_moment_nothing_is_lost_and_nothing_leaves_twice(nursery: Nursery, provider: str) -> None:
    roles: dict[str, Callable[[], None]] = {"up": nursery.up}
    if nursery.redis_url:
        roles = {
            "worker": nursery.worker,
            "second worker": nursery.worker,
            "clock": nursery.timetable,
            "web": nursery.webpart,
        }
    dice = random.Random(f"{provider}{len(roles)}")
    house = nursery.house()
    door = inbound_url(house)
    house.store.close()
    life = Life(nursery, roles, dice.randrange(99))
    try:
        for number in range(1, -(-KILLS // 4) + 1):
            life.go_on(0.05 + dice.random() * 0.45)
            life.kill_one()
            if number % 5 == 0:
                life.hand_in(door)
            if number % 10 == 3:  # the first mails of a campaign are looked at for an hour; what is unclear is given up
                nursery.clock.move(hours=25)
        store = Store(nursery.url)
        while ledger(nursery).total() <= LEADS:
            nursery.clock.move(hours=2)
            life.go_on(1.0)
        come_to_rest(nursery, store, life)
        assert_once(nursery, store, life)
        store.close()
    finally:
        life.end()


def come_to_rest(nursery: Nursery, store: Store, life: Life) -> None:
    """No new mails, and time for what was begun."""
    with store.begin("test.stop") as tx:
        tx.execute(update(campaigns).values(state="stopped"))
    for _ in range(2):
        until(lambda: open_touches(store) == [], 40, lambda: life.go_on(0.3))
        nursery.clock.move(hours=25)
        life.go_on(0.5)
    until(lambda: leased(store) == 0, 30, lambda: life.go_on(0.3))


def open_touches(store: Store) -> list[str]:
    """Taken and not settled; unclear is settled by an event, or given up after a day."""
    with store.read() as tx:
        return list(tx.execute(select(touches.c.touch_id).where(touches.c.state == "taken")).scalars())


def leased(store: Store) -> int:
    with store.read() as tx:
        found = tx.execute(select(enrolments.c.enrolment_id).where(enrolments.c.lease_token.is_not(None))).all()
        unread = tx.execute(select(inbounds.c.inbound_id).where(inbounds.c.state != "read")).all()
    return len(found) + len(unread)


def assert_once(nursery: Nursery, store: Store, life: Life) -> None:
    """The provider's ledger joined to the database."""
    with store.read() as tx:
        states = {row.touch_id: row.state for row in tx.execute(select(touches.c.touch_id, touches.c.state))}
        kept = set(tx.execute(select(inbounds.c.message_id)).scalars())
        late = tx.execute(text("SELECT count(*) FROM enrolments WHERE state <> 'active'")).scalar()
        told = Counter(tuple(row) for row in tx.execute(select(touches.c.state, touches.c.reason)))
    requested = ledger(nursery)
    assert sum(requested.values()) > LEADS, f"too little was sent to say anything: {told}"
    assert max(requested.values()) == 1
    assert requested.keys() <= states.keys()
    left = {touch for touch, state in states.items() if state in _LEFT}
    assert left <= requested.keys()
    if nursery.twin:
        until(lambda: untold(nursery) == 0, 30, lambda: life.go_on(0.2))
        with store.read() as tx:
            states = {row.touch_id: row.state for row in tx.execute(select(touches.c.touch_id, touches.c.state))}
        left = {touch for touch, state in states.items() if state in _LEFT}
    assert requested.keys() == left
    assert set(states.values()) <= _LEFT | {"intended", "unclear"}
    assert late == 0, "nobody's drip ended"
    assert set(life.taken) <= kept
    assert sum(life.deaths.values()) == -(-KILLS // 4)


def ledger(nursery: Nursery) -> Counter[str]:
    """How often each touch could have left."""
    if nursery.twin:
        told = httpx.get(f"{nursery.twin}/twin/ledger", trust_env=False, timeout=30).json()
        return Counter(line["touch_id"] for line in told)
    head = re.compile(rb"^X-Rekindle-Touch: (\S+)$", re.MULTILINE)
    mails = b"".join(path.read_bytes() for path in sorted((nursery.folder / "out").glob("*.mbox")))
    return Counter(touch.decode() for touch in head.findall(mails))


def untold(nursery: Nursery) -> int:
    """Events that the twin still has to tell."""
    answer = httpx.get(f"{nursery.twin}/twin/pending", trust_env=False, timeout=30)
    return int(answer.json()["pending"])
