"""Less often: what a reader asks for on the page is one cap more, in the decision and at the last look. On both databases."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from engine.core.history_text import in_words
from engine.core.release import ReleaseRow
from engine.core.touch import touch_id
from engine.house import House
from engine.mailing import PREFERENCES
from engine.store import Store, address_caps, erased, histories, tables
from engine.web.choices import Choice, load_choice, mail_as_before, mail_less, pause
from tests.leads_world import write_mail
from tests.sending_world import World, happens
from tests.web.browser import preferences_path, unsubscribe_path, visitor

ANN = "ann@acme.example"
STEPS = (
    "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: next, send: no-budget/next, after: 1 week},"
    " {id: last, send: no-budget/last, after: 1 week}]"
)
TAKEN = "sending.take:after_commit"


def weekly(store: Store, folder: Path, more: str = "") -> World:
    world = World(store, folder, steps=STEPS, more=more)
    write_mail(world.home, "no-budget/last", "This is the last one.")
    return world


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    world = weekly(store, tmp_path)
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="UTC"))
    assert world.work(hours=3) == 1
    return world


def choose(world: World, act: Callable[[House, Choice], object]) -> None:
    act(world.house, choice_of(world))


def choice_of(world: World) -> Choice:
    with world.store.read() as tx:
        touch = tx.execute(tables.touches.select().limit(1)).one().touch_id
    choice = load_choice(world.house, PREFERENCES, world.house.tokens.sign(PREFERENCES, touch))
    assert choice is not None
    return choice


def test_who_asked_for_fewer_mails_gets_one_in_thirty_days_over_the_whole_campaign(world: World) -> None:
    sent_at = world.clock.now()
    choose(world, mail_less)
    assert world.work(days=8) == 0
    assert world.enrolment().reason == "less_often"
    assert world.enrolment().due_at == sent_at + timedelta(days=30)
    assert world.timeline("wait") == ["less_often"]
    world.clock.move_to(sent_at + timedelta(days=30, minutes=-1))
    assert world.work() == 0
    assert world.work(minutes=1) == 1
    assert world.work(days=29) == 0
    assert world.work(days=1) == 1


def test_without_the_wish_the_same_drip_is_weekly(world: World) -> None:
    assert [world.work(days=7), world.work(days=7)] == [1, 1]


def test_the_strictest_cap_wins_whoever_set_it(store: Store, tmp_path: Path) -> None:
    world = weekly(store, tmp_path, more="at_most: 1 per 50 days")
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="UTC"))
    assert world.work(hours=3) == 1
    sent_at = world.clock.now()
    choose(world, mail_less)
    assert world.work(days=31) == 0
    assert (world.enrolment().reason, world.enrolment().due_at) == ("cap", sent_at + timedelta(days=50))


def test_it_is_taken_back_on_the_same_page_and_who_waited_for_it_is_looked_at_at_once(world: World) -> None:
    choose(world, mail_less)
    assert world.work(days=8) == 0
    choose(world, mail_as_before)
    assert world.enrolment().due_at == world.clock.now()
    assert world.work() == 1
    assert choice_of(world).cap_days is None


def test_taking_it_back_early_sends_nothing_before_its_own_day(world: World) -> None:
    choose(world, mail_less)
    choose(world, mail_as_before)
    assert world.work() == 0
    assert world.work(days=6) == 0
    assert world.work(days=1) == 1


def test_f38_a_wish_between_take_and_hand_over_keeps_the_mail_back(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent_at = world.clock.now()
    done = happens(monkeypatch, TAKEN, lambda: choose(world, mail_less))
    assert world.work(days=7) == 0
    assert done == [TAKEN]
    assert world.touches()[-1] == ("next", "intended", "less_often")
    assert world.work(minutes=2) == 0
    assert world.enrolment().due_at == sent_at + timedelta(days=30)
    world.clock.move_to(sent_at + timedelta(days=30))
    assert world.work() == 1


def test_a_wish_before_the_first_mail_leaves_holds_nothing_back(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = weekly(store, tmp_path)
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone="UTC"))
    happens(monkeypatch, TAKEN, lambda: choose(world, mail_less))
    assert world.work(hours=3) == 1


def test_what_was_refused_is_no_mail_and_counts_for_no_cap(world: World) -> None:
    with world.store.begin("test.refused") as tx:
        tx.execute(tables.touches.update().values(state="refused"))
    choose(world, mail_less)
    assert world.work(days=8) == 1


def test_it_stands_on_the_history_of_the_lead_once_in_words(world: World) -> None:
    for act in (mail_less, mail_less, mail_as_before, mail_as_before):
        world.clock.move(minutes=1)
        choose(world, act)
    with world.store.read() as tx:
        told = [in_words(h) for h in histories.load(tx, 1)]
    assert told[-2:] == ["asked for at most one mail in 30 days", "asked for mails as before"]
    assert len([line for line in told if line.startswith("asked")]) == 2


def test_a_pause_and_a_wish_hold_side_by_side(world: World) -> None:
    choose(world, pause)
    choose(world, mail_less)
    assert world.work(days=31) == 0
    assert world.enrolment().reason == "absence"


def test_the_wish_goes_with_the_address_when_the_lead_is_erased(world: World) -> None:
    choose(world, mail_less)
    with world.store.begin("test.erase") as tx:
        assert address_caps.load(tx, [ANN])
        erased.add(tx, ["Ann@ACME.example"], world.clock.now())
        assert address_caps.load(tx, [ANN]) == {}


def test_the_page_obeys_inside_the_request_and_only_a_post_does(world: World) -> None:
    touch = touch_id(world.enrolment().enrolment_id, "thanks", 1)
    for path in (preferences_path(world.house, touch), unsubscribe_path(world.house, touch)):
        with visitor(world.house) as client:
            assert "Less often" in client.get(path).text
            assert client.head(path).status_code == 200
            assert client.get(path, params={"choice": "less"}).status_code == 200
            assert world.rows(tables.address_caps, "days") == []
            page = client.post(path, data={"choice": "less"}).text
            assert "At most one mail in 30 days." in page
            assert world.rows(tables.address_caps, "address_key", "days") == [(ANN, 30)]
            assert world.rows(tables.suppressions, "reason") == []
            assert "As before" in client.get(path).text
            assert "Less often" in client.post(path, data={"choice": "as_before"}).text
            assert world.rows(tables.address_caps, "days") == []
