"""What an edit of a campaign means for its steps and for who waits at them. Pure: two versions in, words out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.core.campaign import FINISH, Campaign, SendStep, Step

#: Keys of a campaign that decide when its mails leave.
_TIMING = ("window", "holidays", "at_most", "at_most_per_account")


@dataclass(frozen=True, slots=True)
class StepEdit:
    """One step that differs: `word` is added, removed, renamed or changed; `what` names what differs, old and new."""

    word: str
    step: str
    was: str | None = None
    what: tuple[str, ...] = ()


def step_edits(old: Campaign, new: Campaign) -> list[StepEdit]:
    """Every difference between the steps of two versions, in the order of the new one; what is gone comes last."""
    names = renamed(old, new)
    former = {new_id: old_id for old_id, new_id in names.items()}
    found = [edit for step in new.route if (edit := _edit(step, old, new, former.get(step, step)))]
    gone = [StepEdit("removed", step) for step in old.route if step not in new.route and step not in names]
    return [*found, *gone, *_moves(old, new)]


def _edit(step: str, old: Campaign, new: Campaign, was: str) -> StepEdit | None:
    if was not in old.route:
        return StepEdit("added", step)
    what = tuple(_differences(_body(old.route[was].step), _body(new.route[step].step)))
    if was != step:
        return StepEdit("renamed", step, was, what)
    return StepEdit("changed", step, None, what) if what else None


def _moves(old: Campaign, new: Campaign) -> Iterator[StepEdit]:
    """Steps of both versions that stand in another order."""
    before = [step for step in old.route if step in new.route]
    after = [step for step in new.route if step in old.route]
    if before != after:
        yield StepEdit("reordered", ", ".join(after), ", ".join(before))


def key_edits(old: Campaign, new: Campaign) -> list[str]:
    """What differs outside the steps, "key: old -> new"."""
    bodies = [{k: v for k, v in c.model_dump(mode="json").items() if k != "steps"} for c in (old, new)]
    return list(_differences(*bodies))


def is_timed_alike(old: Campaign, new: Campaign, step: str, landing: str) -> bool:
    """Whether somebody who waits at `step` is due at the same moment at `landing` of the new version."""
    one, other = old.route.get(step), new.route.get(landing)
    if one is None or other is None or step != landing:
        return False
    frames = [{key: getattr(c, key, None) for key in _TIMING} for c in (old, new)]
    bodies = [{k: v for k, v in _body(place.step).items() if k not in {"send", "variants"}} for place in (one, other)]
    return frames[0] == frames[1] and bodies[0] == bodies[1]


def renamed(old: Campaign, new: Campaign) -> dict[str, str]:
    """Steps that are gone under their id and there under another: the same kind, sending the same mails, nobody else's."""
    added = [step for step in new.route if step not in old.route]
    found: dict[str, str] = {}
    for step in old.route:
        if step not in new.route:
            alike = [name for name in added if _mark(new.route[name].step) == _mark(old.route[step].step)]
            if len(alike) == 1 and alike[0] not in found.values():
                found[step] = alike[0]
    return found


def suggested(old: Campaign, new: Campaign, stranded: Collection[str]) -> dict[str, str]:
    """What to write under `migrate:` for steps that are gone: the new name, else the next step that is left, else finish."""
    names = renamed(old, new)
    return {step: names.get(step) or _next_left(old, new, step) for step in stranded}


def _next_left(old: Campaign, new: Campaign, step: str) -> str:
    seen: set[str] = set()
    while step in old.route and step not in seen:
        seen.add(step)
        step = old.route[step].next_id
        if step in new.route:
            return step
    return FINISH


def again(new: Campaign, landing: str, sent: Mapping[str, str]) -> set[str]:
    """Of the mails that somebody was sent (step -> template), those that would come again on the way from `landing`.

    A step under its own id never mails twice, and a list leaves out what was had.
    """
    ahead = _ahead(new, landing)
    mails = {s.send[0]: s.id for s in ahead if isinstance(s, SendStep) and len(s.send) == 1 and not s.repeat}
    twice = {step for step, template in sent.items() if template in mails and mails[template] not in sent}
    return twice | ({landing} & sent.keys())


def _ahead(campaign: Campaign, start: str) -> list[Step]:
    """Every step that can come from `start` on."""
    left, seen = [start], dict[str, Step]()
    while left:
        step = left.pop()
        if step in campaign.route and step not in seen:
            place = campaign.route[step]
            seen[step] = place.step
            left += [*place.arm_ids, place.next_id]
    return list(seen.values())


def _mark(step: Step) -> Any:
    """What makes a step the same under another name."""
    body = {key: value for key, value in _body(step).items() if key in {"send", "wait_until", "branch"}}
    return (type(step).__name__, repr(body))


def _body(step: Step) -> dict[str, Any]:
    """A step as written, without its id; of a branch, without the steps in its arms, which stand for themselves."""
    body = step.model_dump(mode="json", exclude={"id"})
    if "branch" in body:
        body["branch"] = [arm["when"] or "otherwise" for arm in body["branch"]]
    return body


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield f"{key}: {_shown(old.get(key))} -> {_shown(new.get(key))}"


def _shown(value: Any) -> str:
    if value is None or value in ([], {}, ()):
        return "none"
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items() if inner is not None) + " }"
    return str(value)
