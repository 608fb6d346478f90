"""`due_at` is a cache of (anchor, rule, zone, calendar): whoever changes one of them has the leads concerned timed anew."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine import retiming
from engine.applying import apply_library
from engine.core.campaign import Company
from engine.core.release import ReleaseRow
from engine.crash_points import Crash, armed
from engine.importing import import_csv
from engine.library import read_home
from engine.releasing import release_leads
from engine.retiming import finish, renew
from engine.store import Store, leases, tables
from tests.core.nurture import COMPANY, campaign, mail
from tests.leads_world import NOW
from tests.sending_world import World

#: Wednesday the 4th, from nine to eleven; 2 March is a Monday, London's clocks change on the 29th.
NINE = "[{id: thanks, send: no-budget/thanks, after: 2 days}, {id: next, send: no-budget/next, after: 1 week}]"
WINDOW = "window: { between: '09:00-11:00' }\nholidays: [lead.country, company]\n"


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _world(store: Store, folder: Path, *rows: ReleaseRow, more: str = WINDOW) -> World:
    world = World(store, folder, steps=NINE, more=more)
    world.release(*(rows or (ReleaseRow("ann@acme.example", "no_budget", company="Acme"),)))
    return world


def _company(world: World, **keys: Any) -> None:
    path = world.home / "campaigns" / "company.yaml"
    text = path.read_text()
    for key, value in keys.items():
        text = (
            text.replace("time_zone: Europe/London", f"time_zone: {value}")
            if key == "time_zone"
            else f"{text}{value}\n"
        )
    path.write_text(text)
    apply_library(world.house, read_home(world.home), "test")


def test_a_zone_that_an_import_brings_moves_what_is_due_at_once(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    assert world.enrolment().due_at == _utc("2026-03-04T10:00")  # the company's zone: London
    again = ReleaseRow("ann@acme.example", "no_budget", time_zone="Asia/Tokyo")
    assert release_leads(world.house, [again]).passed_over == {"known": 1}
    assert world.enrolment().due_at == _utc("2026-03-05T00:00")  # nine in Tokyo, after the window of the 4th
    world.clock.move_to(_utc("2026-03-05T00:00"))
    assert world.work() == 1


def test_a_country_that_an_import_brings_moves_it_by_zone_and_by_holidays(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, steps=NINE.replace("2 days", "10 days"), more=WINDOW)
    world.release(ReleaseRow("ann@acme.example", "no_budget"))
    assert world.enrolment().due_at == _utc("2026-03-12T10:00")
    world.clock.move_to(NOW + timedelta(days=1))
    release_leads(world.house, [ReleaseRow("ann@acme.example", "no_budget", country="MU")])
    assert world.enrolment().due_at == _utc("2026-03-13T05:00")  # National Day of Mauritius is the 12th; UTC+4


def test_a_zone_of_the_account_moves_everybody_there_whose_own_is_unknown(store: Store, tmp_path: Path) -> None:
    own = ReleaseRow("eve@acme.example", "no_budget", time_zone="America/New_York")
    world = _world(store, tmp_path, *(ReleaseRow(f"{n}@acme.example", "no_budget") for n in ("ann", "ben")), own)
    world.release("cy@globex.example")
    london, tokyo, new_york = (_utc(f"2026-03-0{text}:00") for text in ("4T10", "5T00", "4T14"))
    assert world.rows(tables.enrolments, "due_at") == [london, london, new_york, london]
    path = tmp_path / "accounts.csv"  # of ben's row only the account is news, and the last row says nothing of it
    path.write_text(
        "email,reason,company time zone\nben@acme.example,no_budget,Asia/Tokyo\ncy@globex.example,no_budget,\n"
        "ann@acme.example,no_budget,\n"
    )
    assert import_csv(world.house, path).refused == 0
    assert world.rows(tables.enrolments, "due_at") == [tokyo, tokyo, new_york, london]


def test_a_country_of_the_account_moves_its_leads_to_its_zone(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    release_leads(world.house, [ReleaseRow("dee@acme.example", "no_need", account_country="JP")])
    assert world.rows(tables.enrolments, "due_at")[0] == _utc(
        "2026-03-05T00:00"
    )  # nine in Tokyo: a country of one zone
    refused = release_leads(world.house, [ReleaseRow("dee@acme.example", "no_need", account_country="Japan")])
    assert [problem.code for problem in refused.problems] == ["bad_country"]


def test_a_date_that_an_import_brings_moves_who_waits_for_it(store: Store, tmp_path: Path) -> None:
    steps = "[{id: wait, wait_until: lead.attributes.renewal - 10 days}, {id: thanks, send: no-budget/thanks}]"
    world = World(store, tmp_path, steps=steps)
    world.release(ReleaseRow("ann@acme.example", "no_budget", attributes={"renewal": "2026-09-20"}))
    world.work()
    assert world.enrolment().due_at == _utc("2026-09-09T23:00")
    release_leads(world.house, [ReleaseRow("ann@acme.example", "no_budget", attributes={"renewal": "2026-06-20"})])
    assert world.enrolment().due_at == _utc("2026-06-09T23:00")


def test_an_import_that_says_nothing_new_writes_no_enrolment(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    with store.begin("test.mark") as tx:
        tx.execute(tables.enrolments.update().values(due_at=_utc("2027-01-01T00:00")))
    release_leads(world.house, [ReleaseRow("ann@acme.example", "no_budget", company="Acme")])
    assert world.enrolment().due_at == _utc("2027-01-01T00:00")


def test_a_new_default_zone_times_everybody_anew_who_has_none(store: Store, tmp_path: Path) -> None:
    own = ReleaseRow("eve@other.example", "no_budget", time_zone="America/New_York")
    world = _world(store, tmp_path, ReleaseRow("ann@acme.example", "no_budget"), own)
    assert world.rows(tables.enrolments, "due_at") == [_utc("2026-03-04T10:00"), _utc("2026-03-04T14:00")]
    _company(world, time_zone="Pacific/Auckland")
    assert world.rows(tables.enrolments, "due_at") == [_utc("2026-03-04T20:00"), _utc("2026-03-04T14:00")]


def test_closed_days_move_what_falls_on_them_and_back_when_they_are_taken_out(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    before = (world.home / "campaigns" / "company.yaml").read_text()
    _company(world, calendar="calendar: { closed: [2026-03-04, 2026-03-05] }")
    assert world.enrolment().due_at == _utc("2026-03-06T09:00")
    (world.home / "campaigns" / "company.yaml").write_text(before)
    world.clock.move(minutes=1)
    apply_library(world.house, read_home(world.home), "test")
    assert world.enrolment().due_at == _utc("2026-03-04T10:00")


def test_a_cap_that_is_loosened_lets_go_whom_it_held(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, steps=NINE, company="at_most: 1 per 6 weeks\n")
    world.release("ann@acme.example")
    world.work(days=2)
    assert (world.work(weeks=1), world.enrolment().reason) == (0, "cap")
    path = world.home / "campaigns" / "company.yaml"
    path.write_text(path.read_text().replace("6 weeks", "3 days"))
    apply_library(world.house, read_home(world.home), "test")
    assert world.work() == 1


def test_what_no_moment_depends_on_times_nobody_anew(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    with store.begin("test.mark") as tx:
        tx.execute(tables.enrolments.update().values(due_at=_utc("2027-01-01T00:00")))
    path = world.home / "campaigns" / "company.yaml"
    path.write_text(path.read_text().replace("1 Quay Street", "2 Quay Street"))
    apply_library(world.house, read_home(world.home), "test")
    assert world.enrolment().due_at == _utc("2027-01-01T00:00")


def test_it_goes_page_by_page_and_after_a_crash_where_it_stood(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = _world(store, tmp_path, *(ReleaseRow(f"l{n}@acme.example", "no_budget") for n in range(7)))
    monkeypatch.setattr(retiming, "PAGE", 3)
    with armed("retiming.page:after_commit"), pytest.raises(Crash):
        _company(world, time_zone="Pacific/Auckland")
    old, new = _utc("2026-03-04T10:00"), _utc("2026-03-04T20:00")
    assert world.rows(tables.enrolments, "due_at") == [new] * 3 + [old] * 4
    assert finish(world.house, world.clock.now()) == 4
    assert world.rows(tables.enrolments, "due_at") == [new] * 7
    assert finish(world.house, world.clock.now()) == 0


def test_who_moved_on_meanwhile_is_looked_at_instead_of_trusted(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path)
    with store.begin("test.retime") as tx:
        (row,) = retiming.enrolments.running_of(tx, [world.enrolment().lead_id]).values()
        tx.execute(tables.enrolments.update().values(step="next"))
        timed = retiming.enrolments.Timed(row, _utc("2027-01-01T00:00"))
        assert retiming.enrolments.retime(tx, [timed], NOW) == 1
    assert world.enrolment().due_at == NOW


def test_a_mail_in_flight_is_left_to_whoever_settles_it(store: Store, tmp_path: Path) -> None:
    world = _world(store, tmp_path, more="")
    world.mails.settles, held = "events", NOW + timedelta(days=2)
    world.clock.move_to(held)
    with store.begin("test.lease") as tx:
        leases.lease_ready(tx, leases.ENROLMENTS, held, 5)
        enrolment = world.enrolment()
        tx.execute(
            tables.touches.insert().values(
                touch_id="t", enrolment_id=enrolment.enrolment_id, step="thanks", occurrence=1, lead_id=enrolment.lead_id,
                address_key="ann@acme.example", state="taken", template="no-budget/thanks", due_at=held, intended_at=held,
                taken_at=held,
            )
        )  # fmt: skip
    release_leads(world.house, [ReleaseRow("ann@acme.example", "no_budget", time_zone="Asia/Tokyo")])
    assert world.enrolment().due_at == held


def test_a_copy_of_company_or_campaign_reckons_with_its_own_values() -> None:
    assert COMPANY.closed_days
    assert COMPANY.model_copy(update={"calendar": type(COMPANY.calendar)()}).closed_days == frozenset()
    one = campaign(mail("a"))
    assert list(one.route) == ["a"]
    assert list(one.model_copy(update={"steps": campaign(mail("b")).steps}).route) == ["b"]
    assert isinstance(COMPANY.model_copy(), Company)


def test_a_new_edition_of_zones_and_holidays_times_everybody_anew_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F32: the rules of a zone change while leads wait; the clock finds out."""
    world = _world(store, tmp_path)
    assert renew(world.house, world.clock.now()) == 0
    with store.begin("test.mark") as tx:  # as it was reckoned by other rules
        tx.execute(tables.enrolments.update().values(due_at=_utc("2026-03-04T09:00")))
    assert renew(world.house, world.clock.now()) == 0
    monkeypatch.setattr(retiming, "edition", lambda: "version 2099a")
    assert renew(world.house, world.clock.now()) == 1
    assert world.enrolment().due_at == _utc("2026-03-04T10:00")
    assert renew(world.house, world.clock.now()) == 0
