"""A visitor of the web part: the application over a small house, without a network in between."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from engine.house import House
from engine.mailing import PREFERENCES, UNSUBSCRIBE
from engine.ports import TriggerDesk
from engine.settings import Settings
from engine.store import Store
from engine.web.app import create_app
from tests.warm_world import house_over

with warnings.catch_warnings():
    # Starlette wants another HTTP client than the one that the product uses; for these tests they are the same.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

__all__ = ["SIGNAL_SECRET", "TestClient", "house_for_web", "preferences_path", "unsubscribe_path", "visitor"]

SIGNAL_SECRET = b"between us"


def house_for_web(store: Store) -> House:
    """The house of warm_world with a secret for signals."""
    house = house_over(store)
    house.settings = Settings(base_url="https://crm.example", signal_secret=SIGNAL_SECRET.decode())
    return house


@contextmanager
def visitor(house: House, *, peer: str = "203.0.113.9", desk: TriggerDesk | None = None) -> Iterator[TestClient]:
    """A client from `peer`; redirects are shown, not followed, and errors are answered as in production."""
    app = create_app(house, desk)
    with TestClient(
        app, base_url="https://crm.example", client=(peer, 50000), raise_server_exceptions=False, follow_redirects=False
    ) as client:
        yield client


def unsubscribe_path(house: House, touch: str) -> str:
    """The link that the mail of this touch carries."""
    return f"/unsubscribe/{house.tokens.sign(UNSUBSCRIBE, touch)}"


def preferences_path(house: House, touch: str) -> str:
    """The same for its other link."""
    return f"/preferences/{house.tokens.sign(PREFERENCES, touch)}"
