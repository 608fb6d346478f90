"""Subscribing to hubs (https://www.w3.org/TR/websub/): a feed that names one is looked at as soon as the hub says it has news.

It begins with a look at the feed, which finds the hub; the hub asks back whether it was meant, and from then on says when there
is news. Each later look renews what is half over. A source that is watched no more, and a feed that names another hub, leaves the
old one: that is kept as a farewell and told until the hub asks back. All of it is a hint: without a hub, or with one that lies,
the feed is polled as ever.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from engine.core import hubs
from engine.core.hubs import Subscription
from engine.core.source import Source, SourceState
from engine.house import House
from engine.pinging import load_source, note_ping
from engine.ports import FetchRefused
from engine.store import Tx, farewells, leases, sources
from engine.store.farewells import Farewell

log = structlog.get_logger()

_CALLBACK, _SECRET = "hub", "hub secret"  # the purposes of the tokens
_TRIED_AGAIN = frozenset({408, 429})


@dataclass(frozen=True, slots=True)
class Called:
    """Who a hub speaks of: a source, and which of its subscriptions, by its key."""

    source: Source
    key: str

    def is_about(self, hub: str, topic: str) -> bool:
        """Whether it is the subscription to this topic of this hub."""
        return self.key == _key(self.source.source_id, hub, topic)


def callback(house: House, source_id: int, hub: str, topic: str) -> str:
    """Where a hub finds us: nobody can guess it, and each subscription has its own (section 5.1)."""
    return f"{house.settings.base_url}/hooks/hub/{house.tokens.sign(_CALLBACK, _key(source_id, hub, topic))}"


def _key(source_id: int, hub: str, topic: str) -> str:
    return f"{source_id}-{hashlib.blake2b(f'{hub} {topic}'.encode(), digest_size=9).hexdigest()}"


def keep_subscribed(house: House, source: Source, now: datetime) -> None:
    """Ask the hub that a source names, if we can be called, for word of its news; nothing while what was asked still holds.

    What is asked for is kept first: some hubs ask back before they answer. A source that is watched no more, or names no
    hub any more, leaves its own.
    """
    hub, known = source.memory.get("hub"), Subscription.of(source.subscription)
    if known is not None and (source.state is not SourceState.ACTIVE or not hub):
        with house.store.begin("subscribing.leave") as tx:
            leave(tx, [source.source_id], now)
        return
    if not hub or source.state is not SourceState.ACTIVE or source.attempts or not _can_be_called(house):
        return
    wanted = hubs.asked(known, hub, source.memory.get("topic") or source.location, now)
    if wanted is None or not _begin(house, source.source_id, wanted, now):
        return
    problem = _ask(house, source.source_id, wanted)
    if problem:
        with house.store.begin("subscribing.fail") as tx:
            kept = Subscription.of(sources.load_subscription(tx, source.source_id))
            if kept == wanted:
                sources.save_subscription(tx, source.source_id, hubs.ended(kept, "failed", problem, now).kept())
    log.info("hub_asked", source_id=source.source_id, problem=problem)


def _can_be_called(house: House) -> bool:
    return house.settings.fetch_private or hubs.can_call(house.settings.base_url)


def _begin(house: House, source_id: int, wanted: Subscription, now: datetime) -> bool:
    """Keep what is asked for, and leave the hub that it was asked of before; False when the source was paused meanwhile."""
    with house.store.begin("subscribing.ask") as tx:
        if not sources.is_watched(tx, source_id):
            return False
        known = Subscription.of(sources.load_subscription(tx, source_id))
        if known is not None and (known.hub, known.topic) != (wanted.hub, wanted.topic):
            leave(tx, [source_id], now)
        farewells.remove(tx, source_id, wanted.hub, wanted.topic)
        sources.save_subscription(tx, source_id, wanted.kept())
    return True


def _ask(house: House, source_id: int, wanted: Subscription) -> str:
    """Section 5.1; what the hub has against it, "" when nothing: it asks back then."""
    form = {
        "hub.callback": callback(house, source_id, wanted.hub, wanted.topic),
        "hub.mode": "subscribe",
        "hub.topic": wanted.topic,
        "hub.secret": _secret(house, source_id, wanted),
        "hub.lease_seconds": str(hubs.LEASE_S),
    }
    return _post(house, wanted.hub, form)[0]


def _post(house: House, hub: str, form: dict[str, str]) -> tuple[str, int]:
    """What the hub has against it, "" when nothing, and its status; 0 when it gave no answer."""
    got = house.fetcher.post(hub, form)
    if isinstance(got, FetchRefused):
        return f"{got.reason}: {got.detail}", 0
    return "" if 200 <= got.status < 300 else f"the hub answered {got.status}", got.status


def _secret(house: House, source_id: int, subscription: Subscription) -> str:
    return house.tokens.sign(_SECRET, _key(source_id, subscription.hub, subscription.topic))


def leave(tx: Tx, source_ids: Collection[int], now: datetime) -> None:
    """These sources want no word of their hubs any more: what a hub may count on becomes a farewell."""
    for source_id, kept in sources.find_subscribed(tx, source_ids).items():
        known = Subscription.of(kept)
        if known is not None and known.may_hold(now):
            farewells.add(tx, source_id, known.hub, known.topic, known.ends_at, now)
        sources.save_subscription(tx, source_id, None)


def leave_hubs(house: House, farewell_ids: Sequence[int], token: str) -> None:
    """Tell hubs that we leave; the relay leased these under `token`. Each is settled on its own."""
    now = house.clock.now()
    with house.store.begin("subscribing.take") as tx:
        mine, held = leases.restamp(tx, leases.FAREWELLS, farewell_ids, token, now)
        batch = farewells.load(tx, held)
    for one in batch:
        if house.clock.now() - now > leases.HELD / 2:
            log.warning("farewells_left_to_the_sweeper")
            return
        problem, status = _part(house, one)
        is_refused = 400 <= status < 500 and status not in _TRIED_AGAIN
        next_at = None if is_refused else hubs.told_again_at(now, one.attempts, one.until)
        with house.store.begin("subscribing.told") as tx:
            farewells.save_told(tx, one, mine, next_at, problem)
        log.info("hub_left", source_id=one.source_id, problem=problem)


def _part(house: House, farewell: Farewell) -> tuple[str, int]:
    """Section 5.1: the same callback and topic as were subscribed; the hub asks back."""
    form = {
        "hub.callback": callback(house, farewell.source_id, farewell.hub, farewell.topic),
        "hub.mode": "unsubscribe",
        "hub.topic": farewell.topic,
    }
    return _post(house, farewell.hub, form)


def find_called(house: House, token: str) -> Called | None:
    """The source and the subscription of a genuine callback."""
    said = house.tokens.read(_CALLBACK, token) or ""
    source = load_source(house, said.partition("-")[0])
    return Called(source, said) if source else None


def confirm(house: House, called: Called, topic: str, lease_s: str, now: datetime) -> bool:
    """Whether this subscription was asked for; then its lease is noted (section 5.3)."""
    with house.store.begin("subscribing.confirm") as tx:
        kept = _kept(tx, called, topic)
        if kept is None or kept.state == "denied":
            return False
        sources.save_subscription(tx, called.source.source_id, hubs.verified(kept, lease_s, now).kept())
    return True


def confirm_leaving(house: House, called: Called, topic: str) -> bool:
    """Whether we asked this hub to forget this topic (section 5.3); it may ask back twice."""
    with house.store.begin("subscribing.left") as tx:
        left = [f for f in farewells.find(tx, called.source.source_id, topic) if called.is_about(f.hub, f.topic)]
        for one in left:
            farewells.confirm(tx, one.farewell_id)
    return bool(left)


def _kept(tx: Tx, called: Called, topic: str) -> Subscription | None:
    """What is agreed, where it is what the hub speaks of; the row is held."""
    kept = Subscription.of(sources.load_subscription(tx, called.source.source_id))
    return kept if kept is not None and kept.topic == topic and called.is_about(kept.hub, topic) else None


def note_denial(house: House, called: Called, topic: str, why: str, now: datetime) -> bool:
    """The hub does not want us (section 5.2): it is asked again in a week. False when it was not asked."""
    with house.store.begin("subscribing.deny") as tx:
        kept = _kept(tx, called, topic)
        if kept is None:
            return False
        sources.save_subscription(tx, called.source.source_id, hubs.ended(kept, "denied", why[:200], now).kept())
    return True


def is_subscribed(called: Called) -> bool:
    """Whether the hub that speaks is the one that the source listens to now."""
    known = Subscription.of(called.source.subscription)
    return known is not None and called.is_about(known.hub, known.topic)


def note_news(house: House, called: Called, body: bytes, signature: str, now: datetime) -> bool:
    """The hub says that there is news; a word that it did not sign with our secret means nothing (section 7.1.2)."""
    known = Subscription.of(called.source.subscription)
    if known is None or not hubs.is_signed(body, signature, _secret(house, called.source.source_id, known)):
        return False
    note_ping(house, called.source, now)
    return True
