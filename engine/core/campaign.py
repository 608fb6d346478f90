"""A campaign as it is written, stored and walked (DESIGN section 5).

`Campaign.model_dump(mode="json")` is the stored body, `Campaign.model_validate(body)` the way back. What does not depend
on a lead is worked out once per campaign: see `Campaign.route`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, PlainSerializer, Tag, WithJsonSchema, model_validator

from engine.core.company import Company
from engine.core.condition_parser import parse_condition
from engine.core.conditions import Condition
from engine.core.lead import Reason
from engine.core.moments import NamedMoment, is_moment, parse_moment
from engine.core.parts import (
    ONE_OR_MORE,
    SOME,
    CapText,
    Id,
    MomentText,
    Number,
    Part,
    PositiveWait,
    SpanText,
    TemplateName,
    Title,
    Wait,
    Yes,
)
from engine.core.windows import ALWAYS, WEEKDAYS, Opening
from engine.core.words import misread

__all__ = [
    "ALWAYS_EXIT",
    "Arm",
    "BranchStep",
    "Campaign",
    "Company",
    "Enter",
    "Place",
    "SendStep",
    "Step",
    "WaitStep",
    "Window",
]

#: These end every enrolment, written or not.
ALWAYS_EXIT = ("replied", "promoted", "unsubscribed", "bounced", "complained")
_AS_TEXT = PlainSerializer(str, return_type=str)


def _condition(value: Any) -> Any:
    return value if isinstance(value, Condition) else parse_condition(value)


def _exit_rule(value: Any) -> Any:
    return value if value in ALWAYS_EXIT else _condition(value)


def _target(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return parse_moment(value) if is_moment(value) or "(" not in value else parse_condition(value)


def _weekday(value: Any) -> str:
    if value in WEEKDAYS:
        return str(value)
    raise misread("bad-weekday", f"{str(value)[:40]!r} is not a day of the week", f"write one of {', '.join(WEEKDAYS)}")


def _holiday(value: Any) -> str:
    text = str(value)
    if text in {"lead.country", "company"} or (len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()):
        return text
    raise misread(
        "bad-holidays", f"{text[:40]!r} names no holidays", "write lead.country, company or a country code such as GB"
    )


def _spoken(*examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": list(examples)})


_SPOKEN = _spoken("clicked(roi)", 'lead.country in ["US", "GB"]')
Weekday = Annotated[str, BeforeValidator(_weekday), WithJsonSchema({"enum": list(WEEKDAYS)})]
Holiday = Annotated[str, BeforeValidator(_holiday), _spoken("lead.country", "company", "GB")]
ConditionText = Annotated[Condition, BeforeValidator(_condition), _AS_TEXT, _SPOKEN]
ExitRule = Annotated[Condition | str, BeforeValidator(_exit_rule), _AS_TEXT, _spoken("replied", "signal(funding)")]
Target = Annotated[
    NamedMoment | Condition, BeforeValidator(_target), _AS_TEXT, _spoken("start of quarter", "clicked(roi)")
]
Holidays = Annotated[tuple[Holiday, ...], ONE_OR_MORE]


class Window(Part):
    """When mails may leave, in the lead's own time zone."""

    days: Annotated[tuple[Weekday, ...], ONE_OR_MORE] = WEEKDAYS
    """Weekdays on which mails may leave."""
    between: Annotated[tuple[SpanText, ...], ONE_OR_MORE] = ALWAYS.spans
    """Local times between which they may; the end is outside, and a window lies within one day."""

    def opening(self, holidays: tuple[str, ...]) -> Opening:
        """This window as the calendar reckons with it."""
        weekdays = frozenset(WEEKDAYS.index(day) for day in self.days)
        return Opening(weekdays, tuple(sorted(self.between, key=lambda span: span.start)), holidays)


class Enter(Part):
    """Which released leads the campaign takes: those of these reasons (none named: of any) for whom `where` holds."""

    released_for: Annotated[tuple[Reason, ...], ONE_OR_MORE] = ()
    """Reasons of release that it takes; none named: any."""
    where: ConditionText | None = None
    """A condition on the lead, its account and its release."""


class Lateness(Part):
    """What to do with a mail that is late by more than this."""

    more_than: PositiveWait
    """How late, counted from the step's own moment."""
    then: Literal["skip", "stop"] = "skip"
    """Drop this mail, or stop the whole campaign for this lead."""


class _Step(Part):
    id: Id
    """The step's name within the campaign; renaming it is removing it."""
    after: Wait | None = None
    """How long after the step before (the first: after enrolment) it happens; at once when not written."""

    @property
    def occurrences(self) -> int | None:
        """How often this step happens at most: None when it goes on until something else ends it."""
        return 1


class SendStep(_Step):
    """A mail, once or repeatedly."""

    send: Annotated[tuple[TemplateName, ...], ONE_OR_MORE, SOME]
    """The template, a folder below templates/; a list gives one per turn of `every`."""
    when: ConditionText | None = None
    """The mail is skipped unless this holds when it is due."""
    every: PositiveWait | None = None
    """How often it is repeated, counted from the step's own moment."""
    until: MomentText | None = None
    """No turn of `every` after this moment."""
    variants: dict[Id, Number] = Field(default_factory=dict)
    """Folders below the template's and their shares in percent; a lead keeps its variant."""
    thread: Id | None = None
    """The step whose mail this one answers."""
    window: Window | None = None
    """A window of its own, in place of the campaign's."""
    if_late_by: Lateness | None = None
    """What to do when it is late."""
    if_unclear: Literal["skip", "resend"] = "skip"
    """What to do when nobody knows whether the provider took it; `resend` can double."""
    pin: Yes = False
    """Keep the template text as it was when the lead was enrolled."""
    repeat: Yes = False
    """The same mail may be sent again and again; a list starts again."""

    @property
    def occurrences(self) -> int | None:
        """How many mails this step has at most: a list is over with its last one unless it repeats."""
        if self.every is None:
            return 1
        return None if self.repeat else len(self.send)

    def template(self, occurrence: int) -> str:
        """The template of the occurrence, counted from 1; a list that repeats starts again."""
        return self.send[(occurrence - 1) % len(self.send)]


class Arm(Part):
    """One way out of a branch: `when` with `do`, or `otherwise`."""

    when: ConditionText | None = None
    """The lead takes this way when it holds."""
    do: "tuple[Step, ...] | None" = None
    """The steps of this way."""
    otherwise: "tuple[Step, ...] | None" = None
    """The steps for everybody else."""

    @model_validator(mode="after")
    def _is_one_of_two(self) -> Self:
        is_plain = self.when is not None and self.do is not None and self.otherwise is None
        if is_plain or (self.when is None and self.do is None and self.otherwise is not None):
            return self
        raise misread(
            "bad-branch",
            "an arm of a branch is either `when` with `do`, or `otherwise`",
            "write { when: clicked(roi), do: [...] }",
        )

    @property
    def steps(self) -> "tuple[Step, ...]":
        """The steps of this arm; may be none."""
        return (self.do if self.when is not None else self.otherwise) or ()


class BranchStep(_Step):
    """A fork: the first arm whose `when` holds is taken, else `otherwise`, else none."""

    branch: Annotated[tuple[Arm, ...], SOME]
    """The ways, tried from the top."""


class WaitStep(_Step):
    """A wait for a moment or for something to happen, the latter for `timeout` at most."""

    wait_until: Target
    """A moment (start of quarter, 2027-01-15, release.revisit_on - 2 weeks) or an event (clicked(roi))."""
    timeout: PositiveWait | None = None
    """How long to wait at most."""


def _kind(value: Any) -> str:
    """Which step a mapping is meant to be; what names none of the three is read as a mail that lacks `send`."""
    if isinstance(value, dict):
        return "wait-step" if "wait_until" in value else "branch-step" if "branch" in value else "send-step"
    return (
        "branch-step" if isinstance(value, BranchStep) else "wait-step" if isinstance(value, WaitStep) else "send-step"
    )


Step = Annotated[
    Annotated[SendStep, Tag("send-step")]
    | Annotated[BranchStep, Tag("branch-step")]
    | Annotated[WaitStep, Tag("wait-step")],
    Discriminator(_kind),
]


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
    exit_when: tuple[ExitRule, ...] = ALWAYS_EXIT
    """What ends it: events, or conditions. Replied, promoted, unsubscribed, bounced and complained always do."""
    steps: Annotated[tuple[Step, ...], SOME]
    """What happens, in this order."""
    then: Id = Field(default="dormant", examples=["dormant", "no-need"])
    """What follows the last step: dormant, or the id of another campaign."""
    migrate: dict[Id, Id] = Field(default_factory=dict)
    """Steps that are gone, and where their leads go on."""
    promise: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Bounds on the mails that one lead gets."""

    @cached_property
    def route(self) -> dict[str, Place]:
        """Every step by its id, in the order they are written, arms before what follows the branch."""
        places: dict[str, Place] = {}
        self._lay(self.steps, "", places)
        return places

    def _lay(self, steps: "tuple[Step, ...]", next_id: str, places: dict[str, Place]) -> None:
        following = [step.id for step in steps[1:]] + [next_id]
        for step, follows in zip(steps, following, strict=False):
            arms = step.branch if isinstance(step, BranchStep) else ()
            arm_ids = tuple(arm.steps[0].id if arm.steps else follows for arm in arms)
            places[step.id] = Place(step, follows, arm_ids, self._opening(step))
            for arm in arms:
                self._lay(arm.steps, follows, places)

    def _opening(self, step: "Step") -> Opening:
        window = (step.window if isinstance(step, SendStep) else None) or self.window
        return (window or Window()).opening(self.holidays)

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


Arm.model_rebuild()
