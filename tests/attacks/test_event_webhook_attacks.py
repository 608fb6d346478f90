"""A32 to A34: webhooks that are forged, changed, old or somebody else's, and mails of others that name ours."""

import base64
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from engine.adapters.sendgrid_events import SendGridEvents
from engine.core.errors import RekindleError
from engine.core.touch import touch_id
from engine.house import House
from engine.ports import EventBatch, NotGenuine
from engine.store import Store, tables
from engine.twin.events import SIGNATURE, TIMESTAMP, Signer, body_of
from tests.warm_world import NOW, count, furnish, house_over, rows
from tests.web.browser import TestClient, visitor

HOOK = "/hooks/sendgrid/events"
SENT = touch_id(1, "a", 1)
BOUNCE = {
    "event": "bounce",
    "reason": "550 5.1.1 user unknown",
    "touch_id": SENT,
    "email": "lead1@customer.example",
    "timestamp": int(NOW.timestamp()),
    "sg_event_id": "e1",
}
SIGNER, STRANGER = Signer(), Signer()


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    house = house_over(store)
    house.provider_events = {"sendgrid": SendGridEvents(SIGNER.public_key)}
    return house


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    with visitor(house) as client:
        yield client


def signed(body: bytes, **late: float) -> dict[str, str]:
    return SIGNER.sign(body, NOW - timedelta(**late))


def nothing_happened(store: Store) -> bool:
    enrolment = rows(store, tables.enrolments, lead_id=1)[0]
    return count(store, tables.events) == count(store, tables.suppressions) == 0 and enrolment.state == "active"


def test_a_genuine_request_settles_its_touch(client: TestClient, store: Store) -> None:
    body = body_of([BOUNCE])
    answer = client.post(HOOK, content=body, headers=signed(body))
    assert (answer.status_code, answer.json()) == (200, {"new": 1, "copies": 0, "not_ours": 0, "unreadable": 0})
    assert rows(store, tables.suppressions)[0].subject_key == "lead1@customer.example"


def forgeries() -> dict[str, tuple[bytes, dict[str, str]]]:
    body = body_of([BOUNCE])
    good = signed(body)
    hmac_like = base64.b64encode(b"\x30" + b"\0" * 70).decode()
    return {
        "unsigned": (body, {}),
        "no_timestamp": (body, {SIGNATURE: good[SIGNATURE]}),
        "no_signature": (body, {TIMESTAMP: good[TIMESTAMP]}),
        "empty_signature": (body, good | {SIGNATURE: ""}),
        "bad_base64": (body, good | {SIGNATURE: "abc"}),
        "odd_letters": (body, good | {SIGNATURE: "é" * 40}),
        "no_signature_at_all": (body, good | {SIGNATURE: base64.b64encode(b"x" * 64).decode()}),
        "wrong_algorithm": (body, good | {SIGNATURE: hmac_like}),
        "endless": (body, good | {SIGNATURE: "A" * 20_000}),
        "of_a_stranger": (body, STRANGER.sign(body, NOW)),
        "changed": (body.replace(b"lead1", b"lead2"), good),
        "written_anew": (json.dumps(json.loads(body)).encode(), good),
        "without_its_crlf": (body.rstrip(), good),
        "another_timestamp": (body, good | {TIMESTAMP: str(int(good[TIMESTAMP]) + 1)}),
        "old": (body, signed(body, seconds=301)),
        "from_the_future": (body, signed(body, seconds=-301)),
        "timestamp_of_letters": (body, good | {TIMESTAMP: "now"}),
        "timestamp_without_end": (body, good | {TIMESTAMP: "1" * 4000}),
        "no_utf8": (b"\xff\xfe" + body, good),
    }


@pytest.mark.parametrize("name", forgeries())
def test_a32_what_the_provider_did_not_sign_just_now_changes_nothing(
    client: TestClient, store: Store, name: str
) -> None:
    body, headers = forgeries()[name]
    raw = [(key.encode(), value.encode("latin-1")) for key, value in headers.items()]
    assert client.post(HOOK, content=body, headers=raw).status_code in {400, 401}
    assert nothing_happened(store)


def test_a32_a_replay_within_the_window_counts_nothing_twice(client: TestClient, store: Store) -> None:
    body = body_of([BOUNCE])
    answers = [client.post(HOOK, content=body, headers=signed(body, seconds=299)).json() for _ in range(3)]
    assert [answer["new"] for answer in answers] == [1, 0, 0]
    assert count(store, tables.events) == 1


def test_a32_a_huge_batch_is_refused_or_taken_in_parts(client: TestClient, store: Store) -> None:
    many = [
        BOUNCE | {"event": "open", "timestamp": int(NOW.timestamp()) + n, "sg_event_id": f"e{n}"} for n in range(2500)
    ]
    body = body_of(many)
    assert client.post(HOOK, content=body, headers=signed(body)).json()["new"] == 2500
    too_much = b"[" + b" " * (9 * 1024 * 1024) + b"]"
    assert client.post(HOOK, content=too_much, headers=signed(too_much)).status_code == 413


def test_a32_without_a_key_nothing_is_believed_and_nothing_is_lost(
    client: TestClient, house: House, store: Store
) -> None:
    house.provider_events = {}
    body = body_of([BOUNCE])
    answer = client.post(HOOK, content=body, headers=signed(body))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "300")
    assert nothing_happened(store)


@pytest.mark.parametrize(
    "other",
    [
        {"touch_id": "aaaaaaaaaaaaaaaaaaaaaaaaaa"},
        {"touch_id": ""},
        {"touch_id": SENT, "email": "victim@elsewhere.example"},
        {"touch_id": SENT.upper()},
    ],
)
def test_a33_a_mail_that_is_not_ours_or_names_somebody_elses_counts_nothing(
    client: TestClient, store: Store, other: dict[str, str]
) -> None:
    body = body_of([BOUNCE | other])
    answer = client.post(HOOK, content=body, headers=signed(body))
    assert (answer.status_code, answer.json()["not_ours"]) == (200, 1)
    assert nothing_happened(store)


def test_a33_another_account_with_its_own_key_is_not_believed(client: TestClient, store: Store) -> None:
    body = body_of([BOUNCE])
    assert client.post(HOOK, content=body, headers=STRANGER.sign(body, NOW)).json() == {"error": "bad_signature"}
    assert nothing_happened(store)


def test_a34_a_forged_list_of_bounces_suppresses_nobody(client: TestClient, store: Store) -> None:
    forged = [
        BOUNCE | {"event": kind, "touch_id": touch_id(n, "a", 1), "sg_event_id": f"e{n}/{kind}"}
        for n in (1, 2, 4)
        for kind in ("bounce", "spamreport")
    ]
    body = body_of(forged)
    assert client.post(HOOK, content=body, headers=STRANGER.sign(body, NOW)).status_code == 401
    assert nothing_happened(store)


def test_a34_genuine_opens_and_clicks_never_score_never_promote(client: TestClient, store: Store) -> None:
    told = [
        BOUNCE | {"event": "open", "sg_machine_open": True, "sg_event_id": "e2"},
        BOUNCE | {"event": "click", "url": "https://brightwater.example/roi", "timestamp": BOUNCE["timestamp"] + 1},  # type: ignore[operator]
    ]
    body = body_of(told)
    assert client.post(HOOK, content=body, headers=signed(body)).json()["new"] == 2
    assert {(row.kind, row.is_machine) for row in rows(store, tables.events)} == {("opened", True), ("clicked", False)}
    assert count(store, tables.signals) == count(store, tables.promotions) == count(store, tables.suppressions) == 0


def test_a34_a_bounce_before_anything_was_sent_does_not_make_it_sent(client: TestClient, store: Store) -> None:
    intended = touch_id(1, "b", 1)
    body = body_of([BOUNCE | {"touch_id": intended, "event": "delivered"}])
    answer = client.post(HOOK, content=body, headers=signed(body))
    assert answer.json()["not_ours"] == 1
    assert rows(store, tables.touches, touch_id=intended)[0].state == "intended"


@pytest.mark.parametrize("raw", [b"", b"{", b"null", b"7", b'"x"', b"[" * 100_000, b"[{}]", b'[{"event":{}}]'])
def test_bodies_that_are_no_events_are_kept_apart_without_a_fuss(raw: bytes) -> None:
    batch = SendGridEvents(SIGNER.public_key).read(raw, SIGNER.sign(raw, NOW), NOW)
    assert isinstance(batch, EventBatch)
    assert (len(batch.events), len(batch.unreadable)) == (0, 1)


def test_a_change_of_one_byte_anywhere_is_noticed() -> None:
    reader, body = SendGridEvents(SIGNER.public_key), body_of([BOUNCE])
    headers = SIGNER.sign(body, NOW)
    for place in range(0, len(body), 7):
        changed = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
        assert reader.read(changed, headers, NOW) == NotGenuine("bad_signature")


@pytest.mark.parametrize("key", ["", "no key", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"])
def test_a_key_that_is_none_is_told_at_the_start(key: str) -> None:
    with pytest.raises(RekindleError, match="copy it from"):
        SendGridEvents(key)


def test_erased_leads_do_not_come_back_by_events(client: TestClient, store: Store, house: House) -> None:
    with store.begin("test") as tx:
        tx.execute(update(tables.touches).where(tables.touches.c.touch_id == SENT).values(address_key="gone"))
    body = body_of([BOUNCE])
    answer: dict[str, Any] = client.post(HOOK, content=body, headers=signed(body)).json()
    assert answer["not_ours"] == 1
    assert not any("lead1" in str(row) for row in rows(store, tables.events))
