"""A7: the address that alerts are posted to is somebody's word too; it never reaches into the network."""

import contextlib
import socket
import time
from datetime import UTC, datetime

import pytest

from engine.adapters.webhook import WebhookNotifier
from engine.core.delivery import Accepted, Deferred, Refused
from engine.core.errors import RekindleError
from engine.house import build
from engine.ports import Notice
from engine.settings import Settings
from engine.testing import FrozenClock
from tests.loopback import LOOPBACK, Request, Site, answer_bytes

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOTICE = Notice("alert/1/mail/webhook", "alert", "", "Subject", "text", "<p>text</p>", {"alert_id": 1})
INSIDE = ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "169.254.169.254", "10.0.0.7", "[::1]", "[64:ff9b::7f00:1]"]


def notifier(url: str, **more: object) -> WebhookNotifier:
    return WebhookNotifier(url, "s3cret", FrozenClock(NOW), allow_http=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("host", INSIDE)
def test_a07_an_alert_is_posted_to_no_inner_address(host):
    with Site({"/in": answer_bytes(204)}) as inner:
        outcome = notifier(f"http://{host}:{inner.port}/in").notify(NOTICE)
        assert isinstance(outcome, Deferred)
        assert "not a public address" in outcome.reason
        assert "REKINDLE_WEBHOOK_PRIVATE" in outcome.reason
        assert inner.requests == []


def test_a07_a_name_that_turns_inward_after_the_check_gains_nothing():
    answers = iter([["127.0.0.2"], ["127.0.0.1"]])
    with Site({"/in": answer_bytes(204)}) as inner:
        hook = notifier(
            inner.url("/in", host="rebind.example"),
            resolver=lambda _host, _port: next(answers),
            allowed_networks=["127.0.0.2/32"],
        )
        first, second = hook.notify(NOTICE), hook.notify(NOTICE)
        assert isinstance(first, Deferred)  # the checked address, where nobody listens
        assert isinstance(second, Deferred)
        assert "127.0.0.1 is not a public address" in second.reason
        assert inner.requests == []


def test_a07_a_redirect_inward_is_not_followed():
    with Site({"/secret": answer_bytes(200)}) as inner:
        away = answer_bytes(307, Location=inner.url("/secret"))
        with Site({"/in": away}, host="127.0.0.2") as outer:
            outcome = notifier(outer.url("/in"), allowed_networks=["127.0.0.2/32"]).notify(NOTICE)
        assert outcome == Refused(307, "webhook: 307", is_permanent=True, verdict="ours")
        assert inner.requests == []


def test_a07_no_proxy_of_the_environment_sees_the_alert(monkeypatch):
    with Site({"/in": answer_bytes(204)}) as site, Site() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url())
        monkeypatch.setenv("ALL_PROXY", proxy.url())
        assert notifier(site.url("/in"), allowed_networks=LOOPBACK).notify(NOTICE) == Accepted()
        assert proxy.requests == []


def endless(connection: socket.socket, _request: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    with contextlib.suppress(OSError):
        while True:
            connection.sendall(b"5\r\nhello\r\n")


def test_a07_an_endpoint_that_answers_without_end_costs_nothing():
    with Site({"/in": endless}) as site:
        started = time.perf_counter()
        assert notifier(site.url("/in"), allowed_networks=LOOPBACK).notify(NOTICE) == Accepted()
        assert time.perf_counter() - started < 3


def test_a07_an_endpoint_of_ones_own_is_opened_by_a_setting_and_by_nothing_else(tmp_path):
    url = "https://127.0.0.1:1/in"
    for private, word in ((False, "not a public address"), (True, "ConnectError")):
        house = build(Settings(data=tmp_path, webhook_url=url, webhook_private=private), FrozenClock(NOW))
        outcome = house.notifiers["webhook"].notify(NOTICE)
        assert isinstance(outcome, Deferred)
        assert word in outcome.reason
        house.store.close()


def test_a07_an_alert_goes_over_https_only():
    with pytest.raises(RekindleError, match="https only"):
        WebhookNotifier("http://hooks.example/in", "s3cret", FrozenClock(NOW))
