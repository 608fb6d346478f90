"""A20, A27 to A30, A32, A35, A36: links, pages and hooks in the hands of somebody who means harm."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from engine.core import signing
from engine.core.signal import Evidence
from engine.core.touch import touch_id
from engine.mailing import CLICK, MESSAGE, PREFERENCES, REPLY, UNSUBSCRIBE
from engine.notifying import CLAIM
from engine.store import Store, tables
from engine.web.health import METRICS
from engine.web.inbound import INBOUND
from tests.clicking import pack_click
from tests.warm_world import NOW, claim_token, count, furnish, hand_over, house_over, rows, story
from tests.web.browser import SIGNAL_SECRET, house_for_web, preferences_path, unsubscribe_path, visitor

SENT = touch_id(1, "a", 1)
PURPOSES = (UNSUBSCRIBE, PREFERENCES, REPLY, MESSAGE, CLICK, CLAIM, INBOUND, METRICS)
HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>{{ 7*7 }}\u202e"


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def everything(store: Store) -> list[object]:
    watched = (
        tables.suppressions,
        tables.enrolments,
        tables.touches,
        tables.leads,
        tables.alerts,
        tables.absences,
        tables.inbounds,
    )
    return [rows(store, table) for table in watched]


def claim_link(house, alert_id: int, rep_id: int = 1) -> str:
    return f"/alerts/{claim_token(house, alert_id, rep_id)}/claim"


# --- A20: stored XSS --------------------------------------------------------------------------------------------------


def test_a20_names_news_and_notes_from_outside_are_text_on_the_alert_page(store: Store) -> None:
    with store.begin("test") as tx:
        tx.execute(update(tables.leads).values(first_name=HOSTILE, title=HOSTILE))
        tx.execute(update(tables.accounts).values(name=HOSTILE))
        tx.execute(update(tables.episodes).values(note=HOSTILE))
    house = house_for_web(store)
    quotes = tuple(
        Evidence(f"e{n}", HOSTILE, HOSTILE, link, NOW)
        for n, link in enumerate(
            ("javascript:alert(1)", 'https://x.example/"onmouseover=alert(1)', "data:text/html,x", "//evil.example")
        )
    )
    alert_id = hand_over(house, replace(story(), title=HOSTILE, evidence=quotes))
    with visitor(house) as client:
        page = client.get(claim_link(house, alert_id)).text
        client.post(claim_link(house, alert_id).replace("/claim", "/reject"), data={"reason": HOSTILE})
        page += client.get(claim_link(house, alert_id)).text
    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page
    assert "data:text" not in page
    assert "evil.example" not in page
    assert "onmouseover" not in page
    assert "\u202e" not in page
    assert "{{ 7*7 }}" in page
    assert "49" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL).split("{{ 7*7 }}")[1][:5]
    assert "&lt;script&gt;" in page


def test_a20_the_companys_name_and_the_address_are_text_on_the_preferences_page(store: Store) -> None:
    with store.begin("test") as tx:
        body = {"company": HOSTILE, "postal_address": HOSTILE}
        tx.execute(update(tables.companies).values(body=body))
        tx.execute(update(tables.touches).values(address_key=f"<script>@{HOSTILE}"))
    house = house_for_web(store)
    with visitor(house) as client:
        page = client.get(preferences_path(house, SENT)).text
    assert "<script" not in page
    assert "<img" not in page


def test_a20_even_a_script_that_got_in_would_not_run(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        policy = client.get("/nowhere").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


# --- A27: open redirect -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://brightwater.example@evil.example/",
        "https://brightwater.example\\@evil.example/",
        "https://evil.example\r\nSet-Cookie: a=b",
        "http://[::1",
        "/\\evil.example",
        "ftp://evil.example/",
        "",
    ],
)
def test_a27_no_odd_target_is_followed_not_even_a_signed_one(store: Store, target: str) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        answer = client.get(f"/c/{house.tokens.sign(CLICK, pack_click(SENT, target))}")
        assert answer.status_code == 404
        assert "location" not in answer.headers
        for unsigned in (target, f"{SENT}~{target}.x", f"?url={target}", f"{SENT}~{target}.x?next={target}"):
            answer = client.get("/c/" + unsigned.replace("\r", "%0d").replace("\n", "%0a"))
            assert answer.status_code in {404, 405}
            assert "location" not in answer.headers


def test_a27_no_redirect_is_built_from_the_host_header(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with visitor(house) as client:
        for path in ("/healthz/", "https://crm.example//evil.example/healthz", unsubscribe_path(house, SENT) + "/"):
            answer = client.get(path, headers={"Host": "evil.example"})
            assert (answer.status_code, "location" in answer.headers) == (404, False)
        done = client.post(
            claim_link(house, alert_id), headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
        )
        assert done.headers["location"] == "claim"


# --- A28: forged and guessed unsubscribe links ------------------------------------------------------------------------


def test_a28_no_forged_or_foreign_token_unsubscribes_and_all_answer_alike(store: Store) -> None:
    house = house_for_web(store)
    good = house.tokens.sign(UNSUBSCRIBE, SENT)
    payload, _, signature = good.rpartition(".")
    others = [house.tokens.sign(purpose, SENT) for purpose in PURPOSES if purpose != UNSUBSCRIBE]
    forged = [
        *others,
        SENT,
        f"{SENT}.",
        f".{signature}",
        f"{touch_id(2, 'a', 1)}.{signature}",
        f"{payload}.{signature[:-1]}",
        f"{payload}.{signature}A",
        f"{payload}.{signature.swapcase()}",
        house_over(store).tokens.sign("unsubscribe ", SENT),
        house.tokens.sign_address(UNSUBSCRIBE, SENT),
        "1",
        "2",
        "x" * 5000,
        "%00",
        "%ff%fe",
        "ü.ü",
    ]
    before = everything(store)
    answers = set()
    with visitor(house) as client:
        for token in forged:
            answer = client.post(f"/unsubscribe/{token}", data={"List-Unsubscribe": "One-Click"})
            answers.add((answer.status_code, answer.text))
            answers.add((client.get(f"/unsubscribe/{token}").status_code, answer.text))
    assert len(answers) == 1
    assert next(iter(answers))[0] == 404
    assert everything(store) == before


def test_a28_the_pages_of_a_known_and_of_an_unknown_address_cannot_be_told_apart_without_a_link(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        for path in (
            "/unsubscribe",
            "/unsubscribe/",
            "/unsubscribe/lead1@customer.example",
            "/unsubscribe/nobody@customer.example",
        ):
            answer = client.post(path, data={"email": "lead1@customer.example"})
            assert answer.status_code == 404
    assert count(store, tables.suppressions) == 0


def test_a28_the_proof_is_144_bits_and_differs_for_every_mail(store: Store) -> None:
    tokens = house_for_web(store).tokens
    signatures = {tokens.sign(UNSUBSCRIBE, touch_id(n, "a", 1)).rpartition(".")[2] for n in range(200)}
    assert len(signatures) == 200
    assert {len(each) for each in signatures} == {24}


# --- A29: link scanners -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"])
def test_a29_only_post_acts_whatever_else_a_scanner_sends(store: Store, method: str) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    before = everything(store)
    claim = claim_link(house, alert_id)
    with visitor(house) as client:
        for path in (
            unsubscribe_path(house, SENT),
            preferences_path(house, SENT),
            claim,
            claim.replace("/claim", "/reject"),
        ):
            for query in (
                "",
                "?choice=stop",
                "?List-Unsubscribe=One-Click",
                "?reason=no&by=x@y.example",
                "?_method=POST",
            ):
                headers = {"X-HTTP-Method-Override": "POST"}
                answer = client.request(
                    method, path + query, headers=headers, content=b"List-Unsubscribe=One-Click&choice=stop"
                )
                assert answer.status_code == (200 if method in {"GET", "HEAD"} else 405)
    assert everything(store) == before


# --- A30: claim links -------------------------------------------------------------------------------------------------


def test_a30_no_forged_claim_link_opens_or_claims(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    payload, _, signature = claim_token(house, alert_id).rpartition(".")
    binding = payload.rpartition(".")[2]
    forged = [
        *(house.tokens.sign(purpose, payload) for purpose in PURPOSES if purpose != CLAIM),
        f"{alert_id}.2.{binding}.{signature}",
        f"{alert_id + 1}.1.{binding}.{signature}",
        house.tokens.sign(CLAIM, f"{alert_id}.2.{binding}"),
        house.tokens.sign(CLAIM, f"{alert_id}.1"),
        f"{payload}.",
        payload,
        str(alert_id),
        "x" * 9000,
    ]
    before = everything(store)
    with visitor(house) as client:
        for token in forged:
            for act in ("claim", "reject"):
                assert client.get(f"/alerts/{token}/{act}").status_code == 404
                assert (
                    client.post(
                        f"/alerts/{token}/{act}", data={"reason": "x", "by": "lee@brightwater.example"}
                    ).status_code
                    == 404
                )
    assert everything(store) == before


def test_a30_nobody_claims_in_another_persons_name(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with visitor(house) as client:
        client.post(claim_link(house, alert_id), data={"by": "max@brightwater.example", "rep": "3"})
    assert rows(store, tables.alerts)[0].decided_by == "kim@brightwater.example"


def test_a30_a_link_from_before_the_reassignment_neither_claims_nor_rejects(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with store.begin("test") as tx:
        tx.execute(update(tables.alerts).values(rep_id=2, escalated_at=NOW))
    link = claim_link(house, alert_id)
    with visitor(house) as client:
        assert client.post(link).status_code == 409
        assert client.post(link.replace("/claim", "/reject"), data={"reason": "x"}).status_code == 409
    assert rows(store, tables.alerts)[0].state == "delivered"


def test_a30_no_token_reaches_the_referer_a_cache_or_our_log(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    paths = [claim_link(house, alert_id), unsubscribe_path(house, SENT), preferences_path(house, SENT)]
    paths.append(f"/c/{house.tokens.sign(CLICK, pack_click(SENT, 'https://brightwater.example/'))}")
    with visitor(house) as client, capture_logs() as lines:
        for path in paths:
            for answer in (client.get(path), client.post(path, data={"choice": "stop"})):
                assert answer.headers["referrer-policy"] == "no-referrer"
                assert answer.headers["cache-control"] == "no-store"
                assert path not in answer.text, "a page repeats its own token"
    told = json.dumps(lines, default=str)
    assert "request" in told
    for path in paths:
        assert path.split("/")[2].rpartition(".")[2] not in told


# --- A32: our own signed hook -----------------------------------------------------------------------------------------


def signal_body(**more: object) -> bytes:
    return json.dumps({"key": "k", "lead": "lead4@customer.example", "name": "trial", "title": "t"} | more).encode()


def hooked(client, body: bytes, headers: dict[str, str]) -> int:
    return int(client.post("/hooks/signals", content=body, headers=headers).status_code)


def test_a32_unsigned_wrongly_signed_and_changed_bodies_are_refused(store: Store) -> None:
    body = signal_body()
    good = signing.sign(SIGNAL_SECRET, body, NOW)
    stamp, signature = good[signing.TIMESTAMP_HEADER], good[signing.SIGNATURE_HEADER]

    def signed(stamp: str, signature: str) -> dict[str, str]:
        return {signing.TIMESTAMP_HEADER: stamp, signing.SIGNATURE_HEADER: signature}

    with visitor(house_for_web(store)) as client:
        for headers in (
            {},
            {signing.SIGNATURE_HEADER: signature},
            {signing.TIMESTAMP_HEADER: stamp},
            signing.sign(b"another secret", body, NOW),
            signing.sign(b"", body, NOW),
            signed(stamp, signature.removeprefix("v1=")),
            signed(stamp, signature.replace("v1=", "sha1=")),
            signed(stamp, "v1="),
            signed(stamp, signature.upper()),
            signed(str(int(stamp) + 1), signature),
            signed(f"+{stamp}", signature),
            signed("9" * 400, signature),
            signed("0x10", signature),
        ):
            assert hooked(client, body, headers) == 401, headers
        reserialised = json.dumps(json.loads(body), separators=(",", ":")).encode()
        assert hooked(client, reserialised, good) == 401
        assert hooked(client, body + b" ", good) == 401
        assert count(store, tables.signals) == 0
        assert hooked(client, body, good) == 200


@pytest.mark.parametrize(("seconds", "status"), [(301, 401), (299, 200), (-299, 200), (-301, 401)])
def test_a32_a_timestamp_more_than_300_seconds_away_is_stale(store: Store, seconds: int, status: int) -> None:
    body = signal_body()
    with visitor(house_for_web(store)) as client:
        assert hooked(client, body, signing.sign(SIGNAL_SECRET, body, NOW + timedelta(seconds=seconds))) == status


def test_a32_a_replayed_request_changes_nothing(store: Store) -> None:
    body = signal_body(kind="funding", name=None, lead=None, account="ulm.example")
    headers = signing.sign(SIGNAL_SECRET, body, NOW)
    watched = (tables.signals, tables.evidence, tables.promotions, tables.alerts, tables.notices)
    with visitor(house_for_web(store)) as client:
        hooked(client, body, headers)
        before = [rows(store, table) for table in watched]
        assert count(store, tables.alerts) == 1
        assert hooked(client, body, headers) == 200
    assert [rows(store, table) for table in watched] == before


def test_a32_huge_batches_and_bodies_are_refused_before_anything_is_done(store: Store) -> None:
    many = json.dumps([{}] * 1001).encode()
    with visitor(house_for_web(store)) as client:
        assert hooked(client, many, signing.sign(SIGNAL_SECRET, many, NOW)) == 413
        endless = client.post("/hooks/signals", content=(b" " * 65536 for _ in range(100)))
        assert endless.status_code == 413
    assert count(store, tables.signals) == 0


# --- A35: other people's things ---------------------------------------------------------------------------------------


def test_a35_an_id_opens_nothing_without_a_signature_for_exactly_this_alert(store: Store) -> None:
    house = house_for_web(store)
    mine, other = hand_over(house), hand_over(house, story("story/2", account_id=2))
    token = claim_link(house, mine).split("/")[2]
    with visitor(house) as client:
        assert "lead4@" in client.get(claim_link(house, other)).text
        for path in (
            f"/alerts/{other}/claim",
            f"/alerts/{other}.1/claim",
            f"/alerts/{token.replace(f'{mine}.', f'{other}.', 1)}/claim",
        ):
            assert client.get(path).status_code == 404
        page = client.get(claim_link(house, mine) + f"?alert_id={other}").text
        assert "lead4@" not in page
        client.post(claim_link(house, mine), data={"alert_id": str(other)})
    assert {a.alert_id: a.state for a in rows(store, tables.alerts)} == {mine: "claimed", other: "delivered"}


def test_a35_an_unsubscribe_link_acts_for_its_own_address_alone(store: Store) -> None:
    house = house_for_web(store)
    with visitor(house) as client:
        data = {"email": "lead4@customer.example", "address": "lead4@customer.example", "touch": touch_id(4, "a", 1)}
        client.post(unsubscribe_path(house, SENT) + "?email=lead4@customer.example", data=data)
    assert [s.subject_key for s in rows(store, tables.suppressions)] == ["lead1@customer.example"]


def test_a35_files_of_ours_and_pages_that_list_things_are_not_served(store: Store) -> None:
    with visitor(house_for_web(store)) as client:
        for path in (
            "/docs",
            "/redoc",
            "/openapi.json",
            "/.env",
            "/rekindle.db",
            "/alerts",
            "/leads/1",
            "/static/../app.py",
            "/templates/base.html",
            "/c/../../etc/passwd",
            "/%2e%2e/rekindle.toml",
        ):
            assert client.get(path).status_code == 404, path


# --- A36: cross-site requests, frames ---------------------------------------------------------------------------------


def test_a36_there_is_no_session_to_ride_on_and_no_page_to_frame(store: Store) -> None:
    house = house_for_web(store)
    alert_id = hand_over(house)
    with visitor(house) as client:
        for path in (
            claim_link(house, alert_id),
            unsubscribe_path(house, SENT),
            "/healthz",
            "/nowhere",
            "/hooks/signals",
        ):
            for answer in (client.get(path), client.post(path)):
                assert "set-cookie" not in answer.headers
                assert "access-control-allow-origin" not in answer.headers
                assert answer.headers["x-frame-options"] == "DENY"
                assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
                assert "form-action 'self'" in answer.headers["content-security-policy"]
                assert answer.headers["x-content-type-options"] == "nosniff"
        client.cookies.set("session", "stolen")
        assert client.post("/alerts/1/claim").status_code == 404


def test_a38_figures_are_for_this_machine_and_no_header_makes_a_stranger_one_of_us(store: Store) -> None:
    house = house_for_web(store)
    claims = (
        {},
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Real-IP": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"Authorization": "Bearer x"},
        {"Authorization": b"Bearer \xfc"},
        {"Host": "localhost"},
    )
    for peer in ("203.0.113.9", "10.0.0.3", "testclient"):
        with visitor(house, peer=peer) as client:
            assert all(client.get("/metrics", headers=h).status_code == 401 for h in claims)
    with visitor(house, peer="127.0.0.1") as client:
        assert client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.9"}).status_code == 401
        assert client.get("/metrics").status_code == 200
