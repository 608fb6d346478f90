"""Apply: what stands in the files becomes what the workers work by; what is broken keeps its old version and is named."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engine.applying import Applied, apply_library
from engine.core.errors import NotReady
from engine.core.lead import Reason
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.live import Live
from engine.policy_files import load_policy
from engine.releasing import release_leads
from engine.store import Store, campaigns, policies, tables, templates
from tests.leads_world import FOOTER, NOW, house_over, write_campaign, write_home, write_mail
from tests.store.rows import put


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return write_home(tmp_path / "home")


def _apply(store: Store, home: Path) -> Applied:
    return apply_library(house_over(store), read_home(home), "kim")


def _text(store: Store, name: str) -> str:
    with store.read() as tx:
        live = Live().refresh(tx)
    return live.renderer.files[f"{name}/body.txt.j2"]


def test_everything_that_is_written_is_in_force_afterwards(store: Store, home: Path):
    applied = _apply(store, home)
    assert applied.problems == ()
    assert applied.campaigns == {"no-budget": "new", "no-need": "new"}
    assert applied.templates == ("no-budget/hello", "no-budget/later", "no-need/hello")
    assert applied.is_company_new
    with store.read() as tx:
        live = Live().refresh(tx)
        head = campaigns.load_heads(tx)["no-budget"]
        live.load_versions(tx, [head.version_id])
        version = campaigns.load(tx, [head.version_id])[head.version_id]
    assert live.company.company == "Brightwater"
    assert live.campaign(head.version_id).enter.released_for == (Reason.NO_BUDGET,)
    assert version.state == "live"
    assert "shared/footer.txt.j2" in live.renderer.files


def test_applying_the_same_files_again_changes_nothing(store: Store, home: Path):
    _apply(store, home)
    again = _apply(store, home)
    assert not again.changed
    assert set(again.campaigns.values()) == {"unchanged"}


def test_layout_and_comments_are_no_change(store: Store, home: Path):
    _apply(store, home)
    path = home / "campaigns" / "no-budget.yaml"
    path.write_text(f"# a comment\n{path.read_text()}\n\n")
    assert not _apply(store, home).changed


def test_a_broken_campaign_keeps_its_old_version_and_its_mails_while_others_change(store: Store, home: Path):
    _apply(store, home)
    write_campaign(home, "no-budget", steps="[{id: a, send: no-budget/nowhere, after: 1 day}]")
    write_mail(home, "no-budget/hello", "an unfinished thought")
    write_mail(home, "no-need/hello", "a better text")
    applied = _apply(store, home)
    assert applied.campaigns == {"no-budget": "kept", "no-need": "unchanged"}
    assert [p.code for p in applied.problems if p.severity == "error"] == ["unknown-template"]
    assert applied.templates == ("no-need/hello",)
    assert "a better text" in _text(store, "no-need/hello")


def test_a_mail_that_broke_the_law_on_the_way_keeps_the_lawful_text(store: Store, home: Path):
    _apply(store, home)
    before = _text(store, "no-budget/hello")
    (home / "templates" / "no-budget" / "hello" / "body.txt.j2").write_text("no way out of here")
    assert _apply(store, home).campaigns["no-budget"] == "kept"
    assert _text(store, "no-budget/hello") == before


def test_a_broken_campaign_that_was_never_applied_is_refused(store: Store, home: Path):
    write_campaign(home, "no-budget", steps="[{id: a, send: no-budget/nowhere, after: 1 day}]")
    assert _apply(store, home).campaigns == {"no-budget": "refused", "no-need": "new"}
    with store.read() as tx:
        assert set(campaigns.load_heads(tx)) == {"no-need"}


def test_a_changed_campaign_is_a_new_version_and_going_back_finds_the_old_one(store: Store, home: Path):
    _apply(store, home)
    first = _version_id(store)
    path = home / "campaigns" / "no-budget.yaml"
    text = path.read_text()
    path.write_text(text.replace("2 days", "3 days"))
    assert _apply(store, home).campaigns["no-budget"] == "changed"
    assert _version_id(store) != first
    path.write_text(text)
    assert _apply(store, home).campaigns["no-budget"] == "changed"
    assert _version_id(store) == first


def _version_id(store: Store) -> int:
    with store.read() as tx:
        return campaigns.load_heads(tx)["no-budget"].version_id


def test_a_campaign_without_a_file_is_retired_and_lives_again_when_the_file_is_back(store: Store, home: Path):
    _apply(store, home)
    path = home / "campaigns" / "no-need.yaml"
    text = path.read_text()
    path.unlink()
    assert _apply(store, home).campaigns["no-need"] == "retired"
    assert not _apply(store, home).changed
    path.write_text(text)
    assert _apply(store, home).campaigns["no-need"] == "changed"
    with store.read() as tx:
        assert campaigns.load_heads(tx)["no-need"].state == "live"


def test_nothing_is_retired_while_a_file_cannot_be_read(store: Store, home: Path):
    _apply(store, home)
    (home / "campaigns" / "no-need.yaml").write_text("campaign: [no-need")
    applied = _apply(store, home)
    assert "retired" not in applied.campaigns.values()
    assert any("no-need.yaml" in problem.file for problem in applied.problems)


def test_mails_that_are_gone_from_the_folder_go_on_with_todays_footer(store: Store, home: Path):
    _apply(store, home)
    (home / "campaigns" / "no-need.yaml").unlink()
    for path in (home / "templates" / "no-need" / "hello").iterdir():
        path.unlink()
    (home / "templates" / "shared" / "footer.txt.j2").write_text(f"NEW {FOOTER}")
    applied = _apply(store, home)
    assert "no-need/hello" in applied.templates
    with store.read() as tx:
        hashes = templates.load_hashes(tx)
        versions = templates.load(tx, set(hashes.values()))
    footers = {version.body["files"]["shared/footer.txt.j2"] for version in versions.values()}
    assert footers == {f"NEW {FOOTER}"}


def test_a_broken_company_file_keeps_the_one_in_force(store: Store, home: Path):
    _apply(store, home)
    (home / "campaigns" / "company.yaml").write_text("company: ]")
    assert not _apply(store, home).is_company_new
    with store.read() as tx:
        assert Live().refresh(tx).company.company == "Brightwater"


def test_without_any_company_nothing_can_be_applied(store: Store, home: Path):
    (home / "campaigns" / "company.yaml").unlink()
    with pytest.raises(NotReady, match=r"company\.yaml is missing"):
        _apply(store, home)
    with store.read() as tx:
        assert campaigns.load_heads(tx) == {}


def test_a_stopped_campaign_is_not_started_by_an_apply(store: Store, home: Path):
    _apply(store, home)
    with store.begin("test.stop") as tx:
        campaigns.save_states(tx, ["no-budget"], "stopped", "key revoked")
    path = home / "campaigns" / "no-budget.yaml"
    path.write_text(path.read_text().replace("2 days", "3 days"))
    _apply(store, home)
    with store.read() as tx:
        assert campaigns.load_heads(tx)["no-budget"].state == "stopped"


@pytest.fixture
def three(store: Store, home: Path) -> list[int]:
    """Three leads in the campaign: at hello (leased, a mail intended), at later, and at a step that no version names."""
    _apply(store, home)
    release_leads(house_over(store), [ReleaseRow(f"{n}@a.example", "no_budget") for n in range(3)])
    with store.begin("test.places") as tx:
        ids = sorted(tx.execute(select(tables.enrolments.c.enrolment_id)).scalars())
        for enrolment_id, changed in zip(ids, ({"lease_token": "x"}, {"step": "later"}, {"step": "gone"}), strict=True):
            tx.execute(
                tables.enrolments.update().where(tables.enrolments.c.enrolment_id == enrolment_id).values(changed)
            )
        lead_id = (
            tx.execute(select(tables.enrolments.c.lead_id).order_by(tables.enrolments.c.enrolment_id)).scalars().first()
        )
        put(tx, tables.touches, enrolment_id=ids[0], lead_id=lead_id, step="hello")
    return ids


def _places(store: Store) -> list[tuple[str, bool, str | None]]:
    """(step, is in the newest version, lease) of each enrolment."""
    with store.read() as tx:
        newest = campaigns.load_heads(tx)["no-budget"].version_id
        rows = tx.execute(select(tables.enrolments).order_by(tables.enrolments.c.enrolment_id))
        return [(row.step, row.version_id == newest, row.lease_token) for row in rows]


NEW_STEPS = "[{id: welcome, send: no-budget/hello, after: 2 days}, {id: later, send: no-budget/later, after: 3 weeks}]"


def test_who_is_in_a_campaign_keeps_its_version(store: Store, home: Path, three: list[int]):
    write_campaign(home, "no-budget", steps=NEW_STEPS, more="migrate: { hello: keep, later: keep, gone: keep }")
    _apply(store, home)
    assert _places(store) == [("hello", False, "x"), ("later", False, None), ("gone", False, None)]


def test_with_migrate_everybody_goes_on_in_the_new_version_at_the_step_it_names(
    store: Store, home: Path, three: list[int]
):
    write_campaign(home, "no-budget", steps=NEW_STEPS, more="migrate: { hello: welcome, gone: keep }")
    _apply(store, home)
    assert _places(store) == [("welcome", True, None), ("later", True, None), ("gone", False, None)]
    with store.read() as tx:
        (touch,) = tx.execute(select(tables.touches))
        due = tx.execute(select(tables.enrolments.c.due_at).order_by(tables.enrolments.c.enrolment_id)).scalars().all()
    assert (touch.state, touch.reason) == ("recalled", "migrated")
    assert due[:2] == [NOW + timedelta(days=2), NOW + timedelta(weeks=3)], "timed anew by the version they are in now"
    assert due[2] > NOW


def test_the_policy_is_applied_with_the_rest_once(store: Store, home: Path):
    policy = load_policy(Path(__file__).parents[1])
    house = house_over(store)
    assert apply_library(house, read_home(home), "kim", policy).is_policy_new
    assert not apply_library(house, read_home(home), "kim", policy).changed
    with store.read() as tx:
        assert policies.load(tx) == policy


def test_who_applied_a_version_and_when_is_kept(store: Store, home: Path):
    house = house_over(store)
    library = replace(read_home(home))
    apply_library(house, library, "kim@us.example")
    with store.read() as tx:
        rows = tx.exec_driver_sql("SELECT applied_by FROM campaign_versions").scalars().all()
    assert set(rows) == {"kim@us.example"}
