"""Adding, trying out, pausing and exchanging sources: the command line, the desk and the flow below them."""

import json
import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

from engine.adapters.http import GuardedFetcher
from engine.core.errors import RekindleError
from engine.core.source import NewItem, Source, SourceKind, SourceState
from engine.core.tokens import Tokens
from engine.house import House
from engine.settings import Settings
from engine.store import items, sources, tables
from engine.store.sources import NewSource
from engine.testing import FrozenClock, MemoryTransport
from tests.intake import Desk as LiveDesk
from tests.loopback import LOOPBACK, Site, answer_bytes
from triggers import account_feeds, opml, watch
from triggers.core.feed_links import feed_links
from triggers.desk import Desk
from triggers.found import Found
from triggers.sourcing import Wanted, add_sources, try_source
from workers.commands.sources import app

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
RSS = b"""<rss version="2.0"><channel><title>Harbour Post</title>
<item><title>One</title><guid>1</guid><link>https://post.example/1</link><pubDate>Mon, 02 Mar 2026 12:30:00 GMT</pubDate></item>
<item><title>Two</title><guid>2</guid><link>javascript:alert(1)</link></item></channel></rss>"""


@pytest.fixture
def house(store, tmp_path):
    fetcher = GuardedFetcher(allowed_networks=LOOPBACK, timeout_s=3.0)
    yield House(store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport(), Tokens(b"k" * 32), fetcher)
    fetcher.close()


def account(house, name: str, domain: str) -> int:
    with house.store.begin("test.account") as tx:
        row = {"name": name, "domain": domain, "aliases": [], "created_at": NOW}
        account_id = tx.execute(
            insert(tables.accounts).values(row).returning(tables.accounts.c.account_id)
        ).scalar_one()
        lead = {
            "address": f"a@{domain}",
            "address_key": f"a@{domain}",
            "account_id": account_id,
            "state": "released",
            "attributes": {},
            "created_at": NOW,
        }
        tx.execute(insert(tables.leads).values(lead))
    return account_id


# --- trying out -----------------------------------------------------------------------------------------------------


def test_a_trial_shows_what_would_be_read_and_keeps_nothing(house):
    with Site({"/feed": answer_bytes(200, RSS)}) as site:
        trial = try_source(house, site.url("/feed"))
    assert (trial.title, trial.problem) == ("Harbour Post", None)
    assert [(one.title, one.is_silent, one.link) for one in trial.shown] == [
        ("One", False, "https://post.example/1"),
        ("Two", True, None),
    ]
    with house.store.read() as tx:
        assert sources.find_all(tx) == []


def test_a_web_page_is_no_feed_but_names_its_own(house):
    page = b'<html><head><LINK href="/rss.xml" type="application/rss+xml" rel="alternate home"><link rel=stylesheet href=x></head>'
    with Site({"/": answer_bytes(200, page)}) as site:
        trial = try_source(house, site.url("/"))
        assert trial.feeds == (site.url("/rss.xml"),)
    assert trial.problem
    assert trial.shown == ()


@pytest.mark.parametrize(
    ("page", "links"),
    [
        (b"<link rel='alternate' type='application/atom+xml' href='/a?x=1&amp;y=2'>", ["/a?x=1&y=2"]),
        (b"<link rel=alternate type=application/feed+json href=/j>", ["/j"]),
        (b"<link rel='alternate' type='text/html' href='/de'>", []),
        (b"<link rel='alternate' type='application/rss+xml'>", []),
        (b"\xff\xfe<link", []),
    ],
)
def test_feeds_of_a_page_are_found_by_their_link_elements(page, links):
    assert feed_links(page) == links


def test_a_page_made_to_be_slow_is_searched_in_linear_time():
    for page in (
        b"<link " * 200_000,
        b"<link " + b"a=" * 500_000 + b">",
        b"<link " + b"a='" * 300_000 + b">",
        b"<" * 1_000_000,
    ):
        started = time.process_time()
        assert feed_links(page) == []
        assert time.process_time() - started < 1.5


def test_a_people_file_is_tried_by_its_columns(house, tmp_path):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("name,company,title\nIda Bell,Acme,Clerk\n")
    bad.write_text("a,b\n1,2\n")
    trial = try_source(house, str(good))
    assert (trial.kind, [one.title for one in trial.shown]) == (SourceKind.PEOPLE, ["Ida Bell, Clerk, Acme"])
    assert "no column for" in (try_source(house, str(bad)).problem or "")


# --- adding ---------------------------------------------------------------------------------------------------------


def test_a_location_is_watched_once_and_paths_are_made_full(house, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.xml").write_bytes(RSS)
    (first,) = add_sources(house, [Wanted("feed.xml")])
    assert first.location == str(tmp_path / "feed.xml")
    assert add_sources(house, [Wanted(str(tmp_path / "feed.xml")), Wanted((tmp_path / "feed.xml").as_uri())]) == []


def test_a_search_address_becomes_a_source_for_each_watched_account(house):
    acme = account(house, "Acme & Sons", "acme.example")
    account(house, "Brix", "brix.example")
    new = add_sources(house, [Wanted("https://news.example/rss?q={account}", "Search")])
    assert [source.location for source in new] == [
        "https://news.example/rss?q=%22Acme%20%26%20Sons%22",
        "https://news.example/rss?q=%22Brix%22",
    ]
    assert (new[0].account_id, new[0].name) == (acme, "Search: Acme & Sons")


def test_accounts_that_come_later_get_their_sources_of_a_query_too(house):
    query = "https://search.example/rss?q={account}"
    assert add_sources(house, [Wanted(query, "Search")]) == []
    assert account_feeds.keep_up(house, NOW) == 0
    first = account(house, "Orvane & Sons", "orvane.example")
    assert account_feeds.keep_up(house, NOW) == 1
    assert account_feeds.keep_up(house, NOW) == 0
    second = account(house, "Kelpworks", "kelpworks.example")
    assert add_sources(house, [Wanted(query, "Search")])[0].account_id == second
    assert account_feeds.keep_up(house, NOW) == 0
    with house.store.begin("test.drop") as tx:
        found = [(source.name, source.location, source.account_id) for source in sources.find_all(tx)]
        assert account_feeds.drop(tx, query)
        assert not account_feeds.drop(tx, query)
    assert found == [
        ("Search: Kelpworks", "https://search.example/rss?q=%22Kelpworks%22", second),
        ("Search: Orvane & Sons", "https://search.example/rss?q=%22Orvane%20%26%20Sons%22", first),
    ]
    account(house, "Thresh", "thresh.example")
    assert account_feeds.keep_up(house, NOW) == 0


def test_a_source_is_bound_to_an_account_that_is_known(house):
    acme = account(house, "Acme", "acme.example")
    (source,) = add_sources(house, [Wanted("https://acme.example/news.xml", account="acme.example")])
    assert source.account_id == acme
    with pytest.raises(RekindleError, match="no watched account"):
        add_sources(house, [Wanted("https://x.example/", account="nobody.example")])


def test_a_mailbox_is_no_source_of_news(house):
    with pytest.raises(RekindleError, match="settings"):
        add_sources(house, [Wanted("/var/mail", kind=SourceKind.MAILDIR)])


# --- the desk -------------------------------------------------------------------------------------------------------


def test_the_desk_shows_sources_in_trouble_first_with_their_counts(house):
    add_sources(house, [Wanted("https://a.example/"), Wanted("https://b.example/", "B")])
    with house.store.begin("test.trouble") as tx:
        tx.execute(tables.sources.update().where(tables.sources.c.name == "B").values(error="timeout: x", attempts=2))
        new = items.NewItem(1, "g", None, "t", "", None, None, None, "none", "baseline")
        items.add(tx, [new], NOW)
    first, second = Desk(house).sources()
    assert (first["name"], first["error"], first["failures"]) == ("B", "timeout: x", 2)
    assert second["items"] == {"baseline": 1}
    json.dumps([first, second])


def test_a_paused_source_is_not_due_and_a_resumed_one_is_at_once_without_its_failures(house):
    (source,) = add_sources(house, [Wanted("https://a.example/")])
    desk = Desk(house)
    assert (desk.pause([source.source_id]), desk.pause([source.source_id])) == (1, 0)
    with house.store.begin("test.trouble") as tx:
        tx.execute(tables.sources.update().values(error="x", attempts=5))
    house.clock.move(days=1)
    assert desk.resume([source.source_id]) == 1
    with house.store.read() as tx:
        (after,) = sources.load(tx, [source.source_id])
    assert (after.state, after.error, after.attempts, after.next_at) == (SourceState.ACTIVE, None, 0, house.clock.now())


# --- OPML -----------------------------------------------------------------------------------------------------------


def test_what_is_exported_is_imported_again():
    feeds = (
        opml.Outline('Tom & "Co" <x>', "https://a.example/?a=1&b=2"),
        opml.Outline("Zweites", "http://b.example/ü"),
    )
    assert opml.parse(opml.write(feeds).encode()) == opml.Feeds(feeds)


def test_folders_and_links_are_walked_and_doubles_left_out():
    text = b"""<opml version="1.0"><body><outline text="Folder"><outline text="A" xmlUrl=" https://a.example/ "/>
    <outline text="Again" xmlUrl="https://a.example/"/><outline text="None"/>
    <outline type="link" text="Page" url="https://b.example/"/><outline text="C" XMLURL="HTTP://c.example"/></outline></body></opml>"""
    assert opml.parse(text) == opml.Feeds(
        (opml.Outline("A", "https://a.example/"), opml.Outline("C", "HTTP://c.example"))
    )


@pytest.mark.parametrize(
    ("outline", "said"),
    [
        ('xmlUrl="www.a.example/feed"', "www.a.example/feed is no web address: it must begin with https://"),
        ('xmlUrl="ftp://a.example/feed"', "is no web address"),
        ('xmlUrl="feed://a.example/x"', "write https://a.example/x: write that"),
        ('xmlUrl="feed:http://a.example/x"', "write http://a.example/x: write that"),
        ('xmlUrl="file:///etc/passwd"', "is a file: add it with `rekindle sources add`"),
        ('xmlUrl="/srv/feed.xml"', "is a file"),
        ('xmlUrl="https://"', "no web address that can be asked"),
        ('xmlUrl="https://[a/"', "no web address that can be asked"),
        ('xmlUrl="https://a.example:port/"', "no web address that can be asked"),
        ('xmlUrl="https://a.example/my feed"', "no web address that can be asked"),
        ('xmlUrl="https://kim:secret@a.example/"', "a.example: an address with a name or password"),
        ('type="rss" htmlUrl="https://a.example/"', "`rekindle sources test https://a.example/` tells the feeds"),
        ('type="rss"', "its address belongs into xmlUrl"),
        ('type="include" url="https://a.example/more.opml"', "is another list: import that file by itself"),
    ],
)
def test_an_outline_that_cannot_be_fetched_is_told_with_its_line_and_costs_the_others_nothing(outline, said):
    good = '<outline text="A" xmlUrl="https://a.example/"/>'
    feeds = opml.parse(f'<opml><body>\n{good}\n<outline text="Odd  one" {outline}/>\n</body></opml>'.encode())
    assert feeds.outlines == (opml.Outline("A", "https://a.example/"),)
    (one,) = feeds.passed_over
    assert (one.line, one.title) == (3, "Odd one")
    assert said in one.problem
    assert "secret" not in one.problem


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"<opml><body>",
        b"<html/>",
        b"not xml",
        b'<!DOCTYPE opml [<!ENTITY a "b">]><opml/>',
        b'<!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml/>',
        b"<opml>" * 300_000,
    ],
)
def test_what_is_no_opml_is_refused_in_words(text):
    with pytest.raises(opml.NotOpml):
        opml.parse(text)


# --- a watcher of one's own ------------------------------------------------------------------------------------------


def poll_jobs(_house: House, source: Source, now: datetime) -> Found:
    """As somebody would write it: one function that looks and says what is there."""
    title = "Calder Mills Dairy raises $40 million in Series C funding"
    item = NewItem(source.source_id, f"{now}", None, title, "", None, now, None, "published", "unread")
    return Found(replace(source, polled_at=now, next_at=now + timedelta(hours=1)), (item,))


def test_a_watcher_of_ones_own_is_a_function_and_a_line(house, monkeypatch):
    monkeypatch.setitem(watch.WATCHERS, "job_board", poll_jobs)  # type: ignore[index]
    account_id = account(house, "Calder Mills Dairy", "calder.example")
    trial = try_source(house, "jobs of Leeds", "job_board")
    assert [one.title for one in trial.shown] == ["Calder Mills Dairy raises $40 million in Series C funding"]
    (source,) = add_sources(house, [Wanted("https://jobs.example/leeds", "Jobs", "job_board")])
    live = LiveDesk(house)
    live.poll(source.source_id)
    live.read()
    assert [(row.account_id, row.kind) for row in live.rows(tables.signals)] == [(account_id, "funding")]
    assert [row.source for row in live.rows(tables.evidence)] == ["Jobs"]


def test_a_feed_that_is_bound_to_an_account_is_a_second_witness_for_its_ambiguous_name(house):
    title = "TARGET OPENS NEW OFFICE IN LEEDS"  # in capitals, and an everyday word
    account_id = account(house, "Target", "target.example")
    live = LiveDesk(house)
    for bound, told in (("", []), ("target.example", [account_id])):
        (source,) = add_sources(house, [Wanted(f"https://jobs.example/{bound}", "Jobs", "feed", bound)])
        with house.store.begin("test.keep") as tx:
            new = NewItem(
                source.source_id, "1", None, title, "", "https://a.example/1", NOW, None, "published", "unread"
            )
            items.add(tx, [new], NOW)
        live.read()
        assert [row.account_id for row in live.rows(tables.signals)] == told


def test_a_kind_that_nobody_watches_is_refused_with_those_that_there_are(house):
    for act in (lambda: add_sources(house, [Wanted("x", kind="tea_leaves")]), lambda: try_source(house, "x", "imap")):
        with pytest.raises(RekindleError, match="there are feed, people"):
            act()


# --- the command line -----------------------------------------------------------------------------------------------


@pytest.fixture
def run(sqlite_url, tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("REKINDLE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("REKINDLE_FETCH_PRIVATE", "true")
    monkeypatch.setenv("COLUMNS", "200")

    def call(*words: str, exit_code: int = 0):
        result = CliRunner().invoke(app, list(words))
        if exit_code == 0 and result.exception:
            raise result.exception
        assert result.exit_code == exit_code
        return result

    return call


def test_a_feed_is_added_listed_paused_resumed_and_exported(run):
    with Site({"/feed": answer_bytes(200, RSS)}) as site:
        assert "1 added" in run("add", site.url("/feed"), "--name", "Post").output
        assert "watched already" in run("add", site.url("/feed")).output
    listing = run("list").output
    assert "Post" in listing
    assert "Of the last 30 days: No news was read yet" in listing
    assert "0 everyday words were learned from 0 items; none of them" in run("names").output
    (listed,) = map(json.loads, run("list", "--json").output.splitlines())
    assert (listed["name"], listed["kind"], listed["state"]) == ("Post", "feed", "active")
    assert "1 paused" in run("pause", "Post").output
    assert "1 resumed" in run("resume", str(listed["source_id"])).output
    assert 'title="Post"' in run("export").output
    query = "https://search.example/?q={account}"
    assert "Accounts that come later get theirs" in run("add", query).output
    assert query in run("queries").output
    assert "0 queries" in run("queries", "--drop", query).output


def test_a_page_that_is_no_feed_is_not_added_and_the_right_address_is_named(run):
    page = b'<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>'
    with Site({"/": answer_bytes(200, page)}) as site:
        refused = run("add", site.url("/"), exit_code=1)
        assert isinstance(refused.exception, RekindleError)
        assert site.url("/rss") in str(refused.exception)
        assert "1 added" in run("add", site.url("/"), "--untried").output


def test_trying_out_needs_no_database(run, monkeypatch, tmp_path):
    monkeypatch.setenv("REKINDLE_DATABASE_URL", f"sqlite:///{tmp_path}/nowhere/none.db")
    (tmp_path / "feed.xml").write_bytes(RSS.replace(b"One", b"One\x1b[31m red"))
    shown = run("test", "feed.xml").output
    assert "2 entries, 1 with a date. Harbour Post" in shown
    assert "\x1b" not in shown
    (line,) = run("test", "feed.xml", "--json").output.splitlines()
    assert json.loads(line)["entries"][1]["silent"] is True
    assert "no such file" in run("test", "none.xml", exit_code=1).output


def test_an_opml_file_is_imported_and_a_broken_one_refused(run, tmp_path):
    (tmp_path / "feeds.opml").write_text(
        opml.write([opml.Outline("A", "https://a.example/"), opml.Outline("B", "https://b.example/")])
    )
    (tmp_path / "bad.opml").write_text("<html/>")
    assert "2 added" in run("import", "feeds.opml").output
    assert "nothing added" in run("import", "feeds.opml").output
    run("import", "bad.opml", exit_code=2)


def test_an_import_names_what_it_leaves_out_and_ends_with_one(run, tmp_path):
    odd = '<outline text="Odd\x1b" xmlUrl="www.odd.example"/>'.replace("\x1b", "\u202e")
    good = '<outline text="A" xmlUrl="https://a.example/"/>'
    (tmp_path / "feeds.opml").write_text(f"<opml><body>\n{odd}\n{good}</body></opml>", encoding="utf-8")
    said = run("import", "feeds.opml", exit_code=1).output
    assert "1 added" in said
    assert "feeds.opml, line 2: Odd : www.odd.example is no web address" in said
    assert "1 not added" in said
    (line,) = run("import", "feeds.opml", "--json", exit_code=1).output.splitlines()
    assert json.loads(line)["line"] == 2


def test_a_word_that_means_no_source_or_two_is_refused(run):
    for word in ("nobody", "7"):
        assert "no source is called" in str(run("pause", word, exit_code=1).exception)
    run("add", "https://a.example/", "https://b.example/", "--name", "Same", "--untried")
    assert "2 sources are called" in str(run("pause", "Same", exit_code=1).exception)


def test_sources_of_the_store_are_told_apart_by_kind(house):
    with house.store.begin("test.add") as tx:
        sources.add(tx, [NewSource(SourceKind.FEED, "/x.csv", "F"), NewSource(SourceKind.PEOPLE, "/x.csv", "P")], NOW)
        assert [source.name for source in sources.find_all(tx, SourceKind.PEOPLE)] == ["P"]
