"""F33: everything stands still for thirty days and is started again: caps and `if_late_by` hold, and nobody gets two overdue mails."""

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import select

from engine.core.release import ReleaseRow
from engine.releasing import release_leads
from engine.store import Store
from engine.store.tables import enrolments, leads, timeline, touches
from tests.leads_world import write_mail
from tests.sending_world import World
from tests.walk_world import work_all

LEADS = 12
#: Six mails that would all have left while everything stood still, one of which is nothing worth after five days.
STEPS = (
    "[{id: thanks, send: no-budget/thanks, after: 1 day}, {id: next, send: no-budget/next, after: 2 days},"
    " {id: offer, send: no-budget/offer, after: 2 days, if_late_by: {more_than: 5 days, then: skip}},"
    " {id: news, send: [no-budget/a, no-budget/b, no-budget/c], every: 5 days}]"
)
MORE = "at_most: [1 per 3 days, 4 per 30 days]\nwindow: {days: [mon, tue, wed, thu, fri], between: '09:00-17:00'}\n"
OFF = timedelta(days=30)


def _world(store: Store, folder: Path) -> World:
    world = World(store, folder, steps=STEPS, more=MORE, company="at_most_per_account: 3 per 1 day\n")
    for name in ("offer", "a", "b", "c"):
        write_mail(world.home, f"no-budget/{name}", f"This is {name}.")
    world.release("first@acme.example")
    zones = ("Europe/London", "America/New_York", "Pacific/Auckland")
    rows = (
        ReleaseRow(f"l{n}@company{n % 4}.example", "no_budget", company=f"C{n % 4}", time_zone=zones[n % 3])
        for n in range(LEADS - 1)
    )
    assert release_leads(world.house, rows).released == LEADS - 1
    return world


def _sent(store: Store) -> dict[str, list[tuple[datetime, str]]]:
    """By address, when which step's mail left."""
    found: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    with store.read() as tx:
        for row in tx.execute(select(touches).where(touches.c.taken_at.is_not(None)).order_by(touches.c.taken_at)):
            found[row.address_key].append((row.taken_at, row.step))
    return found


def _days_on(world: World, days: int) -> None:
    for _ in range(days * 3):
        world.clock.move(hours=8)
        work_all(world.house)


def test_f33_after_thirty_days_off_everybody_goes_on_and_caps_hold(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    _days_on(world, 2)
    before = _sent(store)
    assert {step for mails in before.values() for _, step in mails} == {"thanks"}
    world.clock.move(days=OFF.days)
    started = world.clock.now()
    work_all(world.house)
    _days_on(world, 6)
    after = {address: [at for at, _ in mails if at >= started] for address, mails in _sent(store).items()}
    assert len([address for address, moments in after.items() if moments]) == LEADS
    _days_on(world, 30)
    for address, mails in _sent(store).items():
        moments = [at for at, _ in mails]
        assert all(later - earlier >= timedelta(days=2, hours=23) for earlier, later in pairwise(moments))
        assert all(sum(at <= m < at + timedelta(days=29) for m in moments) <= 4 for at in moments), address
    _assert_account_caps(store)


def _assert_account_caps(store: Store) -> None:
    with store.read() as tx:
        joined = select(touches.c.taken_at, leads.c.account_id).join(leads, leads.c.lead_id == touches.c.lead_id)
        rows: list[Any] = list(tx.execute(joined.where(touches.c.taken_at.is_not(None))))
    for account_id in {row.account_id for row in rows}:
        moments = sorted(row.taken_at for row in rows if row.account_id == account_id)
        assert all(moments[n + 3] - moments[n] >= timedelta(hours=23) for n in range(len(moments) - 3))


def test_f33_what_is_worth_nothing_so_late_is_left_out_and_told(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, steps=STEPS.replace("after: 2 days}, {id: offer", "after: 2 days, if_late_by: "
                  "{more_than: 5 days, then: stop}}, {id: offer"), more=MORE)  # fmt: skip
    for name in ("offer", "a", "b", "c"):
        write_mail(world.home, f"no-budget/{name}", f"This is {name}.")
    world.release("ann@acme.example", "bob@acme.example")
    _days_on(world, 2)
    world.clock.move(days=OFF.days)
    _days_on(world, 4)
    with store.read() as tx:
        states = tx.execute(select(enrolments.c.state, enrolments.c.reason)).all()
        told = tx.execute(select(timeline.c.step, timeline.c.reason).where(timeline.c.kind == "stop")).all()
    assert [tuple(row) for row in states] == [("stopped", "late")] * 2
    assert [tuple(row) for row in told] == [("next", "late")] * 2


def test_f33_without_any_cap_nobody_gets_two_overdue_mails(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release("ann@acme.example", "bob@acme.example")
    world.clock.move(days=OFF.days)
    started = world.clock.now()
    work_all(world.house)
    _days_on(world, 6)
    assert [[step for _, step in mails] for mails in _sent(store).values()] == [["thanks"]] * 2
    _days_on(world, 2)
    assert [at - started >= timedelta(weeks=1) for mails in _sent(store).values() for at, _ in mails[1:]] == [True] * 2


def test_f33_a_skipped_mail_does_not_hold_up_what_comes_after_it(store: Store, tmp_path: Path) -> None:
    """The offer falls due while everything stands still; the mail after it goes, once, and the rest keep their distance."""
    steps = (
        "[{id: thanks, send: no-budget/thanks, after: 1 day},"
        " {id: offer, send: no-budget/offer, after: 2 days, if_late_by: {more_than: 5 days, then: skip}},"
        " {id: next, send: no-budget/next, after: 1 hour}]"
    )
    world = World(store, tmp_path, steps=steps)
    write_mail(world.home, "no-budget/offer", "An offer.")
    world.release("ann@acme.example")
    _days_on(world, 1)
    world.clock.move(days=OFF.days)
    started = world.clock.now()
    work_all(world.house)
    assert len(_sent(store)["ann@acme.example"]) == 1
    _days_on(world, 1)
    (_, (next_at, step)) = _sent(store)["ann@acme.example"]
    assert (step, world.timeline("skip")) == ("next", ["late"])
    assert next_at - started >= timedelta(hours=1)
