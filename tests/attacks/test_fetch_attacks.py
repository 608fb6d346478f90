"""A1 to A6 and A11: addresses, redirects and bodies chosen by somebody who means harm, against real servers on loopback."""

import gzip
import socket
import time
import tracemalloc
import zlib
from ipaddress import ip_address

import pytest

from engine.adapters.http import GuardedFetcher
from engine.core.networks import is_public, parse_networks, refusal
from engine.ports import Fetched, FetchRefused
from tests.loopback import LOOPBACK, Request, Site, answer_bytes

INSIDE = [
    *(
        "127.0.0.1",
        "169.254.169.254",
        "10.0.0.7",
        "172.16.3.4",
        "192.168.1.1",
        "0.0.0.0",
        "100.64.0.1",
        "100.100.100.200",
    ),
    *("168.63.129.16", "192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
    *("[::1]", "[::]", "[fe80::1]", "[fd00:ec2::254]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]"),
    *(
        "[64:ff9b::7f00:1]",
        "[64:ff9b::a00:1]",
        "[64:ff9b:1::1]",
        "[2002:7f00:1::]",
        "[fec0::1]",
        "[ff02::1]",
        "[2001:db8::1]",
    ),
]


@pytest.fixture
def closed():
    """A fetcher as it is shipped: loopback is not open to it."""
    fetcher = GuardedFetcher(timeout_s=5.0)
    yield fetcher
    fetcher.close()


@pytest.fixture
def opened():
    fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=5.0)
    yield fetcher
    fetcher.close()


def refused(answer: Fetched | FetchRefused) -> str:
    assert isinstance(answer, FetchRefused), answer
    return answer.reason


@pytest.mark.parametrize("host", INSIDE)
def test_a01_no_inner_address_is_fetched(closed, host):
    assert refused(closed.fetch(f"http://{host}:1/latest/meta-data/")) == "blocked_address"


def test_a01_a_server_on_loopback_sees_no_connection_at_all(closed):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert refused(closed.fetch(f"http://127.0.0.1:{port}/")) == "blocked_address"
        assert refused(closed.fetch(f"http://localhost:{port}/")) == "blocked_address"
        listener.settimeout(0.1)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_a01_a_name_with_one_inner_address_among_public_ones_is_refused():
    fetcher = GuardedFetcher(resolver=lambda _host, _port: ["93.184.215.14", "10.0.0.7"])
    assert refused(fetcher.fetch("http://mixed.example/")) == "blocked_address"
    fetcher.close()


def test_a02_a_redirect_from_a_good_host_to_an_inner_one_is_refused():
    resolver = {"news.example": ["127.0.0.1"], "metadata.example": ["169.254.169.254"]}
    fetcher = GuardedFetcher(resolver=lambda host, _port: resolver[host], allowed_networks=["127.0.0.0/8"])
    for target in (
        "http://169.254.169.254/latest/",
        "http://metadata.example/",
        "//10.0.0.1/",
        "http://[::ffff:169.254.169.254]/",
    ):
        with Site({"/": answer_bytes(302, Location=target)}) as site:
            assert refused(fetcher.fetch(site.url(host="news.example"))) == "blocked_address"
    fetcher.close()


def test_a02_the_last_of_five_redirects_is_checked_like_the_first(opened):
    pages = {f"/{n}": answer_bytes(302, Location=f"/{n + 1}") for n in range(4)} | {
        "/4": answer_bytes(302, Location="http://10.0.0.1/")
    }
    with Site(pages) as site:
        assert refused(opened.fetch(site.url("/0"))) == "blocked_address"


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO",
        "data:text/xml,<rss/>",
        "http://a:b@news.example/",
        "ftp://x/",
    ],
)
def test_a02_a_redirect_to_another_scheme_or_with_a_password_is_refused(opened, target):
    with Site({"/": answer_bytes(302, Location=target)}) as site:
        assert refused(opened.fetch(site.url())) == "bad_url"


def test_a03_a_name_that_changes_its_address_after_the_check_gains_nothing():
    """Rebinding: the first answer is harmless, the second is the target. We ask once and connect to what was checked."""
    answers = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.1"]]
    asked = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    fetcher = GuardedFetcher(resolver=rebinding, allowed_networks=["127.0.0.2/32"], timeout_s=2.0)
    with Site({"/": answer_bytes(200, b"secret")}) as inner:
        # 127.0.0.2 is open to us but nobody listens there; 127.0.0.1 is closed to us and would answer.
        assert refused(fetcher.fetch(inner.url(host="rebind.example"))) == "connection"
        assert asked == ["rebind.example"]
        assert refused(fetcher.fetch(inner.url(host="rebind.example"))) == "blocked_address"
        assert inner.requests == []
    fetcher.close()


def test_a03_a_redirect_to_the_same_name_is_resolved_and_checked_again():
    answers = iter([["127.0.0.2"], ["127.0.0.1"]])
    fetcher = GuardedFetcher(resolver=lambda _host, _port: next(answers), allowed_networks=["127.0.0.2/32"])
    again = answer_bytes(302, Location="/again", Connection="close")
    with Site({"/": again, "/again": answer_bytes(200, b"secret")}, host="127.0.0.2") as site:
        assert refused(fetcher.fetch(site.url(host="rebind.example"))) == "blocked_address"
        assert site.paths() == ["/"]
    fetcher.close()


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f.1",
        "0x7f000001",
        "0177.0.0.1",
        "017700000001",
        "0",
        "127.0.0.1.",
        "localhost.",
        "LOCALHOST",
    ],
)
def test_a04_odd_spellings_of_loopback_are_refused(closed, host):
    assert refused(closed.fetch(f"http://{host}:1/")) in {"blocked_address", "bad_url", "connection"}
    assert not isinstance(closed.fetch(f"http://{host}:1/"), Fetched)


def test_a04_the_system_resolver_reads_odd_spellings_and_the_check_comes_after_it(closed):
    for host in ("127.1", "2130706433", "0x7f.1"):
        assert refused(closed.fetch(f"http://{host}:1/")) == "blocked_address"


def test_a04_digits_of_another_script_do_not_pass(closed):
    assert refused(closed.fetch("http://①②⑦.⓪.⓪.①:1/")) in {"blocked_address", "bad_url", "connection"}


def test_a04_what_a_v6_address_carries_is_judged_and_public_ones_stay_open():
    assert refusal("64:ff9b::8.8.8.8") is None
    assert refusal("2002:0808:0808::1") is None
    assert refusal("2606:4700::1111") is None
    assert refusal("8.8.8.8") is None
    assert refusal("64:ff9b::7f00:1")
    assert refusal("fe80::1%eth0")
    assert refusal("not an address")


def test_a04_an_allowed_network_opens_itself_and_nothing_else():
    allowed = parse_networks(["10.1.0.0/16", "::1"])
    assert refusal("10.1.2.3", allowed) is None
    assert refusal("::1", allowed) is None
    assert refusal("10.2.0.1", allowed)
    assert refusal("::ffff:10.2.0.1", allowed)


def test_a04_every_net_that_is_private_somewhere_is_closed():
    for host in INSIDE:
        assert not is_public(ip_address(host.strip("[]"))), host


def test_a05_neither_a_proxy_of_the_environment_nor_netrc_is_used(opened, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    with Site() as proxy, Site({"/": answer_bytes(200, b"x")}) as site:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url())
        monkeypatch.delenv("no_proxy", raising=False)
        fetcher = GuardedFetcher(allowed_networks=LOOPBACK)
        assert isinstance(fetcher.fetch(site.url()), Fetched)
        fetcher.close()
    assert proxy.requests == []
    assert "authorization" not in site.requests[0].headers


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "gopher://x/",
        "data:,x",
        "ftp://x/",
        "/etc/passwd",
        "feed.xml",
        "javascript:1",
        "dict://x:1/",
    ],
)
def test_a06_only_http_and_https_are_fetched(closed, url):
    assert refused(closed.fetch(url)) == "bad_url"


def zeros(size: int) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(squeeze.compress(bytes(1 << 20)) for _ in range(size >> 20)) + squeeze.flush()


def test_a11_a_gzip_bomb_ends_at_the_cap_and_costs_no_memory(opened):
    bomb = zeros(1 << 30)  # one megabyte that would become a thousand
    with Site({"/": answer_bytes(200, bomb, Content_Encoding="gzip")}) as site:
        tracemalloc.start()
        answer = opened.fetch(site.url())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert refused(answer) == "too_large"
    assert peak < 40_000_000


def test_a11_a_bomb_in_a_bomb_stays_packed(opened):
    with Site({"/": answer_bytes(200, gzip.compress(zeros(1 << 26)), Content_Encoding="gzip, gzip")}) as site:
        assert refused(opened.fetch(site.url())) == "connection"


def test_a11_a_body_of_endless_chunks_ends_at_the_cap(opened):
    chunk = b"10000\r\n" + bytes(0x10000) + b"\r\n"

    def endless(connection: socket.socket, _request: Request) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(chunk)

    with Site({"/": endless}) as site:
        assert refused(opened.fetch(site.url())) == "too_large"


def test_a11_a_said_length_over_the_cap_is_not_even_read(opened):
    with Site({"/": b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"}) as site:
        assert refused(opened.fetch(site.url())) == "too_large"


def drip(start: bytes, rest: bytes):
    def page(connection: socket.socket, _request: Request) -> None:
        connection.sendall(start)
        while True:
            time.sleep(0.05)
            connection.sendall(rest)

    return page


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),  # the body drips
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),  # one header drips
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),  # interim answers for ever
        (b"", b""),  # silence
    ],
)
def test_a11_a_server_that_drips_is_left_when_the_time_is_over(start, rest):
    fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=0.4)
    with Site({"/": drip(start, rest)}) as site:
        started = time.monotonic()
        assert refused(fetcher.fetch(site.url())) == "timeout"
        assert time.monotonic() - started < 5
    fetcher.close()


def test_a11_redirects_that_are_slow_each_share_one_deadline():
    def slow(connection: socket.socket, _request: Request) -> None:
        time.sleep(0.25)
        connection.sendall(answer_bytes(302, Location="/"))

    fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=0.6)
    with Site({"/": slow}) as site:
        started = time.monotonic()
        assert refused(fetcher.fetch(site.url())) == "timeout"
        assert time.monotonic() - started < 5
    fetcher.close()


def test_a11_a_header_of_megabytes_is_refused(opened):
    with Site({"/": b"HTTP/1.1 200 OK\r\nX: " + b"y" * 3_000_000 + b"\r\n\r\n"}) as site:
        assert refused(opened.fetch(site.url())) == "connection"
