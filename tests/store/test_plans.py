"""Queries that must not grow with the tables: their partial indexes hold a few rows of millions, and are used."""

from datetime import timedelta

import pytest
from sqlalchemy import event, text

from engine.store import Store, figures, settlements
from tests.store.rows import AT


def plan_of(store: Store, statement: str, parameters: object) -> str:
    """What the database would do; PostgreSQL is told that the tables are not as small as they are here."""
    with store.begin("test") as tx:
        if not store.is_sqlite:
            tx.execute(text("SET LOCAL enable_seqscan = off"))
        explain = "EXPLAIN QUERY PLAN" if store.is_sqlite else "EXPLAIN"
        return str(tx.exec_driver_sql(f"{explain} {statement}", parameters).all())  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", ["orphans", "harm"])
def test_touches_in_flight_and_those_that_came_back_are_found_by_their_own_indexes(store: Store, asked: str) -> None:
    told: list[tuple[str, object]] = []

    def hear(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        told.append((statement, parameters))

    event.listen(store.engine, "before_cursor_execute", hear)
    with store.read() as tx:
        if asked == "orphans":
            settlements.find_orphans(tx, AT, AT + timedelta(days=1), 10)
        else:
            figures.load_harmed(tx, AT)
    event.remove(store.engine, "before_cursor_execute", hear)
    index = {"orphans": "ix_touches_open", "harm": "ix_touches_came_back"}[asked]
    assert any(index in plan_of(store, *each) for each in told if "touches" in each[0])
