"""What an alert says, that it can hurt nobody, and how long there is to claim it."""

from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.alert import AlertBody, Links, Person, Quote, SentMail, alert_key, claim_deadline, next_in_line, person
from engine.core.alert_text import MAX_QUOTES, one_line, safe_link, write_alert, write_withdrawal
from engine.core.lead import Lead, Reason, Rep
from engine.core.questions import open_question
from engine.core.signal import MOVES, Signal, SignalKind

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
LINKS = Links("https://crm.example/alerts/t/claim", "https://crm.example/alerts/t/reject")
BODY = AlertBody(
    lead=Person(lead_id=1, name="Ana Ruiz", address="ana@harbourmills.example", title="Head of IT"),
    account="Harbour Mills",
    reason=Reason.NO_BUDGET,
    released_at=NOW - timedelta(days=90),
    note="no money before the new round",
    kind="funding",
    title="Harbour Mills raises 12 million",
    happened_at=NOW,
    score=90,
    threshold=60,
    reasons=("Funding (1 June 2026, today) answers the missing budget: +90 points.",),
    evidence=(
        Quote(quote="Harbour Mills closed a round", source="The Herald", link="https://herald.example/1", at=NOW),
    ),
    sent=(SentMail(at=NOW - timedelta(days=30), campaign="no-budget", step="thanks", state="delivered"),),
    also_there=(Person(lead_id=2, name="Bo Lind", address="bo@harbourmills.example"),),
    question="Which plan comes first now?",
)
BERLIN = ZoneInfo("Europe/Berlin")


class Reader(HTMLParser):
    """Collects the tags and links of a page, and what a browser would run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


def test_an_alert_says_why_this_lead_why_now_what_was_sent_and_what_to_ask() -> None:
    written = write_alert(BODY, LINKS, deadline="If nobody claims it, it goes to Bo.")
    for part in (written.text, written.html):
        assert "Harbour Mills closed a round" in part
        assert "The Herald, 1 June 2026" in part
        assert "+90 points" in part
        assert "no money before the new round" in part
        assert "no-budget, thanks (delivered)" in part
        assert "bo@harbourmills.example" in part
        assert "Which plan comes first now?" in part
        assert "it goes to Bo" in part
        assert LINKS.claim in part
        assert LINKS.reject in part
    assert written.subject == "Ana Ruiz at Harbour Mills: Harbour Mills raises 12 million"
    assert set(Reader(written.html).links) == {LINKS.claim, LINKS.reject, "https://herald.example/1"}


def test_an_escalation_says_so_first() -> None:
    written = write_alert(BODY, LINKS, preface="This comes to you because Kim did not claim it in time.")
    assert written.subject.startswith("Unclaimed: ")
    assert written.text.index("because Kim") < written.text.index("Why now")


def test_the_rep_is_told_when_the_news_was_taken_back() -> None:
    written = write_withdrawal(BODY)
    assert "taken back" in written.text
    assert "Ana Ruiz" in written.html


def test_of_forty_outlets_five_are_quoted_and_the_rest_counted() -> None:
    many = BODY.model_copy(update={"evidence": BODY.evidence * 40})
    assert write_alert(many, LINKS).text.count("closed a round") == MAX_QUOTES
    assert "and 35 more" in write_alert(many, LINKS).text


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}\r\nBcc: all@x.example\u202e\u2028"


def test_nothing_from_outside_becomes_markup_a_header_or_a_script() -> None:
    body = AlertBody.model_validate(
        BODY.model_dump()
        | {
            "lead": {"lead_id": 1, "name": HOSTILE, "address": HOSTILE, "title": HOSTILE},
            "account": HOSTILE,
            "note": HOSTILE,
            "title": HOSTILE,
            "reasons": (HOSTILE,),
            "evidence": ({"quote": HOSTILE, "source": HOSTILE, "link": "javascript:alert(1)"},),
            "sent": ({"at": NOW, "campaign": HOSTILE, "step": HOSTILE, "state": HOSTILE},),
            "also_there": ({"lead_id": 2, "name": HOSTILE, "address": HOSTILE},),
            "question": HOSTILE,
        }
    )
    written = write_alert(body, LINKS, preface=HOSTILE, deadline=HOSTILE)
    page = Reader(written.html)
    assert set(page.tags) <= {"html", "head", "meta", "title", "body", "h1", "h2", "p", "a", "ul", "li", "strong"}
    assert set(page.links) == {LINKS.claim, LINKS.reject}
    assert not any(name.startswith("on") for name in page.attributes)
    assert written.subject.isprintable()
    assert "\u202e" not in written.html + written.text
    assert "javascript:" not in written.text


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "file:///etc/passwd",
        "https://user:pass@evil.example/",
        "https://a.example@evil.example/",
        "https://",
        "https://a b.example/",
        'https://a.example/"onmouseover=1',
        "https://a.example/\r\nX: y",
        "https://[::1",
        "http:\\\\evil.example",
        "https://a.example/" + "x" * 3000,
        "",
        None,
    ],
)
def test_only_plain_web_addresses_become_links(link: str | None) -> None:
    assert safe_link(link) is None


@pytest.mark.parametrize("link", ["https://a.example/x?y=1&z=2#k", "http://a.example:8080/", "https://[2001:db8::1]/"])
def test_plain_web_addresses_stay_as_they_are(link: str) -> None:
    assert safe_link(link) == link


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.integers(1, 100))
def test_one_line_is_one_printable_line_of_its_length(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert not any(ord(c) < 32 for c in line)


# --- the claim clock ------------------------------------------------------------------------------------------------

KIM = Rep(1, "kim@brightwater.example", "Kim", "Europe/Berlin")


def local(day: int, hour: int, minute: int = 0, month: int = 6) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("handed", "due"),
    [
        (local(5, 16), local(8, 16)),  # Friday to Monday
        (local(2, 10), local(3, 10)),  # Tuesday to Wednesday
        (local(6, 11), local(9, 0)),  # Saturday: Monday is the whole time
        (local(7, 23, 59), local(9, 0)),  # Sunday night
        (local(4, 0), local(5, 0)),  # Thursday midnight to Friday midnight
        (local(5, 0), local(6, 0)),  # the whole of Friday, to its end
    ],
)
def test_a_day_to_claim_skips_the_days_off(handed: datetime, due: datetime) -> None:
    assert claim_deadline(handed, KIM) == due


def test_the_days_off_are_those_of_the_rep() -> None:
    part_time = Rep(1, "a@b.example", "A", "Europe/Berlin", working_days=(2, 4))
    assert claim_deadline(local(2, 16), part_time) == local(4, 16)


def test_closed_days_of_the_company_do_not_count() -> None:
    assert claim_deadline(local(4, 16), KIM, closed={date(2026, 6, 5)}) == local(8, 16)


def test_the_zone_is_that_of_the_rep() -> None:
    auckland = Rep(1, "a@b.example", "A", "Pacific/Auckland")
    friday_evening_in_london = datetime(2026, 6, 5, 16, tzinfo=ZoneInfo("Europe/London"))  # Saturday in Auckland
    assert claim_deadline(friday_evening_in_london, auckland) == datetime(
        2026, 6, 9, 0, tzinfo=ZoneInfo("Pacific/Auckland")
    )


def test_elapsed_hours_are_real_ones_when_the_clock_is_changed() -> None:
    sunday_worker = Rep(1, "a@b.example", "A", "Europe/Berlin", working_days=(1, 2, 3, 4, 5, 6, 7))
    saturday = datetime(2026, 3, 28, 12, tzinfo=BERLIN)
    assert claim_deadline(saturday, sunday_worker) == datetime(2026, 3, 29, 13, tzinfo=BERLIN)


def test_a_rep_without_working_days_or_zone_gets_weekdays_in_utc() -> None:
    nobody = Rep(1, "a@b.example", "A", "Not/AZone", working_days=())
    friday = datetime(2026, 6, 5, 16, tzinfo=UTC)
    assert claim_deadline(friday, nobody) == claim_deadline(friday, None) == datetime(2026, 6, 8, 16, tzinfo=UTC)


def test_a_company_that_is_closed_for_ever_still_gets_an_answer() -> None:
    closed = {date(2026, 6, 1) + timedelta(days=n) for n in range(500)}
    assert claim_deadline(NOW, KIM, closed=closed) == NOW + timedelta(hours=24)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 3 * 365 * 24 * 60).map(
        lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "America/Sao_Paulo"]),
    st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
)
def test_between_hand_over_and_deadline_lie_exactly_24_working_hours(
    at: datetime, zone: str, days: tuple[int, ...]
) -> None:
    rep = Rep(1, "a@b.example", "A", zone, days)
    due = claim_deadline(at, rep)
    quarters = int((due - at).total_seconds() // 900)
    worked = sum(
        (at + timedelta(minutes=15 * n)).astimezone(ZoneInfo(zone)).isoweekday() in days for n in range(quarters)
    )
    assert abs(worked - 96) <= len(days) + 2 + quarters // 96  # each day's edge may cut a quarter of an hour


def test_the_backup_is_next_in_line_then_the_manager_then_nobody() -> None:
    assert next_in_line(Rep(1, "a@b.example", "A", backup_id=2, manager_id=3)) == 2
    assert next_in_line(Rep(1, "a@b.example", "A", manager_id=3)) == 3
    assert next_in_line(Rep(1, "a@b.example", "A", backup_id=1, manager_id=3)) == 3
    assert next_in_line(Rep(1, "a@b.example", "A")) is None
    assert next_in_line(None) is None


# --- keys and questions ---------------------------------------------------------------------------------------------


def test_one_alert_per_account_and_story_else_per_lead_and_signal() -> None:
    facts = {"kind": SignalKind.FUNDING, "title": "t", "happened_at": NOW, "received_at": NOW}
    assert alert_key(Signal("a", account_id=7, story_id=3, **facts)) == alert_key(
        Signal("b", account_id=7, story_id=3, **facts)
    )
    assert alert_key(Signal("a", account_id=7, **facts)) != alert_key(Signal("b", account_id=7, **facts))
    assert alert_key(Signal("a", lead_id=7, **facts)) != alert_key(Signal("a", lead_id=8, **facts))


def test_every_kind_and_reason_has_an_open_question_in_several_wordings() -> None:
    topics = [*SignalKind, *(f"job_change.{move}" for move in MOVES), "custom.trial"]
    for topic in topics:
        for reason in Reason:
            asked = {open_question(topic, reason, "Harbour Mills", f"{n}") for n in range(40)}
            assert len(asked) >= 4, (topic, reason)
            assert all(question.endswith("?") and "{" not in question for question in asked)


def test_the_same_key_gives_the_same_question() -> None:
    assert open_question("funding", Reason.NO_NEED, None, "k") == open_question("funding", Reason.NO_NEED, None, "k")


def test_a_lead_without_a_name_is_shown_by_its_address() -> None:
    assert person(Lead(1, "ana@x.example")).name == "ana@x.example"
