"""Settings of one installation: REKINDLE_* variables and rekindle.toml; every problem is told at once."""

import os
import secrets
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from engine.core.errors import RekindleError
from engine.core.lead import clean_domain
from engine.core.rates import WARM_UP, parse_rate
from engine.crm_settings import HubSpotAccount, SalesforceAccount

_REPOSITORY = Path(__file__).resolve().parent.parent


_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def _rate(text: str) -> str:
    if text:
        parse_rate(text)
    return text


_Rate = Annotated[str, AfterValidator(_rate)]
_Domain = Annotated[str, AfterValidator(clean_domain)]


class _Server(BaseModel):
    """A mail server and how we log in. A password never travels unencrypted, except to this machine."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = Field(min_length=1)
    user: str = ""
    password: SecretStr = SecretStr("")
    tls: Literal["tls", "starttls", "none"] = Field("tls", description="none: only for a server on this machine")

    @model_validator(mode="after")
    def _password_is_safe(self) -> Self:
        if self.tls == "none" and self.password.get_secret_value() and self.host not in _THIS_MACHINE:
            raise ValueError(f"the password would go to {self.host} unencrypted: set tls to tls or starttls")
        return self


class ImapAccount(_Server):
    """An account that is read, never written to: a table [[imap]] of rekindle.toml, or an object in the list REKINDLE_IMAP."""

    port: int = Field(993, ge=1, le=65535)
    user: str = Field(min_length=1)
    token_file: Path | None = Field(
        None, description="instead of a password: a file with an OAuth 2 access token, read at each login"
    )
    folders: tuple[str, ...] = Field(("INBOX",), min_length=1)
    first_days: int = Field(7, ge=0, le=3650, description="of a folder that was never read, the mails of so many days")


class SmtpServer(_Server):
    """The server that takes our mail: the table [smtp] of rekindle.toml, or REKINDLE_SMTP as a JSON object."""

    port: int = Field(587, ge=1, le=65535)
    tls: Literal["tls", "starttls", "none"] = Field("starttls", description="starttls is required, never just tried")
    return_path: str = Field("", description="where bounces go; default: the signed reply address of each mail")
    timeout_s: float = Field(60.0, ge=5.0, le=90.0, description="for one group of mails")


class SendGridAccount(BaseModel):
    """The account that sends our mail: the table [sendgrid] of rekindle.toml, or REKINDLE_SENDGRID as a JSON object."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    api_key: SecretStr = Field(min_length=1, description="may be restricted to Mail Send")
    host: str = Field("https://api.sendgrid.com", description="https://api.eu.sendgrid.com keeps the data in the EU")
    webhook_key: str = Field(
        "", description="the verification key of the signed event webhook; without it no event counts"
    )
    sandbox: bool = Field(False, description="mails are checked by the provider and not sent")
    batch: bool = Field(
        False, description="up to 1,000 mails of one letter share a request; a lost answer leaves them all unclear"
    )
    concurrency: int = Field(16, ge=1, le=64, description="requests at a time, and so what one crash may leave unclear")
    timeout_s: float = Field(30.0, ge=3.0, le=90.0, description="for one group of mails")

    @field_validator("api_key")
    @classmethod
    def _is_one_word(cls, value: SecretStr) -> SecretStr:
        key = value.get_secret_value()
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise ValueError("the key holds blanks or line breaks: copy it again")
        return value

    @field_validator("host")
    @classmethod
    def _is_safe(cls, value: str) -> str:
        url = HttpUrl(value)
        if url.scheme != "https" and url.host not in _THIS_MACHINE:
            raise ValueError("the key would travel unencrypted: the address must begin with https://")
        return value.rstrip("/")


class RateLimits(BaseModel):
    """How fast mail to leads may leave: the table [rates] of rekindle.toml, or REKINDLE_RATES as a JSON object.

    A rate is a text like "1000 per hour" (second, minute, hour, day). What is not named has no limit.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    transport: _Rate = Field("", description="all mails together")
    sending_domain: _Rate = Field("", description="the mails from each of our own domains")
    sending_domains: dict[_Domain, _Rate] = Field({}, description="of our own domains, those with a rate of their own")
    recipient_domain: _Rate = Field("", description="the mails to each domain")
    recipient_domains: dict[_Domain, _Rate] = Field({}, description="domains with a rate of their own")
    warm_up: dict[_Domain, date] = Field({}, description="a domain that never sent before, and its first day")
    warm_up_per_day: tuple[Annotated[int, Field(ge=1, le=10_000_000)], ...] = Field(
        WARM_UP, min_length=1, description="mails a day while it is new, from its first day on (UTC)"
    )


class Settings(BaseSettings):
    """What differs between installations. Environment beats rekindle.toml beats the defaults, which never leave the machine."""

    model_config = SettingsConfigDict(env_prefix="REKINDLE_", toml_file="rekindle.toml", extra="forbid")

    home: Path = Field(_REPOSITORY, description="the folder with campaigns/, templates/ and triggers/*.yaml")
    data: Path = Field(Path(".rekindle"), description="where the database, the outbox and the secret lie by default")
    database_url: str = Field(
        "", description="sqlite:///PATH or postgresql+psycopg://...; default: rekindle.db in `data`"
    )
    redis_url: str = Field("", description="redis://...; empty: the in-process queue")
    secret: SecretStr = Field(SecretStr(""), description="signs every link; default: a file in `data`, made once")
    host: str = Field("127.0.0.1", description="the address that the web part listens on")
    port: int = Field(8000, ge=0, le=65535, description="its port")
    base_url: str = Field(
        default_factory=lambda given: f"http://127.0.0.1:{given.get('port', 8000)}",
        description="how the world reaches our web part; by default this machine, at `port`",
    )
    transport: Literal["outbox", "smtp", "sendgrid"] = Field(
        "outbox", description="how mail leaves: outbox, smtp, sendgrid"
    )
    smtp: SmtpServer | None = Field(None, description="the server of the transport smtp")
    sendgrid: SendGridAccount | None = Field(None, description="the account of the transport sendgrid")
    outbox_format: Literal["mbox", "eml"] = Field("mbox", description="one mbox file a day, or an .eml file a mail")
    outbox_days: int | None = Field(
        None, ge=7, le=36_500, description="how long mails stay in the outbox; default: until somebody removes them"
    )
    mail_folder: Path | None = Field(None, description="a folder of .eml answers that is read as a mailbox")
    maildir: Path | None = Field(None, description="a Maildir that is read as a mailbox")
    imap: tuple[ImapAccount, ...] = Field((), description="accounts that are read over IMAP")
    inbound_key: str = Field(
        "",
        description="the public key of a security policy of Inbound Parse: then SendGrid must sign what it hands over",
    )
    advisor: str = Field(
        "",
        description="module:function of yours that is given the new text of answers and suggests labels for people to see",
    )
    authserv_id: str = Field(
        "", description="our mail server's name in Authentication-Results; then only mail that it vouches for promotes"
    )
    webhook_url: str = Field("", description="alerts are posted here too, signed")
    webhook_secret: SecretStr = Field(SecretStr(""), description="signs what is posted to `webhook_url`")
    webhook_private: bool = Field(False, description="let `webhook_url` lead to this machine or a private network")
    crm_url: str = Field("", description="asked before each mail whom sales works on: they are left in peace")
    crm_secret: SecretStr = Field(SecretStr(""), description="signs what is posted to `crm_url`")
    crm_private: bool = Field(False, description="let `crm_url` lead to this machine or a private network")
    hubspot: HubSpotAccount | None = Field(
        None, description="asked before each mail whom sales works on, in place of `crm_url`"
    )
    salesforce: SalesforceAccount | None = Field(
        None, description="the same of Salesforce; wants `pip install rekindle[salesforce]`"
    )
    signal_secret: SecretStr = Field(SecretStr(""), description="who signs with it may post custom signals")
    track_clicks: bool = Field(False, description="rewrite links in mails to signed ones of ours")
    honeypot: bool = Field(
        False,
        description="with `track_clicks`: a link that no reader sees, to tell programs; spam filters may mind it",
    )
    rates: RateLimits | None = Field(None, description="how fast mail to leads may leave; default: as fast as it can")
    generation: str = Field(
        "",
        max_length=100,
        description="what whoever restores the database changes; default: kept in `home`, or in Redis",
    )
    canary: int = Field(
        20, ge=0, description="leads that get a new campaign version an hour before the others; 0: all at once"
    )
    batch_size: int = Field(1000, ge=1, le=5000, description="rows that are leased, decided and sent together")
    worker_threads: int = Field(2, ge=1, le=64, description="threads of one worker process")
    fetch_private: bool = Field(False, description="let feeds be fetched from this machine and private networks")

    @field_validator("base_url")
    @classmethod
    def _is_url(cls, value: str) -> str:
        HttpUrl(value)
        return value.rstrip("/")

    @model_validator(mode="after")
    def _transport_is_complete(self) -> Self:
        if self.transport == "smtp" and self.smtp is None:
            raise ValueError('the transport smtp needs its server: REKINDLE_SMTP=\'{"host": "mail.example"}\'')
        if self.transport == "sendgrid" and self.sendgrid is None:
            raise ValueError('the transport sendgrid needs its account: REKINDLE_SENDGRID=\'{"api_key": "SG...."}\'')
        return self

    @model_validator(mode="after")
    def _crm_is_one(self) -> Self:
        given = [name for name in ("crm_url", "hubspot", "salesforce") if getattr(self, name)]
        if len(given) > 1:
            raise ValueError(f"one CRM is asked whom sales works on, and {' and '.join(given)} are set: leave one")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - a .env file is not read: one place too many
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def store_url(self) -> str:
        """The database's URL, the default filled in."""
        return self.database_url or f"sqlite:///{(self.data / 'rekindle.db').absolute()}"

    @property
    def own_name(self) -> str:
        """What we call ourselves to a mail server (RFC 5321 section 4.1.1.1): the name of `base_url`, if it has one."""
        name = urlsplit(self.base_url).hostname or ""
        return name if name.rpartition(".")[2].isalpha() else "localhost"

    @property
    def outbox(self) -> Path:
        """The folder that the outbox transport writes to."""
        return self.data / "outbox"

    @property
    def witness_folder(self) -> Path:
        """Where what left last is remembered: not with the database, which may be restored together with its folder."""
        return (self.home if os.access(self.home, os.W_OK) else self.data) / ".witness"

    def secrets(self) -> list[str]:
        """Every secret that stands in these settings, the longest first: for whoever must not tell them."""
        given = [self.secret, self.webhook_secret, self.signal_secret, self.crm_secret]
        given += [account.password for account in self.imap]
        given += [server.password for server in (self.smtp,) if server]
        given += [account.api_key for account in (self.sendgrid,) if account]
        given += [account.token for account in (self.hubspot,) if account]
        given += [secret for account in (self.salesforce,) if account for secret in account.secrets()]
        urls = [urlsplit(url).password for url in (self.database_url, self.redis_url)]
        found = {unquote(word) for word in urls if word} | {word for word in urls if word}
        return sorted(filter(None, found | {secret.get_secret_value() for secret in given}), key=len, reverse=True)

    def secret_key(self) -> bytes:
        """The key that signs links; without REKINDLE_SECRET one is made in `data` and kept (readable by the owner only)."""
        if given := self.secret.get_secret_value():
            return given.encode()
        path = self.data / "secret"
        if not path.exists():
            self.data.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(32))
        return path.read_text().strip().encode()


def load_settings(**overrides: object) -> Settings:
    """The settings in force. Raises RekindleError that lists every wrong value with its name."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        lines = [f"  REKINDLE_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()]
        raise RekindleError("these settings are wrong (environment or rekindle.toml):\n" + "\n".join(lines)) from None
