"""A20, A21 and A23 for alerts: what a feed, a lead or an answer says never becomes markup, a script, a link to one, or a header."""

from dataclasses import replace
from email import message_from_bytes, policy
from html.parser import HTMLParser

import pytest
from sqlalchemy import update

from engine import alerting
from engine.adapters.mail_alert import MailNotifier
from engine.core.signal import Evidence
from engine.store import Store, tables
from engine.testing import MemoryTransport
from tests.warm_world import furnish, house_over, promote, story

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style><svg onload=alert(1)>",
    "{{ ''.__class__ }}{% for x in y %}",
    "a\r\nBcc: everybody@x.example\r\n\r\n<html>",
    "\u202egnp.exe\u2066\u0000\u2028",
    "=?utf-8?b?PHNjcmlwdD4=?= \U0001f600",
)
LINKS = (
    "javascript:alert(1)",
    "data:text/html,<script>",
    "//evil.example",
    "https://good.example@evil.example/",
    "https://x.example/\r\nA: b",
)
TAGS = {"html", "head", "meta", "title", "body", "h1", "h2", "p", "a", "ul", "li", "strong"}


class Reader(HTMLParser):
    """Notes every tag, attribute and link of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.links: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name in {"href", "src"}}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("link", LINKS)
def test_a20_a21_a23_hostile_words_stay_words_in_the_mail_that_leaves(store: Store, text: str, link: str) -> None:
    if "\0" in text and not store.is_sqlite:
        text = text.replace("\0", "")  # PostgreSQL keeps no NUL, and the readers of mails and feeds let none through
    furnish(store)
    with store.begin("test") as tx:
        tx.execute(update(tables.leads).values(first_name=text, title=text))
        tx.execute(update(tables.accounts).values(name=text))
        tx.execute(update(tables.episodes).values(note=text))
    transport = MemoryTransport()
    house = house_over(store)
    house.notifiers = {"mail": MailNotifier(transport, house.clock)}
    told = replace(story(), title=text, evidence=(Evidence("e", text, text, link),))
    promote(house, told)
    alerting.deliver_due_notices(house)
    (sent,) = transport.sent
    mail = message_from_bytes(sent.raw, policy=policy.default)
    assert mail["Bcc"] is None
    assert mail["To"] == "kim@brightwater.example"
    page = Reader(mail.get_body(("html",)).get_content())
    assert page.tags <= TAGS
    assert page.names <= {"href", "rel", "style", "lang", "charset"}
    assert all(address.startswith("https://crm.example/alerts/") for address in page.links)
    assert not {"\u202e", "\u2066", "\u2028"} & set(sent.html + sent.text)
