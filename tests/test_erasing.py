"""Erasing a person: the drip ends, nothing of the person is left in any column, and nobody brings the person back."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from engine import notifying
from engine.alerting import load_alert
from engine.core.redaction import pattern_of, redacted
from engine.core.release import ReleaseRow
from engine.crash_points import Crash, armed
from engine.erasing import Erased, erase
from engine.releasing import release_leads
from engine.store import Store, histories, tables
from engine.testing import MemoryTransport
from tests.mail_world import ANA, KIM, NOW, World, answer, world
from tests.sending_world import World as Sending
from tests.sending_world import happens
from workers.cli import app

ANSWER = "Yes, we have the money now. Please send the quotation for the Grenoble weaving hall."
BO = "bo.lind@mill.example"


def _everything(store: Store) -> str:
    """Every value of every column of every table, as one text."""
    with store.read() as tx:
        rows = [row for table in tables.metadata.sorted_tables for row in tx.execute(select(table))]
    return "\n".join(sorted(json.dumps([_plain(value) for value in row], ensure_ascii=False).lower() for row in rows))


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, (str, int, float, list, dict, type(None))) else str(value)


def _lived(store: Store, folder: Path) -> World:
    """Ana answered, was promoted and alerted about; two colleagues wrote of her, and she stands in a people file."""
    here = world(store, folder, ANA)
    rows = [
        ReleaseRow(BO, "no_budget", first_name="Bo", last_name="Lind", owner=KIM, attributes={"referred_by": ANA}),
        ReleaseRow(
            ANA, "no_budget", title="Weaving lead", note="Call Ana in spring", country="FR", release_id="crm-77"
        ),
    ]
    release_leads(here.house, rows, change_reason=True)
    mails = here.send_first()
    here.receive(answer(mails[ANA], ANSWER))
    here.receive(
        answer(mails[BO], "I am not the right person, please write to Ana Roth <ana.roth@mill.example>.", sender=BO)
    )
    here.receive(answer(None, "Who is this?", sender="Cy <cy@other.example>", Cc="Ana Roth <Ana.Roth@Mill.example>"))
    here.receive(answer(None, "Hello, it is me again.", sender=f"A. R. <{ANA}>", at=NOW + timedelta(days=3)))
    notifying.deliver_due_notices(here.house)
    with store.begin("test.people") as tx:
        source = tx.execute(
            tables.sources.insert()
            .values(kind="people", location="p.csv", name="p", state="active", added_at=NOW, memory={}, next_at=NOW)
            .returning(tables.sources.c.source_id)
        ).scalar_one()
        for number, person in enumerate(
            ({"name": "Ana Roth", "email": ""}, {"name": "Di Moe", "email": "d@m.example"})
        ):
            tx.execute(
                tables.positions.insert().values(source_id=source, person_key=str(number), body=person, seen_at=NOW)
            )
        touch_id = tx.execute(select(tables.touches.c.touch_id).filter_by(address_key=ANA)).scalars().first()
        tx.execute(
            tables.events.insert().values(
                event_key="e", touch_id=touch_id, kind="clicked", at=NOW, is_machine=False, received_at=NOW,
                detail={"ip": "ip-hash"}, client_key="client-hash",
            )
        )  # fmt: skip
        tx.execute(tables.absences.insert().values(address_key=ANA, until_on=NOW.date(), noted_at=NOW))
        tx.execute(
            tables.suppressions.insert().values(
                scope="address", subject_key=ANA, reason="suppressed", source="x", at=NOW
            )
        )
    return here


TRACES = (
    ANA,
    "ana roth",
    "roth",
    "grenoble",
    "weaving",
    "spring",
    "crm-77",
    "hello, it is me",
    "ip-hash",
    "client-hash",
)


def test_nothing_of_an_erased_person_is_left_in_any_column_of_any_table(store: Store, tmp_path: Path) -> None:
    here = _lived(store, tmp_path)
    before = _everything(store)
    assert [trace for trace in TRACES if trace not in before] == []
    assert erase(here.house, [ANA.upper()], "max") == Erased(1, 1, 0, ())
    after = _everything(store)
    assert [trace for trace in TRACES if trace in after] == []
    assert "di moe" in after  # others stay
    assert BO in after
    assert "(erased)" in after


def test_the_lead_is_told_as_erased_and_the_rep_without_a_name(store: Store, tmp_path: Path) -> None:
    here = _lived(store, tmp_path)
    erase(here.house, [ANA], "max")
    lead = here.row(tables.leads, address="")
    assert lead.state == "erased"
    with store.read() as tx:
        assert [h.kind for h in histories.load(tx, lead.lead_id) if h.detail.get("by") == "max"] == ["erased"]
    alert = here.row(tables.alerts, lead_id=lead.lead_id)
    assert (alert.state, alert.decided_by) == ("closed", "max")
    view = load_alert(here.house, alert.alert_id)
    assert view is not None
    assert (view.alert.body.lead.name, view.alert.body.evidence) == ("erased", ())
    assert here.rows(tables.episodes, lead_id=lead.lead_id)[-1].outcome == "erased"
    here.notices.sent.clear()
    notifying.deliver_due_notices(here.house)
    (told,) = here.notices.sent
    assert told.recipient == KIM
    assert f"Alert {alert.alert_id} is closed" in told.text
    assert not told.attachments


def test_an_erase_can_be_repeated_and_takes_what_came_in_since(store: Store, tmp_path: Path) -> None:
    here = _lived(store, tmp_path)
    erase(here.house, [ANA], "max")
    once = _everything(store)
    assert erase(here.house, [ANA], "max") == Erased(1, 1, 1, ())
    assert _everything(store) == once
    here.receive(answer(None, "Erase me, I said.", sender=ANA))
    assert here.rows(tables.inbounds)[-1].lead_id is None  # nobody's, but a person of ours reads it
    assert ANA in _everything(store)
    erase(here.house, [ANA], "max")
    assert ANA not in _everything(store)


@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
def test_a_crash_leaves_an_erase_whole_or_undone(store: Store, tmp_path: Path, point: str) -> None:
    here = _lived(store, tmp_path)
    before = _everything(store)
    with armed(f"erasing.erase:{point}"), pytest.raises(Crash):
        erase(here.house, [ANA], "max")
    assert (_everything(store) == before) is (point == "before_commit")
    erase(here.house, [ANA], "max")
    assert [trace for trace in TRACES if trace in _everything(store)] == []


def test_no_release_and_no_file_bring_an_erased_person_back(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, ANA)
    erase(here.house, [ANA, "never.known@mill.example"], "max")
    rows = [ReleaseRow(ANA, "no_need"), ReleaseRow("Never.Known@mill.example", "no_need")]
    assert dict(release_leads(here.house, rows, change_reason=True).passed_over) == {"erased": 2}
    assert ANA not in _everything(store)


def test_an_erased_lead_gets_no_mail_and_a_mail_in_hand_is_kept_back(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 3: the erase commits after the touch was taken and before the last look."""
    here = Sending(store, tmp_path)
    here.release("ann@acme.example", "joann@acme.example")
    done = happens(monkeypatch, "sending.take:after_commit", lambda: erase(here.house, ["ann@acme.example"], "max"))
    assert here.work(hours=3) == 1
    assert done
    assert set(here.timeline("stop")) == {"erased"}
    assert "withheld" in here.rows(tables.touches, "state")
    assert "'ann@acme" not in repr(here.rows(tables.touches, "address_key"))
    assert "joann@acme.example" in here.rows(tables.leads, "address")  # whose address only ends alike


def test_who_was_erased_before_the_first_mail_gets_none(store: Store, tmp_path: Path) -> None:
    here = world(store, tmp_path, ANA, BO)
    erase(here.house, [ANA], "max")
    assert list(here.send_first()) == [BO]
    assert isinstance(here.house.transport, MemoryTransport)


def test_words_are_found_by_themselves_only() -> None:
    pattern = pattern_of(["ann@acme.example", "Ann Lee"])
    told = {"to": ["Ann@Acme.example, joann@acme.example"], "by": "ann  lee, Joann Lee, Ann Leeds", "n": 3}
    assert redacted(told, pattern) == {
        "to": ["(erased), joann@acme.example"],
        "by": "(erased), Joann Lee, Ann Leeds",
        "n": 3,
    }
    assert redacted("ann@acme.example.org <ann@acme.example>.", pattern) == "ann@acme.example.org <(erased)>."


def test_the_command_erases_and_says_what_it_does_not_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("REKINDLE_HOME", str(Path(__file__).parent.parent))

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, arguments)
        return result.exit_code, result.stdout

    run("migrate")
    run("apply")
    assert run("release", ANA, "--reason", "no_budget")[0] == 0
    code, told = run("leads", "erase", ANA, "--by", "max")
    assert code == 0
    assert told.startswith("1 erased\nNot reached from here: the outbox")
    code, told = run("leads", "show", ANA)
    assert code == 0
    assert "erased" in told
    assert ANA not in told
    assert "erased, and not taken in again" in run("release", ANA, "--reason", "no_need")[1]
    assert run("leads", "erase", ANA)[1].startswith("0 erased; 1 erased before")
    assert run("leads", "erase", "nobody")[0] == 1
