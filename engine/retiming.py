"""Timing anew: `due_at` is a cache of (anchor, rule, zone, calendar); when one of these changes, it is reckoned again.

A lead whose zone, country or dates change is timed anew in the transaction that changes them. What changes for everybody (the
company's calendar and caps, a version that leads were moved to) is gone through page by page after it was applied; where the
walk stands is a fact in the database, so that whoever comes next, an apply or the clock, goes on with it. So is by which edition
of the world's zones and holidays it was reckoned: a new one, which an update of the system brings, times everybody anew.
"""

import zoneinfo
from collections.abc import Collection, Iterable
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import structlog

from engine.core.company import Company
from engine.core.decide import Wait, decide
from engine.core.enrolment import History
from engine.core.touch import TouchState
from engine.forecasting import load_page
from engine.house import House
from engine.live import Live
from engine.store import Tx, enrolments, facts, flights
from engine.store.cases import Case

log = structlog.get_logger()

PAGE = 1000
_FACT, _EDITION = "retiming", "calendar_edition"
#: What of company.yaml moments depend on.
TIMED = ("time_zone", "calendar", "at_most", "at_most_per_account")


def is_timed_alike(one: Company, other: Company) -> bool:
    """Whether no moment differs between the two."""
    return all(getattr(one, key) == getattr(other, key) for key in TIMED)


def retime_leads(tx: Tx, live: Live, lead_ids: Collection[int], now: datetime) -> int:
    """Time these leads anew, as something was learnt about them; how many are due at another moment."""
    ids = enrolments.find_active(tx, lead_ids)
    return _retime(tx, live, ids, now) if ids else 0


def begin(tx: Tx, version_ids: Collection[int] | None) -> None:
    """Have everybody in these versions (None: in any) timed anew; to be gone through by `finish`."""
    before = facts.load(tx, _FACT)
    if before:
        former = before["versions"]
        version_ids = None if version_ids is None or former is None else {*version_ids, *former}
    facts.save(tx, _FACT, {"after": 0, "versions": None if version_ids is None else sorted(version_ids)})


def renew(house: House, now: datetime) -> int:
    """What the clock asks for now and then: `finish`, and everybody when zones or holidays are of another edition than before."""
    with house.store.read() as tx:
        is_same = facts.load(tx, _EDITION) == edition()
    if not is_same:
        with house.store.begin("retiming.renew") as tx:
            begin(tx, None)
            facts.save(tx, _EDITION, edition())
    return finish(house, now)


@cache
def edition() -> str:
    """Which zones and holidays this process reckons with: zones are the system's, where it has its own, else the package's."""
    lists = (Path(folder) / "tzdata.zi" for folder in zoneinfo.TZPATH)
    zones = next((_first_line(path) for path in lists if path.is_file()), f"tzdata {version('tzdata')}")
    return f"{zones}, holidays {version('holidays')}"


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        return file.readline(100).strip("# \n")


def finish(house: House, now: datetime) -> int:
    """Go through with what was begun, a page to a transaction; how many are due at another moment. Safe to repeat."""
    with house.store.read() as tx:
        if not facts.load(tx, _FACT):
            return 0
    changed, is_left = 0, True
    while is_left:
        with house.store.begin("retiming.page") as tx:
            counted, is_left = _page(tx, house.live, now)
            changed += counted
    log.info("retimed", leads=changed)
    return changed


def _page(tx: Tx, live: Live, now: datetime) -> tuple[int, bool]:
    """(How many of the next page are due at another moment, whether more is left.)"""
    left: Any = facts.load(tx, _FACT)
    if not left:
        return 0, False
    ids = flights.find_page(tx, left["after"], PAGE, left["versions"])
    changed = _retime(tx, live.refresh(tx), ids, now) if ids else 0
    facts.save(tx, _FACT, left | {"after": ids[-1]} if len(ids) == PAGE else {})
    return changed, len(ids) == PAGE


def _retime(tx: Tx, live: Live, ids: list[int], now: datetime) -> int:
    loaded = load_page(tx, live, ids, now)
    return enrolments.retime(tx, _timed(loaded, live, now), now)


def _timed(loaded: Iterable[tuple[Case, History]], live: Live, now: datetime) -> list[enrolments.Timed]:
    return [
        enrolments.Timed(case.enrolment, _due_at(case, history, live, now))
        for case, history in loaded
        if not _is_handed_over(case, history)
    ]


def _is_handed_over(case: Case, history: History) -> bool:
    """Whether nobody knows yet what became of its mail: when that is looked at depends on no calendar."""
    key = (case.enrolment.step, case.enrolment.occurrence)
    return any((t.step, t.occurrence) == key and t.state is TouchState.TAKEN for t in history.touches)


def _due_at(case: Case, history: History, live: Live, now: datetime) -> datetime:
    """When there is something to decide: what waits only for its step waits for its window too."""
    enrolment = case.enrolment
    campaign = live.campaign(enrolment.version_id)
    decision = decide(enrolment, campaign, case.lead, history, now, company=live.company)
    if not isinstance(decision, Wait):
        return now
    return max(now, live.due_at(enrolment, case.lead)) if decision.reason == "not_due" else decision.until
