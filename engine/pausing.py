"""A campaign whose mails come back for a fault of ours is stopped before it costs us our name.

Only bounces with the verdict "ours" count here: block lists, authentication, reputation, spam filters. They never harm the
lead (DESIGN section 2); who sends on in spite of them is soon refused everywhere.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

import structlog

from engine.core.company import Company
from engine.core.refusals import VERDICTS
from engine.store import Tx, campaigns, notices, refused
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


def pause(tx: Tx, campaign_id: str, why: str, company: Company, now: datetime) -> None:
    """Stop a live campaign and tell the default sender, who runs this installation's mail; one that stands stays as it is."""
    if not campaigns.stop_live(tx, campaign_id, why):
        return
    text = (
        f"The campaign {campaign_id} is stopped: {why}.\n\n"
        "Nobody was suppressed for it, and no step is lost. Look for what the refusals say (key, block list, SPF, DKIM, DMARC,\n"
        f"content), mend it, and then let the campaign go on: rekindle campaigns start {campaign_id}\n"
    )
    body = {"subject": f"Campaign {campaign_id} is stopped: our mail is refused", "text": text, "html": ""}
    recipient = company.sender(company.default_sender, None).address
    key = f"stopped/{campaign_id}/{now.isoformat()}"
    notices.add(tx, [NewNotice(key, "campaign_stopped", "mail", recipient, body)], now)
    log.error("campaign_stopped", campaign_id=campaign_id)
