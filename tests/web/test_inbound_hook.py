"""POST /hooks/inbound: every mail is kept before the answer, on both databases."""

import json

import httpx
import pytest

from engine.adapters.sendgrid_inbound import ParseSignature
from engine.core.errors import RekindleError
from engine.house import House
from engine.store import Store, tables
from engine.twin.events import Signer
from engine.web import inbound
from engine.web.inbound import inbound_url
from engine.web.multipart import boundary_of, parse_fields
from tests.warm_world import NOW, furnish, house_over, rows
from tests.web.browser import visitor

MAIL = b"From: lead1@customer.example\r\nTo: reply@brightwater.example\r\nMessage-ID: <1@customer.example>\r\n\r\nYes, please.\r\n"
ENVELOPE = {"to": ["reply+abc@reply.brightwater.example"], "from": "lead1@customer.example"}


@pytest.fixture(autouse=True)
def _furnished(store: Store) -> None:
    furnish(store)


def raw_form(mail: bytes = MAIL, **fields: str) -> dict[str, tuple[None, bytes]]:
    """As SendGrid's raw mode posts it: everything is a plain field."""
    told = {"envelope": json.dumps(ENVELOPE), "SPF": "pass", "dkim": "{@customer.example : pass}"} | fields
    return {"email": (None, mail), **{name: (None, value.encode()) for name, value in told.items()}}


def test_a_mail_of_sendgrids_raw_mode_is_kept_as_it_came_with_its_envelope(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        answer = client.post(inbound_url(house, "sendgrid"), files=raw_form())
    assert (answer.status_code, answer.json()) == (200, {"kept": 1})
    (kept,) = rows(store, tables.inbounds)
    assert (kept.raw, kept.source, kept.state, kept.received_at) == (MAIL, "hook:sendgrid", "unread", NOW)
    assert kept.envelope == ENVELOPE | {"spf": "pass", "dkim": "{@customer.example : pass}"}
    assert kept.message_id == "<1@customer.example>"


def test_the_same_mail_again_is_kept_once_and_answered_alike(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        client.post(inbound_url(house), files=raw_form())
        again = client.post(inbound_url(house), files=raw_form())
    assert (again.status_code, again.json()) == (200, {"kept": 0})
    assert len(rows(store, tables.inbounds)) == 1


@pytest.mark.parametrize(
    "kind", ["message/rfc822", "application/octet-stream", "application/x-www-form-urlencoded", ""]
)
def test_a_mail_may_be_the_whole_body_whatever_it_is_called(store: Store, kind: str) -> None:
    house = house_over(store)
    with visitor(house) as client:
        headers = {"X-Envelope-To": "reply@x.example"} | ({"Content-Type": kind} if kind else {})
        assert client.post(inbound_url(house), content=MAIL, headers=headers).json() == {"kept": 1}
    (kept,) = rows(store, tables.inbounds)
    assert (kept.raw, kept.envelope) == (MAIL, {"to": "reply@x.example"})


@pytest.mark.parametrize("key", ["", "/", "/x", "/mail.x", "/mail", "/ü"])
def test_a_wrong_key_is_trouble_of_ours_so_the_provider_keeps_the_mail(store: Store, key: str) -> None:
    with visitor(house_over(store)) as client:
        answer = client.post(f"/hooks/inbound{key}", files=raw_form())
    assert answer.status_code == (404 if key == "/" else 503)
    assert rows(store, tables.inbounds) == []


def test_a_form_without_the_raw_mail_says_what_to_switch_on(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        answer = client.post(inbound_url(house), files={"text": (None, b"Yes"), "from": (None, b"a@b.example")})
    assert answer.status_code == 503
    assert "raw" in answer.json()["error"]
    assert int(answer.headers["retry-after"]) > 0


def test_a_mail_over_the_limit_is_kept_as_far_as_it_goes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbound, "_MAX_BYTES", 1000)
    house = house_over(store)
    large = MAIL + b"x" * 2000
    with visitor(house) as client:
        assert client.post(inbound_url(house), content=large).json() == {"kept": 1}
        assert client.post(inbound_url(house), files=raw_form(b"Subject: form\r\n\r\n" + b"y" * 2000)).json() == {
            "kept": 1
        }
    plain, form = rows(store, tables.inbounds)
    assert (plain.raw, plain.envelope) == (large[:1000], {"cut_at": 1000})
    assert form.raw.startswith(b"Subject: form\r\n\r\nyyy")
    assert form.envelope["cut_at"] == len(form.raw) < 1000


@pytest.mark.parametrize(
    "mail",
    [
        b"\0",
        b"Message-ID: <\0\xff\xfe@x>\r\n\r\n\0",
        b"Message-ID: =?utf-8?q?=00?=\r\n\r\n",
        b"Message-ID:" + b" x" * 100_000,
        b"\xff" * 1000,
        b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"--a\r\n" * 10_000,
        b"No headers, no end",
    ],
)
def test_garbage_is_kept_too(store: Store, mail: bytes) -> None:
    house = house_over(store)
    with visitor(house) as client:
        assert client.post(inbound_url(house), files=raw_form(mail)).status_code == 200
    assert rows(store, tables.inbounds)[0].raw == mail


@pytest.mark.parametrize(
    "envelope",
    ["", "{", "[]", '{"to": {"a": 1}}', '{"to": ["a\\u0000b", 1, null], "from": "\\ud800"}', "[" * 60_000, "7"],
)
def test_an_odd_envelope_loses_no_mail(store: Store, envelope: str) -> None:
    house = house_over(store)
    with visitor(house) as client:
        assert client.post(inbound_url(house), files=raw_form(envelope=envelope)).json() == {"kept": 1}


def test_nothing_is_answered_and_not_kept(store: Store) -> None:
    house = house_over(store)
    with visitor(house) as client:
        assert client.post(inbound_url(house), content=b" \r\n").json() == {"kept": 0}


def test_a_form_is_read_as_far_as_it_goes() -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\ncontent-disposition: form-data; name=email\r\n\r\nrest'
    assert parse_fields(body, b"b", "email") == {"a": b"1", "email": b"rest"}
    assert parse_fields(b"no form at all" * 1000, b"b", "email") == {}
    assert parse_fields(body.replace(b"\r\n", b"\n"), b"b", "email") == {}
    assert parse_fields(body, b"b" * 500, "email") == {}


def test_the_first_of_two_fields_counts_and_small_ones_are_cut() -> None:
    def part(name: bytes, value: bytes) -> bytes:
        return b'--b\r\nContent-Disposition: form-data; name="' + name + b'"\r\n\r\n' + value + b"\r\n"

    body = part(b"email", b"1") + part(b"email", b"2") + part(b"SPF", b"x" * 100_000) + part(b"", b"3") + b"--b--\r\n"
    found = parse_fields(body, b"b", "email")
    assert (found["email"], len(found["SPF"]), set(found)) == (b"1", 65536, {"email", "SPF"})


def test_a_boundary_is_found_only_in_forms() -> None:
    assert boundary_of('multipart/form-data; boundary="x y"') == b"x y"
    for other in (
        "",
        "multipart/mixed; boundary=x",
        "multipart/form-data",
        "text/plain; boundary=x",
        "multipart/form-data; boundary=",
    ):
        assert boundary_of(other) is None


def signed_house(store: Store, signer: Signer) -> House:
    house = house_over(store)
    house.inbound_proofs = {"sendgrid": ParseSignature(signer.public_key)}
    return house


def signed_form(signer: Signer, mail: bytes = MAIL) -> tuple[bytes, dict[str, str]]:
    """Body and headers of a form as SendGrid signs it; not UTF-8, as mails are."""
    request = httpx.Request("POST", "http://x", files=raw_form(mail))
    body = request.read()
    return body, {"Content-Type": request.headers["content-type"], **signer.sign(body, NOW)}


def test_what_the_provider_signed_is_kept(store: Store) -> None:
    signer = Signer()
    house = signed_house(store, signer)
    body, headers = signed_form(signer, MAIL.replace(b"please", b"pl\xe9ase \xff"))
    with visitor(house) as client:
        answer = client.post(inbound_url(house, "sendgrid"), content=body, headers=headers)
    assert (answer.status_code, answer.json()) == (200, {"kept": 1})


@pytest.mark.parametrize("how", ["unsigned", "another_key", "another_body", "broken"])
def test_what_the_provider_did_not_sign_is_left_with_its_sender(store: Store, how: str) -> None:
    signer = Signer()
    house = signed_house(store, signer)
    body, headers = signed_form(Signer() if how == "another_key" else signer)
    if how == "unsigned":
        headers = {"Content-Type": headers["Content-Type"]}
    elif how == "another_body":
        body = body.replace(b"Yes", b"No!")
    elif how == "broken":
        headers["X-Twilio-Email-Event-Webhook-Signature"] = "é no base64"
    with visitor(house) as client:
        encoded = {name: value.encode() for name, value in headers.items()}
        answer = client.post(inbound_url(house, "sendgrid"), content=body, headers=encoded)
    assert answer.status_code == 503
    assert "REKINDLE_INBOUND_KEY" in answer.json()["error"]
    assert rows(store, tables.inbounds) == []


def test_another_source_goes_by_its_key_alone(store: Store) -> None:
    house = signed_house(store, Signer())
    with visitor(house) as client:
        assert client.post(inbound_url(house, "postfix"), content=MAIL).json() == {"kept": 1}


@pytest.mark.parametrize("key", ["nonsense", "AAAA", "", "é"])
def test_a_key_that_is_none_is_told_at_the_start(key: str) -> None:
    with pytest.raises(RekindleError, match="inbound key"):
        ParseSignature(key)
