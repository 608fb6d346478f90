"""Settings of one installation: REKINDLE_* variables and rekindle.toml; every problem is told at once."""

import secrets
from pathlib import Path
from typing import Literal

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from engine.core.errors import RekindleError

_REPOSITORY = Path(__file__).resolve().parent.parent


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
    base_url: str = Field("http://127.0.0.1:8000", description="how the world reaches our web part")
    host: str = "127.0.0.1"
    port: int = Field(8000, ge=0, le=65535)
    transport: Literal["outbox"] = "outbox"
    outbox_format: Literal["mbox", "eml"] = "mbox"
    mail_folder: Path | None = Field(None, description="a folder of .eml answers that is read as a mailbox")
    maildir: Path | None = Field(None, description="a Maildir that is read as a mailbox")
    webhook_url: str = Field("", description="alerts are posted here too, signed")
    webhook_secret: SecretStr = SecretStr("")
    signal_secret: SecretStr = Field(SecretStr(""), description="who signs with it may post custom signals")
    track_clicks: bool = Field(False, description="rewrite links in mails to signed ones of ours")
    batch_size: int = Field(500, ge=1, le=5000)
    worker_threads: int = Field(2, ge=1, le=64)
    fetch_private: bool = Field(False, description="let feeds be fetched from this machine and private networks")

    @field_validator("base_url")
    @classmethod
    def _is_url(cls, value: str) -> str:
        HttpUrl(value)
        return value.rstrip("/")

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
    def outbox(self) -> Path:
        """The folder that the outbox transport writes to."""
        return self.data / "outbox"

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
