"""A6, A10, A12 and F36: feeds made to harm whoever reads them."""

import resource
import time
from datetime import UTC, datetime, timedelta

import pytest

from engine.core.source import Source, SourceKind
from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from triggers import local_files
from triggers.core.entries import MAX_ENTRIES, name_entries
from triggers.feed_poll import poll
from triggers.feed_reader import SMALL_BYTES, read_feed
from triggers.feeds import parse_feed
from triggers.found import Found

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
URL = "http://news.example/feed"


def rss(inner: str) -> bytes:
    return f"<rss version='2.0'><channel><title>t</title>{inner}</channel></rss>".encode()


@pytest.fixture
def house(store, tmp_path):
    return House(
        store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport(), Tokens(b"k" * 32), MemoryFetcher()
    )


def polled(house, body: bytes, location: str = URL) -> Found:
    house.fetcher.pages[URL] = body
    return poll(house, Source(1, SourceKind.FEED, location, "News", NOW - timedelta(days=1)), NOW)


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "secret.xml"
    path.write_bytes(rss("<item><title>SECRET</title><guid>1</guid></item>"))
    return path


def test_a06_a_body_that_is_a_path_or_an_address_is_never_opened(house, secret):
    for body in (
        str(secret),
        secret.as_uri(),
        f" {secret}",
        "http://127.0.0.1:1/",
        "/etc/passwd",
        "data:text/xml,<rss/>",
    ):
        found = polled(house, body.encode())
        assert found.items == ()
        assert found.source.error
        assert "SECRET" not in repr(found)


def test_a06_a_feed_that_links_to_files_and_scripts_gives_no_such_link(house):
    links = ("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "//evil.example")
    found = polled(
        house, rss("".join(f"<item><title>{n}</title><link>{link}</link></item>" for n, link in enumerate(links)))
    )
    assert len(found.items) == 4
    assert all(item.link is None or item.link.startswith("http") for item in found.items)


def test_a06_a_file_source_named_by_a_redirect_is_not_followed(house, secret):
    # Only an operator's own location is read from the disk; what a server names goes to the guarded fetcher.
    found = polled(house, b"<rss/>", URL)
    assert all("SECRET" not in item.title for item in found.items)
    assert house.fetcher.asked == [(URL, {})]
    assert secret.exists()


XXE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{uri}">]>'
    "<rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>"
)
BOMB = (
    "<!DOCTYPE rss [" + "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'lol' * 10}'>" for n in range(12)) + "]>"
)


@pytest.mark.parametrize("padding", ["", " " * 10_000])
def test_a10_external_entities_are_not_read(house, secret, padding):
    found = polled(house, XXE.replace("?><!", f"?>{padding}<!").format(uri=secret.as_uri()).encode())
    assert "SECRET" not in repr(found)


def test_a10_an_external_document_type_is_not_fetched(house, secret):
    body = f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">'.encode() + rss("<item><title>One</title></item>")
    assert "SECRET" not in repr(polled(house, body))


@pytest.mark.parametrize("padding", ["", " " * 10_000])
def test_a10_entities_that_multiply_end_early(house, padding):
    body = f"<?xml version='1.0'?>{padding}{BOMB}<rss version='2.0'><channel><item><title>&e11;</title></item></channel></rss>"
    started = time.perf_counter()
    found = polled(house, body.encode())
    assert time.perf_counter() - started < 5
    assert sum(len(item.title) for item in found.items) <= 1000


def test_a12_a_tree_of_200_000_levels_is_refused(house):
    for body in (
        b"<rss>" + b"<a>" * 200_000,
        rss("<item>" * 200_000),
        b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 200_000,
    ):
        started = time.perf_counter()
        assert polled(house, body).source.error
        assert time.perf_counter() - started < 5


def test_a12_of_a_million_entries_the_first_five_thousand_are_kept():
    feed = read_feed(rss("<item/>" * 200_000), URL)
    assert len(name_entries(feed.entries)) <= MAX_ENTRIES


def test_a12_a_body_that_would_take_for_ever_is_given_up_after_its_time():
    attributes = " ".join(f"a{n}='b'" for n in range(90_000))
    started = time.perf_counter()
    feed = read_feed(rss(f"<item {attributes}/>"), URL, limit_s=1.0)
    assert time.perf_counter() - started < 4
    assert "longer than 1 seconds" in (feed.problem or "")


def test_a12_the_largest_body_that_is_read_without_a_limit_takes_seconds():
    attributes = " ".join(f"a{n}='b'" for n in range(SMALL_BYTES // 11))
    started = time.process_time()
    read_feed(rss(f"<item {attributes}/>"), URL)
    assert time.process_time() - started < 15


def test_a12_a_large_honest_feed_is_read_the_same_in_a_process_of_its_own():
    one = "<item><title>Ümläut {n}</title><guid>{n}</guid><pubDate>Mon, 02 Mar 2026 12:30:00 GMT</pubDate><description>{fill}</description></item>"
    body = rss("".join(one.format(n=n, fill="x" * 500) for n in range(600)))
    assert len(body) > SMALL_BYTES
    feed = read_feed(body, URL)
    assert feed == parse_feed(body, URL)
    assert (len(feed.entries), feed.entries[7].title, feed.problem) == (600, "Ümläut 7", None)


def test_a12_a_feed_that_wants_all_memory_is_given_up(monkeypatch):
    feed = read_feed(b"x" * (SMALL_BYTES + 1), "http://news.example/\0")
    assert "could not be read" in (feed.problem or "")
    monkeypatch.setattr("triggers.feed_reader.sys.executable", "/bin/false")
    assert "memory" in (read_feed(b"x" * (SMALL_BYTES + 1), URL).problem or "")


def test_f36_a_feed_file_of_a_gigabyte_is_refused_in_bounded_memory(house, tmp_path):
    huge = tmp_path / "huge.xml"
    with huge.open("wb") as file:
        file.truncate(1 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = polled(house, b"", str(huge))
    assert "larger than" in (found.source.error or "")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 3 * local_files.MAX_BYTES // 1024


def test_f36_a_file_that_never_ends_is_no_file(house):
    assert "no such file" in (polled(house, b"", "/dev/zero").source.error or "")
