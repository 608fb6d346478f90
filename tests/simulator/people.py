"""The people of the simulated world: leads who answer, click and leave, outlets that write news, reps who claim or do not."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from heapq import heappop, heappush
from types import SimpleNamespace
from typing import Any
from xml.sax.saxutils import escape

from engine import alerting
from engine.core.source import SourceKind
from engine.mailing import CLICK, PREFERENCES, REPLY, UNSUBSCRIBE
from engine.store import sources
from engine.store.sources import NewSource
from engine.twin.provider import Fate, Kept
from engine.web import clicks, preferences
from engine.web.pages import Pages
from tests.clicking import pack_click
from tests.simulator.oracle import Oracle
from tests.simulator.world import COMPANIES, KIM, LEE, PARSE, World

PAGES = Pages()
ANSWERS = (
    "Yes, we are interested. Could we have a call next week?",
    "Please remove me from your list.",
    "Not now, perhaps later this year.",
    "I am the wrong person, sorry.",
    "What does it cost?",
)
HEADLINES = (
    "{} raises $40 million in Series C funding",
    "{} announces layoffs of 200 workers",
    "{} opens a new plant in Ohio",
    "{} appoints Jane Wood as chief financial officer",
    "{} reportedly in talks to buy a rival",
    "Weather will be fine in Ohio",
)
_FATES: tuple[dict[str, Any], ...] = (
    {"event": "bounce", "type": "bounce", "status": "5.1.1", "reason": "550 5.1.1 The email account does not exist"},
    {"event": "dropped", "reason": "Bounced Address"},
    {"event": "spamreport"},
    {"event": "bounce", "type": "blocked", "reason": "452 4.2.2 mailbox full"},
    {"event": "open", "sg_machine_open": True},
)


class People:
    """What they will do stands on a heap; what has its time is done by `act`."""

    def __init__(self, world: World, oracle: Oracle) -> None:
        self._world, self._oracle, self._dice = world, oracle, world.dice
        self._plans: list[tuple[datetime, int, Callable[[], None]]] = []
        self._count = self._read = self._items = 0
        self._entries: list[str] = []
        self._feed = world.folder / "feed.xml"
        self._write_feed()
        with world.store.begin("simulator.sources") as tx:
            sources.add(tx, [NewSource(SourceKind.FEED, str(self._feed), "Trade Weekly")], world.clock.now())
        fates = [Fate(to=to, events=(self._dice.choice(_FATES),)) for to in world.leads if self._dice.random() < 0.2]
        world.provider.decree(fates)
        self._unlucky = oracle.refusing = {fate.to for fate in fates}
        for _ in range(self._dice.randint(2, 6)):
            self._plan(self._dice.uniform(1, 55) * 24, self._news)

    def next_at(self) -> datetime | None:
        """When somebody does something."""
        return self._plans[0][0] if self._plans else None

    def act(self) -> None:
        """Read what has come, and do what was planned for now."""
        world = self._world
        for kept in world.provider.ledger[self._read :]:
            if kept.recipient in world.leads and kept.recipient not in self._unlucky:
                self._react(kept)
        self._read = len(world.provider.ledger)
        while self._plans and self._plans[0][0] <= world.clock.now():
            plan = heappop(self._plans)[2]
            world.guarded(plan)
        if self._dice.random() < 0.1:
            world.guarded(self._decide)

    def stop_one(self) -> None:
        """Somebody leaves who is just being written to; the link stands in every earlier mail."""
        query = "SELECT touch_id, address_key FROM touches WHERE state IN ('taken', 'intended') ORDER BY state DESC"
        for row in self._oracle.rows(query)[:1]:
            self._unsubscribe(row.touch_id, row.address_key)

    def _plan(self, hours: float, act: Callable[[], None]) -> None:
        self._count += 1
        heappush(self._plans, (self._world.clock.now() + timedelta(hours=hours), self._count, act))

    def _react(self, kept: Kept) -> None:
        dice = self._dice
        hours = dice.expovariate(1 / 20)
        if dice.random() < 0.1:
            self._plan(hours, lambda: self._answer(kept, dice.choice(ANSWERS)))
        if dice.random() < 0.06:
            self._plan(hours / 10, lambda: self._is_away(kept))
        if dice.random() < 0.05:
            self._plan(hours, lambda: self._unsubscribe(kept.touch_id, kept.recipient))
        if dice.random() < 0.04:
            self._plan(hours, lambda: self._pause(kept))
        if dice.random() < 0.04:
            self._plan(hours, lambda: self._wish_less(kept))
        if dice.random() < 0.2:
            self._plan(hours, lambda: self._click(kept, "Mozilla/5.0 (X11; Linux x86_64)", "GET"))
        if dice.random() < 0.2:
            self._plan(0.0, lambda: self._click(kept, "LinkScanner/1", "HEAD"))

    # --- leads ------------------------------------------------------------------------------------------------------

    def _answer(self, kept: Kept, words: str) -> None:
        mail = self._mail_about(kept, words)
        self._hand_in(mail, kept.recipient, is_human=True)

    def _is_away(self, kept: Kept) -> None:
        until = self._world.clock.now() + timedelta(days=self._dice.randint(2, 12))
        mail = self._mail_about(kept, f"I am out of the office until {until:%d %B %Y}.")
        mail["Auto-Submitted"] = "auto-replied"
        self._hand_in(mail, kept.recipient, is_human=False)

    def _mail_about(self, kept: Kept, words: str) -> EmailMessage:
        self._count += 1
        tokens, mail = self._world.house.tokens, EmailMessage()
        mail["From"] = kept.recipient
        token = tokens.sign_address(REPLY, kept.touch_id)
        mail["To"] = f"reply+{token}@reply.brightwater.example" if self._dice.random() < 0.7 else KIM
        mail["Subject"] = f"Re: {kept.subject}"
        mail["Date"] = format_datetime(self._world.clock.now())
        mail["Message-ID"] = f"<answer{self._count}@client.example>"
        if self._dice.random() < 0.7:
            mail["In-Reply-To"] = kept.headers["Message-ID"]
        mail.set_content(words)
        return mail

    def _hand_in(self, mail: EmailMessage, sender: str, *, is_human: bool) -> None:
        """As the provider does it: again and again until the answer is 2xx, and sometimes once too often."""
        world = self._world
        status = world.teller.hand_in(PARSE, mail.as_bytes(), str(mail["To"]), sender)
        world.note(f"mail in from {sender}: {mail.get_content()[:30]!r} {status}")
        if status != 200 or self._dice.random() < 0.1:
            self._plan(self._dice.uniform(0.1, 6), lambda: self._hand_in(mail, sender, is_human=is_human))
        if status == 200 and is_human:
            self._oracle.answered.add(str(mail["Message-ID"]))

    def _unsubscribe(self, touch: str, address: str) -> None:
        """One click, as RFC 8058 has it. What was answered with yes is kept to from then on."""
        house = self._world.house
        token = house.tokens.sign(UNSUBSCRIBE, touch)
        preferences.unsubscribe(token, house, PAGES, {"List-Unsubscribe": "One-Click"})
        self._oracle.stopped.add(address)
        self._world.note(f"unsubscribed: {address}")

    def _pause(self, kept: Kept) -> None:
        house = self._world.house
        preferences.unsubscribe(house.tokens.sign(UNSUBSCRIBE, kept.touch_id), house, PAGES, {"choice": "pause"})
        self._world.note(f"paused: {kept.recipient}")

    def _wish_less(self, kept: Kept) -> None:
        house = self._world.house
        preferences.save_preferences(house.tokens.sign(PREFERENCES, kept.touch_id), house, PAGES, {"choice": "less"})
        self._oracle.wished.setdefault(kept.recipient, self._world.clock.now())
        self._world.note(f"less often: {kept.recipient}")

    def _click(self, kept: Kept, agent: str, method: str) -> None:
        house = self._world.house
        token = house.tokens.sign(CLICK, pack_click(kept.touch_id, "https://x.example/roi"))
        request: Any = SimpleNamespace(method=method, headers={"user-agent": agent}, client=None)
        answer = clicks.follow(token, request, house, PAGES)
        task: Any = answer.background
        task.func(*task.args, **task.kwargs)

    # --- news and reps ----------------------------------------------------------------------------------------------

    def _news(self) -> None:
        """A new entry, or an old one once more."""
        self._items += 1
        title = self._dice.choice(HEADLINES).format(self._dice.choice(COMPANIES))
        again = self._entries and self._dice.random() < 0.3
        self._entries.append(self._dice.choice(self._entries) if again else self._entry(title, self._items))
        self._write_feed()
        self._world.note(f"news: {title}{' (again)' if again else ''}")

    def _entry(self, title: str, number: int) -> str:
        link = f"https://trade.example/{number}"
        date = format_datetime(self._world.clock.now())
        return f"<item><title>{escape(title)}</title><guid>{link}</guid><link>{link}</link><pubDate>{date}</pubDate></item>"

    def _write_feed(self) -> None:
        self._feed.write_text(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>{"".join(self._entries)}</channel></rss>'
        )

    def _decide(self) -> None:
        """A rep claims or rejects what lies there."""
        house = self._world.house
        open_ = [alert for alert in alerting.list_alerts(house) if alert.state == "delivered"]
        if not open_:
            return
        alert = self._dice.choice(open_)
        if self._dice.random() < 0.5:
            alerting.reject_alert(house, alert.alert_id, self._dice.choice((KIM, LEE)), "too early")
        else:
            alerting.claim_alert(house, alert.alert_id, self._dice.choice((KIM, LEE)))
        self._world.note(f"decided about alert {alert.alert_id}")
