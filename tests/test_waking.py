"""Who waits for something to happen goes on when it does, not at the next look; and who was paused rests until resumed."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, select

from engine.core.delivery import ProviderEvent
from engine.core.signal import Signal, SignalKind
from engine.promoting import receive_signal
from engine.resting import pause_leads, resume_leads
from engine.settling import receive_events
from engine.store import Store, agenda, tables
from tests.sending_world import World, happens

WAITING = (
    "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: wait, wait_until: '%s', timeout: 6 weeks},"
    " {id: next, send: no-budget/next, after: 1 hour}]"
)


def _waiting(store: Store, folder: Path, what: str, *addresses: str) -> World:
    """A world whose leads have had the first mail and wait."""
    world = World(store, folder, steps=WAITING % what)
    world.release(*(addresses or ("ann@acme.example",)))
    world.work(hours=2)
    world.work()
    return world


def _touches(world: World) -> list[str]:
    return [row for row in world.rows(tables.touches, "touch_id") if isinstance(row, str)]


def _event(world: World, touch: str, kind: str = "clicked", *, is_machine: bool = False) -> ProviderEvent:
    return ProviderEvent(f"{kind}/{touch}/{is_machine}", touch, kind, world.clock.now(), is_machine)


@pytest.mark.parametrize("kind", ["clicked", "opened", "delivered"])
def test_an_event_makes_who_waits_for_it_due_at_once(store: Store, tmp_path: Path, kind: str) -> None:
    world = _waiting(store, tmp_path, f"{kind}(thanks)")
    assert world.enrolment().reason == "awaits_event"
    world.clock.move(minutes=7)
    receive_events(world.house, [_event(world, _touches(world)[0], kind)], world.clock.now())
    assert world.enrolment().due_at == world.clock.now()
    world.work()
    assert (world.enrolment().step, world.enrolment().due_at) == ("next", world.clock.now() + timedelta(hours=1))


def test_news_of_the_account_makes_its_leads_due_at_once_and_holds_only_when_it_is_newer_than_the_release(
    store: Store, tmp_path: Path
) -> None:
    world = _waiting(
        store, tmp_path, "signal(partnership)", "ann@acme.example", "bob@acme.example", "eve@other.example"
    )
    with store.read() as tx:
        account = tx.execute(
            select(tables.accounts.c.account_id).where(tables.accounts.c.domain == "acme.example")
        ).scalar_one()
    old = world.clock.now() - timedelta(days=400)
    world.clock.move(days=1)
    receive_signal(
        world.house,
        [Signal("old", SignalKind.PARTNERSHIP, "x", old, world.clock.now(), account_id=account)],
        world.clock.now(),
    )
    world.work()
    assert set(world.rows(tables.enrolments, "step")) == {"wait"}
    world.clock.move(days=1)
    now = world.clock.now()
    receive_signal(world.house, [Signal("new", SignalKind.PARTNERSHIP, "x", now, now, account_id=account)], now)
    world.work()
    assert world.rows(tables.enrolments, "step") == ["next", "next", "wait"]


def test_a_whole_batch_of_events_wakes_with_one_statement(store: Store, tmp_path: Path) -> None:
    world = _waiting(store, tmp_path, "clicked(thanks)", *(f"lead{n}@acme.example" for n in range(30)))
    told: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *a: told.append(a[2]))
    receive_events(world.house, [_event(world, touch) for touch in _touches(world)], world.clock.now())
    assert sum(statement.startswith("UPDATE enrolments") for statement in told) == 1
    assert len([due for due in world.rows(tables.enrolments, "due_at") if due == world.clock.now()]) == 30


def test_who_waits_for_something_else_is_not_looked_at(store: Store, tmp_path: Path) -> None:
    world = _waiting(store, tmp_path, "clicked(thanks)", "ann@acme.example", "bob@acme.example")
    before = world.rows(tables.enrolments, "due_at")
    world.clock.move(minutes=5)
    receive_events(world.house, [_event(world, _touches(world)[0])], world.clock.now())
    after = world.rows(tables.enrolments, "due_at")
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_without_an_event_it_is_looked_at_ever_more_rarely(store: Store, tmp_path: Path) -> None:
    world = _waiting(store, tmp_path, "clicked(thanks)")
    looks = 0
    while world.enrolment().step == "wait":
        with store.read() as tx:
            moment = agenda.next_moment(tx, world.clock.now())
        world.clock.move_to(max(moment or world.clock.now(), world.clock.now()))
        world.work()
        looks += 1
    assert looks < 15, "six weeks have a thousand hours"
    assert world.enrolment().anchor_at == world.clock.now()


def test_a_paused_lead_gets_nothing_and_goes_on_where_it_stood(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release("ann@acme.example")
    lead = world.enrolment().lead_id
    assert (pause_leads(world.house, [lead], "kim"), pause_leads(world.house, [lead], "kim")) == (1, 0)
    assert world.work(days=2) == 0
    assert (resume_leads(world.house, [lead], "kim"), resume_leads(world.house, [lead], "kim")) == (1, 0)
    assert world.work() == 1
    assert (len(world.timeline("pause")), len(world.timeline("resume"))) == (1, 1)
    assert world.work(days=7) == 1


def test_a_pause_before_the_last_look_keeps_the_mail_back_for_the_day_it_is_over(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(store, tmp_path)
    world.release("ann@acme.example")
    lead = world.enrolment().lead_id
    done = happens(monkeypatch, "sending.take:after_commit", lambda: pause_leads(world.house, [lead], "kim"))
    assert (world.work(hours=2), done) == (0, ["sending.take:after_commit"])
    assert (world.enrolment().state, world.touches()) == ("paused", [("thanks", "intended", "paused")])
    world.clock.move(days=3)
    resume_leads(world.house, [lead], "kim")
    assert world.work() == 1
    assert world.touches() == [("thanks", "accepted", None)]


def test_an_exit_condition_ends_the_drip_when_it_comes_true(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, more="exit_when: [clicked(thanks)]")
    world.release("ann@acme.example")
    world.work(hours=2)
    world.clock.move(days=1)
    receive_events(world.house, [_event(world, _touches(world)[0], is_machine=True)], world.clock.now())
    world.work()
    assert world.enrolment().state == "active"
    world.clock.move(hours=3)  # a click beside that of a machine is one of a machine
    receive_events(world.house, [_event(world, _touches(world)[0])], world.clock.now())
    world.work()
    assert (world.enrolment().state, world.enrolment().ended_at) == ("stopped", world.clock.now())
    assert world.timeline("stop") == ["exit_when"]
