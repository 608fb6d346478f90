"""A mailbox that cannot be read: told once when it lasts, once when it is over, and seen meanwhile."""

import json
from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from engine.house import House
from engine.mailbox_trouble import TOLD_AFTER, load_troubles
from engine.ports import RawMail
from engine.receiving import collect, collect_mailbox
from engine.store import Store
from engine.store.tables import notices
from tests.leads_world import NOW, house_over
from tests.warm_world import furnish
from tests.web.browser import visitor
from tests.web.test_health import lead
from triggers.desk import Desk
from workers.commands import mail as mail_commands

LATER = NOW + TOLD_AFTER


class Box:
    """A mailbox that fails for as long as it is told to."""

    name = "imap:sam@mail.example/INBOX"

    def __init__(self) -> None:
        self.bookmark = {"uid": 1}
        self.error: OSError | None = PermissionError(13, "login\0 refused\nfor good")

    def go_on_from(self, _bookmark: object) -> None: ...

    def unseen(self, _limit: int) -> list[RawMail]:
        if self.error:
            raise self.error
        return []

    def mark_seen(self, _keys: object) -> None: ...


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    return house_over(store)


def told(house: House) -> list[dict]:
    with house.store.read() as tx:
        return [
            dict(row.body) | {"to": row.recipient} for row in tx.execute(select(notices).order_by(notices.c.notice_id))
        ]


def look(house: House, box: Box, at: datetime) -> None:
    """By turns as one on this machine and as one on another."""
    if at.minute % 2:
        house.mail_sources = [box]
        collect(house, at)
    elif box.error:
        with pytest.raises(PermissionError):
            collect_mailbox(house, box, at)
    else:
        collect_mailbox(house, box, at)


def test_a_mailbox_that_keeps_failing_is_told_once_and_once_more_when_it_is_read_again(house: House) -> None:
    box = Box()
    for minute in (0, 1, 29):
        look(house, box, NOW + timedelta(minutes=minute))
    assert told(house) == []
    for minute in (0, 1, 2, 300):
        look(house, box, LATER + timedelta(minutes=minute))
    (notice,) = told(house)
    assert notice["subject"] == f"{box.name} cannot be read"
    assert "login refused for good" in notice["text"]
    assert "@" in notice["to"]
    box.error = None
    for hour in (6, 7):
        look(house, box, LATER + timedelta(hours=hour))
    assert [n["subject"] for n in told(house)] == [f"{box.name} cannot be read", f"{box.name} is read again"]


def test_a_mail_server_that_restarts_is_no_news(house: House) -> None:
    box = Box()
    look(house, box, NOW)
    box.error = None
    look(house, box, NOW + timedelta(minutes=1))
    box.error = OSError("again")
    look(house, box, LATER + timedelta(minutes=1))  # counted from anew
    assert told(house) == []


def test_before_anything_is_applied_the_notice_waits_for_somebody(store: Store) -> None:
    bare, box = house_over(store), Box()
    look(bare, box, NOW)
    look(bare, box, LATER)
    assert [n["to"] for n in told(bare)] == [""]


def test_the_health_page_counts_them_and_names_none(house: House, store: Store) -> None:
    lead(store)
    look(house, Box(), NOW)
    with visitor(house, desk=Desk(house)) as client:
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["mail"][:30]) == (200, "1 of our mailboxes cannot be r")
    assert "sam@" not in answer.text
    with store.read() as tx:
        assert load_troubles(tx) == {
            Box.name: f"not read since {NOW.isoformat()[:16]} UTC: [Errno 13] login refused for good"
        }


def test_the_command_names_each_mailbox_and_what_is_wrong_with_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = Box()
    look(house, box, NOW)
    house.mailboxes = [box]
    monkeypatch.setattr(mail_commands, "open_house", lambda: nullcontext(house))
    told = CliRunner().invoke(mail_commands.app, ["boxes", "--json"]).stdout
    assert json.loads(told)["mailbox"] == box.name
    assert "login refused" in json.loads(told)["trouble"]
    box.error = None
    look(house, box, NOW + timedelta(minutes=2))
    assert f"{box.name}  ok" in CliRunner().invoke(mail_commands.app, ["boxes"]).stdout
    house.mailboxes = []
    house.mail_sources = []
    assert "REKINDLE_IMAP" in CliRunner().invoke(mail_commands.app, ["boxes"]).stdout
