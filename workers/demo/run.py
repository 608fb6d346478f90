"""The run of the demo: the clock jumps from one due moment to the next, and the workers are drained in between.

A run that was killed goes on where it stopped: the moment it had reached is kept in the database.
"""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.applying import apply_library
from engine.core.source import SourceKind
from engine.house import House, build
from engine.importing import import_csv, import_reps
from engine.library import read_home
from engine.policy_files import load_policy
from engine.settings import load_settings
from engine.store import agenda, facts, schema, sources
from engine.store.sources import NewSource
from engine.testing import FrozenClock
from workers.actors import declare
from workers.broker import Queue
from workers.clock import Timetable
from workers.demo.people import Leads, Reps

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
END = datetime(2026, 7, 6, 8, 0, tzinfo=UTC)
#: Never jump further: reports, sweeps and date checks come round at least once a day.
_LONGEST_JUMP = timedelta(days=1)
_SHORTEST_JUMP = timedelta(minutes=1)
_CLOCK = "demo_clock"
#: The secret of the demo is no secret: the same links, ids and account on every run.
_SECRET = "the-demo-signs-with-this"  # noqa: S105

Show = Callable[[datetime], None]


class Demo:
    """One demo in one folder. `folder` holds database, outbox and inbox."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.input = home / "campaigns" / "demo"
        self.inbox = folder / "inbox"
        self._folder = folder
        self._home = home
        self.clock = FrozenClock(START)
        self.house: House

    def open(self, *, afresh: bool) -> bool:
        """Make everything ready; True when an earlier run that was interrupted goes on."""
        if afresh or self._is_over():
            shutil.rmtree(self._folder, ignore_errors=True)
        self.house = self._build()
        schema.migrate(self.house.store)
        reached = self._reached()
        if reached:
            self.clock.move_to(reached)
        self._load_input()
        return reached is not None

    def _is_over(self) -> bool:
        if not (self._folder / "rekindle.db").exists():
            return True
        house = self._build()
        schema.migrate(house.store)
        with house.store.read() as tx:
            reached = facts.load(tx, _CLOCK)
        house.store.close()
        return reached is None or datetime.fromisoformat(reached) >= END

    def _build(self) -> House:
        settings = load_settings(
            home=self._home,
            data=self._folder,
            mail_folder=self.inbox,
            outbox_format="eml",
            secret=_SECRET,
            database_url=f"sqlite:///{(self._folder / 'rekindle.db').absolute()}",
            redis_url="",
            generation="demo",  # it is begun anew again and again, and nothing of it leaves
        )
        return build(settings, self.clock)

    def _reached(self) -> datetime | None:
        with self.house.store.read() as tx:
            reached = facts.load(tx, _CLOCK)
        return datetime.fromisoformat(reached) if reached else None

    def _load_input(self) -> None:
        """Campaigns, reps, leads and sources; doing it again changes nothing."""
        house = self.house
        apply_library(house, read_home(self._home), "demo", load_policy(self._home))
        import_reps(house, self.input / "reps.csv")
        self.imported = import_csv(house, self.input / "leads.csv")
        feeds = [
            NewSource(SourceKind.FEED, str(path), path.stem) for path in sorted((self.input / "feeds").glob("*.xml"))
        ]
        people = NewSource(SourceKind.PEOPLE, str(self.input / "people_*.csv"), "people file")
        with house.store.begin("demo.sources") as tx:
            sources.add(tx, [*feeds, people], self.clock.now())

    def run(self, show: Show) -> None:
        """Live through the half year; `show` is told each moment that is reached."""
        queue = Queue(self.house.settings)
        declare(queue.broker, self.house)
        worker, timetable = queue.start_workers(), Timetable(self.house, queue)
        leads = Leads(self.house, self.input / "answers", self.inbox)
        reps = Reps(self.house, self.input)
        try:
            while self.clock.now() < END:
                while timetable.tick():
                    queue.drain(worker)
                show(self.clock.now())
                self._jump(leads, reps)
        finally:
            worker.stop()

    def _jump(self, leads: Leads, reps: Reps) -> None:
        """Let people act whose moment has come; else go to the next moment that anything asks for."""
        now = self.clock.now()
        answers, decisions = leads.due(), reps.due()
        for answer, (at, touch) in sorted(answers.items(), key=lambda item: (item[1][0], item[0].file)):
            if at <= now:
                leads.write(answer, at, touch)
        for at, alert in decisions.values():
            if at <= now:
                reps.act(alert)
        with self.house.store.read() as tx:
            due = agenda.next_moment(tx, now)
        coming = [at for at, _ in (*answers.values(), *decisions.values()) if at > now]
        coming += [due] if due and due > now else [now + _SHORTEST_JUMP] if due else []
        self._move_to(min(*coming, now + _LONGEST_JUMP, END) if coming else min(now + _LONGEST_JUMP, END))

    def _move_to(self, moment: datetime) -> None:
        with self.house.store.begin("demo.clock") as tx:
            facts.save(tx, _CLOCK, moment.isoformat())
        self.clock.move_to(moment)
