"""The house for a command that works on the database: settings read, schema looked at, logs out of the answer's way."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from engine.house import House, build
from engine.settings import load_settings
from engine.store import schema


@contextmanager
def open_house() -> Iterator[House]:
    """The house of this installation, closed at the end of the block. Raises NotReady when its database is not migrated."""
    structlog.configure(logger_factory=_to_stderr)  # standard output is the answer, which scripts read
    house = build(load_settings())
    try:
        schema.check_schema(house.store)
        yield house
    finally:
        house.store.close()


def _to_stderr(*_names: object) -> structlog.PrintLogger:
    return structlog.PrintLogger(sys.stderr)
