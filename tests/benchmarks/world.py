"""The product under measurement: a home folder with the letter, a database filled by plain SQL, and a tick as `rekindle up` runs it."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from engine import retiming
from engine.applying import apply_library
from engine.house import House, build
from engine.library import read_home
from engine.settings import Settings
from engine.store import Store, Tx
from engine.store.schema import stamp
from engine.store.tables import metadata
from engine.testing import FrozenClock
from tests.benchmarks.letter import OUR_NAMES, OWNER, POSTAL_ADDRESS, letter, our_attributes
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable

#: A Tuesday, inside the window in all five zones.
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
_PAUSE_S = 0.02  # of workers.clock, between two busy ticks

_COMPANY = f"""\
company: Brightwater
postal_address: {POSTAL_ADDRESS}
time_zone: Europe/London
inbound_domain: reply.brightwater.example
default_sender: hello
senders:
  hello: {{ name: Brightwater, address: hello@brightwater.example }}
calendar:
  closed: [2026-12-24, 2026-12-28..2026-12-31]
consent:
  CA: {{ implied_months: 6 }}
  DE: {{ express: true }}
"""
_CAMPAIGN = """\
campaign: no-budget
enter: { released_for: [no_budget] }
priority: 50
from: owner
reply_to: owner
window: { days: [mon, tue, wed, thu, fri], between: "08:00-18:00" }
holidays: lead.country
at_most: 1 per 5 days
steps:
  - { id: first, send: first, after: 2 business days }
  - { id: second, send: first, after: 3 weeks }
then: dormant
"""
_PLACES = (
    *(("Europe/London", "GB"), ("Europe/Paris", "FR"), ("Europe/Warsaw", "PL"), ("Europe/Madrid", "ES")),
    ("Europe/Rome", "IT"),
)


def write_home(home: Path) -> Path:
    """A campaign as those that ship: sent as the owner, with a window, holidays and a cap. Its mail is the letter."""
    mail = home / "templates" / "first"
    mail.mkdir(parents=True)
    for name, part in zip(("subject.txt", "body.txt", "body.html"), letter(OUR_NAMES), strict=True):
        (mail / f"{name}.j2").write_text(part)
    (home / "campaigns").mkdir()
    (home / "campaigns" / "company.yaml").write_text(_COMPANY)
    (home / "campaigns" / "no-budget.yaml").write_text(_CAMPAIGN)
    return home


@contextmanager
def house_over(url: str, folder: Path) -> Iterator[House]:
    """A house with everything on its defaults but tracked clicks, over a new database, with the letter applied."""
    home = write_home(folder / "home")
    with house_again(url, folder) as house:
        metadata.create_all(house.store.engine)
        stamp(house.store)
        applied = apply_library(house, read_home(home), "benchmark")
        assert applied.campaigns == {"no-budget": "new"}, applied
        retiming.renew(house, NOW)  # as the clock did when the house was first started
        yield house


@contextmanager
def house_again(url: str, folder: Path, redis_url: str = "") -> Iterator[House]:
    """The same house over the database that is there; with a Redis, its queue is there."""
    settings = Settings(data=folder, home=folder / "home", database_url=url, track_clicks=True, redis_url=redis_url)
    house = build(settings, FrozenClock(NOW))
    try:
        yield house
    finally:
        house.store.close()


def fill(store: Store, count: int, due_at: datetime, step: str = "first") -> None:
    """`count` leads at a fifth as many accounts, released, enrolled and due at about `due_at`."""
    with store.begin("benchmark.fill") as tx:
        if store.is_sqlite:
            tx.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for statement in _fillings(tx, count, due_at, step):
            tx.execute(text(statement))
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not store.is_sqlite:
            for name in metadata.tables:
                connection.exec_driver_sql(f"ANALYZE {name}")


def _fillings(tx: Tx, count: int, due_at: datetime, step: str) -> Iterator[str]:
    """One INSERT ... SELECT per table, over the numbers 1 to `count`. The two databases differ in three words."""
    is_sqlite = tx.dialect.name == "sqlite"
    before = moment(due_at - timedelta(days=10))
    if is_sqlite:
        numbers = f"WITH RECURSIVE given(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM given WHERE n < {count})"
        source, pad = "given", "printf('%08d', n)"
        due = f"strftime('%Y-%m-%dT%H:%M:%S', '{due_at:%Y-%m-%d %H:%M:%S}', '-' || (n % 3600) || ' seconds') || '.000000+00:00'"
    else:
        numbers, source, pad = "", f"generate_series(1, {count}) given(n)", "lpad(n::text, 8, '0')"
        due = f"timestamptz '{moment(due_at)}' - (n % 3600) * interval '1 second'"
    zone, country = (_case([place[i] for place in _PLACES]) for i in (0, 1))
    yield (
        "INSERT INTO reps(rep_id, address, address_key, name, time_zone, working_days) VALUES"
        f" (1, 'bob@brightwater.example', 'bob@brightwater.example', '{OWNER}', 'Europe/London', '[1,2,3,4,5]')"
    )
    accounts = max(1, count // 5)
    yield (
        f"{numbers} INSERT INTO accounts(account_id, name, domain, aliases, created_at)"
        f" SELECT n, 'Firm ' || n, 'firm' || {pad} || '.example', '[]', '{before}' FROM {source} WHERE n <= {accounts}"
    )
    attributes = _case([json.dumps(our_attributes(n)) for n in range(20)], "TEXT" if is_sqlite else "JSONB")
    yield (
        f"{numbers} INSERT INTO leads(lead_id, address, address_key, first_name, last_name, time_zone, country,"
        " account_id, owner_id, state, attributes, created_at)"
        f" SELECT n, 'u' || {pad} || '@example.com', 'u' || {pad} || '@example.com', 'Ann' || n, 'Lee', {zone}, {country},"
        f" n % {accounts} + 1, 1, 'released', {attributes}, '{before}' FROM {source}"
    )
    yield (
        f"{numbers} INSERT INTO episodes(episode_id, lead_id, release_key, reason, released_at, opened_at)"
        f" SELECT n, n, {pad}, 'no_budget', '{before}', '{before}' FROM {source}"
    )
    yield (
        f"{numbers} INSERT INTO enrolments(enrolment_id, lead_id, episode_id, campaign_id, version_id, state, enrolled_at,"
        " step, occurrence, anchor_at, memory, due_at)"
        f" SELECT n, n, n, 'no-budget', (SELECT version_id FROM campaigns), 'active', '{before}', '{step}', 1,"
        f" '{before}', '{{}}', {due} FROM {source}"
    )


def _case(values: list[str], kind: str = "TEXT") -> str:
    """The value for number n, all in turn."""
    whens = " ".join(f"WHEN {i} THEN {_quoted(v)}" for i, v in enumerate(values))
    return f"CAST(CASE n % {len(values)} {whens} END AS {kind})"


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def moment(at: datetime) -> str:
    """A moment as both databases read it in SQL."""
    return at.isoformat(timespec="microseconds")


def tick_until_done(house: House) -> None:
    """What `rekindle up` does without its web part: clock and workers in this process, until nothing is due."""
    queue = Queue(house.settings)
    declare(queue.broker, house)
    worker, timetable = queue.start_workers(), Timetable(house, queue)
    try:
        while True:
            if timetable.tick():
                time.sleep(_PAUSE_S)
                continue
            queue.drain(worker)
            if not timetable.tick():
                return
    finally:
        worker.stop()
        queue.broker.close()
