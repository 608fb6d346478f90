"""`then:` sends who went through a campaign to the next one."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engine.applying import apply_library
from engine.house import House
from engine.library import read_home
from engine.store import Store, tables
from tests.leads_world import write_campaign
from tests.walk_world import NOW, house_at, ledger, release, work_all

ONE_MAIL = "[{id: hello, send: no-budget/hello, after: 2 days}]"


@pytest.fixture
def house(store: Store, tmp_path: Path) -> House:
    release(store, tmp_path, 2)
    house = house_at(store, tmp_path)
    write_campaign(tmp_path / "home", "no-budget", steps=ONE_MAIL, more="then: no-need\nmigrate: { later: hello }")
    apply_library(house, read_home(tmp_path / "home"), "test")
    return house


def _enrolments(store: Store) -> Counter[tuple[str, str]]:
    with store.read() as tx:
        return Counter((row.campaign_id, row.state) for row in tx.execute(select(tables.enrolments)))


def _states(store: Store) -> set[str]:
    with store.read() as tx:
        return set(tx.execute(select(tables.leads.c.state)).scalars())


def test_who_went_through_a_campaign_goes_on_in_the_next_and_is_dormant_after_that(house: House, tmp_path: Path):
    work_all(house)
    assert _enrolments(house.store) == Counter({("no-budget", "finished"): 2, ("no-need", "active"): 2})
    assert _states(house.store) == {"released"}
    house.clock.move_to(NOW + timedelta(days=3))
    work_all(house)
    assert _enrolments(house.store) == Counter({("no-budget", "finished"): 2, ("no-need", "finished"): 2})
    assert _states(house.store) == {"dormant"}
    assert len(ledger(tmp_path)) == 4


def test_a_next_campaign_that_is_gone_takes_nobody(house: House, tmp_path: Path):
    (tmp_path / "home" / "campaigns" / "no-need.yaml").unlink()
    apply_library(house, read_home(tmp_path / "home"), "test")
    work_all(house)
    assert _enrolments(house.store) == Counter({("no-budget", "finished"): 2})
    assert _states(house.store) == {"dormant"}
