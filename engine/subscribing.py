"""Subscribing to hubs (https://www.w3.org/TR/websub/): a feed that names one is looked at as soon as the hub says it has news.

It begins with a look at the feed, which finds the hub; the hub asks back whether it was meant, and from then on says when there
is news. Each later look renews what is half over. All of it is a hint: without a hub, or with one that lies, the feed is polled as
ever.
"""

from datetime import datetime

import structlog

from engine.core import hubs
from engine.core.hubs import Subscription
from engine.core.source import Source, SourceState
from engine.house import House
from engine.pinging import find_source, note_ping
from engine.ports import FetchRefused
from engine.store import sources

log = structlog.get_logger()

_CALLBACK, _SECRET = "hub", "hub secret"  # the purposes of the tokens


def callback(house: House, source_id: int) -> str:
    """Where the hub of this source finds us: nobody can guess it."""
    return f"{house.settings.base_url}/hooks/hub/{house.tokens.sign(_CALLBACK, str(source_id))}"


def keep_subscribed(house: House, source: Source, now: datetime) -> None:
    """Ask the hub that a source names, if we can be called, for word of its news; nothing while what was asked still holds.

    What is asked for is kept first: some hubs ask back before they answer.
    """
    hub = source.memory.get("hub")
    if not hub or source.state is not SourceState.ACTIVE or source.attempts or not _can_be_called(house):
        return
    topic = source.memory.get("topic") or source.location
    wanted = hubs.asked(Subscription.of(source.subscription), hub, topic, now)
    if wanted is None:
        return
    with house.store.begin("subscribing.ask") as tx:
        sources.save_subscription(tx, source.source_id, wanted.kept())
    problem = _ask(house, source.source_id, wanted)
    if problem:
        with house.store.begin("subscribing.fail") as tx:
            kept = Subscription.of(sources.load_subscription(tx, source.source_id))
            if kept == wanted:
                sources.save_subscription(tx, source.source_id, hubs.ended(kept, "failed", problem, now).kept())
    log.info("hub_asked", source_id=source.source_id, problem=problem)


def _can_be_called(house: House) -> bool:
    return house.settings.fetch_private or hubs.can_call(house.settings.base_url)


def _ask(house: House, source_id: int, wanted: Subscription) -> str:
    """Section 5.1; what the hub has against it, "" when nothing: it asks back then."""
    form = {
        "hub.callback": callback(house, source_id),
        "hub.mode": "subscribe",
        "hub.topic": wanted.topic,
        "hub.secret": _secret(house, source_id),
        "hub.lease_seconds": str(hubs.LEASE_S),
    }
    got = house.fetcher.post(wanted.hub, form)
    if isinstance(got, FetchRefused):
        return f"{got.reason}: {got.detail}"
    return "" if 200 <= got.status < 300 else f"the hub answered {got.status}"


def _secret(house: House, source_id: int) -> str:
    return house.tokens.sign(_SECRET, str(source_id))


def find_called(house: House, token: str) -> Source | None:
    """The source of a genuine callback."""
    return find_source(house, _CALLBACK, token)


def confirm(house: House, source: Source, topic: str, lease_s: str, now: datetime) -> bool:
    """Whether this subscription was asked for; then its lease is noted (section 5.3)."""
    with house.store.begin("subscribing.confirm") as tx:
        kept = Subscription.of(sources.load_subscription(tx, source.source_id))
        if kept is None or kept.topic != topic or kept.state == "denied":
            return False
        sources.save_subscription(tx, source.source_id, hubs.verified(kept, lease_s, now).kept())
    return True


def note_denial(house: House, source: Source, topic: str, why: str, now: datetime) -> bool:
    """The hub does not want us (section 5.2): it is asked again in a week. False when it was not asked."""
    with house.store.begin("subscribing.deny") as tx:
        kept = Subscription.of(sources.load_subscription(tx, source.source_id))
        if kept is None or kept.topic != topic:
            return False
        sources.save_subscription(tx, source.source_id, hubs.ended(kept, "denied", why[:200], now).kept())
    return True


def note_news(house: House, source: Source, body: bytes, signature: str, now: datetime) -> bool:
    """The hub says that there is news; a word that it did not sign with our secret means nothing (section 7.1.2)."""
    if source.subscription is None or not hubs.is_signed(body, signature, _secret(house, source.source_id)):
        return False
    note_ping(house, source, now)
    return True
