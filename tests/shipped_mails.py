"""Every mail of the shipped campaigns as it leaves: the campaigns run to their end on a moved clock, into an outbox of .eml files."""

from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select

from engine.adapters.outbox import EmlOutbox
from engine.applying import apply_library
from engine.core.lead import Reason
from engine.core.release import ReleaseRow
from engine.core.tokens import Tokens
from engine.house import House
from engine.library import read_home
from engine.releasing import release_leads
from engine.sending import advance_enrolments
from engine.settings import Settings
from engine.store import Store, leases, reps, tables
from engine.store.reps import NewRep
from engine.testing import FrozenClock, MemoryFetcher, MemoryNotifier

ROOT = Path(__file__).parents[1]
STARTS_AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
MAYA = "maya.brooks@brightwater.example"
#: Who enters a campaign that asks for more than the reason of the release.
_PICKED = (("low_return", {"fit": "none"}), ("no_authority", {"referral": "yes"}))


class Left(NamedTuple):
    """A mail that left: the template it was made of, the language of its reader, and its bytes."""

    template: str
    locale: str
    raw: bytes


def shipped_mails(store: Store, folder: Path) -> list[Left]:
    """All of them, in English and German, to readers whose names are not ASCII; tracking is on."""
    clock = FrozenClock(STARTS_AT)
    settings = Settings(data=folder, base_url="https://go.brightwater.example", track_clicks=True)
    outbox = EmlOutbox(folder / "out", clock)
    house = House(store, clock, settings, outbox, Tokens(b"secret"), MemoryFetcher(), {"mail": MemoryNotifier()})
    apply_library(house, read_home(ROOT, STARTS_AT.date()), "test")
    with store.begin("test.reps") as tx:
        reps.save(tx, [NewRep(MAYA, "Maya Brooks", "Europe/London")])
    rows = list(map(_row, product([*((str(reason), {}) for reason in Reason), *_PICKED], ("en-US", "de-DE"))))
    assert release_leads(house, rows).released == len(rows)
    _run_to_the_end(house, clock)
    return _left(store, folder / "out")


def _row(who: tuple[tuple[str, dict[str, str]], str]) -> ReleaseRow:
    (reason, attributes), locale = who
    name = f"{reason}{len(attributes)}.{locale[:2]}".replace("_", "-")
    return ReleaseRow(
        f"{name}@mill.example",
        reason,
        first_name="Zoë" if locale == "de-DE" else "Ruth",
        last_name="Müller-Łukasz" if locale == "de-DE" else "Hall, Jr.",
        company="Calder & Söhne",
        time_zone="Europe/Berlin" if locale == "de-DE" else "America/New_York",
        country="CH" if locale == "de-DE" else "US",  # where no consent is asked for
        locale=locale,
        owner=MAYA,
        attributes=attributes,
    )


def _run_to_the_end(house: House, clock: FrozenClock) -> None:
    """From one due moment to the next, until nobody is in a campaign any more."""
    running = tables.enrolments.c.state == "active"
    while True:
        with house.store.read() as tx:
            due = tx.execute(select(func.min(tables.enrolments.c.due_at)).where(running)).scalar()
        if due is None:
            return
        assert due < STARTS_AT + timedelta(days=800)
        clock.move_to(max(due, clock.now()))
        with house.store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.ENROLMENTS, clock.now(), 50)
        advance_enrolments(house, lease.ids, lease.token)


def _left(store: Store, folder: Path) -> list[Left]:
    query = select(tables.touches.c.touch_id, tables.touches.c.template, tables.leads.c.locale)
    with store.read() as tx:
        made = {
            row.touch_id: row
            for row in tx.execute(query.join(tables.leads, tables.leads.c.lead_id == tables.touches.c.lead_id))
        }
    files = sorted(folder.glob("*.eml"))
    found = [(made[path.stem.rpartition("-")[2]], path.read_bytes()) for path in files]
    return [Left(row.template, row.locale, raw) for row, raw in found]
