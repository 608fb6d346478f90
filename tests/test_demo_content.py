"""The demo's input holds together: who is released, what the world brings, and what is answered to which mail."""

import csv
import email
import email.policy
import re
from collections import Counter
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from engine.core.lead import Reason, clean_address
from engine.core.words import parse_duration
from engine.library import read_home

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "campaigns" / "demo"
ANSWERS, FEEDS = DEMO / "answers", DEMO / "feeds"
STARTS_AT, ENDS_AT = datetime(2026, 1, 5, 8, tzinfo=UTC), datetime(2026, 7, 5, 8, tzinfo=UTC)


def _rows(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SHIPPED = {name: campaign for name, (campaign, _) in read_home(ROOT).campaigns.items()}
INDEX = yaml.safe_load((ANSWERS / "index.yaml").read_text(encoding="utf-8"))
LEADS = {row["email"]: row for row in _rows("leads.csv")}


# --- the demo's people -------------------------------------------------------------------------------------------------

COLUMNS = (
    "email first_name last_name title company domain time_zone country locale owner reason released_at note revisit_on "
    "release_id consent_basis consent_at"
)


def _is_good(row: dict[str, str]) -> bool:
    try:
        clean_address(row["email"])
        date.fromisoformat(row["revisit_on"] or "2026-01-01")
    except ValueError:
        return False
    return row["reason"] in set(Reason)


def test_the_leads_are_forty_at_twenty_accounts_and_three_rows_with_mistakes() -> None:
    good = [row for row in LEADS.values() if _is_good(row)]
    assert list(good[0]) == COLUMNS.split()
    assert len(good) == 40
    assert len(LEADS) - len(good) == 3
    assert len({row["domain"] for row in good}) == 20
    assert {"America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin", "Australia/Sydney"} <= {
        row["time_zone"] for row in good
    }
    assert {row["reason"] for row in good} == set(Reason)


def test_all_releases_are_from_before_the_start_and_have_an_owner() -> None:
    reps = {row["email"] for row in _rows("reps.csv")}
    assert len({row["release_id"] for row in LEADS.values()}) == len(LEADS)
    for row in LEADS.values():
        assert datetime.fromisoformat(row["released_at"]) <= STARTS_AT
        assert row["owner"] in reps


def test_one_german_lead_lacks_consent_and_the_canadian_ones_have_it_by_inquiry() -> None:
    german = Counter(row["consent_basis"] for row in LEADS.values() if row["country"] == "DE")
    assert german == {"express": 7, "": 1}
    assert {row["consent_basis"] for row in LEADS.values() if row["country"] == "CA"} == {"implied"}


def test_the_reps_back_each_other_up() -> None:
    reps = {row["email"]: row for row in _rows("reps.csv")}
    assert len(reps) == 6
    for address, row in reps.items():
        assert row["backup"] in reps
        assert row["backup"] != address
        assert row["manager"] in {*reps, ""}


def test_two_job_changes_matter_and_two_do_not() -> None:
    before = {row["person_id"]: row for row in _rows("people_before.csv")}
    after = {row["person_id"]: row for row in _rows("people_after.csv")}
    assert list(before["p-001"]) == ["person_id", "name", "email", "company", "domain", "title", "linkedin", "as_of"]
    changed = {
        key
        for key, row in after.items()
        if (row["company"], row["title"]) != (before[key]["company"], before[key]["title"])
    }
    assert changed == {"p-001", "p-002", "p-005", "p-006"}
    assert LEADS[after["p-001"]["email"]]["reason"] == Reason.NO_AUTHORITY
    assert any(
        row["reason"] == Reason.NO_AUTHORITY for row in LEADS.values() if row["domain"] == after["p-002"]["domain"]
    )
    assert after["p-006"]["domain"] not in {row["domain"] for row in LEADS.values()}
    assert STARTS_AT < datetime.fromisoformat(INDEX["people_after_at"]) < ENDS_AT


# --- the demo's feeds --------------------------------------------------------------------------------------------------

ATOM, DC, RSS1 = "{http://www.w3.org/2005/Atom}", "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/rss/1.0/}"


def _entries(name: str) -> list[tuple[str, str, datetime]]:
    """(title, link, published) of a feed, read as its own format says."""
    root = ET.parse(FEEDS / name).getroot()
    if root.tag == "rss":
        return [
            (_text(i, "title"), _text(i, "link"), parsedate_to_datetime(_text(i, "pubDate"))) for i in root.iter("item")
        ]
    if root.tag == f"{ATOM}feed":
        entries = root.iter(f"{ATOM}entry")
        return [(_text(e, f"{ATOM}title"), _atom_link(e), _iso(_text(e, f"{ATOM}published"))) for e in entries]
    items = root.iter(f"{RSS1}item")
    return [(_text(i, f"{RSS1}title"), _text(i, f"{RSS1}link"), _iso(_text(i, f"{DC}date"))) for i in items]


def _text(element: ET.Element, tag: str) -> str:
    return element.findtext(tag) or ""


def _atom_link(entry: ET.Element) -> str:
    link = entry.find(f"{ATOM}link")
    return "" if link is None else link.get("href", "")


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("name", ["plant-and-water-post.xml", "newsfold-alerts.xml", "werk-und-wasser.xml"])
def test_a_feed_has_thirty_to_sixty_dated_items_and_a_past(name: str) -> None:
    entries = _entries(name)
    assert 30 <= len(entries) <= 60
    assert len({link for _, link, _ in entries}) == len(entries)
    assert all(re.match(r"https://[a-z0-9.-]+\.example/", link) for _, link, _ in entries)
    published = [at for _, _, at in entries]
    assert published == sorted(published, reverse=True)
    assert published[0] < ENDS_AT
    assert sum(at < STARTS_AT for at in published) >= 3


def test_a_feed_of_each_format_is_there() -> None:
    roots = {ET.parse(path).getroot().tag for path in FEEDS.glob("*.xml")}
    assert {tag.rpartition("}")[2] for tag in roots} == {"rss", "feed", "RDF"}


@pytest.mark.parametrize(
    "company",
    [
        "Calder Mills",
        "Tamarack Health",
        "Ostrander Paper",
        "Bellwether Cold",
        "Sagebrush Hosp",
        "Ashgrove",
        "Kurrajong Wines",
    ],
)
def test_a_story_that_matters_is_told_by_several_outlets(company: str) -> None:
    assert any(company in row["company"] for row in LEADS.values())
    told = [(link, at) for path in FEEDS.glob("*.xml") for title, link, at in _entries(path.name) if company in title]
    assert len({link.split("/")[2] for link, at in told if at >= STARTS_AT}) >= 2


# --- the demo's answers ------------------------------------------------------------------------------------------------

MARKERS = {"LEAD_ADDRESS", "LEAD_NAME", "REPLY_TO", "MESSAGE_ID", "SUBJECT", "DATE", "QUOTED", "QUOTED_HTML"}


def _filled(row: dict[str, Any], quoted: str) -> EmailMessage:
    raw, lead = (ANSWERS / row["file"]).read_text(encoding="utf-8"), LEADS[row["lead"]]
    raw = re.sub(
        r"^(.*?)@QUOTED@", lambda m: "\n".join(m[1] + line for line in quoted.splitlines()), raw, flags=re.MULTILINE
    )
    values = {
        "LEAD_ADDRESS": lead["email"],
        "LEAD_NAME": f"{lead['first_name']} {lead['last_name']}",
        "REPLY_TO": "reply+TOKEN@reply.brightwater.example",
        "MESSAGE_ID": "<t1@brightwater.example>",
        "SUBJECT": "What one running valve costs",
        "DATE": "Thu, 29 Jan 2026 11:02:00 +0000",
        "QUOTED_HTML": "<br>\n".join(escape(line) for line in quoted.splitlines()),
    }
    raw = re.sub(r"@([A-Z_]+)@", lambda m: values[m[1]], raw)
    return email.message_from_bytes(raw.encode(), policy=email.policy.default)


def test_every_answer_is_in_the_table_and_every_row_has_its_file() -> None:
    assert sorted(row["file"] for row in INDEX["answers"]) == sorted(path.name for path in ANSWERS.glob("*.eml"))
    assert len(INDEX["answers"]) >= 15
    assert len({row["lead"] for row in INDEX["answers"]}) == len(INDEX["answers"])


@pytest.mark.parametrize("row", INDEX["answers"], ids=lambda row: row["file"])
def test_an_answer_is_to_a_mail_that_its_lead_really_gets(row: dict[str, Any]) -> None:
    campaign, lead = SHIPPED[row["campaign"]], LEADS[row["lead"]]
    assert _is_good(lead)
    assert campaign.enter
    assert lead["reason"] in campaign.enter.released_for
    assert row["step"] in {step.id for step in campaign.send_steps}
    assert parse_duration(row["after"])
    assert bool(row.get("labels")) != bool(row.get("bounce"))


@pytest.mark.parametrize("row", INDEX["answers"], ids=lambda row: row["file"])
def test_an_answer_filled_in_is_a_sound_mail(row: dict[str, Any]) -> None:
    raw = (ANSWERS / row["file"]).read_text(encoding="utf-8")
    assert set(re.findall(r"@([A-Z_]+)@", raw)) <= MARKERS
    message = _filled(row, "Hi Ruth,\n\nA float valve runs.")
    assert not any(part.defects for part in message.walk())
    assert "reply+TOKEN@" in f"{message['To']}{message['Cc']}"
    assert message["Message-ID"]
    assert "@QUOTED" not in message.as_string()
    is_report = message.get_content_type() == "multipart/report"
    assert is_report == ("bounce" in row)
    assert is_report or message["In-Reply-To"] == "<t1@brightwater.example>"


def test_nothing_in_the_demo_names_a_host_that_could_be_real() -> None:
    texts = [path.read_text(encoding="utf-8") for path in DEMO.rglob("*") if path.is_file()]
    hosts = {
        host for text in texts for host in re.findall(r"(?:https?://|[\w.+-]@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)", text)
    }
    standards = {"purl.org", "www.w3.org"}
    assert {host for host in hosts - standards if not host.endswith(".example")} == set()
