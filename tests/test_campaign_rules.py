"""Rules of the language that reach beyond one lead's steps: coming again, caps per account, the sender and the texts that stay."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from engine.applying import apply_library
from engine.core.release import ReleaseRow
from engine.library import read_home
from engine.releasing import release_leads
from engine.store import Store, reps
from engine.store.reps import NewRep
from engine.store.tables import enrolments, leads, touches
from engine.testing import MemoryTransport
from tests.leads_world import write_campaign, write_home, write_mail
from tests.walk_world import NOW, house_at, work_all

HELLO = "{id: hello, send: no-budget/hello, after: 2 days}"
LATER = "{id: later, send: no-budget/later, after: 2 weeks}"


class World:
    """A house over one campaign, whose mails stay in memory."""

    def __init__(self, store: Store, folder: Path, *steps: str, more: str = "") -> None:
        self.store, self.home = store, write_home(folder / "home")
        self.mails = MemoryTransport()
        self.house = house_at(store, folder, NOW, self.mails)
        write_campaign(self.home, "no-budget", steps=f"[{', '.join(steps or (HELLO, LATER))}]", more=more)
        self.apply()

    def apply(self) -> None:
        apply_library(self.house, read_home(self.home), "test")

    def release(self, *rows: ReleaseRow, again: bool = False) -> dict[str, int]:
        return dict(release_leads(self.house, rows, change_reason=again).not_enrolled)

    def go_to(self, at: datetime) -> None:
        self.house.clock.move_to(at)  # type: ignore[attr-defined]
        work_all(self.house)

    def sent(self) -> list[tuple[str, str]]:
        with self.store.read() as tx:
            joined = select(leads.c.address, touches.c.step).join(leads, leads.c.lead_id == touches.c.lead_id)
            found = joined.where(touches.c.taken_at.is_not(None)).order_by(touches.c.taken_at, leads.c.lead_id)
            return [(row.address, row.step) for row in tx.execute(found)]

    def waits(self) -> dict[str, str | None]:
        with self.store.read() as tx:
            joined = select(leads.c.address, enrolments.c.reason).join(leads, leads.c.lead_id == enrolments.c.lead_id)
            return {row.address: row.reason for row in tx.execute(joined)}


def _row(name: str, **changes: str) -> ReleaseRow:
    return ReleaseRow(f"{name}@acme.example", "no_budget", **changes)


# --- coming again -----------------------------------------------------------------------------------------------------


def _again(store: Store, folder: Path, rule: str, days: int) -> dict[str, int]:
    """What refuses a lead that is released once more so many days after its drip ended."""
    world = World(store, folder, HELLO)
    path = world.home / "campaigns" / "no-budget.yaml"
    path.write_text(path.read_text().replace("[no_budget] }", f"[no_budget], again: {rule} }}"))
    world.apply()
    world.release(_row("ann"))
    world.go_to(NOW + timedelta(days=2))
    world.house.clock.move_to(NOW + timedelta(days=2 + days))  # type: ignore[attr-defined]
    return world.release(_row("ann", release_id="again"), again=True)


def test_a_lead_enters_again_by_default(store: Store, tmp_path: Path) -> None:
    assert _again(store, tmp_path, "always", 1) == {}


def test_a_lead_that_was_here_never_enters_again_and_the_rep_is_told(store: Store, tmp_path: Path) -> None:
    assert _again(store, tmp_path, "never", 900) == {"was_here": 1}


def test_a_lead_enters_again_only_after_the_time_that_is_asked_for(store: Store, tmp_path: Path) -> None:
    assert _again(store, tmp_path / "soon", "after 6 months", 170) == {"was_here": 1}


def test_a_lead_enters_again_once_that_time_is_over(store: Store, tmp_path: Path) -> None:
    assert _again(store, tmp_path, "after 6 months", 190) == {}


# --- one account ------------------------------------------------------------------------------------------------------


def test_of_one_account_only_so_many_are_mailed_and_the_others_wait_their_turn(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, HELLO, more="at_most_per_account: 2 per 3 days")
    world.release(*(_row(name) for name in ("a", "b", "c", "d", "e")), ReleaseRow("x@other.example", "no_budget"))
    world.go_to(due := NOW + timedelta(days=2))
    first = [("a@acme.example", "hello"), ("b@acme.example", "hello"), ("x@other.example", "hello")]
    assert world.sent() == first
    assert world.waits()["c@acme.example"] == "account_cap"
    world.go_to(due + timedelta(days=2))
    assert len(world.sent()) == 3
    world.go_to(due + timedelta(days=3))
    assert world.sent()[3:] == [("c@acme.example", "hello"), ("d@acme.example", "hello")]
    world.go_to(due + timedelta(days=6))
    assert len(world.sent()) == 6


def test_the_cap_per_account_holds_over_batches(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, HELLO, more="at_most_per_account: 3 per 1 week")
    world.house.settings = world.house.settings.model_copy(update={"batch_size": 4})
    world.release(*(_row(f"lead{n}") for n in range(30)))
    world.go_to(NOW + timedelta(days=2))
    assert len(world.sent()) == 3


# --- who writes -------------------------------------------------------------------------------------------------------


def _owned(store: Store, folder: Path, more: str) -> list[str]:
    """Who the two mails to a lead are from that gets another owner in between."""
    world = World(store, folder, more=more)
    with store.begin("test.reps") as tx:
        reps.save(tx, [NewRep("maya@us.example", "Maya", "UTC"), NewRep("omar@us.example", "Omar", "UTC")])
    world.release(_row("ann", owner="maya@us.example"))
    world.go_to(NOW + timedelta(days=2))
    with store.begin("test.owner") as tx:
        omar = reps.find(tx, ["omar@us.example"])["omar@us.example"].rep_id
        tx.execute(leads.update().values(owner_id=omar))
    world.go_to(NOW + timedelta(days=16))
    return [mail.sender for mail in world.mails.sent]


def test_the_owner_of_the_day_writes(store: Store, tmp_path: Path) -> None:
    assert _owned(store, tmp_path, "") == ["maya@us.example", "omar@us.example"]


def test_with_a_sticky_sender_who_wrote_first_goes_on_writing(store: Store, tmp_path: Path) -> None:
    assert _owned(store, tmp_path, "sticky_sender: true") == ["maya@us.example", "maya@us.example"]


# --- which text -------------------------------------------------------------------------------------------------------


def _edited(store: Store, folder: Path, step: str) -> str:
    """The text of the second mail, which was edited while the lead waited for it."""
    world = World(store, folder, HELLO, step)
    world.release(_row("ann"))
    world.go_to(NOW + timedelta(days=2))
    write_mail(world.home, "no-budget/later", "A better text.")
    world.apply()
    world.go_to(NOW + timedelta(days=16))
    return world.mails.sent[1].text


def test_an_applied_text_reaches_who_is_in_flight(store: Store, tmp_path: Path) -> None:
    assert _edited(store, tmp_path, LATER).startswith("A better text.")


def test_a_pinned_step_is_sent_with_the_text_of_the_day_of_enrolment(store: Store, tmp_path: Path) -> None:
    assert _edited(store, tmp_path, LATER.replace("}", ", pin: true}")).startswith("This is no-budget/later.")


def test_a_pinned_touch_records_the_hash_of_the_text_that_it_used(store: Store, tmp_path: Path) -> None:
    _edited(store, tmp_path, LATER.replace("}", ", pin: true}"))
    with store.read() as tx:
        row = tx.execute(select(enrolments)).one()
        used = tx.execute(select(touches.c.template_hash).where(touches.c.step == "later")).scalar_one()
    assert used == row.memory["pins"]["no-budget/later"]


# --- then -------------------------------------------------------------------------------------------------------------


def test_re_enter_begins_the_campaign_once_more(store: Store, tmp_path: Path) -> None:
    world = World(store, tmp_path, HELLO, LATER, more="then: re-enter")
    world.release(_row("ann"))
    for day in (2, 16, 17, 18, 32):
        world.go_to(NOW + timedelta(days=day))
    steps = [step for _, step in world.sent()]
    assert steps == ["hello", "later", "hello", "later"]
    with store.read() as tx:
        assert tx.execute(select(leads.c.state)).scalar_one() == "released"
