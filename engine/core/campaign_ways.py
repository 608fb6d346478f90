"""The ways through a campaign: which step can be reached from which, and whether there is a wait between them."""

from engine.core.campaign import BranchStep, Campaign, Place, Step, WaitStep


def reaches(campaign: Campaign, start: str, goal: str, *, without_wait: bool = False) -> bool:
    """Whether a lead can come from step `start` to `goal`, counting only ways without any wait when asked."""
    left, seen = list(_ways_out(campaign.route[start])), {start}
    while left:
        step_id = left.pop()
        if step_id in seen or step_id not in campaign.route:
            continue
        seen.add(step_id)
        if without_wait and _waits(campaign.route[step_id].step):
            continue
        if step_id == goal:
            return True
        left.extend(_ways_out(campaign.route[step_id]))
    return False


def _ways_out(place: Place) -> tuple[str, ...]:
    if isinstance(place.step, BranchStep) and any(arm.when is None for arm in place.step.branch):
        return place.arm_ids
    return (*place.arm_ids, place.next_id)


def _waits(step: Step) -> bool:
    return bool(step.after and step.after.count) or isinstance(step, WaitStep)
