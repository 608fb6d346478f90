"""What the house does about mail: stops, holds, suppresses, forwards, proposes, promotes, and what it never does."""

from datetime import date, timedelta
from email.message import EmailMessage

import pytest

from engine import notifying
from engine.adapters.mail_alert import MailNotifier
from engine.core.delivery import Refused
from engine.store import Store, tables
from engine.store.tables import (
    absences,
    enrolments,
    episodes,
    inbounds,
    leads,
    notices,
    promotions,
    signals,
    suppressions,
    timeline,
)
from tests.mail_world import ANA, KIM, NOW, World, answer, world

ON_THIRD_DAY = NOW + timedelta(days=2)


@pytest.fixture
def here(store: Store, tmp_path) -> World:
    return world(store, tmp_path)


def first_mail(here: World) -> EmailMessage:
    return here.send_first()[ANA]


def drip(here: World) -> str:
    return here.row(enrolments).state


def notes(here: World, kind: str) -> list[str]:
    return [row.reason for row in here.rows(timeline, kind=kind)]


def test_an_interested_answer_stops_the_drip_promotes_and_reaches_the_owner(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Yes, we have the money now. Please send an offer for 40 meters.\n\nAna"))
    assert drip(here) == "stopped"
    assert here.row(inbounds).rung == "token"
    assert here.row(signals).strength == "strong"
    assert here.row(promotions).lead_id == here.row(leads).lead_id
    notifying.deliver_due_notices(here.house)
    kinds = {notice.kind: notice for notice in here.notices.sent}
    assert set(kinds) == {"alert", "answer"}
    forwarded = kinds["answer"]
    assert forwarded.recipient == KIM
    assert forwarded.subject.startswith("[interested] Ana Roth: Re: ")
    assert forwarded.headers["Reply-To"] == ANA
    assert b"send an offer for 40 meters" in forwarded.attachments[0][2]
    assert "only our mail bears" in forwarded.text


def test_an_answer_by_reference_alone_is_as_good(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Yes please, send an offer.", by="message_id"))
    assert here.row(inbounds).rung == "message_id"
    assert len(here.rows(promotions)) == 1


@pytest.mark.parametrize("results", ["mx.brightwater.example; dmarc=fail header.from=mill.example", None])
def test_a_spoofed_answer_stops_nothing_but_the_drip_and_promotes_nothing(here: World, results: str | None) -> None:
    mail = first_mail(here)
    headers = {"Authentication_Results": results} if results else {}
    text = "Yes, we want it now, send an offer! We are away from 4 March to 30 June 2026, or try again in May."
    here.receive(answer(mail, text, by="nothing", **headers))
    assert here.row(inbounds).rung == "sender"
    assert drip(here) == "stopped"
    assert here.rows(promotions) == here.rows(suppressions) == here.rows(tables.alerts) == []
    assert {row.strength for row in here.rows(signals)} <= {"weak"}
    if results:
        assert here.rows(absences) == []
        assert here.row(episodes).revisit_on is None
    notice = here.row(notices)
    assert ("forged!" if results else "anybody can write that") in notice.body["text"]


def test_a_token_whose_sender_is_called_forged_promotes_nothing(here: World) -> None:
    mail = first_mail(here)
    forged = {"Authentication_Results": "mx.brightwater.example; spf=fail; dkim=none; dmarc=fail"}
    here.receive(answer(mail, "Yes, please send an offer.", **forged))
    assert drip(here) == "stopped"
    assert here.rows(promotions) == []


def test_with_our_servers_name_only_what_it_confirms_promotes(store: Store, tmp_path) -> None:
    here = world(store, tmp_path, ANA, "bo@steel.example", authserv_id="mx.brightwater.example")
    mails = here.send_first()
    here.receive(answer(mails[ANA], "Yes, please send an offer.", Authentication_Results="mx.mill.example; dmarc=pass"))
    assert here.rows(promotions) == []
    confirmed = {"Authentication_Results": "mx.brightwater.example; dmarc=pass header.from=steel.example"}
    here.receive(
        answer(mails["bo@steel.example"], "Yes, please send an offer.", sender="Bo <bo@steel.example>", **confirmed)
    )
    assert len(here.rows(promotions)) == 1


def test_what_sendgrid_found_out_counts_as_our_servers_word(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Yes, please send an offer."), envelope={"spf": "fail", "dkim": "none"})
    assert here.rows(promotions) == []
    assert "forged!" in here.row(notices).body["text"]


def test_an_absence_holds_and_neither_stops_nor_is_forwarded(here: World) -> None:
    mail = first_mail(here)
    away = answer(mail, "I am out of the office from 4 March to 20 March 2026.", Auto_Submitted="auto-replied")
    here.receive(away)
    assert drip(here) == "active"
    held = here.row(absences)
    assert (held.from_on, held.until_on) == (date(2026, 3, 4), date(2026, 3, 20))
    assert here.rows(notices) == here.rows(signals) == []
    assert here.row(inbounds).kind == "auto_reply"


def test_an_absence_in_a_hundred_years_holds_for_one_at_most(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "I am out of the office until 20 March 2126.", Auto_Submitted="auto-replied"))
    for row in here.rows(absences):
        assert row.until_on <= (NOW + timedelta(days=410)).date()


def test_not_now_names_the_day_to_come_back(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Not now, our budget is frozen. Try me again in September."))
    assert drip(here) == "stopped"
    assert here.row(episodes).revisit_on == date(2026, 9, 1)
    here.clock.move_to(NOW.replace(month=9, day=1))
    here.work()
    assert "revisit_date" in {row.kind for row in here.rows(signals)}


def test_a_colleague_in_the_thread_is_proposed_and_never_mailed(here: World) -> None:
    mail = first_mail(here)
    text = "Ana passed this on to me. Could you call me next week? We want to go ahead."
    here.receive(answer(mail, text, sender="Otto Beck <otto.beck@mill.example>"))
    assert drip(here) == "stopped"
    assert {row.kind for row in here.rows(signals)} == {"colleague_answer"}
    (proposed,) = here.rows(timeline, kind="contact_proposed")
    assert proposed.reason == "colleague"
    assert proposed.detail["address"] == "otto.beck@mill.example"
    told = here.row(notices, kind="answer").body
    assert "Otto Beck <otto.beck@mill.example> answered in place of the lead" in told["text"]
    assert len(here.rows(leads)) == 1  # a proposal is no lead
    here.clock.move(days=60)
    here.work()
    assert {m.recipient for m in here.house.transport.sent} == {ANA}


def test_a_notice_of_departure_names_a_successor_with_its_words(here: World) -> None:
    mail = first_mail(here)
    text = "Ana Roth is no longer with Mill. Please contact her successor Ida Falk (ida.falk@mill.example)."
    here.receive(answer(mail, text, Auto_Submitted="auto-replied"))
    assert drip(here) == "stopped"
    (proposed,) = here.rows(timeline, kind="contact_proposed")
    assert (proposed.reason, proposed.detail["address"]) == ("successor", "ida.falk@mill.example")
    assert "no longer" in proposed.detail["quote"]
    assert here.row(signals).kind == "job_change"
    assert "is named for the one who left" in here.row(notices, kind="answer").body["text"]


def test_a_referral_is_proposed_too_and_a_known_lead_is_named_as_one(store: Store, tmp_path) -> None:
    here = world(store, tmp_path, ANA, "ida.falk@mill.example")
    mail = here.send_first()[ANA]
    here.receive(answer(mail, "I am the wrong person for this. Please ask Ida Falk, ida.falk@mill.example."))
    (proposed,) = here.rows(timeline, kind="contact_proposed")
    assert proposed.reason == "referral"
    assert "is a lead already" in here.row(notices, kind="answer").body["text"]


@pytest.mark.parametrize("by", ["token", "nothing"])
def test_unsubscribe_suppresses_on_the_weakest_proof(here: World, by: str) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Please remove me from your list and do not write again.", by=by))
    assert here.row(suppressions).subject_key == ANA
    assert here.rows(signals) == []


def test_unsubscribe_from_another_address_ends_both(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Unsubscribe me, please. Stop writing to me.", sender="A <ana@home.example>"))
    assert {row.subject_key for row in here.rows(suppressions)} == {ANA, "ana@home.example"}


def test_unsubscribe_of_an_unknown_sender_holds_for_that_address(here: World) -> None:
    here.send_first()
    here.receive(answer(None, "Remove me from your list, please.", sender="X <x@nobody.example>"))
    assert here.row(suppressions).subject_key == "x@nobody.example"
    assert drip(here) == "active"


def test_what_a_stranger_writes_reaches_the_default_sender_and_waits_in_the_tray(here: World) -> None:
    here.send_first()
    here.receive(answer(None, "Hello, who are you and what do you sell?", sender="X <x@nobody.example>"))
    assert here.row(notices).recipient == "hello@brightwater.example"
    assert here.row(inbounds).reading["review"] == "unattributed"


def test_what_somebody_unknown_at_a_leads_company_writes_goes_to_the_leads_owner_and_does_nothing(here: World) -> None:
    here.send_first()
    here.receive(answer(None, "Yes, we want it. Send an offer.", sender="Otto <otto@mill.example>"))
    notice = here.row(notices)
    assert notice.recipient == KIM
    assert f"Leads at the same company: Ana Roth <{ANA}>" in notice.body["text"]
    assert here.row(inbounds).reading["review"] == "unattributed"
    assert drip(here) == "active"
    assert here.rows(signals) == []


def test_a_challenge_is_never_answered_and_reaches_the_owner(here: World) -> None:
    mail = first_mail(here)
    text = "This mailbox uses sender verification. To deliver your message, click https://mill.example/verify/1 to confirm that you are human."
    challenge = answer(mail, text, sender="Spam guard <guard@mill.example>", Auto_Submitted="auto-replied")
    challenge.replace_header("Subject", "Please confirm your message")
    here.receive(challenge)
    assert here.row(inbounds).kind == "challenge"
    assert drip(here) == "active"
    assert here.row(inbounds).reading["review"] == "challenge"
    assert here.row(notices).recipient == KIM


def test_our_own_mail_that_comes_back_is_no_answer(here: World) -> None:
    mail = first_mail(here)
    here.receive(mail.as_bytes())
    redirected = b"Received: from a by b\r\nDelivered-To: inbox@brightwater.example\r\n" + mail.as_bytes()
    here.receive(redirected + b"\r\nadded by a list\r\n")
    here.receive(answer(mail, "See my note on this lead.", sender=f"Kim <{KIM}>"))
    assert {row.kind for row in here.rows(inbounds)} == {"own"}
    assert drip(here) == "active"
    assert here.rows(notices) == []


def test_a_copy_in_a_sent_folder_is_no_answer(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Yes, go ahead!", sender="Sales <sales@other.example>"), envelope={"is_sent": True})
    assert here.row(inbounds).kind == "own"
    assert drip(here) == "active"


def test_a_forwarded_answer_that_comes_back_makes_no_loop(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Who gave you my address?"))
    here.house.notifiers = {"mail": MailNotifier(here.house.transport, here.clock)}
    notifying.deliver_due_notices(here.house)
    ours = here.house.transport.sent[-1]
    assert ours.headers["Auto-Submitted"] == "auto-generated"
    for _ in range(3):  # the owner's mailbox redirects everything to the mailbox that we read
        here.receive(b"Delivered-To: inbox@brightwater.example\r\n" + ours.raw, envelope={"to": str(mail["Reply-To"])})
    assert len(here.rows(notices, kind="answer")) == 1


def test_an_answer_older_than_the_release_does_not_stop_the_drip(here: World) -> None:
    here.send_first()
    old = answer(None, "Thanks for the visit, good talk.", at=NOW - timedelta(days=5))
    here.receive(old, envelope={"arrived_at": (NOW - timedelta(days=5)).isoformat()})
    assert drip(here) == "active"
    assert here.row(notices).recipient == KIM


def test_one_of_us_who_tries_it_out_as_a_lead_is_a_lead(store: Store, tmp_path) -> None:
    here = world(store, tmp_path, KIM)
    mail = here.send_first()[KIM]
    here.receive(answer(mail, "Yes please, send an offer.", sender=f"Kim <{KIM}>"))
    assert drip(here) == "stopped"


@pytest.mark.parametrize(
    "sender",
    [
        "=?utf-8?b?QQBC?= <ana.roth@mill.example>",
        "\u202ex\x07 <ana.roth@mill.example>",
        "\u00fc\u00df <a\u00fc@mill.example>",
        "",
    ],
)
def test_no_odd_sender_keeps_an_answer_from_its_owner(here: World, sender: str) -> None:
    mail = first_mail(here)
    raw = answer(mail, "Can it measure steam?\n\nAna").as_bytes().replace(f"Ana Roth <{ANA}>".encode(), sender.encode())
    here.receive(raw)
    here.house.notifiers = {"mail": MailNotifier(here.house.transport, here.clock)}
    assert notifying.deliver_due_notices(here.house) >= 1
    assert {row.state for row in here.rows(notices)} == {"sent"}
    assert here.house.transport.sent[-1].recipient == KIM


def test_an_answer_whose_owner_is_gone_goes_to_the_default_sender(here: World) -> None:
    mail = first_mail(here)
    here.receive(answer(mail, "Can it measure steam?"))
    here.notices.outcome = Refused(550, "no such user", is_permanent=True, verdict="suppress_address")
    notifying.deliver_due_notices(here.house)
    assert [(row.recipient, row.state) for row in here.rows(notices, kind="answer")] == [
        (KIM, "failed"),
        ("hello@brightwater.example", "failed"),
    ]


def test_a_huge_answer_is_forwarded_without_its_original(here: World) -> None:
    mail = first_mail(here)
    huge = answer(mail, "The drawings are attached. Can you quote?")
    huge.add_attachment(b"x" * 13_000_000, maintype="application", subtype="pdf", filename="drawings.pdf")
    here.receive(huge)
    notice = here.row(notices, kind="answer")
    assert notice.inbound_id is None
    assert "rekindle mail show" in notice.body["text"]


def bounce(
    here: World, original: EmailMessage, to: str, diagnostic: str, status: str = "5.7.1", number: int = 0
) -> bytes:
    head = "\r\n".join(f"{k}: {v}" for k, v in original.items())
    return (
        "From: MAILER-DAEMON@mx.example\r\nTo: x\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        f"Message-ID: <bounce{number}.{abs(hash(to))}@mx.example>\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {to}\r\n"
        f"Action: failed\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {diagnostic}\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{head}\r\n\r\n--b--\r\n"
    ).encode()


def leads_at(count: int, domains: int) -> list[str]:
    return [f"lead{n}@firm{n % domains}.example" for n in range(count)]


@pytest.mark.parametrize(
    ("people", "domains", "refused", "is_stopped"),
    [(6, 6, 3, True), (6, 6, 2, False), (6, 1, 3, False)],
    ids=["three of six", "two are too few", "one company's own filter"],
)
def test_a_campaign_whose_mail_is_refused_for_our_fault_is_stopped(
    store: Store, tmp_path, people, domains, refused, is_stopped
) -> None:
    here = world(store, tmp_path, *leads_at(people, domains))
    mails = here.send_first()
    listed = "550 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org"
    here.receive(*(bounce(here, mails[to], to, listed, number=n) for n, to in enumerate(list(mails)[:refused])))
    assert [row.state for row in here.rows(tables.touches)].count("refused") == refused
    assert here.rows(suppressions) == []
    assert here.row(tables.campaigns, campaign_id="no-budget").state == ("stopped" if is_stopped else "live")
    assert [row.kind for row in here.rows(notices)] == ["campaign_stopped"] * is_stopped
    assert [row.recipient for row in here.rows(notices)] == ["hello@brightwater.example"] * is_stopped


def test_a_big_campaign_bears_a_few_odd_filters(store: Store, tmp_path) -> None:
    here = world(store, tmp_path, *leads_at(160, 160))
    mails = here.send_first()
    spam = "554 5.7.1 message rejected as spam"
    here.receive(*(bounce(here, mails[to], to, spam, number=n) for n, to in enumerate(list(mails)[:3])))
    assert here.row(tables.campaigns, campaign_id="no-budget").state == "live"
    here.receive(bounce(here, mails[list(mails)[3]], list(mails)[3], spam, number=9))
    assert here.row(tables.campaigns, campaign_id="no-budget").state == "stopped"


def test_a_full_mailbox_is_only_noted(here: World) -> None:
    mail = first_mail(here)
    here.receive(bounce(here, mail, ANA, "552 5.2.2 mailbox over quota", "5.2.2"))
    assert drip(here) == "active"
    assert here.rows(suppressions) == []
    assert notes(here, "bounce") == ["mailbox_full"]


def test_a_dead_address_is_suppressed_and_a_bounce_of_somebody_elses_is_not(here: World) -> None:
    mail = first_mail(here)
    here.receive(bounce(here, mail, "someone.else@mill.example", "550 5.1.1 user unknown", "5.1.1", 1))
    assert here.rows(suppressions) == []
    here.receive(bounce(here, mail, ANA, "550 5.1.1 user unknown", "5.1.1", 2))
    assert here.row(suppressions).subject_key == ANA
    assert here.row(tables.touches, step="hello").state == "bounced"


def test_a_complaint_suppresses_only_with_our_mail_inside(here: World) -> None:
    mail = first_mail(here)
    report = (
        "From: fbl@provider.example\r\nTo: x\r\nSubject: complaint\r\nMessage-ID: <%s@p>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n\r\n--b\r\n\r\nA complaint.\r\n'
        "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n"
        f"Original-Rcpt-To: {ANA}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n\r\nHi\r\n--b--\r\n"
    )
    here.receive((report % ("1", "Subject: Something else")).encode())
    assert here.rows(suppressions) == []
    assert here.row(inbounds).reading["review"] == "unattributed"
    here.receive((report % ("2", f"Message-ID: {mail['Message-ID']}")).encode())
    assert here.row(suppressions).reason == "complained"
    assert here.row(tables.touches, step="hello").state == "complained"


def test_an_answer_to_a_mail_that_never_left_is_nobodys(here: World) -> None:
    """A database was restored, and somebody released before `rekindle recover` got the number of one whose mail had left."""
    mail = first_mail(here)
    with here.store.begin("test.restored") as tx:
        tx.execute(tables.touches.update().values(state="intended", taken_at=None))
    here.receive(answer(mail, "Please stop, I am not your lead.", sender="lost@other.example"))
    assert here.row(inbounds).lead_id is None
    assert drip(here) == "active"
    assert here.row(notices).kind == "answer"
