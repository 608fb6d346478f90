"""From due to sent: what holds a mail, what stops it at the last moment, and what becomes of it afterwards.

Killed processes are the subject of tests/faults; here the world changes at the worst moment, or the provider says no.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, update

from engine import promoting, sending, switching
from engine.core.delivery import Deferred, Outcome, Refused, Unclear
from engine.core.errors import Unavailable
from engine.core.release import ReleaseRow
from engine.core.signal import Evidence, Signal, SignalKind
from engine.ports import Mail
from engine.store import Store, Tx, absences, campaigns, cases, leases, suppressions, tables
from engine.store.absences import NewAbsence
from engine.testing import MemoryCrm
from tests.leads_world import NOW, write_mail
from tests.sending_world import World, happens
from tests.store.rows import put

TAKEN = "sending.take:after_commit"
ANN = "ann@acme.example"


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    world = World(store, tmp_path)
    world.release(ANN)
    return world


def test_a_due_mail_leaves_once_and_the_next_step_counts_from_it(world: World) -> None:
    assert world.work(hours=1) == 0
    assert world.work(hours=2) == 1
    assert world.work(hours=1) == 0
    assert world.touches() == [("thanks", "accepted", None)]
    assert world.enrolment().step == "next"
    assert world.enrolment().due_at == world.clock.now() - timedelta(hours=1) + timedelta(days=7)
    assert world.enrolment().lease_token is None


# --- the last look ------------------------------------------------------------------------------------------------


def unsubscribed(tx: Tx, world: World) -> None:
    promoting.suppress(tx, [ANN], "unsubscribed", "page", world.clock.now())


def replied(tx: Tx, world: World) -> None:
    promoting.stop_for_reply(tx, [lead_id(world)], "replied", world.clock.now())


def bounced(tx: Tx, world: World) -> None:
    promoting.suppress(tx, [ANN], "bounced", "provider", world.clock.now())


def complained(tx: Tx, world: World) -> None:
    promoting.suppress(tx, [ANN], "complained", "provider", world.clock.now())


def promoted(tx: Tx, world: World) -> None:
    now = world.clock.now()
    evidence = Evidence("mail/1", "Let us talk on Monday.", "mail from Ann", None, now)
    told = Signal(
        "mail/1", SignalKind.REPLY_MEETING, "asks for a meeting", now, now, lead_id=lead_id(world), evidence=(evidence,)
    )
    assert promoting.receive_signal(tx, [told], now)


def erased(tx: Tx, world: World) -> None:
    tx.execute(update(tables.leads).values(state="erased"))


def suppressed_domain(tx: Tx, world: World) -> None:
    suppressions.add(tx, "domain", ["acme.example"], "suppressed", "import", world.clock.now())


def lead_id(world: World) -> int:
    return int(world.enrolment().lead_id)


@pytest.mark.parametrize("act", [unsubscribed, replied, bounced, complained, promoted, erased, suppressed_domain])
@pytest.mark.parametrize("point", [TAKEN, "sending.decide:after_commit"])
def test_f38_nothing_leaves_after_a_stop_that_committed_between_decision_and_hand_over(
    world: World, act: Callable[[Tx, World], None], point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        with world.store.begin("test.stop") as tx:
            act(tx, world)

    done = happens(monkeypatch, point, stop)
    assert world.work(hours=3) == 0
    assert done
    assert world.work(days=40) == 0
    # Whose drip was stopped before its mail was taken has no touch.
    assert len(world.touches()) == 1 or point != TAKEN
    assert all(state == "withheld" and reason for _, state, reason in world.touches())
    assert world.enrolment().state == "stopped"
    assert world.enrolment().reason


def paused(tx: Tx, world: World) -> None:
    tx.execute(update(tables.enrolments).values(state="paused"))


def stopped_campaign(tx: Tx, world: World) -> None:
    campaigns.save_states(tx, ["no-budget"], "stopped", "by hand")


def away(tx: Tx, world: World) -> None:
    absences.add(tx, [NewAbsence(ANN, world.clock.now().date() + timedelta(days=3))], world.clock.now())


def warm_account(tx: Tx, world: World) -> None:
    """A colleague is being talked to; the account is put together by hand."""
    put(tx, tables.accounts, account_id=77, domain="harbour.example")
    tx.execute(update(tables.leads).values(account_id=77))
    put(tx, tables.leads, lead_id=78, address="bob@acme.example", address_key="bob@acme.example", account_id=77)
    put(tx, tables.episodes, episode_id=78, lead_id=78, release_key="78")
    put(tx, tables.signals, signal_id=78, lead_id=78)
    put(tx, tables.promotions, promotion_id=78, episode_id=78, lead_id=78, signal_id=78)
    put(tx, tables.alerts, alert_id=78, promotion_id=78, lead_id=78, account_id=77)


@pytest.mark.parametrize(
    ("act", "reason"), [(stopped_campaign, "campaign_stopped"), (away, "absence"), (warm_account, "account_warm")]
)
def test_f38_what_passes_holds_the_mail_also_between_take_and_hand_over(
    world: World, act: Callable[[Tx, World], None], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold() -> None:
        with world.store.begin("test.hold") as tx:
            act(tx, world)

    assert happens(monkeypatch, TAKEN, hold) == []
    assert world.work(hours=3) == 0
    assert world.touches() == [("thanks", "intended", reason)]
    assert world.timeline("wait") == [reason]
    assert world.enrolment().state == "active"
    assert world.work(minutes=2) == 0  # now the decision itself knows, and looks again later
    assert world.enrolment().due_at > world.clock.now() + timedelta(minutes=30)


def test_f38_a_pause_between_take_and_hand_over_keeps_the_mail_back(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pause() -> None:
        with world.store.begin("test.pause") as tx:
            paused(tx, world)

    happens(monkeypatch, TAKEN, pause)
    assert world.work(hours=3) == 0
    ((_, state, reason),) = world.touches()
    assert (state, reason) == ("intended", "paused")


def test_what_cannot_be_read_is_a_no_and_is_tried_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(*_args: object) -> None:
        raise Unavailable("the database did not answer")

    with monkeypatch.context() as patch:
        patch.setattr(cases, "load_facts", cut)
        assert world.work(hours=3) == 0
    assert world.touches() == [("thanks", "intended", "permission_unreadable")]
    assert world.work(minutes=2) == 1


def test_a_worker_that_overslept_its_lease_hands_nothing_over(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    happens(monkeypatch, TAKEN, lambda: world.clock.move(seconds=leases.HELD.total_seconds() - 1))
    assert world.work(hours=3) == 0
    assert [state for _, state, _ in world.touches()] == ["taken"]


@pytest.mark.parametrize("held_by", ["crm", "stop", "provider"])
def test_a_mail_that_is_put_off_while_its_drip_is_stopped_is_recalled(
    world: World, held_by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stop finds the mail taken and leaves it to the worker, who learns only that it has to wait."""

    def stop() -> None:
        with world.store.begin("test.stop") as tx:
            unsubscribed(tx, world)

    def stop_and_hold() -> None:
        stop()
        if held_by == "stop":
            switching.stop_house(world.house, "ann", "wrong prices")

    send = world.mails.send

    def refuse(group: list[Mail]) -> list[Outcome]:
        stop()
        return [Deferred("429", NOW + timedelta(hours=9)) for _ in group]

    if held_by == "crm":
        world.house.crm = MemoryCrm({ANN})
    if held_by == "provider":
        world.mails.send = refuse  # type: ignore[assignment, method-assign]
    else:
        happens(monkeypatch, TAKEN, stop_and_hold)
    assert world.work(hours=3) == 0
    assert world.touches() == [("thanks", "recalled", "unsubscribed")]
    assert (world.enrolment().state, world.enrolment().reason) == ("stopped", "unsubscribed")
    world.mails.send, world.house.crm = send, None  # type: ignore[method-assign]
    assert world.work(days=40) == 0


# --- absence -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "first_hour"),  # of 6 March in UTC: the absence ends with 5 March where the lead lives
    [("Pacific/Auckland", -13), ("Europe/Berlin", -1), ("America/Los_Angeles", 8)],
)
def test_an_absence_holds_through_its_last_day_where_the_lead_lives(
    store: Store, tmp_path: Path, zone: str, first_hour: int
) -> None:
    world = World(store, tmp_path)
    world.release(ReleaseRow(ANN, "no_budget", first_name="Ann", time_zone=zone))
    with store.begin("test.away") as tx:
        absences.add(tx, [NewAbsence(ANN, date(2026, 3, 5)), NewAbsence(ANN, date(2026, 3, 3))], NOW)
    over = NOW.replace(day=6, hour=0) + timedelta(hours=first_hour)
    world.clock.move_to(over - timedelta(minutes=1))
    assert world.work() == 0
    assert world.timeline("wait") == ["absence"]
    world.clock.move_to(over)
    assert world.work() == 1


def test_an_absence_that_has_not_begun_holds_nothing(world: World) -> None:
    with world.store.begin("test.away") as tx:
        absences.add(tx, [NewAbsence(ANN, date(2026, 4, 1), date(2026, 3, 20)), NewAbsence(ANN, date(2026, 2, 1))], NOW)
    assert world.work(hours=3) == 1


# --- what the provider answers --------------------------------------------------------------------------------------


def answered(world: World, outcome: Outcome) -> list[tuple[str, str, str | None]]:
    world.mails.answers[ANN] = outcome
    assert world.work(hours=3) == 0
    return world.touches()


def test_deferred_goes_again_when_the_provider_says(world: World) -> None:
    until = NOW + timedelta(hours=5)
    assert answered(world, Deferred("429", until)) == [("thanks", "intended", "429")]
    assert world.enrolment().due_at == until
    world.mails.answers.clear()
    assert world.work(hours=1, minutes=59) == 0
    assert world.work(minutes=1) == 1


def test_deferred_without_a_date_goes_again_in_a_minute(world: World) -> None:
    answered(world, Deferred("connection refused"))
    world.mails.answers.clear()
    assert world.work(minutes=1) == 1
    assert world.touches() == [("thanks", "accepted", None)]


def test_refused_as_a_dead_address_ends_the_drip_and_suppresses_it(world: World) -> None:
    found = answered(world, Refused(550, "no such user", is_permanent=True, verdict="suppress_address"))
    assert found == [("thanks", "refused", "no such user")]
    assert (world.enrolment().state, world.enrolment().reason) == ("stopped", "bounced")
    assert world.rows(tables.suppressions, "scope", "subject_key", "reason") == [("address", ANN, "bounced")]


def test_refused_as_a_dead_domain_stops_the_colleagues_too(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release(ANN, "bob@acme.example", "eve@other.example")
    world.mails.group_size = 1
    world.mails.answers[ANN] = Refused(None, "no such domain", is_permanent=True, verdict="suppress_domain")
    assert world.work(hours=3) == 1
    assert [mail.recipient for mail in world.mails.sent] == ["eve@other.example"]
    assert [state for _, state, _ in world.touches()] == ["refused", "withheld", "accepted"]


def test_refused_for_what_this_mail_is_withholds_it_and_the_next_step_comes(world: World) -> None:
    found = answered(world, Refused(552, "too large", is_permanent=True, verdict="retry"))
    assert found == [("thanks", "refused", "too large")]
    assert world.enrolment().step == "next"
    assert world.timeline("withhold") == ["too large"]
    world.mails.answers.clear()
    assert world.work(days=7) == 1


def test_unclear_waits_a_day_and_is_then_skipped_for_good(world: World) -> None:
    world.mails.settles = "events"
    assert answered(world, Unclear("timeout"))[0][:2] == ("thanks", "unclear")
    world.mails.answers.clear()
    assert world.work(hours=20) == 0
    assert world.work(hours=5) == 0
    assert world.timeline("skip") == ["unclear"]
    assert world.touches()[0][1] == "unclear"
    assert world.enrolment().step == "next"


@pytest.mark.parametrize("between", [(), (Deferred("429"), Deferred("connection refused"))])
def test_unclear_with_resend_goes_exactly_once_more(store: Store, tmp_path: Path, between: tuple[Outcome, ...]) -> None:
    world = World(store, tmp_path, steps="[{id: thanks, send: no-budget/thanks, after: 2 hours, if_unclear: resend}]")
    world.release(ANN)
    world.mails.settles = "events"
    outcomes, handed = [Unclear("timeout"), *between], []

    def send(group: list[Mail]) -> list[Outcome]:
        outcome = outcomes.pop(0) if outcomes else Unclear("timeout")
        handed.extend(mail.touch_id for mail in group if isinstance(outcome, Unclear))
        return [outcome for _ in group]

    world.mails.send = send  # type: ignore[assignment, method-assign]
    for _ in range(8):
        world.work(hours=13)
    assert len(handed) == 2
    assert len(set(handed)) == 1
    assert world.enrolment().state == "finished"


def test_one_refused_among_many_costs_the_others_nothing(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    everybody = [f"lead{n}@company{n % 5}.example" for n in range(60)]
    world.release(*everybody)
    world.mails.answers["lead7@company2.example"] = Refused(550, "no", is_permanent=True, verdict="suppress_address")
    assert world.work(hours=3) == 59
    assert world.work(hours=3) == 0
    assert len({mail.recipient for mail in world.mails.sent}) == 59


# --- rendering ------------------------------------------------------------------------------------------------------


def test_a_template_that_fails_for_one_lead_withholds_that_mail_and_sends_the_rest(
    store: Store, tmp_path: Path
) -> None:
    world = World(store, tmp_path)
    write_mail(world.home, "no-budget/thanks", "You asked for {{ lead.attributes.seats }} seats.")
    world.release(
        ReleaseRow(ANN, "no_budget", attributes={"seats": 5}),
        ReleaseRow("bob@acme.example", "no_budget"),
        ReleaseRow("eve@acme.example", "no_budget", attributes={"seats": 9}),
    )
    assert world.work(hours=3) == 2
    assert world.to([ANN, "bob@acme.example", "eve@acme.example"]) == {ANN, "eve@acme.example"}
    (reason,) = world.timeline("withhold")
    assert "no-budget/thanks" in reason
    assert "seats" in reason
    assert world.rows(tables.enrolments, "state", "step") == [("active", "next")] * 3
    assert world.rows(tables.touches, "state").count("withheld") == 1
    assert world.work(days=7) == 3  # the mail that was withheld delays nothing


def test_a_name_that_breaks_a_header_withholds_that_mail_only(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release(ANN, "bob@acme.example")
    with store.begin("test.name") as tx:
        tx.execute(
            update(tables.leads).where(tables.leads.c.address == ANN).values(first_name="Ann\r\nBcc: all@evil.example")
        )
    assert world.work(hours=3) == 1
    assert world.timeline("withhold") == ["the header address holds a line break or another control character"]
    assert b"evil.example" not in b"".join(mail.raw for mail in world.mails.sent)


def test_locale_and_variant_choose_the_words(store: Store, tmp_path: Path) -> None:
    steps = "[{id: thanks, send: no-budget/thanks, after: 2 hours, variants: { short: 50, long: 50 }}]"
    world = World(store, tmp_path, steps=steps)
    write_mail(world.home, "no-budget/thanks/short", "Short.")
    write_mail(world.home, "no-budget/thanks/long", "Long and broad.")
    write_mail(world.home, "de/no-budget/thanks/short", "Kurz.")
    write_mail(world.home, "de/no-budget/thanks/long", "Lang und breit.")
    world.release(
        *(ReleaseRow(f"l{n}@acme.example", "no_budget", locale=("de-AT", "en", "fr")[n % 3]) for n in range(60))
    )
    assert world.work(hours=3) == 60
    said = {(int(mail.recipient[1 : mail.recipient.index("@")]) % 3, mail.subject) for mail in world.mails.sent}
    assert said == {
        (0, "Kurz."),
        (0, "Lang und breit."),
        (1, "Short."),
        (1, "Long and broad."),
        (2, "Short."),
        (2, "Long and broad."),
    }
    assert set(world.rows(tables.touches, "variant")) == {"short", "long"}
    assert all(world.rows(tables.touches, "template_hash"))


# --- headers --------------------------------------------------------------------------------------------------------


def test_a_mail_bears_what_mass_mail_needs(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, company="inbound_domain: reply.brightwater.example\n")
    world.release(ANN)
    world.work(hours=3)
    (mail,) = world.mails.sent
    headers, touch = mail.headers, mail.touch_id
    ways = headers["List-Unsubscribe"].split(", ")
    assert ways[0].startswith("<http://127.0.0.1:8000/unsubscribe/")
    assert world.house.tokens.read("unsubscribe", ways[0].rpartition("/")[2].rstrip(">")) == touch
    assert ways[1].startswith("<mailto:unsubscribe+")
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Date"] == "Mon, 02 Mar 2026 13:00:00 +0000"
    local = headers["Reply-To"].partition("<")[2].partition("@")[0] or headers["Reply-To"].partition("@")[0]
    assert world.house.tokens.read_address("reply", local.partition("+")[2]) == touch
    assert headers["Message-ID"].endswith("@reply.brightwater.example>")
    assert world.house.tokens.read_address("message", headers["Message-ID"][1:].partition("@")[0]) == touch
    assert world.rows(tables.touches, "message_id") == [headers["Message-ID"]]
    assert "Bcc" not in headers
    assert ANN not in headers["List-Unsubscribe"] + headers["Message-ID"] + headers["Reply-To"]


def test_an_answer_in_a_thread_names_the_mail_before(store: Store, tmp_path: Path) -> None:
    steps = "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: next, send: no-budget/next, after: 1 week, thread: thanks}]"
    world = World(store, tmp_path, steps=steps)
    world.release(ANN, "bob@acme.example")
    world.work(hours=3)
    world.work(days=7)
    by_step = {(m.recipient, "In-Reply-To" in m.headers): m for m in world.mails.sent}
    assert len(by_step) == 4
    for who in (ANN, "bob@acme.example"):
        first, second = by_step[who, False], by_step[who, True]
        assert second.headers["In-Reply-To"] == second.headers["References"] == first.headers["Message-ID"]


# --- batches -------------------------------------------------------------------------------------------------------


def test_a_batch_is_a_number_of_queries_that_does_not_depend_on_its_size(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    world.release(*(f"l{n}@c{n}.example" for n in range(50)))
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    assert world.work(hours=3) == 50
    assert len(asked) < 40


def test_rows_of_another_worker_are_passed_over(world: World) -> None:
    world.clock.move(hours=3)
    with world.store.begin("test.lease") as tx:
        lease = leases.lease_ready(tx, leases.ENROLMENTS, world.clock.now(), 50)
    sending.advance_enrolments(world.house, lease.ids, "somebody else's")
    assert world.mails.sent == []
    sending.advance_enrolments(world.house, lease.ids, lease.token)
    sending.advance_enrolments(world.house, lease.ids, lease.token)
    assert len(world.mails.sent) == 1


def test_what_a_crash_left_taken_is_sent_again_only_when_the_transport_surely_has_it_not(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die() -> None:
        raise KeyboardInterrupt

    happens(monkeypatch, TAKEN, die)
    with pytest.raises(KeyboardInterrupt):
        world.work(hours=3)
    with world.store.begin("test.sweep") as tx:
        assert leases.free_expired(tx, leases.ENROLMENTS, world.clock.now() + timedelta(minutes=5)) == 1
    assert world.work(minutes=10) == 1
    assert world.touches() == [("thanks", "accepted", None)]


def test_the_campaign_stopped_by_hand_goes_on_where_it_was(world: World) -> None:
    with world.store.begin("test.stop") as tx:
        stopped_campaign(tx, world)
    assert world.work(hours=3) == 0
    assert world.timeline("wait") == ["campaign_stopped"]
    with world.store.begin("test.go") as tx:
        campaigns.save_states(tx, ["no-budget"], "live", None)
    assert world.work(hours=2) == 1


def test_a_mail_that_was_accepted_counts_for_caps_whoever_sent_it(store: Store, tmp_path: Path) -> None:
    steps = "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: next, send: no-budget/next, after: 1 hour}]"
    world = World(store, tmp_path, steps=steps, more="at_most: 1 per 5 days\n")
    world.release(ANN)
    assert world.work(hours=3) == 1
    assert world.work(hours=3) == 0
    assert world.timeline("wait") == ["cap"]
    assert world.work(days=5) == 1
