"""Replay: what changed rules would have done, compared with what happened; nothing is written."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from sqlalchemy import insert, select
from typer.testing import CliRunner

from engine.core.source import NewItem, SourceKind
from engine.core.tokens import Tokens
from engine.house import House
from engine.policies import policy_in_force
from engine.settings import Settings
from engine.store import Store, items, sources, tables
from engine.store.sources import NewSource
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from triggers import rulebooks
from triggers.replaying import replay
from workers.cli import app

NOW = datetime.now(UTC).replace(microsecond=0)


def house_at(store, tmp_path) -> House:
    return House(
        store, FrozenClock(NOW), Settings(data=tmp_path), MemoryTransport(), Tokens(b"k" * 32), MemoryFetcher()
    )


@pytest.fixture
def house(store, tmp_path) -> House:
    return house_at(store, tmp_path)


def fill(store, *titles: str) -> int:
    """A lead without budget at Calder Mills Dairy, and these items of the last days, read before; the lead's id."""
    with store.begin("test.fill") as tx:
        account = {"name": "Calder Mills Dairy", "domain": "calder.example", "aliases": [], "created_at": NOW}
        account_id = tx.execute(
            insert(tables.accounts).values(account).returning(tables.accounts.c.account_id)
        ).scalar_one()
        lead = {
            "address": "jo@calder.example",
            "address_key": "jo@calder.example",
            "account_id": account_id,
            "state": "released",
        }
        lead |= {"attributes": {}, "created_at": NOW}
        lead_id = tx.execute(insert(tables.leads).values(lead).returning(tables.leads.c.lead_id)).scalar_one()
        episode = {
            "lead_id": lead_id,
            "release_key": "r1",
            "reason": "no_budget",
            "released_at": NOW - timedelta(days=60),
            "opened_at": NOW,
        }
        tx.execute(insert(tables.episodes).values(episode))
        (source_id,) = sources.add(tx, [NewSource(SourceKind.FEED, "/feed.xml", "Trade Weekly")], NOW)
        for n, title in enumerate(titles):
            at = NOW - timedelta(days=len(titles) - n)
            items.add(tx, [NewItem(source_id, f"g{n}", None, title, "", None, at, None, "published", "unread")], at)
        tx.execute(tables.items.update().values(state="read"))
    return lead_id


@pytest.fixture
def without_funding(tmp_path) -> Path:
    folder = tmp_path / "changed"
    shutil.copytree(rulebooks.RULES, folder)
    for file in folder.glob("funding*.yaml"):
        file.unlink()
    return folder


FUNDED = "Calder Mills Dairy raises $40 million in Series C funding"


def test_unchanged_rules_change_nothing(house):
    lead_id = fill(house.store, FUNDED, "The weather will be fine")
    found = replay(house, NOW - timedelta(days=30), rulebooks.RULES)
    assert (found.items, found.changed, found.gained, found.lost) == (2, (), [], [])
    assert list(found.before) == [lead_id]
    assert found.before == found.after
    assert "Funding" in found.before[lead_id].reasons[0]


def test_rules_taken_away_show_which_leads_are_lost(house, without_funding):
    lead_id = fill(house.store, FUNDED)
    found = replay(house, NOW - timedelta(days=30), without_funding)
    assert [ready.lead_id for ready in found.lost] == [lead_id]
    assert found.gained == []
    assert [(c.before, c.after) for c in found.changed] == [(("Calder Mills Dairy: funding, completed",), ())]


def colleague(store, address: str, title: str) -> int:
    """A further released lead at the account; the lead's id."""
    with store.begin("test.colleague") as tx:
        account_id = tx.execute(select(tables.accounts.c.account_id)).scalar_one()
        lead = {"address": address, "address_key": address, "account_id": account_id, "title": title}
        lead |= {"state": "released", "attributes": {}, "created_at": NOW}
        lead_id = tx.execute(insert(tables.leads).values(lead).returning(tables.leads.c.lead_id)).scalar_one()
        episode = {"lead_id": lead_id, "release_key": address, "reason": "no_budget", "opened_at": NOW}
        tx.execute(insert(tables.episodes).values(episode | {"released_at": NOW - timedelta(days=60)}))
    return lead_id


def test_of_colleagues_one_is_handed_back_as_it_is_live_and_the_others_stand_beside(house, without_funding):
    clerk = fill(house.store, FUNDED, "Calder Mills Dairy opens new office in Leeds")
    chief = colleague(house.store, "cfo@calder.example", "Chief Financial Officer")
    found = replay(house, NOW - timedelta(days=30), without_funding)
    assert {lead_id: ready.also_there for lead_id, ready in found.before.items()} == {chief: (clerk,)}
    assert found.before[chief].title == FUNDED
    assert clerk not in found.after


def test_items_before_the_days_asked_for_are_left_out(house):
    fill(house.store, FUNDED)
    assert replay(house, NOW + timedelta(seconds=1), rulebooks.RULES).items == 0


def test_nothing_is_written(house, without_funding):
    fill(house.store, FUNDED)
    replay(house, NOW - timedelta(days=30), without_funding)
    with house.store.read() as tx:
        for table in (tables.signals, tables.stories, tables.promotions):
            assert tx.execute(table.select()).all() == []


def test_another_policy_is_tried_with_the_rules(house):
    fill(house.store, FUNDED)
    with house.store.read() as tx:
        strict = policy_in_force(tx).model_copy(update={"threshold": 1000.0})
    found = replay(house, NOW - timedelta(days=30), rulebooks.RULES, strict)
    assert len(found.lost) == 1


@pytest.fixture
def run(sqlite_url, tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("REKINDLE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATABASE_URL", sqlite_url)
    return lambda *words: CliRunner().invoke(app, ["replay", *words])


@pytest.fixture
def sqlite_house(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    yield house_at(store, tmp_path)
    store.close()


def test_the_command_says_who_would_be_promoted_no_more_and_why(run, sqlite_house, without_funding):
    fill(sqlite_house.store, FUNDED)
    result = run("--rules", str(without_funding))
    assert result.exit_code == 0, result.output
    assert "would be promoted no more: jo@calder.example" in result.output
    lines = [
        json.loads(line)
        for line in run("--rules", str(without_funding), "--json").stdout.splitlines()
        if line.startswith("{")
    ]
    assert [line["kind"] for line in lines] == ["summary", "item", "lost"]


def test_rules_that_cannot_be_read_are_refused_with_their_file(run, sqlite_house, tmp_path):
    fill(sqlite_house.store, FUNDED)
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "bad.yaml").write_text(yaml.safe_dump({"kind": "nonsense"}))
    result = run("--rules", str(tmp_path / "broken"))
    assert result.exit_code == 2
    assert "bad.yaml" in result.stderr
