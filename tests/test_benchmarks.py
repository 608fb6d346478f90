"""The benchmarks run, at sizes that say nothing about speed; what they count is right. Nothing here is timed."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import ahead, drain, feed_cycle, full_tick, idle_tick, news_reading, statements, through_redis
from tests.benchmarks.databases import Databases, PostgresDatabases, SqliteFiles
from tests.benchmarks.floor import Floor
from tests.benchmarks.letter import FLOOR_NAMES, OUR_NAMES, letter
from tests.benchmarks.measuring import Result, Rounds, Spent, keep
from tests.benchmarks.world import NOW, fill, house_over
from tests.servers import PostgresServer

LEADS = 40


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Databases:
    if request.param == "sqlite":
        return SqliteFiles()
    server = request.getfixturevalue("postgres_server")
    assert isinstance(server, PostgresServer)
    return PostgresDatabases(server)


def test_the_full_tick_sends_every_mail_once_and_the_floor_does_too(databases: Databases) -> None:
    result = full_tick.measure(databases, LEADS, 1, lambda words: None)
    assert (result.goal_id, result.database) == ("G1", databases.name)
    assert result.ratio == pytest.approx(result.cpu_us / result.floor_us)


def test_stages_are_told_of_floor_and_product() -> None:
    told: list[str] = []
    full_tick.tell_stages(SqliteFiles(), LEADS, told.append)
    assert any("floor render" in line for line in told)
    assert any("touches.take" in line for line in told)
    assert all(float(line.split()[-2]) > 0 for line in told)


def test_the_floor_signs_ten_links_and_writes_both_parts(tmp_path: Path) -> None:
    floor = Floor(SqliteFiles().floor(tmp_path), tmp_path)
    floor.run(3)
    floor.close()
    mails = (tmp_path / "floor.outbox").read_bytes()
    assert mails.count(b"Subject: ") == 3
    assert (
        letter(FLOOR_NAMES)[2].count("href=") == letter(OUR_NAMES)[2].count("href=") == 8
    )  # one of them in a loop of three


def test_idle_ticks_move_nothing(databases: Databases, tmp_path: Path) -> None:
    with databases.fresh(tmp_path) as url, house_over(url, tmp_path) as house:
        fill(house.store, LEADS, NOW, "second")
        house.clock.move(days=-1)  # type: ignore[attr-defined] # a FrozenClock
        idle_tick.idle(house, databases, ticks=3)
        assert full_tick.count_by(house, "enrolments", "step") == {"second": LEADS}
        assert full_tick.count_by(house, "touches", "state") == {}


def test_the_driver_says_what_the_store_said_and_each_statement_is_listed(databases: Databases) -> None:
    told: list[str] = []
    result = statements.measure(databases, LEADS, 1, told.append)
    assert (result.goal_id, result.database) == ("G3", databases.name)
    assert any("UPDATE touches SET state" in line for line in told)
    assert any("COMMIT" in line for line in told)


def test_a_drain_in_a_process_of_its_own_tells_of_batches_and_memory(databases: Databases) -> None:
    batches, memory = drain.measure(databases, LEADS, 2100, lambda words: None)
    assert (batches.goal_id, memory.goal_id) == ("G4", "G5")
    assert memory.floor_us > 10_000, "less than 10 MB is no process of ours"


def test_the_edges_of_a_drain_leave_out_the_batch_that_warms_up() -> None:
    drained = drain.Drained(400, [5.0, 6.0, 7.5, 9.5], 1, 1.0)
    assert drained.edges_us() == (pytest.approx(1e4), pytest.approx(2e4))


def test_every_lead_is_mailed_through_redis_by_one_process_and_by_two(postgres_server: PostgresServer) -> None:
    queue, processes = through_redis.measure(PostgresDatabases(postgres_server), LEADS, 1, lambda words: None)
    assert queue.goal_id == processes.goal_id == "G6"


def test_results_are_medians_and_kept_as_json_lines(tmp_path: Path) -> None:
    rounds = Rounds(10, floor=[Spent(1, 1), Spent(2, 2), Spent(9, 9)], ours=[Spent(2, 5), Spent(2, 6), Spent(9, 7)])
    result = rounds.result("G1", "sqlite", 1.75)
    assert result == Result("G1", "sqlite", 1.0, 1.75, 200_000.0, 200_000.0, 6)
    assert result.is_met
    keep([result], tmp_path / "kept" / "latest.jsonl")
    (line,) = (tmp_path / "kept" / "latest.jsonl").read_text().splitlines()
    assert json.loads(line).keys() == {"goal_id", "database", "ratio", "goal", "cpu_us", "floor_us", "wall_s"}


def test_looking_ahead_counts_everybody_and_every_mail(databases: Databases) -> None:
    told: list[str] = []
    result = ahead.measure_forecast(databases, LEADS, told.append)
    assert (result.goal_id, result.database) == ("G11", f"forecast-{databases.name}")
    assert f" {3 * LEADS:,} mails" in told[-1]  # of the five, those that 90 days from the first one have room for


def test_a_simulation_of_each_shipped_campaign_is_measured() -> None:
    assert ahead.measure_simulate(lambda words: None).floor_us == pytest.approx(100_000)


def test_a_cycle_of_feeds_parses_what_has_changed_and_then_nothing(databases: Databases) -> None:
    changed, unchanged, memory = feed_cycle.measure(databases, 60, lambda words: None)
    assert (changed.goal_id, changed.database) == ("feeds", databases.name)
    assert unchanged.cpu_us < changed.cpu_us
    assert memory.floor_us == feed_cycle.GOAL_MB


def test_news_is_read_against_many_names_and_none_is_missed() -> None:
    reading, memory = news_reading.measure(500, 200, lambda words: None)
    assert (reading.goal_id, memory.goal_id) == ("G9", "G9")
