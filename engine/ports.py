"""The sockets of the house: what the flows need from the world outside, each with a stand-in in engine.testing."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol, runtime_checkable

from engine.core.delivery import Outcome, ProviderEvent
from engine.core.findings import Finding
from engine.core.generation import Memory
from engine.core.values import value_class


class Clock(Protocol):
    """Tells the time. Read once at the door of a flow and passed down."""

    def now(self) -> datetime:
        """The present moment as aware UTC."""
        ...


@value_class(frozen=True, slots=True)
class Mail:
    """A finished mail to one person. Headers hold no CR or LF (engine.core.mail refuses them); `raw` is the whole RFC 5322 text."""

    touch_id: str
    sender: str
    recipient: str
    subject: str
    text: str
    html: str
    headers: Mapping[str, str]
    raw: bytes = field(repr=False)


class Transport(Protocol):
    """Hands mails over to a provider. Never retries: every mail gets one Outcome and the flow decides."""

    name: str
    group_size: int
    timeout: timedelta

    @property
    def settles(self) -> Literal["readback", "events", "never"]:
        """How a touch that a crash left unclear is settled."""
        ...

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """One outcome per mail, in order. Raises nothing for what a provider may answer."""
        ...

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Of these touches, those the provider surely has (only where `settles` is "readback"; else an empty set)."""
        ...


class Crm(Protocol):
    """Knows whom sales works on."""

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these address keys, whom somebody works on now: an open deal, a planned call. Raises Unavailable."""
        ...


@runtime_checkable
class Examined(Protocol):
    """A transport or a CRM that can tell how it is, without sending anything."""

    def examine(self) -> list[Finding]:
        """What is well and what is not, with what to do. Raises nothing, and says no secret."""
        ...


class Records(Protocol):
    """What the DNS says."""

    def texts(self, name: str) -> tuple[str, ...]:
        """The TXT records of a name; none when there is no such name. Raises Unavailable."""
        ...

    def mail_servers(self, domain: str) -> tuple[str, ...]:
        """The names of a domain's mail servers, the preferred ones first. Raises Unavailable."""
        ...


class Witness(Protocol):
    """Remembers outside the database what left last, so that an older copy of the database does not send it again."""

    def load(self) -> Memory | None:
        """What it says; None when it never saw anything. Raises Unavailable."""
        ...

    def begin(self) -> str:
        """Begin a new generation, of which nothing was handed over yet; its name. Raises Unavailable."""
        ...

    def note(self, touch_id: str, taken_at: datetime) -> None:
        """This thread is about to hand over this mail and all that was taken with it. Raises Unavailable: then it must not."""
        ...


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event that is none we know: kept apart, as text without its personal parts, so that it can be looked at."""

    key: str
    why: str
    told: str


@dataclass(frozen=True, slots=True)
class EventBatch:
    """What one genuine request of a provider told."""

    events: tuple[ProviderEvent, ...]
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True, slots=True)
class NotGenuine:
    """Why a request is not the provider's: unsigned, stale, bad_signature."""

    problem: str


class ProviderEvents(Protocol):
    """Reads a provider's webhook."""

    def read(self, raw: bytes, headers: Mapping[str, str], now: datetime) -> EventBatch | NotGenuine:
        """The events of a request, when it is genuine. `headers` in any case. Raises nothing, whatever came."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to somebody of our own house: an alert, an escalation, a forwarded answer. `notice_key` makes copies harmless."""

    notice_key: str
    kind: str
    recipient: str
    subject: str
    text: str
    html: str
    data: Mapping[str, Any]
    attachments: tuple[tuple[str, str, bytes], ...] = ()  # (file name, media type, content)
    headers: Mapping[str, str] = field(default_factory=dict)


class Notifier(Protocol):
    """Delivers notices at least once over one channel."""

    channel: str

    def notify(self, notice: Notice) -> Outcome:
        """Hand over one notice; the outcome's words are those of a transport."""
        ...


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a guarded fetch gave: `status` as HTTP says it (304: unchanged, empty body); header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    redirects: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FetchRefused:
    """Why nothing was fetched: blocked_address, too_large, timeout, bad_url, connection, too_many_redirects.

    `detail` is for people.
    """

    reason: str
    detail: str


class FeedFetcher(Protocol):
    """Fetches from an untrusted address: checked at connect time on every hop, capped in bytes and time."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched | FetchRefused:
        """GET `url`; expected failures are values."""
        ...

    def post(self, url: str, form: Mapping[str, str]) -> Fetched | FetchRefused:
        """POST a form to `url`; expected failures are values."""
        ...


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as a mail source found it; `key` is the source's own name for it (folder, UIDVALIDITY, UID; or a file name)."""

    key: str
    raw: bytes = field(repr=False)
    envelope: Mapping[str, Any] = field(default_factory=dict)


class InboundProof(Protocol):
    """Tells mail that a provider hands over by its signature."""

    def problem(self, raw: bytes, headers: Mapping[str, str]) -> str | None:
        """Why a request is not the provider's, in a word; None when it is. `headers` in any case. Raises nothing."""
        ...


class Advisor(Protocol):
    """A second opinion on what an answer means, a language model for one. It is shown to people and acts on nothing."""

    def advise(self, text: str) -> Sequence[str]:
        """Names of labels for the new text of an answer; () when there is no opinion. Bounded in time; raises nothing."""
        ...


class MailSource(Protocol):
    """A mailbox that is read: Maildir, a folder of .eml, IMAP. A mail is marked seen only after it was kept."""

    name: str

    def unseen(self, limit: int) -> Sequence[RawMail]:
        """At most `limit` mails that were not marked seen yet, oldest first."""
        ...

    def mark_seen(self, keys: Iterable[str]) -> None:
        """These are kept; do not give them again."""
        ...


class Mailbox(MailSource, Protocol):
    """A mailbox on another machine. It remembers nothing itself: its bookmark is committed in one transaction with its mails."""

    @property
    def bookmark(self) -> Mapping[str, Any]:
        """Where the mails of the last `unseen` end, as JSON values."""
        ...

    def go_on_from(self, bookmark: Mapping[str, Any] | None) -> None:
        """Continue behind what was committed last; None when nothing ever was."""
        ...

    def wait(self, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Wait so long for new mail, or until `is_over`; True when something may have come. Raises nothing."""
        ...

    def close(self) -> None:
        """Hang up; the next call connects again."""
        ...


class TriggerDesk(Protocol):
    """What the console asks of the watchers; triggers.desk implements it and workers.web hands it over."""

    def sources(self) -> list[Mapping[str, Any]]:
        """Every source with its state, newest trouble first."""
        ...

    def news_health(self) -> str:
        """The live rate of false positives in the news, as a sentence with its numbers."""
        ...
