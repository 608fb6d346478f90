"""Campaigns that lead to each other and take no time for some leads: nobody goes round for ever, in the engine or in what foretells it."""

from datetime import timedelta
from pathlib import Path

import pytest

from engine.core.campaign import Campaign
from engine.core.forecast import Forecast
from engine.core.lead import Lead, Reason, Release
from engine.core.simulation import simulate
from engine.forecasting import forecast_sends
from engine.store import Store, tables
from tests.core.nurture import COMPANY, FREE, START, campaign, enrolled, mail
from tests.leads_world import write_campaign
from tests.sending_world import World

#: Over at once for a lead without this date.
WAIT = {"id": "wait", "wait_until": "lead.attributes.renewal - 2 weeks"}
LEAD = Lead(1, "ann@acme.example", release=Release(Reason.NO_BUDGET, START))


def _circle(names: list[str]) -> dict[str, Campaign]:
    """Each leads to the next, the last to the first."""
    following = dict(zip(names, [*names[1:], names[0]], strict=True))
    return {name: campaign(WAIT, campaign=name, then=then) for name, then in following.items()}


@pytest.mark.parametrize("names", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_simulate_ends_where_the_circle_closes(names: list[str]) -> None:
    known = _circle(names)
    lines = list(simulate(known["a"], LEAD, COMPANY, START, START + timedelta(days=700), others=known))
    assert [(line.campaign, line.decision) for line in lines] == [(name, "finish") for name in names]


@pytest.mark.parametrize("names", [["a"], ["a", "b", "c"]])
def test_a_forecast_ends_where_the_circle_closes(names: list[str]) -> None:
    known = _circle(names)
    forecast = Forecast(COMPANY, START + timedelta(days=700), lambda name: (known[name], 1))
    assert list(forecast.mails(enrolled(known["a"]), known["a"], LEAD, FREE, START) or ()) == []


def test_a_circle_that_takes_its_time_goes_on() -> None:
    one = campaign(mail("s", "2 hours"), campaign="a", then="re-enter")
    lines = list(simulate(one, LEAD, COMPANY, START, START + timedelta(days=1)))
    assert len([line for line in lines if line.decision == "send"]) == 12


def test_the_engine_ends_where_the_circle_closes_whatever_its_clock_says_between(store: Store, tmp_path: Path) -> None:
    steps = "[{{id: s, send: {0}, after: 1 minute, when: lead.country == 'US'}}]"
    world = World(store, tmp_path, steps=steps.format("no-budget/thanks"), more="then: no-need")
    write_campaign(world.home, "no-need", steps=steps.format("no-need/hello"), more="then: no-budget")
    world.release("ann@acme.example")
    for _ in range(10):
        world.work(seconds=62)
    assert world.rows(tables.enrolments, "campaign_id", "state") == [("no-budget", "finished"), ("no-need", "finished")]
    assert world.rows(tables.leads, "state") == ["dormant"]
    assert forecast_sends(store, world.house.live, world.clock.now(), 90).total == [0] * 90
