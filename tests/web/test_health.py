"""Health, readiness, metrics, and what every answer carries."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from engine import switching
from engine.core.errors import Unavailable
from engine.store import Store, leaders, tables
from engine.web.health import metrics_token
from tests.warm_world import NOW, furnish, hand_over, house_over
from tests.web.browser import visitor
from triggers.desk import Desk


def lead(store: Store) -> None:
    with store.begin("test") as tx:
        leaders.take(tx, "timetable", "me", NOW, timedelta(seconds=15))


def test_it_is_alive_whatever_the_database_says(store: Store) -> None:
    with visitor(house_over(store)) as client:
        with store.begin("test") as tx:
            tx.execute(text("DROP TABLE alembic_version"))
        assert client.get("/healthz").json() == {"status": "alive"}
        assert client.head("/healthz").status_code == 200


def test_ready_is_a_database_of_this_version_and_a_clock(store: Store) -> None:
    lead(store)
    with visitor(house_over(store)) as client:
        assert client.get("/readyz").json() == {"status": "ready", "database": "ok", "clock": "ok"}


def test_a_house_that_is_ready_tells_the_live_rate_of_false_positives_in_the_news(store: Store) -> None:
    lead(store)
    house = house_over(store)
    desk = Desk(house)
    with visitor(house, desk=desk) as client:
        assert client.get("/readyz").json()["news"] == desk.decoy_rate().sentence()
        assert "news" not in client.get("/readyz/web").json()


def test_a_house_that_is_ready_tells_that_mail_to_leads_is_held_but_not_to_everybody_who_did_it(store: Store) -> None:
    lead(store)
    house = house_over(store)
    switching.stop_house(house, "ann", "wrong prices")
    with visitor(house) as client:
        told = client.get("/readyz").json()
        assert (told["status"], told["held"]) == ("ready", "stop: `rekindle doctor` says more")
        assert "held" not in client.get("/readyz/web").json()
    switching.start_house(house, "ann")
    with visitor(house) as client:
        assert "held" not in client.get("/readyz").json()


def test_a_house_without_a_clock_is_not_ready_but_its_web_part_is(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        never = client.get("/readyz")
        assert never.status_code == 503
        assert "no clock was ever seen" in never.json()["clock"]
        assert int(never.headers["retry-after"]) > 0
        lead(store)
        house.clock.move(minutes=2)  # type: ignore[attr-defined]
        assert "no clock since 2026-06-05 14:00 UTC" in client.get("/readyz").json()["clock"]
        assert client.get("/readyz/web").json() == {"status": "ready", "database": "ok"}


def test_an_older_or_empty_database_is_not_ready_and_the_words_say_what_to_do(store: Store) -> None:
    with visitor(house_over(store)) as client:
        with store.begin("test") as tx:
            tx.execute(text("DELETE FROM alembic_version"))
        answer = client.get("/readyz/web")
    assert answer.status_code == 503
    assert "rekindle up" in answer.json()["database"]


def test_a_database_that_is_away_is_503_with_retry_after_everywhere(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = house_over(store)

    def away(*_args: object) -> None:
        raise Unavailable("the database did not answer: secret-host:5432")

    link = f"/unsubscribe/{house.tokens.sign('unsubscribe', 't')}"
    binding = house.tokens.digest("claim", "whatever")
    alert = f"/alerts/{house.tokens.sign('claim', f'1.1.{binding}')}/claim"
    hook = f"/hooks/inbound/{house.tokens.sign('inbound', 'mail')}"
    with visitor(house, peer="127.0.0.1") as client:
        monkeypatch.setattr(Store, "read", away)
        monkeypatch.setattr(Store, "begin", away)
        for method, path in (
            ("GET", link),
            ("POST", link),
            ("GET", alert),
            ("POST", alert),
            ("POST", hook),
            ("GET", "/metrics"),
        ):
            answer = client.request(method, path, content=b"x" if method == "POST" else None)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "30"), (method, path)
            assert "secret-host" not in answer.text
        assert client.get("/readyz").json()["database"] == "the database does not answer"


def test_metrics_count_leads_touches_and_what_waits(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    hand_over(house)
    with visitor(house, peer="127.0.0.1") as client:
        client.get("/unsubscribe/secret-token")
        shown = client.get("/metrics").text
    for line in (
        'rekindle_leads{state="released"} 4.0',
        'rekindle_leads{state="warm"} 1.0',
        'rekindle_touches{state="recalled"} 1.0',
        'rekindle_ready{rows="enrolments"} 0.0',
        'rekindle_leased{rows="enrolments"} 2.0',
        'rekindle_requests_total{method="GET",route="/unsubscribe/{token}",status="404"} 1.0',
    ):
        assert line in shown, line
    assert "secret-token" not in shown


def test_metrics_tell_how_long_the_oldest_has_waited(store: Store) -> None:
    furnish(store)
    house = house_over(store)
    with store.begin("test") as tx:
        tx.execute(tables.enrolments.update().values(lease_token=None, due_at=NOW - timedelta(minutes=5)))
    with visitor(house, peer="127.0.0.1") as client:
        shown = client.get("/metrics").text
        with store.begin("test") as tx:
            tx.execute(tables.enrolments.update().values(due_at=NOW + timedelta(minutes=5)))
        assert 'rekindle_ready{rows="enrolments"} 3.0' in client.get("/metrics").text, "counted again too soon"
    assert 'rekindle_ready{rows="enrolments"} 3.0' in shown
    assert 'rekindle_ready_oldest_seconds{rows="enrolments"} 300.0' in shown


def test_a_bug_of_ours_shows_no_trace_and_no_token(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    house = house_over(store)
    token = house.tokens.sign("unsubscribe", "t")

    def bug(*_args: object) -> None:
        raise KeyError(token)

    with visitor(house) as client:
        monkeypatch.setattr(Store, "read", bug)
        answer = client.get(f"/unsubscribe/{token}")
    assert answer.status_code == 500
    assert token not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["retry-after"]
    assert answer.headers["x-frame-options"] == "DENY"


def test_prometheus_elsewhere_shows_its_token(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        shown = client.get("/metrics", headers={"Authorization": f"Bearer {metrics_token(house)}"})
    assert shown.status_code == 200
    assert "rekindle_leads" in shown.text
