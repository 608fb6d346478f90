"""Simulate says what the engine does: for drawn campaigns, leads and events, both under the same clock, mail for mail."""

import json
import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from engine.applying import apply_library
from engine.core.campaign import Campaign
from engine.core.campaign_checks import faults
from engine.core.enrolment import Away, PastEvent
from engine.core.lead import Lead
from engine.core.release import ReleaseRow
from engine.core.simulation import MadeUpEvent, simulate
from engine.library import Library, version_hash
from engine.promoting import stop_for_reply
from engine.releasing import release_leads
from engine.sending import advance_enrolments
from engine.store import Store, absences, agenda, enrolments, events, leads, leases
from engine.store.absences import NewAbsence
from engine.store.events import NewEvent
from engine.store.tables import timeline, touches
from engine.template_files import template_texts
from engine.testing import MemoryTransport
from engine.yaml_files import Document
from tests.core.nurture import COMPANY
from tests.walk_world import house_at

LEAD = "ann@acme.example"
START = datetime(2026, 3, 6, 15, 20, tzinfo=UTC)  # the clocks of America change two days later, Europe's in three weeks
END = START + timedelta(days=240)
FOOTER = "{{ unsubscribe_url }} {{ company.postal_address }}"
FILES = {
    f"t/{n}/{part}": f"Mail {n}" if part == "subject.txt.j2" else FOOTER
    for n in range(12)
    for part in ("subject.txt.j2", "body.txt.j2", "body.html.j2")
}

# --- what is drawn ----------------------------------------------------------------------------------------------------

waits = st.builds(
    "{} {}".format,
    st.integers(1, 9),
    st.sampled_from(["hours", "days", "days", "business days", "weeks", "months"]),
)
windows = st.builds(
    lambda days, hours: {"days": days, "between": hours},
    st.lists(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sun"]), min_size=1, max_size=4, unique=True),
    st.sampled_from(["09:00-11:30", "00:30-03:00", "16:00-24:00", ["08:00-09:00", "17:00-18:15"]]),
)
conditions = st.sampled_from(["clicked(s0)", "clicked(s0, machine: true)", 'lead.country == "US"', "not clicked(s0)"])


@st.composite
def campaigns(draw: Any) -> dict[str, Any]:
    """The body of a campaign file: mails, lists, forks and waits; many draws are no sound campaigns and are passed over."""
    steps = [{"id": "s0", "send": "t/0", "after": draw(waits)}]
    for number in range(1, draw(st.integers(2, 5))):
        steps.append(draw(_steps(number)))  # noqa: PERF401 - a draw reads better alone
    body: dict[str, Any] = {"campaign": "drawn", "enter": {"released_for": "no_budget"}, "steps": steps}
    for key, values in (
        ("window", windows),
        ("holidays", st.sampled_from(["lead.country", "company", "DE"])),
        ("at_most", st.sampled_from(["1 per 5 days", "2 per 1 month", ["1 per 36 hours", "3 per 4 weeks"]])),
        ("at_most_per_account", st.just("1 per 10 days")),
        ("exit_when", st.just(["clicked(s1)"])),
        ("then", st.just("re-enter")),
    ):
        if draw(st.integers(0, 2)) == 0:
            body[key] = draw(values)
    return body


@st.composite
def _steps(draw: Any, number: int) -> dict[str, Any]:
    step: dict[str, Any] = {"id": f"s{number}", "after": draw(waits)}
    match draw(st.sampled_from(["mail", "mail", "list", "fork", "wait", "moment"])):
        case "mail":
            step["send"] = f"t/{number}"
            for key, values in (
                ("when", conditions),
                ("variants", st.just({"a": 30, "b": 70})),
                (
                    "if_late_by",
                    st.builds(lambda w, t: {"more_than": w, "then": t}, waits, st.sampled_from(["skip", "stop"])),
                ),
                ("window", windows),
                ("thread", st.just("s0")),
            ):
                if draw(st.integers(0, 3)) == 0:
                    step[key] = draw(values)
        case "list":
            step |= {"send": ["t/6", "t/7", "t/8"], "every": draw(waits)}
            if draw(st.booleans()):
                step["until"] = draw(st.sampled_from(["6 months after enrolment", "2026-09-01", "start of year"]))
        case "fork":
            mail = {"id": f"a{number}", "send": f"t/{number + 6}", "after": draw(waits)}
            step["branch"] = [{"when": draw(conditions), "do": [mail]}, {"otherwise": []}]
        case "wait":
            step |= {"wait_until": "clicked(s0)", "timeout": draw(waits)}
        case _:
            step["wait_until"] = draw(
                st.sampled_from(["start of quarter", "2026-06-01", "release.revisit_on - 2 weeks"])
            )
    return step


@st.composite
def made_up(draw: Any) -> list[MadeUpEvent]:
    """Clicks of people and scanners, answers, complaints and absences, at any minute of the first months."""
    found = []
    for _ in range(draw(st.integers(0, 5))):
        at = START + timedelta(minutes=draw(st.integers(60, 200 * 24 * 60)))
        kind = draw(st.sampled_from(["clicked", "clicked", "clicked", "delivered", "absence", "replied", "complained"]))
        away = Away((at + timedelta(days=draw(st.integers(0, 40)))).date()) if kind == "absence" else None
        step = draw(st.sampled_from(["s0", "s1"])) if kind in {"clicked", "delivered"} else None
        found.append(MadeUpEvent(PastEvent(at, kind, step, draw(st.booleans()) and kind == "clicked"), away))
    return sorted(found, key=lambda made: made.event.at)


people = st.fixed_dictionaries(
    {
        "time_zone": st.sampled_from(["America/New_York", "Europe/Berlin", "Pacific/Chatham", "", "Nowhere/Land"]),
        "country": st.sampled_from(["US", "GB", "JP", "CA", ""]),
        "revisit_on": st.sampled_from(["", "2026-07-01"]),
    }
)


# --- the engine -------------------------------------------------------------------------------------------------------


class Engine:
    """The real flows and the real database, and a clock that jumps to whatever comes next."""

    def __init__(self, folder: Path, template: Path, campaign: Campaign, person: dict[str, str]) -> None:
        self.store = Store(f"sqlite:///{shutil.copyfile(template, folder / 'rekindle.db')}")
        self.house = house_at(self.store, folder, START, MemoryTransport())
        library = Library(folder, COMPANY, version_hash(COMPANY), files=FILES, templates=template_texts(FILES))
        library.campaigns["drawn"] = (campaign, version_hash(campaign))
        library.documents["drawn"] = Document("drawn.yaml")
        apply_library(self.house, library, "test")
        row = {key: value for key, value in person.items() if value}
        report = release_leads(self.house, [ReleaseRow(LEAD, "no_budget", company="Acme", **row)])
        self.enrolled = dict(report.enrolled)
        with self.store.read() as tx:
            (lead_id,) = leads.find_page(tx, None, 0, 1)
            self.lead: Lead = leads.load(tx, [lead_id])[lead_id]

    def live_through(self, made: Sequence[MadeUpEvent]) -> None:
        """Work at every moment at which anything is due or happens."""
        left = list(made)
        self.work()
        while True:
            with self.store.read() as tx:
                due = agenda.next_moment(tx, self.house.clock.now())
            moment = min([m for m in (due, left[0].event.at if left else None) if m], default=None)
            if moment is None or moment > END:
                return
            self.house.clock.move_to(max(moment, self.house.clock.now()))  # type: ignore[attr-defined]
            while left and left[0].event.at <= self.house.clock.now():
                self.happen(left.pop(0))
            self.work()

    def happen(self, made: MadeUpEvent) -> None:
        """What a hook, a page or a mailbox does with it; then everybody who waits is looked at."""
        event, now, lead_id = made.event, self.house.clock.now(), self.lead.lead_id
        with self.store.begin("test.happen") as tx:
            running = enrolments.running_of(tx, [lead_id]).get(lead_id)
            if made.away:
                absences.add(tx, [NewAbsence(LEAD, made.away.until)], now)
            elif event.kind in {"replied", "complained"}:
                stop_for_reply(tx, [lead_id], event.kind, now)
            elif running:
                mine = (touches.c.enrolment_id == running.enrolment_id, touches.c.step == event.step)
                touch = tx.execute(select(touches.c.touch_id).where(*mine)).scalar()
                if touch:
                    events.add(tx, [NewEvent(f"{event.at}{touch}", touch, event.kind, event.at, event.is_machine)], now)
            enrolments.wake(tx, None, now, "wait_until")

    def work(self) -> None:
        """Lease and advance until nothing is due."""
        while True:
            with self.store.begin("test.lease") as tx:
                lease = leases.lease_ready(tx, leases.ENROLMENTS, self.house.clock.now(), 10)
            if not lease.ids and not lease.singly:
                return
            advance_enrolments(self.house, [*lease.ids, *lease.singly], lease.token)

    def told(self) -> list[tuple[Any, ...]]:
        """Mails and skipped mails, in the order of their moments."""
        with self.store.read() as tx:
            mails = tx.execute(select(touches).where(touches.c.taken_at.is_not(None))).all()
            skips = tx.execute(select(timeline).where(timeline.c.kind == "skip")).all()
        found = [(row.taken_at, "send", row.step, row.template, row.variant) for row in mails]
        return sorted([*found, *((row.at, "skip", row.step, row.reason) for row in skips)], key=str)


def _happened(made: Sequence[MadeUpEvent], lines: Sequence[Any]) -> list[MadeUpEvent]:
    """Without the clicks on mails that were never sent before: nobody clicks those."""
    sent = [(line.step, line.at) for line in lines if line.decision == "send"]
    about = {"clicked", "delivered"}
    return [
        m for m in made if m.event.kind not in about or any(s == m.event.step and at < m.event.at for s, at in sent)
    ]


def _simulated(campaign: Campaign, lead: Lead, made: Sequence[MadeUpEvent]) -> list[Any]:
    return list(simulate(campaign, lead, COMPANY, START, END, events=made))


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=campaigns(), made=made_up(), person=people)
def test_simulate_and_the_engine_send_the_same_mails_at_the_same_moments(
    sqlite_template: Path, body: dict[str, Any], made: list[MadeUpEvent], person: dict[str, str]
) -> None:
    campaign = Campaign.model_validate(json.loads(json.dumps(body)))
    assume(not [fault for fault in faults(campaign, date(2026, 1, 1)) if fault.severity == "error"])
    with TemporaryDirectory() as folder:
        engine = Engine(Path(folder), sqlite_template, campaign, person)
        try:
            assume(engine.enrolled == {"drawn": 1})
            while made != (real := _happened(made, _simulated(campaign, engine.lead, made))):
                made = real
            engine.live_through(made)
            told = engine.told()
        finally:
            engine.store.close()
    lines = [line for line in _simulated(campaign, engine.lead, made) if line.decision in {"send", "skip"}]
    simulated = [
        (line.at, "send", line.step, line.template, line.variant)
        if line.decision == "send"
        else (line.at, "skip", line.step, line.reason)
        for line in lines
    ]
    assert told == sorted(simulated, key=str)
