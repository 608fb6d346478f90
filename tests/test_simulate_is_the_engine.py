"""Simulate says what the engine does: for drawn campaigns, leads and events, both under the same clock, decision for decision.

REKINDLE_EXAMPLES says how many are drawn.
"""

import json
import os
import shutil
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, event, given, settings
from sqlalchemy import func, select, text

from engine import promoting
from engine.applying import apply_library
from engine.core.campaign import Campaign
from engine.core.campaign_checks import faults
from engine.core.company import Company
from engine.core.delivery import ProviderEvent
from engine.core.enrolment import Away, PastEvent
from engine.core.release import ReleaseRow
from engine.core.signal import Signal, SignalKind
from engine.core.simulation import Line, MadeUpEvent, simulate
from engine.library import Library, version_hash
from engine.releasing import release_leads
from engine.resting import pause_leads, resume_leads
from engine.sending import advance_enrolments
from engine.settling import receive_events
from engine.store import Store, absences, leads, leases
from engine.store.absences import NewAbsence
from engine.store.tables import enrolments, metadata, timeline, touches
from engine.template_files import template_texts
from engine.testing import MemoryTransport
from engine.yaml_files import Document
from tests.core.nurture import COMPANY
from tests.drawn_campaigns import (
    DAYS,
    POLICY,
    START,
    Drawn,
    answered,
    answers,
    campaigns,
    company_caps,
    people,
    seconds,
    traces,
)
from tests.walk_world import house_at

EXAMPLES = int(os.environ.get("REKINDLE_EXAMPLES", "60"))
LEAD = "ann@acme.example"
END = START + timedelta(days=DAYS)
#: A run is broken off after so many mails: campaigns that enter again by the hour would go on for minutes.
MOST = 25
FOOTER = "{{ unsubscribe_url }} {{ company.postal_address }}"
FILES = {
    f"t/{n}/{part}": f"Mail {n}" if part == "subject.txt.j2" else FOOTER
    for n in range(12)
    for part in ("subject.txt.j2", "body.txt.j2", "body.html.j2")
}
TEMPLATES = template_texts(FILES)
MEMORY = Path("/dev/shm")


class Engine:
    """The real flows and the real database, and a clock that jumps to whatever comes next."""

    def __init__(
        self, store: Store, folder: Path, drawn: Sequence[Campaign], company: Company, person: dict[str, str]
    ) -> None:
        self.store = store
        self.house = house_at(self.store, folder, START, MemoryTransport())
        self.happened: list[MadeUpEvent] = []
        self.clicks: set[tuple[str, datetime]] = set()
        library = Library(folder, company, version_hash(company), files=FILES, templates=TEMPLATES)
        for campaign in drawn:
            library.campaigns[campaign.campaign] = (campaign, version_hash(campaign))
            library.documents[campaign.campaign] = Document(f"{campaign.campaign}.yaml")
        apply_library(self.house, library, "test", POLICY)
        row = {key: value for key, value in person.items() if value and key != "renewal"}
        told = {"renewal": person["renewal"]} if person["renewal"] else {}
        release_leads(self.house, [ReleaseRow(LEAD, "no_budget", company="Acme", attributes=told, **row)])
        with self.store.read() as tx:
            (lead_id,) = leads.find_page(tx, None, 0, 1)
            self.lead = leads.load(tx, [lead_id])[lead_id]

    def live_through(self, trace: Sequence[Drawn]) -> None:
        """Work at every moment at which anything is due or happens, while the drip runs and until it is long enough."""
        left = list(trace)
        while len(self.house.transport.sent) < MOST and self.is_running():  # type: ignore[attr-defined]
            due = self._due_at()
            moment = min((m for m in (due, left[0].at if left else None) if m), default=None)
            if moment is None or moment > END:
                self.house.clock.move_to(END)  # type: ignore[attr-defined]
                return
            self.house.clock.move_to(max(moment, self.house.clock.now()))  # type: ignore[attr-defined]
            while left and left[0].at <= self.house.clock.now():
                self.happen(left.pop(0))
            self.work()

    def is_running(self) -> bool:
        """Whether there is a drip."""
        with self.store.read() as tx:
            running = select(func.count()).where(enrolments.c.state.in_(["active", "paused"]))
            return bool(tx.execute(running).scalar())

    def _due_at(self) -> Any:
        with self.store.read() as tx:
            return tx.execute(select(func.min(enrolments.c.due_at)).where(enrolments.c.state == "active")).scalar()

    def happen(self, drawn: Drawn) -> None:
        """What a hook, a page, a mailbox, a rep or a watcher does with it. Nobody reads a mail that was never sent."""
        touch, step = self._touch(drawn.step) or self._touch(None) or (None, None)
        match drawn.kind:
            case "delivered" | "opened" | "clicked":
                if touch is None or self._unmasks(drawn, touch):
                    return
                self._provider_tells(drawn, touch)
            case "bounced" | "complained" if touch is not None:
                self._provider_tells(drawn, touch)
            case "bounced" | "complained" | "unsubscribed":
                with self.store.begin("test.suppress") as tx:
                    promoting.suppress(tx, [LEAD], drawn.kind, "test", drawn.at)
            case "replied":
                with self.store.begin("test.reply") as tx:
                    promoting.stop_for_reply(tx, [self.lead.lead_id], "replied", drawn.at)
            case "absence":
                with self.store.begin("test.absence") as tx:
                    absences.add(tx, [NewAbsence(LEAD, self._until(drawn))], drawn.at)
            case "signal":
                promoting.receive_signal(self.house, [self._signal(drawn)], drawn.at)
            case "paused":
                pause_leads(self.house, [self.lead.lead_id], "test")
            case "resumed":
                resume_leads(self.house, [self.lead.lead_id], "test")
        past = PastEvent(drawn.at, drawn.kind, step, drawn.is_machine, drawn.signal)
        away = Away(self._until(drawn)) if drawn.kind == "absence" else None
        self.happened.append(MadeUpEvent(past, away, drawn.weight))

    def _unmasks(self, drawn: Drawn, touch: str) -> bool:
        """Whether it shows a click to be a program's: simulate takes the word of whoever made the events up."""
        if drawn.kind == "delivered":
            return any(clicked == touch for clicked, _ in self.clicks)
        is_double = (touch, drawn.at) in self.clicks
        if drawn.kind == "clicked":
            self.clicks.add((touch, drawn.at))
        return is_double

    def _touch(self, step: str | None) -> tuple[str, str] | None:
        """The last mail (its id and its step), of this step or of any."""
        sent = select(touches.c.touch_id, touches.c.step).where(touches.c.taken_at.is_not(None))
        mine = sent.where(touches.c.step == step) if step else sent
        with self.store.read() as tx:
            found = tx.execute(mine.order_by(touches.c.taken_at.desc(), touches.c.intended_at.desc())).first()
            return (found[0], found[1]) if found else None

    def _provider_tells(self, drawn: Drawn, touch: str) -> None:
        verdict = "suppress_address" if drawn.kind == "bounced" else None
        key = f"{drawn.kind}/{len(self.happened)}"
        told = ProviderEvent(key, touch, drawn.kind, drawn.at, drawn.is_machine, verdict, recipient=LEAD)
        assert receive_events(self.house, [told], drawn.at).new == 1

    def _until(self, drawn: Drawn) -> date:
        return (drawn.at + timedelta(days=drawn.days)).date()

    def _signal(self, drawn: Drawn) -> Signal:
        """Of the lead or of its account, in turn; both count for it."""
        kind, _, facet = (drawn.signal or "").partition(".")
        data = {"move" if kind == "job_change" else "name": facet} if facet else {}
        assert self.lead.account is not None
        subject = (
            {"account_id": self.lead.account.account_id} if drawn.at.minute % 2 else {"lead_id": self.lead.lead_id}
        )
        return Signal(f"s/{len(self.happened)}", SignalKind(kind), kind, drawn.at, drawn.at, data=data, **subject)

    def work(self) -> None:
        """Lease and advance until nothing is due."""
        for _ in range(50):
            with self.store.begin("test.lease") as tx:
                lease = leases.lease_ready(tx, leases.ENROLMENTS, self.house.clock.now(), 10)
            if not lease.ids and not lease.singly:
                return
            advance_enrolments(self.house, [*lease.ids, *lease.singly], lease.token)
        raise AssertionError("there is no end of work at one moment")

    def told(self) -> list[tuple[Any, ...]]:
        """Mails and everything that the timeline says of decisions."""
        mails = select(touches, enrolments.c.campaign_id).join(enrolments).where(touches.c.taken_at.is_not(None))
        mine = timeline.c.enrolment_id == enrolments.c.enrolment_id
        said = select(timeline, enrolments.c.campaign_id).join(enrolments, mine)
        with self.store.read() as tx:
            sent = [
                (r.taken_at, r.campaign_id, "send", r.step, r.occurrence, r.template, r.variant)
                for r in tx.execute(mails)
            ]
            rest = [
                (r.at, r.campaign_id, r.kind, r.step or None, r.reason)
                for r in tx.execute(said.where(timeline.c.kind.in_(["withhold", "skip", "finish", "stop"])))
            ]
        return sorted([*sent, *rest], key=str)


def _as_told(line: Line) -> tuple[Any, ...]:
    if line.decision == "send":
        return (line.at, line.campaign, "send", line.step, line.occurrence, line.template, line.variant)
    return (line.at, line.campaign, line.decision, line.step, line.reason)


def _campaign(body: dict[str, Any]) -> Campaign:
    campaign = Campaign.model_validate(json.loads(json.dumps(body)))
    assume(not [fault for fault in faults(campaign, date(2026, 1, 1)) if fault.severity == "error"])
    return campaign


def _compare(
    store: Store, folder: Path, body: Any, then: Any, trace: list[Drawn], person: Any, caps: Any, answer: Any
) -> None:
    """Live through what happens in the engine, simulate what really happened, and compare all decisions."""
    first, second = _campaign(body), _campaign(then)
    company = Company.model_validate(COMPANY.model_dump(mode="json") | caps)
    engine = Engine(store, folder, [first, second], company, person)
    simulated = partial(simulate, first, engine.lead, company, START, policy=POLICY, others={"second": second})
    asked = [
        happened
        for rule in (*first.exit_conditions, *(c for _, c in first.conditions))
        for happened in rule.happenings()
    ]
    alone = list(simulated(START + timedelta(days=60))) if asked else []
    is_enrolled = engine.is_running()
    engine.live_through(sorted([*trace, *answered(asked, alone, answer if asked else ())], key=lambda drawn: drawn.at))
    told, end = engine.told(), engine.house.clock.now()
    lines = list(simulated(end, events=engine.happened))
    for word in [m.event.kind for m in engine.happened] + [
        f"{r.campaign} {r.decision} {r.reason or ''}" for r in lines
    ]:
        event(word)  # for --hypothesis-show-statistics
    if is_enrolled:
        assert told == sorted((_as_told(line) for line in lines), key=str)
    else:
        assert [(line.at, line.decision) for line in lines] == [(START, "stop")]


drawing = given(body=campaigns(), then=seconds(), trace=traces(), person=people, caps=company_caps, answer=answers)
plainly = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[phase for phase in Phase if phase is not Phase.explain],
)


@pytest.mark.timeout(600 if EXAMPLES <= 60 else 0)
@settings(plainly, max_examples=EXAMPLES)
@drawing
def test_simulate_and_the_engine_decide_the_same_at_the_same_moments(sqlite_template: Path, **drawn: Any) -> None:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        store = Store(f"sqlite:///{shutil.copyfile(sqlite_template, Path(folder) / 'rekindle.db')}")
        try:
            _compare(store, Path(folder), **drawn)
        finally:
            store.close()


@pytest.mark.timeout(600 if EXAMPLES <= 60 else 0)
@settings(plainly, max_examples=max(1, EXAMPLES // 12))
@drawing
def test_simulate_and_the_engine_on_postgresql_decide_the_same(postgres_url: str, tmp_path: Path, **drawn: Any) -> None:
    store = Store(postgres_url)
    try:
        with store.begin("test.empty") as tx:
            tx.execute(text(f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY CASCADE"))
        _compare(store, tmp_path, **drawn)
    finally:
        store.close()
