"""The one door for signals, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, update

from engine import promoting
from engine.core.policy import Policy
from engine.core.signal import Evidence, Strength
from engine.policies import apply_policy, policy_in_force
from engine.store import Store, absences, signals, stops, tables
from engine.store.absences import NewAbsence
from tests.warm_world import NOW, add_drip, add_lead, answer, count, furnish, house_over, rows, story


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def receive(store: Store, *told: signals.Signal) -> tuple[promoting.Promoted, ...]:
    return promoting.receive_signal(house_over(store), told, NOW)


def test_news_of_an_account_promotes_the_best_lead_there_and_names_the_others(store: Store) -> None:
    (promoted,) = receive(store, story())
    assert promoted.lead_id == 2  # CFO like lead 3, and the older record; the engineer has the same points
    assert promoted.score == 90
    (alert,) = rows(store, tables.alerts)
    assert (alert.lead_id, alert.account_id, alert.rep_id, alert.state) == (2, 1, 1, "pending")
    assert {p["lead_id"] for p in alert.body["also_there"]} == {1, 3}
    assert alert.body["evidence"][0]["link"] == "https://news0.example/0"
    assert alert.body["sent"][0]["step"] == "a"
    assert alert.body["question"].endswith("?")
    (notice,) = rows(store, tables.notices)
    assert (notice.recipient, notice.channel, notice.state) == ("kim@brightwater.example", "mail", "pending")
    assert (alert.handed_at, alert.claim_by) == (None, None)


def test_the_promoted_lead_is_warm_and_its_drip_is_over(store: Store) -> None:
    receive(store, story())
    assert [lead.state for lead in rows(store, tables.leads)] == [
        "released",
        "warm",
        "released",
        "released",
        "released",
    ]
    by_lead = {e.lead_id: e for e in rows(store, tables.enrolments)}
    assert (by_lead[2].state, by_lead[2].reason, by_lead[2].ended_at, by_lead[2].lease_token) == (
        "stopped",
        "promoted",
        NOW,
        None,
    )
    assert by_lead[1].state == "active"
    states = {(t.lead_id, t.step): t.state for t in rows(store, tables.touches)}
    assert states[2, "b"] == "recalled"
    assert states[2, "a"] == "delivered"
    assert states[1, "b"] == "intended"
    assert {(t.kind, t.reason) for t in rows(store, tables.timeline, lead_id=2)} == {
        ("stop", "promoted"),
        ("promoted", "funding"),
    }


def test_the_same_story_in_forty_outlets_is_one_signal_one_promotion_and_one_alert(store: Store) -> None:
    receive(store, *(replace(story(), evidence=(Evidence(f"i{n}", "q", f"outlet {n}"),)) for n in range(25)))
    for n in range(25, 40):
        assert receive(store, replace(story(), evidence=(Evidence(f"i{n}", "q", f"outlet {n}"),))) == ()
    assert (count(store, tables.signals), count(store, tables.evidence)) == (1, 40)
    assert (count(store, tables.promotions), count(store, tables.alerts), count(store, tables.notices)) == (1, 1, 1)


def test_received_again_nothing_changes(store: Store) -> None:
    receive(store, story(), answer(4))
    tables_ = (tables.signals, tables.evidence, tables.promotions, tables.alerts, tables.notices, tables.timeline)
    before = [count(store, table) for table in tables_]
    assert receive(store, story(), answer(4)) == ()
    assert [count(store, table) for table in tables_] == before


def test_a_warm_account_waits_with_more_news_but_a_colleagues_own_answer_promotes(store: Store) -> None:
    receive(store, story())
    assert receive(store, story("story/2", kind="acquisition")) == ()
    (promoted,) = receive(store, answer(1))
    assert promoted.lead_id == 1
    assert count(store, tables.alerts) == 2


def test_two_accounts_in_one_batch_are_two_alerts(store: Store) -> None:
    promoted = receive(store, story(), story("story/2", account_id=2), answer(5))
    assert [p.lead_id for p in promoted] == [2, 4, 5]


def test_below_the_threshold_the_signal_is_kept_and_nobody_is_promoted(store: Store) -> None:
    assert receive(store, story(kind="hiring")) == ()
    assert count(store, tables.signals) == 1
    assert count(store, tables.alerts) == 0
    assert [e.state for e in rows(store, tables.enrolments)] == ["active"] * 3


def test_signals_add_up_over_time(store: Store) -> None:
    assert receive(store, story("a", kind="hiring", at=NOW - timedelta(days=5))) == ()
    (promoted,) = receive(store, story("b", kind="contract_win"))
    assert promoted.signal_key == "b"
    assert len(promoted.reasons) == 3


def test_a_signal_from_before_the_release_promotes_nobody(store: Store) -> None:
    assert receive(store, story(at=NOW - timedelta(days=91))) == ()


def test_a_spoofable_answer_never_promotes(store: Store) -> None:
    assert receive(store, answer(4, strength=Strength.WEAK)) == ()
    (promoted,) = receive(store, answer(4, "reply_meeting"))
    assert promoted.lead_id == 4


def test_a_rumour_that_becomes_true_promotes_then(store: Store) -> None:
    assert receive(store, story(realis="rumour")) == ()
    (promoted,) = receive(store, story(realis="completed"))
    assert promoted.lead_id == 2
    (kept,) = rows(store, tables.signals)
    assert kept.data == {"realis": "completed"}
    assert receive(store, story(realis="rumour")) == ()
    assert rows(store, tables.signals)[0].data == {"realis": "completed"}


def test_news_that_is_called_off_is_told_to_the_rep_and_counts_no_more(store: Store) -> None:
    receive(store, story())
    receive(store, story(realis="cancelled"))
    (kept,) = rows(store, tables.signals)
    assert kept.withdrawn_at == NOW
    withdrawn = rows(store, tables.notices, kind="withdrawn")
    assert len(withdrawn) == 1
    assert withdrawn[0].recipient == "kim@brightwater.example"
    assert "taken back" in withdrawn[0].body["text"]
    receive(store, story(realis="denied"))
    assert len(rows(store, tables.notices, kind="withdrawn")) == 1


def test_a_withdrawn_signal_counts_no_more(store: Store) -> None:
    receive(store, story("a", kind="hiring"))
    with store.begin("test") as tx:
        assert promoting.withdraw_signals(tx, ["a"], NOW) == 1
        assert promoting.withdraw_signals(tx, ["a"], NOW) == 0
    assert receive(store, story("b", kind="contract_win")) == ()


def test_an_erased_won_or_claimed_lead_is_not_promoted(store: Store) -> None:
    for state in ("won", "lost", "erased", "claimed", "warm"):
        with store.begin("test") as tx:
            tx.execute(update(tables.leads).where(tables.leads.c.lead_id == 5).values(state=state))
        assert receive(store, answer(5, signal_key=f"answer/{state}")) == ()


def test_an_episode_is_promoted_at_most_once_even_if_its_lead_looks_free_again(store: Store) -> None:
    receive(store, answer(5))
    with store.begin("test") as tx:
        tx.execute(update(tables.leads).where(tables.leads.c.lead_id == 5).values(state="released"))
    assert receive(store, answer(5, "reply_meeting")) == ()
    assert count(store, tables.promotions) == 1


def test_a_dormant_lead_is_still_watched(store: Store) -> None:
    with store.begin("test") as tx:
        tx.execute(update(tables.leads).where(tables.leads.c.lead_id == 5).values(state="dormant"))
    assert len(receive(store, answer(5))) == 1


def test_without_an_owner_the_owner_of_a_colleague_is_told_else_a_manager(store: Store) -> None:
    with store.begin("test") as tx:
        tx.execute(update(tables.leads).where(tables.leads.c.lead_id.in_([2, 5])).values(owner_id=None))
    receive(store, story(), answer(5))
    assert [a.rep_id for a in rows(store, tables.alerts)] == [1, 3]


def test_the_door_takes_part_in_the_callers_transaction(store: Store) -> None:
    with pytest.raises(RuntimeError, match="roll back"):
        _receive_and_fail(store)
    assert count(store, tables.signals) == count(store, tables.alerts) == 0


def _receive_and_fail(store: Store) -> None:
    with store.begin("test") as tx:
        assert len(promoting.receive_signal(tx, [answer(5)], NOW)) == 1
        raise RuntimeError("roll back")


def test_two_news_of_one_moment_promote_one_colleague(store: Store) -> None:
    told = [story(f"story/{n}", kind=kind) for n, kind in enumerate(("funding", "funding", "funding", "funding"))]
    with ThreadPoolExecutor(4) as pool:
        promoted = [p for found in pool.map(lambda one: receive(store, one), told) for p in found]
    assert len(promoted) == 1
    assert count(store, tables.signals) == 4
    assert count(store, tables.alerts) == 1


def test_the_same_signal_from_many_workers_at_once_counts_once(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        promoted = [p for found in pool.map(lambda _: receive(store, answer(5)), range(8)) for p in found]
    assert len(promoted) == 1
    assert count(store, tables.signals) == count(store, tables.alerts) == count(store, tables.evidence) == 1


def test_a_stop_and_a_promotion_in_the_same_moment_both_come_through(store: Store) -> None:
    def stop(_: int) -> None:
        with store.begin("test") as tx:
            promoting.stop_for_reply(tx, [1, 2], "replied", NOW)

    with ThreadPoolExecutor(4) as pool:
        stopped = [pool.submit(stop, n) for n in range(3)]
        promoted = pool.submit(receive, store, story()).result()
    assert [f.result() for f in stopped] == [None] * 3
    assert len(promoted) == 1
    assert {e.state for e in rows(store, tables.enrolments) if e.lead_id != 4} == {"stopped"}


def test_words_with_nul_or_without_end_are_kept_as_far_as_they_can_be(store: Store) -> None:
    hostile = "a\0b" * 5000
    told = replace(story(), title=hostile, evidence=(Evidence("e", hostile, hostile),))
    assert len(receive(store, told)) == 1
    assert len(rows(store, tables.evidence)[0].quote) <= 2000


def test_no_signals_are_no_work(store: Store) -> None:
    assert receive(store) == ()


def test_the_number_of_queries_does_not_grow_with_the_signals(store: Store) -> None:
    with store.begin("test") as tx:
        for lead_id in range(100, 200):
            add_lead(tx, lead_id, None)
            add_drip(tx, lead_id)
    statements: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    receive(store, answer(100))
    one = len(statements)
    statements.clear()
    assert len(receive(store, *(answer(lead_id) for lead_id in range(101, 200)))) == 99
    assert len(statements) <= one


def test_the_applied_policy_is_the_one_that_counts(store: Store) -> None:
    strict = Policy.model_validate({"threshold": 500, "signals": {"funding": {"weight": 90}}})
    with store.begin("test") as tx:
        apply_policy(tx, strict, NOW)
        apply_policy(tx, strict, NOW)
    assert receive(store, story()) == ()
    with store.read() as tx:
        assert policy_in_force(tx) == strict


def test_how_leads_stand_can_be_asked_at_any_time(store: Store) -> None:
    receive(store, story(kind="hiring"), answer(4, strength=Strength.WEAK))
    with store.read() as tx:
        now, later = promoting.load_scores(tx, [1, 4, 5], NOW), promoting.load_scores(tx, [1], NOW + timedelta(days=45))
    assert {lead_id: found.value for lead_id, found in now.items()} == {1: 35, 4: 20, 5: 0}
    assert later[1].value == 17.5
    assert now[1].reasons[0].startswith("Hiring (5 June 2026, today) answers the missing budget")


def test_a_reply_stops_the_drip_at_once_and_the_lead_stays_watched(store: Store) -> None:
    with store.begin("test") as tx:
        stopped = promoting.stop_for_reply(tx, [1, 3], "replied", NOW)
    assert (stopped.enrolment_ids, stopped.lead_ids, stopped.recalled) == ((1,), (1,), 1)
    assert [lead.state for lead in rows(store, tables.leads)][:3] == ["dormant", "released", "released"]
    with store.begin("test") as tx:
        assert promoting.stop_for_reply(tx, [1], "replied", NOW).enrolment_ids == ()
        assert promoting.stop_for_reply(tx, [], "replied", NOW) == stops.Stopped((), (), 0)


def test_unsubscribing_suppresses_the_address_in_any_spelling_and_stops_its_lead(store: Store) -> None:
    with store.begin("test") as tx:
        promoting.suppress(tx, ["LEAD1@customer.example", "stranger@x.example"], "unsubscribed", "one_click", NOW)
    assert {(s.subject_key, s.reason) for s in rows(store, tables.suppressions)} == {
        ("lead1@customer.example", "unsubscribed"),
        ("stranger@x.example", "unsubscribed"),
    }
    assert rows(store, tables.enrolments, lead_id=1)[0].reason == "unsubscribed"


def test_a_named_day_that_has_come_is_a_signal_once(store: Store) -> None:
    house = house_over(store)
    with store.begin("test") as tx:
        tx.execute(update(tables.episodes).where(tables.episodes.c.lead_id == 4).values(revisit_on=date(2026, 6, 5)))
        tx.execute(update(tables.episodes).where(tables.episodes.c.lead_id == 1).values(revisit_on=date(2026, 6, 6)))
    (promoted,) = promoting.receive_revisits(house, NOW)
    assert promoted.lead_id == 4
    assert promoting.receive_revisits(house, NOW) == ()
    assert rows(store, tables.signals)[0].signal_key == "revisit/4/2026-06-05"
    assert len(promoting.receive_revisits(house, NOW + timedelta(days=1))) == 1


def test_a_named_day_begins_at_seven_where_the_rep_is(store: Store) -> None:
    house = house_over(store)
    with store.begin("test") as tx:
        tx.execute(update(tables.episodes).where(tables.episodes.c.lead_id == 4).values(revisit_on=date(2026, 6, 5)))
        tx.execute(update(tables.reps).values(time_zone="America/Los_Angeles"))
    seven = datetime(2026, 6, 5, 7, tzinfo=ZoneInfo("America/Los_Angeles"))
    assert promoting.receive_revisits(house, seven - timedelta(minutes=1)) == ()
    assert len(promoting.receive_revisits(house, seven)) == 1


def test_one_article_that_tells_of_two_events_is_quoted_once(store: Store) -> None:
    both = (Evidence("item/1", "Harbour Mills raises money and opens an office", "The Herald"),)
    receive(store, replace(story("a"), evidence=both), replace(story("b", kind="new_office"), evidence=both))
    assert len(rows(store, tables.alerts)[0].body["evidence"]) == 1


def test_waiting_colleagues_are_woken(store: Store) -> None:
    with store.begin("test") as tx:
        tx.execute(update(tables.enrolments).values(reason="account_warm", due_at=NOW + timedelta(days=1)))
        assert stops.wake(tx, [1], NOW) == 2
        assert stops.wake(tx, [], NOW) == 0
    assert [e.due_at for e in rows(store, tables.enrolments)] == [NOW, NOW, NOW + timedelta(days=1)]


def test_accounts_are_found_by_domain_or_name(store: Store) -> None:
    with store.read() as tx:
        found = signals.find_accounts(tx, ["HARBOUR.example", "ulm zinc", "Nobody"])
    assert found == {"HARBOUR.example": 1, "ulm zinc": 2}


def test_absences_are_noted_once(store: Store) -> None:
    away = NewAbsence("a@x.example", date(2026, 6, 10), date(2026, 6, 1))
    with store.begin("test") as tx:
        assert absences.add(tx, [away, away], NOW) == 1
        assert absences.add(tx, [away], NOW) == 0
        found = absences.load(tx, ["a@x.example", "b@x.example"], date(2026, 6, 10))
        assert found["a@x.example"][0].until == date(2026, 6, 10)
        assert absences.load(tx, ["a@x.example"], date(2026, 6, 11)) == {}
