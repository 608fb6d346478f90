"""An alert from its hand-over to its end, on both databases."""

import json
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import httpx
import pytest
from sqlalchemy import update

from engine import alerting, notifying, promoting
from engine.adapters.mail_alert import MailNotifier
from engine.adapters.webhook import WebhookNotifier
from engine.core.alert import AlertState
from engine.core.delivery import Accepted, Deferred, Refused
from engine.core.errors import RekindleError
from engine.core.signing import SIGNATURE_HEADER, TIMESTAMP_HEADER, sign, signature_problem
from engine.house import House
from engine.ports import Notice
from engine.store import Store, alerts, leases, notices, tables
from engine.store.notices import NewNotice
from engine.testing import FrozenClock, MemoryNotifier, MemoryTransport
from tests.store.rows import put
from tests.warm_world import NOW, answer, claim_token, furnish, hand_over, house_over, promote, rows, story

KIM, LEE, MAX = (f"{name}@brightwater.example" for name in ("kim", "lee", "max"))


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    return house_over(store)


def mailbox_of(house: House) -> list[Notice]:
    notifier = house.notifiers["mail"]
    assert isinstance(notifier, MemoryNotifier)
    return notifier.sent


def the_alert(house: House) -> tables.Table:
    return rows(house.store, tables.alerts)[0]


def at(house: House, moment: datetime) -> None:
    assert isinstance(house.clock, FrozenClock)
    house.clock.move_to(moment)


# --- hand-over ------------------------------------------------------------------------------------------------------


def test_the_alert_reaches_its_rep_and_the_claim_clock_starts_then(house: House) -> None:
    hand_over(house)
    (notice,) = mailbox_of(house)
    assert (notice.recipient, notice.notice_key) == (KIM, f"alert/{the_alert(house).alert_id}/mail")
    assert "it goes to Lee" in notice.text
    assert notice.headers["From"] == "Brightwater <hello@brightwater.example>"
    alert = the_alert(house)
    assert (alert.state, alert.handed_at) == ("delivered", NOW)
    monday = datetime(2026, 6, 8, 16, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert alert.claim_by == monday  # it was handed over on Friday at 16:00


def test_nothing_is_sent_twice_when_it_is_delivered_again(house: House) -> None:
    hand_over(house)
    assert alerting.deliver_due_notices(house) == 0
    assert len(mailbox_of(house)) == 1


def test_a_batch_that_is_leased_by_somebody_else_is_left_alone(house: House) -> None:
    promote(house)
    with house.store.begin("test") as tx:
        lease = leases.lease_ready(tx, leases.NOTICES, NOW, 10)
    alerting.deliver_notices(house, lease.ids, "a forged token")
    assert mailbox_of(house) == []
    alerting.deliver_notices(house, lease.ids, lease.token)
    assert len(mailbox_of(house)) == 1


def test_a_mail_server_that_is_away_is_tried_again_later_and_later(house: House) -> None:
    notifier = house.notifiers["mail"]
    notifier.outcome = Deferred("away")  # type: ignore[attr-defined]
    hand_over(house)
    (row,) = rows(house.store, tables.notices)
    assert (row.state, row.attempts, row.error, row.lease_token) == ("pending", 1, "away", None)
    first = row.next_at - NOW
    assert first > timedelta()
    at(house, row.next_at)
    alerting.deliver_due_notices(house)
    again = rows(house.store, tables.notices)[0]
    assert again.next_at - row.next_at >= first
    assert the_alert(house).state == "pending"
    notifier.outcome = Accepted()  # type: ignore[attr-defined]
    at(house, again.next_at)
    alerting.deliver_due_notices(house)
    assert the_alert(house).handed_at == again.next_at


def test_a_rep_whose_mailbox_is_gone_is_passed_over_at_once(house: House) -> None:
    transport = MemoryTransport(
        answers={KIM: Refused(550, "no such user", is_permanent=True, verdict="suppress_address")}
    )
    house.notifiers = {"mail": MailNotifier(transport, house.clock)}
    hand_over(house)
    alerting.deliver_due_notices(house)
    (mail,) = transport.sent
    assert mail.recipient == LEE
    assert "Kim cannot be reached" in mail.text
    alert = the_alert(house)
    assert (alert.state, alert.rep_id, alert.claim_by) == ("delivered", 2, None)
    assert alerting.escalate_due(house, NOW + timedelta(days=30)) == 0


def test_without_any_rep_the_alert_waits_for_one_and_then_goes_out(store: Store) -> None:
    house = house_over(store)
    with store.begin("test") as tx:
        put(tx, tables.leads)
        put(tx, tables.episodes)
    promote(house, answer(1))
    assert alerting.deliver_due_notices(house) == 1
    assert "import reps" in rows(store, tables.notices)[0].error
    with store.begin("test") as tx:
        tx.execute(
            tables.reps.insert().values(address=MAX, address_key=MAX, name="Max", time_zone="UTC", working_days=[1])
        )
    at(house, NOW + timedelta(minutes=5))
    alerting.deliver_due_notices(house)
    assert mailbox_of(house)[0].recipient == MAX


def test_every_configured_channel_gets_its_copy_under_its_own_key(house: House) -> None:
    hook = MemoryNotifier("webhook")
    house.notifiers = {**house.notifiers, "webhook": hook}
    hand_over(house)
    (notice,) = hook.sent
    assert notice.data["lead"]["lead_id"] == 2
    assert notice.data["claim_url"].startswith("https://crm.example/alerts/")
    assert len(rows(house.store, tables.notices, state="sent")) == 2


def test_a_channel_that_is_not_configured_any_more_fails_without_an_escalation(house: House) -> None:
    alert_id = hand_over(house)
    with house.store.begin("test") as tx:
        notices.add(tx, [NewNotice("x", "alert", "fax", "", alert_id=alert_id, lead_id=2)], NOW)
    alerting.deliver_due_notices(house)
    assert rows(house.store, tables.notices, channel="fax")[0].state == "failed"
    assert the_alert(house).escalated_at is None


def test_an_answer_is_forwarded_with_the_original_and_its_own_reply_to(house: House) -> None:
    transport = MemoryTransport()
    house.notifiers = {"mail": MailNotifier(transport, house.clock)}
    body = {
        "subject": "Ana answered",
        "text": "She says yes.",
        "html": "",
        "headers": {"Reply-To": "ana@customer.example"},
    }
    raw = b"From: ana@customer.example\r\nSubject: Re: offer\r\n\r\nyes \xff\r\n"
    with house.store.begin("test") as tx:
        put(tx, tables.inbounds, raw=raw)
        notices.add(tx, [NewNotice("answer/1", "answer", "mail", KIM, body, lead_id=1, inbound_id=1)], NOW)
    alerting.deliver_due_notices(house)
    mail = message_from_bytes(transport.sent[0].raw, policy=policy.default)
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Reply-To"] == "ana@customer.example"
    (original,) = mail.iter_attachments()
    assert original.get_filename() == "original.eml"
    assert original.get_payload(decode=True) == raw


def test_a_notice_that_would_break_a_header_is_refused_and_the_next_goes_out(house: House) -> None:
    transport = MemoryTransport()
    house.notifiers = {"mail": MailNotifier(transport, house.clock)}
    with house.store.begin("test") as tx:
        bad = {"subject": "a\r\nBcc: all@x.example", "text": "t", "html": ""}
        notices.add(
            tx,
            [
                NewNotice("bad", "answer", "mail", KIM, bad),
                NewNotice("good", "answer", "mail", KIM, bad | {"subject": "s"}),
            ],
            NOW,
        )
    alerting.deliver_due_notices(house)
    assert [mail.subject for mail in transport.sent] == ["s"]
    assert {row.notice_key: row.state for row in rows(house.store, tables.notices)} == {"bad": "failed", "good": "sent"}


def test_the_same_notice_has_the_same_message_id_whenever_it_is_sent() -> None:
    transport = MemoryTransport()
    clock = FrozenClock(NOW)
    notifier = MailNotifier(transport, clock)
    notice = Notice(
        "key", "alert", KIM, "s", "t", "<p>t</p>", {}, headers={"From": "Brightwater <hello@brightwater.example>"}
    )
    notifier.notify(notice)
    clock.move(hours=5)
    notifier.notify(notice)
    first, second = transport.sent
    assert first.touch_id == second.touch_id
    assert first.headers["Message-ID"] == second.headers["Message-ID"]
    assert first.headers["Message-ID"].endswith("@brightwater.example>")


# --- claiming -------------------------------------------------------------------------------------------------------


def test_a_claim_makes_one_owner_and_the_second_is_told_so(house: House) -> None:
    alert_id = hand_over(house)
    first = alerting.claim_alert(house, alert_id, LEE)
    assert (first.word, first.is_new) == ("claimed", True)
    again = alerting.claim_alert(house, alert_id, LEE.upper())
    assert (again.word, again.is_new) == ("claimed", False)
    other = alerting.claim_alert(house, alert_id, KIM)
    assert (other.word, other.is_new) == ("taken", False)
    assert other.alert
    assert other.alert.decided_by == LEE
    lead = rows(house.store, tables.leads)[1]
    assert (lead.state, lead.owner_id) == ("claimed", 2)
    assert the_alert(house).claim_by is None


def test_an_alert_can_be_claimed_before_its_mail_arrives(house: House) -> None:
    alert_id = promote(house)
    assert alerting.claim_alert(house, alert_id, KIM).word == "claimed"
    alerting.deliver_due_notices(house)
    alert = the_alert(house)
    assert (alert.state, alert.claim_by) == ("claimed", None)
    assert mailbox_of(house) == []
    (notice,) = rows(house.store, tables.notices)
    assert (notice.state, notice.error) == ("failed", "the alert was decided before")


def test_an_alert_that_was_claimed_before_its_escalation_left_is_not_called_unclaimed(house: House) -> None:
    alert_id = hand_over(house)
    at(house, the_alert(house).claim_by)
    alerting.escalate_due(house, house.clock.now())
    alerting.claim_alert(house, alert_id, KIM)
    alerting.deliver_due_notices(house)
    assert [notice.kind for notice in mailbox_of(house)] == ["alert"]


def test_no_such_alert_and_nobody_to_claim_it(house: House) -> None:
    assert alerting.claim_alert(house, 999, KIM).word == "unknown"
    with pytest.raises(RekindleError, match="who decides"):
        alerting.claim_alert(house, 999, " ")


def test_a_rejected_lead_goes_back_to_nurture_and_its_colleagues_go_on(house: House) -> None:
    alert_id = hand_over(house)
    with house.store.begin("test") as tx:
        waiting = tables.enrolments.c.lead_id == 1
        tx.execute(
            update(tables.enrolments).where(waiting).values(reason="account_warm", due_at=NOW + timedelta(days=9))
        )
    done = alerting.reject_alert(house, alert_id, KIM, "  bought \0  elsewhere\n")
    assert (done.word, done.is_new) == ("rejected", True)
    assert the_alert(house).reject_reason == "bought elsewhere"
    assert rows(house.store, tables.leads)[1].state == "released"
    former, again = rows(house.store, tables.episodes, lead_id=2)
    assert (former.outcome, again.closed_at, again.released_at) == ("rejected", None, NOW)
    (ended, running) = rows(house.store, tables.enrolments, lead_id=2)
    assert (ended.state, running.state, running.episode_id) == ("stopped", "active", again.episode_id)
    assert rows(house.store, tables.enrolments, lead_id=1)[0].due_at == NOW
    repeated = alerting.reject_alert(house, alert_id, KIM, "again")
    assert (repeated.word, repeated.is_new) == ("rejected", False)
    assert len(rows(house.store, tables.episodes, lead_id=2)) == 2


def test_news_that_waited_for_a_warm_account_is_judged_when_the_alert_is_rejected(house: House) -> None:
    alert_id = hand_over(house)
    assert promoting.receive_signal(house, [story("story/2", kind="acquisition")], NOW) == ()
    alerting.reject_alert(house, alert_id, KIM, "wrong person")
    assert [a.lead_id for a in rows(house.store, tables.alerts)] == [2, 3]  # the CFO's colleague of the same title
    (again,) = rows(house.store, tables.alerts, state="pending")
    assert again.body["title"] == "acquisition at Harbour Mills"


def test_news_that_waited_for_a_customer_promotes_nobody(house: House) -> None:
    alert_id = hand_over(house)
    promoting.receive_signal(house, [story("story/2", kind="acquisition")], NOW)
    alerting.close_alert(house, alert_id, KIM, "won")
    assert len(rows(house.store, tables.alerts)) == 1


def test_after_a_rejection_old_news_promotes_nobody_and_fresh_news_does(house: House) -> None:
    alerting.reject_alert(house, hand_over(house), KIM, "not now")
    at(house, NOW + timedelta(days=1))
    (fresh,) = [promote(house, story("story/9", at=house.clock.now()))]
    assert fresh != the_alert(house).alert_id


def test_who_claimed_may_still_reject_and_nobody_else(house: House) -> None:
    alert_id = hand_over(house)
    alerting.claim_alert(house, alert_id, KIM)
    assert alerting.reject_alert(house, alert_id, LEE, "no").word == "taken"
    assert alerting.reject_alert(house, alert_id, KIM, "no budget after all").word == "rejected"
    assert alerting.claim_alert(house, alert_id, LEE).word == "over"


def test_a_rejection_needs_a_reason(house: House) -> None:
    with pytest.raises(RekindleError, match="say why"):
        alerting.reject_alert(house, hand_over(house), KIM, " \n ")
    assert the_alert(house).state == "delivered"


def test_a_won_lead_ends_the_episode_and_the_account_is_not_warm_any_more(house: House) -> None:
    alert_id = hand_over(house)
    alerting.claim_alert(house, alert_id, KIM)
    assert alerting.close_alert(house, alert_id, KIM, "won").is_new
    assert not alerting.close_alert(house, alert_id, KIM, "won").is_new
    assert rows(house.store, tables.leads)[1].state == "won"
    assert rows(house.store, tables.episodes, lead_id=2)[0].outcome == "won"
    assert promote(house, story("story/2"))


def test_a_lead_that_is_released_anew_needs_its_alert_no_more(house: House) -> None:
    alert_id = hand_over(house)
    with house.store.begin("test") as tx:
        assert alerts.close_for(tx, [2], "re_released", NOW) == 1
        assert alerts.close_for(tx, [2], "re_released", NOW) == 0
        assert alerts.close_for(tx, [], "re_released", NOW) == 0
        assert alerts.find_warm(tx, [1]) == set()
    assert alerting.claim_alert(house, alert_id, KIM).word == "over"


# --- escalation -----------------------------------------------------------------------------------------------------


def test_what_nobody_claims_goes_to_the_backup_once(house: House) -> None:
    alert_id = hand_over(house)
    due = the_alert(house).claim_by
    assert alerting.escalate_due(house, due - timedelta(seconds=1)) == 0
    at(house, due)
    assert alerting.escalate_due(house, due) == 1
    assert alerting.escalate_due(house, due + timedelta(days=9)) == 0
    alerting.deliver_due_notices(house)
    escalation = mailbox_of(house)[1]
    assert (escalation.recipient, escalation.kind) == (LEE, "escalation")
    assert "Kim did not claim it in time" in escalation.text
    assert "late" not in escalation.text
    assert the_alert(house).rep_id == 2
    assert alerting.claim_alert(house, alert_id, LEE).word == "claimed"


def test_a_claimed_or_rejected_alert_is_not_escalated(house: House) -> None:
    alert_id = hand_over(house)
    alerting.claim_alert(house, alert_id, KIM)
    assert alerting.escalate_due(house, NOW + timedelta(days=30)) == 0


def test_without_a_backup_the_manager_is_told(house: House) -> None:
    with house.store.begin("test") as tx:
        tx.execute(update(tables.reps).where(tables.reps.c.rep_id == 1).values(backup_id=None))
    hand_over(house)
    alerting.escalate_due(house, NOW + timedelta(days=30))
    assert rows(house.store, tables.notices, kind="escalation")[0].recipient == MAX


# --- looking --------------------------------------------------------------------------------------------------------


def test_the_page_of_an_alert_shows_evidence_that_came_later(house: House) -> None:
    alert_id = hand_over(house)
    with house.store.begin("test") as tx:
        put(
            tx,
            tables.evidence,
            evidence_id=77,
            signal_id=the_signal(house),
            evidence_key="later",
            quote="also",
            source="b",
        )
    view = alerting.load_alert(house, alert_id)
    assert view
    assert [piece.quote for piece in view.evidence][-1] == "also"
    assert view.notices == {"sent": ["mail"]}
    assert alerting.load_alert(house, 999) is None


def the_signal(house: House) -> int:
    return int(rows(house.store, tables.signals)[0].signal_id)


def test_alerts_are_listed_newest_first_and_by_state(house: House) -> None:
    one, two = promote(house), promote(house, answer(5))
    alerting.claim_alert(house, two, KIM)
    assert [a.alert_id for a in alerting.list_alerts(house)] == [two, one]
    assert [a.alert_id for a in alerting.list_alerts(house, AlertState.CLAIMED)] == [two]
    assert len(alerting.list_alerts(house, limit=1)) == 1


# --- links ----------------------------------------------------------------------------------------------------------


def test_a_claim_link_says_which_alert_and_in_whose_name(house: House) -> None:
    alert_id = hand_over(house)
    token = mailbox_of(house)[0].data["claim_url"].removeprefix("https://crm.example/alerts/").removesuffix("/claim")
    assert alerting.read_claim_link(house, token) == notifying.ClaimLink(alert_id, KIM)


def test_forged_or_borrowed_tokens_say_nothing(house: House) -> None:
    alert_id = hand_over(house)
    genuine = claim_token(house, alert_id)
    payload = genuine.rpartition(".")[0]
    changed = genuine.replace(f"{alert_id}.1.", f"{alert_id}.2.", 1)
    for token in (
        changed,
        genuine[:-1],
        genuine + "x",
        house.tokens.sign("unsubscribe", payload),
        "",
        "x" * 10_000,
        "1.1.é",
    ):
        assert alerting.read_claim_link(house, token) is None


# --- the signed webhook ---------------------------------------------------------------------------------------------

SECRET = "s3cret"  # a secret of this test only
NOTICE = Notice("alert/1/mail/webhook", "alert", "", "Subject é", "text", "<p>text</p>", {"alert_id": 1})


def hook(respond: httpx.MockTransport, url: str = "https://hooks.customer.example/in", **more: bool) -> WebhookNotifier:
    return WebhookNotifier(url, SECRET, FrozenClock(NOW), transport=respond, **more)


def test_a_webhook_is_signed_over_its_bytes_and_its_moment() -> None:
    seen: list[httpx.Request] = []
    notifier = hook(httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(204)))
    assert notifier.notify(NOTICE) == Accepted()
    (request,) = seen
    assert signature_problem(SECRET.encode(), request.content, request.headers, NOW) is None
    assert json.loads(request.content)["key"] == NOTICE.notice_key
    assert signature_problem(SECRET.encode(), request.content + b" ", request.headers, NOW) == "bad_signature"
    notifier.close()


@pytest.mark.parametrize(
    ("status", "headers", "outcome"),
    [
        (429, {"Retry-After": "120"}, Deferred("webhook: 429", NOW + timedelta(seconds=120))),
        (503, {"Retry-After": "999999"}, Deferred("webhook: 503", NOW + timedelta(seconds=3600))),
        (500, {}, Deferred("webhook: 500")),
        (410, {}, Refused(410, "webhook: 410", is_permanent=True, verdict="ours")),
        (302, {"Location": "http://127.0.0.1/"}, Refused(302, "webhook: 302", is_permanent=True, verdict="ours")),
    ],
)
def test_what_a_webhook_answers(status: int, headers: dict[str, str], outcome: object) -> None:
    assert hook(httpx.MockTransport(lambda _: httpx.Response(status, headers=headers))).notify(NOTICE) == outcome


def test_a_webhook_that_cannot_be_reached_is_tried_again() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route", request=request)

    assert hook(httpx.MockTransport(fail)).notify(NOTICE) == Deferred("webhook: ConnectError")


@pytest.mark.parametrize(
    "url", ["http://hooks.customer.example/in", "file:///etc/passwd", "https://u:p@x.example/", "nonsense"]
)
def test_only_https_addresses_are_posted_to(url: str) -> None:
    with pytest.raises(RekindleError, match="REKINDLE_WEBHOOK_URL"):
        hook(httpx.MockTransport(lambda _: httpx.Response(204)), url)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({}, None),
        ({TIMESTAMP_HEADER: str(int(NOW.timestamp()) - 301)}, "stale"),
        ({TIMESTAMP_HEADER: str(int(NOW.timestamp()) + 301)}, "stale"),
        ({TIMESTAMP_HEADER: str(int(NOW.timestamp()) + 1)}, "bad_signature"),
        ({TIMESTAMP_HEADER: ""}, "unsigned"),
        ({TIMESTAMP_HEADER: "١٢٣"}, "unsigned"),
        ({SIGNATURE_HEADER: ""}, "unsigned"),
        ({SIGNATURE_HEADER: "v1=00"}, "bad_signature"),
        ({SIGNATURE_HEADER: "v0=é"}, "bad_signature"),
    ],
)
def test_only_genuine_and_fresh_requests_pass(change: dict[str, str], problem: str | None) -> None:
    headers = sign(b"key", b"body", NOW) | change
    assert signature_problem(b"key", b"body", {k.upper(): v for k, v in headers.items()}, NOW) == problem
    assert signature_problem(b"", b"body", headers, NOW) == "no_secret"
