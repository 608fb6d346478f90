"""How the house stands: what holds all mail to leads, read by one small statement before each hand-over."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, literal_column, select

from engine.store import facts
from engine.store.database import Tx
from engine.store.tables import facts as facts_table

_STOPPED = "stopped"


class Standing(NamedTuple):
    """`stopped`: who stopped everything, when and why; None when nobody did."""

    stopped: Mapping[str, Any] | None


def load(tx: Tx) -> Standing:
    """How the house stands now."""
    return Standing(*tx.execute(_standing_query()).one())


@cache
def _standing_query() -> Select[Any]:
    return select(_fact(_STOPPED))


def _fact(name: str) -> Any:
    value = select(facts_table.c.value).where(facts_table.c.name == literal_column(f"'{name}'"))
    return value.scalar_subquery().label(name)


def save_stop(tx: Tx, told: Mapping[str, Any]) -> None:
    """Stop everything: nothing is handed over after this commits."""
    facts.save(tx, _STOPPED, dict(told))


def delete_stop(tx: Tx) -> bool:
    """Let everything go on; False when it was not stopped."""
    return tx.execute(delete(facts_table).where(facts_table.c.name == _STOPPED)).rowcount == 1
