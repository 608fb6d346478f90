"""What makes an entry one item, and which items may fire."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.source import Source, SourceKind
from triggers.core.entries import canonical_link, clamped, name_entries, new_items, readable, safe_link

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SOURCE = Source(7, SourceKind.FEED, "https://news.example/feed", "News", NOW - timedelta(days=9))


@dataclass(frozen=True)
class Entry:
    title: str = "Acme opens a plant"
    summary: str = ""
    link: str | None = None
    guid: str | None = None
    published: datetime | None = NOW
    updated: datetime | None = None
    raw_date: str | None = "2026-03-02"
    categories: tuple[str, ...] = ()


def items(*entries, guids=(), links=(), source=SOURCE):
    return new_items(name_entries(entries), set(guids), set(links), source, NOW)


def test_an_item_is_known_by_its_guid_or_by_its_link():
    entry = Entry(guid="g1", link="https://news.example/a")
    assert len(items(entry)) == 1
    assert items(entry, guids=["g1"]) == []
    assert items(replace(entry, guid="rebuilt"), links=["news.example/a"]) == []


def test_an_edit_never_fires_again():
    first = items(Entry(guid="g1", title="Acme opens a plant"))
    assert items(Entry(guid="g1", title="Acme opens a plant (updated)", updated=NOW), guids=[first[0].guid]) == []


def test_a_link_that_several_entries_share_is_no_name():
    shared = [Entry(guid=str(n), link="https://news.example/latest") for n in range(3)]
    assert [item.link_key for item in items(*shared)] == [None, None, None]


def test_the_same_guid_twice_in_one_body_is_one_item():
    assert len(items(Entry(guid="g", title="a"), Entry(guid="g", title="b"))) == 1


def test_an_entry_without_guid_is_named_by_its_link_and_one_without_both_by_its_words():
    assert items(Entry(link="https://www.news.example/a/?utm_source=x"))[0].guid == "news.example/a"
    bare = items(Entry(title="one"), Entry(title="two"), Entry(title="one"))
    assert len(bare) == 2
    assert items(Entry(title="one"), guids=[bare[0].guid]) == []


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.news.example:443/a/?b=2&a=1&utm_medium=rss#top", "news.example/a?a=1&b=2"),
        ("http://news.example/a", "news.example/a"),
        ("https://news.example:8443/a", "news.example:8443/a"),
        ("https://news.example/?p=12", "news.example?p=12"),
        ("https://news.example/", None),
        ("https://news.example/?utm_source=x", None),
        ("javascript:alert(1)", None),
        ("https://[bad/a", None),
        ("https://news.example:99999/a", None),
        ("https://news.example/?" + "&".join(f"a{n}=1" for n in range(500)), None),
        ("", None),
    ],
)
def test_a_canonical_link_drops_what_does_not_tell_pages_apart(link, key):
    assert canonical_link(link) == key


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "mailto:a@b.example",
        "",
        None,
        "https://" + "a" * 5000,
    ],
)
def test_only_web_links_are_shown_to_people(link):
    assert safe_link(link) is None


@pytest.mark.parametrize(
    ("published", "updated", "state"),
    [
        (NOW, None, "unread"),
        (None, NOW, "unread"),
        (SOURCE.added_at, None, "unread"),
        (SOURCE.added_at - timedelta(seconds=1), None, "baseline"),
        (None, None, "baseline"),
        (datetime(1055, 1, 1, tzinfo=UTC), None, "baseline"),
        (datetime(2099, 1, 1, tzinfo=UTC), None, "unread"),
    ],
)
def test_undated_items_and_those_from_before_the_source_are_kept_in_silence(published, updated, state):
    assert items(Entry(published=published, updated=updated))[0].state == state


def test_old_news_that_turns_up_late_is_silent():
    veteran = replace(SOURCE, added_at=NOW - timedelta(days=400))
    assert items(Entry(published=NOW - timedelta(days=29)), source=veteran)[0].state == "unread"
    assert items(Entry(published=NOW - timedelta(days=31)), source=veteran)[0].state == "baseline"


def test_dates_are_clamped_and_say_so():
    late = items(Entry(published=datetime(2099, 1, 1, tzinfo=UTC)))[0]
    assert (late.published_at, late.date_source) == (NOW + timedelta(days=1), "published, clamped")
    assert clamped(datetime(1055, 1, 1, tzinfo=UTC), NOW) == NOW - timedelta(days=30)
    assert items(Entry(published=None))[0].date_source == "none"
    assert items(Entry(published=None, updated=NOW))[0].date_source == "updated"


def test_a_body_with_a_million_entries_brings_five_thousand_at_most():
    assert len(name_entries([Entry(guid=str(n)) for n in range(6000)])) == 5000


@given(
    st.builds(
        Entry,
        title=st.text(),
        summary=st.text(),
        link=st.none() | st.text(),
        guid=st.none() | st.text(),
        raw_date=st.none() | st.text(),
    )
)
def test_whatever_an_entry_holds_its_item_fits_every_database(entry):
    for item in items(entry):
        for text in (item.guid, item.link_key or "", item.title, item.summary, item.link or "", item.raw_date or ""):
            assert "\0" not in text
            text.encode()
        assert len(item.guid) <= 1000
        assert item.guid


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("<p>Plant opens.</p><p>More soon</p>", "Plant opens. More soon"),
        ("R&amp;D at Ulm &lt;Zinc&gt;", "R&D at Ulm <Zinc>"),
        ("Profit < costs, says A & B", "Profit < costs, says A & B"),
        ("<script>alert(1)</script>Quiet", "Quiet"),
        ("no markup at all", "no markup at all"),
    ],
)
def test_an_item_is_kept_as_people_read_it(told: str, read: str) -> None:
    assert readable(told) == read
