"""F3 to F5 and F22 to F27 with the official client against the twin. Oracle: its ledger joined to the database."""

import os
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.adapters.mail_alert import MailNotifier
from engine.store import Store
from engine.store.tables import campaigns
from engine.switching import start_campaign
from engine.testing import MemoryNotifier
from tests.killing import killed
from tests.sendgrid_world import World, send_in_child, transport, world
from tests.walk_world import house_at, states, steps, work_all

LEADS = 4


@pytest.fixture
def sending(store: Store, tmp_path: Path) -> Iterator[World]:
    with world(store, tmp_path, LEADS) as here:
        yield here
        here.assert_once()


def settle_later(sending: World) -> None:
    """Another worker takes over when the leases have run out."""
    for _ in range(2):
        sending.work(minutes=10)


def test_in_good_health_each_lead_gets_one_mail_and_its_events(sending: World) -> None:
    sending.work()
    assert states(sending.store) == Counter(accepted=LEADS)
    assert {row.provider_id for row in sending.rows()} == {k.message_id for k in sending.twin.provider.ledger}
    assert set(sending.tell()) == {200}
    assert states(sending.store) == Counter(delivered=LEADS)
    assert steps(sending.store) == Counter(later=LEADS)


def test_f03_killed_after_taken_before_connect_is_unclear_and_never_sent_again(
    sending: World, store_url: str, tmp_path: Path
) -> None:
    assert killed(store_url, send_in_child(sending.twin, tmp_path), point="sendgrid.send:before")
    settle_later(sending)
    requests = sending.twin.provider.requested()
    assert len(requests) < LEADS
    assert states(sending.store) == Counter(unclear=LEADS)
    sending.tell()
    assert states(sending.store)["delivered"] == len(requests)
    sending.work(hours=25)
    assert steps(sending.store) == Counter(later=LEADS)


@pytest.mark.parametrize("after", [False, True])
def test_f04_killed_with_the_request_under_way_at_a_stalling_provider(
    sending: World, store_url: str, tmp_path: Path, after: bool
) -> None:
    sending.breaks({"kind": "stall", "seconds": 1.5, "times": LEADS, "after": after})
    act = send_in_child(sending.twin, tmp_path)

    def act_and_die(store: Store) -> None:
        threading.Timer(0.7, os.kill, (os.getpid(), signal.SIGKILL)).start()
        act(store)

    assert killed(store_url, act_and_die)
    settle_later(sending)
    assert states(sending.store) == Counter(unclear=LEADS)
    assert len(sending.twin.provider.requested()) == (LEADS if after else 0)
    sending.tell()
    assert states(sending.store) == (Counter(delivered=LEADS) if after else Counter(unclear=LEADS))


def test_f05_killed_after_202_is_unclear_until_its_events_come(sending: World, store_url: str, tmp_path: Path) -> None:
    assert killed(store_url, send_in_child(sending.twin, tmp_path), point="sending.handed_over")
    assert len(sending.twin.provider.requested()) == LEADS
    settle_later(sending)
    assert states(sending.store) == Counter(unclear=LEADS)
    sending.tell(batch=5)
    settle_later(sending)
    assert states(sending.store) == Counter(delivered=LEADS)
    assert steps(sending.store) == Counter(later=LEADS)


@pytest.mark.parametrize(
    "headers", [{}, {"Retry-After": "90"}, {"Retry-After": "soon"}, {"X-RateLimit-Reset": "9" * 40}]
)
def test_f22_a_429_is_a_pause_and_no_failure(sending: World, headers: dict[str, str]) -> None:
    sending.breaks({"kind": "status", "status": 429, "headers": headers, "times": LEADS})
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    assert sending.campaign().state == "live"
    sending.breaks()
    sending.work(minutes=2)
    assert states(sending.store) == Counter(accepted=LEADS)


def test_f22_the_providers_own_window_is_kept_to_the_mail(sending: World) -> None:
    sending.twin.provider.limit = 2
    for minute in range(1, 4):
        sending.work(minutes=1, seconds=1)
        assert states(sending.store)["accepted"] == min(LEADS, 2 * minute)
    assert sending.campaign().state == "live"


@pytest.mark.parametrize("status", [500, 502, 504])
@pytest.mark.parametrize("after", [False, True])
def test_f23_an_answer_that_says_nothing_is_unclear_and_costs_no_second_mail(
    sending: World, status: int, after: bool
) -> None:
    sending.breaks({"kind": "status", "status": status, "times": LEADS, "after": after})
    sending.work()
    assert states(sending.store) == Counter(unclear=LEADS)
    sending.breaks()
    sending.work(minutes=10)
    assert len(sending.twin.provider.requested()) == (LEADS if after else 0)


def test_f23_a_503_says_that_nothing_was_done(sending: World) -> None:
    sending.breaks({"kind": "status", "status": 503, "times": LEADS})
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    sending.breaks()
    sending.work(minutes=2)
    assert states(sending.store) == Counter(accepted=LEADS)


def test_f23_an_outage_costs_the_group_in_flight_and_no_more(store: Store, tmp_path: Path) -> None:
    with world(store, tmp_path, 60) as sending:
        sending.breaks({"kind": "status", "status": 500, "times": 1000})
        sending.work()
        assert 5 <= states(store)["unclear"] <= 2 * sending.house.transport.group_size  # two workers
        left = states(store)["intended"]
        assert left + states(store)["unclear"] == 60
        sending.work(minutes=1, seconds=1)  # half open: one tries
        assert states(store)["intended"] == left - 1
        sending.breaks()
        for _ in range(4):
            sending.work(minutes=2)
        assert states(store)["accepted"] == left - 1
        sending.assert_once()


@pytest.mark.parametrize("after", [False, True])
def test_f24_a_timeout_is_unclear_and_the_event_settles_what_was_accepted(
    store: Store, tmp_path: Path, after: bool
) -> None:
    with world(store, tmp_path, 3, timeout_s=3.0) as sending:
        sending.breaks({"kind": "stall", "seconds": 4.0, "times": 3, "after": after})
        sending.work()
        assert states(store) == Counter(unclear=3)
        sending.tell()
        assert states(store) == (Counter(delivered=3) if after else Counter(unclear=3))
        sending.work(hours=25)
        assert steps(store) == Counter(later=3)
        sending.assert_once()


@pytest.mark.parametrize("after", [False, True])
def test_f24_a_connection_that_is_reset_is_unclear(sending: World, after: bool) -> None:
    sending.breaks({"kind": "drop", "times": LEADS, "after": after})
    sending.work()
    assert states(sending.store) == Counter(unclear=LEADS)
    sending.tell()
    assert states(sending.store) == (Counter(delivered=LEADS) if after else Counter(unclear=LEADS))


@pytest.mark.parametrize("host", ["http://127.0.0.1:1", "https://nowhere.invalid"])
def test_f25_without_a_connection_nothing_was_handed_over(sending: World, host: str) -> None:
    ours, clock = sending.house.transport, sending.house.clock
    sending.house.transport = transport(sending.twin, clock, host=host)
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    sending.house.transport = ours
    sending.work(minutes=2)
    assert states(sending.store) == Counter(accepted=LEADS)


def test_f25_a_host_that_cannot_prove_its_name_gets_nothing(sending: World) -> None:
    plain = sending.house.transport
    host = sending.twin.url.replace("http://", "https://")  # speaks no TLS
    sending.house.transport = transport(sending.twin, sending.house.clock, host=host)
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    assert sending.twin.provider.requested() == Counter()
    sending.house.transport = plain
    sending.work(minutes=2)
    assert states(sending.store) == Counter(accepted=LEADS)


def test_f26_a_revoked_key_pauses_the_campaign_tells_the_operator_and_loses_nobody(sending: World) -> None:
    sending.twin.provider.is_revoked = True
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    assert sending.campaign().state == "stopped"
    (told,) = sending.told_operator()
    assert told.recipient == "hello@brightwater.example"
    assert "401" in told.body["text"]


def test_f26_with_a_revoked_key_the_operator_hears_of_it_over_the_other_channels(sending: World) -> None:
    webhook = MemoryNotifier("webhook")
    sending.house.notifiers = {"mail": MailNotifier(sending.house.transport, sending.house.clock), "webhook": webhook}
    sending.twin.provider.is_revoked = True
    for _ in range(2):
        sending.work(seconds=1)
    assert [notice.kind for notice in webhook.sent] == ["campaign_stopped"]
    assert "401" in webhook.sent[0].text
    assert "pending" in {row.state for row in sending.told_operator()}  # by mail when the key is right again
    sending.twin.provider.is_revoked = False
    sending.work(minutes=5)
    assert {row.state for row in sending.told_operator()} == {"sent"}


@pytest.mark.parametrize("status", [400, 413])
def test_f26_a_refusal_that_is_our_fault_pauses_the_campaign_and_costs_nobody_a_step(
    sending: World, status: int
) -> None:
    sending.breaks({"kind": "status", "status": status, "times": LEADS})
    sending.work()
    assert states(sending.store) == Counter(intended=LEADS)
    assert sending.campaign().state == "stopped"
    assert len(sending.told_operator()) == 1
    sending.work(hours=3)
    assert sending.twin.provider.requested() == Counter()
    start_campaign(sending.house, "no-budget", "operator")
    sending.work(minutes=1)
    assert states(sending.store) == Counter(accepted=LEADS)
    assert steps(sending.store) == Counter(later=LEADS)


def test_f26_the_other_campaigns_go_on(store: Store, tmp_path: Path) -> None:
    with world(store, tmp_path, 1) as sending:
        sending.breaks({"kind": "status", "status": 403, "times": 1})
        sending.work()
        assert {row.campaign_id: row.state for row in sending.rows(campaigns)} == {
            "no-budget": "stopped",
            "no-need": "live",
        }


def test_f27_one_bad_recipient_costs_only_itself(store: Store, tmp_path: Path) -> None:
    with world(store, tmp_path, 20) as sending:
        with store.begin("test") as tx:
            tx.exec_driver_sql("UPDATE leads SET address = 'lead 7@company7.example' WHERE lead_id = 7")
        sending.work()
        assert states(store) == Counter(accepted=19, refused=1)
        assert sending.campaign().state == "live"
        sending.assert_once()


# --- batch: the mails of a step share a request -----------------------------------------------------------------------


@pytest.fixture
def sharing(store: Store, tmp_path: Path) -> Iterator[World]:
    with world(store, tmp_path, 30, batch=True) as here:
        yield here
        here.assert_once()


def test_the_mails_of_a_step_share_a_request_and_each_has_its_own_links(sharing: World) -> None:
    sharing.work()
    provider = sharing.twin.provider
    assert [len(request["personalizations"]) for request in provider.requests] == [30]
    assert {row.provider_id for row in sharing.rows()} == {provider.ledger[0].message_id}
    for kept in provider.ledger:
        link = kept.headers["List-Unsubscribe"].partition(">")[0].lstrip("<")
        assert link in kept.text
        assert link in kept.html
    assert len({kept.text for kept in provider.ledger}) == 30
    sharing.tell()
    assert states(sharing.store) == Counter(delivered=30)


@pytest.mark.parametrize("after", [False, True])
def test_f04_a_lost_answer_leaves_the_whole_shared_request_unclear_until_events_tell(
    sharing: World, after: bool
) -> None:
    sharing.breaks({"kind": "drop", "after": after})
    sharing.work()
    assert states(sharing.store) == Counter(unclear=30)
    settle_later(sharing)
    sharing.tell()
    assert states(sharing.store) == Counter({"delivered" if after else "unclear": 30})


def test_f03_killed_between_the_shared_request_and_its_settling_nothing_is_sent_again(
    sharing: World, store_url: str, tmp_path: Path
) -> None:
    def act(store: Store) -> None:
        house = house_at(store, tmp_path)
        house.transport = transport(sharing.twin, house.clock, batch=True)
        work_all(house)

    assert killed(store_url, act, point="sendgrid.send:after")
    settle_later(sharing)
    assert states(sharing.store) == Counter(unclear=30)
    sharing.tell()
    assert states(sharing.store) == Counter(delivered=30)
