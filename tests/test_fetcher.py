"""The guarded fetcher against real servers on loopback: what it gives back when the other side is honest, or merely broken."""

import gzip
import socket
import ssl
import time
import zlib
from datetime import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from engine.adapters.http import GuardedFetcher
from engine.ports import Fetched, FetchRefused
from tests.loopback import LOOPBACK, Request, Site, answer_bytes


@pytest.fixture
def fetcher():
    fetcher = GuardedFetcher(contact="ops@acme.example", allowed_networks=LOOPBACK, timeout_s=5.0)
    yield fetcher
    fetcher.close()


def test_a_page_comes_back_with_its_status_headers_and_body(fetcher):
    with Site({"/feed": answer_bytes(200, b"<rss/>", ETag='"7"')}) as site:
        answer = fetcher.fetch(site.url("/feed"))
    assert answer == Fetched(site.url("/feed"), 200, {"content-length": "6", "etag": '"7"'}, b"<rss/>", ())


def test_the_request_names_us_and_our_contact_and_carries_the_given_headers(fetcher):
    with Site({"/feed": answer_bytes(304)}) as site:
        answer = fetcher.fetch(site.url("/feed"), {"If-None-Match": '"7"'})
    assert isinstance(answer, Fetched)
    assert (answer.status, answer.body) == (304, b"")
    sent = site.requests[0].headers
    assert sent["user-agent"].startswith("Rekindle/")
    assert "ops@acme.example" in sent["user-agent"]
    assert sent["if-none-match"] == '"7"'
    assert sent["host"] == f"127.0.0.1:{site.port}"


def test_connections_are_kept_between_fetches(fetcher):
    ports = []

    def page(connection: socket.socket, _request: Request) -> None:
        ports.append(connection.getpeername()[1])
        connection.sendall(answer_bytes(200, b"x"))

    with Site({"/": page}) as site:
        for _ in range(3):
            fetcher.fetch(site.url())
    assert len(set(ports)) == 1


def test_a_connection_is_kept_after_an_answer_without_a_body(fetcher):
    ports = []

    def page(connection: socket.socket, _request: Request) -> None:
        ports.append(connection.getpeername()[1])
        connection.sendall(b'HTTP/1.1 304 Not Modified\r\nETag: "7"\r\n\r\n')

    with Site({"/": page}) as site:
        assert [fetcher.fetch(site.url()).status for _ in range(3)] == [304] * 3
    assert len(set(ports)) == 1


def test_a_kept_connection_that_the_other_side_gives_up_unasked_is_replaced(fetcher):
    ports = []

    def page(connection: socket.socket, _request: Request) -> None:
        """The second request over a connection is left without an answer."""
        port = connection.getpeername()[1]
        ports.append(port)
        if ports.count(port) > 1:
            connection.shutdown(socket.SHUT_RDWR)
        else:
            connection.sendall(answer_bytes(200, b"x"))

    with Site({"/": page}) as site:
        assert [fetcher.fetch(site.url()).status for _ in range(3)] == [200] * 3
    assert len(set(ports)) == 3


def test_a_connection_serves_only_the_place_it_was_opened_to_and_few_are_kept(fetcher):
    seen: dict[str, set[int]] = {}

    def page(connection: socket.socket, request: Request) -> None:
        seen.setdefault(request.headers["host"], set()).add(connection.getpeername()[1])
        connection.sendall(answer_bytes(200, b"x"))

    with Site({"/": page}, host="0.0.0.0") as site:
        hosts = [f"127.0.7.{n}" for n in range(1, 41)]
        for _ in range(2):
            for host in hosts:
                fetcher.fetch(site.url(host=host))
        assert len(fetcher._connections._kept) == 32
        fetcher.fetch(site.url(host=hosts[-1]))
    assert len(seen[f"{hosts[-1]}:{site.port}"]) == 2, (
        "the first was given up for forty others, the second serves twice"
    )
    assert sum(map(len, seen.values())) == 80, "no connection served two hosts"


def test_cookies_are_never_kept_or_sent(fetcher):
    with Site({"/": answer_bytes(200, b"x", Set_Cookie="id=1; Path=/")}) as site:
        fetcher.fetch(site.url())
        fetcher.fetch(site.url())
    assert all("cookie" not in request.headers for request in site.requests)


@pytest.mark.parametrize(
    "packed",
    [
        gzip.compress(b"<rss/>", mtime=0),
        gzip.compress(b"<rs", mtime=0) + gzip.compress(b"s/>", mtime=0),
        gzip.compress(b"<rss/>", mtime=0) + b"\0\0",
    ],
)
def test_gzip_is_unpacked_with_several_members_and_with_padding(fetcher, packed):
    with Site({"/": answer_bytes(200, packed, Content_Encoding="gzip")}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, Fetched)
    assert answer.body == b"<rss/>"


def test_deflate_that_nobody_asked_for_is_still_read(fetcher):
    with Site({"/": answer_bytes(200, zlib.compress(b"<rss/>"), Content_Encoding="deflate")}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, Fetched)
    assert answer.body == b"<rss/>"


@pytest.mark.parametrize(
    ("encoding", "body"), [("br", b"\x0b"), ("gzip", b"not gzip"), ("gzip", gzip.compress(b"x" * 999, mtime=0)[:-9])]
)
def test_a_body_that_cannot_be_decoded_is_a_value_not_an_error(fetcher, encoding, body):
    with Site({"/": answer_bytes(200, body, Content_Encoding=encoding)}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, FetchRefused)
    assert answer.reason == "connection"


def test_redirects_are_followed_and_recorded(fetcher):
    pages = {
        "/a": answer_bytes(301, Location="/b"),
        "/b": answer_bytes(302, Location="c#part"),
        "/c": answer_bytes(200, b"end"),
    }
    with Site(pages) as site:
        answer = fetcher.fetch(site.url("/a"))
    assert isinstance(answer, Fetched)
    assert (answer.url, answer.body) == (site.url("/c"), b"end")
    assert answer.redirects == ((301, site.url("/b")), (302, site.url("/c")))


def test_five_redirects_are_followed_and_six_are_not(fetcher):
    pages = {f"/{n}": answer_bytes(302, Location=f"/{n + 1}") for n in range(6)} | {"/6": answer_bytes(200, b"end")}
    with Site(pages) as site:
        assert isinstance(fetcher.fetch(site.url("/1")), Fetched)
        refused = fetcher.fetch(site.url("/0"))
    assert isinstance(refused, FetchRefused)
    assert refused.reason == "too_many_redirects"


def test_a_redirect_without_a_place_is_an_answer_like_any_other(fetcher):
    with Site({"/": answer_bytes(302)}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, Fetched)
    assert answer.status == 302


def test_secrets_do_not_follow_a_redirect_to_another_host(fetcher):
    with Site() as other:
        with Site({"/": answer_bytes(302, Location=other.url("/x"))}) as site:
            fetcher.fetch(site.url(), {"Authorization": "Bearer 1", "If-None-Match": "a"})
        assert "authorization" in site.requests[0].headers
        assert "authorization" not in other.requests[0].headers
        assert other.requests[0].headers["if-none-match"] == "a"


def test_a_refusal_of_the_server_is_an_answer_with_its_headers_and_without_a_body(fetcher):
    with Site({"/": answer_bytes(503, b"sorry" * 99, Retry_After="120")}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, Fetched)
    assert (answer.status, answer.headers["retry-after"], answer.body) == (503, "120", b"")


def test_a_closed_port_and_an_unknown_name_are_values(fetcher):
    with Site() as site:
        gone = site.url()
    lost = GuardedFetcher(resolver=_knows_nobody)
    for answer in (fetcher.fetch(gone), lost.fetch("http://nobody.example/feed")):
        assert isinstance(answer, FetchRefused)
        assert answer.reason == "connection"
    lost.close()


def test_garbage_instead_of_http_is_a_value(fetcher):
    with Site({"/": b"\x00\xff hello\r\n\r\n"}) as site:
        answer = fetcher.fetch(site.url())
    assert isinstance(answer, FetchRefused)
    assert answer.reason == "connection"


def test_a_name_server_that_never_answers_costs_no_more_than_the_time_of_a_fetch():
    hangs = GuardedFetcher(resolver=lambda _host, _port: time.sleep(1.5) or [], timeout_s=0.2)
    started = time.monotonic()
    answer = hangs.fetch("http://slow.example/")
    assert time.monotonic() - started < 5
    assert isinstance(answer, FetchRefused)
    assert answer.reason == "timeout"
    hangs.close()


def test_the_second_address_of_a_name_is_tried_when_the_first_is_silent():
    with Site({"/": answer_bytes(200, b"x")}, host="127.0.0.2") as site:
        twice = GuardedFetcher(resolver=lambda _host, _port: ["127.0.0.1", "127.0.0.2"], allowed_networks=LOOPBACK)
        answer = twice.fetch(site.url(host="news.example"))
        twice.close()
    assert isinstance(answer, Fetched)
    assert site.requests[0].headers["host"] == f"news.example:{site.port}"


@pytest.mark.parametrize(
    "url",
    [
        *("", "feed.xml", "/etc/passwd", "http://", "http:///x", "http://a b/", "http://ok.example\r\nX: y/"),
        *(
            "http://user@ok.example/",
            "http://u:p@ok.example/",
            "http://ok.example:99999/",
            "http://[::1",
            "http://" + "a" * 5000,
        ),
        *("http://xn--\udc80.example/", "http://" + "a" * 70 + ".example/", "http://-.example/", "http://..example/"),
    ],
)
def test_what_is_no_address_is_refused_before_anything_is_resolved(url):
    asked = []
    fetcher = GuardedFetcher(resolver=lambda host, _port: asked.append(host) or [])
    answer = fetcher.fetch(url)
    fetcher.close()
    assert isinstance(answer, FetchRefused)
    assert answer.reason in {"bad_url", "connection"}
    assert not asked or answer.reason == "connection"


def _knows_nobody(host: str, _port: int) -> list[str]:
    raise socket.gaierror(-2, f"{host} is not known")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example and a context of a client that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "news.example")])
    builder = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    )
    builder = builder.not_valid_before(datetime(2020, 1, 1)).not_valid_after(datetime(2120, 1, 1))  # noqa: DTZ001
    names = x509.SubjectAlternativeName([x509.DNSName("news.example")])
    signed = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    path = tmp_path_factory.mktemp("tls") / "news.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(secret + signed.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(("host", "is_trusted"), [("news.example", True), ("other.example", False)])
def test_tls_asks_for_and_verifies_the_name_of_the_address_though_the_connection_goes_to_a_checked_ip(
    certificate, host, is_trusted
):
    names = []
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    server.sni_callback = lambda _socket, name, _context: names.append(name)
    fetcher = GuardedFetcher(
        resolver=lambda _host, _port: ["127.0.0.1"],
        allowed_networks=LOOPBACK,
        tls=ssl.create_default_context(cafile=str(certificate)),
        timeout_s=5,
    )
    with Site({"/feed": answer_bytes(200, b"<rss/>")}, tls=server) as site:
        answer = fetcher.fetch(f"https://{host}:{site.port}/feed")
    fetcher.close()
    assert names == [host]
    if is_trusted:
        assert isinstance(answer, Fetched)
        assert site.requests[0].headers["host"] == f"news.example:{site.port}"
    else:
        assert isinstance(answer, FetchRefused)
        assert answer.reason == "connection"
        assert site.requests == []


def test_tls_that_never_finishes_its_handshake_ends_with_the_deadline():
    slow = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=0.4)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        started = time.monotonic()
        answer = slow.fetch(f"https://127.0.0.1:{listener.getsockname()[1]}/")
        assert time.monotonic() - started < 5
    slow.close()
    assert isinstance(answer, FetchRefused)
    assert answer.reason == "timeout"
