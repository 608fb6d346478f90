"""F34: a campaign is edited, removed and added again while leads are in it: they keep their version, and no mail repeats."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from engine.applying import apply_library
from engine.library import read_home
from engine.store import Store
from engine.store.tables import touches
from tests.leads_world import write_campaign
from tests.walk_world import NOW, house_at, ledger, release, steps, work_all

LEADS = 4
EDITED = "[{id: first, send: no-budget/hello, after: 1 day}, {id: second, send: no-budget/later, after: 1 day}]"


def test_f34_leads_in_flight_keep_their_version_through_edits_and_nothing_is_sent_twice(store: Store, tmp_path: Path):
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    work_all(house)
    assert steps(store) == Counter(later=LEADS)
    home, path = tmp_path / "home", tmp_path / "home" / "campaigns" / "no-budget.yaml"
    original = path.read_text()

    def apply() -> None:
        apply_library(house, read_home(home), "test")

    write_campaign(home, "no-budget", steps=EDITED)  # leads wait at later, which is gone: refused
    apply()
    write_campaign(home, "no-budget", steps=EDITED, more="migrate: { later: keep }")
    apply()
    path.unlink()
    apply()
    path.write_text(original)
    apply()
    house.clock.move_to(NOW + timedelta(days=2))
    work_all(house)
    assert len(ledger(tmp_path)) == LEADS  # neither the edited step nor the first one again
    house.clock.move_to(NOW + timedelta(days=14))
    work_all(house)
    with store.read() as tx:
        sent = Counter((row.step, row.state) for row in tx.execute(select(touches)))
    assert sent == Counter({("hello", "accepted"): LEADS, ("later", "accepted"): LEADS})
    assert max(ledger(tmp_path).values()) == 1


def test_f34_a_campaign_that_is_gone_takes_nobody_and_carries_on_with_who_is_in_it(store: Store, tmp_path: Path):
    release(store, tmp_path, LEADS)
    house = house_at(store, tmp_path)
    (tmp_path / "home" / "campaigns" / "no-budget.yaml").unlink()
    apply_library(house, read_home(tmp_path / "home"), "test")
    work_all(house)
    house.clock.move_to(NOW + timedelta(days=14))
    work_all(house)
    assert len(ledger(tmp_path)) == 2 * LEADS
