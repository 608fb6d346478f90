"""The tables. The constraints here hold the promises of DESIGN section 3; every one of them has a test that breaks it.

Times are aware UTC. Ids are big integers, except a touch's, which is the opaque id that leaves the house.
A *lease* on a row is (lease_token, leased_until): only who knows the token may write, and only until then.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP
from sqlalchemy.types import TypeDecorator, TypeEngine


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime: timestamptz on PostgreSQL, fixed-width ISO text (which sorts as time) on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(TIMESTAMP(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the database: as it is on PostgreSQL, as text on SQLite."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:  # noqa: ARG002
        """From the database: always aware UTC. The base class would call three functions for each value."""
        return _from_postgresql if dialect.name == "postgresql" else _from_sqlite


def _from_postgresql(value: datetime | None) -> datetime | None:
    return value.astimezone(UTC) if value is not None else None


@lru_cache(4096)  # the rows of a batch bear the same few moments
def _from_sqlite(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value is not None else None


Id = BigInteger().with_variant(Integer, "sqlite")
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _is_any(column: str, *words: str) -> str:
    """`column` is one of these words. SQLite builds a table of its own for a list of three or more, in every statement that
    writes, and searches it for every row: that takes longer than to write the row.
    """
    return " OR ".join(f"{column} = '{word}'" for word in words)


def _one_of(column: str, *words: str) -> CheckConstraint:
    return CheckConstraint(_is_any(column, *words), name=column)


def _lease() -> list[Column[Any]]:
    return [Column("lease_token", Text), Column("leased_until", Moment)]


def _retry() -> list[Column[Any]]:
    """The sweeper is the retry: how often it was tried, when next, and what went wrong last."""
    return [
        Column("attempts", Integer, nullable=False, server_default="0"),
        Column("next_at", Moment, nullable=False),
        Column("error", Text),
        *_lease(),
    ]


def _ready_and_leased(table: Table, ready: str, order: str = "next_at") -> None:
    """Two partial indexes that stay flat as the table grows: what is ready for a lease, whose lease may have run out."""
    columns = table.c
    free, held = text(f"{ready} AND lease_token IS NULL"), text("lease_token IS NOT NULL")
    Index(f"ix_{table.name}_ready", columns[order], sqlite_where=free, postgresql_where=free)
    Index(f"ix_{table.name}_leased", columns.leased_until, sqlite_where=held, postgresql_where=held)


reps = Table(
    "reps",
    metadata,
    Column("rep_id", Id, primary_key=True),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("working_days", Json, nullable=False),
    Column("hours", Text),
    Column("backup_id", Id, ForeignKey("reps.rep_id")),
    Column("manager_id", Id, ForeignKey("reps.rep_id")),
)

accounts = Table(
    "accounts",
    metadata,
    Column("account_id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("domain", Text, unique=True),
    Column("aliases", Json, nullable=False),
    Column("time_zone", Text),
    Column("country", Text),
    Column("created_at", Moment, nullable=False),
)

leads = Table(
    "leads",
    metadata,
    Column("lead_id", Id, primary_key=True),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False, unique=True),
    Column("first_name", Text, nullable=False, server_default=""),
    Column("last_name", Text, nullable=False, server_default=""),
    Column("title", Text, nullable=False, server_default=""),
    Column("time_zone", Text),
    Column("country", Text),
    Column("locale", Text),
    Column("account_id", Id, ForeignKey("accounts.account_id"), index=True),
    Column("owner_id", Id, ForeignKey("reps.rep_id")),
    Column("state", Text, nullable=False),
    Column("attributes", Json, nullable=False),
    Column("consent_basis", Text),
    Column("consent_at", Moment),
    Column("created_at", Moment, nullable=False),
    _one_of("state", "released", "dormant", "warm", "claimed", "won", "lost", "erased"),
)

episodes = Table(
    "episodes",
    metadata,
    Column("episode_id", Id, primary_key=True),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False),
    Column("release_key", Text, nullable=False, unique=True),  # a release counts once, for ever
    Column("reason", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("released_at", Moment, nullable=False),
    Column("revisit_on", Date),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("outcome", Text),
    _one_of("reason", "no_budget", "no_authority", "no_need", "no_timeline", "low_return", "unresponsive"),
)
_open = text("closed_at IS NULL")
Index("uq_episodes_open", episodes.c.lead_id, unique=True, sqlite_where=_open, postgresql_where=_open)
_dated = text("closed_at IS NULL AND revisit_on IS NOT NULL")
Index("ix_episodes_revisit_on", episodes.c.revisit_on, sqlite_where=_dated, postgresql_where=_dated)

template_versions = Table(
    "template_versions",
    metadata,
    Column("template_hash", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("applied_at", Moment, nullable=False),
)

templates = Table(  # what a name means now: an applied fix reaches everybody in flight
    "templates",
    metadata,
    Column("name", Text, primary_key=True),
    Column("template_hash", Text, ForeignKey("template_versions.template_hash"), nullable=False),
)

campaign_versions = Table(
    "campaign_versions",
    metadata,
    Column("version_id", Id, primary_key=True),
    Column("campaign_id", Text, nullable=False),
    Column("version_hash", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("listens", Boolean, nullable=False),  # an exit_when has conditions: whatever happens is looked at
    Column("applied_at", Moment, nullable=False),
    Column("applied_by", Text, nullable=False),
    UniqueConstraint("campaign_id", "version_hash"),
)

campaigns = Table(
    "campaigns",
    metadata,
    Column("campaign_id", Text, primary_key=True),
    Column("version_id", Id, ForeignKey("campaign_versions.version_id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),  # why it was stopped
    _one_of("state", "live", "stopped", "retired"),
)

companies = Table(  # company.yaml as applied; the newest row is the one in force
    "companies",
    metadata,
    Column("company_id", Id, primary_key=True),
    Column("company_hash", Text, nullable=False, unique=True),
    Column("body", Json, nullable=False),
    Column("applied_at", Moment, nullable=False),
)

changes = Table(  # who applied, stopped, started and recovered what, and when; rows are never changed
    "changes",
    metadata,
    Column("change_id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("campaign_id", Text, index=True),  # none: templates, company or policy
    Column("version_id", Id, ForeignKey("campaign_versions.version_id")),
    Column("detail", Json, nullable=False),
    _one_of("kind", "applied", "stopped", "started", "recovered"),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("enrolment_id", Id, primary_key=True),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False),
    Column("episode_id", Id, ForeignKey("episodes.episode_id"), nullable=False),
    Column("campaign_id", Text, ForeignKey("campaigns.campaign_id"), nullable=False),
    Column("version_id", Id, ForeignKey("campaign_versions.version_id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("enrolled_at", Moment, nullable=False),
    Column("step", Text, nullable=False),
    Column("occurrence", Integer, nullable=False, server_default="1"),
    Column("anchor_at", Moment, nullable=False),
    Column("memory", Json, nullable=False),
    Column("due_at", Moment, nullable=False),  # when to look again: a cache that decide recomputes
    Column("reason", Text),  # why it waits, or why it ended
    Column("ended_at", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    *_lease(),
    _one_of("state", "active", "paused", "finished", "stopped"),
    sqlite_autoincrement=True,  # a number that a recovery left out never comes: see recoveries.leave_ids
)
_running = text("state IN ('active', 'paused')")
Index("uq_enrolments_running", enrolments.c.lead_id, unique=True, sqlite_where=_running, postgresql_where=_running)
Index("ix_enrolments_lead_id", enrolments.c.lead_id)
_ready_and_leased(enrolments, "state = 'active'", "due_at")

touches = Table(
    "touches",
    metadata,
    Column("touch_id", Text, primary_key=True),
    Column("enrolment_id", Id, ForeignKey("enrolments.enrolment_id"), nullable=False),
    Column("step", Text, nullable=False),
    Column("occurrence", Integer, nullable=False),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False),
    Column("address_key", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("template", Text, nullable=False),
    Column("variant", Text),
    Column("template_hash", Text),
    Column("due_at", Moment, nullable=False),
    Column("intended_at", Moment, nullable=False),
    Column("taken_at", Moment),
    Column("settled_at", Moment),
    Column("transport", Text),
    Column("provider_id", Text),
    Column("message_id", Text),
    UniqueConstraint("enrolment_id", "step", "occurrence"),  # promise 2: one touch for one moment of one step
    _one_of(
        "state",
        *(
            "intended",
            "taken",
            "accepted",
            "delivered",
            "bounced",
            "complained",
            "refused",
            "unclear",
            "withheld",
            "recalled",
        ),
    ),
    CheckConstraint(
        "taken_at is not null or state not in ('taken', 'accepted', 'delivered', 'unclear')", name="taken_first"
    ),
)
_mailed = text("taken_at IS NOT NULL")
Index("ix_touches_mailed", touches.c.address_key, touches.c.taken_at, sqlite_where=_mailed, postgresql_where=_mailed)
Index("ix_touches_lead_id", touches.c.lead_id)
_came_back = text(_is_any("state", "bounced", "complained", "refused"))
Index("ix_touches_came_back", touches.c.settled_at, sqlite_where=_came_back, postgresql_where=_came_back)
_open_touch = text(_is_any("state", "intended", "taken", "unclear"))
Index("ix_touches_open", touches.c.enrolment_id, sqlite_where=_open_touch, postgresql_where=_open_touch)

timeline = Table(  # promise 7: every decision that is not a mail, as a word
    "timeline",
    metadata,
    Column("entry_id", Id, primary_key=True),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False, index=True),
    Column("enrolment_id", Id),
    Column("at", Moment, nullable=False),
    Column("kind", Text, nullable=False),
    Column("step", Text),
    Column("reason", Text),
    Column("detail", Json),
)

events = Table(  # what a provider or a visitor did with a touch
    "events",
    metadata,
    Column("event_id", Id, primary_key=True),
    Column("touch_id", Text, nullable=False),
    Column("event_key", Text, nullable=False),
    Column("provider_key", Text),
    Column("kind", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("is_machine", Boolean, nullable=False),
    Column("detail", Json),
    Column("received_at", Moment, nullable=False),
    Column("client_key", Text),  # whose click: a keyed hash of network address and day, never the address
    UniqueConstraint("touch_id", "event_key"),  # promise 4: of a mail each counts once, by what happened and when ...
)
_told = text("provider_key IS NOT NULL")
Index(  # ... and by the provider's own id of it, which its copies may keep or change
    *("uq_events_provider_key", events.c.touch_id, events.c.provider_key),
    unique=True,
    sqlite_where=_told,
    postgresql_where=_told,
)

_seen = text("client_key IS NOT NULL")
Index("ix_events_client_key", events.c.client_key, events.c.at, sqlite_where=_seen, postgresql_where=_seen)

suppressions = Table(
    "suppressions",
    metadata,
    Column("suppression_id", Id, primary_key=True),
    Column("scope", Text, nullable=False),
    Column(
        "subject_key", Text, nullable=False
    ),  # address key, domain, id of lead or account; erased: a salted hash of the address
    Column("reason", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("scope", "subject_key"),
    _one_of("scope", "address", "domain", "lead", "account", "erased"),
)

absences = Table(
    "absences",
    metadata,
    Column("absence_id", Id, primary_key=True),
    Column("address_key", Text, nullable=False, index=True),
    Column("from_on", Date),
    Column("until_on", Date, nullable=False),
    Column("inbound_id", Id),
    Column("noted_at", Moment, nullable=False),
)

address_caps = Table(  # who asked for fewer mails: at most one in so many days, over all campaigns
    "address_caps",
    metadata,
    Column("address_key", Text, primary_key=True),
    Column("days", Integer, nullable=False),
    Column("asked_at", Moment, nullable=False),
    CheckConstraint("days > 0", name="days"),
)

inbounds = Table(
    "inbounds",
    metadata,
    Column("inbound_id", Id, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),  # promise 5: kept once
    Column("message_id", Text, index=True),
    Column("source", Text, nullable=False),
    Column("envelope", Json, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("kind", Text),
    Column("rung", Text),  # how it was attributed
    Column("lead_id", Id, ForeignKey("leads.lead_id"), index=True),
    Column("touch_id", Text),
    Column("reading", Json),
    *_retry(),
    _one_of("state", "unread", "read", "failed"),
)
_ready_and_leased(inbounds, "state = 'unread'")

sources = Table(
    "sources",
    metadata,
    Column("source_id", Id, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("location", Text, nullable=False),
    Column("host", Text),  # of a web address: one holder asks it at a time
    Column("name", Text, nullable=False),
    Column("account_id", Id, ForeignKey("accounts.account_id")),
    Column("state", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("polled_at", Moment),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_digest", Text),
    Column("interval_s", Integer, nullable=False, server_default="900"),
    Column("memory", Json, nullable=False),
    Column("subscription", Json),  # what is agreed with the feed's hub; written by its answers, never by a poll
    *_retry(),  # `attempts` counts looks that failed
    Column("lost", Integer, nullable=False, server_default="0"),  # holders that were lost, in a row
    UniqueConstraint("kind", "location"),  # the kind is a key of triggers.watch.WATCHERS, or names a mailbox
    _one_of("state", "active", "paused", "quarantined", "dead"),
)
_ready_and_leased(sources, "state = 'active'")

farewells = Table(  # hubs that are to be told that a source of theirs is watched no more
    "farewells",
    metadata,
    Column("farewell_id", Id, primary_key=True),
    Column("source_id", Id, ForeignKey("sources.source_id"), nullable=False),
    Column("hub", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("until", Moment, nullable=False),  # the hub forgets us then by itself
    Column("state", Text, nullable=False),
    *_retry(),
    UniqueConstraint("source_id", "hub", "topic"),
    _one_of("state", "pending", "confirmed", "ended"),
)
_ready_and_leased(farewells, "state = 'pending'")

items = Table(
    "items",
    metadata,
    Column("item_id", Id, primary_key=True),
    Column("source_id", Id, ForeignKey("sources.source_id"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("link_key", Text),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("link", Text),
    Column("published_at", Moment),
    Column("raw_date", Text),
    Column("date_source", Text, nullable=False),
    Column("categories", Json),  # the feed's own codes for what it is about
    Column("seen_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("reading", Json),
    Column("decoys", Json),  # the decoys that it named: each is a false positive
    *_retry(),
    UniqueConstraint("source_id", "guid"),  # an edit never fires again
    _one_of("state", "unread", "baseline", "read", "failed"),
)
Index("ix_items_link_key", items.c.source_id, items.c.link_key)
Index("ix_items_seen_at", items.c.seen_at, items.c.state)
_hit = text("decoys IS NOT NULL")
Index("ix_items_decoys", items.c.seen_at, sqlite_where=_hit, postgresql_where=_hit)
_ready_and_leased(items, "state = 'unread'")

doubts = Table(  # the review tray of news: what an item tells of an account, not surely enough to count
    "doubts",
    metadata,
    Column("doubt_id", Id, primary_key=True),
    Column("item_id", Id, ForeignKey("items.item_id"), nullable=False),
    Column("account_id", Id, ForeignKey("accounts.account_id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("realis", Text, nullable=False),
    Column("event", Json, nullable=False),
    Column("told_at", Moment, nullable=False),
    Column("copy_of", Id, ForeignKey("doubts.doubt_id"), index=True),  # the doubt that asks the same, in another outlet
    Column("state", Text, nullable=False),
    Column("decided_by", Text),
    Column("decided_at", Moment),
    UniqueConstraint("item_id", "account_id", "kind"),  # nobody is asked the same twice, however often an item is read
    _one_of("state", "waiting", "copy", "accepted", "rejected"),
    CheckConstraint("(state = 'copy') = (copy_of IS NOT NULL)", name="copy"),
    CheckConstraint("(state IN ('accepted', 'rejected')) = (decided_at IS NOT NULL)", name="decided"),
)
Index("ix_doubts_account_id", doubts.c.account_id, doubts.c.told_at)
_waiting = text("state = 'waiting'")
Index("ix_doubts_waiting", doubts.c.doubt_id, sqlite_where=_waiting, postgresql_where=_waiting)

positions = Table(  # where a watched person works, as the last snapshot of a people source said
    "positions",
    metadata,
    Column("position_id", Id, primary_key=True),
    Column("source_id", Id, ForeignKey("sources.source_id"), nullable=False),
    Column("person_key", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("seen_at", Moment, nullable=False),
    UniqueConstraint("source_id", "person_key"),
)

stories = Table(
    "stories",
    metadata,
    Column("story_id", Id, primary_key=True),
    Column("account_id", Id, ForeignKey("accounts.account_id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("realis", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("first_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("headlines", Json),  # further ones that name other firms or sums than `title`
    Column("merged_into", Id, ForeignKey("stories.story_id")),  # the story that it turned out to be
)
Index("ix_stories_account_id", stories.c.account_id, stories.c.last_at)

signals = Table(
    "signals",
    metadata,
    Column("signal_id", Id, primary_key=True),
    Column("signal_key", Text, nullable=False, unique=True),  # promise 4: a signal counts once
    Column("lead_id", Id, ForeignKey("leads.lead_id"), index=True),
    Column("account_id", Id, ForeignKey("accounts.account_id"), index=True),
    Column("story_id", Id, ForeignKey("stories.story_id")),
    Column("kind", Text, nullable=False),
    Column("sign", Integer, nullable=False),
    Column("strength", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("happened_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Column("data", Json, nullable=False),
    CheckConstraint("(lead_id is null) <> (account_id is null)", name="one_subject"),
    _one_of("strength", "strong", "weak"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("evidence_id", Id, primary_key=True),
    Column("signal_id", Id, ForeignKey("signals.signal_id"), nullable=False),
    Column("evidence_key", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("link", Text),
    Column("source", Text, nullable=False),
    Column("at", Moment),
    Column(
        "rank", Integer, nullable=False, server_default="2"
    ),  # 0 the company's own word or a filing, 1 a wire, 2 others
    UniqueConstraint("signal_id", "evidence_key"),
)

promotions = Table(
    "promotions",
    metadata,
    Column("promotion_id", Id, primary_key=True),
    Column("episode_id", Id, ForeignKey("episodes.episode_id"), nullable=False, unique=True),  # promise 4
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False),
    Column("signal_id", Id, ForeignKey("signals.signal_id"), nullable=False),
    Column("score", Float, nullable=False),
    Column("threshold", Float, nullable=False),
    Column("reasons", Json, nullable=False),
    Column("policy_hash", Text, nullable=False),
    Column("promoted_at", Moment, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("alert_id", Id, primary_key=True),
    Column("alert_key", Text, nullable=False, unique=True),  # one per (account, story), else per lead and signal
    Column("promotion_id", Id, ForeignKey("promotions.promotion_id"), nullable=False, unique=True),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), nullable=False, index=True),
    Column("account_id", Id, ForeignKey("accounts.account_id")),
    Column("rep_id", Id, ForeignKey("reps.rep_id")),
    Column("state", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("handed_at", Moment),  # first hand-over to the rep: the claim clock starts
    Column("claim_by", Moment),  # null until handed over, and again once it is claimed, rejected or escalated
    Column("escalated_at", Moment),
    Column("decided_at", Moment),
    Column("decided_by", Text),
    Column("reject_reason", Text),
    _one_of("state", "pending", "delivered", "claimed", "rejected", "closed"),
    sqlite_autoincrement=True,  # as enrolments
)
_open_alert = text("state IN ('pending', 'delivered', 'claimed')")
Index("ix_alerts_warm", alerts.c.account_id, sqlite_where=_open_alert, postgresql_where=_open_alert)
_unclaimed = text("claim_by IS NOT NULL")
Index("ix_alerts_claim_by", alerts.c.claim_by, sqlite_where=_unclaimed, postgresql_where=_unclaimed)

notices = Table(  # what our own people are told: at least once each, with a key
    "notices",
    metadata,
    Column("notice_id", Id, primary_key=True),
    Column("notice_key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # alert, escalation, answer, not_enrolled, withdrawn ...
    Column("channel", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("alert_id", Id, ForeignKey("alerts.alert_id")),
    Column("lead_id", Id, ForeignKey("leads.lead_id"), index=True),
    Column("inbound_id", Id, ForeignKey("inbounds.inbound_id")),
    Column("body", Json, nullable=False),
    Column("state", Text, nullable=False),
    Column("sent_at", Moment),
    *_retry(),
    _one_of("state", "pending", "sent", "failed"),
)
_ready_and_leased(notices, "state = 'pending'")

leaders = Table(  # who runs the timetable: one holder, until then
    "leaders",
    metadata,
    Column("name", Text, primary_key=True),
    Column("token", Text, nullable=False),
    Column("until_at", Moment, nullable=False),
)

facts = Table(  # what the house must remember of itself: the salt of hashed addresses, the demo's clock
    "facts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Json, nullable=False),
)

gates = Table(  # whether a transport may be asked now: its own limit, and the breaker that opens when answers stay away
    "gates",
    metadata,
    Column("transport", Text, primary_key=True),
    Column("held_until", Moment),
    Column("unclear", Json, nullable=False),  # moments of the last answers that stayed away, oldest first
    Column("open_until", Moment),  # not null: open until then, and half open afterwards
    Column("probe_at", Moment),
    Column("probe_token", Text),  # the lease of who may try while it is half open
)

rates = Table(  # token buckets, by what is limited: transport/..., sender/..., recipient/..., warm_up/...
    "rates",
    metadata,
    Column("name", Text, primary_key=True),
    Column("tokens", Float, nullable=False),
    Column("at", Moment, nullable=False),  # when the tokens were reckoned
    Column("next_at", Moment, nullable=False),  # the end of the queue: when who comes now is told to come again
)

canaries = Table(  # the first leads that get a new campaign version, and whether the others may follow
    "canaries",
    metadata,
    Column("version_id", Id, ForeignKey("campaign_versions.version_id"), primary_key=True, autoincrement=False),
    Column("began_at", Moment, nullable=False),
    Column("touch_ids", Json, nullable=False),
    Column("opened_at", Moment),
)

campaign_days = Table(  # mails that left, by campaign and day of UTC: what bounces and complaints are a share of
    "campaign_days",
    metadata,
    Column("campaign_id", Text, ForeignKey("campaigns.campaign_id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("accepted", Integer, nullable=False),
)
