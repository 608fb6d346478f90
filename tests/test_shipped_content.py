"""What ships under campaigns/ and templates/ holds together: every mail renders for every lead, and the demo's stories fit."""

import re
import shutil
from collections import Counter
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from engine.core.campaign import Campaign
from engine.core.lead import Reason
from engine.library import read_home
from engine.rendering import Rendered, Renderer

ROOT = Path(__file__).parents[1]
CAMPAIGNS, TEMPLATES = ROOT / "campaigns", ROOT / "templates"
STARTS_AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
PARTS = ("subject.txt.j2", "body.txt.j2", "body.html.j2")
UNSUBSCRIBE, PREFERENCES = "https://go.brightwater.example/u/T0", "https://go.brightwater.example/p/T0"


def _yaml(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


LIBRARY = read_home(ROOT, STARTS_AT.date())
COMPANY = LIBRARY.company or pytest.fail("campaigns/company.yaml cannot be read")
SHIPPED = {name: campaign for name, (campaign, _) in LIBRARY.campaigns.items()}
MAILS = sorted({name for campaign in SHIPPED.values() for step in campaign.send_steps for name in step.send})
FILES = LIBRARY.files
RENDERER = Renderer(FILES)


def test_check_finds_nothing_wrong_with_what_ships() -> None:
    assert LIBRARY.problems == []


# --- campaigns ---------------------------------------------------------------------------------------------------------


def test_every_reason_of_release_enters_exactly_one_campaign() -> None:
    plain = [c.enter for c in SHIPPED.values() if c.enter and c.enter.where is None]
    taken = Counter(reason for enter in plain for reason in enter.released_for)
    assert taken == dict.fromkeys(Reason, 1)
    assert len({c.priority for c in SHIPPED.values()}) == len(SHIPPED)


@pytest.mark.parametrize("campaign", SHIPPED.values(), ids=SHIPPED)
def test_a_campaign_is_a_few_mails_with_a_window_and_a_cap(campaign: Campaign) -> None:
    is_for_few = campaign.enter is not None and campaign.enter.where is not None
    assert (2 if is_for_few else 4) <= len(campaign.send_steps) <= 6
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


def test_three_campaigns_speak_german_as_a_whole() -> None:
    german = tuple(f"{name}/" for name in ("no-budget", "polite-dismissal", "referral-request"))
    for mail in (name for name in MAILS if name.startswith(german)):
        assert all(f"de/{mail}/{part}" in FILES for part in PARTS), mail
        assert _render(mail, "de-AT").text.startswith("Guten Tag Ruth Hall,")
        assert '<html lang="de">' in _render(mail, "de-AT").html


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
