"""Batches that travel as one parameter arrive exactly as they would row by row."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from engine.store import Store, leads
from engine.store.batches import among, insert_many
from engine.store.database import upsert
from engine.store.tables import episodes, facts, timeline
from engine.store.tables import leads as lead_rows
from tests.store.rows import AT, LEAST, put_enrolled

MOMENT = datetime(2026, 3, 1, 12, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    "value", ["text", "", 'quo"te', "Zoë ' \\ 雪", 7, 1.5, True, False, [], {}, [1, None, "a"], {"a": {"b": [None, "é"]}}, None],
    ids=str,
)  # fmt: skip
def test_any_json_value_arrives_as_it_would_alone(store: Store, value: Any):
    with store.begin("test.json") as tx:
        put_enrolled(tx)
        row = {"lead_id": 1, "at": MOMENT, "kind": "k", "detail": value}
        tx.execute(insert(timeline).values(row))
        insert_many(tx, upsert(tx, timeline), [row])
        alone, packed = tx.execute(select(timeline.c.detail, timeline.c.at, timeline.c.reason)).all()
    assert alone == packed
    assert packed.detail == value


def test_times_days_and_numbers_arrive_as_they_would_alone(store: Store):
    values = LEAST["leads"] | {"consent_at": MOMENT, "country": None, "lead_id": 2**40}
    with store.begin("test.types") as tx:
        insert_many(tx, upsert(tx, lead_rows), [values])
        episode = LEAST["episodes"] | {"lead_id": 2**40, "revisit_on": date(2027, 2, 28), "note": "a\nb"}
        insert_many(tx, upsert(tx, episodes), [episode])
        lead, found = tx.execute(select(lead_rows)).one(), tx.execute(select(episodes)).one()
        plain = tx.exec_driver_sql("SELECT consent_at, created_at FROM leads").one()
    assert (lead.lead_id, lead.consent_at, lead.country) == (2**40, MOMENT.astimezone(UTC), None)
    assert (found.revisit_on, found.note, found.released_at) == (date(2027, 2, 28), "a\nb", AT)
    if store.is_sqlite:  # fixed width, so that the text sorts as time
        assert tuple(plain) == ("2026-03-01T10:30:00.123456+00:00", "2026-01-05T09:00:00.000000+00:00")


def test_a_value_that_cannot_travel_is_a_bug_that_shows(store: Store):
    with pytest.raises(TypeError, match="bytes cannot travel"), store.begin("test.bytes") as tx:
        insert_many(tx, upsert(tx, facts), [{"name": "a", "value": b"x"}])


def test_many_keys_are_one_parameter(store: Store):
    seen: list[int] = []
    with store.begin("test.among") as tx:
        leads.save(tx, [leads.NewLead(f"{n}'é@a.example") for n in range(50)], AT)
        event.listen(tx, "before_cursor_execute", lambda *args: seen.append(len(args[3])))
        keys = [f"{n}'é@a.example" for n in range(100)]
        found = list(tx.execute(select(lead_rows.c.lead_id).where(among(tx, lead_rows.c.address_key, keys))).scalars())
        again = tx.execute(select(lead_rows.c.address_key).where(among(tx, lead_rows.c.lead_id, found))).scalars().all()
    assert len(found) == len(again) == 50
    assert seen == [1, 1]


def test_a_lead_that_would_not_change_is_not_written_anew(store: Store):
    new = leads.NewLead("ann@a.example", "Ann", attributes={"a": [1, {"b": 2}]}, consent_at=MOMENT)
    with store.begin("test.first") as tx:
        (ann,) = leads.save(tx, [new], AT)
    with store.begin("test.again") as tx:
        assert leads.save(tx, [new], AT + timedelta(days=1)) == set()
        assert leads.save(tx, [leads.NewLead("ann@a.example", title="CTO")], AT) == {ann}
