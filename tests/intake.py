"""The intake in one hand: sources polled and items read as the relay would have it, everything that is due at once."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from sqlalchemy import func, insert, select, update

from engine.core.source import SourceKind
from engine.house import House
from engine.store import items, leases, sources, tables
from engine.store.sources import NewSource
from triggers import watch

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass
class Desk:
    """The house with its relay in one hand: everything that is due is done at once."""

    house: House
    sources: dict[str, int] = field(default_factory=dict)

    def add(self, location: str, name: str = "Trade Weekly", kind=SourceKind.FEED) -> int:
        with self.house.store.begin("test.add") as tx:
            (source_id,) = sources.add(tx, [NewSource(kind, str(location), name)], self.house.clock.now())
        return source_id

    def poll(self, *source_ids: int) -> None:
        """Poll what is due; these sources are made due first."""
        now = self.house.clock.now()
        with self.house.store.begin("test.lease") as tx:
            if source_ids:
                tx.execute(update(tables.sources).where(tables.sources.c.source_id.in_(source_ids)).values(next_at=now))
            lease = leases.lease_ready(tx, leases.SOURCES, now, 500)
        if lease.ids or lease.singly:
            watch.poll_sources(self.house, lease.ids + lease.singly, lease.token)

    def read(self) -> None:
        with self.house.store.begin("test.lease") as tx:
            lease = leases.lease_ready(tx, leases.ITEMS, self.house.clock.now(), 500)
        if lease.ids or lease.singly:
            watch.read_items(self.house, lease.ids + lease.singly, lease.token)

    def source(self, source_id: int):
        with self.house.store.read() as tx:
            (source,) = sources.load(tx, [source_id])
        return source

    def rows(self, table, **where):
        with self.house.store.read() as tx:
            query = select(table)
            for name, value in where.items():
                query = query.where(table.c[name] == value)
            return tx.execute(query.order_by(next(iter(table.primary_key.columns)))).all()

    def count(self, table) -> int:
        with self.house.store.read() as tx:
            return tx.execute(select(func.count()).select_from(table)).scalar_one()

    def account(self, name: str, domain: str, *aliases: str) -> int:
        with self.house.store.begin("test.account") as tx:
            row = {"name": name, "domain": domain, "aliases": list(aliases), "created_at": NOW}
            account_id = tx.execute(
                insert(tables.accounts).values(row).returning(tables.accounts.c.account_id)
            ).scalar_one()
            lead = {
                "address": f"jo@{domain}",
                "address_key": f"jo@{domain}",
                "first_name": "Jo",
                "last_name": "Marsh",
                "title": "Plant Manager",
            }
            lead |= {"account_id": account_id, "state": "released", "attributes": {}, "created_at": NOW}
            tx.execute(insert(tables.leads).values(lead))
        return account_id


def entry(title: str, at: datetime | None = NOW, guid: str | None = None, link: str = "", summary: str = "") -> str:
    date = f"<pubDate>{format_datetime(at)}</pubDate>" if at else ""
    named = f"<guid>{guid}</guid>" if guid else ""
    return f"<item><title>{escape(title)}</title>{named}<link>{escape(link)}</link><description>{escape(summary)}</description>{date}</item>"


def rss(*entries: str, title: str = "Trade Weekly") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(entries)}</channel></rss>'.encode()


def keep(desk: Desk, *titles_: str, days: float = 0.0, summary: str = "") -> None:
    """Items as a feed would have brought them at a moment."""
    at = NOW + timedelta(days=days)
    if not desk.sources:
        desk.sources["feed"] = desk.add("/feed.xml")
    number = desk.count(tables.items)
    new = [
        items.NewItem(
            desk.sources["feed"],
            f"g{number + n}",
            None,
            title,
            summary,
            f"https://trade.example/{number + n}",
            at,
            None,
            "published",
            "unread",
        )
        for n, title in enumerate(titles_)
    ]
    with desk.house.store.begin("test.keep") as tx:
        items.add(tx, new, at)
    desk.house.clock.move_to(at)
