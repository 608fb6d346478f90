"""`rekindle doctor`: everything that keeps mail from leaving, from arriving, or from being answered, and what to do about it."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from engine.core import findings
from engine.core.company import Company
from engine.core.errors import NotReady, RekindleError, Unavailable
from engine.core.findings import Finding, Weight, advice, ok, problem, unknown
from engine.core.generation import ADVICE, IN_WORDS, Verdict
from engine.core.mail_domains import organisation_of
from engine.house import House
from engine.ports import Examined, Fetched, Records
from engine.recovering import judge
from engine.store import campaigns, companies, gauges, reps, schema, standing
from engine.store.clocks import load_now

Look = Callable[[House], Iterable[Finding]]

_CLOCK_MAY_DIFFER = timedelta(seconds=5)
_LEAST_FREE = 1 << 30
_SILENT_FOR = timedelta(minutes=1)
#: Where a provider keeps its keys, and what listens for answers there.
_SELECTORS = {"sendgrid": ("s1", "s2", "m1")}
_INBOUND_SERVERS = {"sendgrid": "mx.sendgrid.net"}
_RECORDS_DO = "on a machine with a resolver, run it again"


def examine(house: House, *, is_offline: bool = False) -> list[Finding]:
    """All findings, in the order in which a mail meets them. `is_offline`: nothing outside this machine is asked."""
    database = _database(house)
    looks: list[Look] = [_disk]
    if database.weight is Weight.OK:
        looks += [_clocks, _generation, _holds, _applied, _timetable, _transport, _inbound]
        looks += [] if is_offline else [_address, _dns]
    looks += [] if is_offline else [_provider]
    return [_without_secrets(house, each) for each in (database, *_all(house, looks))]


def find_holds(house: House) -> list[Finding]:
    """Only what holds mail to leads now: a stop, a database that is not the one that sent last, a provider that is away."""
    return [_without_secrets(house, each) for each in _all(house, (_generation, _holds)) if each.do]


def _all(house: House, looks: Iterable[Look]) -> Iterator[Finding]:
    """What they find, one after the other; a part that does not answer hides nothing of the others."""
    for look in looks:
        try:
            yield from look(house)
        except RekindleError as error:
            yield unknown(look.__name__.strip("_"), str(error).splitlines()[0], "mend what stands above first")


def _database(house: House) -> Finding:
    try:
        schema.check_schema(house.store)
    except NotReady as error:
        return problem("database", str(error), "rekindle migrate")
    except Unavailable:
        return problem("database", "it does not answer", "is it up, and is REKINDLE_DATABASE_URL right?")
    kind = "SQLite" if house.store.is_sqlite else "PostgreSQL"
    return ok("database", f"{kind}, version {schema.head()}")


def _clocks(house: House) -> Iterator[Finding]:
    """Both on one machine are one clock, so only a server's is compared."""
    if house.store.is_sqlite:
        return
    with house.store.read() as tx:
        apart = abs(load_now(tx) - house.clock.now())
    if apart > _CLOCK_MAY_DIFFER:
        yield problem("clock", f"it is {apart.total_seconds():.0f} s apart from the database's", "let NTP set both")
    else:
        yield ok("clock", f"{apart.total_seconds():.1f} s apart from the database's")


def _disk(house: House) -> Iterator[Finding]:
    there = next(path for path in (house.settings.data, *house.settings.data.absolute().parents) if path.exists())
    free = shutil.disk_usage(there).free
    told = f"{free / (1 << 30):.1f} GiB free in {house.settings.data}"
    yield ok("disk", told) if free >= _LEAST_FREE else problem("disk", told, "make room: without it nothing is sent")


def _generation(house: House) -> Iterator[Finding]:
    if house.witness is None:
        return
    with house.store.read() as tx:
        verdict = judge(tx, house.witness)
    if verdict in {Verdict.SAME, Verdict.FIRST}:
        yield ok(
            "generation", "this is the database that sent last" if verdict is Verdict.SAME else "nothing was sent yet"
        )
    else:
        yield problem("generation", IN_WORDS[verdict], ADVICE)


def _holds(house: House) -> Iterator[Finding]:
    """What somebody or something stopped."""
    with house.store.read() as tx:
        found, heads = standing.load(tx, house.transport.name), campaigns.load_heads(tx)
        reasons = campaigns.load_reasons(tx)
    if found.stopped is not None:
        told = f"all mail to leads is stopped by {found.stopped.get('by')}: {found.stopped.get('reason')}"
        yield problem("stop", told, "rekindle start --all")
    for name in (name for name, head in heads.items() if head.state == "stopped"):
        yield advice("stop", f"the campaign {name} is stopped: {reasons.get(name)}", f"rekindle start {name}")
    now = house.clock.now()
    if found.gate.open_until is not None:
        yield problem(
            "breaker",
            f"{house.transport.name} does not answer",
            "it is tried again every minute; look at its status page",
        )
    elif found.gate.held_until is not None and found.gate.held_until > now:
        yield advice(
            "breaker",
            f"{house.transport.name} asks for patience until {found.gate.held_until:%H:%M} UTC",
            "wait, or send slower: [rates]",
        )


def _applied(house: House) -> Iterator[Finding]:
    company = _company(house)
    if company is None:
        yield problem("campaigns", "nothing was applied yet", "rekindle apply")
    else:
        yield ok("campaigns", f"applied for {company.company}")


def _timetable(house: House) -> Iterator[Finding]:
    with house.store.read() as tx:
        led_until = gauges.load_led_until(tx, "timetable")
    if led_until is None or led_until + _SILENT_FOR < house.clock.now():
        yield advice(
            "timetable", "no clock runs, so nothing is sent", "run `rekindle up`, or the Procfile's clock role"
        )
    else:
        yield ok("timetable", "a clock runs")


def _transport(house: House) -> Iterator[Finding]:
    settings = house.settings
    if house.transport.settles == "readback":
        yield advice(
            "transport",
            f"mail stays on this machine, in {settings.outbox}",
            "set REKINDLE_TRANSPORT to smtp or sendgrid",
        )
        return
    yield ok("transport", house.transport.name)
    if settings.rates is None:
        yield advice(
            "send rate",
            "there is no limit: what gathers during an outage leaves at once",
            'set [rates] transport = "500 per hour"',
        )
    if urlsplit(settings.base_url).scheme != "https":
        do = "set REKINDLE_BASE_URL to the https address of the web part"
        yield problem("links", f"the way out leads to {settings.base_url}, and mailboxes want https", do)


def _provider(house: House) -> Iterator[Finding]:
    """Those that mail cannot leave without: who takes it, and who says whom sales works on."""
    for part in (house.transport, house.crm):
        if isinstance(part, Examined):
            yield from part.examine()


def _inbound(house: House) -> Iterator[Finding]:
    """Answers must reach us: at our inbound domain, or in a mailbox that is watched."""
    company = _company(house)
    if company is None:
        return
    is_watched = bool(house.mailboxes or house.mail_sources)
    if company.inbound_domain:
        yield ok("answers", f"they go to reply+...@{company.inbound_domain}")
    elif is_watched:
        yield ok("answers", "they go to the senders' own mailboxes, of which some are watched")
        yield from _owners_mailboxes(house, company)
    else:
        do = "set inbound_domain in company.yaml, or watch the senders' mailboxes with [[imap]]"
        yield problem("answers", "they go to mailboxes that nobody watches: no answer stops a drip", do)


def _owners_mailboxes(house: House, company: Company) -> Iterator[Finding]:
    """With `reply_to: owner` each rep's mailbox is one that answers come to. An account of IMAP is known by its user's name."""
    with house.store.read() as tx:
        live = house.live.refresh(tx)
        heads = {name: head.version_id for name, head in campaigns.load_heads(tx).items() if head.state == "live"}
        live.load_versions(tx, heads.values())
        people = [rep.address for rep in reps.load_all(tx)]
    named = {word: sender.address for word, sender in company.senders.items()}
    words = {live.campaign(version).reply_to for version in heads.values()}
    asked = {named[word] for word in words & named.keys()}
    asked |= {*people, named[company.default_sender]} if "owner" in words else set()
    users = {account.user.casefold() for account in house.settings.imap}
    missing = sorted(address for address in asked if address.casefold() not in users)
    if missing:
        told = ", ".join(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")
        do = "watch each with [[imap]], or set inbound_domain in company.yaml; no matter, if their mail is read in another way"
        yield advice("owners' mailboxes", f"answers go to {told}, which no account of [[imap]] reads", do)


def _address(house: House) -> Iterator[Finding]:
    """Whether the world reaches our web part: providers' webhooks and people who want to leave."""
    if house.transport.settles == "readback":
        return
    url = f"{house.settings.base_url}/healthz"
    answer = house.fetcher.fetch(url)
    if isinstance(answer, Fetched) and answer.status == 200:
        yield ok("web part", f"{url} answers")
    else:
        why = f"it answers {answer.status}" if isinstance(answer, Fetched) else answer.reason
        do = "unsubscriptions and webhooks come in there: open it to the world"
        yield problem("web part", f"{url} cannot be reached from here: {why}", do)


def _dns(house: House) -> Iterator[Finding]:
    company = _company(house)
    if company is None or house.records is None or house.transport.settles == "readback":
        return
    for domain in sorted({sender.address.rpartition("@")[2] for sender in company.senders.values()}):
        try:
            yield from _sender_records(house.records, domain, _SELECTORS.get(house.transport.name, ()))
        except Unavailable as error:
            yield unknown(f"DNS of {domain}", str(error), _RECORDS_DO)
    if company.inbound_domain:
        try:
            servers = house.records.mail_servers(company.inbound_domain)
        except Unavailable as error:
            yield unknown(f"DNS of {company.inbound_domain}", str(error), _RECORDS_DO)
        else:
            wanted = _INBOUND_SERVERS.get(house.transport.name, "") if not house.mailboxes else ""
            yield findings.judge_mail_servers(company.inbound_domain, servers, wanted)


def _sender_records(records: Records, domain: str, selectors: tuple[str, ...]) -> Iterator[Finding]:
    yield findings.judge_spf(domain, records.texts(domain))
    keys = [s for s in selectors if any("p=" in text for text in records.texts(f"{s}._domainkey.{domain}"))]
    yield findings.judge_dkim(domain, selectors, keys)
    own, above = records.texts(f"_dmarc.{domain}"), organisation_of(domain)
    yield findings.judge_dmarc(domain, own or (records.texts(f"_dmarc.{above}") if above != domain else ()))


def _company(house: House) -> Company | None:
    with house.store.read() as tx:
        found = companies.load(tx)
    return Company.model_validate(found.body) if found else None


def _without_secrets(house: House, finding: Finding) -> Finding:
    """Errors of libraries may tell what they were given."""
    found, do = finding.found, finding.do
    for secret in house.settings.secrets():
        found, do = found.replace(secret, "***"), do.replace(secret, "***")
    return Finding(finding.name, finding.weight, found, do)
