"""The steps of a campaign as they are written: mails, branches with their arms, and waits."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from engine.core.campaign_words import ConditionText, Target, Weekday
from engine.core.parts import (
    ONE_OR_MORE,
    SOME,
    Id,
    MomentText,
    Number,
    Part,
    PositiveWait,
    SpanText,
    TemplateName,
    Wait,
    Yes,
)
from engine.core.windows import ALWAYS, WEEKDAYS, Opening
from engine.core.words import misread


class Window(Part):
    """When mails may leave, in the lead's own time zone."""

    days: Annotated[tuple[Weekday, ...], ONE_OR_MORE, SOME] = WEEKDAYS
    """Weekdays on which mails may leave."""
    between: Annotated[tuple[SpanText, ...], ONE_OR_MORE, SOME] = ALWAYS.spans
    """Local times between which they may; the end is outside, and a window lies within one day."""

    def opening(self, holidays: tuple[str, ...]) -> Opening:
        """This window as the calendar reckons with it."""
        weekdays = frozenset(WEEKDAYS.index(day) for day in self.days)
        return Opening(weekdays, tuple(sorted(self.between, key=lambda span: span.start)), holidays)


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

Arm.model_rebuild()
