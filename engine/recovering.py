"""A database that was restored, cloned or lost its last commits sends nothing, until somebody says that it is the one to go on
with. Then every mail that was due is taken as possibly sent: nobody gets one twice, and the campaigns go on with what comes next.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from engine.core.campaign import SendStep
from engine.core.decide import LOST, Send, Skip, Turn, Wait, Withhold, decide, event_of, variant_of
from engine.core.enrolment import Enrolment, EnrolmentState, History, Skipped, apply
from engine.core.errors import Unavailable
from engine.core.generation import ADVICE, IN_WORDS, Verdict, compare
from engine.core.pins import with_sender
from engine.core.touch import PastTouch, TouchState
from engine.holding import WITNESS_UNREADABLE, Hold
from engine.house import House
from engine.live import Live
from engine.mailing import new_touch
from engine.ports import Witness
from engine.store import Tx, cases, changes, generations, leases, lookback, recoveries, timeline
from engine.store.cases import Case, Progress
from engine.store.changes import Change
from engine.store.recoveries import Lost
from engine.store.timeline import Entry

log = structlog.get_logger()

NOT_RECOVERED = "not_recovered"
_LOOK_AGAIN, _SOON = timedelta(hours=1), timedelta(minutes=5)
_BATCH = 1000
#: An enrolment with more steps behind it than this, all of them due, goes on at the next of them.
_MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery found and did. `known_until`: the last moment that the database knows of; `lost`: mails not sent again."""

    verdict: Verdict
    known_until: datetime | None
    enrolments: int = 0
    lost: int = 0


def find_hold(tx: Tx, house: House, now: datetime) -> Hold | None:
    """Why nothing may leave from this database; None when it is the one that sent last, or the first that sends."""
    if house.witness is None:
        return None
    try:
        verdict = judge(tx, house.witness)
        if verdict is not Verdict.SAME:  # another worker may be about to begin: it is waited for, and its word counts
            generations.lock(tx)
            verdict = judge(tx, house.witness)
        if verdict is Verdict.FIRST:
            _begin(tx, house.witness)
    except Unavailable as error:
        log.error("witness_unreadable", error=str(error))  # noqa: TRY400 - a sentence for people
        return Hold(WITNESS_UNREADABLE, now + _SOON)
    if verdict in {Verdict.SAME, Verdict.FIRST}:
        return None
    log.error("not_recovered", found=IN_WORDS[verdict], help=ADVICE)
    return Hold(NOT_RECOVERED, now + _LOOK_AGAIN)


def judge(tx: Tx, witness: Witness) -> Verdict:
    """What the comparison of the database with its witness says. Raises Unavailable."""
    memory = witness.load()
    generation = generations.load(tx)
    known = generations.find_taken(tx, memory.last if memory else ())
    is_settled = memory is not None and generation == memory.generation
    return compare(generation, memory, known, has_history=not is_settled and generations.has_history(tx))


def spare_ids(tx: Tx, house: House) -> None:
    """Before new enrolments get their numbers: in a database that is not the one that sent last, none that others had in the time
    that is lost. Releases go on while mail waits for `rekindle recover`, and every touch is named after its enrolment.
    """
    if house.witness is None:
        return
    try:
        is_lost = judge(tx, house.witness) not in {Verdict.SAME, Verdict.FIRST}
    except Unavailable:
        is_lost = True  # nobody can tell, and numbers cost nothing
    if is_lost and not house.live.has_spared_ids:
        recoveries.leave_ids(tx)
    house.live.has_spared_ids = is_lost


def _begin(tx: Tx, witness: Witness) -> None:
    """Nothing ever left: database and witness become one generation. If a crash comes between, it is still the first."""
    memory = witness.load()
    generations.save(tx, memory.generation if memory else witness.begin())


def recover(house: House, by: str, step: Callable[[int], object] = lambda _: None) -> Recovered:
    """Make this database the one to go on with; `step` is told how many enrolments were looked at. Safe to repeat.

    Nothing is done to a database that is the one that sent last. Raises Unavailable.
    """
    now, witness = house.clock.now(), house.witness
    with house.store.read() as tx:
        verdict = judge(tx, witness) if witness else Verdict.SAME
        known_until = generations.find_last_moment(tx)
    if verdict in {Verdict.SAME, Verdict.FIRST}:
        return Recovered(verdict, known_until)
    seen = lost = last_id = 0
    while batch := _recover_batch(house, last_id, now):
        last_id, count, marked = batch
        seen, lost = seen + count, lost + marked
        step(seen)
    _close(house, by, Recovered(verdict, known_until, seen, lost), now)
    return Recovered(verdict, known_until, seen, lost)


def _close(house: House, by: str, done: Recovered, now: datetime) -> None:
    assert house.witness is not None  # without one every database is the one that sent last
    told = {"found": str(done.verdict), "lost": done.lost, "enrolments": done.enrolments}
    with house.store.begin("recovering.close") as tx:
        recoveries.forbid_resending(tx)
        recoveries.leave_ids(tx)
        generations.save(tx, house.witness.begin())
        changes.add(tx, [Change(now, by, "recovered", detail=told)])
    log.warning("recovered", by=by, **told)


def _recover_batch(house: House, after_id: int, now: datetime) -> tuple[int, int, int] | None:
    """The next enrolments: (the last id, how many, how many mails of theirs are lost); None behind the last."""
    token = leases.held_token(leases.new_token())
    with house.store.begin("recovering.batch") as tx:
        ids = recoveries.take_over(tx, after_id, _BATCH, token, now + leases.HELD)
        if not ids:
            return None
        live = house.live.refresh(tx)
        loaded = cases.load_cases(tx, ids, live.company)
        live.load_versions(tx, {case.enrolment.version_id for case in loaded})
        histories = lookback.load_histories(tx, loaded, live.needs, now.date() - timedelta(days=1))
        lost: list[Lost] = []
        progress = [_recovered(case, histories[case.enrolment.enrolment_id], live, now, lost) for case in loaded]
        recoveries.mark_lost(tx, lost, house.transport.name, now)
        cases.save(tx, progress, token, now)
        timeline.add(tx, [Entry(t.lead_id, now, "skip", LOST, t.enrolment_id, t.step) for t, _ in lost])
    return ids[-1], len(ids), len(lost)


def _recovered(case: Case, history: History, live: Live, now: datetime, lost: list[Lost]) -> Progress:
    """Past every mail that was due by now. What waits for a window, a cap or a token was due too: there it may have left."""
    case = replace(case, lead=with_sender(case.lead, case.enrolment))
    campaign, enrolment = live.campaign(case.enrolment.version_id), case.enrolment
    for _ in range(_MOST_STEPS):
        decision = decide(enrolment, campaign, case.lead, history, now, company=live.company)
        if isinstance(decision, Send | Wait) and (mail := _due_mail(enrolment, case, history, live, now)):
            lost.append(mail)
            skipped = Skipped(enrolment.step, enrolment.occurrence, mail.due_at, LOST)
            enrolment = apply(enrolment, skipped, campaign)
        elif isinstance(decision, Turn | Skip | Withhold):
            event = event_of(decision, now)
            assert event is not None  # only Send and Wait have none
            enrolment = apply(enrolment, event, campaign)
        else:
            break
    is_active = enrolment.state is EnrolmentState.ACTIVE
    return Progress(
        replace(enrolment, reason=None if is_active else enrolment.reason), max(now, live.due_at(enrolment, case.lead))
    )


def _due_mail(enrolment: Enrolment, case: Case, history: History, live: Live, now: datetime) -> Lost | None:
    """The mail that the enrolment stands at, if it was due by now and the database does not know what became of it."""
    place = live.campaign(enrolment.version_id).route.get(enrolment.step)
    if place is None or not isinstance(place.step, SendStep):
        return None
    touch = _touch_at(enrolment, history)
    if touch is not None and touch.state not in {TouchState.INTENDED, TouchState.RECALLED}:
        return None
    due_at = live.due_at(enrolment, case.lead)
    if due_at > now:
        return None
    template = touch.template if touch and touch.template else place.step.template(enrolment.occurrence)
    variant = variant_of(place.step, enrolment.campaign_id, case.lead)
    return Lost(new_touch(case, Send(enrolment.step, enrolment.occurrence, template, variant)), due_at)


def _touch_at(enrolment: Enrolment, history: History) -> PastTouch | None:
    wanted: Sequence[PastTouch] = history.touches
    return next((t for t in wanted if (t.step, t.occurrence) == (enrolment.step, enrolment.occurrence)), None)
