"""Links in mails are rewritten only when tracking is on, and then only where a click is one. On both databases."""

import re
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

from engine.core.clicks import unpack_click
from engine.mailing import CLICK
from engine.store import Store
from tests.leads_world import FOOTER, write_mail
from tests.sending_world import World

TARGET = "https://brightwater.example/roi?a=1&amp;b=2"
PLAIN = "https://brightwater.example/roi?a=1&b=2"
HTML = f'<p><a href="{TARGET}">Look</a> <a href="mailto:hello@brightwater.example">Write</a> {FOOTER}</p>'


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    world = World(store, tmp_path)
    folder = world.home / "templates" / "no-budget" / "thanks"
    write_mail(world.home, "no-budget/thanks", "Look")
    (folder / "body.txt.j2").write_text(f"Look: {PLAIN} {FOOTER}")
    (folder / "body.html.j2").write_text(
        HTML.replace("{{ unsubscribe_url }}", '<a href="{{ unsubscribe_url }}">No</a>')
    )
    return world


def left(world: World, *, is_tracked: bool) -> tuple[str, str, list[str]]:
    """(text, HTML, the links of the HTML) of the mail as it left, in its bytes."""
    told = {"track_clicks": is_tracked, "base_url": "https://crm.example"}
    world.house.settings = world.house.settings.model_copy(update=told)
    world.release("ann@acme.example")
    assert world.work(hours=3) == 1
    mail = BytesParser(policy=policy.default).parsebytes(world.mails.sent[0].raw)
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))  # type: ignore[union-attr]
    return text, html, re.findall(r'href="([^"]+)"', html)


def test_without_tracking_every_link_leaves_as_it_was_written(world: World) -> None:
    text, html, links = left(world, is_tracked=False)
    assert links[:2] == [TARGET, "mailto:hello@brightwater.example"]
    assert links[2].startswith("https://crm.example/unsubscribe/")
    assert "/c/" not in html
    assert PLAIN in text


def test_with_tracking_a_link_of_the_html_leads_over_us_to_where_it_led(world: World) -> None:
    text, _, links = left(world, is_tracked=True)
    assert links[0].startswith("https://crm.example/c/")
    payload = world.house.tokens.read(CLICK, links[0].removeprefix("https://crm.example/c/"))
    assert payload
    assert unpack_click(payload) == (world.mails.sent[0].touch_id, PLAIN)
    assert PLAIN in text  # what people read stays as it was written
    assert "/c/" not in text


def test_the_way_out_and_an_address_to_write_to_are_never_tracked(world: World) -> None:
    _, _, links = left(world, is_tracked=True)
    assert links[1] == "mailto:hello@brightwater.example"
    assert links[2].startswith("https://crm.example/unsubscribe/")
