"""The database's version: from empty, from a filled older version, interrupted, twice at once, too new; on both databases."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from engine import crash_points
from engine.core.errors import NotReady
from engine.store import Store, schema
from engine.store.schema import check_schema, config, migrate, stamp
from engine.store.tables import metadata

NEXT_VERSION = '''
"""A later version, which writes a table anew on SQLite."""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = {head!r}
branch_labels = depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("leads") as leads:
        leads.add_column(sa.Column("salutation", sa.Text(), nullable=False, server_default="Hello"))
        leads.alter_column("title", nullable=True, existing_type=sa.Text())
'''


@pytest.fixture
def next_version(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Our migrations and one more, as the next release will have them, found after `store` was made with ours."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_next.py").write_text(NEXT_VERSION.format(head=schema.head()))
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    schema.head.cache_clear()
    yield
    schema.head.cache_clear()


def _fill(store: Store) -> None:
    """A lead with rows that point at it, as written by version 0001."""
    at = "'2026-01-05 09:00:00+00:00'"
    with store.begin("test.fill") as tx:
        for statement in (
            f"INSERT INTO leads (lead_id, address, address_key, state, attributes, created_at) VALUES (1, 'a@b.example', 'a@b.example', 'released', '{{}}', {at})",
            f"INSERT INTO episodes (episode_id, lead_id, release_key, reason, released_at, opened_at) VALUES (1, 1, 'k', 'no_budget', {at}, {at})",
            f"INSERT INTO timeline (entry_id, lead_id, at, kind) VALUES (1, 1, {at}, 'released')",
        ):
            tx.execute(text(statement))


def test_an_empty_database_gets_exactly_the_tables_of_the_model(empty_store: Store):
    assert migrate(empty_store)
    with empty_store.read() as tx:
        differences = compare_metadata(MigrationContext.configure(tx, opts={"compare_type": True}), metadata)
    assert differences == [], "run `python -m engine.migrations.make`"
    check_schema(empty_store)


def test_a_migrated_database_has_the_checks_of_the_model(empty_store: Store):
    """Alembic does not compare checks, defaults and the conditions of partial indexes, so we do."""
    migrate(empty_store)
    migrated = _guards(empty_store)
    with empty_store.begin("test.again") as tx:
        metadata.drop_all(tx)
        metadata.create_all(tx)
    assert migrated == _guards(empty_store)


def _guards(store: Store) -> dict[str, object]:
    found = inspect(store.engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(table)],
            sorted((str(check["name"]), check["sqltext"]) for check in found.get_check_constraints(table)),
            sorted((str(index["name"]), index["unique"], _condition(index)) for index in found.get_indexes(table)),
            sorted(str(unique["column_names"]) for unique in found.get_unique_constraints(table)),
            sorted((str(key["constrained_columns"]), key["referred_table"]) for key in found.get_foreign_keys(table)),
        )
        for table in metadata.tables
    }


def _condition(index: Mapping[str, Any]) -> list[str]:
    return [f"{name}: {value}" for name, value in index.get("dialect_options", {}).items()]


def test_migrating_twice_does_nothing_the_second_time(empty_store: Store):
    migrate(empty_store)
    assert migrate(empty_store) == []


def test_a_filled_first_version_keeps_its_rows_on_the_way_up(empty_store: Store):
    with schema._locked(empty_store) as tx:
        command.upgrade(config(tx), "0001")
    _fill(empty_store)
    migrate(empty_store)
    with empty_store.read() as tx:
        assert (
            tx.execute(
                text("SELECT count(*) FROM leads JOIN episodes USING (lead_id) JOIN timeline USING (lead_id)")
            ).scalar()
            == 1
        )
    check_schema(empty_store)


@pytest.mark.usefixtures("next_version")
def test_a_table_that_others_point_at_is_written_anew_without_losing_them(store: Store):
    _fill(store)
    assert migrate(store) == ["9999"]
    with store.read() as tx:
        assert tx.execute(text("SELECT salutation FROM leads JOIN episodes USING (lead_id)")).scalar() == "Hello"
    with pytest.raises(Exception, match=r"(?i)foreign key"), store.begin("test.orphan") as tx:
        tx.execute(
            text("INSERT INTO timeline (entry_id, lead_id, at, kind) VALUES (2, 77, '2026-01-05 09:00:00+00:00', 'x')")
        )


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("point", ["schema.migrate:before_commit", "schema.migrate:after_commit"])
def test_a_migration_that_was_cut_off_is_whole_after_the_next_call(store: Store, point: str):
    _fill(store)
    with crash_points.armed(point), pytest.raises(crash_points.Crash):
        migrate(store)
    migrate(store)
    check_schema(store)
    with store.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM leads WHERE salutation = 'Hello'")).scalar() == 1


@pytest.mark.usefixtures("next_version")
def test_a_program_refuses_an_older_database_and_says_what_to_do(store: Store):
    with pytest.raises(NotReady, match=r"this program needs 9999.*rekindle migrate"):
        check_schema(store)


def test_a_program_refuses_an_empty_database(empty_store: Store):
    with pytest.raises(NotReady, match="is empty"):
        check_schema(empty_store)


def test_a_program_refuses_a_newer_database_and_never_touches_it(store: Store):
    with store.begin("test.newer") as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '8888'"))
    with pytest.raises(NotReady, match="8888, which is newer"):
        check_schema(store)
    with pytest.raises(NotReady, match="8888, which is newer"):
        migrate(store)


def test_a_stamped_database_counts_as_migrated(empty_store: Store):
    metadata.create_all(empty_store.engine)
    stamp(empty_store)
    check_schema(empty_store)
    assert migrate(empty_store) == []


def test_three_processes_may_migrate_at_once(empty_url: str):
    program = (
        f"from engine.store import Store; from engine.store.schema import migrate; print(migrate(Store({empty_url!r})))"
    )
    running = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) for _ in range(3)]
    answers = [(process.communicate()[0].strip(), process.returncode) for process in running]
    assert all(code == 0 for _, code in answers)
    assert sum(answer != "[]" for answer, _ in answers) == 1
