"""Many rows in one statement whose text does not grow with them: it is compiled, parsed and planned once.

The rows travel as one JSON text. A parameter per value costs SQLAlchemy and psycopg more than the database's own work.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    cast,
    column,
    func,
    literal,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.sqlite import Insert

from engine.store.database import Tx


def among(tx: Tx, key: Column[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """`key IN values`, with the values as one parameter."""
    if tx.dialect.name == "postgresql":
        return key == any_(literal(list(values), ARRAY(key.type)))
    given = func.json_each(json.dumps(list(values))).table_valued("value")
    return key.in_(select(given.c.value))


def any_differs(table: Table, changed: Mapping[str, ColumnElement[Any]]) -> ColumnElement[bool]:
    """Whether a row would change at all: one that would not is locked, but not written anew."""
    return or_(*(table.c[name].is_distinct_from(value) for name, value in changed.items()))


def insert_many(tx: Tx, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run `statement`, an INSERT with or without ON CONFLICT, for all these rows, which name the same columns."""
    if not rows:
        return
    names = tuple(rows[0])
    given = _given(statement.table, names, tx.dialect.name)
    packed = json.dumps([[row[name] for name in names] for row in rows], default=_plain, separators=(",", ":"))
    tx.execute(statement.from_select(names, given, include_defaults=False), {"packed": packed})


@cache
def _given(table: Table, names: tuple[str, ...], dialect: str) -> Select[Any]:
    packed = bindparam("packed", type_=Text)
    if dialect == "postgresql":
        rows = func.jsonb_array_elements(cast(packed, JSONB)).table_valued(column("value", JSONB))
        return select(*(_of_postgresql(rows.c.value, n, table.c[name]) for n, name in enumerate(names)))
    rows = func.json_each(packed).table_valued("value")
    columns = (_of_sqlite(rows.c.value, n, table.c[name]) for n, name in enumerate(names))
    return select(*columns).where(true())  # without a WHERE, ON CONFLICT reads as the ON of a join


def _of_postgresql(row: ColumnElement[Any], number: int, wanted: Column[Any]) -> ColumnElement[Any]:
    if isinstance(wanted.type, JSON):
        return func.nullif(row.op("->", return_type=JSONB)(number), text("'null'::jsonb"))
    return cast(row.op("->>", return_type=Text)(number), wanted.type)


def _of_sqlite(row: ColumnElement[Any], number: int, wanted: Column[Any]) -> ColumnElement[Any]:
    value = func.json_extract(row, f"$[{number}]")
    return func.nullif(func.json_quote(value), "null") if isinstance(wanted.type, JSON) else value


@lru_cache(1024)  # a batch bears the same moment many times
def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")  # as tables.Moment writes it
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot travel as JSON")
