"""A8, A39 and A40: what a mail is made of is not fetched; nothing that a sheet would run is written; words are no SQL."""

import ast
import warnings
from pathlib import Path

import pytest
from dramatiq.encoder import JSONEncoder
from sqlalchemy import func, select

from engine.core.touch import TouchState
from engine.settings import Settings
from engine.store import Store, leads, touch_pages
from engine.store.tables import leads as lead_table
from engine.web.app import create_app
from tests.leads_world import write_mail
from tests.loopback import Site
from tests.sending_world import World
from tests.walk_world import house_at, release
from workers.broker import Queue

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

ROOT = Path(__file__).resolve().parents[2]
EVIL = ("' OR '1'='1", "'; DROP TABLE leads; --", 'x" OR 1=1 --', "1 UNION SELECT address FROM leads", "%", "\\")


def test_a08_nothing_that_a_mail_names_is_fetched_while_it_is_made(store: Store, tmp_path: Path) -> None:
    """Style sheets, pictures and imports of a template and of a lead stay links, to the network and to our own files."""
    with Site() as site:
        world = World(store, tmp_path)
        remote = site.url("/style.css")
        html = (
            f'<link rel="stylesheet" href="{remote}"><style>@import url({remote}); @import url(file:///etc/passwd);</style>'
            f'<img src="{site.url("/pixel.gif")}" alt=""> {{{{ lead.first_name }}}}'
        )
        write_mail(world.home, "no-budget/thanks", html)
        world.release("ann@acme.example")
        assert world.work(hours=3) == 1
        assert site.paths() == []
    assert b"root:" not in world.mails.sent[0].raw


def test_a39_nothing_here_writes_a_sheet_whose_cells_could_act() -> None:
    """No export of ours is CSV. Whoever writes the first one finds this test, and quotes what begins with = + - @ TAB or CR."""
    files = [path for room in ("engine", "triggers", "workers") for path in (ROOT / room).rglob("*.py")]
    writers = [
        str(path)
        for path in files
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in {"writer", "DictWriter"}
    ]
    assert writers == []


@pytest.mark.parametrize("words", EVIL)
def test_a40_words_of_strangers_are_values_and_never_sql(store: Store, tmp_path: Path, words: str) -> None:
    release(store, tmp_path, 2)
    with store.read() as tx:
        assert leads.find(tx, [words]) == {}
        assert touch_pages.find(tx, TouchState.INTENDED, words, 10).rows == []
        assert tx.execute(select(func.count()).select_from(lead_table)).scalar() == 2
    client = TestClient(create_app(house_at(store, tmp_path)), raise_server_exceptions=False)
    for path in (f"/unsubscribe/{words}", f"/preferences/{words}", f"/c/{words}"):
        assert client.get(path).status_code in {404, 405}


@pytest.mark.parametrize(
    "path",
    [
        "/.env",
        "/.git/config",
        "/rekindle.db",
        "/rekindle.toml",
        "/secret",
        "/static/../../rekindle.db",
        "/..%2f..%2frekindle.db",
        "/%2e%2e/etc/passwd",
        "/backup.zip",
    ],
)
def test_a40_no_file_of_the_house_is_served(store: Store, tmp_path: Path, path: str) -> None:
    for name in ("rekindle.db", ".env", "secret"):
        (tmp_path / name).write_text("what nobody may see")
    client = TestClient(create_app(house_at(store, tmp_path)), raise_server_exceptions=False)
    answer = client.get(path)
    assert answer.status_code == 404
    assert "nobody may see" not in answer.text


def test_a40_what_travels_on_the_queue_is_json_and_no_pickle(store: Store) -> None:
    import dramatiq  # noqa: PLC0415

    assert Queue(Settings()).broker is not None
    assert isinstance(dramatiq.get_encoder(), JSONEncoder)


def test_a40_an_error_of_the_database_quotes_no_value(store: Store) -> None:
    with pytest.raises(Exception, match="no_such_function") as caught, store.begin("test.break") as tx:
        tx.execute(select(func.no_such_function("ann@acme.example")))
    assert "ann@acme.example" not in str(caught.value)
