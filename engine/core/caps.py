"""Caps: at most so many mails to an address, or to a whole account, in any stretch of time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from engine.core.calendar import LocalCalendar, after
from engine.core.campaign import Campaign, Company
from engine.core.due import AT_MOST
from engine.core.enrolment import History
from engine.core.permission import LESS_OFTEN
from engine.core.words import Cap

#: Why a mail waits: marketing's caps per address, and those per account. The third word is the reader's own, LESS_OFTEN.
CAP, ACCOUNT_CAP = "cap", "account_cap"


def full(
    campaign: Campaign, company: Company, history: History, calendar: LocalCalendar, now: datetime
) -> tuple[datetime, str] | None:
    """The strictest cap that one more mail at `now` would break: when it allows one again, and the word for it."""
    free, reason = now, ""
    for word, caps, mailed_at in (
        (CAP, campaign.at_most + company.at_most, history.mailed_at),
        (ACCOUNT_CAP, campaign.at_most_per_account + company.at_most_per_account, history.account_mailed_at),
        (LESS_OFTEN, history.own_caps, history.mailed_at),
    ):
        for cap in caps:
            if len(mailed_at) >= cap.count and (opens := after(mailed_at[-cap.count], cap.per, calendar)) > free:
                free, reason = opens, word
    return (free, reason) if reason else None


def reach(caps: Iterable[Cap]) -> timedelta:
    """A stretch that none of these caps looks further back than."""
    return max((AT_MOST[cap.per.unit] * cap.per.count for cap in caps), default=timedelta())
