"""The processes as they are started by people: the Procfile's roles on PostgreSQL and Redis, and `rekindle up` on SQLite."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from engine.store import Store
from engine.store.tables import touches
from tests.leads_world import write_campaign, write_home

REKINDLE = Path(sys.executable).with_name("rekindle")
LEADS = 60


def home_with_mail_due_at_once(folder: Path) -> Path:
    home = write_home(folder)
    write_campaign(home, "no-budget", steps="[{id: hello, send: no-budget/hello}]")
    (home / "triggers").mkdir()
    shipped = Path(__file__).resolve().parent.parent / "triggers" / "policy.yaml"
    (home / "triggers" / "policy.yaml").write_bytes(shipped.read_bytes())
    return home


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("REKINDLE_")}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    named = {"HOME": str(tmp_path / "home"), "DATA": str(tmp_path / "data"), "SECRET": "s", "PORT": str(port), **more}
    return {**clean, **{f"REKINDLE_{key}": value for key, value in named.items()}}


def run(env: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([REKINDLE, *words], env=env, capture_output=True, text=True, check=False, timeout=60)


def wait_for(what: Callable[[], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)


def answers(env: dict[str, str], path: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{env['REKINDLE_PORT']}{path}", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


def leads_csv(tmp_path: Path) -> str:
    rows = "".join(f"lead{n}@company{n}.example,no_budget,Ann{n}\n" for n in range(LEADS))
    (tmp_path / "leads.csv").write_text("email,reason,first_name\n" + rows)
    return str(tmp_path / "leads.csv")


def accepted(url: str) -> int:
    store = Store(url)
    try:
        with store.read() as tx:
            return int(tx.execute(select(func.count()).where(touches.c.state == "accepted")).scalar_one())
    finally:
        store.close()


@pytest.mark.parametrize("role", ["web", "worker", "clock"])
def test_a_role_refuses_to_start_without_postgresql_and_redis_and_names_the_way_out(tmp_path: Path, role: str) -> None:
    done = run(environment(tmp_path), role)
    assert done.returncode == 2
    assert "REKINDLE_DATABASE_URL" in done.stderr
    assert "REKINDLE_REDIS_URL" in done.stderr
    assert "rekindle up" in done.stderr


@pytest.mark.timeout(300)
def test_the_roles_send_each_mail_once_though_a_worker_is_killed_and_stop_when_told(
    tmp_path: Path, postgres_url: str, redis_url: str, processes: list[subprocess.Popen[bytes]]
) -> None:
    home_with_mail_due_at_once(tmp_path / "home")
    env = environment(tmp_path, DATABASE_URL=postgres_url, REDIS_URL=redis_url, BATCH_SIZE="10")
    assert run(env, "migrate").returncode == 0
    assert run(env, "release", "--csv", leads_csv(tmp_path)).returncode == 0
    processes.extend(subprocess.Popen([REKINDLE, role], env=env) for role in ("web", "clock", "worker", "worker"))
    wait_for(lambda: accepted(postgres_url) > 0)
    processes[2].kill()
    wait_for(lambda: answers(env, "/readyz"))
    wait_for(lambda: accepted(postgres_url) == LEADS, 170)
    for process in (processes[0], processes[1], processes[3]):
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    sent = b"".join(path.read_bytes() for path in (tmp_path / "data" / "outbox").glob("*.mbox"))
    assert sent.count(b"\nX-Rekindle-Touch: ") == LEADS


def test_up_runs_everything_on_sqlite_and_ends_cleanly_on_sigterm(
    tmp_path: Path, processes: list[subprocess.Popen[bytes]]
) -> None:
    home_with_mail_due_at_once(tmp_path / "home")
    env = environment(tmp_path)
    processes.append(subprocess.Popen([REKINDLE, "up"], env=env))
    wait_for(lambda: answers(env, "/readyz"))
    assert run(env, "release", "--csv", leads_csv(tmp_path)).returncode == 0
    url = f"sqlite:///{tmp_path / 'data' / 'rekindle.db'}"
    wait_for(lambda: accepted(url) == LEADS)
    processes[0].send_signal(signal.SIGTERM)
    assert processes[0].wait(30) == 0
    again = run(env, "release", "--csv", leads_csv(tmp_path))
    assert again.returncode == 0
    assert accepted(url) == LEADS
