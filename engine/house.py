"""The house: the parts that a flow works with. `build` is the only place that names adapters."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine.adapters import advisor
from engine.adapters.crm_question import AskedCrm
from engine.adapters.dns import DnsRecords
from engine.adapters.http import EVERYWHERE, GuardedFetcher
from engine.adapters.hubspot import HubSpotCrm
from engine.adapters.imap import ImapFolder
from engine.adapters.mail_alert import MailNotifier
from engine.adapters.maildir import Maildir, MailFolder
from engine.adapters.mbox import MboxFolder
from engine.adapters.outbox import EmlOutbox, MboxOutbox
from engine.adapters.salesforce import SalesforceCrm
from engine.adapters.sendgrid import SendGridTransport
from engine.adapters.sendgrid_events import SendGridEvents
from engine.adapters.sendgrid_inbound import ParseSignature
from engine.adapters.smtp import SmtpTransport
from engine.adapters.webhook import WebhookNotifier
from engine.adapters.witness import FileWitness, NamedWitness
from engine.clock import SystemClock
from engine.core.tokens import Tokens
from engine.live import Live
from engine.ports import (
    Advisor,
    Clock,
    Crm,
    FeedFetcher,
    InboundProof,
    Mailbox,
    MailSource,
    Notifier,
    ProviderEvents,
    Records,
    Transport,
    Witness,
)
from engine.settings import Settings
from engine.store import Store


@dataclass(slots=True)
class House:
    """Everything a flow may touch. Tests put stand-ins of engine.testing in the sockets."""

    store: Store
    clock: Clock
    settings: Settings
    transport: Transport
    tokens: Tokens
    fetcher: FeedFetcher
    notifiers: Mapping[str, Notifier] = field(default_factory=dict)
    mail_sources: Sequence[MailSource] = ()
    mailboxes: Sequence[Mailbox] = ()
    provider_events: Mapping[str, ProviderEvents] = field(default_factory=dict)
    inbound_proofs: Mapping[str, InboundProof] = field(default_factory=dict)
    live: Live = field(default_factory=Live)
    witness: Witness | None = None
    records: Records | None = None
    crm: Crm | None = None
    advisor: Advisor | None = None


def build(settings: Settings, clock: Clock | None = None) -> House:
    """The house that these settings describe."""
    settings.data.mkdir(parents=True, exist_ok=True)
    clock = clock or SystemClock()
    transport = _transport(settings, clock)
    fetcher = GuardedFetcher(contact=settings.base_url, allowed_networks=EVERYWHERE if settings.fetch_private else ())
    notifiers: dict[str, Notifier] = {"mail": MailNotifier(transport, clock)}
    if settings.webhook_url:
        own = EVERYWHERE if settings.webhook_private else ()
        secret = settings.webhook_secret.get_secret_value()
        notifiers["webhook"] = WebhookNotifier(settings.webhook_url, secret, clock, allowed_networks=own)
    return House(
        Store(settings.store_url),
        clock,
        settings,
        transport,
        Tokens(settings.secret_key()),
        fetcher,
        notifiers,
        _mail_sources(settings),
        [ImapFolder(account, folder, clock) for account in settings.imap for folder in account.folders],
        _provider_events(settings),
        {"sendgrid": ParseSignature(settings.inbound_key)} if settings.inbound_key else {},
        witness=_witness(settings),
        records=DnsRecords(),
        crm=_crm(settings, clock),
        advisor=advisor.GuardedAdvisor(advisor.load(settings.advisor), clock) if settings.advisor else None,
    )


def _crm(settings: Settings, clock: Clock) -> Crm | None:
    if settings.hubspot:
        return HubSpotCrm(settings.hubspot)
    if settings.salesforce:
        return SalesforceCrm(settings.salesforce)
    own = EVERYWHERE if settings.crm_private else ()
    secret = settings.crm_secret.get_secret_value()
    return AskedCrm(settings.crm_url, secret, clock, allowed_networks=own) if settings.crm_url else None


def _witness(settings: Settings) -> Witness:
    """By the database's name: who copies the database to another place has none there."""
    if settings.generation:
        return NamedWitness(settings.generation)
    name = hashlib.blake2b(settings.store_url.encode(), digest_size=8).hexdigest()
    return FileWitness(settings.witness_folder / name)


def _mail_sources(settings: Settings) -> list[MailSource]:
    sources: list[MailSource] = []
    if settings.mail_folder:
        sources += [MailFolder(settings.mail_folder), MboxFolder(settings.mail_folder)]
    if settings.maildir:
        sources.append(Maildir(settings.maildir))
    return sources


def _provider_events(settings: Settings) -> dict[str, ProviderEvents]:
    """The webhooks that are listened to, by the name in their address; also of a provider that sends no more: it tells for days."""
    key = settings.sendgrid.webhook_key if settings.sendgrid else ""
    return {"sendgrid": SendGridEvents(key)} if key else {}


def _transport(settings: Settings, clock: Clock) -> Transport:
    if settings.transport == "smtp" and settings.smtp is not None:
        return SmtpTransport(settings.smtp, clock, settings.own_name)
    if settings.transport == "sendgrid" and settings.sendgrid is not None:
        return SendGridTransport(settings.sendgrid, clock)
    if settings.outbox_format == "eml":
        return EmlOutbox(settings.outbox, clock, settings.outbox_days)
    return MboxOutbox(settings.outbox, clock, settings.outbox_days)
