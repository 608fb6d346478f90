"""What Alembic runs: migrations on the connection, and in the transaction, that engine.store.schema opened."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON

from engine.store.tables import Moment, metadata


def render_item(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """A migration must mean the same for ever, so our types are written out as what they are on each database today."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.Text().with_variant(sa.TIMESTAMP(timezone=True), 'postgresql')"
    if kind == "type" and isinstance(item, JSON):
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return "sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), 'postgresql')"
    return False


def main() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,  # SQLite alters a table by writing it anew
        render_item=render_item,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


main()
