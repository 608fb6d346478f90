"""What can be wrong with a condition that reads well: one that comes out one way only, and events that cannot have happened."""

from collections.abc import Iterable, Iterator

from engine.core.campaign import Arm, BranchStep, Campaign, SendStep, Step, WaitStep
from engine.core.campaign_fault import Fault, Path, unknown_step
from engine.core.campaign_ways import reaches
from engine.core.condition_logic import entails, excludes, find_flaw, verdict
from engine.core.conditions import Both, Compare, Condition, Constant, Happened, Name, Node, Not


def of_condition(condition: Condition, path: Path, step: Step | None, campaign: Campaign) -> Iterator[Fault]:
    """Everything wrong with the condition of a step, or of `exit_when` (no step)."""
    yield from one_sided(condition, path)
    for happened in condition.happenings():
        if happened.kind == "opened":
            said = "opens are counted by machines too, and missed in many mailboxes"
            help_ = "ask for clicked() where you can"
            yield Fault(path, "opened-is-unsure", said, help_, "warning", happened.column)
        if happened.kind == "replied":
            said = "a reply ends the campaign, so this is never true here"
            if happened.with_machines:
                said = "only answers of people count as replies, and those end the campaign, so this is never true here"
            yield Fault(path, "never-true", said, "remove it", "warning", happened.column)
        if happened.kind in {"clicked", "opened", "delivered"}:
            yield from _of_subject(happened, path, step, campaign)


def one_sided(condition: Condition, path: Path) -> Iterator[Fault]:
    """The part that is always or never true, whoever the lead is."""
    if flaw := find_flaw(condition):
        said = f"{'this' if flaw.is_whole else 'this part'} is {flaw.word} true, whoever the lead is"
        help_ = "compare the parts of the condition with each other"
        yield Fault(path, f"{flaw.word}-true", said, help_, offset=flaw.column)


def of_arms(step: BranchStep, path: Path, campaign: Campaign) -> Iterator[Fault]:
    """The arms of a branch: each condition for itself, and whether those above leave anybody to it."""
    above: list[Node] = []
    for number, arm in enumerate(step.branch):
        place: Path = (*path, "branch", number)
        if arm.when is not None:
            yield from of_condition(arm.when, (*place, "when"), step, campaign)
        if _takes_nobody(arm, above):
            help_ = "an arm above takes every such lead: put it first, or remove it"
            yield Fault(place, "unreachable", "no lead ever comes this way", help_)
        above.append(Constant(True, "truth", 0) if arm.when is None else arm.when.tree)


def _takes_nobody(arm: Arm, above: list[Node]) -> bool:
    left = [Not(node) for node in above]
    if arm.when is None:
        return bool(left and arm.steps) and verdict(Both(is_all=True, parts=tuple(left))) == "never"
    return bool(left) and verdict(arm.when.tree) != "never" and excludes(left, arm.when.tree)


def settled_at_entry(campaign: Campaign, conditions: Iterable[tuple[Condition, Path]]) -> Iterator[Fault]:
    """Conditions of steps that `enter` answers already: nobody, or everybody, who comes in can meet them."""
    known = list(_known_at_entry(campaign))
    if not known or verdict(Both(is_all=True, parts=tuple(known))) is not None:
        return
    for condition, path in conditions:
        word = "never" if excludes(known, condition.tree) else "always" if entails(known, condition.tree) else None
        if word and verdict(condition.tree) is None:
            said = f"this is {word} true of a lead that `enter` lets in"
            yield Fault(path, f"{word}-here", said, "compare it with `enter`", "warning")


def _known_at_entry(campaign: Campaign) -> Iterator[Node]:
    if campaign.enter and campaign.enter.where:
        yield campaign.enter.where.tree
    if campaign.enter and campaign.enter.released_for:
        reasons = tuple(map(str, campaign.enter.released_for))
        yield Compare("in", Name("release.reason", "text", 0), Constant(reasons, "text", 0))


def _of_subject(happened: Happened, path: Path, step: Step | None, campaign: Campaign) -> Iterator[Fault]:
    """The mail that an event is about must exist, come before, and have had time to be read."""
    mail, at = happened.subject, happened.column
    place = campaign.route.get(mail)
    if place is None:
        yield unknown_step(path, mail, campaign, at)
    elif not isinstance(place.step, SendStep):
        yield Fault(path, "not-a-mail", f"{mail!r} sends no mail", "name a step with `send`", offset=at)
    elif step is None or (isinstance(step, WaitStep) and reaches(campaign, mail, step.id)):
        return
    elif not reaches(campaign, mail, step.id):
        said = f"{mail!r} never comes before {step.id!r}, so this is never true"
        yield Fault(path, "never-before", said, "name an earlier step", offset=at)
    elif reaches(campaign, mail, step.id, without_wait=True):
        said = f"nobody had time for it: no wait lies between {mail!r} and {step.id!r}"
        yield Fault(path, "no-time-to-happen", said, f"give {step.id!r} an `after: 5 days`", offset=at)
