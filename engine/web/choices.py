"""What somebody who gets our mails may choose, each obeyed in one transaction before we answer."""

from dataclasses import dataclass
from datetime import date, datetime

from engine import promoting
from engine.core.calendar import add_months
from engine.core.delivery import ProviderEvent
from engine.house import House
from engine.store import Tx, absences, address_caps, companies, events, suppressions, timeline, touches
from engine.store.absences import NewAbsence
from engine.store.timeline import Entry

PAUSE_MONTHS = 3
#: Less often is at most one mail in so many days, whatever the campaigns.
LESS_OFTEN_DAYS = 30
_MAX_TOKEN = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose choice it is, and how it stands: stopped for good, paused until a day, one mail in `cap_days` at most, or neither."""

    touch_id: str
    lead_id: int
    address_key: str
    is_stopped: bool
    paused_until: date | None
    cap_days: int | None
    company: str
    postal_address: str

    @property
    def shown_address(self) -> str:
        """Enough to know one's own address, too little for whom the mail was forwarded to."""
        local, _, domain = self.address_key.rpartition("@")
        return f"{local[:1]}…@{domain}"


def load_choice(house: House, purpose: str, token: str) -> Choice | None:
    """How it stands for whom this link was made; None when the link is not genuine or its mail is not known."""
    touch_id = house.tokens.read(purpose, token) if len(token) <= _MAX_TOKEN else None
    if touch_id is None:
        return None
    with house.store.read() as tx:
        touch = touches.find(tx, [touch_id]).get(touch_id)
        return None if touch is None else _choice(tx, touch_id, touch.lead_id, touch.address_key, house.clock.now())


def _choice(tx: Tx, touch_id: str, lead_id: int, address_key: str, now: datetime) -> Choice:
    stopped = suppressions.find(tx, "address", [address_key])
    away = absences.load(tx, [address_key], now.date()).get(address_key, ())
    caps = address_caps.load(tx, [address_key]).get(address_key, ())
    company = companies.load(tx)
    body = company.body if company else {}
    return Choice(
        touch_id=touch_id,
        lead_id=lead_id,
        address_key=address_key,
        is_stopped=bool(stopped),
        paused_until=max((a.until for a in away), default=None),
        cap_days=caps[0].per.count if caps else None,
        company=str(body.get("company", "")),
        postal_address=str(body.get("postal_address", "")),
    )


def stop_all(house: House, choice: Choice, source: str) -> None:
    """No mail to this address any more: suppressed, its drip ended, what is not taken yet recalled. Safe to repeat.

    `source` is where it was said: one_click (RFC 8058) or page.
    """
    now = house.clock.now()
    with house.store.begin("web.unsubscribe") as tx:
        promoting.suppress(tx, [choice.address_key], "unsubscribed", source, now)
        event = ProviderEvent("unsubscribe", choice.touch_id, "unsubscribed", now)
        if events.add(tx, [event], now):
            timeline.add(tx, [Entry(choice.lead_id, now, "unsubscribed", source)])


def pause(house: House, choice: Choice) -> date:
    """No mail to this address for three months, over all campaigns; the last day of it. Safe to repeat."""
    now = house.clock.now()
    until = add_months(now.date(), PAUSE_MONTHS)
    with house.store.begin("web.pause") as tx:
        if absences.add(tx, [NewAbsence(choice.address_key, until)], now):
            timeline.add(tx, [Entry(choice.lead_id, now, "paused", "asked", detail={"until": until.isoformat()})])
    return until


def mail_less(house: House, choice: Choice) -> None:
    """At most one mail in 30 days to this address, over all campaigns, counted from the last one. Safe to repeat."""
    now = house.clock.now()
    with house.store.begin("web.less_often") as tx:
        if address_caps.add(tx, choice.address_key, LESS_OFTEN_DAYS, now):
            timeline.add(tx, [Entry(choice.lead_id, now, "less_often", detail={"days": LESS_OFTEN_DAYS})])
            address_caps.wake(tx, choice.address_key, now)


def mail_as_before(house: House, choice: Choice) -> None:
    """Mails as the campaigns have them again; what only waited for the wish is looked at at once. Safe to repeat."""
    now = house.clock.now()
    with house.store.begin("web.as_before") as tx:
        if address_caps.remove(tx, [choice.address_key]):
            timeline.add(tx, [Entry(choice.lead_id, now, "as_before")])
            address_caps.wake(tx, choice.address_key, now)
