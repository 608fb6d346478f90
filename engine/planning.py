"""`rekindle plan`: what applying the files would change, above all for the leads in flight. Nothing is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from engine.core.calendar import calendar_of
from engine.core.campaign import Campaign
from engine.core.company import Company
from engine.core.decide import due_at
from engine.core.edits import StepEdit, is_timed_alike, key_edits, step_edits
from engine.core.enrolment import Enrolment, History, lasting
from engine.core.errors import NotReady, Problem
from engine.core.forecast import Following, Forecast, Mail
from engine.core.lead import Lead
from engine.core.policy import Policy
from engine.core.touch import SENT_STATES
from engine.differing import Difference, bases, difference, mails_of
from engine.forecasting import PAGE, following_in, load_page
from engine.house import House
from engine.library import Library
from engine.live import Live
from engine.retiming import TIMED
from engine.store import Tx, flights
from engine.store.cases import Case

#: The change in mails is told for so many weeks: the 30 days after now.
DAYS = 30
_NAMED = 3
_MOST_KNOWN = 100_000


@dataclass(slots=True)
class CampaignPlan:
    """One campaign: its word (see engine.differing), what differs, and by fate how many leads, with the first by address.

    Fates: keep, move, timed_anew (moves, and is due at another moment), end, stranded and again (these two are refused).
    """

    campaign: str
    word: str
    steps: list[StepEdit] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    leads: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[str]] = field(default_factory=dict)
    migrate: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Week:
    """The mails of seven days (the last week of the thirty days has two), as things are and as they would be."""

    starts: str
    before: int = 0
    after: int = 0


@dataclass(slots=True)
class Plan:
    """What an apply would do. `texts`: by mail how many leads in flight may still get it; `retimed`: how many leads a changed
    company.yaml makes due at another moment. `base` and `target` are what `apply` compares.
    """

    base: str
    target: str
    made_at: str
    campaigns: list[CampaignPlan] = field(default_factory=list)
    texts: dict[str, int] = field(default_factory=dict)
    company: list[str] = field(default_factory=list)
    is_company_new: bool = False
    is_policy_new: bool = False
    retimed: int = 0
    weeks: list[Week] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    changes_anything: bool = False

    @property
    def refusals(self) -> list[Problem]:
        """What is broken or in the way."""
        return [problem for problem in self.problems if problem.severity == "error"]

    def as_object(self) -> dict[str, Any]:
        """The JSON object of a plan."""
        return asdict(self) | {"refused": bool(self.refusals)}


@dataclass(slots=True)
class _Ahead:
    """The two worlds that leads are walked ahead in: as things are, and as they would be."""

    before: Forecast
    after: Forecast
    company: Company
    new_company: Company
    new: Mapping[str, Campaign]
    is_company_same: bool = True
    known: dict[Any, bool] = field(default_factory=dict)


def make_plan(
    house: House, library: Library, policy: Policy | None, progress: Callable[[int, int], None] | None = None
) -> Plan:
    """Compare files and database, and look at every lead whom the difference concerns."""
    now = house.clock.now()
    with house.store.read() as tx:
        found = difference(tx, library, policy)
        if library.company is None and found.company is None:
            raise NotReady("company.yaml is missing or broken, and none was applied before: see `rekindle check`")
        plan = Plan(found.base, found.target, now.isoformat(), changes_anything=found.changes_anything)
        plan.problems = list(found.problems)
        plan.is_company_new, plan.is_policy_new = found.is_company_new, found.is_policy_new
        plan.campaigns = [_campaign(name, word, found, library) for name, word in sorted(found.words.items())]
        plan.texts = _texts(tx, found, house.live)
        _tell_retired(tx, plan)
        plan.company = _company_edits(found, library)
    if found.company is not None:
        _look_at_leads(house, plan, found, library, now, progress)
    return plan


def _campaign(name: str, word: str, found: Difference, library: Library) -> CampaignPlan:
    plan = CampaignPlan(name, word)
    if name in found.old and name in library.campaigns:
        new = library.campaigns[name][0]
        plan.steps, plan.keys = step_edits(found.old[name], new), key_edits(found.old[name], new)
    if fates := found.fates.get(name):
        plan.leads = {kind: count for kind, count in fates.counts.items() if count}
        plan.examples, plan.migrate = dict(fates.names), dict(fates.migrate)
    return plan


def _tell_retired(tx: Tx, plan: Plan) -> None:
    """Who is in a campaign whose file is gone goes through it."""
    counts: Counter[str] = Counter()
    for flight in flights.count(tx):
        counts[flight.campaign_id] += flight.leads
    for one in plan.campaigns:
        if one.word == "retired" and counts[one.campaign]:
            one.leads = {"keep": counts[one.campaign]}


def _texts(tx: Tx, found: Difference, live: Live) -> dict[str, int]:
    """By mail whose text changes, how many leads are in a campaign that sends it."""
    if not found.texts or found.company is None:
        return {t.name: 0 for t in found.texts}
    running = flights.count(tx)
    live.load_versions(tx, {f.version_id for f in running})
    sent = [(mails_of(live.campaign(f.version_id)), f.leads) for f in running]
    return {t.name: sum(leads for mails, leads in sent if bases(t.name) & mails) for t in found.texts}


def _company_edits(found: Difference, library: Library) -> list[str]:
    if found.company is None or library.company is None or not found.is_company_new:
        return []
    old, new = found.company.model_dump(mode="json"), library.company.model_dump(mode="json")
    return [key for key in new if old.get(key) != new.get(key)]


# --- leads ------------------------------------------------------------------------------------------------------------


def _look_at_leads(
    house: House,
    plan: Plan,
    found: Difference,
    library: Library,
    now: datetime,
    progress: Callable[[int, int], None] | None,
) -> None:
    """Everybody who would move, and everybody at all when the company's calendar changes: due when, and mailed how often."""
    is_retimed = bool(set(plan.company) & set(TIMED))
    applied = {name: found.fates[name] for name, word in found.words.items() if word == "changed"}
    landings = {place: landing for fates in applied.values() for place, landing in fates.places.items()}
    new = {name: library.campaigns[name][0] for name in applied}
    if not landings and not is_retimed:
        return
    with house.store.read() as tx:
        live = house.live.refresh(tx)
        ahead = _ahead(tx, live, library, found, new, now)
    plans = {one.campaign: one for one in plan.campaigns}
    plan.weeks = [Week((now + timedelta(days=7 * n)).date().isoformat()) for n in range((DAYS + 6) // 7)]
    versions = None if is_retimed else sorted({version_id for version_id, _ in landings})
    last, done = 0, 0
    while True:
        with house.store.read() as tx:
            ids = flights.find_page(tx, last, PAGE, versions)
            loaded = list(load_page(tx, live, ids, now))
        if not ids:
            return
        last, done = ids[-1], done + len(ids)
        for case, history in loaded:
            place = (case.enrolment.version_id, case.enrolment.step)
            if place in landings or is_retimed:
                old = live.campaign(case.enrolment.version_id)
                landing = None if _is_in_hand(case.enrolment, history) else landings.get(place)
                _look_at(case, history, old, landing, ahead, plan, plans, now)
        if progress:
            progress(done, 0)


def _ahead(
    tx: Tx, live: Live, library: Library, found: Difference, new: Mapping[str, Campaign], now: datetime
) -> _Ahead:
    end, company = now + timedelta(days=DAYS), live.company
    following = following_in(tx, live)

    def following_then(campaign_id: str) -> tuple[Campaign, int] | None:
        if found.words.get(campaign_id) == "retired":
            return None
        return (new[campaign_id], -1) if campaign_id in new else following(campaign_id)

    after: Following = following_then
    new_company = library.company or company
    forecasts = Forecast(company, end, following), Forecast(new_company, end, after)
    return _Ahead(*forecasts, company, new_company, new, is_company_same=company == new_company)


def _look_at(
    case: Case,
    history: History,
    old: Campaign,
    landing: str | None,
    ahead: _Ahead,
    plan: Plan,
    plans: Mapping[str, CampaignPlan],
    now: datetime,
) -> None:
    enrolment, lead = case.enrolment, case.lead
    new = old if landing is None else ahead.new[enrolment.campaign_id]
    then = enrolment if landing is None else _landed(enrolment, landing)
    if (landing or not ahead.is_company_same) and _is_retimed(enrolment, then, old, new, lead, ahead, now):
        _note_retimed(plan, plans[enrolment.campaign_id] if landing else None, lead.address)
    _count(plan.weeks, ahead.before.mails(enrolment, old, lead, history, now), "before", now)
    _count(plan.weeks, ahead.after.mails(then, new, lead, history, now), "after", now)


def _is_retimed(
    enrolment: Enrolment, then: Enrolment, old: Campaign, new: Campaign, lead: Lead, ahead: _Ahead, now: datetime
) -> bool:
    """Whether the lead is due at another moment than before. Leads that stand alike are asked about once."""
    shared = (enrolment.version_id, enrolment.step, then.step, enrolment.occurrence, enrolment.anchor_at)
    memory = str(enrolment.memory) if enrolment.memory else ""
    own = lead.lead_id if old.dates or new.dates else 0
    key = (*shared, memory, own, calendar_of(lead, ahead.company), calendar_of(lead, ahead.new_company))
    if key not in ahead.known:
        if len(ahead.known) > _MOST_KNOWN:
            ahead.known.clear()
        ahead.known[key] = not (ahead.is_company_same and is_timed_alike(old, new, enrolment.step, then.step)) and max(
            due_at(enrolment, old, lead, ahead.company), now
        ) != max(due_at(then, new, lead, ahead.new_company), now)
    return ahead.known[key]


def _is_in_hand(enrolment: Enrolment, history: History) -> bool:
    """Whether a provider may have the mail that it stands at; such a lead is not moved away from it."""
    key = (enrolment.step, enrolment.occurrence)
    return any((t.step, t.occurrence) == key and t.state in SENT_STATES for t in history.touches)


def _landed(enrolment: Enrolment, landing: str) -> Enrolment:
    """Where a move puts it: engine.store.enrolments.move does the same to the rows."""
    if landing == enrolment.step:
        return replace(enrolment, version_id=-1)
    return replace(enrolment, version_id=-1, step=landing, occurrence=1, memory=lasting(enrolment.memory))


def _note_retimed(plan: Plan, campaign: CampaignPlan | None, address: str) -> None:
    if campaign is None:
        plan.retimed += 1
        return
    campaign.leads["timed_anew"] = campaign.leads.get("timed_anew", 0) + 1
    campaign.leads["move"] -= 1
    names = campaign.examples.setdefault("timed_anew", [])
    if len(names) < _NAMED:
        names.append(address)


def _count(weeks: list[Week], mails: Iterable[Mail] | None, which: str, now: datetime) -> None:
    for mail in mails or ():
        week = weeks[min(max((mail.at - now).days, 0) // 7, len(weeks) - 1)]
        setattr(week, which, getattr(week, which) + 1)
