"""The last look at what the decision knew: caps that another mail has filled meanwhile, windows that have closed.

Two mails are decided side by side, and neither is handed over before both are taken. On both databases.
"""

import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, insert, select

from engine import crash_points, switching
from engine.core.decide import Send, Wait, decide
from engine.core.enrolment import History
from engine.core.lead import LeadState
from engine.core.permission import Facts
from engine.core.release import ReleaseRow
from engine.sending import advance_enrolments
from engine.store import Store, enrolments, leads, leases, tables
from tests.leads_world import NOW, write_campaign
from tests.sending_world import World, happens
from tests.walk_world import house_at

DECIDED, TAKEN = "sending.decide:after_commit", "sending.take:after_commit"
ANN, BOB = "ann@acme.example", "bob@acme.example"
STEPS = "[{id: thanks, send: no-budget/thanks, after: 2 hours}]"


def colleagues(store: Store, folder: Path, anns_cap: str, bobs_cap: str) -> World:
    """Ann and Bob of one account are in two campaigns with these caps, and both mails are due."""
    world = World(store, folder, steps=STEPS, more=anns_cap)
    write_campaign(world.home, "no-need", steps=STEPS, more=bobs_cap)
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann"), ReleaseRow(BOB, "no_need", first_name="Bob"))
    world.clock.move(hours=3)
    return world


def side_by_side(world: World, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Two workers, each with a store as a process has it, one mail each: nobody takes before both have decided, and nobody
    hands over before both have taken.

    The first lead's is decided first.
    """
    stores = [Store(world.store.engine.url.render_as_string(hide_password=False)) for _ in range(2)]
    meetings = {point: threading.Barrier(2) for point in (DECIDED, TAKEN)}
    reach, is_decided = crash_points.reach, threading.Event()

    def reached(name: str) -> None:
        if name in meetings:
            is_decided.set()
            meetings[name].wait(timeout=30)
        reach(name)

    acts = []
    for store in stores:
        with store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.ENROLMENTS, world.clock.now(), 1)
        house = house_at(store, folder, world.clock.now(), world.mails)
        acts.append((house, lease.ids, lease.token))
    with monkeypatch.context() as patch, ThreadPoolExecutor(2) as pool:
        patch.setattr(crash_points, "reach", reached)
        first, second = sorted(acts, key=lambda act: act[1])
        leading = pool.submit(advance_enrolments, *first)
        assert is_decided.wait(timeout=30)
        following = pool.submit(advance_enrolments, *second)
        leading.result(timeout=60)
        following.result(timeout=60)
    for store in stores:
        store.close()


@pytest.mark.parametrize("bobs_cap", ["", "at_most_per_account: 2 per 3 days"])
def test_of_two_campaigns_that_write_to_an_account_side_by_side_the_one_whose_cap_is_full_waits(
    store: Store, tmp_path: Path, bobs_cap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = colleagues(store, tmp_path, "at_most_per_account: 1 per 3 days", bobs_cap)
    side_by_side(world, monkeypatch, tmp_path)
    assert [mail.recipient for mail in world.mails.sent] == [BOB]
    assert world.timeline("wait") == ["account_cap"]
    assert sorted(state for _, state, _ in world.touches()) == ["accepted", "intended"]
    sent_at = world.clock.now()
    assert world.work(minutes=2) == 0
    ends = world.rows(tables.enrolments, "reason", "due_at")
    assert ("account_cap", sent_at + timedelta(days=3)) in ends, "the decision says the same word, and until when"
    assert world.timeline("wait") == ["account_cap"], "and it is said once"
    world.clock.move_to(sent_at + timedelta(days=3))
    assert world.work() == 1
    assert world.to([ANN, BOB]) == {ANN, BOB}


def test_two_colleagues_below_the_cap_both_leave_side_by_side(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = colleagues(store, tmp_path, "at_most_per_account: 2 per 3 days", "at_most_per_account: 2 per 3 days")
    side_by_side(world, monkeypatch, tmp_path)
    assert world.to([ANN, BOB]) == {ANN, BOB}


@pytest.fixture
def capped(store: Store, tmp_path: Path) -> World:
    world = World(store, tmp_path, more="at_most: 1 per 5 days")
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="UTC"))
    return world


def another_mail(world: World, state: str, days_ago: float = 0, number: int = 0) -> Callable[[], None]:
    """Somebody else's mail to Ann, as far as it has come."""

    def send() -> None:
        with world.store.begin("test.other") as tx:
            hers = select(tables.touches).where(tables.touches.c.step == "thanks")
            row = dict(tx.execute(hers).mappings().one())
            at, name = world.clock.now() - timedelta(days=days_ago), f"other{number}"
            row |= {"touch_id": name, "step": name, "state": state, "taken_at": at, "message_id": None}
            tx.execute(insert(tables.touches).values(row))

    return send


@pytest.mark.parametrize("state", ["taken", "accepted", "unclear", "delivered"])
def test_f38_a_mail_that_fills_the_cap_between_take_and_hand_over_keeps_the_other_back(
    capped: World, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = happens(monkeypatch, TAKEN, another_mail(capped, state))
    assert capped.work(hours=3) == 0
    sent_at = capped.clock.now()
    assert done
    assert ("thanks", "intended", "cap") in capped.touches()
    assert capped.timeline("wait") == ["cap"]
    assert capped.work(minutes=2) == 0
    assert (capped.enrolment().reason, capped.enrolment().due_at) == ("cap", sent_at + timedelta(days=5))
    capped.clock.move_to(sent_at + timedelta(days=5))
    assert capped.work() == 1


@pytest.mark.parametrize(("state", "days_ago"), [("intended", 0), ("withheld", 0), ("refused", 0), ("accepted", 5)])
def test_a_mail_that_counts_for_no_cap_keeps_nobody_back(
    capped: World, state: str, days_ago: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert happens(monkeypatch, TAKEN, another_mail(capped, state, days_ago)) == []
    assert capped.work(hours=3) == 1


def test_the_last_look_asks_for_caps_once_for_a_group_and_not_at_all_without_any(store: Store, tmp_path: Path) -> None:
    asked: dict[str, int] = {}
    for name, caps in (("none", ""), ("both", "at_most: 1 per 5 days\nat_most_per_account: 50 per 5 days")):
        world = World(store, tmp_path / name, more=caps)
        world.release(*(f"l{n}@{name}.example" for n in range(40)))
        statements: list[str] = []

        def note(*args: object, into: list[str] = statements) -> None:
            into.append(str(args[2]))

        event.listen(store.engine, "before_cursor_execute", note)
        assert world.work(hours=3) == 40
        event.remove(store.engine, "before_cursor_execute", note)
        asked[name] = sum("others" in statement for statement in statements)
    assert asked == {"none": 0, "both": 2}


# --- windows --------------------------------------------------------------------------------------------------------


@pytest.fixture
def windowed(store: Store, tmp_path: Path) -> World:
    world = World(store, tmp_path, more='window: { between: "09:00-13:00" }')
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="UTC"))
    return world


def at(hour: int, minute: int = 0, second: int = 0, day: int = NOW.day) -> datetime:
    return datetime(NOW.year, NOW.month, day, hour, minute, second, tzinfo=UTC)


def test_a_window_that_closes_between_decision_and_hand_over_keeps_the_mail_back(
    windowed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    windowed.clock.move_to(at(12, 59, 50))
    done = happens(monkeypatch, DECIDED, lambda: windowed.clock.move(seconds=20))
    assert windowed.work() == 0
    assert done
    assert windowed.touches() == [("thanks", "intended", "window")]
    assert windowed.work(minutes=2) == 0
    assert (windowed.enrolment().reason, windowed.enrolment().due_at) == ("window", at(9, day=NOW.day + 1))
    assert windowed.timeline("wait") == ["window"]
    windowed.clock.move_to(at(9, day=NOW.day + 1))
    assert windowed.work() == 1


def test_a_window_that_stays_open_keeps_nobody_back(windowed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    windowed.clock.move_to(at(12, 58, 50))
    happens(monkeypatch, DECIDED, lambda: windowed.clock.move(seconds=60))
    assert windowed.work() == 1


def test_what_was_held_into_the_night_leaves_in_the_morning(windowed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything was stopped between take and hand-over, and somebody starts it again at three."""
    windowed.clock.move_to(at(12, 30))
    happens(monkeypatch, TAKEN, lambda: switching.stop_house(windowed.house, "ann", "wrong prices"))
    assert windowed.work() == 0
    windowed.clock.move_to(at(3, day=NOW.day + 1))
    switching.start_house(windowed.house, "ann")
    assert windowed.work() == 0
    assert windowed.enrolment().due_at == at(9, day=NOW.day + 1)
    windowed.clock.move_to(at(9, day=NOW.day + 1))
    assert windowed.work() == 1


# --- the same rule --------------------------------------------------------------------------------------------------

CAPS = "at_most: [1 per 2 days, 3 per 9 days, 4 per 2 weeks]"


@pytest.mark.parametrize("seed", range(12))
def test_the_last_look_says_no_exactly_when_the_decision_would_wait(
    store: Store, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)
    world = World(store, tmp_path, more=CAPS)
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="Pacific/Auckland"))
    drawn = [(dice.uniform(0, 16), dice.choice(["accepted", "unclear", "refused"])) for _ in range(dice.randrange(7))]

    def others() -> None:
        for number, (days_ago, state) in enumerate(drawn):
            another_mail(world, state, days_ago, number)()

    happens(monkeypatch, TAKEN, others)
    with store.read() as tx:
        (decided,) = enrolments.latest_of(tx, [world.enrolment().lead_id]).values()
    left = world.work(hours=3)
    mailed = sorted(world.clock.now() - timedelta(days=ago) for ago, state in drawn if state != "refused")
    with store.read() as tx:
        live = world.house.live.refresh(tx)
        lead = leads.load(tx, [decided.lead_id])[decided.lead_id]
    history = History(Facts(LeadState.RELEASED), mailed_at=tuple(mailed))
    campaign = live.campaign(decided.version_id)
    decision = decide(decided, campaign, lead, history, world.clock.now(), company=live.company)
    assert (left == 1) is isinstance(decision, Send)
    if isinstance(decision, Wait):
        assert (decision.reason, world.timeline("wait")) == ("cap", ["cap"])
