"""A new campaign version goes to twenty leads first; and a campaign of which too much comes back is stopped with the figures."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engine import pausing, settling, switching
from engine.applying import apply_library
from engine.core.delivery import ProviderEvent, Refused
from engine.library import read_home
from engine.live import Live
from engine.store import Store, figures, tables
from engine.testing import MemoryTransport
from tests.leads_world import write_campaign
from tests.sending_world import World

PEOPLE = [f"p{n}@company{n}.example" for n in range(30)]


class Abroad(World):
    """A world whose mail leaves for good."""

    def __init__(self, store: Store, folder: Path, leads: int = 30) -> None:
        super().__init__(store, folder)
        self.house.transport = self.mails = MemoryTransport(settles="events")
        self.release(*PEOPLE[:leads])

    def tell(self, kind: str, *touches: str) -> None:
        """The provider's word about these mails."""
        now = self.clock.now()
        told = [ProviderEvent(f"{kind}/{touch}", touch, kind, now, verdict=_VERDICT.get(kind)) for touch in touches]
        settling.receive_events(self.house, told, now)

    def sent(self) -> list[str]:
        """The touches that left."""
        return [mail.touch_id for mail in self.mails.sent]

    def notices(self) -> list[dict[str, str]]:
        """What marketing was told."""
        return [body for kind, body in self.rows(tables.notices, "kind", "body") if kind == "campaign_stopped"]

    def state(self) -> str:
        """Of the campaign."""
        with self.store.read() as tx:
            query = select(tables.campaigns.c.state).where(tables.campaigns.c.campaign_id == "no-budget")
            return str(tx.execute(query).scalar_one())


_VERDICT = {"bounced": "suppress_address"}


@pytest.fixture
def abroad(store: Store, tmp_path: Path) -> Abroad:
    return Abroad(store, tmp_path)


def test_twenty_leads_get_a_new_version_and_the_others_an_hour_later(abroad: Abroad) -> None:
    assert abroad.work(hours=3) == 20
    assert abroad.work(minutes=59) == 0
    assert abroad.timeline("wait") == ["canary"] * 10
    assert abroad.work(minutes=1) == 10
    assert abroad.work(days=8) == 30, "the version was found good for all its steps"


def test_who_of_the_first_must_be_tried_again_stays_among_them(abroad: Abroad) -> None:
    later = Refused(None, "greylisted", is_permanent=False, verdict="retry")
    abroad.mails.answers = dict.fromkeys(PEOPLE, later)
    assert abroad.work(hours=3) == 0
    abroad.mails.answers = {}
    assert abroad.work(minutes=2) == 20, "not the ten others in their place"
    assert abroad.work(minutes=58) == 10


@pytest.mark.parametrize(("kind", "count"), [("bounced", 2), ("complained", 1)])
def test_when_too_much_of_the_first_comes_back_the_others_never_get_it(abroad: Abroad, kind: str, count: int) -> None:
    abroad.work(hours=3)
    abroad.tell(kind, *abroad.sent()[:count])
    assert abroad.work(hours=1) == 0
    assert abroad.state() == "stopped"
    (told,) = abroad.notices()
    assert "of its first mails" in told["text"]
    assert "20 mails" in told["text"]
    assert "rekindle start no-budget" in told["text"]
    assert abroad.work(days=2) == 0


def test_whoever_lets_it_go_on_has_looked_and_everybody_gets_it(abroad: Abroad) -> None:
    abroad.work(hours=3)
    abroad.tell("bounced", *abroad.sent()[:2])
    abroad.work(hours=1)
    switching.start_campaign(abroad.house, "no-budget", "ann")
    assert abroad.work() == 10


def test_one_bounce_of_twenty_is_borne(abroad: Abroad) -> None:
    abroad.work(hours=3)
    abroad.tell("bounced", abroad.sent()[0])
    assert abroad.work(hours=1) == 10


def test_an_edited_campaign_is_tried_again_and_another_process_knows_what_was_found_good(
    abroad: Abroad, tmp_path: Path
) -> None:
    abroad.work(hours=3)
    abroad.house.live = Live()  # another process
    assert abroad.work(hours=1) == 10
    steps = "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: next, send: no-budget/next, after: 10 days}]"
    write_campaign(abroad.home, "no-budget", steps=steps, more="migrate: { thanks: thanks, next: next }")
    abroad.clock.move(days=1)
    apply_library(abroad.house, read_home(abroad.home), "test")
    assert abroad.work(days=9) == 20
    assert abroad.work(hours=1) == 10


def test_the_outbox_and_a_house_that_does_not_want_it_try_nothing(store: Store, tmp_path: Path) -> None:
    here = Abroad(store, tmp_path)
    here.house.settings = here.house.settings.model_copy(update={"canary": 0})
    assert here.work(hours=3) == 30
    here.house.settings = here.house.settings.model_copy(update={"canary": 20})
    here.house.transport = MemoryTransport(settles="readback")
    here.house.live = Live()
    assert here.work(days=8) == 0
    assert len(here.house.transport.sent) == 30


# --- too much comes back -----------------------------------------------------------------------------------------------


@pytest.fixture
def running(abroad: Abroad) -> Abroad:
    abroad.house.settings = abroad.house.settings.model_copy(update={"canary": 0})
    assert abroad.work(hours=3) == 30
    return abroad


def stopped(here: Abroad) -> tuple[str, ...]:
    return pausing.pause_harmed(here.house, here.clock.now())


def test_five_bounces_above_five_per_cent_stop_the_campaign_with_the_figures(running: Abroad) -> None:
    running.tell("bounced", *running.sent()[:4])
    assert stopped(running) == ()
    running.tell("bounced", running.sent()[4])
    assert stopped(running) == ("no-budget",)
    (told,) = running.notices()
    assert "5 bounced, of 30 mails (16.7%; at most 5.0% is borne)" in told["text"]
    assert stopped(running) == (), "once"
    assert running.work(days=8) == 0


def test_two_complaints_stop_it(running: Abroad) -> None:
    running.tell("complained", *running.sent()[:2])
    assert stopped(running) == ("no-budget",)


def test_addresses_that_the_server_refuses_as_dead_count_as_bounces(store: Store, tmp_path: Path) -> None:
    here = Abroad(store, tmp_path)
    here.house.settings = here.house.settings.model_copy(update={"canary": 0})
    dead = Refused(550, "550 5.1.1 unknown user", is_permanent=True, verdict="suppress_address")
    here.mails.answers = dict.fromkeys(PEOPLE[:6], dead)
    assert here.work(hours=3) == 24
    assert stopped(here) == ("no-budget",)


def test_after_a_start_by_hand_the_figures_count_from_anew(running: Abroad) -> None:
    running.tell("bounced", *running.sent()[:5])
    stopped(running)
    running.clock.move(minutes=5)
    switching.start_campaign(running.house, "no-budget", "ann")
    assert stopped(running) == ()
    running.work(days=8)
    running.tell("bounced", *running.sent()[30:34])
    assert stopped(running) == ()
    running.tell("bounced", running.sent()[34])
    assert stopped(running) == ("no-budget",)


def test_what_came_back_longer_ago_than_a_week_is_forgotten(running: Abroad) -> None:
    running.tell("bounced", *running.sent()[:4])
    running.work(days=8)
    running.tell("bounced", *running.sent()[30:32])
    assert stopped(running) == ()


def test_the_figures_of_a_campaign_are_there_to_be_read(running: Abroad) -> None:
    running.tell("bounced", running.sent()[0])
    with running.store.read() as tx:
        found = figures.load_all(tx, running.clock.now() - timedelta(days=7))
    assert found["no-budget"] == figures.Figures(30, bounced=1, complained=0)
