"""The servers of the tests are real, and a missing one is never a silent skip."""

import pytest
from sqlalchemy import text

from engine.store import Store
from tests.servers import PostgresServer, RedisServer

pytest_plugins = ["pytester"]

NEEDY = """
import pytest

@pytest.mark.needs("dovecot")
def test_mailbox():
    pass
"""


def test_each_test_gets_a_database_without_the_rows_of_others(store: Store):
    with store.begin("test.fact") as tx:
        assert tx.execute(text("SELECT count(*) FROM facts")).scalar() == 0
        tx.execute(text("INSERT INTO facts (name, value) VALUES ('left', '1')"))


def test_a_killed_postgresql_comes_back_with_what_was_committed():
    with PostgresServer() as server:
        server.run("CREATE TABLE kept (n int)")
        server.run("INSERT INTO kept VALUES (1)")
        server.kill()
        server.start()
        store = Store(server.url("postgres"))
        with store.read() as tx:
            assert tx.execute(text("SELECT n FROM kept")).scalar() == 1
        store.close()
    assert not server.folder.exists()


def test_a_killed_redis_comes_back_empty():
    with RedisServer() as server:
        with server.client() as client:
            client.set("n", 1)
        server.kill()
        server.start()
        with server.client() as client:
            assert client.get("n") is None


def test_a_server_that_does_not_start_is_an_error_with_its_log():
    with pytest.raises(RuntimeError, match="redis did not start"), RedisServer(maxmemory="nonsense"):
        pass


@pytest.mark.parametrize(("required", "outcome"), [("", "skipped"), ("dovecot", "failed")])
def test_a_missing_program_is_listed_with_the_apt_line_or_fails_when_required(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config, required: str, outcome: str
):
    monkeypatch.setenv("REKINDLE_REQUIRE", required)
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    pytester.makeconftest("from tests.conftest import *\nimport tests.conftest\ntests.conftest._SBIN = '/nowhere'")
    pytester.makepyfile(NEEDY)
    result = pytester.runpytest_subprocess("-q")
    result.assert_outcomes(**{"skipped" if outcome == "skipped" else "errors": 1})
    result.stdout.fnmatch_lines(["*apt-get install -y dovecot-imapd*"])
    if outcome == "skipped":
        result.stdout.fnmatch_lines(["*= NOT RUN =*", "1 test(s) need dovecot: *test_mailbox"])
