"""F18: a database that was restored, copied or lost its last commits sends nothing until `rekindle recover`, and nobody gets a
mail twice. The oracle is what the provider got before and after.
"""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from engine import crash_points, recovering, settling
from engine.adapters.witness import FileWitness, NamedWitness
from engine.core.delivery import ProviderEvent
from engine.core.generation import Verdict
from engine.core.release import ReleaseRow
from engine.core.touch import touch_id
from engine.mailing import UNSUBSCRIBE
from engine.ports import Mail
from engine.recovering import recover
from engine.store import Store, leases, tables, touches
from engine.testing import MemoryTransport
from engine.web.choices import load_choice
from tests.leads_world import write_campaign
from tests.sending_world import World
from tests.servers import PostgresServer

PEOPLE = [f"p{n}@company{n}.example" for n in range(8)]
STEPS = """[{id: thanks, send: no-budget/thanks, after: 2 hours},
  {id: next, send: no-budget/next, after: 1 week, if_unclear: resend},
  {id: third, send: no-budget/later, after: 1 week}]"""


class Backups:
    """Takes a copy of a database and puts it back, as an operator or a fail-over would."""

    def __init__(self, url: str, folder: Path, server: Callable[[], PostgresServer]) -> None:
        self.url, self._folder, self._server = url, folder, server
        self._name = urlsplit(url).path.lstrip("/")

    def take(self, store: Store) -> None:
        """Everything that is committed now."""
        if store.is_sqlite:
            self._copy_sqlite(Path(self.url.removeprefix("sqlite:///")), self._folder / "backup.db")
            return
        store.close()
        self._server().run(f"CREATE DATABASE backup_{self._name} TEMPLATE {self._name} STRATEGY = FILE_COPY")

    def restore(self, store: Store) -> Store:
        """The same database as it was then."""
        store.close()
        if store.is_sqlite:
            path = Path(self.url.removeprefix("sqlite:///"))
            for old in path.parent.glob(path.name + "*"):
                old.unlink()
            shutil.copyfile(self._folder / "backup.db", path)
        else:
            self._server().run(f"DROP DATABASE {self._name} WITH (FORCE)")
            self._server().run(f"CREATE DATABASE {self._name} TEMPLATE backup_{self._name} STRATEGY = FILE_COPY")
        return Store(self.url)

    def clean(self) -> None:
        """Remove the copy."""
        if not self.url.startswith("sqlite"):
            self._server().run(f"DROP DATABASE IF EXISTS backup_{self._name} WITH (FORCE)")

    @staticmethod
    def _copy_sqlite(path: Path, to: Path) -> None:
        source, target = sqlite3.connect(path), sqlite3.connect(to)
        source.backup(target)
        source.close()
        target.close()


@pytest.fixture
def backups(store_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Backups]:
    made = Backups(store_url, tmp_path, lambda: request.getfixturevalue("postgres_server"))
    yield made
    made.clean()


class Restored(World):
    """A world whose database can be put back, and whose provider knows everything that it ever got."""

    def __init__(self, store: Store, folder: Path) -> None:
        super().__init__(store, folder, steps=STEPS)
        self.house.settings = self.house.settings.model_copy(update={"canary": 0})
        self.house.transport = self.mails = MemoryTransport(settles="events", group_size=3)
        self.house.witness = FileWitness(folder / "witness")
        self.release(*PEOPLE)
        with store.begin("test.first") as tx:  # it has sent before
            assert recovering.find_hold(tx, self.house, self.clock.now()) is None

    def put_back(self, backups: Backups) -> None:
        """The database as it was; another process works on."""
        self.store = self.house.store = backups.restore(self.store)
        self.house.live = type(self.house.live)()
        assert self.house.witness is not None
        self.house.witness = FileWitness(self.house.witness._folder)  # type: ignore[attr-defined]

    def got(self) -> Counter[tuple[str, str]]:
        """How often each person got each mail."""
        return Counter((mail.recipient, mail.subject) for mail in self.mails.sent)


@pytest.fixture
def world(backups: Backups, tmp_path: Path) -> Iterator[Restored]:
    made = Restored(Store(backups.url), tmp_path)
    yield made
    made.store.close()


def test_f18_a_restored_backup_sends_nothing_until_it_is_recovered_and_then_nothing_twice(
    world: Restored, backups: Backups
) -> None:
    backups.take(world.store)
    assert world.work(hours=3) == 8
    world.put_back(backups)
    assert world.work(hours=1) == 0
    assert world.work(days=2) == 0
    assert set(world.timeline("wait")) == {"not_recovered"}
    assert world.touches() == []
    done = recover(world.house, "ann")
    assert (done.verdict, done.enrolments, done.lost) == (Verdict.BEHIND, 8, 8)
    assert {(state, reason) for _, state, reason in world.touches()} == {("unclear", "lost")}
    assert world.work(days=5) == 8, "the next step, a week after the one that was lost"
    assert world.work(days=30) + world.work(days=30) == 8
    assert max(world.got().values()) == 1
    assert len(world.got()) == 24


def test_f18_commits_that_a_fail_over_lost_in_the_middle_of_a_batch_are_found_out(
    world: Restored, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The standby knows two groups of the batch; the third was handed over, and that it was taken is lost."""
    reach, taken = crash_points.reach, 0

    def lose_the_third(name: str) -> None:
        nonlocal taken
        taken += name == "sending.take:before_commit"
        if taken == 3:
            raise KeyboardInterrupt
        reach(name)

    monkeypatch.setattr(crash_points, "reach", lose_the_third)
    with pytest.raises(KeyboardInterrupt):
        world.work(hours=3)
    monkeypatch.undo()
    assert [state for _, state, _ in world.touches()] == ["accepted"] * 6
    had = set(PEOPLE) - {person for person, _ in world.got()}
    with world.store.read() as tx:
        theirs = select(tables.enrolments).join(tables.leads).where(tables.leads.c.address_key.in_(had))
        first = tx.execute(theirs).first()
    assert world.house.witness is not None
    assert first is not None
    world.house.witness.note(touch_id(first.enrolment_id, first.step, first.occurrence), world.clock.now())
    with world.store.begin("test.sweep") as tx:
        leases.free_expired(tx, leases.ENROLMENTS, world.clock.now() + timedelta(minutes=5))
    assert world.work(minutes=10) == 0
    assert recover(world.house, "ann").verdict is Verdict.BEHIND
    world.work(days=30)
    world.work(days=30)
    assert {person for person, subject in world.got() if "thanks" in subject} == set(PEOPLE) - had
    assert max(world.got().values()) == 1
    assert len(world.got()) == 3 * 8 - 2, "those two had the first mail from the third group"


def test_f18_a_copy_at_another_place_sends_nothing(world: Restored, tmp_path: Path) -> None:
    assert world.work(hours=3) == 8
    world.house.witness = FileWitness(tmp_path / "elsewhere")
    assert world.work(days=8) == 0
    assert recover(world.house, "ann").verdict is Verdict.UNKNOWN
    assert world.work(days=14) == 8
    assert max(world.got().values()) == 1


def test_f18_the_original_does_not_go_on_when_its_witness_follows_the_copy(world: Restored, backups: Backups) -> None:
    world.work(hours=3)
    backups.take(world.store)
    world.put_back(backups)
    assert world.work(hours=1) == 0
    assert world.timeline("wait") == [], "nothing was lost, so it simply goes on"
    with world.store.begin("test.other") as tx:
        tx.execute(tables.facts.update().where(tables.facts.c.name == "generation").values(value="another"))
    assert world.work(days=8) == 0
    assert recover(world.house, "ann").verdict is Verdict.ANOTHER


def test_f18_an_empty_database_in_the_place_of_one_that_sent_waits_too(world: Restored, backups: Backups) -> None:
    """Whoever loses the database and imports the leads again would write to all of them again."""
    backups.take(world.store)
    world.work(hours=3)
    world.put_back(backups)
    with world.store.begin("test.empty") as tx:
        tx.execute(tables.facts.delete().where(tables.facts.c.name == "generation"))
    assert world.work(hours=1) == 0
    assert recover(world.house, "ann").lost == 8


def test_f18_recovering_twice_or_without_need_does_nothing(world: Restored, backups: Backups) -> None:
    assert recover(world.house, "ann").verdict is Verdict.SAME
    backups.take(world.store)
    world.work(hours=3)
    assert recover(world.house, "ann").verdict is Verdict.SAME
    world.put_back(backups)
    assert recover(world.house, "ann").lost == 8
    assert recover(world.house, "ann").verdict is Verdict.SAME
    assert [kind for kind in world.rows(tables.changes, "kind") if kind == "recovered"] == ["recovered"]


def test_f18_everything_that_was_due_in_a_long_time_is_lost_and_the_rest_goes_on(
    world: Restored, backups: Backups
) -> None:
    """A backup of three weeks ago: two steps may have left since, the third one did not."""
    backups.take(world.store)
    world.work(hours=3)
    world.work(days=8)
    world.put_back(backups)
    world.clock.move(days=2)
    assert recover(world.house, "ann").lost == 16
    assert world.work(days=30) == 8
    assert {subject for (_, subject), count in world.got().items() if count > 1} == set()


def test_f18_a_lost_mail_is_settled_by_the_events_that_still_come(world: Restored, backups: Backups) -> None:
    backups.take(world.store)
    world.work(hours=3)
    world.put_back(backups)
    recover(world.house, "ann")
    sent = world.mails.sent[0]
    told = ProviderEvent("e1", sent.touch_id, "delivered", world.clock.now(), recipient=sent.recipient)
    settling.receive_events(world.house, [told], world.clock.now())
    assert sorted(state for _, state, _ in world.touches()) == ["delivered"] + ["unclear"] * 7


def test_f18_what_was_unclear_before_is_not_sent_once_more(world: Restored, backups: Backups) -> None:
    world.work(hours=3)
    with world.store.begin("test.unclear") as tx:
        tx.execute(tables.touches.update().values(state="unclear"))
    world.house.witness = NamedWitness("two")
    recover(world.house, "ann")
    assert {reason for _, _, reason in world.touches()} == {"lost"}


def test_a_named_generation_refuses_a_database_of_another_name_and_takes_it_over(world: Restored) -> None:
    with world.store.begin("test.new") as tx:
        tx.execute(tables.facts.delete().where(tables.facts.c.name == "generation"))
    world.house.witness = NamedWitness("one")
    assert world.work(hours=3) == 8
    world.house.witness = NamedWitness("two")
    assert world.work(days=8) == 0
    assert recover(world.house, "ann").verdict is Verdict.ANOTHER
    assert world.work(days=30) == 8
    assert max(world.got().values()) == 1


def test_without_its_witness_nothing_leaves_and_nobody_is_lost(world: Restored, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    world.house.witness = FileWitness(tmp_path / "file" / "witness")
    assert world.work(hours=3) == 0
    assert set(world.timeline("wait")) == {"witness_unreadable"}
    world.house.witness = FileWitness(tmp_path / "witness")
    assert world.work(minutes=10) == 8


def test_what_cannot_be_noted_before_the_hand_over_stays(world: Restored, monkeypatch: pytest.MonkeyPatch) -> None:
    def no(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fdatasync", no)
    assert world.work(hours=3) == 0
    assert {state for _, state, _ in world.touches()} == {"intended"}
    monkeypatch.undo()
    assert world.work(minutes=5) == 8


def test_threads_of_one_process_note_in_files_of_their_own(tmp_path: Path, world: Restored) -> None:
    one, two = FileWitness(tmp_path / "w"), FileWitness(tmp_path / "w")
    one.begin()
    now = world.clock.now()
    one.note("a" * 26, now)
    two.note("b" * 26, now + timedelta(seconds=1))
    one.note("c" * 26, now)
    told = one.load()
    assert told is not None
    assert told.last == {"c" * 26: now, "b" * 26: now + timedelta(seconds=1)}


def lost_mail(world: Restored, backups: Backups) -> Mail:
    """Ida is released and mailed after the backup, and the backup is put back."""
    backups.take(world.store)
    world.release("ida@acme.example")
    assert world.work(hours=3) == 9
    (mail,) = (mail for mail in world.mails.sent if mail.recipient == "ida@acme.example")
    world.put_back(backups)
    return mail


@pytest.mark.parametrize("is_another_process", [False, True])
def test_f18_who_is_released_before_the_recovery_does_not_inherit_what_went_out_to_others(
    world: Restored, backups: Backups, is_another_process: bool
) -> None:
    """Joe is released into the restored database that still waits; Ida's links, answers and events must not mean him."""
    mail = lost_mail(world, backups)
    for number in range(3):
        if is_another_process:
            world.house.live = type(world.house.live)()
        world.release(f"joe{number}@acme.example")
    assert world.work(hours=1) == 0
    recover(world.house, "ann")
    assert world.work(hours=2) == 3
    sent = {sent.recipient: sent.touch_id for sent in world.mails.sent}
    joes = {sent[f"joe{number}@acme.example"] for number in range(3)}
    assert mail.touch_id not in joes
    assert len(joes) == 3
    told = [ProviderEvent("e1", mail.touch_id, "unsubscribed", world.clock.now(), recipient="joe0@acme.example")]
    assert settling.receive_events(world.house, told, world.clock.now()).not_ours == 1
    assert load_choice(world.house, UNSUBSCRIBE, world.house.tokens.sign(UNSUBSCRIBE, mail.touch_id)) is None
    assert world.rows(tables.suppressions, "subject_key") == []


def test_f18_who_follows_on_before_the_recovery_gets_a_number_of_the_new_time(
    world: Restored, backups: Backups
) -> None:
    """`then:` opens an enrolment although mail waits: who had the last mail before the backup goes on."""
    write_campaign(world.home, "no-need", steps="[{id: hello, send: no-need/hello, after: 1 day}]")
    short = "[{id: thanks, send: no-budget/thanks, after: 2 hours}, {id: on, wait_until: release.at, after: 1 week}]"
    write_campaign(world.home, "no-authority", steps=short, more="then: no-need")
    world.release(ReleaseRow("max@acme.example", "no_authority"))
    assert world.work(hours=3) == 9
    last = max(world.rows(tables.enrolments, "enrolment_id"))
    backups.take(world.store)
    world.release("ida@acme.example")
    assert world.work(hours=3) == 1
    world.put_back(backups)
    assert world.work(days=8) == 0
    ids = world.rows(tables.enrolments, "enrolment_id", "campaign_id")
    (new,) = (number for number, campaign in ids if campaign == "no-need")
    assert new > last + 1_000_000


def test_f18_in_the_database_that_sent_last_numbers_follow_each_other(world: Restored) -> None:
    assert world.work(hours=3) == 8
    world.release("ida@acme.example")
    ids = world.rows(tables.enrolments, "enrolment_id")
    assert ids == list(range(ids[0], ids[0] + 9))


def test_f18_what_went_out_in_the_lost_time_is_never_about_somebody_else(world: Restored, backups: Backups) -> None:
    """Ida was released and mailed after the backup; her number must not come to stand for Joe, who is released after it."""
    backups.take(world.store)
    world.release("ida@acme.example")
    lost_id = max(world.rows(tables.enrolments, "enrolment_id"))
    assert world.work(hours=3) == 9
    world.put_back(backups)
    recover(world.house, "ann")
    for number in range(3):
        world.release(f"joe{number}@acme.example")
    new = sorted(world.rows(tables.enrolments, "enrolment_id"))[-3:]
    assert new == [new[0], new[0] + 1, new[0] + 2]
    assert new[0] > lost_id + 1_000_000
    with world.store.begin("test.touches") as tx:
        known = touches.find(tx, [touch_id(lost_id, "thanks", 1)])
    assert known == {}
