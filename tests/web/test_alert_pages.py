"""The pages behind an alert's links, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import delete, update

from engine import alerting
from engine.core.signal import Evidence
from engine.promoting import receive_signal
from engine.store import Store, tables
from tests.warm_world import NOW, claim_token, furnish, hand_over, rows, story
from tests.web.browser import house_for_web, visitor

KIM, LEE = 1, 2


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def link(house, alert_id: int, rep_id: int, page: str = "claim") -> str:
    return f"/alerts/{claim_token(house, alert_id, rep_id)}/{page}"


def test_the_page_says_who_why_now_with_what_evidence_and_what_to_ask(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house, story(outlets=2))
    receive_signal(
        house,
        [replace(story(), evidence=(Evidence("later", "Told later", "outlet 9", "https://news9.example/"),))],
        NOW,
    )
    with visitor(house) as client:
        page = client.get(link(house, alert_id, KIM)).text
    for said in (
        "Lead2 at Harbour Mills",
        "answers the missing budget",
        "says outlet 1",
        "Told later",
        'href="https://news0.example/0"',
        "no money this year",
        "5 June 2026",
        "An open question",
        "lead3@customer.example",
        "Claim this lead",
        "kim@brightwater.example",
    ):
        assert said in page, said
    assert page.count("says outlet 1") == 1


def test_the_links_in_a_real_alert_open_this_page(store: Store) -> None:
    house = house_for_web(store)
    hand_over(house)
    (notice,) = house.notifiers["mail"].sent
    with visitor(house) as client:
        for url in (notice.data["claim_url"], notice.data["reject_url"]):
            assert client.get(url).status_code == 200


def test_claiming_makes_the_reader_the_owner_and_the_page_says_so(store: Store) -> None:
    house = house_for_web(store)
    path = link(house, hand_over(house), KIM)
    with visitor(house) as client:
        done = client.post(path)
        assert (done.status_code, done.headers["location"]) == (303, "claim")
        assert client.post(path).status_code == 303
        page = client.get(path).text
    assert "It is yours" in page
    assert "Claim this lead" not in page
    (alert,) = rows(store, tables.alerts)
    assert (alert.state, alert.decided_by) == ("claimed", "kim@brightwater.example")
    assert rows(store, tables.leads, lead_id=2)[0].state == "claimed"


def test_rejecting_needs_a_reason_and_sends_the_lead_back_to_nurture(store: Store) -> None:
    house = house_for_web(store)
    path = link(house, hand_over(house), KIM, "reject")
    with visitor(house) as client:
        for nothing in ({}, {"reason": "  \0 "}):
            refused = client.post(path, data=nothing)
            assert refused.status_code == 422
            assert "Say why" in refused.text
        assert rows(store, tables.alerts)[0].state == "delivered"
        assert client.post(path, data={"reason": "They have\ra\0 freeze"}).status_code == 303
        page = client.get(path).text
    assert "They have a freeze" in page
    (alert,) = rows(store, tables.alerts)
    assert (alert.state, alert.reject_reason) == ("rejected", "They have a freeze")


def test_who_claimed_may_give_the_lead_back(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with visitor(house) as client:
        client.post(link(house, alert_id, KIM))
        assert client.post(link(house, alert_id, KIM, "reject"), data={"reason": "wrong person"}).status_code == 303
    assert rows(store, tables.alerts)[0].state == "rejected"


def test_after_the_escalation_the_former_link_shows_whose_it_is_and_acts_no_more(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    house.clock.move_to(rows(store, tables.alerts)[0].claim_by + timedelta(minutes=1))
    assert alerting.escalate_due(house, house.clock.now()) == 1
    with visitor(house) as client:
        page = client.get(link(house, alert_id, KIM))
        assert "it went to Lee" in page.text
        assert "Claim this lead" not in page.text
        late = client.post(link(house, alert_id, KIM))
        assert late.status_code == 409
        assert "it went to Lee" in late.text
        assert client.post(link(house, alert_id, KIM, "reject"), data={"reason": "no"}).status_code == 409
        assert rows(store, tables.alerts)[0].state == "delivered"
        assert client.post(link(house, alert_id, LEE)).status_code == 303
        assert "Lee claimed this lead" in client.get(link(house, alert_id, KIM)).text
    assert rows(store, tables.alerts)[0].decided_by == "lee@brightwater.example"


def test_a_link_that_was_made_for_nobody_asks_who_claims(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    path = link(house, alert_id, 0)
    with visitor(house) as client:
        assert 'name="by"' in client.get(path).text
        for nobody in ({}, {"by": "me"}, {"by": "a@b.example, c@d.example"}):
            assert client.post(path, data=nobody).status_code == 422
        assert client.post(link(house, alert_id, 0, "reject"), data={"reason": "no"}).status_code == 422
        assert rows(store, tables.alerts)[0].state == "delivered"
        assert client.post(path, data={"by": "Lee@Brightwater.example"}).status_code == 303
    (alert,) = rows(store, tables.alerts)
    assert (alert.decided_by, alert.rep_id) == ("lee@brightwater.example", LEE)


def test_a_won_lead_is_settled(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    alerting.close_alert(house, alert_id, "kim@brightwater.example", "won")
    with visitor(house) as client:
        assert "This is settled" in client.get(link(house, alert_id, KIM)).text
        assert client.post(link(house, alert_id, KIM)).status_code == 409


def test_a_link_to_an_alert_that_is_gone_answers_like_a_bad_one(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        gone = client.get(link(house, 77, KIM))
        assert gone.status_code == 404
        assert gone.text == client.get("/alerts/1.1.x/claim").text
        assert client.get(link(house, 77, KIM, "delete")).status_code == 404


def test_an_alert_of_a_lead_that_lost_its_rep_is_open_to_whoever_was_sent_it(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with store.begin("test") as tx:
        tx.execute(update(tables.alerts).values(rep_id=None))
        tx.execute(delete(tables.notices))
    with visitor(house) as client:
        assert client.post(link(house, alert_id, 3)).status_code == 303
    assert rows(store, tables.alerts)[0].rep_id == 3


def test_of_two_people_who_press_claim_in_the_same_moment_one_gets_it_and_the_other_is_told(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with store.begin("test") as tx:
        tx.execute(update(tables.alerts).values(rep_id=None))
    start = Barrier(2)

    def press(rep_id: int) -> int:
        with visitor(house) as client:
            start.wait()
            return int(client.post(link(house, alert_id, rep_id)).status_code)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(press, (KIM, LEE))) == [303, 409]
    assert len(rows(store, tables.timeline, kind="claimed")) == 1
