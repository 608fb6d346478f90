"""F20 on PostgreSQL: its own disk is full, in the tables as in the log. The disk is a small file system in memory."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from engine.core.errors import Unavailable
from engine.store import Store
from engine.store.tables import metadata, touches
from tests.conftest import not_here
from tests.servers import PostgresServer
from tests.walk_world import NOW, assert_oracle, house_at, ledger, recovered, release, work_all

LEADS = 6
MEGABYTE = 1 << 20
#: Kilobytes that are left on the disk, in turn. Of the tables, one or another wants more; the log wants a megabyte at a time.
ROOMS = {"tables": (0, 16, 40, 4096), "log": (400, 800, 4096)}


class SmallDisk:
    """A file system of its own for the folder of a server that stands still; what lies in the folder moves onto it."""

    def __init__(self, folder: Path, spare: int) -> None:
        self._folder, self._ballast = folder, folder / "ballast"
        aside = folder.with_name("aside")
        folder.rename(aside)
        folder.mkdir(mode=0o700)
        taken = sum(path.stat().st_blocks * 512 for path in aside.rglob("*"))
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={taken + spare}", "tmpfs", folder], capture_output=True, check=False
        )
        if mounted.returncode:
            shutil.rmtree(aside)
            not_here("a full disk of PostgreSQL: only root may mount a small file system")
        subprocess.run(["cp", "-a", f"{aside}/.", folder], check=True)
        shutil.rmtree(aside)

    def leave(self, kilobytes: int) -> None:
        """Fill it up to so much."""
        self.free()
        room = os.statvfs(self._folder).f_bavail * os.statvfs(self._folder).f_frsize - kilobytes * 1024
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(room, 1))

    def free(self) -> None:
        """Somebody has made room."""
        self._ballast.unlink(missing_ok=True)

    def close(self) -> None:
        subprocess.run(["umount", "-l", self._folder], check=True)


@pytest.fixture
def small() -> Iterator[tuple[PostgresServer, SmallDisk]]:
    if os.geteuid():
        not_here("a full disk of PostgreSQL: only root may mount a small file system")
    with PostgresServer(wal_segment_mb=1) as server:
        server.run("CREATE DATABASE small")
        server.run("ALTER SYSTEM SET wal_recycle = off")
        server.stop()
        disk = SmallDisk(server.data, 24 * MEGABYTE)
        try:
            server.start()
            yield server, disk
        finally:
            server.stop()
            disk.close()


def fill_the_log(server: PostgresServer) -> None:
    """Of the log all that is laid out on the disk is all but full, so that more of it is wanted soon."""
    last = "SELECT pg_walfile_name(pg_current_wal_insert_lsn()) = (SELECT max(name) FROM pg_ls_waldir())"
    with psycopg.connect(server.conninfo("small"), autocommit=True) as connection:
        while connection.execute(last).fetchone() != (True,):
            connection.execute("SELECT pg_logical_emit_message(false, 'ballast', 'x'), pg_switch_wal()")
            connection.execute("SELECT pg_logical_emit_message(false, 'ballast', 'x')")
        connection.execute("SELECT pg_logical_emit_message(false, 'ballast', repeat('x', 1010 * 1024))")


@pytest.mark.parametrize("what", ["tables", "log"])
def test_f20_on_a_full_disk_of_the_server_no_mail_leaves_that_was_not_taken_and_it_goes_on_when_there_is_space(
    small: tuple[PostgresServer, SmallDisk], tmp_path: Path, what: str
) -> None:
    server, disk = small
    store = Store(server.url("small"), wait_s=2.0)
    metadata.create_all(store.engine)
    release(store, tmp_path, LEADS)
    starved, ended, now = 0, 0, NOW
    for room in ROOMS[what]:
        if what == "log":
            fill_the_log(server)
        disk.leave(room)
        try:
            work_all(house_at(store, tmp_path, now))
        except Unavailable:
            starved += 1
        disk.free()
        ended += not _stands_already(server)
        store.engine.dispose()
        with store.read() as tx:
            known = {row.touch_id: row.state for row in tx.execute(touches.select())}
        assert all(known.get(touch, "intended") != "intended" for touch in ledger(tmp_path))
        now += timedelta(minutes=3)
    assert ended if what == "log" else starved, "there was room enough each time"
    recovered(store, tmp_path, since=now + timedelta(hours=2))
    assert_oracle(store, tmp_path, LEADS)
    store.close()


def _stands_already(server: PostgresServer) -> bool:
    """Whether it still answers; else whoever watches over it starts it again, now that there is room."""
    if server.answers():
        return True
    server.kill()
    server.start()
    return False
