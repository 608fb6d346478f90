"""`python -m engine.migrations.make "What changes"`: write the migration from the newest version to today's tables.

`--first` writes 0001 anew instead; only until the first release, as nobody's database knows it yet.
"""

import argparse
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from engine.store.database import Store
from engine.store.schema import config, migrate

VERSIONS = Path(__file__).parent / "versions"


def make(message: str, *, is_first: bool = False) -> Path:
    """Write the next file of versions/ and return its path. It is a draft: read it, and move data where data moves."""
    if is_first:
        for path in VERSIONS.glob("*.py"):
            path.unlink()
    number = len(list(VERSIONS.glob("*.py"))) + 1
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/empty.db")
        migrate(store)
        with store.begin("migrations.make") as tx:
            revision = command.revision(_formatting(tx), message, autogenerate=True, rev_id=f"{number:04}")
        store.close()
    assert revision is not None
    assert not isinstance(revision, list)
    return Path(revision.path)


def _formatting(connection: object) -> Config:
    found = config(connection)
    found.set_section_option("post_write_hooks", "hooks", "fix,format")
    for name, arguments in {"fix": "check --select I,F --fix --exit-zero -q", "format": "format -q"}.items():
        found.set_section_option("post_write_hooks", f"{name}.type", "module")
        found.set_section_option("post_write_hooks", f"{name}.module", "ruff")
        found.set_section_option("post_write_hooks", f"{name}.options", f"{arguments} REVISION_SCRIPT_FILENAME")
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m engine.migrations.make", description=__doc__)
    parser.add_argument("message")
    parser.add_argument("--first", action="store_true")
    asked = parser.parse_args()
    print(make(asked.message, is_first=asked.first))  # noqa: T201 - this is its answer
