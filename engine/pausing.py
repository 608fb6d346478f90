"""A campaign whose mails come back is stopped before it costs us our name.

Two things stop it. Bounces with the verdict "ours": block lists, authentication, reputation, spam filters; they never harm the
lead (DESIGN section 2), and who sends on in spite of them is soon refused everywhere. And dead addresses and complaints above
the shares of engine.core.reputation: a list that is old, or mail that nobody wanted.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

import structlog

from engine.core.company import Company
from engine.core.refusals import VERDICTS
from engine.core.reputation import harm
from engine.house import House
from engine.store import Tx, campaigns, figures, notices, refused
from engine.store.notices import NewNotice

log = structlog.get_logger()

OURS = tuple(reason for reason, verdict in VERDICTS.items() if verdict == "ours")

#: A campaign is stopped when, within a day, at least so many of its mails were refused for a fault of ours, ...
ENOUGH = 3
#: ... at so many companies at least: one company's own filter says nothing about us, ...
DOMAINS = 2
#: ... and they are at least this share of what it sent. Amazon puts a sender under review at 5 % bounces of all kinds; refusals
#: of our name are graver than unknown users, so less is borne. A big campaign always meets a few odd filters.
SHARE = 0.02
WITHIN = timedelta(days=1)
_WEEK = timedelta(days=7)

_REFUSED_ADVICE = """\
Nobody was suppressed for it, and no step is lost. Look for what the refusals say (key, block list, SPF, DKIM, DMARC,
content) and mend it.
"""
_HARM_ADVICE = """\
No step is lost. Dead addresses: where do these leads come from, and how old is the list? Complaints: did they ask for
this, and is the way out easy to find? The figures count from anew when the campaign goes on.
"""


def pause_refused(tx: Tx, touch_ids: Collection[str], company: Company, now: datetime) -> tuple[str, ...]:
    """Look at the campaigns of these touches, which were just refused for a fault of ours; those that are stopped now."""
    stopped = []
    for campaign_id in sorted(refused.find_campaigns(tx, touch_ids)):
        addresses = refused.find_addresses(tx, campaign_id, OURS, now - WITHIN)
        if _is_enough(tx, campaign_id, addresses, now):
            _stop(tx, campaign_id, len(addresses), company, now)
            stopped.append(campaign_id)
    return tuple(stopped)


def _is_enough(tx: Tx, campaign_id: str, addresses: Collection[str], now: datetime) -> bool:
    domains = {address.rpartition("@")[2] for address in addresses}
    if len(addresses) < ENOUGH or len(domains) < DOMAINS:
        return False
    most = int(len(addresses) / SHARE)
    return refused.count_taken(tx, campaign_id, now - WITHIN, most + 1) <= most


def _stop(tx: Tx, campaign_id: str, count: int, company: Company, now: datetime) -> None:
    why = f"{count} of its mails were refused within a day for a fault of ours; the words are on the leads' timelines"
    pause(tx, campaign_id, why, company, now)


def pause_harmed(house: House, now: datetime) -> tuple[str, ...]:
    """Stop the campaigns of which too much came back within a week, or since they were last started; those stopped now.

    Not asked where mail stays on this machine.
    """
    if house.transport.settles == "readback":
        return ()
    with house.store.read() as tx:
        told = {name: why for name, found in figures.load_harmed(tx, now - _WEEK).items() if (why := harm(found))}
    if not told:
        return ()
    with house.store.begin("pausing.pause_harmed") as tx:
        company = house.live.refresh(tx).company
        return tuple(name for name, why in told.items() if pause_for_harm(tx, name, why, company, now))


def pause_for_harm(tx: Tx, campaign_id: str, why: str, company: Company, now: datetime) -> bool:
    """Stop a campaign whose mails go to dead addresses, or to people who complain; `why` has the figures."""
    return pause(tx, campaign_id, why, company, now, "too much of it comes back", _HARM_ADVICE)


def pause(
    tx: Tx,
    campaign_id: str,
    why: str,
    company: Company,
    now: datetime,
    what: str = "our mail is refused",
    advice: str = _REFUSED_ADVICE,
) -> bool:
    """Stop a live campaign and tell the default sender, who runs this installation's mail; one that stands stays as it is."""
    if not campaigns.stop_live(tx, campaign_id, why):
        return False
    text = f"The campaign {campaign_id} is stopped: {why}.\n\n{advice}\nLet it go on: rekindle start {campaign_id}\n"
    body = {"subject": f"Campaign {campaign_id} is stopped: {what}", "text": text, "html": ""}
    recipient = company.sender(company.default_sender, None).address
    key = f"stopped/{campaign_id}/{now.isoformat()}"
    notices.add(tx, [NewNotice(key, "campaign_stopped", "mail", recipient, body)], now)
    log.error("campaign_stopped", campaign_id=campaign_id)
    return True
