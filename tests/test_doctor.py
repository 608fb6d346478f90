"""`rekindle doctor`: each thing that can be wrong is found and comes with what to do; and no secret is ever said."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from engine import examining, recovering, switching
from engine.adapters.dns import DnsRecords
from engine.adapters.hubspot import HubSpotCrm
from engine.adapters.sendgrid_examining import examine_key
from engine.adapters.smtp import SmtpTransport
from engine.adapters.witness import FileWitness
from engine.core.breaker import Gate
from engine.core.errors import Unavailable
from engine.core.findings import Finding, Weight
from engine.crm_settings import HubSpotAccount
from engine.house import build
from engine.settings import ImapAccount, SendGridAccount, SmtpServer, load_settings
from engine.store import Store, gates, reps
from engine.store.reps import NewRep
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.leads_world import COMPANY, write_campaign
from tests.sending_world import World
from workers.cli import app

SECRETS = {
    "api_key": "SG.very-secret-key",
    "password": "smtp-secret-word",
    "db": "database-secret-word",
    "own": "own-secret-word",
}


@dataclass
class MemoryRecords:
    """A DNS of one's own; None: there is no resolver."""

    said: dict[str, tuple[str, ...]] | None = field(default_factory=dict)

    def texts(self, name: str) -> tuple[str, ...]:
        if self.said is None:
            raise Unavailable("the DNS does not answer: Timeout")
        return self.said.get(name, ())

    mail_servers = texts


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    made = World(store, tmp_path)
    made.release("ann@acme.example")
    made.house.transport = made.mails = MemoryTransport(settles="events", name="sendgrid")
    made.house.records = MemoryRecords()
    made.house.settings = made.house.settings.model_copy(update={"data": tmp_path, "base_url": "https://crm.example"})
    made.house.fetcher = MemoryFetcher({"https://crm.example/healthz": b"alive"})
    return made


def found(world: World, name: str, **more: bool) -> Finding:
    """The finding of this name."""
    return next(each for each in examining.examine(world.house, **more) if each.name == name)


def weights(world: World) -> dict[str, Weight]:
    return {each.name: each.weight for each in examining.examine(world.house)}


def test_a_house_in_good_health_has_no_problem(world: World) -> None:
    world.house.mail_sources = [object()]  # type: ignore[list-item] # somebody watches
    world.house.records = MemoryRecords(
        {
            "brightwater.example": ("v=spf1 include:sendgrid.net -all",),
            "s1._domainkey.brightwater.example": ("k=rsa; p=MIGf",),
            "_dmarc.brightwater.example": ("v=DMARC1; p=reject",),
        }
    )
    world.clock.move_to(_database_time(world))
    assert [each for each in examining.examine(world.house) if each.weight is Weight.PROBLEM] == []
    assert weights(world)["DKIM of brightwater.example"] is Weight.OK


def _database_time(world: World) -> object:
    from engine.clock import SystemClock  # noqa: PLC0415

    del world
    return SystemClock().now()


def test_whatever_is_wrong_comes_with_what_to_do(world: World) -> None:
    for each in examining.examine(world.house):
        assert each.do or each.weight is Weight.OK, each


def test_a_sending_domain_without_records_is_told_record_by_record(world: World) -> None:
    told = weights(world)
    assert {told[f"{kind} of brightwater.example"] for kind in ("SPF", "DKIM", "DMARC")} == {Weight.PROBLEM}


def test_a_policy_of_the_domain_above_counts(world: World) -> None:
    path = world.home / "campaigns" / "company.yaml"
    path.write_text(COMPANY.replace("hello@brightwater.example", "hello@news.brightwater.example"))
    world.release()
    world.house.records = MemoryRecords({"_dmarc.brightwater.example": ("v=DMARC1; p=reject",)})
    assert weights(world)["DMARC of news.brightwater.example"] is Weight.OK


def test_without_a_resolver_nobody_can_look(world: World) -> None:
    world.house.records = MemoryRecords(None)
    assert found(world, "DNS of brightwater.example").weight is Weight.UNKNOWN


def test_offline_nothing_outside_is_asked(world: World) -> None:
    world.house.fetcher = MemoryFetcher()
    names = {each.name for each in examining.examine(world.house, is_offline=True)}
    assert not {"web part", "SPF of brightwater.example"} & names
    assert world.house.fetcher.asked == []


def test_a_web_part_that_the_world_does_not_reach_is_a_problem(world: World) -> None:
    world.house.fetcher = MemoryFetcher()
    assert "404" in found(world, "web part").found


def test_answers_that_nobody_reads_are_a_problem(world: World) -> None:
    assert "inbound_domain" in found(world, "answers").do
    world.house.mail_sources = [object()]  # type: ignore[list-item]
    assert found(world, "answers").weight is Weight.OK


def watched(world: World, *users: str) -> list[Finding]:
    """What doctor says of owners' mailboxes, when these accounts of IMAP are read."""
    accounts = tuple(ImapAccount(host="imap.example", user=user, password=SecretStr("imap-word")) for user in users)
    world.house.settings = world.house.settings.model_copy(update={"imap": accounts})
    world.house.mail_sources = [object()]  # type: ignore[list-item]
    return [each for each in examining.examine(world.house, is_offline=True) if each.name == "owners' mailboxes"]


def test_with_reply_to_owner_each_reps_mailbox_must_be_watched(world: World) -> None:
    with world.store.begin("test.reps") as tx:
        reps.save(tx, [NewRep(f"{name}@brightwater.example", name.title(), "Europe/London") for name in ("kim", "lee")])
    (one,) = watched(world, "Kim@brightwater.example", "hello@brightwater.example")
    assert (one.weight, "lee@brightwater.example" in one.found, "kim" in one.found) == (Weight.ADVICE, True, False)
    assert "[[imap]]" in one.do
    (many,) = watched(world)
    assert "hello@brightwater.example, kim@brightwater.example, lee@brightwater.example, which" in many.found
    assert watched(world, *(f"{name}@brightwater.example" for name in ("kim", "lee", "hello"))) == []


def test_with_reply_to_a_named_sender_only_that_mailbox_must_be(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, more="reply_to: hello")
    write_campaign(world.home, "no-need", steps="[{id: hello, send: no-need/hello}]", more="reply_to: hello")
    world.release("ann@acme.example")
    with store.begin("test.reps") as tx:
        reps.save(tx, [NewRep("kim@brightwater.example", "Kim", "Europe/London")])
    (one,) = watched(world)
    assert "answers go to hello@brightwater.example, which" in one.found
    assert watched(world, "hello@brightwater.example") == []


def test_with_an_inbound_domain_no_mailbox_need_be_watched(world: World) -> None:
    path = world.home / "campaigns" / "company.yaml"
    path.write_text(COMPANY + "inbound_domain: reply.brightwater.example\n")
    world.release("bob@acme.example")
    assert watched(world) == []


def test_an_inbound_domain_needs_its_mail_server(world: World) -> None:
    path = world.home / "campaigns" / "company.yaml"
    path.write_text(COMPANY + "inbound_domain: reply.brightwater.example\n")
    world.release()
    assert found(world, "MX of reply.brightwater.example").weight is Weight.PROBLEM
    world.house.records = MemoryRecords({"reply.brightwater.example": ("mx.sendgrid.net",)})
    assert found(world, "MX of reply.brightwater.example").weight is Weight.OK


def test_stops_are_told_with_who_and_why(world: World) -> None:
    switching.stop_campaign(world.house, "no-need", "ben", "old prices")
    assert "old prices" in found(world, "stop").found
    switching.stop_house(world.house, "ann", "wrong prices")
    assert "ann: wrong prices" in found(world, "stop").found
    assert found(world, "stop").do == "rekindle start --all"


def test_an_open_breaker_is_told(world: World) -> None:
    with world.store.begin("test.gate") as tx:
        gates.save(tx, "sendgrid", Gate(open_until=world.clock.now() + timedelta(minutes=1)))
    assert found(world, "breaker").weight is Weight.PROBLEM


def test_another_database_is_told(world: World, tmp_path: Path) -> None:
    world.house.witness = FileWitness(tmp_path / "w")
    assert found(world, "generation").weight is Weight.OK
    with world.store.begin("test.first") as tx:
        recovering.find_hold(tx, world.house, world.clock.now())
    world.house.witness.begin()
    assert "rekindle recover" in found(world, "generation").do


def test_a_clock_that_is_apart_from_the_databases_is_told(postgres_url: str, tmp_path: Path) -> None:
    store = Store(postgres_url)
    world = World(store, tmp_path)
    world.release()
    assert isinstance(world.clock, FrozenClock)  # it stands in the past
    told = found(world, "clock")
    store.close()
    assert told.weight is Weight.PROBLEM


def test_an_outbox_is_no_problem_and_says_that_mail_stays(world: World) -> None:
    world.house.transport = MemoryTransport()
    assert found(world, "transport").weight is Weight.ADVICE


# --- transports ---------------------------------------------------------------------------------------------------------


def account(**more: object) -> SendGridAccount:
    return SendGridAccount(**{"api_key": SECRETS["api_key"], "webhook_key": "x"} | more)  # type: ignore[arg-type]


def answering(status: int, body: object = None) -> httpx.MockTransport:
    return httpx.MockTransport(lambda request: httpx.Response(status, json=body))


@pytest.mark.parametrize(
    ("answer", "weight"),
    [
        (answering(200, {"scopes": ["mail.send"]}), Weight.OK),
        (answering(200, {"scopes": ["stats.read"]}), Weight.PROBLEM),
        (answering(200, []), Weight.UNKNOWN),
        (answering(401, {}), Weight.PROBLEM),
        (answering(500, {}), Weight.UNKNOWN),
    ],
)
def test_a_key_is_asked_what_it_may_do(answer: httpx.MockTransport, weight: Weight) -> None:
    (told,) = examine_key(account(), answer)
    assert told.weight is weight
    assert SECRETS["api_key"] not in f"{told}"


def test_a_provider_that_is_away_is_unknown_and_what_is_not_set_up_is_told() -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no")

    told = examine_key(account(webhook_key="", sandbox=True), httpx.MockTransport(away))
    assert [each.weight for each in told] == [Weight.UNKNOWN, Weight.PROBLEM, Weight.PROBLEM]


def test_a_mail_server_that_is_away_is_a_problem() -> None:
    server = SmtpServer(host="127.0.0.1", port=1, tls="none", timeout_s=5)
    (told,) = SmtpTransport(server, FrozenClock(_now())).examine()
    assert told.weight is Weight.PROBLEM


def _now() -> object:
    from engine.clock import SystemClock  # noqa: PLC0415

    return SystemClock().now()


def test_a_name_that_is_none_is_unknown_or_empty_and_never_a_crash() -> None:
    for name in ("", "a" * 300, "..", "x..y", "\N{SNOWMAN}" * 80):
        with suppress(Unavailable):
            assert DnsRecords().texts(name) == ()


def test_a_crm_that_does_not_answer_is_named_with_what_waits_for_it(world: World) -> None:
    world.house.crm = HubSpotCrm(HubSpotAccount(token=SecretStr("pat"), host="http://127.0.0.1:1"))
    told = found(world, "HubSpot")
    assert told.weight is Weight.UNKNOWN
    assert "no mail leaves" in told.do
    assert not [each for each in examining.examine(world.house, is_offline=True) if each.name == "HubSpot"]


# --- the command --------------------------------------------------------------------------------------------------------


def test_the_command_prints_json_lines_and_fails_on_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    result = CliRunner().invoke(app, ["doctor", "--offline", "--json"])
    assert result.exit_code == 1
    lines = [json.loads(line) for line in result.output.splitlines()]
    assert lines[0] == {
        "name": "database",
        "weight": "problem",
        "found": lines[0]["found"],
        "do": "rekindle migrate",
    }
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0
    result = CliRunner().invoke(app, ["doctor", "--offline"])
    assert result.exit_code == 0, result.output
    assert "mail stays on this machine" in " ".join(result.output.split())


@pytest.mark.parametrize("arguments", [["--offline"], ["--offline", "--json"]])
def test_a40_the_doctor_says_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    given = {
        "REKINDLE_DATA": str(tmp_path / "data"),
        "REKINDLE_SECRET": SECRETS["own"],
        "REKINDLE_TRANSPORT": "sendgrid",
        "REKINDLE_SENDGRID": json.dumps({"api_key": SECRETS["api_key"], "host": "http://127.0.0.1:1"}),
        "REKINDLE_SMTP": json.dumps({"host": "127.0.0.1", "user": "x", "password": SECRETS["password"]}),
        "REKINDLE_DATABASE_URL": f"postgresql+psycopg://ann:{SECRETS['db']}@127.0.0.1:1/x?connect_timeout=2",
        "REKINDLE_REDIS_URL": f"redis://:{SECRETS['db']}@127.0.0.1:1",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("engine.house.Store", lambda url: Store(url, wait_s=2))
    result = CliRunner().invoke(app, ["doctor", *arguments])
    assert result.exit_code == 1
    told = result.output + result.stderr + str(result.exception)
    assert not [secret for secret in SECRETS.values() if secret in told]


def test_a40_an_error_that_quotes_a_secret_is_told_without_it(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKINDLE_SENDGRID", json.dumps({"api_key": SECRETS["api_key"]}))
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "d"))
    monkeypatch.setenv("REKINDLE_BASE_URL", "https://crm.example")
    world.house.settings = load_settings()
    (tmp_path / "d").mkdir()

    def quote(*_: object) -> object:
        raise Unavailable(f"could not use {SECRETS['api_key']}")

    monkeypatch.setattr(examining, "judge", quote)
    world.house.witness = FileWitness(tmp_path / "w")
    (told,) = [each for each in examining.examine(world.house) if each.name == "generation"]
    assert told.found == "could not use ***"


def test_settings_know_all_their_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKINDLE_DATABASE_URL", "postgresql+psycopg://ann:p%40ss@db/x")
    monkeypatch.setenv("REKINDLE_IMAP", json.dumps([{"host": "h", "user": "u", "password": "imap-word"}]))
    monkeypatch.setenv("REKINDLE_SECRET", "own")
    assert load_settings().secrets() == ["imap-word", "p%40ss", "p@ss", "own"]


def test_a_house_has_a_resolver(tmp_path: Path) -> None:
    house = build(load_settings(data=tmp_path))
    assert isinstance(house.records, DnsRecords)
    house.store.close()
