"""Sending under test: a small home of one's own, leads whose mail is due, and things that happen at the worst moment."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from engine import crash_points, sending
from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.releasing import release_leads
from engine.store import Store, leases, tables
from engine.testing import MemoryTransport
from tests.leads_world import house_over, write_campaign, write_home, write_mail

THANKS = "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: next, send: no-budget/next, after: 1 week}]"


class World:
    """A house with one campaign for no_budget, its clock, and the mails that left."""

    def __init__(self, store: Store, folder: Path, *, steps: str = THANKS, more: str = "", company: str = "") -> None:
        self.store = store
        self.home = write_home(folder / "home")
        if company:
            path = self.home / "campaigns" / "company.yaml"
            path.write_text(path.read_text() + company)
        write_campaign(self.home, "no-budget", steps=steps, more=more)
        for name in ("no-budget/thanks", "no-budget/next"):
            write_mail(self.home, name, f"This is {name} for {{{{ lead.first_name }}}}.")
        self.house = house_over(store)
        assert isinstance(self.house.transport, MemoryTransport)
        self.mails = self.house.transport
        self.clock: Any = self.house.clock

    def release(self, *rows: ReleaseRow | str) -> None:
        """Apply the home and release these leads for a missing budget, so that the first mail is due in two hours."""
        apply_library(self.house, read_home(self.home), "test")
        told = [ReleaseRow(row, "no_budget", first_name="Ann") if isinstance(row, str) else row for row in rows]
        report = release_leads(self.house, told)
        assert report.released == len(told), report.problems

    def work(self, **span: float) -> int:
        """Move the clock, then decide and send all that is due; counts the mails that left."""
        self.clock.move(**span)
        before = len(self.mails.sent)
        while True:
            with self.store.begin("test.lease") as tx:
                lease = leases.lease_ready(tx, leases.ENROLMENTS, self.clock.now(), 50)
            if not lease.ids:
                return len(self.mails.sent) - before
            sending.advance_enrolments(self.house, lease.ids, lease.token)

    def rows(self, table: Any, *names: str) -> list[Any]:
        """These columns of a table, in the order of its key."""
        with self.store.read() as tx:
            columns = [table.c[name] for name in names]
            return [
                tuple(row) if len(names) > 1 else row[0]
                for row in tx.execute(select(*columns).order_by(*table.primary_key))
            ]

    def touches(self) -> list[tuple[str, str, str | None]]:
        """(step, state, reason) of every touch, oldest first."""
        with self.store.read() as tx:
            query = select(tables.touches).order_by(tables.touches.c.intended_at, tables.touches.c.address_key)
            return [(row.step, row.state, row.reason) for row in tx.execute(query)]

    def timeline(self, kind: str) -> list[str]:
        """The reasons of all timeline entries of this kind."""
        with self.store.read() as tx:
            query = select(tables.timeline.c.reason).where(tables.timeline.c.kind == kind)
            return [row.reason for row in tx.execute(query.order_by(tables.timeline.c.at))]

    def enrolment(self) -> Any:
        """The only enrolment."""
        with self.store.read() as tx:
            return tx.execute(select(tables.enrolments)).one()

    def to(self, addresses: Sequence[str]) -> set[str]:
        """Of these, who got a mail."""
        return {mail.recipient for mail in self.mails.sent} & set(addresses)


def happens(monkeypatch: pytest.MonkeyPatch, point: str, act: Callable[[], object]) -> list[str]:
    """Let `act` happen once, when the process reaches a crash point; the list names the point once it did."""
    reach, done = crash_points.reach, []

    def reached(name: str) -> None:
        if name == point and not done:
            done.append(name)
            act()
        reach(name)

    monkeypatch.setattr(crash_points, "reach", reached)
    return done
