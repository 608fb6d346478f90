"""The send rate: tokens for a batch of mails, of the transport, the sending domain and the recipient's domain.

Without limits in the settings nothing is asked and nothing is written.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from engine.core import rates as core_rates
from engine.core.lead import address_key
from engine.core.rates import Rate, Want, parse_rate, warm_up_rate
from engine.holding import Hold
from engine.house import House
from engine.live import Live
from engine.settings import RateLimits
from engine.store import Tx, rates
from engine.store.cases import Case

RATE = "rate"


def take_tokens(tx: Tx, house: House, live: Live, cases: Sequence[Case], now: datetime) -> list[Hold | None]:
    """For each case None, and its mail may leave; or until when it waits. Two statements, however many cases."""
    limits = house.settings.rates
    if limits is None or not cases:
        return [None] * len(cases)
    wanted: dict[str, Rate] = {}
    wants = []
    for case in cases:
        mine = dict(_limits_of(limits, house.transport.name, case, live, now))
        wanted |= mine
        wants.append(Want(tuple(mine), has_waited=case.enrolment.reason == RATE))
    buckets = rates.lock(tx, wanted, now)
    places = core_rates.share(buckets, wanted, wants, now)
    rates.save(tx, buckets)
    return [Hold(RATE, place) if place else None for place in places]


def _limits_of(limits: RateLimits, transport: str, case: Case, live: Live, now: datetime) -> Iterator[tuple[str, Rate]]:
    """The buckets that a mail takes from, each with its rate."""
    campaign = live.campaign(case.enrolment.version_id)
    sender = live.sender(campaign.from_, case.lead.owner).address.rpartition("@")[2].lower()
    recipient = address_key(case.lead.address).rpartition("@")[2]
    if limits.transport:
        yield f"transport/{transport}", parse_rate(limits.transport)
    if text := limits.sending_domains.get(sender, limits.sending_domain):
        yield f"sender/{sender}", parse_rate(text)
    if text := limits.recipient_domains.get(recipient, limits.recipient_domain):
        yield f"recipient/{recipient}", parse_rate(text)
    began_on = limits.warm_up.get(sender)
    if began_on and (rate := warm_up_rate(began_on, now.date(), limits.warm_up_per_day)):
        yield f"warm_up/{sender}", rate
