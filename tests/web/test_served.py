"""The whole under real uvicorn: what only a real connection shows."""

import json
import socket
from pathlib import Path

import httpx

from engine.core import signing
from engine.core.touch import touch_id
from engine.store import Store, tables
from tests.warm_world import NOW, furnish, house_over, rows
from tests.web.browser import SIGNAL_SECRET, house_for_web, unsubscribe_path
from tests.web.served import served


def test_under_uvicorn_pages_hooks_and_limits_hold(store: Store, store_url: str, tmp_path: Path) -> None:
    furnish(store)
    house = house_for_web(store)
    path = unsubscribe_path(house, touch_id(1, "a", 1))
    hook = f"/hooks/inbound/{house.tokens.sign('inbound', 'mail')}"
    with served(store_url, tmp_path) as (url, _), httpx.Client(base_url=url) as client:
        assert "Stop all mails" in client.get(path).text
        assert client.head(path).headers["x-frame-options"] == "DENY"
        assert client.post(path, data={"List-Unsubscribe": "One-Click"}).status_code == 200
        large = b"Subject: large\r\n\r\n" + b"x" * 5_000_000
        assert client.post(hook, files={"email": (None, large)}).json() == {"kept": 1}
        body = json.dumps({"key": "k", "lead": "lead4@customer.example", "title": "t"}).encode()
        assert (
            client.post("/hooks/signals", content=body, headers=signing.sign(SIGNAL_SECRET, body, NOW)).status_code
            == 200
        )
        assert "rekindle_leads" in client.get("/metrics").text
        assert client.get("/readyz/web").status_code == 200
    assert len(rows(store, tables.suppressions)) == 1
    assert len(rows(store, tables.inbounds)[0].raw) == len(large)
    log = (tmp_path / "served.log").read_text()
    assert "request" in log
    assert path.rpartition(".")[2] not in log


def test_a_sender_that_goes_away_in_the_middle_leaves_nothing_behind(
    store: Store, store_url: str, tmp_path: Path
) -> None:
    furnish(store)
    hook = f"/hooks/inbound/{house_over(store).tokens.sign('inbound', 'mail')}"
    with served(store_url, tmp_path) as (url, process):
        host, port = url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as half:
            half.sendall(f"POST {hook} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nSubject: half".encode())
        assert httpx.get(f"{url}/healthz").status_code == 200
        assert process.poll() is None
    assert rows(store, tables.inbounds) == []


def test_odd_bytes_in_a_path_are_a_page_that_is_not_there(sqlite_url: str, tmp_path: Path) -> None:
    with served(sqlite_url, tmp_path) as (url, _):
        for path in ("/%00", "/unsubscribe/%00%ff", "/c/%0d%0aSet-Cookie:a=b", "/alerts/%2f/claim"):
            answer = httpx.get(url + path)
            assert answer.status_code == 404
            assert "set-cookie" not in answer.headers
