"""F28 to F30: what the provider tells afterwards, late, in any order, in copies and with odd things in between."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from engine.core.delivery import ProviderEvent
from engine.core.touch import touch_id
from engine.settling import Heard, receive_events
from engine.store import Store
from engine.store.tables import enrolments, events, leads, suppressions, touches
from tests.conftest import _opened
from tests.sendgrid_world import DEAD, World, world
from tests.walk_world import NOW, states
from tests.warm_world import furnish, house_over, rows

LEADS = 4
FIRST = "lead1@company1.example"
BLOCKED = {"event": "bounce", "type": "blocked", "reason": "554 5.7.1 Service unavailable; Client host blocked by zen"}


@pytest.fixture
def sending(store: Store, tmp_path: Path) -> Iterator[World]:
    with world(store, tmp_path, LEADS) as here:
        yield here


def of_first(sending: World) -> tuple[str, str | None, str, str | None]:
    """State and reason of the first lead's touch, and of its enrolment."""
    touch = next(row for row in sending.rows() if row.lead_id == 1)
    enrolment = next(row for row in sending.rows(enrolments) if row.lead_id == 1)
    return touch.state, touch.reason, enrolment.state, enrolment.reason


@pytest.mark.parametrize(
    ("event", "touch", "reason", "suppressed"),
    [
        (DEAD, "bounced", "user_unknown", "bounced"),
        ({"event": "dropped", "reason": "Bounced Address"}, "refused", "suppressed_by_provider", "bounced"),
        ({"event": "dropped", "reason": "Invalid"}, "refused", "user_unknown", "bounced"),
        ({"event": "dropped", "reason": "Unsubscribed Address"}, "refused", "unsubscribed", "unsubscribed"),
        ({"event": "dropped", "reason": "Spam Reporting Address"}, "refused", "complained", "complained"),
        ({"event": "spamreport"}, "complained", "complained", "complained"),
        ({"event": "unsubscribe"}, "accepted", None, "unsubscribed"),
        ({"event": "group_unsubscribe"}, "accepted", None, "unsubscribed"),
    ],
)
def test_f28_accepted_and_then_lost_is_suppressed_and_the_next_steps_stop(
    sending: World, event: dict[str, Any], touch: str, reason: str | None, suppressed: str
) -> None:
    sending.fate(FIRST, event)
    sending.work()
    sending.tell()
    assert of_first(sending) == (touch, reason, "stopped", suppressed)
    assert [(row.scope, row.subject_key, row.reason) for row in sending.rows(suppressions)] == [
        ("address", FIRST, suppressed)
    ]
    sending.work(days=15)
    assert Counter(row.lead_id for row in sending.rows()) == {1: 1, 2: 2, 3: 2, 4: 2}


@pytest.mark.parametrize(
    ("event", "word"),
    [
        (BLOCKED, "blocked"),
        ({"event": "bounce", "type": "blocked", "reason": "452 4.2.2 mailbox full"}, "mailbox_full"),
        ({"event": "bounce", "reason": "550 5.7.26 This mail is unauthenticated (DMARC)"}, "authentication"),
        ({"event": "dropped", "reason": "Recipient List over Package Quota"}, None),
    ],
)
def test_f28_what_says_nothing_of_the_address_stops_nobody(sending: World, event: dict[str, Any], word: str) -> None:
    sending.fate(FIRST, event)
    sending.work()
    sending.tell()
    state, reason, enrolment, _ = of_first(sending)
    assert (state, enrolment) == ("refused", "active")
    assert word in {reason, None}
    assert sending.rows(suppressions) == []
    sending.work(days=15)
    assert Counter(row.lead_id for row in sending.rows())[1] == 2


def test_f28_refusals_that_are_our_own_fault_pause_the_campaign_and_tell_marketing(sending: World) -> None:
    sending.twin.provider.decree([])
    for number in range(1, LEADS + 1):
        assert sending.house.store
        sending.twin.provider._fates[f"lead{number}@company{number}.example"] = (BLOCKED,)
    sending.work()
    sending.tell()
    assert states(sending.store) == Counter(refused=LEADS)
    assert sending.campaign().state == "stopped"
    (told,) = sending.told_operator()
    assert told.recipient == "hello@brightwater.example"
    assert {row.state for row in sending.rows(enrolments)} == {"active"}


def test_f28_a_dead_domain_is_suppressed_whole_but_never_one_that_millions_share(sending: World) -> None:
    gone = {"event": "bounce", "status": "5.1.2", "reason": "550 5.1.2 Host or domain name not found"}
    sending.fate(FIRST, gone)
    sending.work()
    touch = next(row for row in sending.rows() if row.lead_id == 2)
    with sending.store.begin("test") as tx:
        tx.execute(touches.update().where(touches.c.touch_id == touch.touch_id).values(address_key="ann@gmail.com"))
    shared = ProviderEvent("e", touch.touch_id, "bounced", NOW, verdict="suppress_domain")
    receive_events(sending.house, [shared], NOW)
    sending.tell()
    kept = {(row.scope, row.subject_key) for row in sending.rows(suppressions)}
    assert kept == {("address", FIRST), ("domain", "company1.example"), ("address", "ann@gmail.com")}


def test_f29_ten_copies_under_new_ids_out_of_order_and_three_days_late_come_to_the_same(sending: World) -> None:
    sending.fate(FIRST, DEAD)
    sending.work()
    sending.house.clock.move(days=3)  # type: ignore[attr-defined]
    assert set(sending.tell(copies=10, new_ids=True, shuffled=True, seed=7, batch=9)) == {200}
    assert states(sending.store) == Counter(delivered=LEADS - 1, bounced=1)
    assert Counter(row.kind for row in sending.rows(events)) == Counter(accepted=LEADS, delivered=LEADS - 1, bounced=1)
    assert len(sending.rows(suppressions)) == 1


@pytest.mark.parametrize("noise", [{"new_ids": True}, {"new_moments": True}, {}])
def test_f29_a_copy_by_either_of_its_two_keys_counts_once(sending: World, noise: dict[str, bool]) -> None:
    sending.fate(FIRST, {"event": "delivered"}, {"event": "click", "url": "https://brightwater.example/roi"})
    sending.work()
    assert set(sending.tell(copies=3, shuffled=True, seed=3, batch=5, **noise)) == {200}
    kinds = Counter(row.kind for row in sending.rows(events))
    assert kinds == Counter(accepted=LEADS, delivered=LEADS, clicked=1)
    assert len({row.provider_key for row in sending.rows(events)}) == 2 * LEADS + 1


def test_f29_the_same_moment_under_two_ids_and_another_link_is_another_click(sending: World) -> None:
    sending.work()
    sending.tell()
    touch = sending.rows()[0].touch_id
    clicks = [
        ProviderEvent(f"k/{link}", touch, "clicked", NOW, detail={"target": link}, provider_key=own)
        for link, own in (("a", "p1"), ("b", "p2"), ("a", "p3"), ("c", "p1"), ("d", None), ("e", None))
    ]
    heard = receive_events(sending.house, clicks, NOW)
    assert (heard.new, heard.copies) == (4, 2)
    assert receive_events(sending.house, clicks, NOW).new == 0


def test_f29_a_batch_of_many_lots_counts_each_event_once_whatever_is_told_twice_in_it(sending: World) -> None:
    sending.work()
    sending.tell()
    touch = sending.rows()[0].touch_id
    opened = [ProviderEvent(f"open/{n}", touch, "opened", NOW, n % 7 == 0, provider_key=f"o{n}") for n in range(230)]
    clicked = [ProviderEvent(f"click/{n}", touch, "clicked", NOW, detail={"target": f"{n}"}) for n in range(130)]
    first, copies = [*opened, *clicked], [event._replace(event_key=f"late/{event.event_key}") for event in opened]
    before = len(sending.rows(events))
    assert receive_events(sending.house, [*first[:300], *first[250:]], NOW) == Heard(360, 50)
    assert receive_events(sending.house, [*copies, *clicked], NOW) == Heard(0, 360)
    kept = sending.rows(events)[before:]
    assert {(row.event_key, row.kind, row.provider_key) for row in kept} == {
        (e.event_key, e.kind, e.provider_key) for e in first
    }
    assert {row.event_key for row in kept if row.kind == "opened" and row.is_machine} == {
        f"open/{n}" for n in range(0, 230, 7)
    }
    assert {row.detail["target"] if row.detail else None for row in kept} == {None, *(f"{n}" for n in range(130))}


def test_f29_what_is_refused_in_two_ways_for_the_same_reason_is_all_refused(sending: World) -> None:
    sending.work()
    one, other, third, fourth = [row.touch_id for row in sending.rows()]
    told = [
        ProviderEvent("1", one, "dropped", NOW, verdict="retry", reason="mailbox_full"),
        ProviderEvent("2", other, "blocked", NOW, verdict="retry", reason="mailbox_full"),
        ProviderEvent("3", third, "bounced", NOW, verdict="retry", reason="mailbox_full"),
        ProviderEvent("4", fourth, "bounced", NOW, verdict="suppress_address", reason="user_unknown"),
        ProviderEvent("5", fourth, "delivered", NOW),
    ]
    assert receive_events(sending.house, told, NOW) == Heard(5)
    came = {row.touch_id: (row.state, row.reason) for row in sending.rows()}
    refused = ("refused", "mailbox_full")
    assert came == {one: refused, other: refused, third: refused, fourth: ("bounced", "user_unknown")}


def test_f29_the_same_id_about_another_mail_is_no_copy(sending: World) -> None:
    sending.work()
    one, other, *_ = [row.touch_id for row in sending.rows()]
    told = [ProviderEvent("open/1", touch, "opened", NOW, provider_key="p1") for touch in (one, other, one)]
    assert receive_events(sending.house, told, NOW) == Heard(2, 1)


def test_f29_the_database_itself_refuses_a_second_event_of_either_key(store: Store) -> None:
    row = {"touch_id": "t", "kind": "clicked", "at": NOW, "is_machine": False, "received_at": NOW}
    with store.begin("test") as tx:
        tx.execute(events.insert(), [{**row, "event_key": n, "provider_key": None} for n in "ab"])
        tx.execute(events.insert(), {**row, "event_key": "c", "provider_key": "p"})
    for event_key, provider_key in (("c", None), ("d", "p")):
        with pytest.raises(IntegrityError), store.begin("test") as tx:
            tx.execute(events.insert(), {**row, "event_key": event_key, "provider_key": provider_key})


def test_f29_an_event_that_is_faster_than_our_own_commit_is_not_weakened_by_it(sending: World) -> None:
    ours = sending.house.transport

    class Gossip:
        name, group_size, settles, timeout = ours.name, ours.group_size, ours.settles, ours.timeout

        def send(self, group: Any) -> Any:
            outcomes = ours.send(group)
            assert set(sending.tell()) <= {200}
            return outcomes

        def find_sent(self, ids: Any) -> set[str]:
            return ours.find_sent(ids)

    sending.fate(FIRST, DEAD)
    sending.house.transport = Gossip()  # type: ignore[assignment]
    sending.work()
    assert states(sending.store) == Counter(delivered=LEADS - 1, bounced=1)
    assert of_first(sending) == ("bounced", "user_unknown", "stopped", "bounced")


def test_f30_odd_events_are_kept_apart_and_the_others_count(sending: World) -> None:
    sending.work()
    assert sending.tell(malformed=16, shuffled=True) == [200]
    assert states(sending.store) == Counter(delivered=LEADS)
    apart = [row for row in sending.rows(events) if row.kind == "unreadable"]
    assert len(apart) == 8
    assert all(row.touch_id == "" and row.detail["why"] for row in apart)
    assert not any("nobody@example.com" in row.detail["told"] for row in apart)


def test_f30_a_batch_that_fails_on_our_side_is_told_again(sending: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine import settling  # noqa: PLC0415
    from engine.core.errors import Unavailable  # noqa: PLC0415

    sending.work()
    with monkeypatch.context() as patched:
        patched.setattr(settling.touches, "settle_alike", _raise(Unavailable("away")))
        assert sending.tell() == [503]
    assert sending.rows(events) == []
    assert sending.tell() == [200]
    assert states(sending.store) == Counter(delivered=LEADS)


def _raise(error: Exception) -> Any:
    def act(*_args: Any) -> None:
        raise error

    return act


# --- the law: any order, any number of copies, any batches: the same end ---------------------------------------------

SENT = touch_id(1, "a", 1)
WORDS = ("accepted", "deferred", "delivered", "opened", "clicked", "bounced", "complained", "unsubscribed")


def told(kind: str) -> ProviderEvent:
    dead = {"verdict": "suppress_address", "reason": "user_unknown"} if kind == "bounced" else {}
    return ProviderEvent(f"key/{kind}", SENT, kind, NOW, recipient="LEAD1@customer.example", **dead)


def ending(store: Store) -> Any:
    """Everything that an order of arrival could leave behind; which of two events stopped the drip is history, not state."""
    return (
        [(row.touch_id, row.state, row.reason if row.touch_id == SENT else "") for row in rows(store, touches)],
        [(row.enrolment_id, row.state) for row in rows(store, enrolments)],
        [(row.scope, row.subject_key, row.reason) for row in rows(store, suppressions)],
        [(row.lead_id, row.state) for row in rows(store, leads)],
        sorted((row.event_key, row.kind) for row in rows(store, events)),
    )


def put_back(store: Store) -> None:
    """As it was before anything was told."""
    with store.begin("test") as tx:
        for table in reversed(touches.metadata.sorted_tables):
            tx.execute(table.delete())
    furnish(store)
    with store.begin("test") as tx:
        tx.execute(touches.update().where(touches.c.touch_id == SENT).values(state="taken"))


@pytest.mark.parametrize(
    "kinds",
    [
        ("accepted", "delivered", "bounced"),
        ("delivered", "complained", "unsubscribed"),
        ("accepted", "opened", "delivered"),
    ],
)
def test_f29_all_orders_of_three_events_one_by_one_come_to_the_same_end(store: Store, kinds: tuple[str, ...]) -> None:
    endings = []
    for order in permutations(kinds):
        put_back(store)
        house = house_over(store)
        for kind in order:
            receive_events(house, [told(kind)], NOW)
        endings.append(ending(store))
    assert all(each == endings[0] for each in endings)


def test_f29_the_same_for_any_events_copies_and_batches(sqlite_url: str) -> None:
    (store,) = [next(_opened(sqlite_url))]
    house = house_over(store)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.integers(0, 2**32), st.integers(1, 4))
    def law(kinds: list[str], seed: int, size: int) -> None:
        put_back(store)
        receive_events(house, [told(kind) for kind in sorted(set(kinds))], NOW)
        expected = ending(store)
        put_back(store)
        shuffled = [told(kind) for kind in kinds * 2]
        random.Random(seed).shuffle(shuffled)
        heard = Heard()
        for start in range(0, len(shuffled), size):
            heard += receive_events(house, shuffled[start : start + size], NOW + timedelta(seconds=start))
        assert ending(store) == expected
        assert (heard.new, heard.new + heard.copies) == (len(set(kinds)), len(shuffled))

    law()
    store.close()
