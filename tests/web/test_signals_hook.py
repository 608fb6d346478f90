"""POST /hooks/signals, on both databases."""

import json

import pytest

from engine.core import signing
from engine.settings import Settings
from engine.store import Store, tables
from tests.warm_world import NOW, count, furnish, rows
from tests.web.browser import SIGNAL_SECRET, house_for_web, visitor


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def form(key: str = "crm-1", **more: object) -> dict[str, object]:
    return {"key": key, "lead": "lead4@customer.example", "name": "trial", "title": "Lead4 started a trial"} | more


def post(client, told: object, *, at=NOW, secret: bytes = SIGNAL_SECRET):
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return client.post("/hooks/signals", content=body, headers=signing.sign(secret, body, at))


def test_a_signal_about_a_lead_or_an_account_is_kept_with_its_evidence(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        quote = {"quote": "Signed up for 20 seats", "link": "https://crm.example/1", "source": "the CRM"}
        about_account = form("crm-2", lead=None, account="harbour.example")
        answer = post(client, {"signals": [form(**quote), about_account]})
    assert answer.status_code == 200
    assert answer.json() == {
        "counted": 2,
        "results": [
            {"index": 0, "key": "crm-1", "result": "received", "promoted_lead_ids": []},
            {"index": 1, "key": "crm-2", "result": "received", "promoted_lead_ids": []},
        ],
    }
    kept = rows(store, tables.signals)
    assert [(s.signal_key, s.lead_id, s.account_id) for s in kept] == [
        ("custom/crm-1", 4, None),
        ("custom/crm-2", None, 1),
    ]
    assert rows(store, tables.evidence)[0].quote == "Signed up for 20 seats"


def test_a_strong_signal_promotes_and_the_answer_says_whom(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        answer = post(client, form(kind="funding", name=None, lead=None, account="ulm.example"))
    assert answer.json()["results"][0]["promoted_lead_ids"] == [4]
    assert rows(store, tables.leads, lead_id=4)[0].state == "warm"


def test_sent_again_it_is_known_and_counts_once(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        post(client, form())
        again = post(client, [form()])
    assert again.json()["results"] == [{"index": 0, "key": "crm-1", "result": "known", "promoted_lead_ids": []}]
    assert count(store, tables.signals) == 1


def test_bad_signals_are_told_by_their_index_and_the_others_count(store: Store) -> None:
    bad = [
        form(lead=None),
        form(lead="lead4@customer.example", account="ulm.example"),
        form(kind="reply_interested", name=None),
        form(title=""),
        form(link="javascript:alert(1)"),
        form(happened_at="2026-05-01T10:00:00"),
        form(more="x"),
        form(quote="a\0b"),
        form(title="half \ud800 a pair"),
        form(happened_at="0001-01-01T00:00:00+14:00"),
        "not an object",
        None,
        form("gone", lead="nobody@customer.example"),
    ]
    with visitor(house_for_web(store)) as client:
        answer = post(client, [form("good-1"), *bad, form("good-2")])
    assert answer.status_code == 200
    results = answer.json()["results"]
    assert [r["index"] for r in results] == list(range(len(bad) + 2))
    assert [r["result"] for r in results] == ["received", *["refused"] * (len(bad) - 1), "no_such_lead", "received"]
    assert all(r["problems"] for r in results if r["result"] == "refused")
    assert "customer.example" not in json.dumps([r.get("problems") for r in results])
    assert answer.json()["counted"] == 2
    assert count(store, tables.signals) == 2


def test_when_none_counts_the_answer_is_422(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        assert post(client, form(title="")).status_code == 422
        assert post(client, []).json() == {"counted": 0, "results": []}


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"7", b'"x"', b"[" * 100_000, b'{"signals": 3}'])
def test_what_is_not_json_of_signals_is_said_so(store: Store, body: bytes) -> None:
    with visitor(house_for_web(store)) as client:
        answer = post(client, body)
    assert (answer.status_code, answer.json()["error"]) == (400, "not_json")


def test_without_a_secret_the_door_is_closed_and_says_what_to_set(store: Store) -> None:
    house = house_for_web(store)
    house.settings = Settings(base_url="https://crm.example")
    with visitor(house) as client:
        answer = post(client, form(), secret=b"")
    assert answer.status_code == 503
    assert "REKINDLE_SIGNAL_SECRET" in answer.json()["error"]
    assert int(answer.headers["retry-after"]) > 0
    assert count(store, tables.signals) == 0
