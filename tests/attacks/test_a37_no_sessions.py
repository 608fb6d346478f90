"""A37: there are no sessions to fix, steal or keep. What there is instead is bound to its purpose and dies with what it is about;
and no door that takes a secret tells how near one came, or whom it knows.
"""

import ast
import hmac
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from engine.core.touch import touch_id
from engine.house import House
from engine.mailing import CLICK, PREFERENCES, UNSUBSCRIBE
from engine.store import Store, tables
from engine.web.health import METRICS, metrics_token
from engine.web.inbound import INBOUND
from tests.clicking import pack_click
from tests.test_house_rules import place, sources
from tests.warm_world import claim_token, furnish, hand_over
from tests.web.browser import house_for_web, visitor

KIM, LEE = 1, 2


@pytest.fixture
def house(store: Store) -> House:
    furnish(store)
    return house_for_web(store)


def addresses(house: House, alert_id: int) -> list[str]:
    """Every page and door, by a link that is good where one is needed."""
    touch = touch_id(1, "a", 1)
    return [
        "/",
        "/healthz",
        "/readyz",
        "/metrics",
        f"/alerts/{claim_token(house, alert_id)}/claim",
        f"/alerts/{claim_token(house, alert_id)}/reject",
        f"/unsubscribe/{house.tokens.sign(UNSUBSCRIBE, touch)}",
        f"/preferences/{house.tokens.sign(PREFERENCES, touch)}",
        f"/c/{house.tokens.sign(CLICK, pack_click(touch, 'https://brightwater.example/'))}",
        f"/hooks/inbound/{house.tokens.sign(INBOUND, 'mail')}",
        "/hooks/sendgrid/events",
        "/hooks/signals",
    ]


def test_a37_no_answer_gives_a_cookie_and_none_that_is_sent_changes_an_answer(house: House) -> None:
    cookies = {"Cookie": "session=1; rekindle=admin; token=" + metrics_token(house), "X-Session": "1"}
    with visitor(house) as client:
        for path in addresses(house, hand_over(house)):
            plain = client.get(path)
            assert "set-cookie" not in plain.headers, path
            dressed = client.get(path, headers=cookies)
            assert (dressed.status_code, dressed.content) == (plain.status_code, plain.content), path
        assert client.get("/metrics", headers=cookies).status_code == 401


def test_a37_a_link_dies_with_the_rep_it_was_made_for(house: House) -> None:
    alert_id = hand_over(house)
    kims, lees = claim_token(house, alert_id, KIM), claim_token(house, alert_id, LEE)
    with house.store.begin("test.another_person") as tx:  # the same number, another mailbox
        tx.execute(
            update(tables.reps)
            .where(tables.reps.c.rep_id == KIM)
            .values(address="new@x.example", address_key="new@x.example")
        )
    with visitor(house) as client:
        for act in ("claim", "reject"):
            assert client.get(f"/alerts/{kims}/{act}").status_code == 404
            assert (
                client.post(f"/alerts/{kims}/{act}", data={"reason": "x", "by": "kim@brightwater.example"}).status_code
                == 404
            )
        assert client.get(f"/alerts/{lees}/claim").status_code == 200
        with house.store.begin("test.nobody") as tx:
            tx.execute(update(tables.reps).values(backup_id=None, manager_id=None))
            tx.execute(delete(tables.reps).where(tables.reps.c.rep_id == LEE))
        assert client.get(f"/alerts/{lees}/claim").status_code == 404


def test_a37_a_link_dies_with_the_alert_it_was_made_for(house: House) -> None:
    """In a restored database another alert may get the number of one that was lost."""
    token = claim_token(house, hand_over(house))
    with house.store.begin("test.another_alert") as tx:
        tx.execute(update(tables.alerts).values(raised_at=house.clock.now().replace(year=2031)))
    with visitor(house) as client:
        assert client.get(f"/alerts/{token}/claim").status_code == 404


WRONG = ["", "x", "x" * 500, "é", "a.b", "1.1.1"]


def test_a37_a_wrong_secret_is_answered_alike_however_near_it_came(house: House) -> None:
    token = metrics_token(house)
    near = [token[:-1], token[:-1] + "x", token + "x", token.swapcase(), house.tokens.sign(METRICS, "other")]
    key = house.tokens.sign(INBOUND, "mail")
    with visitor(house) as client:
        answers = {
            (answer.status_code, answer.content)
            for word in [*near, *WRONG]
            for answer in [client.get("/metrics", headers={"Authorization": f"Bearer {word}".encode()})]
        }
        assert len(answers) == 1
        answers = {
            (answer.status_code, answer.content)
            for word in [key[:-1], key[:-1] + "x", house.tokens.sign(METRICS, "mail"), "x", "x" * 500]
            for answer in [client.post(f"/hooks/inbound/{word}", content=b"mail")]
        }
        assert len(answers) == 1
        pages = {
            (answer.status_code, answer.content)
            for word in [claim_token(house, 1)[:-1] + "x", "1.1.aaaaaaaaaaaaaaaa.x", "x", "999.1.x"]
            for answer in [client.get(f"/alerts/{word}/claim")]
        }
        assert len(pages) == 1, "whether there is such an alert, or such a rep, is not told"


def test_a37_signatures_are_compared_in_constant_time(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every door that takes a secret asks hmac.compare_digest; itsdangerous does for links."""
    compared: list[str] = []
    compare = hmac.compare_digest

    def noted(one: bytes, other: bytes) -> bool:
        compared.append("x")
        return compare(one, other)

    monkeypatch.setattr(hmac, "compare_digest", noted)
    headers = {
        "X-Rekindle-Timestamp": str(int(house.clock.now().timestamp())),
        "X-Rekindle-Signature": "v1=" + "0" * 64,
    }
    with visitor(house) as client:
        assert client.get("/metrics", headers={"Authorization": "Bearer x"}).status_code == 401
        assert len(compared) == 1
        assert client.post("/hooks/signals", content=b"[]", headers=headers).status_code == 401
        assert len(compared) == 2
    assert house.tokens.read_address("reply", "a" * 42) is None
    assert len(compared) == 3


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def test_a37_nothing_that_guards_anything_comes_from_weak_dice() -> None:
    """Secrets come from `secrets` and lease tokens from uuid4, both the system's own dice; `random` serves the twin alone."""
    users = [place(path) for path in sources() if "random" in set(_names(ast.parse(path.read_text(encoding="utf-8"))))]
    assert [user for user in users if not user.startswith("engine/twin/")] == []
    assert "secrets.token_urlsafe(32)" in Path("engine/settings.py").read_text(encoding="utf-8")
