"""What can be wrong with a campaign that reads well: steps that cannot be reached, waits that never end, shares that do
not add up. Each check looks at one campaign alone; engine.library looks at all of them together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from engine.core.campaign import FINISH, KEEP, BranchStep, Campaign, Place, SendStep, Step, WaitStep
from engine.core.campaign_fault import Fault, Path, unknown_step
from engine.core.campaign_ways import reaches
from engine.core.condition_checks import of_arms, of_condition, one_sided
from engine.core.conditions import Condition
from engine.core.moments import NamedMoment


@dataclass(frozen=True, slots=True)
class _Located:
    """A step with its path in the file."""

    step: SendStep | BranchStep | WaitStep
    path: Path


def faults(campaign: Campaign, today: date | None = None) -> list[Fault]:
    """Everything wrong with `campaign`; with `today`, dates that have passed too."""
    located = list(_locate(campaign.steps, ("steps",)))
    doubles = list(_double_ids(located))
    if doubles:  # the ways between steps mean nothing then
        return doubles
    found: list[Fault] = [*_of_campaign(campaign)]
    for one in located:
        found.extend(_of_step(one, campaign, today))
    return found


def _locate(steps: Iterable[Step], path: Path) -> Iterator[_Located]:
    for number, step in enumerate(steps):
        yield _Located(step, (*path, number))
        for index, arm in enumerate(step.branch if isinstance(step, BranchStep) else ()):
            key = "do" if arm.when is not None else "otherwise"
            yield from _locate(arm.steps, (*path, number, "branch", index, key))


def step_conditions(campaign: Campaign) -> Iterator[tuple[Condition, Path]]:
    """The conditions of mails and branches, with their paths in the file."""
    for one in _locate(campaign.steps, ("steps",)):
        if isinstance(one.step, SendStep) and one.step.when:
            yield one.step.when, (*one.path, "when")
        for number, arm in enumerate(one.step.branch if isinstance(one.step, BranchStep) else ()):
            if arm.when:
                yield arm.when, (*one.path, "branch", number, "when")


def _double_ids(located: list[_Located]) -> Iterator[Fault]:
    seen: set[str] = set()
    for one in located:
        if one.step.id in seen:
            yield Fault(
                (*one.path, "id"),
                "duplicate-step",
                f"a step {one.step.id!r} stands above already",
                "give it a name of its own",
            )
        seen.add(one.step.id)


def _of_campaign(campaign: Campaign) -> Iterator[Fault]:
    for number, rule in enumerate(campaign.exit_when):
        if isinstance(rule, Condition):
            yield from of_condition(rule, ("exit_when", number), None, campaign)
    if campaign.enter and campaign.enter.where:
        yield from one_sided(campaign.enter.where, ("enter", "where"))
    if campaign.enter and campaign.enter.where and campaign.enter.where.happenings():
        yield Fault(
            ("enter", "where"),
            "event-before-entry",
            "nothing has happened yet when a lead enters",
            "ask for values of lead, account and release",
        )
    for old, new in campaign.migrate.items():
        if new not in {*campaign.route, KEEP, FINISH}:
            yield unknown_step(("migrate", old), new, campaign)
        if old in campaign.route and new != old:
            yield Fault(
                ("migrate", old),
                "migrate-existing",
                f"{old!r} is still a step of this campaign",
                "name only steps that are gone",
                "warning",
            )
    if campaign.holidays and any(place.opening.spans[0].start == 0 for place in _mails(campaign)):
        yield Fault(
            ("holidays",),
            "holidays-without-window",
            "a mail due on a holiday leaves at midnight after it",
            'add a window: { between: "09:00-11:30" }',
            "warning",
        )


def _mails(campaign: Campaign) -> Iterator[Place]:
    return (place for place in campaign.route.values() if isinstance(place.step, SendStep))


def _of_step(one: _Located, campaign: Campaign, today: date | None) -> Iterator[Fault]:
    match one.step:
        case SendStep() as step:
            yield from _of_mail(step, one.path, campaign)
            yield from _of_repeating(step, one.path, campaign)
            yield from _of_date(step.until, (*one.path, "until"), today)
        case BranchStep() as step:
            yield from of_arms(step, one.path, campaign)
        case WaitStep() as step:
            yield from _of_wait(step, one.path, campaign)
            yield from _of_date(step.wait_until, (*one.path, "wait_until"), today)


def _of_mail(step: SendStep, path: Path, campaign: Campaign) -> Iterator[Fault]:
    if step.when:
        yield from of_condition(step.when, (*path, "when"), step, campaign)
    if step.variants and (total := sum(step.variants.values())) != 100:
        yield Fault((*path, "variants"), "weights", f"the weights add up to {total}", "make them add up to 100")
    if step.thread is not None:
        yield from _of_thread(step, step.thread, (*path, "thread"), campaign)
    if step.if_unclear == "resend":
        yield Fault(
            (*path, "if_unclear"),
            "can-double",
            "a mail whose fate is unclear is sent again, so a lead can get it twice",
            "leave it out unless that is what you want",
            "warning",
        )


def _of_thread(step: SendStep, thread: str, path: Path, campaign: Campaign) -> Iterator[Fault]:
    place = campaign.route.get(thread)
    if place is None:
        yield unknown_step(path, thread, campaign)
    elif not isinstance(place.step, SendStep):
        yield Fault(path, "not-a-mail", f"{thread!r} sends no mail to answer", "name a step with `send`")
    elif not reaches(campaign, thread, step.id):
        yield Fault(path, "never-before", f"{thread!r} never comes before {step.id!r}", "name an earlier step")


def _of_repeating(step: SendStep, path: Path, campaign: Campaign) -> Iterator[Fault]:
    double = next((name for name, count in Counter(step.send).items() if count > 1), None)
    if double and not step.repeat:
        yield Fault(
            (*path, "send"),
            "same-mail-twice",
            f"{double!r} stands twice in the list",
            "write each template once, or `repeat: true`",
        )
    if step.every is None:
        if len(step.send) > 1:
            yield Fault(
                (*path, "send"),
                "list-without-every",
                "a list of templates needs `every`",
                "add `every: 6 weeks`, or make it several steps",
            )
        for key, value in (("until", step.until), ("repeat", step.repeat)):
            if value:
                yield Fault(
                    (*path, key),
                    "without-every",
                    f"`{key}` says nothing without `every`",
                    f"add `every`, or remove `{key}`",
                )
        return
    if len(step.send) == 1 and not step.repeat:
        yield Fault(
            (*path, "every"),
            "same-mail-twice",
            "the same mail would be sent again and again",
            "give a list of templates, or write `repeat: true`",
        )
    if step.repeat and step.until is None and campaign.route[step.id].next_id:
        yield Fault(
            (*path, "every"),
            "endless",
            f"{step.id!r} never ends, so what follows is never reached",
            "add `until`, or make it the last step",
        )


def _of_wait(step: WaitStep, path: Path, campaign: Campaign) -> Iterator[Fault]:
    if not isinstance(step.wait_until, Condition):
        return
    yield from of_condition(step.wait_until, (*path, "wait_until"), step, campaign)
    if not step.wait_until.happenings():
        yield Fault(
            (*path, "wait_until"),
            "not-an-event",
            "this does not change while a lead waits",
            "wait for an event: clicked(roi)",
        )
    elif step.timeout is None:
        yield Fault(
            (*path, "wait_until"),
            "endless-wait",
            "a lead for whom this never happens waits for ever",
            "add `timeout: 3 weeks`",
        )


def _of_date(moment: NamedMoment | Condition | None, path: Path, today: date | None) -> Iterator[Fault]:
    if isinstance(moment, NamedMoment) and moment.day and today and moment.day < today:
        yield Fault(path, "past-date", f"{moment.day} has passed", "write a date to come", "warning")
