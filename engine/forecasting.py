"""The forecast: every mail that the leads in the store will get, day by day and campaign by campaign, if nothing happens."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from engine.core.campaign import Campaign
from engine.core.enrolment import History
from engine.core.forecast import Following, Forecast
from engine.live import Live
from engine.store import Store, Tx, campaigns, cases, flights, lookback
from engine.store.cases import Case

#: Leads are read this many at a time, so that memory does not grow with them.
PAGE = 2000


@dataclass(slots=True)
class Sends:
    """How many mails each day brings. `days` are UTC days from the first on; `leads` counts who was looked at."""

    first: date
    days: int
    by_campaign: dict[str, Counter[int]] = field(default_factory=dict)
    leads: int = 0

    def add(self, campaign: str, at: datetime) -> None:
        """One mail more."""
        self.by_campaign.setdefault(campaign, Counter())[(at.date() - self.first).days] += 1

    def of(self, campaign: str) -> list[int]:
        """The mails of one campaign, day after day."""
        counts = self.by_campaign.get(campaign, Counter())
        return [counts[day] for day in range(self.days)]

    @property
    def total(self) -> list[int]:
        """The mails of all campaigns, day after day."""
        return [sum(counts[day] for counts in self.by_campaign.values()) for day in range(self.days)]


def forecast_sends(
    store: Store, live: Live, now: datetime, days: int, progress: Callable[[int, int], None] | None = None
) -> Sends:
    """Walk everybody in flight `days` ahead. `progress` is told (leads done, leads in all) after every page."""
    sends = Sends(now.date(), days)
    with store.read() as tx:
        live.refresh(tx)
        following, all_ = following_in(tx, live), sum(f.leads for f in flights.count(tx))
    forecast = Forecast(live.company, now + timedelta(days=days), following)
    last = 0
    while True:
        with store.read() as tx:
            ids = flights.find_page(tx, last, PAGE)
            loaded = load_page(tx, live, ids, now)
        if not ids:
            return sends
        last = ids[-1]
        for case, history in loaded:
            campaign = live.campaign(case.enrolment.version_id)
            for mail in forecast.mails(case.enrolment, campaign, case.lead, history, now) or ():
                sends.add(mail.campaign, mail.at)
        sends.leads += len(ids)
        if progress:
            progress(sends.leads, all_)


def following_in(tx: Tx, live: Live) -> Following:
    """Where `then` leads, as things are live now."""
    heads = {name: head.version_id for name, head in campaigns.load_heads(tx).items() if head.state == "live"}
    live.load_versions(tx, heads.values())

    def following(campaign_id: str) -> tuple[Campaign, int] | None:
        version_id = heads.get(campaign_id)
        return None if version_id is None else (live.campaign(version_id), version_id)

    return following


def load_page(tx: Tx, live: Live, ids: list[int], now: datetime) -> Iterator[tuple[Case, History]]:
    """These enrolments with all that decide looks at."""
    loaded = cases.load_cases(tx, ids, live.company)
    live.load_versions(tx, {case.enrolment.version_id for case in loaded})
    histories = lookback.load_histories(tx, loaded, live.needs, now.date() - timedelta(days=1))
    return iter([(case, histories[case.enrolment.enrolment_id]) for case in loaded])
