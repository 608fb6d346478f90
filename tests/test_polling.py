"""Polling and reading: from a server's bytes to one signal per story, on both databases."""

import itertools
import json
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from engine.adapters.http import GuardedFetcher
from engine.core.source import SourceKind, SourceState
from engine.core.tokens import Tokens
from engine.crash_points import Crash, armed
from engine.house import House
from engine.settings import Settings
from engine.store import leases, sources, tables
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.intake import NOW, Desk, entry, keep, rss
from tests.loopback import LOOPBACK, Request, Site, answer_bytes
from triggers import feed_poll, item_reading, polling, watch
from triggers.core.conduct import BROKEN_POLLS
from triggers.noticing import FileNotices


@pytest.fixture
def house(store, tmp_path):
    fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=3.0)
    settings = Settings(data=tmp_path / "data")
    yield House(store, FrozenClock(NOW), settings, MemoryTransport(), Tokens(b"k" * 32), fetcher)
    fetcher.close()


@pytest.fixture
def desk(house) -> Desk:
    return Desk(house)


def titles(desk, state=None) -> list[str]:
    return [row.title for row in desk.rows(tables.items) if state is None or row.state == state]


# --- polling --------------------------------------------------------------------------------------------------------


def test_the_first_poll_keeps_what_is_older_in_silence_and_counts_what_is_newer(desk):
    old, new = entry("Old", NOW - timedelta(days=1), "g1"), entry("New", NOW + timedelta(hours=1), "g2")
    with Site({"/feed": answer_bytes(200, rss(old, new, entry("Undated", None, "g3")))}) as site:
        source_id = desk.add(site.url("/feed"))
        desk.house.clock.move(hours=2)
        desk.poll(source_id)
    assert titles(desk, "baseline") == ["Old", "Undated"]
    assert titles(desk, "unread") == ["New"]


def test_an_unchanged_feed_is_asked_conditionally_and_not_parsed(desk, monkeypatch):
    with Site(
        {
            "/feed": answer_bytes(
                200, rss(entry("One", NOW, "g1")), ETag='"7"', Last_Modified="Mon, 02 Mar 2026 11:00:00 GMT"
            )
        }
    ) as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll(source_id)
        site.pages["/feed"] = answer_bytes(304)
        monkeypatch.setattr("triggers.feed_poll.read_feed", lambda *_: pytest.fail("parsed"))
        desk.poll(source_id)
        assert site.requests[1].headers["if-none-match"] == '"7"'
        assert site.requests[1].headers["if-modified-since"] == "Mon, 02 Mar 2026 11:00:00 GMT"
        site.pages["/feed"] = answer_bytes(
            200, rss(entry("Two", NOW, "g2")), ETag='"7"'
        )  # ignores the question, same ETag
        desk.poll(source_id)
        site.pages["/feed"] = answer_bytes(200, rss(entry("One", NOW, "g1")), ETag='"8"')
        desk.poll(source_id)
    assert desk.count(tables.items) == 1
    assert desk.source(source_id).error is None


def test_edits_rebuilt_guids_and_second_polls_bring_nothing_new(desk):
    link = "https://trade.example/acme?utm_source=rss"
    with Site({"/feed": answer_bytes(200, rss(entry("Acme grows", NOW, "g1", link)))}) as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll(source_id)
        for body in (
            entry("Acme grows a lot", NOW, "g1", link),
            entry("Acme grows", NOW, "rebuilt", "https://www.trade.example/acme/"),
        ):
            site.pages["/feed"] = answer_bytes(200, rss(body))
            desk.poll(source_id)
    assert titles(desk) == ["Acme grows"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (answer_bytes(200, b"<html><body>Welcome</body></html>"), "not a feed"),
        (answer_bytes(200, b"\x89PNG\r\n\x1a\n"), "not a feed"),
        (answer_bytes(200, b""), "not a feed"),
        (answer_bytes(404), "404"),
        (answer_bytes(500), "500"),
        (answer_bytes(302, Location="http://10.0.0.1/"), "blocked_address"),
        (b"garbage\r\n\r\n", "connection"),
    ],
)
def test_what_is_wrong_with_a_source_is_written_at_the_source_and_nothing_else_is_disturbed(desk, answer, words):
    good = answer_bytes(200, rss(entry("Good", NOW, "g1")))
    with Site({"/bad": answer, "/good": good}) as site:
        bad, fine = desk.add(site.url("/bad"), "Bad"), desk.add(site.url("/good"), "Good")
        desk.poll()
    assert words in desk.source(bad).error
    assert desk.source(bad).attempts == 1
    assert desk.source(bad).next_at > NOW
    assert desk.source(fine).error is None
    assert titles(desk) == ["Good"]


def test_odd_characters_of_a_feed_reach_no_database_and_no_terminal(desk):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A\0\ud800\x1b[31mB"}
    feed["items"] = [{"id": "1\0", "title": "T\0\ud800", "content_text": "x\ud800", "date_published": NOW.isoformat()}]
    with Site({"/feed": answer_bytes(200, json.dumps(feed).encode())}) as site:
        source_id = desk.add(site.url("/feed"), site.url("/feed"))
        desk.poll(source_id)
    after = desk.source(source_id)
    assert (after.error, after.name) == (None, "A [31mB")
    assert titles(desk) == ["T?"]


def test_an_etag_that_no_header_may_hold_is_not_sent_back(desk):
    with Site({"/feed": answer_bytes(200, rss()).replace(b"\r\n", b"\r\nETag: \xff\xfe\r\n", 1)}) as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll(source_id)
        desk.poll(source_id)
        assert len(site.requests) == 2
    assert (desk.source(source_id).error, desk.source(source_id).etag) == (None, None)


def test_a_source_that_the_database_refuses_costs_the_others_nothing(desk, monkeypatch):
    genuine = feed_poll.poll

    def odd(house, source, now):
        found = genuine(house, source, now)
        return (
            replace(found, items=tuple(replace(item, date_source=None) for item in found.items))
            if source.name == "Odd"
            else found
        )

    monkeypatch.setattr(watch, "WATCHERS", {SourceKind.FEED: odd})
    with Site({f"/{n}": answer_bytes(200, rss(entry(f"Item {n}", NOW, "g"))) for n in range(3)}) as site:
        for n, name in enumerate(("Fine", "Odd", "Good")):
            desk.add(site.url(f"/{n}"), name)
        desk.poll()
    assert sorted(titles(desk)) == ["Item 0", "Item 2"]
    errors = {row.name: row.error for row in desk.rows(tables.sources)}
    assert errors["Fine"] is errors["Good"] is None
    assert "cannot be kept" in errors["Odd"]


def test_a_watcher_that_breaks_is_a_failure_of_its_source_only(desk, monkeypatch):
    monkeypatch.setattr("triggers.feed_poll.read_feed", lambda *_: 1 / 0)
    with Site({"/feed": answer_bytes(200, b"x")}) as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll(source_id)
    assert "ZeroDivisionError" in desk.source(source_id).error


def test_a_source_that_recovers_loses_its_error_and_takes_the_feeds_title(desk):
    with Site({"/feed": answer_bytes(500)}) as site:
        source_id = desk.add(site.url("/feed"), site.url("/feed"))
        desk.poll(source_id)
        assert desk.source(source_id).error
        site.pages["/feed"] = answer_bytes(200, rss(title="The Harbour Post"))
        desk.poll(source_id)
    after = desk.source(source_id)
    assert (after.error, after.attempts, after.name) == (None, 0, "The Harbour Post")


def test_a_host_that_asks_for_rest_is_left_alone_with_all_its_sources(desk):
    pages = {
        "/a": answer_bytes(429, Retry_After="7200"),
        "/b": answer_bytes(200, rss()),
        "/c": answer_bytes(200, rss()),
    }
    with Site(pages) as site, Site({"/d": answer_bytes(200, rss())}, host="127.0.0.2") as other:
        first, second = desk.add(site.url("/a"), "A"), desk.add(site.url("/b"), "B")
        elsewhere = desk.add(other.url("/d"), "D")
        desk.poll(first)
    assert desk.source(first).next_at >= NOW + timedelta(hours=2)
    assert desk.source(second).next_at >= NOW + timedelta(hours=2)
    assert desk.source(elsewhere).next_at < NOW + timedelta(hours=2)


def test_gone_on_three_days_is_dead_and_never_polled_again(desk):
    with Site({"/feed": answer_bytes(410)}) as site:
        source_id = desk.add(site.url("/feed"))
        for _ in range(3):
            desk.poll(source_id)
            desk.house.clock.move(days=1)
        assert desk.source(source_id).state is SourceState.DEAD
        desk.poll(source_id)
        assert len(site.requests) == 3


def test_a_moved_feed_is_followed_late_and_never_onto_another_source(desk):
    with Site({"/new": answer_bytes(200, rss())}) as site:
        pages = {
            "/old": answer_bytes(301, Location=site.url("/new")),
            "/older": answer_bytes(301, Location=site.url("/new")),
        }
        site.pages |= pages
        old, older = desk.add(site.url("/old"), "Old"), desk.add(site.url("/older"), "Older")
        for _ in range(10):
            desk.poll(old, older)
            desk.house.clock.move(hours=8)
    locations = {desk.source(old).location, desk.source(older).location}
    assert site.url("/new") in locations
    assert len(locations) == 2


def test_a_slow_server_holds_nobody_up(desk):
    seen_before_the_slow_one_ended = threading.Event()

    def slow(connection, _request: Request) -> None:
        for _ in range(40):
            if seen_before_the_slow_one_ended.is_set():
                break
            time.sleep(0.05)
        connection.sendall(answer_bytes(200, rss(entry("Slow", NOW, "s"))))

    with (
        Site({"/slow": slow}) as site,
        Site({"/fast": answer_bytes(200, rss(entry("Fast", NOW, "f")))}, host="127.0.0.2") as other,
    ):
        desk.add(site.url("/slow"), "Slow")
        desk.add(other.url("/fast"), "Fast")
        polled = threading.Thread(target=desk.poll)
        polled.start()
        for _ in range(40):
            if "Fast" in titles(desk):
                seen_before_the_slow_one_ended.set()
            time.sleep(0.05)
        polled.join()
    assert seen_before_the_slow_one_ended.is_set()
    assert set(titles(desk)) == {"Slow", "Fast"}


def test_one_host_is_asked_at_most_two_things_at_once(desk):
    def page(connection, request: Request) -> None:
        time.sleep(0.05)
        connection.sendall(answer_bytes(200, rss(entry(request.path, NOW, request.path))))

    with Site({f"/{n}": page for n in range(8)}) as site:
        for n in range(8):
            desk.add(site.url(f"/{n}"), str(n))
        desk.poll()
    assert site.most_at_once <= 2
    assert len(titles(desk)) == 8


def test_what_has_no_time_left_is_put_off_and_not_blamed(desk, monkeypatch):
    monkeypatch.setattr(polling, "_LAST_START_S", -1.0)
    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll()
        assert site.requests == []
    after = desk.source(source_id)
    assert (after.error, after.attempts) == (None, 0)
    assert NOW < after.next_at < NOW + timedelta(minutes=2)


def test_a_lost_lease_writes_nothing_at_the_source(desk):
    source_id = desk.add("/nowhere.xml")
    with desk.house.store.begin("test.lease") as tx:
        lease = leases.lease_ready(tx, leases.SOURCES, NOW, 10)
    watch.poll_sources(desk.house, lease.ids, "another token")
    assert desk.source(source_id).polled_at is None


def test_a_source_paused_while_it_is_polled_stays_paused(desk):
    def page(connection, _request: Request) -> None:
        with desk.house.store.begin("test.pause") as tx:
            sources.set_state(tx, [source_id], SourceState.PAUSED, NOW)
        connection.sendall(answer_bytes(200, rss(entry("Late", NOW, "g")), ETag='"1"'))

    with Site({"/feed": page}) as site:
        source_id = desk.add(site.url("/feed"))
        desk.poll()
    after = desk.source(source_id)
    assert (after.state, after.etag) == (SourceState.PAUSED, '"1"')
    assert titles(desk) == ["Late"]


@pytest.mark.parametrize(
    "point",
    [
        "polling.take:after_commit",
        "polling.look:before",
        "polling.look:after",
        "polling.keep:before_commit",
        "polling.keep:after_commit",
    ],
)
def test_a_power_cut_around_the_commit_loses_and_doubles_nothing(desk, point):
    with Site({"/feed": answer_bytes(200, rss(entry("One", NOW, "g1"), entry("Two", NOW, "g2")))}) as site:
        source_id = desk.add(site.url("/feed"))
        with pytest.raises(Crash), armed(point):
            desk.poll(source_id)
        desk.house.clock.move(minutes=5)
        with desk.house.store.begin("test.sweep") as tx:
            leases.free_expired(tx, leases.SOURCES, desk.house.clock.now())
        desk.house.clock.move(minutes=5)
        desk.poll(source_id)
    assert sorted(titles(desk)) == ["One", "Two"]


def test_a_source_that_renames_its_items_stays_silent_and_is_quarantined_the_third_time(desk):
    def body(n: int) -> bytes:
        return answer_bytes(
            200, rss(*(entry(f"Story {i}", NOW, f"{n}-{i}", f"https://t.example/{n}/{i}") for i in range(6)))
        )

    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        for n in range(4):
            site.pages["/feed"] = body(n)
            desk.poll(source_id)
            desk.house.clock.move(hours=1)
        after = desk.source(source_id)
        assert after.state is SourceState.QUARANTINED
        assert "old ones under new names" in after.error
        site.pages["/feed"] = body(9)
        desk.poll(source_id)
    assert len(site.requests) == 4
    assert len(titles(desk, "unread")) == 6
    assert len(titles(desk, "baseline")) == 18


def test_a_source_that_dates_its_items_in_the_future_stays_silent_and_is_quarantined(desk):
    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        for n in range(3):
            many = (entry(f"Story {n} {i}", datetime(2099, 1, 1, tzinfo=UTC), f"{n}-{i}") for i in range(6))
            site.pages["/feed"] = answer_bytes(200, rss(*many))
            desk.poll(source_id)
    assert desk.source(source_id).state is SourceState.QUARANTINED
    assert titles(desk, "unread") == []


def test_one_odd_poll_is_forgiven_by_a_good_one(desk):
    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        for n in range(6):
            at = datetime(2099, 1, 1, tzinfo=UTC) if n % 2 else NOW
            site.pages["/feed"] = answer_bytes(200, rss(*(entry(f"Story {n} {i}", at, f"{n}-{i}") for i in range(6))))
            desk.poll(source_id)
            assert ("future" in (desk.source(source_id).error or "")) is bool(n % 2)
    assert desk.source(source_id).state is SourceState.ACTIVE


def test_a_source_that_is_never_well_formed_is_quarantined_until_somebody_accepts_it(desk):
    broken = rss(entry("Harbour & Mills", NOW, "g{n}")).replace(b"&amp;", b"&nonsense;")
    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        for n in range(BROKEN_POLLS):
            assert desk.source(source_id).state is SourceState.ACTIVE
            site.pages["/feed"] = answer_bytes(200, broken.replace(b"{n}", str(n).encode()))
            desk.poll(source_id)
            assert "not well-formed" in desk.source(source_id).error
        assert desk.source(source_id).state is SourceState.QUARANTINED
        assert f"{BROKEN_POLLS} times in a row" in desk.source(source_id).error
        assert len(titles(desk, "unread")) == BROKEN_POLLS - 1
        with desk.house.store.begin("test.resume") as tx:
            sources.set_state(tx, [source_id], SourceState.ACTIVE, NOW)
        for n in range(BROKEN_POLLS + 1):
            site.pages["/feed"] = answer_bytes(200, broken.replace(b"{n}", f"again{n}".encode()))
            desk.poll(source_id)
    assert (desk.source(source_id).state, desk.source(source_id).error) == (SourceState.ACTIVE, None)


def test_one_well_formed_body_forgives_the_broken_ones(desk):
    broken = rss(entry("Harbour & Mills", NOW, "g{n}")).replace(b"&amp;", b"&nonsense;")
    with Site() as site:
        source_id = desk.add(site.url("/feed"))
        for n in range(3 * BROKEN_POLLS):
            body = rss(entry("Fine", NOW, f"f{n}")) if n % 5 == 4 else broken.replace(b"{n}", str(n).encode())
            site.pages["/feed"] = answer_bytes(200, body)
            desk.poll(source_id)
    assert desk.source(source_id).state is SourceState.ACTIVE


# --- file sources ---------------------------------------------------------------------------------------------------


def test_a_file_shows_what_is_dated_up_to_now_and_is_looked_at_again_when_the_next_item_comes(desk, tmp_path):
    path = tmp_path / "trade weekly.xml"
    path.write_bytes(rss(*(entry(f"Day {n}", NOW + timedelta(days=n), f"g{n}") for n in (-1, 0, 1, 2))))
    source_id = desk.add(path.as_uri())
    desk.poll(source_id)
    assert (titles(desk, "baseline"), titles(desk, "unread")) == (["Day -1"], ["Day 0"])
    for _ in range(4):
        desk.house.clock.move_to(desk.source(source_id).next_at)
        desk.poll()
    assert titles(desk) == ["Day -1", "Day 0", "Day 1", "Day 2"]
    seen = [row.seen_at for row in desk.rows(tables.items)]
    assert seen[2:] == [NOW + timedelta(days=1), NOW + timedelta(days=2)]


def test_an_unchanged_file_is_not_read_again(desk, tmp_path, monkeypatch):
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(entry("One", NOW, "g1")))
    source_id = desk.add(path)
    desk.poll(source_id)
    monkeypatch.setattr("triggers.feed_poll.read_file", lambda *_: pytest.fail("read"))
    desk.poll(source_id)
    assert desk.source(source_id).error is None


def test_a_file_is_looked_at_once_a_day_and_when_it_changes(desk, tmp_path):
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(entry("One", NOW, "g1")))
    source_id = desk.add(path)
    desk.poll(source_id)
    assert desk.source(source_id).next_at == NOW.replace(hour=0) + timedelta(days=1)
    notices = FileNotices(desk.house)
    desk.house.clock.move(minutes=1)
    assert notices.look(desk.house.clock.now()) == 0
    path.write_bytes(rss(entry("One", NOW, "g1"), entry("Two", NOW, "g2")))
    assert notices.look(desk.house.clock.now()) == 1
    desk.poll()
    assert titles(desk) == ["One", "Two"]
    assert notices.look(desk.house.clock.now()) == 0


def test_a_file_that_is_broken_or_not_there_is_noticed_once_and_again_when_it_changes(desk, tmp_path):
    path = tmp_path / "feed.xml"
    source_id = desk.add(path)
    notices = FileNotices(desk.house)
    desk.poll(source_id)
    assert "no such file" in desk.source(source_id).error
    assert notices.look(desk.house.clock.now()) == 0
    for body, due in ((b"<html>", 1), (b"<html>", 0), (rss(entry("One", NOW, "g1")), 1)):
        if due:
            path.write_bytes(body)
        assert notices.look(desk.house.clock.now()) == due
        desk.poll()
    assert (desk.source(source_id).error, titles(desk)) == (None, ["One"])


def test_a_paused_file_is_not_made_due(desk, tmp_path):
    path = tmp_path / "feed.xml"
    path.write_bytes(rss())
    source_id = desk.add(path)
    desk.poll(source_id)
    with desk.house.store.begin("test.pause") as tx:
        sources.set_state(tx, [source_id], SourceState.PAUSED, NOW)
    path.write_bytes(rss(entry("One", NOW, "g1")))
    assert FileNotices(desk.house).look(NOW) == 0


@pytest.mark.parametrize(
    "location", ["/no/such/file.xml", "file:///no/such/file.xml", "file://other.example/feed.xml", "/etc"]
)
def test_a_file_that_cannot_be_read_is_written_at_the_source(desk, location):
    source_id = desk.add(location)
    desk.poll(source_id)
    assert desk.source(source_id).error


def test_a_feed_in_the_network_never_names_a_file(desk, tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_bytes(rss(entry("Secret", NOW, "s")))
    fetcher = MemoryFetcher(
        {"http://news.example/feed": str(secret).encode(), "http://news.example/uri": secret.as_uri().encode()}
    )
    desk.house.fetcher = fetcher
    for path in ("feed", "uri"):
        assert desk.source(desk.add(f"http://news.example/{path}")).error is None
    desk.poll()
    assert titles(desk) == []


# --- reading --------------------------------------------------------------------------------------------------------


def test_the_same_story_in_forty_outlets_is_one_signal_with_forty_pieces_of_evidence(desk):
    account_id = desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, *["Calder Mills Dairy raises $40 million in Series C funding"] * 40)
    desk.read()
    (signal,) = desk.rows(tables.signals)
    assert (signal.account_id, signal.kind) == (account_id, "funding")
    assert desk.count(tables.evidence) == 40
    assert desk.count(tables.stories) == 1
    assert {row.state for row in desk.rows(tables.items)} == {"read"}


def test_a_story_goes_on_for_a_week_and_another_one_begins_after_it(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, "Calder Mills Dairy raises $40 million in Series C funding")
    desk.read()
    keep(desk, "Funding round: Calder Mills Dairy raises $40 million", days=5)
    desk.read()
    assert desk.count(tables.signals) == 1
    assert desk.count(tables.evidence) == 2
    keep(desk, "Calder Mills Dairy raises $90 million in Series D funding", days=40)
    desk.read()
    assert desk.count(tables.signals) == 2


def test_a_lead_whose_promotion_is_in_the_news_gets_a_signal_of_its_own(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(
        desk,
        "Calder Mills Dairy promotes Jo Marsh to Chief Operating Officer",
        "Jo Marsh named COO of Calder Mills Dairy",
    )
    desk.read()
    of_leads = [row for row in desk.rows(tables.signals) if row.lead_id is not None]
    assert [(row.kind, row.data["move"]) for row in of_leads] == [("job_change", "promoted")]


def test_items_that_name_no_watched_account_are_read_and_tell_nothing(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, "Somebody Else raises $40 million in Series C funding", "The weather will be fine")
    desk.read()
    assert desk.count(tables.signals) == 0
    assert [row.reading["stories"] for row in desk.rows(tables.items)] == [[], []]


def test_an_account_added_after_the_first_reading_is_matched_at_once(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, "Calder Mills Dairy raises $40 million in Series C funding")
    desk.read()
    desk.account("Tamarack Health Partners", "tamarackhealth.example")
    keep(desk, "Tamarack Health Partners raises $12 million in Series A funding")
    desk.read()
    assert desk.count(tables.signals) == 2


def test_a_renamed_account_is_matched_by_its_new_name_after_a_while_and_no_more_by_the_old(desk, monkeypatch):
    monkeypatch.setattr("triggers.watched._AGE_S", 0.0)
    monkeypatch.setattr("triggers.watched._COST", 0.0)
    account_id = desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, "Somebody Else raises $40 million in Series C funding")
    desk.read()
    with desk.house.store.begin("test.rename") as tx:
        tx.execute(
            tables.accounts.update().where(tables.accounts.c.account_id == account_id).values(name="Tamarack Creamery")
        )
    keep(desk, "Calder Mills Dairy raises $40 million", "Tamarack Creamery raises $12 million in Series A funding")
    desk.read()
    assert [row.title for row in desk.rows(tables.signals)] == [
        "Tamarack Creamery raises $12 million in Series A funding"
    ]


def test_a_cycle_of_many_feeds_parses_only_the_changed_ones_whatever_the_others_do(desk, monkeypatch):
    """A tenth changed, some slow, some endless, some broken; nothing is asked for again before its time."""
    parsed, tags = [], itertools.count()
    genuine = feed_poll.read_feed
    monkeypatch.setattr(feed_poll, "read_feed", lambda body, url: parsed.append(url) or genuine(body, url))

    def page(connection, request: Request) -> None:
        n = int(request.path[1:])
        if n % 25 == 7:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
        elif n % 25 == 8:
            connection.sendall(b"HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n")
        elif "if-none-match" in request.headers and n % 10:
            connection.sendall(answer_bytes(304))
        else:
            time.sleep(0.2 if n == 20 else 0)
            tag = next(tags)
            connection.sendall(answer_bytes(200, rss(entry(f"Item {tag}", NOW, f"{n}-{tag}")), ETag=f'"{tag}"'))

    with Site({f"/{n}": page for n in range(100)}, host="") as site:
        ids = [desk.add(f"http://127.0.1.{n + 1}:{site.port}/{n}", f"Feed {n}") for n in range(100)]
        desk.poll()
        assert len(parsed) == 92
        parsed.clear()
        desk.house.clock.move(days=1)
        desk.poll(*ids)
    assert sorted(int(url.rpartition("/")[2]) for url in parsed) == list(range(0, 100, 10))
    failed = [desk.source(source_id).name for source_id in ids if desk.source(source_id).error]
    assert failed == [f"Feed {n}" for n in range(100) if n % 25 in {7, 8}]


def test_baseline_items_are_never_read(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    old = entry("Calder Mills Dairy raises $40 million in Series C funding", NOW - timedelta(days=2), "g1")
    with Site({"/feed": answer_bytes(200, rss(old))}) as site:
        desk.poll(desk.add(site.url("/feed")))
    desk.read()
    assert desk.count(tables.signals) == 0
    assert titles(desk, "baseline")


def test_an_item_that_breaks_the_reading_is_put_aside_and_the_others_go_on(desk, monkeypatch):
    genuine = item_reading.read_item

    def fragile(title, summary, **more):
        return 1 / 0 if title == "Odd" else genuine(title, summary, **more)

    monkeypatch.setattr(item_reading, "read_item", fragile)
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, "Odd", "Calder Mills Dairy raises $40 million in Series C funding")
    desk.read()
    assert [row.state for row in desk.rows(tables.items)] == ["failed", "read"]
    assert "ZeroDivisionError" in desk.rows(tables.items)[0].error
    assert desk.count(tables.signals) == 1


@pytest.mark.parametrize(
    "point", ["reading.take:after_commit", "reading.keep:before_commit", "reading.keep:after_commit"]
)
def test_a_power_cut_while_reading_tells_every_story_once(desk, point):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, *["Calder Mills Dairy raises $40 million in Series C funding"] * 3)
    with pytest.raises(Crash), armed(point):
        desk.read()
    desk.house.clock.move(minutes=5)
    with desk.house.store.begin("test.sweep") as tx:
        leases.free_expired(tx, leases.ITEMS, desk.house.clock.now())
    desk.house.clock.move(minutes=5)
    desk.read()
    assert (desk.count(tables.stories), desk.count(tables.signals), desk.count(tables.evidence)) == (1, 1, 3)


def test_two_workers_on_one_story_at_the_same_moment_tell_it_once(desk):
    desk.account("Calder Mills Dairy", "caldermills.example")
    keep(desk, *["Calder Mills Dairy raises $40 million in Series C funding"] * 2)
    batches = []
    for _ in range(2):
        with desk.house.store.begin("test.lease") as tx:
            batches.append(leases.lease_ready(tx, leases.ITEMS, NOW, 1))
    workers = [
        threading.Thread(target=watch.read_items, args=(desk.house, lease.ids, lease.token)) for lease in batches
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert (desk.count(tables.stories), desk.count(tables.signals), desk.count(tables.evidence)) == (1, 1, 2)
