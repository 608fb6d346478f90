"""A campaign as it is written, stored and walked (DESIGN section 5).

`Campaign.model_dump(mode="json")` is the stored body, `Campaign.model_validate(body)` the way back. What does not depend
on a lead is worked out once per campaign: see `Campaign.route`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import Field

from engine.core.campaign_steps import Arm, BranchStep, Lateness, SendStep, Step, WaitStep, Window
from engine.core.campaign_words import ALWAYS_EXIT, Again, ConditionText, ExitRule, Holidays
from engine.core.company import Company
from engine.core.conditions import Condition, Name, walk
from engine.core.lead import Reason
from engine.core.moments import NamedMoment
from engine.core.parts import ONE_OR_MORE, SOME, CapText, Id, Number, Part, Title, Yes
from engine.core.windows import Opening
from engine.core.words import Duration, parse_duration

__all__ = [
    "ALWAYS_EXIT",
    "DORMANT",
    "FINISH",
    "KEEP",
    "RE_ENTER",
    "Arm",
    "BranchStep",
    "Campaign",
    "Company",
    "Enter",
    "Lateness",
    "Place",
    "SendStep",
    "Step",
    "WaitStep",
    "Window",
]

#: Words of `migrate`: go through the version that one has, or be through with it.
KEEP, FINISH = "keep", "finish"
#: Words of `then`: watched and not written to any more; this campaign once more.
DORMANT, RE_ENTER = "dormant", "re-enter"


class Enter(Part):
    """Which released leads the campaign takes: those of these reasons (none named: of any) for whom `where` holds."""

    released_for: Annotated[tuple[Reason, ...], ONE_OR_MORE] = ()
    """Reasons of release that it takes; none named: any."""
    where: ConditionText | None = None
    """A condition on the lead, its account and its release."""
    again: Again = "always"
    """Whether a lead that was in this campaign before may enter once more: always, never, or `after 6 months`."""

    @property
    def again_after(self) -> Duration | None:
        """How long after its last time here a lead may enter once more; None without such a limit."""
        return parse_duration(self.again.removeprefix("after ")) if self.again.startswith("after ") else None


@dataclass(frozen=True, slots=True)
class Place:
    """A step on the way: the id of what follows ("" at the end), the ids its arms lead to, and when its mails may leave."""

    step: SendStep | BranchStep | WaitStep
    next_id: str
    arm_ids: tuple[str, ...]
    opening: Opening


class Campaign(Part):
    """One campaign file."""

    campaign: Id = Field(examples=["no-budget"])
    """Its id, unique over all files; leads in flight belong to it."""
    title: Title | None = None
    """For people."""
    enter: Enter | None = None
    """Which released leads it takes; without it, only those that another campaign hands over."""
    priority: Number = 50
    """When several fit a lead, the highest wins."""
    from_: Id = Field(default="owner", alias="from", examples=["owner", "hello"])
    """`owner`, the rep who released the lead, or a sender of company.yaml."""
    reply_to: Id = Field(default="owner", examples=["owner", "hello"])
    """The same, for answers."""
    window: Window | None = None
    """When mails may leave, in the lead's own time zone; any time when not written."""
    holidays: Holidays = ()
    """No mail on these days: lead.country, company (its closed days) or country codes."""
    at_most: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Caps per address over all campaigns; the strictest wins."""
    at_most_per_account: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Caps per account over all campaigns: how many mails all leads of one company get together."""
    sticky_sender: Yes = False
    """Whoever wrote first goes on writing, even when the lead gets another owner meanwhile."""
    exit_when: tuple[ExitRule, ...] = ALWAYS_EXIT
    """What ends it: events, or conditions. Replied, promoted, unsubscribed, bounced and complained always do."""
    steps: Annotated[tuple[Step, ...], SOME]
    """What happens, in this order."""
    then: Id = Field(default=DORMANT, examples=[DORMANT, RE_ENTER, "no-need"])
    """What follows the last step: dormant, re-enter (this campaign from its start), or the id of another campaign."""
    migrate: dict[Id, Id] = Field(default_factory=dict, examples=[{"old-step": "new-step", "gone": "finish"}])
    """Who is in an older version goes on in this one: steps that are gone, and where their leads go on (a step, `finish`, or
    `keep` to go through the version that they have); other steps keep their leads."""
    promise: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Bounds on the mails that one lead gets."""

    @cached_property
    def route(self) -> dict[str, Place]:
        """Every step by its id, in the order they are written, arms before what follows the branch."""
        places: dict[str, Place] = {}
        self._lay(self.steps, "", places)
        return places

    def _lay(self, steps: tuple[Step, ...], next_id: str, places: dict[str, Place]) -> None:
        following = [step.id for step in steps[1:]] + [next_id]
        for step, follows in zip(steps, following, strict=False):
            arms = step.branch if isinstance(step, BranchStep) else ()
            arm_ids = tuple(arm.steps[0].id if arm.steps else follows for arm in arms)
            places[step.id] = Place(step, follows, arm_ids, self._opening(step))
            for arm in arms:
                self._lay(arm.steps, follows, places)

    def _opening(self, step: Step) -> Opening:
        window = (step.window if isinstance(step, SendStep) else None) or self.window
        return (window or Window()).opening(self.holidays)

    def landing(self, step: str) -> str | None:
        """Where somebody at `step` of an older version goes on: the id of a step here, "" to finish, None to stay there."""
        word = self.migrate.get(step, step if self.migrate else KEEP)
        if word in self.route:
            return word
        return "" if word == FINISH and step else None

    def strands(self, step: str) -> bool:
        """Whether somebody waits at a step that is gone, and nothing is said about them."""
        return step not in self.route and step not in self.migrate and step != ""

    @property
    def first_step(self) -> str:
        """The id of the step that an enrolment begins with."""
        return self.steps[0].id

    @cached_property
    def exit_conditions(self) -> tuple[Condition, ...]:
        """What ends an enrolment besides the words that always do."""
        return tuple(rule for rule in self.exit_when if isinstance(rule, Condition))

    @cached_property
    def asks_for_events(self) -> bool:
        """Whether any of its conditions looks back on events."""
        return bool(self.exit_conditions) or any(condition.happenings() for _, condition in self.conditions)

    @cached_property
    def asks_for_signals(self) -> bool:
        """Whether any of its conditions looks back on signals."""
        conditions = [*self.exit_conditions, *(condition for _, condition in self.conditions)]
        return any(happened.kind == "signal" for c in conditions for happened in c.happenings())

    @cached_property
    def looks_at(self) -> tuple[Name, ...]:
        """The values of leads that its conditions look at on the way."""
        conditions = [*self.exit_conditions, *(condition for _, condition in self.conditions)]
        return tuple({node: None for c in conditions for node in walk(c.tree) if isinstance(node, Name)})

    @cached_property
    def dates(self) -> frozenset[str]:
        """The dates that its moments count from: enrolment, release.at, release.revisit_on, lead.attributes.NAME."""
        steps = [place.step for place in self.route.values()]
        moments = [
            s.until if isinstance(s, SendStep) else s.wait_until if isinstance(s, WaitStep) else None for s in steps
        ]
        return frozenset(m.field for m in moments if isinstance(m, NamedMoment) and m.field)

    @cached_property
    def has_lists(self) -> bool:
        """Whether a step leaves out the mails of its list that a lead has had."""
        return any(len(step.send) > 1 and not step.repeat for step in self.send_steps)

    @property
    def follows(self) -> str | None:
        """The id of the campaign that comes after the last step."""
        return None if self.then == DORMANT else self.campaign if self.then == RE_ENTER else self.then

    @cached_property
    def conditions(self) -> tuple[tuple[str, Condition], ...]:
        """Every condition of its steps, with the id of the step."""
        found: list[tuple[str, Condition]] = []
        for place in self.route.values():
            step = place.step
            whens = [arm.when for arm in step.branch] if isinstance(step, BranchStep) else []
            own = step.when if isinstance(step, SendStep) else step.wait_until if isinstance(step, WaitStep) else None
            found.extend((step.id, c) for c in (*whens, own) if isinstance(c, Condition))
        return tuple(found)

    @cached_property
    def send_steps(self) -> tuple[SendStep, ...]:
        """Every step that mails, arms included."""
        return tuple(p.step for p in self.route.values() if isinstance(p.step, SendStep))
