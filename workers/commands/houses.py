"""The house for a command that works on the database: settings read, schema looked at, logs out of the answer's way."""

from collections.abc import Iterator
from contextlib import contextmanager

from engine.house import House, build
from engine.settings import load_settings
from engine.store import schema
from workers import logs
from workers.collector import spare_the_collector
from workers.witness import attach_witness


@contextmanager
def open_house() -> Iterator[House]:
    """The house of this installation, closed at the end of the block. Raises NotReady when its database is not migrated."""
    logs.configure()
    spare_the_collector()
    house = attach_witness(build(load_settings()))
    try:
        schema.check_schema(house.store)
        yield house
    finally:
        house.store.close()
