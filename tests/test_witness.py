"""Witnesses: one contract for a folder and for Redis; what `rekindle recover` says; and where a house finds its witness."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
import redis
from typer.testing import CliRunner

from engine import recovering
from engine.adapters.witness import FileWitness, NamedWitness
from engine.core.errors import Unavailable
from engine.core.generation import Memory
from engine.house import build
from engine.ports import Witness
from engine.settings import Settings, load_settings
from engine.store import Store
from tests import walk_world
from workers.cli import app
from workers.witness import RedisWitness, attach_witness

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
A, B = "a" * 26, "b" * 26


@pytest.fixture(params=["file", "redis"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Witness]:
    """Another process's view of the same witness."""
    if request.param == "file":
        return lambda: FileWitness(tmp_path / "witness")
    url = request.getfixturevalue("redis_url")
    return lambda: RedisWitness(url)


def test_a_witness_that_saw_nothing_says_nothing(fresh: Callable[[], Witness]) -> None:
    assert fresh().load() is None


def test_it_remembers_for_each_thread_of_each_process_what_left_last(fresh: Callable[[], Witness]) -> None:
    one, two = fresh(), fresh()
    name = one.begin()
    one.note(A, AT)
    two.note(B, AT + timedelta(seconds=1))
    one.note(B, AT + timedelta(seconds=2))
    thread = Thread(target=one.note, args=(A, AT))
    thread.start()
    thread.join()
    told = fresh().load()
    assert told is not None
    assert told.generation == name
    assert told.last[A] == AT
    assert told.last[B] in {AT + timedelta(seconds=1), AT + timedelta(seconds=2)}


def test_a_new_generation_has_another_name_and_nothing_behind_it(fresh: Callable[[], Witness]) -> None:
    one = fresh()
    first = one.begin()
    one.note(A, AT)
    second = one.begin()
    assert first != second
    assert fresh().load() == Memory(second)
    one.note(B, AT)
    assert fresh().load() == Memory(second, {B: AT})


def test_a_child_process_notes_in_a_file_of_its_own(tmp_path: Path) -> None:
    witness = FileWitness(tmp_path)
    witness.begin()
    witness.note(A, AT)
    child = os.fork()
    if child == 0:
        witness.note(B, AT)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    told = witness.load()
    assert told is not None
    assert set(told.last) == {A, B}


def test_the_next_process_goes_on_with_the_files_of_the_last(tmp_path: Path) -> None:
    for number in range(20):
        witness = FileWitness(tmp_path)
        if number == 0:
            witness.begin()
        witness.note(A, AT + timedelta(seconds=number))
        del witness
    assert len(list(tmp_path.glob("last-*"))) == 1


@pytest.mark.parametrize("spoil", ["", "nonsense", "a b c", f"{A} yesterday", "\udcff"])
def test_a_file_that_was_damaged_is_no_yes(tmp_path: Path, spoil: str) -> None:
    witness = FileWitness(tmp_path)
    witness.begin()
    (tmp_path / "last-0").write_bytes(spoil.encode("utf-8", "surrogateescape"))
    if not spoil:
        assert witness.load() is not None
        return
    with pytest.raises(Unavailable):
        witness.load()


def test_a_redis_that_does_not_answer_is_no_yes() -> None:
    witness = RedisWitness("redis://127.0.0.1:1")
    for ask in (witness.load, witness.begin, lambda: witness.note(A, AT)):
        with pytest.raises(Unavailable):
            ask()


def test_a_house_finds_its_witness_by_its_settings(tmp_path: Path, redis_url: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    one = build(Settings(home=home, data=tmp_path / "a"))
    two = build(Settings(home=home, data=tmp_path / "b"))
    assert isinstance(one.witness, FileWitness)
    assert isinstance(two.witness, FileWitness)
    one.witness.begin()
    assert two.witness.load() is None, "a copy at another place has no witness"
    assert isinstance(build(Settings(home=home, data=tmp_path / "c", generation="x")).witness, NamedWitness)
    attached = attach_witness(build(Settings(home=home, data=tmp_path / "d", redis_url=redis_url)))
    assert isinstance(attached.witness, RedisWitness)
    for house in (one, two):
        house.store.close()
    attached.store.close()


def test_f13_a_flushed_redis_is_told_again_by_whoever_worked_with_it_and_by_nobody_else(
    store: Store, tmp_path: Path, redis_url: str
) -> None:
    def flush() -> None:
        with redis.Redis.from_url(redis_url) as client:
            client.flushall()

    walk_world.release(store, tmp_path, 6)
    house = walk_world.house_at(store, tmp_path)
    house.witness = RedisWitness(redis_url)
    walk_world.work_all(house)
    before = house.witness.load()
    flush()
    assert house.witness.load() == before
    flush()
    house.clock.move(days=15)  # type: ignore[attr-defined]
    walk_world.work_all(house)
    assert walk_world.states(store) == {"accepted": 12}, "no mail waited for it"
    flush()
    house.witness = RedisWitness(redis_url)  # every process is gone too
    with store.begin("test.look") as tx:
        hold = recovering.find_hold(tx, house, house.clock.now())
    assert hold is not None
    assert hold.reason == "not_recovered"


# --- the command line --------------------------------------------------------------------------------------------------


def test_the_command_line_finds_a_copy_recovers_it_and_says_what_is_left_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    repository = load_settings().home
    for folder in ("campaigns", "templates", "triggers"):
        shutil.copytree(repository / folder, home / folder, ignore=shutil.ignore_patterns("*.py", "demo", "training"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_HOME", str(home))
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
        return result.output

    run("migrate")
    assert "nothing to recover" in run("recover")
    house = build(load_settings())
    assert house.witness is not None
    house.witness.begin()
    house.witness.note(A, AT)  # another database sent from here
    house.store.close()
    told = run("recover", "--by", "ann")
    assert "another database has sent mail from here" in told
    assert "suppress who unsubscribed" in told
    assert json.loads(run("recover", "--json")) == {"found": "same", "known_until": None, "enrolments": 0, "lost": 0}
    assert "recovered" in run("campaign", "history")
