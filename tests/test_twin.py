"""The twin is as strict as the real one, and its faults and noise can be switched from outside."""

import contextlib
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from engine.adapters.sendgrid_message import message_of
from engine.store import Store, tables
from engine.testing import FrozenClock
from engine.twin.events import SIGNATURE, Noise, batches_of
from engine.twin.rules import problems
from engine.twin.serving import Running, running
from engine.web.inbound import inbound_url
from tests.sendgrid_world import client_of, mail
from tests.warm_world import furnish, house_over, rows

CLOCK = FrozenClock(datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


@pytest.fixture(scope="module")
def twin() -> Iterator[Running]:
    with running(CLOCK) as twin:
        yield twin


@pytest.fixture
def client(twin: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=twin.url, headers={"Authorization": "Bearer SG.twin"}, trust_env=False) as client:
        yield client


def good() -> dict[str, Any]:
    return json.loads(json.dumps(message_of([mail(1)], is_sandbox=False)))


def changed(path: str, value: Any) -> dict[str, Any]:
    """A good request with one thing changed; None takes it away."""
    message: Any = good()
    at = message
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in way:
        at = at[part]
    if value is None:
        del at[last]
    else:
        at[last] = value
    return message


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("personalizations", [], "personalizations"),
        (
            "personalizations",
            [{"to": [{"email": f"a{n}@b.example"}], "subject": "x"} for n in range(1001)],
            "personalizations",
        ),
        ("personalizations.0.to", [], "personalizations.0.to"),
        ("personalizations.0.to.0.email", "nobody", "personalizations.0.to.0.email"),
        ("personalizations.0.cc", [{"email": "LEAD1@customer.example"}], "personalizations.0.to"),
        ("personalizations.0.subject", None, "subject"),
        ("personalizations.0.headers.Subject", "x", "personalizations.0.headers.Subject"),
        ("personalizations.0.headers.X-Odd", "grün", "personalizations.0.headers.X-Odd"),
        ("personalizations.0.custom_args.touch_id", 7, "personalizations.0.custom_args"),
        ("personalizations.0.custom_args.touch_id", "x" * 10_000, "personalizations.0.custom_args"),
        ("from", None, "from.email"),
        ("from.email", "nobody", "from.email"),
        ("reply_to.email", "nobody", "reply_to.email"),
        ("content", [], "content"),
        ("content.0.value", "", "content.0.value"),
        ("content", [{"type": "text/html", "value": "x"}, {"type": "text/plain", "value": "x"}], "content"),
        ("content", [{"type": "text/plain", "value": "x"}] * 2, "content"),
    ],
)
def test_what_the_real_one_refuses_it_refuses_and_names_the_field(
    client: httpx.Client, twin: Running, path: str, value: Any, field: str
) -> None:
    before = twin.provider.requested()
    answer = client.post("/v3/mail/send", json=changed(path, value))
    assert answer.status_code == 400
    assert field in {error["field"] for error in answer.json()["errors"]}
    assert twin.provider.requested() == before


def test_a_good_request_is_taken_with_an_id_and_the_state_of_the_limit(client: httpx.Client) -> None:
    assert problems(good()) == []
    answer = client.post("/v3/mail/send", json=good())
    assert (answer.status_code, answer.content) == (202, b"")
    assert {"x-message-id", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"} <= set(answer.headers)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"headers": {"Authorization": "Bearer SG.old"}}, 401),
        ({"headers": {"Content-Type": "text/plain"}}, 415),
        ({"content": b"{"}, 400),
        ({"content": b"[" * 100_000}, 400),
        ({"content": b"7"}, 400),
        ({"content": b" " * (31 * 1024 * 1024)}, 413),
    ],
)
def test_requests_that_are_none(client: httpx.Client, more: dict[str, Any], status: int) -> None:
    told = {"content": json.dumps(good()).encode(), "headers": {"Content-Type": "application/json"}}
    headers = told["headers"] | more.get("headers", {})
    assert client.post("/v3/mail/send", **(told | more | {"headers": headers})).status_code == status


def test_faults_are_switched_from_outside_and_pass(client: httpx.Client) -> None:
    client.put("/twin/faults", json=[{"kind": "status", "status": 502}, {"kind": "drop"}]).raise_for_status()
    assert client.post("/v3/mail/send", json=good()).status_code == 502
    with pytest.raises(httpx.TransportError):
        client.post("/v3/mail/send", json=good())
    assert client.post("/v3/mail/send", json=good()).status_code == 202
    assert client.put("/twin/faults", json=[{"kind": "earthquake"}]).status_code == 422


def test_a_revoked_key_and_a_small_limit_are_switched_too(client: httpx.Client) -> None:
    client.put("/twin/account", params={"revoked": True})
    assert client.post("/v3/mail/send", json=good()).status_code == 401
    assert client.get("/v3/scopes").status_code == 401
    client.put("/twin/account", params={"limit": 0})
    answer = client.post("/v3/mail/send", json=good())
    assert (answer.status_code, answer.headers["x-ratelimit-remaining"]) == (429, "0")
    assert int(answer.headers["retry-after"]) > 0
    client.put("/twin/account")
    assert client.get("/v3/scopes").json() == {"scopes": ["mail.send"]}


def test_fates_are_told_in_the_providers_words(client: httpx.Client, twin: Running) -> None:
    twin.provider.pending.clear()
    client.put("/twin/fates", json=[{"to": "@customer.example", "events": [{"event": "dropped", "reason": "Invalid"}]}])
    client.post("/v3/mail/send", json=good())
    client.put("/twin/fates", json=[])
    (event,) = twin.provider.pending
    assert (event["event"], event["reason"], event["touch_id"]) == ("dropped", "Invalid", mail(1).touch_id)
    assert {"email", "timestamp", "sg_event_id", "sg_message_id", "smtp-id"} <= set(event)


def test_the_ledger_is_shown_with_what_a_lost_answer_left_in_it(client: httpx.Client) -> None:
    before = len(client.get("/twin/ledger").json())
    client.put("/twin/faults", json=[{"kind": "drop", "after": True}])
    with pytest.raises(httpx.TransportError):
        client.post("/v3/mail/send", json=good())
    ledger = client.get("/twin/ledger").json()
    assert len(ledger) == before + 1
    assert ledger[-1]["touch_id"] == mail(1).touch_id


def test_noise_is_the_same_for_the_same_seed() -> None:
    events = [{"event": "delivered", "sg_event_id": str(n)} for n in range(20)]
    noise = Noise(copies=3, new_ids=True, shuffled=True, batch=7, seed=4)
    first = batches_of(events, noise)
    assert first == batches_of(events, noise)
    assert [len(batch) for batch in first] == [7] * 8 + [4]
    assert len({event["sg_event_id"] for batch in first for event in batch}) == 60


class Door(httpx.BaseTransport):
    """A web part that takes whatever comes, after so many refusals."""

    def __init__(self, refusals: int) -> None:
        self.refusals, self.got = refusals, []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.got.append((request.headers, request.read()))
        self.refusals -= 1
        return httpx.Response(503 if self.refusals >= 0 else 200)


def test_events_that_were_not_taken_are_told_again_signed_anew() -> None:
    door = Door(1)
    with running(CLOCK, httpx.Client(transport=door)) as twin:
        twin.provider.take_mail(json.dumps(good()).encode(), _headers())
        assert twin.teller.tell("https://us.example/hook") == [503]
        assert twin.teller.tell("https://us.example/hook") == [200]
        assert twin.teller.tell("https://us.example/hook") == []
    (first, one), (second, two) = door.got
    assert json.loads(one) == json.loads(two)
    assert one.endswith(b"\r\n")
    assert first[SIGNATURE] != second[SIGNATURE]  # ECDSA never signs the same way twice


def test_inbound_mail_is_posted_in_raw_mode() -> None:
    door = Door(0)
    with running(CLOCK, httpx.Client(transport=door)) as twin:
        raw = b"From: a@b.example\r\nSubject: Gr\xfc\xdfe\r\n\r\nYes.\r\n"
        assert twin.teller.hand_in("https://us.example/in", raw, "reply+x@us.example", "a@b.example") == 200
    ((headers, body),) = door.got
    assert headers["content-type"].startswith("multipart/form-data")
    assert raw in body
    assert b'{"to": ["reply+x@us.example"], "from": "a@b.example"}' in body


def test_what_it_hands_in_is_kept_by_our_hook(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    raw = b"From: lead1@customer.example\r\nMessage-ID: <1@c.example>\r\n\r\nJa, gr\xfc\xdfe.\r\n"
    with running(CLOCK, client_of(house)) as twin:
        for _ in range(2):
            assert twin.teller.hand_in(inbound_url(house), raw, "reply+x@us.example", "lead1@customer.example") == 200
    (kept,) = rows(store, tables.inbounds)
    assert kept.raw == raw
    assert kept.envelope["to"] == ["reply+x@us.example"]


def _headers() -> dict[str, str]:
    return {"authorization": "Bearer SG.twin", "content-type": "application/json"}


def test_as_a_process_it_ends_well_when_it_is_told_to() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("rekindle")), "twin", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        end = time.monotonic() + 60
        while True:
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"http://127.0.0.1:{port}/twin/pending", trust_env=False).json() == {"pending": 0}:
                    break
            assert time.monotonic() < end, "it does not answer"
            time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
