"""F35: a migration, an apply and an import that are killed at any SQL statement are whole after the next call."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select, text

from engine.applying import apply_library
from engine.core.errors import NotReady
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.releasing import release_leads
from engine.store import Store, campaigns, schema, tables, templates
from tests.killing import killed
from tests.leads_world import applied_house, house_over, write_home

NEXT = '''
"""The next version."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9999", {head!r}, None, None


def upgrade() -> None:
    with op.batch_alter_table("leads") as leads:
        leads.add_column(sa.Column("salutation", sa.Text(), nullable=False, server_default="Hello"))
    op.execute("UPDATE leads SET salutation = 'Dear ' || first_name")
'''


def _kill_everywhere(store_url: str, act: Callable[[Store], object], between: Callable[[], None]) -> int:
    """Kill `act` before its first, second, third ... statement until it comes to its end; how often it was killed."""
    statement = 1
    while killed(store_url, act, statement=statement):
        between()
        statement += 1
    return statement - 1


@pytest.fixture
def next_version(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_next.py").write_text(NEXT.format(head=schema.head()))
    house = applied_house(store, tmp_path / "home")
    release_leads(house, [ReleaseRow(f"{n}@a.example", "no_budget", first_name=f"Ann{n}") for n in range(3)])
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    schema.head.cache_clear()
    yield
    schema.head.cache_clear()


@pytest.mark.usefixtures("next_version")
def test_f35_a_migration_killed_at_any_moment_leaves_one_version_or_the_other(store: Store, store_url: str):
    def is_whole() -> None:
        columns = {column["name"] for column in inspect(store.engine).get_columns("leads")}
        with store.read() as tx:
            is_new = tx.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
            assert tx.execute(text("SELECT count(*) FROM leads JOIN enrolments USING (lead_id)")).scalar() == 3
        assert ("salutation" in columns) == is_new

    assert killed(store_url, schema.migrate, point="schema.migrate:before_commit")
    with pytest.raises(NotReady, match="this program needs 9999"):
        schema.check_schema(store)
    is_whole()
    if store.is_sqlite:  # it migrates over connections of its own, whose statements are not counted
        schema.migrate(store)
    else:
        assert _kill_everywhere(store_url, schema.migrate, is_whole) > 5
    schema.check_schema(store)
    with store.read() as tx:
        assert set(tx.execute(text("SELECT salutation FROM leads")).scalars()) == {
            "Dear Ann0",
            "Dear Ann1",
            "Dear Ann2",
        }


@pytest.mark.usefixtures("next_version")
def test_f35_a_program_of_the_older_version_refuses_the_newer_database(store: Store, monkeypatch: pytest.MonkeyPatch):
    schema.migrate(store)
    monkeypatch.undo()
    schema.head.cache_clear()
    with pytest.raises(NotReady, match="newer than this program"):
        schema.check_schema(store)


def test_f35_an_apply_killed_at_any_statement_changes_nothing_or_everything(
    store: Store, store_url: str, tmp_path: Path
):
    home = write_home(tmp_path / "home")

    def applied() -> tuple[int, int]:
        with store.read() as tx:
            return len(campaigns.load_heads(tx)), len(templates.load_hashes(tx))

    found: list[tuple[int, int]] = []
    times = _kill_everywhere(
        store_url, lambda s: apply_library(house_over(s), read_home(home), "test"), lambda: found.append(applied())
    )
    assert times > 5
    assert found[0] == (0, 0)
    assert set(found) <= {(0, 0), (2, 3)}, (
        "it is committed as a whole; whoever is due at another moment is timed after it"
    )
    assert applied() == (2, 3)


def test_f35_a_release_killed_at_any_statement_is_whole_after_the_next_one(
    store: Store, store_url: str, tmp_path: Path
):
    applied_house(store, tmp_path / "home")
    rows = [ReleaseRow(f"{n}@a.example", "no_budget", release_id=f"r{n}") for n in range(3)]

    def nobody_or_everybody() -> None:
        with store.read() as tx:
            for table in (tables.leads, tables.episodes, tables.enrolments):
                assert tx.execute(select(func.count()).select_from(table)).scalar() in {0, 3}

    assert _kill_everywhere(store_url, lambda s: release_leads(house_over(s), rows), nobody_or_everybody) > 10
    nobody_or_everybody()
    report = release_leads(house_over(store), rows)
    assert dict(report.passed_over) == {"known": 3}
