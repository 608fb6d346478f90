"""Plan and apply with leads in flight: every kind of edit of campaigns/README.md, refusals, and exactly what was planned."""

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engine.applying import Applied, BaseChanged, apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.plan_text import in_markdown, in_text
from engine.planning import CampaignPlan, Plan, make_plan
from engine.releasing import release_leads
from engine.store import Store, campaigns, changes, tables
from engine.switching import start_campaign, stop_campaign
from tests.leads_world import NOW, applied_house, write_campaign, write_mail
from tests.store.rows import put

HELLO = "{id: hello, send: no-budget/hello, after: 2 days}"
LATER = "{id: later, send: no-budget/later, after: 2 weeks}"
FRESH = "{id: fresh, send: no-budget/fresh, after: 3 days}"


class World:
    """The small home, applied; three leads in no-budget at hello and two at later, who were sent hello."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.home = store, folder
        self.house = applied_house(store, folder)
        write_mail(folder, "no-budget/fresh", "A fresh thought")
        rows = (ReleaseRow(f"lead{n}@a.example", "no_budget") for n in range(5))
        assert release_leads(self.house, rows).released == 5
        with store.begin("test.places") as tx:
            found = tx.execute(select(tables.enrolments).order_by(tables.enrolments.c.enrolment_id)).all()
            for row in found[3:]:
                mine = tables.enrolments.c.enrolment_id == row.enrolment_id
                tx.execute(tables.enrolments.update().where(mine).values(step="later", due_at=NOW + timedelta(days=14)))
                put(
                    tx,
                    tables.touches,
                    touch_id=f"t{row.enrolment_id}",
                    enrolment_id=row.enrolment_id,
                    lead_id=row.lead_id,
                    step="hello",
                    state="accepted",
                    taken_at=NOW,
                    template="no-budget/hello",
                )

    def write(self, *steps: str, more: str = "") -> None:
        write_campaign(self.home, "no-budget", steps=f"[{', '.join(steps)}]", more=more)

    def plan(self) -> Plan:
        return make_plan(self.house, read_home(self.home), None)

    def planned(self) -> CampaignPlan:
        return next(one for one in self.plan().campaigns if one.campaign == "no-budget")

    def apply(self, plan: Plan | None = None) -> Applied:
        expected = (plan.base, plan.target) if plan else None
        return apply_library(self.house, read_home(self.home), "kim", expected=expected)

    def steps(self) -> Counter[tuple[str, bool]]:
        """How many stand at a step, and whether in the newest version."""
        with self.store.read() as tx:
            newest = campaigns.load_heads(tx)["no-budget"].version_id
            rows = tx.execute(select(tables.enrolments)).all()
        return Counter((row.step, row.version_id == newest) for row in rows)


@pytest.fixture
def world(store: Store, tmp_path: Path) -> World:
    return World(store, tmp_path / "home")


STAY = Counter({("hello", False): 3, ("later", False): 2})


def test_nothing_differs_right_after_an_apply(world: World) -> None:
    world.apply()
    plan = world.plan()
    assert not plan.changes_anything
    assert "Nothing differs" in in_text(plan)


# --- a row of the table each ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wait", ["1 day", "9 days"])
def test_row_shorten_or_lengthen_a_wait_keeps_who_is_in_flight(world: World, wait: str) -> None:
    world.write(HELLO.replace("2 days", wait), LATER)
    planned = world.planned()
    assert (planned.word, planned.leads) == ("changed", {"keep": 5})
    assert [(e.word, e.step, e.what) for e in planned.steps] == [("changed", "hello", (f"after: 2 days -> {wait}",))]
    world.apply()
    assert world.steps() == STAY


@pytest.mark.parametrize(("wait", "due"), [("1 day", 1), ("9 days", 9)])
def test_row_shorten_or_lengthen_with_migrate_times_anew(world: World, wait: str, due: int) -> None:
    world.write(HELLO.replace("2 days", wait), LATER, more="migrate: { hello: hello }")
    assert world.planned().leads == {"move": 2, "timed_anew": 3}
    plan = world.plan()
    assert world.apply(plan).moved == {"no-budget": {"hello": 3, "later": 2}}
    assert world.steps() == Counter({("hello", True): 3, ("later", True): 2})
    before, after = sum(w.before for w in plan.weeks), sum(w.after for w in plan.weeks)
    assert (before, after) == (3 + 3 + 2, 3 + 3 + 2)


def test_row_insert_a_step_is_for_newcomers_unless_they_migrate(world: World) -> None:
    world.write(HELLO, FRESH, LATER)
    assert world.planned().leads == {"keep": 5}
    world.write(HELLO, FRESH, LATER, more="migrate: { hello: hello }")
    plan = world.plan()
    assert next(c for c in plan.campaigns if c.campaign == "no-budget").leads == {"move": 5}
    assert sum(w.after for w in plan.weeks) - sum(w.before for w in plan.weeks) == 3  # hello's leads get fresh, too


def test_row_remove_a_step_where_leads_wait_is_refused_with_the_line_to_add(world: World) -> None:
    world.write(LATER)
    plan = world.plan()
    planned = world.planned()
    assert (planned.word, planned.leads, planned.migrate) == ("kept", {"stranded": 3, "keep": 2}, {"hello": "later"})
    assert planned.examples["stranded"] == ["lead0@a.example", "lead1@a.example", "lead2@a.example"]
    (refusal,) = plan.refusals
    assert (refusal.code, refusal.line) == ("leads-wait-here", 4)
    assert "migrate: { hello: later }" in refusal.help
    assert world.apply().campaigns["no-budget"] == "kept"
    assert world.steps() == Counter({("hello", True): 3, ("later", True): 2})
    world.write(LATER, more=refusal.help.split("\n")[1].strip())
    assert world.plan().refusals == []
    world.apply()
    assert world.steps() == Counter({("later", True): 5})


def test_row_remove_a_step_where_nobody_waits_needs_nothing(world: World) -> None:
    with world.store.begin("test.on") as tx:
        tx.execute(tables.enrolments.update().values(step="later"))
    world.write(LATER)
    assert world.planned().leads == {"keep": 5}


def test_row_remove_the_last_step_suggests_to_finish(world: World) -> None:
    world.write(HELLO)
    assert world.planned().migrate == {"later": "finish"}
    world.write(HELLO, more="migrate: { later: finish }")
    assert world.planned().leads == {"move": 3, "end": 2}
    world.apply()
    assert world.steps() == Counter({("hello", True): 3, ("", True): 2})


def test_row_rename_a_step_is_recognised_by_its_mail(world: World) -> None:
    world.write(HELLO.replace("hello,", "welcome,", 1), LATER)
    planned = world.planned()
    assert [(e.word, e.step, e.was) for e in planned.steps] == [("renamed", "welcome", "hello")]
    assert planned.migrate == {"hello": "welcome"}
    world.write(HELLO.replace("hello,", "welcome,", 1), LATER, more="migrate: { hello: welcome }")
    world.apply()
    assert world.steps() == Counter({("welcome", True): 3, ("later", True): 2})


def test_row_a_lead_whose_mail_is_under_way_is_not_renamed_away_from_it(world: World) -> None:
    with world.store.begin("test.taken") as tx:
        first = tx.execute(select(tables.enrolments).order_by(tables.enrolments.c.enrolment_id)).first()
        taken = {"enrolment_id": first.enrolment_id, "lead_id": first.lead_id, "step": "hello"}
        put(tx, tables.touches, touch_id="taken", state="taken", taken_at=NOW, template="no-budget/hello", **taken)
    world.write(HELLO.replace("hello,", "welcome,", 1), LATER, more="migrate: { hello: welcome }")
    assert world.planned().leads == {"keep": 1, "move": 4}
    world.apply()
    assert world.steps() == Counter({("hello", False): 1, ("welcome", True): 2, ("later", True): 2})


def test_row_keep_lets_them_go_through_the_version_that_they_have(world: World) -> None:
    world.write(FRESH, more="migrate: { hello: keep, later: keep }")
    assert world.planned().leads == {"keep": 5}
    world.apply()
    assert world.steps() == STAY


def test_row_reorder_mails_nobody_twice(world: World) -> None:
    world.write(LATER, HELLO)
    assert [(e.word, e.step) for e in world.planned().steps] == [("reordered", "later, hello")]
    assert world.planned().leads == {"keep": 5}
    world.write(LATER, HELLO, more="migrate: { hello: hello }")
    assert world.planned().leads == {"move": 5}  # the step has its id still, and no step mails a lead twice


def test_row_a_mail_under_a_new_step_that_somebody_had_is_refused(world: World) -> None:
    again = "{id: once-more, send: no-budget/hello, after: 1 week}"
    world.write(HELLO, LATER, again, more="migrate: { hello: hello }")
    planned = world.planned()
    assert planned.word == "kept"
    assert planned.leads["again"] == 2
    assert planned.examples["again"] == ["lead3@a.example", "lead4@a.example"]
    (refusal,) = world.plan().refusals
    assert refusal.code == "mail-again"
    assert "later: keep" in refusal.help


def test_row_back_to_a_step_that_somebody_had_is_refused(world: World) -> None:
    world.write(HELLO, FRESH, more="migrate: { later: hello }")
    assert world.planned().leads == {"move": 3, "again": 2}
    assert [p.code for p in world.plan().refusals] == ["mail-again"]


def test_row_change_of_a_template_reaches_everybody_in_flight(world: World) -> None:
    write_mail(world.home, "no-budget/later", "A better text")
    plan = world.plan()
    assert plan.texts == {"no-budget/fresh": 0, "no-budget/later": 5}
    assert "mail no-budget/later: its text changes; 5 leads" in in_text(plan)


def test_row_retire_the_file_lets_them_go_through(world: World) -> None:
    (world.home / "campaigns" / "no-budget.yaml").unlink()
    assert (world.planned().word, world.planned().leads) == ("retired", {"keep": 5})
    world.apply()
    assert world.steps() == Counter({("hello", True): 3, ("later", True): 2})


# --- exactly what was planned -----------------------------------------------------------------------------------------


def test_a_plan_is_refused_when_something_else_was_applied_since(world: World) -> None:
    world.write(HELLO.replace("2 days", "4 days"), LATER)
    plan, files = world.plan(), (world.home / "campaigns" / "no-budget.yaml").read_text()
    world.write(HELLO.replace("2 days", "5 days"), LATER)
    world.apply()
    (world.home / "campaigns" / "no-budget.yaml").write_text(files)
    with pytest.raises(BaseChanged, match="something else was applied"):
        world.apply(plan)


def test_a_plan_is_refused_when_the_files_are_others(world: World) -> None:
    world.write(HELLO.replace("2 days", "4 days"), LATER)
    plan = world.plan()
    world.write(HELLO.replace("2 days", "5 days"), LATER)
    with pytest.raises(BaseChanged, match="not those of this plan"):
        world.apply(plan)
    assert world.steps() == Counter({("hello", True): 3, ("later", True): 2})


def test_a_plan_is_refused_when_leads_have_come_into_its_way(world: World) -> None:
    with world.store.begin("test.on") as tx:
        tx.execute(tables.enrolments.update().values(step="later"))
    world.write(LATER)
    plan = world.plan()
    release_leads(world.house, [ReleaseRow("new@a.example", "no_budget")])
    with pytest.raises(BaseChanged, match="moved into the way"):
        world.apply(plan)


def test_a_broken_file_beside_does_not_go_with_a_plan(world: World) -> None:
    (world.home / "campaigns" / "no-need.yaml").write_text("campaign: no-need\nsteps: []")
    plan = world.plan()
    assert next(c for c in plan.campaigns if c.campaign == "no-budget").word == "unchanged"
    with pytest.raises(BaseChanged):
        world.apply(plan)


def test_who_applied_what_is_recorded(world: World) -> None:
    world.write(HELLO.replace("2 days", "4 days"), LATER, more="migrate: { hello: hello }")
    write_mail(world.home, "no-budget/later", "A better text")
    world.apply()
    with world.store.read() as tx:
        (newest,) = changes.load(tx, "no-budget", 1)
        everything = changes.load(tx, None, 10)
    assert (newest.by, newest.kind, newest.at) == ("kim", "applied", NOW)
    assert newest.detail == {"word": "changed", "moved": {"hello": 3, "later": 2}}
    assert {"templates": ["no-budget/fresh", "no-budget/later"], "company": False, "policy": False} in [
        change.detail for change in everything
    ]


def test_a_changed_company_calendar_times_everybody_anew(world: World) -> None:
    company = world.home / "campaigns" / "company.yaml"
    company.write_text(company.read_text().replace("Europe/London", "Pacific/Auckland"))
    write_campaign(world.home, "no-budget", steps=f"[{HELLO}, {LATER}]", more='window: { between: "09:00-11:00" }')
    world.write(HELLO, LATER)
    plan = world.plan()
    assert plan.company == ["time_zone"]
    assert plan.retimed in {0, 5}  # a wait of days keeps its wall-clock time; only a change of the clocks between tells
    assert sum(week.before for week in plan.weeks) == sum(week.after for week in plan.weeks)


# --- telling ----------------------------------------------------------------------------------------------------------


def test_a_plan_tells_the_same_as_text_markdown_and_json(world: World) -> None:
    world.write(HELLO.replace("2 days", "9 days"), FRESH, LATER, more="migrate: { hello: hello }\ntitle: Better")
    plan = world.plan()
    text, markdown, told = in_text(plan), in_markdown(plan), json.loads(json.dumps(plan.as_object()))
    assert "~ campaign no-budget: changed" in text
    assert "+ step fresh added" in text
    assert "3 leads move to the new version and are due at another moment: lead0@a.example" in text
    assert "Mails to these leads in the next 30 days:" in text
    assert "title: none -> Better" in text
    assert "| no-budget | changed |" in markdown
    assert told["campaigns"][0]["leads"] == {"move": 2, "timed_anew": 3}
    assert told["refused"] is False


def test_a_refusal_stands_in_the_markdown_with_the_yaml(world: World) -> None:
    world.write(LATER)
    markdown = in_markdown(world.plan())
    assert "migrate: { hello: later }" in markdown
    assert "1 thing stands in the way" in markdown


# --- the stop switch --------------------------------------------------------------------------------------------------


def test_a_stopped_campaign_starts_again_where_everybody_stands(world: World) -> None:
    assert stop_campaign(world.house, "no-budget", "kim", "wrong price in the mail")
    assert not stop_campaign(world.house, "no-budget", "kim", "again")
    with world.store.begin("test.waits") as tx:
        waits = {"reason": "campaign_stopped", "due_at": NOW + timedelta(hours=1)}
        tx.execute(tables.enrolments.update().where(tables.enrolments.c.step == "hello").values(waits))
    assert start_campaign(world.house, "no-budget", "ann")
    with world.store.read() as tx:
        due = tx.execute(select(tables.enrolments.c.due_at).where(tables.enrolments.c.step == "hello")).scalars()
        history = [(c.kind, c.by, c.detail.get("reason")) for c in changes.load(tx, "no-budget", 2)]
        state = campaigns.load_heads(tx)["no-budget"].state
    assert set(due) == {NOW}
    assert history == [("started", "ann", None), ("stopped", "kim", "wrong price in the mail")]
    assert state == "live"
