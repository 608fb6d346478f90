"""How the house stands: what holds all mail to leads, read by one small statement before each hand-over."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, delete, literal_column, select

from engine.core.breaker import Gate
from engine.store import facts
from engine.store.database import Tx
from engine.store.tables import facts as facts_table
from engine.store.tables import gates

_STOPPED = "stopped"


class Standing(NamedTuple):
    """`stopped`: who stopped everything, when and why; None when nobody did. `gate`: that of the transport."""

    stopped: Mapping[str, Any] | None
    gate: Gate


def load(tx: Tx, transport: str) -> Standing:
    """How the house stands now."""
    row = tx.execute(_standing_query(), {"b_transport": transport}).one()
    if row.unclear is None:
        return Standing(row.stopped, Gate())
    unclear = tuple(map(datetime.fromisoformat, row.unclear))
    return Standing(row.stopped, Gate(row.held_until, unclear, row.open_until, row.probe_at, row.probe_token))


def load_stop(tx: Tx) -> Mapping[str, Any] | None:
    """Who stopped everything, when and why; None when nobody did."""
    found: Mapping[str, Any] | None = facts.load(tx, _STOPPED)
    return found


@cache
def _standing_query() -> Select[Any]:
    columns = (gates.c.held_until, gates.c.unclear, gates.c.open_until, gates.c.probe_at, gates.c.probe_token)
    always = select(literal_column("1").label("one")).subquery("always")
    mine = always.outerjoin(gates, gates.c.transport == bindparam("b_transport"))
    return select(_fact(_STOPPED), *columns).select_from(mine)


def _fact(name: str) -> ColumnElement[Any]:
    value = select(facts_table.c.value).where(facts_table.c.name == literal_column(f"'{name}'"))
    return value.scalar_subquery().label(name)


def save_stop(tx: Tx, told: Mapping[str, Any]) -> None:
    """Stop everything: nothing is handed over after this commits."""
    facts.save(tx, _STOPPED, dict(told))


def delete_stop(tx: Tx) -> bool:
    """Let everything go on; False when it was not stopped."""
    return tx.execute(delete(facts_table).where(facts_table.c.name == _STOPPED)).rowcount == 1
