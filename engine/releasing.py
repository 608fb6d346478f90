"""A release: the lead is known, its episode is open, a campaign takes it or its rep is told why none does.

Batches are transactions: what was cut off is released by the next call, what was released before is left alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

import structlog

from engine import enrolling, retiming
from engine.core.lead import Lead, LeadState, Release, Rep
from engine.core.release import CleanRow, ReleaseRow, RowProblem, clean_row, standing_against
from engine.house import House
from engine.store import Tx, accounts, alerts, enrolments, episodes, erased, leads, reps, stops, subjects, timeline
from engine.store.accounts import NewAccount
from engine.store.episodes import NewEpisode
from engine.store.leads import NewLead, Standing

log = structlog.get_logger()

BATCH = 1000
#: Problems beyond this many are counted only.
_MOST_PROBLEMS = 1000


@dataclass(slots=True)
class ReleaseReport:
    """What became of the rows. `passed_over` counts, by word, those that changed no episode: known (the release counted
    before), already_released, warm, won, erased. `not_enrolled` counts, by reason, the released whom no campaign took.
    """

    rows: int = 0
    released: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    enrolled: Counter[str] = field(default_factory=Counter)
    not_enrolled: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    warnings: int = 0
    problems: list[RowProblem] = field(default_factory=list)

    def note(self, problem: RowProblem) -> None:
        """Count a problem, and keep it while there are not too many."""
        if problem.is_warning:
            self.warnings += 1
        else:
            self.refused += 1
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)


@dataclass(frozen=True, slots=True)
class _Act:
    """A row that opens an episode, the lead it is about, and whether something may still run for that lead."""

    row: CleanRow
    standing: Standing
    has_former: bool


def release_leads(
    house: House,
    rows: Iterable[ReleaseRow | RowProblem],
    *,
    change_reason: bool = False,
    progress: Callable[[ReleaseReport], None] | None = None,
) -> ReleaseReport:
    """Release these leads; rows that cannot be are reported with their line. Problems among `rows` are passed on.

    `change_reason`: a lead whose episode is open, or who is warm or won, is released anew, and what runs for it ends.
    `progress` is called after every batch. Raises NotReady before the first `rekindle apply`.
    """
    now, report, arriving = house.clock.now(), ReleaseReport(), iter(rows)
    with house.store.read() as tx:
        _ = house.live.refresh(tx).company
    while batch := list(islice(arriving, BATCH)):
        report.rows += len(batch)
        for some in _rounds(_cleaned(batch, report, now)):
            with house.store.begin("releasing.release") as tx:
                _release(tx, house, some, report, now, change_reason=change_reason)
        if progress:
            progress(report)
    log.info("released", rows=report.rows, released=report.released, refused=report.refused)
    return report


def _cleaned(batch: Iterable[ReleaseRow | RowProblem], report: ReleaseReport, now: datetime) -> Iterator[CleanRow]:
    for row in batch:
        clean = clean_row(row, now) if isinstance(row, ReleaseRow) else row
        if isinstance(clean, RowProblem):
            report.note(clean)
        else:
            yield clean


def _rounds(rows: Iterable[CleanRow]) -> list[list[CleanRow]]:
    """The rows in groups in which no address and no release stands twice; an address' rows keep their order."""
    rounds: list[list[CleanRow]] = []
    seen: Counter[str] = Counter()
    for row in rows:
        number = max(seen[row.address_key], seen[row.release_key])
        if number == len(rounds):
            rounds.append([])
        rounds[number].append(row)
        seen[row.address_key] = seen[row.release_key] = number + 1
    return rounds


def _release(
    tx: Tx, house: House, rows: Sequence[CleanRow], report: ReleaseReport, now: datetime, *, change_reason: bool
) -> None:
    rows = _without_strangers(tx, _without_erased(tx, rows, report), report)
    changed = _save_leads(tx, rows, report, now)  # from here on these leads are ours until we commit
    acts = _acting(tx, rows, report, change_reason=change_reason)
    _end_former(tx, [act for act in acts if act.has_former], now)
    new = [NewEpisode(act.standing.lead_id, act.row.release_key, act.row.release) for act in acts]
    opened = episodes.add(tx, new, now)
    leads.save_states(tx, opened, LeadState.RELEASED)
    report.released += len(opened)
    taken = enrolling.enrol(tx, house, opened, now)
    report.enrolled.update(taken.campaigns.values())
    report.not_enrolled.update(taken.refused.values())
    if changed := changed - opened.keys():  # another zone, country or date, and perhaps in the middle of a drip
        retiming.retime_leads(tx, house.live.refresh(tx), changed, now)


def _without_erased(tx: Tx, rows: Sequence[CleanRow], report: ReleaseReport) -> list[CleanRow]:
    """An erased person who stands in a file again is not taken in: an objection is for ever (GDPR art. 21)."""
    gone = erased.find(tx, [row.address for row in rows])
    report.passed_over.update("erased" for row in rows if row.address in gone)
    return [row for row in rows if row.address not in gone]


def _without_strangers(tx: Tx, rows: Sequence[CleanRow], report: ReleaseReport) -> list[CleanRow]:
    """A release_id that counted for somebody else is a mistake in the file, not a release of this lead."""
    known = episodes.find_known(tx, [row.release_key for row in rows])
    standing = leads.find(tx, [row.address_key for row in rows if row.release_key in known])
    mine = []
    for row in rows:
        lead = standing.get(row.address_key)
        if row.release_key in known and (lead is None or lead.lead_id != known[row.release_key]):
            message = f"release_id {row.release_key.partition(':')[2]!r} was used for another lead: {row.address}"
            report.note(RowProblem(row.line, "foreign_release_id", message))
        else:
            mine.append(row)
    return mine


def _save_leads(tx: Tx, rows: Sequence[CleanRow], report: ReleaseReport, now: datetime) -> set[int]:
    """Who is new, or known better than before: of them, and of all who work for an account that is elsewhere now."""
    account_ids, moved = _save_accounts(tx, rows, now)
    owners = reps.find(tx, {row.owner_key for row in rows if row.owner_key})
    for row in rows:
        if row.owner_key and row.owner_key not in owners:
            message = f"{row.owner_key} is no rep that we know: import the reps first. The lead has no owner"
            report.note(RowProblem(row.line, "unknown_owner", message, is_warning=True))
    new = [_new_lead(row, account_ids.get(row.domain or ""), owners.get(row.owner_key or "")) for row in rows]
    return leads.save(tx, new, now) | set(subjects.find_leads_of_accounts(tx, moved))


def _save_accounts(tx: Tx, rows: Sequence[CleanRow], now: datetime) -> tuple[dict[str, int], list[int]]:
    """The accounts' ids by domain, and those that are in another zone or country than before."""
    told = [
        NewAccount(row.domain, row.company, row.aliases, row.account_time_zone, row.account_country)
        for row in rows
        if row.domain
    ]
    placed = {account.domain for account in told if account.time_zone or account.country}
    before = accounts.find(tx, placed)
    ids = accounts.save(tx, told, now)
    after = accounts.load(tx, [account.account_id for account in before.values()])
    was = {account.account_id: (account.time_zone, account.country) for account in before.values()}
    return ids, [key for key, account in after.items() if (account.time_zone, account.country) != was[key]]


def _new_lead(row: CleanRow, account_id: int | None, owner: Rep | None) -> NewLead:
    return NewLead(
        address=row.address,
        first_name=row.first_name,
        last_name=row.last_name,
        title=row.title,
        time_zone=row.time_zone,
        country=row.country,
        locale=row.locale,
        account_id=account_id,
        owner_id=owner.rep_id if owner else None,
        consent_basis=row.consent_basis,
        consent_at=row.consent_at,
        attributes=row.attributes,
    )


def _acting(tx: Tx, rows: Sequence[CleanRow], report: ReleaseReport, *, change_reason: bool) -> list[_Act]:
    known = episodes.find_known(tx, [row.release_key for row in rows])
    standing = leads.find(tx, [row.address_key for row in rows])
    lead_ids = [lead.lead_id for lead in standing.values()]
    running, dripping = episodes.find_open(tx, lead_ids), enrolments.running_of(tx, lead_ids)
    acts = []
    for row in rows:
        lead = standing[row.address_key]
        against = standing_against(lead.state, has_open_episode=lead.lead_id in running, may_change=change_reason)
        if row.release_key in known or against:
            report.passed_over["known" if row.release_key in known else str(against)] += 1
        else:
            is_busy = lead.lead_id in running or lead.lead_id in dripping or lead.state is not LeadState.RELEASED
            acts.append(_Act(row, lead, has_former=is_busy))
    return acts


def _end_former(tx: Tx, acts: Sequence[_Act], now: datetime) -> None:
    """What ran for these leads until now: the drip, the episode, and an alert that nobody needs to follow up any more."""
    lead_ids = [act.standing.lead_id for act in acts]
    stops.stop(tx, lead_ids, "re_released", now)
    former = episodes.find_open(tx, lead_ids).values()
    episodes.close(tx, [episode.episode_id for episode in former], "re_released", now)
    alerts.close_for(tx, lead_ids, "re_released", now)
    in_hand = {LeadState.WARM, LeadState.CLAIMED}
    cooled = {act.standing.account_id for act in acts if act.standing.state in in_hand and act.standing.account_id}
    stops.wake(tx, cooled, now)


def resume_lead(tx: Tx, house: House, lead_id: int, reason: str, *, alert_id: int, now: datetime) -> LeadState:
    """The rep rejected this alert: the lead is released once more, for what it was released for, and its campaign goes on
    after the last mail that left. `reason` is the rep's word, for the timeline.

    Returns where the lead stands then: released, or dormant when its campaign had ended. A second call changes nothing.
    """
    lead = leads.load(tx, [lead_id])[lead_id]
    release_key = f"rejected:{alert_id}"
    former = episodes.find_open(tx, [lead_id]).get(lead_id)
    if former is None or episodes.find_known(tx, [release_key]):
        return lead.state
    stops.stop(tx, [lead_id], "rejected", now)
    episodes.close(tx, [former.episode_id], "rejected", now)
    release = _again(former.release, now)
    opened = episodes.add(tx, [NewEpisode(lead_id, release_key, release)], now)
    timeline.add(tx, [timeline.Entry(lead_id, now, "released_again", str(release.reason), detail={"rejected": reason})])
    lead = replace(lead, release=release, state=LeadState.RELEASED)
    state = _go_on(tx, house, lead, former.episode_id, opened[lead_id], now)
    leads.save_states(tx, [lead_id], state)
    return state


def _again(release: Release, now: datetime) -> Release:
    """Released now, so that what was known already does not promote again; a day that is over is not waited for."""
    is_ahead = release.revisit_on is not None and release.revisit_on > now.date()
    return replace(release, at=now, revisit_on=release.revisit_on if is_ahead else None)


def _go_on(tx: Tx, house: House, lead: Lead, former_id: int, episode_id: int, now: datetime) -> LeadState:
    match enrolling.resume(tx, house, lead, former_id, episode_id, now):
        case "over":
            return LeadState.DORMANT
        case "never_enrolled":
            leads.save_states(tx, [lead.lead_id], LeadState.RELEASED)
            enrolling.enrol(tx, house, {lead.lead_id: episode_id}, now)
    return LeadState.RELEASED
