"""A26: forged answers. Whoever guesses or spoofs may end a drip, but never makes a lead warm, and machines end nothing."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from engine.store import Store
from engine.store.tables import enrolments, inbounds, leads, promotions, suppressions
from tests.mail_world import ANA, World, answer, world

WANTED = "Yes, this is the right moment. Please send an offer and call me tomorrow at 10."


@pytest.fixture
def here(store: Store, tmp_path: Path) -> World:
    return world(store, tmp_path, ANA, "bo@steel.example")


def drip(here: World) -> str:
    """How Ana's drip stands."""
    return str(here.row(enrolments, lead_id=here.row(leads, address=ANA).lead_id).state)


def forged(sender: str, **headers: str) -> EmailMessage:
    """An eager answer by somebody who has no mail of ours."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "hello@brightwater.example", "Re: your offer"
    message["Message-ID"] = f"<{abs(hash((sender, *headers.values())))}@evil.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(WANTED)
    return message


def guesses(mail: EmailMessage) -> dict[str, str]:
    """What somebody may try who knows how our Message-IDs and reply addresses look, but has not got the mail."""
    id_, domain = str(mail["Message-ID"]).strip("<>").split("@")
    touch, mac = id_[:26], id_[26:]
    return {
        "a wrong signature": f"<{touch}{'a' * len(mac)}@{domain}>",
        "no signature": f"<{touch}@{domain}>",
        "another touch": f"<{'b' * 26}{mac}@{domain}>",
        "a made-up one": f"<{'a' * 42}@{domain}>",
        "a list of guesses": " ".join(f"<{touch}{n:016d}@{domain}>" for n in range(500)),
        "not an id": "<>",
    }


@pytest.mark.parametrize("sender", [ANA, "mallory@evil.example", f'"{ANA}" <mallory@evil.example>'])
def test_a26_a_guessed_in_reply_to_promotes_nobody(here: World, sender: str) -> None:
    tried = guesses(here.send_first()[ANA]).values()
    here.receive(*(forged(sender, In_Reply_To=guess, References=guess) for guess in tried))
    assert len(here.rows(inbounds)) == len(tried)
    assert {row.rung for row in here.rows(inbounds)} <= {"sender", "none"}
    assert here.rows(promotions) == here.rows(suppressions) == []
    assert drip(here) == ("stopped" if sender == ANA else "active")


def test_a26_a_guessed_reply_address_promotes_nobody(here: World) -> None:
    here.send_first()
    address = f"reply+{'a' * 42}@reply.brightwater.example"
    for part in ("To", "Cc", "Delivered-To", "X-Original-To"):
        message = forged(ANA, X_Number=part)
        del message[part]
        message[part] = address
        here.receive(message)
    assert len(here.rows(inbounds)) == 4
    assert here.rows(promotions) == []


def test_a26_a_token_of_one_lead_in_the_mail_of_another_promotes_neither_as_the_other(here: World) -> None:
    mails = here.send_first()
    mine = answer(mails["bo@steel.example"], WANTED)
    del mine["From"]
    mine["From"] = ANA
    here.receive(mine)
    assert here.rows(promotions) == []


def test_a26_a_hundred_copies_of_a_genuine_answer_count_once(here: World) -> None:
    genuine = answer(here.send_first()[ANA], WANTED)
    here.receive(*[genuine] * 100)
    assert len(here.rows(inbounds)) == 1
    assert len(here.rows(promotions)) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk", "X_Autoreply": "yes"},
        {"Auto_Submitted": "auto-generated", "Precedence": "auto_reply"},
    ],
)
def test_a26_a_machine_that_answers_stops_no_drip_and_promotes_nobody(here: World, headers: dict[str, str]) -> None:
    here.receive(answer(here.send_first()[ANA], WANTED, **headers))
    assert here.rows(promotions) == []
    assert drip(here) == "active"
