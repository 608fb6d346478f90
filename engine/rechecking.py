"""What may have changed since a mail was decided on, without anybody having said no: a cap that another mail has filled, a
window that has closed. Looked at directly before the hand-over, by the rules and with the words of the decision.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from engine.core import caps
from engine.core.calendar import calendar_of
from engine.core.enrolment import History
from engine.core.permission import No
from engine.core.windows import WINDOW
from engine.core.words import Cap
from engine.live import Live
from engine.store import Tx, recent_mails
from engine.store.cases import Case

#: A mail that was taken: its touch, whose it is, and its step.
Mail = tuple[str, Case, str]


def find_changes(tx: Tx, live: Live, mails: Sequence[Mail], decided_at: datetime, now: datetime) -> dict[str, No]:
    """Of these mails, by touch, those that must wait after all. They are decided anew, which says until when.

    Whoever takes a mail commits that before it looks here. So of two mails that fill a cap side by side, the later one at
    least sees the other.
    """
    return _full(tx, live, mails, now) | _closed(live, mails, decided_at, now)


def _full(tx: Tx, live: Live, mails: Sequence[Mail], now: datetime) -> dict[str, No]:
    """One query if any campaign of the group, or the company, has caps per address, and one if any has caps per account."""
    capped = [(touch, case) for touch, case, _ in mails if live.needs(case.enrolment.version_id) & _CAPPED]
    if not capped:
        return {}
    touch_ids = [touch for touch, _ in capped]
    to_address, to_account = _caps_of(live, {case.enrolment.version_id for _, case in capped})
    mailed = recent_mails.load_to_addresses(tx, touch_ids, now - caps.reach(to_address)) if to_address else {}
    colleagues = recent_mails.load_to_accounts(tx, touch_ids, now - caps.reach(to_account)) if to_account else {}
    found: dict[str, No] = {}
    for touch, case in capped:
        if touch in mailed or touch in colleagues:
            seen = (tuple(mailed.get(touch, ())), tuple(colleagues.get(touch, ())))
            history = History(case.facts, mailed_at=seen[0], account_mailed_at=seen[1])
            campaign = live.campaign(case.enrolment.version_id)
            full = caps.full(campaign, live.company, history, calendar_of(case.lead, live.company), now)
            if full:
                found[touch] = No(full[1], is_final=False)
    return found


_CAPPED = frozenset({"mailed_at", "account_mailed_at"})


def _caps_of(live: Live, version_ids: Iterable[int]) -> tuple[list[Cap], list[Cap]]:
    """All caps that hold in these versions: per address, per account."""
    campaigns = [live.campaign(version_id) for version_id in version_ids]
    to_address = [cap for campaign in campaigns for cap in campaign.at_most]
    to_account = [cap for campaign in campaigns for cap in campaign.at_most_per_account]
    return [*to_address, *live.company.at_most], [*to_account, *live.company.at_most_per_account]


def _closed(live: Live, mails: Sequence[Mail], decided_at: datetime, now: datetime) -> dict[str, No]:
    """Windows open and close at whole minutes: within the minute of the decision nothing has changed."""
    if now.replace(second=0, microsecond=0) == decided_at.replace(second=0, microsecond=0):
        return {}
    return {touch: No(WINDOW, is_final=False) for touch, case, step in mails if not _is_open(live, case, step, now)}


def _is_open(live: Live, case: Case, step: str, now: datetime) -> bool:
    place = live.campaign(case.enrolment.version_id).route[step]
    return place.opening.next(now, calendar_of(case.lead, live.company)) <= now
