"""What ships under campaigns/ and templates/ holds together: every mail renders for every lead, and the demo's stories fit."""

import csv
import email
import email.policy
import re
import shutil
from collections import Counter
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from engine.core.campaign import Campaign
from engine.core.company import Company
from engine.core.lead import Reason, clean_address
from engine.core.words import parse_duration
from engine.library import read_home
from engine.rendering import Rendered, Renderer

ROOT = Path(__file__).parents[1]
CAMPAIGNS, TEMPLATES = ROOT / "campaigns", ROOT / "templates"
DEMO, ANSWERS, FEEDS = CAMPAIGNS / "demo", CAMPAIGNS / "demo" / "answers", CAMPAIGNS / "demo" / "feeds"
STARTS_AT, ENDS_AT = datetime(2026, 1, 5, 8, tzinfo=UTC), datetime(2026, 7, 5, 8, tzinfo=UTC)
PARTS = ("subject.txt.j2", "body.txt.j2", "body.html.j2")
UNSUBSCRIBE, PREFERENCES = "https://go.brightwater.example/u/T0", "https://go.brightwater.example/p/T0"


def _yaml(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def _rows(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


COMPANY = Company.model_validate(_yaml((CAMPAIGNS / "company.yaml").read_text(encoding="utf-8")))
SHIPPED = {
    campaign.campaign: campaign
    for path in sorted(CAMPAIGNS.glob("*.yaml"))
    if path.name != "company.yaml"
    for campaign in [Campaign.model_validate(_yaml(path.read_text(encoding="utf-8")))]
}
MAILS = sorted({name for campaign in SHIPPED.values() for step in campaign.send_steps for name in step.send})
FILES = {path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.j2")}
RENDERER = Renderer(FILES)
INDEX = _yaml((ANSWERS / "index.yaml").read_text(encoding="utf-8"))
LEADS = {row["email"]: row for row in _rows("leads.csv")}


def test_check_finds_nothing_wrong_with_what_ships() -> None:
    assert read_home(ROOT, STARTS_AT.date()).problems == []


# --- campaigns ---------------------------------------------------------------------------------------------------------


def test_every_reason_of_release_enters_exactly_one_campaign() -> None:
    taken = Counter(reason for c in SHIPPED.values() if c.enter for reason in c.enter.released_for)
    assert taken == dict.fromkeys(Reason, 1)
    assert len({c.priority for c in SHIPPED.values()}) == len(SHIPPED)


@pytest.mark.parametrize("campaign", SHIPPED.values(), ids=SHIPPED)
def test_a_campaign_is_four_to_six_mails_with_a_window_and_a_cap(campaign: Campaign) -> None:
    assert 4 <= len(campaign.send_steps) <= 6
    assert campaign.window
    assert campaign.at_most
    assert campaign.holidays == ("lead.country",)


@pytest.mark.parametrize("campaign", SHIPPED.values(), ids=SHIPPED)
def test_a_mail_in_a_thread_has_the_subject_of_the_one_it_answers(campaign: Campaign) -> None:
    sends = {step.id: step.send[0] for step in campaign.send_steps}
    threaded = [(step.send[0], sends[step.thread]) for step in campaign.send_steps if step.thread]
    for locale in ("en", "de"):
        for mail, answered in threaded:
            assert _render(mail, locale).subject == _render(answered, locale).subject


# --- templates ---------------------------------------------------------------------------------------------------------


def _context(**changes: Any) -> dict[str, Any]:
    lead = {
        "email": "ruth@mill.example",
        "first_name": "Ruth",
        "last_name": "Hall",
        "title": "Engineer",
        "country": "US",
    }
    base: dict[str, Any] = {
        "lead": SimpleNamespace(**lead, locale="en-US", attributes={}),
        "account": SimpleNamespace(name="Calder & Sons", domain="mill.example"),
        "rep": SimpleNamespace(name="Maya Brooks", email="maya@brightwater.example"),
        "sender": SimpleNamespace(name="Maya Brooks", address="maya@brightwater.example"),
        "company": SimpleNamespace(name=COMPANY.company, postal_address=COMPANY.postal_address),
        "release": SimpleNamespace(reason=Reason.NO_BUDGET, note="SECRET NOTE", at=STARTS_AT, revisit_on=None),
        "unsubscribe_url": UNSUBSCRIBE,
        "preferences_url": PREFERENCES,
        "step": "thanks",
        "campaign": "no-budget",
    }
    return base | changes


_NOBODY = {"email": "x@y.example", "first_name": "", "last_name": "", "title": "", "country": None, "locale": None}
_HOSTILE = dict.fromkeys(("first_name", "last_name", "title"), "{{ 7 * 7 }}<b>")
CONTEXTS = {
    "a lead with everything": _context(),
    "a lead with nothing but an address": _context(
        lead=SimpleNamespace(**_NOBODY, attributes={}),
        account=None,
        rep=None,
        sender=SimpleNamespace(name="Brightwater", address="hello@brightwater.example"),
    ),
    "an account without a name": _context(account=SimpleNamespace(name="", domain=None)),
    "a name that looks like a template": _context(lead=SimpleNamespace(**_NOBODY | _HOSTILE, attributes={})),
    "a low return and a date": _context(
        release=SimpleNamespace(reason=Reason.LOW_RETURN, note="SECRET NOTE", at=STARTS_AT, revisit_on=date(2026, 4, 1))
    ),
}


def _render(mail: str, locale: str | None, context: str = "a lead with everything") -> Rendered:
    return RENDERER.render(mail, None, locale, CONTEXTS[context])


@pytest.mark.parametrize("mail", MAILS)
def test_a_mail_is_three_files(mail: str) -> None:
    assert [part for part in PARTS if f"{mail}/{part}" not in FILES] == []


def test_no_template_is_left_that_no_campaign_sends() -> None:
    folders = {path.rsplit("/", 1)[0].removeprefix("de/") for path in FILES}
    assert folders - set(MAILS) == {"shared"}


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("locale", ["en-US", "de-AT", None])
def test_every_mail_renders_with_address_and_a_way_out(context: str, locale: str | None) -> None:
    for mail in MAILS:
        rendered = _render(mail, locale, context)
        for body in (rendered.text, rendered.html):
            assert COMPANY.postal_address in body, mail
            assert UNSUBSCRIBE in body, mail
            assert PREFERENCES in body, mail
            assert "SECRET NOTE" not in body, mail
            assert "None" not in body, mail
        assert 5 <= len(rendered.subject) <= 60, mail


def test_data_that_looks_like_a_template_stays_data() -> None:
    rendered = _render("no-budget/thanks", "en", "a name that looks like a template")
    assert "Hi {{ 7 * 7 }}<b>," in rendered.text
    assert "Hi {{ 7 * 7 }}&lt;b&gt;," in rendered.html


@pytest.mark.parametrize("locale", ["en", "de"])
def test_text_and_html_of_a_mail_say_the_same(locale: str) -> None:
    for mail in MAILS:
        rendered = _render(mail, locale, "a low return and a date")
        html = rendered.html.split("<body", 1)[1].split(">", 1)[1]
        shown = re.sub(r"<!--.*?-->|<[^<>]+>", " ", html.replace("&amp;", "&").replace("&middot;", " "))
        text = re.sub(r"https://\S+|^-- $|^- ", " ", rendered.text, flags=re.MULTILINE)
        assert _words(shown) == _words(text), mail


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


class _Balance(HTMLParser):
    """Raises at the first end tag that does not close the innermost open element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, self.getpos()


@pytest.mark.parametrize("locale", ["en", "de"])
def test_the_html_closes_what_it_opens_and_loads_nothing(locale: str) -> None:
    for mail in MAILS:
        html = _render(mail, locale).html
        assert _Balance(html).open == [], mail
        assert not re.search(r"<img|<link|<style|<script|src=|url\(", html), mail
        assert len(html.encode()) < 20_000, mail


@pytest.mark.parametrize("mail", MAILS)
def test_a_mail_asks_for_at_most_one_click(mail: str) -> None:
    own = [
        link
        for link in re.findall(r'href="([^"]+)"', _render(mail, None).html)
        if link not in {UNSUBSCRIBE, PREFERENCES}
    ]
    assert len(own) <= 1
    assert all(link.startswith("https://www.brightwater.example/") for link in own)


def test_one_campaign_speaks_german_as_a_whole() -> None:
    for mail in (name for name in MAILS if name.startswith("no-budget/")):
        assert all(f"de/{mail}/{part}" in FILES for part in PARTS), mail
        assert _render(mail, "de-AT").text.startswith("Guten Tag Ruth Hall,")
        assert '<html lang="de">' in _render(mail, "de-AT").html


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


# --- the reference -----------------------------------------------------------------------------------------------------

README = (CAMPAIGNS / "README.md").read_text(encoding="utf-8")
_PLACES = {"### The campaign": "campaign", "### `enter`": "enter", "### A step": "step"}


def _examples() -> list[tuple[str, str, str]]:
    """(place, key, example) of every row with an example in the tables of campaigns/README.md."""
    found = []
    for heading, place in _PLACES.items():
        section = README.split(f"{heading}\n", 1)[1].split("\n###", 1)[0]
        found += [(place, *row) for row in re.findall(r"^\| `(\w+)` \|.*\| `([^`]+)` \|$", section, re.MULTILINE)]
    return found


@pytest.mark.parametrize(("place", "key", "example"), _examples())
def test_every_example_of_the_reference_is_valid(place: str, key: str, example: str) -> None:
    part = _yaml(example)
    assert list(part) == [key]
    hello = {"id": "hello", "send": "no-budget/thanks"}
    steps = [hello, {"id": "second", "send": "no-budget/roi"} | part] if place == "step" else [hello]
    body: dict[str, Any] = {"campaign": "c", "steps": steps}
    if place != "step":
        body |= part if place == "campaign" else {"enter": part}
    assert Campaign.model_validate(body)


def test_the_reference_knows_every_key_that_the_shipped_campaigns_use() -> None:
    told = {(place, key) for place, key, _ in _examples()}
    for path in (CAMPAIGNS / f"{name}.yaml" for name in SHIPPED):
        body = _yaml(path.read_text(encoding="utf-8"))
        used = {("campaign", key) for key in body} | {("enter", key) for key in body["enter"]}
        used |= {("step", key) for step in body["steps"] for key in step}
        assert used <= told, path.name


def test_every_yaml_block_of_the_reference_can_be_put_beside_the_shipped_files(tmp_path: Path) -> None:
    blocks = re.findall(r"^( *)```yaml\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 2
    for number, (indent, block) in enumerate(blocks):
        home = tmp_path / str(number)
        shutil.copytree(TEMPLATES, home / "templates")
        shutil.copytree(CAMPAIGNS, home / "campaigns", ignore=shutil.ignore_patterns("demo"))
        text = "".join(line.removeprefix(indent) for line in block.splitlines(keepends=True))
        name = "tutorial.yaml" if text.startswith("campaign:") else "company.yaml"
        (home / "campaigns" / name).write_text(text, encoding="utf-8")
        library = read_home(home, STARTS_AT.date())
        assert library.problems == []
        assert len(library.campaigns) == len(SHIPPED) + (name == "tutorial.yaml")


def test_the_jinja_examples_of_the_template_reference_render() -> None:
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    text, html, guarded = re.findall(r"```jinja\n(.*?)```", readme, re.DOTALL)
    for context in CONTEXTS.values():
        files = FILES | {"x/subject.txt.j2": "A subject", "x/body.txt.j2": text + guarded, "x/body.html.j2": html}
        rendered = Renderer(files).render("x", None, None, context)
        assert UNSUBSCRIBE in rendered.text
        assert COMPANY.postal_address in rendered.html
