"""Accounts of CRMs that are asked whom sales works on: the tables [hubspot] and [salesforce] of rekindle.toml."""

from string import Formatter
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, SecretStr, field_validator, model_validator

_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
#: Sales Cloud's own words for "somebody works on it": an open deal that the person has a role in, a lead that is being worked.
_OPEN_DEALS = (
    "SELECT Contact.Email FROM OpportunityContactRole"
    " WHERE Contact.Email IN {addresses} AND Opportunity.IsClosed = false"
)
_WORKED_LEADS = (
    "SELECT Email FROM Lead WHERE Email IN {addresses} AND IsConverted = false AND Status = 'Working - Contacted'"
)


def _one_word(secret: SecretStr) -> SecretStr:
    word = secret.get_secret_value()
    if not (word.isascii() and word.isprintable()) or " " in word:
        raise ValueError("it holds blanks or line breaks: copy it again")
    return secret


_Secret = Annotated[SecretStr, Field(min_length=1), AfterValidator(_one_word)]


def _query(text: str) -> str:
    if [name for _, name, _, _ in Formatter().parse(text) if name is not None] != ["addresses"]:
        raise ValueError("a query has {addresses} in it once, and no other braces")
    if not text.lstrip().upper().startswith("SELECT "):
        raise ValueError("a query begins with SELECT")
    return text


class HubSpotAccount(BaseModel):
    """An account of HubSpot: the table [hubspot] of rekindle.toml, or REKINDLE_HUBSPOT as a JSON object."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    token: _Secret = Field(description="of a private app that may read contacts, and deals if they count")
    host: str = "https://api.hubapi.com"
    worked_on: dict[str, tuple[str, ...]] = Field(
        {"hs_lead_status": ("IN_PROGRESS", "OPEN_DEAL")},
        description="properties of a contact, and the values that say that somebody works on it",
    )
    open_deals: bool = Field(True, description="whoever has a deal that is not closed is worked on, too")

    @field_validator("host")
    @classmethod
    def _is_safe(cls, value: str) -> str:
        url = HttpUrl(value)
        if url.scheme != "https" and url.host not in _THIS_MACHINE:
            raise ValueError("the token would travel unencrypted: the address must begin with https://")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.open_deals and not any(self.worked_on.values()):
            raise ValueError(
                "nothing would say that somebody works on a contact: name a property, or let open deals count"
            )
        return self

    @property
    def is_here(self) -> bool:
        """Whether it is a stand-in on this machine."""
        return HttpUrl(self.host).host in _THIS_MACHINE


class SalesforceAccount(BaseModel):
    """An org of Salesforce: the table [salesforce] of rekindle.toml, or REKINDLE_SALESFORCE as a JSON object.

    It logs in by the client credentials of a connected app, which stands for the user that runs it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    domain: str = Field(
        pattern=r"^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*$", description='of "https://acme.my.salesforce.com", "acme.my"'
    )
    consumer_key: _Secret
    consumer_secret: _Secret
    worked_on: tuple[Annotated[str, AfterValidator(_query)], ...] = Field(
        (_OPEN_DEALS, _WORKED_LEADS),
        min_length=1,
        description="SOQL that finds, among {addresses}, those that somebody works on",
    )

    @field_validator("domain")
    @classmethod
    def _is_my_domain(cls, value: str) -> str:
        if value in {"login", "test"} or value.endswith("salesforce.com"):
            raise ValueError('client credentials want your own domain: of "https://acme.my.salesforce.com", "acme.my"')
        return value

    def secrets(self) -> list[SecretStr]:
        """What must not be told."""
        return [self.consumer_key, self.consumer_secret]
