"""The forecast walks as simulate does, shares ways without mixing leads up, and jumps over waits for what may never happen."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from engine.core.campaign import Campaign
from engine.core.enrolment import EnrolmentState, PastEvent
from engine.core.forecast import Forecast
from engine.core.lead import Lead, LeadState
from engine.core.permission import Facts
from engine.core.simulation import simulate
from tests.core.nurture import COMPANY, FREE, LEAD, START, campaign, enrolled, mail

END = START + timedelta(days=300)
CAMPAIGNS: dict[str, Campaign] = {
    "plain": campaign(mail("a", "2 days"), mail("b", "3 weeks"), mail("c", "1 month")),
    "window and cap": campaign(
        mail("a"),
        mail("b", "1 hour"),
        mail("c", "1 day"),
        window={"days": ["tue"], "between": "09:00-10:00"},
        at_most="1 per 10 days",
    ),
    "list": campaign(
        {"id": "l", "send": ["t/1", "t/2", "t/3"], "after": "1 week", "every": "3 weeks"}, mail("b", "2 days")
    ),
    "conditions": campaign(mail("a"), mail("b", "1 day", when='lead.country == "US"'), mail("c", "1 day")),
    "event": campaign(mail("a"), {"id": "w", "wait_until": "clicked(a)", "timeout": "5 weeks"}, mail("b", "1 day")),
    "dates": campaign(mail("a"), {"id": "w", "wait_until": "start of quarter"}, mail("b"), mail("c", "1 month")),
    "re-enter": campaign(mail("a", "1 week"), mail("b", "5 weeks"), then="re-enter"),
}
PEOPLE = [replace(LEAD, lead_id=n, time_zone=zone, country=country) for n, (zone, country) in enumerate(
    [("Europe/London", "GB"), ("America/New_York", "US"), ("Asia/Tokyo", "JP"), ("America/New_York", "CA"), (None, None)]
)]  # fmt: skip


def _forecast(of: Campaign) -> Forecast:
    return Forecast(COMPANY, END, lambda name: (of, 1) if name == of.campaign else None)


def _ways(forecast: Forecast, of: Campaign, lead: Lead, **facts: Any) -> list[Any]:
    history = replace(FREE, facts=Facts(LeadState.RELEASED, **facts))
    return [mail.at for mail in forecast.mails(enrolled(of), of, lead, history, START) or ()]


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_forecast_has_the_mails_of_simulate_for_every_lead_also_those_that_share_ways(name: str) -> None:
    of = CAMPAIGNS[name]
    forecast = _forecast(of)
    for lead in [*PEOPLE, *PEOPLE]:
        expected = [line.at for line in simulate(of, lead, COMPANY, START, END) if line.decision == "send"]
        lacks, until = COMPANY.consent_of(lead, lead.country)
        told = _ways(forecast, of, lead, lacks_consent=lacks, consent_until=until)
        assert told == [at for at in expected if at < END]


def test_who_may_not_be_written_to_gets_none() -> None:
    of = CAMPAIGNS["plain"]
    assert _ways(_forecast(of), of, LEAD, suppressed="bounced") == []
    assert _ways(_forecast(of), of, LEAD, campaign_is_stopped=True) == []
    paused = enrolled(of, state=EnrolmentState.PAUSED)
    assert _forecast(of).mails(paused, of, LEAD, FREE, START) is None


def test_what_a_lead_did_is_its_own() -> None:
    of, forecast = CAMPAIGNS["event"], _forecast(CAMPAIGNS["event"])
    plain = _ways(forecast, of, LEAD)
    at = START + timedelta(hours=1)
    known = replace(FREE, events=(PastEvent(at, "clicked", "a"),))
    clicked = replace(enrolled(of), step="w", anchor_at=START)
    ways = [mail.at for mail in forecast.mails(clicked, of, LEAD, known, START + timedelta(days=1)) or ()]
    assert ways == [at + timedelta(days=1)]
    assert plain[1] == START + timedelta(weeks=5, days=1, hours=-1)  # summer time begins in between


def test_memory_stays_flat_when_no_two_leads_are_alike() -> None:
    of = CAMPAIGNS["plain"]
    forecast = Forecast(COMPANY, END, lambda _: None, most_known=50)
    for minute in range(200):
        start = START + timedelta(minutes=minute)
        assert forecast.mails(enrolled(of, at=start), of, LEAD, FREE, start)
    assert len(forecast._known) <= 60


def test_a_wait_of_two_years_for_a_click_is_passed_in_one_look() -> None:
    of = campaign(mail("a"), {"id": "w", "wait_until": "clicked(a)", "timeout": "2 years"}, mail("b"))
    lines = list(simulate(of, LEAD, COMPANY, START, START + timedelta(days=900)))
    assert [(line.step, line.decision) for line in lines] == [("a", "send"), ("b", "send"), (None, "finish")]
    assert lines[1].at.date().year == START.year + 2
