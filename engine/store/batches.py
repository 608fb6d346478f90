"""Many rows in one statement whose text does not grow with them: it is compiled, parsed and planned once.

The rows travel as one JSON text. A parameter per value costs SQLAlchemy and psycopg more than the database's own work.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Executable,
    Select,
    Subquery,
    Table,
    Text,
    any_,
    bindparam,
    cast,
    column,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.sqlite import Insert

from engine.store.database import Tx
from engine.store.json_text import dump


def among(tx: Tx, key: Column[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """`key IN values`, with the values as one parameter."""
    dialect = tx.dialect.name
    return _in(dialect, key, literal(listed(values), Text()))


def among_listed(dialect: str, key: Column[Any], name: str) -> ColumnElement[bool]:
    """The same for a statement that is kept: the values are bound later, as `name=listed(values)`."""
    return _in(dialect, key, bindparam(name, type_=Text()))


def listed(values: Collection[Any]) -> str:
    """Values as the one parameter that they travel as. A driver's own array takes eight times as long to write."""
    return dump(list(values))


def _in(dialect: str, key: Column[Any], values: ColumnElement[Any]) -> ColumnElement[bool]:
    if dialect == "postgresql":
        told = func.jsonb_array_elements_text(cast(values, JSONB)).column_valued("told")
        return key == any_(func.array(select(cast(told, key.type)).scalar_subquery()))
    return key.in_(select(func.json_each(values).table_valued("value").c.value))


def fixed(word: str) -> ColumnElement[str]:
    """A word of ours in the statement's own text, for a column that a partial index asks for. Where it is bound, SQLite reads the
    whole statement anew whenever it runs: the value decides whether that index may be used.
    """
    return literal_column(f"'{word}'", Text)


def bare_rows(tx: Tx, query: Executable, values: Mapping[str, Any]) -> list[Any]:
    """Many rows of words and numbers, as the driver's own tuples: to make a Row of each takes a third as long as to read it."""
    result = tx.execute(query, values)
    assert result.cursor is not None
    rows = result.cursor.fetchall()
    result.close()
    return list(rows)


def any_differs(table: Table, changed: Mapping[str, ColumnElement[Any]]) -> ColumnElement[bool]:
    """Whether a row would change at all: one that would not is locked, but not written anew."""
    return or_(*(table.c[name].is_distinct_from(value) for name, value in changed.items()))


def insert_many(tx: Tx, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run `statement`, an INSERT with or without ON CONFLICT, for all these rows, which name the same columns."""
    if not rows:
        return
    names = tuple(rows[0])
    given = _given(statement.table, names, tx.dialect.name)
    lines = packed([row[name] for name in names] for row in rows)
    tx.execute(statement.from_select(names, given, include_defaults=False), {"packed": lines})


def insert_many_returning(tx: Tx, statement: Insert, rows: Sequence[Mapping[str, Any]], key: Column[Any]) -> set[Any]:
    """The same; what `key` is in the rows that were written."""
    if not rows:
        return set()
    names = tuple(rows[0])
    told = _given(statement.table, names, tx.dialect.name)
    lines = packed([row[name] for name in names] for row in rows)
    written = statement.from_select(names, told, include_defaults=False).returning(key)
    return set(tx.execute(written, {"packed": lines}).scalars())


def given(table: Table, names: tuple[str, ...], dialect: str) -> Subquery:
    """Rows that are bound later, as `packed=packed(rows)`, with the columns `names` of `table`: what an UPDATE joins with."""
    return _given(table, names, dialect).subquery("given")


def packed(rows: Iterable[Sequence[Any]]) -> str:
    """Rows as the one parameter that they travel as."""
    return dump(list(rows), plain)


@cache
def _given(table: Table, names: tuple[str, ...], dialect: str) -> Select[Any]:
    lines = bindparam("packed", type_=Text)
    if dialect == "postgresql":
        rows = func.jsonb_array_elements(cast(lines, JSONB)).table_valued(column("value", JSONB))
        return select(*(_of_postgresql(rows.c.value, n, table.c[name]) for n, name in enumerate(names)))
    rows = func.json_each(lines).table_valued("value")
    columns = (_of_sqlite(rows.c.value, n, table.c[name]) for n, name in enumerate(names))
    return select(*columns).where(true())  # without a WHERE, ON CONFLICT reads as the ON of a join


def _of_postgresql(row: ColumnElement[Any], number: int, wanted: Column[Any]) -> ColumnElement[Any]:
    place = text(str(number))  # in the statement's own text: a parameter would be written anew each time
    if isinstance(wanted.type, JSON):
        value: ColumnElement[Any] = func.nullif(row.op("->", return_type=JSONB)(place), text("'null'::jsonb"))
    else:
        value = cast(row.op("->>", return_type=Text)(place), wanted.type)
    return value.label(wanted.name)


def _of_sqlite(row: ColumnElement[Any], number: int, wanted: Column[Any]) -> ColumnElement[Any]:
    value: ColumnElement[Any] = func.json_extract(row, text(f"'$[{number}]'"))  # a place as above
    if isinstance(wanted.type, JSON):
        value = func.nullif(func.json_quote(value), "null")
    return value.label(wanted.name)


def plain(value: Any) -> Any:
    """A moment or a day as it travels, and a named tuple as the row that it is."""
    if isinstance(value, date):
        return _plain_time(value)
    if isinstance(value, tuple):
        return tuple(value)
    raise TypeError(f"{type(value).__name__} cannot travel as JSON")


@lru_cache(1024)  # a batch bears the same moment many times
def _plain_time(value: date) -> str:
    """As tables.Moment writes it."""
    return (
        value.astimezone(UTC).isoformat(timespec="microseconds") if isinstance(value, datetime) else value.isoformat()
    )
