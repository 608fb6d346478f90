"""People files: from two snapshots to job-change signals for leads and accounts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from engine.core.source import SourceKind
from engine.core.tokens import Tokens
from engine.crash_points import Crash, armed
from engine.house import House
from engine.settings import Settings
from engine.store import leases, sources, tables
from engine.store.sources import NewSource
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from triggers import watch
from triggers.core.job_changes import same_name
from triggers.core.titles import is_boss, is_promotion

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HEADER = "person_id,name,email,company,domain,title,linkedin"


@dataclass
class Desk:
    house: House
    path: object
    source_id: int = 0

    def write(self, *rows: str, header: str = HEADER) -> None:
        self.path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")

    def watch(self, location: object = None) -> None:
        with self.house.store.begin("test.add") as tx:
            new = NewSource(SourceKind.PEOPLE, str(location or self.path), "People of Q1")
            (self.source_id,) = sources.add(tx, [new], self.house.clock.now())

    def poll(self, **later: float) -> None:
        self.house.clock.move(**(later or {"hours": 12}))
        now = self.house.clock.now()
        with self.house.store.begin("test.lease") as tx:
            tx.execute(update(tables.sources).values(next_at=now))
            lease = leases.lease_ready(tx, leases.SOURCES, now, 10)
        watch.poll_sources(self.house, lease.ids + lease.singly, lease.token)

    def signals(self) -> list[tuple[str, int | None, int | None]]:
        with self.house.store.read() as tx:
            rows = tx.execute(select(tables.signals).order_by(tables.signals.c.signal_id)).all()
        return [(row.data["move"], row.lead_id, row.account_id) for row in rows]

    def error(self) -> str | None:
        with self.house.store.read() as tx:
            return sources.load(tx, [self.source_id])[0].error

    def account(self, name: str, domain: str) -> int:
        row = {"name": name, "domain": domain, "aliases": [], "created_at": NOW}
        with self.house.store.begin("test.account") as tx:
            return tx.execute(insert(tables.accounts).values(row).returning(tables.accounts.c.account_id)).scalar_one()

    def lead(self, first: str, last: str, address: str, account_id: int) -> int:
        row = {
            "address": address,
            "address_key": address,
            "first_name": first,
            "last_name": last,
            "account_id": account_id,
        }
        row |= {"state": "released", "attributes": {}, "created_at": NOW}
        with self.house.store.begin("test.lead") as tx:
            return tx.execute(insert(tables.leads).values(row).returning(tables.leads.c.lead_id)).scalar_one()


@pytest.fixture
def desk(store, tmp_path):
    settings = Settings(data=tmp_path / "data")
    house = House(store, FrozenClock(NOW), settings, MemoryTransport(), Tokens(b"k" * 32), MemoryFetcher())
    return Desk(house, tmp_path / "people.csv")


OWEN = "p1,Owen Pryce,owen@wexcombe.example,Wexcombe Homes,wexcombe.example,{},in/owen"


def test_the_first_snapshot_is_a_silent_baseline(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    desk.write(OWEN.format("Managing Director"))
    desk.watch()
    desk.poll()
    assert desk.signals() == []
    assert desk.error() is None


def test_a_promoted_lead_gives_one_signal_however_often_the_file_is_read(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    lead_id = desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    desk.write(OWEN.format("Facilities Manager"))
    desk.watch()
    desk.poll()
    desk.write(OWEN.format("Group Head of Estates"))
    for _ in range(3):
        desk.poll()
    assert desk.signals() == [("promoted", lead_id, None)]


def test_another_wording_of_the_same_title_is_nothing(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    for title in (
        "Sr. Facilities Engineer",
        "Senior Facilities Engineer",
        "Facilities Engineer (Senior)",
        "Senior Engineer, Facilities",
    ):
        desk.write(OWEN.format(f'"{title}"'))
        if not desk.source_id:
            desk.watch()
        desk.poll()
    assert desk.signals() == []


def test_a_lead_that_moved_is_found_by_its_old_address_and_a_boss_is_new_where_it_came(desk):
    old, new = desk.account("Elbtal", "elbtal.example"), desk.account("Odermark GmbH", "odermark.example")
    lead_id = desk.lead("Katrin", "Vogt", "katrin@elbtal.example", old)
    desk.write("p2,Katrin Vogt,katrin@elbtal.example,Elbtal,elbtal.example,Leiterin Produktion,")
    desk.watch()
    desk.poll()
    desk.write("p2,Katrin Vogt,katrin@odermark.example,Odermark,,Geschäftsführerin,")
    desk.poll()
    assert desk.signals() == [("joined", lead_id, None), ("new_boss", None, new)]


def test_a_new_name_on_a_boss_title_is_a_new_boss_and_a_new_clerk_is_not(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    desk.write(OWEN.format("Facilities Manager"))
    desk.watch()
    desk.poll()
    desk.write(
        OWEN.format("Facilities Manager"),
        "p3,Ida Bell,,Wexcombe Homes,,Head of Estates,",
        "p4,Tom Reed,,Wexcombe Homes,,Clerk,",
    )
    desk.poll()
    assert desk.signals() == [("new_boss", None, account_id)]


def test_a_namesake_elsewhere_is_never_taken_for_the_lead(desk):
    harbour, welland = (
        desk.account("Harbour Foods", "harbour.example"),
        desk.account("Welland Print", "welland.example"),
    )
    desk.lead("Simon", "Hale", "simon@harbour.example", harbour)
    del welland
    desk.write("p5,Simon Hale,simon@welland.example,Welland Print,welland.example,Clerk,")
    desk.watch()
    desk.poll()
    desk.write("p5,Simon Hale,simon@welland.example,Welland Print,welland.example,Senior Manager,")
    desk.poll()
    assert desk.signals() == []


def test_name_and_company_together_are_enough_and_two_bearers_are_too_many(desk):
    account_id = desk.account("Wexcombe Homes Ltd", "wexcombe.example")
    lead_id = desk.lead("Owen", "Pryce", "o.pryce@wexcombe.example", account_id)
    desk.write('p1,"PRYCE, Owen",,Wexcombe Homes,,Engineer,')
    desk.watch()
    desk.poll()
    desk.write('p1,"PRYCE, Owen",,Wexcombe Homes,,Director of Estates,')
    desk.poll()
    assert desk.signals() == [("promoted", lead_id, None)]
    desk.lead("Owen", "Pryce", "owen2@wexcombe.example", account_id)
    desk.write('p1,"PRYCE, Owen",,Wexcombe Homes,,Chief Executive Officer,')
    desk.poll()
    assert ("promoted", lead_id, None) in desk.signals()
    assert desk.signals()[1:] == [("new_boss", None, account_id)]


def test_somebody_who_vanishes_from_the_file_tells_nothing(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    desk.write(OWEN.format("Manager"), "p9,Else,,Other,,Clerk,")
    desk.watch()
    desk.poll()
    desk.write("p9,Else,,Other,,Clerk,")
    desk.poll()
    assert desk.signals() == []


@pytest.mark.parametrize("header", ["a,b,c", "name,email", "", "name,company"])
def test_wrong_columns_are_told_at_the_source_with_what_is_missing(desk, header):
    desk.write("x,y,z", header=header)
    desk.watch()
    desk.poll()
    assert "people.csv" in desk.error()
    if header.startswith(("a", "name")):
        assert "no column for" in desk.error()


def test_after_wrong_columns_the_right_ones_are_read_again(desk):
    desk.write("x", header="a")
    desk.watch()
    desk.poll()
    assert desk.error()
    desk.write(OWEN.format("Manager"))
    desk.poll()
    assert desk.error() is None


def test_bad_rows_are_passed_over_and_shown_and_the_others_are_read(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    lead_id = desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    desk.write(OWEN.format("Manager"))
    desk.watch()
    desk.poll()
    desk.write(OWEN.format("Director"), "p7,,,No Name Ltd,,Clerk,", "p8,Too,many,cells,in,this,row,really,yes")
    desk.poll()
    assert desk.signals() == [("promoted", lead_id, None)]
    assert "2 rows passed over" in desk.error()
    assert "line 3" in desk.error()


def test_other_column_names_separators_and_encodings_are_understood(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    lead_id = desk.lead("Zoë", "Pryce", "zoe@wexcombe.example", account_id)
    for title in ("Engineer", "Head of Estates"):
        text = f"Vorname;Nachname;E-Mail;Firma;Job Title\nZoë;Pryce;zoe@wexcombe.example;Wexcombe Homes;{title}\n"
        desk.path.write_bytes(text.encode("cp1252"))
        if not desk.source_id:
            desk.watch()
        desk.poll()
    assert desk.signals() == [("promoted", lead_id, None)]


def test_snapshots_that_a_pattern_names_become_true_on_their_day(desk, tmp_path):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    lead_id = desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    dated = HEADER + ",as_of\n" + OWEN
    (tmp_path / "people_after.csv").write_text(dated.format("Head of Estates") + ",2026-04-20\n")
    (tmp_path / "people_before.csv").write_text(dated.format("Manager") + ",2026-01-04\n")
    desk.watch(tmp_path / "people_*.csv")
    desk.poll()
    assert desk.signals() == []
    with desk.house.store.read() as tx:
        assert sources.load(tx, [desk.source_id])[0].next_at <= datetime(2026, 4, 20, tzinfo=UTC)
    desk.poll(days=60)
    assert desk.signals() == [("promoted", lead_id, None)]
    with desk.house.store.read() as tx:
        happened = tx.execute(select(tables.signals.c.happened_at)).scalar_one()
    assert happened == datetime(2026, 4, 20, tzinfo=UTC)


def test_a_file_of_too_many_people_is_refused_in_words_and_not_cut_in_silence(desk, monkeypatch):
    monkeypatch.setattr("triggers.people.MAX_ROWS", 3)
    desk.write(*(f"p{n},Jo {n},,Acme,,Clerk," for n in range(4)))
    desk.watch()
    desk.poll()
    assert "more than 3 people" in desk.error()


@pytest.mark.parametrize("point", ["polling.keep:before_commit", "polling.keep:after_commit"])
def test_a_power_cut_between_two_snapshots_tells_a_change_once(desk, point):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    lead_id = desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    desk.write(OWEN.format("Manager"))
    desk.watch()
    desk.poll()
    desk.write(OWEN.format("Director"))
    with pytest.raises(Crash), armed(point):
        desk.poll()
    desk.house.clock.move(minutes=5)
    with desk.house.store.begin("test.sweep") as tx:
        leases.free_expired(tx, leases.SOURCES, desk.house.clock.now())
    desk.poll()
    assert desk.signals() == [("promoted", lead_id, None)]


@pytest.mark.parametrize(
    ("before", "after", "promoted"),
    [
        ("Engineer", "Head of Engineering", True),
        ("Facilities Manager", "Group Head of Estates", True),
        ("Director", "Vice President Operations", True),
        ("Deputy Head of IT", "Head of IT", True),
        ("Assistant Manager", "Manager", True),
        ("Leiter Produktion", "Geschäftsführer", True),
        ("VP Sales", "Executive Assistant to the CEO", False),
        ("Head of IT", "IT Director", False),
        ("Sr. Manager", "Senior Manager", False),
        ("CEO", "Chairman", False),
        ("", "Clerk", False),
    ],
)
def test_a_promotion_is_a_higher_rank(before, after, promoted):
    assert is_promotion(before, after) is promoted


@pytest.mark.parametrize(
    ("title", "boss"),
    [
        ("Braumeister", False),
        ("Account Manager", False),
        ("Estates Director", True),
        ("Assistant to the CFO", False),
        ("Werkleiterin", True),
    ],
)
def test_a_boss_leads_a_department(title, boss):
    assert is_boss(title) is boss


def test_names_agree_by_first_and_last_name():
    assert same_name("José R. Álvarez", "alvarez, jose")
    assert not same_name("Owen", "Owen")
    assert not same_name("Owen Pryce", "Olwen Pryce")


def test_the_day_of_a_change_is_never_after_now(desk):
    account_id = desk.account("Wexcombe Homes", "wexcombe.example")
    desk.lead("Owen", "Pryce", "owen@wexcombe.example", account_id)
    today = (NOW + timedelta(hours=36)).date().isoformat()
    desk.write(OWEN.format("Manager") + ",2026-01-01", header=HEADER + ",as_of")
    desk.watch()
    desk.poll()
    desk.write(OWEN.format("Director") + f",{today}", header=HEADER + ",as_of")
    desk.poll(hours=24)
    with desk.house.store.read() as tx:
        row = tx.execute(select(tables.signals)).one()
    assert row.happened_at <= row.received_at
