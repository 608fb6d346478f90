"""Whom sales works on is left in peace: asked directly before each hand-over, and no clear answer is a no."""

import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from engine.adapters.crm_question import AskedCrm
from engine.core.errors import RekindleError, Unavailable
from engine.core.signing import sign
from engine.house import build
from engine.settings import load_settings
from engine.store import Store
from engine.testing import FrozenClock, MemoryCrm
from tests.sending_world import World

ANN, BEN = "ann@acme.example", "ben@globex.example"
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    made = World(store, tmp_path)
    made.release(ANN, BEN)
    return made


def test_whom_sales_works_on_waits_and_is_asked_about_again(world: World) -> None:
    crm = world.house.crm = MemoryCrm({ANN})
    assert world.work(hours=3) == 1
    assert world.timeline("wait") == ["owned_in_crm"]
    assert world.work(hours=11) == 0
    assert len(crm.asked) == 1
    crm.owned.clear()
    assert world.work(hours=1) == 1
    assert crm.asked == [{ANN, BEN}, {ANN}]


def test_a_crm_that_does_not_answer_is_a_no_for_a_while(world: World) -> None:
    crm = world.house.crm = MemoryCrm(is_away=True)
    assert world.work(hours=3) == 0
    assert world.work(minutes=20) == 0
    assert world.timeline("wait") == ["crm_unreachable"] * 2, "said once for each lead"
    assert {state for _, state, _ in world.touches()} == {"intended"}
    crm.is_away = False
    assert world.work(minutes=20) == 2


def test_without_a_crm_nobody_is_asked(world: World) -> None:
    assert world.house.crm is None
    assert world.work(hours=3) == 2


def crm(answer: object, secret: str = "word") -> AskedCrm:
    def respond(request: httpx.Request) -> httpx.Response:
        return answer(request) if callable(answer) else httpx.Response(200, json=answer)

    return AskedCrm("https://crm.example/owned", secret, FrozenClock(NOW), transport=httpx.MockTransport(respond))


def test_the_question_is_signed_and_the_answer_counts_for_whom_was_asked_about() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert json.loads(request.content) == {"addresses": [ANN, BEN]}
        for name, value in sign(b"word", request.content, NOW).items():
            assert request.headers[name] == value
        return httpx.Response(200, json={"owned": [BEN, "somebody@else.example"]})

    assert crm(answer).find_owned([BEN, ANN]) == {BEN}


def away(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no")


@pytest.mark.parametrize(
    "answer",
    [
        away,
        [],
        {},
        {"owned": None},
        {"owned": [1]},
        {"owned": {"a": 1}},
        lambda _: httpx.Response(200, text="nonsense"),
        lambda _: httpx.Response(204),
        lambda _: httpx.Response(302, headers={"Location": "https://elsewhere.example"}),
        lambda _: httpx.Response(500, json={"owned": []}),
        lambda _: httpx.Response(200, text='{"owned": ["' + "x" * 2_000_000 + '"]}'),
        lambda _: httpx.Response(200, text="[" * 200_000),
    ],
)
def test_what_is_no_clear_answer_is_none(answer: object) -> None:
    with pytest.raises(Unavailable):
        crm(answer).find_owned([ANN])


@pytest.mark.parametrize("url", ["http://crm.example/owned", "ftp://crm.example", "crm"])
def test_an_address_that_personal_data_may_not_go_to_is_refused(url: str) -> None:
    with pytest.raises(RekindleError, match="REKINDLE_CRM_URL"):
        AskedCrm(url, "", FrozenClock(NOW))


def test_a_private_address_is_not_asked() -> None:
    with pytest.raises(Unavailable, match="REKINDLE_CRM_PRIVATE"):
        AskedCrm("https://127.0.0.1/owned", "", FrozenClock(NOW)).find_owned([ANN])


def test_settings_lead_to_it(tmp_path: Path) -> None:
    house = build(load_settings(data=tmp_path, crm_url="https://crm.example/owned", crm_secret="word"))
    assert isinstance(house.crm, AskedCrm)
    house.store.close()
