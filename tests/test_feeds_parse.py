"""Feeds read from bytes: every format, honest dates, hostile bodies."""

import time
from datetime import UTC, datetime

import pytest

from triggers.feeds import parse_feed

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
<item><title>One &amp; two</title><link>https://news.example/1</link><guid>g1</guid><pubDate>{date}</pubDate><description>Lead</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>A</title><link href="/a"/><id>urn:1</id>
<updated>2026-03-02T10:00:00+02:00</updated></entry></feed>"""


def entry(date):
    return parse_feed(RSS.format(date=date).encode()).entries[0]


def test_rss_gives_title_link_guid_summary_and_date():
    e = entry("Mon, 02 Mar 2026 10:00:00 GMT")
    assert (e.title, e.link, e.guid, e.summary) == ("One & two", "https://news.example/1", "g1", "Lead")
    assert (e.published, e.date_source) == (datetime(2026, 3, 2, 10, tzinfo=UTC), "published")


@pytest.mark.parametrize(
    ("date", "hour"),
    [
        ("Mon, 02 Mar 2026 10:00:00 CET", 9),
        ("Mon, 02 Mar 2026 10:00:00 +0530", 4),
        ("2026-03-02T10:00:00Z", 10),
        ("Mon, 02 Mar 2026 10:00:00 EST", 15),
        ("1772445600", 10),
    ],
)
def test_dates_keep_their_hour_in_every_zone_and_shape(date, hour):
    assert entry(date).published.hour == hour
    assert entry(date).published.year == 2026


@pytest.mark.parametrize("date", ["", "soon", "2026", "99999999999999999999"])
def test_a_date_that_is_none_is_not_invented(date):
    e = entry(date)
    assert (e.published, e.updated, e.date_source) == (None, None, "first_seen")


def test_the_raw_date_is_kept():
    assert entry("soon").raw_date == "soon"


def test_atom_gives_updated_as_the_source_and_resolves_links_against_the_url():
    (e,) = parse_feed(ATOM, "https://quay.example/feed").entries
    assert (e.updated, e.date_source, e.published) == (datetime(2026, 3, 2, 8, tzinfo=UTC), "updated", None)
    assert e.link == "https://quay.example/a"


def test_rdf_items_have_no_date():
    body = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel>
    <item><title>A</title><link>https://r.example/a</link></item></rdf:RDF>"""
    (e,) = parse_feed(body).entries
    assert (e.title, e.date_source) == ("A", "first_seen")


def test_json_feed_is_read():
    body = b'{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"7","url":"https://j.example/7","title":"T","date_published":"2026-03-02T10:00:00Z"}]}'
    parsed = parse_feed(body)
    assert (parsed.title, parsed.entries[0].guid, parsed.entries[0].published.hour) == ("J", "7", 10)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "empty"),
        (b"<html><body>no</body></html>", "no feed"),
        (b"{}", "no feed"),
        (b'{"items":[', "JSON"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><rss/>', "entities"),
        (b"<rss>" + b"<a>" * 200_000, "deep"),
        (b"[" * 100_000, "no feed"),
    ],
)
def test_what_is_no_feed_is_said_in_words(body, word):
    started = time.process_time()
    parsed = parse_feed(body)
    assert parsed.entries == ()
    assert word in parsed.problem
    assert time.process_time() - started < 5


def test_a_broken_feed_keeps_the_entries_before_the_break():
    body = RSS.format(date="Mon, 02 Mar 2026 10:00:00 GMT").encode().replace(b"</channel></rss>", b"<item><title>cut")
    parsed = parse_feed(body)
    assert parsed.entries[0].title == "One & two"
    assert "well-formed" in parsed.problem
