"""The unsubscribe and preferences pages, on both databases."""

import pytest

from engine.core.touch import touch_id
from engine.store import Store, tables
from tests.warm_world import NOW, furnish, rows
from tests.web.browser import house_for_web, preferences_path, unsubscribe_path, visitor

SENT = touch_id(1, "a", 1)
ADDRESS = "lead1@customer.example"


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def state_of(store: Store) -> list[object]:
    """Everything that a click on an unsubscribe link could change."""
    watched = (
        tables.suppressions,
        tables.enrolments,
        tables.touches,
        tables.leads,
        tables.absences,
        tables.events,
        tables.timeline,
    )
    return [rows(store, table) for table in watched]


def test_reading_either_page_shows_the_choices_and_changes_nothing(store: Store) -> None:
    house = house_for_web(store)
    before = state_of(store)
    with visitor(house) as client:
        for path in (unsubscribe_path(house, SENT), preferences_path(house, SENT)):
            page = client.get(path)
            assert page.status_code == 200
            assert "Stop all mails" in page.text
            assert "Pause for 3 months" in page.text
            assert "1 Quay Street, Bristol" in page.text
            assert client.head(path).status_code == 200
            assert client.head(path).text == ""
    assert state_of(store) == before


@pytest.mark.parametrize("kind", ["urlencoded", "multipart", "nothing"])
def test_one_click_is_obeyed_inside_the_request_whatever_form_it_takes(store: Store, kind: str) -> None:
    """RFC 8058 section 3.1: multipart/form-data or urlencoded, without cookies."""
    house = house_for_web(store)
    with visitor(house) as client:
        path = unsubscribe_path(house, SENT)
        pair = {"List-Unsubscribe": "One-Click"}
        sent = {
            "urlencoded": {"data": pair},
            "multipart": {"files": {k: (None, v) for k, v in pair.items()}},
            "nothing": {},
        }
        answer = client.post(path, **sent[kind])
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    (suppressed,) = rows(store, tables.suppressions)
    assert (suppressed.scope, suppressed.subject_key, suppressed.reason) == ("address", ADDRESS, "unsubscribed")
    assert suppressed.source == "one_click"
    (drip,) = rows(store, tables.enrolments, lead_id=1)
    assert (drip.state, drip.reason, drip.lease_token) == ("stopped", "unsubscribed", None)
    assert {t.step: t.state for t in rows(store, tables.touches, lead_id=1)} == {"a": "delivered", "b": "recalled"}
    assert rows(store, tables.leads, lead_id=1)[0].state == "dormant"
    assert {(t.kind, t.reason) for t in rows(store, tables.timeline, lead_id=1)} == {
        ("stop", "unsubscribed"),
        ("unsubscribed", "one_click"),
    }
    assert {e.state for e in rows(store, tables.enrolments) if e.lead_id != 1} == {"active"}


def test_unsubscribing_again_changes_nothing_and_the_page_says_so(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        path = unsubscribe_path(house, SENT)
        client.post(path, data={"List-Unsubscribe": "One-Click"})
        before = state_of(store)
        house.clock.move(days=3)  # type: ignore[attr-defined]
        answer = client.post(path, data={"choice": "stop"})
        assert answer.status_code == 200
        assert "You will get no more mails" in answer.text
        assert "You will get no more mails" in client.get(path).text
        assert "Stop all mails" not in client.get(preferences_path(house, SENT)).text
    assert state_of(store) == before


def test_a_pause_holds_the_address_for_three_months_and_ends_nothing(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        answer = client.post(unsubscribe_path(house, SENT), data={"choice": "pause"})
        again = client.post(preferences_path(house, SENT), data={"choice": "pause"})
    assert "No mails until 5 September 2026" in answer.text
    assert again.status_code == 200
    (away,) = rows(store, tables.absences)
    assert (away.address_key, str(away.until_on), away.from_on) == (ADDRESS, "2026-09-05", None)
    assert rows(store, tables.suppressions) == []
    assert rows(store, tables.enrolments, lead_id=1)[0].state == "active"
    (line,) = rows(store, tables.timeline, lead_id=1)
    assert (line.kind, line.reason, line.detail) == ("paused", "asked", {"until": "2026-09-05"})


def test_the_preferences_page_acts_only_on_one_of_its_own_buttons(store: Store) -> None:
    house = house_for_web(store)
    before = state_of(store)
    with visitor(house) as client:
        path = preferences_path(house, SENT)
        for data in ({}, {"choice": "everything"}, {"List-Unsubscribe": "One-Click"}):
            assert client.post(path, data=data).status_code == 422
        assert state_of(store) == before
        assert client.post(path, data={"choice": "stop"}).status_code == 200
    assert rows(store, tables.suppressions)[0].source == "page"


def test_the_page_shows_too_little_of_the_address_for_whom_the_mail_was_forwarded_to(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        page = client.get(unsubscribe_path(house, SENT)).text
    assert "l…@customer.example" in page
    assert ADDRESS not in page


def test_a_genuine_link_of_a_mail_that_we_do_not_know_answers_like_a_bad_one(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        unknown = client.get(unsubscribe_path(house, touch_id(99, "a", 1)))
        forged = client.get("/unsubscribe/abc.def")
    assert unknown.status_code == forged.status_code == 404
    assert unknown.text == forged.text


def test_an_endless_body_is_obeyed_all_the_same(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        answer = client.post(unsubscribe_path(house, SENT), content=(b"x" * 65536 for _ in range(50)))
    assert answer.status_code == 200
    assert len(rows(store, tables.suppressions)) == 1
    assert rows(store, tables.suppressions)[0].at == NOW
