"""A small home folder and a house over it, for the tests of apply, release and import."""

from datetime import UTC, datetime
from pathlib import Path

from engine.applying import apply_library
from engine.core.tokens import Tokens
from engine.house import House
from engine.library import read_home
from engine.settings import Settings
from engine.store import Store
from engine.testing import FrozenClock, MemoryFetcher, MemoryNotifier, MemoryTransport

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)  # a Monday
FOOTER = "{{ company.postal_address }} {{ unsubscribe_url }}"

COMPANY = """\
company: Brightwater
postal_address: 1 Quay Street, Bristol
time_zone: Europe/London
default_sender: hello
senders:
  hello: { name: Brightwater, address: hello@brightwater.example }
consent:
  CA: { implied_months: 6 }
  DE: { express: true }
"""


def house_over(store: Store) -> House:
    """A house over `store` whose clock stands and whose mails stay in memory."""
    notifiers = {"mail": MemoryNotifier()}
    return House(store, FrozenClock(NOW), Settings(), MemoryTransport(), Tokens(b"secret"), MemoryFetcher(), notifiers)


def write_home(home: Path) -> Path:
    """Two campaigns: no-budget with the mails hello and later, no-need with hello, under one footer."""
    for folder in ("campaigns", "templates/shared"):
        (home / folder).mkdir(parents=True)
    (home / "campaigns" / "company.yaml").write_text(COMPANY)
    (home / "templates" / "shared" / "footer.txt.j2").write_text(FOOTER)
    for name in ("no-budget/hello", "no-budget/later", "no-need/hello"):
        write_mail(home, name, f"This is {name}.")
    later = "{id: later, send: no-budget/later, after: 2 weeks}"
    write_campaign(home, "no-budget", steps=f"[{{id: hello, send: no-budget/hello, after: 2 days}}, {later}]")
    write_campaign(home, "no-need", steps="[{id: hello, send: no-need/hello, after: 1 day}]")
    return home


def write_mail(home: Path, name: str, text: str) -> None:
    """A mail of all three parts."""
    folder = home / "templates" / name
    folder.mkdir(parents=True, exist_ok=True)
    body = f"{text} {{% include 'shared/footer.txt.j2' %}}"
    (folder / "subject.txt.j2").write_text(text[:60])
    (folder / "body.txt.j2").write_text(body)
    (folder / "body.html.j2").write_text(f"<p>{body}</p>")


def write_campaign(home: Path, name: str, *, steps: str, more: str = "") -> None:
    """A campaign for the reason that it is called after."""
    reason = name.replace("-", "_")
    text = f"campaign: {name}\nenter: {{ released_for: [{reason}] }}\npriority: 50\nsteps: {steps}\n{more}"
    (home / "campaigns" / f"{name}.yaml").write_text(text)


def applied_house(store: Store, home: Path) -> House:
    """A house in which the small home is in force."""
    house = house_over(store)
    apply_library(house, read_home(write_home(home)), "test")
    return house
