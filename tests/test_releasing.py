"""A release: a lead becomes known, its episode opens, a campaign takes it or its rep is told why none does."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, select

from engine import crash_points
from engine.applying import apply_library
from engine.core.errors import NotReady
from engine.core.lead import LeadState
from engine.core.release import ReleaseRow, RowProblem
from engine.core.touch import touch_id
from engine.house import House
from engine.library import read_home
from engine.live import Live
from engine.releasing import ReleaseReport, release_leads, resume_lead
from engine.store import Store, accounts, enrolments, episodes, erased, leads, reps, suppressions, tables
from tests.leads_world import NOW, applied_house, house_over, write_campaign
from tests.store.rows import put

ANN = ReleaseRow(
    "Ann.Lee@Acme.example", "no_budget", 2, "Ann", "Lee", "CTO", company="Acme", country="GB", owner="kim@us.example"
)


@pytest.fixture
def house(store: Store, tmp_path: Path) -> House:
    return applied_house(store, tmp_path / "home")


@pytest.fixture
def kim(house: House) -> int:
    with house.store.begin("test.reps") as tx:
        return reps.save(tx, [reps.NewRep("kim@us.example", "Kim", "UTC")])["kim@us.example"]


def _release(house: House, *rows: ReleaseRow | RowProblem, **how: Any) -> ReleaseReport:
    return release_leads(house, rows, **how)


def _count(house: House, name: str) -> int:
    with house.store.read() as tx:
        return tx.execute(select(func.count()).select_from(getattr(tables, name))).scalar_one()


def _lead_id(house: House, address: str) -> int:
    with house.store.read() as tx:
        return leads.find(tx, [address])[address].lead_id


def _rows(house: House, name: str) -> list[Any]:
    with house.store.read() as tx:
        return list(tx.execute(select(getattr(tables, name))))


def test_a_released_lead_is_in_the_campaign_of_its_reason(house: House, kim: int):
    report = _release(house, replace(ANN, note="after the merger", revisit_on=date(2026, 9, 1)))
    assert (report.rows, report.released, report.refused, dict(report.enrolled)) == (1, 1, 0, {"no-budget": 1})
    lead_id = _lead_id(house, "ann.lee@acme.example")
    with house.store.read() as tx:
        lead = leads.load(tx, [lead_id])[lead_id]
        enrolment = enrolments.running_of(tx, [lead_id])[lead_id]
        (row,) = tx.execute(select(tables.enrolments)).all()
    assert (lead.address, lead.first_name, lead.country, lead.state) == (
        "Ann.Lee@acme.example",
        "Ann",
        "GB",
        LeadState.RELEASED,
    )
    assert lead.account is not None
    assert (lead.account.name, lead.account.domain) == ("Acme", "acme.example")
    assert lead.owner is not None
    assert lead.owner.rep_id == kim
    assert lead.release is not None
    assert (lead.release.note, lead.release.revisit_on, lead.release.at) == ("after the merger", date(2026, 9, 1), NOW)
    assert (enrolment.campaign_id, enrolment.step, enrolment.anchor_at) == ("no-budget", "hello", NOW)
    assert row.due_at == NOW + timedelta(days=2)


def test_the_same_release_again_changes_nothing(house: House, kim: int):
    row = replace(ANN, release_id="crm-7")
    _release(house, row)
    before = {
        name: _rows(house, name) for name in ("leads", "accounts", "episodes", "enrolments", "timeline", "notices")
    }
    report = _release(house, row, row)
    assert (report.released, dict(report.passed_over)) == (0, {"known": 2})
    assert before == {name: _rows(house, name) for name in before}


def test_a_release_key_stays_known_after_the_episode_closed(house: House):
    _release(house, replace(ANN, release_id="crm-7"))
    with house.store.begin("test.close") as tx:
        episodes.close(tx, [_rows(house, "episodes")[0].episode_id], "won", NOW)
    assert dict(_release(house, replace(ANN, release_id="crm-7")).passed_over) == {"known": 1}
    assert _release(house, replace(ANN, release_id="crm-8")).released == 1


def test_importing_a_lead_again_updates_what_is_known_of_it(house: House):
    _release(house, ANN)
    _release(house, replace(ANN, title="CEO", first_name=""))
    (lead,) = _rows(house, "leads")
    assert (lead.title, lead.first_name) == ("CEO", "Ann")


def test_an_open_episode_keeps_its_reason_unless_somebody_asks(house: House):
    _release(house, ANN)
    other = replace(ANN, reason="no_need")
    assert dict(_release(house, other).passed_over) == {"already_released": 1}
    report = _release(house, other, change_reason=True)
    assert (report.released, dict(report.enrolled)) == (1, {"no-need": 1})
    former, new = _rows(house, "enrolments")
    assert (former.state, former.reason, new.state, new.campaign_id) == ("stopped", "re_released", "active", "no-need")
    first, second = _rows(house, "episodes")
    assert (first.outcome, first.closed_at, second.closed_at) == ("re_released", NOW, None)


def test_a_re_release_recalls_the_mail_that_was_about_to_leave(house: House):
    _release(house, ANN)
    (enrolment,) = _rows(house, "enrolments")
    with house.store.begin("test.intend") as tx:
        put(tx, tables.touches, enrolment_id=enrolment.enrolment_id, lead_id=enrolment.lead_id)
    _release(house, replace(ANN, reason="no_need"), change_reason=True)
    assert [(t.state, t.reason) for t in _rows(house, "touches")] == [("recalled", "re_released")]


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("warm", "warm"),
        ("won", "won"),
        ("erased", "erased"),
        ("claimed", None),
        ("lost", None),
        ("dormant", "already_released"),
    ],
)
def test_where_a_lead_stands_decides_whether_a_new_release_counts(house: House, state: str, word: str | None):
    _release(house, ANN)
    with house.store.begin("test.state") as tx:
        tx.execute(tables.leads.update().values(state=state))
    report = _release(house, replace(ANN, release_id="new"))
    assert dict(report.passed_over) == ({word: 1} if word else {})
    assert report.released == (0 if word else 1)


def test_giving_up_a_claimed_lead_closes_its_alert_and_wakes_colleagues(house: House):
    _release(house, ANN, replace(ANN, address="bob@acme.example"))
    ann, bob = _lead_id(house, "ann.lee@acme.example"), _lead_id(house, "bob@acme.example")
    with house.store.begin("test.claim") as tx:
        episode = episodes.find_open(tx, [ann])[ann]
        tx.execute(tables.leads.update().where(tables.leads.c.lead_id == ann).values(state="claimed"))
        tx.execute(tables.enrolments.update().where(tables.enrolments.c.lead_id == bob).values(reason="account_warm"))
        put(tx, tables.signals, lead_id=ann)
        put(tx, tables.promotions, lead_id=ann, episode_id=episode.episode_id)
        put(tx, tables.alerts, lead_id=ann, state="claimed")
    _release(house, replace(ANN, release_id="again"))
    assert [(a.state, a.decided_by) for a in _rows(house, "alerts")] == [("closed", "re_released")]
    assert [e.due_at for e in _rows(house, "enrolments") if e.lead_id == bob] == [NOW]


def test_somebody_at_a_free_mail_address_makes_no_account(house: House):
    _release(
        house, ReleaseRow("ann@gmail.com", "no_budget", company="Acme"), ReleaseRow("bob@yahoo.co.uk", "no_budget")
    )
    assert _count(house, "accounts") == 0
    assert _rows(house, "leads")[0].attributes == {"company": "Acme"}


def test_a_domain_that_is_given_beats_that_of_the_address(house: House):
    _release(house, ReleaseRow("ann@gmail.com", "no_budget", domain="https://www.Acme.example/about"))
    assert [account.domain for account in _rows(house, "accounts")] == ["acme.example"]


def test_colleagues_share_one_account(house: House):
    _release(house, ANN, replace(ANN, address="bob@acme.example", company="", aliases=("Acme Inc",)))
    with house.store.read() as tx:
        account = accounts.find(tx, ["acme.example"])["acme.example"]
    assert _count(house, "accounts") == 1
    assert account.aliases == ("Acme Inc",)


def test_when_no_campaign_fits_the_lead_is_watched_and_its_rep_is_told_once(house: House, kim: int):
    report = _release(
        house, replace(ANN, reason="no_timeline"), replace(ANN, address="bob@acme.example", reason="no_timeline")
    )
    assert (report.released, dict(report.not_enrolled)) == (2, {"no_campaign_fits": 2})
    (notice,) = _rows(house, "notices")
    assert (notice.kind, notice.recipient, notice.channel, notice.body["count"]) == (
        "not_enrolled",
        "kim@us.example",
        "mail",
        2,
    )
    assert "Ann Lee <Ann.Lee@acme.example>: no campaign takes leads of this reason" in notice.body["text"]
    assert {lead.state for lead in _rows(house, "leads")} == {"released"}
    assert _count(house, "enrolments") == 0
    assert {(t.kind, t.reason) for t in _rows(house, "timeline")} == {("not_enrolled", "no_campaign_fits")}


def test_a_long_import_tells_a_rep_in_one_notice(house: House, kim: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("engine.releasing.BATCH", 30)
    _release(house, *(replace(ANN, address=f"{n}@acme.example", reason="no_timeline") for n in range(100)))
    (notice,) = _rows(house, "notices")
    assert (notice.body["count"], len(notice.body["leads"])) == (100, 50)
    assert "... and 50 more" in notice.body["text"]


def test_a_notice_that_is_on_its_way_stays_and_the_next_one_tells_the_rest(house: House, kim: int):
    _release(house, replace(ANN, reason="no_timeline"))
    with house.store.begin("test.lease") as tx:
        tx.execute(tables.notices.update().values(lease_token="x"))
    _release(house, replace(ANN, address="bob@acme.example", reason="no_timeline"))
    assert [n.body["count"] for n in _rows(house, "notices")] == [1, 1]


def test_what_a_lead_is_called_is_never_markup_in_a_notice(house: House, kim: int):
    _release(house, replace(ANN, first_name="<script>x</script>", reason="no_timeline"))
    (notice,) = _rows(house, "notices")
    assert "<script>" not in notice.body["html"]


@pytest.mark.parametrize(
    ("scope", "key"),
    [("address", "ann.lee@acme.example"), ("domain", "acme.example"), ("lead", None), ("account", None)],
)
def test_a_suppressed_lead_is_watched_but_never_enrolled(house: House, scope: str, key: str | None):
    if key is None:
        _release(house, ANN)
        (lead,) = _rows(house, "leads")
        key = str(lead.lead_id if scope == "lead" else lead.account_id)
    with house.store.begin("test.suppress") as tx:
        suppressions.add(tx, scope, [key], "complained", "test", NOW)
    report = _release(house, replace(ANN, release_id="new"), change_reason=True)
    assert dict(report.not_enrolled) == {"complained": 1}
    assert not [e for e in _rows(house, "enrolments") if e.state == "active"]


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({"country": "DE"}, "no_consent"),
        ({"country": "DE", "consent_basis": "express"}, "no-budget"),
        ({"country": "CA", "released_at": datetime(2025, 1, 1, tzinfo=UTC)}, "consent_expired"),
        ({"country": "CA", "consent_at": datetime(2026, 2, 1, tzinfo=UTC)}, "no-budget"),
        ({"country": "FR"}, "no-budget"),
    ],
)
def test_the_consent_table_decides_who_may_be_written_to(house: House, values: dict[str, Any], outcome: str):
    report = _release(house, replace(ANN, **values))
    assert dict(report.enrolled | report.not_enrolled) == {outcome: 1}


def test_an_erased_person_is_never_taken_in_again(house: House):
    with house.store.begin("test.erase") as tx:
        erased.add(tx, ["ANN.LEE@acme.example"], NOW)
    assert dict(_release(house, ANN).passed_over) == {"erased": 1}
    assert _count(house, "leads") == 0
    assert "acme" not in str(_rows(house, "suppressions"))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"address": "nobody"}, "bad_address"),
        ({"address": "a@b.example\r\nBcc: c@d.example"}, "bad_address"),
        ({"address": "a@b.example, c@d.example"}, "bad_address"),
        ({"address": "a" * 100_000 + "@b.example"}, "bad_address"),
        ({"reason": "too_ugly"}, "bad_reason"),
        ({"country": "Germany"}, "bad_country"),
        ({"locale": "../../etc"}, "bad_locale"),
        ({"domain": "not a domain"}, "bad_domain"),
        ({"owner": "kim"}, "bad_owner"),
        ({"first_name": "x" * 300}, "too_long"),
        ({"note": "x" * 20_000}, "too_long"),
        ({"consent_basis": "sure"}, "bad_consent_basis"),
        ({"released_at": NOW + timedelta(days=3)}, "released_in_future"),
        ({"attributes": {"a b": "x"}}, "bad_attribute"),
        ({"attributes": {"a": ["x"]}}, "bad_attribute"),
        ({"attributes": {f"a{n}": 1 for n in range(101)}}, "too_many_attributes"),
    ],
)
def test_a_row_that_cannot_be_released_is_named_and_costs_the_others_nothing(
    house: House, wrong: dict[str, Any], code: str
):
    report = _release(house, ANN, replace(ANN, line=3, **wrong), replace(ANN, address="bob@acme.example", line=4))
    assert [(p.line, p.code) for p in report.problems if not p.is_warning] == [(3, code)]
    assert (report.rows, report.released, report.refused) == (3, 2, 1)


def test_an_owner_whom_nobody_knows_is_a_warning(house: House):
    report = _release(house, ANN)
    assert (report.released, report.warnings, report.problems[0].code) == (1, 1, "unknown_owner")


def test_what_cannot_be_printed_never_reaches_the_database(house: House):
    row = replace(
        ANN,
        first_name="An\x00n\r\nX: y",
        note="one\x00\ntwo\u202e\r\n",
        attributes={"a": "b\x00c\ud800"},
        title="\ud83d",
    )
    _release(house, row)
    (lead,), (episode,) = _rows(house, "leads"), _rows(house, "episodes")
    assert (lead.first_name, lead.title, episode.note) == ("An n X: y", "", "one\ntwo")
    assert lead.attributes == {"a": "b c "}


def test_a_release_id_of_another_lead_is_a_mistake_and_not_a_release(house: House):
    _release(house, replace(ANN, release_id="crm-1"))
    report = _release(house, replace(ANN, address="bob@acme.example", release_id="crm-1", line=9))
    assert [(p.line, p.code) for p in report.problems if not p.is_warning] == [(9, "foreign_release_id")]
    assert _count(house, "leads") == 1


def test_the_same_address_twice_in_one_batch_is_one_lead(house: House):
    rows = [replace(ANN, title="CTO"), replace(ANN, address="ANN.LEE@acme.example", title="CEO", reason="no_need")]
    report = _release(house, *rows)
    assert (report.released, dict(report.passed_over), _count(house, "leads")) == (1, {"already_released": 1}, 1)
    assert _rows(house, "leads")[0].title == "CEO"


def test_queries_do_not_grow_with_the_batch(house: House):
    def queries(count: int, domain: str) -> int:
        seen: list[str] = []
        listener = lambda *args: seen.append(args[2])  # noqa: E731
        event.listen(house.store.engine, "before_cursor_execute", listener)
        _release(house, *(ReleaseRow(f"{n}@{domain}", "no_budget") for n in range(count)))
        event.remove(house.store.engine, "before_cursor_execute", listener)
        return len(seen)

    assert queries(400, "a.example") <= queries(4, "b.example") + 2


@pytest.mark.parametrize("point", ["releasing.release:before_commit", "releasing.release:after_commit"])
def test_a_release_that_was_cut_off_is_whole_after_the_next_call(
    house: House, point: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("engine.releasing.BATCH", 10)
    rows = [replace(ANN, address=f"{n}@acme.example", release_id=f"r{n}") for n in range(25)]
    with crash_points.armed(point, 2), pytest.raises(crash_points.Crash):
        _release(house, *rows)
    _release(house, *rows)
    assert (_count(house, "leads"), _count(house, "episodes"), _count(house, "enrolments")) == (25, 25, 25)


def test_imports_of_one_file_at_the_same_time_release_everybody_once(
    house: House, kim: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("engine.releasing.BATCH", 20)
    rows = [replace(ANN, address=f"{n}@acme.example", release_id=f"r{n}") for n in range(100)]
    trouble: list[BaseException] = []

    def run(some: list[ReleaseRow]) -> None:
        own = replace(house, live=Live())  # as another process would have it
        try:
            release_leads(own, some)
        except BaseException as error:  # noqa: BLE001
            trouble.append(error)

    threads = [threading.Thread(target=run, args=(rows[:: 1 if n % 2 else -1],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    assert (
        _count(house, "leads"),
        _count(house, "episodes"),
        _count(house, "enrolments"),
        _count(house, "accounts"),
    ) == (100, 100, 100, 1)


def test_nothing_is_released_before_the_first_apply(store: Store):
    with pytest.raises(NotReady, match="rekindle apply"):
        _release(house_over(store), ANN)


def test_a_campaign_of_higher_priority_wins(store: Store, tmp_path: Path):
    house = applied_house(store, tmp_path / "home")
    write_campaign(tmp_path / "home", "no-need", steps="[{id: hello, send: no-need/hello, after: 1 day}]", more="")
    path = tmp_path / "home" / "campaigns" / "no-need.yaml"
    path.write_text(
        path.read_text().replace("[no_need]", "[no_need, no_budget]").replace("priority: 50", "priority: 60")
    )
    apply_library(house, read_home(tmp_path / "home"), "test")
    assert dict(_release(house, ANN).enrolled) == {"no-need": 1}


# A rejected alert.


def _reject(house: House, lead_id: int) -> LeadState:
    with house.store.begin("test.reject") as tx:
        return resume_lead(tx, house, lead_id, "not now", alert_id=7, now=house.clock.now())


def _promote(house: House, *, step: str = "hello", state: str | None = None) -> int:
    """Ann is warm: her drip is stopped at `step`, whose touch is in `state`."""
    _release(house, ANN)
    lead_id = _lead_id(house, "ann.lee@acme.example")
    with house.store.begin("test.promote") as tx:
        running = enrolments.running_of(tx, [lead_id])[lead_id]
        changed = {"state": "stopped", "reason": "promoted", "step": step, "ended_at": NOW}
        tx.execute(tables.enrolments.update().values(changed))
        tx.execute(tables.leads.update().values(state="warm"))
        if state:
            key = touch_id(running.enrolment_id, step, 1)
            taken = None if state in {"intended", "recalled"} else NOW
            put(
                tx,
                tables.touches,
                touch_id=key,
                enrolment_id=running.enrolment_id,
                lead_id=lead_id,
                step=step,
                state=state,
                taken_at=taken,
            )
    house.clock.move(days=3)
    return lead_id


def test_a_rejected_lead_goes_on_where_its_campaign_stood(house: House):
    lead_id = _promote(house, step="later")
    assert _reject(house, lead_id) is LeadState.RELEASED
    now = NOW + timedelta(days=3)
    first, second = _rows(house, "episodes")
    assert (first.outcome, second.release_key, second.reason, second.released_at) == (
        "rejected",
        "rejected:7",
        "no_budget",
        now,
    )
    former, new = _rows(house, "enrolments")
    assert (former.state, new.state, new.step, new.anchor_at, new.episode_id) == (
        "stopped",
        "active",
        "later",
        now,
        second.episode_id,
    )
    assert new.due_at == now + timedelta(weeks=2)
    assert _rows(house, "leads")[0].state == "released"


@pytest.mark.parametrize(
    ("state", "step"),
    [("accepted", "later"), ("taken", "later"), ("unclear", "later"), ("recalled", "hello"), ("withheld", "hello")],
)
def test_a_mail_that_left_is_not_repeated_and_one_that_was_recalled_is_sent(house: House, state: str, step: str):
    _reject(house, _promote(house, state=state))
    assert _rows(house, "enrolments")[1].step == step


def test_a_campaign_that_was_over_stays_over(house: House):
    assert _reject(house, _promote(house, step="later", state="delivered")) is LeadState.DORMANT
    assert _count(house, "enrolments") == 1
    assert _rows(house, "leads")[0].state == "dormant"


def test_rejecting_twice_resumes_once(house: House):
    lead_id = _promote(house, step="later")
    _reject(house, lead_id)
    _reject(house, lead_id)
    assert (_count(house, "episodes"), _count(house, "enrolments")) == (2, 2)


def test_a_rejected_lead_that_was_in_no_campaign_gets_the_one_that_fits_now(house: House):
    lead_id = _promote(house)
    with house.store.begin("test.forget") as tx:
        tx.execute(tables.timeline.delete())
        tx.execute(tables.enrolments.delete())
    _reject(house, lead_id)
    (enrolment,) = _rows(house, "enrolments")
    assert (enrolment.step, enrolment.state) == ("hello", "active")


def test_within_an_every_the_turns_that_went_by_are_passed_over(store: Store, tmp_path: Path):
    home = tmp_path / "home"
    house = applied_house(store, home)
    write_campaign(
        home, "no-budget", steps="[{id: news, send: no-budget/hello, after: 1 day, every: 1 day, repeat: true}]"
    )
    apply_library(house, read_home(home), "test")
    lead_id = _promote(house, step="news")
    with house.store.begin("test.every") as tx:
        tx.execute(
            tables.enrolments.update().values(occurrence=2, memory={"last_at": (NOW + timedelta(days=1)).isoformat()})
        )
    house.clock.move(days=30)
    _reject(house, lead_id)
    new = _rows(house, "enrolments")[1]
    assert (new.step, new.occurrence) == ("news", 2)
    assert new.due_at > house.clock.now()
