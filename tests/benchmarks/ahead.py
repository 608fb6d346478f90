"""Looking ahead: a forecast of everybody for 90 days in under 60 s, and one lead simulated over two years in under 100 ms."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psutil
from sqlalchemy import text

from engine.applying import apply_library
from engine.core.lead import Lead, Reason, Release
from engine.core.simulation import simulate
from engine.forecasting import forecast_sends
from engine.house import House
from engine.library import read_home
from tests.benchmarks.databases import Databases, fresh_folder
from tests.benchmarks.measuring import Result, Say, Spent
from tests.benchmarks.world import NOW, fill, house_over
from workers.collector import spare_the_collector

GOAL_ID = "G11"
FORECAST_LIMIT_S, SIMULATE_LIMIT_S, DAYS = 60.0, 0.1, 90
_COUNTRIES = ("US", "GB", "NL", "FR", "IN", "BR", "AU")
_ROOT = Path(__file__).resolve().parents[2]
#: Everybody began at a moment of their own, so that no way ahead is known before somebody's first mail.
_SPREAD = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%S', '2026-03-01', '-' || (enrolment_id * 8) || ' seconds') || '.000000+00:00'",
    "postgresql": "timestamptz '2026-03-01 00:00:00+00' - enrolment_id * interval '8 seconds'",
}


def measure_forecast(databases: Databases, leads: int, say: Say) -> Result:
    """Five mails to so many leads in five zones, all of whom began at another moment; the ratio is of the wall time to the limit."""
    with fresh_folder() as folder, databases.fresh(folder) as url, house_over(url, folder) as house:
        say(f"{GOAL_ID} forecast {databases.name}: filling {leads:,} enrolments")
        _fill(house, leads)
        spare_the_collector()  # as the command does
        process, spent = psutil.Process(), Spent()
        before = process.memory_info().rss
        with spent.counted():
            sends = forecast_sends(house.store, house.live, NOW, DAYS)
        grown = (process.memory_info().rss - before) >> 20
        say(f"{GOAL_ID} forecast {databases.name}: {sum(sends.total):,} mails, {grown} MB more than before")
        assert sends.leads == leads, sends
    return _result(f"forecast-{databases.name}", spent, leads, FORECAST_LIMIT_S)


def _fill(house: House, leads: int) -> None:
    """The shipped campaign for leads without a budget, everybody at its first step."""
    home = house.settings.home
    shutil.copytree(_ROOT / "templates", home / "templates", dirs_exist_ok=True)
    shutil.copy(_ROOT / "campaigns" / "no-budget.yaml", home / "campaigns" / "no-budget.yaml")
    apply_library(house, read_home(home), "benchmark")
    fill(house.store, leads, NOW, "thanks")
    with house.store.begin("benchmark.spread") as tx:
        version = "(SELECT max(version_id) FROM campaign_versions)"
        tx.execute(text(f"UPDATE enrolments SET version_id = {version}, anchor_at = {_SPREAD[tx.dialect.name]}"))


def measure_simulate(say: Say) -> Result:
    """The shipped campaigns, each for a lead of another country, whose holidays are reckoned for the first time."""
    say(f"{GOAL_ID} simulate")
    library, spent, end = read_home(_ROOT), Spent(), NOW + timedelta(days=730)
    assert library.company is not None
    lead = Lead(1, "ann@acme.example", release=Release(Reason.NO_BUDGET, NOW))
    for (campaign, _), country in zip(library.campaigns.values(), _COUNTRIES, strict=True):
        open_to_all, one = campaign.model_copy(update={"enter": None}), replace(lead, country=country)
        with spent.counted():
            lines = list(simulate(open_to_all, one, library.company, NOW, end))
        assert len(lines) > 2, lines
    return _result("simulate", spent, len(_COUNTRIES), SIMULATE_LIMIT_S * len(_COUNTRIES))


def _result(name: str, spent: Spent, units: int, limit_s: float) -> Result:
    """The limit stands in place of a floor."""
    per_unit = 1e6 / units
    return Result(GOAL_ID, name, spent.wall_s / limit_s, 1.0, spent.cpu_s * per_unit, limit_s * per_unit, spent.wall_s)
