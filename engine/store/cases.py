"""A case: one due enrolment with everything that its decision needs, loaded a batch at a time; and the way back."""

from collections import defaultdict, namedtuple
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Date,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    text,
    update,
)

from engine.core.calendar import LocalCalendar, after, calendar_of, local_of
from engine.core.company import Company
from engine.core.enrolment import Away, Enrolment, EnrolmentState
from engine.core.lead import Account, Lead, LeadState, Reason, Release, Rep
from engine.core.permission import Facts
from engine.core.values import value_class
from engine.core.windows import is_away
from engine.core.words import Duration
from engine.store.batches import among, among_listed, given, listed, packed
from engine.store.database import Tx
from engine.store.leads import lead_of
from engine.store.tables import (
    absences,
    accounts,
    address_caps,
    alerts,
    campaigns,
    enrolments,
    episodes,
    leads,
    reps,
    suppressions,
    touches,
)

_DAY = timedelta(days=1)
#: States of touches that no mail of is on its way or there.
NO_MAIL = ("refused", "withheld", "recalled", "intended")


@value_class(frozen=True, slots=True)
class Case:
    """One enrolment, its lead, what permission depends on, and whether the row is held by us."""

    enrolment: Enrolment
    lead: Lead
    address_key: str
    facts: Facts


class Progress(NamedTuple):
    """What becomes of an enrolment after a decision: its new state, when to look again, and whether the lease ends."""

    enrolment: Enrolment
    due_at: datetime
    keeps_lease: bool = False
    ended_at: datetime | None = None


def load_cases(tx: Tx, ids: Collection[int], company: Company) -> list[Case]:
    """The cases of these enrolments, in the order of their ids; two queries however many they are."""
    dialect = tx.dialect.name
    rows = _light_rows(tx.execute(_case_query(dialect), {"ids": listed(ids)}))
    people = _load_reps(tx, {row.owner_id for row in rows if row.owner_id is not None})
    return [_case(row, people, company) for row in rows]


def load_facts(tx: Tx, ids: Collection[int], company: Company, now: datetime) -> dict[int, Facts]:
    """The last look: what permission depends on, for these enrolments, by one query.

    Unlike the facts of a case, which come with the whole history, these say too whether the person `is_away` or, by its own
    wish, `has_enough` mails.
    """
    dialect, today = tx.dialect.name, now.astimezone(UTC).date()
    values = {"ids": listed(ids), "earliest": today - _DAY, "latest": today + _DAY}
    found: dict[int, Facts] = {}
    for row in _light_rows(tx.execute(_facts_query(dialect), values)):  # somebody with two absences noted has two rows
        if row.enrolment_id not in found or not found[row.enrolment_id].is_away:
            found[row.enrolment_id] = _facts(row, company, now)
    return found


def _light_rows(result: CursorResult[Any]) -> list[Any]:
    """The rows as named tuples. SQLAlchemy's look each name up in a dictionary, which takes longer here than the query."""
    return list(map(_row_type(tuple(result.keys()))._make, result.all()))


@cache
def _row_type(names: tuple[str, ...]) -> Any:
    return namedtuple("_Row", names)  # noqa: PYI024 - the names are those of the query


_PLACE = ("enrolment_id", "step", "occurrence", "anchor_at", "memory", "reason", "due_at")
_END = ("state", "ended_at")


def save(tx: Tx, progress: Collection[Progress], token: str, leased_until: datetime) -> None:
    """Write these enrolments back, each only if it is still held under `token`: a worker that overslept changes nothing."""
    lines: dict[tuple[bool, bool], list[tuple[Any, ...]]] = defaultdict(list)
    for p in progress:
        lines[p.keeps_lease, p.enrolment.state is not EnrolmentState.ACTIVE].append(_saved(p.enrolment, p))
    for (keeps, is_over), some in lines.items():
        lease = {"b_next_token": token, "b_until": leased_until} if keeps else {"b_next_token": None, "b_until": None}
        values = {"packed": packed(some), "b_token": token, **lease}
        tx.execute(_save_query(tx.dialect.name, keeps=keeps, is_over=is_over), values)


def _saved(e: Enrolment, p: Progress) -> tuple[Any, ...]:
    place = (e.enrolment_id, e.step, e.occurrence, e.anchor_at, e.memory, e.reason, p.due_at)
    return place if e.state is EnrolmentState.ACTIVE else (*place, e.state, p.ended_at)


@cache
def _save_query(dialect: str, *, keeps: bool, is_over: bool) -> Update:
    """What failed before is forgotten when the work is done, not while it goes on: a row that fails later comes singly then.

    Who goes on was active and stays so: SQLite writes an index anew for each column that is named, changed or not.
    """
    names = _PLACE + _END if is_over else _PLACE
    new = given(enrolments, names, dialect)
    done = {} if keeps else {"attempts": 0}
    return (
        update(enrolments)
        .where(enrolments.c.enrolment_id == new.c.enrolment_id, enrolments.c.lease_token == bindparam("b_token"))
        .values({name: new.c[name] for name in names[1:]})
        .values(lease_token=bindparam("b_next_token"), leased_until=bindparam("b_until"), **done)
    )


def save_lead_states(tx: Tx, lead_ids: Collection[int], state: LeadState, only_from: Collection[LeadState]) -> None:
    """Move these leads to `state`, those of them that are in one of `only_from`."""
    if lead_ids:
        tx.execute(
            update(leads)
            .where(among(tx, leads.c.lead_id, lead_ids), leads.c.state.in_([str(s) for s in only_from]))
            .values(state=str(state))
        )


def _suppressed(dialect: str) -> ColumnElement[Any]:
    """The reason why the address, its domain, the lead or the account may not be written to; four index look-ups at most."""
    if dialect == "sqlite":
        domain = func.substr(leads.c.address_key, func.instr(leads.c.address_key, "@") + 1)
    else:
        domain = func.split_part(leads.c.address_key, "@", 2)

    def reason(scope: str, key: ColumnElement[Any]) -> ColumnElement[Any]:
        return (
            select(suppressions.c.reason)
            .where(suppressions.c.scope == literal_column(f"'{scope}'"), suppressions.c.subject_key == key)
            .correlate(leads)
            .scalar_subquery()
        )

    return func.coalesce(
        reason("address", leads.c.address_key),
        reason("domain", domain),
        reason("lead", literal_column("CAST(leads.lead_id AS TEXT)")),
        reason("account", literal_column("CAST(leads.account_id AS TEXT)")),
    ).label("suppressed")


def _fact_columns(dialect: str) -> list[ColumnElement[Any]]:
    is_warm = exists().where(
        and_(
            alerts.c.account_id == leads.c.account_id,
            alerts.c.lead_id != leads.c.lead_id,
            text("alerts.state IN ('pending', 'delivered', 'claimed')"),
        )
    )
    return [
        enrolments.c.enrolment_id,
        enrolments.c.lead_id,
        enrolments.c.state,
        leads.c.state.label("lead_state"),
        leads.c.country,
        accounts.c.country.label("account_country"),
        leads.c.consent_basis,
        leads.c.consent_at,
        episodes.c.released_at,
        episodes.c.reason.label("release_reason"),
        campaigns.c.state.label("campaign_state"),
        _suppressed(dialect),
        is_warm.label("account_is_warm"),
    ]


def _from_enrolments(dialect: str, query: Select[Any]) -> Select[Any]:
    return (
        query.select_from(enrolments)
        .join(leads, leads.c.lead_id == enrolments.c.lead_id)
        .join(episodes, episodes.c.episode_id == enrolments.c.episode_id)
        .join(campaigns, campaigns.c.campaign_id == enrolments.c.campaign_id)
        .outerjoin(accounts, accounts.c.account_id == leads.c.account_id)
        .where(among_listed(dialect, enrolments.c.enrolment_id, "ids"))
    )


@cache
def _facts_query(dialect: str) -> Select[Any]:
    """With the absences that may reach into the lead's present day, wherever on earth that is."""
    columns = [*_named(leads, "time_zone"), accounts.c.time_zone.label("account_zone")]
    columns += [absences.c.from_on, absences.c.until_on, address_caps.c.days.label("cap_days"), _last_mail()]
    query = _from_enrolments(dialect, select(*_fact_columns(dialect), *columns))
    query = query.outerjoin(address_caps, address_caps.c.address_key == leads.c.address_key)
    return query.outerjoin(
        absences,
        and_(
            absences.c.address_key == leads.c.address_key,
            absences.c.until_on >= bindparam("earliest", type_=Date()),
            or_(absences.c.from_on.is_(None), absences.c.from_on <= bindparam("latest", type_=Date())),
        ),
    )


def _last_mail() -> ColumnElement[Any]:
    """When the address got its last mail before the one at hand, which is taken; asked only of who has a cap."""
    at_hand = and_(touches.c.enrolment_id == enrolments.c.enrolment_id, touches.c.state == "taken")
    latest = (
        select(func.max(touches.c.taken_at))
        .where(touches.c.address_key == leads.c.address_key, touches.c.state.not_in(NO_MAIL), not_(at_hand))
        .correlate(leads, enrolments)
        .scalar_subquery()
    )
    return case((address_caps.c.days.is_not(None), latest)).label("last_mail_at")


@cache
def _case_query(dialect: str) -> Select[Any]:
    columns = [
        *_named(enrolments, "episode_id campaign_id version_id enrolled_at step occurrence anchor_at memory reason"),
        *_named(
            leads, "address address_key first_name last_name title time_zone locale owner_id attributes account_id"
        ),
        *_named(episodes, "note revisit_on"),
        accounts.c.name.label("account_name"),
        accounts.c.domain,
        accounts.c.time_zone.label("account_zone"),
    ]
    return _from_enrolments(dialect, select(*_fact_columns(dialect), *columns)).order_by(enrolments.c.enrolment_id)


def _named(table: Table, names: str) -> list[ColumnElement[Any]]:
    return [table.c[name] for name in names.split()]


def _facts(row: Any, company: Company, now: datetime) -> Facts:
    """A last look needs no more of the lead than what consent and the date where it lives depend on, which few rows ask for."""
    is_free = row.until_on is None and row.last_mail_at is None
    if is_free and (row.country or row.account_country) not in company.consent:
        return _facts_of(row, lacks_consent=False, consent_until=None)
    lead = Lead(
        row.lead_id,
        "",
        time_zone=row.time_zone,
        country=row.country,
        account=Account(0, "", time_zone=row.account_zone, country=row.account_country),
        consent_basis=row.consent_basis,
        consent_at=row.consent_at,
        release=Release(_REASONS[row.release_reason], row.released_at),
    )
    facts = _facts_with_consent(row, lead, company)
    return facts if is_free else _with_wishes(facts, row, calendar_of(lead, company), now)


def _with_wishes(facts: Facts, row: Any, calendar: LocalCalendar, now: datetime) -> Facts:
    """With what the person said: to be away, or to want fewer mails."""
    today = local_of(now, calendar.zone).date()
    away = row.until_on is not None and is_away(today, (Away(row.until_on, row.from_on),))
    last = row.last_mail_at
    return replace(
        facts, is_away=away, has_enough=last is not None and now < after(last, Duration(row.cap_days, "days"), calendar)
    )


def _facts_with_consent(row: Any, lead: Lead, company: Company) -> Facts:
    lacks, until = company.consent_of(lead, row.country or row.account_country)
    return _facts_of(row, lacks_consent=lacks, consent_until=until)


def _facts_of(row: Any, *, lacks_consent: bool, consent_until: datetime | None) -> Facts:
    return _same_facts(
        _LEAD_STATES[row.lead_state],
        suppressed=row.suppressed,
        enrolment_is_active=row.state == "active",
        is_paused=row.state == "paused",
        campaign_is_stopped=row.campaign_state == "stopped",
        account_is_warm=bool(row.account_is_warm),
        consent_until=consent_until,
        lacks_consent=lacks_consent,
    )


#: Most leads of a batch stand alike, and facts never change.
_same_facts = lru_cache(maxsize=1024)(Facts)
# An enum's own look-up by value takes ten times as long as a dictionary.
_LEAD_STATES = {state.value: state for state in LeadState}
_REASONS = {reason.value: reason for reason in Reason}
_STATES = {state.value: state for state in EnrolmentState}


def _case(row: Any, people: Mapping[int, Rep], company: Company) -> Case:
    account = None
    if row.account_id is not None:
        account = Account(row.account_id, row.account_name, row.domain, (), row.account_zone, row.account_country)
    release = Release(_REASONS[row.release_reason], row.released_at, row.note, row.revisit_on)
    lead = lead_of(row, _LEAD_STATES[row.lead_state], account, people.get(row.owner_id), release)
    enrolment = Enrolment(
        enrolment_id=row.enrolment_id,
        lead_id=row.lead_id,
        episode_id=row.episode_id,
        campaign_id=row.campaign_id,
        version_id=row.version_id,
        state=_STATES[row.state],
        enrolled_at=row.enrolled_at,
        step=row.step,
        occurrence=row.occurrence,
        anchor_at=row.anchor_at,
        memory=row.memory,
        reason=row.reason,
    )
    return Case(enrolment, lead, row.address_key, _facts_with_consent(row, lead, company))


def _load_reps(tx: Tx, ids: Collection[int]) -> dict[int, Rep]:
    if not ids:
        return {}
    rows = tx.execute(select(reps).where(reps.c.rep_id.in_(ids)))
    return {
        row.rep_id: Rep(
            *(
                row.rep_id,
                row.address,
                row.name,
                row.time_zone,
                tuple(row.working_days),
                row.hours,
                row.backup_id,
                row.manager_id,
            )
        )
        for row in rows
    }
