"""Subscribing to a hub on loopback: asked by the first look, verified by the hub, renewed before the lease ends, left when the
source is watched no more, and only a hint."""

import hashlib
import hmac
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import pytest

from engine.adapters.http import EVERYWHERE, GuardedFetcher
from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import Store, leases, tables
from engine.subscribing import callback, leave_hubs
from engine.testing import FrozenClock, MemoryTransport
from tests.intake import NOW, Desk, entry, rss
from tests.loopback import LOOPBACK, Request, Site, answer_bytes
from tests.web.browser import TestClient, visitor
from triggers.desk import Desk as LiveDesk
from triggers.desk import described
from workers.actors import declare
from workers.broker import Queue
from workers.relay import Relay

BASE = "http://127.0.0.1:9"


@dataclass
class Hub:
    """A hub that keeps the forms it gets; `verifies` at once, before it answers, as some do."""

    client: TestClient
    status: int = 202
    verifies: bool = True
    location: str = ""
    forms: list[dict[str, str]] = field(default_factory=list)
    verdicts: list[tuple[int, str]] = field(default_factory=list)

    def take(self, body: str) -> None:
        self.forms.append(dict(parse_qsl(body)))
        if self.verifies:
            self.verdicts.append(self.ask_back())

    def ask_back(self, **changes: str) -> tuple[int, str]:
        form = self.forms[-1]
        asked = {"hub.mode": form["hub.mode"], "hub.topic": form["hub.topic"], "hub.challenge": "c7"}
        asked |= {"hub.lease_seconds": "864000"} | {f"hub.{name}": value for name, value in changes.items()}
        answer = self.client.get(self.path, params=asked)
        return answer.status_code, answer.text

    def say(self, body: bytes, secret: str | None = None) -> int:
        secret = secret or next(form["hub.secret"] for form in reversed(self.forms) if "hub.secret" in form)
        signature = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        sent = self.client.post(self.path, content=body, headers={"X-Hub-Signature": f"sha256={signature}"})
        return sent.status_code

    @property
    def path(self) -> str:
        return self.forms[-1]["hub.callback"].removeprefix(BASE)


@contextmanager
def serving(hub: Hub) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if self.path == "/moved":
                self.send_response(307)
                self.send_header("Location", "/")
            else:
                hub.take(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(hub.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def desk(store: Store, tmp_path) -> Iterator[Desk]:
    fetcher = GuardedFetcher(allowed_networks=EVERYWHERE, timeout_s=5.0)
    settings = Settings(data=tmp_path, base_url=BASE, fetch_private=True)
    yield Desk(House(store, FrozenClock(NOW), settings, MemoryTransport(), Tokens(b"k" * 32), fetcher))
    fetcher.close()


@pytest.fixture
def hub(desk: Desk) -> Iterator[Hub]:
    with visitor(desk.house) as client:
        yield Hub(client)


def page(hub: str, topic: str = "https://news.example/feed", title: str = "Hello") -> bytes:
    links = f'<{hub}>; rel="hub", <{topic}>; rel="self"'
    return answer_bytes(200, rss(entry(title, NOW, "g")), Link=links, ETag=f'"{title}"')


def look(desk: Desk, source_id: int, **later: float) -> dict[str, Any]:
    desk.house.clock.move(**later) if later else None
    desk.poll(source_id)
    return described(desk.source(source_id))["hub_says"]


def test_the_first_look_subscribes_and_the_hub_is_answered_before_it_answers(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        said = look(desk, source_id)
    (form,) = hub.forms
    assert (form["hub.mode"], form["hub.topic"]) == ("subscribe", "https://news.example/feed")
    assert form["hub.callback"] == callback(desk.house, source_id, at, form["hub.topic"])
    assert 20 <= len(form["hub.secret"]) < 200
    assert hub.verdicts == [(200, "c7")]
    assert (said["state"], said["until"]) == ("verified", (NOW + timedelta(days=10)).isoformat())


def test_a_hub_is_found_in_the_feed_itself_and_followed_where_it_moved(desk, hub):
    with serving(hub) as at, Site() as site:
        links = f'<atom:link rel="hub" href="{at}/moved"/><atom:link rel="self" href="/feed"/>'
        body = rss(entry("Hello", NOW, "g")).replace(b"<channel>", b"<channel>" + links.encode())
        site.pages["/feed"] = answer_bytes(
            200, body.replace(b"<rss ", b'<rss xmlns:atom="http://www.w3.org/2005/Atom" ')
        )
        said = look(desk, desk.add(site.url("/feed")))
        assert (said["state"], said["topic"]) == ("verified", site.url("/feed"))


def test_it_is_renewed_when_half_of_the_lease_is_over_though_the_feed_is_unchanged(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        site.pages["/feed"] = answer_bytes(304, ETag='"Hello"')
        look(desk, source_id, days=4)
        assert len(hub.forms) == 1
        said = look(desk, source_id, days=1)
    assert len(hub.forms) == 2
    assert said["until"] == (NOW + timedelta(days=15)).isoformat()


def test_the_hubs_signed_word_makes_the_source_due_and_is_never_read_as_news(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
    desk.house.clock.move(minutes=5)
    due = desk.source(source_id).next_at
    assert due > desk.house.clock.now()
    forged = rss(entry("Forged", NOW, "f"))
    assert hub.say(forged, secret="a guess") == 202
    assert desk.source(source_id).next_at == due, "who does not know the secret is heard by nobody"
    assert hub.client.post(hub.path, content=forged).status_code == 202
    assert desk.source(source_id).next_at == due
    assert hub.say(forged) == 202
    assert desk.source(source_id).next_at == desk.house.clock.now()
    assert [row.title for row in desk.rows(tables.items)] == ["Hello"]


def test_only_what_was_asked_for_is_confirmed(desk, hub):
    hub.verifies = False
    with serving(hub) as at, Site({"/feed": page(at), "/other": answer_bytes(200, rss(entry("x", NOW, "x")))}) as site:
        source_id, other = desk.add(site.url("/feed")), desk.add(site.url("/other"))
        assert look(desk, source_id)["state"] == "asked"
        assert hub.ask_back(topic="https://evil.example/")[0] == 404
        assert hub.ask_back(mode="unsubscribe")[0] == 404
        assert look(desk, other) is None
    never_asked = callback(desk.house, other, at, site.url("/other")).removeprefix(BASE)
    asked = {"hub.mode": "subscribe", "hub.topic": site.url("/other"), "hub.challenge": "c"}
    assert hub.client.get(never_asked, params=asked).status_code == 404
    assert hub.client.get("/hooks/hub/1.x", params=asked).status_code == 404
    assert hub.client.post("/hooks/hub/" + desk.house.tokens.sign("look", "1")).status_code == 404
    assert described(desk.source(source_id))["hub_says"]["state"] == "asked"
    assert hub.ask_back() == (200, "c7")
    assert described(desk.source(source_id))["hub_says"]["state"] == "verified"


# Leaving


def leave(desk: Desk, **later: float) -> list[tuple[str, str | None]]:
    """What the relay and a worker would do with the farewells that are due; state and error of all."""
    desk.house.clock.move(**later) if later else None
    with desk.house.store.begin("test.lease") as tx:
        lease = leases.lease_ready(tx, leases.FAREWELLS, desk.house.clock.now(), 100)
    leave_hubs(desk.house, lease.ids + lease.singly, lease.token)
    return [(row.state, row.error) for row in desk.rows(tables.farewells)]


def says(desk: Desk, source_id: int) -> dict[str, Any] | None:
    return described(desk.source(source_id))["hub_says"]


def test_a_paused_source_leaves_its_hub_which_asks_back(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        assert LiveDesk(desk.house).pause([source_id]) == 1
        assert len(hub.forms) == 1, "a command waits for nobody's server"
        assert leave(desk) == [("confirmed", None)]
        first, second = hub.forms
        assert second == {name: first[name] for name in ("hub.callback", "hub.topic")} | {"hub.mode": "unsubscribe"}
        assert hub.verdicts == [(200, "c7"), (200, "c7")]
        assert says(desk, source_id) is None
        assert hub.ask_back() == (200, "c7"), "a hub whose question was lost asks again"
        assert hub.say(b"news") == 410
        assert leave(desk, days=1) == [("confirmed", None)]
        assert len(hub.forms) == 2


def test_the_clock_and_a_worker_tell_the_hub(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        LiveDesk(desk.house).pause([source_id])
        queue = Queue(desk.house.settings)
        declare(queue.broker, desk.house)
        worker, relay = queue.start_workers(), Relay(desk.house, queue)
        try:
            assert relay.move() == 2, "the item that the feed brought, and the farewell"
            queue.drain(worker)
        finally:
            worker.stop()
    assert [form["hub.mode"] for form in hub.forms] == ["subscribe", "unsubscribe"]
    assert [row.state for row in desk.rows(tables.farewells)] == ["confirmed"]


def test_a_feed_that_names_another_hub_leaves_the_old_one_for_it_alone(desk, hub):
    with visitor(desk.house) as client, serving(hub) as old, serving(new := Hub(client)) as at:
        with Site({"/feed": page(old)}) as site:
            source_id = desk.add(site.url("/feed"))
            look(desk, source_id)
            site.pages["/feed"] = page(at, title="Hello again")
            assert look(desk, source_id, hours=1)["hub"] == at
        assert leave(desk) == [("confirmed", None)]
        assert [form["hub.mode"] for form in hub.forms] == ["subscribe", "unsubscribe"]
        assert [form["hub.mode"] for form in new.forms] == ["subscribe"]
        assert new.ask_back(mode="unsubscribe")[0] == 404, "only the old hub was asked to forget this topic"
        assert hub.ask_back(mode="subscribe")[0] == 404
        assert hub.say(b"news") == 410
        assert new.say(b"news") == 202
    assert says(desk, source_id)["state"] == "verified"


def test_an_unchanged_feed_whose_header_names_another_hub_has_moved_and_keeps_its_topic(desk, hub):
    with visitor(desk.house) as client, serving(hub) as old, serving(new := Hub(client)) as at, Site() as site:
        links = f'<atom:link rel="hub" href="{old}"/><atom:link rel="self" href="/topic"/>'
        body = rss(entry("Hello", NOW, "g")).replace(b"<channel>", b"<channel>" + links.encode())
        body = body.replace(b"<rss ", b'<rss xmlns:atom="http://www.w3.org/2005/Atom" ')
        site.pages["/feed"] = answer_bytes(200, body, ETag='"1"')
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        site.pages["/feed"] = answer_bytes(304, ETag='"1"', Link=f'<{at}>; rel="hub"')
        said = look(desk, source_id, hours=1)
        assert (said["hub"], said["topic"], said["state"]) == (at, site.url("/topic"), "verified")
        assert leave(desk) == [("confirmed", None)]
        look(desk, source_id, hours=1)
    assert [len(hub.forms), len(new.forms)] == [2, 1]


def test_a_feed_that_names_no_hub_any_more_leaves_it(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        site.pages["/feed"] = answer_bytes(200, rss(entry("Second", NOW, "h")))
        assert look(desk, source_id, hours=1) is None
        assert leave(desk) == [("confirmed", None)]


def test_a_source_that_died_leaves_its_hub(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        site.pages["/feed"] = answer_bytes(410, b"")
        for _ in range(9):
            look(desk, source_id, days=1)
        assert desk.source(source_id).state == "dead"
        assert leave(desk) == [("confirmed", None)]


def test_a_hub_that_does_not_hear_is_told_again_until_it_has_forgotten_us(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        LiveDesk(desk.house).pause([source_id])
        hub.status, hub.verifies = 500, False
        assert leave(desk) == [("pending", "the hub answered 500")]
        assert leave(desk, minutes=59) == [("pending", "the hub answered 500")]
        assert len(hub.forms) == 2
        leave(desk, minutes=2)
        assert len(hub.forms) == 3
        for _ in range(10):
            state = leave(desk, days=1)
        assert state == [("ended", "the hub answered 500")]
        told = len(hub.forms)
        leave(desk, days=30)
        assert len(hub.forms) == told
        assert hub.ask_back()[0] == 404


def test_a_hub_that_refuses_is_not_told_again(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        LiveDesk(desk.house).pause([source_id])
        hub.status, hub.verifies = 404, False
        assert leave(desk) == [("ended", "the hub answered 404")]


def test_who_is_resumed_before_the_hub_was_told_stays(desk, hub):
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        live = LiveDesk(desk.house)
        live.pause([source_id])
        live.resume([source_id])
        assert look(desk, source_id)["state"] == "verified"
        assert leave(desk) == []
        assert [form["hub.mode"] for form in hub.forms] == ["subscribe", "subscribe"]
        assert hub.ask_back(mode="unsubscribe")[0] == 404


def test_who_is_paused_while_it_is_looked_at_asks_no_hub(desk, hub):
    with serving(hub) as at, Site() as site:
        source_id = desk.add(site.url("/feed"))

        def paused_meanwhile(connection: socket.socket, _request: Request) -> None:
            LiveDesk(desk.house).pause([source_id])
            connection.sendall(page(at))

        site.pages["/feed"] = paused_meanwhile
        look(desk, source_id)
    assert hub.forms == []
    assert says(desk, source_id) is None


def test_a_hub_that_said_no_is_not_told_that_we_leave(desk, hub):
    hub.verifies = False
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        hub.ask_back(mode="denied")
        LiveDesk(desk.house).pause([source_id])
        assert leave(desk) == []


def test_a_hub_that_does_not_want_us_is_left_in_peace_for_a_week(desk, hub):
    hub.verifies = False
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        look(desk, source_id)
        assert hub.ask_back(mode="denied", reason="members only")[0] == 200
        said = look(desk, source_id, days=6)
        assert (said["state"], said["problem"], len(hub.forms)) == ("denied", "members only", 1)
        look(desk, source_id, days=1)
        assert len(hub.forms) == 2


@pytest.mark.parametrize("status", [400, 500, 302])
def test_a_hub_that_fails_costs_the_feed_nothing_and_is_asked_again_later(desk, hub, status):
    hub.status, hub.verifies = status, False
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        source_id = desk.add(site.url("/feed"))
        said = look(desk, source_id)
        assert (said["state"], said["problem"]) == ("failed", f"the hub answered {status}")
        assert desk.source(source_id).error is None
        look(desk, source_id, minutes=30)
        assert len(hub.forms) == 1
        look(desk, source_id, minutes=31)
        assert len(hub.forms) == 2
    assert [row.title for row in desk.rows(tables.items)] == ["Hello"]


def test_a_hub_on_a_private_address_is_not_called(store, hub, desk, tmp_path):
    """The feed may be fetched, its hub not: loopback is allowed for 127.0.0.1 alone here."""
    with Site({"/feed": page("http://10.1.2.3/hub")}) as site:
        desk.house.fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=5.0)
        said = look(desk, desk.add(site.url("/feed")))
        desk.house.fetcher.close()
    assert said["state"] == "failed"
    assert said["problem"].startswith("blocked_address")


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:8000", "http://rekindle.internal"])
def test_without_a_public_address_no_hub_is_asked(desk, hub, base_url):
    desk.house.settings = Settings(data=desk.house.settings.data, base_url=base_url)
    with serving(hub) as at, Site({"/feed": page(at)}) as site:
        assert look(desk, desk.add(site.url("/feed"))) is None
    assert hub.forms == []


def test_a_hub_that_is_no_web_address_is_none(desk, hub):
    with Site({"/feed": page("ftp://hub.example/")}) as site:
        assert look(desk, desk.add(site.url("/feed"))) is None
