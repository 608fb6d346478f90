"""F8: kill -9 in a webhook handler before and after its commit. What was answered is kept; the sender's retry is idempotent."""

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from engine.core import signing
from engine.core.touch import touch_id
from engine.store import Store, tables
from tests.warm_world import NOW, furnish, rows
from tests.web.browser import SIGNAL_SECRET, house_for_web, unsubscribe_path
from tests.web.served import served

MAIL = b"From: lead1@customer.example\r\nMessage-ID: <1@customer.example>\r\n\r\nYes, please.\r\n"
WATCHED = (
    *(tables.inbounds, tables.signals, tables.evidence, tables.promotions, tables.alerts, tables.notices),
    *(
        tables.suppressions,
        tables.events,
        tables.absences,
        tables.timeline,
        tables.enrolments,
        tables.touches,
        tables.leads,
    ),
)


def mail(store: Store, client: httpx.Client) -> httpx.Response:
    hook = f"/hooks/inbound/{house_for_web(store).tokens.sign('inbound', 'mail')}"
    return client.post(hook, files={"email": (None, MAIL), "envelope": (None, b'{"to": ["reply@x.example"]}')})


def signal(store: Store, client: httpx.Client) -> httpx.Response:
    body = json.dumps(
        {"key": "k", "account": "ulm.example", "kind": "funding", "title": "Funding at Ulm Zinc"}
    ).encode()
    return client.post("/hooks/signals", content=body, headers=signing.sign(SIGNAL_SECRET, body, NOW))


def one_click(store: Store, client: httpx.Client) -> httpx.Response:
    return client.post(
        unsubscribe_path(house_for_web(store), touch_id(1, "a", 1)), data={"List-Unsubscribe": "One-Click"}
    )


def pause(store: Store, client: httpx.Client) -> httpx.Response:
    return client.post(unsubscribe_path(house_for_web(store), touch_id(1, "a", 1)), data={"choice": "pause"})


#: The request, the transaction that it is, and the table where exactly one row must be in the end.
HANDLERS = {
    "mail": (mail, "receiving.keep", tables.inbounds),
    "signal": (signal, "signalling.receive", tables.alerts),
    "one_click": (one_click, "web.unsubscribe", tables.suppressions),
    "pause": (pause, "web.pause", tables.absences),
}


def everything(store: Store) -> list[object]:
    return [rows(store, table) for table in WATCHED]


def dies(store: Store, url: str, post: Callable[[Store, httpx.Client], httpx.Response]) -> bool:
    """The sender gets no answer."""
    with httpx.Client(base_url=url) as client:
        try:
            post(store, client)
        except httpx.TransportError:
            return True
    return False


@pytest.mark.parametrize("name", HANDLERS)
def test_f08_killed_around_the_commit_the_senders_retry_comes_to_exactly_one(
    store: Store, store_url: str, tmp_path: Path, name: str
) -> None:
    furnish(store)
    post, flow, table = HANDLERS[name]
    before = everything(store)
    with served(store_url, tmp_path, crash_at=f"{flow}:before_commit") as (url, process):
        assert dies(store, url, post)
        assert process.wait(10) == -9
    assert everything(store) == before
    with served(store_url, tmp_path, crash_at=f"{flow}:after_commit") as (url, process):
        assert dies(store, url, post)
        assert process.wait(10) == -9
    kept = everything(store)
    assert len(rows(store, table)) == 1
    with served(store_url, tmp_path) as (url, _), httpx.Client(base_url=url) as client:
        assert [post(store, client).status_code for _ in range(2)] == [200, 200]
    assert everything(store) == kept
