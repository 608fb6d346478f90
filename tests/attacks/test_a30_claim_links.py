"""A30: claim links that are forged, replayed after the alert moved on, borrowed from another purpose, or read from a log."""

import json

import pytest
from structlog.testing import capture_logs

from engine import alerting, promoting
from engine.alerting import read_claim_link
from engine.core.lead import Rep
from engine.core.tokens import Tokens
from engine.house import House
from engine.store import Store, tables
from engine.testing import FrozenClock, MemoryNotifier
from tests.warm_world import claim_token, furnish, hand_over, house_over, rows, story

KIM = Rep(1, "kim@brightwater.example", "Kim")


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    return house_over(store)


def token_of(house: House, alert_id: int, rep: Rep = KIM) -> str:
    return claim_token(house, alert_id, rep.rep_id)


def test_a30_no_changed_letter_of_a_token_gives_another_one(house: House) -> None:
    token = token_of(house, hand_over(house))
    assert read_claim_link(house, token)
    for place in range(len(token)):
        for letter in "A0.-_é":
            forged = token[:place] + letter + token[place + 1 :]
            assert forged == token or read_claim_link(house, forged) is None, forged


def test_a30_a_token_of_another_purpose_or_secret_is_none_of_ours(house: House) -> None:
    payload = token_of(house, hand_over(house)).rpartition(".")[0]
    assert read_claim_link(house, house.tokens.sign("claim", payload))
    for purpose in ("unsubscribe", "preferences", "reply", "click", ""):
        assert read_claim_link(house, house.tokens.sign(purpose, payload)) is None
    assert read_claim_link(house, Tokens(b"another secret").sign("claim", payload)) is None


@pytest.mark.parametrize("payload", ["1", "1.", ".1", "1.1.1", "a.b", "-1.1", "1.99999999999999999999999", "1e3.1"])
def test_a30_even_a_signed_oddity_is_read_without_a_crash(house: House, payload: str) -> None:
    hand_over(house)
    assert read_claim_link(house, house.tokens.sign("claim", payload)) is None


def test_a30_an_old_link_cannot_take_the_next_alert_of_the_same_lead(house: House) -> None:
    first = hand_over(house)
    old = token_of(house, first)
    alerting.reject_alert(house, first, KIM.address, "too early")
    clock = house.clock
    assert isinstance(clock, FrozenClock)
    clock.move(days=30)
    promoting.receive_signal(house, [story("story/2", at=clock.now())], clock.now())
    link = read_claim_link(house, old)
    assert link
    assert link.alert_id == first
    assert alerting.claim_alert(house, link.alert_id, link.by).word == "rejected"
    assert [a.state for a in rows(house.store, tables.alerts)] == ["rejected", "pending"]


def test_a30_no_token_and_no_address_is_written_to_a_log(house: House) -> None:
    with capture_logs() as logs:
        alert_id = hand_over(house)
        token = token_of(house, alert_id)
        alerting.escalate_due(house, rows(house.store, tables.alerts)[0].claim_by)
        alerting.deliver_due_notices(house)
        alerting.claim_alert(house, alert_id, KIM.address)
        alerting.reject_alert(house, alert_id, KIM.address, "not a fit")
    written = json.dumps(logs, default=str)
    assert logs
    assert token not in written
    assert "@" not in written
    assert "https://" not in written


def test_a30_the_links_of_the_mail_do_not_tell_where_they_came_from(house: House) -> None:
    hand_over(house)
    notifier = house.notifiers["mail"]
    assert isinstance(notifier, MemoryNotifier)
    (notice,) = notifier.sent
    links = notice.html.split("<a ")[1:]
    assert len(links) == 3
    assert all("noreferrer" in link.split(">")[0] for link in links)


def test_a30_each_reader_has_a_link_of_their_own(house: House) -> None:
    alert_id = hand_over(house)
    lee = Rep(2, "lee@brightwater.example", "Lee")
    assert token_of(house, alert_id) != token_of(house, alert_id, lee)
    found = read_claim_link(house, token_of(house, alert_id, lee))
    assert found
    assert found.by == lee.address
