"""`rekindle inspect news|stories|feed`: JSON lines in and out, and bad lines that do not stop the others."""

import json
import subprocess
import sys

import pytest

from tests.loopback import Site, answer_bytes

RUN = (
    "import sys, typer; from workers.commands import inspect_news as n; app = typer.Typer(); "
    "[app.command(c.__name__)(c) for c in (n.news, n.stories, n.feed)]; app(sys.argv[1:])"
)


def rekindle(*words, stdin=""):
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words], input=stdin.encode(), capture_output=True, timeout=60, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def watched(tmp_path):
    path = tmp_path / "watched.csv"
    path.write_text(
        "id,name,aliases,domain\nw1,Orvane AS,Orvane Batteries|OBX,orvane.example\nw2,Kelpworks,,\n", encoding="utf-8"
    )
    return str(path)


def test_news_gives_what_happened_to_whom(watched):
    item = {"id": "7", "title": "Orvane to buy Kelpworks for €40m", "summary": "", "link": "https://news.example/7"}
    code, out, _ = rekindle("news", "--json", "--companies", watched, stdin=json.dumps(item))
    (answer,) = lines(out)
    assert code == 0
    assert answer["id"] == "7"
    assert {(e["company_id"], e["kind"], e["realis"]) for e in answer["events"]} == {
        ("w1", "acquisition", "announced"),
        ("w2", "acquisition", "announced"),
    }
    assert {c["id"]: c["role"] for c in answer["companies"]} == {"w1": "acquirer", "w2": "target"}
    assert answer["alert"] is True


def test_a_bad_line_is_named_and_the_others_go_on():
    stdin = '{"id": "1", "title": "Orvane raises €5m"}\nnot json\n[1]\n{"id": "2", "title": 5}\n{"id": "3"}\n'
    code, out, err = rekindle("news", "--json", stdin=stdin)
    assert [a["id"] for a in lines(out)] == ["1", "3"]
    assert [line.split(":")[0] for line in err.splitlines()] == ["line 2", "line 3", "line 4"]
    assert code == 1


def test_news_reads_well_without_json(watched):
    code, out, _ = rekindle("news", "--companies", watched, stdin='{"id": "1", "title": "Orvane to cut 90 jobs"}')
    assert code == 0
    assert "layoffs (announced) of w1" in out
    assert "[cuts jobs]" in out


def test_a_watch_list_that_is_missing_is_said():
    code, _, err = rekindle("news", "--companies", "nowhere.csv", stdin="")
    assert code != 0
    assert "nowhere.csv" in err


def test_stories_gives_the_items_back_with_their_story():
    stdin = "\n".join(
        json.dumps({"id": i, "title": t, "summary": ""})
        for i, t in (("a", "Orvane raises €5m"), ("b", "€5m for Orvane"), ("c", "Kelpworks shuts"))
    )
    code, out, _ = rekindle("stories", "--json", stdin=stdin)
    a, b, c = lines(out)
    assert code == 0
    assert a["story"] == b["story"] != c["story"]
    assert (a["id"], a["title"]) == ("a", "Orvane raises €5m")


def test_feed_prints_one_line_per_entry_and_goes_on_after_a_missing_file(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(
        '<rss version="2.0"><channel><title>N</title><item><title>One</title><link>https://n.example/1</link></item></channel></rss>',
        encoding="utf-8",
    )
    code, out, err = rekindle("feed", "--json", "missing.xml", str(path))
    (entry,) = lines(out)
    assert entry == {
        "file": str(path),
        "title": "One",
        "link": "https://n.example/1",
        "guid": None,
        "published": None,
        "date_source": "first_seen",
        "updated": None,
    }
    assert "missing.xml" in err
    assert code == 1


def test_feeds_may_be_listed_in_a_file(tmp_path):
    feed = tmp_path / "a.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>N</title><item><title>One</title></item></channel></rss>', encoding="utf-8"
    )
    listed = tmp_path / "list.txt"
    listed.write_text(f"{feed}\n", encoding="utf-8")
    code, out, _ = rekindle("feed", "--json", "--files-from", str(listed))
    assert (code, [e["title"] for e in lines(out)]) == (0, ["One"])


def test_a_url_is_fetched_through_the_guarded_fetcher_and_what_is_wrong_is_said(monkeypatch):
    body = (
        b"<rss version='2.0'><channel><title>Quay</title><item><title>A</title><link>/a</link></item></channel></rss>"
    )
    with Site({"/feed": answer_bytes(200, body)}) as site:
        code, _, errors = rekindle("feed", site.url("/feed"))
        assert (code, site.requests) == (1, [])
        assert "blocked_address: 127.0.0.1 is not a public address" in errors
        monkeypatch.setenv("REKINDLE_FETCH_PRIVATE", "true")
        code, out, _ = rekindle("feed", site.url("/feed"), "--json")
        (line,) = lines(out)
        assert (code, line["title"], line["link"]) == (0, "A", site.url("/a"))
        code, _, errors = rekindle("feed", site.url("/none"))
        assert (code, "the server answered 404" in errors) == (1, True)
