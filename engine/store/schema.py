"""The version of the database: bring it up to this program's (`migrate`), or refuse another (`check_schema`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from engine.core.errors import NotReady
from engine.store.database import Store, Tx

MIGRATIONS = Path(__file__).parents[1] / "migrations"

#: A number that nothing else on the server locks by: the letters "rekindl".
_ADVISORY_LOCK = 0x72656B696E646C

_HELP = "Run `rekindle migrate` with the newest version of the program; `rekindle up` does it by itself."


def migrate(store: Store) -> list[str]:
    """Bring the database up to this program's version; the versions that were gone through, oldest first.

    Each version is one transaction under one lock: two processes may call this at once, and after a crash the next
    call goes on where it broke off. Raises NotReady when the database is newer than this program.
    """
    done: list[str] = []
    while True:
        with _locked(store) as tx:
            current = _current(tx)
            _refuse_newer(current)
            if current == head():
                return done
            command.upgrade(config(tx), "+1")
            done.append(str(_current(tx)))


def check_schema(store: Store) -> None:
    """Raise NotReady, saying what to do, unless the database has exactly this program's version."""
    with store.read() as tx:
        current = _current(tx)
    _refuse_newer(current)
    if current is None:
        raise NotReady(f"the database is empty. {_HELP}")
    if current != head():
        raise NotReady(f"the database has version {current}, this program needs {head()}. {_HELP}")


def stamp(store: Store) -> None:
    """Note down that the tables are those of this program's version, when something else than `migrate` made them."""
    with _locked(store) as tx:
        command.stamp(config(tx), "head")


@cache
def head() -> str | None:
    """The version that this program's tables have; None when there is no migration at all."""
    return _scripts().get_current_head()


def config(connection: object) -> Config:
    """Alembic's configuration for one open connection; there is no alembic.ini that could name another database."""
    found = Config(attributes={"connection": connection})
    found.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return found


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config(None))


def _current(tx: Tx) -> str | None:
    return MigrationContext.configure(tx).get_current_revision()


def _refuse_newer(current: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if current is not None and current not in known:
        raise NotReady(f"the database has version {current}, which is newer than this program. {_HELP}")


@contextmanager
def _locked(store: Store) -> Iterator[Tx]:
    if store.is_sqlite:
        yield from _without_foreign_keys(store)
        return
    with store.begin("schema.migrate") as tx:
        tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")
        yield tx


def _without_foreign_keys(store: Store) -> Iterator[Tx]:
    """A transaction in which a table may be dropped and written anew: sqlite.org/lang_altertable.html, section 7.

    The pragma has no effect once a transaction has begun, hence connections of its own.
    """
    own = Store(store.engine.url.render_as_string(hide_password=False))
    event.listen(own.engine, "connect", lambda connection, _record: connection.execute("PRAGMA foreign_keys=OFF"))
    try:
        with own.begin("schema.migrate") as tx:
            yield tx
            _check_foreign_keys(tx)
    finally:
        own.close()


def _check_foreign_keys(tx: Tx) -> None:
    broken = tx.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        trouble = ValueError(f"{len(broken)} rows point nowhere, the first are {broken[:3]}")
        raise IntegrityError("PRAGMA foreign_key_check", None, trouble)
